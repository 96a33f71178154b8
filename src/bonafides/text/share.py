"""Read a share of ownership as an interval of exact fractions."""

import re
from fractions import Fraction

_NUMBER = r"\d+(?:[.,]\d+)?"
_NUMBERS = re.compile(_NUMBER)
_PERCENT = re.compile(
    rf"({_NUMBER})(?:\s*%?\s*(?:-|–|—|to|and|bis|à)\s*({_NUMBER}))?\s*(?:%|٪|％|per ?cent|pct|prozent)"
)
_PART = re.compile(r"(\d+)\s*/\s*(\d+)")
_NOT_LESS = re.compile(r"\b(?:not?|never)\s+(?:less|fewer|under|below)\b")
_NOT_MORE = re.compile(r"\b(?:not?|never)\s+(?:more|over|above|exceeding)\b")
_LEAST = re.compile(r"\b(?:more than|over|above|exceeding|at least|minimum|min|plus)\b|[>≥+]")
_MOST = re.compile(r"\b(?:less than|under|below|up to|at most|maximum|max)\b|[<≤]")


def share_of(text: str) -> tuple[Fraction, Fraction]:
    """Give the least and the most that a stated share may be, from 0 to 1; of no number, the whole range.

    A number of at most one without a sign for per cent may be a part of one or per cent: both are kept.

    >>> share_of("35 %") == (Fraction(35, 100), Fraction(35, 100))
    True
    >>> [float(x) for x in share_of("25-50 %")], [float(x) for x in share_of("more than 50 %")], [float(x) for x in share_of("minority")]
    ([0.25, 0.5], [0.5, 1.0], [0.0, 1.0])
    >>> [float(x) for x in share_of("50 % plus one share")], [float(x) for x in share_of("1/2")], [float(x) for x in share_of("0.5")]
    ([0.5, 1.0], [0.5, 0.5], [0.005, 0.5])
    """
    lower = text.casefold()
    low, high = _stated(lower)
    if not 0 <= low <= high <= 1:
        return Fraction(0), Fraction(1)
    if low != high:
        return low, high
    if _NOT_LESS.search(lower):
        return low, Fraction(1)
    if _NOT_MORE.search(lower):
        return Fraction(0), high
    return Fraction(0) if _MOST.search(lower) else low, Fraction(1) if _LEAST.search(lower) else high


def _stated(text: str) -> tuple[Fraction, Fraction]:
    """Give the least and the most of the numbers as written; of none, the whole range."""
    if percents := [n for found in _PERCENT.finditer(text) for n in found.groups() if n]:
        shares = [_fraction(n) / 100 for n in percents]
        return min(shares), max(shares)
    if part := _PART.fullmatch(text.strip()):
        return (Fraction(int(part[1]), int(part[2])),) * 2 if int(part[2]) else (Fraction(0), Fraction(1))
    numbers = [_fraction(n) for n in _NUMBERS.findall(text)]
    if not numbers or _PART.search(text):
        return Fraction(0), Fraction(1)
    return min(numbers) / 100, max(numbers) if max(numbers) <= 1 else max(numbers) / 100


def _fraction(number: str) -> Fraction:
    return Fraction(number.replace(",", "."))
