"""Turn a list's dated snapshots into one listing an entry, with the periods in which it and its names counted.

Pure: snapshots and facts in, listings out. What was seen beats what a publisher's date suggests: an entry that was
absent from a snapshot did not count on that day. Between two snapshots that differ the day of the change is in doubt.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from bonafides.editions.overlay import overlaid
from bonafides.errors import BonafidesError
from bonafides.model.dates import Period
from bonafides.model.listing import DatesFrom, ListedName, Listing
from bonafides.model.source import ListSource, Snapshot

__all__ = ["Told", "covers_from", "merge", "overlaid", "partial_days", "told", "with_country_codes"]

_DAY = timedelta(days=1)
_ALWAYS = Period()
_JOINED = ("country", "addresses", "identifiers", "people", "owners", "phones", "emails", "birth_dates")


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What a list's snapshots tell together: its entries, the snapshots used, the first day covered by list, and remarks."""

    listings: tuple[Listing, ...]
    read: tuple[Snapshot, ...]
    covers: Mapping[str, date]
    remarks: tuple[str, ...]


class _Entry(msgspec.Struct):
    """What the snapshots say of one entry: the last of it seen, also in a whole snapshot, where it was, its dates, and who carried which name."""

    latest: Listing
    whole: Listing | None
    seen: list[int]
    stated: dict[int, tuple[Period, ...]]
    names: dict[str, list[int]]
    carried: dict[str, ListedName]


def merge(
    source: ListSource, snapshots: Mapping[date, Iterable[Listing]], partial: Collection[date] = frozenset()
) -> list[Listing]:
    """Give one listing an entry, in the order first seen, with periods from all snapshots.

    Held through where consecutive snapshots have it; ended, on a day in doubt, before the first that lacks it; begun on
    the publisher's own day unless an earlier snapshot lacks it, else in doubt since the snapshot before. An entry of the
    first snapshot without a publisher's day is in doubt for all time before. Names are dated in the same way among the
    snapshots that have their entry; a primary name or an alias of the first of them dates from the entry, unless the
    publisher dates it. All other fields are the latest snapshot's; where that is partial, with what the latest whole one says. Where the source tells its own history, absence
    says nothing, the publisher's periods stand, and a name that any snapshot carries is kept.

    Args:
        source: The list; `history` says that it tells its own.
        snapshots: Every entry by the day of the snapshot; one day at a time is read.
        partial: Days whose snapshots lack a part that others have: a name or address that they lack may have been carried.
    """
    days = sorted(snapshots)
    entries: dict[tuple[str, str], _Entry] = {}
    for at, day in enumerate(days):
        for listing in snapshots[day]:
            _add(entries, listing, at, whole=day not in partial)
    vague = frozenset(at for at, day in enumerate(days) if day in partial)
    return [_merged(entry, days, vague, history=source.history) for entry in entries.values()]


def _add(entries: dict[tuple[str, str], _Entry], listing: Listing, at: int, *, whole: bool) -> None:
    """Note an entry of a snapshot; a second row of the same id adds its names."""
    entry = entries.setdefault((listing.list, listing.list_id), _Entry(listing, None, [], {}, {}, {}))
    if not entry.seen or entry.seen[-1] != at:
        entry.seen.append(at)
        entry.latest = listing
        entry.whole = listing if whole else entry.whole
        entry.stated[at] = listing.periods
    for name in listing.names:
        carried = entry.names.setdefault(name.name, [])
        if not carried or carried[-1] != at:
            carried.append(at)
            entry.carried[name.name] = name


def _merged(entry: _Entry, days: Sequence[date], vague: frozenset[int], *, history: bool) -> Listing:
    stated = next((p for p in entry.stated.values() if p), ())
    if history or any(p.until for periods in entry.stated.values() for p in periods):
        periods = entry.latest.periods or _first_seen(days[entry.seen[0]])
        latest = {name.name for name in entry.latest.names}
        names = (*entry.latest.names, *(carried for name, carried in entry.carried.items() if name not in latest))
    else:
        periods = _periods(entry, days)
        names = _names(entry, days, vague)
    dates_from: DatesFrom = entry.latest.dates_from or ("publisher" if stated else "first seen in snapshot")
    return msgspec.structs.replace(_filled(entry), names=names, periods=periods, dates_from=dates_from)


def _filled(entry: _Entry) -> Listing:
    """Give the latest of an entry, with what its latest whole snapshot says where the latest is partial."""
    latest, whole = entry.latest, entry.whole
    if whole is None or whole is latest:
        return latest
    joined = {field: tuple(dict.fromkeys((*getattr(latest, field), *getattr(whole, field)))) for field in _JOINED}
    note = "; ".join(dict.fromkeys(clause for said in (latest, whole) for clause in said.note.split("; ") if clause))
    return msgspec.structs.replace(latest, **joined, note=note)


def _first_seen(day: date) -> tuple[Period, ...]:
    return (Period(since=day, maybe_since=date.min),)


