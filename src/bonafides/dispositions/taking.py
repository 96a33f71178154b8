"""How a decision is taken and countersigned: what must be there, and what one line after the other adds up to."""

import hashlib
from collections.abc import Iterable

from msgspec import structs

from bonafides.errors import InputError
from bonafides.model.codec import to_canonical
from bonafides.model.disposition import Countersignature, Disposition, Torn
from bonafides.text.fold import fold

Event = Disposition | Countersignature | Torn
"""One line of a file of decisions."""


def id_of(decision: Disposition) -> str:
    """Give the id of a decision: the hash of all that its author wrote."""
    bare = structs.replace(decision, id="", countersigned_by="", countersigned_on=None)
    return hashlib.sha256(to_canonical(bare)).hexdigest()[:12]


def checked(decision: Disposition) -> Disposition:
    """Give a decision that says all that it must.

    Raises:
        InputError: It lacks a reason or a name, its verdict does not fit what it is about, or it was changed after it was written.
    """
    if not decision.reason.strip():
        raise InputError("a decision without a reason is none; say why")
    if not fold(decision.by):
        raise InputError("a decision without a name is none; say who decides")
    if not decision.sides.of:
        raise InputError(
            "a decision must say whose it is; give the transaction or the party an id, and assess or screen again"
        )
    lowering = "cleared" if decision.list else "explained"
    if decision.verdict not in {"confirmed", lowering}:
        about = "a hit is the same party or it is not" if decision.list else "a finding is accounted for or it is not"
        raise InputError(f"verdict {decision.verdict!r}: {about}; say {lowering} or confirmed")
    if decision.countersigned_by or decision.id != id_of(decision):
        raise InputError(
            f"decision {decision.id} was changed after it was written; take the file from where it is kept, or decide again"
        )
    return decision


def countersigned(decision: Disposition, signature: Countersignature) -> Disposition:
    """Give a decision with the signature of a second person.

    Raises:
        InputError: It bears one already, nobody signs, the same person signs twice, or the day is before the decision.
    """
    if decision.countersigned_by:
        raise InputError(
            f"decision {decision.id} is countersigned by {decision.countersigned_by}; one second person is enough"
        )
    if not fold(signature.by):
        raise InputError("a countersignature without a name is none; say who signs")
    if fold(signature.by) == fold(decision.by):
        raise InputError(f"{signature.by} took decision {decision.id}; another person must countersign it")
    if signature.on < decision.on:
        raise InputError(f"{signature.on} is before the decision of {decision.on}; correct the day")
    return structs.replace(decision, countersigned_by=signature.by, countersigned_on=signature.on)


def taken(events: Iterable[tuple[str, Event]]) -> tuple[Disposition, ...]:
    """Give the decisions that events add up to, in the order in which they were taken.

    Args:
        events: Each with where it stands, for the sentence of a refusal.

    Raises:
        InputError: An event cannot follow those before it.
    """
    found: dict[str, Disposition] = {}
    for where, event in events:
        try:
            _follow(found, event)
        except InputError as error:
            raise InputError(f"{where}: {error}") from None
    return tuple(found.values())


def _follow(found: dict[str, Disposition], event: Event) -> None:
    if isinstance(event, Disposition):
        checked(event)
        if event.id in found:
            raise InputError(
                f"decision {event.id} is recorded already; countersign it, or say what is new in the reason"
            )
        found[event.id] = event
    elif isinstance(event, Countersignature):
        if event.of not in found:
            raise InputError(f"no decision {event.of} to countersign; `bonafides decisions FILE` lists them")
        found[event.of] = countersigned(found[event.of], event)
