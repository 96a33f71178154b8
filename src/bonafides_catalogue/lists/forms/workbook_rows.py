"""Rows of a publisher's workbook (XLSX): its first cells for telling whose it is, then every row under its header."""

import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date, datetime

from bonafides.errors import ContentError
from bonafides.model.source import Published
from bonafides.text.columns import check_columns
from bonafides.text.workbook import Worksheet, worksheets

_PACKED = b"PK\x03\x04"
_START = 256 << 10
"""Bytes of each part that are unpacked to tell whose a workbook is; headers stand well within them."""
_CELL = re.compile(rb"<c(?=[ />])")
_TEXT = re.compile(rb"<t\b[^<>]*>([^<]*)</t>")
_VALUE = re.compile(rb"<v>([^<]*)</v>")
_SAVED = re.compile(rb"<dcterms:modified[^<>]*>(\d{4}-\d{2}-\d{2})")
_BREAKS = re.compile(r"_x000D_|\s")


def first_cells(file: Published, many: int = 2) -> tuple[tuple[str, ...], ...]:
    """Give the texts of the first rows of a workbook's first sheet; nothing where a file is no workbook."""
    written = _parts(file, "xl/sharedStrings.xml", "xl/worksheets/")
    if not written:
        return ()
    shared = [_plain(b"".join(_TEXT.findall(item))) for item in written[0].split(b"</si>")]
    rows = written[1].partition(b"<sheetData>")[2].split(b"</row>")[:many]
    return tuple(tuple(_first_cell(cell, shared) for cell in _CELL.split(row)[1:]) for row in rows)


def saved_on(file: Published) -> date | None:
    """Give the day on which a workbook says that it was last saved, or None where it does not say."""
    written = _parts(file, "docProps/core.xml")
    found = _SAVED.search(written[0]) if written else None
    try:
        return date.fromisoformat(found[1].decode()) if found else None
    except ValueError:
        return None


def _parts(file: Published, *names: str) -> list[bytes]:
    """Give how each named part of a workbook starts, empty for one that it lacks; a name that ends in "/" is the first sheet's folder."""
    if not file.content.startswith(_PACKED):
        return []
    try:
        with zipfile.ZipFile(io.BytesIO(file.content)) as packed:
            held = sorted(packed.namelist(), key=lambda name: (len(name), name))
            first = {n: next((h for h in held if h.startswith(n) and h.endswith((".xml", n))), None) for n in names}
            return [_start(packed, part) if part else b"" for part in first.values()]
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError, NotImplementedError):
        return []


def _start(packed: zipfile.ZipFile, part: str) -> bytes:
    with packed.open(part) as written:
        return written.read(_START)


def _plain(written: bytes) -> str:
    return html.unescape(written.decode("utf-8", errors="replace")).strip()


def _first_cell(written: bytes, shared: list[str]) -> str:
    """Give the text of a cell from behind its opening; what is shared stands by its number in another part."""
    attributes, _, inside = written.partition(b">")
    if b'"inlineStr"' in attributes:
        return _plain(b"".join(_TEXT.findall(inside)))
    value = _plain(b"".join(_VALUE.findall(inside)))
    if b't="s"' not in attributes:
        return value
    return shared[int(value)] if value.isdecimal() and len(value) < 8 and int(value) < len(shared) else ""


def workbook_table(
    file: Published, known: AbstractSet[str], *, skipped: int = 0, needed: AbstractSet[str] = frozenset()
) -> Iterator[tuple[int, dict[str, object]]]:
    """Give the rows of a workbook's only filled sheet as column to cell, with their number; empty rows are left out.

    Args:
        file: As found.
        known: The columns that the reader takes, or ignores by name; their order is free.
        skipped: Rows above the header.
        needed: The columns without which the file is refused.

    Raises:
        ContentError: A column is not among `known`, is there twice or missing, or has cells and no name; or a second sheet holds rows.
        InputError: The workbook is damaged, locked, or unpacks to too much.
    """
    sheet = _filled(file)
    rows = sheet.rows[skipped:]
    header = [tidy(name) for name in rows[0]] if rows else []
    check_columns(file, list(filter(None, header)), known, needed=needed)
    for number, row in enumerate(rows[1:], start=skipped + 2):
        if stray := [tidy(cell) for name, cell in zip(header, row, strict=False) if not name and tidy(cell)]:
            raise ContentError(
                f"unmapped: {stray[0][:40]!r} in {file.path} row {number} stands under no column name; take it, or ignore it by name"
            )
        if any(tidy(cell) for cell in row):
            yield number, {name: cell for name, cell in zip(header, row, strict=False) if name}


def _filled(file: Published) -> Worksheet:
    """Give the only sheet that holds rows, or the first of empty ones."""
    sheets = worksheets(file.content, name=file.path)
    filled = [sheet for sheet in sheets if any(tidy(cell) for row in sheet.rows for cell in row)]
    if len(filled) > 1:
        raise ContentError(
            f"unmapped: sheet {filled[1].title!r} of {file.path} holds rows beside sheet {filled[0].title!r}; take it, or take it out"
        )
    if not filled:
        raise ContentError(f"{file.path}: no sheet holds anything; fetch the file again")
    return filled[0]


def tidy(cell: object) -> str:
    r"""Give a cell as text: a day as YYYY-MM-DD, a whole number without its point, one blank between words.

    >>> tidy(9288693.0), tidy(date(2024, 1, 12)), tidy(" a\u00a0_x000D_b "), tidy(True)
    ('9288693', '2024-01-12', 'a b', 'True')
    """
    if isinstance(cell, str):
        return " ".join(_BREAKS.sub(" ", cell).split())
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.date().isoformat() if isinstance(cell, datetime) else str(cell)
