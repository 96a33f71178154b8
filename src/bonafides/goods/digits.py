"""Numbers as people write them; one that can be read in two ways is an interval over both readings, and says so."""

import re
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple

Mark = Literal["", ".", ","]
"""What separates decimals in a text: a point, a comma, or not known."""

_SPACES = " \u00a0\u202f\u2009'’"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PARTS = {
    "½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip
_SCALES = {
    "万": 4, "亿": 8, "тыс": 3, "млн": 6, "thousand": 3, "million": 6, "millions": 6, "tsd": 3, "mio": 6, "millones": 6, "tausend": 3, "mille": 3,
}  # fmt: skip
_SCALED = "|".join(rf"{re.escape(s)}\b\.?" if s.isalpha() and s not in "万亿" else s for s in _SCALES)
_EXPONENT = rf"(?:\^\(?[+\-−]?\d+\)?|[⁺⁻]?[{_RAISED}]+)"
_INCHES = r"\s?(?:in\b|in\.|inch|\"|”|″|Zoll|дюйм|pouce|pulg|英寸|吋)"
NUMBER = re.compile(
    r"(?:(?<![A-Za-zÀ-ÖÙ-öù-ʯͰ-ϿЀ-ӿ0-9_^])(?<![A-Za-z0-9][.,])|(?<=[0-9mм\"″][xXхХ]))(?:(?<![\w)])[+\-−])?"
    rf"(?:(?:\d{{1,4}}[ \-])?\d{{1,3}}/\d{{1,3}}(?={_INCHES})|(?:\d{{1,4}}\s?)?[{''.join(_PARTS)}]|10{_EXPONENT}"
    rf"|(?:\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?![0-9])(?:[.,]\d+)?|\d+(?:[.,]\d+)*|(?<!\.)\.\d+)"
    rf"(?:\s?[x×х·*]\s?10(?:{_EXPONENT}|[-−]\d{{1,2}}(?![\d.,]))|[eE][+\-−]?\d+(?![A-Za-z\d])|\s?(?:{_SCALED}))?)",
    re.IGNORECASE,
)
_POWER = re.compile(r"(.*?)(?:\s?[x×х·*]\s?10\^?\(?|^([+\-−]?)10(?=[\^⁺⁻⁰¹²³⁴-⁹])\^?\(?|[eE])([+\-−]?\d+)\)?$")
_SCALE = re.compile(rf"(.*?)\s?({_SCALED})$", re.IGNORECASE)
_INCH_PART = re.compile(r"(?:(\d+)[ \-])?(\d+)/(\d+)$")
_PLAIN_RAISED = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "+-0123456789-")
_MOST_DIGITS, _MOST_POWER = 40, 40
"""Numbers beyond are no measure of anything; they are not read, and the reader says so."""


class Number(NamedTuple):
    """The readings of a written number, lowest and highest; they differ where the writing is ambiguous."""

    low: Fraction
    high: Fraction

    @property
    def ambiguous(self) -> bool:
        """Tell whether the writing has two readings."""
        return self.low != self.high


@lru_cache(maxsize=16_384)
def read_number(text: str, mark: Mark = "") -> Number | None:
    """Read a number with decimal comma or point, thousands separators, fractions and powers of ten; None where it is too long.

    One separator with three digits behind it may be either ("38.000"): both readings are kept, unless the decimal mark is known.

    >>> read_number("1,72"), read_number("1.234,50").low, read_number("38.000").ambiguous
    (Number(low=Fraction(43, 25), high=Fraction(43, 25)), Fraction(2469, 2), True)
    >>> read_number("0.841").ambiguous, read_number("5 x 10-6").low, read_number("38.000", ",").high, read_number("3 1/2").low
    (False, Fraction(1, 200000), Fraction(38000, 1), Fraction(7, 2))
    >>> read_number("1e400") is None
    True
    """
    cleaned = text.replace("−", "-")
    sign = -1 if cleaned.startswith("-") else 1
    body, power = _without_power(cleaned.lstrip("+-"))
    if power is None or sum(c.isdigit() for c in body) > _MOST_DIGITS or re.search(r"/0+$", body):
        return None
    part = _fraction(body)
    found = (part, part) if part is not None else _decimals(body, mark)
    low, high = sorted(value * Fraction(10) ** power * sign for value in found)
    return Number(low, high)


def power_of(text: str) -> int:
    """Give the power of ten that a written number bears; 0 for none, or for one beyond all measure."""
    return _without_power(text.replace("−", "-").lstrip("+-"))[1] or 0


def _without_power(text: str) -> tuple[str, int | None]:
    """Split off the power of ten: the number before it, and the power; None for one beyond all measure."""
    scale = _SCALE.match(text)
    if scale:
        return scale[1], _SCALES[scale[2].lower().rstrip(".")]
    raised = any(c in text for c in "⁰¹²³⁴⁵⁶⁷⁸⁹")
    power = _POWER.match(text if not raised else _lowered(text))
    if not power:
        return text, 0
    digits = power[3].lstrip("+-0") or "0"
    if len(digits) > 2 or int(digits) > _MOST_POWER:
        return "0", None
    return power[1] or "1", int(power[3])


def _lowered(text: str) -> str:
    """Write a raised power with a caret, so that a power of ten is told from a number that begins with ten."""
    return re.sub(r"10([⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$", lambda m: f"10^{m[1].translate(_PLAIN_RAISED)}", text)


def _fraction(text: str) -> Fraction | None:
    """Read "1/2", "3 1/2" and "3½"; None for another number."""
    if text[-1:] in _PARTS:
        return Fraction(text[:-1].strip() or 0) + _PARTS[text[-1]]
    found = _INCH_PART.fullmatch(text)
    return Fraction(found[1] or 0) + Fraction(int(found[2]), int(found[3])) if found and int(found[3]) else None


def _decimals(text: str, mark: Mark) -> tuple[Fraction, Fraction]:
    spaced = bool(re.search(rf"\d[{_SPACES}]\d", text))
    digits = re.sub(rf"[{_SPACES}]|/.*", "", text)
    separators = re.findall(r"[.,]", digits)
    if not separators:
        return Fraction(digits), Fraction(digits)
    whole = Fraction(re.sub(r"[.,]", "", digits))
    head, tail = digits.rsplit(separators[-1], 1)
    as_decimal = Fraction(f"{re.sub('[.,]', '', head)}.{tail}") if head else Fraction(f"0.{tail}")
    if len(set(separators)) == 2 or spaced:
        return as_decimal, as_decimal
    if len(separators) > 1:
        return whole, whole
    if len(tail) == 3 and head and head[0] != "0" and len(head) <= 3:
        known = as_decimal if mark == separators[0] else whole
        return (known, known) if mark else (as_decimal, whole)
    return as_decimal, as_decimal


def shown_mark(text: str) -> Mark:
    """Give the decimal mark that a written number shows beyond doubt, or nothing.

    >>> shown_mark("1,85"), shown_mark("1.234.567"), shown_mark("12,345.6"), shown_mark("38.000"), shown_mark("12")
    (',', ',', '.', '', '')
    """
    separators = re.findall(r"[.,]", text)
    if not separators:
        return ""
    last: Mark = "." if separators[-1] == "." else ","
    other: Mark = "," if last == "." else "."
    if len(set(separators)) == 2:
        return last
    if len(separators) > 1:
        return other
    head, tail = re.split(r"[.,]", text)
    tail = re.match(r"\d*", tail)[0]  # type: ignore[index]  # it matches the empty string too
    return last if len(tail) != 3 or head.lstrip("+-").startswith("0") else ""
