"""Hubs and free zones count only on the days on which they are ones; flags are asked on the days around."""

from datetime import date
from typing import Any

import msgspec
import pytest
from tests.flags.flag_situations import ask, buyer, facts, gazetteer, party

from bonafides.model.codec import from_plain
from bonafides.model.facts import Facts
from bonafides.model.place import Country, Hub, Place
from bonafides.model.transaction import Transaction
from bonafides.model.truth import Truth
from bonafides.routes import Gazetteer, compile_places, trace, whereto
from bonafides.routes.gazetteer import PlaceFile

FILE = PlaceFile(
    country=(Country(id="DE", name="Germany"), Country(id="QQ", name="Quenland"), Country(id="ZZ", name="Zarvia")),
    place=(
        Place(id="DEHAM", name="Hamburg", country="DE", kind="port"),
        Place(id="QQX", name="Quenport", country="QQ", kind="port", hub=True),
        Place(id="QQZ", name="Quen Park", country="QQ", kind="free_zone", free_zone=True, since="2024-03-01", until="2025-03-01"),
        Place(id="ZZA", name="Zarva", country="ZZ", kind="port"),
    ),
    hub=(
        Hub(country="QQ", place="QQX", since="2023-01-10", until="2025-02-01", source="a note of January 2023"),
        Hub(country="ZZ", since="2022-06-28", source="an alert of June 2022", verified=True),
        Hub(country="ZZ", source="a note without a day"),
    ),
)  # fmt: skip
HERE = Gazetteer(compile_places([FILE]))


def asked(slug: str, day: str, **deal: Any) -> Truth:
    """Give what a flag says on a day over the places of this file."""
    stated = from_plain({"date": day, **deal}, Transaction, where="t")
    legs = trace(stated, HERE, day)
    return ask(
        slug,
        Facts(
            transaction=stated, day=date.fromisoformat(day), legs=legs, whereto=whereto(stated, legs, HERE), hubs=HERE.hubs(day)
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("day", "expected"), [("2023-01-09", "no"), ("2023-01-10", "yes"), ("2025-01-31", "yes"), ("2025-02-01", "no")]
)
def test_a_place_is_a_hub_between_its_days(day: str, expected: str) -> None:
    """`until` is the first day that no longer counts."""
    route = [{"place": p} for p in ("Hamburg", "Quenport", "Zarva")]
    truth = asked(
        "transshipment_hub", day, route=route[:2], parties=[{"role": "end_user", "name": "X", "country": "DE"}]
    )
    assert truth.word == expected


@pytest.mark.parametrize(
    ("day", "expected"), [("2024-02-29", "no"), ("2024-03-01", "yes"), ("2025-02-28", "yes"), ("2025-03-01", "no")]
)
def test_a_place_is_a_free_zone_between_its_days(day: str, expected: str) -> None:
    """Before and after it is a place like others."""
    assert asked("free_zone_destination", day, route=[{"place": "Hamburg"}, {"place": "Quen Park"}]).word == expected


@pytest.mark.parametrize(
    ("day", "source"), [("2022-06-27", "a note without a day"), ("2022-06-28", "an alert of June 2022")]
)
def test_of_several_rows_the_verified_one_in_force_speaks(day: str, source: str) -> None:
    """A row without a day counts on any."""
    assert HERE.hubs(day)["ZZ"] == source


@pytest.mark.parametrize(("day", "named"), [(date(2022, 6, 27), False), (date(2022, 6, 28), True)])
def test_the_alert_of_june_2022_names_its_hubs_from_its_day(day: date, named: bool) -> None:
    """Armenia stands in that list alone."""
    assert ("AM" in gazetteer().hubs(day.isoformat())) is named


@pytest.mark.parametrize(("day", "expected"), [(date(2022, 6, 27), "no"), (date(2022, 6, 28), "yes")])
def test_a_consignee_in_such_a_hub_counts_from_its_day(day: date, expected: str) -> None:
    """With the user elsewhere."""
    stated = facts(day=day, parties=[party("consignee", "Ararat Trade", "AM"), party("end_user", "Acme", "KZ")])
    hubs = gazetteer().hubs(day.isoformat())
    assert ask("transshipment_hub", msgspec.structs.replace(stated, hubs=hubs)).word == expected


def test_a_zone_named_in_the_words_of_the_last_leg_counts_though_the_place_is_another() -> None:
    """The gazetteer knows the town and not the zone."""
    assert (
        ask(
            "free_zone_destination",
            facts(parties=[buyer()], route=[{"place": "Hamburg"}, {"place": "Zarqa Free Zone"}]),
        ).word
        == "yes"
    )
