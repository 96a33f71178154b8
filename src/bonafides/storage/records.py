"""The records of a CSV text, line by line in bounded memory; a quote that is never closed costs its own line and no other."""

import csv
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, TextIO

from bonafides.storage.lines import LONGEST_LINE

LONGEST_RECORD = 1 << 20
"""A record over several lines of more letters than 1 Mi has a quote that is never closed."""

MOST_MENDED = 100
"""After so many quotes that are never closed nothing more of a file is read."""


class Record(NamedTuple):
    """A row as it came: the line or row that it begins on, its cells, and why it cannot be read, "" where it can.

    `wide` are its cells where a merged cell stands in each column that it spans, None where nothing says what is merged.
    """

    line: int
    cells: Sequence[Any]
    refused: str = ""
    wide: Sequence[Any] | None = None


class _Broken(Exception):  # noqa: N818 (it never leaves this module)
    """A record that goes on and on, or a line that is too long."""


class _Lines:
    """The lines of a text, which can be given back; it remembers those of the record that is being read."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._back: deque[tuple[int, str]] = deque()
        self._number = 0
        self.taken: list[tuple[int, str]] = []
        self.size = 0
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.size > LONGEST_RECORD and self.taken:
            raise _Broken
        number, line = self._back.popleft() if self._back else self._read()
        if not line:
            self.ended = True
            raise StopIteration
        self.taken.append((number, line))
        self.size += len(line)
        if len(line) > LONGEST_LINE:
            raise _Broken
        return line

    def _read(self) -> tuple[int, str]:
        line = self._text.readline(LONGEST_LINE + 1)
        if not line:
            return self._number, ""
        self._number += 1
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(("\n", "\r")):
            rest = self._text.readline(LONGEST_LINE + 1)
        return self._number, line

    def begin(self) -> None:
        """Forget the record that was read."""
        self.taken, self.size, self.ended = [], 0, False

    def give_back(self, kept: int) -> None:
        """Give the lines of the record that was being read back, but for the first so many."""
        self._back.extendleft(reversed(self.taken[kept:]))


def records(text: TextIO, delimiter: str) -> Iterator[Record]:
    """Give the records of a text in order, each read or refused.

    Args:
        text: Opened with `newline=""`.
        delimiter: What parts the cells.
    """
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=delimiter)
    mended = 0
    while True:
        lines.begin()
        why = ""
        cells: list[str] = []
        try:
            cells = next(reader)
        except StopIteration:
            return
        except (_Broken, csv.Error):
            why = _why(lines)
        else:
            if lines.ended or (any('"' in line for _, line in lines.taken) and not _closes(lines.taken, delimiter)):
                why = _NEVER_CLOSED
        number, line = lines.taken[0]
        if not why:
            yield Record(number, cells)
            continue
        mended += len(lines.taken) > 1
        if mended > MOST_MENDED:
            yield Record(number, [line.strip()[:2000]], f"{why}; more than {MOST_MENDED} rows are so, and nothing from this line on is read")  # fmt: skip
            return
        yield Record(number, [line.strip()[:2000]], why)
        lines.give_back(1)


_NEVER_CLOSED = "a quote is opened and never closed, or closed in the middle of a cell; close it, and double each quote that is a letter of a cell"  # fmt: skip


def _why(lines: _Lines) -> str:
    """Say why a record broke off: its only line, or a quote that swallows the lines after it."""
    if len(lines.taken) > 1:
        return _NEVER_CLOSED
    if len(lines.taken[0][1]) > LONGEST_LINE:
        return f"the line is longer than {LONGEST_LINE >> 20} Mi letters; give one row a line"
    return f"a cell is longer than {csv.field_size_limit()} letters; give its beginning, or close its quote"


def _closes(taken: Sequence[tuple[int, str]], delimiter: str) -> bool:
    """Tell whether a record is one by the strict rule: each quoted cell ends before a delimiter or at the end of the record."""
    try:
        found = list(csv.reader([line for _, line in taken], delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    return len(found) == 1


__all__ = ["Record", "records"]
