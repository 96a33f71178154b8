"""Keys of consonants: what stays of a word however its vowels and its doubtful letters are spelled."""

import re
from functools import lru_cache

_WAYS: tuple[tuple[str, str], ...] = (
    (r"[^a-z0-9]", ""), (r"(?<=.)x", "ks"), (r"shch|schtsch|tsch(?=[aeiou])", "x"), (r"sch|sh", "x"), (r"tch|ch|cs(?=[aeiou])", "c\0"), (r"kh", "h"),
    (r"gh|q|ck|g", "k"), (r"dzh|dj|zh|j", "j"), (r"ph", "f"), (r"th", "t"), (r"dh", "z"), (r"tz", "ts"), (r"c(?!\0)", "k"), (r"\0", ""),
)  # fmt: skip
_RULES = tuple((re.compile(old), new) for old, new in _WAYS)
_START = re.compile(r"^(?:[aeiou]+[yw]?|[yw](?=[aeiou]))")
_DROPPED = re.compile(r"(?<=.)[aeiouyvw]+")
_END_H, _DOUBLE = re.compile(r"(?<=.)h$"), re.compile(r"(.)\1+")
_LONGEST_REMEMBERED = 60


def skeleton(word: str) -> str:
    """Give the consonants of one folded Latin word, in classes of letters that spellings swap; a digit stays.

    Spellings of an Arabic, Persian or Hebrew word in Latin letters, and its consonants as `readings` gives them, come to one key:
    q, gh, g, k and c are k; kh is h; th is t; dh is z; zh and dj are j; sh is x; double letters, vowels, y, v, w and a last h drop.
    A first vowel stays as a, a first y, v or w as itself.

    >>> skeleton("mohammad") == skeleton("muhammed") == skeleton("mhmd"), skeleton("bagheri"), skeleton("baqri")
    (True, 'bkr', 'bkr')
    >>> skeleton("esfahan"), skeleton("isphahan"), skeleton("wahid") == skeleton("vahid")
    ('asfhn', 'asfhn', True)
    """
    return _remembered(word) if len(word) <= _LONGEST_REMEMBERED else _key(word)


def _key(word: str) -> str:
    key = word.lower()
    for old, new in _RULES:
        key = old.sub(new, key)
    key = _DOUBLE.sub(r"\1", key)
    start = _START.match(key)
    if start:
        head = start[0][0]
        key = {"y": "y", "w": "v"}.get(head, "a") + key[start.end() :]
    return _DOUBLE.sub(r"\1", _DROPPED.sub("", _END_H.sub("", key)))


_remembered = lru_cache(maxsize=65536)(_key)
