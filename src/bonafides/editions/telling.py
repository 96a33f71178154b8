"""What all snapshots of all sources tell together, list by list: read, judged credible, and merged into periods.

A list may be told by its publisher's own files and by a collection that copies it: both make one history. On a day that
both tell of, the publisher's own files count. Nothing is left out unsaid, and no list becomes smaller unsaid.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from bonafides.editions.history import Timeline
from bonafides.errors import BonafidesError
from bonafides.model.ban import GoodsBan
from bonafides.model.listing import Listing
from bonafides.model.source import ListSource, Snapshot, ToldList

SHRUNK = 2
"""A list that lost more than half of its entries from one snapshot to the next is not credible."""

FEW = 20
"""A list of fewer entries than this may lose any number of them."""


class ListTold(Struct, frozen=True, kw_only=True):
    """What one list's snapshots tell together: its entries, its title, the snapshots used, and the first day covered."""

    title: ToldList
    url: str
    listings: tuple[Listing, ...]
    read: tuple[Snapshot, ...]
    covers_from: date


class Told(Struct, frozen=True, kw_only=True):
    """What all snapshots tell: by list, the bans on goods beside them, and what a person should know of the rest.

    `not_current` says of a list, or of a source none of whose lists could be read, why its latest files do not count.
    """

    lists: Mapping[str, ListTold]
    bans: tuple[GoodsBan, ...]
    not_current: Mapping[str, str]
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

    def add(self, source: ListSource, snapshot: Snapshot, read: "_Read", *, whole: bool) -> None:
        entries = read.by_list[self.title.id]
        self.timeline.add(snapshot.day, entries, whole=whole, ends=not self._only_adds(source, snapshot))
        self.read.append(snapshot)
        self.sources.add(source.id)
        self.entries = len(entries)
        self.own_history |= source.history
        self.stated = read.covers.get(self.title.id, self.stated)

    def _only_adds(self, source: ListSource, snapshot: Snapshot) -> bool:
        """Tell whether a snapshot may add entries and end none: a copy may lag behind its publisher's own files, and the time of a file is no day of a list."""
        copied = self.title.id in self.sources and source.id != self.title.id
        return copied or (snapshot.guessed and bool(self.timeline.days))

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
    reading = _Reading(snapshots, accept)
    for source, snapshot in _in_order(sources, snapshots):
        reading.read(source, snapshot)
    return Told(
        lists={name: each.told() for name, each in sorted(reading.lists.items()) if each.read},
        bans=tuple(reading.bans[name] for name in sorted(reading.bans)),
        not_current=reading.not_current(),
        remarks=tuple(reading.remarks),
    )


class _Reading:
    """All lists while their snapshots are read in the order of their days."""

    def __init__(self, snapshots: Mapping[str, Sequence[Snapshot]], accept: Collection[str]) -> None:
        self.lists: dict[str, _Telling] = {}
        self.bans: dict[str, GoodsBan] = {}
        self.remarks: list[str] = []
        self._accept = accept
        self._partial = {name: partial_days(each) for name, each in snapshots.items()}
        self._unread: dict[str, tuple[date, str]] = {}
        self._banned_by: dict[str, set[str]] = defaultdict(set)

    def read(self, source: ListSource, snapshot: Snapshot) -> None:
        """Read a snapshot, and note what it tells of each of its lists."""
        found = _read(source, snapshot)
        if isinstance(found, str):
            self._left_out(source.id, snapshot.day, found)
            return
        self._unread.pop(source.id, None)
        self.remarks.extend(found.remarks)
        self._note_bans(source.id, snapshot.day, found.bans)
        by_list = found.by_list
        told_lists = {t.id: t for t in source.tells}
        for name, entries in by_list.items():
            title = told_lists.get(name) or _title(source, name)
            telling = self.lists.setdefault(name, _Telling(title, source.url))
            if name == source.id:  # The publisher's own files say best what the list is.
                telling.title, telling.url = title, source.url
            if telling.timeline.days and snapshot.day == telling.timeline.days[-1]:
                self.remarks.append(
                    f"{name} of {snapshot.day} in {source.id} was not read: other files tell of the same day already"
                )
            elif reason := _shrunk(telling, len(entries), accepted=name in self._accept):
                self._left_out(name, snapshot.day, reason)
            else:
                telling.add(source, snapshot, found, whole=snapshot.day not in self._partial[source.id])
                self._unread.pop(name, None)
        for name, reason in _untold(source.id, snapshot.day, self.lists, by_list):
            self._left_out(name, snapshot.day, reason)

    def _left_out(self, name: str, day: date, reason: str) -> None:
        self._unread[name] = (day, reason)
        self.remarks.append(f"{name} of {day} was not read: {reason}")

    def _note_bans(self, name: str, day: date, bans: Sequence[GoodsBan]) -> None:
        """Note the bans of a snapshot; one that an earlier snapshot of the source had and this one lacks ended by its day."""
        here = {ban.id: ban for ban in bans}
        for gone in self._banned_by[name] - here.keys():
            if self.bans[gone].until is None:
                self.bans[gone] = replace(self.bans[gone], until=day)
        self._banned_by[name] |= here.keys()
        self.bans |= here

    def not_current(self) -> dict[str, str]:
        """Give why the latest files of a list do not count, for each list of a source that was not read last."""
        said: dict[str, str] = {}
        for name, (day, reason) in self._unread.items():
            lists = [n for n, each in self.lists.items() if each.read and (n == name or name in each.sources)]
            for one in lists:
                last = self.lists[one].timeline.days[-1]
                if last < day:
                    said[one] = f"as of {last}; the files of {day} were not read: {reason}"
            if not lists:
                said[name] = f"not in this edition; the files of {day} were not read: {reason}"
        return dict(sorted(said.items()))


