"""Vessel AIS gap: the ship that carries the goods was silent for twelve hours or more, or its silence is told without a length.

Receivers on the coast and in orbit leave gaps of some hours; half a day in a busy sea is more than that. The figure is this catalogue's
own choice, to be reviewed.
"""

import re
from datetime import datetime

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.transaction import Gap, Vessel
from bonafides.model.truth import Truth, any_of
from bonafides.text.sayings import together

_LONG_HOURS = 12.0
_SIGNAL = re.compile(r"\bais\b|transponder|応答装置|应答器|транспондер", re.IGNORECASE)
_SILENT = re.compile(
    r"\b(?:gap|silent|silence|dark|disabled|(?:switched|turned|went|was|were|is|transponder|ais) off|lost|no signal|not transmit\w*|stopped transmitting|spoof\w*|ausgeschaltet|éteint|apagado|выключен)\b|关闭",
    re.IGNORECASE,
)
_NO_GAP = re.compile(
    r"\bno (?:ais )?gaps?\b|without (?:any )?gaps?|never (?:off|dark|silent)|continuous", re.IGNORECASE
)


def holds(facts: Facts) -> Truth:
    """Raised when a vessel's silence of twelve hours or more, or of no stated length, is on file; no vessel record gives no."""
    answers = [_vessel(index, vessel) for index, vessel in enumerate(facts.vessels)]
    said = together(facts, _SIGNAL, _SILENT, unless=_NO_GAP)
    answers += [Truth.yes(*said)] if said else []
    return any_of(answers) if answers else Truth.no(claim("No vessel is on file", "transaction", "$.vessels"))


def _vessel(index: int, vessel: Vessel) -> Truth:
    at, name = f"$.vessels[{index}]", vessel.name if stated(vessel.name) else "the vessel"
    answers = []
    if stated(vessel.transponder_gap_hours):
        hours = vessel.transponder_gap_hours
        says = f"{name} was silent for {hours:g} hours; {_LONG_HOURS:g} are long"
        answers.append(Truth.of(hours >= _LONG_HOURS, claim(says, "transaction", f"{at}.transponder_gap_hours")))
    gaps = vessel.gaps if stated(vessel.gaps) else ()
    answers += [_gap(name, gap, f"{at}.gaps[{number}]") for number, gap in enumerate(gaps)]
    return any_of(answers) if answers else Truth.no(claim(f"No silence of {name} is on file", "transaction", at))


def _gap(name: str, gap: Gap, at: str) -> Truth:
    hours = _hours(gap)
    near = f" near {gap.near}" if stated(gap.near) else ""
    length = "for a time not stated" if hours is None else f"for {hours:.0f} hours"
    ground: Evidence = claim(f"{name} was silent {length}{near}; {_LONG_HOURS:g} hours are long", "transaction", at)
    return Truth.of(hours is None or hours >= _LONG_HOURS, ground)


def _hours(gap: Gap) -> float | None:
    """Give the length of a silence in hours, or None where its ends are not moments or days of one kind."""
    if not stated(gap.from_) or not stated(gap.to):
        return None
    try:
        begun, ended = datetime.fromisoformat(gap.from_), datetime.fromisoformat(gap.to)
        return (ended - begun).total_seconds() / 3600
    except (ValueError, TypeError):
        return None


FLAG = Flag(
    id="vessel_ais_gap",
    title="The ship went dark",
    holds=holds,
    cites="US global maritime advisory of 14 May 2020; FinCEN and BIS joint alert of 28 June 2022; indicator R06",
    clears_if="The carrier's log, a port's record or a second receiver shows where the ship was.",
)
