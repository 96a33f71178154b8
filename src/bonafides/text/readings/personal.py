"""Names of persons in the spellings that they themselves use: Korean and Chinese family names, Japanese readings of characters."""

from bonafides.text.readings.han import hanja, repeated
from bonafides.text.readings.hangul import hangul
from bonafides.text.readings.japanese_names import possible, usual
from bonafides.text.readings.surnames import CHINESE, KOREAN, korean_name

_NORTHERN_WAY = 2
_USUAL = dict(
    pair.split()
    for pair in [
        "경 kyung",
        "광 kwang",
        "국 kook",
        "구 koo",
        "군 kun",
        "권 kwon",
        "규 kyu",
        "근 keun",
        "기 ki",
        "길 kil",
        "덕 duk",
        "두 doo",
        "명 myung",
        "문 moon",
        "범 bum",
        "병 byung",
        "복 bok",
        "서 seo",
        "석 seok",
        "선 sun",
        "성 sung",
        "수 soo",
        "숙 sook",
        "순 soon",
        "승 seung",
        "신 shin",
        "아 ah",
        "여 yeo",
        "연 yeon",
        "열 yeol",
        "영 young",
        "옥 ok",
        "완 wan",
        "용 yong",
        "우 woo",
        "욱 wook",
        "운 woon",
        "웅 woong",
        "유 yoo",
        "은 eun",
        "이 yi",
        "익 ik",
        "일 il",
        "임 im",
        "정 jung",
        "주 joo",
        "준 joon",
        "중 joong",
        "지 ji",
        "진 jin",
        "천 chun",
        "철 chul",
        "춘 choon",
        "충 choong",
        "택 taek",
        "필 pil",
        "혁 hyuk",
        "현 hyun",
        "형 hyung",
        "호 ho",
        "후 hoo",
        "훈 hoon",
        "희 hee",
        "흥 heung",
        "관 kwan",
        "건 kun",
        "걸 kul",
        "곤 kon",
        "금 keum",
        "강 kang",
        "갑 kap",
        "교 kyo",
        "균 kyun",
        "극 keuk",
    ]
)


def korean_spellings(run: str) -> tuple[str, ...]:
    """Give a Hangul run as families spell it: a family name by itself, or a full name in the southern and the northern way.

    >>> korean_spellings("박")[:2], korean_spellings("박지성"), korean_spellings("김정은")
    (('park', 'pak'), ('park ji sung', 'pak ji song'), ('kim jung eun', 'kim jong un'))
    """
    if run in KOREAN:
        return KOREAN[run]
    family, given = korean_name(run)
    if not family:
        return ()
    southern = " ".join(_USUAL.get(c) or hangul(c)[0] for c in given)
    northern = " ".join(hangul(c)[_NORTHERN_WAY] for c in given)
    spellings = KOREAN[family]
    old = hangul(family)[_NORTHERN_WAY]
    return f"{spellings[0]} {southern}", f"{old if old in spellings else spellings[0]} {northern}"


def han_spellings(run: str) -> tuple[str, ...]:
    """Give a Han run as persons spell it whose name it may be: southern Chinese, Koreans, Japanese.

    >>> han_spellings("黃")[:2], han_spellings("金正恩")[:2], han_spellings("松井")
    (('wong', 'ng'), ('kim jung eun', 'kim jong un'), ('matsui',))
    """
    whole = repeated(run)
    japanese, korean = usual(whole), korean_spellings(hanja(whole)) if len(whole) > 1 else ()
    return (*CHINESE.get(whole, ())[:3], *korean, *((japanese,) if japanese else ()))


def spellings(run: str) -> frozenset[str]:
    """Give all Latin spellings in small letters, without spaces, that persons of such a name may use; Japanese long vowels simple.

    >>> "kurosawa" in spellings("黒沢"), "chan" in spellings("陳"), "rhee" in spellings("이")
    (True, True, True)
    """
    whole = repeated(run)
    families = (*KOREAN.get(whole, ()), *CHINESE.get(whole, ()), *KOREAN.get(hanja(whole), ()))
    return possible(whole).union(families)
