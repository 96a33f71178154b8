"""A record: what is known of a country's, a region's or a firm's trade in a period, as figures and as sentences with their grounds.

Everything points to `Ground`s: the lead, event or assessment that says it, where it stands, and its mark. Nothing is verified by being counted.
"""

from datetime import date
from typing import Literal

import msgspec
from msgspec import UNSET

from bonafides.model.dates import PartialDate
from bonafides.model.document import Interval, Stance
from bonafides.model.noun import Maybe, Noun

EventKind = Literal[
    "denial", "inform_notice", "investigation", "measure", "appeal", "verification", "change", "screening", "order", "shipment", "refusal",
    "stop", "referral", "outreach", "approach", "reply",
]  # fmt: skip
"""The words of `history.event`, and five more: a stop, a referral, outreach, an approach to another government and its reply."""

ItemClass = Literal["listed", "military_list", "unlisted_sensitive", "ordinary", "unspecified"]
GroundKind = Literal["lead", "circumstance", "event", "assessment", "decision", "portion"]
SectionName = Literal["increased_efforts", "enforcement_incomplete", "shortfalls", "conclusion"]
Direction = Literal["up", "down", "unchanged", "unknown"]
Answered = Literal["yes", "no", "unknown"]


class RecordEvent(Noun, frozen=True, kw_only=True):
    """Something that happened, of one's own knowledge; what is left out is unknown, never no.

    `country` is the seat of `party`, or of the authority that acts where there is no party. `to` is who received the goods; `case` names
    the case raised with another government that it belongs to; `trading_as` a front name that the party used.
    """

    event: EventKind
    id: str
    on: PartialDate
    country: Maybe[str] = UNSET
    party: Maybe[str] = UNSET
    aliases: tuple[str, ...] = ()
    trading_as: Maybe[str] = UNSET
    by: Maybe[str] = UNSET
    addressee: Maybe[str] = UNSET
    item: Maybe[str] = UNSET
    item_class: ItemClass = "unspecified"
    quantity: Maybe[str] = UNSET
    to: Maybe[str] = UNSET
    destination: Maybe[str] = UNSET
    end_use: Maybe[str] = UNSET
    what: Maybe[str] = UNSET
    result: Maybe[str] = UNSET
    state_owned: Maybe[bool] = UNSET
    listed: Maybe[bool] = UNSET
    stopped: Maybe[bool] = UNSET
    catch_all: Maybe[bool] = UNSET
    end_user_checked: Maybe[bool] = UNSET
    case: str = ""
    answer_due: Maybe[PartialDate] = UNSET
    attended: Maybe[int] = UNSET
    stance: Stance = "fact"
    wording: str = ""
    marking: str = ""
    source: str = ""
    note: str = ""


class Ground(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What a figure or a sentence rests on; `says` is its own sentence, as written."""

    id: str
    kind: GroundKind
    source: str
    portion: str = ""
    marking: str = ""
    stance: Stance = "fact"
    says: str = ""


class Bar(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """One line of a figure. Stances are counted apart and never summed.

    `counts` are deeds whose days lie inside the period, by stance; `perhaps` deeds whose days only overlap it, or are not told;
    `grounds` of both, by stance too.
    """

    value: str
    counts: dict[str, int]
    perhaps: dict[str, int]
    grounds: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    marking: str = ""

    @property
    def all_grounds(self) -> tuple[str, ...]:
        """The grounds of every stance, each once."""
        return tuple(dict.fromkeys(i for ids in self.grounds.values() for i in ids))


class Figure(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A count by one question, with what is unknown counted beside it."""

    name: str
    title: str
    bars: tuple[Bar, ...]
    unknown: Bar
    note: str = ""
    marking: str = ""


class Trend(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """One line of a figure beside the same line of the period before; each count is an interval, from certain to possible."""

    figure: str
    value: str
    stance: Stance
    now: tuple[int, int]
    before: tuple[int, int] | None
    direction: Direction
    says: str
    grounds: tuple[str, ...] = ()
    marking: str = ""


class Sequel(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What the same or a linked actor did after an investigation, a measure or an appeal; `days` is an interval where dates are.

    Without `next` nothing later is on record, which does not say that nothing happened. `order` is unknown where the days overlap.
    """

    after: Literal["investigation", "measure", "appeal"]
    actor: str
    first: str
    next: str = ""
    order: Literal["after", "unknown"] = "unknown"
    days: tuple[int, int] | None = None
    linked_by: str = ""
    grounds: tuple[str, ...] = ()
    marking: str = ""


class Followed(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What happened after a case was raised, linked to it by its number, its words or its party."""

    what: Literal["transfer", "offer", "stop", "refusal", "measure", "investigation", "verification", "other"]
    ground: str
    linked_by: str
    days: tuple[int, int] | None = None


class GovernmentCase(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A case raised with another government: what was asked, of whom, by when, what came back, and what then happened."""

    id: str
    asked_by: str
    asked_of: str
    what: str
    asked_on: Interval | None = None
    answer_due: Interval | None = None
    answered: Answered = "unknown"
    answer: str = ""
    days_to_answer: tuple[int, int] | None = None
    overdue: Answered = "unknown"
    then: tuple[Followed, ...] = ()
    grounds: tuple[str, ...] = ()
    marking: str = ""


class Sentence(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """One sentence of the paper with its grounds and the highest mark of them."""

    text: str
    grounds: tuple[str, ...]
    marking: str
    stance: Stance = "fact"


class Section(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A section of the paper; without a sentence it has no ground, and `says` tells that nothing is known."""

    name: SectionName
    heading: str
    sentences: tuple[Sentence, ...] = ()
    says: str = ""


class Span(Noun, frozen=True, kw_only=True, omit_defaults=False, rename={"from_": "from"}):
    """A period: from its first day until the first day that no longer counts."""

    from_: date
    until: date


class Distribution(Noun, frozen=True, kw_only=True, omit_defaults=False, rename={"from_": "from"}):
    """Who writes the paper, on which day, and to whom it goes."""

    from_: str
    on: date
    to: tuple[str, ...] = ()
    info: tuple[str, ...] = ()


class Record(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """The record of one subject over one period, with the paper written from it.

    `left_open` are deeds of which nobody said whose they are: counted neither in nor out. `notes` tell what was joined and what was not.
    """

    subject: str
    period: Span
    before: Span
    banner: str
    mark: str
    """The banner as the mark of a portion."""
    releasable_to: tuple[str, ...]
    distribution: Distribution
    countries: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    trends: tuple[Trend, ...] = ()
    sequels: tuple[Sequel, ...] = ()
    cases: tuple[GovernmentCase, ...] = ()
    sections: tuple[Section, ...] = ()
    grounds: tuple[Ground, ...] = ()
    left_open: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
