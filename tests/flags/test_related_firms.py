"""An authority's notice reaches the firms that are related to the one it names."""

from typing import Any

import pytest
from tests.flags.flag_situations import buyer, facts, party, word

NOTICE = {"event": "inform_notice", "by": "MOFCOM", "on": "2026-02-01", "party": "Omega Works Ltd"}


def reached(notice: dict[str, Any] | None = None, *history: dict[str, Any], **more: Any) -> str:
    """Give what is said of a buyer, with a notice about Omega Works on file."""
    parties = [party("exporter", "Carbon AG", "DE"), buyer(**more)]
    return word("inform_notice_exists", parties=parties, history=[{**NOTICE, **(notice or {})}, *history])


@pytest.mark.parametrize(
    "more",
    [
        {"owners": [{"name": "Omega Works", "share": "20 %"}]},
        {"affiliations": ["Omega Works"]},
        {"notes": ["It is a subsidiary of Omega Works."]},
        {"notes": ["Formerly known as Omega Works Limited."]},
        {"notes": ["Its sister company Omega Works sits next door."]},
        {"notes": ["Tochtergesellschaft der Omega Works."]},
        {"notes": ["Дочерняя компания Omega Works."]},
        {"notes": ["Omega Works 的子公司"]},
    ],
)
def test_a_notice_reaches_parent_subsidiary_and_former_name(more: dict[str, Any]) -> None:
    """As owners, affiliations and notes state them."""
    assert reached(**more) == "yes"


def test_a_notice_reaches_a_firm_of_the_same_owner() -> None:
    """The notice names the owner, and the file states the same one of the buyer."""
    note = {"note": "The firm is owned by Omar Holdings."}
    assert reached(note, owners=[{"name": "Omar Holdings"}]) == "yes"


@pytest.mark.parametrize(
    ("address", "expected"),
    [("Suite 5, 12 Long Street, Bolton", "yes"), ("Suite 9, 12 Long Street, Bolton", "no"), ("Bolton", "no")],
)
def test_a_notice_reaches_whoever_sits_in_the_same_unit(address: str, expected: str) -> None:
    """A neighbour in the building is another firm."""
    assert reached({"note": "Seat: 12 Long Street, Suite 5, Bolton."}, address=address) == expected


@pytest.mark.parametrize(
    ("what", "expected"), [("registered name", "yes"), ("Firmierung", "yes"), ("end user", "unknown")]
)
def test_a_notice_follows_a_change_of_name(what: str, expected: str) -> None:
    """A user who took the place of another may be another; the authority is asked."""
    change = {"event": "change", "what": what, "from": "Omega Works", "to": "Delta Optical Research"}
    assert reached(None, change) == expected


def test_a_notice_that_names_the_firm_in_its_words_reaches_it() -> None:
    """Authorities list the firms that they mean."""
    assert reached({"note": "It extends to Delta Optical Research."}) == "yes"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, "no"),
        ({"notes": ["It once bought a lathe from Omega Works."]}, "no"),
        ({"notes": ["It is not related to Omega Works."]}, "unknown"),
        ({"owners": [{"name": "Omar Holdings"}]}, "no"),
    ],
)
def test_a_notice_about_a_stranger_reaches_nobody(more: dict[str, Any], expected: str) -> None:
    """A tie that the file denies is asked for; trade alone is none."""
    assert reached(**more) == expected


@pytest.mark.parametrize(("on", "expected"), [("2026-02-01", "yes"), ("2026-08-01", "no")])
def test_the_exporter_is_informed_from_the_day_of_the_notice(on: str, expected: str) -> None:
    """A notice about a related firm informs the exporter; one of a later day does not yet."""
    parties = [buyer(owners=[{"name": "Omega Works"}])]
    asked = facts(parties=parties, history=[{**NOTICE, "on": on, "by": None}])
    assert asked.informed("DE").word == expected
