"""The body of a document as passages: numbered paragraphs, items of lists, papers inside, headings and marks.

A passage is a run of lines of the text as received; repairs come after.
"""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec
from msgspec import Struct

from bonafides.documents.blocks import CLOSES, LETTERED, OPENS, Block, leads_to_page, mark_at, number_of
from bonafides.documents.header import Entry, level_of
from bonafides.documents.lines import Line
from bonafides.documents.marks import MARK, is_banner
from bonafides.model.document import PaperInside

_TRAILER = re.compile(r"NNNN|BT|#+\d*|\d{3,5}|(?:#\s?){3}|(?:[A-Z][A-Z ]+ )?NNNN?|<< END OF DOCUMENT >>")
_SIGNATURE = re.compile(r"[A-Z][A-Z'’.-]{1,24}(?: [A-Z][A-Z'’.-]{0,24}){0,2}")
_NO_TITLE = re.compile(
    r"(?:by|contact|tel|phone|e-?mail|case no|docket|date|dated|published|posted|released?|updated|for immediate release|embargoed"
    r"|as prepared|as delivered|check against|page|press release|\[)\b.*|(?:\w+,? ){0,3}(?:\d{1,2}\.? \w+|\w+ \d{1,2}),? (?:19|20)\d\d",
    re.IGNORECASE,
)
_DRAFTED = re.compile(r"(DRAFTED|APPROVED|CLEARED|RELEASED|CLEARANCES?)(?: BY)?\s*:\s*(.*)", re.IGNORECASE)
_NAMED = (
    "SUMMARY|COMMENT|NOTE|INTRODUCTION|ACTION REQUEST(?:ED)?|BACKGROUND|OBJECTIVES?|CONCLUSIONS?|DISCUSSION|BACKGROUND NOTE|POST COMMENT"
    "|EMBASSY COMMENT|TALKING POINTS|PRESENT|ATTENDEES|ATTENDANCE|IN ATTENDANCE|APOLOGIES|PARTICIPANTS|AGENDA|ACTION ITEMS?|DECISIONS?"
)
_LABEL = re.compile(
    rf"(?:BEGIN )?((?:{_NAMED})(?: AND [A-Z]+(?: [A-Z]+)?)?)\s*(?::|\.(?=\s|$)|\s--?\s|$)\s*", re.IGNORECASE
)
_END_LABEL = re.compile(rf"\bEND (?:OF )?({_NAMED})\b\.?", re.IGNORECASE)
_STANDING = re.compile(
    r"(AGENCY|ACTION|SUMMARY|DATES?|ADDRESSES|FOR FURTHER INFORMATION(?: CONTACT)?|SUPPLEMENTARY INFORMATION|EFFECTIVE DATE|AUTHORITY):\s"
)
_FOOTNOTE = re.compile(r"\s*(?:\[\d{1,3}\]|\\\d{1,3}\\|\d{1,3}/|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})\s+\S")


class Passage(Struct, frozen=True, kw_only=True):
    """A paragraph before repair; `start` is where its words begin, after number and mark."""

    id: str
    mark: str = ""
    inherits: str = ""
    heading: str = ""
    start: int
    end: int


class _Inside(Struct, frozen=True, kw_only=True):
    """What counted outside a paper that has begun: its place among the papers, and the mark to go back to."""

    paper: int
    inherits: str


class Body(Struct, kw_only=True):
    """What was found so far while the blocks are read; `inside` holds the papers that are open, the outermost first."""

    passages: list[Passage] = msgspec.field(default_factory=list)
    papers: list[PaperInside] = msgspec.field(default_factory=list)
    findings: list[str] = msgspec.field(default_factory=list)
    inside: list[_Inside] = msgspec.field(default_factory=list)
    ids: set[str] = msgspec.field(default_factory=set)
    ends: Counter[str] = msgspec.field(default_factory=Counter)
    headings: frozenset[int] | None = None
    banner: str = ""
    number: str = ""
    inner: int = 0
    sub: int = 0
    heading: str = ""
    pending: Block | None = None
    title: str = ""
    lead: str = ""
    prefix: str = ""
    label: str = ""
    inherits: str = ""
    titled: bool = True