def _in_order(
    sources: Sequence[ListSource], snapshots: Mapping[str, Sequence[Snapshot]]
) -> Iterator[tuple[ListSource, Snapshot]]:
    """Give every snapshot with its source by day; on one day publishers' own files come before collections."""
    known = {source.id: source for source in sources}
    runs = [(s.day, bool(known[name].tells), name, s) for name, each in snapshots.items() for s in each]
    for _, _, name, snapshot in sorted(runs, key=lambda run: run[:3]):
        yield known[name], snapshot


class _Read(Struct, frozen=True, kw_only=True):
    """What one snapshot says: its entries by list, and what stands beside them."""

    by_list: Mapping[str, list[Listing]]
    bans: tuple[GoodsBan, ...]
    covers: Mapping[str, date]
    remarks: tuple[str, ...]


def _read(source: ListSource, snapshot: Snapshot) -> _Read | str:
    """Give what a snapshot says, or why it is damaged or not credible."""
    low, high = source.expect
    by_list: dict[str, list[Listing]] = defaultdict(list)
    try:
        for entry in source.read(snapshot):
            by_list[entry.list].append(entry)
        many = sum(map(len, by_list.values()))
        if not low <= many <= high:
            return f"{many:,} entries where {low:,} to {high:,} are credible; fetch the files again"
        return _Read(
            by_list=by_list,
            bans=tuple(source.bans(snapshot)),
            covers=source.covers(snapshot),
            remarks=source.remarks(snapshot),
        )
    except BonafidesError as error:
        return str(error)
    except Exception as error:  # noqa: BLE001 (a reader that breaks costs its own snapshot alone, and says so)
        return (
            f"its reader broke ({type(error).__name__}: {' '.join(str(error).split())[:200]}); report it with the file"
        )


def _title(source: ListSource, name: str) -> ToldList:
    own = name == source.id
    return ToldList(
        id=name, title=source.title if own else name, publisher=source.publisher if own else "", cites=source.cites
    )


def _shrunk(telling: _Telling, count: int, *, accepted: bool) -> str:
    """Say how a list lost more than half of its entries; nothing where it did not, or where it tells its own history."""
    few = telling.entries < FEW or count * SHRUNK >= telling.entries
    if few or accepted or telling.own_history:
        return ""
    return (
        f"{count:,} entries after {telling.entries:,} on {telling.timeline.days[-1]}; "
        f"fetch the files again, or say --accept {telling.title.id} where the publisher took them off"
    )


def partial_days(snapshots: Iterable[Snapshot]) -> frozenset[date]:
    """Give the days whose snapshots leave out fields, or lack a part that another snapshot of the same source has beside all of theirs."""
    known = tuple(snapshots)
    return frozenset(
        s.day
        for s in known
        if s.partial or (s.partial is None and any(set(s.parts) < set(other.parts) for other in known))
    )


def _untold(source: str, day: date, lists: Mapping[str, _Telling], here: Collection[str]) -> Iterator[tuple[str, str]]:
    """Say which lists an earlier snapshot of the same source told of and this one, as late as any, does not."""
    for name, telling in lists.items():
        if source in telling.sources and name not in here and telling.timeline.days[-1] < day:
            yield name, f"{source} no longer has it; its entries stay as last told on {telling.timeline.days[-1]}"
