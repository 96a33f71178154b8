"""Rocket end use: the words of the end use name a rocket, a missile or an unmanned aircraft."""

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth


def holds(facts: Facts) -> Truth:
    """Raised when the stated end use names a carrier; unknown when sensitive goods have no stated use."""
    answer = facts.used_for("rocket", "missile", "uav")
    if answer.value is None and facts.sensitive().value is False:
        return Truth.no(
            claim(
                "No end use is stated, and the goods are neither listed nor sensitive",
                "transaction",
                "$.end_use.stated",
            )
        )
    return answer


FLAG = Flag(
    id="end_use_rocket",
    title="For a rocket, a missile or an unmanned aircraft",
    holds=holds,
    cites="15 CFR 744.3 and its like; the indicators of decisions.toml",
    clears_if="The vehicle, its range and its owner are named, and the law's conditions are shown not to be met.",
)
