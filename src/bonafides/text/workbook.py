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
_VALUELESS = re.compile(rb'<c\b[^>]*\bt="e"|<f\b[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>\s*|<v></v>\s*)?</c>')
"""Cells that hold an error, or a formula whose value was not stored."""
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')

Range = tuple[tuple[int, int], tuple[int, int]]
"""A merged cell: row and column of its first and of its last cell, from 0."""


class Worksheet(Struct, frozen=True, kw_only=True):
    """A worksheet: its rows of cells from the first on (texts, numbers, dates, times, truth values, "" for nothing), and its merged cells."""

    title: str
    rows: Sequence[Sequence[object]]
    merged: Sequence[Range] = ()


def valueless(content: bytes, *, name: str) -> int:
    """Count the cells that hold an error, or a formula whose value was not stored, so that they read as nothing; raises as `worksheets` does."""
    with _mended(name):
        _weigh(content, name)
        return sum(len(_VALUELESS.findall(written)) for written in _written(content, name))


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
        raise InputError(f"{name}: a damaged workbook ({str(error)[:80]}); save it again as XLSX") from None


def _written(content: bytes, name: str) -> Iterator[bytes]:
    """Give each worksheet's XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if damaged := packed.testzip():
            raise InputError(f"{name}: a damaged workbook ({damaged}); save or download it again")
        for member in packed.infolist():
            if member.filename.startswith("xl/worksheets/") and member.filename.endswith(".xml"):
                yield packed.read(member)


def _span(written: bytes, name: str) -> None:
    """Refuse a worksheet that would be laid out to too many cells."""
    places = set(_PLACE.findall(written))
    rows = [int(r) for _, r in places]
    columns = [_number(letters) for letters, _ in places]
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
