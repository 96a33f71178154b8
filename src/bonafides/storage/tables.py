"""Files of rows as tables: CSV, XLSX and Parquet, told apart by content; each table with the words that name its rows."""

import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO, NamedTuple

from bonafides.errors import InputError
from bonafides.storage.header import LOOKED_AT, Header, Known, Mapped, find_header
from bonafides.storage.letters import encoding_of
from bonafides.storage.parquet_rows import parquet_records
from bonafides.storage.records import Record, records
from bonafides.storage.table import Table, table_of
from bonafides.storage.workbook_rows import read_book

DELIMITERS = (",", ";", "\t", "|")
LARGEST_BOOK = 256 << 20
"""A workbook larger than 256 MiB is refused; CSV and Parquet have no such limit."""

_SAMPLE = 64 << 10


class Placed(NamedTuple):
    """A table and where it stands: a file, and of a workbook its worksheet; its rows are called "line" or "row"."""

    file: str
    sheet: str
    unit: str
    table: Table

    @property
    def source(self) -> str:
        """The file, and of a workbook the worksheet."""
        return f"{self.file}: sheet {self.sheet}" if self.sheet else self.file

    def at(self, number: int) -> str:
        """Give the place of a row: "orders.csv: line 7", or "orders.xlsx: sheet Orders, row 7"."""
        return f"{self.source}{', ' if self.sheet else ': '}{self.unit} {number}"


def kind_of_content(head: bytes) -> str:
    """Give what a file begins as: xlsx, parquet, old_office, pdf, packed, or text."""
    kinds = (
        (b"PK\x03\x04", "xlsx"), (b"PK\x05\x06", "xlsx"), (b"PAR1", "parquet"), (b"PARE", "parquet"), (b"\xd0\xcf\x11\xe0", "old_office"),
        (b"%PDF-", "pdf"), (b"\x1f\x8b", "packed"),
    )  # fmt: skip
    return next((kind for mark, kind in kinds if head.startswith(mark)), "text")


def begins_as_json(head: bytes) -> bool:
    """Tell whether a text begins as JSON does, in letters of any width."""
    return head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")[:1] in {b"{", b"["}


def tables_of(file: BinaryIO, kind: str, columns: Mapping[str, str], known: Known, *, name: str) -> Iterator[Placed]:
    """Give the tables of a file that holds rows; of a workbook each worksheet that holds anything.

    Args:
        file: Seekable, from where it stands.
        kind: As `kind_of_content` gives it.
        columns: Our column names to theirs.
        known: Tells which names are ours.
        name: What the file is called.

    Raises:
        InputError: It is nothing that holds rows, or damaged.
    """
    if kind == "text":
        found = csv_table(file, columns, known, name=name)
        if found is None:
            raise InputError(f"{name}: is empty; give at least one row")
        yield Placed(name, "", "line", found)
    elif kind == "xlsx":
        content = file.read(LARGEST_BOOK + 1)
        if len(content) > LARGEST_BOOK:
            raise InputError(f"{name}: larger than {LARGEST_BOOK >> 20} MiB as one workbook; send CSV or Parquet")
        book = read_book(content, name=name)
        for sheet in book.sheets:
            if table := table_of(sheet.records(), columns, known, since_1904=book.since_1904):
                yield Placed(name, sheet.title, "row", table)
    elif kind == "parquet":
        if table := table_of(parquet_records(file, name=name), columns, known, only_first=True):
            yield Placed(name, "", "row", table)
    else:
        raise InputError(f"{name}: {_REFUSED[kind]}")


_REFUSED = {
    "old_office": "an Office file that is old or locked with a password; save it as XLSX without one",
    "pdf": "a PDF, which holds no rows; send JSON, CSV, XLSX or Parquet",
    "packed": "a packed file; unpack it first",
}


def csv_table(file: BinaryIO, columns: Mapping[str, str], known: Known, *, name: str) -> Table | None:
    """Give the table of a CSV file in whatever encoding and with whatever delimiter, read as its rows are asked for."""
    encoding = encoding_of(file, where=name)
    text = io.TextIOWrapper(file, encoding=encoding, newline="")
    start, sample = file.tell(), ""
    for line in iter(lambda: text.readline(_SAMPLE), ""):
        sample += line
        if len(sample) >= _SAMPLE:
            break
    text.detach()
    file.seek(start)
    said = told_delimiter(sample)
    delimiter = said or delimiter_of(sample, columns, known)
    return table_of(_records(file, encoding, delimiter, skipped=bool(said)), columns, known)


def _records(file: BinaryIO, encoding: str, delimiter: str, *, skipped: bool) -> Iterator[Record]:
    text = io.TextIOWrapper(file, encoding=encoding, newline="")
    try:
        rows = records(text, delimiter)
        if skipped:
            next(rows, None)
        yield from rows
    finally:
        if not file.closed:
            text.detach()


def told_delimiter(text: str) -> str:
    r"""Give the delimiter that the first line tells, as spreadsheets write it; "" where it tells none.

    >>> told_delimiter("sep=;\r\nid;date\r\n"), told_delimiter("id;date\n")
    (';', '')
    """
    first = text.partition("\n")[0].strip("\ufeff\r\n \"'")
    return first[4:] if first.casefold().startswith("sep=") and len(first) == 5 else "\t" if first.casefold() == "sep=\\t" else ""  # fmt: skip


def delimiter_of(text: str, columns: Mapping[str, str], known: Known) -> str:
    r"""Give what parts the cells of a text: what makes most columns of ours, else what parts most rows alike.

    >>> delimiter_of('"Firma, Name";Land\n"Oskaldur, Ltd";QQ\n', {}, {"land"}.__contains__)
    ';'
    """
    mapped = Mapped(columns)

    def fitness(mark: str) -> tuple[int, int]:
        head = head_of(text, mark)
        header = find_header(head, mapped, known)
        widths = Counter(len(r.cells) for r in head if len(r.cells) > 1)
        width, rows = max(widths.items(), key=lambda w: (w[1], w[0]), default=(0, 0))
        return header.known if header else 0, width * rows

    return max(DELIMITERS, key=fitness)


def head_of(text: str, delimiter: str) -> Sequence[Record]:
    """Give the first records of a text that are not blank."""
    found: list[Record] = []
    for record in records(io.StringIO(text, newline=""), delimiter):
        if any(str(cell).strip() for cell in record.cells):
            found.append(record)
        if len(found) > LOOKED_AT:
            break
    return found


def header_in(text: str, columns: Mapping[str, str], known: Known) -> Header | None:
    """Find the header in the beginning of a text; None where there is no row."""
    delimiter = told_delimiter(text) or delimiter_of(text, columns, known)
    body = text.partition("\n")[2] if told_delimiter(text) else text
    return find_header(head_of(body, delimiter), Mapped(columns), known)


__all__ = ["DELIMITERS", "Placed", "csv_table", "header_in", "kind_of_content", "tables_of"]
