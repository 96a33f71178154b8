"""Words and signs that make a number a bound: at least, more than, at most, less than, about, better than, between."""

import re
from functools import lru_cache
from typing import Literal

Bound = Literal["", "least", "more", "most", "less", "about", "better", "between"]

# Phrases in small letters without a last point, separated by "|": English, German, French, Spanish, Russian, Chinese.
_BEFORE: dict[Bound, str] = {
    "least": (
        "at least|min|minimum|minimum of|minimum value|not less than|no less than|not lower than|not below|no lower than|from|starting from|equal to or greater than"
        "|greater than or equal to|equal to or more than|equal or greater than|as from|mini"
        "|mindestens|minimal|wenigstens|nicht weniger als|nicht unter|nicht kleiner als|ab|größer gleich|größer oder gleich|mind"
        "|au moins|d'au moins|minimum de|au minimum|pas moins de|supérieur ou égal à|supérieure ou égale à|égal ou supérieur à|égale ou supérieure à|à partir de|non inférieur à"
        "|non inférieure à|minimale de|minimal de"
        "|al menos|por lo menos|como mínimo|mínimo|mín|mínimo de|no menos de|no menor de|no menor que|no inferior a|igual o superior a|superior o igual a|mayor o igual que"
        "|mayor o igual a|desde|a partir de|no inferior al"
        "|не менее|не меньше|не ниже|минимум|мин|от|начиная от|больше или равно|равно или больше|не менее чем"
        "|至少|最小|最低|最少|不低于|不小于|不少于|大于等于|大于或等于|等于或大于|不短于|不得低于|不得小于|从|自"
    ),
    "more": (
        "more than|over|above|exceeding|exceeds|greater than|larger than|higher than|in excess of|bigger than|longer than|wider than|thicker than|upwards of"
        "|mehr als|über|größer als|größer|höher als|oberhalb|oberhalb von|länger als|dicker als|breiter als"
        "|plus de|de plus de|supérieur à|supérieure à|supérieurs à|supérieures à|dépassant|excédant|au-dessus de|au delà de|au-delà de"
        "|más de|superior a|superiores a|mayor de|mayor que|mayor a|por encima de|que exceda de|excede de|supera los"
        "|более|более чем|больше|больше чем|свыше|выше|превышает|превышающий|превышающая|превышающее|превышающие|превышающей"
        "|大于|超过|高于|多于|超出|長於|长于"
    ),
    "most": (
        "at most|max|maximum|maximum of|maximum value|not exceeding|no more than|not more than|not greater than|no greater than|not over|not above|up to|up to and including|upto"
        "|does not exceed|do not exceed|less than or equal to|equal to or less than|equal or less than|within|no larger than|not larger than|maxi"
        "|höchstens|maximal|bis zu|bis|bis max|nicht mehr als|nicht über|nicht größer als|kleiner gleich|kleiner oder gleich|nicht überschreitend|maximal bis|bis maximal"
        "|au plus|au maximum|jusqu'à|jusqu’à|jusque|maximum de|pas plus de|ne dépassant pas|n'excédant pas|n’excédant pas|inférieur ou égal à|inférieure ou égale à"
        "|égal ou inférieur à|égale ou inférieure à|non supérieur à|maximale de|maximal de|allant jusqu'à"
        "|como máximo|máximo|máx|máximo de|hasta|no más de|no mayor de|no mayor que|no superior a|igual o inferior a|inferior o igual a|menor o igual que|menor o igual a"
        "|que no exceda de|no excede de|sin exceder|a lo sumo"
        "|не более|не больше|не выше|не свыше|не превышает|не превышающий|не превышающая|не превышающее|не превышающие|максимум|макс|до|меньше или равно|равно или меньше"
        "|не более чем|вплоть до"
        "|最大|最高|最多|至多|不大于|不超过|不高于|不多于|不得超过|不得高于|不得大于|小于等于|小于或等于|等于或小于|可达|高达|最大可达"
    ),
    "less": (
        "less than|below|under|smaller than|finer than|lower than|fewer than|thinner than|shorter than|beneath"
        "|weniger als|unter|kleiner als|kleiner|niedriger als|feiner als|unterhalb|unterhalb von|dünner als|kürzer als"
        "|moins de|de moins de|inférieur à|inférieure à|inférieurs à|inférieures à|au-dessous de|en dessous de|sous"
        "|menos de|inferior a|inferiores a|menor de|menor que|menor a|por debajo de"
        "|менее|менее чем|меньше|меньше чем|ниже|мельче"
        "|小于|低于|少于|未满|不足|细于|短于|薄于"
    ),
    "about": (
        "about|approx|approximately|around|circa|ca|roughly|some|nominal|nominally|typ|typical|typically|appr"
        "|etwa|ungefähr|zirka|annähernd|environ|env|à peu près|approximativement|aproximadamente|aprox|alrededor de|cerca de"
        "|около|примерно|приблизительно|приблиз|порядка|ок|约|约为|大约|大约为|近似|大概|接近"
    ),
    "better": (
        "better than|better|besser als|meilleur que|meilleure que|meilleurs que|meilleure à|mieux que|mejor que|mejor de|лучше|лучше чем|не хуже|не хуже чем|优于|好于|不劣于"
    ),
    "between": "between|zwischen|entre|между|介于|在",
}  # fmt: skip
_AFTER: dict[Bound, str] = {
    "least": (
        "min|minimum|minimum value|or more|or greater|or above|and above|and more|or higher|and higher|or larger|and up|or over|upwards|at least|mini"
        "|oder mehr|und mehr|oder größer|oder höher|und darüber|und höher|aufwärts|mindestens"
        "|ou plus|et plus|ou supérieur|ou supérieure|ou davantage|au moins|au minimum"
        "|o más|y más|o superior|o mayor|como mínimo|mínimo|mín"
        "|и более|или более|и больше|или больше|и выше|или выше|и свыше|минимум|не менее"
        "|以上|及以上|或以上|或更多|或更高|起|及其以上|以上的"
    ),
    "most": (
        "max|maximum|maximum value|or less|or below|or finer|and below|and less|or lower|or smaller|and under|or under|or thinner|at most|maxi"
        "|oder weniger|und weniger|oder kleiner|oder darunter|und darunter|oder feiner|maximal|höchstens|oder dünner"
        "|ou moins|et moins|ou inférieur|ou inférieure|au plus|au maximum"
        "|o menos|y menos|o inferior|o menor|como máximo|máximo|máx"
        "|и менее|или менее|и меньше|или меньше|и ниже|или ниже|или тоньше|и мельче|максимум|макс|не более"
        "|以下|及以下|或以下|以内|或更少|或更低|或更小|以下的"
    ),
    "about": "左右|上下|前后",
    "better": "or better|oder besser|ou mieux|ou meilleur|ou meilleure|o mejor|или лучше|и лучше|或更好|或更优|或优于",
}  # fmt: skip
_SIGNS: dict[str, Bound] = {
    "≥": "least", ">=": "least", "=>": "least", "⩾": "least", "≧": "least", ">": "more", "≤": "most", "<=": "most", "=<": "most", "⩽": "most", "≦": "most",
    "<": "less", "~": "about", "≈": "about", "∼": "about", "≅": "about", "≃": "about",
}  # fmt: skip
_BEFORE_OF: dict[str, Bound] = {phrase: bound for bound, line in _BEFORE.items() for phrase in line.split("|")}
_AFTER_OF: dict[str, Bound] = {phrase: bound for bound, line in _AFTER.items() for phrase in line.split("|")}
_LONGEST = 5
_WIDE = 0x2E80
_NAMED_NOMINAL = re.compile(
    r"di[aá]m[eè]t\w*|d[ié]bit|caudal|régime|taux|tamaño|paso|passage|empuje|volumen?|couple|courant"
)
"""What French and Spanish call nominal by its name ("diamètre nominal"): the word says nothing of the figure."""
_BLANK = " :(\u00a0\u202f"


