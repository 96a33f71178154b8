"""Sentences on cases raised with another government."""

from collections.abc import Iterator, Mapping, Sequence

from bonafides.model.document import Stance
from bonafides.model.record import Followed, GovernmentCase
from bonafides.records.atlas import Atlas
from bonafides.records.deeds import Deed
from bonafides.records.sentences import clause, day_said, said


def case_sentences(
    cases: Sequence[GovernmentCase], deeds: Mapping[str, Deed], atlas: Atlas
) -> Iterator[tuple[str, tuple[str, ...], Stance]]:
    """Give for each case what was asked and answered, and one sentence for each thing that then happened."""
    for case in cases:
        then = {i for f in case.then for i in deeds[f.ground].ground_ids}
        own = tuple(i for i in case.grounds if i not in then)
        first = deeds.get(case.id) or next((deeds[i] for i in own if i in deeds and deeds[i].kind == "approach"), None)
        if first is None:
            continue
        yield f"{said(first)} {clause(first, atlas)}{_due(case)}; {_answer(case)}.", own, first.stance
        for followed in case.then:
            deed = deeds[followed.ground]
            ids = tuple(dict.fromkeys((*first.ground_ids, *deed.ground_ids)))
            yield f"{_after(case, followed)}, {_lowered(said(deed))} {clause(deed, atlas)}.", ids, deed.stance


def _due(case: GovernmentCase) -> str:
    return f", with an answer due by {day_said(case.answer_due.to)}" if case.answer_due and case.answer_due.to else ""


def _answer(case: GovernmentCase) -> str:
    if case.answered != "yes":
        return "no answer is on record"
    days = case.days_to_answer
    took = (
        ""
        if days is None
        else f" after {days[0]} days"
        if days[0] == days[1]
        else f" after {days[0]} to {days[1]} days"
    )
    return f"an answer came{took}{f': {case.answer}' if case.answer else ''}"


def _after(case: GovernmentCase, followed: Followed) -> str:
    days = followed.days
    if days is None or days[0] < 0:
        return f"Linked to case {case.id} by {followed.linked_by}"
    took = f"{days[0]} days" if days[0] == days[1] else f"{days[0]} to {days[1]} days"
    return f"{took.capitalize()} after case {case.id} was raised, linked to it by {followed.linked_by}"


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
