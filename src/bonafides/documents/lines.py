"""A text as lines that know where they stand."""

import re
from collections.abc import Sequence

from msgspec import Struct

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


class Line(Struct, frozen=True, kw_only=True):
    """A line without its end; `start` and `end` count characters of the text as received."""

    start: int
    end: int
    raw: str

    @property
    def text(self) -> str:
        """The line without space around it, hard spaces made plain."""
        return " ".join(self.raw.split()).strip("\ufeff ")


def lines_of(text: str) -> tuple[Line, ...]:
    r"""Give the lines of a text, whatever ends them.

    >>> [(l.text, l.start) for l in lines_of("a\r\nb")]
    [('a', 0), ('b', 3)]
    """
    found = [Line(start=m.start(1), end=m.end(1), raw=m[1]) for m in _LINE.finditer(text)]
    return tuple(found[:-1] if found and found[-1].start == len(text) and not found[-1].raw else found)


def joined(lines: Sequence[Line]) -> str:
    """Give lines as one text."""
    return " ".join(line.text for line in lines if line.text)
