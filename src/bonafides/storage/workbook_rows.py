"""The worksheets of an XLSX workbook as records: each row with its number, each cell as a person reads it there."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from bonafides.errors import InputError
from bonafides.storage.header import LOOKED_AT
from bonafides.storage.records import Record
from bonafides.storage.table import Fault
from bonafides.text.workbook import Worksheet, worksheets
from bonafides.text.workbook_cells import Marks, cell_marks, shown

_Spans = dict[tuple[int, int], tuple[int, int]]


class SheetRows(NamedTuple):
    """A worksheet with what its cells say beside their values."""

    title: str
    sheet: Worksheet
    marks: Marks

    def records(self) -> Iterator[Record]:
        """Give its rows that hold anything.

        What a merged cell says stands in each of its rows; of the first rows, where a header may be, also in each of its columns.
        """
        below = _filled_down(self.sheet, self.marks)
        spans = {top: bottom for top, bottom in self.sheet.merged if bottom[1] > top[1]}
        reach: dict[int, int] = {}
        for r, c in self.marks.faults:
            reach[r] = max(c + 1, reach.get(r, 0))
        given = 0
        for r in range(max(len(self.sheet.rows), 1 + max(reach, default=-1))):
            row = list(self.sheet.rows[r]) if r < len(self.sheet.rows) else []
            row += [""] * (reach.get(r, 0) - len(row))
            cells = [below.get((r, c), marked(value, (r, c), self.marks)) for c, value in enumerate(row)]
            if any(not isinstance(cell, str) or cell.strip() for cell in cells):
                given += 1
                yield Record(r + 1, cells, wide=_spread(cells, r, spans) if given <= LOOKED_AT else None)


class Book(NamedTuple):
    """A workbook: its worksheets, and whether its days count from 1904 on."""

    sheets: tuple[SheetRows, ...]
    since_1904: bool


def read_book(content: bytes, *, name: str) -> Book:
    """Read a workbook; raises InputError for a damaged or locked one, or one that unpacks to too much."""
    found = worksheets(content, name=name)
    marks = cell_marks(content, name=name)
    for sheet in found:
        if sheet.title not in marks.sheets:
            raise InputError(
                f"{name}: worksheet {sheet.title!r} does not lie where the workbook says, so errors in its cells cannot be seen; save it again as XLSX"
            )
    return Book(tuple(SheetRows(s.title, s, marks.sheets[s.title]) for s in found), marks.since_1904)


def marked(value: object, at: tuple[int, int], marks: Marks) -> object:
    """Give a cell as it is shown: a percentage as one, a code with its zeros, an error as a fault."""
    if at in marks.faults:
        return Fault(marks.faults[at])
    how = marks.shown.get(at)
    return shown(value, how) if how and isinstance(value, int | float) and not isinstance(value, bool) else value


def _filled_down(sheet: Worksheet, marks: Marks) -> dict[tuple[int, int], object]:
    """Give for each row below the first of a merged cell what stands there."""
    found: dict[tuple[int, int], object] = {}
    for (top, left), (bottom, _) in sheet.merged:
        if top < len(sheet.rows) and left < len(sheet.rows[top]):
            said = marked(sheet.rows[top][left], (top, left), marks)
            found |= {(r, left): said for r in range(top + 1, min(bottom + 1, len(sheet.rows)))}
    return found


def _spread(cells: Sequence[object], row: int, spans: _Spans) -> list[Any] | None:
    """Give the cells of a row where a merged one stands in each of its columns; None where none is merged."""
    spread, any_merged = list(cells), False
    for (top, left), (bottom, right) in spans.items():
        if top <= row <= bottom and left < len(cells):
            any_merged = True
            spread[left : right + 1] = [cells[left]] * (min(right, len(cells) - 1) - left + 1)
    return spread if any_merged else None


__all__ = ["Book", "SheetRows", "marked", "read_book"]
