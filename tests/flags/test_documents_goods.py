"""Papers that name other goods, and what the customer wants left off or left out."""

from typing import Any

import pytest
from tests.flags.flag_situations import party, word

CLEANER = {"description": "industrial cleaning preparation", "hs": "3402.90", "quantity": "22 t"}
SALT = {
    "description": "sodium perchlorate",
    "cas": "7601-89-0",
    "hs": "2829.90",
    "quantity": "22 t",
    "specs": {"assay": "99 %"},
}


def paper(kind: str = "invoice", text: str = "", **fields: Any) -> list[dict[str, Any]]:
    return [{"kind": kind, **({"text": text} if text else {}), **({"fields": fields} if fields else {})}]


@pytest.mark.parametrize(
    ("item", "papers", "recognised", "expected"),
    [
        (CLEANER, paper("sds", "Section 3: sodium perchlorate 97 %"), ("sodium-perchlorate",), "yes"),
        (CLEANER, paper("sds", "Section 3: sodium perchlorate 97 %, CAS 7601-89-0"), (), "yes"),
        (CLEANER, paper("sds", "Cleaning preparation; contains 2-butoxyethanol, CAS 111-76-2"), (), "no"),
        (SALT, paper("sds", "CAS 7601-89-0"), (), "no"),
        (SALT, paper("sds", "CAS 7790-98-9"), (), "yes"),
        (SALT, paper(hs="3402.90"), (), "yes"),
        (SALT, paper(hs_code="282990"), (), "no"),
        (SALT, paper(description="water softener tablets"), (), "yes"),
        (SALT, paper(description="perchlorate of sodium, 25 drums"), (), "no"),
        (SALT, paper(quantity="12 t"), (), "yes"),
        (SALT, paper(quantity="22000 kg"), (), "no"),
        (SALT, paper("datasheet", assay="80 %"), (), "yes"),
        (SALT, paper("other", "CAS 7790-98-9"), (), "no"),
        (SALT, [], (), "no"),
    ],
)
def test_papers_and_declaration_must_name_the_same_goods(
    item: dict[str, Any], papers: list[dict[str, Any]], recognised: tuple[str, ...], expected: str
) -> None:
    """By number, heading, name, quantity and purity."""
    assert word("declared_vs_document_mismatch", items=[item], documents=papers, recognised=recognised) == expected


def test_what_a_paper_names_may_be_what_is_declared() -> None:
    """The catalogue knows both names as one item."""
    deal: dict[str, Any] = {"items": [{"description": "NaClO4"}], "documents": paper("sds", "sodium perchlorate")}
    names, recognised = ("sodium-perchlorate",), ("sodium-perchlorate",)
    assert word("declared_vs_document_mismatch", names=names, recognised=recognised, **deal) == "no"


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Declined installation and training.", "yes"),
        ("No warranty needed.", "yes"),
        ("Kunde verzichtet auf Inbetriebnahme und Schulung", "yes"),
        ("客户拒绝安装和培训", "yes"),
        ("Declines training: own qualified staff.", "no"),
        ("Installation and training were ordered.", "no"),
    ],
)
def test_usual_services_declined_are_read_from_words(note: str, expected: str) -> None:
    """Own staff explains it."""
    assert word("declines_service", parties=[party("buyer", "Acme", "IN", notes=[note])]) == expected


def test_a_plain_no_to_a_question_about_service_declines_it() -> None:
    """The question gives the matter, the answer the refusal."""
    assert (
        word("declines_service", answers=[{"question": "Do you need installation on site?", "answer": "No."}]) == "yes"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Please remove all labels and serial numbers before dispatch.", "yes"),
        ("Bitte Typenschilder und Ursprungskennzeichnung entfernen.", "yes"),
        ("请去除所有标签", "yes"),
        ("Goods to be shipped in neutral packing.", "yes"),
        ("Labels must not be removed.", "no"),
        ("Please label the drums in English.", "no"),
        ("Please deliver without delay to the market.", "no"),
    ],
)
def test_a_request_to_drop_marks_is_read_from_words(text: str, expected: str) -> None:
    """A request to mark, and a warning to leave marks on, are none."""
    assert word("marks_removed", documents=paper("order", text)) == expected
