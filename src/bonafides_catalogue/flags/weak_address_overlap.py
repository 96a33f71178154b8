"""Weak address overlap: a party shares a building, an agent's suite or a mail drop with a listed or another party, and not the unit.

A building with many tenants says little; it is kept for whoever looks at the rest.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.fold import fold
from bonafides.text.samename import alike

_UNIT = re.compile(
    r"\b(?:flexi desk|flexidesk|hot desk|suite|room|rm|office|unit|flat|apt|apartment|floor|level|desk|box|bureau|zimmer|etage|oficina|piso|ofis|kat|daire|of|kv|shi|hao)"
    r" (?:no )?[a-z]?\d+[a-z]?\b|\b\d+(?:st|nd|rd|th) floor\b"
)
_LEAST_WORDS, _LEAST = 3, 12
"""Words and letters of an address without its unit, below which it names no building."""


def holds(facts: Facts) -> Truth:
    """Raised when the address of a party overlaps that of a listing which it is not, or two parties differ by the unit alone."""
    near = [
        hit_evidence(h)
        for h in facts.hits
        if not h.same_party and any("address" in feature.feature for feature in h.why)
    ]
    found = [*near, *_neighbours(facts)]
    return (
        Truth.yes(*found) if found else Truth.no(claim("No party shares only a building with a listed or another one"))
    )


def _neighbours(facts: Facts) -> Iterator[Evidence]:
    at = [
        (index, party.name, fold(party.address))
        for index, party in facts.with_role()
        if stated(party.address) and stated(party.name)
    ]
    for (_, one, here), (index, two, there) in combinations(at, 2):
        if here != there and _building(here) == _building(there) and _building(here) and alike(one, two) is False:
            yield claim(
                f"{one} and {two} are in one building, in different units", "transaction", f"$.parties[{index}].address"
            )


def _building(address: str) -> str:
    """Give an address without its unit, or nothing where what is left names no building."""
    left = " ".join(_UNIT.sub(" ", address).split())
    return left if len(left.split()) >= _LEAST_WORDS and len(left) >= _LEAST and re.search(r"\d", left) else ""


FLAG = Flag(
    id="weak_address_overlap",
    title="In the same building only",
    holds=holds,
    cites="indicator E07",
    clears_if="Nothing needs to be cleared; it is kept on record.",
)
