"""Which names share the most with a query: a sum over its words, of whole points, so that no order of adding changes it."""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import attrgetter

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Rows = NDArray[np.uint32]
Points = NDArray[np.int64]
POINTS_A_BIT = 1024
_MOST_POINTS = (1 << 24) - 1
_MOST_MERGED = 256
_size = attrgetter("size")
_LONG = 20_000
"""Names under a word so common are gone through only where they could still be among the best."""


class Clue(Struct, frozen=True):
    """A word of the query: the names filed under each word that it may be, with the points of that word, most points first."""

    filed: tuple[tuple[int, Rows], ...]
    most: int
    """The points that a name can have of it."""
    size: int
    """How many names there are to go through."""


def clue(filed: Iterable[tuple[float, Rows]]) -> tuple[Clue, ...]:
    """Give the clue of names filed under words of so many bits; none where there is no name."""
    kept = tuple(sorted(((points(bits), rows) for bits, rows in filed if len(rows)), key=lambda f: -f[0]))
    return (Clue(kept, kept[0][0], sum(len(rows) for _, rows in kept)),) if kept else ()


def points(bits: float) -> int:
    """Give bits as whole points, rounded up, so that a bound stays one.

    >>> points(2.0), points(1 / 3)
    (2048, 342)
    """
    return min(-int(-bits * POINTS_A_BIT // 1), _MOST_POINTS)


def sharing(clues: Sequence[Clue], least: int, most: int, listing_of: NDArray[np.uint32]) -> tuple[Rows, Points]:
    """Give the names that share at least so many points with a query, with their points, in the order of the names.

    A name's points are the sum over the clues of the most that it has of each. Clues are gone through from the rarest on, until those
    that are left could bring no name that counts: none that reaches the least, or none that is among the listings that share most.

    Args:
        clues: The words of the query.
        least: Points below which a name does not count.
        most: How many listings are wanted.
        listing_of: The listing of each name.
    """
    ordered = sorted(clues, key=_size)
    left = list(accumulate((c.most for c in reversed(ordered)), initial=0))[::-1]
    begin = 0
    while begin < min(len(ordered), _MOST_MERGED) and left[begin] >= least and ordered[begin].size <= _LONG:
        begin += 1
    rows, shared = _merged(ordered[:begin])
    for clue in ordered[begin:]:
        shared += _points_of(clue, rows)
    for place in range(begin, len(ordered)):
        if left[place] < max(least, _reached(rows, shared, most, listing_of)):
            break
        rows, shared = _with(rows, shared, ordered[place:])
    enough = shared >= least
    return rows[enough], shared[enough]


def _merged(clues: Sequence[Clue]) -> tuple[Rows, Points]:
    """Sum the points of short clues by name; one sort of numbers that hold the name, the clue and the points that are missing."""
    lists = [rows for clue in clues for _, rows in clue.filed]
    if not lists:
        return np.zeros(0, dtype=np.uint32), np.zeros(0, dtype=np.int64)
    low = [(number << 24) + _MOST_POINTS - most for number, clue in enumerate(clues) for most, _ in clue.filed]
    packed = np.concatenate(lists).astype(np.int64)
    packed <<= 32
    packed += np.repeat(low, [len(rows) for rows in lists])
    packed.sort()
    best = packed[_begins(packed >> 24)]  # A name's most points of a clue come first.
    names = best >> 32
    begins = _begins(names)
    return names[begins].astype(np.uint32), np.add.reduceat(_MOST_POINTS - (best & _MOST_POINTS), begins)


def _begins(numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give where each run of equal numbers begins."""
    first = np.empty(len(numbers), dtype=np.bool_)
    first[0] = True
    np.not_equal(numbers[1:], numbers[:-1], out=first[1:])
    return first.nonzero()[0]


def _points_of(clue: Clue, rows: Rows) -> Points:
    """Give the points that each of some names has of a clue."""
    shared = np.zeros(len(rows), dtype=np.int64)
    for most, filed in reversed(clue.filed):
        shared[filed.take(filed.searchsorted(rows), mode="clip") == rows] = most
    return shared


def _with(rows: Rows, shared: Points, clues: Sequence[Clue]) -> tuple[Rows, Points]:
    """Add the names of a common word that no rarer word brought, with what they share of the words after it."""
    found = np.unique(np.concatenate([filed for _, filed in clues[0].filed]))
    new = found[rows.take(rows.searchsorted(found), mode="clip") != found] if len(rows) else found
    added = np.zeros(len(new), dtype=np.int64)
    for clue in clues:
        added += _points_of(clue, new)
    whole, points_of = np.concatenate([rows, new]), np.concatenate([shared, added])
    order = whole.argsort()
    return whole[order], points_of[order]


def _reached(rows: Rows, shared: Points, most: int, listing_of: NDArray[np.uint32]) -> int:
    """Give the points that the last of the listings wanted reaches; 0 where there are fewer."""
    if len(rows) < most:
        return 0
    order = shared.argsort()[::-1]
    first = np.unique(listing_of[rows[order]], return_index=True)[1]
    return int(shared[order[np.sort(first)[most - 1]]]) if len(first) >= most else 0
