"""Older Latin spellings of Chinese syllables, read as pinyin."""

import re
from functools import lru_cache

_INITIALS = {
    "ch'": "ch", "k'": "k", "p'": "p", "t'": "t", "ts'": "c", "tz'": "c", "hs": "x", "ch": "zh", "k": "g", "p": "b", "t": "d", "ts": "z",
    "tz": "z", "j": "r", "sh": "sh", "ss": "s", "sz": "s", "b": "", "m": "m", "f": "f", "n": "n", "l": "l", "h": "h", "s": "s", "w": "w", "y": "y",
}  # fmt: skip
_FINALS = {
    "ieh": "ie", "ien": "ian", "ung": "ong", "iung": "iong", "ueh": "ue", "uei": "ui", "ih": "i", "uo": "uo", "erh": "er", "u": "u",
    "o": "uo", "eh": "e",
}  # fmt: skip
_SOFTENING = frozenset({"i", "ia", "ian", "iang", "iao", "ie", "in", "ing", "iong", "iu", "ue"})
_SYLLABLE = re.compile(
    r"(?P<initial>ch'?|ts'?|tz'?|sh|hs|ss|sz|[kpt]'?|[jmfnlhswy])?"
    r"(?P<final>iung|iang|uang|ieh|ien|iao|ung|ueh|uan|uai|uei|ang|eng|ing|ih|erh|eh|ai|ei|ao|ou|ia|iu|ua|ui|uo|un|an|en|in|[aeiou])"
)
_MARKED = re.compile(r"'|hs|ts|tz|sz|ss|ih|ieh|ien|ung|ueh|(?:[kpt]|ch)(?:ang|ing|ao|iang|uang)|^j")


@lru_cache(maxsize=8192)
def from_wade_giles(word: str) -> str:
    """Give a word of Wade-Giles syllables as pinyin; empty where it is none, or has nothing that only Wade-Giles has.

    Papers drop the apostrophes; a word without them reads as it stands, so "ch'ing" and "ching" differ here.

    Args:
        word: One word in small letters, apostrophes kept.

    >>> from_wade_giles("hsin"), from_wade_giles("ch'ing"), from_wade_giles("tsinghua"), from_wade_giles("trading")
    ('xin', 'qing', 'qinghua', '')
    """
    if not _MARKED.search(word):
        return ""
    place, out = 0, ""
    while place < len(word):
        found = _SYLLABLE.match(word, place)
        if not found:
            return ""
        out += _syllable(found["initial"] or "", found["final"])
        place = found.end()
        place += word[place : place + 1] == "-"
    return "" if out == word else out


def _syllable(initial: str, final: str) -> str:
    if initial in {"ts", "tz", "ts'", "tz'", "ss", "sz"} and final == "u":
        return _INITIALS[initial] + "i"
    if initial in {"ts", "tz"} and final[0] == "i" and final != "ih":
        return ("q" if final == "ing" else "j") + _FINALS.get(final, final)
    start, end = _INITIALS.get(initial, initial), _FINALS.get(final, final)
    if initial in {"ch", "ch'"} and final != "ih" and end in _SOFTENING:
        start = {"zh": "j", "ch": "q"}[start]
    if start in {"b", "p", "m", "f", "w"} and end == "uo":
        end = "o"
    if final == "o" and start in {"h", "g", "k"}:
        end = "e"
    return start + end
