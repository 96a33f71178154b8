"""Answers inside an assessment: they close questions, and lift neither a hold nor a prohibition."""

from typing import Any

from tests.assess.test_one_answer import ORDER, starter, transaction

from bonafides.assess import assess
from bonafides.model.codec import from_plain
from bonafides.model.transaction import Transaction

FIBRE: dict[str, Any] = {
    "id": "T-2", "date": "2025-06-10", "kind": "export", "from": "DE", "destination": "AE",
    "parties": [{"role": "exporter", "name": "Beispiel GmbH", "country": "DE"}, {"role": "end_user", "name": "Gulf Bottling LLC", "country": "AE"}],
    "items": [{"description": "office chairs", "hs": "9401.30"}, {"description": "carbon fibre prepreg", "hs": "3921.90"}],
    "end_use": {"stated": "bottle caps"},
}  # fmt: skip


def order(**changes: object) -> Transaction:
    """Give the synthetic order of fibre with changes."""
    return from_plain({**FIBRE, **changes}, Transaction, where="order")


def test_answering_every_question_and_assessing_again_closes_them() -> None:
    """The two figures of the fibre decide; both are answered by the ids of their questions."""
    asked = assess(order(), starter())
    figures = {"modulus": "1.2e7 m", "strength": "20000 m"}
    said = [{"question": q.id, "answer": v} for q in asked.questions for k, v in figures.items() if k in q.field]
    again = assess(order(answers=said), starter())
    assert (asked.outcome, again.outcome) == ("ASK", "CLEAR_WITH_RECORD")
    assert [q for q in again.questions if "specs" in q.field] == []
    assert sum("is filled by an answer" in w for w in again.coverage.warnings) == len(said) == len(figures)


def test_an_answer_counts_for_the_item_it_names_whatever_the_order_of_items() -> None:
    """Paths point into the input as it was sent."""
    paths = [f"$.items[{{}}].specs.{p}" for p in ("specific_modulus", "specific_strength")]
    for place in (0, 1):
        items = sorted(FIBRE["items"], key=lambda i: i["description"].startswith("carbon") == (place == 1))
        items = items if items[place]["description"].startswith("carbon") else items[::-1]
        said = [{"question": p.format(place), "answer": "1000 m"} for p in paths]
        answer = assess(order(items=items, answers=said), starter())
        assert answer.items[place].status == "not_controlled"


def test_no_answer_lifts_a_prohibition() -> None:
    """Whatever is answered, the listed recipient stays listed; what the answers would do is told."""
    plain = assess(transaction(), starter())
    said = [{"question": q.id, "answer": ("no", "none", "civil use")[n % 3]} for n, q in enumerate(plain.questions)]
    assert plain.outcome == "PROHIBIT"
    assert assess(transaction(answers=said), starter()).outcome == "PROHIBIT"


def test_an_answer_to_a_question_that_nobody_asked_is_told() -> None:
    """A mistyped id does not pass in silence."""
    warnings = assess(order(answers=[{"question": "q-00000000", "answer": "yes"}]), starter()).coverage.warnings
    assert any("q-00000000" in w for w in warnings)


def test_a_hold_that_an_answer_would_end_is_kept_and_says_so() -> None:
    """Three families weigh together; naming the end user would end one of them, and the hold stays for a person."""
    deal = {k: v for k, v in ORDER.items() if k not in {"parties", "route", "vessels"}}
    deal |= {
        "parties": [
            {"role": "exporter", "name": "Beispiel Chemie GmbH", "country": "DE"},
            {
                "role": "consignee",
                "name": "Silver Dune General Trading FZE",
                "country": "AE",
                "incorporated": "2025-09",
                "website": None,
            },
        ],
        "route": [{"place": "Hamburg"}, {"place": "Jebel Ali"}],
        "payments": [{"payer": "Golden Exchange House", "country": "HK", "method": "exchange house"}],
    }
    held = assess(from_plain(deal, Transaction, where="deal"), starter())
    said = [{"question": q.id, "answer": "a civil user known for years"} for q in held.questions]
    again = assess(from_plain({**deal, "answers": said}, Transaction, where="deal"), starter())
    assert held.outcome == "HOLD"
    assert again.outcome == "HOLD"
