"""Weak address overlap: a party shares a building, an agent's suite or a mail drop with a listed or another party, and not the unit.

A building with many tenants says little; it is kept for whoever looks at the rest.
"""

from collections.abc import Iterator
from itertools import combinations

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.density import at_an_agents, building, dense, plain, unit
from bonafides.text.samename import alike
from bonafides.text.unsettled import unless_open

_LEAST_WORDS, _LEAST = 3, 12
"""Words and letters of an address without its unit, below which it names no building."""


def holds(facts: Facts) -> Truth:
    """Raised when the address of a party overlaps that of a listing which it is not, or two parties differ by the unit alone; unknown when what is left of the address may name no building."""
    near = [
        hit_evidence(h)
        for h in facts.hits
        if not h.same_party and any("address" in feature.feature for feature in h.why)
    ]
    pairs = list(_neighbours(facts))
    found = [*near, *(e for sure, e in pairs if sure)]
    if found:
        return Truth.yes(*found)
    return unless_open([e for _, e in pairs], claim("No party shares only a building with a listed or another one"))


def _neighbours(facts: Facts) -> Iterator[tuple[bool, Evidence]]:
    """Give the pairs in one building only, with whether what is left of the address names a building."""
    at = [(i, p, plain(p)) for i, p in facts.with_role() if plain(p) and stated(p.name)]
    for (_, one, here), (index, two, there) in combinations(at, 2):
        if building(here) != building(there) or alike(str(one.name), str(two.name)) is not False:
            continue
        apart, many = unit(here) != unit(there), dense((one, two))
        if not apart and (not many or unit(here) or at_an_agents(here)):
            continue
        if not _names_building(building(here)) and not (unit(here) and unit(there)):
            continue
        where = "in one building, in different units" if apart else f"at one address, of which a note says: “{many[0]}”"
        yield (
            _names_building(building(here)),
            claim(f"{one.name} and {two.name} are {where}", "transaction", f"$.parties[{index}].address"),
        )


def _names_building(left: str) -> bool:
    return len(left.split()) >= _LEAST_WORDS and len(left) >= _LEAST and any(c.isdigit() for c in left)


FLAG = Flag(
    id="weak_address_overlap",
    title="In the same building only",
    holds=holds,
    cites="indicator E07",
    clears_if="Nothing needs to be cleared; it is kept on record.",
)
