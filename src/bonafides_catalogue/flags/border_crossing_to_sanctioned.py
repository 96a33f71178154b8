"""Border crossing to a sanctioned country: the goods go by land to a crossing, or a receiver sits at or near one, whose far side is under a goods ban."""

import re

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.model.way import NearBorder
from bonafides.text.counterproof import explained

_EXPLAINS = re.compile(
    r"plant|factory|site|premises|machines? (?:installed|there)|werk\b|fabrik|usine|fábrica|завод|цех|工厂|厂",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when a leg after the first, or a receiver, is at or within 30 km of a crossing into a country under a ban in force on the day."""
    banned = {b.destination: b.title for b in facts.bans}
    found = [_ground(near, into, banned[into]) for near in facts.borders if (into := _into(facts, near, banned))]
    if found:
        return explained(facts, found, _EXPLAINS)
    last = facts.legs[-1] if facts.legs else None
    if last and last.text and not last.country and not last.place_id:
        says = f"It is not known where {last.text} lies, so not whether it is at such a border"
        return Truth.unknown(claim(says, "transaction", last.at))
    return Truth.no(
        claim("No leg and no receiver is at a crossing to a country under a goods ban", "transaction", "$.route")
    )


def _into(facts: Facts, near: NearBorder, banned: dict[str, str]) -> str:
    """Give the country under a ban that a crossing leads into, from either of its sides; "" where the goods only pass or come out of it."""
    if not near.arrives:
        return ""
    if near.to_country in banned and near.country not in banned:
        return near.to_country
    start = facts.legs[0].country if facts.legs else ""
    if near.country in banned and near.at.startswith("$.route[") and start != near.country:
        return near.country
    return near.to_country if near.to_country in banned and start != near.to_country else ""


def _ground(near: NearBorder, into: str, ban: str) -> Evidence:
    other = near.country if into == near.to_country else near.to_country
    off = f", {near.km:.0f} km from" if near.km else ":"
    closed = f"; said to be closed: {near.closed}" if near.closed else ""
    says = f"{near.what}{off} {near.crossing}, a crossing from {other} to {into}, under {ban}{closed}"
    return claim(says, "transaction", near.at)


FLAG = Flag(
    id="border_crossing_to_sanctioned",
    title="To a crossing into a sanctioned country",
    holds=holds,
    cites="Reports of the Panel of Experts under resolution 1718; indicator R04",
    clears_if="A receiver on the near side, with a use there, is documented and was checked on the spot.",
)
