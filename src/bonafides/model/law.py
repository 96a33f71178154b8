"""What the law of a jurisdiction is made of: rules with citation and dates, and goods bans as data."""

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from bonafides.model.evidence import Citation
from bonafides.model.facts import Facts
from bonafides.model.outcome import Duty, Outcome
from bonafides.model.truth import Truth


class Rule(Struct, frozen=True, kw_only=True):
    """One rule: when it holds, its jurisdiction gives `outcome` and the duty.

    `holds` is one expression from facts to truth; its docstring is the rule in plain words. `until` is the first day
    that no longer counts. A rule with `exception_to` lifts the rules that it names when it is yes, verified and not past review;
    an unknown exception lifts nothing. `usable` names the general licences that could carry the transaction.
    """

    id: str
    title: str
    holds: Callable[[Facts], Truth]
    outcome: Outcome
    duty: Duty
    citation: Citation
    since: date | None = None
    until: date | None = None
    exception_to: tuple[str, ...] = ()
    usable: tuple[str, ...] = ()

    def in_force(self, day: date) -> bool:
        """Tell whether the rule is law on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


class Jurisdiction(Struct, frozen=True, kw_only=True):
    """A jurisdiction with a law file; days before `covers_from` are not covered by it."""

    id: str
    title: str
    authority: str
    covers_from: date
    rules: tuple[Rule, ...]
    next_actions: tuple[str, ...] = ()
