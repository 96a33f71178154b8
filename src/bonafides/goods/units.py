"""Units: what a spelling means, where one stands in a text, and values in the base unit of a dimension; nothing here is a float.

One written unit can belong to two dimensions ("g" is a gram or the acceleration of gravity): the property that is read decides.
"""

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from bonafides.goods.fields import FIELDS
from bonafides.goods.measures import MEASURES

F = Fraction


class Unit(NamedTuple):
    """A unit: value in base units = value * factor + offset."""

    symbol: str
    dimension: str
    factor: Fraction
    offset: Fraction = F(0)


_AFFINE = (
    Unit("°C", "temperature", F(1), F(27_315, 100)),
    Unit("°F", "temperature", F(5, 9), F(45_967, 100) * F(5, 9)),
)
_AFFINE_SPELLINGS = {
    "°C": (
        "°C",
        "° C",
        "deg C",
        "degC",
        "C",
        "℃",
        "Celsius",
        "degrees C",
        "degrees Celsius",
        "degree Celsius",
        "Grad Celsius",
        "Grad C",
        "degrés Celsius",
        "degrés C",
        "grados Celsius",
        "°С",
        "° С",
        "град. С",
        "град С",
        "град. C",
        "градусов Цельсия",
        "摄氏度",
        "度C",
    ),
    "°F": (
        "°F",
        "° F",
        "deg F",
        "degF",
        "Fahrenheit",
        "℉",
        "degrees F",
        "degrees Fahrenheit",
        "Grad Fahrenheit",
        "华氏度",
        "градусов Фаренгейта",
    ),
}
SUPERSCRIPTS = str.maketrans("²³⁻⁰¹⁴⁵⁶⁷⁸⁹−∙⋅•", "23-01456789-···")


def _units() -> dict[str, tuple[Unit, ...]]:
    found: dict[str, tuple[Unit, ...]] = {}
    for dimension, rows in (*MEASURES.items(), *FIELDS.items()):
        for factor, spellings in rows:
            names = [s.replace("_", " ") for s in spellings.split()]
            for name in names:
                found[name] = (*found.get(name, ()), Unit(names[0], dimension, factor))
    for unit in _AFFINE:
        for name in _AFFINE_SPELLINGS[unit.symbol]:
            found[name] = (*found.get(name, ()), unit)
    return {name: tuple(dict.fromkeys(units)) for name, units in found.items()}


UNITS: dict[str, tuple[Unit, ...]] = _units()
_LOWER: dict[str, set[str]] = {}
for _name in UNITS:
    _LOWER.setdefault(_name.lower(), set()).add(_name)


@lru_cache(maxsize=4096)
def units_of(spelling: str) -> tuple[Unit, ...]:
    """Give the units that a spelling may mean; of an unknown one, none. Case counts where it tells units of one dimension apart.

    >>> [u.dimension for u in units_of("g")], units_of("MPA")[0].symbol, units_of("furlong"), [u.dimension for u in units_of("KN")]
    (['mass', 'acceleration'], 'MPa', (), ['force', 'speed'])
    """
    text = _TIGHT.sub(r"\1", " ".join(spelling.translate(SUPERSCRIPTS).replace("^", "").split()))
    text = text if text in UNITS else _DOTTED.sub("·", text)
    if text in UNITS:
        return UNITS[text]
    same = sorted(_LOWER.get(text.lower(), ()), key=lambda n: (UNITS[n][0].dimension, n))
    found = tuple(dict.fromkeys(u for name in same for u in UNITS[name]))
    factors = {(u.dimension, u.factor) for u in found}
    return found if len(text) > 1 and len({d for d, _ in factors}) == len(factors) else ()


_TIGHT = re.compile(r"\s*([/·])\s*")
_DOTTED = re.compile(r"(?<=[^\W\d_])(?:\s?[*.]\s?|[ \-])(?=[^\W\d_])")


