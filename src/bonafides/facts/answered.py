"""Fill what nobody stated with what somebody answered: a claim inside the input, which never replaces a stated value."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from msgspec import Struct

from bonafides.errors import InputError
from bonafides.model.assessment import Question
from bonafides.model.codec import from_plain, to_plain
from bonafides.model.noun import stated
from bonafides.model.transaction import Answer, Transaction

_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")


class Filled(Struct, frozen=True):
    """A transaction with its answers put into their fields, and what was put where; `refused` holds answers that no field takes."""

    transaction: Transaction
    told: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def answered(transaction: Transaction, questions: Iterable[Question]) -> Filled:
    """Give a transaction with each answer in the field that its question asks for, where nothing is stated there.

    Args:
        transaction: With `answers`; the `question` of each is the field's path ("$.items[0].specs.assay"), a question's id or its words.
        questions: The open questions of an assessment.
    """
    answers = transaction.answers if stated(transaction.answers) else ()
    fields = {key: q.field for q in questions for key in (q.id, q.asks)}
    done, told, refused = transaction, [], []
    for each in answers:
        path = each.question if each.question.startswith("$.") else fields.get(each.question, "")
        if not path or not stated(each.answer):
            continue
        plain = to_plain(done)
        if not _put(plain, path, each.answer):
            continue
        try:
            done = from_plain(plain, Transaction, where=f"the answer to {path}")
        except InputError as error:
            refused.append(str(error))
        else:
            told.append(f"{path} is filled by an answer: {each.answer}{_signed(each)}")
    return Filled(done, tuple(told), tuple(refused))


def _signed(answer: Answer) -> str:
    return f" (by {answer.by})" if stated(answer.by) else ""


def _put(plain: dict[str, Any], path: str, value: str) -> bool:
    """Write a value where a path leads; tell whether the field was there to fill and empty."""
    steps: list[str | int] = [name or int(index) for name, index in _STEP.findall(path.removeprefix("$"))]
    inside: Any = plain
    for step, following in pairwise(steps):
        if isinstance(inside, dict) and isinstance(step, str):
            inside = inside.setdefault(step, {}) if isinstance(following, str) else inside.get(step)
        elif isinstance(inside, list | tuple) and isinstance(step, int) and step < len(inside):
            inside = inside[step]
        else:
            return False
    last = steps[-1] if steps else 0
    if not isinstance(inside, dict) or not isinstance(last, str) or last in inside:
        return False
    inside[last] = value
    return True
