"""Renamed: a former name, an alias or a number of a party is that of a listed one, and its name is not."""

from bonafides.model.assessment import Hit
from bonafides.model.evidence import claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.samename import alike


def holds(facts: Facts) -> Truth:
    """Raised when an alias or a number of a party matches a listing in force under another name than the party's own."""
    sure = [hit_evidence(h) for h in facts.hits if h.match and _other_name(facts, h)]
    if sure:
        return Truth.yes(*sure)
    open_ = [hit_evidence(h) for h in facts.hits if h.same_party and h.in_force == "unknown" and _other_name(facts, h)]
    return (
        Truth.unknown(*open_)
        if open_
        else Truth.no(claim("No alias and no number of a party is a listed one's under another name"))
    )


def _other_name(facts: Facts, hit: Hit) -> bool:
    """Tell whether it was another name than the party's own, or a number, that led to the listing."""
    if hit.party is None:
        return False
    own = facts.parties[hit.party].name
    by_number = any(f.feature == "identifier" for f in hit.why)
    return stated(own) and (hit.query != own or (by_number and alike(own, hit.matched_name or hit.name) is False))


FLAG = Flag(
    id="alias_or_renamed_listed_party",
    title="A listed party under another name",
    holds=holds,
    cites="FATF, Combating Proliferation Financing; indicator E02",
    clears_if="The number or the former name is shown to belong to somebody else.",
)
