"""Han characters as the sounds they stand for when Chinese writes foreign names, and their own."""

import re
from functools import lru_cache

from bonafides.text.readings.han import pinyin, repeated
from bonafides.text.sounding.distance import Unit

_INITIALS = {
    "b": "bpv", "p": "pb", "m": "m", "f": "fvh", "d": "dtT", "t": "tdT", "n": "nl", "l": "lr", "g": "gkJh", "k": "kgcC", "h": "hxgf",
    "j": "JgkZzjtd", "q": "CckSt", "x": "sShxc", "zh": "JCZzk", "ch": "CcSJ", "sh": "SsCZ", "r": "rJZjl", "z": "zcsTJ", "c": "csztC", "s": "sTzcS",
    "w": "wvhu", "y": "jiJgZ",
}  # fmt: skip
_FINALS = {
    "a": "ae", "ia": "i? aeo", "ua": "w? aeo", "o": "oaue", "uo": "u? oau", "e": "eaoi", "ai": "aei i?", "ei": "eai i?", "ao": "aou o?", "ou": "oua u?",
    "an": "aeo n", "en": "eaoiu n", "ang": "aoe N", "eng": "eauo N", "ong": "oua N", "ian": "i? aei n", "iang": "i? ao N", "iao": "i? aou o?",
    "in": "iea n", "ing": "iea N", "iong": "i? oua N", "iu": "i? uo", "ie": "i? eai", "ue": "u? eoa", "un": "uoei n", "uan": "u? aoe n", "ui": "u? eiu i?",
    "uai": "u? aei i?", "uang": "u? ao N", "i": "ieaj", "u": "uoa", "v": "uoi", "ve": "u? eoa", "iai": "i? ai",
}  # fmt: skip
_SYLLABLE = re.compile("(zh|ch|sh|[bpmfdtnlgkhjqxrzcswy])?([aeiouv].*)")
_FIXED = {
    "尔": "rl.", "爾": "rl.", "儿": "rl.", "兒": "rl.", "耳": "rl.", "斯": "sTz e!", "思": "sTz e!", "丝": "sTz e!", "絲": "sTz e!", "司": "sTz e!", "兹": "zscT e!", "茲": "zscT e!", "茨": "cszt e!",
    "特": "td e!", "德": "dtT e!", "克": "kgcC e!", "格": "gk e!", "赫": "hxg e!", "勒": "lr e!", "布": "bpv u!", "普": "pb u!", "夫": "fv u!", "弗": "fvh u!", "姆": "mn u!", "穆": "m uoa?", "什": "SsCh i!", "施": "Ss i!",
    "史": "sS i!", "奇": "CckhS i!", "奈": "n eai i?", "赖": "rl iaej i?", "賴": "rl iaej i?", "莱": "lr eaij i?", "萊": "lr eaij i?", "俄": "oe", "费": "fv eiao i?", "費": "fv eiao i?", "塞": "sTcz eai i?", "茜": "sS ie", "查": "CJzcS a", "莎": "sS a",
    "埃": "eai i?", "艾": "aei i?", "爱": "aei i?", "愛": "aei i?", "约": "jJZi? oue", "約": "jJZi? oue", "乔": "J? gjZ? oeu", "伦": "lr oeua n", "倫": "lr oeua n", "让": "ZJ aeo n",
    "佩": "pb eia i?", "贝": "bpv eia i?", "貝": "bpv eia i?", "雷": "rl eia i?", "内": "n eia i?", "內": "n eia i?", "希": "hSsxC iea", "亚": "j? iaeo", "亞": "j? iaeo", "雅": "j? iaeo", "娅": "j? iaeo", "婭": "j? iaeo", "休": "hsj? uo",
    "麦": "m aei kij?", "麥": "m aei kij?", "迈": "m aei i?", "邁": "m aei i?", "珀": "pb eoua r?", "默": "m eoua r?", "瑟": "sTz eoa r?", "泽": "zcs eo r?", "澤": "zcs eo r?", "哲": "JZC eo r?", "柏": "bp eoa r?", "伯": "bp eoua r?", "博": "bpv oau r?",
    "沃": "wv oae r?", "福": "f ou r?", "霍": "h oua r?", "莫": "m oua r?", "科": "kc oua r?", "托": "t oua r?", "多": "d oua r?", "诺": "n oua r?", "諾": "n oua r?", "巴": "bpv a r?", "马": "m ae r?", "馬": "m ae r?", "卡": "k a r?",
    "哈": "hx a r?", "加": "gkJ a r?", "帕": "p a r?", "瓦": "wv aoe r?", "尤": "j? uei", "于": "j? u", "圣": "sS aei nm", "聖": "sS aei nm", "塞尔": "sS e rl", "惠": "w? ei t?", "韦": "wv eia i?", "韋": "wv eia i?", "维": "wv ieaj", "維": "wv ieaj", "威": "wv iea",
    "薇": "wv iea", "乌": "uoj", "烏": "uoj", "吴": "w? u", "伍": "w? u", "欧": "oeu u?", "歐": "oeu u?", "奥": "oa u?", "奧": "oa u?", "曼": "m ae n", "文": "wv ieao n", "万": "wv ao n", "萬": "wv ao n", "温": "wv ieao n", "溫": "wv ieao n", "森": "sTz oeu n",
    "逊": "sSz oeu n", "遜": "sSz oeu n", "顿": "td oeua n", "頓": "td oeua n", "金": "kJg iea n", "杰": "JZ eao", "傑": "JZ eao", "盖": "gJ eai i?", "蓋": "gJ eai i?", "日": "ZJr iea", "热": "ZJr eao", "熱": "ZJr eao", "若": "ZJj oua", "茹": "ZJ ua", "儒": "ZJ ua",
}  # fmt: skip
_LIGHT, _SILENT = 0.1, 0.06


