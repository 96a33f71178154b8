"""Kana in Latin letters, and Japanese spellings of foreign words brought back near to the foreign word."""

import re

from bonafides.text.readings.scripts import paired

_SINGLE = paired(
    "あいうえおかきくけこがぎぐげごさしすせそざじずぜぞたちつてとだぢづでど",
    "a i u e o ka ki ku ke ko ga gi gu ge go sa shi su se so za ji zu ze zo ta chi tsu te to da ji zu de do",
) | paired(
    "なにぬねのはひふへほばびぶべぼぱぴぷぺぽまみむめもやゆよらりるれろわゐゑをんゔぁぃぅぇぉゃゅょゎっーゝゞ",
    "na ni nu ne no ha hi fu he ho ba bi bu be bo pa pi pu pe po ma mi mu me mo ya yu yo ra ri ru re ro wa i e o n vu a i u e o ya yu yo wa "
    "- - - -",
)
_GLIDES, _SMALL = {"ゃ": "a", "ゅ": "u", "ょ": "o"}, {"ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o"}
_SOFT = {"し": "sh", "じ": "j", "ち": "ch", "ぢ": "j"}
_BEFORE_SMALL = {
    "ふ": "f",
    "ゔ": "v",
    "て": "t",
    "で": "d",
    "う": "w",
    "つ": "ts",
    "と": "t",
    "ど": "d",
    "く": "kw",
    "す": "s",
    "い": "y",
}
_PAIRS = (
    {
        c + glide: (_SOFT.get(c) or _SINGLE[c][:-1] + "y") + vowel
        for c in "きぎしじちぢにひびぴみり"
        for glide, vowel in _GLIDES.items()
    }
    | {c + small: start + vowel for c, start in _BEFORE_SMALL.items() for small, vowel in _SMALL.items()}
    | {c + "ぇ": start + "e" for c, start in _SOFT.items()}
    | {"でゅ": "du", "てゅ": "tu", "ふゅ": "fu"}
)
_LONG, _STOP = "ー", "っ"
_SIGN = re.compile("|".join(_PAIRS) + "|.", re.DOTALL)
_TO_HIRAGANA = {c: c - 0x60 for c in range(0x30A1, 0x30F7)}
_LOAN_RULES = tuple(
    (re.compile(old), new)
    for old, new in (
        (r"ingu\b", "ing"), (r"(?<=[aeo])n([pbm])", r"m\1"), (r"ishon\b", "ition"), (r"shon\b", "tion"), (r"([dt])o(?=r)", r"\1"),
        (r"tsu\b", "ts"), (r"([kgsztdbpfvlrm])u(?=[^aeiouy\s]|\b)", r"\1"), (r"([td])o\b", r"\1"), (r"([td])o(?=[^aeiourny\s])", r"\1"),
        (r"([aeiou])\1+", r"\1"),
    )
)  # fmt: skip


def kana(run: str) -> tuple[str, ...]:
    """Give a run of kana in Hepburn letters, with long vowels simple, doubled, and as the foreign word may be.

    >>> kana("トレーディング")
    ('toredingu', 'toreedingu', 'treding')
    >>> kana("さっぽろ"), kana("チャートー")[0]
    (('sapporo', 'sapporo', 'sapporo'), 'chato')
    """
    signs = _SIGN.findall(run.translate(_TO_HIRAGANA))
    simple, doubled = "", ""
    for place, sign in enumerate(signs):
        sound = _PAIRS.get(sign) or _SINGLE.get(sign, "")
        if sign == _STOP:
            sound = _doubled(signs[place + 1]) if place + 1 < len(signs) else ""
        simple += sound
        doubled += simple[-1:] if sign == _LONG else sound
    if any("ァ" <= c <= "ヺ" for c in run):
        return simple, doubled, loan(simple)
    return re.sub("ou|oo", "o", simple).replace("uu", "u"), simple, doubled


def loan(hepburn: str) -> str:
    """Give a Japanese spelling of a foreign word without the vowels that Japanese put in.

    >>> loan("masuta"), loan("suta raito"), loan("toredo")
    ('masta', 'sta rait', 'tred')
    """
    for old, new in _LOAN_RULES:
        hepburn = old.sub(new, hepburn)
    return hepburn


def _doubled(sign: str) -> str:
    """Give the consonant that a small tsu doubles."""
    sound = _PAIRS.get(sign) or _SINGLE.get(sign, "")
    return "t" if sound.startswith("ch") else sound[:1] if sound[:1] not in "aeiou" else ""
