"""Near a limit: an item misses an entry of a control list by a tenth or less, or by a single test.

A laboratory's quantity of unlisted sensitive goods for a laboratory is not raised.
"""

from bonafides.model.assessment import ItemResult
from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import CONTROLLED, Facts, at_item
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth, any_of
from bonafides.text.laboratory import laboratory_order


def holds(facts: Facts) -> Truth:
    """Raised when an item that no entry covers is near the line of one; unknown when the line itself is open."""
    answers = [_near(facts, index, result) for index, result in enumerate(facts.items)]
    return any_of(answers) if answers else Truth.no(claim("No item is stated", "transaction", "$.items"))


def _near(facts: Facts, index: int, result: ItemResult) -> Truth:
    close = [*result.near, *(r.entry for r in result.related if r.relation == "near_threshold_of")]
    if not close or result.status in CONTROLLED:
        return Truth.no(Evidence(says=f"{facts.item_name(index)} is near no line that it misses", place=at_item(index)))
    little = laboratory_order(facts)
    if result.status == "unlisted_sensitive" and little.value is True:
        return Truth.no(*little.grounds)
    says = f"{facts.item_name(index)} is near the line of {', '.join(close)}"
    open_ = result.status == "insufficient_data"
    return Truth.of(None if open_ else True, Evidence(says=says, place=at_item(index), because=result.evidence))


FLAG = Flag(
    id="near_threshold",
    title="Just outside an entry",
    holds=holds,
    cites="indicator I02",
    clears_if="A certificate of the maker shows the figure, with its tolerance, on the far side of the limit.",
)
