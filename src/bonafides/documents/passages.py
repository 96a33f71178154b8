"""The body of a document as passages: numbered paragraphs, the paper inside, headings and marks.

A passage is a run of lines of the text as received; repairs come after.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from bonafides.documents.header import Entry
from bonafides.documents.lines import Line, joined
from bonafides.documents.marks import MARK, is_banner
from bonafides.model.document import PaperInside

_NUMBERED = re.compile(r"\s*(?:[¶#]\s?)?(\d{1,3})\.\s*(?:[¶#]\s?)?(?=\S)")
_MARKED_FIRST = re.compile(rf"\s*({MARK.pattern})\s*(\d{{1,3}})\.\s+(?=\S)")
_LETTERED = re.compile(rf"\s*\(?([a-zA-Z])[.)]\s*(?={MARK.pattern})")
_OPENS = re.compile(
    r"BEGIN (?:OF )?(?:[A-Z/-]+ ){0,4}?(?:TEXT|PAPER|NON-?PAPER|POINTS|DEMARCHE|EXCERPT|TRANSLATION)\b[A-Z /-]*[:.]*"
)
_CLOSES = re.compile(
    r"END (?:OF )?(?:[A-Z/-]+ ){0,4}?(?:TEXT|PAPER|NON-?PAPER|POINTS|DEMARCHE|EXCERPT|TRANSLATION)\b[A-Z /-]*[:.]*"
)
_RULE = re.compile(r"[-=_*~ ]{3,}")
_TRAILER = re.compile(r"NNNN|BT|#+\d*|\d{3,5}")
_SIGNATURE = re.compile(r"[A-Z][A-Z'’-]{1,24}(?: [A-Z]{1,3})?")


class Passage(Struct, frozen=True, kw_only=True):
    """A paragraph before repair; `start` is where its words begin, after number and mark."""

    id: str
    mark: str = ""
    inherits: str = ""
    heading: str = ""
    start: int
    end: int


class Body(Struct, kw_only=True):
    """What was found so far while the lines are read."""

    passages: list[Passage]
    papers: list[PaperInside]
    findings: list[str]
    number: str = ""
    parent: int = -1
    sub: int = 0
    heading: str = ""
    inherits: str = ""
    paper: bool = False
    titled: bool = True


def first_numbered(lines: Sequence[Line]) -> int | None:
    """Give the line where paragraph 1 begins, or None."""
    for index, line in enumerate(lines):
        number = _number(line)
        if number and number[0] == 1:
            return index
    return None


def _number(line: Line) -> tuple[int, str, int] | None:
    """Give the number of a paragraph, its mark, and where its words begin in the line."""
    swapped = _MARKED_FIRST.match(line.raw)
    if swapped:
        return int(swapped[2]), swapped[1], swapped.end()
    found = _NUMBERED.match(line.raw)
    if not found:
        return None
    mark = MARK.match(line.raw, found.end())
    return int(found[1]), mark[0] if mark else "", mark.end() if mark else found.end()


def blocks_of(lines: Sequence[Line], first: int, last: int) -> list[list[Line]]:
    """Part the lines into blocks at blank lines, rules, numbers, lone marks, banners and the ends of a paper."""
    blocks: list[list[Line]] = [[]]
    for line in lines[first:last]:
        text = line.text
        alone = bool(MARK.fullmatch(text) or is_banner(text) or _CLOSES.fullmatch(text) or _OPENS.fullmatch(text))
        if not text or _RULE.fullmatch(text):
            blocks.append([])
        elif alone:
            blocks += [[line], []]
        elif _begins(line, blocks):
            blocks.append([line])
        else:
            blocks[-1].append(line)
        if text and not alone and _OPENS.search(text) and text.endswith((":", ".")):
            blocks.append([])
    return _mended([b for b in blocks if b])


def _begins(line: Line, blocks: list[list[Line]]) -> bool:
    number = _number(line)
    fresh = not blocks[-1]
    return bool(_LETTERED.match(line.raw) or (number and (fresh or number[1])) or MARK.match(line.text))


def _mended(blocks: list[list[Line]]) -> list[list[Line]]:
    """Join a block to the one before where a blank line cut a sentence."""
    whole: list[list[Line]] = []
    for block in blocks:
        before = whole[-1][-1].text if whole else ""
        cut = block[0].text[:1].islower() and len(before) > 30 and before[-1] not in '.:;?!"”)'
        if cut and not _LETTERED.match(block[0].raw):
            whole[-1] += block
        else:
            whole.append(block)
    return whole


def body_of(blocks: Sequence[list[Line]], banner: str) -> Body:
    """Give the passages of the blocks; `banner` is the mark of the whole, which unmarked passages inherit."""
    body = Body(passages=[], papers=[], findings=[], inherits=banner)
    for index, block in enumerate(blocks):
        text = joined(block)
        if is_banner(text):
            body.findings.append(f"banner repeated in the text: {text}")
        elif MARK.fullmatch(text):
            _take_mark(body, text)
        elif _CLOSES.fullmatch(text):
            _close(body, banner)
        elif _number(block[0]) and _follows(body, block[0]):
            _take_numbered(body, block, banner)
        elif is_heading(text) and index + 1 < len(blocks):
            _take_heading(body, text)
        else:
            _take(body, block)
    if body.paper:
        body.findings.append(
            f"the paper in paragraph {body.number} begins and does not end; read to the end of the file"
        )
    return body


def _follows(body: Body, line: Line) -> bool:
    number = _number(line)
    expected = int(body.number or 0)
    return bool(number and not body.paper and (expected < number[0] <= expected + 10)) or bool(
        number and body.paper and number[1] and number[0] == expected + 1
    )


def is_heading(text: str) -> bool:
    """Tell whether a block is a heading: short, without a full stop, beginning with a capital.

    >>> is_heading("Enforcement Efforts Incomplete"), is_heading("It ended.")
    (True, False)
    """
    words = text.split()
    bare = text.rstrip(":")
    ends = bare[-1:] in '.,;?!)”"' or MARK.match(text) or _LETTERED.match(text)
    return bool(words) and len(words) <= 14 and text[0].isupper() and not ends


def _take_mark(body: Body, text: str) -> None:
    body.inherits = text
    if body.paper and body.papers and not body.papers[-1].mark:
        inside = body.papers[-1]
        body.papers[-1] = PaperInside(portion=inside.portion, title=inside.title, mark=text)


def _take_heading(body: Body, text: str) -> None:
    if body.paper and not body.titled:
        inside = body.papers[-1]
        body.papers[-1] = PaperInside(portion=inside.portion, title=text, mark=inside.mark)
        body.titled = True
    else:
        body.heading = text


def _close(body: Body, banner: str) -> None:
    if not body.paper:
        body.findings.append("a paper ends that did not begin")
    body.paper, body.heading = False, ""
    body.inherits = (body.passages[body.parent].mark if body.parent >= 0 else "") or banner


def _take_numbered(body: Body, block: list[Line], banner: str) -> None:
    number = _number(block[0])
    if number is None:
        return
    body.paper = False
    body.number, body.sub, body.parent = str(number[0]), 0, len(body.passages)
    start = block[0].start + number[2]
    body.passages.append(_passage(body, block, start, (body.number, number[1], banner)))
    body.inherits = number[1] or banner
    body.heading = ""
    if _OPENS.search(joined(block)):
        body.paper, body.titled, body.heading = True, False, ""
        body.papers.append(PaperInside(portion=body.number))


def _take(body: Body, block: list[Line]) -> None:
    opens = _OPENS.fullmatch(joined(block))
    if opens:
        body.paper, body.titled = True, False
        body.papers.append(PaperInside(portion=body.number or "0"))
        return
    lettered = _LETTERED.match(block[0].raw)
    mark = MARK.match(block[0].raw, lettered.end() if lettered else len(block[0].raw) - len(block[0].raw.lstrip()))
    start = block[0].start + (mark.end() if mark else len(block[0].raw) - len(block[0].raw.lstrip()))
    body.sub += not lettered
    body.titled = True
    name = lettered[1].lower() if lettered else str(body.sub)
    ident = f"{body.number}.{name}" if body.number else name
    body.passages.append(_passage(body, block, start, (ident, mark[0] if mark else "", body.inherits)))


def _passage(body: Body, block: list[Line], start: int, named: tuple[str, str, str]) -> Passage:
    raw = block[-1].raw
    end = block[-1].start + len(raw.rstrip())
    first = next((line for line in block if line.start <= start <= line.end), block[0])
    gap = len(first.raw[start - first.start :]) - len(first.raw[start - first.start :].lstrip())
    start = min(start + gap, end)
    ident, mark, inherits = named
    return Passage(id=ident, mark=mark, inherits="" if mark else inherits, heading=body.heading, start=start, end=end)


def signed(lines: Sequence[Line], first: int) -> tuple[str, int]:
    """Give the signature under a telegram and the line where the text ends before it."""
    last = len(lines)
    while last > first and (
        not lines[last - 1].text or _TRAILER.fullmatch(lines[last - 1].text) or is_banner(lines[last - 1].text)
    ):
        last -= 1
    if last <= first + 1 or not _SIGNATURE.fullmatch(lines[last - 1].text):
        return "", last
    before = lines[last - 2].text
    return (lines[last - 1].text, last - 1) if not before or before[-1] in '.:"”)' else ("", last)


def header_ends(entries: Sequence[Entry], numbered: int | None) -> int:
    """Give the first line of the body: after the last header field, at paragraph 1 at the latest."""
    after = entries[-1].last + 1 if entries else 0
    return min(after, numbered) if numbered is not None else after
