"""The marking that an assessment of a lead carries: the highest of the portions that it rests on."""

from collections.abc import Iterable

from bonafides.documents.marking import Nations, banner_of, parsed, written
from bonafides.model.document import Document, Lead, Portion


def portions_behind(document: Document, lead: Lead, places: Iterable[int]) -> tuple[Portion, ...]:
    """Give the portions that a lead rests on: its own, and those where other facts about its parties stand."""
    at = (lead.start, *places)
    return tuple(p for p in document.portions if any(p.start <= place < p.end for place in at) or p.id == lead.portion)


def marking_of(lead: Lead, portions: Iterable[Portion], document: Document, nations: Nations) -> str:
    """Give the highest mark of a lead and of the portions behind it, as written where they are all marked alike.

    A portion without a mark of its own counts as marked with the level of the document.
    """
    unmarked = document.header.classification
    marks = dict.fromkeys(m or unmarked for m in (lead.marking, *(p.effective for p in portions)))
    return highest(marks, nations)


def highest(marks: Iterable[str], nations: Nations) -> str:
    """Give one mark of several: the highest level, and only the recipients whom all of them name.

    >>> highest(["(S)"], Nations()), highest(["(U)", "(C//REL TO USA, GBR)", "(S//REL TO USA, GBR)"], Nations())
    ('(S)', '(S//REL TO USA, GBR)')
    >>> highest(["(C)", "(S//REL TO USA, GBR)"], Nations())
    '(S//NF)'
    """
    several = tuple(dict.fromkeys(m for m in marks if m))
    if len(several) < 2:
        return several[0] if several else ""
    return written(banner_of([parsed(mark, nations) for mark in several]), portion=True)
