"""A last place or receiver at or near a crossing into a country under a ban is found in any script, from either side."""

from datetime import date
from typing import Any

import pytest
from tests.flags.flag_situations import ask, facts, gazetteer, party, word

FLAG = "border_crossing_to_sanctioned"


def route(*places: str) -> list[dict[str, str]]:
    """Give a route in the contract's form."""
    return [{"place": p} for p in places]


@pytest.mark.parametrize(
    "places",
    [
        ("Shenyang", "丹东"), ("Shenyang", "Даньдун"), ("Shenyang", "단둥"), ("Yerevan", "نوردوز"), ("Yerevan", "Агарак"), ("Baku", "آستارا"), ("Baku", "Astara"),
        ("Istanbul", "Bazargan"), ("Istanbul", "Gürbulak"), ("Karachi", "Mirjaveh"), ("Karachi", "تفتان"), ("Kabul", "میلک"), ("Vladivostok", "Хасан"),
        ("Shenyang", "图们"), ("Shenyang", "圈河"), ("Shenyang", "훈춘"), ("Erbil", "Haji Omeran"), ("Ashgabat", "Сарахс"), ("Shenyang", "신의주"),
    ],
)  # fmt: skip
def test_a_route_that_ends_at_a_crossing_into_a_banned_country_counts(places: tuple[str, ...]) -> None:
    """On the near side or the far one."""
    assert word(FLAG, route=route(*places)) == "yes"


@pytest.mark.parametrize(
    "receiver",
    [
        party("consignee", "X", "CN", address="辽宁省丹东市振兴区"), party("consignee", "X", "CN", address="г. Даньдун, ул. Цзянчэн, 1"),
        party("end_user", "X", "CN", city="Hunchun"), party("buyer", "X", "AZ", address="H. Aliyev 5, Astara, Azerbaijan"),
        party("consignee", "X", "TR", city="Gürbulak"), party("notify_party", "X", "PK", city="Taftan"), party("consignee", "X", "AF", city="زرنج"),
        party("consignee", "X", "RU", city="Khasan"), party("ultimate_consignee", "X", "IQ", address="Haji Omeran border gate"),
    ],
)  # fmt: skip
def test_a_receiver_at_such_a_crossing_counts(receiver: dict[str, Any]) -> None:
    """By town or by a name within the address."""
    assert word(FLAG, parties=[receiver]) == "yes"


@pytest.mark.parametrize(
    "deal",
    [
        {"parties": [party("consignee", "X", "CN", city="Shenyang")]},
        {"parties": [party("exporter", "X", "CN", city="Dandong")]},
        {"parties": [party("consignee", "X", "DE", address="Dandongstrasse 3, Hamburg")]},
        {"parties": [party("consignee", "X", "CN", city="Manzhouli")]},
        {"route": route("Tehran", "Bazargan", "Istanbul")},
        {"route": route("Dandong", "Hamburg")},
        {
            "route": [
                {"place": "Shanghai", "mode": "sea"},
                {"place": "Dandong", "mode": "sea"},
                {"place": "Hamburg", "mode": "sea"},
            ]
        },
    ],
)
def test_what_is_not_on_the_way_into_one_does_not_count(deal: dict[str, Any]) -> None:
    """The exporter's own town, another word, a crossing to a country without a ban, the way out of one, and a port of call."""
    assert word(FLAG, **deal) == "no"


def test_a_last_place_that_nobody_knows_is_unknown() -> None:
    """It may be such a town."""
    assert word(FLAG, route=route("Shenyang", "Oskaldur Bridge")) == "unknown"


def test_a_place_near_a_crossing_says_how_far_off_it_is() -> None:
    """In kilometres."""
    assert facts(parties=[party("consignee", "X", "IR", city="Shahid Rajaee")]).borders == ()
    found = facts(parties=[party("consignee", "X", "CN", city="Donggang")]).borders
    assert [(b.to_country, round(b.km)) for b in found] == [("KP", 0)]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Ivangorod", "RU"),
        ("Hyesan", "KP"),
        ("Благовещенск", "RU"),
        ("Qamishli", "SY"),
        ("Zaranj", "AF"),
        ("Grodno", "BY"),
        ("Agarak", "AM"),
    ],
)
def test_the_town_on_the_far_side_lies_in_its_own_country(name: str, country: str) -> None:
    """It once stood among the names of the near one."""
    assert gazetteer().country_of(name) == country


def test_every_crossing_joins_two_countries_and_has_a_place() -> None:
    """Both on file."""
    for crossing in gazetteer().crossings:
        assert gazetteer().knows(crossing.country), crossing.id
        assert gazetteer().knows(crossing.to_country), crossing.id
        assert crossing.country != crossing.to_country, crossing.id
        assert crossing.lat is not None, crossing.id


@pytest.mark.parametrize(("day", "closed"), [("2023-12-14", False), ("2023-12-15", True)])
def test_a_closed_crossing_is_said_to_be_closed_and_still_counts(day: str, closed: bool) -> None:
    """A closed border is no proof that nothing crosses it."""
    found = facts(day=date.fromisoformat(day), parties=[party("consignee", "X", "FI", city="Nuijamaa")]).borders
    assert [bool(b.closed) for b in found if b.to_country == "RU"] == [closed]


def test_the_ground_names_the_crossing_and_the_ban() -> None:
    """And both countries."""
    truth = ask(FLAG, facts(parties=[party("consignee", "X", "CN", city="단둥")]))
    assert "Dandong, a crossing from CN to KP, under a ban by heading" in truth.grounds[0].says


@pytest.mark.parametrize(("day", "closed"), [("2025-11-16", True), ("2025-11-17", False)])
def test_a_crossing_that_opened_again_is_no_longer_said_to_be_closed(day: str, closed: bool) -> None:
    """Kuźnica opened on 17 November 2025."""
    found = facts(day=date.fromisoformat(day), parties=[party("consignee", "X", "PL", city="Кузница")]).borders
    assert [bool(b.closed) for b in found if b.to_country == "BY"] == [closed]
