"""The text of a Word file (DOCX): paragraphs, headings, rows of tables, footnotes; what was struck out under tracking stays out.

Source: ECMA-376 (Office Open XML), part 1, WordprocessingML.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from bonafides.documents.formats.received import Received, Writing
from bonafides.documents.marks import is_banner
from bonafides.errors import InputError

_LARGEST_PART = 64 << 20
_MOST_PARTS = 10_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_OUT = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", _FALLBACK})
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-", f"{_W}softHyphen": "\u00ad"}
_KNOWN = (
    ("xl/workbook.xml", "a workbook (XLSX); `bonafides assess` reads orders from it, for reading save it as text"),
    ("ppt/presentation.xml", "a presentation (PPTX); save it as PDF or text and send that"),
    ("META-INF/manifest.xml", "an OpenDocument or Java archive; save it as DOCX or text and send that"),
)


def read_word(content: bytes, *, name: str) -> Received:
    """Give the text of a Word file, and findings for what was left out of it.

    A classification banner that stands in the page heads or feet becomes the first line, because it marks the whole.

    Raises:
        InputError: For a damaged or locked archive, one that is no Word file, and one that unpacks to more than 64 MiB a part.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            _check(names, name)
            writing, findings = Writing(), []
            banners, heads = _page_heads(archive, names, name)
            for banner in banners:
                writing.add(banner)
            root = _part(archive, "word/document.xml", name)
            struck = sum(1 for _ in root.iter(f"{_W}del", f"{_W}moveFrom"))
            for text, heading in _blocks(root):
                writing.add(text, heading=heading)
            for part in ("word/footnotes.xml", "word/endnotes.xml"):
                if part in names:
                    _take_notes(_part(archive, part, name), writing)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError, OSError, KeyError):
        raise InputError(f"{name}: a damaged or locked ZIP archive; save the document again as DOCX or text") from None
    if not any(c.isalnum() for c in writing.text):
        raise InputError(f"{name}: a Word file without text; send the document that it shows as a picture as text")
    findings += [f"{struck} passages struck out under tracking were left out"] if struck else []
    findings += [f"{heads} lines of page heads and feet were left out"] if heads else []
    findings += ["comments in the margin were left out"] if "word/comments.xml" in names else []
    return Received(
        text=writing.text,
        encoding="docx",
        sections=tuple(writing.sections),
        headings=frozenset(writing.headings),
        findings=tuple(findings),
    )


def _check(names: list[str], name: str) -> None:
    if len(names) > _MOST_PARTS:
        raise InputError(
            f"{name}: a ZIP archive of {len(names)} parts, more than {_MOST_PARTS}; send the texts themselves"
        )
    if "word/document.xml" in names:
        return
    what = next((said for part, said in _KNOWN if part in names), "a ZIP archive; unpack it and send the texts")
    raise InputError(f"{name}: this is {what}")


def _part(archive: zipfile.ZipFile, part: str, name: str) -> etree._Element:
    """Give a part of the archive as XML, read within a limit so that a small archive cannot unpack to a huge one."""
    with archive.open(part) as file:
        content = file.read(_LARGEST_PART + 1)
    if len(content) > _LARGEST_PART:
        raise InputError(
            f"{name}: its part {part} unpacks to more than {_LARGEST_PART >> 20} MiB; cut the document into parts and send those"
        )
    content = content.replace(_STRICT, _W[1:-1].encode())
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise InputError(f"{name}: a damaged Word file ({part} is no well-formed XML); save it again") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise InputError(f"{name}: a Word file that declares a document type, which none does; do not trust it")
    return root


def _blocks(root: etree._Element) -> Iterator[tuple[str, bool]]:
    """Give each paragraph and each row of a table in the order of reading; a table inside a cell belongs to its row."""
    todo = [root]
    while todo:
        element = todo.pop()
        if element.tag in _OUT:
            continue
        if element.tag == f"{_W}p":
            yield _text(element), _is_heading(element)
            todo += [box for box in element.iter(f"{_W}txbxContent") if _shown(box, element)]
        elif element.tag == f"{_W}tr":
            cells = [
                " ".join(" ".join(_text(p) for p in cell.iter(f"{_W}p")).split()) for cell in element.iter(f"{_W}tc")
            ]
            yield " | ".join(cell for cell in cells if cell), False
        else:
            todo.extend(reversed(element))


def _shown(box: etree._Element, paragraph: etree._Element) -> bool:
    """Tell whether a text box is its paragraph's own, and not the copy for older programs or one inside another box."""
    for parent in box.iterancestors():
        if parent is paragraph:
            return True
        if parent.tag in {_FALLBACK, f"{_W}txbxContent"}:
            return False
    return False


def _text(paragraph: etree._Element) -> str:
    """Give the words of a paragraph without its text boxes, which are read after it."""
    said: list[str] = []
    todo = [paragraph]
    while todo:
        element = todo.pop()
        if element.tag in _OUT or element.tag == f"{_W}txbxContent":
            continue
        if element.tag == f"{_W}t":
            said.append(element.text or "")
        elif element.tag in _SIGNS:
            said.append(_SIGNS[str(element.tag)])
        elif element.tag in {f"{_W}footnoteReference", f"{_W}endnoteReference"}:
            said.append(f"[{element.get(f'{_W}id', '')}]")
        todo.extend(reversed(element))
    return "\n".join(" ".join(line.split(" ")).strip() for line in "".join(said).split("\n")).strip()


def _is_heading(paragraph: etree._Element) -> bool:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    level = paragraph.find(f"{_W}pPr/{_W}outlineLvl")
    named = "" if style is None else str(style.get(f"{_W}val", ""))
    return level is not None or bool(
        re.match(r"(?:heading|title|subtitle|berschrift|Überschrift|Titre)", named, re.IGNORECASE)
    )


def _take_notes(root: etree._Element, writing: Writing) -> None:
    for note in root:
        if note.get(f"{_W}type") in {None, "normal"}:
            said = " ".join(" ".join(_text(p) for p in note.iter(f"{_W}p")).split())
            writing.add(f"[{note.get(f'{_W}id', '')}] {said}" if said else "", section="footnote")


def _page_heads(archive: zipfile.ZipFile, names: list[str], name: str) -> tuple[list[str], int]:
    """Give the banners in page heads and feet, each once, and how many other lines stand there."""
    said: dict[str, None] = {}
    for part in sorted(n for n in names if re.fullmatch(r"word/(?:header|footer)\d*\.xml", n))[:50]:
        for text, _ in _blocks(_part(archive, part, name)):
            said |= dict.fromkeys(line.strip() for line in text.split("\n") if line.strip())
    banners = [line for line in said if is_banner(line)]
    return banners, len(said) - len(banners)
