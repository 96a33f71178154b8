"""Listed vessel: a ship or aircraft of the carriage is, by number or name, an entry of a list in force on the day."""

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth


def holds(facts: Facts) -> Truth:
    """Raised when a ship or aircraft matches a listing in force; unknown when its force on the day is open."""
    wanted = [h for h in facts.hits if h.schema in {"Vessel", "Aircraft"}]
    sure = [hit_evidence(h) for h in wanted if h.match]
    if sure:
        return Truth.yes(*sure)
    open_ = [hit_evidence(h) for h in wanted if h.same_party and h.in_force == "unknown"]
    return (
        Truth.unknown(*open_)
        if open_
        else Truth.no(claim(f"No ship matches a listing in force on {facts.day}", "transaction", "$.vessels"))
    )


FLAG = Flag(
    id="vessel_listed",
    title="The ship is listed",
    holds=holds,
    cites="The listing that is named in the evidence; indicator R06",
    clears_if="The IMO number is shown to be another ship.",
)
