"""Days and amounts as ERP systems and spreadsheets write them, read where they have one reading and refused where they have two."""

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from math import isfinite

from bonafides.errors import InputError

EARLIEST, LATEST = date(1990, 1, 1), date(2100, 12, 31)
"""The days that a serial number of a spreadsheet is believed to mean."""

_SYSTEM_1900, _SYSTEM_1904 = date(1899, 12, 30), date(1904, 1, 1)
"""The day 0 of both systems; the first counts a 29 February 1900 that never was, so its day 0 holds from March 1900 on."""

_NUMBER = re.compile(
    r"^(?P<before>(?:[A-Z]{2,3}\$?|[€$£¥])?)\s*(?P<number>[-+]?(?:\d+|(?=[.,]\d))(?:[' \u00a0\u202f’]\d{3}(?!\d)|[.,]\d+)*)(?P<unit>.*)$",
    re.DOTALL,
)
_GROUPED = re.compile(r"[-+]?\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}")
_TWO_READINGS = re.compile(r"(?<![\d.,])(?!0[.,])\d{1,3}[.,]\d{3}(?![\d.,]*\d)")
_TIME = re.compile(r"(?<=\d)(?:T|,?\s+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AP]\.?M\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$", re.IGNORECASE)  # fmt: skip
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MONTH_OF = {word.casefold(): n for n, name in enumerate(_MONTHS, 1) for word in (name, name[:3])} | {"sept": 9}
_DIGITS_KEPT = 15
"""A spreadsheet keeps so many digits of a number."""


def day_of(text: str, *, since_1904: bool = False) -> str:
    """Give a date in ISO form; what is no date stays as it is, for the noun to refuse.

    A number of five digits is a spreadsheet's serial number of a day, as a date column holds it that is saved without its format.

    Args:
        text: A cell.
        since_1904: The workbook counts its days from 1904 on.

    Raises:
        InputError: It has two readings, or is a serial number of a day that is not credible.

    >>> day_of("31.12.2025"), day_of("2025/11/05"), day_of("2014"), day_of("2025-11-05 14:30"), day_of("05-NOV-2025")
    ('2025-12-31', '2025-11-05', '2014', '2025-11-05', '2025-11-05')
    >>> day_of("45992"), day_of("45992.0"), day_of("20251105"), day_of("2025年11月5日")
    ('2025-12-01', '2025-12-01', '2025-11-05', '2025-11-05')
    >>> day_of("03/04/2025")
    Traceback (most recent call last):
    bonafides.errors.InputError: '03/04/2025' is 3 April or 4 March; write 2025-04-03 or 2025-03-04
    """
    text = _TIME.sub("", text.strip())
    if re.fullmatch(r"\d+(?:[.,]\d+)?", text):
        return _counted(text, since_1904=since_1904)
    if found := re.fullmatch(r"(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})[.日]?", text):
        return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    if found := re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", text):
        return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    if found := re.fullmatch(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})", text):
        return _parted(text, int(found[1]), int(found[2]), found[3])
    if found := re.fullmatch(r"(\d{1,2})\.?[-\s]\s?([A-Za-z]{3,9})\.?[-,]?\s?(\d{4})", text):
        month = _MONTH_OF.get(found[2].casefold(), 0)
        return f"{found[3]}-{month:02}-{int(found[1]):02}" if month else text
    return text


def _parted(text: str, one: int, two: int, year: str) -> str:
    """Give a day whose first two numbers may stand either way."""
    if one > 12 or two > 12 or one == two:
        day, month = (one, two) if two <= 12 else (two, one)
        return f"{year}-{month:02}-{day:02}"
    if not one or not two:
        return text
    raise InputError(
        f"{text!r} is {one} {_MONTHS[two - 1]} or {two} {_MONTHS[one - 1]}; write {year}-{two:02}-{one:02} or {year}-{one:02}-{two:02}"
    )


def _counted(text: str, *, since_1904: bool) -> str:
    """Give a day that is a number: a year, YYYYMMDD, or a spreadsheet's count of days."""
    whole, _, part = text.replace(",", ".").partition(".")
    if not part.strip("0"):
        if len(whole) == 4:
            return whole
        if len(whole) == 8:
            return f"{whole[:4]}-{whole[4:6]}-{whole[6:]}"
    day = counted_day(int(whole), since_1904=since_1904) if len(whole) < 7 else None
    if day is None:
        raise InputError(
            f"{text!r} is no day: counted as a spreadsheet counts days it lies outside {EARLIEST.year} to {LATEST.year}; write YYYY-MM-DD"
        )
    return day.isoformat()


