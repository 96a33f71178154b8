"""Each portion of a document with the marks that count for it, and the banners above it.

A portion's own mark counts; without one, the mark that heads the paper inside which it stands. The banner of the whole
document opens nothing: a portion that only the banner covers has no mark.

Source: 32 CFR 2001.21(b) and (c) (read 2026-11-25, look again 2027-11).
"""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from msgspec import Struct, structs

from bonafides.documents.marking.nations import Nations
from bonafides.documents.marking.parsing import ReadMark, read_mark
from bonafides.documents.marking.scanning import further_marks, leading_mark, looks_marked, loose_words, plain
from bonafides.documents.marking.words import CONTROLS
from bonafides.documents.marks import MARK, classification_line, is_banner
from bonafides.model.document import Document, Portion
from bonafides.model.marking import LEVELS, Mark

_ENDS = re.compile(
    r"\b(BEGIN|END) (?:OF )?(?:[A-Z/-]+ ){0,4}?(?:TEXT|PAPER|NON-?PAPER|POINTS|DEMARCHE|EXCERPT|TRANSLATION|LETTER|MESSAGE|STATEMENT)\b"
)
_NEXT_ITEM = re.compile(r"\n\s*(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s")
_BLANK = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)")
_ALONE = re.compile(rf"^[^\S\n]*({MARK.pattern})[^\S\n]*$", re.MULTILINE)
_FIRST = re.compile(rf"^[^\S\n]*({MARK.pattern})", re.MULTILINE)
_NAME_LINE = re.compile(r"[A-Z][A-Z'’.-]{1,24}(?: [A-Z][A-Z'’.-]{0,24}){0,2}")


class Placed(Struct, frozen=True, kw_only=True):
    """A portion with its marks: `origin` is "own", "paper" or "none"; `doubts` say why its marks cannot be relied on.

    `text` is what the marks cover: without a mark that stands in it, and without a signature below it.
    """

    portion: Portion
    marks: tuple[ReadMark, ...]
    origin: str
    doubts: tuple[str, ...]
    text: str


class Placing(Struct, frozen=True, kw_only=True):
    """All portions of a document, and its banners as one: the strictest of them, with each as written.

    `loose` are the marks that begin a line and no portion, as those of headings.
    """

    portions: tuple[Placed, ...]
    banner: Mark
    banners: tuple[ReadMark, ...]
    loose: tuple[Mark, ...]


def place(document: Document, nations: Nations) -> Placing:
    """Give every portion with its marks."""
    banners = _banners(document, nations)
    banner = strictest([b.mark for b in banners])
    papers = headed(document)
    blank = _blank_places(document)
    last = len(document.portions) - 1
    return Placing(
        portions=tuple(
            _placed(document, nations, portion, (banner, papers, blank, number == last))
            for number, portion in enumerate(document.portions)
        ),
        banner=banner,
        banners=banners,
        loose=_loose(document, nations),
    )


def _loose(document: Document, nations: Nations) -> tuple[Mark, ...]:
    starts = [p.start - len(p.mark) - 8 for p in document.portions]
    found = []
    for mark in _FIRST.finditer(document.text):
        before = bisect_right(starts, mark.start(1)) - 1
        if before < 0 or mark.start(1) >= document.portions[before].end:
            found.append(read_mark(mark[1], nations).mark)
    return tuple(found)


class Headed(NamedTuple):
    """A paper inside that a mark heads: where that mark counts, and the mark."""

    start: int
    end: int
    mark: str


