"""What a page prints around the text: page numbers, running heads, repeated classification lines, stamps of a release.

Telegrams of the 1970s carry it in the middle of a paragraph: a classification line, again the classification, "PAGE 02", and the station
with its number. Telegrams in several sections repeat their header at each section.

Source: the public forms of telegrams of 1973-1979 (E.O. 11652 and 12065) and of the Federal Register's pages.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bonafides.documents.header import Entry, entries_of, level_of
from bonafides.documents.lines import Line, width_of
from bonafides.documents.marks import is_banner

_PAGE = re.compile(r"(?:[A-Z][A-Z ]{3,24} )?PAGE \d{2,3}(?: OF \d{1,3})?(?:\s+[A-Z][A-Z .]{1,30} \d{3,6}\b.*)?")
_SHEET = re.compile(r"[A-Z][A-Z .]{1,20} \d{6,8}\s+\d{3} OF \d{3}")
_STATION = re.compile(r"[A-Z][A-Z .]{1,30} \d{4,6}(?:\s+\d\d OF \d\d)?(?:\s+\d{6}Z.*)?")
_NUMBER = re.compile(
    r"[-–—]?\s*(?:Page\s+|S\.\s?)?(\d{1,5})(?:\s*(?:of|/|von|sur|de)\s*\d{1,4})?\s*[-–—]?|\[\[Page \d+\]\]",
    re.IGNORECASE,
)
_SURE_NUMBER = re.compile(
    r"[-–—]\s?\d{1,4}\s?[-–—]|page \d{1,4}(?: of \d{1,4})?|\d{1,4} (?:of|/) \d{1,4}|\[\[page \d+\]\]"
    r"|\d\d-\d{5}(?: \(E\))?\s+\d{1,4}/\d{1,4}|\d{1,4}/\d{1,4}\s+\d\d-\d{5}(?: \(E\))?",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r".*Declassified/Released US Department of State.*|(?:Sanitized|Approved)\b.{0,40}\bApproved [Ff]or Release\b.*|Approved For Release \d{4}/.*"
    r"|UNCLASSIFIED U\.S\. Department of State Case No\..*|VerDate \S+ .*\bJkt \d+.*|\S+ on \S+ with (?:NOTICES|RULES|PROPOSALS)\d*"
    r"|(?:\d+ )?Federal Register\s*/\s*Vol\. .*"
)
_BARE = re.compile(r"(?:CONFIDENTIAL|SECRET|UNCLASSIFIED|LIMITED OFFICIAL USE) ?(?:NNNN?)?")
_SECTION = re.compile(r".*\bSECTION 0?(\d{1,2}) OF 0?\d{1,2}\b.*")


def page_lines(lines: Sequence[Line], first: int) -> frozenset[int]:
    """Give the numbers of the lines that pages print around the text, from line `first` on.

    A run of such lines counts where something in it is sure: a page's number in its form, a form feed, "PAGE 02", a stamp, two
    classification lines, or a head that stands on several pages. A lone classification line counts only inside a sentence.
    """
    heads = _running_heads(lines, first)
    found: set[int] = set()
    for run in _runs(lines, first, heads):
        if _is_page(lines, run, heads):
            found.update(run)
    found.update(_section_heads(lines, first))
    return frozenset(found)


def _runs(lines: Sequence[Line], first: int, heads: frozenset[int]) -> Iterator[list[int]]:
    """Give each run of lines that could be a page's own, without blank lines at its ends; a page's end may lie inside it."""
    run: list[int] = []
    for index in range(first, len(lines)):
        line = lines[index]
        if index in heads or _possible(line):
            run.append(index)
        elif line.text:
            if run:
                yield run
            run = []
    if run:
        yield run


def _possible(line: Line) -> bool:
    text = line.text
    if "\f" in line.raw and not text:
        return True
    if not text or len(text) > 200:
        return False
    if text.upper() != text and not re.search(r"\d|Declassified|Approved", text):
        return False
    forms = (_NUMBER, _SURE_NUMBER, _PAGE, _SHEET, _STAMP)
    return any(f.fullmatch(text) for f in forms) or _bare(text) or bool(_STATION.fullmatch(text) and not level_of(text))


def is_stamp(text: str) -> bool:
    """Tell whether a line is a stamp that a release or a printing house put on each page."""
    return bool(_STAMP.fullmatch(text))


def _bare(text: str) -> bool:
    """Tell whether a line is a classification and nothing else."""
    level = level_of(text)
    return bool(_BARE.fullmatch(text)) or bool(level and not level[1]) or is_banner(text)


def _is_page(lines: Sequence[Line], run: Sequence[int], heads: frozenset[int]) -> bool:
    texts = [lines[i].text for i in run]
    if any(_PAGE.fullmatch(t) or _SHEET.fullmatch(t) or is_stamp(t) or _SURE_NUMBER.fullmatch(t) for t in texts):
        return True
    if any("\f" in lines[i].raw for i in run) or heads.intersection(run):
        return True
    bare = sum(map(_bare, texts))
    numbers = sum(1 for t in texts if _NUMBER.fullmatch(t))
    if bare >= 2 or (bare and numbers):
        return True
    return bare == 1 and len(run) == 1 and _inside(lines, run[0])


def _inside(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line stands inside a sentence."""
    before = next((lines[i].text for i in range(index - 1, -1, -1) if lines[i].text), "")
    after = next((lines[i].text for i in range(index + 1, len(lines)) if lines[i].text), "")
    return bool(before) and before[-1] not in '.:;?!"”)' and after[:1].islower()


