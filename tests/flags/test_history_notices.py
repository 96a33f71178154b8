"""A notice of an authority reaches the firms that the file ties to a party."""

from datetime import date
from typing import Any

import pytest
from tests.flags.flag_situations import buyer, facts, party, word

EXPORTER = party("exporter", "Prüfstand GmbH", "DE")
UNIT = "Suite 12, 40 Harbour Road, Hong Kong"


def notice(**more: Any) -> dict[str, Any]:
    """Give a notice about another firm than the parties."""
    return {"event": "inform_notice", "by": "BAFA", "on": "2026-05-01", "party": "Omega Works", **more}


def change(what: str) -> dict[str, Any]:
    """Give a recorded change from the firm of the notice to the buyer."""
    return {"event": "change", "what": what, "from": "Omega Works", "to": "Delta Optical Research"}


@pytest.mark.parametrize(
    ("more", "history", "expected"),
    [
        ({"owners": [{"name": "Omega Works Ltd", "share": "30 %"}]}, [notice()], "yes"),
        ({"notes": ["Formerly Omega Works"]}, [notice()], "yes"),
        ({"notes": ["A subsidiary of Omega Works"]}, [notice()], "yes"),
        ({"notes": ["曾用名 Omega Works"]}, [notice()], "yes"),
        ({"aliases": ["Omega Works"]}, [notice()], "yes"),
        ({}, [notice(), change("name")], "yes"),
        ({}, [notice(), change("end user")], "unknown"),
        ({"address": UNIT}, [notice(note=f"Address: {UNIT}")], "yes"),
        ({"address": UNIT}, [notice(note="Address: Suite 19, 40 Harbour Road, Hong Kong")], "no"),
        ({"notes": ["Not a subsidiary of Omega Works"]}, [notice()], "unknown"),
        ({"notes": ["A competitor of Omega Works"]}, [notice()], "no"),
        ({"owners": [{"name": "Sigma Holding"}]}, [notice()], "no"),
    ],
)
def test_a_notice_reaches_related_firms(more: dict[str, Any], history: list[dict[str, Any]], expected: str) -> None:
    """An owner, an earlier name and the same unit are ties; one building and a mere mention are none, a denied tie is open."""
    assert word("inform_notice_exists", parties=[EXPORTER, buyer(**more)], history=history) == expected


@pytest.mark.parametrize(("day", "expected"), [(date(2026, 4, 30), "no"), (date(2026, 5, 1), "yes")])
def test_law_counts_a_notice_from_its_day(day: date, expected: str) -> None:
    """A notice of a later day informs nobody yet; the flag and the law agree."""
    asked = facts(day=day, parties=[EXPORTER, buyer()], history=[notice(by=None, party="Delta Optical Research")])
    assert asked.informed("EU").word == expected
