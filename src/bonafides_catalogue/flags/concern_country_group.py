"""Country of concern: the goods go to a country of missile concern (group D:4), or under a ban on arms or goods."""

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth, any_of


def holds(facts: Facts) -> Truth:
    """Raised when a destination is in country group D:4, or under a ban in force on the day; unknown when either is open."""
    banned = sorted({b.destination for b in facts.bans})
    under_ban = facts.going_to(banned) if banned else Truth.no(claim(f"No ban is in force on {facts.day}"))
    return any_of([facts.in_group("D:4"), under_ban])


FLAG = Flag(
    id="concern_country_group",
    title="A country of concern",
    holds=holds,
    cites="15 CFR part 740, supplement no. 1, group D:4; the bans of the edition",
    clears_if="Nothing needs to be cleared; it is kept on record.",
)
