"""Read a whole name: each run of a script by its own rules, the runs joined again."""

import re
from collections.abc import Collection
from functools import lru_cache

from bonafides.text.cleaning import plain
from bonafides.text.fold import fold
from bonafides.text.readings.brahmic import devanagari, thai
from bonafides.text.readings.cyrillic import cyrillic, nation
from bonafides.text.readings.greek import greek
from bonafides.text.readings.han import han
from bonafides.text.readings.hangul import hangul
from bonafides.text.readings.kana import kana
from bonafides.text.readings.personal import han_spellings, korean_spellings
from bonafides.text.readings.scripts import EASTERN, runs
from bonafides.text.readings.semitic import arabic, hebrew, likelier
from bonafides.text.readings.wade_giles import from_wade_giles

MOST = 6
"""No name has more readings than this."""

_LONGEST_REMEMBERED = 200

_WRITERS = {
    "hebrew": hebrew, "greek": greek, "kana": kana, "hangul": hangul, "devanagari": devanagari,
    "thai": thai,
}  # fmt: skip
_PERSONAL = {"han": han_spellings, "hangul": korean_spellings}
_WORD = re.compile(r"[a-z]+(?:['’ʼ‘`][a-z]+|[-][a-z]+)*", re.IGNORECASE)
_APOSTROPHES = re.compile("[’ʼ‘`]")


def readings(text: str) -> tuple[str, ...]:
    """Give the folded Latin readings of a name in any script, most usual first, at most six, none twice.

    A name in plain Latin letters reads as it folds; where it may be Chinese in an older spelling, pinyin follows. Chinese readings part
    their syllables by spaces, as `fold` does. A text without letters or digits has no reading.

    >>> readings("Parchin Chem. Ind."), readings("Hsin Hua")
    (('parchin chem ind',), ('hsin hua', 'xin hua'))
    >>> readings("大连"), readings("ООО Химпром")[:2]
    (('da lian', 'daeryeon', 'taeryon', 'dairen'), ('ooo khimprom', 'ooo himprom'))
    """
    return _remembered(text) if len(text) <= _LONGEST_REMEMBERED else _read(text)


def _read(text: str) -> tuple[str, ...]:
    written = plain(text)
    found = [fold(reading) for reading in (_joined(written) if not written.isascii() else [written])]
    older = _as_pinyin(written) if re.search("[A-Za-z]", written) else ""
    if older:
        found.insert(1, older)
    return tuple(dict.fromkeys(reading for reading in found if reading))[:MOST]


_remembered = lru_cache(maxsize=16384)(_read)


def _joined(written: str) -> list[str]:
    """Give the readings of all runs, the first of each together, then the second, and so on."""
    parts = list(runs(written))
    scripts = {script for script, _ in parts}
    first = {"cyrillic": nation(written), "arabic": likelier(written), "han": language(scripts)}
    read = [_run(script, run, first.get(script, "")) for script, run in parts]
    most = max((len(ways) for ways in read), default=0)
    return ["".join(ways[min(turn, len(ways) - 1)] for ways in read) for turn in range(most)]


def language(scripts: Collection[str]) -> str:
    """Give the language that Han signs are read in, by the scripts beside them: "ja", "ko" or "zh".

    >>> language({"han", "kana"}), language({"han"})
    ('ja', 'zh')
    """
    return "ja" if "kana" in scripts else "ko" if "hangul" in scripts else "zh"


def _run(script: str, run: str, first: str) -> tuple[str, ...]:
    if script == "other":
        return (run,)
    if script in {"arabic", "cyrillic"}:
        return arabic(run, first=first) if script == "arabic" else cyrillic(run, first=first)
    ways = han(run, first=first) if script == "han" else _WRITERS[script](run)
    if script in _PERSONAL:
        ways = (*ways[:1], *_PERSONAL[script](run), *ways[1:])
    apart = script in EASTERN
    return tuple(f" {way} " if apart else way for way in ways) or ("",)


def _as_pinyin(written: str) -> str:
    """Give a Latin name with its Wade-Giles words as pinyin; empty where it has none."""
    changed = False

    def spelled(found: re.Match[str]) -> str:
        nonlocal changed
        older = from_wade_giles(_APOSTROPHES.sub("'", found[0]).lower())
        changed = changed or bool(older)
        return older or found[0]

    read = _WORD.sub(spelled, written)
    return fold(read) if changed else ""
