"""Count the answers of a measurement, cell by cell, with intervals around the shares."""

from collections.abc import Callable, Sequence
from datetime import date
from math import sqrt
from typing import Any

from msgspec import Struct

from bonafides.model.noun import Noun
from bonafides.parties.changes import KINDS
from bonafides.parties.findable import OTHER_SCRIPT, Answered, Question, asked_with_more

_Z = 1.959964
_MISSES = 50

ALL_KINDS = {
    **{kind.id: kind.says for kind in KINDS.values()},
    OTHER_SCRIPT: "The name in another script, asked where the register holds only names in Latin letters.",
}
"""Every kind that a measurement asks with, and what it does."""

_PLACE = {kind: place for place, kind in enumerate(ALL_KINDS)}


class Miss(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A question whose answer does not have the right party, and who came first instead."""

    question: Question
    top: str


class Share(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A count, its share, and the interval of 95 % around the share after Wilson."""

    count: int
    share: float
    low: float
    high: float


class Row(Noun, frozen=True, kw_only=True):
    """The counts of the questions that have a script, a kind, a level …; what is empty is any."""

    script: str = ""
    kind: str = ""
    level: int = 0
    knows: str = ""
    standing: str = ""
    asked: int
    match: Share
    among_first_five: Share
    missed: Share
    other_on_top: Share


class Measurement(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """How well the names of an edition are found, as of a day, by a sample that the seed repeats; but for one table, by the name alone."""

    edition: str
    known_on: str
    engine: str
    as_of: date
    seed: int
    listed_names: int
    sampled_names: int
    asked_names: int
    questions: int
    complete: bool
    kinds: dict[str, str]
    whole: tuple[Row, ...]
    by_script: tuple[Row, ...]
    by_level: tuple[Row, ...]
    by_knowledge: tuple[Row, ...]
    by_standing: tuple[Row, ...]
    by_kind: tuple[Row, ...]
    by_kind_and_level: tuple[Row, ...]
    by_script_and_kind: tuple[Row, ...]
    misses: tuple[Miss, ...]
    warnings: tuple[str, ...] = ()


class Cell(Struct, frozen=True):
    """What the counts are parted by."""

    script: str
    kind: str
    level: int
    knows: str
    standing: str


class Counts(Struct, frozen=True):
    """How many were asked, and what came of them."""

    asked: int = 0
    match: int = 0
    among: int = 0
    missed: int = 0
    other: int = 0

    def __add__(self, more: "Counts") -> "Counts":
        return Counts(
            self.asked + more.asked, self.match + more.match, self.among + more.among, self.missed + more.missed, self.other + more.other
        )  # fmt: skip


def _by_name_alone(cell: Cell) -> bool:
    return cell.knows == "name"


class Tally:
    """Running counts, and the first misses of every kind; what several processes counted is added up."""

    def __init__(self) -> None:
        self.cells: dict[Cell, Counts] = {}
        self.missed: dict[str, dict[str, Miss]] = {}

    def count(self, one: Answered) -> None:
        """Count an answer."""
        asked = one.question
        cell = Cell(asked.script, asked.kind, asked.level, asked.knows, "weak alias" if asked.weak else "full name")
        missed = not one.match and not one.among
        self._add(cell, Counts(1, one.match, one.among, missed, one.other_on_top))
        if missed and asked.knows == "name":
            self._keep(asked.kind, [Miss(question=asked, top=one.top)])

    def merge(self, other: "Tally") -> None:
        """Add what another one counted."""
        for cell, counts in other.cells.items():
            self._add(cell, counts)
        for kind, found in other.missed.items():
            self._keep(kind, tuple(found.values()))

    def _add(self, cell: Cell, counts: Counts) -> None:
        self.cells[cell] = self.cells.get(cell, Counts()) + counts

    def _keep(self, kind: str, found: Sequence[Miss]) -> None:
        """Keep the first misses of a kind, each of another name."""
        kept = self.missed.setdefault(kind, {})
        for miss in found:
            if len(kept) < _MISSES:
                kept.setdefault(miss.question.listed, miss)

    def rows(self, *by: str, where: Callable[[Cell], bool] = _by_name_alone) -> tuple[Row, ...]:
        """Give the counts by some of script, kind, level, knows and standing, kinds in their own order, the rest by name.

        Args:
            by: What the rows are parted by; without any, one row.
            where: Which questions are counted; those with the name alone when left out.
        """
        found: dict[tuple[str | int, ...], Counts] = {}
        for cell, counts in self.cells.items():
            if where(cell):
                key = tuple(getattr(cell, dimension) for dimension in by)
                found[key] = found.get(key, Counts()) + counts
        ordered = sorted(found, key=lambda key: [_PLACE.get(v, v) if isinstance(v, str) else v for v in key])
        return tuple(_row(by, key, found[key]) for key in ordered)

    def by_knowledge(self, levels: Sequence[int]) -> tuple[Row, ...]:
        """Give the counts by what else is known, of the kinds and levels that are asked with it."""
        return self.rows("knows", where=lambda cell: asked_with_more(cell.kind, cell.level, levels))

    @property
    def asked(self) -> int:
        """How many questions were asked, with whatever was known."""
        return sum(counts.asked for counts in self.cells.values())

    def misses(self) -> tuple[Miss, ...]:
        """Give up to fifty misses by the name alone, in turn from every kind of change, no name twice in one kind."""
        turns = sorted(
            (turn, _PLACE[kind], miss)
            for kind, found in self.missed.items()
            for turn, miss in enumerate(found.values())
        )
        return tuple(miss for _, _, miss in turns[:_MISSES])


def _row(by: Sequence[str], key: tuple[str | int, ...], n: Counts) -> Row:
    parted: dict[str, Any] = dict(zip(by, key, strict=True))
    return Row(
        **parted, asked=n.asked, match=share(n.match, n.asked), among_first_five=share(n.among, n.asked),
        missed=share(n.missed, n.asked), other_on_top=share(n.other, n.asked),
    )  # fmt: skip


def share(count: int, of: int) -> Share:
    """Give a share with its interval of 95 % after Wilson, which is honest near none and near all; of nothing, nothing is known.

    Source:
        E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927.

    >>> share(9, 10)
    Share(count=9, share=0.9, low=0.5958, high=0.9821)
    >>> share(0, 0)
    Share(count=0, share=0.0, low=0.0, high=1.0)
    """
    if not of:
        return Share(count=0, share=0.0, low=0.0, high=1.0)
    p, z2 = count / of, _Z * _Z
    middle, half = p + z2 / (2 * of), _Z * sqrt(p * (1 - p) / of + z2 / (4 * of * of))
    low, high = ((middle - half) / (1 + z2 / of), (middle + half) / (1 + z2 / of))
    return Share(count=count, share=round(p, 4), low=round(max(0.0, low), 4), high=round(min(1.0, high), 4))
