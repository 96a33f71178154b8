"""What a lead comes to if it is true: legal on its own day or not, caught today or not, by what, and who and what took part.

Nothing here verifies a lead. How sure its sentence is (`stance`, `wording`, `band`) is carried beside the answers and enters none of them.
"""

from datetime import date
from typing import Literal

import msgspec

from bonafides.model.assessment import Ends, Finding, Related
from bonafides.model.document import Action, Document, Stance
from bonafides.model.evidence import Evidence
from bonafides.model.listing import Measure
from bonafides.model.noun import Noun
from bonafides.model.outcome import Duty, Outcome, Status

Word = Literal["yes", "no", "unknown"]
Way = Literal[
    "listed_party", "informing_list", "control_list", "military_list", "catch_all", "embargo", "identity"
]  # fmt: skip
Standing = Literal["binds", "informs", "not_yet_published", "name_not_yet_published", "off", "unknown"]
Reach = Literal["control_list", "military_list", "catch_all", "not_listed", "unspecified"]
IF_TRUE: Literal["if the lead is true"] = "if the lead is true"


class Grounded(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """An answer with its grounds: for an unknown, what is missing."""

    truth: Word
    evidence: tuple[Evidence, ...] = ()


class Catch(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """One way by which the deal is caught (yes), or may be (unknown)."""

    way: Way
    truth: Literal["yes", "unknown"]
    evidence: tuple[Evidence, ...] = ()


class LawSaid(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What one jurisdiction's law of the day says. `has_say` is unknown where nothing on file tells whose law it is."""

    outcome: Outcome
    duty: Duty
    has_say: Literal["yes", "unknown"]
    because: str
    rules: tuple[Evidence, ...] = ()
    """The rules that hold, each with the article."""
    open: tuple[Evidence, ...] = ()
    """The rules that may hold, each with the article."""


class DayAnswer(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """The drafted transaction as of one day. `illegal`: a jurisdiction with a say forbids it or asks for a licence; `caught`: it would be stopped."""

    as_of: date
    outcome: Outcome
    by_jurisdiction: dict[str, LawSaid]
    illegal: Grounded
    caught: Grounded
    caught_by: tuple[Catch, ...] = ()
    only: Literal["", "catch_all", "identity"] = ""
    assessment: str = ""
    """The id of the assessment as of that day."""


class PartyListing(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """How one listing of a party stood on each day; `named_since` is the first day of the name, where it came later than the listing."""

    list: str
    list_id: str
    name: str
    matched_name: str
    measure: Measure
    binding: tuple[str, ...]
    periods: tuple[Ends, ...]
    cites: str = ""
    named_since: date | None = None
    on: dict[str, Standing] = msgspec.field(default_factory=dict)
    """By day: binds, informs (in force, the law of nobody with a say), not yet published, only the name not yet, off, or unknown."""
    says: str = ""
    as_name: str = ""
    """Under which of the party's names it was found, where the party trades under another than it is known by."""


class PartyRecord(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A party of a lead: what lists knew of it on its days and know now.

    `in_trade` are the names under which the text says that it trades; `identity_only_on` the days on which none of the names in trade
    was on a list, and another name of the same actor was; `identity_perhaps_on` those on which a list may have had a name in trade already.
    """

    name: str
    role: str
    names: tuple[str, ...] = ()
    in_trade: tuple[str, ...] = ()
    country: str = ""
    country_from: Literal["", "text", "listing"] = ""
    listings: tuple[PartyListing, ...] = ()
    identity_only_on: tuple[date, ...] = ()
    identity_perhaps_on: tuple[date, ...] = ()
    history: tuple[str, ...] = ()


class ItemRecord(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """How an item stood on the last day of the lead: by what law can reach it, and what is to be asked of whom has the figure."""

    description: str
    reach: Reach
    status: Status
    entries: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    asks: tuple[str, ...] = ()
    status_now: Status | None = None


class LeadAssessment(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """One lead, for one destination, assessed as if it were true; it stays unverified."""

    lead: str
    action: Action
    assessed: bool
    says: str
    if_true: Literal["if the lead is true"] = IF_TRUE
    status: Literal["unverified"] = "unverified"
    marking: str = ""
    portions: tuple[str, ...] = ()
    """Where its sentence stands, and what else of the document it rests on; `marking` is the highest of theirs."""
    stance: Stance = "fact"
    wording: str = ""
    band: tuple[int, int] | None = None
    transaction: str = ""
    destination: str = ""
    days: tuple[date, ...] = ()
    illegal_then: Grounded | None = None
    caught_now: Grounded | None = None
    caught_by: tuple[Catch, ...] = ()
    only: Literal["", "catch_all", "identity"] = ""
    """What alone catches it, of all that is certain: knowing that two names are one; or a catch-all, where the goods are known to be on no list."""
    then: tuple[DayAnswer, ...] = ()
    now: DayAnswer | None = None
    parties: tuple[PartyRecord, ...] = ()
    items: tuple[ItemRecord, ...] = ()
    findings: tuple[Finding, ...] = ()
    missing: tuple[str, ...] = ()


class AssessedDocument(Document, frozen=True, kw_only=True, omit_defaults=False):
    """A document with its leads assessed."""

    assessments: tuple[LeadAssessment, ...] = ()
