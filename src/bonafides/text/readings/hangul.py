"""Korean in Latin letters: the South's present rules, McCune-Reischauer, the North's own usage, and popular spellings."""

import re
from typing import NamedTuple

_FIRST_SYLLABLE, _LAST_SYLLABLE, _VOWELS_A_ROW, _FINALS = 0xAC00, 0xD7A3, 21, 28
_NO_INITIAL, _NO_FINAL, _R, _N, _NG = 11, 0, 5, 2, 21


def _listed(letters: str) -> tuple[str, ...]:
    return tuple("" if one == "-" else one for one in letters.split())


_SOUTH_INITIALS = _listed("g kk n d tt r m b pp s ss - j jj ch k t p h")
_OLD_INITIALS = _listed("k kk n t tt r m p pp s ss - ch tch ch k t p h")
_NORTH_INITIALS = _listed("k kk n t tt r m p pp s ss - j jj ch kh th ph h")
_SOUTH_VOWELS = _listed("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
_OLD_VOWELS = _listed("a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i")
_POPULAR_VOWELS = _listed("a ae ya yae u e you ye o wa wae oe yo oo wo we wi yoo u ui ee")
_FINAL_SOUNDS = _listed("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t")
_CARRIED = {
    1: "g",
    4: "n",
    7: "d",
    8: "r",
    16: "m",
    17: "b",
    19: "s",
    20: "ss",
    22: "j",
    23: "ch",
    24: "k",
    25: "t",
    26: "p",
}
_VOICED = {"k": "g", "t": "d", "p": "b", "ch": "j"}
_IOTATED = frozenset({2, 3, 6, 7, 12, 17, 20})
_LOAN = re.compile("eu(?![aeiouy])")
"""The vowel that Korean puts into foreign words."""


class Rules(NamedTuple):
    """A way to write Korean: letters of initials and vowels, whether sounds change each other, and the southern rule of first letters."""

    initials: tuple[str, ...]
    vowels: tuple[str, ...]
    voices: bool = False
    southern: bool = True


_WAYS = (
    Rules(_SOUTH_INITIALS, _SOUTH_VOWELS),
    Rules(_OLD_INITIALS, _OLD_VOWELS, voices=True, southern=False),
    Rules(_NORTH_INITIALS, _OLD_VOWELS, southern=False),
    Rules(_OLD_INITIALS, _OLD_VOWELS, voices=True),
    Rules(_SOUTH_INITIALS, _SOUTH_VOWELS, southern=False),
    Rules(_OLD_INITIALS, _POPULAR_VOWELS),
)


def hangul(run: str) -> tuple[str, ...]:
    """Give a Hangul run in Latin letters, the South's present way first, then the older and the northern ways, a foreign word's.

    Source:
        Revised Romanization (Ministry of Culture, 2000); McCune-Reischauer (1939), without its signs; northern usage as in
        the names of northern firms in English papers.

    >>> hangul("조선")[:3], hangul("광명")[:2]
    (('joseon', 'choson', 'joson'), ('gwangmyeong', 'kwangmyong'))
    >>> hangul("스타트")[4]
    'stat'
    >>> "ryongsong" in hangul("룡성"), hangul("신라")[0]
    (True, 'silla')
    """
    syllables = [_parts(c) for c in run if _FIRST_SYLLABLE <= ord(c) <= _LAST_SYLLABLE]
    ways = [_written(syllables, rules) for rules in _WAYS]
    return (*ways[:4], _LOAN.sub("", ways[4]), *ways[4:])


def _parts(c: str) -> tuple[int, int, int]:
    place = ord(c) - _FIRST_SYLLABLE
    return place // (_VOWELS_A_ROW * _FINALS), place // _FINALS % _VOWELS_A_ROW, place % _FINALS


def _written(syllables: list[tuple[int, int, int]], rules: Rules) -> str:
    sounds, before = list[str](), _NO_FINAL
    for number, (initial, vowel, final) in enumerate(syllables):
        last = sounds[-1] if number else ""
        start = _joined(last, before, initial, rules) if number else _first(initial, vowel, rules)
        if number and initial == _NO_INITIAL and before in _CARRIED:
            last, start = _without_final(last, before), _CARRIED[before]
        elif (initial, before) in {(_R, 4), (_N, 8)} and rules.southern:
            last, start = _without_final(last, before) + "l", "l"
        elif number and before == 1 and initial in {_N, 6} and rules.southern:
            last = _without_final(last, before) + "ng"
        sounds[-1:] = [last, start + rules.vowels[vowel] + _FINAL_SOUNDS[final]]
        before = final
    return "".join(sounds)


def _first(initial: int, vowel: int, rules: Rules) -> str:
    """Give the first letter of a name; the South drops or changes an r that opens a word."""
    if rules.southern and initial == _R:
        return "" if vowel in _IOTATED else "n"
    if rules.southern and initial == _N and vowel in _IOTATED:
        return ""
    return rules.initials[initial]


def _joined(last: str, before: int, initial: int, rules: Rules) -> str:
    """Give the letter of an initial inside a name."""
    letter = rules.initials[initial]
    if initial == _R and rules.southern:
        return "l" if before == 8 else "n" if before in {16, _NG} else "r"
    if rules.voices and letter in _VOICED and initial in {0, 3, 7, 12} and last[-1:] in "aeiounmlg":
        return _VOICED[letter]
    return letter


def _without_final(sound: str, before: int) -> str:
    return sound[: len(sound) - len(_FINAL_SOUNDS[before])]
