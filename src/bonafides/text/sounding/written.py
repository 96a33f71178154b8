"""A word of any script as the row of sounds that its letters stand for."""

from collections.abc import Callable
from functools import lru_cache

from bonafides.text.cleaning import plain
from bonafides.text.readings.brahmic import devanagari, thai
from bonafides.text.readings.han import hanja
from bonafides.text.readings.scripts import EASTERN
from bonafides.text.sounding.chinese import chinese
from bonafides.text.sounding.distance import Row, Unit, costs, joined_nasals
from bonafides.text.sounding.latin import heard, losses
from bonafides.text.sounding.letters import arabic_sounds, cyrillic_sounds, greek_sounds, hebrew_sounds
from bonafides.text.sounding.syllabic import japanese, korean

_WRITERS: dict[str, Callable[[str], list[Unit]]] = {
    "kana": japanese, "hangul": korean, "cyrillic": cyrillic_sounds, "greek": greek_sounds, "arabic": arabic_sounds, "hebrew": hebrew_sounds,
}  # fmt: skip
_BRAHMIC: dict[str, Callable[[str], tuple[str, ...]]] = {"devanagari": devanagari, "thai": thai}
_BRAHMIC_WAYS = 2


@lru_cache(maxsize=65536)
def rows(word: str, script: str) -> tuple[tuple[str, Row], ...]:
    """Give the rows of sounds of a word, each with the script whose costs it has; none for a script that has no sounds here.

    Han characters are read as Chinese, then as Koreans read them, where all have such a reading; Japanese readings are spellings, not sounds.
    """
    written = plain(word)
    if script == "han":
        korean_way = hanja(written)
        ways = [("han", chinese(written)), *([("hangul", korean(korean_way))] if korean_way else [])]
        return tuple((way, _row(units, way)) for way, units in ways)
    if script in _WRITERS:
        return ((script, _row(_WRITERS[script](written), script)),)
    if script in _BRAHMIC:
        return tuple((script, _row(_as_latin(way), script)) for way in _BRAHMIC[script](written)[:_BRAHMIC_WAYS])
    return ()


def _as_latin(way: str) -> list[Unit]:
    lost, _ = losses(way, "latin")
    return [Unit(sound, loss, loss) for sound, loss in zip(heard(way).sounds, lost, strict=True)]


def _row(written: list[Unit], script: str) -> Row:
    units = joined_nasals(written) if script in EASTERN else written
    return Row(
        tuple(costs(unit.sounds, script) for unit in units),
        tuple(unit.loss for unit in units),
        sum(unit.weight for unit in units),
    )
