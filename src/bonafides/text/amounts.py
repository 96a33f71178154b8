"""Amounts of goods and of money as people write them, exact, and compared only within one dimension."""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from bonafides.model.noun import Maybe, Noun, stated

_NUMBER = r"\d{1,3}(?:[ '’\u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*"
_WRITTEN = re.compile(
    rf"(?P<before>[^\W\d_.]+\$?|[$€£¥]|US\$)?\s*(?:(?P<times>\d+)\s*[x×]\s*)?(?P<number>{_NUMBER})\s*"
    r"(?P<scale>million|mio\.?|mln|thousand|tsd\.?)?\s*(?P<after>[^\W\d_]+\d?\$?|[$€£¥]|US\$)?\.?",
    re.IGNORECASE,
)
_LIMITS = re.compile(r"^(?:up to|max(?:imum|\.)?(?: of)?|not exceeding|at most|bis zu|jusqu'à|hasta)\s+", re.IGNORECASE)
_ENDS = re.compile(r"[\s,]+\(?(?:net|gross|netto|brutto|in total|total|only)\)?$", re.IGNORECASE)
_SCALES = {"mi": 10**6, "ml": 10**6, "th": 1000, "ts": 1000}
_UNITS: dict[str, tuple[str, Fraction]] = {
    spelling: (dimension, factor)
    for dimension, factor, spellings in (
        ("mass", Fraction(1), "kg kgs kilo kilos kilogram kilograms kilogramm 公斤 千克 кг کیلوگرم"),
        ("mass", Fraction(1, 1000), "g gr gram grams gramm 克 г"),
        ("mass", Fraction(1, 10**6), "mg"),
        ("mass", Fraction(1000), "t to mt ton tons tonne tonnes tonnen tonelada toneladas 吨 т тонн تن"),
        ("mass", Fraction(45_359_237, 10**8), "lb lbs pound pounds"),
        ("volume", Fraction(1), "l litre litres liter liters 升 л"),
        ("volume", Fraction(1, 1000), "ml"),
        ("volume", Fraction(1000), "m3 cbm"),
        ("length", Fraction(1), "m metre metres meter meters 米 м"),
        ("length", Fraction(1, 1000), "mm"),
        ("length", Fraction(1000), "km"),
        ("area", Fraction(1), "m2 sqm"),
        ("count", Fraction(1), "pc pcs piece pieces unit units ea each no nos item items set sets stück stk st unidades pièces adet 件 个 台 套 шт"),
    )
    for spelling in spellings.split()
}  # fmt: skip
_CODES = (
    "EUR USD GBP JPY CNY CHF CAD AUD NZD HKD SGD KRW TWD INR PKR AED SAR QAR OMR KWD BHD TRY IRR RUB BYN KZT UAH "
    "PLN CZK HUF RON SEK NOK DKK ISK MYR THB IDR VND PHP ZAR EGP MAD ILS BRL MXN ARS CLP COP"
)
_CURRENCIES = {"€": "EUR", "$": "USD", "us$": "USD", "£": "GBP", "rmb": "CNY", "euro": "EUR", "euros": "EUR"} | {
    code.casefold(): code for code in _CODES.split()
}


class Amount(Noun, frozen=True, kw_only=True):
    """An amount in the base unit of its dimension; `low` and `high` differ where the writing has two readings ("38.000")."""

    low: Fraction
    high: Fraction
    dimension: str
    text: str = ""


@lru_cache(maxsize=4096)
def amount(text: Maybe[str | int | float]) -> Amount | None:
    """Give what a text says of how much, or None where it says nothing exact ("about 20 t", "some drums").

    A bare number is a count; money has its currency as dimension and is never converted.

    >>> amount("400.0 kg").low, amount("1.234,50 EUR").low, amount("EUR 5").dimension
    (Fraction(400, 1), Fraction(2469, 2), 'money EUR')
    >>> amount("0.5 t").low, amount("12 x 25 kg").low, amount(4000).dimension, amount("about 20 t")
    (Fraction(500, 1), Fraction(300, 1), 'count', None)
    >>> [int(x) for x in (amount("38.000 kg").low, amount("38.000 kg").high)]
    [38, 38000]
    """
    if not stated(text):
        return None
    written = _ENDS.sub("", _LIMITS.sub("", str(text).strip()))
    found = _WRITTEN.fullmatch(written)
    unit = _unit(found["before"] or "", found["after"] or "") if found else None
    if not found or unit is None:
        return None
    dimension, factor = unit
    factor *= int(found["times"] or 1) * (_SCALES[found["scale"][:2].casefold()] if found["scale"] else 1)
    low, high = sorted(reading * factor for reading in _readings(found["number"]))
    return Amount(low=low, high=high, dimension=dimension, text=str(text))


