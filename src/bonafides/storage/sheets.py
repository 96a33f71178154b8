"""Data sheets and safety sheets as lines of cells: PDF, HTML, XLSX and plain text, told apart by content and never by name."""

import re
from collections.abc import Mapping
from itertools import pairwise
from pathlib import PurePath
from typing import Literal

from bonafides.errors import InputError
from bonafides.model.item import Item
from bonafides.model.sheet import Cell, Line, Sheet, SheetKind
from bonafides.storage.header import plain_name
from bonafides.storage.letters import as_text
from bonafides.storage.lines import beginning_of, opened
from bonafides.storage.recognise import beginning, shown_text
from bonafides.storage.sheet import is_column, is_field
from bonafides.storage.tables import header_in, tables_of

LARGEST_SHEET = 64 << 20
"""A sheet larger than 64 MiB is refused."""

_PAIR = re.compile(r"^[^:：.]{2,60}(?:[:：](?:\s|$)|：\S|\s*\.{4,}\s*\S)", re.MULTILINE)
_MARKUP = re.compile(r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|div|h1|article|section|dl|meta|title)\b", re.IGNORECASE | re.DOTALL)  # fmt: skip
_GAP = re.compile(r"\t+ *| {2,}|\s*\|\s*")

_EVEN_GAP, _FEW_WORDS, _LOOKED_AT, _SURE = 3, 6, 20, 2

Kind = SheetKind | Literal["old_office", ""]


def kind_of_sheet(name: str, columns: Mapping[str, str]) -> Kind:
    """Give what kind of sheet a file is, or "" where it holds rows of items (JSON, CSV, Parquet); standard input is looked at, not used up.

    Raises InputError for what is named as a PDF or a workbook and is neither that nor rows.
    """
    head = beginning(name)
    plain = head.lstrip(b"\xef\xbb\xbf \r\n\t")
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if plain.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "" if columns or _heads_items(name) else "xlsx"
    if plain.startswith(b"\xd0\xcf\x11\xe0"):
        return "old_office"
    if columns or plain[:1] in {b"{", b"["} or plain.startswith(b"PAR1"):
        return ""
    text = shown_text(head)
    return "html" if _MARKUP.match(text) else _text_or_rows(name, text)


def _text_or_rows(name: str, text: str) -> Kind:
    if not text.strip() or _has_columns(text):
        return ""
    if _PAIR.search(text):
        return "text"
    suffix = PurePath(name).suffix.lower()
    if suffix in {".pdf", ".xlsx"}:
        raise InputError(f"{name}: named {suffix} and holds no {suffix[1:].upper()}; send the file as it was published")
    return ""


def _has_columns(text: str) -> bool:
    """Tell whether a text is a table of items: a first line heads columns of ours, or all its lines are parted by one mark alike."""
    lines = [line for line in text.splitlines() if line.strip()][:_LOOKED_AT]
    counts = {mark: [line.count(mark) for line in lines] for mark in (";", "\t", ",")}
    if len(lines) > 1 and any(min(c) > 0 and len(set(c)) == 1 for c in counts.values()):
        return True
    header = header_in(text, {}, is_column)
    return header is not None and header.known > (_SURE if header.above else 0)


def _heads_items(name: str) -> bool:
    """Tell whether a workbook holds rows under our own headers, as they are written in CSV; a data sheet has words of its own."""
    if name == "-":
        return False
    with opened(name) as file:
        if beginning_of(file)[:2] != b"PK":
            return False
        found = list(tables_of(file, "xlsx", {}, lambda n: is_field(n, Item), name=name))
    headers = [[label for label in placed.table.header.labels if label] for placed in found]
    return bool(headers) and any(
        all(label == plain_name(label) and is_field(label, Item) for label in labels) and any("_" in x or x == "id" for x in labels)
        for labels in headers
    )  # fmt: skip


def read_sheet(name: str, kind: Kind) -> Sheet:
    """Read a sheet into lines; raises InputError in one sentence for what is empty, too large, locked, damaged or without text."""
    with opened(name) as file:
        content = file.read(LARGEST_SHEET + 1)
    return sheet_of(content, kind, name=name)


def sheet_of(content: bytes, kind: Kind, *, name: str) -> Sheet:
    """Give the lines of a sheet's bytes."""
    if len(content) > LARGEST_SHEET:
        raise InputError(
            f"{name}: larger than {LARGEST_SHEET >> 20} MiB, the most for one sheet; send the pages with the data only"
        )
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise InputError(f"{name}: is empty; send a sheet with text")
    if kind == "pdf":
        from bonafides.storage.pdf_sheet import read_pdf

        return read_pdf(content, name=name)
    if kind == "html":
        from bonafides.storage.html_sheet import read_html

        return read_html(content, name=name)
    if kind == "xlsx":
        from bonafides.storage.xlsx_sheet import read_xlsx

        return read_xlsx(content, name=name)
    if kind == "old_office":
        raise InputError(
            f"{name}: an Office file that is old or locked with a password; save it as XLSX or PDF without one"
        )
    text, _ = as_text(content, where=name)
    return Sheet(name=name, kind="text", lines=tuple(lines_of(text)))


def lines_of(text: str, *, page: int = 0) -> list[Line]:
    """Give the lines of a text that are not blank, cut into cells at wide gaps; numbered as they stand, blank ones included in a text file."""
    found = []
    numbered = enumerate(text.expandtabs(8).splitlines() if page else text.splitlines(), 1)
    kept = [(n, line) for n, line in numbered if line.strip()]
    for number, (n, line) in enumerate(kept, 1):
        at = f"page {page}, line {number}" if page else f"line {n}"
        cells = tuple(_cells(line, at))
        if cells:
            found.append(Line(cells=cells, part=f"page {page}" if page else ""))
    return found


def _cells(line: str, at: str) -> list[Cell]:
    """Cut a line at its wide gaps; running text that is set to an even margin has gaps too, and stays whole."""
    cells, start = [], 0
    for gap in [*_GAP.finditer(line), None]:
        end = gap.start() if gap else len(line)
        if line[start:end].strip():
            lead = len(line[start:end]) - len(line[start:end].lstrip())
            cells.append(Cell(text=line[start:end].strip(), at=at, start=start + lead, end=end))
        start = gap.end() if gap else end
    if not _is_even(cells):
        return cells
    return [Cell(text=" ".join(c.text for c in cells), at=at, start=cells[0].start, end=cells[-1].end)]


def _is_even(cells: list[Cell]) -> bool:
    """Tell whether the gaps of a line are those of running text: narrow, between words, and no figure stands by itself."""
    gaps = [after.start - before.end for before, after in pairwise(cells)]
    words = all(any(c.isalpha() for c in cell.text) for cell in cells)
    small = any(cell.text[:1].islower() for cell in cells[1:])
    return (
        len(cells) > 2
        and max(gaps) <= _EVEN_GAP
        and words
        and small
        and sum(len(c.text.split()) for c in cells) > _FEW_WORDS
    )


__all__ = ["LARGEST_SHEET", "Kind", "kind_of_sheet", "lines_of", "read_sheet", "sheet_of"]
