"""What two addresses share, and how much that says: one unit is strong, one building with many tenants weak."""

import re
from typing import Literal

from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.text.fold import fold

Shared = Literal["unit", "address", "building"]

MANY = 10
"""Tenants from which a shared building says little (a choice of this project)."""

_UNIT = re.compile(
    r"\b(?:flexi desk|flexidesk|hot desk|suite|room|rm|office|unit|flat|apt|apartment|floor|level|desk|box|bureau|zimmer|etage|oficina|piso|ofis|kat|daire|of|kv|shi|hao)"
    r" (?:no )?[a-z]?\d+[a-z]?\b|\b\d+(?:st|nd|rd|th) floor\b"
)
_TENANTS = re.compile(
    r"\b(\d{1,3}(?:[., ]\d{3})+|\d{1,6}) (?:other |different |registered )*"
    r"(?:compan(?:y|ies)|firms?|tenants|businesses|entities|firmen|unternehmen|mieter|societes|entreprises|empresas|sirket|kompanii)\b"
)
_TENANTS_HAN = re.compile(r"(\d+)\s*(?:家|間|间|社)")
_MANY_WORDS = re.compile(
    r"\b(?:many|hundreds of|dozens of|thousands of|multi) (?:tenants?|compan(?:y|ies)|firms|businesses)\b"
)
_LEAST_WORDS, _LEAST = 3, 12


def split(address: str) -> tuple[str, tuple[str, ...]]:
    """Give the folded address without its unit, and the units it names.

    >>> split("Suite 12, 40 Harbour Road, Hong Kong")
    ('40 harbour road hong kong', ('suite 12',))
    """
    plain = fold(address)
    units = tuple(sorted(m.group().replace(" no ", " ") for m in _UNIT.finditer(plain)))
    return " ".join(_UNIT.sub(" ", plain).split()), units


def shared(one: str, two: str) -> Shared | None:
    """Tell what two addresses share: the same unit, the same words without a unit, or the building; None where nothing.

    >>> shared("Flexi Desk 7, Gate Tower 12, Dubai", "Gate Tower 12, flexi-desk 7, Dubai")
    'unit'
    >>> shared("Suite 12, 40 Harbour Road, Hong Kong", "40 Harbour Road, Hong Kong")
    'building'
    """
    (here, units), (there, others) = split(one), split(two)
    if here != there:
        return None
    if units and units == others:
        return "unit"
    if not units and not others:
        return "address"
    return "building" if _is_building(here) else None


def tenants(party: Party) -> int | None:
    """Give how many tenants the notes on a party say its address has (MANY where they say "many"), or None.

    >>> tenants(Party(notes=("300 companies are registered at this address",)))
    300
    """
    counts = [n for note in (party.notes if stated(party.notes) else ()) if (n := _count(note)) is not None]
    return max(counts, default=None)


def _count(note: str) -> int | None:
    plain = fold(note)
    if not re.search(
        r"\b(?:address|building|tower|desk|registered|adresse|gebaude|direccion|immeuble|bina|adres)\b", plain
    ):
        found = _TENANTS_HAN.search(note) if re.search("地址|注册|登记|大厦|住所", note) else None
        return int(found.group(1)) if found else None
    if found := _TENANTS.search(plain):
        return int(re.sub(r"\D", "", found.group(1)))
    return MANY if _MANY_WORDS.search(plain) else None


def _is_building(address: str) -> bool:
    return len(address.split()) >= _LEAST_WORDS and len(address) >= _LEAST and any(c.isdigit() for c in address)