def body_of(blocks: Sequence[Block], banner: str, headings: frozenset[int] | None = None) -> Body:
    """Give the passages of the blocks.

    Args:
        blocks: Of the body, without the header.
        banner: The mark of the whole, which unmarked passages inherit.
        headings: Where blocks begin that the file's format itself calls headings; None where they are told by their look.
    """
    body = Body(inherits=banner, banner=banner, headings=headings)
    body.ends = Counter(m[1].upper() for b in blocks for m in _END_LABEL.finditer(b.text))
    numbered = any((n := number_of(b.lines[0])) and n[0] == 1 for b in blocks)
    body.prefix = "0." if numbered else ""
    for index, block in enumerate(blocks):
        _read(body, block, last=index + 1 == len(blocks))
    for inside in body.inside:
        paper = body.papers[inside.paper]
        body.papers[inside.paper] = msgspec.structs.replace(paper, closed=False)
    if body.inside:
        body.findings.append(
            f"the paper in paragraph {body.papers[body.inside[0].paper].portion} begins and does not end; read to the end of the file"
        )
    return body


def _read(body: Body, block: Block, *, last: bool) -> None:
    text = block.text
    if block.alone and is_banner(text):
        body.findings.append(f"banner repeated in the text: {text}")
    elif block.alone and MARK.fullmatch(text):
        _take_mark(body, text)
    elif block.alone and CLOSES.fullmatch(text):
        _close(body)
    elif block.alone and OPENS.fullmatch(text):
        _open(body, body.number or "0")
    elif _END_LABEL.fullmatch(text):
        _end_label(body, text)
    elif (number := number_of(block.lines[0])) and _follows(body, number):
        _take_numbered(body, block, number)
    elif number and body.inside and number[0] == body.inner + 1:
        _take_inner(body, block, number)
    elif not last and (_heads(body, block, text)):
        _take_heading(body, block)
    else:
        _take(body, block)


def _heads(body: Body, block: Block, text: str) -> bool:
    """Tell whether a block is a heading: as the file's format says where it does, else by its look."""
    if body.headings is not None:
        return block.lines[0].start in body.headings
    return (
        (not block.item or block.item.isupper())
        and not block.note
        and not block.bullet
        and is_heading(text)
        and not _contents(block)
    )


def _follows(body: Body, number: tuple[int, str, int]) -> bool:
    """Tell whether a number goes on with the paragraphs of the document; inside a paper only a marked one does."""
    expected = int(body.number or 0)
    if not body.inside:
        return expected < number[0] <= expected + 10
    return bool(number[1]) and number[0] == expected + 1 != body.inner + 1


def is_heading(text: str) -> bool:
    """Tell whether a block is a heading: short, without a full stop, beginning with a capital; a mark may stand before it.

    >>> is_heading("Enforcement Efforts Incomplete"), is_heading("It ended."), is_heading("(U) Background")
    (True, False, True)
    """
    mark = mark_at(text, 0)
    bare = re.sub(r"(?:\s?\[\d{1,3}\])+$", "", text[mark.end() :] if mark else text).strip().rstrip(":")
    words = bare.split(maxsplit=15)
    labelled = _LABEL.match(bare)
    ends = (
        bare[-1:] in '.,;?!)”"'
        or " | " in bare
        or LETTERED.match(text, 0, 300)
        or (labelled and labelled.end() < len(bare))
    )
    return bool(words) and len(words) <= (8 if mark else 14) and bare[0].isupper() and not ends


def _take_mark(body: Body, text: str) -> None:
    body.inherits = text
    if body.inside and not body.papers[body.inside[-1].paper].mark:
        at = body.inside[-1].paper
        body.papers[at] = msgspec.structs.replace(body.papers[at], mark=text)


