"""Fingerprints of a party and of a listing: what a person who decided on the pair had before them."""

import hashlib

from bonafides.model.codec import to_canonical, to_plain
from bonafides.model.disposition import Sides
from bonafides.model.listing import Listing
from bonafides.model.noun import known, stated
from bonafides.model.party import Party
from bonafides.text.fold import fold

_OURS = ("schema", "name", "aliases", "country", "nationality", "address", "city", "identifiers", "birth_date")
_TELLING = ("id", "identifiers", "address", "birth_date")
"""What tells a party from a namesake; a country does not."""

_THEIRS = (
    "list", "list_id", "schema", "names", "country", "addresses", "identifiers", "people", "owners", "phones", "emails", "birth_dates",
    "concern", "programmes", "measure", "binding", "periods",
)  # fmt: skip


def sides_of(party: Party, listing: Listing) -> Sides:
    """Give whose pair it is and the fingerprints of both sides; the order of aliases, numbers and names says nothing."""
    bare = not any(stated(value) and value for value in (getattr(party, f) for f in _TELLING))
    return Sides(of=key_of(party), ours=_fingerprint(party, _OURS), theirs=_fingerprint(listing, _THEIRS), bare=bare)


def key_of(party: Party) -> str:
    """Give what a party is called in a file of decisions: its id, else its name in plain letters, else its first number.

    >>> key_of(Party(name="Müller  GmbH")), key_of(Party(id="C-17", name="Müller GmbH"))
    ('muller gmbh', 'C-17')
    """
    if stated(party.id):
        return party.id
    if stated(party.name):
        return fold(party.name)
    return party.identifiers[0].value if stated(party.identifiers) and party.identifiers else ""


def _fingerprint(noun: Party | Listing, fields: tuple[str, ...]) -> str:
    said = {f: _sorted(to_plain(value)) for f in fields if known(value := getattr(noun, f))}
    return hashlib.sha256(to_canonical(said)).hexdigest()[:32]


def _sorted(value: object) -> object:
    return sorted(value, key=to_canonical) if isinstance(value, list) else value
