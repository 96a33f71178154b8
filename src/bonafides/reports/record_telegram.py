"""A record as a telegram that carries a paper, in the form that `read` reads back: every sentence a paragraph with its mark."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from string import ascii_uppercase
from typing import NamedTuple

from bonafides.documents.lexicon import TAILS
from bonafides.documents.repair import is_word, vocabulary
from bonafides.documents.tags import resolved
from bonafides.model.record import Ground, Record
from bonafides.text.cells import visible

WIDTH = 69
_GLUE = "\x00"
_STRUCTURE = re.compile(
    r"^(?:[¶#*_=~-].*|\(?[A-Z/]{1,3}(?:\)|//| ).*|\([A-Z/].*|\d{1,3}\..*|[A-Za-z][.)]|(?:BEGIN|END|FM|TO|INFO|TAGS|SUBJECT|REF|NNNN|BT)\b.*"
    r"|(?:TOP|SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED|UNCLAS|CUI|NATO)\b.*|//.*)$"
)
_LAST, _FIRST = re.compile(r"[^\W\d_]+$"), re.compile(r"[^\W\d_]+")
_NO_SPACES = "\u2e80"
"""From here on stand scripts that write no spaces, whose lines a reader joins without one."""
_BRACKETS_OF_A_PAPER = re.compile(r"\b(?:BEGIN|END)\b")
"""Words that open and close a paper inside a telegram wherever they stand in capitals: written Begin and End inside a sentence."""
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


class Paragraph(NamedTuple):
    """A paragraph before it is set in lines: what stands before its words, and its words."""

    begins: str
    text: str


def telegram(record: Record) -> str:
    """Give the telegram, 69 columns wide; a mark is never cut, and may be longer."""
    body = list(_body(record))
    known = vocabulary(" ".join(part.text for part in body if isinstance(part, Paragraph)))
    lines = (line for part in body for line in ([part] if isinstance(part, str) else _set(part, known)))
    return "\n".join([*_head(record), "", *lines, ""])


def numbers_of(record: Record) -> dict[str, str]:
    """Give the short number of each ground, G1 and on, in their order."""
    return {ground.id: f"G{number}" for number, ground in enumerate(record.grounds, start=1)}


def runs(numbers: Iterable[str]) -> str:
    """Give the numbers of grounds in their order, three and more in a row as a run.

    >>> runs(["G7", "G1", "G2", "G3"])
    'G1 to G3, G7'
    """
    rows: list[list[int]] = []
    for number in sorted({int(n[1:]) for n in numbers}):
        if rows and number == rows[-1][-1] + 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    long = (f"G{row[0]} to G{row[-1]}" if len(row) > 2 else ", ".join(f"G{n}" for n in row) for row in rows)
    return ", ".join(long)


def title_of(record: Record) -> str:
    """Give the title of the paper."""
    return f"Record of {record.subject} from {record.period.from_} until {record.period.until}"


def _head(record: Record) -> Iterator[str]:
    sent = record.distribution
    yield f"R {sent.on.day:02d}0000Z {_MONTHS[sent.on.month - 1]} {sent.on.year % 100:02d}"
    yield f"FM {_line(sent.from_).upper()}"
    yield from _addressees("TO", sent.to or ("NO DISTRIBUTION GIVEN",))
    yield from _addressees("INFO", sent.info)
    if record.banner:
        yield record.banner
    yield ""
    yield f"TAGS: {', '.join(('ETTC', 'PARM', *tags_of(record.countries)))}"
    yield from _wrapped(f"SUBJECT: {title_of(record).upper()}", width=WIDTH)


def tags_of(countries: Sequence[str]) -> tuple[str, ...]:
    """Give the country codes of telegrams, which are not those of ISO 3166; a country without a known one gives none.

    >>> tags_of(["CN", "DE"])
    ('CH', 'GM')
    """
    tags = {resolved(first + second).country: first + second for first, second in product(ascii_uppercase, repeat=2)}
    return tuple(tags[c] for c in countries if c in tags)


def _addressees(word: str, names: Sequence[str]) -> Iterator[str]:
    for number, name in enumerate(names):
        yield f"{word} {_line(name).upper()}" if number == 0 else _line(name).upper()


def _body(record: Record) -> Iterator[str | Paragraph]:
    mark = record.mark
    count = f"{len(record.grounds)} grounds" if len(record.grounds) != 1 else "1 ground"
    about = f"The paper in paragraph 2 rests on {count}, listed at its end; nothing in it is verified by being counted."
    yield from (Paragraph(f"1. {mark}".strip(), about), "", f"2. {mark} BEGIN TEXT OF PAPER:".replace("  ", " "), "")
    if mark:
        yield from (f"({record.banner})", "")
    yield from (title_of(record), "")
    numbers = numbers_of(record)
    for section in record.sections:
        yield from (section.heading, "")
        for sentence in section.sentences:
            cited = runs(numbers[i] for i in sentence.grounds)
            yield from (Paragraph(sentence.marking, f"{sentence.text.removesuffix('.')} [{cited}]."), "")
        if section.says:
            yield from (Paragraph("", section.says), "")
    yield from _annex(record, numbers)
    yield "END TEXT OF PAPER."


def _annex(record: Record, numbers: dict[str, str]) -> Iterator[str | Paragraph]:
    yield from ("Grounds", "")
    for ground in record.grounds:
        yield from (Paragraph(portion_of(ground.marking), f"{numbers[ground.id]}: {ground_said(ground)}."), "")
    notes = notes_of(record)
    if notes:
        yield from ("Notes", "")
    for note in notes:
        yield from (Paragraph("", note), "")


def notes_of(record: Record) -> tuple[str, ...]:
    """Give what was joined, what was not, and what nobody knows the subject of."""
    count = len(record.left_open)
    left = f"Of {count} leads or events in the period nobody says whose they are; they are counted neither in nor out."
    return (*(f"Note: {note}." for note in record.notes), *((left,) if count else ()))


def ground_said(ground: Ground) -> str:
    """Give a ground without its words: what it is and where it stands."""
    at = f", portion {ground.portion}" if ground.portion else ""
    own_words = ground.id if ground.source in ground.id else f"{ground.id} of {ground.source}"
    return f"{ground.kind} {own_words}{at}, {'told' if ground.stance == 'fact' else 'told as'} {ground.stance if ground.stance != 'fact' else 'as fact'}"


def portion_of(banner: str) -> str:
    """Give a mark in brackets, as it stands before a paragraph."""
    bare = banner.strip()
    return bare if not bare or bare.startswith("(") else f"({bare})"


def _line(text: str) -> str:
    return " ".join(visible(" ".join(text.split())).split())


def _set(paragraph: Paragraph, known: frozenset[str]) -> Iterator[str]:
    """Give a paragraph in lines none of which, but the first, begins as a part of a telegram does."""
    text = _BRACKETS_OF_A_PAPER.sub(lambda found: found[0].title(), _line(paragraph.text))
    first = f"{paragraph.begins} ".replace(" ", _GLUE) if paragraph.begins else ""
    yield from _wrapped(f"{first}{_glued(text.split(), known)}", width=WIDTH)


def _wrapped(text: str, *, width: int) -> Iterator[str]:
    for line in textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False):
        yield line.replace(_GLUE, " ")


def _glued(words: Sequence[str], known: frozenset[str]) -> str:
    """Join words so that no line begins as a part of a telegram does, and none ends where a reader would mend a word cut in two."""
    text, before = "", ""
    for word in words:
        close = bool(_STRUCTURE.match(word)) or _mendable(before, word, known)
        text += (_GLUE if close else " ") * bool(text) + word
        before = word
    return text


def _mendable(left: str, right: str, known: frozenset[str]) -> bool:
    """Tell whether a line break between two words may be read as one within a word."""
    ends, begins = _LAST.search(left), _FIRST.match(right)
    if left.endswith("-") or max(left[-1:], right[:1]) >= _NO_SPACES:
        return True
    if not ends or not begins:
        return False
    first, second = ends[0].casefold(), begins[0].casefold()
    return len(second) == 1 or second in TAILS or is_word(first + second, known)
