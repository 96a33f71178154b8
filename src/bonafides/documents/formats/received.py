"""What a file gave before anybody looks at its layout: its text, and what its format says beside the text."""

from datetime import date

import msgspec
from msgspec import Struct

from bonafides.model.document import DocumentKind, Header


class Section(Struct, frozen=True, kw_only=True):
    """A run of the text that has a name of its own: a quoted reply, a signature, an attachment, a footnote."""

    start: int
    end: int
    heading: str


class Received(Struct, frozen=True, kw_only=True):
    """A text as received, with what its format states; what is empty was not stated.

    For a text file `text` gives the bytes back in `encoding`. For the other formats it is what was extracted, and `encoding` names the
    way. `headings` are the places where a paragraph begins that the format itself calls a heading.
    """

    text: str
    encoding: str
    kind: DocumentKind | None = None
    header: Header = msgspec.field(default_factory=Header)
    day: date | None = None
    title: str = ""
    sections: tuple[Section, ...] = ()
    headings: frozenset[int] = frozenset()
    findings: tuple[str, ...] = ()


class Writing(Struct, kw_only=True):
    """A text that is being put together from paragraphs, with the places of its headings and sections."""

    parts: list[str] = msgspec.field(default_factory=list)
    length: int = 0
    headings: set[int] = msgspec.field(default_factory=set)
    sections: list[Section] = msgspec.field(default_factory=list)

    def add(self, paragraph: str, *, heading: bool = False, section: str = "") -> None:
        """Add a paragraph after an empty line; an empty one is nothing."""
        if not paragraph.strip():
            return
        if self.length:
            self.parts.append("\n\n")
            self.length += 2
        if heading:
            self.headings.add(self.length)
        self.parts.append(paragraph)
        if section:
            self.sections.append(Section(start=self.length, end=self.length + len(paragraph), heading=section))
        self.length += len(paragraph)

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.parts)
