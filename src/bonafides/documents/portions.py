"""From the lines of a document to its portions, in the repaired text."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct, structs

from bonafides.documents.blocks import blocks_of, first_numbered
from bonafides.documents.decode import MIXED
from bonafides.documents.formats.received import Received, Section
from bonafides.documents.header import chrome_of, entries_of, header_of, is_telegram, level_of
from bonafides.documents.layouts.days import day_in, stated_day
from bonafides.documents.layouts.kinds import kind_of
from bonafides.documents.layouts.labels import labelled_head
from bonafides.documents.layouts.pages import body_lines, page_lines
from bonafides.documents.layouts.quoting import sections_of
from bonafides.documents.lines import Line, lines_of
from bonafides.documents.marks import is_banner
from bonafides.documents.passages import Body, body_of, drafted, header_ends, signed
from bonafides.documents.periods import group_day
from bonafides.documents.repair import Shift, repaired, repairs_of, vocabulary
from bonafides.model.document import Day, DocumentKind, Header, PaperInside, Portion, Repair

_NOTE = re.compile(r"\b(?:BEGIN )?(NOTE|COMMENT): ")
_END_SIGN = re.compile(r"(?:#\s?){3}|-\s?30\s?-|-\s?ends?\s?-|- ?\d{1,3} ?-", re.IGNORECASE)
_TITLED = frozenset({"article", "press_release", "notice", "alert", "speech", "report", "court_summary"})
_ATTRIBUTES = re.compile(r"<< END OF DOCUMENT >>|Message Attributes")


class Layout(Struct, frozen=True, kw_only=True):
    """What the layout of a document gives, before anybody reads its sentences; `day` is the one that its head states."""

    kind: DocumentKind
    header: Header
    day: Day
    portions: tuple[Portion, ...]
    papers: tuple[PaperInside, ...]
    repairs: tuple[Repair, ...]
    findings: tuple[str, ...]
    text: str


class Head(Struct, frozen=True, kw_only=True):
    """What stands above the body: kind, header, day, the banner that counts for the whole, and the lines of the body."""

    kind: DocumentKind
    header: Header
    day: date | None
    banner: str
    first: int
    last: int
    findings: tuple[str, ...] = ()


def laid_out(received: Received, *, known: Iterable[str] = ()) -> Layout:
    """Give the layout of a text by its kind; `known` words help to mend words cut in two."""
    text = received.text
    lines = lines_of(text)
    head = _head(lines, received)
    pages = page_lines(lines[: head.last], head.first)
    kept = body_lines(lines[: head.last], pages)
    skipped = sum(1 for index in range(head.first) if index not in pages)
    told = head.kind == "email" or (received.headings and head.kind != "telegram")
    named = received.headings if told else None
    body = body_of(blocks_of(kept[skipped:], dense=received.encoding == "pdf"), head.banner, named)
    spans = [(p.start, p.end) for p in body.passages]
    ends = {lines[i].end - len(lines[i].raw.lstrip()): lines[i].end for i in pages if lines[i].raw.strip()}
    repairs = repairs_of(text, spans, vocabulary(text, known), pages=ends, mixed=received.encoding == MIXED)
    mended = repaired(text, repairs)
    header = head.header
    if head.kind in _TITLED and not header.subject:
        title = body.lead if head.kind in {"article", "press_release", "alert", "notice"} else body.title
        header = structs.replace(header, subject=title or body.title)
    return Layout(
        kind=head.kind,
        header=header,
        day=head.day,
        portions=_portions(body, mended, Shift(repairs), received.sections or _quoted(head, kept)),
        papers=tuple(body.papers),
        repairs=repairs,
        findings=(*received.findings, *head.findings, *body.findings),
        text=mended,
    )


def _head(lines: Sequence[Line], received: Received) -> Head:
    """Read the head: a telegram's, a memorandum's or a printed e-mail's by its form, any other by its content."""
    numbered = first_numbered(lines)
    entries = entries_of(lines, len(lines) if numbered is None else numbered)
    if received.kind is None and is_telegram(entries):
        return _telegram(lines, numbered)
    banner = _banner(lines)
    labelled = labelled_head(lines) if received.kind is None else None
    if labelled:
        header = _classified(labelled.header, banner)
        day = labelled.day or received.day or stated_day([line.text for line in lines[:60]])
        return Head(kind=labelled.kind, header=header, day=day, banner=banner, first=labelled.after, last=_foot(lines))
    texts = [line.text for line in lines]
    kind = received.kind or kind_of(texts)
    header = received.header if received.header.subject else structs.replace(received.header, subject=received.title)
    day = received.day or (None if kind == "email" else stated_day(texts))
    first = next((i + 1 for i, line in enumerate(lines[:3]) if banner and is_banner(line.text)), 0)
    return Head(kind=kind, header=_classified(header, banner), day=day, banner=banner, first=first, last=_foot(lines))