@lru_cache(maxsize=4096)
def bound_before(text: str) -> Bound:
    """Give what the words or the sign right before a number make of it.

    >>> bound_before("Korngröße nicht mehr als "), bound_before("强度不低于"), bound_before("density >="), bound_before("не ниже")
    ('most', 'least', 'least', 'least')
    """
    tail = text.rstrip(_BLANK).lower()
    if tail.endswith("=") and tail[-2:] not in _SIGNS:
        tail = tail.rstrip(f"={_BLANK}")
    if not tail:
        return ""
    sign = _SIGNS.get(tail[-2:]) or _SIGNS.get(tail[-1])
    if sign:
        return sign
    if ord(tail[-1]) >= _WIDE:
        return next((b for n in range(_LONGEST, 0, -1) if (b := _BEFORE_OF.get(tail[-n:]))), "")
    words = tail.replace("’", "'").rstrip(".").split()[-_LONGEST:]
    if words[-1:] == ["nominal"] and words[-2:-1] and _NAMED_NOMINAL.fullmatch(words[-2]):
        return ""
    return next((b for n in range(len(words)) if (b := _BEFORE_OF.get(" ".join(words[n:]).lstrip("(,;")))), "")


@lru_cache(maxsize=4096)
def bound_after(text: str) -> Bound:
    """Give what the words right after a quantity make of it.

    >>> bound_after(" or more, aged"), bound_after("以上"), bound_after(" (max.)"), bound_after(" и более"), bound_after(" min 5")
    ('least', 'least', 'most', 'least', '')
    """
    head = text.lstrip(" (\u00a0\u202f").lower()
    if not head:
        return ""
    if ord(head[0]) >= _WIDE:
        return next((b for n in range(_LONGEST, 0, -1) if (b := _AFTER_OF.get(head[:n]))), "")
    words = [w.rstrip(".,;)") for w in head.split()[:3]]
    found = next(((b, n) for n in range(len(words), 0, -1) if (b := _AFTER_OF.get(" ".join(words[:n])))), ("", 0))
    # "5 mm min 3": the word stands before the next number, not after this one.
    following = head.split()[found[1] : found[1] + 1] if found[1] else []
    return "" if following and following[0][:1].isdigit() else found[0]  # type: ignore[return-value]  # only bounds are in the table
