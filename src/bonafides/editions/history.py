"""Turn a list's dated snapshots into one listing an entry, with the periods in which it and its names counted.

Pure: snapshots and facts in, listings out. What was seen beats what a publisher's date suggests: an entry that was
absent from a snapshot did not count on that day. Between two snapshots that differ the day of the change is in doubt.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from bonafides.model.dates import Period, held
from bonafides.model.listing import DatesFrom, ListedName, Listing, together

_DAY = timedelta(days=1)
_ALWAYS = Period()
_JOINED = ("country", "addresses", "identifiers", "people", "owners", "phones", "emails", "birth_dates")


class _Entry(msgspec.Struct):
    """What the snapshots say of one entry: the last of it seen, also in a whole snapshot, where it was, its dates, and who carried which name."""

    latest: Listing
    whole: Listing | None
    seen: list[int]
    stated: dict[int, tuple[Period, ...]]
    names: dict[str, list[int]]
    carried: dict[str, ListedName]


class Timeline:
    """One list over its snapshots, added one at a time in the order of their days; keeps what each entry was last, not every copy of it."""

    def __init__(self) -> None:
        self.days: list[date] = []
        self._vague: set[int] = set()
        self._adding: set[int] = set()
        self._entries: dict[tuple[str, str], _Entry] = {}

    def add(self, day: date, listings: Iterable[Listing], *, whole: bool = True, ends: bool = True) -> None:
        """Note the entries of a snapshot; a day that is not later than the last is refused with ValueError.

        Args:
            day: The day that the snapshot tells of.
            listings: All its entries.
            whole: It leaves out no field that others have: where not, a name or address that it lacks may have been carried.
            ends: An entry that it lacks was not on the list: where not, absence there says nothing.
        """
        if self.days and day <= self.days[-1]:
            message = f"{day} is not after {self.days[-1]}"
            raise ValueError(message)
        at = len(self.days)
        self.days.append(day)
        if not whole or not ends:
            self._vague.add(at)
        if not ends:
            self._adding.add(at)
        for listing in listings:
            self._note(listing, at, whole=whole and ends)

    def _note(self, listing: Listing, at: int, *, whole: bool) -> None:
        """Note an entry of a snapshot; a second row of the same id adds what it says, and its measure where that is more severe."""
        entry = self._entries.setdefault((listing.list, listing.list_id), _Entry(listing, None, [], {}, {}, {}))
        if not entry.seen or entry.seen[-1] != at:
            entry.seen.append(at)
            entry.latest = listing
            entry.whole = listing if whole else entry.whole
            entry.stated[at] = listing.periods
        elif listing != entry.latest:
            joined = together((entry.latest, listing))
            entry.whole = joined if entry.whole is entry.latest else entry.whole
            entry.latest = joined
            entry.stated[at] = joined.periods
        for name in listing.names:
            carried = entry.names.setdefault(name.name, [])
            if not carried or carried[-1] != at:
                carried.append(at)
                entry.carried[name.name] = _earlier_dated(entry.carried.get(name.name), name)

    def listings(self, *, history: bool) -> list[Listing]:
        """Give one listing an entry, in the order first seen, with periods from all snapshots.

        Held through where consecutive snapshots have it; ended, on a day in doubt, before the first that lacks it; begun on
        the publisher's own day unless an earlier snapshot lacks it, else in doubt since the snapshot before. An entry of the
        first snapshot without a publisher's day is in doubt for all time before. Names are dated in the same way among the
        snapshots that have their entry; a primary name or an alias of the first of them dates from the entry, unless the
        publisher dates it. All other fields are the latest snapshot's; where that is partial, with what the latest whole one
        says. Where the list tells its own history, absence says nothing, the publisher's periods stand as last stated, and a
        name that any snapshot carries is kept.

        Args:
            history: The list tells its own.
        """
        gaps = _Gaps(frozenset(self._vague), frozenset(self._adding))
        return [_merged(entry, self.days, gaps, history=history) for entry in self._entries.values()]


class _Gaps(msgspec.Struct, frozen=True):
    """Positions of snapshots in which the absence of a name says nothing, and of those in which the absence of an entry says nothing."""

    of_names: frozenset[int]
    of_entries: frozenset[int]


def _merged(entry: _Entry, days: Sequence[date], gaps: _Gaps, *, history: bool) -> Listing:
    stated = next((p for p in entry.stated.values() if p), ())
    if history or any(p.until for periods in entry.stated.values() for p in periods):
        last = next((periods for periods in reversed(entry.stated.values()) if periods), ())
        periods = last if history else _stated(entry, days, gaps)
        periods = periods or _first_seen(days[entry.seen[0]])
        latest = {name.name for name in entry.latest.names}
        names = (*entry.latest.names, *(carried for name, carried in entry.carried.items() if name not in latest))
    else:
        periods = _periods(entry, days, gaps)
        names = _names(entry, days, gaps.of_names)
    dates_from: DatesFrom = entry.latest.dates_from or ("publisher" if stated else "first seen in snapshot")
    return msgspec.structs.replace(_filled(entry), names=names, periods=periods, dates_from=dates_from)


def _stated(entry: _Entry, days: Sequence[date], gaps: _Gaps) -> tuple[Period, ...]:
    """Give every period that the publisher ever stated, each as last stated, and one that a later sight of the entry tells of."""
    by_start = {period.since: period for periods in entry.stated.values() for period in periods}
    periods = tuple(by_start.values())
    last = entry.seen[-1]
    if entry.stated[last] or last in gaps.of_names or held(periods, days[last]):
        return periods
    return (
        *periods,
        Period(since=days[last], maybe_since=max((p.until for p in periods if p.until), default=date.min)),
    )


def _filled(entry: _Entry) -> Listing:
    """Give the latest of an entry, with what its latest whole snapshot says where the latest is partial."""
    latest, whole = entry.latest, entry.whole
    if whole is None or whole is latest:
        return latest
    joined = {field: tuple(dict.fromkeys((*getattr(latest, field), *getattr(whole, field)))) for field in _JOINED}
    note = "; ".join(dict.fromkeys(clause for said in (latest, whole) for clause in said.note.split("; ") if clause))
    return msgspec.structs.replace(latest, **joined, note=note)


def _earlier_dated(before: ListedName | None, name: ListedName) -> ListedName:
    """Give a name as last written, with the earlier of the two days from which its publisher is sure of it."""
    if before is None or not before.periods or not name.periods:
        return name
    first = min(before.periods, name.periods, key=lambda periods: periods[0].since or date.min)
    return msgspec.structs.replace(name, periods=first)


def _first_seen(day: date) -> tuple[Period, ...]:
    return (Period(since=day, maybe_since=date.min),)


def _runs(positions: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the first and last of each run of consecutive positions."""
    start = 0
    for i in range(1, len(positions) + 1):
        if i == len(positions) or positions[i] != positions[i - 1] + 1:
            yield positions[start], positions[i - 1]
            start = i


def _periods(entry: _Entry, all_days: Sequence[date], gaps: _Gaps) -> tuple[Period, ...]:
    """Give the periods of an entry from the runs of snapshots that have it and the publisher's own days; a snapshot that only adds is passed over where it lacks the entry."""
    has = set(entry.seen)
    told = [at for at in range(len(all_days)) if at in has or at not in gaps.of_entries]
    days = [all_days[at] for at in told]
    found: list[Period] = []
    for first, last in _runs([i for i, at in enumerate(told) if at in has]):
        stated = next((p[0] for at in told[first : last + 1] if (p := entry.stated.get(at))), None)
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
    if stated is not None and stated.since is not None and stated.since > seen:
        return _since(seen, before)
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
            period = _begun(stated[0], where[0], None) if stated else _ALWAYS if known_first else _since(where[0], None)
        else:
            period = _begun(stated[0] if stated else None, where[first], where[first - 1])
        found.append(_ended(period, where, last))
    return () if found == [_ALWAYS] else tuple(found)


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
