"""The rows of a table under its header: cells by our names, as texts; what cannot be read is refused, and nothing is dropped.

A row of totals, a repeated header, an error of a formula and a cell beyond the last column are each refused with their reason.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import chain, islice
from math import isfinite, isnan
from typing import Any, NamedTuple

from bonafides.errors import InputError
from bonafides.storage.header import LOOKED_AT, Header, Known, Mapped, find_header, label_of, nameless
from bonafides.storage.records import Record
from bonafides.storage.sheet import Flat, Read, RowError, kind_of_field, unknown_column
from bonafides.storage.values import amount_of, as_day, day_of, day_of_number, decimal_mark_of, number_as_text

_ERROR = re.compile(r"#(?:[¡¿]?[A-ZА-ЯÄÖÜ0-9/]+[!?]|N/[AD]|N/?V|Н/Д|#{2,})")
"""What a formula shows that failed, as spreadsheets in several languages write it, and a column too narrow for its number."""

_TOTAL = re.compile(
    r"(?:(?:grand|sub|net|gross)[ -]?)?totals?|(?:zwischen|gesamt|end)?summe|gesamt|summe gesamt|sum|sous[ -]total|total (?:général|general|geral)|"
    r"somme|sumas?|totale(?: generale)?|totaal|subtotaal|razem|ogółem|łącznie|итого|всего|сумма|合计|总计|小计|合計|総計|小計|합계|총계",
    re.IGNORECASE,
)
_SIGNS = " :=*.-"
_BESIDE_TOTAL = re.compile(
    r"[-+]?[\d.,'\s]*\d[\d.,'\s]*-?\s*(?:%|[A-Za-z]{1,3}|[€$£¥])?|[A-Z]{3}|[€$£¥]|kg|pcs|stk\.?|st\.?|t"
)


_BLANK = " \t\r\n\f\v\u00a0\u3000\u200b\ufeff\x1a"
"""Signs that say nothing, an end-of-file sign of old systems among them."""

_DAY_OR_MONTH = re.compile(r"(?:(?P<day>1[3-9]|[23]\d)[-/](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[-/](?:1[3-9]|[23]\d))[-/]\d{4}")  # fmt: skip
"""A day that can be read one way only."""


class Fault(NamedTuple):
    """A cell of a workbook that has no value to read, and why."""

    says: str


class Table(NamedTuple):
    """A table whose header is found, and its rows."""

    header: Header
    rows: Iterator[Read]


def table_of(records: Iterable[Record], columns: Mapping[str, str], known: Known, *, since_1904: bool = False, only_first: bool = False) -> Table | None:  # fmt: skip
    """Find the header of a table and give its rows in order; None where no row holds anything.

    Args:
        records: All rows from the first on.
        columns: Our column names to theirs.
        known: Tells which names are ours.
        since_1904: Serial numbers of days count from 1904 on.
        only_first: The first row is the header for certain.
    """
    filled = (r for r in records if r.refused or any(map(_says, r.cells)))
    head = list(islice(filled, LOOKED_AT + 1))
    mapped = Mapped(columns)
    header = find_header(head[:1] if only_first else head, mapped, known)
    if header is None:
        return None
    body = chain([r for r in header.above if r.refused], head[header.below :], filled)
    return Table(header, _Reader(header, known, since_1904=since_1904).rows(body))


def _says(cell: Any) -> bool:
    return bool(cell.strip(_BLANK)) if isinstance(cell, str) else cell is not None


class _Reader:
    """Reads rows under a header; of each column of amounts and days it remembers what an earlier row settled."""

    def __init__(self, header: Header, known: Known, *, since_1904: bool) -> None:
        self._heads = [[label_of(c) for c in row.cells if _says(c)] for row in header.rows]
        self._firsts = {head[0] for head in self._heads if head}
        self._since_1904 = since_1904
        self._settled: dict[str, str] = {}
        labels = [label or nameless(n) for n, label in enumerate(header.labels, 1)]
        self._columns = list(zip(labels, header.names, strict=True))
        self._kinds = {name: kind_of_field(name) if known(name) else "" for name in header.names if name}

    def rows(self, records: Iterable[Record]) -> Iterator[Read]:
        """Give each row, read or refused."""
        for record in records:
            yield self._row(record)

    def _row(self, record: Record) -> Read:
        raw = {label: cell for (label, _), cell in zip(self._columns, record.cells, strict=False) if _says(cell)}
        beyond = [cell for cell in record.cells[len(self._columns) :] if _says(cell)]
        if record.refused:
            return Read(record.line, {}, RowError(record.refused), {"": list(record.cells)})
        if beyond:
            raw[""] = beyond
        says = self._unfit(record, beyond)
        cells: Flat = {}
        if says:
            return Read(record.line, _id_alone(self._columns, record.cells), RowError(says), raw)
        refused = None
        for (label, name), cell in zip(self._columns, record.cells, strict=False):
            if name is None:
                continue
            try:
                value = self._value(name, cell, record.line)
            except InputError as error:
                refused = refused or RowError(f"column {label!r}: {error}", label)
                continue
            if value is not None and not self._kinds[name]:
                refused = refused or unknown_column(label, name)
            elif value is not None:
                cells[name] = value
        return Read(record.line, cells, refused, raw)

    def _unfit(self, record: Record, beyond: Sequence[Any]) -> str:
        """Say why a row as a whole is none of the table."""
        if beyond:
            return f"{len(record.cells)} cells under {len(self._columns)} headers; quote cells that hold the delimiter"
        texts = [cell.strip() for cell in record.cells if isinstance(cell, str)]
        if not any(text in self._firsts or _TOTAL.match(text.lstrip(_SIGNS)) for text in texts):
            return ""
        said = [label_of(c) for c in record.cells if _says(c)]
        if said in self._heads:
            return "repeats the header; take it out"
        if total := _totals(said):
            return f"a row of totals ({total!r}) and none of the table; take it out"
        return ""

    def _value(self, name: str, cell: Any, line: int) -> Any:
        """Give a cell as a text, or as what its field holds; None where it says nothing."""
        kind = self._kinds[name]
        if isinstance(cell, str):
            text = cell.strip(_BLANK)
            if not text:
                return None
            if text[0] == "#" and _ERROR.fullmatch(text):
                raise InputError(f"the error {text!r} of a formula; correct it in the sheet, or empty the cell")
            if kind in {"amount", "day"}:
                self._learn(name, text, line)
                return self._hinted(name, lambda: amount_of(text) if kind == "amount" else day_of(text, since_1904=self._since_1904))  # fmt: skip
            return text
        return typed(cell, kind, since_1904=self._since_1904)

    def _learn(self, name: str, text: str, line: int) -> None:
        """Remember what the first row that settles it says of a column: its decimal mark, or whether days or months come first."""
        if name in self._settled:
            return
        mark = decimal_mark_of(text) if self._kinds[name] == "amount" else ""
        if mark:
            self._settled[name] = f"in line {line} this column has a decimal {'comma' if mark == ',' else 'point'}"
        elif found := _DAY_OR_MONTH.match(text):
            self._settled[name] = f"in line {line} this column has the {'day' if found['day'] else 'month'} first"

    def _hinted(self, name: str, reading: Callable[[], str]) -> str:
        try:
            return reading()
        except InputError as error:
            hint = self._settled.get(name)
            raise InputError(f"{error} ({hint}, which suggests one and decides nothing)" if hint and " or " in str(error) else str(error)) from None  # fmt: skip


def _id_alone(columns: Sequence[tuple[str, str | None]], cells: Sequence[Any]) -> Flat:
    """Give the id of a row that is refused, so that it stays with the other rows of its transaction."""
    ids = [label_of(c) for (_, name), c in zip(columns, cells, strict=False) if name == "id" and _says(c)]
    return {"id": ids[0]} if ids else {}


def _totals(said: Sequence[str]) -> str:
    """Give the word by which a row is one of totals: beside it stand only numbers, and one of them at least."""
    words = [text for text in said if not _BESIDE_TOTAL.fullmatch(text)]
    named = [text for text in words if _TOTAL.fullmatch(text.strip(_SIGNS))]
    numbers = any(any(c.isdigit() for c in text) for text in said)
    return named[0] if named and len(named) == len(words) and numbers else ""


def typed(cell: Any, kind: str, *, since_1904: bool = False) -> Any:
    """Give a typed cell of a workbook or of Parquet as CSV would say it; None where it says nothing.

    Raises:
        InputError: It has no value, or is none that its field can hold.

    >>> typed(45992.0, "day"), typed(9405.0, "text"), typed(Decimal("12.50"), "amount"), typed(float("nan"), "amount")
    ('2025-12-01', '9405', '12.50', None)
    """
    if _is_nothing(cell):
        return None
    if isinstance(cell, str):
        return cell.strip(_BLANK)
    if isinstance(cell, bool):
        return cell if kind == "flag" else "yes" if cell else "no"
    if isinstance(cell, int | float | Decimal):
        return _number(cell, kind, since_1904=since_1904)
    if isinstance(cell, date):
        return _day(cell, kind)
    return _composed(cell, kind)


def _is_nothing(cell: Any) -> bool:
    if isinstance(cell, str):
        return not cell.strip(_BLANK)
    return cell is None or (isinstance(cell, float) and isnan(cell)) or (isinstance(cell, Decimal) and cell.is_nan())


def _day(cell: date, kind: str) -> str:
    if kind in {"amount", "code"}:
        raise InputError(f"a day ({as_day(cell)}) where a number or a code belongs: a spreadsheet has turned it into a day; write it as text")  # fmt: skip
    return as_day(cell)


def _composed(cell: Any, kind: str) -> Any:
    if isinstance(cell, Fault):
        raise InputError(cell.says)
    if isinstance(cell, list | tuple):
        return _several(cell, kind)
    if isinstance(cell, dict) and kind == "nested":
        return _stated(cell)
    if isinstance(cell, time | timedelta) and kind == "text":
        return str(cell)
    raise InputError(f"a value of the kind {type(cell).__name__}, which is no text, number or day; write it as text")


def _number(cell: float | Decimal, kind: str, *, since_1904: bool) -> str:
    if not isfinite(cell):
        raise InputError(f"{cell} is no number; write one")
    if kind == "day":
        return day_of_number(float(cell), since_1904=since_1904)
    if kind in {"text", "code"} and isinstance(cell, float) and abs(cell) >= 1e15:
        raise InputError(f"{number_as_text(cell)} is a number of more digits than a spreadsheet keeps; write it as text")  # fmt: skip
    return number_as_text(cell)


def _several(cell: Sequence[Any], kind: str) -> Any:
    if kind == "nested":
        return _stated(list(cell))
    parts = [text for part in cell if (text := typed(part, "text")) is not None]
    if kind == "list":
        return parts or None
    raise InputError(f"a list ({', '.join(map(str, parts))[:80]}) where one value belongs; give one value")


def _stated(value: Any) -> Any:
    """Give nested values without those that are null: in a column of structures null says that nothing is stated."""
    if isinstance(value, dict):
        kept = {k: _stated(v) for k, v in value.items() if v is not None}
        return {k: v for k, v in kept.items() if v is not None} or None
    if isinstance(value, list | tuple):
        return [stated for v in value if (stated := _stated(v)) is not None] or None
    if isinstance(value, datetime | date):
        return as_day(value)
    if isinstance(value, float) and isnan(value):
        return None
    return number_as_text(value) if isinstance(value, Decimal) else value


__all__ = ["Fault", "Table", "table_of", "typed"]
