"""Read made-up sentences in a paper that speaks of concern, with the names of the starter edition."""

from datetime import date
from functools import lru_cache

from bonafides.cli.reading import terms_of
from bonafides.documents import Gazetteer, read
from bonafides.editions.opened import open_edition
from bonafides.model.document import Document, Lead

DAY = date(2008, 10, 1)
CONCERN = "This note is about missile proliferation and export controls."


@lru_cache(maxsize=1)
def names() -> Gazetteer:
    """Give what the starter edition knows by name."""
    return Gazetteer(terms_of(open_edition(None), ()))


def paper(text: str, *, concern: str = CONCERN) -> Document:
    """Read a text as a paper of 1 October 2008."""
    return read(f"{concern}\n\n{text}\n".encode(), name="note.txt", gazetteer=names(), day=DAY)


def leads(text: str) -> tuple[Lead, ...]:
    """Give the leads of a text."""
    return paper(text).leads


def lead(text: str) -> Lead:
    """Give the only lead of a text."""
    found = leads(text)
    assert len(found) == 1, [(each.action, each.actor, each.item) for each in found]
    return found[0]
