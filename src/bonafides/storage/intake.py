"""Read transactions, parties or items as they come: JSON, JSON lines, CSV, Parquet; refusals are collected row by row."""

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, Generic, TypeVar

import msgspec
from msgspec import Struct

from bonafides.errors import InputError
from bonafides.model.codec import from_json, from_plain
from bonafides.model.item import Item
from bonafides.model.party import Party
from bonafides.model.transaction import Transaction
from bonafides.storage.lines import as_text, numbered, opened, whole
from bonafides.storage.sheet import REFUSED, item_of, party_of, rows_of, transactions_of

Wanted = TypeVar("Wanted")


class Row(Struct, Generic[Wanted], frozen=True, kw_only=True):
    """A row as read: its place, its own text, and what it is, or why it is refused."""

    source: str
    line: int
    raw: bytes
    noun: Wanted | InputError


def read_rows(name: str, wanted: type[Wanted], *, columns: Mapping[str, str] | None = None) -> Iterator[Row[Wanted]]:
    """Give the rows of a file in order, each decoded or refused; recognised by content, streamed where the format allows.

    Args:
        name: A path, or "-" for standard input.
        wanted: The noun that a row is.
        columns: Our column names to theirs, for CSV and Parquet.
    """
    with opened(name) as file:
        if name.endswith(".parquet"):
            yield from _parquet(name, wanted, columns or {})
            return
        lines = numbered(file)
        first = next(((n, line) for n, line in lines if not isinstance(line, bytes) or line.strip()), None)
        if first is None:
            raise InputError(f"{name}: is empty; give at least one row")
        line = first[1]
        if isinstance(line, InputError) or _is_json_lines(name, line, file):
            yield from _json_lines(name, wanted, first, lines)
        elif line.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["}:
            yield from _json(name, wanted, whole(file, where=name, head=line))
        else:
            yield from _sheet(name, wanted, whole(file, where=name, head=line), columns or {})


def _is_json_lines(name: str, line: bytes, file: BinaryIO) -> bool:
    """Tell JSON lines from one JSON document: by name, or because the first line is a whole object."""
    if name.endswith((".jsonl", ".ndjson")):
        return True
    plain = line.removeprefix(b"\xef\xbb\xbf").strip()
    if not plain.startswith(b"{"):
        return False
    try:
        msgspec.json.decode(plain)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return plain.endswith(b"}") and file.peek(1)[:1] == b"{" if hasattr(file, "peek") else False
    return True


def _json_lines(name: str, wanted: type[Wanted], first: tuple[int, bytes | InputError],
                lines: Iterator[tuple[int, bytes | InputError]]) -> Iterator[Row[Wanted]]:  # fmt: skip
    number, line = first
    while True:
        if isinstance(line, InputError):
            yield Row(source=name, line=number, raw=b"", noun=InputError(f"{name}: {line}"))
        elif line.strip():
            yield Row(
                source=name,
                line=number,
                raw=line.rstrip(b"\r\n"),
                noun=_decoded(line, wanted, f"{name}: line {number}"),
            )
        found = next(lines, None)
        if found is None:
            return
        number, line = found


def _decoded(line: bytes, wanted: type[Wanted], where: str) -> Wanted | InputError:
    try:
        return from_json(line.removeprefix(b"\xef\xbb\xbf"), wanted, where=where)
    except InputError as error:
        return error


def _json(name: str, wanted: type[Wanted], content: bytes) -> Iterator[Row[Wanted]]:
    """Give the elements of one JSON document: an array, or one object."""
    content = content.removeprefix(b"\xef\xbb\xbf")
    array = content.lstrip()[:1] == b"["
    try:
        elements = (
            msgspec.json.decode(content, type=list[msgspec.Raw])
            if array
            else [msgspec.json.decode(content, type=msgspec.Raw)]
        )
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except RecursionError:
        raise InputError(f"{name}: nested too deeply to be a transaction; send JSON, JSON lines or CSV") from None
    except msgspec.DecodeError as error:
        raise InputError(f"{name}: not JSON ({error}); send JSON, JSON lines or CSV") from None
    for number, element in enumerate(elements, 1):
        raw = bytes(element)
        yield Row(
            source=name,
            line=number,
            raw=raw,
            noun=_decoded(raw, wanted, f"{name}: element {number}" if array else name),
        )


def _sheet(name: str, wanted: type[Wanted], content: bytes, columns: Mapping[str, str]) -> Iterator[Row[Wanted]]:
    text, _ = as_text(content, where=name)
    if text.lstrip()[:1] in {"{", "["}:
        yield from _json(name, wanted, text.encode())
        return
    yield from _plain(name, wanted, rows_of(text, where=name, columns=columns))


def _parquet(name: str, wanted: type[Wanted], columns: Mapping[str, str]) -> Iterator[Row[Wanted]]:
    try:
        from pyarrow import parquet
    except ImportError:
        raise InputError(f"{name}: reading Parquet needs the extra `batch`; install bonafides[batch]") from None
    theirs = {their: our for our, their in columns.items()}
    try:
        batches = parquet.ParquetFile(name).iter_batches(batch_size=1024)
        rows = (
            (n, {theirs.get(k, k): v for k, v in row.items() if v is not None})
            for n, row in enumerate((r for b in batches for r in b.to_pylist()), 1)
        )
        yield from _plain(name, wanted, rows)
    except (OSError, ValueError) as error:
        raise InputError(f"{name}: not a Parquet file that can be read ({error})") from None


def _alone(row: dict[str, Any], wanted: type) -> dict[str, Any] | InputError:
    """Give a row that is a party or an item by itself, or why it cannot be read."""
    if REFUSED in row:
        return InputError(str(row[REFUSED]))
    try:
        return party_of(row) if wanted is Party else item_of(row) if wanted is Item else row
    except InputError as error:
        return error


def _plain(name: str, wanted: type[Wanted], rows: Iterator[tuple[int, dict[str, Any]]]) -> Iterator[Row[Wanted]]:
    """Turn flat rows into nouns: several rows of one id are one transaction."""
    grouped = transactions_of(rows) if wanted is Transaction else ((n, [(n, r)], _alone(r, wanted)) for n, r in rows)
    for number, raw, value in grouped:
        where = f"{name}: line {number}"
        noun: Wanted | InputError
        if isinstance(value, InputError):
            noun = InputError(f"{where}: {value}")
        else:
            try:
                noun = from_plain(value, wanted, where=where)
            except InputError as error:
                noun = error
        yield Row(source=name, line=number, raw=msgspec.json.encode([r for _, r in raw], enc_hook=str), noun=noun)
