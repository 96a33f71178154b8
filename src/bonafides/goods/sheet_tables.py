"""Tables of a sheet: properties with minimum, typical value and maximum, a column a model, and rows that are items."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bonafides.goods.sheet_headers import (
    FIGURES,
    NAMING,
    Below,
    Column,
    bounds,
    heads_items,
    is_header,
    item_column,
    may_head,
    placed,
    property_columns,
    second_header,
)
from bonafides.goods.sheet_pairs import Pair, split_unit, tidy, with_unit
from bonafides.goods.sheet_words import says_nothing, section_of
from bonafides.model.sheet import Line

_BOUND = re.compile(r"^\s*(?:≥|>=|≤|<=|>|<|min\.?|max\.?)\s*", re.IGNORECASE)
_SINGLE = re.compile(
    r"^[-+]?\d[\d.,']*(?![\d.,'])(?!\s*(?:[-–—~～±x×х]|to\b|bis\b|à\b|a\b|до|至|\.\.|\+/-))", re.IGNORECASE
)
_SENTENCE_WORDS = 9


class Fact(NamedTuple):
    """A property as a table states it, of one model or, with "", of all."""

    model: str
    pair: Pair


_Parts = dict[tuple[str, str], list[tuple[str, str, str]]]
"""The cells of a row by model and role: each its text, its place, and the unit of its column."""


class Read(NamedTuple):
    """What the tables of some lines say, and the lines that belong to none. A row of `rows` is an item: a pair a column."""

    facts: tuple[Fact, ...]
    rows: tuple[tuple[Pair, ...], ...]
    rest: tuple[Line, ...]


def tables_in(lines: Sequence[Line]) -> Read:
    """Read the tables of properties and of items in some lines."""
    facts: list[Fact] = []
    rows: list[tuple[Pair, ...]] = []
    rest: list[Line] = []
    bodies = _Bodies(lines)
    i = 0
    while i < len(lines):
        header = lines[i]
        end, below = bodies.under(i)
        if heads_items(header, below):
            columns = [item_column(c) for c in header.cells]
            rows += [row for line in lines[i + 1 : end] if (row := _item_row(line, columns))]
        elif columns := property_columns(header, below):
            second = second_header(columns, lines[i + 1])
            found, left = _facts(lines[i + 2 if second else i + 1 : end], second or columns)
            facts += found
            rest += left
        else:
            rest.append(header)
            end = i + 1
        i = end
    return Read(tuple(facts), tuple(rows), tuple(rest))


class _Bodies:
    """For each line that may head a table, where the lines below it end and what they have in common; each line is looked at once."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        count = len(lines)
        self._ends = [count] * (count + 1)
        self._wide = [-1] * (count + 1)
        self._below = [Below()] * (count + 1)
        self._stops = [True, *(_stops(lines, k) for k in _counted(lines))] if lines else []
        for k in range(count - 1, 0, -1):
            if self._stops[k] or is_header(lines[k]):
                self._ends[k] = k
            else:
                self._ends[k], self._wide[k], self._below[k] = self._with(k)

    def _with(self, k: int) -> tuple[int, int, Below]:
        """Give the end of the lines from one on, the last of them with several cells, and what they have in common."""
        wide = self._wide[k + 1]
        if wide < 0 and len(self._lines[k].cells) > 1:
            wide = k
        return self._ends[k + 1], wide, self._below[k + 1].under(self._lines[k])

    def under(self, i: int) -> tuple[int, Below]:
        """Give where the table that a line may head ends, and what its rows have in common; nothing where it may head none.

        The line right below a header may be its second row. A text's table ends with a line of several cells.
        """
        header, k = self._lines[i], i + 1
        if len(header.cells) < 2 or header.heading or not may_head(header) or k == len(self._lines):
            return k, Below()
        if self._stops[k] or (is_header(self._lines[k]) and bounds(self._lines[k]) < 2):
            return k, Below()
        end, wide, below = self._with(k)
        if not header.table:
            below = below._replace(rows=below.rows - (end - wide - 1)) if wide >= 0 else Below()
            end = wide + 1 if wide >= 0 else k
        return end, below


def _counted(lines: Sequence[Line]) -> Iterable[tuple[int, int]]:
    """Give the place of each line but the first, and how many lines of one cell end with it."""
    alone = 0
    for k in range(1, len(lines)):
        alone = alone + 1 if len(lines[k].cells) == 1 else 0
        yield k, alone


def _stops(lines: Sequence[Line], at: tuple[int, int]) -> bool:
    """Tell whether a line belongs to no table of the line above it."""
    k, alone = at
    line = lines[k]
    if line.table != lines[k - 1].table or line.heading or section_of(line.text):
        return True
    said = len(line.cells) == 1 and (alone > 1 or len(line.text.split()) > _SENTENCE_WORDS or ": " in line.text)
    return said and not line.table


