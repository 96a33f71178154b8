"""On an end-user list: a party is on a list of concern that informs and binds nobody."""

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth


def holds(facts: Facts) -> Truth:
    """Raised when a party matches an entry in force of a list that only informs; unknown when its force on the day is open."""
    wanted = [h for h in facts.hits if not h.binding and h.measure == "concern"]
    sure = [hit_evidence(h) for h in wanted if h.match]
    if sure:
        return Truth.yes(*sure)
    open_ = [hit_evidence(h) for h in wanted if h.same_party and h.in_force == "unknown"]
    return Truth.unknown(*open_) if open_ else Truth.no(claim(f"No party is on a list of concern on {facts.day}"))


FLAG = Flag(
    id="end_user_list_match",
    title="On a list of concern",
    holds=holds,
    cites="The list that is named in the evidence; METI guidance on the Foreign End User List",
    clears_if="The end use is shown to be other than the concern for which the list names the party.",
)
