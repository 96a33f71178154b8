"""Telephones, e-mail addresses and people of a party, as they compare: what a front firm shares with the firm behind it."""

from collections.abc import Iterable, Iterator

from bonafides.model.assessment import Feature
from bonafides.model.listing import Listing
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.text.fold import compact, fold

_LEAST_DIGITS, _LEAST_WORDS = 7, 3
"""Shorter numbers are extensions; a person's name of two words is borne by many."""

_BITS = {"telephone": 12.0, "e-mail": 14.0, "person": 8.0}


def contacts(phones: Iterable[str], emails: Iterable[str], people: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Give what two parties may share, by its key: its kind and how it is written.

    >>> list(contacts(["+852 3000 7719", "00852-30007719", "12"], ["Info@Example.org"], ["Lam Chi Fung", "Wang Wei"]))
    ['telephone 85230007719', 'e-mail info@example.org', 'person chifunglam']
    """
    found: dict[str, tuple[str, str]] = {}
    for phone in phones:
        digits = "".join(c for c in phone if c.isdigit()).lstrip("0")
        if len(digits) >= _LEAST_DIGITS:
            found.setdefault(f"telephone {digits}", ("telephone", phone))
    for email in emails:
        if "@" in email:
            found.setdefault(f"e-mail {email.strip().casefold()}", ("e-mail", email))
    for person in people:
        words = fold(person).split()
        if len(words) >= _LEAST_WORDS:
            found.setdefault(f"person {compact(sorted(words))}", ("person", person))
    return found


def of_party(party: Party) -> dict[str, tuple[str, str]]:
    """Give the contacts that a party states."""
    people = party.people if stated(party.people) else ()
    return contacts(
        party.phones if stated(party.phones) else (),
        party.emails if stated(party.emails) else (),
        (p.name for p in people if stated(p.name)),
    )


def of_listing(listing: Listing) -> dict[str, tuple[str, str]]:
    """Give the contacts that a listing names."""
    return contacts(listing.phones, listing.emails, (p.name for p in listing.people))


def shared(party: Party, listing: Listing) -> Iterator[Feature]:
    """Give what a party shares with a listing, in bits."""
    theirs = of_listing(listing) if listing.phones or listing.emails or listing.people else {}
    for key, (kind, written) in (of_party(party) if theirs else {}).items():
        if key in theirs:
            yield Feature(
                feature="contact", says=f"same {kind}", bits=_BITS[kind], query=written, listed=theirs[key][1]
            )
