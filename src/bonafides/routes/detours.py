"""Detours: the stated way of the goods, leg by leg by its mode, beside the shortest way by the same means.

By sea over the graph of choke points, by air along the great circle, by land along it with a third more for the roads. Every length is
the least that it can be; a place that is not known, or a road that would have to cross a sea, is left out and said to be missing.
"""

import re
from itertools import pairwise

from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.facts import TracedLeg
from bonafides.model.way import Hop, Mode, Way
from bonafides.routes.sea import Point, Sea, great_circle

_ROADS = 1.3
_MODES: tuple[tuple[Mode, re.Pattern[str]], ...] = (
    ("air", re.compile(r"\bair|flight|plane|aérien|avion|luft|flug|aéreo|авиа|воздуш|самол|航空|空运|空運|항공|هوا|جو", re.IGNORECASE)),
    ("sea", re.compile(r"\bsea|\bship|vessel|ocean|maritime|barge|ferry|\bro-?ro|see|schiff|mer\b|marítim|deniz|мор|судн|海|船|해상|선박|دریا|بحر", re.IGNORECASE)),
    ("land", re.compile(r"road|rail|truck|lorry|\bland|train|strasse|straße|bahn|lkw|route|camion|carretera|kara|авто|желез|ж/д|公路|铁路|鉄道|陸|陆|도로|철도|جاده|زمین|بر[يی]", re.IGNORECASE)),
)  # fmt: skip


def mode_of(words: str) -> Mode:
    """Give how goods are carried by the words for it; empty where they name none or more than one way.

    >>> mode_of("Sea freight"), mode_of("авиа"), mode_of("road/rail"), mode_of("sea-air"), mode_of("")
    ('sea', 'air', 'land', '', '')
    """
    found = {mode for mode, pattern in _MODES if pattern.search(words)}
    return found.pop() if len(found) == 1 else ""


def measured(legs: tuple[TracedLeg, ...], sea: Sea, day: str) -> Way | None:
    """Give the stated way and the shortest one; None where fewer than two places are stated.

    Args:
        legs: The places of the route, in order, as traced.
        sea: The graph of the edition.
        day: The day (ISO) whose avoided passages count.
    """
    if len(legs) < 2:
        return None
    if not sea.tables.points:
        return Way(missing=(claim("This edition has no table of sea ways", "places"),))
    placed = [leg for leg in legs if _placed(leg)]
    missing = [_where(leg) for leg in legs if not _placed(leg)]
    hops = []
    for one, two in pairwise(placed):
        hop, lacks = _hop(one, two, _mode(legs, one, two), sea)
        hops.append(hop)
        missing += lacks
    if not hops or placed[0] is not legs[0] or placed[-1] is not legs[-1]:
        return Way(hops=tuple(hops), missing=tuple(missing))
    shortest, lacks = _hop(placed[0], placed[-1], _carrier(hops), sea)
    ends = (_point(placed[0]), _point(placed[-1]))
    around, why = _around(hops, shortest, ends, sea, day=day)
    return Way(
        hops=tuple(hops), shortest=None if lacks else shortest, around=around, why=why, missing=(*missing, *lacks)
    )


def _where(leg: TracedLeg) -> Evidence:
    name = leg.text or leg.country or "this place of the route"
    return asks(f"Where is {name}?", leg.at, f"It is not known where {name} lies")


def _placed(leg: TracedLeg) -> bool:
    return leg.lat is not None and leg.lon is not None


def _point(leg: TracedLeg) -> Point:
    """Give the position of a leg that has one."""
    return (leg.lat or 0.0, leg.lon or 0.0)


def _mode(legs: tuple[TracedLeg, ...], one: TracedLeg, two: TracedLeg) -> Mode:
    """Give the mode of a hop: as stated where it begins, if the first leg states one, else where it ends; else by the places' kinds."""
    order = (one, two) if legs[0].mode else (two, one)
    said = next((leg.mode for leg in order if leg.mode), "")
    kinds = {one.kind, two.kind}
    if said:
        return mode_of(said)
    if kinds <= {"port", "free_zone"}:
        return "sea"
    return "air" if kinds == {"airport"} else ""


def _hop(one: TracedLeg, two: TracedLeg, mode: Mode, sea: Sea) -> tuple[Hop, list[Evidence]]:
    """Give a hop with its least length, and what is missing to measure it better."""
    start, end = _point(one), _point(two)
    km, lacks = great_circle(start, end), ""
    through: tuple[str, ...] = ()
    if mode == "sea":
        passage = sea.passage(start, end)
        if passage:
            km, through = max(km, passage.km), passage.through
        else:
            lacks = f"No way by sea from {one.text} to {two.text} is known"
    elif mode == "land":
        joined = sea.joined_by_land([one.country, two.country])
        km = km * _ROADS if joined else km
        lacks = "" if joined else f"No road or railway joins {one.text} and {two.text} without crossing a sea"
    hop = Hop(start=one.text, end=two.text, mode=mode, km=km, through=through, at=two.at)
    return hop, [asks("By which way do the goods go there?", two.at, lacks)] if lacks else []


def _carrier(hops: list[Hop]) -> Mode:
    """Give the mode that carries the goods furthest."""
    lengths: dict[Mode, float] = {}
    for hop in hops:
        lengths[hop.mode] = lengths.get(hop.mode, 0.0) + hop.km
    return max(lengths, key=lambda mode: (lengths[mode], mode))


def _around(hops: list[Hop], shortest: Hop, ends: tuple[Point, Point], sea: Sea, *, day: str) -> tuple[Hop | None, str]:
    """Give the shortest way by sea without the passages that ships avoided on the day.

    None where the shortest way passes none of them, or the stated way passes one: the goods then did not go round.
    """
    avoided = sea.avoided(day)
    names = {sea.name_of(point) for point in avoided}
    if not names & set(shortest.through) or any(names & set(hop.through) for hop in hops):
        return None, ""
    passage = sea.passage(*ends, frozenset(avoided))
    if passage is None:
        return None, ""
    hop = Hop(start=shortest.start, end=shortest.end, mode="sea", km=passage.km, through=passage.through)
    return hop, "; ".join(sorted(avoided.values()))
