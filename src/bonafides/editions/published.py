"""Find publishers' files in a folder, tell whose they are, and put them together into dated snapshots of their lists."""

import gzip
import os
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath

from msgspec import Struct

from bonafides.editions.overlay import DatedFact, dated_facts
from bonafides.errors import ContentError, SettingsError
from bonafides.model.source import ListSource, Part, Published, Snapshot

LARGEST = 512 * 2**20
"""Bytes that a file may have unpacked: ten times the largest list, and no bomb."""

_PACKED = b"\x1f\x8b"
_PASSED_OVER = frozenset({".md", ".txt.license", ".sha256"})
_NAMED_PASSED_OVER = frozenset({"readme", "readme.txt", "provenance", "provenance.txt", "license", "licence"})
_HEAD = 4_000
_DATED_FACT = re.compile(rb"^\[\[fact\]\]\s*$", re.MULTILINE)
_ISO_DAY = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")


class Unreadable(Struct, frozen=True, kw_only=True):
    """A file that could not be read, and why."""

    path: str
    reason: str


class Gathered(Struct, frozen=True, kw_only=True):
    """Snapshots of each list, by its id and in the order of their days, dated facts of the operator's, why a list or a file was not read, and what a person should know of the rest."""

    snapshots: Mapping[str, tuple[Snapshot, ...]] = {}
    facts: tuple[DatedFact, ...] = ()
    not_read: Mapping[str, str] = {}
    remarks: tuple[str, ...] = ()


class _Found(Struct, frozen=True, kw_only=True):
    """A file that a reader recognised as its own."""

    source: ListSource
    part: Part
    file: Published


def find(folder: Path) -> Iterator[Published | Unreadable]:
    """Give every file below a folder, unpacked, in the order of their paths; read-me files are passed over.

    A gzip file, told by its first bytes, is unpacked up to 512 MiB. One that is larger, damaged or barred to us comes as `Unreadable`.

    Raises:
        SettingsError: The folder is not there.
    """
    if not folder.is_dir():
        raise SettingsError(f"{folder}: no such folder; give the folder with the publishers' files")
    barred: list[OSError] = []
    walked = os.walk(folder, followlinks=True, onerror=barred.append)
    paths = sorted(Path(root) / name for root, _, names in walked for name in names)
    yield from (Unreadable(path=str(error.filename), reason=f"{error.strerror}; check its rights") for error in barred)
    for path in paths:
        below = path.relative_to(folder).as_posix()
        name = path.name.lower()
        hidden = any(part.startswith(".") for part in PurePosixPath(below).parts)
        if hidden or path.suffix.lower() in _PASSED_OVER or name in _NAMED_PASSED_OVER:
            continue
        yield _opened(path, below)


def _opened(path: Path, below: str) -> Published | Unreadable:
    try:
        with path.open("rb") as file:
            is_packed = file.read(len(_PACKED)) == _PACKED
            file.seek(0)
            content = gzip.GzipFile(fileobj=file).read(LARGEST + 1) if is_packed else file.read(LARGEST + 1)
        modified = datetime.fromtimestamp(path.stat().st_mtime, tz=UTC).date()
    except (EOFError, gzip.BadGzipFile, zlib.error):
        return Unreadable(path=below, reason="the packed file is damaged; fetch it again")
    except OSError as error:
        return Unreadable(path=below, reason=f"{error.strerror or error}; check its rights")
    if len(content) > LARGEST:
        return Unreadable(
            path=below, reason=f"larger than {LARGEST // 2**20} MiB unpacked; no list is, check where it is from"
        )
    return Published(path=below, content=content, modified=modified)


