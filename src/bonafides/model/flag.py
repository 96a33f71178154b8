"""A red flag: a slug, what raises it, and what would clear it."""

from collections.abc import Callable

from msgspec import Struct

from bonafides.model.facts import Facts
from bonafides.model.outcome import Effect, Family
from bonafides.model.truth import Truth


class Flag(Struct, frozen=True, kw_only=True):
    """One red flag of the catalogue; what it does to the outcome stands in the decision table alone."""

    id: str
    title: str
    holds: Callable[[Facts], Truth]
    cites: str
    clears_if: str


class Decision(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line of the decision table: what a rule does to the outcome, and its family."""

    rule: str
    effect: Effect
    family: Family
    indicator: str = ""
    escalates: str = ""
    action: str = ""
