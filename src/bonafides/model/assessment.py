"""What comes out: hits, item results, findings, questions, outcomes and what they rest on."""

from datetime import date

import msgspec

from bonafides.model.disposition import Settled, Sides
from bonafides.model.evidence import Evidence
from bonafides.model.noun import Noun
from bonafides.model.outcome import Duty, Effect, Family, Outcome, Status

Ends = tuple[date | None, date | None]


class Feature(Noun, frozen=True, kw_only=True):
    """What one comparison of two texts contributed, in bits."""

    feature: str
    says: str
    bits: float = 0.0
    query: str = ""
    listed: str = ""


class Hit(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A listing that a party may be.

    `match` is the engine's own verdict as of the day: the same party, under a name carried on that day, by a listing in force on
    that day. `in_force` is yes, no or unknown (outside the list's coverage); `note` says why a likeness is no match.
    """

    query: str
    score: float
    match: bool
    list: str
    list_id: str
    name: str
    actor: str
    schema: str
    periods: tuple[Ends, ...]
    dates_from: str
    in_force: str
    measure: str
    binding: tuple[str, ...] = ()
    reference: str = ""
    cites: str = ""
    matched_name: str = ""
    concern: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    verified: bool = True
    note: str = ""
    why: tuple[Feature, ...] = ()
    against: tuple[Feature, ...] = ()
    absent: tuple[str, ...] = ()
    same_party: bool = True
    """Whether party and listing are the same by the evidence, whatever the day."""
    party: int | None = None
    """The position of the party in the transaction; None for a look-up by name."""

    @property
    def shares_contact(self) -> bool:
        """Whether party and listing have a telephone, an e-mail address or a person in common."""
        return any(f.feature == "contact" for f in self.why)

    sides: Sides | None = None
    """What a person's decision on this pair rests on; None for a mere likeness, which needs no decision."""
    decided: str = ""
    """The id of the decision by which two persons found it to be another party."""


class Decisive(Noun, frozen=True, kw_only=True):
    """The single test that decided a classification."""

    property: str
    value: str = ""
    limit: str = ""
    margin: str = ""


class Related(Noun, frozen=True, kw_only=True):
    """A link of an unlisted item to a listed entry, with its public source."""

    relation: str
    entry: str
    source: str


class ItemResult(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """How an item stands to the control lists; the six answers and *insufficient data* stay apart."""

    id: str = ""
    status: Status
    mtcr: tuple[str, ...] = ()
    eu: tuple[str, ...] = ()
    us: tuple[str, ...] = ()
    codes: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    decisive: Decisive | None = None
    related: tuple[Related, ...] = ()
    missing: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    questions: tuple[Evidence, ...] = ()
    names: tuple[str, ...] = ()
    """The ids of the catalogue's entries and sensitive items that it is, e.g. `sodium-perchlorate`."""
    near: tuple[str, ...] = ()
    """Entries whose line it misses by ten per cent or less, or by a single test."""
    usual_up_to: tuple[str, ...] = ()
    """The most that a laboratory usually takes of an unlisted sensitive item, in each dimension; empty where nobody has said."""


class Change(Noun, frozen=True, kw_only=True):
    """One fact that would change an answer: what is supposed instead, and the answer then."""

    supposing: str
    status: Status
    codes: tuple[str, ...] = ()


class Earlier(Noun, frozen=True, kw_only=True):
    """An answer that was given before for the same part number."""

    as_of: date
    edition: str
    status: Status
    codes: tuple[str, ...] = ()


class ItemAnswer(ItemResult, frozen=True, kw_only=True, omit_defaults=False):
    """An item's standing as one answer by itself: for which day, by which edition, what would change it, and what was answered before."""

    as_of: date
    edition: str
    engine: str
    part_no: str = ""
    changes: tuple[Change, ...] = ()
    earlier: tuple[Earlier, ...] = ()


class Finding(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What one rule says of this transaction."""

    rule: str
    truth: str
    effect: Effect
    family: Family
    says: str
    cites: str = ""
    evidence: tuple[Evidence, ...] = ()
    clears_if: str = ""
    sides: Sides | None = None
    """What a person's decision on this finding rests on; None where there is nothing that a person may explain."""
    decided: str = ""
    """The id of the decision that explains it; it then counts no more."""


class Question(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A fact that is missing, and how many findings it would settle."""

    id: str
    asks: str
    field: str = ""
    settles: tuple[str, ...] = ()


class RuleAnswer(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What one rule of a jurisdiction's law says of this transaction on its day."""

    rule: str
    truth: str
    outcome: Outcome
    duty: Duty
    says: str
    cites: str
    verified: bool
    evidence: tuple[Evidence, ...] = ()
    may: Outcome = "CLEAR"
    """What the rule would give if it held, where that is open."""
    lifted: bool = False
    """Whether an exception lifts the rule, so that it does not count."""


class JurisdictionAnswer(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What one jurisdiction says; `rules` are those that apply or may apply, `conflicts` those that disagree unranked."""

    outcome: Outcome
    duty: Duty
    nexus: str = ""
    rules: tuple[str, ...] = ()
    usable: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    answers: tuple[RuleAnswer, ...] = ()


class Obstacle(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """One ground that keeps the outcome above a release: what would have to be different, and the outcome once it and those before are gone."""

    outcome: Outcome
    rule: str
    says: str
    needs: str
    then: Outcome
    jurisdiction: str = ""
    """Whose law it is; "" for a red flag or a missing fact."""


class ListCoverage(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What one list of the edition covers; `covers` tells whether the day lies in it (None: not known)."""

    list: str
    published: str
    covers_from: str
    entries: int
    covers: bool


class Coverage(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What the answer rests on, and where it does not reach."""

    lists: tuple[ListCoverage, ...] = ()
    not_covered: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


class Assessment(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """One answer: equal ids have equal digests."""

    id: str
    transaction: str
    as_of: date
    edition: str
    catalogue: str
    engine: str
    outcome: Outcome
    by_jurisdiction: dict[str, JurisdictionAnswer]
    coverage: Coverage
    hits: tuple[Hit, ...] = ()
    owner_hits: tuple[Hit, ...] = ()
    """Listings that a stated owner of a party may be."""
    items: tuple[ItemResult, ...] = ()
    findings: tuple[Finding, ...] = ()
    questions: tuple[Question, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    """What would have to be different for a release, the most severe first; empty where nothing stands in its way."""
    next_actions: tuple[str, ...] = ()
    decisions: tuple[Settled, ...] = ()
    """What named persons decided of these hits and findings, with what each decision does here."""
    replay: str = "exact"
    """"exact", or "not a replay" when the installed catalogue is not the one that the edition pins."""
    digest: str = ""
