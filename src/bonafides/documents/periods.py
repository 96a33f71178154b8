"""Days that words name, relative to the day of the document.

Conventions, ours: "late" is October to December, "early" January to March, "mid" April to September; the "past year" is the year
before the document's day; what is reported as done ends on the document's day at the latest.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct

from bonafides.model.document import Interval

_NAMES = {
    name: i for i in range(1, 13) for name in (calendar.month_name[i].lower(), calendar.month_abbr[i].lower())
} | {"sept": 9}
_MONTH = r"(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?"
_YEAR = r"((?:19|20)\d\d)"
_NUMBERS = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "eighteen": 18,
}
Bounds = tuple[date | None, date | None]


class Named(Struct, frozen=True, kw_only=True):
    """An expression of time: where it stands, the days it means, and how it would be written as a partial date."""

    start: int
    end: int
    interval: Interval
    partial: str = ""


def _last(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _whole_year(m: re.Match[str], _: date | None) -> Bounds:
    return date(int(m[1]), 1, 1), date(int(m[1]), 12, 31)


def _two_years(m: re.Match[str], _: date | None) -> Bounds:
    return date(min(int(m[1]), int(m[2])), 1, 1), date(max(int(m[1]), int(m[2])), 12, 31)


def _part(m: re.Match[str], _: date | None) -> Bounds:
    year = int(m[2])
    first, last = {"early": (1, 3), "mid": (4, 9), "late": (10, 12), "the end of": (10, 12)}[m[1].lower().rstrip("- ")]
    return date(year, first, 1), _last(year, last)


def _quarter(m: re.Match[str], _: date | None) -> Bounds:
    n = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}[m[1].lower()]
    size = 3 if m[2].lower() == "quarter" else 6
    n = 2 if size == 6 and n > 2 else n
    return date(int(m[3]), (n - 1) * size + 1, 1), _last(int(m[3]), n * size)


def _month_year(m: re.Match[str], _: date | None) -> Bounds:
    month, year = _NAMES[m[1].lower()], int(m[2])
    return date(year, month, 1), _last(year, month)


def _day_month(m: re.Match[str], _: date | None) -> Bounds:
    day = date(int(m[3]), _NAMES[m[2].lower()], int(m[1]))
    return day, day


def _month_day(m: re.Match[str], _: date | None) -> Bounds:
    day = date(int(m[3]), _NAMES[m[1].lower()], int(m[2]))
    return day, day


def _iso(m: re.Match[str], _: date | None) -> Bounds:
    day = date(int(m[1]), int(m[2]), int(m[3]))
    return day, day


def _past(m: re.Match[str], day: date | None) -> Bounds:
    if day is None:
        return None, None
    word, unit = (m[1] or "one").strip().lower(), m[2].lower()
    if word in {"several", "few", "couple of", "some", "many"}:
        return None, day
    count = int(word) if word.isdigit() else _NUMBERS.get(word, 1)
    return _before(day, count, unit), day


def _before(day: date, count: int, unit: str) -> date | None:
    if unit in {"day", "week"}:
        return day - timedelta(days=count * (7 if unit == "week" else 1)) if count < 3000 else None
    months = day.year * 12 + day.month - 1 - count * {"month": 1, "year": 12, "decade": 120}[unit]
    if months < 12:
        return None
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, _last(year, month + 1).day))


def _calendar(m: re.Match[str], day: date | None) -> Bounds:
    if day is None:
        return None, None
    this = m[1].lower() in {"this", "earlier this"}
    if m[2].lower() == "year":
        return (date(day.year, 1, 1), day) if this else (date(day.year - 1, 1, 1), date(day.year - 1, 12, 31))
    first = date(day.year, day.month, 1)
    return (first, day) if this else ((first - timedelta(days=1)).replace(day=1), first - timedelta(days=1))


def _since(m: re.Match[str], day: date | None) -> Bounds:
    month = _NAMES[m[1].lower()] if m[1] else 1
    return date(int(m[2]), month, 1), day


def _recent(_: re.Match[str], day: date | None) -> Bounds:
    return None, day


_READERS: tuple[tuple[str, Callable[[re.Match[str], date | None], Bounds]], ...] = (
    (r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b", _iso),
    (rf"\b(\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? {_YEAR}\b", _day_month),
    (rf"\b{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}\b", _month_day),
    (rf"\bsince (?:{_MONTH} )?{_YEAR}\b", _since),
    (rf"\b(early|mid|late|the end of)[- ]{_YEAR}\b", _part),
    (rf"\b(?:the )?(first|second|third|fourth|last) (quarter|half) of {_YEAR}\b", _quarter),
    (rf"\b{_MONTH},? {_YEAR}\b", _month_year),
    (rf"\b{_YEAR}(?: and | or | to | through | until |[-–—/]){_YEAR}\b", _two_years),
    (
        r"\b(?:over|in|during|within|for|throughout) the (?:past|last|previous|preceding) (?:((?:\d{1,2}|an?|one|two|three|four|five|six|nine|ten|twelve|eighteen|several|few|couple of|some|many)) )?(day|week|month|year|decade)s?\b",
        _past,
    ),
    (r"\b(?:over |in |during )?(?:the )?past (?:((?:\d{1,2}|two|three|four|five|six|several|few)) )?(day|week|month|year|decade)s?\b", _past),
    (r"\b(last|this|earlier this) (year|month)\b", _calendar),
    (r"\b(?:in|over) recent (?:years|months|weeks)\b|\brecently\b", _recent),
    (rf"\b{_YEAR}\b(?![-/]\d)", _whole_year),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), reader) for pattern, reader in _READERS)


def periods(text: str, day: date | None) -> tuple[Named, ...]:
    """Give the expressions of time in a text, each with the days it means.

    >>> [(str(n.interval.from_), str(n.interval.to)) for n in periods("in late 2007 and over the past year", date(2008, 10, 1))]
    [('2007-10-01', '2007-12-31'), ('2007-10-01', '2008-10-01')]
    """
    found: list[Named] = []
    for pattern, reader in _COMPILED:
        for match in pattern.finditer(text):
            if any(n.start < match.end() and match.start() < n.end for n in found):
                continue
            try:
                first, last = reader(match, day)
            except (ValueError, OverflowError):  # 31 February is no day; the words stay unread
                continue
            found.append(_named(match, first, last, day))
    return tuple(sorted(found, key=lambda n: n.start))


def _named(match: re.Match[str], first: date | None, last: date | None, day: date | None) -> Named:
    partial = "" if first is None else _partial(first, last)
    if day and last and first and first <= day < last:
        last = day
    return Named(start=match.start(), end=match.end(), interval=Interval(from_=first, to=last), partial=partial)


def _partial(first: date, last: date | None) -> str:
    """Write the beginning of an interval as finely as the words do: a day, a month or a year."""
    if last == first:
        return first.isoformat()
    if last == _last(first.year, first.month) and first.day == 1:
        return first.isoformat()[:7]
    return (
        first.isoformat()[:4]
        if last == date(first.year, 12, 31) and first.day == 1 and first.month == 1
        else first.isoformat()[:7]
    )


_NO_YEAR = re.compile(rf"\b{_MONTH} (\d{{1,2}})\b(?!\d)|\b(\d{{1,2}}) {_MONTH}(?! ?\d{{4}})")


def next_days(text: str, day: date | None) -> tuple[date, ...]:
    """Give the days that a text names after the document's own; a day without a year is the next one.

    >>> next_days("held (November 3-7)", date(2008, 10, 1))
    (datetime.date(2008, 11, 3),)
    """
    if day is None:
        return ()
    named = [n for n in periods(text, day) if n.interval.from_ and n.interval.from_ == n.interval.to]
    found = {n.interval.from_ for n in named if n.interval.from_ and n.interval.from_ > day}
    for match in _NO_YEAR.finditer(text):
        if any(n.start <= match.start() < n.end for n in named):
            continue
        month, number = (match[1], match[2]) if match[1] else (match[4], match[3])
        for year in (day.year, day.year + 1):
            try:
                then = date(year, _NAMES[month.lower()], int(number))
            except ValueError:  # 31 November is no day
                continue
            if then > day:
                found.add(then)
                break
    return tuple(sorted(found))


def group_day(dtg: str) -> date | None:
    """Give the day of a date-time group.

    >>> group_day("281418Z DEC 06")
    datetime.date(2006, 12, 28)
    """
    found = re.fullmatch(r"(\d\d)\d{4}Z ([A-Z]{3}) (\d{2,4})", dtg)
    month = _NAMES.get(found[2].lower()) if found else None
    if not found or not month:
        return None
    year = int(found[3])
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    try:
        return date(year, month, int(found[1]))
    except ValueError:  # a mistyped group names no day
        return None
