"""Illogical route: the way of the goods is far longer than it needs to be, or comes back to where it was.

Distances are between the places, over the earth's surface. A way of more than twice the direct distance and at least 2,000 km more is a
detour; ordinary lines through the great ports stay below that.
"""

from itertools import pairwise
from math import asin, cos, radians, sin, sqrt

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts, TracedLeg
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth

_EARTH_KM = 6371.0
_TIMES, _EXTRA_KM = 2.0, 2000.0
_FEWEST = 3


def holds(facts: Facts) -> Truth:
    """Raised when the route is a detour of twice the direct way, or returns to a country that it had left; unknown where places are."""
    legs = facts.legs
    if len(legs) < _FEWEST:
        return Truth.no(claim("Fewer than three places of the route are stated", "transaction", "$.route"))
    back = _returns(legs)
    if back:
        return Truth.yes(
            claim(
                f"The route leaves {back.country} and comes back to it at {back.text or back.country}",
                "transaction",
                back.at,
            )
        )
    placed = [(leg, (leg.lat, leg.lon)) for leg in legs if leg.lat is not None and leg.lon is not None]
    unplaced = [leg for leg in legs if leg.lat is None or leg.lon is None]
    if len(placed) > 1 and placed[0][0] is legs[0] and placed[-1][0] is legs[-1]:
        # A place that is not known can only make the way longer.
        answer = _detour([leg.text for leg, _ in placed], [point for _, point in placed])
        if answer.value or not unplaced:
            return answer
    says = f"It is not known where {unplaced[0].text or unplaced[0].country or 'a place of the route'} lies"
    return Truth.unknown(claim(says, "transaction", unplaced[0].at))


def _detour(names: list[str], points: list[tuple[float, float]]) -> Truth:
    way = sum(_km(a, b) for a, b in pairwise(points))
    direct = _km(points[0], points[-1])
    says = f"The way through {', '.join(names)} is about {way:.0f} km; the direct way is {direct:.0f} km"
    return Truth.of(way > _TIMES * direct and way - direct >= _EXTRA_KM, claim(says, "transaction", "$.route"))


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


def _km(one: tuple[float, float], two: tuple[float, float]) -> float:
    """Give the great-circle distance in kilometres between two places in degrees (haversine formula)."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(radians, p)) for p in (one, two))
    part = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(part))


FLAG = Flag(
    id="illogical_route",
    title="A route without reason",
    holds=holds,
    cites="15 CFR 732 supplement no. 3 (abnormal shipping route); FATF, Combating Proliferation Financing (2010); indicator R02",
    clears_if="The carrier's schedule or freight rate explains the detour.",
)
