"""What all snapshots of all sources tell together, list by list: read, judged credible, and merged into periods.

A list may be told by its publisher's own files and by a collection that copies it: both make one history. On a day that
both tell of, the publisher's own files count. Nothing is left out unsaid, and no list becomes smaller unsaid.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from bonafides.editions.history import Timeline
from bonafides.errors import BonafidesError
from bonafides.model.listing import Listing
from bonafides.model.source import ListSource, Snapshot, ToldList

SHRUNK = 2
"""A list that lost more than half of its entries from one snapshot to the next is not credible."""

_FEW = 20
"""A list of fewer entries than this may lose any number of them."""


class ListTold(Struct, frozen=True, kw_only=True):
    """What one list's snapshots tell together: its entries, its title, the snapshots used, and the first day covered."""

    title: ToldList
    url: str
    listings: tuple[Listing, ...]
    read: tuple[Snapshot, ...]
    covers_from: date


class Told(Struct, frozen=True, kw_only=True):
    """What all snapshots tell: by list, and what a person should know of the rest."""

    lists: Mapping[str, ListTold]
    remarks: tuple[str, ...]


class _Telling:
    """One list while its snapshots are read."""

    def __init__(self, title: ToldList, url: str) -> None:
        self.title = title
        self.url = url
        self.timeline = Timeline()
        self.read: list[Snapshot] = []
        self.sources: set[str] = set()
        self.entries = 0
        self.own_history = False
        self.stated: date | None = None

    def add(self, source: ListSource, snapshot: Snapshot, entries: Sequence[Listing], *, whole: bool) -> None:
        self.timeline.add(snapshot.day, entries, whole=whole)
        self.read.append(snapshot)
        self.sources.add(source.id)
        self.entries = len(entries)
        self.own_history |= source.history
        self.stated = source.covers(snapshot).get(self.title.id, self.stated)

    def told(self) -> ListTold:
        listings = tuple(self.timeline.listings(history=self.own_history))
        starts = [p.since for entry in listings for p in entry.periods if p.since] if self.own_history else []
        first = min((*starts, *self.timeline.days))
        return ListTold(
            title=self.title,
            url=self.url,
            listings=listings,
            read=tuple(self.read),
            covers_from=self.stated or first,
        )


def told(
    sources: Sequence[ListSource], snapshots: Mapping[str, Sequence[Snapshot]], *, accept: Collection[str] = frozenset()
) -> Told:
    """Give what snapshots tell together, list by list.

    A snapshot is left out, and a remark says so, where it is damaged, where its entries are not as many as its source
    expects, where a list in it lost more than half of its entries since the snapshot before, and where the publisher's own
    files tell of the same day. A list that a collection's later snapshot lacks altogether keeps its entries as last told.

    Args:
        sources: The readers of the catalogue.
        snapshots: By the id of their source.
        accept: Lists that may have lost more than half of their entries.
    """
    lists: dict[str, _Telling] = {}
    remarks: list[str] = []
    partial = {name: partial_days(each) for name, each in snapshots.items()}
    for source, snapshot in _in_order(sources, snapshots):
        found = _read(source, snapshot, remarks)
        if not found:
            continue
        by_list: dict[str, list[Listing]] = defaultdict(list)
        for entry in found:
            by_list[entry.list].append(entry)
        told_lists = {t.id: t for t in source.tells}
        for name, entries in by_list.items():
            title = told_lists.get(name) or _title(source, name)
            telling = lists.setdefault(name, _Telling(title, source.url))
            if name == source.id:  # The publisher's own files say best what the list is.
                telling.title, telling.url = title, source.url
            reason = _doubt(telling, snapshot.day, len(entries), accepted=name in accept)
            if reason:
                remarks.append(f"{name} of {snapshot.day} in {source.id} was not read: {reason}")
                continue
            telling.add(source, snapshot, entries, whole=snapshot.day not in partial[source.id])
        remarks.extend(_untold(source, snapshot.day, lists, by_list))
    return Told(lists={name: lists[name].told() for name in sorted(lists) if lists[name].read}, remarks=tuple(remarks))


def _in_order(
    sources: Sequence[ListSource], snapshots: Mapping[str, Sequence[Snapshot]]
) -> Iterator[tuple[ListSource, Snapshot]]:
    """Give every snapshot with its source by day; on one day publishers' own files come before collections."""
    known = {source.id: source for source in sources}
    runs = [(s.day, bool(known[name].tells), name, s) for name, each in snapshots.items() for s in each]
    for _, _, name, snapshot in sorted(runs, key=lambda run: run[:3]):
        yield known[name], snapshot


def _read(source: ListSource, snapshot: Snapshot, remarks: list[str]) -> list[Listing]:
    """Give the entries of a snapshot; none where it is damaged or not credible, and `remarks` says so."""
    low, high = source.expect
    try:
        found = list(source.read(snapshot))
        more = source.remarks(snapshot)
    except BonafidesError as error:
        remarks.append(f"{source.id} of {snapshot.day} was not read: {error}")
        return []
    if low <= len(found) <= high:
        remarks.extend(more)
        return found
    remarks.append(
        f"{source.id} of {snapshot.day} was not read: {len(found):,} entries where {low:,} to {high:,} are credible; "
        "fetch the files again"
    )
    return []


def _title(source: ListSource, name: str) -> ToldList:
    own = name == source.id
    return ToldList(
        id=name, title=source.title if own else name, publisher=source.publisher if own else "", cites=source.cites
    )


def _doubt(telling: _Telling, day: date, count: int, *, accepted: bool) -> str:
    """Say why a list's entries on a day do not count; nothing where they do."""
    days = telling.timeline.days
    if days and day == days[-1]:
        return "other files tell of the same day already"
    shrunk = telling.entries >= _FEW and count * SHRUNK < telling.entries
    if shrunk and not accepted and not telling.own_history:
        return (
            f"{count:,} entries after {telling.entries:,} on {days[-1]}; "
            f"fetch the files again, or say --accept {telling.title.id} where the publisher took them off"
        )
    return ""


def partial_days(snapshots: Iterable[Snapshot]) -> frozenset[date]:
    """Give the days whose snapshots leave out fields, or lack a part that another snapshot of the same source has beside all of theirs."""
    known = tuple(snapshots)
    return frozenset(s.day for s in known if s.partial or any(set(s.parts) < set(other.parts) for other in known))


def _untold(source: ListSource, day: date, lists: Mapping[str, _Telling], here: Collection[str]) -> Iterator[str]:
    """Say which lists an earlier snapshot of the same source told of and this one does not."""
    for name, telling in lists.items():
        if source.id in telling.sources and name not in here:
            last = telling.timeline.days[-1]
            yield f"{name} is not in {source.id} of {day}: its entries stay as last told on {last}"
