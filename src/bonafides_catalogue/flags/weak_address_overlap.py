"""Weak address overlap: a party shares a building, an agent's suite or a mail drop with a listed or another party, and not the unit.

A building with many tenants says little; it is kept for whoever looks at the rest.
"""

from collections.abc import Iterator
from itertools import combinations

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.model.truth import Truth
from bonafides.text.premises import MANY, shared, tenants
from bonafides.text.samename import alike


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
    for (_, one), (index, two) in combinations(facts.with_role(), 2):
        if _building_only(one, two):
            count = max((n for n in (tenants(one), tenants(two)) if n is not None), default=None)
            more = "" if count is None else f"; the notes count {count} tenants or more"
            says = f"{one.name} and {two.name} are in one building, not known to share a unit{more}"
            yield claim(says, "transaction", f"$.parties[{index}].address")


def _building_only(one: Party, two: Party) -> bool:
    """Tell whether two firms share a building: their units differ or one is silent, or no unit is stated and there are many tenants."""
    if not (stated(one.address) and stated(two.address) and stated(one.name) and stated(two.name)):
        return False
    what = shared(one.address, two.address)
    crowded = any((tenants(p) or 0) >= MANY for p in (one, two))
    return (what == "building" or (what == "address" and crowded)) and alike(one.name, two.name) is False


FLAG = Flag(
    id="weak_address_overlap",
    title="In the same building only",
    holds=holds,
    cites="indicator E07",
    clears_if="Nothing needs to be cleared; it is kept on record.",
)
