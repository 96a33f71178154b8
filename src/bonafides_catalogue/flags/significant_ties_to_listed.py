"""Ties to listed parties: a listed owner with less than half or an unknown share, or a listed person who acts for a party."""

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.samename import alike_any


def holds(facts: Facts) -> Truth:
    """Raised when a stated owner, whatever the share, or an acting person of a party is a listed party in force."""
    owners = [(o.hit, o.ground) for o in facts.owners if o.hit.same_party and o.hit.in_force != "no"]
    sure = [e for hit, ground in owners if hit.match for e in (ground, hit_evidence(hit))]
    names = [h.name for h in facts.hits if h.match] + [h.matched_name for h in facts.hits if h.match and h.matched_name]
    for index, party in enumerate(facts.parties):
        for number, person in enumerate(party.people if stated(party.people) else ()):
            if alike_any(person.name, names):
                at = f"$.parties[{index}].people[{number}].name"
                sure.append(
                    claim(f"{person.name} acts for a party and bears the name of a listed one", "transaction", at)
                )
    if sure:
        return Truth.yes(*sure)
    open_ = [e for hit, ground in owners for e in (ground, hit_evidence(hit))]
    return (
        Truth.unknown(*open_) if open_ else Truth.no(claim("No stated owner and nobody who acts for a party is listed"))
    )


FLAG = Flag(
    id="significant_ties_to_listed",
    title="Tied to a listed party",
    holds=holds,
    cites="15 CFR part 732, supplement no. 3, red flag 29; indicator E05",
    clears_if="Registers show what the tie is, and that the listed party neither owns, controls nor receives.",
)
