"""Shared identifier: a number, a telephone, an e-mail address or a person of a party is that of a listed one with another name."""

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.samename import alike

_SHARED = {"identifier", "contact"}


def holds(facts: Facts) -> Truth:
    """Raised when a number or a contact of a party is that of a listed one, not ended, whose name differs."""
    found = []
    for hit in facts.hits:
        if hit.in_force == "no" or hit.party is None or not any(f.feature in _SHARED for f in hit.why):
            continue
        own = facts.parties[hit.party].name
        if not stated(own) or alike(own, hit.matched_name or hit.name) is not True:
            found.append(hit_evidence(hit))
    return (
        Truth.yes(*found)
        if found
        else Truth.no(claim("No number or contact of a party is that of a listed one with another name"))
    )


FLAG = Flag(
    id="shared_identifier_with_listed",
    title="A listed party holds the same number",
    holds=holds,
    cites="FinCEN and BIS joint alert of 28 June 2022; indicator E06",
    clears_if="The register that gave the number says whose it is.",
)