def _item_row(line: Line, columns: Sequence[Column]) -> tuple[Pair, ...]:
    """Give the pairs of a row that is an item; nothing where no column says what it is."""
    row = placed(line, columns)
    unit = next((c.text for c, column in row if column.role == "unit"), "")
    pairs = tuple(
        Pair(column.header, f"{c.text} {unit}" if column.role == "quantity" and unit and c.text[-1:].isdigit() else with_unit(c.text, column.unit), c.at)
        for c, column in row
        if column.role != "unit"
    )  # fmt: skip
    return pairs if any(column.role in NAMING for _, column in row) else ()


def _facts(body: Iterable[Line], columns: list[Column]) -> tuple[list[Fact], list[Line]]:
    """Give what the rows of a table state, and the rows that state nothing by its columns."""
    facts: list[Fact] = []
    left: list[Line] = []
    models = tuple(dict.fromkeys(c.model for c in columns if c.model)) or ("",)
    name = ""
    for line in body:
        parts = _parts(line, columns)
        named = _joined(parts, "", "property")
        if named and len(line.cells) == 1:
            name = ""
            left += [] if line.table else [line]
            continue
        name = named or name
        found = [fact for model in models if name for fact in _stated(name, model, parts)]
        facts += found
        left += [] if found else [line]
    return facts, left


def _parts(line: Line, columns: list[Column]) -> _Parts:
    """Give the cells of a row by model and role; one that spans the minimum and the maximum of a model is its value."""
    parts: _Parts = {}
    for cell in line.cells:
        within = [column for one, column in placed(line, columns) if one is cell]
        for model in dict.fromkeys(c.model for c in within):
            mine = [c for c in within if c.model == model]
            role = mine[0].role if len(mine) == 1 else "value" if mine[0].role in FIGURES else mine[0].role
            parts.setdefault((model, role), []).append((cell.text, cell.at, mine[0].unit))
    return parts


def _joined(parts: _Parts, model: str, role: str) -> str:
    return " ".join(text for text, _, _ in parts.get((model, role)) or parts.get(("", role), []))


def _stated(name: str, model: str, parts: _Parts) -> Iterable[Fact]:
    """Give what a row says of one model, nothing where its cells say nothing; two values in one column are two statements."""
    key, own_unit = split_unit(name)
    held = {r: parts.get((model, r)) or parts.get(("", r), []) for r in FIGURES}
    figures = {r: said for r, f in held.items() if (said := [p for p in f if not says_nothing(p[0])])}
    unit = _joined(parts, model, "unit").strip("[]() ") or own_unit
    beside = [f"{r} {words}" for r in ("method", "condition") if (words := _joined(parts, model, r))]
    for n in range(max(map(len, figures.values()), default=0)):
        now = {r: f[min(n, len(f) - 1)] for r, f in figures.items()}
        value = stated_value({r: with_unit(text, unit or own) for r, (text, _, own) in now.items()}, unit)
        yield Fact(model, tidy(Pair(key, "; ".join([value, *beside]), next(iter(now.values()))[1])))


def stated_value(figures: dict[str, str], unit: str = "") -> str:
    """Give the interval that minimum and maximum state; a typical value alone is "about" it, because single pieces differ from it.

    >>> stated_value({"low": "1.70 g/cm3", "typical": "1.75 g/cm3", "high": "1.80 g/cm3"}, "g/cm3")
    '1.70 to 1.80 g/cm3; typical 1.75 g/cm3'
    >>> stated_value({"high": "100 um"}), stated_value({"typical": "1.75 g/cm3"})
    ('max. 100 um', 'about 1.75 g/cm3 (typical)')
    """
    bare = {r: _BOUND.sub("", v) if r in {"low", "high"} else v for r, v in figures.items()}
    low, high, typical, value = (bare.get(r, "") for r in ("low", "high", "typical", "value"))
    told = [f"typical {typical}"] if typical and (low or high or value) else []
    told += [value] if value and (low or high) else []
    if low and high:
        short = low.removesuffix(unit).rstrip() if unit and low.endswith(unit) and high.endswith(unit) else low
        return "; ".join([f"{short} to {high}", *told])
    if low or high:
        return "; ".join([f"min. {low}" if low else f"max. {high}", *told])
    return "; ".join([value, *told]) if value else as_typical(typical)


def as_typical(value: str) -> str:
    """Give a typical value as what it says: about that; a range and words stay as they are.

    >>> as_typical("1.75 g/cm3 at 20 °C"), as_typical("1.70 to 1.80 g/cm3"), as_typical("blocks")
    ('about 1.75 g/cm3 at 20 °C (typical)', '1.70 to 1.80 g/cm3', 'blocks')
    """
    return f"about {value} (typical)" if _SINGLE.match(value) else value


__all__ = ["Fact", "Read", "as_typical", "stated_value", "tables_in"]
