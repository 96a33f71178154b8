"""Unlisted precursor: goods that no list names but that a listed item is made from.

A paper that names such goods counts too, though nobody declared them. A laboratory's quantity for a laboratory does not.
"""

from collections.abc import Iterator

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts, at_item
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.laboratory import laboratory_order
from bonafides.text.unsettled import unless_open

_RELATIONS = ("precursor_of", "converts_to")


def holds(facts: Facts) -> Truth:
    """Raised when an item, or goods that a paper names, are a known precursor of a listed item; unknown when an item cannot be classified."""
    found = [*_items(facts), *_papers(facts)]
    if found:
        return Truth.yes(*found)
    open_ = [
        Evidence(says=f"What {facts.item_name(i)} is cannot be told from what is stated", place=at_item(i))
        for i, r in enumerate(facts.items)
        if r.status == "insufficient_data"
    ]
    return unless_open(open_, claim("Neither an item nor a paper names a known precursor", "transaction", "$.items"))


def _items(facts: Facts) -> Iterator[Evidence]:
    little = laboratory_order(facts).value is True
    for index, result in enumerate(facts.items):
        if little and result.status == "unlisted_sensitive":
            continue
        for link in result.related:
            if link.relation in _RELATIONS:
                says = f"{facts.item_name(index)}: {link.relation.replace('_', ' ')} {link.entry} ({link.source})"
                yield Evidence(says=says, place=at_item(index), because=result.evidence)


def _papers(facts: Facts) -> Iterator[Evidence]:
    yield from (r.ground for r in facts.recognised if set(r.relations) & set(_RELATIONS))


FLAG = Flag(
    id="unlisted_precursor",
    title="A listed item is made from it",
    holds=holds,
    cites="indicator I03; the source named beside each relation",
    clears_if="The quantity and the plant of the named user fit another use, and the user has confirmed it.",
)
