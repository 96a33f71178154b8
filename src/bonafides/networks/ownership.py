"""The stated owners of each party who are listed, with the share that they may hold."""

from collections.abc import Callable
from fractions import Fraction

from bonafides.model.assessment import Hit
from bonafides.model.evidence import claim
from bonafides.model.facts import OwnedBy
from bonafides.model.noun import stated
from bonafides.model.party import Owner, Party
from bonafides.model.transaction import Transaction
from bonafides.text.share import share_of

Screened = Callable[[Party], tuple[Hit, ...]]


def uncover(transaction: Transaction, screened: Screened) -> tuple[OwnedBy, ...]:
    """Give the stated owners who are likely the subject of a listing.

    A share that nobody states may be anything from nothing to the whole.

    Args:
        transaction: In canonical order.
        screened: Screens one more party as of the day.
    """
    return tuple(
        found
        for number, party in enumerate(transaction.parties)
        for place, owner in enumerate(party.owners if stated(party.owners) else ())
        for found in _listed(party, owner, f"$.parties[{number}].owners[{place}]", number=number, screened=screened)
    )


def _listed(party: Party, owner: Owner, at: str, *, number: int, screened: Screened) -> list[OwnedBy]:
    low, high = share_of(owner.share) if stated(owner.share) else (Fraction(0), Fraction(1))
    share = owner.share if stated(owner.share) else "an unstated share"
    owned = party.name if stated(party.name) else "a party without a name"
    ground = claim(f"{owner.name} owns {share} of {owned}", "transaction", at)
    hits = screened(Party(name=owner.name, country=owner.country))
    return [
        OwnedBy(party=number, owner=owner.name, hit=h, low=low, high=high, ground=ground) for h in hits if h.same_party
    ]
