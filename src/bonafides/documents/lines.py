"""A text as lines that know where they stand."""

import re
from collections.abc import Sequence

from msgspec import Struct

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


class Line(Struct, frozen=True, kw_only=True):
    """A line without its end; `start` and `end` count characters of the text as received.

    `text` is the line without space around it, hard spaces made plain.
    """

    start: int
    end: int
    raw: str
    text: str


def lines_of(text: str) -> tuple[Line, ...]:
    r"""Give the lines of a text, whatever ends them.

    >>> [(l.text, l.start) for l in lines_of("a\r\nb")]
    [('a', 0), ('b', 3)]
    """
    found = [Line(start=m.start(1), end=m.end(1), raw=m[1], text=_plain(m[1])) for m in _LINE.finditer(text)]
    return tuple(found[:-1] if found and found[-1].start == len(text) and not found[-1].raw else found)


def _plain(raw: str) -> str:
    return " ".join(raw.split()).strip("\ufeff ") if raw else ""


def joined(lines: Sequence[Line]) -> str:
    """Give lines as one text."""
    return " ".join(line.text for line in lines if line.text)


def width_of(lines: Sequence[Line]) -> int:
    r"""Give how wide a text was set: the length that one line in ten reaches, 0 where there are few lines.

    >>> width_of(lines_of("short\n" + "a line of some thirty letters.\n" * 20))
    30
    """
    lengths = sorted(len(line.text) for line in lines if len(line.text) > 10)
    return lengths[len(lengths) * 9 // 10] if len(lengths) >= 8 else 0
