"""Whose record, and of when: which deeds are in, which are out, and of which nobody knows."""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct

from bonafides.errors import InputError
from bonafides.model.record import Span
from bonafides.records.deeds import Deed, Word, within
from bonafides.records.joined import Actors


class Scope(Struct, frozen=True, kw_only=True):
    """The subject of a record: countries, or one firm, or everybody; and its period beside the one before."""

    subject: str
    countries: tuple[str, ...] = ()
    party: str = ""
    period: Span
    before: Span


def spans(since: date, until: date, before_from: date | None) -> tuple[Span, Span]:
    """Give the period and the one before, of the same length unless its first day is named.

    Whole months stand beside as many months, other periods beside as many days.

    >>> spans(date(2008, 1, 1), date(2009, 1, 1), None)[1].from_, spans(date(2008, 1, 5), date(2008, 1, 8), None)[1].from_
    (datetime.date(2007, 1, 1), datetime.date(2008, 1, 2))

    Raises:
        InputError: For a period that ends before it begins.
    """
    if until <= since:
        raise InputError(
            f"--from {since} --until {until}: the period ends before it begins; --until is the first day that no longer counts"
        )
    first = before_from or _before(since, until)
    if first >= since:
        raise InputError(f"--before-from {first}: not before --from {since}; name the first day of the period before")
    return Span(from_=since, until=until), Span(from_=first, until=since)


def _before(since: date, until: date) -> date:
    """Give the first day of a period as long as this one that ends where it begins."""
    months = (until.year - since.year) * 12 + until.month - since.month
    year, month = divmod(since.year * 12 + since.month - 1 - months, 12)
    if since.day == until.day and since.day <= 28 and year >= 1:
        return date(year, month + 1, since.day)
    return since - min(until - since, since - date.min)


def last_day(span: Span) -> date:
    """Give the last day that counts."""
    return span.until - timedelta(days=1)


def belongs(deed: Deed, scope: Scope, actors: Actors) -> Word:
    """Tell whether a deed is the subject's: by the seat of its parties, or of the authority that acts or is asked."""
    if scope.party:
        wanted = actors.one([scope.party])
        if wanted & actors.of(deed) or wanted & actors.one((*deed.authority, *deed.receivers)):
            return "yes"
        return "no" if deed.keys else "unknown"
    if not scope.countries:
        return "yes"
    if not deed.countries:
        return "unknown"
    return "yes" if set(deed.countries) & set(scope.countries) else "no"


class Split(Struct, frozen=True):
    """The subject's deeds that lie in a period, those that only may, and those of which nobody says whose they are."""

    certain: tuple[Deed, ...]
    perhaps: tuple[Deed, ...]
    open: tuple[Deed, ...]

    @property
    def all(self) -> tuple[Deed, ...]:
        """Those that lie in the period and those that may."""
        return (*self.certain, *self.perhaps)


def split(deeds: Iterable[Deed], scope: Scope, span: Span, actors: Actors) -> Split:
    """Sort deeds by whether they are in, may be in, or are nobody's that is known."""
    found: dict[str, list[Deed]] = {"yes": [], "unknown": [], "open": []}
    for deed in sorted(deeds, key=_order):
        when = within(deed.days, span.from_, span.until)
        whose = belongs(deed, scope, actors)
        if when == "no" or whose == "no":
            continue
        found["open" if whose == "unknown" else when].append(deed)
    return Split(tuple(found["yes"]), tuple(found["unknown"]), tuple(found["open"]))


def _order(deed: Deed) -> tuple[date, date, str]:
    days = deed.days
    return (days.from_ if days and days.from_ else date.min, days.to if days and days.to else date.max, deed.id)
