"""Which names share the most with a query: the sum, over its words, of the points that a name has of each."""

from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from bonafides.parties.clue import MOST_POINTS, POINTS_A_BIT, Clue, Points, Rows

_size = attrgetter("size")
_ROW = 0xFFFFFFFF
_MOST_SHARED = (1 << 23) - 1
"""The most points that are told apart when names are put in order."""
_MANY = 8
"""So many names for each listing wanted are looked at before all are."""
_LONG = 20_000
"""Names under a word so common are gone through only where they could still be among the best."""


def sharing(clues: Sequence[Clue], least: int, most: int, listing_of: NDArray[np.uint32]) -> tuple[Rows, Points]:
    """Give the names that share at least so many points with a query, with their points.

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
    enough = shared >= least
    return rows[enough], shared[enough]


def first(
    rows: Rows, shared: Points, *, most: int, words: NDArray[np.uint8], listing_of: NDArray[np.uint32]
) -> tuple[list[int], list[float]]:
    """Give the names of the listings that share most, best first, with their bits; of equals, the name of fewer words comes first.

    Args:
        rows: The names.
        shared: Their points.
        most: How many listings are wanted; all names of these that are given are kept.
        words: How many words each name has.
        listing_of: The listing of each name.
    """
    order = ((_MOST_SHARED - np.minimum(shared, _MOST_SHARED) << 8) + words.take(rows) << 32) + rows
    if len(order) > most:
        order = _of_first_listings(order, most, listing_of)
    order.sort()
    return (order & _ROW).tolist(), ((_MOST_SHARED - (order >> 40)) / POINTS_A_BIT).tolist()


def _of_first_listings(order: Points, most: int, listing_of: NDArray[np.uint32]) -> Points:
    """Keep the names of the listings that come first; where there are many names, those that come first mostly show which these are."""
    for many in (_MANY * most, len(order)):
        head = np.partition(order, many)[:many] if many < len(order) else order.copy()
        head.sort()
        listings, begins = np.unique(listing_of.take(head & _ROW), return_index=True)
        if len(listings) >= most:
            break
    wanted = np.sort(listings[begins.argsort()[:most]])
    of = listing_of.take(order & _ROW)
    return order[wanted.take(wanted.searchsorted(of), mode="clip") == of]  # type: ignore[no-any-return]  # numpy's own types lose it


def _summed(clues: list[Clue], bringing: int) -> tuple[Rows, Points]:
    """Sum the points of the first clues by name, and add those that the same names have of the others."""
    if not bringing:
        return np.zeros(0, dtype=np.uint32), np.zeros(0, dtype=np.int64)
    packed = np.concatenate([clue.packed() for clue in clues[:bringing]])
    packed.sort()
    names = packed >> 32
    begins = _begins(names)
    rows, shared = names[begins].astype(np.uint32), np.add.reduceat(packed & MOST_POINTS, begins)
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
