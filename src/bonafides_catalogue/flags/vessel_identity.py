"""Vessel identity: one ship under two names or flags, two ships under one number, or a radio number of another flag.

Ships change names and owners for good reasons; a change that is told during the transaction, or that two papers contradict, is the sign.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.ship import Ship
from bonafides.model.truth import Truth
from bonafides.text.counterproof import explained
from bonafides.text.fold import fold
from bonafides.text.sayings import together

_SHIP = re.compile(
    r"\b(?:vessel|ship|tanker|m/?v|m/?t|imo|schiff|navire|buque|судно|gemi)\b|船|선박|کشتی|سفينة", re.IGNORECASE
)
_CHANGED = re.compile(
    r"\b(?:re-?named|re-?flagged|formerly|false(?:ly)? flag(?:ged)?|flag (?:change|hopping)|de-?registered|stateless|painted over|"
    r"chang\w+ (?:its|her|the) (?:name|flag)|umbenannt|umgeflaggt|rebaptisé|переименован\w*)|更名|改名|换旗|改挂",
    re.IGNORECASE,
)
_CHANGES = frozenset(
    {"vessel", "vessel_name", "ship", "ship_name", "vessel_flag", "flag", "imo", "mmsi", "carrying_vessel"}
)
_EXPLAINS = re.compile(
    r"classification society|flag (?:register|registry|administration|state)|ship register|register of ships|schiffsregister|klassifikations|registre|регистр",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when a ship's name, number or flag changed or contradict one another; no ship on file gives no."""
    found = [*_two_for_one(facts.ships), *_radio(facts.ships), *_changes(facts), *together(facts, _SHIP, _CHANGED)]
    if found:
        return explained(facts, found, _EXPLAINS)
    return Truth.no(
        claim("Names, numbers and flags of the ships do not contradict one another", "transaction", "$.vessels")
    )


def _two_for_one(ships: tuple[Ship, ...]) -> Iterator[Evidence]:
    """Give the ships that share a number and not a name or flag, or a name and not a number."""
    for one, two in combinations(ships, 2):
        same_number, same_name = bool(one.number) and one.number == two.number, fold(one.name) == fold(two.name)
        if same_number and not same_name and one.name and two.name:
            yield claim(f"The IMO number {one.number} is that of {one.name} and of {two.name}", "transaction", two.at)
        if same_number and one.flag and two.flag and one.flag != two.flag:
            yield claim(f"The ship {one.number} sails under the flags {one.flag} and {two.flag}", "transaction", two.at)
        if same_name and one.name and one.number and two.number and not same_number:
            yield claim(f"{one.name} has the IMO numbers {one.number} and {two.number}", "transaction", two.at)


def _radio(ships: tuple[Ship, ...]) -> Iterator[Evidence]:
    for ship in ships:
        if ship.flag and ship.radio and ship.flag != ship.radio:
            says = f"{ship.name or 'The vessel'} sails under the flag of {ship.flag}; its radio number is one of {ship.radio}"
            yield claim(says, "transaction", f"{ship.at}.mmsi")


def _changes(facts: Facts) -> Iterator[Evidence]:
    for index, event in enumerate(facts.history):
        what = event.what.casefold().strip().replace(" ", "_") if stated(event.what) else ""
        if event.event == "change" and what in _CHANGES:
            was, now = (t if stated(t) else "not stated" for t in (event.from_, event.to))
            says = f"The {what.replace('_', ' ')} was changed from “{was}” to “{now}”"
            yield claim(says, "transaction", f"$.history[{index}]")


FLAG = Flag(
    id="vessel_identity",
    title="The ship's identity is not settled",
    holds=holds,
    cites="US global maritime advisory of 14 May 2020 (physically altering vessel identification, false flags); indicator R06",
    clears_if="The register of the flag, or a classification society, confirms number, name and flag on the day.",
)
