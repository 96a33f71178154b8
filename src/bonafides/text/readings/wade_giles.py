"""Older Latin spellings of Chinese syllables, read as pinyin, and pinyin written in them."""

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


_OLD_INITIALS = {
    "b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "x": "hs", "zh": "ch", "z": "ts", "c": "ts", "r": "j",
}  # fmt: skip
_OLD_WHOLE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "szu", "er": "erh", "yi": "i", "you": "yu", "ge": "ko",
    "ke": "ko", "he": "ho", "e": "o", "guo": "kuo", "kuo": "kuo", "huo": "huo", "shuo": "shuo", "gui": "kuei", "kui": "kuei", "yan": "yen",
    "duo": "to", "tuo": "to", "nuo": "no", "luo": "lo", "zuo": "tso", "cuo": "tso", "suo": "so", "zhuo": "cho", "chuo": "cho", "ruo": "jo",
}  # fmt: skip
_OLD_FINALS = {"ian": "ien", "ie": "ieh", "ue": "ueh", "ong": "ung", "iong": "iung"}
_PINYIN = re.compile("(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?([a-z]+)")


def to_wade_giles(pinyin: str) -> str:
    """Give syllables of pinyin, parted by spaces, as Wade-Giles without its apostrophes, as papers print it.

    >>> to_wade_giles("da xing"), to_wade_giles("qing dao"), to_wade_giles("zhong guo")
    ('ta hsing', 'ching tao', 'chung kuo')
    """
    return " ".join(_old(syllable) for syllable in pinyin.split())


def _old(syllable: str) -> str:
    found = _PINYIN.fullmatch(syllable)
    if syllable in _OLD_WHOLE or not found:
        return _OLD_WHOLE.get(syllable, syllable)
    start, end = found[1] or "", found[2]
    return _OLD_INITIALS.get(start, start) + _OLD_FINALS.get(end, end)
