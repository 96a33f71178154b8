"""Quantities in specifications and in free text, each with its span: "80-500 mm", "max. 5 mm", "300 x 200 x 150 mm", "97 ± 1 %"."""

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from bonafides.goods.digits import NUMBER, read_number
from bonafides.goods.units import SUPERSCRIPTS, UNITS, Unit, to_base, units_of
from bonafides.model.quantity import Form, Quantity

_FREE_TEXT_NOT = {"in", "d", "min-1", "rad", "mi"}
_RANGE = re.compile(r"\s*(?:-|–|—|to|bis|à|a|до|至|~|～|\.{2,3}|…|through)\s*$", re.IGNORECASE)
_TOLERANCE = re.compile(r"\s*(?:±|\+/-|\+-)\s*$")
_BY = re.compile(r"\s*(?:x|×|х|\*|by|mal|乘)\s*$", re.IGNORECASE)
_LEAST = re.compile(
    r"(?:at least|min\.?|minimum(?: of)?|not less than|no less than|mindestens|au moins|не менее|至少|不小于|≥|>=|⩾|from)\s*:?\s*$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:more than|over|above|exceeding|exceeds|greater than|better than|mehr als|über|более|大于|>)\s*$", re.IGNORECASE
)
_MOST = re.compile(
    r"(?:at most|max\.?|maximum(?: of)?|not exceeding|no more than|not more than|up to|höchstens|bis zu|jusqu'à|не более|до|最大|不大于|不超过|≤|<=|⩽)\s*:?\s*$",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"(?:less than|below|under|smaller than|finer than|weniger als|unter|менее|小于|<)\s*$", re.IGNORECASE
)
_ABOUT = re.compile(
    r"(?:about|approx\.?|approximately|around|circa|ca\.?|etwa|environ|около|约|nominal(?:ly)?|~)\s*$", re.IGNORECASE
)
_AFTER_MOST = re.compile(
    r"\s*(?:\(?max(?:imum|\.)?\)?|or less|or below|or finer|and below|以下)(?![A-Za-z])", re.IGNORECASE
)
_AFTER_LEAST = re.compile(
    r"\s*(?:\(?min(?:imum|\.)?\)?(?!\s*\d)|or more|or greater|or above|and above|以上)(?![A-Za-z])", re.IGNORECASE
)
_ABOUT_SHARE = Fraction(1, 10)


class Reading(NamedTuple):
    """A quantity as found: bounds in the written unit, the units it may mean, and its characters."""

    low: Fraction | None
    high: Fraction | None
    units: tuple[Unit, ...]
    form: Form
    start: int
    end: int
    text: str
    low_open: bool = False
    high_open: bool = False
    sides: tuple["Reading", ...] = ()


class _Token(NamedTuple):
    low: Fraction
    high: Fraction
    units: tuple[Unit, ...]
    start: int
    stop: int
    end: int


@lru_cache(maxsize=2)
def _unit_pattern(*, free: bool) -> re.Pattern[str]:
    spellings = sorted((u for u in UNITS if not (free and u in _FREE_TEXT_NOT)), key=lambda u: (-len(u), u))
    body = "|".join(re.escape(s).replace(r"\ ", r"[ \-]?") for s in spellings)
    return re.compile(rf"[ \u00a0\u202f\-]?[ ]?({body})(?![A-Za-zµμ²³·^/])(?!\d)", re.IGNORECASE)


def readings(text: str, *, free: bool) -> tuple[Reading, ...]:
    """Find the quantities of a text, in order; `free` is running text, where "in" is no inch.

    >>> [r.text for r in readings("block 300 x 200 x 150 mm, 1,85 g/cm³", free=True)]
    ['300 x 200 x 150 mm', '1,85 g/cm³']
    """
    plain = text.translate(SUPERSCRIPTS)
    tokens = [_token(plain, found, free=free) for found in NUMBER.finditer(plain)]
    found, i = [], 0
    while i < len(tokens):
        chain, joint = [tokens[i]], ""
        while i + len(chain) < len(tokens):
            between = plain[chain[-1].end : tokens[i + len(chain)].start]
            kind = _joint(between)
            if not kind or (joint and kind != joint) or (kind != "by" and len(chain) == 2):
                break
            joint = kind
            chain.append(tokens[i + len(chain)])
        found.append(_joined(text, plain, chain, joint))
        i += len(chain)
    return tuple(found)


