"""Who speaks in a letter: the person who says "I", and the house that says "we"."""

import re
from collections.abc import Sequence

from msgspec import Struct

from bonafides.model.document import DocumentKind, Header, Mention, Portion

_LETTERS = frozenset({"email", "memorandum"})
_NAME = re.compile(
    r'^"?([^"<(]+?)"?\s*(?:[<(]|,? (?:[A-Z][a-z]+ )*(?:Officer|Director|Manager|Desk|Section|Branch)\b|$)'
)


class Author(Struct, frozen=True, kw_only=True):
    """The person and the house behind a letter; empty where the paper does not say or is none."""

    person: str = ""
    house: str = ""


def author_of(kind: DocumentKind, header: Header, portions: Sequence[Portion], mentions: Sequence[Mention]) -> Author:
    """Give who speaks: the sender of a letter, and the firm that its opening or its signature names as the sender's."""
    if kind not in _LETTERS or not header.from_:
        return Author()
    name = _NAME.match(header.from_)
    person = name[1].strip() if name else header.from_
    if re.fullmatch(r"[^,]+, [^,]+", person):
        last, first = person.split(", ")
        person = f"{first} {last}"
    behalf = [m for m in mentions if m.kind == "party" and _speaks_for(portions, m)]
    signed = [
        m
        for m in mentions
        if m.kind == "party" and any(p.start <= m.start < p.end for p in portions[-3:] if person.split()[-1] in p.text)
    ]
    house = next((m.same_as or m.text for m in (*behalf, *signed)), "")
    return Author(person=person, house=house)


def _speaks_for(portions: Sequence[Portion], mention: Mention) -> bool:
    portion = next((p for p in portions if p.start <= mention.start < p.end), None)
    if portion is None:
        return False
    return bool(
        re.search(
            r"\b(?:on behalf of|[Ww]e at|I (?:work|write) for|for) $", portion.text[: mention.start - portion.start]
        )
    )
