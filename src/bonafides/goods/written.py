"""Texts as they are written: plain digits and letters, the kind of share that words name, and the decimal mark of an item."""

import re
from collections.abc import Iterable

from bonafides.goods.digits import NUMBER, Mark, shown_mark
from bonafides.goods.units import unit_at

_WIDTHS = (
    {c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F) if chr(c) != "，"}
    | {0x0660 + i: 0x30 + i for i in range(10)}
    | {0x06F0 + i: 0x30 + i for i in range(10)}
    | {ord("٫"): ord("."), ord("₋"): ord("-")}
)
_BASIS = re.compile(
    r"(?:(?P<ratio>mass fraction|weight fraction|Massenanteil|Gewichtsanteil|fraction massique|fracción (?:en masa|másica)|массов\w+ дол\w+|质量分数|质量百分比|重量百分比|重量比)"
    r"|(?P<atom_share>atom\w* fraction|mol\w* fraction|Stoffmengenanteil|Atomanteil|fraction (?:atomique|molaire)|fracción (?:atómica|molar)|атомн\w+ дол\w+|мол\w+ дол\w+|原子分数|原子百分比|摩尔分数)"
    r"|(?P<volume_share>volume fraction|Volumenanteil|fraction volumique|fracción (?:en volumen|volumétrica)|объ[её]мн\w+ дол\w+|体积分数|体积百分比))[^.;\d]{0,40}$",
    re.IGNORECASE,
)
_BASIS_WORDS = ("fraction", "fracción", "anteil", "дол", "分数", "百分比", "重量比")
_DOUBTFUL = re.compile(r"[1-9](?<![\d.,][1-9])\d{0,2}[.,]\d{3}(?![\d.,])")


_SMALL_WORD = re.compile(r"[^\W\d_]+")
_POINT_WORDS = frozenset(
    [
        "the",
        "of",
        "for",
        "with",
        "and",
        "without",
        "from",
        "not",
        "each",
        "used",
        "under",
        "including",
        "or",
        "to",
        "by",
        "has",
        "is",
    ]
)
_COMMA_WORDS = frozenset(
    [
        "und",
        "mit",
        "für",
        "der",
        "das",
        "aus",
        "von",
        "ohne",
        "bei",
        "zum",
        "zur",
        "nach",
        "el",
        "los",
        "para",
        "con",
        "sin",
        "del",
        "una",
        "por",
        "di",
        "della",
        "il",
        "senza",
        "voor",
        "met",
        "zonder",
    ]
)
"""Small words of English, and of languages that part thousands with a point; French and Russian part them with a blank."""


def plain(text: str) -> str:
    """Give a text in plain digits and letters; each character stays in its place.

    >>> plain("３００ＭＰａ")
    '300MPa'
    """
    return text if text.isascii() else text.translate(_WIDTHS)


def basis_in(text: str) -> str:
    """Give the kind of share that words name ("volume fraction of austenite"): a dimension, or nothing."""
    low = text.lower()
    found = _BASIS.search(text) if any(word in low for word in _BASIS_WORDS) else None
    return found.lastgroup or "" if found else ""


def decimal_mark(texts: Iterable[str]) -> Mark:
    """Give the decimal mark that the quantities of an item show beyond doubt; nothing where they show none or both.

    >>> decimal_mark(["Dichte 1,85 g/cm3", "38.000 U/min"]), decimal_mark(["38.000 U/min"]), decimal_mark(["1.5 mm", "1,5 mm"])
    (',', '', '')
    """
    marks = {
        shown_mark(match[0])
        for text in texts
        for match in NUMBER.finditer(plain(text))
        if match[0] == text.strip() or unit_at(text, match.end(), free=True)[1]
    }
    marks.discard("")
    return marks.pop() if len(marks) == 1 else ""


def usual_mark(texts: Iterable[str]) -> Mark:
    """Give the decimal mark that is usual in the language of the words: a point in English, a comma in German, Dutch, Spanish and Italian.

    At least two small words of one side and none of the other have to stand there, or one and several numbers that would be thousands.

    >>> usual_mark(["valve for use with the pump"]), usual_mark(["Ventil mit Flansch und Dichtung"]), usual_mark(["valve DN 25"])
    ('.', ',', '')
    """
    held = list(texts)
    words = {w.lower() for text in held for w in _SMALL_WORD.findall(text)}
    point, comma = len(words & _POINT_WORDS), len(words & _COMMA_WORDS)
    if point and comma:
        return ""
    doubtful = [found[0] for text in held for found in _DOUBTFUL.finditer(text)]
    point += len(doubtful) > 1 and all("," in d for d in doubtful)
    comma += len(doubtful) > 1 and all("." in d for d in doubtful)
    return "." if point > 1 else "," if comma > 1 else ""


def is_doubtful(text: str) -> bool:
    """Tell whether a text holds a number that can be read in two ways."""
    return _DOUBTFUL.search(text) is not None
