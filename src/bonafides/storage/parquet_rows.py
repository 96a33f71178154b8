"""The rows of a Parquet file as records, in bounded batches."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from bonafides.errors import InputError
from bonafides.storage.records import Record

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

_BATCH = 1024
_FAULTS = (OSError, ValueError, TypeError, KeyError, NotImplementedError, OverflowError, MemoryError, ArithmeticError)
"""What the library raises for a damaged file, and for values that Python has no type for."""


def column_names(file: BinaryIO, *, name: str) -> tuple[str, ...]:
    """Give the names of the columns of a Parquet file; raises InputError in one sentence where it cannot be read."""
    return _opened(file, name)[1]


def parquet_records(file: BinaryIO, *, name: str) -> Iterator[Record]:
    """Give the header of a Parquet file as record 0 and then its rows, numbered from 1.

    Where damage ends the reading, the row after the last is a refused one that says so.

    Raises:
        InputError: Not one row can be read.
    """
    table, names = _opened(file, name)
    yield Record(0, names)
    number = 0
    rows = _rows(table)
    while True:
        try:
            row = next(rows, None)
        except _FAULTS as error:
            if not number:
                raise _damaged(name, error) from None
            yield Record(number + 1, [], f"the file is damaged from here on ({_said(error)}), and no further row is read; write it again")  # fmt: skip
            return
        if row is None:
            return
        number += 1
        yield Record(number, row)


def _opened(file: BinaryIO, name: str) -> tuple["ParquetFile", tuple[str, ...]]:
    try:
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise InputError(f"{name}: reading Parquet needs the extra `batch`; install bonafides[batch]") from None
    try:
        table = ParquetFile(file)
        return table, tuple(map(str, table.schema_arrow.names))
    except _FAULTS as error:
        raise _damaged(name, error) from None


def _rows(table: "ParquetFile") -> Iterator[list[Any]]:
    for batch in table.iter_batches(batch_size=_BATCH):
        columns = [_values(column) for column in batch.columns]
        for i in range(batch.num_rows):
            yield [column[i] for column in columns]


def _values(column: Any) -> list[Any]:
    """Give the values of a column; a time in nanoseconds is cut to microseconds, since only its day is read."""
    import pyarrow as pa

    kind = column.type
    if pa.types.is_timestamp(kind) and kind.unit == "ns":
        column = column.cast(pa.timestamp("us", tz=kind.tz), safe=False)
    return list(column.to_pylist())


def _damaged(name: str, error: BaseException) -> InputError:
    return InputError(f"{name}: damaged or no Parquet file that can be read ({_said(error)}); write it again")


def _said(error: BaseException) -> str:
    return " ".join(str(error).split())[:160] or type(error).__name__


__all__ = ["column_names", "parquet_records"]
