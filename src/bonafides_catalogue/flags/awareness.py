"""Awareness: the exporter is aware, or was informed, of a use that catch-all law names."""

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth

_ENOUGH, _LOWER = ("aware", "informed"), ("red_flag_unresolved", "suspects", "ought_to_know")


def holds(facts: Facts) -> Truth:
    """Raised when the exporter states awareness or a notice; unknown on a lower step, which some laws already count."""
    rung = facts.end_use.knowledge
    at = "$.end_use.knowledge"
    if not stated(rung) or rung == "none":
        return Truth.no(claim("The exporter states no knowledge of such a use", "transaction", at))
    says = claim(f"The exporter's knowledge is stated as {rung.replace('_', ' ')}", "transaction", at)
    if rung in _ENOUGH:
        return Truth.yes(says)
    return Truth.unknown(says, asks("What exactly does the exporter know of the end use, and from whom?", at))


FLAG = Flag(
    id="awareness",
    title="The exporter knows",
    holds=holds,
    cites="Regulation (EU) 2021/821, Article 4(2); 15 CFR 772.1; the indicators of decisions.toml",
    clears_if="Facts that contradict the suspicion are on file, and a named person has weighed them.",
)
