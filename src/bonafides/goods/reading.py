"""Quantities in specifications and in free text, each with its span: "80-500 mm", "max. 5 mm", "300 x 200 x 150 mm", "97 ± 1 %"."""

import re
from fractions import Fraction
from typing import Literal, NamedTuple

from bonafides.goods.bounds import bound_after, bound_before
from bonafides.goods.digits import NUMBER, Mark, Number, power_of, read_number
from bonafides.goods.han import han_numbers
from bonafides.goods.measures import SHARES
from bonafides.goods.sieves import Side, covered, sieves
from bonafides.goods.units import SUPERSCRIPTS, Unit, to_base, unit_at, units_of
from bonafides.goods.written import basis_in, plain
from bonafides.model.quantity import Form, Quantity

_RANGE = re.compile(
    r"\s*(?:-|–|—|−|÷|(?:up\s)?to|bis(?:\szu)?|à|a|hasta|jusqu['’]à|до|至|到|~|∼|\.{2,3}|…|through)\s*", re.IGNORECASE
)
_AND = re.compile(r"\s*(?:and|und|et|y|и|和|与|到|至|-)\s*", re.IGNORECASE)
_TOLERANCE = re.compile(r"\s*(?:±|\+/?[-−]?|plus/minus|plus or minus)\s*")
_BY = re.compile(r"\s*(?:\(\w{1,6}\)\s*)?(?:x|×|х|\*|by|mal|乘以?|на|por|sur)\s*", re.IGNORECASE)
_MOST_SIDES = 4
_ABOUT_SHARE = Fraction(1, 10)
_METRE = Unit("m", "length", Fraction(1))


class Reading(NamedTuple):
    """A quantity as found: bounds in the written unit, the units it may mean, and its characters.

    `better` says that the number is followed by "or better": whether it is the most or the least depends on the property. `sieve` marks a mesh.
    `too_long` marks a number beyond all measure ("1e400"): nothing is known of it.
    """

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
    better: bool = False
    sieve: Side | Literal[""] = ""
    too_long: bool = False


class _Token(NamedTuple):
    number: Number | None
    units: tuple[Unit, ...]
    start: int
    stop: int
    end: int

    @property
    def value(self) -> Number:
        """The number; zero stands for one beyond all measure, of which nothing is kept."""
        return self.number or Number(Fraction(0), Fraction(0))

    @property
    def form(self) -> Form:
        return "ambiguous" if self.number and self.number.ambiguous else "point"


class _Text(NamedTuple):
    """A text as written, and as read: in plain digits; with raised digits lowered as well."""

    written: str
    plain: str
    lowered: str


def readings(text: str, *, free: bool, mark: Mark = "") -> tuple[Reading, ...]:
    """Find the quantities of a text, in order; `free` is running text, where "in" is no inch; `mark` is the decimal mark, where it is known.

    >>> [r.text for r in readings("block 300 x 200 x 150 mm, 1,85 g/cm³", free=True)]
    ['300 x 200 x 150 mm', '1,85 g/cm³']
    """
    digits = plain(text)
    on = _Text(text, digits, digits if digits.isascii() else digits.translate(SUPERSCRIPTS))
    meshes = sieves(digits)
    found = [
        Reading(s.low, s.high, (_METRE,), "span" if s.side == "cut" else "most" if s.side == "pass" else "least", s.start, s.end, text[s.start : s.end], sieve=s.side)
        for s in meshes
    ]  # fmt: skip
    tokens, taken = _tokens(on, free=free, mark=mark), covered(meshes)
    if taken:
        tokens = [t for t in tokens if taken.isdisjoint(range(t.start, t.stop))]
    i = 0
    while i < len(tokens):
        chain, joint = _chain(tokens, i, on)
        found.append(_joined(on, _enclosed(chain, on, free=free), joint))
        i += len(chain)
    return tuple(sorted(found, key=lambda r: r.start)) if meshes else tuple(found)


def _tokens(on: _Text, *, free: bool, mark: Mark) -> list[_Token]:
    found = []
    for match in NUMBER.finditer(on.plain):
        end, units = unit_at(on.lowered, match.end(), free=free)
        found.append(_Token(read_number(match[0], mark), units, match.start(), match.end(), end))
    if on.plain.isascii():
        return found
    for start, stop, value, percent in han_numbers(on.plain):
        end, units = (stop, units_of("%")) if percent else unit_at(on.lowered, stop, free=free)
        if units and units[0].dimension != "count":
            found.append(_Token(Number(value, value), units, start, stop, end))
    return sorted(found, key=lambda t: t.start)


