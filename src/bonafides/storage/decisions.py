"""The file of decisions: one event a line, only ever added to, under a lock, on the disk before it counts as taken."""

import fcntl
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from bonafides.dispositions import Event, taken
from bonafides.errors import InputError
from bonafides.model.codec import from_json, to_json
from bonafides.model.disposition import Disposition, Torn
from bonafides.storage.outlet import mendable


class DecisionFile(Struct, frozen=True, kw_only=True):
    """The decisions of a file, and what in it could not be read."""

    decisions: tuple[Disposition, ...] = ()
    notes: tuple[str, ...] = ()


class _Text(Struct, frozen=True, kw_only=True):
    """The events of a file, and the fragment of a last line that was never written to its end."""

    events: tuple[tuple[str, Event], ...]
    fragment: bytes
    lines: int


def read_decisions(path: Path) -> DecisionFile:
    """Read a file of decisions; a torn last line is told and was never a decision.

    Raises:
        InputError: There is no such file, or a line in it is no event, or cannot follow those before it.
    """
    if path.is_dir():
        raise InputError(f"{path}: is a folder; name a file of decisions")
    with mendable(str(path)):
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            raise InputError(f"{path}: no such file; `bonafides decide {path} …` begins one") from None
    found = _parted(content, path)
    notes = [
        f"{where} keeps what was left of a line that was never written to its end"
        for where, e in found.events
        if isinstance(e, Torn)
    ]
    if found.fragment:
        notes.append(f"{path}: line {found.lines + 1} was never written to its end and is no decision; decide again")
    return DecisionFile(decisions=taken(found.events), notes=tuple(notes))


def record(path: Path, event: Event) -> DecisionFile:
    """Add one event to a file of decisions, which is made when it is not there, and give what the file then holds.

    A torn last line is kept as an event of its own, so that nothing is lost and the next line is whole.

    Raises:
        InputError: The event cannot follow those of the file, or the file is damaged; nothing is written then.
        SettingsError: The file may not be written, or the disk is full.
    """
    if path.is_dir():
        raise InputError(f"{path}: is a folder; name a file of decisions")
    if not path.exists():
        taken([(str(path), event)])
    with mendable(str(path)), os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o640), "r+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        content = file.read()
        before = _parted(content, path)
        kept = ((str(path), Torn(text=before.fragment.decode(errors="backslashreplace"))),) if before.fragment else ()
        decisions = taken((*before.events, *kept, (str(path), event)))
        lines = b"".join(to_json(e) + b"\n" for _, e in (*kept, ("", event)))
        whole = len(content) - len(before.fragment)
        ended = b"\n" if whole and content[whole - 1 : whole] != b"\n" else b""
        file.seek(whole)
        file.write(ended + lines)
        file.flush()
        os.fsync(file.fileno())
    notes = (f"{path}: line {before.lines + 1} was never written to its end; it is kept as it was",) if kept else ()
    return DecisionFile(decisions=decisions, notes=notes)


def _parted(content: bytes, path: Path) -> _Text:
    """Part a file into events and a torn last line; a last line that is whole but for its line end is an event."""
    *lines, last = content.split(b"\n")
    if last and _whole(last):
        lines, last = [*lines, last], b""
    return _Text(events=tuple(_events(lines, path)), fragment=last, lines=len(lines))


def _whole(line: bytes) -> bool:
    try:
        from_json(line, dict, where="")
    except InputError:
        return False
    return True


def _events(lines: list[bytes], path: Path) -> Iterator[tuple[str, Event]]:
    kind: Any = Event
    for number, line in enumerate(lines, 1):
        if line.strip():
            where = f"{path}: line {number}"
            yield where, from_json(line, kind, where=where)
