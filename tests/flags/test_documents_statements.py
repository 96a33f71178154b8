"""End-use statements: their defects, contradictions and refusal."""

from typing import Any

import pytest
from tests.flags.flag_situations import ask, facts, party, word

USER = party("end_user", "Delta Optical Research", "IN")
GOOD: dict[str, Any] = {
    "signed_on": "2026-03-10", "contract_on": "2026-03-02", "contract_no": "C-7", "signatory": "H. Aziz", "post": "director",
    "stamp": "Delta Optical Research Ltd", "letterhead": True, "end_user": "Delta Optical Research", "goods": "rate table",
    "use": "calibration of gyroscopes in the metrology laboratory", "site": "Pune", "serials": ["77"], "commitments": ["no re-export"],
}  # fmt: skip
ITEMS = [{"description": "rate table, two-axis"}]


def statement(**changed: Any) -> dict[str, Any]:
    return {"statement": {k: v for k, v in {**GOOD, **changed}.items() if v != "unsaid"}}


def contradicts(end_use: dict[str, Any]) -> bool:
    truth = ask("eus_defect", facts(parties=[USER], items=ITEMS, end_use=end_use))
    return any(g.place is not None and g.place.source == "contradiction" for g in truth.grounds)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "no"),
        ({"signatory": None}, "yes"),
        ({"letterhead": False}, "yes"),
        ({"stamp": False}, "yes"),
        ({"commitments": []}, "yes"),
        ({"serials": None, "goods": "unsaid"}, "yes"),
        ({"serials": None}, "no"),
        ({"valid_until": "2026-05-01"}, "yes"),
        ({"use": "for civilian purposes only"}, "yes"),
        ({"signatory": "unsaid"}, "unknown"),
    ],
)
def test_a_statement_needs_its_parts(changed: dict[str, Any], expected: str) -> None:
    """What is known to be absent is a defect; what nobody mentions is a question."""
    assert word("eus_defect", parties=[USER], items=ITEMS, end_use=statement(**changed)) == expected


@pytest.mark.parametrize(
    "changed",
    [
        {"signed_on": "2026-01-10"},
        {"signed_on": "2026-08-10"},
        {"stamp": "Delta Optics"},
        {"end_user": "Omega Works", "stamp": "Omega Works"},
        {"goods": "vacuum furnace"},
    ],
)
def test_dates_names_and_goods_that_disagree_contradict(changed: dict[str, Any]) -> None:
    """These put the integrity of the statement in doubt."""
    assert contradicts(statement(**changed))


def test_a_missing_part_is_no_contradiction() -> None:
    """It is asked for, and holds nothing."""
    assert not contradicts(statement(signatory=None, letterhead=False))


def test_a_certificate_among_the_papers_is_read_as_a_statement() -> None:
    """Its fields carry the same dates and names."""
    paper = {
        "kind": "end_use_certificate",
        "fields": {"date": "2026-01-10", "contract_date": "2026-03-02", "signatory": "H. Aziz"},
    }
    assert word("eus_defect", parties=[USER], items=ITEMS, documents=[paper]) == "yes"


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"status": "controlled_cat_II", "end_use": {"statement": None}}, "yes"),
        ({"status": "controlled_cat_II"}, "unknown"),
        ({}, "no"),
    ],
)
def test_controlled_goods_without_a_statement_are_asked_about(deal: dict[str, Any], expected: str) -> None:
    """Other goods need none."""
    assert word("eus_defect", items=ITEMS, **deal) == expected


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        (
            {"answers": [{"question": "Please send the end-use statement.", "answer": "customer refuses to sign"}]},
            "yes",
        ),
        ({"answers": [{"question": "Will you sign an end-user certificate?", "answer": "No"}]}, "yes"),
        ({"answers": [{"question": "Will you sign an end-user certificate?", "answer": "Yes, attached"}]}, "no"),
        ({"history": [{"event": "refusal", "what": "end_use_statement"}]}, "yes"),
        ({"parties": [{**USER, "notes": ["Kunde lehnt Endverbleibserklärung ab"]}]}, "yes"),
        ({"parties": [{**USER, "notes": ["покупатель: отказ от сертификата конечного пользователя"]}]}, "yes"),
        ({"parties": [{**USER, "notes": ["did not refuse the end-use statement"]}]}, "no"),
        ({"parties": [USER]}, "no"),
    ],
)
def test_a_refusal_of_the_statement_is_read_from_words(deal: dict[str, Any], expected: str) -> None:
    """In answers, notes and history, in several languages."""
    assert word("refuses_eus", **deal) == expected


@pytest.mark.parametrize(
    "deal",
    [
        {
            "documents": [
                {"kind": "end_use_certificate", "text": "End-use certificate: the goods will not be used in missiles."}
            ]
        },
        {"documents": [{"kind": "order", "text": "An end-use statement is not required for these goods."}]},
        {"answers": [{"question": "Is anything missing in the end-use statement?", "answer": "No"}]},
        {
            "documents": [
                {"kind": "order", "text": "The goods will not be re-exported; the end-use certificate is attached."}
            ]
        },
    ],
)
def test_a_promise_and_an_absent_duty_are_no_refusal(deal: dict[str, Any]) -> None:
    """Certificates are full of "will not"."""
    assert word("refuses_eus", **deal) == "no"
