"""Mesh numbers as sieve openings: a mesh is a limit that particles pass or stay on, never a mean.

Source: ASTM E11 (US standard sieves; openings as in ISO 3310-1) and the Tyler Screen Scale, both as published by makers of test sieves. Where
the two scales give one number different openings both are kept; a number that neither scale has lies between its neighbours.
"""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Literal, NamedTuple

Side = Literal["pass", "stay", "cut"]

_ASTM_E11 = {
    4: 4750, 5: 4000, 6: 3350, 7: 2800, 8: 2360, 10: 2000, 12: 1700, 14: 1400, 16: 1180, 18: 1000, 20: 850, 25: 710, 30: 600, 35: 500, 40: 425, 45: 355, 50: 300, 60: 250,
    70: 212, 80: 180, 100: 150, 120: 125, 140: 106, 170: 90, 200: 75, 230: 63, 270: 53, 325: 45, 400: 38, 450: 32, 500: 25, 635: 20,
}  # fmt: skip
_TYLER = {
    4: 4750, 5: 4000, 6: 3350, 7: 2800, 8: 2360, 9: 2000, 10: 1700, 12: 1400, 14: 1180, 16: 1000, 20: 850, 24: 710, 28: 600, 32: 500, 35: 425, 42: 355, 48: 300, 60: 250,
    65: 212, 80: 180, 100: 150, 115: 125, 150: 106, 170: 90, 200: 75, 250: 63, 270: 53, 325: 45, 400: 38, 450: 32, 500: 25, 635: 20,
}  # fmt: skip
_NUMBERS = sorted({*_ASTM_E11, *_TYLER})
_UM = Fraction(1, 10**6)
_WORD = r"(?:mesh(?:es)?|меш|目|maschen?|mailles|mallas?)"
_WORDS = ("mesh", "目", "меш", "masche", "mailles", "malla")
_JOINT = rf"(?:\s?{_WORD}|\s)?(?:\s?(?:/|~|～|–|-(?=\d)|to|bis|à|a|до|至|到|,|und|and)\s?|\s?(?=[+\-−]))"
_TWO = re.compile(
    rf"(?<![\w.,])(?P<s1>[+\-−<>]?)\s?(?P<n1>\d{{1,4}}){_JOINT}(?P<s2>[+\-−<>]?)\s?(?P<n2>\d{{1,4}})\s?-?{_WORD}(?![a-zа-яё])"
    rf"|(?<!\w){_WORD}(?:\s?size)?\s?[:=]?\s?(?P<s3>[+\-−]?)(?P<n3>\d{{1,4}})\s?(?:/|~|–|-(?=\d)|to|до|至|(?=[+\-−]))\s?(?P<s4>[+\-−]?)(?P<n4>\d{{1,4}})(?![\d.,])",
    re.IGNORECASE,
)
_ONE = re.compile(
    rf"(?<![\w.,])(?P<s1>[+\-−<>≤≥]?)\s?(?P<n1>\d{{1,4}})\s?-?{_WORD}(?![a-zа-яё])|(?<!\w){_WORD}(?:\s?size)?\s?[:=]?\s?(?P<s2>[+\-−]?)(?P<n2>\d{{1,4}})(?![\d.,]|\s?[x×])",
    re.IGNORECASE,
)


class Sieve(NamedTuple):
    """A mesh as found: particles between two openings in metres, or under or over one."""

    side: Side
    low: Fraction | None
    high: Fraction | None
    start: int
    end: int


def opening(number: int) -> tuple[Fraction | None, Fraction | None]:
    """Give the smallest and the largest opening that a mesh number stands for, in metres; None where the scales end.

    >>> opening(325) == (45 * _UM, 45 * _UM), opening(16) == (1000 * _UM, 1180 * _UM), opening(300) == (45 * _UM, 53 * _UM), opening(1000)[0]
    (True, True, True, None)
    """
    known = [scale[number] for scale in (_ASTM_E11, _TYLER) if number in scale]
    if known:
        return min(known) * _UM, max(known) * _UM
    finer, coarser = [n for n in _NUMBERS if n > number], [n for n in _NUMBERS if n < number]
    return (opening(finer[0])[0] if finer else None), (opening(coarser[-1])[1] if coarser else None)


def has_mesh(text: str) -> bool:
    """Tell whether a text speaks of meshes."""
    low = text.lower()
    return any(word in low for word in _WORDS)


def sieves(text: str) -> tuple[Sieve, ...]:
    """Find the mesh sizes of a text: "-200 +325 mesh" is a range, "-325 mesh" and "325 mesh" an upper limit, "+325 mesh" a lower one."""
    if not has_mesh(text):
        return ()
    found: list[Sieve] = []
    for match in _TWO.finditer(text):
        numbers = sorted(int(n) for n in (match["n1"] or match["n3"], match["n2"] or match["n4"]))
        signs = {match["s1"] or match["s3"] or "", match["s2"] or match["s4"] or ""}
        if numbers[0] != numbers[1] and signs not in ({"+"}, {"-"}):
            found.append(Sieve("cut", opening(numbers[1])[0], opening(numbers[0])[1], match.start(), match.end()))
    taken = covered(found)
    for match in _ONE.finditer(text):
        if match.start() in taken:
            continue
        low, high = opening(int(match["n1"] or match["n2"]))
        stays = (match["s1"] or match["s2"]) in {"+", ">", "≥"}
        found.append(
            Sieve(
                "stay" if stays else "pass", low if stays else None, None if stays else high, match.start(), match.end()
            )
        )
    return tuple(sorted(found, key=lambda s: s.start))


def covered(found: Iterable[Sieve]) -> frozenset[int]:
    """Give the characters that meshes take up."""
    return frozenset(i for s in found for i in range(s.start, s.end))