def headed(document: Document) -> tuple[Headed, ...]:
    """Give the papers that a mark of its own line heads, none where one begins before another ends: nobody knows then what is inside."""
    ends = list(_ENDS.finditer(document.text))
    if [e[1] for e in ends] != ["BEGIN", "END"] * (len(ends) // 2) or not all(p.closed for p in document.papers):
        return ()
    found = []
    for begin, end in zip(ends[::2], ends[1::2], strict=True):
        mark = _ALONE.search(document.text, begin.end(), end.start())
        if mark and not any(begin.end() <= p.start < mark.start() for p in document.portions):
            found.append(Headed(mark.end(), end.start(), mark[1]))
    return tuple(found)


def strictest(marks: list[Mark]) -> Mark:
    """Give several marks of one thing as one: the highest level, every control, only the recipients that all name."""
    if not marks:
        return Mark()
    listed = [set(m.rel) for m in marks]
    return Mark(
        text=marks[0].text,
        system=marks[0].system,
        level=max((m.level for m in marks), key=LEVELS.index),
        owners=tuple(dict.fromkeys(o for m in marks for o in m.owners)),
        rel=tuple(c for c in marks[0].rel if all(c in each for each in listed)),
        rel_like_banner=all(m.rel_like_banner for m in marks),
        flags=tuple(dict.fromkeys(f for m in marks for f in m.flags)),
        unread=tuple(dict.fromkeys(u for m in marks for u in m.unread)),
    )


def _banners(document: Document, nations: Nations) -> tuple[ReadMark, ...]:
    lines = dict.fromkeys(" ".join(plain(line).split()) for line in document.text.splitlines())
    found = [_line_mark(line, nations) for line in lines if is_banner(line)]
    if document.header.classification and (document.kind == "telegram" or not found):
        named = read_mark(document.header.classification, nations)
        flags = tuple(CONTROLS[c] for c in document.header.captions if c in CONTROLS)
        found.insert(0, structs.replace(named, mark=structs.replace(named.mark, flags=(*named.mark.flags, *flags))))
    return tuple(b for b in found if b.mark.level)


def _line_mark(line: str, nations: Nations) -> ReadMark:
    """Give the mark of a banner's line; after a level and no double stroke, words that are no controls are the number of a telegram."""
    parts = classification_line(line)
    if not parts or "//" in line or " REL " in line:
        return read_mark(line, nations)
    controls = [w for w in parts[1].replace("/", " ").split() if w in CONTROLS]
    read = read_mark("//".join([parts[0], *controls]), nations)
    return structs.replace(read, mark=structs.replace(read.mark, text=line))


def _blank_places(document: Document) -> tuple[int, ...]:
    """Give where a repair took out an empty line or the head and foot of a page, in characters of the repaired text."""
    places, shift = [], 0
    for repair in document.repairs:
        if repair.kind == "page_break" or _BLANK.search(repair.was) or "\f" in repair.was:
            places.append(repair.offset + shift)
        shift += len(repair.replace_with) - repair.length
    return tuple(places)


def _placed(
    document: Document, nations: Nations, portion: Portion, seen: tuple[Mark, tuple[Headed, ...], tuple[int, ...], bool]
) -> Placed:
    banner, papers, blank, last = seen
    written, text = (portion.mark, portion.text) if portion.mark else leading_mark(portion.text)
    heads = "" if written else _paper_mark(portion, papers)
    doubts: list[str] = []
    if not written and looks_marked(text):
        doubts.append("it begins with a bracket that looks like a mark and cannot be read")
    if written and _runs_on(portion, text, blank):
        doubts.append(
            "an empty line, a new page or a new number stands inside it, so that its mark may not cover all of it"
        )
    if loose_words(text):
        doubts.append("its text speaks of a control outside any mark")
    over = read_mark(heads, nations).mark if heads else banner
    first = [written or heads] if written or heads else []
    marks = tuple(_like(read_mark(m, nations), over) for m in (*first, *further_marks(text)))
    return Placed(
        portion=portion,
        marks=marks if first else (),
        origin="own" if written else "paper" if heads else "none",
        doubts=tuple(doubts),
        text=_unsigned(document, portion, text) if last else text,
    )


def _like(read: ReadMark, banner: Mark) -> ReadMark:
    """Give a mark that names no recipients of its own ("S//REL") those of the banner; none where the banner has none."""
    if not read.mark.rel_like_banner or "NOFORN" in banner.flags:
        return read
    return structs.replace(read, mark=structs.replace(read.mark, rel=banner.rel))


def _paper_mark(portion: Portion, papers: tuple[Headed, ...]) -> str:
    """Give the mark of the paper that a portion without a mark stands in, where the layout came to the same."""
    inside = [p.mark for p in papers if p.start <= portion.start and portion.end <= p.end]
    return inside[0] if inside and portion.inherits == inside[0] else ""


def _runs_on(portion: Portion, text: str, blank: tuple[int, ...]) -> bool:
    return (
        bisect_left(blank, portion.start) < bisect_left(blank, portion.end)
        or bool(_NEXT_ITEM.search(text))
        or bool(_BLANK.search(text))
        or "\f" in text
    )


def _unsigned(document: Document, portion: Portion, text: str) -> str:
    """Give the text of the last portion without a line of capitals below it, which is a signature and not the portion's."""
    shift = 0
    ends = [portion.start]
    for repair in document.repairs:
        at = repair.offset + shift
        if portion.start <= at < portion.end and ("\n" in repair.was or "\r" in repair.was):
            ends.append(at + len(repair.replace_with))
        shift += len(repair.replace_with) - repair.length
    tail = document.text[ends[-1] : portion.end]
    signed = len(ends) > 1 and _NAME_LINE.fullmatch(tail.strip()) and text.endswith(tail)
    return text[: len(text) - len(tail)].rstrip() if signed else text
