"""Historic listing: a party is an entry that was in force before or after the day, and not on it."""

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.unsettled import unless_open


def holds(facts: Facts) -> Truth:
    """Raised when a party is the subject of a listing that did not count on the day; unknown when its force on the day is open."""
    past = [hit_evidence(h) for h in facts.hits if h.same_party and h.in_force == "no"]
    if past:
        return Truth.yes(*past)
    open_ = [hit_evidence(h) for h in facts.hits if h.same_party and h.in_force == "unknown"]
    return unless_open(open_, claim("No party is the subject of a listing of another time"))


FLAG = Flag(
    id="historic_listing",
    title="Was listed at another time",
    holds=holds,
    cites="The listing that is named in the evidence",
    clears_if="Nothing needs to be cleared; it is kept on record.",
)
