"""The facts of the Treasury's entries in the Consolidated Screening List, in the words of the Treasury's own remarks."""

import re
from collections.abc import Iterator

from bonafides.model.dates import PartialDate
from bonafides_catalogue.lists.forms.us_csl_layouts import Row

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WORDS = {"places_of_birth": "POB", "nationalities": "nationality", "citizenships": "citizen"}


def facts_of(row: Row) -> tuple[str, ...]:
    """Give births, places, countries and numbers as clauses of remarks."""
    births = (clause for value in _parted(row, "dates_of_birth") for clause in _birth(value))
    words = (f"{word} {value}" for column, word in _WORDS.items() for value in _parted(row, column))
    return (*births, *words, *(number(value) for value in _parted(row, "ids")))


def _birth(value: str) -> Iterator[str]:
    """Give a birth as the remarks write it; the first of a month or year may be the month or year alone, and is taken as that.

    >>> list(_birth("1961-02-03")), list(_birth("1989-01-01"))
    (['DOB 03 Feb 1961'], ['DOB 1989', 'birth date as compiled 1989-01-01'])
    """
    if _DAY.fullmatch(value) and value.endswith("-01"):
        month = _written(value).removeprefix("01 ")
        yield f"DOB {month.removeprefix('Jan ')}"
        yield f"birth date as compiled {value}"
    else:
        yield f"DOB {_written(value)}"


def _parted(row: Row, column: str) -> Iterator[str]:
    return (value for part in row.cells.get(column, "").split("; ") if (value := part.strip(" ;")))


def number(value: str) -> str:
    """Give a number as the remarks write it: its kind, itself, its country and its days.

    >>> number("JO, 2014-08-30, 2009-08-31, K475336, Passport")
    'Passport K475336 (JO) expires 30 Aug 2014 issued 31 Aug 2009'
    >>> number("IMO 9187629, Vessel Registration Identification"), number("Male, Gender")
    ('Vessel Registration Identification IMO 9187629', 'Gender Male')
    """
    *parts, kind = value.split(", ")
    country = parts.pop(0) if len(parts) > 1 and _COUNTRY.fullmatch(parts[0]) else ""
    days: list[str] = []
    while len(parts) > 1 and len(days) < 2 and _DAY.fullmatch(parts[0]):
        days.append(_written(parts.pop(0)))
    words = ("expires", "issued") if len(days) == 2 else ("issued or expires",)
    told = [
        kind,
        ", ".join(parts),
        f"({country})" if country else "",
        *(f"{w} {d}" for w, d in zip(words, days, strict=False)),
    ]
    return " ".join(word for word in told if word)


def _written(value: str) -> str:
    """Give a day as the remarks write it; what is no day of the calendar stays as it is."""
    try:
        day = PartialDate(value).first if _DAY.fullmatch(value) else None
    except ValueError:
        day = None
    return f"{day.day:02} {_MONTHS[day.month - 1]} {day.year}" if day else value
