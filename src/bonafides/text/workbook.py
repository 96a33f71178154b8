"""An XLSX workbook's bytes as worksheets of cells, read only when it is sound and of a credible size."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from msgspec import Struct

from bonafides.errors import InputError

LARGEST_UNPACKED = 256 << 20
"""A workbook that unpacks to more than 256 MiB is refused."""

_RATIO = 200
_MOST_CELLS = 5_000_000
_PLACE = re.compile(rb"""r\s*=\s*["']([A-Za-z]{0,9})(\d{1,19})["']""")
_CELL = re.compile(rb"[<:]c[\s/>]")

Range = tuple[tuple[int, int], tuple[int, int]]
"""A merged cell: row and column of its first and of its last cell, from 0."""


class Worksheet(Struct, frozen=True, kw_only=True):
    """A worksheet: its rows of cells from the first on (texts, numbers, dates, times, truth values, "" for nothing), and its merged cells."""

    title: str
    rows: Sequence[Sequence[object]]
    merged: Sequence[Range] = ()


def worksheets(content: bytes, *, name: str) -> tuple[Worksheet, ...]:
    """Give the worksheets of a workbook in their order.

    Raises:
        InputError: It is no workbook, damaged or locked, unpacks to too much, or has cells so far apart that the space between them fills the memory.
    """
    with _mended(name):
        _weigh(content, name)
        for written in _written(content, name):
            _span(written, name)
        from python_calamine import CalamineWorkbook, SheetTypeEnum

        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            titles = [s.name for s in book.sheets_metadata if s.typ == SheetTypeEnum.WorkSheet]
            sheets = [(title, book.get_sheet_by_name(title)) for title in titles]
            return tuple(
                Worksheet(
                    title=title,
                    rows=sheet.to_python(skip_empty_area=False),
                    merged=tuple(sheet.merged_cell_ranges or ()),
                )
                for title, sheet in sheets
            )


@contextmanager
def _mended(name: str) -> Iterator[None]:
    """Say in one sentence what is wrong with a workbook that cannot be read."""
    from python_calamine import CalamineError

    try:
        yield
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
        raise InputError(
            f"{name}: a damaged workbook ({' '.join(str(error).split())[:80]}); save it again as XLSX"
        ) from None


def _written(content: bytes, name: str) -> Iterator[bytes]:
    """Give each part of a workbook: any of them may serve as a worksheet, whatever it is called."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if damaged := packed.testzip():
            raise InputError(f"{name}: a damaged workbook ({damaged!r}); save or download it again")
        for member in packed.infolist():
            yield packed.read(member)


def _span(written: bytes, name: str) -> None:
    """Refuse a worksheet that would be laid out to too many cells.

    The number of a row counts only where cells do not say where they stand: rows without cells lay out none.
    """
    named = _PLACE.findall(written)
    unplaced = len(_CELL.findall(written)) > sum(1 for letters, _ in named if letters)
    places = {(letters, row) for letters, row in named if letters or unplaced}
    rows = [int(row) for _, row in places]
    columns = [_number(letters.upper()) for letters, _ in places]
    if places and (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1) > _MOST_CELLS:
        raise InputError(f"{name}: a worksheet spans more than {_MOST_CELLS} cells; send the cells with the data only")


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


def _number(letters: bytes) -> int:
    """Give the number of a column by its letters.

    >>> _number(b"A"), _number(b"AA")
    (1, 27)
    """
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
