"""Read transactions, parties or items as they come: JSON, JSON lines, CSV, XLSX, Parquet; refusals are collected row by row."""

import io
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from typing import Any, BinaryIO, Generic, NamedTuple, TypeVar

import msgspec
from msgspec import Struct

from bonafides.errors import InputError, SettingsError
from bonafides.model.codec import from_json, from_plain
from bonafides.model.item import Item
from bonafides.model.party import Party
from bonafides.model.transaction import Transaction
from bonafides.storage.header import LEFT_OUT, Mapped, check_header, label_of
from bonafides.storage.letters import as_text, encoding_of
from bonafides.storage.lines import beginning_of, numbered, opened, whole
from bonafides.storage.sheet import Flat, Read, RowError, is_field, item_of, party_of, transactions_of
from bonafides.storage.tables import Placed, begins_as_json, kind_of_content, tables_of

Wanted = TypeVar("Wanted")
_NOUNS: dict[type, str] = {Transaction: "a transaction", Party: "a party", Item: "an item"}
_NEEDED: dict[type, tuple[str, ...]] = {
    Transaction: ("date",),
    Party: ("name", "aliases", "imo", "lei", "uscc", "reg_no", "tax_no", "duns", "passport"),
    Item: ("description", "cas", "hs", "part_no"),
}
"""Of these columns a worksheet needs one to be a table of ours beside others that are none."""


_LINES = (".jsonl", ".ndjson")
_HOW = "name columns with --map OURS=THEIRS, or run `bonafides map {name}`"


class Row(Struct, Generic[Wanted], frozen=True, kw_only=True):
    """A row as read: its place, its own text, and what it is, or why it is refused."""

    source: str
    line: int
    raw: bytes
    noun: Wanted | InputError


def tell(note: str) -> None:
    """Say on standard error what of a file is no row and was not read."""
    sys.stderr.write(f"note: {note}\n")


def read_rows(name: str, wanted: type[Wanted], *, columns: Mapping[str, str] | None = None, tell: Callable[[str], object] = tell) -> Iterator[Row[Wanted]]:  # fmt: skip
    """Give the rows of a file in order, each decoded or refused; recognised by content, streamed where the format allows.

    Args:
        name: A path, or "-" for standard input.
        wanted: The noun that a row is.
        columns: Our column names to theirs, for CSV, XLSX and Parquet; one that is left out stands under "-" and its name.
        tell: Takes what is said of rows above a header.
    """
    with ExitStack() as open_files:
        file = open_files.enter_context(opened(name))
        reading = _Reading(name, wanted, dict(columns or {}), tell)
        yield from _rows(file, reading, open_files)


class _Reading(NamedTuple, Generic[Wanted]):
    """What is asked of a file."""

    name: str
    wanted: type[Wanted]
    columns: dict[str, str]
    tell: Callable[[str], object]


def _rows(file: BinaryIO, reading: _Reading[Wanted], open_files: ExitStack) -> Iterator[Row[Wanted]]:
    """Give the rows of an open file, as its content shows."""
    name, wanted = reading.name, reading.wanted
    start = file.tell() if file.seekable() else 0
    head = beginning_of(file)
    kind = kind_of_content(head)
    before: list[bytes] = []
    if kind == "text":
        if _begins(head, b"[") and not name.endswith(_LINES):
            yield from _json(name, wanted, whole(file, where=name))
            return
        lines = numbered(file)
        first = next(((n, line) for n, line in _kept_in(before, lines) if isinstance(line, InputError) or line.strip()), None)  # fmt: skip
        if first is None:
            raise InputError(f"{name}: is empty; give at least one row")
        if _is_json_lines(name, first[1], head, file):
            yield from _json_lines(name, wanted, first, lines)
            return
        if _begins(head, b"{") or (not head and _begins(before[-1], b"{[")):
            yield from _json(name, wanted, whole(file, where=name, head=b"".join(before)))
            return
        if isinstance(first[1], InputError) and not file.seekable():
            raise InputError(f"{name}: {first[1]}")
    again = _from_start(file, before, open_files, name=name, start=start)
    if kind == "text" and encoding_of(again, where=name).startswith("utf-16") and _is_json(again):
        text, _ = as_text(whole(again, where=name), where=name)
        yield from _rows(io.BytesIO(text.encode()), reading, open_files)
    else:
        yield from _tables(again, kind, reading)


def _begins(head: bytes, marks: bytes) -> bool:
    """Tell whether a text of narrow letters begins with one of some marks."""
    plain = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return plain[:1] != b"" and plain[:1] in marks and plain[1:2] != b"\0"


def _kept_in(before: list[bytes], lines: Iterator[tuple[int, bytes | InputError]]) -> Iterator[tuple[int, bytes | InputError]]:  # fmt: skip
    """Give the lines, and keep each, so that they can be read again."""
    for number, line in lines:
        if isinstance(line, bytes):
            before.append(line)
        yield number, line


def _from_start(file: BinaryIO, before: Sequence[bytes], open_files: ExitStack, *, name: str, start: int) -> BinaryIO:
    """Give a file from its start that can be read twice: itself, or a copy on disk of what comes through a pipe."""
    if file.seekable():
        file.seek(start)
        return file
    copy = open_files.enter_context(tempfile.TemporaryFile())  # noqa: SIM115 (the stack closes it)
    try:
        copy.writelines(before)
        shutil.copyfileobj(file, copy)
        copy.seek(0)
    except OSError as error:
        raise SettingsError(f"{name}: {error.strerror} while keeping it on disk; make room, or name a file") from None
    return copy


