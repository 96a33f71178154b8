"""Cases raised with another government: asked, by when, answered or not, and what then happened."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from bonafides.model.record import Answered, Followed, GovernmentCase
from bonafides.records.deeds import Deed, apart
from bonafides.records.figures import grounds_of, happened, in_order
from bonafides.records.joined import Actors, ByActor
from bonafides.records.marks import Marks

_IN_RESPONSE = re.compile(r"(?i)\b(?:in response to|following|as a result of|after) (?:these|this|those|such|our|the) (?:approach|demarche|request|representation|discussion)")  # fmt: skip
_FOLLOW = {"transfer", "offer", "stop", "refusal", "measure", "investigation", "verification"}


class _Linked:
    """Deeds by what may link them to a case: its number, the place of its words, its party."""

    def __init__(self, deeds: Sequence[Deed], actors: Actors) -> None:
        self.actors = actors
        self.parties = ByActor(deeds, actors)
        self.numbers: dict[str, list[Deed]] = {}
        self.places: dict[tuple[str, str], list[Deed]] = {}
        for deed in deeds:
            self.numbers.setdefault(deed.case, []).append(deed)
            self.places.setdefault(_place(deed), []).append(deed)

    def near(self, first: Deed) -> tuple[Deed, ...]:
        """Give the deeds that may be linked to a case, by id."""
        numbered = self.numbers.get(first.case, []) if first.case else []
        placed = self.places.get(_place(first), []) if _place(first)[1] else []
        found = {d.id: d for d in (*numbered, *placed, *self.parties.of(first))}
        return tuple(found[name] for name in sorted(found, key=in_order))


def _place(deed: Deed) -> tuple[str, str]:
    return deed.grounds[0].source, deed.grounds[0].portion


def cases_of(
    approaches: Sequence[Deed], deeds: Sequence[Deed], actors: Actors, marks: Marks, *, as_of: date
) -> tuple[GovernmentCase, ...]:
    """Give each case raised, in the order of its days.

    Args:
        approaches: The approaches of the period; those of one case number are one case.
        deeds: All that is known.
        actors: Which names are one actor.
        marks: What joins marks.
        as_of: The first day that no longer counts: by then an answer was due or not.
    """
    groups: dict[str, list[Deed]] = {}
    for deed in approaches:
        if deed.kind == "approach" and happened(deed):
            groups.setdefault(deed.case or deed.id, []).append(deed)
    linked = _Linked([d for d in deeds if happened(d)], actors)
    found = [_case((name, group), linked, marks, as_of) for name, group in groups.items()]
    return tuple(sorted(found, key=lambda c: (str(c.asked_on.from_ if c.asked_on else ""), c.id)))


def _case(named: tuple[str, Sequence[Deed]], linked: _Linked, marks: Marks, as_of: date) -> GovernmentCase:
    name, group = named
    first = group[0]
    replies = sorted(
        (d for d in linked.near(first) if d.kind == "reply" and d.case and d.case == first.case), key=_first_day
    )
    others = [d for d in linked.near(first) if d not in group and d not in replies]
    then = tuple(_then(first, others, linked.actors))
    due = next((d.due for d in group if d.due), None)
    answered: Answered = "yes" if replies else "unknown"
    days = apart(first.days, replies[0].days) if replies else None
    followed = {f.ground for f in then}
    grounds = grounds_of([*group, *replies, *(d for d in others if d.id in followed)])
    return GovernmentCase(
        id=name,
        asked_by=", ".join(first.authority),
        asked_of=", ".join(first.receivers),
        what=first.what or ", ".join((*first.parties, *first.items)),
        asked_on=first.days,
        answer_due=due,
        answered=answered,
        answer="; ".join(r.result or r.what for r in replies if r.result or r.what),
        days_to_answer=days,
        overdue=_overdue(due.to if due else None, replies, as_of),
        then=then,
        grounds=tuple(g.id for g in grounds),
        marking=marks.portion(g.marking for g in grounds),
    )


def _first_day(deed: Deed) -> tuple[date, str]:
    return (deed.days.from_ if deed.days and deed.days.from_ else date.max), deed.id


def _overdue(due: date | None, replies: Sequence[Deed], as_of: date) -> Answered:
    """Tell whether an answer came late, or is not on record though it was due; without a day, unknown."""
    if due is None:
        return "unknown"
    last = replies[0].days.from_ if replies and replies[0].days else None
    if last is None:
        return "yes" if due < as_of else "no"
    return "yes" if last > due else "no"


def _then(first: Deed, deeds: Sequence[Deed], actors: Actors) -> Iterator[Followed]:
    """Give what is linked to the case by its number, by its words, or by its party at a later day."""
    for deed in deeds:
        link = _link(first, deed, actors)
        if link:
            what = deed.kind if deed.kind in _FOLLOW else "other"
            yield Followed(what=what, ground=deed.id, linked_by=link, days=apart(first.days, deed.days))  # type: ignore[arg-type]


def _link(first: Deed, deed: Deed, actors: Actors) -> str:
    if first.case and deed.case == first.case:
        return "the number of the case"
    if _place(first)[1] and _place(deed) == _place(first) and _IN_RESPONSE.search(deed.grounds[0].says):
        return "the words of the source"
    days = apart(first.days, deed.days)
    later = days is not None and days[0] >= 0
    return "the same party, later" if deed.kind in _FOLLOW and later and actors.of(first) & actors.of(deed) else ""
