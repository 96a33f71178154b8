"""Embargo destination: the goods go to a country under a goods ban that covers them, by heading, item, list or purpose.

What follows is law's, in each jurisdiction that has a say. Where a ban reaches any item that could contribute to delivery systems, goods
that are listed, sensitive or near a line are within it, and so are goods that a paper names though nobody declared them.
"""

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.legal import banned, reached
from bonafides.model.truth import Truth, any_of


def holds(facts: Facts) -> Truth:
    """Raised when a ban in force covers the goods for a destination of theirs; unknown where goods or destination are open."""
    say = {
        b.jurisdiction
        for b in facts.bans
        if not facts.nexus_known or b.jurisdiction == "UN" or b.jurisdiction in facts.nexus
    }
    answers = [
        answer for jurisdiction in sorted(say) for answer in (banned(facts, jurisdiction), reached(facts, jurisdiction))
    ]
    settled = any_of(answers)
    if settled.value is False:
        return Truth.no(
            claim(
                f"No goods ban in force on {facts.day} covers these goods for their destination",
                "transaction",
                "$.destination",
            )
        )
    return settled


FLAG = Flag(
    id="embargo_destination",
    title="Under a goods ban",
    holds=holds,
    cites="The ban that is named in the evidence; indicator D05",
    clears_if="The goods are shown to lie outside the ban, or its authority has licensed them.",
)
