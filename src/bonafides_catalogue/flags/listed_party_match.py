"""Listed party: a party is, by name or number, an entry of a list that binds somebody, in force on the day."""

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth


def holds(facts: Facts) -> Truth:
    """Raised when a party matches a listing in force that is law somewhere; unknown when its force on the day, or the party, is open."""
    wanted = [h for h in facts.hits if (h.binding or h.measure != "concern") and h.schema not in {"Vessel", "Aircraft"}]
    sure = [hit_evidence(h) for h in wanted if h.match]
    if sure:
        return Truth.yes(*sure)
    open_ = [hit_evidence(h) for h in wanted if h.same_party and h.in_force == "unknown"]
    open_ += [
        asks("Who is this party?", f"$.parties[{i}].name") for i, p in enumerate(facts.parties) if not stated(p.name)
    ]
    return (
        Truth.unknown(*open_) if open_ else Truth.no(claim(f"No party matches such a listing in force on {facts.day}"))
    )


FLAG = Flag(
    id="listed_party_match",
    title="A party is listed",
    holds=holds,
    cites="The listing that is named in the evidence; indicator E01",
    clears_if="Identity is disproven by a number, an address or a birth date, and a named person has recorded it.",
)
