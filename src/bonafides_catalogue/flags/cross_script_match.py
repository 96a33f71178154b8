"""Across scripts: a name equals a listed one only once it is transliterated or translated.

A clerk who reads one script would not see it; a person who reads both must.
"""

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.unsettled import unless_open

_CLOSE = 0.7
"""Likeness from which names in two scripts may be one; a choice of this catalogue, to be reviewed."""


def holds(facts: Facts) -> Truth:
    """Raised when a party is the subject of a listing, not ended, whose name stands in another script than the party's; unknown when a close likeness across scripts is open."""
    found = [
        hit_evidence(h)
        for h in facts.hits
        if h.same_party and h.in_force != "no" and h.matched_name and _latin(h.query) != _latin(h.matched_name)
    ]
    if found:
        return Truth.yes(*found)
    return unless_open(_resembling(facts), claim("No name equals a listed one across scripts"))


def _latin(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return sum(c < "ɐ" for c in letters) * 2 >= len(letters)


def _resembling(facts: Facts) -> list[Evidence]:
    """Give the likenesses across scripts, which only a reader of both can settle."""
    return [
        hit_evidence(h)
        for h in facts.hits
        if not h.same_party
        and h.score >= _CLOSE
        and not h.decided
        and h.in_force != "no"
        and h.matched_name
        and _latin(h.query) != _latin(h.matched_name)
    ]


FLAG = Flag(
    id="cross_script_match",
    title="Equal across scripts",
    holds=holds,
    cites="Reports of the UN Panels of Experts; indicator E03",
    clears_if="Somebody who reads both scripts has compared the full names, seats and numbers.",
)
