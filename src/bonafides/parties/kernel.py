# cython: language_level=3, boundscheck=False, wraparound=False, initializedcheck=False, annotation_typing=False
"""The innermost loops of the look-up of names: plain Python, compiled by Cython where the package is built with a compiler.

`kernel.pxd` has the types. Interpreted or compiled the answers are the same, since only whole numbers are added and compared.
Scratch memory comes with the call, so that threads share nothing.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.uint32]
Keys = NDArray[np.uint64]
Long = NDArray[np.int64]
Bytes = bytes | memoryview

COMPILED = not __file__.endswith(".py")
"""Whether these loops are compiled; interpreted, operations on whole arrays are faster, and the look-up takes those."""

_MOST = 8388607
"""The most points that are told apart: 2 ** 23 - 1."""
_FAR = 16
"""A list so many times as long as there are names is searched for each of these, a shorter one is gone through."""


def sums(clues: list[Any], bringing: int, slots: Long, names: Rows, points: Long, last: Long) -> int:  # noqa: PLR0917 (no keywords when compiled)
    """Sum the points of names over clues; of the lists of one clue, which have the most points first, a name has the first's.

    Args:
        clues: The clues, each with its lists in `filed`: pairs of points and ascending names.
        bringing: How many of the clues bring names; those after them only add to names that are there.
        slots: Scratch memory: a power of 2, over twice as many as there are names, each -1.
        names: Is written with the names, each once.
        points: Is written with their points.
        last: Scratch memory: of each name, the clue that it was last found under.

    Returns:
        How many names were written.
    """
    count = 0
    for clue in range(len(clues)):
        for more, rows in clues[clue].filed:
            if clue < bringing:
                count = brought(rows, more, clue, count, slots, names, points, last)
            else:
                added(rows, more, clue, count, slots, names, points, last)
    return count


def brought(rows: Rows, more: int, clue: int, count: int, slots: Long, names: Rows, points: Long, last: Long) -> int:  # noqa: PLR0913, PLR0917 (no keywords when compiled)
    """Add the names of one list with its points; `sums` explains the arguments."""
    mask = len(slots) - 1
    for place in range(len(rows)):
        row = rows[place]
        slot = row & mask
        while slots[slot] >= 0 and names[slots[slot]] != row:
            slot = (slot + 1) & mask
        at = slots[slot]
        if at < 0:
            slots[slot] = count
            names[count], points[count], last[count] = row, more, clue
            count += 1
        elif last[at] != clue:
            points[at] += more
            last[at] = clue
    return count


def added(rows: Rows, more: int, clue: int, count: int, slots: Long, names: Rows, points: Long, last: Long) -> None:  # noqa: PLR0913, PLR0917 (no keywords when compiled)
    """Add the points of one list to the names that are there already."""
    mask = len(slots) - 1
    if len(rows) > _FAR * count:
        for at in range(count):
            row = names[at]
            place = first_at_least_of(rows, row)
            if place < len(rows) and rows[place] == row and last[at] != clue:
                points[at] += more
                last[at] = clue
        return
    for place in range(len(rows)):
        row = rows[place]
        slot = row & mask
        while slots[slot] >= 0 and names[slots[slot]] != row:
            slot = (slot + 1) & mask
        at = slots[slot]
        if at >= 0 and last[at] != clue:
            points[at] += more
            last[at] = clue


def first_at_least_of(rows: Rows, sought: int) -> int:
    """Give the first place of ascending names that is not below what is sought."""
    low, high = 0, len(rows)
    while low < high:
        middle = (low + high) >> 1
        if rows[middle] < sought:
            low = middle + 1
        else:
            high = middle
    return low


def in_order(names: Rows, points: Long, words: NDArray[np.uint8], least: int, order: Long) -> int:  # noqa: PLR0917 (no keywords when compiled)
    """Write, of each name with enough points, a number that sorts it: the points that it lacks, its words, the name.

    Returns:
        How many were written.
    """
    count = 0
    for place in range(len(names)):
        row, has = names[place], points[place]
        if has >= least:
            many = words[row]
            order[count] = ((((_MOST - min(has, _MOST)) << 8) + many) << 32) + row
            count += 1
    return count


def of_first_listings(order: Long, head: Long, listing_of: Rows, most: int, seen: Long) -> int:  # noqa: PLR0917 (as above)
    """Keep, of numbers that hold a name in the lower 32 bits, all names of the listings that come first.

    Args:
        order: Is written over with what is kept.
        head: The numbers that come first, in order.
        listing_of: The listing of each name.
        most: How many listings are wanted.
        seen: Scratch memory: a power of 2, over twice as many as are wanted, each -1.

    Returns:
        How many were kept; -1 where those that come first are of fewer listings.
    """
    kept, listings, mask = 0, 0, len(seen) - 1
    for place in range(len(head)):
        name = head[place] & 0xFFFFFFFF
        listing = listing_of[name]
        slot = listing & mask
        while seen[slot] >= 0 and seen[slot] != listing:
            slot = (slot + 1) & mask
        if seen[slot] < 0:
            seen[slot] = listing
            listings += 1
            if listings == most:
                break
    if listings < most:
        return -1
    for place in range(len(order)):
        number = order[place]
        name = number & 0xFFFFFFFF
        listing = listing_of[name]
        slot = listing & mask
        while seen[slot] >= 0 and seen[slot] != listing:
            slot = (slot + 1) & mask
        if seen[slot] == listing:
            order[kept] = number
            kept += 1
    return kept


def first_at_least(table: Keys, sought: int) -> int:
    """Give the first place of a sorted table that is not below what is sought."""
    low, high = 0, len(table)
    while low < high:
        middle = (low + high) >> 1
        if table[middle] < sought:
            low = middle + 1
        else:
            high = middle
    return low


def sharers(table: Keys, sought: Keys) -> list[int]:
    """Give whose numbers stand in a table of filed keys under the upper 32 bits of any of some numbers, ascending."""
    found = set()
    for number in range(len(sought)):
        key = sought[number]
        place = first_at_least(table, key)
        while place < len(table) and (table[place] >> 32) == (key >> 32):
            found.add(int(table[place] & 0xFFFFFFFF))
            place += 1
    return sorted(found)


def edits(one: Bytes, text: Bytes, begin: int, end: int, scratch: Long) -> int:  # noqa: PLR0917 (no keywords when compiled)
    """Give by how many edits two words differ: letters added, dropped or replaced, and neighbours swapped, none touched twice.

    Args:
        one: A word.
        text: The bytes that hold the other word.
        begin: Where the other word begins.
        end: Where it ends.
        scratch: Memory for three rows, each one longer than the other word.

    Source:
        The optimal string alignment distance, as in rapidfuzz.
    """
    width = end - begin + 1
    older, last, row = 0, width, 2 * width
    for j in range(width):
        scratch[last + j] = j
    for i in range(1, len(one) + 1):
        scratch[row] = i
        for j in range(1, width):
            same = one[i - 1] == text[begin + j - 1]
            best = scratch[last + j - 1] + (0 if same else 1)
            best = min(best, scratch[last + j] + 1, scratch[row + j - 1] + 1)
            if i > 1 and j > 1 and one[i - 1] == text[begin + j - 2] and one[i - 2] == text[begin + j - 1]:
                best = min(best, scratch[older + j - 2] + 1)
            scratch[row + j] = best
        older, last, row = last, row, older
    distance: int = scratch[last + width - 1]
    return distance


def near(word: Bytes, sought: Keys, table: Keys, text: Bytes, begins: Keys, scratch: Long) -> list[int]:  # noqa: PLR0917 (no keywords when compiled)
    """Give the words within one edit of a word, or two where both have 11 letters, ascending.

    Args:
        word: The letters of the word.
        sought: The numbers of its variants, in the upper 32 bits.
        table: The variants of all words, as filed keys.
        text: The letters of all words.
        begins: Where each word begins.
        scratch: Memory for the rows of `edits`, three for a word two letters longer.
    """
    found = []
    allowed = 2 if len(word) >= 11 else 1
    for place in sharers(table, sought):
        begin, end = begins[place], begins[place + 1]
        most = allowed if end - begin >= 11 else 1
        if abs(end - begin - len(word)) <= most and edits(word, text, begin, end, scratch) <= most:
            found.append(place)
    return found
