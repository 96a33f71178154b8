"""Final destination mismatch: the route, a transport paper or a vessel's record ends in another country than stated.

A place from which goods go on by land to a country without a coast, and a place of another member of the Union, agree with a destination.
"""

from collections.abc import Iterator

from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.facts import Facts, Whereto
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.ending import countries, grounds, route_ends, said_to_end

_WITHOUT_COAST = frozenset({
    "AD", "AF", "AM", "AT", "AZ", "BF", "BI", "BO", "BT", "BW", "BY", "CF", "CH", "CZ", "ET", "HU", "KG", "KZ", "LA", "LI", "LS", "LU", "MD", "MK", "ML",
    "MN", "MW", "NE", "NP", "PY", "RS", "RW", "SK", "SM", "SS", "SZ", "TD", "TJ", "TM", "UG", "UZ", "VA", "XK", "ZM", "ZW",
})  # fmt: skip


def holds(facts: Facts) -> Truth:
    """Raised when route or papers end in a country in which the goods are not said to end; no where one of the two is not stated; unknown when nobody knows where the end of the route lies."""
    said = said_to_end(facts)
    ends = (*route_ends(facts), *facts.ends)
    elsewhere = [w for w in ends if not _agrees(facts, w, said)] if said else []
    if elsewhere:
        return Truth.yes(*grounds(said), *grounds(elsewhere))
    lost = list(_lost(facts, ends)) if said else []
    if lost:
        return Truth.unknown(*lost)
    if not said or not ends:
        return Truth.no(claim("No two statements of where the goods end are on file", "transaction", "$.route"))
    return Truth.no(*grounds(said), *grounds(ends))


def _lost(facts: Facts, ends: tuple[Whereto, ...]) -> Iterator[Evidence]:
    """Ask for the country of each place where the goods end and that nobody knows."""
    question = "Which country is this?"
    for end in ends:
        if not end.known:
            yield asks(question, end.ground.place.at if end.ground.place else "$.route", end.ground.says)
    last = facts.legs[-1] if len(facts.legs) > 1 else None
    if last and last.text and not last.country and not last.place_id:
        yield asks(question, last.at, f"The route ends at {last.text}")


def _agrees(facts: Facts, end: Whereto, said: tuple[Whereto, ...]) -> bool:
    stated_ends = countries(said)
    if not end.known or end.country in stated_ends:
        return True
    banned = end.country in {b.destination for b in facts.bans}
    union = {c for c, sure in facts.groups.get("EU", {}).items() if sure}
    return (not banned and bool(stated_ends & _WITHOUT_COAST)) or (end.country in union and bool(stated_ends & union))


FLAG = Flag(
    id="final_destination_mismatch",
    title="The goods end elsewhere than stated",
    holds=holds,
    cites="BIS best practices for transit and transshipment; 15 CFR 758.6 (destination control); indicator R05",
    clears_if="A corrected paper, or proof of onward carriage to the stated destination, is on file.",
)
