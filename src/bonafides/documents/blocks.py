"""The lines of a text as blocks: one for each paragraph, item of a list, lone mark, banner, and beginning or end of a paper inside."""

import re
from collections.abc import Sequence

import msgspec
from msgspec import Struct

from bonafides.documents.lines import Line, joined, width_of
from bonafides.documents.marks import MARK, is_banner

NUMBERED = re.compile(r"\s*(?:[¶#]\s?)?(\d{1,3})\.\s*(?:[¶#]\s?)?(?=\S)")
_MARKED_FIRST = re.compile(rf"\s*({MARK.pattern})\s*(\d{{1,3}})\.\s+(?=\S)")
LETTERED = re.compile(rf"\s*\(?([a-zA-Z])[.)]\s*(?={MARK.pattern})")
_ITEM = re.compile(r"\s*(?:\(([a-zA-Z]|\d{1,2}|[ivxIVX]{1,4})\)|([a-zA-Z]|[ivxIVX]{1,4})\.|(\d{1,2}|[a-z])\))\s+(?=\S)")
_BULLET = re.compile(r"\s*(?:--(?=[^-])|[-•*·▪●◦‣■–—\uf0b7](?=\s))\s*(?=\S)")
_NAMED = "TEXT|PAPER|NON-?PAPER|POINTS|DEMARCHE|EXCERPT|TRANSLATION|LETTER|MESSAGE|STATEMENT"
OPENS = re.compile(
    rf"BEGIN (?:OF )?(?:[A-Z/-]+ ){{0,4}}?(?:{_NAMED})\b[A-Z /-]*[:.]*|(?<!END )\b(?:BEGIN )?QUOTE[:.]*(?=$)"
)
CLOSES = re.compile(rf"END (?:OF )?(?:[A-Z/-]+ ){{0,4}}?(?:{_NAMED})\b[A-Z /-]*[:.]*|(?:END QUOTE|UNQUOTE)[.:]*(?=$)")
LEADERS = re.compile(r"(?:\.\s?){4,}\s*(?:\d+|[ivxl]+)$|…+\s*\d+$")
_ROLL = re.compile(
    r"(?:PRESENT|ATTENDEES|ATTENDANCE|IN ATTENDANCE|APOLOGIES|PARTICIPANTS|ABSENT|CHAIR|MINUTES BY|DATE|PLACE|VENUE):\s",
    re.IGNORECASE,
)
_RULE = re.compile(r"[-=_*~ ]{3,}")
_LOOK_AHEAD = 40
_LONGEST = 300
_STOPS = frozenset('.:;?!"”)')
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


class Block(Struct, frozen=True, kw_only=True):
    """A run of lines; `item` is the letter or number of a list's item, `bullet` says that it begins with a dash or a dot, `note` that it is under a footnotes' rule."""

    lines: list[Line]
    item: str = ""
    bullet: bool = False
    note: bool = False
    alone: bool = False

    @property
    def text(self) -> str:
        """Its lines as one text."""
        return joined(self.lines)


class _Reading(Struct, kw_only=True):
    """What was seen so far while lines are parted."""

    width: int
    dense: bool
    blocks: list[Block] = msgspec.field(default_factory=list)
    fresh: bool = True
    ruled: bool = False
    number: int = 0
    item: str = ""
    before: str = ""


def number_of(line: Line) -> tuple[int, str, int] | None:
    """Give the number of a paragraph, its mark, and where its words begin in the line."""
    if not line.text or not (line.text[0].isdigit() or line.text[0] in "(¶#"):
        return None
    swapped = _MARKED_FIRST.match(line.raw, 0, _LONGEST) if line.text[0] == "(" else None
    if swapped:
        return int(swapped[2]), swapped[1], swapped.end()
    found = NUMBERED.match(line.raw)
    if not found or leads_to_page(line):
        return None
    mark = mark_at(line.raw, found.end())
    return int(found[1]), mark[0] if mark else "", mark.end() if mark else found.end()


def leads_to_page(line: Line) -> bool:
    """Tell whether a line of a table of contents leads to a page's number."""
    return len(line.text) < _LONGEST and bool(LEADERS.search(line.text))


def mark_at(text: str, at: int) -> re.Match[str] | None:
    """Give the mark that stands at a place of a text; a longer bracket than any mark is none."""
    return MARK.match(text, at, at + _LONGEST) if text[at : at + 1] == "(" else None


def first_numbered(lines: Sequence[Line]) -> int | None:
    """Give the line where paragraph 1 begins, or None."""
    for index, line in enumerate(lines):
        number = number_of(line)
        if number and number[0] == 1:
            return index
    return None


def blocks_of(lines: Sequence[Line], *, dense: bool = False) -> list[Block]:
    """Part the lines of a body into blocks.

    A blank line or a rule parts always; a number, a letter or a dash at a line's beginning where it goes on a list and the line before
    is finished. In a `dense` text, one without blank lines as PDFs give, a finished short line parts too.
    """
    spoken = sum(1 for line in lines if line.text)
    few_blanks = spoken > 15 and len(lines) - spoken <= spoken * 0.03
    reading = _Reading(width=width_of(lines), dense=dense or few_blanks)
    for index, line in enumerate(lines):
        _take(reading, line, lines[index + 1 : index + 1 + _LOOK_AHEAD])
    return _mended(reading.blocks)


