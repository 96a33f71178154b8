"""Who has a say is known by seat, origin, nationality, transit and payment; what is stated only adds."""

from datetime import date
from typing import Any

import pytest

from bonafides.facts.nexus import nexus_of, nexus_settled
from bonafides.model.codec import from_plain
from bonafides.model.place import Country, Membership
from bonafides.model.transaction import Transaction
from bonafides.routes import Gazetteer, trace
from bonafides.routes.gazetteer import PlaceFile, compile_places

UNION = (Membership(group="EU", since="1958-01-01"),)
COUNTRIES = (
    Country(id="DE", name="Germany", groups=UNION),
    Country(id="GB", name="United Kingdom", names=("UK",), groups=(Membership(group="EU", since="1973-01-01", until="2020-02-01"),)),
    Country(id="US", name="United States"),
    Country(id="CN", name="China"),
    Country(id="AE", name="United Arab Emirates"),
)  # fmt: skip
GAZETTEER = Gazetteer(compile_places([PlaceFile(country=COUNTRIES)]))


def nexus(*, day: date = date(2025, 11, 5), **fields: Any) -> set[str]:
    """Give the jurisdictions that have a say, but for UN."""
    stated = from_plain({"date": "2025-11-05", **fields}, Transaction, where="t")
    return set(nexus_of(stated, trace(stated, GAZETTEER), GAZETTEER, day)) - {"UN"}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"from": "China"}, {"CN"}),
        ({"from": "Germany"}, {"EU"}),
        ({"parties": [{"role": "broker", "name": "X", "country": "CN"}]}, {"CN"}),
        ({"parties": [{"role": "exporter", "name": "X", "nationality": ["US"]}]}, {"US"}),
        ({"parties": [{"role": "buyer", "name": "X", "country": "CN"}]}, set()),
        ({"items": [{"description": "x", "origin": "US"}]}, {"US"}),
        ({"items": [{"description": "x", "us_content": "30 %"}]}, {"US"}),
        ({"items": [{"description": "x", "us_content": "0 %"}]}, set()),
        ({"route": [{"country": "AE"}, {"country": "CN"}]}, {"AE"}),
        ({"payments": [{"country": "US"}]}, {"US"}),
        ({"nexus": ["cn"]}, {"CN"}),
        ({"nexus": ["Germany"]}, {"EU"}),
        ({"nexus": ["UK"]}, {"GB"}),
    ],
)
def test_each_tie_gives_its_jurisdiction_a_say(fields: dict[str, Any], expected: set[str]) -> None:
    """And none other."""
    assert nexus(**fields) == expected


def test_what_is_stated_only_adds() -> None:
    """To what the seat gives."""
    said: dict[str, Any] = {"from": "CN", "nexus": ["US"]}
    assert nexus(**said) == {"US", "CN"}


@pytest.mark.parametrize(("day", "expected"), [(date(2020, 1, 31), {"EU"}), (date(2020, 2, 1), {"GB"})])
def test_a_member_of_the_union_is_the_union_on_the_days_of_its_membership(day: date, expected: set[str]) -> None:
    """The United Kingdom left on the first of February."""
    said: dict[str, Any] = {"from": "GB"}
    assert nexus(day=day, **said) == expected


@pytest.mark.parametrize(
    ("fields", "settled"),
    [
        ({}, False),
        ({"from": "CN"}, True),
        ({"from": "DE"}, True),
        ({"from": "Gremany"}, False),
        ({"from": "Gremany", "nexus": ["CN"]}, False),
    ],
)
def test_a_seat_that_nobody_can_place_leaves_every_jurisdiction_possible(fields: dict[str, Any], settled: bool) -> None:
    """A misspelt country once counted as a jurisdiction without law."""
    assert nexus_settled(nexus(**fields) | {"UN"}, GAZETTEER) is settled