def _token(plain: str, found: re.Match[str], *, free: bool) -> _Token:
    number = read_number(found[0])
    unit = _unit_pattern(free=free).match(plain, found.end())
    units = units_of(unit[1]) if unit else ()
    return _Token(
        number.low, number.high, units, found.start(), found.end(), unit.end() if unit and units else found.end()
    )


def _joint(between: str) -> str:
    if _BY.match(between):
        return "by"
    if _TOLERANCE.match(between):
        return "tolerance"
    return "range" if _RANGE.match(between) else ""


def _joined(text: str, plain: str, chain: list[_Token], joint: str) -> Reading:
    start, end = chain[0].start, chain[-1].end
    units = next((t.units for t in reversed(chain) if t.units), ())
    words = text[start:end]
    if joint == "by":
        sides = tuple(
            Reading(t.low, t.high, t.units or units, _form(t), t.start, t.end, text[t.start : t.end]) for t in chain
        )
        return Reading(chain[0].low, chain[-1].high, units, "point", start, end, words, sides=sides)
    if joint == "tolerance":
        return Reading(
            chain[0].low - chain[1].high, chain[0].high + chain[1].high, units, "tolerance", start, end, words
        )
    if joint == "range":
        bounds = [_in_unit(t, units) for t in chain]
        low, high = min(b[0] for b in bounds), max(b[1] for b in bounds)
        return Reading(low, high, units, "span", start, end, words)
    return _single(text, plain, chain[0])


def _in_unit(token: _Token, units: tuple[Unit, ...]) -> tuple[Fraction, Fraction]:
    """Give a bound of a range in the range's own unit ("800 um to 1.2 mm")."""
    if not token.units or not units or token.units == units:
        return token.low, token.high
    mine = next((u for u in token.units if u.dimension == units[0].dimension), None)
    if mine is None:
        return token.low, token.high
    return tuple((to_base(v, mine) - units[0].offset) / units[0].factor for v in (token.low, token.high))  # type: ignore[return-value]  # two in, two out


def _form(token: _Token) -> Form:
    return "point" if token.low == token.high else "ambiguous"


def _single(text: str, plain: str, token: _Token) -> Reading:
    before, after = plain[: token.start][-30:], plain[token.end :][:14]
    low: Fraction | None = token.low
    high: Fraction | None = token.high
    form, low_open, high_open = _form(token), False, False
    if _MOST.search(before) or _AFTER_MOST.match(after):
        low, form = None, "most"
    elif _LEAST.search(before) or _AFTER_LEAST.match(after):
        high, form = None, "least"
    elif _LESS.search(before):
        low, form, high_open = None, "most", True
    elif _MORE.search(before):
        high, form, low_open = None, "least", True
    elif _ABOUT.search(before) and form == "point":
        low, high, form = (
            token.low - abs(token.low) * _ABOUT_SHARE,
            token.high + abs(token.high) * _ABOUT_SHARE,
            "about",
        )
    return Reading(
        low, high, token.units, form, token.start, token.end, text[token.start : token.end], low_open, high_open
    )


def as_quantity(found: Reading, dimension: str, *, at: str, spelling: str = "") -> Quantity | None:
    """Give a reading as a quantity of a dimension; None where its unit is of another one or missing.

    `spelling` is a unit known from elsewhere (the key `grain_um`). A count needs no unit. A share without a unit may be per cent or
    parts of one: below 1.5 both readings are kept.
    """
    units = found.units or (units_of(spelling) if spelling else ())
    unit = next((u for u in units if u.dimension == dimension), None)
    low, high = found.low, found.high
    if unit is None and not units and dimension == "count":
        unit = Unit("", "count", Fraction(1))
    if unit is None and not units and dimension == "ratio":
        unit = Unit("%", "ratio", Fraction(1, 100))
        high = high * 100 if high is not None and high < Fraction(3, 2) else high
    if unit is None:
        return None
    bottom = None if low is None else to_base(low, unit)
    top = None if high is None else to_base(high, unit)
    if dimension == "ratio" and unit.symbol == "%":
        top = Fraction(1) if top is None and (bottom or 0) <= 1 else top
        bottom = Fraction(0) if bottom is None else bottom
    return Quantity(
        low=bottom, high=top, low_open=found.low_open, high_open=found.high_open, dimension=dimension, form=found.form,
        unit=unit.symbol, text=found.text, at=at, start=found.start, end=found.end,
    )  # fmt: skip
