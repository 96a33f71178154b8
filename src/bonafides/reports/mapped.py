"""A mapping on a terminal: each column with its field, and rows as they would be read."""

from collections.abc import Iterable, Iterator, Sequence

from rich.table import Table
from rich.text import Text

from bonafides.reports.terminal import plain_table
from bonafides.text.cells import visible


def columns_table(columns: Iterable[Sequence[str]]) -> Table:
    """Give one row a column: its name, the field, why, and what some of its cells say."""
    table = plain_table("Column", "Field", "Because", "Some cells")
    for cells in columns:
        table.add_row(*(Text(visible(cell)) for cell in cells))
    return table


def row_lines(rows: Iterable[tuple[int, str]]) -> Iterator[Text]:
    """Give each row as one line: its number and what it says."""
    for number, said in rows:
        yield Text(visible(f"{number}: {said}"))


__all__ = ["columns_table", "row_lines"]
