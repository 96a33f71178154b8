"""A document as read: its header, its portions with marks, what was repaired, what it mentions, and its leads.

Every `start` and `end` counts characters of `Document.text`, the whole text after repair. `Repair.offset` counts
characters of the text as received.
"""

from datetime import date
from typing import Literal

import msgspec

from bonafides.model.noun import Noun

DocumentKind = Literal[
    "telegram", "memorandum", "press_release", "notice", "email", "minutes", "article", "report", "alert", "speech", "statement",
    "court_summary", "other",
]  # fmt: skip
Day = date | None
MentionKind = Literal["party", "vessel", "item", "programme", "place", "country", "law", "date", "quantity"]
ItemKind = Literal["listed", "unlisted_sensitive", "ordinary", "unspecified"]
Stance = Literal["fact", "assessed", "alleged", "denied", "hypothetical"]
Action = Literal[
    "supplied", "shipped", "procured", "brokered", "offered", "marketed", "sought", "curtailed", "refused", "stopped",
    "investigated", "measure", "appealed", "referred", "approached_government",
]  # fmt: skip
RepairKind = Literal[
    "wrap", "broken_word", "missing_space", "byte_order_mark", "hyphen", "page_break", "hard_space", "hidden_sign", "ligature",
    "odd_byte",
]  # fmt: skip


class Addressee(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """Who a telegram goes to, with its own precedence and routing indicator where they are given."""

    to: str
    precedence: str = ""
    routing: str = ""


class Tag(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A subject or country code of a telegram, in words; `kind` is "subject", "country" or "unknown"."""

    tag: str
    kind: str
    says: str = ""
    country: str = ""


class Header(Noun, frozen=True, kw_only=True, omit_defaults=False, rename={"from_": "from"}):
    """What stands above the text. Empty texts: not stated.

    `through` is whom a memorandum passes; `distribution` the offices that a telegram of the 1970s went to; `attachments` the files that
    came with an e-mail.
    """

    from_: str = ""
    to: tuple[Addressee, ...] = ()
    info: tuple[Addressee, ...] = ()
    precedence: str = ""
    dtg: str = ""
    tags: tuple[str, ...] = ()
    subject: str = ""
    refs: tuple[str, ...] = ()
    classification: str = ""
    captions: tuple[str, ...] = ()
    authority: str = ""
    declassify_on: str = ""
    classified_by: str = ""
    reasons: tuple[str, ...] = ()
    signature: str = ""
    identifier: str = ""
    number: str = ""
    created: str = ""
    origin: str = ""
    attention: tuple[str, ...] = ()
    routing: tuple[str, ...] = ()
    tags_resolved: tuple[Tag, ...] = ()
    through: tuple[str, ...] = ()
    distribution: tuple[str, ...] = ()
    drafted_by: str = ""
    approved_by: str = ""
    attachments: tuple[str, ...] = ()


class Portion(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A paragraph; `mark` as written ("" where there is none), `inherits` the mark that counts where none is written."""

    id: str
    mark: str = ""
    text: str
    start: int
    end: int
    inherits: str = ""
    heading: str = ""
    notes: tuple[str, ...] = ()

    @property
    def effective(self) -> str:
        """The mark that counts: the written one, else the inherited one."""
        return self.mark or self.inherits


class PaperInside(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A paper that a telegram carries, between BEGIN TEXT and END TEXT."""

    portion: str
    title: str = ""
    mark: str = ""
    closed: bool = True


class Repair(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """One change to the text as received: `length` characters at `offset`, which were `was`, became `replace_with`."""

    offset: int
    length: int
    replace_with: str
    was: str = ""
    kind: RepairKind = "wrap"


class ActionRequest(Noun, frozen=True, kw_only=True, omit_defaults=False, rename={"for_": "for"}):
    """Who is asked to do what, for whom, and by when; `by` is the first day that the text names after its own, else empty."""

    who: str
    what: str
    for_: str = ""
    by: str = ""
    portion: str = ""


class Mention(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A party, item, place, country or law where it stands; `same_as` is the full name that an acronym was bound to."""

    kind: MentionKind
    text: str
    start: int
    end: int
    links: tuple[str, ...] = ()
    same_as: str = ""
    status: str = ""


class Interval(Noun, frozen=True, kw_only=True, omit_defaults=False, rename={"from_": "from"}):
    """Days from and to, both included; None where the text leaves a side open."""

    from_: date | None = None
    to: date | None = None


CircumstanceKind = Literal[
    "former_official", "official_protection", "local_control", "no_oversight", "transit_point", "front_names", "catch_all_unused",
    "end_users_unchecked", "listed_items_only", "repeat_after_measure", "dialogue", "training",
]  # fmt: skip


class Circumstance(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """How controls work, as one sentence tells it: `says` are the words that show the kind, `wording` those that show how sure it is."""

    kind: CircumstanceKind
    says: str
    span: str
    start: int
    end: int
    marking: str = ""
    portion: str = ""
    wording: str = ""
    status: Literal["unverified"] = "unverified"


class Claim(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What a lead's sentence says besides the deed, with a stance of its own: what the goods are for, how a firm is judged."""

    says: str
    wording: str
    stance: Stance
    band: tuple[int, int] | None = None


class Lead(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """Who did what with which item for whom, as one sentence says it, and how sure it is. Never verified by reading.

    `wording` is the word of likelihood as written, else the word that shows the stance; `hedges` holds all of them.
    `band` is the range in per cent of the first word of likelihood (ICD 203), never a product of several.
    `claims` are said beside the deed and do not touch its stance. `inferred` names the fields taken from a neighbouring sentence. `negated` says that the sentence denies the action.
    """

    id: str
    actor: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    action: Action
    is_transfer: bool
    item: tuple[str, ...] = ()
    item_kind: ItemKind = "unspecified"
    counterparty: tuple[str, ...] = ()
    end_user: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    quantity: str | None = None
    date: Interval | None = None
    route: tuple[str, ...] = ()
    wording: str = ""
    band: tuple[int, int] | None = None
    stance: Stance = "fact"
    span: str
    start: int
    end: int
    marking: str = ""
    status: Literal["unverified"] = "unverified"
    links: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    hedges: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    portion: str = ""
    negated: bool = False
    inferred: tuple[str, ...] = ()
    specs: dict[str, str] = msgspec.field(default_factory=dict)
    claims: tuple[Claim, ...] = ()


class Document(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """One document; `text` is the whole text after repair, `encoding` how its bytes were read.

    Of a text file the encoding is its own ("utf-8") and text and repairs give back every byte. Of a web page, a PDF, a Word file or an
    e-mail it names the way ("html utf-8", "pdf", "docx", "email"): there the text as received is what was extracted.
    """

    document: str
    kind: DocumentKind
    date: Day = None
    header: Header = msgspec.field(default_factory=Header)
    portions: tuple[Portion, ...] = ()
    repairs: tuple[Repair, ...] = ()
    action_requests: tuple[ActionRequest, ...] = ()
    banner_findings: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    leads: tuple[Lead, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()
    papers: tuple[PaperInside, ...] = ()
    text: str = ""
    encoding: str = "utf-8"
