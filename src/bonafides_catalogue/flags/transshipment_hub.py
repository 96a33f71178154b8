"""Transshipment hub: the goods pass, or are consigned to, a hub that public guidance names, and no use there is stated.

A hub alone is no reason to stop anything. The list of hubs is data of the edition, with its source.
"""

import re
from collections.abc import Iterator

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts, TracedLeg
from bonafides.model.flag import Flag
from bonafides.model.party import Role
from bonafides.model.truth import Truth
from bonafides.text.counterproof import explained
from bonafides.text.ending import countries, fields_of, in_use, read_from
from bonafides.text.unsettled import unless_open

_CONSIGNEES: tuple[Role, ...] = (
    "consignee",
    "ultimate_consignee",
    "intermediate_consignee",
    "forwarder",
    "notify_party",
)
_EXPLAINS = re.compile(
    r"onward (?:carriage|transport|delivery)|through bill|forwarded to|delivered to|transit document|weiterbeförder|acheminement|reexpedici|дальнейш\w* перевоз|转运",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when a leg after the first, or a consignee, is in a hub in which the goods are not said to be used; unknown when a place on the way is not known."""
    used = countries(in_use(facts))
    found = [*_legs(facts, used), *_parties(facts, used)]
    if found:
        return explained(facts, found, _EXPLAINS)
    return unless_open(
        _unplaced(facts), claim("No leg and no consignee is in a hub without a stated use", "transaction", "$.route")
    )


def _legs(facts: Facts, used: set[str]) -> Iterator[Evidence]:
    for number, leg in enumerate(facts.legs[1:], 1):
        source = facts.hubs.get(leg.country) or facts.hubs.get(leg.place_id)
        if source and leg.country not in used and not _only_end(facts, number, leg):
            yield claim(
                f"The route passes {leg.text or leg.country} ({leg.country}), a hub by {source}", "transaction", leg.at
            )


def _only_end(facts: Facts, number: int, leg: TracedLeg) -> bool:
    """Tell whether the route ends here, in the stated destination, and nobody elsewhere receives the goods."""
    last = number == len(facts.legs) - 1
    return (
        last
        and leg.country in countries(read_from(facts, ["$.destination"]))
        and countries(facts.whereto) == {leg.country}
    )


def _parties(facts: Facts, used: set[str]) -> Iterator[Evidence]:
    roles = list(_CONSIGNEES)
    elsewhere = countries(facts.whereto)
    if len(elsewhere) > 1 or facts.sensitive().value:
        roles.append("buyer")
    for where in read_from(facts, fields_of(facts, *roles)):
        if where.country in facts.hubs and where.country not in used:
            says = f"{where.ground.says}, a hub by {facts.hubs[where.country]}; no use there is stated"
            yield Evidence(says=says, place=where.ground.place)


def _unplaced(facts: Facts) -> list[Evidence]:
    """Give the places on the way of which nobody knows where they lie."""
    return [
        claim(f"Whether {leg.text} lies in a hub is not known", "transaction", leg.at)
        for leg in facts.legs[1:]
        if leg.text and not leg.country and not leg.place_id
    ]


FLAG = Flag(
    id="transshipment_hub",
    title="By way of a transshipment hub",
    holds=holds,
    cites="BIS best practices for transit and transshipment; tri- and quint-seal notes of 2023 and 2024; indicator R01",
    clears_if="The end user and the site of use in that country are named, or the onward carriage to the stated user is documented.",
)
