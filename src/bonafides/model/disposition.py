"""What a named person decided of a hit or a finding, kept apart from the input, and what it does to an answer."""

from datetime import date
from typing import Literal

from bonafides.model.noun import Noun

Verdict = Literal["cleared", "confirmed", "explained"]
"""cleared: not the same party, for a hit. explained: what raised the finding is accounted for. confirmed: it stands."""

State = Literal["applies", "confirmed", "incomplete", "superseded", "reopened"]


class Sides(Noun, frozen=True, kw_only=True):
    """The two sides that a decision rests on.

    `of` says whose it is: a party's id or else its name, a transaction's id. `ours` is the fingerprint of the party or of the
    transaction, `theirs` that of the listing or of the finding. A decision counts only while both are what they were.
    `bare` says that the party states nothing that tells it from a namesake: the decision then counts in its own order alone.
    """

    of: str
    ours: str
    theirs: str
    bare: bool = False


class Exhibit(Noun, frozen=True, kw_only=True):
    """A paper that a decision rests on: its file's name and the hash (SHA-256) of its content."""

    name: str
    sha256: str


class Disposition(Noun, frozen=True, kw_only=True, tag_field="event", tag="decision"):
    """A named person's decision on one hit (`list` and `list_id`) of a party, or on one finding (`rule`) of a transaction.

    `id` is the hash of everything but the countersignature, which another person adds later.
    """

    id: str
    verdict: Verdict
    rule: str = ""
    list: str = ""
    list_id: str = ""
    party: str = ""
    transaction: str = ""
    about: str = ""
    sides: Sides
    reason: str
    by: str
    on: date
    evidence: tuple[Exhibit, ...] = ()
    countersigned_by: str = ""
    countersigned_on: date | None = None

    @property
    def subject(self) -> tuple[str, str, str]:
        """Whose hit or finding it is about, as a key."""
        return (self.sides.of, self.list or self.rule, self.list_id)


class Countersignature(Noun, frozen=True, kw_only=True, tag_field="event", tag="countersignature"):
    """A second person's signature under a decision."""

    of: str
    by: str
    on: date


class Torn(Noun, frozen=True, kw_only=True, tag_field="event", tag="torn"):
    """What was left of a line that was never written to its end."""

    text: str


class Settled(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What one decision does to one answer: it applies, confirms, waits for a second person, or is reopened."""

    id: str
    verdict: Verdict
    state: State
    subject: str
    by: str
    on: date
    countersigned_by: str = ""
    countersigned_on: date | None = None
    reason: str
    says: str