def chinese(run: str) -> list[Unit]:
    """Give a Han run as the sounds its characters stand for, one character after the other; none where no reading is known."""
    whole = "".join(c for c in repeated(run) if c.isalpha())
    syllables = pinyin(whole).split()
    if len(syllables) != len(whole):
        return [unit for syllable in syllables for unit in _spoken(syllable)]
    return [unit for c, syllable in zip(whole, syllables, strict=True) for unit in _character(c, syllable)]


def _character(c: str, syllable: str) -> tuple[Unit, ...]:
    fixed = _FIXED.get(c)
    return tuple(_unit(part) for part in fixed.split()) if fixed else _spoken(syllable)


@lru_cache(maxsize=1024)
def _spoken(syllable: str) -> tuple[Unit, ...]:
    """Give the sounds of a syllable of pinyin."""
    if syllable == "er":
        return (_unit("e?"), _unit("rl."))
    found = _SYLLABLE.fullmatch(syllable)
    if not found:
        return ()
    initial, final = found[1] or "", found[2]
    light = initial in {"w", "y"} or (initial == "h" and len(final) > 1 and final[0] == "u")
    parts = [_INITIALS[initial] + "?" * light] if initial else []
    if initial in {"z", "c", "s", "zh", "ch", "sh", "r"} and final == "i":
        parts.append("ie!" if len(initial) == 1 else "iea?")
    elif final == "e" and initial:
        parts.append("eaoi?")
    else:
        parts += _FINALS.get(final, "").split()
    return tuple(_unit(part) for part in parts)


@lru_cache(maxsize=1024)
def _unit(part: str) -> Unit:
    """Give one sound: with "?" it is lightly lost, with "!" it is there for the syllable's sake, with "." it is r or l."""
    sounds, mark = (part[:-1], part[-1]) if part[-1] in "?!." else (part, "")
    sounds = sounds.replace("?", "")
    if mark == ".":
        return Unit(sounds, 0.6, 0.8)
    if mark:
        return Unit(sounds, _SILENT if mark == "!" else _LIGHT, 0.1 if mark == "!" else 0.2)
    return Unit(sounds, 0.4, 0.45) if sounds[0] in "aeiou" else Unit(sounds, 0.95, 1.0)
