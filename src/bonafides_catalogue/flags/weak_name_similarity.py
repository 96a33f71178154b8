"""Likeness of names: words in common with a listed party, and not enough to be it. Kept for transparency."""

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth


def holds(facts: Facts) -> Truth:
    """Raised when a name resembles a listed one without being it."""
    found = [
        hit_evidence(h)
        for h in facts.hits
        if not h.same_party and not (h.shares_contact and all(f.feature != "name" for f in h.why))
    ]
    return Truth.yes(*found) if found else Truth.no(claim("No name resembles a listed one"))


FLAG = Flag(
    id="weak_name_similarity",
    title="A name resembles a listed one",
    holds=holds,
    cites="indicator E25",
    clears_if="Nothing needs to be cleared; it is kept on record.",
)
