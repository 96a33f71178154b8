"""A classification mark as read, and what of a document may go to whom."""

from typing import Literal

from bonafides.model.document import Lead, Mention
from bonafides.model.noun import Noun

Level = Literal["", "UNCLASSIFIED", "RESTRICTED", "CONFIDENTIAL", "SECRET", "TOP SECRET"]
MarkSystem = Literal["US", "CUI", "NATO", "EU", "FGI", "JOINT"]
Told = Literal["nothing", "count", "length"]

LEVELS: tuple[Level, ...] = ("", "UNCLASSIFIED", "RESTRICTED", "CONFIDENTIAL", "SECRET", "TOP SECRET")
"""From the lowest to the highest; "" stands for a mark whose level nobody could read."""


class Mark(Noun, frozen=True, kw_only=True):
    """The mark of a portion, or of a whole document.

    `rel` holds the countries (three letters) and groups that it names as recipients, `rel_like_banner` that it names none
    of its own and counts as the banner's ("S//REL"). `flags` are the controls in their long form ("NOFORN", "SI"), `owners`
    the countries whose information it is, and `unread` the words that nobody here knows.
    """

    text: str = ""
    system: MarkSystem = "US"
    level: Level = ""
    owners: tuple[str, ...] = ()
    rel: tuple[str, ...] = ()
    rel_like_banner: bool = False
    flags: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


class Withheld(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What the policy tells of the portions that do not go: how many, how many findings concern them, how long they are."""

    count: int
    findings: int = 0
    length: int | None = None


class MarkedMention(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A mention in the released text, with the portion that it stands in and that portion's mark."""

    mention: Mention
    portion: str
    marking: str


class Release(Noun, frozen=True, kw_only=True):
    """What of a document goes to one recipient: the ids of its portions, their text with marks, what is found in it, and facts.

    Nothing else of the document is in it. `start` and `end` of the facts count characters of `text`.
    """

    released: tuple[str, ...]
    text: str
    findings: tuple[str, ...]
    mentions: tuple[MarkedMention, ...] = ()
    leads: tuple[Lead, ...] = ()
    withheld: Withheld | None = None


class PortionReason(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """Why a portion goes or stays, for the owner of the document; it holds marks and no text."""

    portion: str
    mark: str
    released: bool
    says: tuple[str, ...] = ()
