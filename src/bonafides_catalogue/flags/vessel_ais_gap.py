"""Vessel AIS gap: the ship that carries the goods was silent for twelve hours or more, or its silence is told without a length.

Receivers on the coast and in orbit leave gaps of some hours; half a day in a busy sea is more than that. Off the coast of a country under a
goods ban a quarter of a day is enough. Both figures are this catalogue's own choice, to be reviewed.
"""

import re

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.ship import Ship, Silence
from bonafides.model.truth import Truth, any_of
from bonafides.text.counterproof import reconsidered
from bonafides.text.sayings import together

_LONG_HOURS = 12.0
_LONG_OFF_A_BANNED_COAST_HOURS = 6.0
_SIGNAL = re.compile(r"\bais\b|transponder|応答装置|应答器|транспондер", re.IGNORECASE)
_SILENT = re.compile(
    r"\b(?:gap|silent|silence|dark|disabled|(?:switched|turned|went|was|were|is|transponder|ais) off|lost|no signal|not transmit\w*|stopped transmitting|spoof\w*|ausgeschaltet|éteint|apagado|выключен)\b|关闭",
    re.IGNORECASE,
)
_NO_GAP = re.compile(
    r"\bno (?:ais )?gaps?\b|without (?:any )?gaps?|never (?:off|dark|silent)|continuous", re.IGNORECASE
)
_EXPLAINS = re.compile(
    r"\b(?:log|harbour|port (?:authority|record)|satellite|second receiver|anchorage|bordbuch|hafen\w*|capitainerie|capitanía)\b|航海日志|港口",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when a ship's silence of twelve hours (six off a banned coast) or of no stated length is on file; no record gives no."""
    banned = {b.destination for b in facts.bans if b.in_force(facts.day)}
    answers = [_ship(ship, banned) for ship in facts.ships]
    said = together(facts, _SIGNAL, _SILENT, unless=_NO_GAP)
    answers += [Truth.yes(*said)] if said else []
    found = any_of(answers) if answers else Truth.no(claim("No vessel is on file", "transaction", "$.vessels"))
    return reconsidered(facts, found, _EXPLAINS)


def _ship(ship: Ship, banned: set[str]) -> Truth:
    name = ship.name or "the vessel"
    answers = [_silence(name, silence, banned) for silence in ship.silences]
    return any_of(answers) if answers else Truth.no(claim(f"No silence of {name} is on file", "transaction", ship.at))


def _silence(name: str, silence: Silence, banned: set[str]) -> Truth:
    off = sorted(banned & set(silence.coasts))
    long = _LONG_OFF_A_BANNED_COAST_HOURS if off else _LONG_HOURS
    near = f" near {silence.near}" if silence.near else ""
    coast = f", off the coast of {', '.join(off)}, under a goods ban" if off else ""
    if silence.within_a_day:
        question = f"How many hours was {name} silent{near}?"
        return Truth.unknown(asks(question, silence.at, f"{name} was silent within one day{near}{coast}"))
    length = "for a time not stated" if silence.hours is None else f"for {silence.hours:g} hours"
    ground = claim(f"{name} was silent {length}{near}{coast}; {long:g} hours are long", "transaction", silence.at)
    return Truth.of(silence.hours is None or silence.hours >= long, ground)


FLAG = Flag(
    id="vessel_ais_gap",
    title="The ship went dark",
    holds=holds,
    cites="US global maritime advisory of 14 May 2020; FinCEN and BIS joint alert of 28 June 2022; indicator R06",
    clears_if="The carrier's log, a port's record or a second receiver shows where the ship was.",
)
