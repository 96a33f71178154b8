"""How alike two Latin words are spelled: edits weigh by how easily a clerk, a keyboard or a transliteration makes them."""

from functools import lru_cache
from itertools import combinations

_EQUAL_SOUND = (
    "aeiouy",
    "ckqx",
    "gkq",
    "sz",
    "cs",
    "dt",
    "bp",
    "fv",
    "vw",
    "ijy",
    "uvw",
    "ouw",
    "mn",
    "gj",
    "jz",
    "sx",
    "jy",
)
_ALIKE_LOOK = ("o0", "l1i", "e3", "s5", "b8", "g9", "z2", "a4", "t7", "g6")
_SOUND, _LOOK, _PLAIN, _DOUBLE, _SILENT, _VOWEL, _SWAP, _FIRST = 0.55, 0.3, 1.0, 0.25, 0.45, 0.7, 0.8, 1.25
_GROWS = 1.3
"""Two edits weigh more than twice one: a clerk slips once, two names differ often."""
_LEAST_LETTERS = 4
_LEAST = 0.5
"""Below this likeness two words are simply different ones."""

_CHANGE = {frozenset(p): _SOUND for group in _EQUAL_SOUND for p in combinations(group, 2)} | {
    frozenset(p): _LOOK for group in _ALIKE_LOOK for p in combinations(group, 2)
}


@lru_cache(maxsize=1 << 17)
def spelled_alike(one: str, other: str) -> float:
    """Give how alike two folded words are, from 1.0 for equal ones to 0.0 for different ones; the order of the two says nothing.

    A doubled letter, an h after a consonant, a vowel for a vowel and a digit that looks like a letter are small edits; the first
    letter is a large one. Words of up to three letters are equal or different.

    >>> spelled_alike("nooristani", "nuristani") > 0.9, spelled_alike("sech1n", "sechin") > 0.9
    (True, True)
    >>> spelled_alike("scholz", "schulze") < spelled_alike("scholz", "scholze"), spelled_alike("sun", "son")
    (True, 0.0)
    """
    if one == other:
        return 1.0
    if one > other:
        return spelled_alike(other, one)
    from rapidfuzz.distance import OSA

    shorter, longer = sorted((len(one), len(other)))
    if shorter < _LEAST_LETTERS or OSA.normalized_similarity(one, other) < _LEAST:
        return 0.0
    likeness = 1.0 - _distance(one, other) ** _GROWS / ((shorter + longer) / 2)
    return round(max(likeness, 0.0), 4) if likeness >= _LEAST else 0.0


def _distance(one: str, other: str) -> float:
    """Give the least weight of edits that make one word of another; neighbours that change places are one edit."""
    before: list[float] = []
    row = [0.0]
    for j in range(1, len(other) + 1):
        row.append(row[-1] + _left_out(other, j - 1))
    for i in range(1, len(one) + 1):
        last, row, before = row, [row[0] + _left_out(one, i - 1)], before or []
        for j in range(1, len(other) + 1):
            best = min(
                last[j - 1] + _changed(one[i - 1], other[j - 1], first=i == j == 1),
                last[j] + _left_out(one, i - 1),
                row[j - 1] + _left_out(other, j - 1),
            )
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                best = min(best, before[j - 2] + _SWAP)
            row.append(best)
        before = last
    return row[-1]


def _changed(one: str, other: str, *, first: bool) -> float:
    if one == other:
        return 0.0
    weight = _CHANGE.get(frozenset((one, other)), _PLAIN)
    return weight * _FIRST if first else weight


def _left_out(word: str, at: int) -> float:
    """Give the weight of a letter that only one word has."""
    letter = word[at]
    if at and word[at - 1] == letter:
        return _DOUBLE
    if at and letter in "hy":
        return _SILENT
    if letter in "aeiou" and at:
        return _VOWEL
    return _PLAIN * (_FIRST if at == 0 else 1.0)