def _telegram(lines: Sequence[Line], numbered: int | None) -> Head:
    until = len(lines) if numbered is None else numbered
    kept = _header_lines(lines[:until])
    entries = [
        structs.replace(e, first=kept[e.first], last=kept[e.last])
        for e in entries_of([lines[i] for i in kept], len(kept))
    ]
    header, findings = header_of(entries, chrome_of(lines, until))
    first = header_ends(entries, numbered)
    stop = next((i for i in range(first, len(lines)) if _ATTRIBUTES.fullmatch(lines[i].text)), len(lines))
    if stop < len(lines):
        findings += (f"the archive's notes after line {stop + 1} are no part of the telegram and were not read",)
    said, last = drafted(lines[:stop], first)
    signature, last = signed(lines[:last], first)
    if not said:
        said, last = drafted(lines[:last], first)
    header = structs.replace(
        header,
        signature=signature,
        drafted_by=header.drafted_by or said.get("drafted", ""),
        approved_by=header.approved_by or said.get("approved", ""),
    )
    day = group_day(header.dtg) or day_in(header.created)
    return Head(
        kind="telegram", header=header, day=day, banner=header.classification, first=first, last=last, findings=findings
    )


def _header_lines(lines: Sequence[Line]) -> list[int]:
    """Give the numbers of the lines of a header without pages' ends and the blank lines beside them, which part addressees."""
    pages = page_lines(lines, _first_word(lines))
    kept: list[int] = []
    paged = False
    for index, line in enumerate(lines):
        if index in pages:
            paged = True
            while kept and not lines[kept[-1]].text:
                kept.pop()
        elif line.text or not paged:
            kept.append(index)
            paged = False
    return kept


def _first_word(lines: Sequence[Line]) -> int:
    """Give the line after the first that says anything, so that a page's head before the header is its beginning, not its middle."""
    return next((i + 1 for i, line in enumerate(lines) if line.text), len(lines))


def _banner(lines: Sequence[Line]) -> str:
    """Give the classification line at the top of a paper that is no telegram, as written, or nothing."""
    top = next((line.text for line in lines if line.text), "")
    return top if is_banner(top) or (level_of(top) or ("", "x"))[1] == "" else ""


def _classified(header: Header, banner: str) -> Header:
    level = level_of(banner)
    return structs.replace(header, classification=level[0] if level else header.classification)


def _foot(lines: Sequence[Line]) -> int:
    """Give the line where the text ends: classification lines and page numbers under it are the page's."""
    last = len(lines)
    while last > 1 and (not (text := lines[last - 1].text) or is_banner(text) or _END_SIGN.fullmatch(text)):
        last -= 1
    return last


def _portions(body: Body, text: str, shift: Shift, sections: Sequence[Section]) -> tuple[Portion, ...]:
    starts = [s.start for s in sections]
    found = []
    for passage in body.passages:
        start, end = shift(passage.start), shift(passage.end)
        words = text[start:end]
        at = bisect_right(starts, passage.start) - 1
        named = sections[at].heading if at >= 0 and passage.start < sections[at].end else ""
        found.append(
            Portion(
                id=passage.id,
                mark=passage.mark,
                text=words,
                start=start,
                end=end,
                inherits=passage.inherits,
                heading=named or passage.heading,
                notes=tuple(_notes(words)),
            )
        )
    return tuple(found)


def _quoted(head: Head, lines: Sequence[Line]) -> tuple[Section, ...]:
    """Give the quoted lines and the signature of a printed e-mail as sections."""
    if head.kind != "email":
        return ()
    named = zip(lines, sections_of([line.raw for line in lines]), strict=True)
    return tuple(Section(start=line.start, end=line.end + 1, heading=name) for line, name in named if name)


def _notes(words: str) -> Iterator[str]:
    """Give the notes and comments inside a passage, each to its own end; one without an end is none."""
    at = 0
    while (begin := _NOTE.search(words, at)) is not None:
        end = words.find(f"END {begin[1]}", begin.end())
        if end < 0:
            at = begin.end()
            if words.find("END NOTE", at) < 0 and words.find("END COMMENT", at) < 0:
                return
            continue
        yield words[begin.end() : end].strip()
        at = end + 4