def _unit(before: str, after: str) -> tuple[str, Fraction] | None:
    """Give the dimension and factor of the words around a number; None where they are two units or no unit."""
    words = [w.casefold() for w in (before, after) if w]
    if not words:
        return "count", Fraction(1)
    if len(words) > 1:
        return None
    if words[0] in _CURRENCIES:
        return f"money {_CURRENCIES[words[0]]}", Fraction(1)
    if before:
        return None
    return _UNITS.get(words[0], (f"of {words[0].rstrip('s')}", Fraction(1)))


def _readings(number: str) -> tuple[Fraction, Fraction]:
    """Give both readings of a written number; one separator before three digits may part thousands or decimals."""
    digits = re.sub(r"[ '’\u00a0\u202f]", "", number)
    separators = re.findall(r"[.,]", digits)
    if not separators:
        return Fraction(digits), Fraction(digits)
    whole = Fraction(re.sub(r"[.,]", "", digits))
    head, tail = digits.rsplit(separators[-1], 1)
    decimal = Fraction(f"{re.sub('[.,]', '', head)}.{tail}")
    if len(set(separators)) > 1 or digits != number:
        return decimal, decimal
    if len(separators) > 1:
        return whole, whole
    return (decimal, whole) if len(tail) == 3 and len(head) <= 3 and head.strip("0") else (decimal, decimal)


def total(amounts: Iterable[Amount | None]) -> Amount | None:
    """Give the sum; None for nothing, and where one is not known or of another dimension.

    >>> total([amount("400.0 kg"), amount("0.1 t")]).low, total([amount("1 kg"), amount("1 l")])
    (Fraction(500, 1), None)
    """
    parts = list(amounts)
    known = [a for a in parts if a is not None]
    if not known or len(known) < len(parts) or len({a.dimension for a in known}) > 1:
        return None
    low, high = sum((a.low for a in known), Fraction(0)), sum((a.high for a in known), Fraction(0))
    return Amount(low=low, high=high, dimension=known[0].dimension, text=" + ".join(a.text for a in known))


def exceeds(one: Amount | None, two: Amount | None, *, times: Fraction = Fraction(1)) -> bool | None:
    """Tell whether one amount is more than another, taken so many times; None where that depends on how they are read.

    >>> exceeds(amount("500.1 kg"), amount("500.0 kg")), exceeds(amount("0.5 t"), amount("500 kg"))
    (True, False)
    >>> exceeds(amount("38.000 kg"), amount("1 t")), exceeds(amount("5 drums"), amount("1 t"))
    (None, None)
    """
    if one is None or two is None or one.dimension != two.dimension:
        return None
    if one.low > two.high * times:
        return True
    return False if one.high <= two.low * times else None


def differ(one: Amount | None, two: Amount | None, *, share: Fraction = Fraction(0)) -> bool | None:
    """Tell whether two amounts differ by more than a share of the greater; None where they cannot be compared.

    >>> differ(amount("22 t"), amount("22000 kg")), differ(amount("22 t"), amount("2.2 t"), share=Fraction(1, 20))
    (False, True)
    """
    more, less = exceeds(one, two, times=1 + share), exceeds(two, one, times=1 + share)
    return True if True in (more, less) else None if None in (more, less) else False


def plain(value: Fraction) -> str:
    """Give an exact number as people write it.

    >>> plain(Fraction(2469, 2)), plain(Fraction(500))
    ('1234.5', '500')
    """
    return str(value) if value.denominator == 1 else f"{float(value):.10g}"
