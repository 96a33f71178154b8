"""What a word of a query tells: the names filed under each word that it may be, in whole points, so that no order of adding counts."""

from collections.abc import Iterable

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Rows = NDArray[np.uint32]
Points = NDArray[np.int64]
POINTS_A_BIT = 1024
MOST_POINTS = (1 << 24) - 1
"""The points of a word are no more."""
_REMEMBERED = 256
"""A clue of more names is packed each time that it is used, which bounds the memory that clues take."""


class Clue(Struct, frozen=True):
    """A word of the query: the names filed under each word that it may be, with the points of that word, most points first."""

    filed: tuple[tuple[int, Rows], ...]
    most: int
    """The points that a name can have of it."""
    size: int
    """How many names there are to go through."""
    kept: Points | None = None
    """What `packed` gives, where it is short enough to be remembered."""

    def packed(self) -> Points:
        """Give each name once, in the upper 32 bits of a number, above the most points that it has of the clue; sorted by name."""
        return _packed(self.filed) if self.kept is None else self.kept


def clue(filed: Iterable[tuple[float, Rows]]) -> tuple[Clue, ...]:
    """Give the clue of names filed under words of so many bits; none where there is no name."""
    lists = tuple(sorted(((points(bits), rows) for bits, rows in filed if len(rows)), key=lambda f: -f[0]))
    if not lists:
        return ()
    size = sum(len(rows) for _, rows in lists)
    return (Clue(lists, lists[0][0], size, _packed(lists) if size <= _REMEMBERED else None),)


def _packed(filed: tuple[tuple[int, Rows], ...]) -> Points:
    if len(filed) == 1:
        return (filed[0][1].astype(np.int64) << 32) + filed[0][0]
    packed = np.concatenate([rows for _, rows in filed], dtype=np.int64)
    packed <<= 32
    packed += np.repeat([most for most, _ in filed], [len(rows) for _, rows in filed])
    packed.sort()
    last = np.empty(len(packed), dtype=np.bool_)
    last[-1] = True
    np.greater(packed[1:] ^ packed[:-1], MOST_POINTS, out=last[:-1])
    return packed[last]


def points(bits: float) -> int:
    """Give bits as whole points, rounded up, so that a bound stays one.

    >>> points(2.0), points(1 / 3)
    (2048, 342)
    """
    return min(-int(-bits * POINTS_A_BIT // 1), MOST_POINTS)
