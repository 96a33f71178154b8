"""Sensitive unlisted item: goods on no list that substitute, feed or nearly are listed ones.

What a school, a university, a hospital or a laboratory usually takes is not raised; it is kept on record. Where the quantity is not stated,
it is asked for and the goods are raised.
"""

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts, at_item
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.laboratory import laboratory_order
from bonafides.text.unsettled import unless_open


def holds(facts: Facts) -> Truth:
    """Raised when an item is on the catalogue's watch list, or a paper names goods of it that nobody declared; unknown when an item cannot be classified."""
    little = laboratory_order(facts)
    found = [
        Evidence(says=f"{facts.item_name(i)} is on no list, but sensitive", place=at_item(i), because=r.evidence)
        for i, r in enumerate(facts.items)
        if r.status == "unlisted_sensitive" and little.value is not True
    ]
    declared = {name for r in facts.items for name in r.names}
    found += [r.ground for r in facts.recognised if r.kind == "sensitive" and r.item not in declared]
    if found:
        return Truth.yes(*found, *(little.grounds if little.value is None else ()))
    none = little.grounds[0] if little.value else claim("No item is on the watch list", "transaction", "$.items")
    return unless_open(_unclassified(facts), none)


def _unclassified(facts: Facts) -> list[Evidence]:
    """Give the items that cannot be told from what is stated."""
    return [
        Evidence(says=f"What {facts.item_name(i)} is cannot be told from what is stated", place=at_item(i))
        for i, r in enumerate(facts.items)
        if r.status == "insufficient_data"
    ]


FLAG = Flag(
    id="sensitive_unlisted_item",
    title="On no list, but sensitive",
    holds=holds,
    cites="indicator I04; the source named beside each relation",
    clears_if="The end user and a civil use of this quantity are known and fit.",
)