def _running_heads(lines: Sequence[Line], first: int) -> frozenset[int]:
    """Give the lines beside a page's number or a form feed that stand at the same place on at least three pages, digits aside."""
    spoken = [i for i in range(first, len(lines)) if lines[i].text or "\f" in lines[i].raw]
    places: dict[int, set[int]] = {}
    ends = [place for place, index in enumerate(spoken) if _ends_page(lines[index])]
    if any("\f" in line.raw for line in lines):
        ends = [0, *ends, len(spoken) - 1]
    for end in ends:
        for step in range(-2, 3):
            if 0 <= end + step < len(spoken):
                places.setdefault(spoken[end + step], set()).add(step)
    said = {
        i: re.sub(r"\d+", "#", lines[i].text) for i in places if 3 < len(lines[i].text) < 120 or lines[i].text.isdigit()
    }
    count = Counter((said[i], step) for i in said for step in places[i])
    often = {
        i for i, text in said.items() if any(count[text, step] >= 3 for step in places[i]) and text[-1:] not in ".:;,"
    }
    numbers = {int(lines[i].text) for i in often if said[i] == "#"}  # Pages count on; the figures of a table do not.
    return frozenset(i for i in often if said[i] != "#" or not numbers.isdisjoint(_beside(int(lines[i].text))))


def _beside(number: int) -> tuple[int, int]:
    return number - 1, number + 1


def _ends_page(line: Line) -> bool:
    number = bool(_SURE_NUMBER.fullmatch(line.text)) or (line.text.isdigit() and len(line.text) < 5)
    return number or "\f" in line.raw


def _section_heads(lines: Sequence[Line], first: int) -> Iterator[int]:
    """Give the lines of a header that a further section of a telegram repeats."""
    for index in range(first, len(lines)):
        section = _SECTION.fullmatch(lines[index].text) if "SECTION" in lines[index].text else None
        if not section or int(section[1]) < 2 or not level_of(lines[index].text):
            continue
        begin = index
        while begin > first and (not lines[begin - 1].text or _heads(lines[begin - 1])):
            begin -= 1
        entries = entries_of(lines[begin : begin + 80], min(len(lines) - begin, 80), depth=1)
        last = _last(entries, index - begin)
        yield from range(begin, begin + last + 1)


def _heads(line: Line) -> bool:
    """Tell whether a line stands in a telegram's routing or among its addressees."""
    return bool(
        re.match(
            r"(?:VZCZC|ZNY|ZNR|DE R|(?:ZZ|OO|PP|RR) R|[ZOPR] \d{6}Z|FM |TO [A-Z]|INFO |R[A-Z]{4,8}/|BT$|#\d{4}|NNNN$)",
            line.text,
        )
    )


def _last(entries: Sequence[Entry], at_least: int) -> int:
    return max([at_least, *(e.last for e in entries if e.field not in {"drafted_by", "approved_by"})])


def goes_on(before: Line, after: Line, width: int) -> bool:
    r"""Tell whether a paragraph goes on over a page's end: the line before is full or ends no sentence.

    >>> from bonafides.documents.lines import lines_of
    >>> goes_on(*lines_of("THE FIRM DENIED THAT IT HAD\nSHIPPED STEEL."), 30), goes_on(*lines_of("It denied.\nThe next"), 30)
    (True, False)
    """
    if after.text[:1].islower():
        return True
    share = len(before.text) / (width or 1)
    return share >= (0.8 if before.text[-1:] in '.:?!"”)' else 0.6) if width else before.text[-1:] not in '.:;?!"”)'


def body_lines(lines: Sequence[Line], pages: frozenset[int]) -> tuple[Line, ...]:
    """Give the lines without those of pages; where a paragraph goes on over the page's end, without the blank lines there."""
    width = width_of(lines)
    kept: list[Line] = []
    blanks: list[Line] = []
    paged = False
    for index, line in enumerate(lines):
        paged = paged or "\f" in line.raw
        if index in pages:
            paged = True
        elif not line.text:
            blanks.append(line)
        else:
            if not (paged and kept and goes_on(kept[-1], line, width)):
                kept += blanks
            kept.append(line)
            blanks, paged = [], False
    return (*kept, *blanks)