_NO_FREE_TEXT = {"in", "d", "rad", "mi", "с", "in.", "mils", "thou"}
"""Spellings that mean something else in running text; inches count there where what follows cannot be a place."""
_INCHES_FREE = re.compile(
    r"\s*(?:$|[.,;:)/\]]|[x×х]\s?[\dØø]|(?:by|to|dia\w*|od|id|bore|long|wide|thick|high|wall|max\w*|min\w*|inside|outside|internal|external|inner|outer|tube|pipe|plate|sheet|bar"
    r"|rod|block|round|length|width|height|thickness|diameter|valve|port|nominal|nps|or|and)\b(?!\s+(?:a|the)\b))",
    re.IGNORECASE,
)
_EDGE = r"(?!(?![xXхХ]\d)[A-Za-zªµºÀ-ÖÙ-öù-ʯͰ-ϿЀ-ӿ԰-῿²³·^])(?!\d)(?!/(?!\s?[\d+\-]))"
_GAP = re.compile(r"[ \u00a0\u202f\-]?[ \u00a0]?")


@lru_cache(maxsize=2)
def _by_first(*, free: bool) -> dict[str, list[str]]:
    """Give all spellings by the character that they begin with, longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(UNITS, key=lambda n: (-len(n), n)):
        if not (free and name.lower() in _NO_FREE_TEXT):
            found.setdefault(name[0].lower(), []).append(name)
    return found


@lru_cache(maxsize=512)
def _pattern(first: str, *, free: bool) -> re.Pattern[str] | None:
    """Give a pattern of the spellings that begin with a character, made when one is met."""
    names = _by_first(free=free).get(first)
    if not names:
        return None
    spelled = "|".join(dict.fromkeys(map(_spelled, names)))
    return re.compile(rf"({spelled}){_EDGE}", re.IGNORECASE)


def _spelled(name: str) -> str:
    """Give the pattern of a spelling: blanks beside strokes and dots, a hyphen for a blank, a caret before a power."""
    body = re.escape(name).replace(r"\ ", r"[ \-]?").replace("/", r"\s?/\s?").replace("·", r"(?:\s?[·*.]\s?|[ \-])")
    return re.sub(r"(?<=\w)(?=(?:\\-)?\d$)", r"\^?", body) if name[-1].isdigit() else body


def unit_at(text: str, place: int, *, free: bool) -> tuple[int, tuple[Unit, ...]]:
    """Give the units that a spelling at a place of a text may mean, and where it ends; none and the same place where there is none.

    >>> unit_at("12 g/cm^3", 2, free=True)[1][0].symbol, unit_at("3 in dia", 1, free=True)[0], unit_at("3 in boxes", 1, free=True)[0]
    ('g/cm3', 4, 1)
    """
    gap = _GAP.match(text, place)
    start = gap.end() if gap else place
    first = text[start : start + 1].lower()
    pattern = _pattern(first, free=free)
    found = pattern.match(text, start) if pattern else None
    if found:
        units = units_of(found[1])
        return (found.end(), units) if units else (place, ())
    if free and first == "i" and text[start : start + 2].lower() == "in" and _INCHES_FREE.match(text, start + 2):
        return start + 2, UNITS["in"]
    return place, ()


def to_base(value: Fraction, unit: Unit) -> Fraction:
    """Give a value in the base unit of its dimension, exactly.

    >>> to_base(F(100), units_of("um")[0]) == to_base(F(1, 10), units_of("mm")[0])
    True
    """
    return value * unit.factor + unit.offset if unit.offset else value * unit.factor


def unit_for(spelling: str, dimension: str) -> Unit | None:
    """Give the unit that a spelling means in one dimension, or None."""
    return next((u for u in units_of(spelling) if u.dimension == dimension), None)


def decimal(value: Fraction, digits: int = 4) -> str:
    """Write a fraction as a decimal: exact where it is short, else to some significant digits.

    >>> decimal(F(185, 100)), decimal(F(1, 3)), decimal(F(20))
    ('1.85', '0.3333', '20')
    """
    reduced, places = value.denominator, 0
    for prime in (2, 5):
        while reduced % prime == 0:
            reduced //= prime
    if reduced != 1:
        return f"{float(value):.{digits}g}"
    while (value * 10**places).denominator != 1:
        places += 1
    if places > digits + 2:
        return f"{float(value):.{digits}g}"
    whole = f"{abs(value * 10**places).numerator:0{places + 1}d}"
    text = f"{whole[:-places]}.{whole[-places:]}" if places else whole
    return f"-{text}" if value < 0 else text
