"""Counts over deeds, by stance, with what is unknown beside each. Nothing told as assessed or alleged is added to what is told as fact."""

import re
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from bonafides.model.record import Bar, Figure, Ground
from bonafides.records.deeds import STANCES, Deed
from bonafides.records.marks import Marks
from bonafides.records.scope import Split

_NEGATIVE = frozenset({"denied", "hypothetical"})
_EVENTS = {
    "offer": "offers and marketing", "curtailment": "curtailed trade", "stop": "stops", "refusal": "refusals and denials",
    "investigation": "investigations", "measure": "measures", "appeal": "appeals", "referral": "referrals", "notice": "notices to firms",
    "verification": "verifications", "outreach": "outreach and training", "change": "changes of law or practice",
    "approach": "approaches to another government", "reply": "replies of another government", "screening": "screenings",
}  # fmt: skip
EVENT_WORDS = _EVENTS


class Question(Struct, frozen=True, kw_only=True):
    """What is counted: which deeds, and the lines that a deed stands in; no line is "unknown"."""

    name: str
    title: str
    of: frozenset[str]
    value: Callable[[Deed], Sequence[str]]
    note: str = ""


def _known(word: str) -> tuple[str, ...]:
    return () if word in {"unknown", "unspecified"} else (word,)


_TRANSFERS = frozenset({"transfer"})
QUESTIONS: tuple[Question, ...] = (
    Question(
        name="transfers_by_destination", title="Transfers by destination", of=_TRANSFERS, value=lambda d: d.destinations,
        note="A transfer to several destinations stands in each of their lines.",
    ),
    Question(
        name="transfers_by_item_class", title="Transfers by class of goods", of=_TRANSFERS,
        value=lambda d: tuple(c for c in d.item_class if c != "unspecified"),
        note="A transfer with goods of several classes stands in each of their lines.",
    ),
    Question(name="transfers_by_owner", title="Transfers by state-owned or private firm", of=_TRANSFERS, value=lambda d: _known(d.owner)),
    Question(
        name="party_listed_on_the_day", title="Transfers with a party on a list on their own days", of=_TRANSFERS,
        value=lambda d: _known(d.listed), note="A party without any listing is unknown here, never no.",
    ),
    Question(
        name="stopped", title="Stopped or not", of=frozenset({"transfer", "offer", "stop", "refusal"}), value=lambda d: _known(d.stopped),
        note="Yes: stops and refusals. No: goods that are told to have moved.",
    ),
    Question(
        name="catch_all_used", title="Catch-all used or not", of=frozenset({"transfer", "offer", "stop", "refusal", "notice"}),
        value=lambda d: _known(d.catch_all), note="No: goods that only a catch-all reaches, and that are told to have moved, or told so.",
    ),
    Question(
        name="front_names", title="Transfers and offers under another name or by way of somebody", of=frozenset({"transfer", "offer"}),
        value=lambda d: ("yes",) if d.fronts or d.via else (), note="Where no other name is told, whether one was used is unknown.",
    ),
    Question(name="events", title="Other events by kind", of=frozenset(_EVENTS), value=lambda d: (d.kind,)),
    Question(name="decisions", title="Decisions of named persons", of=frozenset({"decision"}), value=lambda d: _known(d.result)),
    Question(
        name="assessed_outcomes", title="Assessed transactions by outcome", of=frozenset({"assessment"}), value=lambda d: _known(d.result)
    ),
)  # fmt: skip


def figures_of(split: Split, marks: Marks) -> tuple[Figure, ...]:
    """Give every figure over the deeds of a period, in the order of the questions."""
    return tuple(_figure(question, split, marks) for question in QUESTIONS)


def _figure(question: Question, split: Split, marks: Marks) -> Figure:
    certain = [d for d in split.certain if d.kind in question.of]
    perhaps = [d for d in split.perhaps if d.kind in question.of]
    values = sorted({v for d in (*certain, *perhaps) for v in question.value(d)})
    bars = tuple(_bar(v, _with(certain, question, v), _with(perhaps, question, v), marks) for v in values)
    unknown = _bar("unknown", _with(certain, question, ""), _with(perhaps, question, ""), marks)
    return Figure(
        name=question.name, title=question.title, bars=bars, unknown=unknown, note=question.note,
        marking=marks.portion(g.marking for d in (*certain, *perhaps) for g in d.rests_on),
    )  # fmt: skip


def _with(deeds: Iterable[Deed], question: Question, value: str) -> list[Deed]:
    """Give the deeds in a line; "" is the line of those that stand in none."""
    return [d for d in deeds if (value in question.value(d) if value else not question.value(d))]


def _bar(value: str, certain: Sequence[Deed], perhaps: Sequence[Deed], marks: Marks) -> Bar:
    deeds = (*certain, *perhaps)
    grounds = {s: tuple(g.id for g in grounds_of(d for d in deeds if d.stance == s)) for s in STANCES}
    return Bar(
        value=value,
        counts=_by_stance(certain),
        perhaps=_by_stance(perhaps),
        grounds={stance: ids for stance, ids in grounds.items() if ids},
        marking=marks.portion(g.marking for g in grounds_of(deeds)),
    )


def _by_stance(deeds: Sequence[Deed]) -> dict[str, int]:
    counts = {s: sum(d.stance == s for d in deeds) for s in STANCES}
    return {s: n for s, n in counts.items() if n}


def grounds_of(deeds: Iterable[Deed]) -> tuple[Ground, ...]:
    """Give the grounds of deeds, each once, by id."""
    return tuple(sorted({g.id: g for d in deeds for g in d.rests_on}.values(), key=lambda g: in_order(g.id)))


def in_order(name: str) -> tuple[tuple[str, int], ...]:
    """Give what ids are ordered by: L-2 before L-14.

    >>> sorted(["L-14", "L-2"], key=in_order)
    ['L-2', 'L-14']
    """
    return tuple((words, int(digits or 0)) for words, digits in re.findall(r"(\D*)(\d*)", name)[:-1])


def happened(deed: Deed) -> bool:
    """Tell whether a deed is told to have happened, however surely; what is denied or only supposed is not."""
    return deed.stance not in _NEGATIVE
