"""Words across scripts by sound: how likely a word in one script names the same as a Latin word."""

from functools import lru_cache

from bonafides.text.fold import fold
from bonafides.text.readings.brahmic import devanagari, thai
from bonafides.text.readings.han import hanja, on_reading
from bonafides.text.readings.read import readings
from bonafides.text.sounding.chinese import chinese
from bonafides.text.sounding.distance import Row, Unit, aligned, costs
from bonafides.text.sounding.latin import heard, losses
from bonafides.text.sounding.letters import arabic_sounds, cyrillic_sounds, greek_sounds, hebrew_sounds
from bonafides.text.sounding.syllabic import hepburn, japanese, korean
from bonafides.text.spelled import han_in

_LONGEST = 60
_SCALE = {
    "cyrillic": 0.8, "greek": 0.8, "arabic": 0.76, "hebrew": 0.72, "han": 0.83, "kana": 0.85, "hangul": 0.84,
    "devanagari": 0.8, "thai": 0.8,
}  # fmt: skip
"""How fast a score falls with cost in a script: set so that two words that have nothing to do with each other reach 0.70 once in fifty times or less, in every script."""
_HEARD_IN = {"zh": "han", "ko": "hangul", "ja": "kana"}
_SHORT = 1.0
"""A cost weighs more in a short word, where less speaks against chance."""


def sounds_alike(word: str, script: str, latin: str, tongue: str = "") -> float:
    """Give how likely a word of a script names the same as a Latin word, 0 to 1; 1 for its first Latin reading.

    Args:
        word: A word of one script.
        script: Its script, as `runs` names it.
        latin: A word in Latin letters.
        tongue: The only language to read Han signs in ("zh", "ko", "ja"); every one where it is empty.
    """
    word, latin = word[:_LONGEST], latin[:_LONGEST]
    if script not in _SCALE:
        return 0.0
    plain = _joined(latin)
    if not plain:
        return 0.0
    if plain in (_own(word) if not tongue else frozenset(han_in(word, tongue))):
        return 1.0
    heard_in = _HEARD_IN.get(tongue, "")
    rows = (row for row in _rows(word, script) if not heard_in or row[0] == heard_in)
    return max((_score(row, way, latin) for way, row in rows), default=0.0)


def _score(row: Row, script: str, latin: str) -> float:
    sounds = heard(latin).sounds
    if not sounds or not row.costs:
        return 0.0
    lost, weight = losses(latin, script)
    whole = (row.weight + weight) / 2
    cost = aligned(row, sounds, lost)
    return max(0.0, 1.0 - _SCALE[script] * cost * (1 + _SHORT / whole) / whole)


@lru_cache(maxsize=65536)
def _joined(latin: str) -> str:
    return fold(latin).replace(" ", "")


@lru_cache(maxsize=65536)
def _own(word: str) -> frozenset[str]:
    """Give the Latin readings of a word, each as one word."""
    return frozenset(reading.replace(" ", "") for reading in readings(word))


@lru_cache(maxsize=65536)
def _rows(word: str, script: str) -> tuple[tuple[str, Row], ...]:
    if script == "han":
        own = hanja(word)
        on = on_reading(word)
        found = [("han", chinese(word))]
        found += [("hangul", korean(own))] if own else []
        found += [("kana", hepburn(on))] if on else []
        return tuple((way, _row(units, way)) for way, units in found)
    writer = {
        "kana": japanese,
        "hangul": korean,
        "cyrillic": cyrillic_sounds,
        "greek": greek_sounds,
        "arabic": arabic_sounds,
        "hebrew": hebrew_sounds,
    }.get(script)
    if writer:
        return ((script, _row(writer(word), script)),)
    spelled = (devanagari if script == "devanagari" else thai)(word)
    return tuple((script, _row(_from_latin(way), script)) for way in spelled[:2])


def _from_latin(way: str) -> list[Unit]:
    sounds = heard(way).sounds
    lost, _ = losses(way, "latin")
    return [Unit(sound, loss, loss + 0.05) for sound, loss in zip(sounds, lost, strict=True)]


def _row(units: list[Unit], script: str) -> Row:
    return Row(
        tuple(costs(unit.sounds, script) for unit in units),
        tuple(unit.loss for unit in units),
        sum(unit.weight for unit in units),
    )
