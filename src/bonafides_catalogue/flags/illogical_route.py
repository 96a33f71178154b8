"""Illogical route: the way of the goods is far longer than it needs to be, or comes back to where it was.

The stated way is measured leg by leg by its mode (by sea over the choke points, by air along the great circle, by land with a third more)
and set beside the shortest way by the same means. A way of more than one and a half times the shortest, and at least 2,000 km more, is a
detour; ordinary lines through the great ports stay below that. Where ships avoided a passage on the day, the way round it is the measure.
Both figures are this catalogue's own choice, to be reviewed.
"""

import re

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts, TracedLeg
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.model.way import Hop, Way
from bonafides.text.counterproof import explained

_TIMES, _EXTRA_KM = 1.5, 2000.0
_FEWEST = 3
_BY_THE_WAY_KM = 1000.0
"""A return to a country that adds less than this is a call in a neighbour's port, unless goods are banned there."""
_EXPLAINS = re.compile(
    r"schedule|freight (?:rate|quote)|service (?:calls|rotation)|liner|timetable|consolidat|fahrplan|frachtrate|horaire|itinerario|расписани|船期|班轮",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when the route is a detour of half as much again, or returns to a country that it had left; unknown where places are."""
    legs, way = facts.legs, facts.way
    if len(legs) < _FEWEST or way is None:
        return Truth.no(claim("Fewer than three places of the route are stated", "transaction", "$.route"))
    back = _returns(legs)
    if back and not _in_passing(facts, way):
        says = f"The route leaves {back.country} and comes back to it at {back.text or back.country}"
        return explained(facts, (claim(says, "transaction", back.at), *_compared(way)), _EXPLAINS)
    if way.shortest and _longer(way, way.shortest) and (way.around is None or _longer(way, way.around)):
        return explained(facts, _compared(way), _EXPLAINS)
    return Truth.unknown(*way.missing) if way.missing else Truth.no(*_compared(way))


def _longer(way: Way, other: Hop) -> bool:
    return way.km > _TIMES * other.km and way.km - other.km >= _EXTRA_KM


def _compared(way: Way) -> tuple[Evidence, ...]:
    """Say both figures, and through which choke points each way goes."""
    if way.shortest is None:
        return ()
    stated = (
        f"The stated way {' - '.join([way.hops[0].start, *(h.end for h in way.hops)])} is at least {way.km:,.0f} km"
    )
    says = f"{stated}{_by(way.through)}; the shortest{_means(way.shortest)} is {way.shortest.km:,.0f} km{_by(way.shortest.through)}"
    found = [claim(says, "transaction", "$.route")]
    if way.around:
        around = f"Ships went round on that day: {way.why}; the shortest way round is {way.around.km:,.0f} km{_by(way.around.through)}"
        found.append(claim(around, "places"))
    return tuple(found)


def _by(through: tuple[str, ...]) -> str:
    return f" through {', '.join(through)}" if through else ""


def _means(hop: Hop) -> str:
    return f" by {hop.mode}" if hop.mode else " as the crow flies"


def _returns(legs: tuple[TracedLeg, ...]) -> TracedLeg | None:
    """Give the leg that comes back to a country after another one, or None."""
    left: set[str] = set()
    before = legs[0].country
    for leg in legs[1:]:
        if leg.country and leg.country != before:
            left |= {before} - {""}
            if leg.country in left:
                return leg
            before = leg.country
    return None


def _in_passing(facts: Facts, way: Way) -> bool:
    """Tell whether a return is only a call on the way: it adds little, comes back to another place, and passes no country under a ban."""
    places = [leg.place_id for leg in facts.legs]
    banned = {b.destination for b in facts.bans if b.in_force(facts.day)}
    if way.shortest is None or way.missing or len(set(places)) < len(places):
        return False
    return way.km - way.shortest.km < _BY_THE_WAY_KM and not banned & {leg.country for leg in facts.legs}


FLAG = Flag(
    id="illogical_route",
    title="A route without reason",
    holds=holds,
    cites="15 CFR 732 supplement no. 3 (abnormal shipping route); FATF, Combating Proliferation Financing (2010); indicator R02",
    clears_if="The carrier's schedule or freight rate explains the detour.",
)
