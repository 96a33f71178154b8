"""A Latin word as sounds, whatever language spelled it: each letter with all it may stand for."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple


class Heard(NamedTuple):
    """A Latin word as sounds: what each may be, and its place in the word as a letter (see `_LOSSES`)."""

    sounds: tuple[str, ...]
    places: str


_VOWEL, _EDGE, _BESIDE, _MUTE, _FAINT, _END, _FIRM = "V", "A", "v", "e", "s", "c", "C"
_SPELLED: tuple[tuple[str, str], ...] = (
    ("shch|schtsch", "S:C"), ("tzsch|zsch|tsch|tch", "CcS:C"), ("sch(?=[mlnrwtp])", "Ss:C"), ("sch", "SsC:C"), ("sh|š|ș|ş|ś|ŝ", "SsZ:C"),
    ("cch|č|ć", "CkcS:C"), ("ch|ç", "CkxSh:C"), ("cques?$|ques?$", "k:C"), ("ck|cq|kk|ķ", "k:C"), ("cz", "CcsS:C"), ("cs", "CcsS:C"), ("sz", "sSzc:C"), ("zs|zh|ž|ż|ź", "ZzJS:C"), ("sc(?=[eiy])", "sSc:C"),
    ("dzh|dj|dž|đ", "Jdj:C"), ("dz", "zJcd:C"), ("dg(?=[eiy])", "J:C"), ("gi(?=[aou])", "JgZ:C"), ("^gh", "gx:C"), ("gh", "gfx:s"), ("gn", "g:s n:C j:s"), ("ğ", "gj:s"), ("gu(?=[ei])", "g:C w:s"),
    ("gg", "gJ:C"), ("ge$", "JgZhx:C e:e"), ("(?<=n)g(?![aeiouyrl])", "gk:s"), ("g(?=[eiy])", "gJZhx:C"), ("^mc(?=[^eiy])", "m:C a:e k:C"), ("^kn", "k:s n:C"), ("^wr", "r:C"), ("wh", "h:s wv:C"),
    ("ph", "f:C"), ("pf", "fp:C"), ("tth|th", "tsTdz:C"), ("ts|tz|ț|ţ", "cszt:C"), ("ti(?=on|us)", "Stc:C"), ("cc(?=[eiy])", "CksJ:C"), ("c(?=[eiyéèíœæ])", "scCTkz:C"), ("c", "kcC:C"),
    ("kh", "xkh:C"), ("^rh|rr", "r:C"), ("lh", "lj:C hx:s"), ("nh", "nj:C hx:s"), ("bh", "b:C"), ("dh|ð", "dzT:C"), ("þ", "Tt:C"), ("ll", "lj:C"), ("ł", "wl:C"), ("ñ|ń|ň", "n:C j:s"),
     ("qu", "k:C w:s"), ("q", "kgC:C"), ("^x", "zsSkhx:C"), ("x", "k:C sSzxh:C"), ("^j", "JjZhxi:C"), ("jj|j", "JjZhxi:C"), ("ß", "s:C"), ("ss", "sz:C"), ("s", "szST:C"), ("zz|z", "zcsST:C"),
    ("oo|ou|uu", "uoa:V"), ("ee", "ie:V ei:s"), ("ø|ö|œ|ő", "oeu:V"), ("ü|ű", "uij:V"), ("å", "oa:V"), ("æ|ä", "ea:V"), ("y(?=[aeiouáéíóúàèäöü])", "jiJ:C"), ("y|ý", "ieaj:V"),
    ("a", "aeoi:V"), ("e", "eiao:V"), ("i|ı", "iaej:V"), ("o", "oua:V"), ("u", "uoaji:V"), ("ww|w", "wvu:C"), ("vv|v", "vfwb:C"), ("b", "bv:C"), ("d", "d:C"), ("g", "gJ:C"), ("t", "t:C"),
    ("h", "hx:h"), ("f", "f:C"), ("k", "k:C"), ("l", "l:C"), ("m", "m:C"), ("n", "n:C"), ("p", "p:C"), ("r", "r:C"),
)  # fmt: skip
_Rule = tuple[re.Pattern[str], tuple[tuple[str, str], ...]]


def _by_letter() -> dict[str, tuple[_Rule, ...]]:
    """Give the rules by the letter that a spelling opens with, in their order."""
    out: dict[str, list[_Rule]] = {}
    for pattern, units in _SPELLED:
        rule = re.compile(pattern), tuple((unit[:-2], unit[-1]) for unit in units.split())
        for start in dict.fromkeys(way.removeprefix("(?<=n)").lstrip("^")[0] for way in pattern.split("|")):
            out.setdefault(start, []).append(rule)
    return {letter: tuple(rules) for letter, rules in out.items()}


_RULES = _by_letter()
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_KEPT = frozenset("šșşśŝčćçķžżźđğțţðþłñńňßøöœőüűåæäýı")
_SHORTEST_BEFORE_MUTE = 2
_DOUBLE = re.compile(r"([bdfhklmnptg])\1")


def spelled(word: str) -> str:
    """Give a Latin word in small letters, with those marks alone that change a consonant or a vowel.

    >>> spelled("Şimşek"), spelled("Dvořák"), spelled("Anna")
    ('şimşek', 'dvorak', 'ana')
    """
    composed = unicodedata.normalize("NFC", word.lower())
    if not composed.isascii():
        composed = "".join(c if c in _KEPT else unicodedata.normalize("NFD", c)[:1] for c in composed)
    return _DOUBLE.sub(r"\1", "".join(c for c in composed if c in _PLAIN or c in _KEPT or c == "-"))


@lru_cache(maxsize=65536)
def heard(word: str) -> Heard:
    """Give a Latin word as sounds with their places; nothing for a word without Latin letters."""
    text, at = spelled(word), 0
    sounds, places = list[str](), list[str]()
    while at < len(text):
        for pattern, units in _RULES.get(text[at], ()):
            found = pattern.match(text, at)
            if found:
                sounds += [sound for sound, _ in units]
                places += [place for _, place in units]
                at = found.end()
                break
        else:
            at += 1
    return Heard(tuple(sounds), _placed(places, sounds))


def _placed(places: list[str], sounds: list[str]) -> str:
    """Give the places as the neighbours change them: vowels side by side, a mute end, sounds that close a syllable."""
    out = []
    for number, place in enumerate(places):
        before = places[number - 1] if number else ""
        after = places[number + 1] if number + 1 < len(places) else ""
        sound, now = sounds[number][:1], place
        closes = after != _VOWEL or _mute(places, sounds, number + 1)
        if _mute(places, sounds, number):
            now = _MUTE
        elif place == _VOWEL and not (before and after):
            now = _EDGE
        elif place == _VOWEL and _VOWEL in {before, after}:
            now = _BESIDE
        elif place == "h" and before and after != _VOWEL:
            now = _FAINT
        elif place == _FIRM and closes and before in {_VOWEL, _FIRM, _FAINT}:
            now = sound if sound in "rlwn" else _END
        out.append(now)
    return "".join(out)


def _mute(places: list[str], sounds: list[str], number: int) -> bool:
    """Tell whether an e that ends a word, or stands before its last s, may be silent."""
    behind = sounds[number + 1 :]
    ends = not behind or (len(behind) == 1 and behind[0][:1] == "s")
    is_e = places[number] == _VOWEL and sounds[number][:1] == "e"
    return is_e and ends and number > _SHORTEST_BEFORE_MUTE and places[number - 1] != _VOWEL


_LOSSES = {"V": .4, "A": .4, "v": .15, "e": .08, "h": .3, "s": .06, "r": .6, "l": .75, "w": .2, "n": .7, "c": .75, "C": .95}  # fmt: skip
_IN_SCRIPT = {
    "key": {"r": .12, "h": .25, "l": .2, "c": .4},
    "kana": {"r": .15},
    "han": {"r": .15, "l": .4, "c": .55, "n": .5},
    "hangul": {"r": .15, "V": .35},
    "arabic": {"V": .1, "v": .08, "e": .05},
    "hebrew": {"V": .1, "v": .08, "e": .05},
}  # fmt: skip
_WEIGHTS = {"V": .45, "A": .45, "v": .2, "e": .1, "h": .5, "s": .1, "r": .7, "l": .9, "w": .3, "n": 1, "c": 1, "C": 1}  # fmt: skip


@lru_cache(maxsize=65536)
def losses(word: str, script: str) -> tuple[tuple[float, ...], float]:
    """Give what the loss of each sound of a Latin word costs in a script, and the weight of the word."""
    by_place = _LOSSES | _IN_SCRIPT.get(script, {})
    places = heard(word).places
    return tuple(by_place[place] for place in places), sum(_WEIGHTS[place] for place in places)
