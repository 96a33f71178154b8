"""Tell a file of transactions from a file of parties by how it begins."""

import io
import re
from collections.abc import Mapping
from typing import BinaryIO

from bonafides.errors import InputError
from bonafides.model.party import Party
from bonafides.model.transaction import Transaction
from bonafides.storage.lines import opened

_HEAD = 64 << 10
_DATED = re.compile(rb'(?<!\\)"date"\s*:')
_COLUMN = re.compile(r"[,;\t|]")


def kind_of(name: str, columns: Mapping[str, str]) -> type[Party] | type[Transaction]:
    """Give what the rows of a file are: transactions have a date, parties have none.

    Args:
        name: A path, or "-" for standard input, which is looked at and not used up.
        columns: Our column names to theirs; one that maps `date` says that the rows are transactions.
    """
    if "date" in columns:
        return Transaction
    if name.endswith(".parquet"):
        return Transaction if "date" in _columns_of(name) else Party
    head = beginning(name).replace(b"\0", b"")
    plain = head.lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")
    if plain[:1] in {b"{", b"["}:
        return Transaction if _DATED.search(plain) else Party
    header = plain.splitlines()[0].decode("latin-1") if plain else ""
    return Transaction if "date" in {cell.strip(' "').casefold() for cell in _COLUMN.split(header)} else Party


def beginning(name: str) -> bytes:
    """Give how a file begins; standard input is looked at and not used up."""
    file = opened(name)
    if name == "-":
        return _ahead(file)
    with file:
        return file.read(_HEAD)


def _ahead(file: BinaryIO) -> bytes:
    """Give what a stream holds next without taking it."""
    if isinstance(file, io.BufferedReader):
        return file.peek(_HEAD)
    at = file.tell()
    head = file.read(_HEAD)
    file.seek(at)
    return head


def _columns_of(name: str) -> frozenset[str]:
    try:
        from pyarrow import parquet
    except ImportError:
        raise InputError(f"{name}: reading Parquet needs the extra `batch`; install bonafides[batch]") from None
    try:
        return frozenset(parquet.read_schema(name).names)
    except (OSError, ValueError) as error:
        raise InputError(f"{name}: not a Parquet file that can be read ({error})") from None
