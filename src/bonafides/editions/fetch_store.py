"""The store of what was fetched: dated snapshots of each list, each whole, checked and sealed, and how the last try went.

    STORE/un-sc/2026-11-20/consolidated.xml     a file as its publisher sent it, on the day that it was fetched
    STORE/un-sc/2026-11-20/.snapshot.json       the checksum of each file, the entries, the day that they tell of
    STORE/un-sc/2026-11-21.2/...                the second version of a day
    STORE/.state.json                           by list: last good day, last tried day, last error, validators

A snapshot is written under another name, flushed, and put in place in one step; the state is replaced last, in one step.
Whatever is interrupted, a snapshot is there whole or not at all. Files without a `.snapshot.json` were handed in.
"""

import errno
import fcntl
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

import msgspec

from bonafides.editions.published import Unreadable, find
from bonafides.editions.seal import Sealed, flush_folder, sealed_file, write_flushed
from bonafides.errors import BonafidesError, ContentError, SettingsError
from bonafides.model.codec import from_json, to_json
from bonafides.model.noun import Noun
from bonafides.model.source import Published

STATE = ".state.json"
RECORD = ".snapshot.json"
_LOCK = ".lock"
_UNFINISHED = ".new"


class Record(Noun, frozen=True, kw_only=True):
    """What a snapshot holds: its files, the day it was fetched, the day it tells of, and its entries by list.

    `accepted` names the lists in it that have less than half of their entries of before, and that a person took so.
    """

    fetched: str
    tells_of: str = ""
    entries: dict[str, int]
    files: dict[str, Sealed]
    accepted: tuple[str, ...] = ()


class Seen(Noun, frozen=True, kw_only=True):
    """By what a server knows again the content with this checksum at this address."""

    url: str
    sha256: str
    etag: str = ""
    last_modified: str = ""


class Standing(Noun, frozen=True, kw_only=True):
    """How a list stands: when its publisher last confirmed the snapshot that is held, when it was last tried, and what failed then."""

    last_good: str = ""
    last_tried: str = ""
    error: str = ""
    snapshot: str = ""
    seen: dict[str, Seen] = msgspec.field(default_factory=dict)


class _State(Noun, frozen=True, kw_only=True):
    format: int = 1
    lists: dict[str, Standing] = msgspec.field(default_factory=dict)


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """The newest whole snapshot of a list, with its files' contents as stored."""

    folder: str
    record: Record
    contents: Mapping[str, bytes]


