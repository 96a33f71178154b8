"""A quantity is an interval of exact fractions, because data sheets say "about", "max" and "250 to 600"."""

from fractions import Fraction
from typing import Literal

from bonafides.model.noun import Noun

Form = Literal["point", "span", "most", "least", "tolerance", "about", "ambiguous"]
Comparison = Literal[">=", ">", "<=", "<", "within"]


class Quantity(Noun, frozen=True, kw_only=True):
    """What was stated of a property: an interval in the base unit of its dimension.

    `low` or `high` is None where that side is open-ended; `low_open` and `high_open` say that the bound itself does not count.
    `form` tells how it was written: a span of a machine's reach ("80-500 mm") is not the tolerance of a value ("80 +/- 5 mm").
    `at` is the field, `start` and `end` the characters in it, `text` what stands there, `unit` the unit as read.
    """

    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    high_open: bool = False
    dimension: str
    form: Form = "point"
    unit: str = ""
    text: str = ""
    at: str = ""
    start: int = 0
    end: int = 0


class Limit(Noun, frozen=True, kw_only=True):
    """A bound of a control list, in the base unit of its dimension; `text` is as the catalogue writes it."""

    op: Comparison
    value: Fraction
    upper: Fraction | None = None
    dimension: str
    unit: str = ""
    text: str = ""


def within(limit: Limit, stated: Quantity) -> bool | None:
    """Tell whether a stated interval satisfies a limit: True or False where all of it does or none does, else None.

    >>> half = Quantity(low=Fraction(1), high=Fraction(3), dimension="length")
    >>> within(Limit(op=">=", value=Fraction(2), dimension="length"), half) is None
    True
    >>> within(Limit(op=">=", value=Fraction(1), dimension="length"), half)
    True
    """
    if limit.op == "within":
        sides = (_at_least(stated, limit.value, open_=False), _at_most(stated, limit.upper or limit.value, open_=False))
        return False if False in sides else None if None in sides else True
    if limit.op in {">=", ">"}:
        return _at_least(stated, limit.value, open_=limit.op == ">")
    return _at_most(stated, limit.value, open_=limit.op == "<")


def _at_least(stated: Quantity, value: Fraction, *, open_: bool) -> bool | None:
    if stated.low is not None and (stated.low > value or (stated.low == value and (stated.low_open or not open_))):
        return True
    if stated.high is not None and (stated.high < value or (stated.high == value and (stated.high_open or open_))):
        return False
    return None


def _at_most(stated: Quantity, value: Fraction, *, open_: bool) -> bool | None:
    if stated.high is not None and (stated.high < value or (stated.high == value and (stated.high_open or not open_))):
        return True
    if stated.low is not None and (stated.low > value or (stated.low == value and (stated.low_open or open_))):
        return False
    return None


def overlaps(limit: Limit, stated: Quantity) -> bool | None:
    """Tell whether a machine whose reach is the stated interval can work at some value of a `within` limit.

    >>> reach = Quantity(low=Fraction(80), high=Fraction(500), dimension="length", form="span")
    >>> overlaps(Limit(op="within", value=Fraction(75), upper=Fraction(650), dimension="length"), reach)
    True
    """
    upper = limit.value if limit.upper is None else limit.upper
    if stated.low is not None and stated.low > upper:
        return False
    if stated.high is not None and stated.high < limit.value:
        return False
    if stated.form in {"span", "point", "most"} and stated.high is not None:
        return True if stated.low is not None or stated.high <= upper else None
    return within(limit, stated)


def reach(stated: Quantity) -> Quantity:
    """Give the most that a machine does: of "10 to 300 MPa" and of "up to 300 MPa", 300 MPa."""
    if stated.form not in {"span", "most"} or stated.high is None:
        return stated
    return Quantity(
        low=stated.high, high=stated.high, dimension=stated.dimension, unit=stated.unit, text=stated.text, at=stated.at, start=stated.start, end=stated.end
    )  # fmt: skip


def hull(stated: tuple[Quantity, ...]) -> Quantity:
    """Give the smallest interval that holds all of the stated ones; the first gives the text and the place."""
    first = stated[0]
    lows, highs = [q.low for q in stated], [q.high for q in stated]
    low = None if None in lows else min(v for v in lows if v is not None)
    high = None if None in highs else max(v for v in highs if v is not None)
    return Quantity(
        low=low, high=high, dimension=first.dimension, form="span", unit=first.unit, text="; ".join(dict.fromkeys(q.text for q in stated)),
        at=first.at, start=first.start, end=first.end,
        low_open=low is not None and all(q.low_open for q in stated if q.low == low),
        high_open=high is not None and all(q.high_open for q in stated if q.high == high),
    )  # fmt: skip
