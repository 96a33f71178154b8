"""Days that words name, relative to the day of the document.

Conventions, ours: "late" is October to December, "early" January to March, "mid" April to September; the "past year" is the year
before the document's day; what is reported as done ends on the document's day at the latest.
"""

import calendar
import re
from collections.abc import Callable, Sequence
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
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
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


_COMING = re.compile(
    r"\b(?:will|shall|before|by|until|no later than|not later than|upcoming|coming|due)\b[^.;]{0,60}$", re.IGNORECASE
)


def _no_year(m: re.Match[str], month: int, number: int | None, day: date | None) -> Bounds:
    """Give the last such month or day that is not after the document's own; after "will" and "before" the next one."""
    if day is None:
        return None, None
    if _COMING.search(m.string, max(0, m.start() - 120), m.start()) or m[0].lower().startswith("by "):
        years = (year for year in (day.year, day.year + 1) if date(year, month, number or 1) >= day.replace(day=1))
        first = date(next(years), month, number or 1)
        return first, (first if number else _last(first.year, month))
    for year in (day.year, day.year - 1):
        first = date(year, month, number or 1)
        if first <= day:
            return first, (first if number else _last(year, month))
    return None, None


def _month_alone(m: re.Match[str], day: date | None) -> Bounds:
    return _no_year(m, _NAMES[m[1].lower()], None, day)


def _month_number(m: re.Match[str], day: date | None) -> Bounds:
    return _no_year(m, _NAMES[m[1].lower()], int(m[2]), day)


def _number_month(m: re.Match[str], day: date | None) -> Bounds:
    return _no_year(m, _NAMES[m[2].lower()], int(m[1]), day)


def _weekday(m: re.Match[str], day: date | None) -> Bounds:
    if day is None:
        return None, None
    back = (day.weekday() - _WEEKDAYS.index(m[1].lower())) % 7
    then = day - timedelta(days=back or (7 if "last" in m[0].lower() else 0))
    return then, then


def _season(m: re.Match[str], day: date | None) -> Bounds:
    """Give a season of this year or the last one: northern spring March to May and so on, winter from December."""
    if day is None:
        return None, None
    month = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}[m[2].lower()]
    year = day.year if date(day.year, month, 1) <= day else day.year - 1
    if m[1].lower() == "last" and _season_end(year, month) > day:
        year -= 1
    return date(year, month, 1), _season_end(year, month)


def _season_end(year: int, month: int) -> date:
    return _last(year + 1, 2) if month == 12 else _last(year, month + 2)


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
    (rf"(?<!Regulations )(?<!Act )(?<!Order )(?<!Rules )(?<!Law )(?<!No\. )(?<!\d \()\b(?:[Bb]etween |[Ff]rom )?{_YEAR}\b(?![-/]\d)", _whole_year),
    (rf"\b(?:on )?{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?\b(?! ?\d)(?!,? (?:19|20)\d\d)", _month_number),
    (rf"\b(?:on )?(\d{{1,2}})(?:st|nd|rd|th)? {_MONTH}\b(?! ?(?:19|20)\d\d)", _number_month),
    (rf"\b(?:in|since|until|during|by|early in|late in|last|from|of) {_MONTH}\b(?! ?\d)", _month_alone),
    (r"\b(?:on |last |this )?(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b", _weekday),
    (r"\b(last|this|in the|during the|that) (spring|summer|autumn|fall|winter)\b", _season),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), reader) for pattern, reader in _READERS)


_FOUR_DIGITS = re.compile(r"(?:19|20)\d\d")
_SHORT_MONTHS = tuple(calendar.month_abbr[i].lower() for i in range(1, 13))
_NEEDS: dict[Callable[[re.Match[str], date | None], Bounds], tuple[str, ...]] = {
    _past: ("past", "last", "previous", "preceding"), _calendar: ("last", "this"), _recent: ("recent",), _weekday: ("day",),
    _season: ("spring", "summer", "autumn", "fall", "winter"),
}  # fmt: skip
_WITH_MONTH = frozenset({_month_number, _number_month, _month_alone})


def _worth_trying(
    reader: Callable[[re.Match[str], date | None], Bounds], small: str, *, digits: bool, months: bool
) -> bool:
    """Tell whether a text has what a kind of expression cannot do without; saves most of the work on texts without days."""
    if reader in _NEEDS:
        return any(word in small for word in _NEEDS[reader])
    return months if reader in _WITH_MONTH else digits


def periods(text: str, day: date | None) -> tuple[Named, ...]:
    """Give the expressions of time in a text, each with the days it means.

    >>> [(str(n.interval.from_), str(n.interval.to)) for n in periods("in late 2007 and over the past year", date(2008, 10, 1))]
    [('2007-10-01', '2007-12-31'), ('2007-10-01', '2008-10-01')]
    """
    found: list[Named] = []
    small = text.lower()
    digits, months = bool(_FOUR_DIGITS.search(text)), any(m in small for m in _SHORT_MONTHS)
    for pattern, reader in _COMPILED:
        if not _worth_trying(reader, small, digits=digits, months=months):
            continue
        for match in pattern.finditer(text):
            if any(n.start < match.end() and match.start() < n.end for n in found):
                continue
            try:
                first, last = reader(match, day)
            except (ValueError, OverflowError):  # 31 February is no day; the words stay unread
                continue
            found.append(_named(match, first, last, day))
    return tuple(sorted(found, key=lambda n: n.start))


def periods_in(text: str, spans: Sequence[tuple[int, int]], day: date | None) -> tuple[Named, ...]:
    """Give the expressions of time in the spans of a text, placed in the whole text, in its order."""
    return tuple(
        Named(start=n.start + start, end=n.end + start, interval=n.interval, partial=n.partial)
        for start, end in spans
        for n in periods(text[start:end], day)
    )


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
    named = [
        n
        for n in periods(text, day)
        if n.interval.from_ and n.interval.from_ == n.interval.to and re.search(_YEAR, text[n.start : n.end])
    ]
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
