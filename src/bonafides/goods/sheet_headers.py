"""Which lines of a sheet head a table, of properties or of items, and which column a cell stands in."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bonafides.goods.sheet_pairs import is_unit, split_unit
from bonafides.goods.sheet_words import field_of, is_share, role_of
from bonafides.model.sheet import Cell, Line

_ITEM_FIELDS = {"part_no", "cas", "hs", "quantity", "name", "description", "model", "origin", "declared_codes"}
NAMING = {"part_no", "name", "description", "model", "cas"}
"""The columns of a list of which a row needs one to be an item."""

FIGURES = ("low", "typical", "high", "value")
"""The columns of a table of properties that hold figures."""

_AT = re.compile(r"^(?:@|at|bei|à|a|при|在)?\s*[-+]?\d+(?:[.,]\d+)?\s*(?:°\s?C|℃|°\s?F|K|h|Hz|kHz|MHz|GHz|bar|MPa)$")
"""A header that says at which temperature, pressure or frequency the values below hold: no model."""

_LONGEST_MODEL, _MODEL_WORDS = 40, 5


class Column(NamedTuple):
    """A column of a table: what it holds, its header and unit, the model it is about ("" is all), and where it stands."""

    role: str
    header: str
    unit: str
    model: str
    start: int
    end: int


class Below(NamedTuple):
    """What the rows below a header have in common: all of them, and those with more than one cell, their left edge, and what their cells say."""

    rows: int = 0
    wide: int = 0
    left: int = 0
    first_end: int = 0
    figures: bool = False
    units: bool = False

    def under(self, line: Line) -> "Below":
        """Give what the rows have in common when a line is put above them."""
        if len(line.cells) < 2:
            return self._replace(rows=self.rows + 1)
        start, end = line.cells[0].start, line.cells[0].end
        return Below(
            rows=self.rows + 1,
            wide=self.wide + 1,
            left=min(self.left, start) if self.wide else start,
            first_end=min(self.first_end, end) if self.wide else end,
            figures=self.figures or any(ch.isdigit() for c in line.cells[1:] for ch in c.text),
            units=self.units or bool(split_unit(line.cells[0].text)[1]) or is_unit(line.cells[1].text),
        )


def heads_items(header: Line, below: Below) -> bool:
    """Tell whether every row below a header is an item."""
    if not below.rows or len(header.cells) < 2 or any(": " in c.text for c in header.cells):
        return False
    fields = [field_of(c.text) for c in header.cells]
    roles = {role_of(c.text) for c in header.cells}
    if "cas" in fields and any(is_share(c.text) for c in header.cells):
        return False
    if len(_ITEM_FIELDS & set(fields)) >= 2 and NAMING & set(fields):
        return not {"low", "high", "typical"} & roles
    if fields[0] not in {"model", "part_no", "name"} or roles & {"low", "high", "typical", "value"}:
        return False
    others = [c.text for c in header.cells[1:]]
    if any(split_unit(o)[1] for o in others):
        return True
    return not below.units and not any(any(c.isdigit() for c in o) or o.isupper() for o in others)


def item_column(cell: Cell) -> Column:
    """Give the column of a list of items that a cell heads."""
    key, unit = split_unit(cell.text)
    role = "unit" if role_of(cell.text) == "unit" else field_of(cell.text)
    return Column(role, key, unit, "", cell.start, cell.end)


def property_columns(header: Line, below: Below) -> list[Column]:
    """Give the columns of a table of properties, or nothing where the line heads none."""
    cells = header.cells
    roles = [role_of(c.text) for c in cells]
    if not below.wide or any(": " in c.text for c in cells):
        return []
    left = below.left
    named = roles[0] == "property" or field_of(cells[0].text) == "model"
    outside = cells[0].start > max(left, below.first_end - 1)
    known = ({r for r in roles if r} - {"property"}) | ({"value"} if any(_AT.match(c.text) for c in cells) else set())
    models = [c for c, r in zip(cells, roles, strict=True) if not r and not _AT.match(c.text)][
        1 if named and not roles[0] else 0 :
    ]
    if not all(_like_model(c.text) for c in models):
        return []
    if not (named or outside) or not (known & {"unit", *FIGURES} or (models and below.figures)):
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
    if (role == "property" and not is_property) or _AT.match(header):
        role = "value"
    return Column(role or "value", header, unit, "" if role else header, cell.start, cell.end)


def second_header(columns: list[Column], first: Line) -> list[Column]:
    """Give the columns of a header in two rows: models above, their minimum and maximum below; nothing where there is one row."""
    models = [c for c in columns if c.model]
    below = first.cells
    roles = [role_of(c.text) for c in below]
    if not models or not below or bounds(first) < 2:
        return []
    found = [c for c in columns if not c.model]
    for cell, role in zip(below, roles, strict=True):
        if role in FIGURES:
            over = column_of(cell, columns)
            found.append(
                Column(role, cell.text, split_unit(cell.text)[1] or over.unit, over.model, cell.start, cell.end)
            )
    return found


def bounds(line: Line) -> int:
    """Give how many cells of a line head a minimum, a maximum or a typical value."""
    return sum(role_of(c.text) in {"low", "high", "typical"} for c in line.cells)


def may_head(line: Line) -> bool:
    """Tell whether a line holds a word of a header, or stands in a marked table with nothing above its keys."""
    return any(role_of(c.text) or field_of(c.text) for c in line.cells) or (line.table > 0 and line.cells[0].start > 0)


def is_header(line: Line) -> bool:
    """Tell whether a line plainly heads a new table."""
    roles = {role_of(c.text) for c in line.cells}
    return "property" in roles and bool(roles & {"unit", *FIGURES}) and len(line.cells) > 1


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


__all__ = [
    "FIGURES",
    "NAMING",
    "Below",
    "Column",
    "bounds",
    "column_of",
    "heads_items",
    "is_header",
    "item_column",
    "may_head",
    "placed",
    "property_columns",
    "second_header",
]
