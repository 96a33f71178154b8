"""Half a kilogram for a university is kept on record, twenty tonnes for a trader are asked about, and the law's own questions stay."""

from typing import Any

import pytest
from tests.assess.test_one_answer import starter

from bonafides.assess import assess
from bonafides.model.assessment import Assessment
from bonafides.model.codec import from_plain
from bonafides.model.transaction import Transaction

PERCHLORATE = {"description": "sodium perchlorate", "cas": "7601-89-0", "hs": "2829.90"}


def answer(buyer: str, country: str, **item: Any) -> Assessment:
    """Assess an order of sodium perchlorate by one buyer, whose use nobody states."""
    seller = {"role": "exporter", "name": "Rhein Chemie Vertrieb GmbH", "country": "DE"}
    order = {
        "id": "T-L", "date": "2026-06-01", "kind": "export", "destination": country,
        "parties": [seller, {"role": "buyer", "name": buyer, "country": country}], "items": [{**PERCHLORATE, **item}],
    }  # fmt: skip
    return assess(from_plain(order, Transaction, where="order"), starter())


def test_half_a_kilogram_for_a_university_is_a_record() -> None:
    """It is released, the ground is kept, and nobody is asked."""
    found = answer("University of Nairobi", "KE", quantity="500 g")
    assert found.outcome == "CLEAR_WITH_RECORD"
    assert found.questions == ()
    assert any("no more than a laboratory usually takes" in e.says for i in found.items for e in i.evidence)


@pytest.mark.parametrize(
    ("buyer", "item"),
    [
        ("University of Nairobi", {}),
        ("University of Nairobi", {"quantity": "20 t"}),
        ("Savanna General Trading", {"quantity": "500 g"}),
        ("Savanna General Trading", {"quantity": "20 t"}),
    ],
)
def test_what_is_large_or_unstated_or_for_a_trader_is_asked_about(buyer: str, item: dict[str, str]) -> None:
    """Who takes it."""
    found = answer(buyer, "KE", **item)
    assert found.outcome == "ASK"
    assert any(q.asks.startswith("Who will use the goods") or q.asks.startswith("Who takes") for q in found.questions)


@pytest.mark.parametrize(("buyer", "country"), [("Fudan University", "CN"), ("University of Isfahan", "IR")])
def test_a_small_quantity_lowers_no_answer_of_the_law(buyer: str, country: str) -> None:
    """Where the goods go to a country of missile concern or under a ban, its law still asks or prohibits."""
    assert answer(buyer, country, quantity="500 g").outcome not in {"CLEAR", "CLEAR_WITH_RECORD"}
