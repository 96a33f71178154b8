"""Han characters read in Chinese, Korean and Japanese, and older Latin spellings of Chinese read as pinyin."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from bonafides.text.readings.hangul import hangul
from bonafides.text.readings.japanese_names import NAMES
from bonafides.text.readings.sino_japanese import READINGS as JAPANESE
from bonafides.text.readings.sino_korean import READINGS as KOREAN
from bonafides.text.readings.sino_korean_rare import READINGS as RARE_KOREAN

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_IN_WORDS = {
    "重庆": "chong qing", "重慶": "chong qing", "重工": "zhong gong", "长治": "chang zhi", "银行": "yin hang", "銀行": "yin hang",
    "行业": "hang ye", "厦门": "xia men", "廈門": "xia men", "朝阳": "chao yang", "音乐": "yin yue", "会计": "kuai ji", "都市": "du shi",
    "成都": "cheng du", "首都": "shou du", "传记": "zhuan ji", "六安": "lu an", "番禺": "pan yu", "蚌埠": "beng bu", "模具": "mu ju",
    "西藏": "xi zang", "宝藏": "bao zang", "效率": "xiao lv", "切削": "qie xiao", "畜牧": "xu mu", "台州": "tai zhou", "丽水": "li shui",
    "乐清": "yue qing", "铅山": "yan shan", "单县": "shan xian", "长": "chang", "長": "chang", "都": "du", "行": "hang", "地": "di", "厦": "xia",
    "会长": "hui zhang", "部长": "bu zhang", "校长": "xiao zhang", "成长": "cheng zhang", "运行": "yun xing", "发行": "fa xing",
    "行政": "xing zheng", "进行": "jin xing", "曾": "zeng", "自行": "zi xing", "飞行": "fei xing", "飛行": "fei xing", "航行": "hang xing",
}  # fmt: skip
_JAPANESE_WORDS = {
    "日本": "nihon", "大阪": "osaka", "東京": "tokyo", "京都": "kyoto", "神戸": "kobe", "横浜": "yokohama",
    "名古屋": "nagoya", "福岡": "fukuoka", "広島": "hiroshima", "札幌": "sapporo", "新潟": "niigata", "千葉": "chiba",
    "埼玉": "saitama", "静岡": "shizuoka", "長野": "nagano", "富山": "toyama", "岡山": "okayama", "熊本": "kumamoto",
    "富士": "fuji", "豊田": "toyota", "本田": "honda", "三菱": "mitsubishi", "日立": "hitachi", "川崎": "kawasaki",
    "石川島": "ishikawajima", "株式会社": "kabushikigaisha", "有限会社": "yugengaisha", "合同会社": "godogaisha",
} | NAMES  # fmt: skip
_LONGEST = max(map(len, _IN_WORDS))
_REPEAT, _FULL_NAME = "々", 3


def _by_character(table: tuple[str, ...] | str) -> dict[str, str]:
    rows = "".join(table).split(";")
    return {c: reading for reading, chars in (row.split(" ") for row in rows) for c in chars}


@cache
def _on() -> dict[str, str]:
    return _by_character(JAPANESE)


@cache
def _korean() -> dict[str, str]:
    return _by_character(RARE_KOREAN) | _by_character(KOREAN)


def repeated(run: str) -> str:
    """Give a run with its repeat signs written out.

    >>> repeated("佐々")
    '佐佐'
    """
    out: list[str] = []
    for c in run:
        out.append(out[-1] if c == _REPEAT and out else c)
    return "".join(out)


def pinyin(run: str) -> str:
    """Give a Han run in pinyin without tones, syllables parted by spaces.

    >>> pinyin("重庆长江"), pinyin("銀行")
    ('chong qing chang jiang', 'yin hang')
    """
    from anyascii import anyascii

    out, place = [], 0
    while place < len(run):
        for length in range(_LONGEST, 0, -1):
            word = run[place : place + length]
            if word in _IN_WORDS:
                out.append(_IN_WORDS[word])
                break
        else:
            word = run[place]
            out.append(_CAMEL.sub(" ", anyascii(word)).lower())
        place += len(word)
    return " ".join(out)


def on_reading(run: str) -> str:
    """Give a Han run in Japanese on-readings; empty where a character has none.

    >>> on_reading("東洋工業"), on_reading("発展")
    ('toyokogyo', 'hatten')
    """
    if not _on().keys() >= set(run):
        return ""
    sounds: list[str] = []
    for sound in _japanese(run):
        if sounds and sounds[-1].endswith(("tsu", "chi")) and len(sounds[-1]) > 3 and sound[:1] in "kstpc":
            sounds[-1] = sounds[-1][:-3] + ("t" if sound.startswith("c") else sound[:1])
        sounds.append(sound)
    return "".join(sounds).replace("ou", "o").replace("oo", "o").replace("uu", "u")


def _japanese(run: str) -> Iterator[str]:
    """Give the sounds of a run: names that every reader knows by themselves, else sign by sign."""
    place = 0
    while place < len(run):
        known = next((n for n in (4, 3, 2) if run[place : place + n] in _JAPANESE_WORDS), 1)
        taken = run[place : place + known]
        yield _JAPANESE_WORDS.get(taken) or _on()[taken]
        place += known


def hanja(run: str) -> str:
    """Give a Han run in Hangul, as Koreans read it; empty where a character has no reading. A name of three opens with Kim, not gold.

    >>> hanja("朝鮮光明")
    '조선광명'
    """
    if not _korean().keys() >= set(run):
        return ""
    surname = "김" if run[:1] == "金" and len(run) == _FULL_NAME else ""
    return surname + "".join(_korean()[c] for c in run[len(surname) :])


def han(run: str, *, first: str = "zh") -> tuple[str, ...]:
    """Give a Han run in Latin letters, as the language reads it that the text is in: "zh", "ja" or "ko"; then as the others do.

    >>> han("光明", first="ko")[:2], han("光明")[0]
    (('gwangmyeong', 'kwangmyong'), 'guang ming')
    """
    whole = repeated(run)
    korean = hangul(hanja(whole)) if hanja(whole) else ()
    ways: dict[str, Callable[[], tuple[str, ...]]] = {
        "zh": lambda: (pinyin(whole),),
        "ko": lambda: korean[:3],
        "ja": lambda: (on_reading(whole),),
    }
    order = sorted(ways, key=lambda way: (way != first, way == "ja"))
    if first == "zh":
        order = ["zh", "ko", "ja"]
    return tuple(dict.fromkeys(reading for way in order for reading in ways[way]() if reading))
