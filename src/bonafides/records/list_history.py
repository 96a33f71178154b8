"""When lists carried a party, in sentences: listed later, off on the day, or in some years and not in others."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import structs

from bonafides.model.dates import Period
from bonafides.model.lead import Standing
from bonafides.model.listing import Listing

_SAID: dict[Standing, str] = {
    "binds": "bound", "informs": "informed and did not bind whoever has a say here", "not_yet_published": "not yet published",
    "name_not_yet_published": "the entry was in force, this name not yet published", "off": "listed before, off on that day",
    "unknown": "whether it was in force is not known",
}  # fmt: skip


def said_of(listing: Listing, on: Mapping[str, Standing], *, named_since: date | None) -> str:
    """Say how a listing stood on each day, with when it, or the name, was first published."""
    days: dict[Standing, list[str]] = {}
    for day, standing in on.items():
        days.setdefault(standing, []).append(day)
    told = [f"{' and '.join(when)}: {_SAID[standing]}" for standing, when in days.items()]
    first = min((p for p in listing.periods if p.since), key=lambda p: p.since or date.max, default=None)
    if "not_yet_published" in days and first:
        seen = "first published" if first.maybe_since is None else "first seen"
        told.append(f"listed later, {seen} {first.since}")
    if named_since:
        told.append(f"this name was first published {named_since}")
    return "; ".join(told)


def history_of(listings: Iterable[Listing], days: Sequence[date]) -> tuple[str, ...]:
    """Say by list when it carried the party, for lists that did in some years and not in others, or not on one of the days."""
    by_list: dict[str, list[Listing]] = {}
    for listing in listings:
        if listing not in by_list.setdefault(listing.list, []):
            by_list[listing.list].append(listing)
    return tuple(line for name, held in by_list.items() if (line := _line(name, held, days)))


def _line(name: str, listings: Sequence[Listing], days: Sequence[date]) -> str:
    periods = [p for listing in listings for p in listing.periods]
    answers = {day: _in_force(listings, day) for day in days}
    if not periods or (all(answers.values()) and not any(p.until for p in periods)):
        return ""
    spans = [_span(p) for p in _merged(periods)]
    off = [day.isoformat() for day, force in answers.items() if force is False]
    open_ = [day.isoformat() for day, force in answers.items() if force is None]
    told = f"{name} carried it {' and '.join(spans)}"
    told += f"; not on {' and '.join(off)}" if off else ""
    return told + (f"; whether on {' and '.join(open_)} is not known" if open_ else "")


def _merged(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Give periods in order, those that touch or overlap as one.

    >>> spans = [Period(since=date(2010, 7, 14), until=date(2013, 5, 23)), Period(since=date(2009, 2, 2), until=date(2011, 2, 2))]
    >>> [(str(p.since), str(p.until)) for p in _merged(spans)]
    [('2009-02-02', '2013-05-23')]
    """
    merged: list[Period] = []
    for period in sorted(periods, key=lambda p: (p.since or date.min, p.until or date.max)):
        last = merged[-1] if merged else None
        if last and (last.until is None or (period.since or date.min) <= last.until):
            until = None if last.until is None or period.until is None else max(last.until, period.until)
            merged[-1] = structs.replace(last, until=until)
        else:
            merged.append(period)
    return tuple(merged)


def _in_force(listings: Iterable[Listing], day: date) -> bool | None:
    answers = {listing.in_force(day) for listing in listings}
    return True if True in answers else None if None in answers else False


def _span(period: Period) -> str:
    """Say a period: from, to before its end, and what is not known of the days before it.

    >>> _span(Period(since=date(2004, 9, 20), until=date(2006, 9, 20)))
    'from 2004-09-20 to 2006-09-20'
    """
    since = f"from {period.since}" if period.since else "from the beginning"
    doubt = " (first seen then; what came before is not known)" if period.maybe_since is not None else ""
    return f"{since} to {period.until}{doubt}" if period.until else f"{since} on{doubt}"