def _take_heading(body: Body, block: Block) -> None:
    """Take a heading; one that another follows at once heads nothing, so its words become a passage and no name in it is lost."""
    text = block.text
    if body.inside and not body.titled:
        at = body.inside[-1].paper
        body.papers[at] = msgspec.structs.replace(body.papers[at], title=text)
        body.titled = True
    elif _NO_TITLE.fullmatch(text):
        lead = body.lead
        _take(body, block)
        body.lead = lead
    else:
        _settle(body)
        body.heading, body.pending = text, block
        body.title = body.title if len(body.title.split()) > 2 else text


def _settle(body: Body) -> None:
    """Make a heading that heads nothing a passage."""
    if body.pending is not None:
        block, heading, lead = body.pending, body.heading, body.lead
        body.heading = ""
        _take(body, block)
        body.heading, body.lead = heading, lead


def _open(body: Body, portion: str) -> None:
    _settle(body)
    body.inside.append(_Inside(paper=len(body.papers), inherits=body.inherits))
    body.papers.append(PaperInside(portion=portion))
    body.titled, body.heading, body.inner = False, "", 0


def _close(body: Body) -> None:
    _settle(body)
    body.heading, body.inner = "", 0
    if not body.inside:
        body.findings.append("a paper ends that did not begin")
        body.inherits = body.banner
        return
    body.inherits = body.inside.pop().inherits


def _end_label(body: Body, text: str) -> None:
    for found in _END_LABEL.finditer(text):
        body.ends[found[1].upper()] -= 1
        if body.label.startswith(found[1].upper()):
            body.label = ""


def _take_numbered(body: Body, block: Block, number: tuple[int, str, int]) -> None:
    for left in body.inside:
        paper = body.papers[left.paper]
        body.papers[left.paper] = msgspec.structs.replace(paper, closed=False)
        body.findings.append(f"the paper in paragraph {paper.portion} does not end before paragraph {number[0]}")
    if body.inside:
        body.heading = ""
    body.inside.clear()
    body.number, body.sub = str(number[0]), 0
    body.inherits = body.banner
    _passage(body, block, block.lines[0].start + number[2], (body.number, number[1]))
    body.inherits = number[1] or body.banner
    _opened_within(body, block)


def _take_inner(body: Body, block: Block, number: tuple[int, str, int]) -> None:
    """Take a numbered paragraph of a paper that numbers its own."""
    body.inner = number[0]
    body.titled = True
    _passage(body, block, block.lines[0].start + number[2], (f"{body.number or '0'}.{number[0]}", number[1]))
    _opened_within(body, block)


def _opened_within(body: Body, block: Block) -> None:
    """Open and close the papers that begin or end within a paragraph."""
    text = block.text
    if "BEGIN" not in text and "END" not in text and "QUOTE" not in text:
        return
    marks = [(m.start(), True) for m in OPENS.finditer(text)] + [(m.start(), False) for m in CLOSES.finditer(text)]
    for _, opens in sorted(marks):
        if opens:
            _open(body, body.number or "0")
        elif body.inside:
            _close(body)


def _take(body: Body, block: Block) -> None:
    first = block.lines[0]
    lead = len(first.raw) - len(first.raw.lstrip())
    lettered = LETTERED.match(first.raw, 0, lead + 300)
    mark = mark_at(first.raw, lettered.end() if lettered else lead)
    start = first.start + (mark.end() if mark else lead)
    label = lettered[1] if lettered else block.item
    body.sub += not label
    body.titled = True
    name = label.lower() if label else str(body.sub)
    if label and body.sub and not body.number:
        name = f"{body.sub}.{name}"
    _passage(
        body,
        block,
        start,
        (f"{body.number}.{name}" if body.number else f"{body.prefix}{name}", mark[0] if mark else ""),
    )
    _opened_within(body, block)


