"""What an end-use statement says against the file: site, letterhead, serial numbers, and uses that say nothing."""

from typing import Any

import pytest
from tests.flags.flag_situations import word
from tests.flags.test_documents_statements import ITEMS, USER, contradicts, statement

NUMBERED = [{"description": "rate table, two-axis", "specs": {"serial_no": "RT-77, RT-78"}}]


def at_site(ours: str, **changed: Any) -> dict[str, Any]:
    """Give an end use at a site, with a statement."""
    return {"site": ours, **statement(**changed)}


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("Pune", "Pune", False),
        ("Laboratory 4, Pune", "Pune, India", False),
        ("Chennai", "Pune", True),
        ("浦那", "Pune", False),
    ],
)
def test_another_site_contradicts(ours: str, theirs: str, expected: bool) -> None:
    """A longer form of one site, or one in another script, is no other site."""
    assert contradicts(at_site(ours, site=theirs)) == expected


@pytest.mark.parametrize(
    ("letterhead", "expected"),
    [("Delta Optical Research Ltd", False), ("Omega Works", True), ("yes", False), (True, False), (False, False)],
)
def test_a_letterhead_of_another_firm_contradicts(letterhead: str | bool, expected: bool) -> None:
    """That there is one names nobody."""
    assert contradicts(statement(letterhead=letterhead)) == expected


@pytest.mark.parametrize(
    ("serials", "expected"),
    [(["RT-77"], "no"), (None, "yes"), ([], "yes"), (["XX-1"], "yes"), ("unsaid", "no")],
)
def test_numbered_goods_need_their_numbers(serials: Any, expected: str) -> None:
    """A field that nobody mentions is no defect."""
    assert word("eus_defect", parties=[USER], items=NUMBERED, end_use=statement(serials=serials)) == expected


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        ("rate table", "yes"),
        ("Use of the two-axis rate table", "yes"),
        ("for civilian purposes only", "yes"),
        ("testing gyroscopes on the rate table", "no"),
    ],
)
def test_a_use_that_says_nothing_is_a_defect(use: str, expected: str) -> None:
    """The name of the goods is no use."""
    assert word("eus_defect", parties=[USER], items=ITEMS, end_use=statement(use=use)) == expected


@pytest.mark.parametrize(("until", "expected"), [("2026-05-31", "yes"), ("2026-06-01", "no"), ("2026-06-02", "no")])
def test_a_statement_is_good_on_its_last_day(until: str, expected: str) -> None:
    """The transaction is of 1 June."""
    assert word("eus_defect", parties=[USER], items=ITEMS, end_use=statement(valid_until=until)) == expected


@pytest.mark.parametrize(
    ("signed", "expected"), [("2026-03-01", "yes"), ("2026-03-02", "no"), ("2026-06-01", "no"), ("2026-06-02", "yes")]
)
def test_a_statement_is_signed_between_its_contract_and_the_day(signed: str, expected: str) -> None:
    """Both of these days count; the days outside contradict."""
    assert word("eus_defect", parties=[USER], items=ITEMS, end_use=statement(signed_on=signed)) == expected


@pytest.mark.parametrize("missing", ["post", "site", "contract_no", "signed_on", "end_user", "use"])
def test_each_part_that_is_known_to_be_absent_is_a_defect(missing: str) -> None:
    """Null is known to be absent."""
    assert word("eus_defect", parties=[USER], items=ITEMS, end_use=statement(**{missing: None})) == "yes"
