"""Likeness of names: words in common with a listed party, and not enough to be it. Kept for transparency."""

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.unsettled import unless_open


def holds(facts: Facts) -> Truth:
    """Raised when a name resembles a listed one without being it; unknown when a party is not named."""
    named = [h for h in facts.hits if not (h.shares_contact and all(f.feature != "name" for f in h.why))]
    found = [hit_evidence(h) for h in named if not h.same_party]
    if found:
        return Truth.yes(*found)
    return unless_open(_nameless(facts), claim("No name resembles a listed one"))


def _nameless(facts: Facts) -> list[Evidence]:
    """Give the parties whose names cannot be compared, as nobody stated them."""
    return [
        claim("A party is not named", "transaction", f"$.parties[{i}].name")
        for i, p in enumerate(facts.parties)
        if not stated(p.name)
    ]


FLAG = Flag(
    id="weak_name_similarity",
    title="A name resembles a listed one",
    holds=holds,
    cites="indicator E25",
    clears_if="Nothing needs to be cleared; it is kept on record.",
)