def counted_day(number: int, *, since_1904: bool = False) -> date | None:
    """Give the day that a spreadsheet counts so; None where it is not credible.

    >>> counted_day(45992), counted_day(44530, since_1904=True), counted_day(2014)
    (datetime.date(2025, 12, 1), datetime.date(2025, 12, 1), None)

    Source:
        ECMA-376 part 1, 18.17.4.1: the 1900 and the 1904 date base.
    """
    try:
        day = (_SYSTEM_1904 if since_1904 else _SYSTEM_1900) + timedelta(days=number)
    except OverflowError:
        return None
    return day if EARLIEST <= day <= LATEST else None


def amount_of(text: str) -> str:
    """Give an amount with a decimal point; raises InputError when a separator has two readings.

    >>> amount_of("1.234,50 EUR"), amount_of("1,234.50"), amount_of("20 t"), amount_of("0,5 kg")
    ('1234.50 EUR', '1234.50', '20 t', '0.5 kg')
    >>> amount_of("EUR 1.234,50"), amount_of("1.234,50-"), amount_of("100-200 kg"), amount_of("2 drums of 200 l")
    ('1234.50 EUR', '-1234.50', '100-200 kg', '2 drums of 200 l')
    >>> amount_of("38.000")
    Traceback (most recent call last):
    bonafides.errors.InputError: '38.000' is 38 or 38000; write it without a separator
    """
    found = _NUMBER.match(text.strip())
    if not found:
        _one_reading(text)
        return text
    unit = found["unit"].strip()
    if re.match(r"[-–—]\s*\d|[eE][-+]?\d", unit):
        _one_reading(text)
        return text
    _one_reading(unit, text)
    plain = _plain_number(re.sub("[' \u00a0\u202f’]", "", found["number"]), text)
    if unit.startswith("-"):
        plain, unit = f"-{plain}", unit[1:].strip()
    return " ".join(part for part in (plain, unit, found["before"]) if part)


def _one_reading(words: str, text: str = "") -> None:
    """Refuse words that hold a number with two readings."""
    if found := _TWO_READINGS.search(words):
        _plain_number(found[0], text or words)


def decimal_mark_of(text: str) -> str:
    """Give the sign that an amount surely has as its decimal mark, "" where it does not show.

    >>> decimal_mark_of("1.234,50"), decimal_mark_of("0.5 kg"), decimal_mark_of("38.000"), decimal_mark_of("1.234.567")
    (',', '.', '', ',')
    """
    found = _NUMBER.match(text.strip())
    if not found:
        return ""
    number = found["number"]
    dots, commas = number.count("."), number.count(",")
    if dots and commas:
        return max(".,", key=number.rfind)
    if max(dots, commas) > 1:
        return "," if dots else "."
    if not dots + commas:
        return ""
    sign = "." if dots else ","
    before, _, after = number.partition(sign)
    return sign if len(after) != 3 or before.lstrip("+-") in {"", "0"} else ""


def _plain_number(number: str, text: str) -> str:
    dots, commas = number.count("."), number.count(",")
    if dots and commas:
        decimal = max(number.rfind("."), number.rfind(","))
        other = "," if number[decimal] == "." else "."
        if number.count(number[decimal]) > 1:
            raise InputError(f"{text!r} is no number; write it with one decimal point")
        _check_groups(number[:decimal], text)
        return number.replace(other, "").replace(number[decimal], ".")
    sign = "." if dots else ","
    if dots + commas > 1:
        _check_groups(number, text)
        return number.replace(sign, "")
    if dots + commas == 1:
        before, after = number.split(sign)
        if len(after) == 3 and before.lstrip("+-") not in {"", "0"}:
            raise InputError(f"{text!r} is {int(before)} or {before}{after}; write it without a separator")
        return f"{before}.{after}"
    return number


def _check_groups(number: str, text: str) -> None:
    if not _GROUPED.fullmatch(number):
        raise InputError(f"{text!r} is no number; write it without a separator of thousands")


def number_as_text(value: float | Decimal) -> str:
    """Give a number of a cell as a spreadsheet shows it: up to 15 digits, no useless zero, no exponent.

    >>> number_as_text(9405.0), number_as_text(0.1 + 0.2), number_as_text(1e-7), number_as_text(Decimal("1234.50"))
    ('9405', '0.3', '0.0000001', '1234.50')
    """
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, int):
        return str(value)
    text = format(value, f".{_DIGITS_KEPT}g")
    return format(Decimal(text), "f") if "e" in text and isfinite(value) else text


def day_of_number(value: float, *, since_1904: bool = False) -> str:
    """Give the day of a number cell; raises as `day_of` does."""
    return day_of(number_as_text(value), since_1904=since_1904)


def as_day(value: date | datetime) -> str:
    """Give a typed day in ISO form; its time of day is left out.

    >>> as_day(datetime(2025, 11, 5, 14, 30)), as_day(date(2025, 11, 5))
    ('2025-11-05', '2025-11-05')
    """
    return value.date().isoformat() if isinstance(value, datetime) else value.isoformat()


__all__ = ["amount_of", "as_day", "counted_day", "day_of", "day_of_number", "decimal_mark_of", "number_as_text"]
