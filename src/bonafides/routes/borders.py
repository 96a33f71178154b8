"""The last leg to a border: places of the transaction that are a land crossing, lie near one, or name one in an address."""

import re
from collections.abc import Iterator

from bonafides.model.facts import TracedLeg
from bonafides.model.noun import Maybe, stated
from bonafides.model.place import Place
from bonafides.model.transaction import Transaction
from bonafides.model.way import NearBorder
from bonafides.routes.detours import mode_of
from bonafides.routes.gazetteer import Gazetteer
from bonafides.routes.sea import great_circle
from bonafides.routes.trace import RECEIVING

_NEAR_KM = 30.0
_WORDLESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts in which a place stands in an address without a space around it."""

Spot = tuple[str, str, Place, bool]
"""What it is, its field, the place, and whether the goods come to it by land or to stay."""


def near_borders(
    transaction: Transaction, legs: tuple[TracedLeg, ...], gazetteer: Gazetteer, day: str
) -> tuple[NearBorder, ...]:
    """Give the crossings at or within 30 km of the legs after the first, the receivers, the destination and the site of use."""
    found = [
        NearBorder(
            at=at, what=what, crossing=crossing.name, country=crossing.country, to_country=crossing.to_country,
            km=km, arrives=arrives, closed=_closed(crossing, day),
        )
        for what, at, place, arrives in (*_legs(legs, gazetteer), *_said(transaction, gazetteer))
        for km, crossing in _nearest(place, gazetteer.crossings)
    ]  # fmt: skip
    return tuple({(near.at, near.crossing): near for near in reversed(found)}.values())


def _nearest(place: Place, crossings: tuple[Place, ...]) -> list[tuple[float, Place]]:
    """Give the crossings near a place, one for each pair of countries: that on the place's own side before the nearest."""
    found: dict[frozenset[str], tuple[bool, float, Place]] = {}
    for crossing in crossings:
        if place.country not in (crossing.country, crossing.to_country):
            continue
        km = _distance(place, crossing)
        if km is None:
            continue
        pair, here = (
            frozenset((crossing.country, crossing.to_country)),
            (crossing.country != place.country, km, crossing),
        )
        if pair not in found or here[:2] < found[pair][:2]:
            found[pair] = here
    return [(km, crossing) for _, km, crossing in found.values()]


def _legs(legs: tuple[TracedLeg, ...], gazetteer: Gazetteer) -> Iterator[Spot]:
    """Give the legs after the first; one on the way counts only as the crossing itself, reached or left by land."""
    last = len(legs) - 1
    for number, leg in enumerate(legs):
        place = gazetteer.by_id(leg.place_id)
        if place and (number > 0 or last == 0):
            passed = number < last and (place.kind != "crossing" or mode_of(leg.mode) in {"sea", "air"})
            yield f"The route reaches {leg.text}", leg.at, place, not passed


def _said(transaction: Transaction, gazetteer: Gazetteer) -> Iterator[Spot]:
    for what, at, text, country in _texts(transaction, gazetteer):
        place = gazetteer.place(text, country)
        if place and country in {"", place.country}:
            yield f"{what} “{text}”", at, place, True
        lower = text.casefold()
        for name, crossing in gazetteer.crossing_names.get(country, ()):
            if name in lower and _stands_alone(name, lower):
                yield f"{what} “{text}”", at, crossing, True


def _texts(transaction: Transaction, gazetteer: Gazetteer) -> Iterator[tuple[str, str, str, str]]:
    """Give each text that may name where the goods end: what it is, its field, its words, and the country said beside it."""
    end_use = transaction.end_use
    yield from _one("The goods are for", "$.destination", transaction.destination)
    if stated(end_use):
        yield from _one("The site of use is", "$.end_use.site", end_use.site)
    for number, party in enumerate(transaction.parties):
        if party.role in RECEIVING:
            what = f"The {str(party.role).replace('_', ' ')} is at"
            country = gazetteer.country_of(party.country) if stated(party.country) else ""
            yield from _one(what, f"$.parties[{number}].city", party.city, country)
            yield from _one(what, f"$.parties[{number}].address", party.address, country)


def _one(what: str, at: str, text: Maybe[str], country: str = "") -> Iterator[tuple[str, str, str, str]]:
    if stated(text) and text.strip():
        yield what, at, text.strip(), country


def _stands_alone(name: str, text: str) -> bool:
    """Tell whether a name stands in a text as a word of its own; in scripts without spaces, anywhere."""
    if _WORDLESS.search(name):
        return True
    start = text.find(name)
    around = text[:start][-1:] + text[start + len(name) :][:1]
    return not any(letter.isalnum() for letter in around)


def _distance(place: Place, crossing: Place) -> float | None:
    """Give how far a place is from a crossing in km, or None where it is not near or nobody can say."""
    if place.id == crossing.id:
        return 0.0
    if place.lat is None or place.lon is None or crossing.lat is None or crossing.lon is None:
        return None
    km = great_circle((place.lat, place.lon), (crossing.lat, crossing.lon))
    return km if km <= _NEAR_KM else None


def _closed(crossing: Place, day: str) -> str:
    """Give what its sources say of its being closed on the day."""
    return "; ".join(
        f"{c.what} since {c.since} ({c.source})"
        for c in crossing.closed
        if c.since <= day and (not c.until or day < c.until)
    )
