"""What was done, in one form, whether a lead, an event of one's own or an assessment tells it."""

from datetime import date
from typing import Literal

from msgspec import Struct

from bonafides.model.document import Interval, Stance
from bonafides.model.record import Ground, ItemClass

DeedKind = Literal[
    "transfer", "offer", "curtailment", "refusal", "stop", "investigation", "measure", "appeal", "referral", "approach", "reply",
    "verification", "outreach", "notice", "change", "screening", "assessment", "decision",
]  # fmt: skip
Word = Literal["yes", "no", "unknown"]
Owner = Literal["state_owned", "private", "unknown"]
STANCES: tuple[Stance, ...] = ("fact", "assessed", "alleged", "denied", "hypothetical")


class Deed(Struct, frozen=True, kw_only=True):
    """One deed.

    `parties` are the firms whose deed it is or whom it concerns, `authority` who acted or asked, `receivers` who got the goods or was
    asked. `keys` are what the parties are known by; a deed of several sources has several `grounds`.
    """

    id: str
    kind: DeedKind
    action: str
    parties: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    keys: frozenset[str] = frozenset()
    authority: tuple[str, ...] = ()
    receivers: tuple[str, ...] = ()
    receiver_keys: frozenset[str] = frozenset()
    items: tuple[str, ...] = ()
    item_keys: frozenset[str] = frozenset()
    item_class: tuple[ItemClass, ...] = ("unspecified",)
    quantity: str = ""
    destinations: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    days: Interval | None = None
    stance: Stance = "fact"
    hedges: tuple[str, ...] = ()
    owner: Owner = "unknown"
    listed: Word = "unknown"
    stopped: Word = "unknown"
    catch_all: Word = "unknown"
    checked: Word = "unknown"
    fronts: tuple[str, ...] = ()
    route: tuple[str, ...] = ()
    what: str = ""
    result: str = ""
    case: str = ""
    due: Interval | None = None
    identity_only: bool = False
    attended: int | None = None
    via: tuple[str, ...] = ()
    grounds: tuple[Ground, ...] = ()
    because: tuple[Ground, ...] = ()
    """What else it rests on: where the text says whose firm it is, or what was assessed."""

    @property
    def sure(self) -> bool:
        """Whether it is told as fact, without a word of likelihood."""
        return self.stance == "fact" and not self.hedges

    @property
    def rests_on(self) -> tuple[Ground, ...]:
        """All that it rests on, each once."""
        return tuple({g.id: g for g in (*self.grounds, *self.because)}.values())

    @property
    def ground_ids(self) -> tuple[str, ...]:
        """The ids of all that it rests on."""
        return tuple(g.id for g in self.rests_on)


def within(days: Interval | None, since: date, until: date) -> Word:
    """Tell whether days lie in a period (yes), outside it (no), or only overlap it or are not told (unknown).

    >>> year = (date(2007, 1, 1), date(2008, 1, 1))
    >>> within(Interval(from_=date(2007, 5, 1), to=date(2007, 5, 2)), *year), within(Interval(to=date(2007, 5, 2)), *year)
    ('yes', 'unknown')
    >>> within(Interval(from_=date(2008, 1, 1)), *year), within(None, *year)
    ('no', 'unknown')
    """
    first, last = (days.from_, days.to) if days else (None, None)
    if (first and first >= until) or (last and last < since):
        return "no"
    return "yes" if first and last and first >= since and last < until else "unknown"


def apart(first: Interval | None, second: Interval | None) -> tuple[int, int] | None:
    """Give the least and the most days from one to the other; None where an end is not told.

    >>> day = Interval(from_=date(2008, 1, 1), to=date(2008, 1, 1))
    >>> apart(day, Interval(from_=date(2008, 2, 1), to=date(2008, 2, 29)))
    (31, 59)
    """
    if not (first and second and first.from_ and first.to and second.from_ and second.to):
        return None
    return (second.from_ - first.to).days, (second.to - first.from_).days
