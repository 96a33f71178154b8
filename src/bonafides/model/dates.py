"""Days, partial dates and periods. Nobody here asks for today."""

import calendar
import re
from datetime import date
from typing import NamedTuple

from bonafides.model.noun import Noun

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Days(NamedTuple):
    """The day whose lists count, and the day whose law counts; they differ only in a replay of policy."""

    lists: date
    law: date


class PartialDate:
    """A year, a month or a day as written, and the interval of days that it may mean.

    >>> PartialDate("2014").first.isoformat(), PartialDate("2006-02").last.isoformat()
    ('2014-01-01', '2006-02-28')
    >>> PartialDate("2026-02-30")
    Traceback (most recent call last):
    ValueError: '2026-02-30' is no date: day is out of range for month; write YYYY, YYYY-MM or YYYY-MM-DD
    """

    __slots__ = ("first", "last", "text")

    text: str
    first: date
    last: date

    def __init__(self, text: str) -> None:
        found = _PARTIAL.fullmatch(text.strip())
        if not found:
            raise ValueError(f"{text[:40]!r} is no date; write YYYY, YYYY-MM or YYYY-MM-DD")
        year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
        try:
            if day:
                first = last = date(year, month, day)
            elif month:
                first, last = date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
            else:
                first, last = date(year, 1, 1), date(year, 12, 31)
        except ValueError as error:
            reason = str(error).split(";")[0]
            raise ValueError(f"{text!r} is no date: {reason}; write YYYY, YYYY-MM or YYYY-MM-DD") from None
        object.__setattr__(self, "text", text.strip())
        object.__setattr__(self, "first", first)
        object.__setattr__(self, "last", last)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a date is fixed; {name} cannot be set")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"PartialDate({self.text!r})"

    def __str__(self) -> str:
        return self.text


class Period(Noun, frozen=True, kw_only=True):
    """When something counted, with what the sources leave open.

    It held for certain on each day d with since <= d < until, and perhaps on the days from `maybe_since`
    up to `since` and from `until` up to `maybe_until`. None leaves that side open: `since=None` held from
    the beginning, `until=None` holds still, `maybe_since=None` means no doubt before `since`.
    `date.min` as `maybe_since` says that nothing is known of the days before.
    """

    since: date | None = None
    until: date | None = None
    maybe_since: date | None = None
    maybe_until: date | None = None

    def holds(self, day: date) -> bool | None:
        """Tell whether it held on a day; None where the sources do not say.

        >>> p = Period(since=date(2021, 5, 22), until=date(2022, 3, 1), maybe_since=date.min)
        >>> p.holds(date(2021, 6, 1)), p.holds(date(2022, 3, 1)), p.holds(date(2007, 6, 1))
        (True, False, None)
        """
        if self.since is not None and day < self.since:
            return None if self.maybe_since is not None and day >= self.maybe_since else False
        if self.until is not None and day >= self.until:
            return None if self.maybe_until is not None and day < self.maybe_until else False
        return True


def held(periods: tuple[Period, ...], day: date) -> bool | None:
    """Tell whether any of the periods held on a day; no periods means always.

    >>> held((), date(2020, 1, 1))
    True
    """
    answers = {p.holds(day) for p in periods}
    return True if not periods or True in answers else None if None in answers else False


def as_day(text: str) -> date | None:
    """Give a whole day, or None for an empty text.

    >>> as_day("2007-03-24"), as_day("")
    (datetime.date(2007, 3, 24), None)
    """
    return date.fromisoformat(text) if text else None
