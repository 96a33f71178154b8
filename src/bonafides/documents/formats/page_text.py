"""The blocks of a web page in the order of reading. An explicit stack, because pages nest deeper than functions may."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import html

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption", "legend"})
_PARAGRAPHS = (
    "p div li section article main body html header aside ul ol dl dt dd table tr td th thead tbody tfoot hr blockquote pre figure "
    "figcaption address fieldset center details summary form"
)
_BLOCKS = _HEADINGS | frozenset(_PARAGRAPHS.split())
_INSIDE = frozenset({"p", "div", "ul", "ol", "table", "h1", "h2", "h3", "h4", "blockquote", "pre", "section"})
_LONGEST_CELL = 400

Block = tuple[str, bool]
"""The text of a block, and whether the page calls it a heading."""


def blocks_of_page(root: html.HtmlElement) -> Iterator[Block]:
    """Give the blocks of an element: each paragraph, heading, item of a list and row of a table; of <pre> with its lines."""
    todo: list[tuple[html.HtmlElement, bool, bool]] = [(root, False, False)]
    text: list[str] = []
    numbers: dict[html.HtmlElement, int] = {}
    while todo:
        element, heading, closing = todo.pop()
        tag = str(element.tag)
        tail = "" if element is root else _flat(element.tail)
        if tag in _BLOCKS:
            yield from _flushed(text, heading=heading and (closing or tag not in _HEADINGS))
        if closing:
            text.append(tail)
            continue
        if tag == "pre" or (tag == "table" and is_table(element)):
            yield from [(_preserved(element), False)] if tag == "pre" else _rows(element)
            text.append(tail)
            continue
        if tag == "ol":
            numbers |= _numbers(element)
        text.append("\n" if tag == "br" else _said_number(element, numbers) + _flat(element.text))
        here = heading or tag in _HEADINGS
        todo.append((element, here, True))
        todo.extend((child, here, False) for child in reversed(element) if isinstance(child.tag, str))
    yield from _flushed(text, heading=False)


def _flat(text: str | None) -> str:
    """Make the line ends of the page's source spaces, as a browser does."""
    return re.sub(r"\s+", " ", text) if text else ""


def _flushed(text: list[str], *, heading: bool) -> Iterator[Block]:
    """Give what was gathered, one paragraph for each run of text between doubled line breaks."""
    whole = "".join(text)
    text.clear()
    for part in re.split(r"\n[^\S\n]*\n\s*", whole) if "\n" in whole else [whole]:
        lines = [" ".join(line.split()) for line in part.split("\n")]
        said = "\n".join(line for line in lines if line)
        if said:
            yield said, heading


def _numbers(numbered: html.HtmlElement) -> dict[html.HtmlElement, int]:
    """Give the numbers that a browser writes before the items of a numbered list."""
    start = numbered.get("start") or "1"
    if numbered.get("type") in {"a", "A", "i", "I"} or not (start.isascii() and start.isdigit() and len(start) < 6):
        return {}
    return {item: int(start) + n for n, item in enumerate(e for e in numbered if e.tag == "li")}


def _said_number(element: html.HtmlElement, numbers: dict[html.HtmlElement, int]) -> str:
    """Give an item's number, unless its own text begins with one."""
    if element not in numbers:
        return ""
    begins = next((t.strip() for t in islice(element.itertext(), 8) if t.strip()), "")
    return "" if re.match(r"\(?\w{1,3}[.)]", begins) else f"{numbers[element]}. "


def is_table(table: html.HtmlElement) -> bool:
    """Tell whether a table holds rows of data; one that only arranges the page is read like any block."""
    if next(table.iterdescendants(*_INSIDE), None) is not None:
        return False
    return all(len(cell.text_content()) <= _LONGEST_CELL for cell in table.iter("td", "th"))


def _rows(table: html.HtmlElement) -> Iterator[Block]:
    for part in table.iter("caption", "tr"):
        if part.tag == "caption":
            cells = [part.text_content()]
        else:
            cells = [cell.text_content() for cell in part if cell.tag in {"td", "th"}]
        said = " | ".join(" ".join(cell.split()) for cell in cells if cell.strip())
        if said:
            yield said, part.tag == "caption"


def _preserved(element: html.HtmlElement) -> str:
    return "\n".join(line.rstrip() for line in element.text_content().strip("\n").split("\n"))