def _take(reading: _Reading, line: Line, after: Sequence[Line]) -> None:
    text = line.text
    if not text or _RULE.fullmatch(text):
        reading.ruled = text[:1] == "_" or (reading.ruled and not text)
        reading.fresh, reading.before = True, ""
        return
    if _alone(text):
        reading.blocks.append(Block(lines=[line], alone=True))
        reading.fresh, reading.before = True, ""
        return
    item = _item(reading, line, after)
    bullet = bool(_BULLET.match(line.raw)) and (reading.fresh or _closed(reading) or _among_bullets(reading))
    title = _is_title(reading, text)
    if reading.fresh or item or bullet or title or _begins(reading, line):
        note = reading.ruled and bool(re.match(r"\(?\d{1,3}\)?\s", text))
        reading.blocks.append(Block(lines=[line], item="" if note else item, bullet=bullet, note=note))
        reading.ruled = note
    else:
        reading.blocks[-1].lines.append(line)
    number = number_of(line)
    if number and reading.blocks[-1].lines[0] is line:
        reading.number, reading.item = number[0], ""
    reading.item = item or reading.item
    begins = "BEGIN" in text and text.endswith((":", ".")) and OPENS.search(text)
    reading.fresh = title or bool(begins) or bool(re.search(r"(?<!END )\bQUOTE:?$", text))
    reading.before = text


def _alone(text: str) -> bool:
    """Tell whether a line stands for itself: a mark, a banner, or where a paper inside begins or ends."""
    if len(text) >= _LONGEST:
        return False
    if text[0] == "(":
        return bool(MARK.fullmatch(text))
    named = text[0] == "/" or text[0].isupper()
    return named and bool(is_banner(text) or CLOSES.fullmatch(text) or OPENS.fullmatch(text))


def _closed(reading: _Reading) -> bool:
    """Tell whether the line before is finished: it ends a sentence, or stops well before the margin."""
    before = reading.before
    return not before or before[-1] in _STOPS or len(before) < (reading.width * 0.6 if reading.width else 45)


def _among_bullets(reading: _Reading) -> bool:
    return bool(reading.blocks) and reading.blocks[-1].bullet and len(reading.before) < reading.width * 0.85


def _begins(reading: _Reading, line: Line) -> bool:
    """Tell whether a line begins a paragraph though no blank line stands before it."""
    if LETTERED.match(line.raw, 0, _LONGEST) or _ROLL.match(line.text) or mark_at(line.text, 0):
        return True
    number = number_of(line)
    if number and (number[1] or (number[0] in {reading.number + 1, 1} and _closed(reading))):
        return True
    before = reading.before
    short = reading.dense and len(before) < reading.width * 0.8
    return short and before[-1:] in _STOPS and not line.text[0].islower()


def _is_title(reading: _Reading, text: str) -> bool:
    """Tell whether a line of a text without blank lines is a heading: short, unfinished, after a finished paragraph."""
    if not reading.dense or (reading.before and reading.before[-1] not in _STOPS):
        return False
    return len(text) < reading.width * 0.6 and text[0].isupper() and text[-1] not in _STOPS and text[-1] not in ",-"


def _item(reading: _Reading, line: Line, after: Sequence[Line]) -> str:
    """Give the letter or number of an item that begins a list or goes on with it, else nothing."""
    found = (
        _ITEM.match(line.raw)
        if line.text[0] == "(" or line.text[1:5].strip(" ").startswith((".", ")", "i", "v", "x"))
        else None
    )
    if not found or not (reading.fresh or _closed(reading)):
        return ""
    label = found[1] or found[2] or found[3]
    if reading.item and _next(reading.item, label):
        return label
    if label.lower() in {"a", "i"} or label == "1":
        return label if found[1] or found[3] or _goes_on(label, after) else ""
    return ""


def _goes_on(label: str, after: Sequence[Line]) -> bool:
    """Tell whether one of the next lines bears the next letter: "A. SMITH" alone is a name and no list."""
    following = (_ITEM.match(line.raw) for line in after)
    return any(found and _next(label, found[1] or found[2] or found[3]) for found in following)


def _next(one: str, two: str) -> bool:
    """Tell whether an item's label comes after another.

    >>> _next("a", "b"), _next("A", "B"), _next("iii", "iv"), _next("9", "10"), _next("a", "c")
    (True, True, True, True, False)
    """
    if one.isdigit() and two.isdigit():
        return int(two) == int(one) + 1
    if len(one) == len(two) == 1 and ord(two) == ord(one) + 1:
        return True
    low = one.lower(), two.lower()
    return low[0] in _ROMAN and low[1] in _ROMAN and _ROMAN.index(low[1]) == _ROMAN.index(low[0]) + 1


def _mended(blocks: list[Block]) -> list[Block]:
    """Join a block to the one before where a blank line cut a sentence."""
    whole: list[Block] = []
    for block in blocks:
        before = whole[-1].lines[-1].text if whole and not whole[-1].alone else ""
        cut = block.lines[0].text[:1].islower() and len(before) > 30 and before[-1] not in '.:;?!"”)'
        if cut and not block.item and not block.bullet and not LETTERED.match(block.lines[0].raw, 0, _LONGEST):
            whole[-1].lines.extend(block.lines)
        else:
            whole.append(block)
    return whole
