"""Words across scripts by sound: how likely a word of one script names the same as a Latin word.

A Cyrillic, Chinese or Korean spelling of a foreign name has no single Latin spelling, and the name itself may be English, Spanish or
Polish. So both words become rows of sounds, each sound with all it may stand for, and the score says what it costs to hear one as the
other: an r as an l in kana costs nothing, a vowel that Arabic does not write next to nothing, a k for an m all.
"""

from functools import lru_cache

from bonafides.text.readings.japanese_names import possible, simple
from bonafides.text.readings.personal import spellings
from bonafides.text.readings.read import readings
from bonafides.text.sounding.distance import Row, aligned
from bonafides.text.sounding.keys import keys
from bonafides.text.sounding.latin import heard, losses
from bonafides.text.sounding.written import rows
from bonafides.text.spelled import han_in

_LONGEST = 60
"""What stands behind so many letters of a word is not compared."""

_SCALES = {
    "cyrillic": 0.8, "greek": 0.8, "arabic": 0.76, "hebrew": 0.72, "han": 0.83, "kana": 0.85, "hangul": 0.84, "devanagari": 0.8,
    "thai": 0.8,
}  # fmt: skip
"""How fast a score falls with cost in a script: two words by chance reach 0.70 about once in two hundred times, in every script."""

_HEARD_IN = {"zh": "han", "ko": "hangul", "ja": "kana"}
_SHORT = 1.0
"""A cost weighs more in a short word, where less speaks against chance: as one more sound in two."""


def sounds_alike(word: str, script: str, latin: str, tongue: str = "") -> float:
    """Give how likely a word names the same as a Latin word: 0 for surely not, 1 for a spelling that `readings` gives, alike from 0.70.

    Args:
        word: One word in one script, in any letter case.
        script: A name of `readings.scripts`, e.g. "kana"; other scripts have no sounds here and give 0.
        latin: One word in Latin letters, with or without marks.
        tongue: The only language to read Han signs in ("zh", "ko", "ja"); every one where it is empty.

    >>> sounds_alike("斯图尔特", "han", "stuart") > 0.7, sounds_alike("スチュアート", "kana", "stuart") > 0.7
    (True, True)
    >>> sounds_alike("Хрущёв", "cyrillic", "chruschtschow") > 0.7, sounds_alike("Хрущёв", "cyrillic", "gorbatschow") > 0.7
    (True, False)
    """
    word, latin = word[:_LONGEST], latin[:_LONGEST]
    spelled = _joined(latin)
    if script not in _SCALES or not spelled:
        return 0.0
    if not _own(word, tongue).isdisjoint(spelled):
        return 1.0
    only = _HEARD_IN.get(tongue, "")
    return max((_score(row, way, latin) for way, row in rows(word, script) if only in {"", way}), default=0.0)


def sound_key(word: str, script: str) -> tuple[str, ...]:
    """Give one to three coarse keys of a word, likeliest first; words that sound alike share one, nearly always.

    Args:
        word: One word in one script.
        script: A name of `readings.scripts`, or "latin".

    >>> set(sound_key("斯图尔特", "han")) & set(sound_key("stuart", "latin"))
    {'STRT'}
    """
    return _keys(word[:_LONGEST], script)


@lru_cache(maxsize=65536)
def _keys(word: str, script: str) -> tuple[str, ...]:
    if script == "latin":
        return keys(zip(heard(word).sounds, losses(word, "key")[0], strict=True))
    for _, row in rows(word, script):
        return keys(zip((cost.sounds for cost in row.costs), row.losses, strict=True))
    return keys(())


def _score(row: Row, script: str, latin: str) -> float:
    sounds = heard(latin).sounds
    if not sounds or not row.costs:
        return 0.0
    lost, weight = losses(latin, script)
    whole = (row.weight + weight) / 2
    cost = aligned(row, sounds, lost) * (1 + _SHORT / whole) / whole
    return max(0.0, 1.0 - _SCALES[script] * cost)


@lru_cache(maxsize=65536)
def _joined(latin: str) -> frozenset[str]:
    """Give a Latin word in small letters, with its long vowels simple, and in pinyin; nothing for a word without letters and digits."""
    words = {way.replace(" ", "") for way in readings(latin)}
    return frozenset(words | {simple(word) for word in words})


@lru_cache(maxsize=65536)
def _own(word: str, tongue: str) -> frozenset[str]:
    """Give the Latin readings of a word, each as one word, and what persons of such a name spell."""
    if tongue:
        return frozenset(han_in(word, tongue)) | (possible(word) if tongue == "ja" else frozenset())
    return spellings(word).union(reading.replace(" ", "") for reading in readings(word))
