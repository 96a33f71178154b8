"""Listed item: the parameters of an item meet an entry of a control list."""

from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth


def holds(facts: Facts) -> Truth:
    """Raised when an item meets an entry; unknown when it cannot be classified on what is stated."""
    return facts.controlled()


FLAG = Flag(
    id="listed_item_match",
    title="On a control list",
    holds=holds,
    cites="The entry that is named in the evidence; indicator I01",
    clears_if="The figure that decided is shown to be another, or the licence that the list asks for is held.",
)