def _passage(body: Body, block: Block, start: int, named: tuple[str, str]) -> None:
    """Add a passage under an id that nothing else has; its heading is the section's, or the label that it begins with."""
    raw = block.lines[-1].raw
    end = block.lines[-1].start + len(raw.rstrip())
    first = next((line for line in block.lines if line.start <= start <= line.end), block.lines[0])
    gap = len(first.raw[start - first.start :]) - len(first.raw[start - first.start :].lstrip())
    start = min(start + gap, end)
    ident, mark = _unique(body, named[0]), named[1]
    body.pending = None
    body.lead = body.lead or body.heading
    heading = _headed(body, block, first.raw[start - first.start :])
    body.passages.append(
        Passage(id=ident, mark=mark, inherits="" if mark else body.inherits, heading=heading, start=start, end=end)
    )


def _unique(body: Body, ident: str) -> str:
    """Give the id, or where it is taken the next one of its row: "3.a", "3.a-2"."""
    found, n = ident, 1
    while found in body.ids:
        n += 1
        found = f"{ident}-{n}"
    body.ids.add(found)
    return found


def _headed(body: Body, block: Block, words: str) -> str:
    """Give the heading of a passage and remember a label that goes on to its end: SUMMARY to END SUMMARY."""
    standing = _STANDING.match(words)
    if standing and body.ends[standing[1]] <= 0:
        body.lead = body.heading if standing[1] == "AGENCY" and body.heading else body.lead
        body.heading = standing[1]
        return body.heading
    label = _LABEL.match(words)
    if label:
        body.label = label[1].upper()
    heading = body.label or body.heading
    ended = _END_LABEL.findall(block.text) if "END" in block.text.upper() else []
    for each in ended:
        body.ends[each.upper()] -= 1
    if body.label and (body.label in {e.upper() for e in ended} or not _ends_later(body)):
        body.label = ""
    if block.note or _FOOTNOTE.match(block.lines[0].raw):
        return "footnote"
    return "contents" if _contents(block) else heading


def _contents(block: Block) -> bool:
    """Tell whether a block is a table of contents: lines that lead to a page's number."""
    return sum(bool(leads_to_page(line)) for line in block.lines) >= 2


def _ends_later(body: Body) -> bool:
    return any(left > 0 and body.label.startswith(name) for name, left in body.ends.items())


def signed(lines: Sequence[Line], first: int) -> tuple[str, int]:
    """Give the signature under a telegram and the line where the text ends before it."""
    last = _without_trailer(lines, first, len(lines))
    if last <= first + 1 or not _SIGNATURE.fullmatch(lines[last - 1].text):
        return "", last
    name, before = lines[last - 1].text, lines[last - 2].text
    if " " in name and before.upper() == before:  # In a text of capitals several words may be its last line.
        return "", last
    ended = not before or before[-1] in '.:"”)' or CLOSES.fullmatch(before) or _DRAFTED.fullmatch(before)
    return (name, last - 1) if ended else ("", last)


def drafted(lines: Sequence[Line], first: int) -> tuple[dict[str, str], int]:
    """Give the drafting block at the foot of a telegram, and the line where the text ends before it."""
    last = _without_trailer(lines, first, len(lines))
    said: dict[str, str] = {}
    end = last
    while end > first + 1 and (not lines[end - 1].text or _DRAFTED.fullmatch(lines[end - 1].text)):
        found = _DRAFTED.fullmatch(lines[end - 1].text)
        if found:
            said[found[1].lower()] = found[2]
        end -= 1
    return (said, end) if said else ({}, last)


def _without_trailer(lines: Sequence[Line], first: int, last: int) -> int:
    while last > first and (
        not (text := lines[last - 1].text) or _TRAILER.fullmatch(text) or is_banner(text) or _bare(text)
    ):
        last -= 1
    return last


def _bare(text: str) -> bool:
    level = level_of(text)
    return bool(level and not level[1])


def header_ends(entries: Sequence[Entry], numbered: int | None) -> int:
    """Give the first line of the body: after the last header field, at paragraph 1 at the latest."""
    after = entries[-1].last + 1 if entries else 0
    return min(after, numbered) if numbered is not None else after
