"""Write results and refusals; a full disk or a folder without rights gives one sentence."""

import csv
import os
import re
import signal
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import IO, TYPE_CHECKING, Any

from bonafides.errors import InputError, SettingsError
from bonafides.storage.sheet import RowError
from bonafides.text.cells import safe_cell

if TYPE_CHECKING:
    from bonafides.storage.intake import Row

_SHOWN = 2000
_PATH = re.compile(r"at `(\$[^`]*)`")


@contextmanager
def mendable(where: str) -> Iterator[None]:
    """Turn what the operating system refuses into one sentence that says where and what to do."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise SettingsError(
            f"{where}: {error.strerror or error}; what was written before is kept, make room or give the right to write"
        ) from None


def write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file that appears whole or not at all; raises SettingsError where it cannot be written."""
    unfinished = path.with_name(f".{path.name}.unfinished")
    with mendable(str(path)):
        try:
            with unfinished.open("wb") as file:
                file.writelines(pieces)
            unfinished.replace(path)
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)


def say(line: bytes) -> None:
    """Write one result line to standard output, whole even where somebody interrupts; a second interrupt breaks it off."""
    with mendable("standard output"), _whole():
        rest = memoryview(line + b"\n")
        while rest:  # A write that a signal interrupts gives less than it was given.
            rest = rest[sys.stdout.buffer.write(rest) :]


@contextmanager
def _whole() -> Iterator[None]:
    """Put an interrupt off until a line is written: a buffer that is interrupted loses what it was writing."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    put_off: list[int] = []

    def later(number: int, _: FrameType | None) -> None:
        if put_off:
            raise KeyboardInterrupt
        put_off.append(number)

    before = signal.signal(signal.SIGINT, later)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if put_off:
        raise KeyboardInterrupt


def finish() -> None:
    """Flush standard output, so that a full disk is noticed; a reader that has gone is no error."""
    try:
        with mendable("standard output"):
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _field_of(reason: InputError) -> str:
    """Give the column, or the path in JSON, that a refusal is about; "" where it is about the row."""
    if isinstance(reason, RowError):
        return reason.field
    found = _PATH.search(str(reason))
    return found[1] if found else ""


class Rejects:
    """The rejects file: source, line, field, reason and the row as it came, in cells that no spreadsheet executes."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.count = 0
        self._file: IO[str] | None = None

    def add(self, row: "Row[Any]", reason: InputError) -> None:
        """Keep a refused row; without a path it is only counted and told."""
        self.count += 1
        sys.stderr.write(f"refused: {reason}\n")
        if self.path is None:
            return
        with mendable(str(self.path)):
            if self._file is None:
                self._file = self.path.open("w", encoding="utf-8", newline="")
                csv.writer(self._file).writerow(["source", "line", "field", "reason", "row"])
            raw = row.raw.decode("utf-8", errors="backslashreplace")[:_SHOWN]
            said = (safe_cell(text) for text in (_field_of(reason), str(reason), raw))
            csv.writer(self._file).writerow([safe_cell(row.source), row.line, *said])

    def close(self) -> None:
        """Finish the file."""
        if self._file is not None:
            with mendable(str(self.path)):
                self._file.close()
