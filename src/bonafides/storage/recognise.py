"""Tell a file of transactions from a file of parties by how it begins."""

import re
from collections.abc import Mapping
from typing import BinaryIO

from bonafides.errors import InputError
from bonafides.model.party import Party
from bonafides.model.transaction import Transaction
from bonafides.storage.letters import as_text
from bonafides.storage.lines import beginning_of, opened
from bonafides.storage.parquet_rows import column_names
from bonafides.storage.sheet import is_field
from bonafides.storage.tables import begins_as_json, header_in, kind_of_content, tables_of

_DATED = re.compile(rb'(?<!\\)"date"\s*:')


def kind_of(name: str, columns: Mapping[str, str]) -> type[Party] | type[Transaction]:
    """Give what the rows of a file are: transactions have a date, parties have none.

    Args:
        name: A path, or "-" for standard input, which is looked at and not used up.
        columns: Our column names to theirs; one that maps `date` says that the rows are transactions.
    """
    if "date" in columns:
        return Transaction
    file = opened(name)
    try:
        return Transaction if _is_dated(file, columns, name=name) else Party
    finally:
        if name != "-":
            file.close()


def beginning(name: str) -> bytes:
    """Give how a file begins; standard input is looked at and not used up."""
    file = opened(name)
    try:
        return beginning_of(file)
    finally:
        if name != "-":
            file.close()


def _is_dated(file: BinaryIO, columns: Mapping[str, str], *, name: str) -> bool:
    head = beginning_of(file)
    kind = kind_of_content(head)
    if kind == "text":
        if begins_as_json(head):
            return _DATED.search(head.replace(b"\0", b"")) is not None
        header = header_in(shown_text(head), columns, _is_either)
        return header is not None and "date" in header.names
    if not file.seekable():
        raise InputError(f"{name}: a workbook or Parquet cannot be looked at in a pipe; save it to a file first")
    start = file.tell()
    try:
        if kind == "parquet":
            return "date" in column_names(file, name=name)
        return any("date" in t.table.header.names for t in tables_of(file, kind, columns, _is_either, name=name))
    finally:
        file.seek(start)


def _is_either(name: str) -> bool:
    return is_field(name, Transaction) or is_field(name, Party)


def shown_text(head: bytes) -> str:
    """Give how a text begins; what is no letter, such as one cut in half at the end, stands as a sign for itself."""
    try:
        return as_text(head, where="")[0].lstrip("\ufeff")
    except InputError:
        wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
        return head.decode("utf-16" if wide else "utf-8", errors="replace").lstrip("\ufeff")


__all__ = ["beginning", "kind_of", "shown_text"]
