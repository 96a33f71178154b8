"""Vague delivery: the final place or the time of delivery is left open."""

import re

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import Maybe, stated
from bonafides.model.truth import Truth
from bonafides.text.sayings import together
from bonafides.text.unsettled import unless_open

_OPEN = re.compile(
    r"\bt\.?b\.?[acdn]\b\.?|to be (?:advised|announced|confirmed|determined|decided|nominated|named|specified|agreed)|\bwill be (?:told|given|advised|informed|notified|communicated|announced|named)|told later|any (?:safe )?(?:port|place)|"
    r"for orders|at (?:the )?(?:buyer|consignee)'?s? option|not (?:yet )?(?:known|decided|fixed|specified|determined)|undetermined|unspecified|"
    r"various|flexible|wird (?:noch )?(?:mitgeteilt|bekannt)|noch offen|nach abruf|à (?:préciser|confirmer|déterminer)|por (?:definir|confirmar|determinar)|"
    r"da (?:definire|confermare)|a definir|sonradan|belirlenecek|уточн|будет (?:сообщ|определ)|待定|另行通知|未定|미정",
    re.IGNORECASE,
)
_DELIVERY = re.compile(
    r"deliver|destination|discharge|place of use|final (?:place|port)|liefer|bestimmungsort|livraison|entrega|consegna|teslim|достав|назначен|交货|目的",
    re.IGNORECASE,
)


def holds(facts: Facts) -> Truth:
    """Raised when destination, site, a place of the route or a term of delivery says that it is left open; unknown when no place at all is on file."""
    deal = facts.transaction
    fields: list[tuple[Maybe[str], str]] = [
        (deal.destination, "$.destination"),
        (deal.end_use_country, "$.end_use_country"),
        (facts.end_use.site, "$.end_use.site"),
    ]
    fields += [(leg.place, f"$.route[{i}].place") for i, leg in enumerate(deal.route if stated(deal.route) else ())]
    found = [
        claim(f"The place is given as “{text}”", "transaction", at)
        for text, at in fields
        if stated(text) and _OPEN.search(text)
    ]
    found += together(facts, _DELIVERY, _OPEN)
    if found:
        return Truth.yes(*found)
    return unless_open(
        _silent(facts), claim("No place or time of delivery is left open in words", "transaction", "$.destination")
    )


def _silent(facts: Facts) -> list[Evidence]:
    """Say so where the goods have no destination, site or route at all."""
    parts = (facts.transaction.destination, facts.transaction.end_use_country, facts.end_use.site)
    nowhere = facts.transaction.items and not facts.legs and not facts.whereto and not any(stated(p) for p in parts)
    return [claim("Where the goods are delivered is not on file", "transaction", "$.destination")] if nowhere else []


FLAG = Flag(
    id="vague_delivery",
    title="Place or time of delivery left open",
    holds=holds,
    cites="15 CFR 732 supplement no. 3 (vague delivery dates, out-of-the-way destinations); indicator T12",
    clears_if="The final place and the day of delivery are stated and agree with the user's site.",
)
