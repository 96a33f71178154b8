"""Tables of a sheet: properties with minimum, typical value and maximum, a column a model, and rows that are items."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bonafides.goods.sheet_pairs import Pair, is_unit, split_unit, tidy, with_unit
from bonafides.goods.sheet_words import field_of, is_share, role_of, says_nothing, section_of
from bonafides.model.sheet import Cell, Line

_ITEM_FIELDS = {"part_no", "cas", "hs", "quantity", "name", "description", "model", "origin", "declared_codes"}
_NAMING = {"part_no", "name", "description", "model", "cas"}
_FIGURES = ("low", "typical", "high", "value")
_BOUND = re.compile(r"^\s*(?:≥|>=|≤|<=|>|<|min\.?|max\.?)\s*", re.IGNORECASE)
_SINGLE = re.compile(
    r"^[-+]?\d[\d.,']*(?![\d.,'])(?!\s*(?:[-–—~～±x×х]|to\b|bis\b|à\b|a\b|до|至|\.\.|\+/-))", re.IGNORECASE
)
_SENTENCE_WORDS = 9
_LONGEST_MODEL, _MODEL_WORDS = 40, 5


class Column(NamedTuple):
    """A column of a table: what it holds, its header and unit, the model it is about ("" is all), and where it stands."""

    role: str
    header: str
    unit: str
    model: str
    start: int
    end: int


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
    i = 0
    while i < len(lines):
        header = lines[i]
        body = _body(lines, i)
        if _heads_items(header, body):
            columns = [_item_column(c) for c in header.cells]
            rows += [row for line in body if (row := _item_row(line, columns))]
        elif columns := _heads_properties(header, body):
            second = _under(columns, body)
            found, left = _facts(body[1:] if second else body, second or columns)
            facts += found
            rest += left
        else:
            rest.append(header)
            i += 1
            continue
        i += 1 + len(body)
    return Read(tuple(facts), tuple(rows), tuple(rest))


def _body(lines: Sequence[Line], i: int) -> list[Line]:
    """Give the lines below a header that belong to its table."""
    header = lines[i]
    if len(header.cells) < 2 or header.heading or not _may_head(header):
        return []
    body: list[Line] = []
    alone = 0
    for line in lines[i + 1 :]:
        if line.table != header.table or line.heading or section_of(line.text):
            break
        alone = alone + 1 if len(line.cells) == 1 else 0
        ends = len(line.cells) == 1 and (alone > 1 or len(line.text.split()) > _SENTENCE_WORDS or ": " in line.text)
        second = line is lines[i + 1] and _bounds(line) > 1
        if (ends and not header.table) or (_is_header(line) and not second):
            break
        body.append(line)
    while body and len(body[-1].cells) == 1 and not header.table:
        body.pop()
    return body


def _bounds(line: Line) -> int:
    """Give how many cells of a line head a minimum, a maximum or a typical value."""
    return sum(role_of(c.text) in {"low", "high", "typical"} for c in line.cells)


def _may_head(line: Line) -> bool:
    """Tell whether a line holds a word of a header, or stands in a marked table with nothing above its keys."""
    return any(role_of(c.text) or field_of(c.text) for c in line.cells) or (line.table > 0 and line.cells[0].start > 0)


def _is_header(line: Line) -> bool:
    """Tell whether a line plainly heads a new table."""
    roles = {role_of(c.text) for c in line.cells}
    return "property" in roles and bool(roles & {"unit", *_FIGURES}) and len(line.cells) > 1


def _heads_items(header: Line, body: Sequence[Line]) -> bool:
    """Tell whether every row below a header is an item."""
    if not body or len(header.cells) < 2 or any(": " in c.text for c in header.cells):
        return False
    fields = [field_of(c.text) for c in header.cells]
    roles = {role_of(c.text) for c in header.cells}
    if "cas" in fields and any(is_share(c.text) for c in header.cells):
        return False
    if len(_ITEM_FIELDS & set(fields)) >= 2 and _NAMING & set(fields):
        return not {"low", "high", "typical"} & roles
    if (
        fields[0] not in {"model", "part_no", "name"}
        or len(header.cells) < 2
        or roles & {"low", "high", "typical", "value"}
    ):
        return False
    others = [c.text for c in header.cells[1:]]
    if any(split_unit(o)[1] for o in others):
        return True
    named_below = any(
        split_unit(line.cells[0].text)[1] or is_unit(line.cells[1].text) for line in body if len(line.cells) > 1
    )
    return len(body) > 0 and not named_below and not any(any(c.isdigit() for c in o) or o.isupper() for o in others)


def _item_column(cell: Cell) -> Column:
    key, unit = split_unit(cell.text)
    role = "unit" if role_of(cell.text) == "unit" else field_of(cell.text)
    return Column(role, key, unit, "", cell.start, cell.end)


def _item_row(line: Line, columns: Sequence[Column]) -> tuple[Pair, ...]:
    """Give the pairs of a row that is an item; nothing where no column says what it is."""
    row = placed(line, columns)
    unit = next((c.text for c, column in row if column.role == "unit"), "")
    pairs = tuple(
        Pair(column.header, f"{c.text} {unit}" if column.role == "quantity" and unit and c.text[-1:].isdigit() else with_unit(c.text, column.unit), c.at)
        for c, column in row
        if column.role != "unit"
    )  # fmt: skip
    return pairs if any(column.role in _NAMING for _, column in row) else ()


def _heads_properties(header: Line, body: Sequence[Line]) -> list[Column]:
    """Give the columns of a table of properties, or nothing where the line heads none."""
    cells = header.cells
    roles = [role_of(c.text) for c in cells]
    wide = [line for line in body if len(line.cells) > 1]
    if not wide or any(": " in c.text for c in cells):
        return []
    left = min(line.cells[0].start for line in wide)
    named = roles[0] == "property" or field_of(cells[0].text) == "model"
    outside = cells[0].start > max(left, min(line.cells[0].end for line in wide) - 1)
    known = {r for r in roles if r} - {"property"}
    models = [c for c, r in zip(cells, roles, strict=True) if not r][1 if named and not roles[0] else 0 :]
    if not all(_like_model(c.text) for c in models):
        return []
    figures = any(any(ch.isdigit() for ch in c.text) for line in wide for c in line.cells[1:])
    if not (named or outside) or not (known & {"unit", *_FIGURES} or (models and figures)):
        return []
    if not named and not known and not all(len(line.cells) > 1 for line in wide[:1]):
        return []
    first = [Column("property", "", "", "", left - 1, cells[0].start)] if outside and not named else []
    return [*first, *(_column(c, i == 0 and named) for i, c in enumerate(cells))]


def _like_model(header: str) -> bool:
    """Tell whether a header may be the name of a model: a few words, and no sentence."""
    return (
        len(header) <= _LONGEST_MODEL
        and len(header.split()) <= _MODEL_WORDS
        and header[-1:] not in {".", ":", ";", ","}
    )


def _column(cell: Cell, is_property: bool) -> Column:
    header, unit = split_unit(cell.text)
    role = "property" if is_property else role_of(cell.text)
    if role == "property" and not is_property:
        role = "value"
    return Column(role or "value", header, unit, "" if role else header, cell.start, cell.end)


def _under(columns: list[Column], body: Sequence[Line]) -> list[Column]:
    """Give the columns of a header in two rows: models above, their minimum and maximum below; nothing where there is one row."""
    models = [c for c in columns if c.model]
    below = body[0].cells if body else ()
    roles = [role_of(c.text) for c in below]
    if not models or not below or _bounds(body[0]) < 2:
        return []
    found = [c for c in columns if not c.model]
    for cell, role in zip(below, roles, strict=True):
        if role in _FIGURES:
            over = column_of(cell, columns)
            found.append(
                Column(role, cell.text, split_unit(cell.text)[1] or over.unit, over.model, cell.start, cell.end)
            )
    return found


def column_of(cell: Cell, columns: Sequence[Column]) -> Column:
    """Give the column that a cell stands in: the one that it overlaps most, else the nearest."""
    middle = cell.start + cell.end
    return min(
        columns, key=lambda c: (-max(0, min(cell.end, c.end) - max(cell.start, c.start)), abs(c.start + c.end - middle))
    )


def placed(line: Line, columns: Sequence[Column]) -> list[tuple[Cell, Column]]:
    """Give each cell with its column: in order where a printed row has a cell for each, else by where the cell stands.

    A cell of a marked table may span several models and then counts for each.
    """
    if not line.table and len(line.cells) == len(columns):
        return list(zip(line.cells, columns, strict=True))
    found = []
    for cell in line.cells:
        within = [c for c in columns if min(cell.end, c.end) > max(cell.start, c.start)] if line.table else []
        found += [(cell, column) for column in within or [column_of(cell, columns)]]
    return found


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
            role = mine[0].role if len(mine) == 1 else "value" if mine[0].role in _FIGURES else mine[0].role
            parts.setdefault((model, role), []).append((cell.text, cell.at, mine[0].unit))
    return parts


def _joined(parts: _Parts, model: str, role: str) -> str:
    return " ".join(text for text, _, _ in parts.get((model, role)) or parts.get(("", role), []))


def _stated(name: str, model: str, parts: _Parts) -> Iterable[Fact]:
    """Give what a row says of one model, nothing where its cells say nothing; two values in one column are two statements."""
    key, own_unit = split_unit(name)
    held = {r: parts.get((model, r)) or parts.get(("", r), []) for r in _FIGURES}
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


__all__ = ["Column", "Fact", "Read", "as_typical", "column_of", "placed", "stated_value", "tables_in"]