def _is_json(file: BinaryIO) -> bool:
    """Tell whether wide letters are JSON; the file is left where it stands."""
    start = file.tell()
    head = file.read(64)
    file.seek(start)
    return begins_as_json(head)


def _is_json_lines(name: str, line: bytes | InputError, head: bytes, file: BinaryIO) -> bool:
    """Tell JSON lines from one JSON document: by name, or because the first line is a whole object."""
    if name.endswith(_LINES):
        return True
    if isinstance(line, InputError):
        return _begins(head, b"{[")
    if not _begins(line, b"{"):
        return False
    plain = line.removeprefix(b"\xef\xbb\xbf").strip()
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


def _tables(file: BinaryIO, kind: str, reading: _Reading[Wanted]) -> Iterator[Row[Wanted]]:
    """Give the rows of every table of a file; a worksheet that is no table of ours is one refused row."""
    name, wanted, columns = reading.name, reading.wanted, reading.columns
    noun = _NOUNS.get(wanted, "this file")
    for ours in columns:
        if not ours.startswith(LEFT_OUT) and not is_field(ours, wanted):
            raise InputError(f"--map: {ours!r} is no column of {noun}; correct the mapping")
    found = list(tables_of(file, kind, columns, lambda n: is_field(n, wanted), name=name))
    if not found:
        raise InputError(f"{name}: is empty; give at least one row")
    fit = [len(found) == 1 or _is_ours(placed, wanted, columns) for placed in found]
    if not any(fit):
        raise InputError(f"{name}: no worksheet has a {_needs(wanted, columns)}; {_HOW.format(name=name)}")
    seen: set[str] = set()
    for placed, ours_too in zip(found, fit, strict=True):
        if not ours_too:
            yield _unread(placed, wanted, columns)
            continue
        header = placed.table.header
        check_header(header, Mapped(columns), where=placed.source)
        if not header.known:
            has = ", ".join(label for label in header.labels if label)[:200]
            raise InputError(f"{placed.source}: no column is one of {noun} (it has {has}); {_HOW.format(name=name)}")
        for record in header.above:
            if not record.refused:
                said = " | ".join(label for cell in record.cells if (label := label_of(cell)))[:200]
                reading.tell(f"{placed.at(record.line)} stands above the header and is no row: {said}")
        yield from _nouns(placed, wanted, seen)


def _is_ours(placed: Placed, wanted: type, columns: Mapping[str, str]) -> bool:
    """Tell whether a worksheet holds rows of the noun: it has a column that such rows need, and all that a mapping names."""
    header = placed.table.header
    needed = _NEEDED.get(wanted, header.names)
    return (
        header.known > 0 and set(Mapped(columns).ours) <= set(header.labels) and bool(set(needed) & set(header.names))
    )


def _needs(wanted: type, columns: Mapping[str, str]) -> str:
    """Say what a worksheet that is read has."""
    needed = _NEEDED.get(wanted, ())
    named = " or ".join(map(repr, needed[:4])) if needed else "of ours"
    return f"column {named}{' with every column of the mapping' if columns else ''}"


def _unread(placed: Placed, wanted: type, columns: Mapping[str, str]) -> Row[Any]:
    """Give a worksheet that is not read as one refused row, so that nobody misses it."""
    rows = list(placed.table.rows)
    says = f"{placed.source}: the worksheet is not read ({len(rows)} rows below its first): it has no {_needs(wanted, columns)}; map its columns, or take it out"  # fmt: skip
    line = placed.table.header.rows[0].line
    return Row(source=placed.source, line=line, raw=_kept([r.raw for r in rows[:1]]), noun=RowError(says))


def _nouns(placed: Placed, wanted: type[Wanted], seen: set[str]) -> Iterator[Row[Wanted]]:
    """Turn the rows of a table into nouns: several rows of one id are one transaction."""
    rows = placed.table.rows
    grouped = transactions_of(rows, seen) if wanted is Transaction else (([row], _alone(row, wanted)) for row in rows)
    for group, value in grouped:
        line = group[0].line
        noun: Wanted | InputError
        if isinstance(value, RowError):
            noun = RowError(f"{placed.at(value.line or line)}: {value}", value.field)
        else:
            try:
                noun = from_plain(value, wanted, where=placed.at(line))
            except InputError as error:
                noun = error
        yield Row(source=placed.source, line=line, raw=_kept([row.raw for row in group]), noun=noun)


def _kept(rows: list[Flat]) -> bytes:
    """Give rows as they came, for the rejects file."""
    try:
        return msgspec.json.encode(rows, enc_hook=str)
    except (UnicodeEncodeError, OverflowError, TypeError):
        return str(rows).encode(errors="backslashreplace")


def _alone(row: Read, wanted: type) -> Flat | RowError:
    """Give a row that is a party or an item by itself, or why it cannot be read."""
    if row.refused:
        return row.refused
    try:
        return party_of(row.cells) if wanted is Party else item_of(row.cells) if wanted is Item else row.cells
    except InputError as error:
        return RowError(str(error), getattr(error, "field", ""))
