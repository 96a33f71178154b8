"""Numbers as people write them; one that can be read in two ways is an interval over both readings, and says so."""

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

_SPACES = " \u00a0\u202f\u2009'’"
NUMBER = re.compile(
    rf"(?<![A-Za-z0-9.,_])(?:(?<![\w)])[+\-−])?(?:\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?![0-9])(?:[.,]\d+)?|\d+(?:[.,]\d+)*)"
    r"(?:\s?[x×·*]\s?10\^?[-−]?\d{1,2}(?![\d.,])|[eE][+\-]?\d{1,2}(?![A-Za-z\d]))?"
)
_POWER = re.compile(r"(.*?)(?:\s?[x×·*]\s?10\^?|[eE])([+\-−]?\d+)$")


class Number(NamedTuple):
    """The readings of a written number, lowest and highest; they differ where the writing is ambiguous."""

    low: Fraction
    high: Fraction

    @property
    def ambiguous(self) -> bool:
        """Tell whether the writing has two readings."""
        return self.low != self.high


@lru_cache(maxsize=16_384)
def read_number(text: str) -> Number:
    """Read a number with decimal comma or point, thousands separators and powers of ten.

    One separator with three digits behind it may be either ("38.000"): both readings are kept.

    >>> read_number("1,72"), read_number("1.234,50").low, read_number("38.000").ambiguous
    (Number(low=Fraction(43, 25), high=Fraction(43, 25)), Fraction(2469, 2), True)
    >>> read_number("0.841").ambiguous, read_number("5 x 10-6").low
    (False, Fraction(1, 200000))
    """
    cleaned = text.replace("−", "-")
    power = _POWER.match(cleaned)
    factor = Fraction(10) ** int(power[2]) if power else Fraction(1)
    cleaned = power[1] if power else cleaned
    negative, digits = cleaned.startswith("-"), re.sub(rf"[{_SPACES}+\-]", "", cleaned)
    spaced = bool(re.search(rf"\d[{_SPACES}]\d", cleaned))
    low, high = sorted(value * factor * (-1 if negative else 1) for value in _readings(digits, spaced=spaced))
    return Number(low, high)


def _readings(digits: str, *, spaced: bool) -> tuple[Fraction, Fraction]:
    separators = re.findall(r"[.,]", digits)
    if not separators:
        return Fraction(digits), Fraction(digits)
    last = separators[-1]
    whole = Fraction(re.sub(r"[.,]", "", digits))
    head, tail = digits.rsplit(last, 1)
    as_decimal = Fraction(f"{re.sub('[.,]', '', head)}.{tail}")
    if len(set(separators)) == 2 or spaced:
        return as_decimal, as_decimal
    if len(separators) > 1:
        return (whole, whole)
    if len(tail) == 3 and head[0] != "0" and len(head) <= 3:
        return as_decimal, whole
    return as_decimal, as_decimal
