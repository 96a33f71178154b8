"""A period beside the one before: up, down, unchanged, or unknown."""

from collections.abc import Iterator, Mapping, Sequence

from bonafides.model.document import Stance
from bonafides.model.record import Bar, Direction, Figure, Trend
from bonafides.records.deeds import STANCES
from bonafides.records.figures import in_order
from bonafides.records.marks import Marks

SMALL = 5
"""Counts under five on both sides are called small: our convention, no rule of law."""

Count = tuple[int, int]


def trends_of(
    now: Sequence[Figure], before: Sequence[Figure], marks: Marks, mark_of: Mapping[str, str]
) -> tuple[Trend, ...]:
    """Give the trend of each line of each figure, one a stance; a figure that counts nothing in one of the periods has none.

    Args:
        now: The figures of the period.
        before: Those of the period before.
        marks: What joins marks.
        mark_of: The mark of each ground.
    """
    earlier = {f.name: f for f in before if _counted(f)}
    found: list[Trend] = []
    for figure in now:
        then = earlier.get(figure.name)
        for value in sorted({b.value for b in (*figure.bars, *(then.bars if then is not None else ()))}):
            bars = (_bar(figure, value), _bar(then, value) if then is not None else None)
            found += _of_line((figure.name, value), bars, (marks, mark_of), counted=_counted(figure))
    return tuple(found)


def _counted(figure: Figure) -> bool:
    """Tell whether a figure counts anything for certain: only then is a line without a number nought on record."""
    return any(b.counts for b in (*figure.bars, figure.unknown))


def _bar(figure: Figure | None, value: str) -> Bar:
    bars = figure.bars if figure else ()
    return next((b for b in bars if b.value == value), Bar(value=value, counts={}, perhaps={}))


def _of_line(
    line: tuple[str, str], bars: tuple[Bar, Bar | None], marked: tuple[Marks, Mapping[str, str]], *, counted: bool
) -> Iterator[Trend]:
    (name, value), (now, before), (marks, mark_of) = line, bars, marked
    for stance in STANCES:
        ours = _count(now, stance)
        theirs = _count(before, stance) if before else None
        if ours == (0, 0) and theirs in {None, (0, 0)}:
            continue
        grounds = tuple(
            sorted({*now.grounds.get(stance, ()), *(before.grounds.get(stance, ()) if before else ())}, key=in_order)
        )
        yield Trend(
            figure=name, value=value, stance=stance, now=ours, before=theirs, direction=direction(ours, theirs) if counted else "unknown", says=said(ours, theirs),
            grounds=grounds, marking=marks.portion(mark_of[g] for g in grounds),
        )  # fmt: skip


def _count(bar: Bar, stance: Stance) -> Count:
    certain = bar.counts.get(stance, 0)
    return certain, certain + bar.perhaps.get(stance, 0)


def direction(now: Count, before: Count | None) -> Direction:
    """Give where a count went; intervals that overlap, without being one number, leave it open.

    >>> direction((3, 3), (1, 1)), direction((3, 3), (1, 4)), direction((2, 2), (2, 2)), direction((1, 1), None)
    ('up', 'unknown', 'unchanged', 'unknown')
    """
    if before is None:
        return "unknown"
    if now[0] > before[1]:
        return "up"
    if now[1] < before[0]:
        return "down"
    return "unchanged" if now == before and now[0] == now[1] else "unknown"


def said(now: Count, before: Count | None) -> str:
    """Say both counts, and that they are small where they are.

    >>> said((3, 3), (1, 2)), said((7, 7), None)
    ('3 on record against 1 to 2 (both small)', '7 on record; nothing on record of this in the period before')
    """
    if before is None:
        return f"{_number(now)} on record; nothing on record of this in the period before"
    small = " (both small)" if max(*now, *before) < SMALL else ""
    return f"{_number(now)} on record against {_number(before)}{small}"


def _number(count: Count) -> str:
    return str(count[0]) if count[0] == count[1] else f"{count[0]} to {count[1]}"
