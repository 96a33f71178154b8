"""How alike two words of names are, whatever their scripts: by concept, by spelling, by reading, by sound."""

from functools import lru_cache

from bonafides.text.readings.scripts import EASTERN
from bonafides.text.readings.skeleton import skeleton
from bonafides.text.spelling import spelled_alike
from bonafides.text.wording import Token

_KNOWN = frozenset({"organisation", "place", "ordinary", "number", "department"})
_SHORT_FORM = 0.93
"""A short form of a given name, and an older spelling of a surname, which may stand for several."""
_FAMILY = 0.82
"""Concepts that translators take for one another, of names in two scripts."""
_SAME_SOUND, _SURE_OF_SIGNS, _LEAST_FOR_SKELETON, _LEAST_FOR_SLIP = 0.86, 0.82, 4, 6
_FEW_LETTERS, _SPARE = 0.4, 2
_HEARD, _TELLS = 0.62, 0.62
"""From this likeness of sound on, a word of another script tells something, and how much of a likeness of spelling that is."""


def alike(one: Token, other: Token) -> float:
    """Give how alike two words are, from 1.0 for one word to 0.0 for two; the order of the two says nothing."""
    signs = one.script == other.script and one.script in EASTERN and one.kind == other.kind == "reading"
    if one.text == other.text and not signs:
        return 1.0
    if one.script == other.script:
        return _of_one_script(one, other)
    if one.family and one.family == other.family:
        return _FAMILY
    if one.script != "latin" and other.script != "latin":
        return max((latin_alike(a, b) for a in one.ways for b in other.ways), default=0.0)
    foreign, latin = (one, other) if other.script == "latin" else (other, one)
    return max((_heard(foreign, way) for way in latin.ways), default=0.0)


def _of_one_script(one: Token, other: Token) -> float:
    """Compare two words of one script; two known words are two, however they are spelled."""
    if one.kind in _KNOWN and other.kind in _KNOWN:
        return 0.0
    if one.script != "latin":
        return _native_alike(one, other)
    shared = not set(one.ways).isdisjoint(other.ways)
    if one.kind == other.kind == "reading" and one.family and other.family and not shared:
        return 0.0
    further = shared and (len(one.ways) > 1 or len(other.ways) > 1)
    return max(latin_alike(one.ways[0], other.ways[0]), _SHORT_FORM if further else 0.0)


def _heard(foreign: Token, latin: str) -> float:
    """Give how alike a word of another script sounds to a Latin one; on the scale of spellings, where it begins to tell."""
    if latin in foreign.ways:
        return 1.0
    if foreign.script == "han" and not foreign.tongue:
        return max((_read_alike(way, latin) for way in foreign.ways), default=0.0)
    return _sounds((foreign.written, foreign.script, foreign.tongue), foreign.ways[0], latin)


@lru_cache(maxsize=1 << 17)
def _sounds(word: tuple[str, str, str], way: str, latin: str) -> float:
    """Give how alike a word sounds to a Latin one; words that share no key of sound and few letters are not even aligned."""
    from rapidfuzz.distance import OSA

    from bonafides.text.sound import sound_key, sounds_alike

    written, script, tongue = word
    apart = tongue != "ja" and set(sound_key(written, script)).isdisjoint(sound_key(latin, "latin"))
    if apart and OSA.normalized_similarity(way, latin) < _FEW_LETTERS:
        return 0.0
    heard = sounds_alike(written, script, latin, tongue)
    return _TELLS + (1 - _TELLS) * (heard - _HEARD) / (1 - _HEARD) if heard > _HEARD else 0.0


def _read_alike(reading: str, latin: str) -> float:
    """Give how alike a reading of signs and a Latin word are: papers romanise by rules, so most letters are the same."""
    found = latin_alike(reading, latin) if min(len(reading), len(latin)) >= _LEAST_FOR_SLIP else 0.0
    return found if found >= _SURE_OF_SIGNS else 0.0


def joined_alike(token: Token, joined: str) -> float:
    """Give how alike a word is to Latin words written together."""
    near = [
        way
        for way in token.ways
        if abs(len(way) - len(joined)) <= (_SPARE if token.script == "latin" else len(way) // 3)
    ]
    if not near:
        return 0.0
    return max(latin_alike(joined, way) for way in near) if token.script == "latin" else _heard(token, joined)


@lru_cache(maxsize=1 << 17)
def latin_alike(one: str, other: str) -> float:
    """Give how alike two Latin words are; the same consonants bring two spellings nearer, and numbers are equal or different.

    >>> latin_alike("yousef", "yusuf") > latin_alike("merkur", "merkel"), latin_alike("2005", "2006")
    (True, 0.0)
    """
    if one == other:
        return 1.0
    if one.isdigit() or other.isdigit():
        return 0.0
    found = max(spelled_alike(one, other), spelled_alike(one.replace("x", "ks"), other.replace("x", "ks")))
    if found and min(len(one), len(other)) >= _LEAST_FOR_SKELETON and skeleton(one) == skeleton(other):
        return (1 + found) / 2
    return found


def _native_alike(one: Token, other: Token) -> float:
    """Compare two words of one script other than Latin: signs that mean a syllable or more are equal, or sound equal, or differ."""
    if one.script in EASTERN:
        return 1.0 if one.written == other.written else _SAME_SOUND if one.ways[:1] == other.ways[:1] else 0.0
    return latin_alike(one.ways[0], other.ways[0]) if one.ways and other.ways else 0.0