def _chain(tokens: list[_Token], first: int, on: _Text) -> tuple[list[_Token], str]:
    """Give the numbers that belong to one quantity, and what joins them."""
    chain, joint = [tokens[first]], ""
    for i in range(first + 1, len(tokens)):
        token = tokens[i]
        kind = _joint(on, chain, token)
        if not kind or (joint and kind != joint) or len(chain) == (_MOST_SIDES if kind == "by" else 2):
            break
        joint = kind
        chain.append(token)
    return chain, joint


def _joint(on: _Text, chain: list[_Token], token: _Token) -> str:
    between = on.plain[chain[-1].end : token.start]
    if len(between) > 14:
        return ""
    if _BY.fullmatch(between):
        return "by" if _may_be_length(chain[-1]) and _may_be_length(token) else ""
    if _TOLERANCE.fullmatch(between):
        return "tolerance"
    if _RANGE.fullmatch(between) or (
        between.strip() == "" and on.plain[token.start] in "-−" and chain[0].number and chain[0].number.low >= 0
    ):
        return "range"
    return "range" if _AND.fullmatch(between) and bound_before(_before(on, chain[0])) == "between" else ""


def _may_be_length(token: _Token) -> bool:
    """Tell whether a number may be a side: "2 x 80 kN" is no size."""
    return not token.units or any(u.dimension == "length" for u in token.units)


def _enclosed(chain: list[_Token], on: _Text, *, free: bool) -> list[_Token]:
    """Give "(97 ± 1) %" the unit behind its bracket."""
    last = chain[-1]
    if len(chain) == 1 or any(t.units for t in chain) or on.plain[last.end : last.end + 1] != ")":
        return chain
    end, units = unit_at(on.lowered, last.end + 1, free=free)
    return [*chain[:-1], last._replace(units=units, end=end)] if units else chain


def _before(on: _Text, token: _Token) -> str:
    return on.plain[max(0, token.start - 40) : token.start]


def _joined(on: _Text, chain: list[_Token], joint: str) -> Reading:
    start, end = chain[0].start, chain[-1].end
    units = next((t.units for t in reversed(chain) if t.units), ())
    words = on.written[start:end]
    if any(t.number is None for t in chain):
        return Reading(None, None, units, "point", start, end, words, too_long=True)
    if joint == "by":
        sides = tuple(_plain_reading(t, on, units) for t in chain)
        return Reading(sides[0].low, sides[-1].high, units, "point", start, end, words, sides=sides)
    if not joint:
        return _single(on, chain[0])
    form: Form = (
        "ambiguous" if any(t.form == "ambiguous" for t in chain) else "tolerance" if joint == "tolerance" else "span"
    )
    if joint == "tolerance":
        low, high, units = _with_tolerance(chain, units)
    else:
        low, high = _span(_with_shared_power(chain, on), units)
    return Reading(low, high, _based(units, on, chain[0]), form, start, end, words)


def _with_shared_power(chain: list[_Token], on: _Text) -> list[_Token]:
    """Give the first number of "1.2-1.5 x 10^-3 mm" the power of the second, where it has none and is smaller without it."""
    first, second = chain
    powers = [power_of(on.plain[t.start : t.stop]) for t in chain]
    if first.units or powers[0] or not powers[1] or not first.number or not second.number:
        return chain
    factor = Fraction(10) ** powers[1]
    if first.number.high > second.number.low / factor:
        return chain
    return [first._replace(number=Number(first.number.low * factor, first.number.high * factor)), second]


def _plain_reading(token: _Token, on: _Text, units: tuple[Unit, ...]) -> Reading:
    number = token.value
    return Reading(
        number.low,
        number.high,
        token.units or units,
        token.form,
        token.start,
        token.end,
        on.written[token.start : token.end],
    )


