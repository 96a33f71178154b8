"""Border crossing to a sanctioned country: the goods go by road or rail to a crossing whose far side is under a goods ban."""

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts, TracedLeg
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth

_NOT_BY_LAND = ("sea", "air", "ship", "vessel", "flight")


def holds(facts: Facts) -> Truth:
    """Raised when a leg after the first is a crossing to a country under a goods ban in force on the day."""
    banned = {b.destination: b.title for b in facts.bans}
    found = [
        _ground(leg, banned)
        for i, leg in enumerate(facts.legs)
        if leg.to_country in banned and not _passes_by(facts, i)
    ]
    return (
        Truth.yes(*found)
        if found
        else Truth.no(claim("No crossing to a country under a goods ban is on the route", "transaction", "$.route"))
    )


def _passes_by(facts: Facts, index: int) -> bool:
    """Tell whether the place is only where the goods start, or is reached or left by ship or aircraft and not the end."""
    legs = facts.transaction.route if stated(facts.transaction.route) else ()
    mode = legs[index].mode if index < len(legs) else None
    by_land = not (stated(mode) and mode.strip().casefold() in _NOT_BY_LAND)
    return (index == 0 and len(facts.legs) > 1) or (not by_land and index < len(facts.legs) - 1)


def _ground(leg: TracedLeg, banned: dict[str, str]) -> Evidence:
    return claim(
        f"{leg.text} is a crossing from {leg.country} to {leg.to_country}, under {banned[leg.to_country]}",
        "transaction",
        leg.at,
    )


FLAG = Flag(
    id="border_crossing_to_sanctioned",
    title="To a crossing into a sanctioned country",
    holds=holds,
    cites="Reports of the Panel of Experts under resolution 1718; indicator R04",
    clears_if="A receiver on the near side, with a use there, is documented and was checked on the spot.",
)
