"""Rocket end use: the words of the end use name a rocket, a missile or an unmanned aircraft.

A laboratory's quantity of unlisted sensitive goods for a laboratory needs no stated use.
"""

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.laboratory import laboratory_order


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
    little = laboratory_order(facts)
    if answer.value is None and little.value is True and facts.controlled().value is False:
        return Truth.no(*little.grounds)
    return answer


FLAG = Flag(
    id="end_use_rocket",
    title="For a rocket, a missile or an unmanned aircraft",
    holds=holds,
    cites="15 CFR 744.3 and its like; the indicators of decisions.toml",
    clears_if="The vehicle, its range and its owner are named, and the law's conditions are shown not to be met.",
)
