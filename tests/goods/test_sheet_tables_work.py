"""Tables of long sheets are read in time that grows with their lines, counted in steps and not in seconds."""

import sys
from types import FrameType
from typing import Any

import pytest

from bonafides.goods.sheet_tables import tables_in
from bonafides.model.sheet import Cell, Line


def line(number: int, *texts: str, table: int = 1) -> Line:
    """Give a line whose cells stand in columns; an empty text is an empty column."""
    cells = tuple(Cell(text=t, at=f"line {number}", start=c, end=c + 1) for c, t in enumerate(texts) if t)
    return Line(cells=cells, part="", table=table)


LONG = {
    "a blank first column": lambda n: [line(i, "", f"x{i}", "y", "z") for i in range(n)],
    "one label in the first column": lambda n: [line(0, "A", "B"), *(line(i, "", f"x{i}", "y") for i in range(1, n))],
    "words of headers in each line": lambda n: [line(i, "Quantity", "note", table=0) for i in range(n)],
    "headers and nothing below": lambda n: [line(i, "Property", "Unit", "Value") for i in range(n)],
    "single cells": lambda n: [line(0, "Quantity", "x", table=0), *(line(i, "few words", table=0) for i in range(1, n))],
}  # fmt: skip


def steps(lines: list[Line]) -> int:
    """Count the lines of code that are run to read the tables of a sheet."""
    count = 0

    def counted(_: FrameType, event: str, __: Any) -> Any:
        nonlocal count
        count += event == "line"
        return counted

    before = sys.gettrace()
    sys.settrace(counted)
    try:
        tables_in(lines)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("shape", LONG)
def test_twice_the_lines_are_twice_the_work(shape: str) -> None:
    """A worksheet of 2,000 rows whose first column is blank once took fifteen seconds."""
    few, many = LONG[shape](150), LONG[shape](600)
    steps(few)  # What is remembered of a text is remembered before it is counted.
    steps(many)
    assert steps(many) < 4.4 * steps(few)
