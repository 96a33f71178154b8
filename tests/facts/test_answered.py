"""Answers fill what nobody stated, and nothing else."""

from typing import Any

import pytest

from bonafides.facts import answered
from bonafides.model.assessment import Question
from bonafides.model.codec import from_plain, to_plain
from bonafides.model.transaction import Transaction

DEAL: dict[str, Any] = {
    "date": "2025-06-10",
    "destination": "AE",
    "parties": [{"role": "buyer"}, {"role": "end_user", "name": None}],
    "items": [{"description": "fibre", "specs": {"assay": "99 %"}}, {"description": "chairs"}],
}
ASKED = (Question(id="q-1", asks="What is the assay?", field="$.items[1].specs.assay"),)


def deal(*answers: tuple[str, str]) -> Transaction:
    """Give the deal with answers."""
    said = [{"question": q, "answer": a, "by": "the buyer"} for q, a in answers]
    return from_plain({**DEAL, "answers": said}, Transaction, where="deal")


@pytest.mark.parametrize("question", ["q-1", "What is the assay?", "$.items[1].specs.assay"])
def test_an_answer_finds_its_field_by_id_by_words_and_by_path(question: str) -> None:
    """The three ways to name a question."""
    filled = answered(deal((question, "80 %")), ASKED)
    assert to_plain(filled.transaction)["items"][1]["specs"] == {"assay": "80 %"}
    assert filled.told == ("$.items[1].specs.assay is filled by an answer: 80 % (by the buyer)",)


@pytest.mark.parametrize("path", ["$.items[0].specs.assay", "$.destination", "$.parties[1].name"])
def test_what_is_stated_or_known_to_be_absent_is_not_replaced(path: str) -> None:
    """An answer is a claim beside the file, not a correction of it."""
    asked = deal((path, "another"))
    assert answered(asked, ()).transaction == asked


@pytest.mark.parametrize(
    "path", ["$.items[7].specs.assay", "$.parties[9].name", "$", "$.", "$.items[0]", "$.vessels[0].imo"]
)
def test_a_path_to_nothing_fills_nothing(path: str) -> None:
    """Nothing is invented to hold an answer."""
    asked = deal((path, "x"))
    assert answered(asked, ()).transaction == asked


def test_a_field_that_cannot_hold_the_answer_says_so_and_the_others_are_filled() -> None:
    """One sentence for the refused one."""
    filled = answered(deal(("$.parties[0].birth_date", "long ago"), ("$.parties[0].name", "Acme")), ())
    assert filled.transaction.parties[0].name == "Acme"
    assert len(filled.refused) == 1
    assert "$.parties[0].birth_date" in filled.refused[0]


def test_a_field_inside_a_part_that_nobody_stated_is_made() -> None:
    """The end use may be wholly missing."""
    end_use = answered(deal(("$.end_use.stated", "bottle caps")), ()).transaction.end_use
    assert end_use
    assert end_use.stated == "bottle caps"
