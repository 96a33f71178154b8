"""An HTML page as lines: rows of its tables, terms of its lists, and blocks of its text, each with its line in the source."""

import re
from typing import cast

from lxml import etree, html

from bonafides.errors import InputError
from bonafides.model.sheet import Cell, Line, Sheet

_SILENT = {
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "nav",
    "form",
    "button",
    "select",
    "iframe",
    "title",
    "head",
}
_BLOCKS = {
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "main", "body", "html", "header", "footer", "aside", "ul", "ol", "dl", "dt", "dd", "table", "tr", "br", "hr",
    "blockquote", "pre", "figure", "figcaption", "address", "fieldset", "center", "thead", "tbody", "tfoot", "caption", "td", "th",
}  # fmt: skip
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "caption"}
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_WIDEST = 1000

_Held = dict[int, tuple[int, Cell | None]]
"""Cells that span into the rows below, by their column: how many rows are left, and the cell where it begins."""


def read_html(content: bytes, *, name: str) -> Sheet:
    """Give the lines of a page; raises InputError where it shows no text (a page that a script fills)."""
    parser = html.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding=_encoding(content)
    )
    try:
        root = html.document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, LookupError, RecursionError):
        raise InputError(f"{name}: an HTML page without text; save the sheet as PDF or text") from None
    etree.strip_elements(root, *_SILENT, with_tail=False)
    lines = _Lines()
    lines.walk(root, heading=False)
    lines.flush(heading=False)
    if not lines.found:
        raise InputError(f"{name}: an HTML page without text (a script may fill it); save the sheet as PDF or text")
    return Sheet(name=name, kind="html", lines=tuple(lines.found))


def _encoding(content: bytes) -> str | None:
    """Give the encoding that the page's bytes show, or leave it to what the page declares."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if _DECLARED.search(content[:4096]) and not content.startswith(b"\xef\xbb\xbf"):
        return None
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


class _Lines:
    """The lines of a page as they are met; text between blocks is gathered until the next block begins."""

    def __init__(self) -> None:
        self.found: list[Line] = []
        self._text: list[str] = []
        self._line = 0
        self._tables = 0

    def walk(self, element: etree._Element, *, heading: bool) -> None:
        """Take in an element and what follows its children; an explicit stack, because pages nest deeper than functions may."""
        todo: list[tuple[etree._Element, bool, bool]] = [(element, heading, False)]
        while todo:
            one, inside, closing = todo.pop()
            tag = str(one.tag)
            if closing:
                if tag in _BLOCKS:
                    self.flush(heading=inside)
                self._say(one.tail, one)
                continue
            if tag in _BLOCKS:
                self.flush(heading=False)
            if tag == "table" and next(one.iterdescendants("table"), None) is None:
                self._table(one)
                self._say(one.tail, one)
                continue
            if tag == "dl":
                self._terms(one)
                self._say(one.tail, one)
                continue
            self._say(one.text, one)
            here = inside or tag in _HEADINGS
            todo.append((one, here, True))
            todo.extend((child, here, False) for child in reversed(one))

    def flush(self, *, heading: bool) -> None:
        """End the line that is being gathered."""
        text = " ".join("".join(self._text).split())
        self._text = []
        if text:
            at = f"line {self._line}"
            self.found.append(Line(cells=(Cell(text=text, at=at, start=0, end=len(text)),), part="", heading=heading))

    def _say(self, text: str | None, element: etree._Element) -> None:
        if text and text.strip():
            if not self._text:
                self._line = _source_line(element)
            self._text.append(text)
        elif text and self._text:
            self._text.append(" ")

    def _table(self, table: etree._Element) -> None:
        self._tables += 1
        held: _Held = {}
        for caption in table.iterchildren("caption"):
            self._text.append(_words(caption))
            self._line = _source_line(caption)
            self.flush(heading=True)
        for row in table.iterdescendants("tr"):
            cells, held = _row(row, held)
            if cells:
                self.found.append(Line(cells=cells, part="", table=self._tables))

    def _terms(self, listed: etree._Element) -> None:
        self._tables += 1
        term = ""
        for one in listed.iterdescendants("dt", "dd"):
            if one.tag == "dt":
                term = _words(one)
            elif term and (said := _words(one)):
                at = f"line {_source_line(one)}"
                cells = (Cell(text=term, at=at, start=0, end=1), Cell(text=said, at=at, start=1, end=2))
                self.found.append(Line(cells=cells, part="", table=self._tables))


def _source_line(element: etree._Element) -> int:
    """Give the line of an element in the source, 0 where the parser does not know it."""
    return int(cast("int | None", element.sourceline) or 0)


def _words(element: etree._Element) -> str:
    return " ".join(" ".join(str(t) for t in element.itertext(with_tail=False)).split())


def _row(row: etree._Element, held: _Held) -> tuple[tuple[Cell, ...], _Held]:
    """Give the cells of a row in their columns, and what spans into the next row; a cell that spans rows stands in each of them."""
    after = {c: (left - 1, cell) for c, (left, cell) in held.items() if left > 1}
    cells = [cell for _, cell in held.values() if cell]
    column = 0
    for one in row.iterchildren("td", "th"):
        while column in held:
            column += 1
        wide, deep = _span(one.get("colspan")), _span(one.get("rowspan"))
        text, at = _words(one), f"line {_source_line(one)}"
        cell = Cell(text=text, at=at, start=column, end=column + wide) if text else None
        if cell:
            cells.append(cell)
        if deep > 1:
            after.update({c: (deep - 1, cell if c == column else None) for c in range(column, column + wide)})
        column += wide
    return tuple(sorted(cells, key=lambda c: c.start)), after


def _span(written: str | None) -> int:
    return min(int(written), _WIDEST) if written and written.strip().isdecimal() and int(written) > 0 else 1