def gather(
    files: Iterable[Published | Unreadable], sources: Sequence[ListSource], days: Mapping[str, date]
) -> Gathered:
    """Put files together into snapshots of the lists whose readers recognise them; a file of dated facts is taken as such.

    The day of a file is what its content says; else an ISO date in its path, the nearest to the file; else the list's
    in `days`; else the file's own day of change, and a remark says so. Files of one list without a day of their own
    make one snapshot, on the latest of their days. A snapshot without a part that its list needs is left out, and
    a second file with the same content; the remarks say each.

    Args:
        files: As `find` gives them.
        sources: The readers of the catalogue.
        days: The day that the files of a list tell of, by list id.

    Raises:
        ContentError: A file of dated facts is damaged; without it an entry would count on the wrong days.
    """
    remarks: list[str] = []
    found: list[_Found] = []
    facts: list[DatedFact] = []
    not_read: dict[str, str] = {}
    for file in files:
        if isinstance(file, Unreadable):
            remarks.append(f"{file.path}: {file.reason}")
            not_read[file.path] = file.reason
            continue
        if _DATED_FACT.search(file.content[:_HEAD]):
            facts += dated_facts(file.content, where=file.path)
            continue
        try:
            owners = [(source, part) for source in sources if (part := source.recognise(file)) is not None]
        except ContentError as error:
            remarks.append(f"{file.path}: {error}")
            continue
        if len(owners) == 1:
            found.append(_Found(source=owners[0][0], part=owners[0][1], file=file))
        elif owners:
            names = ", ".join(source.id for source, _ in owners)
            remarks.append(
                f"{file.path}: taken for several lists ({names}); name its folder by the list and leave the others out"
            )
        else:
            remarks.append(f"{file.path}: no list reader recognises this file; take it out, or add a reader")
    snapshots: dict[str, tuple[Snapshot, ...]] = {}
    for source in sources:
        own = [f for f in found if f.source.id == source.id]
        if own:
            snapshots[source.id] = tuple(_snapshots(source, own, days.get(source.id), remarks))
    return Gathered(
        snapshots={k: v for k, v in snapshots.items() if v},
        facts=tuple(facts),
        not_read=not_read,
        remarks=tuple(remarks),
    )


def _snapshots(
    source: ListSource, found: Sequence[_Found], given: date | None, remarks: list[str]
) -> Iterator[Snapshot]:
    """Give the snapshots of one list in the order of their days, and add what there is to say to `remarks`."""
    parts: dict[date, dict[str, list[Published]]] = defaultdict(lambda: defaultdict(list))
    partial: dict[date, bool] = {}
    guessed: set[date] = set()
    undated = [f for f in found if f.part.day is None and day_in(f.file.path) is None]
    fallback = given or max((f.file.modified for f in undated if f.file.modified), default=None)
    if undated and given is None:
        remarks.append(
            f"{source.id}: {len(undated)} files say no day, so the day of change of the latest, {fallback}, is taken; "
            "put them into a folder named by their day, or state the day of this list"
        )
    for one in found:
        day = one.part.day or day_in(one.file.path) or fallback
        if day is None:
            continue
        if given is None and one in undated:
            guessed.add(day)
        same = parts[day][one.part.name]
        if any(one.file.content == other.content for other in same):
            remarks.append(f"{one.file.path}: the same content twice for {day}; one was read")
        else:
            same.append(one.file)
            if one.part.partial is not None:
                partial[day] = partial.get(day, False) or one.part.partial
    for day, by_name in sorted(parts.items()):
        missing = [name for name in source.needs if name not in by_name]
        if missing:
            paths = ", ".join(file.path for files in by_name.values() for file in files)
            remarks.append(
                f"{source.id} of {day}: no {' and '.join(missing)} file, so {paths} were not read; add it, or take them out"
            )
        else:
            yield Snapshot(
                day=day,
                parts={name: tuple(files) for name, files in sorted(by_name.items())},
                partial=partial.get(day),
                guessed=day in guessed,
            )


def day_in(path: str) -> date | None:
    """Give the ISO date nearest to the end of a path, or None.

    >>> day_in("sdn/2021-05-22/sdn.csv.gz"), day_in("sdn.csv")
    (datetime.date(2021, 5, 22), None)
    """
    for text in reversed(_ISO_DAY.findall(path)):
        try:
            return date.fromisoformat(text)
        except ValueError:
            continue
    return None
