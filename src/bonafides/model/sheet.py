"""A data sheet or safety sheet as read: lines of cells with their places, and the goods that it states."""

from typing import Literal

from bonafides.model.item import Item
from bonafides.model.noun import Noun

SheetKind = Literal["pdf", "html", "xlsx", "text"]


class Cell(Noun, frozen=True, kw_only=True):
    """A piece of a line and where it stands: "page 2, line 14", or "sheet Values, cell B4".

    `start` and `end` are its columns: characters of the line, or numbers of table columns. Cells of one column overlap.
    """

    text: str
    at: str
    start: int
    end: int


class Line(Noun, frozen=True, kw_only=True):
    """A line of a sheet. `part` is its page or worksheet; `table` numbers the table of which it is a row, 0 where none is marked."""

    cells: tuple[Cell, ...]
    part: str
    table: int = 0
    heading: bool = False

    @property
    def text(self) -> str:
        """The whole line as one text."""
        return " ".join(c.text for c in self.cells)

    @property
    def at(self) -> str:
        """The place of its first cell."""
        return self.cells[0].at


class Sheet(Noun, frozen=True, kw_only=True):
    """A document as lines; `notes` say what of it could not be read."""

    name: str
    kind: SheetKind
    lines: tuple[Line, ...]
    parts: int = 1
    notes: tuple[str, ...] = ()


class Component(Noun, frozen=True, kw_only=True):
    """A substance of a mixture with its share as written ("10 - < 20 %"), "" where none is stated."""

    name: str
    cas: str = ""
    share: str = ""
    at: str


class SheetItem(Noun, frozen=True, kw_only=True):
    """Goods that a sheet states. `places` gives for each field of the item ("description", "specs.density") where the sheet says it."""

    item: Item
    sheet: str
    places: dict[str, str]
    components: tuple[Component, ...] = ()
    manufacturer: str = ""
    notes: tuple[str, ...] = ()
