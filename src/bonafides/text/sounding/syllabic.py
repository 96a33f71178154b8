"""Kana and Hangul as the sounds they stand for in foreign names and in their own."""

import re
from functools import lru_cache

from bonafides.text.readings.kana import kana
from bonafides.text.sounding.distance import Unit

_SOUND = re.compile("sh|ch|ts|kw|.")
_JAPANESE = {
    "k": "kx", "g": "gk", "s": "sTcz", "sh": "SsC", "z": "zTsc", "j": "JZzjd", "t": "t", "ch": "CtxJ", "ts": "csz", "d": "d", "n": "n", "h": "hxf", "f": "fhp",
    "b": "bv", "v": "vb", "p": "p", "m": "mn", "r": "rl", "w": "wv",
}  # fmt: skip
_JAPANESE_VOWELS = {"a": "aeou", "i": "iej", "u": "uowe", "e": "eai", "o": "oua"}
_PUT_IN = {"u": "kgsztbpfvmrhd", "o": "td", "i": "jcC"}
_FIRM, _VOWEL, _LIGHT, _PUT = (0.95, 1.0), (0.4, 0.45), (0.1, 0.2), (0.05, 0.1)


def japanese(run: str) -> list[Unit]:
    """Give a run of kana as sounds, the vowels that Japanese puts in lightly lost."""
    found = kana(run)
    return hepburn(found[0])


def hepburn(text: str) -> list[Unit]:
    """Give Japanese in Hepburn letters, long vowels simple, as sounds."""
    signs = _SOUND.findall(re.sub(r"([kstpgdbzcmhfr])(?=\1|ch)", "", text.replace(" ", "")))
    units = list[Unit]()
    before = ""
    for sign in signs:
        if sign in _JAPANESE_VOWELS:
            units.append(_vowel(sign, before))
        elif sign == "y":
            units.append(Unit("ji", *_LIGHT))
        elif sign == "kw":
            units += [Unit("k", *_FIRM), Unit("wu", *_LIGHT)]
        elif sign in _JAPANESE:
            units.append(Unit(_JAPANESE[sign], *_FIRM))
        before = sign
    return units


def _vowel(sign: str, before: str) -> Unit:
    put_in = before[-1:] in _PUT_IN.get(sign, "") or (sign == "i" and before in {"ch", "sh", "k"})
    if put_in and before:
        return Unit(_JAPANESE_VOWELS[sign], *_PUT)
    return Unit(_JAPANESE_VOWELS[sign], *(_VOWEL if not before or before not in _JAPANESE_VOWELS else (0.15, 0.25)))


def _listed(rows: str) -> tuple[str, ...]:
    return tuple(rows.split())


_FIRST, _LAST, _VOWELS_A_ROW, _FINALS = 0xAC00, 0xD7A3, 21, 28
_INITIALS = _listed("gkcx kg n dt td rl m bvp pb sTSzc sT - JzZCc JCz Ccst kxg tT pf hxfw")
_KOREAN_VOWELS = _listed(
    "aeo aei j?+aeo j?+ae oeua eia j?+oeu j?+ei ou w?+aeo w?+ea w?+eo j?+ou uow w?+oeu w?+ei w?+iue j?+ui ueaoi! u?+iea iej"
)
_KOREAN_FINALS = _listed("- kgc kgc k n n n td lr lg lr l l l l l m bpv bp stdz st N zst t k t p t")


def korean(run: str) -> list[Unit]:
    """Give a Hangul run as sounds; a name of one syllable may open with the l or r that the South dropped."""
    units = list[Unit]()
    letters = [c for c in run if _FIRST <= ord(c) <= _LAST]
    for place, c in enumerate(letters):
        number = ord(c) - _FIRST
        initial, vowel, final = number // (_VOWELS_A_ROW * _FINALS), number // _FINALS % _VOWELS_A_ROW, number % _FINALS
        if not place and len(letters) == 1:
            units += _dropped(initial, vowel)
        if initial == 5 and place and units[-1].sounds == "lr":
            units[-1] = Unit("lr", *_FIRM)
        elif _INITIALS[initial] != "-":
            units.append(Unit(_INITIALS[initial], *((0.4, 0.6) if initial == 18 else _FIRM)))
        units += _korean_vowel(_KOREAN_VOWELS[vowel])
        if final:
            units.append(Unit(_KOREAN_FINALS[final], *((0.7, 0.9) if final == 8 else _FIRM)))
    return units


def _dropped(initial: int, vowel: int) -> list[Unit]:
    """Give the l or r that stands before i and y in northern and in older spellings."""
    return [Unit("lr", 0.0, 0.0)] if initial == 11 and vowel in {2, 6, 12, 17, 20} else []


@lru_cache(maxsize=64)
def _korean_vowel(written: str) -> tuple[Unit, ...]:
    units = []
    for part in written.split("+"):
        how = {"?": _LIGHT, "!": _PUT}.get(part[-1], _VOWEL)
        units.append(Unit(part.rstrip("?!"), *how))
    return tuple(units)
