"""Historic listing: a party is an entry that was in force before or after the day, and not on it."""

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth


def holds(facts: Facts) -> Truth:
    """Raised when a party is the subject of a listing that did not count on the day."""
    past = [hit_evidence(h) for h in facts.hits if h.same_party and h.in_force == "no"]
    return Truth.yes(*past) if past else Truth.no(claim("No party is the subject of a listing of another time"))


FLAG = Flag(
    id="historic_listing",
    title="Was listed at another time",
    holds=holds,
    cites="The listing that is named in the evidence",
    clears_if="Nothing needs to be cleared; it is kept on record.",
)