def _with_tolerance(chain: list[_Token], units: tuple[Unit, ...]) -> tuple[Fraction, Fraction, tuple[Unit, ...]]:
    """Give a value with its tolerance, which may be a share of it ("300 bar ± 5 %")."""
    value, off = (t.value for t in chain)
    wide = max(abs(off.low), abs(off.high))
    own = chain[0].units
    if own and chain[1].units and chain[1].units[0].dimension == "ratio" and own[0].dimension != "ratio":
        wide = wide * chain[1].units[0].factor * max(abs(value.low), abs(value.high))
        return value.low - wide, value.high + wide, own
    if own and chain[1].units and own != chain[1].units:
        side = next((u for u in chain[1].units if u.dimension == own[0].dimension), own[0])
        return value.low - wide * side.factor / own[0].factor, value.high + wide * side.factor / own[0].factor, own
    return value.low - wide, value.high + wide, units


def _span(chain: list[_Token], units: tuple[Unit, ...]) -> tuple[Fraction, Fraction]:
    """Give the ends of a range; a hyphen before the second number is no sign ("80 -500 mm")."""
    bounds = [_in_unit(t, units) for t in chain]
    first, second = bounds
    if first[0] >= 0 and second[1] < 0:
        second = (-second[1], -second[0])
    return min(first[0], second[0]), max(first[1], second[1])


def _in_unit(token: _Token, units: tuple[Unit, ...]) -> tuple[Fraction, Fraction]:
    """Give a bound of a range in the range's own unit ("800 um to 1.2 mm")."""
    number = token.value
    if not token.units or not units or token.units == units:
        return number.low, number.high
    mine = next((u for u in token.units if u.dimension == units[0].dimension), None)
    if mine is None:
        return number.low, number.high
    low, high = ((to_base(v, mine) - units[0].offset) / units[0].factor for v in (number.low, number.high))
    return low, high


def _based(units: tuple[Unit, ...], on: _Text, token: _Token) -> tuple[Unit, ...]:
    """Keep of "%" the kind of share that the words before it name ("质量分数 98 %")."""
    if len(units) < len(SHARES) or units[0].dimension not in SHARES:
        return units
    kind = basis_in(on.plain[max(0, token.start - 70) : token.start])
    return tuple(u for u in units if u.dimension == kind) if kind else units


def _single(on: _Text, token: _Token) -> Reading:
    number = token.value
    reading = Reading(
        number.low,
        number.high,
        _based(token.units, on, token),
        token.form,
        token.start,
        token.end,
        on.written[token.start : token.end],
    )
    bound = bound_after(on.plain[token.end : token.end + 24])
    if bound not in {"least", "most", "better"}:
        bound = bound_before(_before(on, token)) or bound
    if bound == "better":
        return reading._replace(better=True)
    if bound in {"most", "less"}:
        return reading._replace(low=None, form=_unless_ambiguous("most", token), high_open=bound == "less")
    if bound in {"least", "more"}:
        return reading._replace(high=None, form=_unless_ambiguous("least", token), low_open=bound == "more")
    if bound == "about" and reading.form == "point":
        wide = abs(number.low) * _ABOUT_SHARE
        return reading._replace(low=number.low - wide, high=number.high + wide, form="about")
    return reading


def _unless_ambiguous(form: Form, token: _Token) -> Form:
    return token.form if token.form == "ambiguous" else form


def as_quantity(found: Reading, dimension: str, *, at: str, spelling: str = "") -> Quantity | None:
    """Give a reading as a quantity of a dimension; None where its unit is of another one or missing.

    `spelling` is a unit known from elsewhere (the key `grain_um`). A count and a Mach number need no unit. A share without a unit may be per
    cent or parts of one: below 1.5 both readings are kept.
    """
    units = found.units or (units_of(spelling) if spelling else ())
    unit = next((u for u in units if u.dimension == dimension), None)
    low, high = found.low, found.high
    if found.too_long:
        return None
    if unit is None and not units and dimension in {"count", "mach"}:
        unit = Unit("", dimension, Fraction(1))
    if unit is None and not units and dimension in SHARES:
        unit = Unit("%", dimension, Fraction(1, 100))
        high = high * 100 if high is not None and high < Fraction(3, 2) else high
    if unit is None:
        return None
    bottom = None if low is None else to_base(low, unit)
    top = None if high is None else to_base(high, unit)
    if dimension in SHARES and unit.factor == Fraction(1, 100):
        top = Fraction(1) if top is None and (bottom or 0) <= 1 else top
        bottom = Fraction(0) if bottom is None else bottom
    return Quantity(
        low=bottom, high=top, low_open=found.low_open, high_open=found.high_open, dimension=dimension, form=found.form,
        unit=unit.symbol, text=found.text, at=at, start=found.start, end=found.end,
    )  # fmt: skip
