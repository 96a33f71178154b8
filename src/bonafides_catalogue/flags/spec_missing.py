"""Specification missing: the parameter that tells listed from unlisted is not stated."""

from bonafides.model.assessment import ItemResult
from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts, at_item
from bonafides.model.flag import Flag
from bonafides.model.legal import range_open
from bonafides.model.truth import Truth, any_of


def holds(facts: Facts) -> Truth:
    """Raised when an item's open parameter decides; unknown when the item is not described, or a rocket's range is not stated."""
    answers = [*(_item(facts, index, result) for index, result in enumerate(facts.items)), _range(facts)]
    return any_of(answers)


def _item(facts: Facts, index: int, result: ItemResult) -> Truth:
    if result.status != "insufficient_data":
        return Truth.no(Evidence(says=f"What decides on {facts.item_name(index)} is stated", place=at_item(index)))
    if result.near:
        says = f"{facts.item_name(index)} may be {', '.join(result.near)}; not stated: {', '.join(result.missing)}"
        return Truth.yes(Evidence(says=says, place=at_item(index)), *result.questions)
    return Truth.unknown(*result.questions)


def _range(facts: Facts) -> Truth:
    """Ask for the range where the end use names a rocket or an unmanned aircraft."""
    carriers = [g for use in ("rocket", "missile", "uav") for g in facts.uses.get(use, ())]
    if not carriers:
        return Truth.no(claim("The stated end use names no carrier whose range would have to be known", "transaction"))
    answer = range_open(facts)
    return Truth.unknown(*answer.grounds, *carriers) if answer.value is not False else Truth.no(*answer.grounds)


FLAG = Flag(
    id="spec_missing",
    title="What decides is not stated",
    holds=holds,
    cites="indicator I05",
    clears_if="The data sheet or the maker states the figure.",
)
