"""Find days, months and years in the ways that publishers write them."""

import re

from bonafides.model.dates import PartialDate

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WRITTEN = re.compile(
    r"(?<!\d)(?:"
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?![\d/])"
    r"|(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<full>\d{4}|\d{2}(?!\d))"
    r"|(?:(?P<number>\d{1,2})\.?\s+)?(?P<word>" + "|".join(_MONTHS) + r")[a-z]{0,9}\.?,?\s+(?P<after>\d{4})"
    r")",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(?<![\d./-])(\d{4})\s*(?:to|and|or|-|–|/)\s*(\d{4})(?!\d)")
_LONGEST_RANGE = 15


def days_in(text: str, *, month_first: bool = False) -> tuple[str, ...]:
    """Give each date of a text as YYYY, YYYY-MM or YYYY-MM-DD, in the order written; of a range of years, each year.

    A date that no calendar has is left out, and so is a month or day of zeros. A year of two digits is of 1930-2029.

    >>> days_in("alt. DOB 30 Jan 1968"), days_in("26 Feb. 2011"), days_in("4.5.1960; circa 1962")
    (('1968-01-30',), ('2011-02-26',), ('1960-05-04', '1962'))
    >>> days_in("7/8/2008", month_first=True), days_in("between 1958 and 1960"), days_in("1960-05-00")
    (('2008-07-08',), ('1958', '1959', '1960'), ('1960-05',))
    """
    for first, last in _RANGE.findall(text):
        if 0 < int(last) - int(first) <= _LONGEST_RANGE:
            return tuple(str(year) for year in range(int(first), int(last) + 1))
    found = (_written(match, month_first=month_first) for match in _WRITTEN.finditer(text))
    return tuple(dict.fromkeys(day for day in found if day))


def _written(match: re.Match[str], *, month_first: bool) -> str:
    """Give one date in the order year, month, day, in plain digits; empty where no calendar has it."""
    if match["year"]:
        parts = [match["year"], match["month"], match["day"]]
    elif match["word"]:
        parts = [match["after"], str(_MONTHS.index(match["word"][:3].lower()) + 1), match["number"]]
    else:
        month, day = (match["first"], match["second"]) if month_first else (match["second"], match["first"])
        parts = [_century(match["full"]), month, day]
    numbers = [int(part) for part in parts if part]
    while len(numbers) > 1 and not numbers[-1]:
        numbers.pop()
    text = "-".join((f"{numbers[0]:04}", *(f"{number:02}" for number in numbers[1:])))
    try:
        return PartialDate(text).text
    except ValueError:
        return ""


def _century(year: str) -> str:
    """Give four digits for a year of two."""
    return year if len(year) > 2 else ("20" if int(year) < 30 else "19") + year
