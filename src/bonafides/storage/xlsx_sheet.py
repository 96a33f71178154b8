"""An XLSX workbook as rows of cells, each with its worksheet and cell."""

import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from datetime import date, datetime, time

from bonafides.errors import InputError
from bonafides.model.sheet import Cell, Line, Sheet

LARGEST_UNPACKED = 256 << 20
"""A workbook that unpacks to more than 256 MiB is refused."""

_RATIO = 200
_MOST_CELLS = 5_000_000
_VALUELESS = re.compile(rb'<c\b[^>]*\bt="e"|<f\b[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>\s*|<v></v>\s*)?</c>')
"""Cells that hold an error, or a formula whose value was not stored."""
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')

_Range = tuple[tuple[int, int], tuple[int, int]]
"""A merged cell: row and column of its first and of its last cell, from 0."""


def read_xlsx(content: bytes, *, name: str) -> Sheet:
    """Give the rows of every worksheet; raises InputError for a damaged or locked workbook, or one that unpacks to too much."""
    _weigh(content, name)
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

    lines: list[Line] = []
    try:
        notes = _span(content, name)
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            titles = [s.name for s in book.sheets_metadata if s.typ == SheetTypeEnum.WorkSheet]
            for number, title in enumerate(titles, 1):
                sheet = book.get_sheet_by_name(title)
                rows = sheet.to_python(skip_empty_area=False)
                lines += _rows(rows, title, number, sheet.merged_cell_ranges or ())
    except (
        CalamineError,
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        ValueError,
        OSError,
        RuntimeError,
        NotImplementedError,
    ) as error:
        raise InputError(f"{name}: a damaged workbook ({str(error)[:80]}); save it again as XLSX") from None
    if not lines:
        raise InputError(f"{name}: an empty workbook; send one with cells")
    return Sheet(name=name, kind="xlsx", lines=tuple(lines), parts=len({line.part for line in lines}), notes=notes)


def _weigh(content: bytes, name: str) -> None:
    """Refuse what is no workbook, or would unpack to too much, before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            members = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise InputError(f"{name}: a damaged ZIP or XLSX file; save or download it again") from None
    if not any(m.filename == "xl/workbook.xml" for m in members):
        what = "a Word file" if any(m.filename.startswith("word/") for m in members) else "a ZIP file and no workbook"
        raise InputError(f"{name}: {what}; save the sheet as PDF, XLSX, HTML or text")
    whole = sum(m.file_size for m in members)
    if whole > LARGEST_UNPACKED or any(m.file_size > 1 << 20 and m.file_size > _RATIO * max(m.compress_size, 1) for m in members):  # fmt: skip
        raise InputError(f"{name}: unpacks to {whole >> 20} MiB from {len(content) >> 10} KiB, which no sheet does; send the cells with the data only")  # fmt: skip


def _span(content: bytes, name: str) -> tuple[str, ...]:
    """Refuse worksheets with cells so far apart that the space between them fills the memory, before they are laid out; say which cells hold no value."""
    empty = 0
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if damaged := packed.testzip():
            raise InputError(f"{name}: a damaged workbook ({damaged}); save or download it again")
        for member in packed.infolist():
            if not member.filename.startswith("xl/worksheets/") or not member.filename.endswith(".xml"):
                continue
            written = packed.read(member)
            places = set(_PLACE.findall(written))
            empty += len(_VALUELESS.findall(written))
            rows = [int(r) for _, r in places]
            columns = [_number(letters) for letters, _ in places]
            if places and (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1) > _MOST_CELLS:
                raise InputError(
                    f"{name}: a worksheet spans more than {_MOST_CELLS} cells; send the cells with the data only"
                )
    return (
        (
            f"without a value ({empty} cells with an error or a formula that was not calculated), so not read; save the workbook with its values",
        )
        if empty
        else ()
    )


def _number(letters: bytes) -> int:
    """Give the number of a column by its letters.

    >>> _number(b"A"), _number(b"AA")
    (1, 27)
    """
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _rows(rows: Sequence[Sequence[object]], title: str, number: int, merged: Sequence[_Range]) -> list[Line]:
    """Give the rows of a worksheet; a merged cell spans its columns and stands in each of its rows."""
    spans = {top: bottom for top, bottom in merged if top != bottom}
    below: dict[int, list[Cell]] = {}
    found = []
    for r, row in enumerate(rows):
        cells = below.pop(r, [])
        for c, value in enumerate(row):
            if text := _written(value):
                last_row, last_column = spans.get((r, c), (r, c))
                cell = Cell(text=text, at=f"sheet {title}, cell {_letters(c)}{r + 1}", start=c, end=last_column + 1)
                cells.append(cell)
                for later in range(r + 1, min(last_row + 1, len(rows))):
                    below.setdefault(later, []).append(cell)
        if cells:
            found.append(Line(cells=tuple(sorted(cells, key=lambda x: x.start)), part=f"sheet {title}", table=number))
    return found


def _written(value: object) -> str:
    """Give a cell as it is read aloud: numbers without a useless zero, dates in ISO form."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.isoformat(" ") if value.time() != time() else value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return " ".join(str(value).split())


def _letters(column: int) -> str:
    """Give a column's letters.

    >>> _letters(0), _letters(25), _letters(26)
    ('A', 'Z', 'AA')
    """
    letters, left = "", column + 1
    while left:
        left, digit = divmod(left - 1, 26)
        letters = chr(65 + digit) + letters
    return letters