def _runs(positions: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the first and last of each run of consecutive positions."""
    start = 0
    for i in range(1, len(positions) + 1):
        if i == len(positions) or positions[i] != positions[i - 1] + 1:
            yield positions[start], positions[i - 1]
            start = i


def _periods(entry: _Entry, days: Sequence[date]) -> tuple[Period, ...]:
    """Give the periods of an entry from the runs of snapshots that have it and the publisher's own days."""
    found: list[Period] = []
    for first, last in _runs(entry.seen):
        stated = next((p[0] for at in range(first, last + 1) if (p := entry.stated.get(at))), None)
        before = days[first - 1] if first else None
        if not found and before is not None and stated is not None and stated.since is not None:
            found.extend(_earlier(stated.since, days[:first]))
        found.append(_ended(_begun(stated, days[first], before), days, last))
    return tuple(found)


def _earlier(stated: date, absent: Sequence[date]) -> Iterator[Period]:
    """Give the period before an absence that a publisher's day tells of: certain on that day, in doubt until it was missed."""
    missed = next((day for day in absent if day >= stated), None)
    if missed is not None and missed > stated:
        yield Period(since=stated, until=stated + _DAY, maybe_until=missed)


def _begun(stated: Period | None, seen: date, before: date | None) -> Period:
    """Give an open period that began on the publisher's day where no snapshot contradicts it, else about when first seen."""
    if stated is not None and (before is None or (stated.since is not None and stated.since > before)):
        doubt = stated.maybe_since
        if doubt is not None and before is not None and doubt <= before:
            doubt = before + _DAY
        return Period(since=stated.since, maybe_since=doubt)
    return _since(seen, before)


def _since(seen: date, before: date | None) -> Period:
    """Give an open period that began after the day `before` and not after the day `seen`."""
    doubt = date.min if before is None else before + _DAY
    return Period(since=seen, maybe_since=doubt if doubt < seen else None)


def _ended(period: Period, days: Sequence[date], last: int) -> Period:
    """Give a period that ended after the snapshot at `last`, if another came after it."""
    if last + 1 == len(days):
        return period
    until, missed = days[last] + _DAY, days[last + 1]
    return msgspec.structs.replace(period, until=until, maybe_until=missed if missed > until else None)


def _names(entry: _Entry, days: Sequence[date], vague: frozenset[int]) -> tuple[ListedName, ...]:
    """Give every name that the entry ever had, the latest primary name first, each with its periods."""
    latest = [name.name for name in entry.latest.names]
    order = dict.fromkeys((*latest, *entry.names))
    return tuple(
        msgspec.structs.replace(entry.carried[name], periods=_name_periods(entry, name, days, vague)) for name in order
    )


def _name_periods(entry: _Entry, name: str, days: Sequence[date], vague: frozenset[int]) -> tuple[Period, ...]:
    """Give when a name was carried, none where as long as its entry; a vague snapshot that lacks it is passed over."""
    has = set(entry.names[name])
    told = [at for at in entry.seen if at in has or at not in vague]
    positions = [i for i, at in enumerate(told) if at in has]
    where = [days[at] for at in told]
    stated = entry.carried[name].periods
    known_first = told[0] == entry.seen[0]
    found: list[Period] = []
    for first, last in _runs(positions):
        if first == 0:
            period = stated[0] if stated else _ALWAYS if known_first else _since(where[0], None)
        else:
            period = _begun(stated[0] if stated else None, where[first], where[first - 1])
        found.append(_ended(period, where, last))
    return () if found == [_ALWAYS] else tuple(found)


def partial_days(snapshots: Iterable[Snapshot]) -> frozenset[date]:
    """Give the days whose snapshots leave out fields, or lack a part that another snapshot of the same list has."""
    known = tuple(snapshots)
    every = {part for snapshot in known for part in snapshot.parts}
    return frozenset(snapshot.day for snapshot in known if snapshot.partial or every - set(snapshot.parts))


def covers_from(source: ListSource, snapshots: Sequence[Snapshot], listings: Iterable[Listing]) -> date:
    """Give the first day about which a list can tell.

    That is the first snapshot's day, since a list of today does not say who was on it yesterday; a list that tells its
    own history covers from its earliest entry.
    """
    starts = [p.since for listing in listings for p in listing.periods if p.since] if source.history else []
    return min((*starts, *(snapshot.day for snapshot in snapshots)))


def told(source: ListSource, snapshots: Sequence[Snapshot]) -> Told:
    """Give what a list's snapshots tell together; one that is damaged, or not credible by its number of entries, is left out.

    Nothing is left out unsaid: the remarks name each snapshot that was not read and why, and rows without an entry.
    """
    entries: dict[date, list[Listing]] = {}
    read: list[Snapshot] = []
    remarks: list[str] = []
    low, high = source.expect
    for snapshot in snapshots:
        try:
            found = list(source.read(snapshot))
            remarks.extend(source.remarks(snapshot))
        except BonafidesError as error:
            remarks.append(f"{source.id} of {snapshot.day} was not read: {error}")
            continue
        if low <= len(found) <= high:
            entries[snapshot.day] = found
            read.append(snapshot)
        else:
            remarks.append(
                f"{source.id} of {snapshot.day} was not read: {len(found):,} entries where {low:,} to {high:,} are credible; "
                "fetch the files again"
            )
    listings = merge(source, entries, partial_days(read))
    covers = dict.fromkeys((entry.list for entry in listings), covers_from(source, read, listings)) if read else {}
    for snapshot in read:
        covers |= source.covers(snapshot)
    return Told(listings=tuple(listings), read=tuple(read), covers=covers, remarks=tuple(remarks))


def with_country_codes(listings: Iterable[Listing], codes: Mapping[str, str]) -> Iterator[Listing]:
    """Give the listings with countries as codes; a word that is no known country becomes a note, so that it speaks against nobody.

    Args:
        listings: With countries as their publisher writes them.
        codes: Folded name of a country to its code, as the gazetteer has them.
    """
    from bonafides.text.fold import fold

    known: dict[str, str] = {}
    for listing in listings:
        for word in listing.country:
            if word not in known:
                known[word] = codes.get(fold(word), "") or codes.get(fold(word.partition("(")[0]), "")
        found = tuple(dict.fromkeys(known[word] for word in listing.country if known[word]))
        other = ", ".join(word for word in listing.country if not known[word])
        note = "; ".join(part for part in (listing.note, f"country: {other}" if other else "") if part)
        yield msgspec.structs.replace(listing, country=found, note=note) if listing.country else listing
