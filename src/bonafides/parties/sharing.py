"""Which names share the most with a query: a sum over its words, of whole points, so that no order of adding changes it."""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import attrgetter

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from bonafides.parties import kernel

Rows = NDArray[np.uint32]
Points = NDArray[np.int64]
POINTS_A_BIT = 1024
_MOST_POINTS = (1 << 24) - 1
_MOST_SHARED = (1 << 23) - 1
_ROW = 0xFFFFFFFF
_MANY = 8
"""So many names for each listing wanted are looked at before all are."""
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
    """Give the names that share at least so many points with a query, and names that share fewer, with their points.

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
    bringing = 0
    while bringing < len(ordered) and left[bringing] >= least and ordered[bringing].size <= _LONG:
        bringing += 1
    rows, shared = _summed(ordered, bringing)
    while left[bringing] >= least and not _enough(rows[shared > left[bringing]], most, listing_of):
        bringing += 1
        rows, shared = _summed(ordered, bringing)
    return rows, shared


def first(
    rows: Rows, shared: Points, least: int, *, most: int, words: NDArray[np.uint8], listing_of: NDArray[np.uint32]
) -> tuple[list[int], list[float]]:
    """Give the names of the listings that share most, best first, with their bits; of equals, the name of fewer words comes first.

    Args:
        rows: The names.
        shared: Their points.
        least: Points below which a name does not count.
        most: How many listings are wanted; all names of these that are given are kept.
        words: How many words each name has.
        listing_of: The listing of each name.
    """
    order = (_in_order if kernel.COMPILED else _in_order_by_arrays)(rows, shared, least, words)
    if len(order) > most:
        order = _of_first_listings(order, most, listing_of)
    order.sort()
    return (order & _ROW).tolist(), ((_MOST_SHARED - (order >> 40)) / POINTS_A_BIT).tolist()


def _in_order(rows: Rows, shared: Points, least: int, words: NDArray[np.uint8]) -> Points:
    order = np.empty(len(rows), dtype=np.int64)
    return order[: kernel.in_order(rows, shared, words, least, order)]


def _in_order_by_arrays(rows: Rows, shared: Points, least: int, words: NDArray[np.uint8]) -> Points:
    enough = shared >= least
    rows, shared = rows[enough], shared[enough]
    order: Points = ((_MOST_SHARED - shared.clip(max=_MOST_SHARED) << 8) + words.take(rows) << 32) + rows
    return order


def _of_first_listings(order: Points, most: int, listing_of: NDArray[np.uint32]) -> Points:
    """Keep the names of the listings that come first; where there are many names, those that come first mostly show which these are."""
    kept = order
    for many in (_MANY * most, len(order)):
        head = np.partition(order, many)[:many] if many < len(order) else order.copy()
        head.sort()
        kept = (_first if kernel.COMPILED else _first_by_arrays)(order, head, most, listing_of)
        if len(kept) or len(head) == len(order):
            break
    return kept if len(kept) else order


def _first(order: Points, head: Points, most: int, listing_of: NDArray[np.uint32]) -> Points:
    seen = np.full(1 << (2 * most).bit_length(), -1)
    return order[: max(0, kernel.of_first_listings(order, head, listing_of, most, seen))]


def _first_by_arrays(order: Points, head: Points, most: int, listing_of: NDArray[np.uint32]) -> Points:
    listings, begins = np.unique(listing_of.take(head & _ROW), return_index=True)
    if len(listings) < most:
        return order[:0]
    wanted = np.sort(listings[begins.argsort()[:most]])
    of = listing_of.take(order & _ROW)
    return order[wanted.take(wanted.searchsorted(of), mode="clip") == of]


def _summed(clues: list[Clue], bringing: int) -> tuple[Rows, Points]:
    """Sum the points of the first clues by name, and add those that the same names have of the others; in no order that counts."""
    return (_by_name if kernel.COMPILED else _by_arrays)(clues, bringing)


def _by_name(clues: list[Clue], bringing: int) -> tuple[Rows, Points]:
    size = sum(c.size for c in clues[:bringing])
    slots = np.full(1 << (2 * size).bit_length(), -1)
    names, shared, last = (
        np.empty(size, dtype=np.uint32),
        np.empty(size, dtype=np.int64),
        np.empty(size, dtype=np.int64),
    )
    many = kernel.sums(clues, bringing, slots, names, shared, last)
    return names[:many], shared[:many]


def _by_arrays(clues: list[Clue], bringing: int) -> tuple[Rows, Points]:
    """Sum by one sort of numbers that hold the name, the clue, and the points that are missing of the most."""
    lists = [rows for clue in clues[:bringing] for _, rows in clue.filed]
    if not lists:
        return np.zeros(0, dtype=np.uint32), np.zeros(0, dtype=np.int64)
    low = [
        (number << 24) + _MOST_POINTS - most for number, clue in enumerate(clues[:bringing]) for most, _ in clue.filed
    ]
    packed = np.concatenate(lists, dtype=np.int64)
    packed <<= 32
    packed += np.repeat(low, [len(rows) for rows in lists])
    packed.sort()
    best = packed[_begins(packed >> 24)]  # A name's most points of a clue come first.
    names = best >> 32
    begins = _begins(names)
    rows, shared = names[begins].astype(np.uint32), np.add.reduceat(_MOST_POINTS - (best & _MOST_POINTS), begins)
    for clue in clues[bringing:]:
        shared += _points_of(clue, rows)
    return rows, shared


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


def _enough(better: Rows, most: int, listing_of: NDArray[np.uint32]) -> bool:
    """Tell whether names are of as many listings as are wanted; a part of them may show it."""
    return len(better) >= most and any(
        len(np.unique(listing_of.take(better[:many]))) >= most for many in (_MANY * most, len(better))
    )
