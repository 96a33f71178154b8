"""Keep an edition current: fetch each list into the store, check it, and build the edition anew from all that is stored.

A list that cannot be fetched, or is not accepted, keeps its last good version; the edition says so in every answer.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from bonafides.editions.build import Build, build
from bonafides.editions.catalogue import Catalogue
from bonafides.editions.fetch import Bounds
from bonafides.editions.fetch_check import Candidate, checked
from bonafides.editions.fetch_lists import Asked, Got, fetched
from bonafides.editions.fetch_store import Held, Record, Standing, Store, open_store
from bonafides.errors import BonafidesError, ContentError, InputError
from bonafides.model.join import DecidedPair
from bonafides.model.noun import Noun
from bonafides.model.source import ListSource, Published


class Wish(Struct, frozen=True, kw_only=True):
    """What an update is to do: which lists (all of them where none is named), and what `build` takes besides.

    `accepted` names lists that may have lost half of their entries, or be older than what is held; `offline` fetches
    nothing and builds from what is stored.
    """

    lists: tuple[str, ...] = ()
    accepted: frozenset[str] = frozenset()
    offline: bool = False
    days: Mapping[str, date] = {}
    decided: Sequence[DecidedPair] = ()
    bounds: Bounds = Bounds()


class Outcome(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """How the update of one list went.

    `status` is new, unchanged, failed, or not asked; `last_good` is the day on which its publisher last confirmed what
    the store holds, "" where it holds nothing; `sent` counts bytes; `error` says what failed.
    """

    list: str
    status: str
    last_good: str = ""
    entries: int = 0
    sent: int = 0
    error: str = ""

    def not_current(self, today: date) -> str:
        """Say why the list is not as its publisher has it today; "" where it is."""
        if not self.last_good:
            return f"never fetched: {self.error}" if self.error else "never fetched"
        if self.error:
            return f"not updated since {self.last_good}: {self.error}"
        return "" if self.last_good == today.isoformat() else f"not updated since {self.last_good}"


class Update(Struct, frozen=True, kw_only=True):
    """What an update made: the edition, how each list went, and why some are not current."""

    built: Build
    outcomes: tuple[Outcome, ...]

    @property
    def not_current(self) -> Mapping[str, str]:
        """Why lists are not current, whether they were not fetched or not read."""
        return self.built.manifest.not_current


def update(
    path: Path, catalogue: Catalogue, wish: Wish, *, store: Path, today: date, heard: Callable[[Outcome], None]
) -> Update:
    """Fetch, check, store, and build the edition at a path in one step.

    Args:
        path: Where the edition stands or will stand.
        catalogue: Its readers say where their lists are kept.
        wish: What to do.
        store: The folder of snapshots; made where there is none.
        today: The day on which files count as fetched.
        heard: Is told of each list as it is done.

    Raises:
        InputError: A list that is named is not in the catalogue or has no address.
        ContentError: There is nothing to build from.
        SettingsError: Another update has the store open, or the disk is full; the edition and the store are whole.
    """
    fetchable = [s for s in catalogue.sources if s.addresses]
    wanted = _wanted(fetchable, catalogue.sources, wish)
    outcomes: list[Outcome] = []
    with open_store(store) as kept:
        this = _Round(kept=kept, sources=catalogue.sources, today=today, accepted=wish.accepted, bounds=wish.bounds)
        for outcome in _each(this, fetchable, wanted):
            outcomes.append(outcome)
            heard(outcome)
        files = list(kept.published())
        if not any(isinstance(file, Published) for file in files):
            raise ContentError(f"{store}: nothing could be fetched and nothing is held, so no edition was built")
        not_current = dict(_by_list(fetchable, outcomes, today))
        built = build(
            path, catalogue, published=files, days=wish.days, decided=wish.decided,
            accept=wish.accepted | kept.accepted(), not_fetched=not_current,
        )  # fmt: skip
    return Update(built=built, outcomes=tuple(outcomes))


def _wanted(fetchable: Sequence[ListSource], sources: Sequence[ListSource], wish: Wish) -> frozenset[str]:
    """Give the lists to ask for."""
    can = {s.id for s in fetchable}
    for name in wish.lists:
        if name not in {s.id for s in sources}:
            raise InputError(
                f"--list {name}: no reader of the catalogue has this name; `bonafides edition show` names them"
            )
        if name not in can:
            raise InputError(
                f"--list {name}: its publisher has no address to fetch it from; put its files into the store"
            )
    return frozenset() if wish.offline else frozenset(wish.lists or can)


class _Round(Struct, frozen=True, kw_only=True):
    """One update: the store, all readers, the day, the lists of which a smaller or older version is taken, and the bounds."""

    kept: Store
    sources: Sequence[ListSource]
    today: date
    accepted: frozenset[str]
    bounds: Bounds


def _each(this: _Round, fetchable: Sequence[ListSource], wanted: frozenset[str]) -> Iterator[Outcome]:
    """Give how each list went, as it is done, in the order of the catalogue."""
    asked: list[Asked] = []
    for source in fetchable:
        held = this.kept.newest(source.id)
        asked.append(Asked(source=source, held=held, seen=this.kept.standing(source.id, held).seen))
    promises = fetched([one for one in asked if one.source.id in wanted], this.bounds)
    for one in asked:
        yield _stored(this, one, next(promises)) if one.source.id in wanted else _left(this, one)


def _left(this: _Round, asked: Asked) -> Outcome:
    """Give how a list stands that was not asked for."""
    standing = this.kept.standing(asked.source.id, asked.held)
    return Outcome(
        list=asked.source.id, status="not asked", last_good=standing.last_good, entries=_count(asked.held), error=standing.error
    )  # fmt: skip


def _count(held: Held | None) -> int:
    return sum(held.record.entries.values()) if held else 0


def _stored(this: _Round, asked: Asked, promise: Future[Got]) -> Outcome:
    """Check and store what was fetched of a list, or record why it keeps what is held."""
    name, held, today = asked.source.id, asked.held, this.today.isoformat()
    standing = replace(this.kept.standing(name, held), last_tried=today)
    try:
        got = promise.result()
        record = _accepted(this, asked, got)
    except BonafidesError as error:
        reason = str(error)
    except Exception as error:  # noqa: BLE001 (a defect in one reader must not keep the other lists from being updated)
        reason = f"a defect of its reader: {type(error).__name__}: {error}"
    else:
        same = held is not None and held.contents == got.contents
        folder = held.folder if held is not None and same else this.kept.keep(name, record, got.contents)
        this.kept.note(name, Standing(last_good=today, last_tried=today, snapshot=folder, seen=dict(got.seen)))
        return Outcome(
            list=name, status="unchanged" if same else "new", last_good=today, entries=sum(record.entries.values()), sent=got.sent
        )  # fmt: skip
    this.kept.note(name, replace(standing, error=reason))
    return Outcome(list=name, status="failed", last_good=standing.last_good, entries=_count(held), error=reason)


def _accepted(this: _Round, asked: Asked, got: Got) -> Record:
    """Give the record of what was fetched; raises ContentError where it is not the list that was asked for."""
    candidate = Candidate(
        source=asked.source, contents=got.contents, seen=got.seen, held=asked.held.record if asked.held else None,
        held_seen=asked.seen, today=this.today, accepted=this.accepted, largest=this.bounds.unpacked,
    )  # fmt: skip
    return checked(candidate, this.sources)


def _by_list(fetchable: Sequence[ListSource], outcomes: Sequence[Outcome], today: date) -> Iterator[tuple[str, str]]:
    """Give why lists are not current, by the ids under which answers name them; what a collection copies is as current as the original."""
    originals = {o.list for o in outcomes if o.last_good}
    for source, outcome in zip(fetchable, outcomes, strict=True):
        why = outcome.not_current(today)
        told = [t.id for t in source.tells if t.id == source.id or t.id not in originals] if outcome.last_good else []
        yield from ((name, why) for name in told or [source.id] if why)
