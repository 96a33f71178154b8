"""What a workbook says of its cells beside their values: errors, formulas without a value, how a number is shown, and how days count.

Percentages and codes with leading zeros are numbers in a workbook, and only their format says what a person reads there.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from bonafides.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

_PERCENT_IDS = frozenset({9, 10})
"""The built-in formats 0% and 0.00%."""

_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_ZEROS = re.compile(r"(0{2,})(?:\.(0+))?|0\.(0{2,})")
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_OF_NOTE = re.compile(rb"""\bt\s*=\s*["']e["']|<(?:[\w.-]+:)?f\b""")


class Shown(NamedTuple):
    """How a number is shown: as a percentage, or with so many digits before and after the point at least."""

    percent: bool = False
    digits: int = 0
    decimals: int = 0


class Marks(NamedTuple):
    """Of one worksheet, by row and column from 0: why a cell has no value, and how the number in a cell is shown."""

    faults: dict[tuple[int, int], str]
    shown: dict[tuple[int, int], Shown]


class BookMarks(NamedTuple):
    """Of a workbook: the marks of each worksheet by its title, and whether its days count from 1904 on."""

    sheets: dict[str, Marks]
    since_1904: bool


def cell_marks(content: bytes, *, name: str) -> BookMarks:
    """Give what a workbook says of its cells beside their values; call `worksheets` first, which refuses what is damaged or too large.

    Raises:
        InputError: Its inner files are damaged.

    Source:
        ECMA-376 part 1: 18.2.28 workbookPr (date1904), 18.3.1.4 c (cell), 18.8.30 numFmt.
    """
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            book = _parsed(packed.read("xl/workbook.xml"))
            styles = _styles(packed)
            sheets = {title: _marks(packed.read(path), styles) for title, path in _paths(packed, book)}
    except (
        etree.XMLSyntaxError,
        KeyError,
        ValueError,
        zipfile.BadZipFile,
        OSError,
        EOFError,
        NotImplementedError,
    ) as error:
        raise InputError(f"{name}: a damaged workbook ({str(error)[:80]}); save it again as XLSX") from None
    properties = next(iter(_named(book, "workbookPr")), None)
    dated = "" if properties is None else properties.get("date1904", "")
    return BookMarks(sheets, dated in {"1", "true", "on"})


def shown(value: float, how: Shown) -> str:
    """Give a number as its format shows it, never rounded.

    >>> shown(0.99, Shown(percent=True)), shown(10121.0, Shown(digits=6)), shown(8545.2, Shown(digits=4, decimals=2))
    ('99 %', '010121', '8545.20')
    """
    from decimal import Decimal

    exact = Decimal(format(value, ".15g"))
    if how.percent:
        hundredfold = exact * 100
        return f"{format(hundredfold.normalize() if hundredfold else hundredfold, 'f')} %"
    whole, _, part = format(exact, "f").lstrip("-").partition(".")
    part = part.rstrip("0").ljust(how.decimals, "0")
    return "-" * (value < 0) + whole.zfill(how.digits) + (f".{part}" if part else "")


def _parsed(content: bytes) -> "_Element":
    from lxml import etree

    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _named(root: "_Element", tag: str) -> Iterator["_Element"]:
    return root.iter(f"{{*}}{tag}")


def _paths(packed: zipfile.ZipFile, book: "_Element") -> Iterator[tuple[str, str]]:
    """Give each worksheet's title with where it lies in the file."""
    members = {name.casefold(): name for name in packed.namelist()}
    linked = members.get("xl/_rels/workbook.xml.rels")
    if linked is None:
        return
    links = {link.get("Id"): link.get("Target", "") for link in _named(_parsed(packed.read(linked)), "Relationship")}
    for sheet in _named(book, "sheet"):
        key = next((str(value) for field, value in sheet.attrib.items() if str(field).endswith("}id")), "")
        path = posixpath.normpath(posixpath.join("/xl", links.get(key, ""))).lstrip("/")
        if member := members.get(path.casefold()):
            yield sheet.get("name", ""), member


def _styles(packed: zipfile.ZipFile) -> dict[str, Shown]:
    """Give the numbers of the cell styles that show a number otherwise than it is kept."""
    if "xl/styles.xml" not in packed.namelist():
        return {}
    root = _parsed(packed.read("xl/styles.xml"))
    own = {int(f.get("numFmtId", "-1")): f.get("formatCode", "") for f in _named(root, "numFmt")}
    formats = next(iter(_named(root, "cellXfs")), None)
    found = {}
    for number, style in enumerate(() if formats is None else _named(formats, "xf")):
        key = int(style.get("numFmtId", "0"))
        if how := Shown(percent=True) if key in _PERCENT_IDS else _shown_by(own.get(key, "")):
            found[str(number)] = how
    return found


def _shown_by(code: str) -> Shown | None:
    """Give how a format's own code shows a positive number; None where it adds nothing to the number."""
    plain = _QUOTED.sub("", code.partition(";")[0]).strip()
    if "%" in plain:
        return Shown(percent=True)
    found = _ZEROS.fullmatch(plain)
    if not found or found[3]:
        return None
    return Shown(digits=len(found[1]), decimals=len(found[2] or ""))


def _marks(written: bytes, styles: dict[str, Shown]) -> Marks:
    """Give the marks of one worksheet; one that has nothing of note is not parsed."""
    marks = Marks({}, {})
    of_style = rb"""\bs\s*=\s*["'](?:%s)["']""" % b"|".join(s.encode() for s in styles)
    if not _OF_NOTE.search(written) and not (styles and re.search(of_style, written)):
        return marks
    for at, cell in _cells(written):
        value = next((v for v in _named(cell, "v")), None)
        text = "" if value is None else value.text or ""
        kind = cell.get("t", "n")
        if kind == "e":
            marks.faults[at] = f"the error {text or '#N/A'!r} of a formula; correct it in the sheet, or empty the cell"
        elif not text and (kind != "str" or value is None) and next((f for f in _named(cell, "f")), None) is not None:
            marks.faults[at] = "a formula whose value was not saved; open the workbook and save it with its values"
        elif kind == "n" and text and (how := styles.get(cell.get("s", ""))):
            marks.shown[at] = how
    return marks


def _cells(written: bytes) -> Iterator[tuple[tuple[int, int], "_Element"]]:
    """Give each cell of a worksheet with its row and column from 0; a cell without a place stands after the one before it."""
    from lxml import etree

    row, column = -1, -1
    tags = ("{*}row", "{*}c")
    for event, element in etree.iterparse(
        io.BytesIO(written), events=("start", "end"), tag=tags, resolve_entities=False, no_network=True, load_dtd=False
    ):
        is_row = etree.QName(element).localname == "row"
        if is_row and event == "start":
            row, column = int(element.get("r", row + 2)) - 1, -1
        elif event == "end" and is_row:
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
        elif event == "end":
            place = _PLACE.fullmatch(element.get("r", ""))
            row, column = (int(place[2]) - 1, _column(place[1])) if place else (row, column + 1)
            yield (row, column), element


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


__all__ = ["BookMarks", "Marks", "Shown", "cell_marks", "shown"]
