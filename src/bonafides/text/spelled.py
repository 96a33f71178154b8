"""The readings that a word of a name may be found under: each script by its own rules, written without spaces."""

from collections.abc import Iterable
from functools import lru_cache

from bonafides.text.fold import fold
from bonafides.text.readings.cyrillic import cyrillic
from bonafides.text.readings.han import han, hanja, on_reading, pinyin, repeated
from bonafides.text.readings.hangul import hangul
from bonafides.text.readings.japanese_names import possible, usual
from bonafides.text.readings.kana import kana
from bonafides.text.readings.personal import korean_spellings
from bonafides.text.readings.read import readings
from bonafides.text.readings.semitic import arabic
from bonafides.text.readings.surnames import CHINESE
from bonafides.text.readings.wade_giles import to_wade_giles

_LONGEST, _MOST_WAYS = 64, 8


def ways(written: str, script: str, first: str = "") -> tuple[str, ...]:
    """Give the Latin readings of one word, most usual first, none twice; of a run longer than any name, only how it folds.

    Args:
        written: A word or a run of letters of one script.
        script: Its script, as `runs` names it; "latin" for plain letters.
        first: The language whose rules come first, where several languages share the script.

    >>> ways("青松", "han")
    ('qingsong', 'chingsung', 'cheongsong', 'chongsong', 'seisho')
    >>> ways("химпром", "cyrillic", "ru")[0], ways("hsin", "latin")
    ('khimprom', ('hsin', 'xin'))
    """
    return _remembered(written, script, first) if len(written) <= _LONGEST else _compact((written,))


def han_in(run: str, tongue: str) -> tuple[str, ...]:
    """Give a run of Han signs as one language reads it, without spaces: "zh", "ko" or "ja"; nothing where it does not.

    >>> han_in("青松", "zh"), han_in("青松", "ko")
    (('qingsong', 'chingsung'), ('cheongsong', 'chongsong', 'chungsong'))
    """
    whole = repeated(run)
    if tongue == "zh":
        return _compact((pinyin(whole), to_wade_giles(pinyin(whole)), *CHINESE.get(whole, ())))
    if tongue == "ja":
        return _compact((usual(whole), on_reading(whole), *sorted(possible(whole))))[:_MOST_WAYS]
    korean = hanja(whole)
    return _compact((*hangul(korean), *korean_spellings(korean))) if korean else ()


def _ways(written: str, script: str, first: str) -> tuple[str, ...]:
    if script == "han":
        read = han(written, first=first or "zh")
        chinese = pinyin(written)
        return _compact((read[0] if read else chinese, chinese, to_wade_giles(chinese), *read[1:]))
    if script == "cyrillic":
        return _compact(cyrillic(written, first=first or "ru"))
    if script == "arabic":
        return _compact(arabic(written, first=first or "fa"))
    if script == "hangul":
        return _compact((*hangul(written), *korean_spellings(written)))
    return _compact(kana(written) if script == "kana" else readings(written))


_remembered = lru_cache(maxsize=16384)(_ways)


def _compact(found: Iterable[str]) -> tuple[str, ...]:
    joined = (fold(reading).replace(" ", "") for reading in found)
    return tuple(dict.fromkeys(reading for reading in joined if reading))
