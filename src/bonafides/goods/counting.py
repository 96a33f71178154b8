"""Counts in words and figures: "two-axis", "dreiachsig", "трёхкоординатный", "两个校正平面", and wheel formulas ("8x8")."""

import re
from fractions import Fraction

from bonafides.model.quantity import Quantity

_WORD_COUNTS = {
    word: number
    for number, words in {
        1: "single one ein une un uno una одна один одно 单 一",
        2: "two dual double twin zwei deux dos doble две два двух двум двумя 两 二 双",
        3: "three drei trois tres три трёх трех трем трём 三",
        4: "four vier quatre cuatro четыре четырёх четырех четырем 四",
        5: "five fünf cinq cinco пять пяти 五",
        6: "six sechs seis шесть шести 六",
        7: "seven sieben sept siete семь семи 七",
        8: "eight acht huit ocho восемь восьми 八",
        10: "ten zehn dix diez десять 十",
    }.items()
    for word in words.split()
}
_BETWEEN = (
    r"(?:(?:coordinated|simultaneous(?:ly)?|controlled|programmable|CNC|NC|correction|balancing|mixing|kneading|active|driven|gesteuerte?n?|simultane?n?|programmierbare?n?|commandés|"
    r"de|ejes|координируем\w+|управляем\w+|программируем\w+|месильн\w+|смесительн\w+|корректирующ\w+|одновременно)[\s-]+){0,2}[个条根道]?(?:校正|平衡|联动|数控|可控)?"
)
_NOUNS = {
    "coordinated_axes": r"ax[ei]s(?![a-z])|ос(?:ев|ям|ях)\w*|координат\w*|轴",
    "axles": r"axles?|essieux|осн\w+",
    "both": r"(?:dreh|linear)?achs\w*|ejes|ос(?:и|ей)(?!\w)",
    "balancing_planes": r"planes?(?![a-z])|(?:korrektur|ausgleichs|wucht)?ebenen?|plans|planos|плоскост\w*|平面|面(?!积)",
    "rollers": r"rollers?|drückrollen?|rollen|galets|molettes|rodillos|ролик\w*|旋轮|滚轮",
    "mixing_shafts": r"shafts?|(?:misch|knet|rühr)?wellen|arbres|вал(?:а|ов|ами)(?!\w)",
}
_COUNTED = re.compile(
    rf"(?<![\w.])(?P<number>\d{{1,2}}|{'|'.join(sorted(_WORD_COUNTS, key=lambda w: (-len(w), w)))})[\s-]*{_BETWEEN}(?:{'|'.join(f'(?P<{name}>{noun})' for name, noun in _NOUNS.items())})"
    rf"|(?<=[\u2e80-\uffff])(?P<zh_number>单|双|两|二|三|四|五|六|\d{{1,2}})[个]?{_BETWEEN}(?:(?P<zh_axes>轴)|(?P<zh_planes>平面|面(?!积))|(?P<zh_rollers>旋轮|滚轮))",
    re.IGNORECASE,
)
_ANY = re.compile(
    r"ax[ei]|axle|achs|plan|ebene|roll|galet|molette|rodillo|shaft|welle|arbre|eje|essieu|ос|координ|плоск|ролик|вал|轴|面|轮"
)
"""What one of the nouns begins with or holds: most texts have none, and are not searched further."""
_DRIVE = re.compile(r"(?<![\w.])(\d{1,2})\s?[x×х]\s?(\d{1,2})(?![\w.]|\s?[x×х]|\s?(?:mm|cm|m|in|мм|см|毫米)\b)")
_PROPERTIES = {
    "both": ("coordinated_axes", "axles"), "zh_axes": ("coordinated_axes",), "zh_planes": ("balancing_planes",), "zh_rollers": ("rollers",),
}  # fmt: skip


def counts(text: str, at: str) -> list[tuple[str, Quantity]]:
    """Give the numbers of axes, axles, planes, rollers and shafts that a text states."""
    if not _ANY.search(text.lower()):
        return []
    found = []
    for match in _COUNTED.finditer(text):
        word = (match["number"] or match["zh_number"]).lower()
        number = int(word) if word.isdigit() else _WORD_COUNTS[word]
        kind = match.lastgroup or ""
        found += [(name, _count(number, match, at)) for name in _PROPERTIES.get(kind, (kind,))]
    return found


def drive(text: str, at: str) -> tuple[tuple[str, Quantity], ...]:
    """Read a wheel formula: 8x8 has four axles, 12x6 six."""
    found = []
    for match in _DRIVE.finditer(text):
        wheels, driven = int(match[1]), int(match[2])
        if wheels % 2 == 0 and driven % 2 == 0 and 4 <= wheels <= 24 and 2 <= driven <= wheels:
            found.append(("axles", _count(wheels // 2, match, at)))
    return tuple(found)


def _count(number: int, match: re.Match[str], at: str) -> Quantity:
    return Quantity(
        low=Fraction(number), high=Fraction(number), dimension="count", unit="", text=match[0], at=at, start=match.start(), end=match.end()
    )  # fmt: skip