class Store:
    """A store that is open, and locked against other updates."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._state = self._read_state()

    def _read_state(self) -> _State:
        file = self.path / STATE
        try:
            return from_json(file.read_bytes(), _State, where=str(file))
        except FileNotFoundError:
            return _State()
        except BonafidesError as error:
            raise ContentError(f"{error}; take the file away, the snapshots stand for themselves") from None

    def standing(self, name: str, held: Held | None) -> Standing:
        """Give how a list stands; where the snapshot that it vouches for is gone or damaged, as on the day that the held one was fetched."""
        standing = self._state.lists.get(name, Standing())
        folder = held.folder if held else ""
        if standing.snapshot == folder and held:
            return standing
        return msgspec.structs.replace(standing, last_good=held.record.fetched if held else "", snapshot=folder)

    def note(self, name: str, standing: Standing) -> None:
        """Record how a list stands, in one step."""
        self._state = _State(lists=dict(sorted({**self._state.lists, name: standing}.items())))
        with _mendable(self.path):
            write_flushed(self.path / f"{STATE}.new", to_json(self._state))
            (self.path / f"{STATE}.new").replace(self.path / STATE)
            flush_folder(self.path)

    def newest(self, name: str) -> Held | None:
        """Give the newest snapshot of a list whose files all have their checksums."""
        for folder in reversed(self._folders(name)):
            try:
                record = self._record(folder)
                _checked(folder, record)
                contents = {name: (folder / name).read_bytes() for name in record.files}
                return Held(folder=folder.name, record=record, contents=contents)
            except ContentError:  # `published` names it.
                continue
        return None

    def keep(self, name: str, record: Record, contents: Mapping[str, bytes]) -> str:
        """Put a snapshot in place in one step and give its folder's name; the second of a day is `2026-11-20.2`."""
        room = self.path / name
        unfinished = room / _UNFINISHED
        with _mendable(self.path):
            try:
                shutil.rmtree(unfinished, ignore_errors=True)
                unfinished.mkdir(parents=True)
                for file, content in {**contents, RECORD: to_json(record)}.items():
                    write_flushed(unfinished / file, content)
                flush_folder(unfinished)
                folder = _free(room, record.fetched)
                unfinished.rename(folder)
                flush_folder(room)
            finally:
                shutil.rmtree(unfinished, ignore_errors=True)
        return folder.name

    def accepted(self) -> frozenset[str]:
        """Give the lists of which a smaller version was accepted; every snapshot was held against the one before when it was fetched."""
        found: set[str] = set()
        for file in self.path.glob(f"*/[0-9]*/{RECORD}"):
            with suppress(ContentError):  # `published` names it.
                found.update(self._record(file.parent).accepted)
        return frozenset(found)

    def published(self) -> Iterator[Published | Unreadable]:
        """Give the files to build from: of each list and day the latest snapshot, and all that was handed in.

        A snapshot with a file that is missing, or no longer has its checksum, comes as `Unreadable` and never in part.
        """
        passed, wrong = self._passed_over()
        yield from wrong
        for file in find(self.path):
            folder = PurePosixPath(file.path).parent.as_posix()
            if folder not in passed:
                yield file

    def _passed_over(self) -> tuple[set[str], list[Unreadable]]:
        passed: set[str] = set()
        wrong: list[Unreadable] = []
        for room in sorted(p for p in self.path.iterdir() if p.is_dir()):
            latest: dict[str, str] = {}
            for folder in self._folders(room.name):
                below = folder.relative_to(self.path).as_posix()
                try:
                    record = self._record(folder)
                    _checked(folder, record)
                except ContentError as error:
                    passed.add(below)
                    wrong.append(Unreadable(path=below, reason=str(error)))
                    continue
                day = record.tells_of or record.fetched
                if day in latest:  # Two versions of one day are no history; the later corrects the earlier.
                    passed.add(latest[day])
                latest[day] = below
        return passed, wrong

    def _folders(self, name: str) -> list[Path]:
        """Give the folders that were fetched of a list, in the order in which they were."""
        return sorted((p.parent for p in (self.path / name).glob(f"[0-9]*/{RECORD}")), key=_order)

    def _record(self, folder: Path) -> Record:
        file = folder / RECORD
        try:
            return from_json(file.read_bytes(), Record, where=RECORD)
        except OSError as error:
            raise ContentError(f"{RECORD}: {error.strerror}; {_RESTORE}") from None
        except BonafidesError:
            raise ContentError(f"{RECORD} is damaged; {_RESTORE}") from None


_RESTORE = "the snapshot was not read; restore the folder, or take it away and update again"


@contextmanager
def open_store(path: Path) -> Iterator[Store]:
    """Open a store, made where there is none, for one update at a time.

    Raises:
        SettingsError: Another update has it open, or the folder cannot be written.
        ContentError: Its state is damaged.
    """
    with _mendable(path):
        path.mkdir(parents=True, exist_ok=True)
        lock = os.open(path / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        with _mendable(path):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        with _mendable(path):
            store = Store(path)
        yield store
    finally:
        os.close(lock)


@contextmanager
def _mendable(path: Path) -> Iterator[None]:
    try:
        yield
    except BlockingIOError:
        raise SettingsError(f"{path}: another update of this store is running; wait until it has ended") from None
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
        cure = "make room" if full else "give the right to read and write it"
        raise SettingsError(
            f"{path}: {error.strerror or error}; what was stored before is whole, {cure} and update again"
        ) from None


def _checked(folder: Path, record: Record) -> None:
    """Raise ContentError where a file of a snapshot is missing, was changed, or was added."""
    for name, seal in record.files.items():
        try:
            same = sealed_file(folder / name) == seal
        except OSError as error:
            raise ContentError(f"{name}: {error.strerror}; {_RESTORE}") from None
        if not same:
            raise ContentError(f"{name} no longer has the checksum that it was stored with; {_RESTORE}")
    foreign = sorted({p.name for p in folder.iterdir()} - {*record.files, RECORD})
    if foreign:
        raise ContentError(f"{foreign[0]} is not of this snapshot; take the file away")


def _order(folder: Path) -> tuple[str, int]:
    day, _, number = folder.name.partition(".")
    return day, int(number) if number.isdecimal() else 1


def _free(room: Path, day: str) -> Path:
    """Give the first folder of a day that is not there yet."""
    folder, number = room / day, 1
    while folder.exists():
        number += 1
        folder = room / f"{day}.{number}"
    return folder
