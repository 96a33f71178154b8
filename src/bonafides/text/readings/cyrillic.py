"""Cyrillic names in Latin letters: Russian, Ukrainian and Belarusian rules, in the spellings that papers use."""

import re

_UKRAINIAN, _BELARUSIAN = frozenset("іїєґІЇЄҐ"), frozenset("ўЎ")
_VOWELS = "аеёиоуыэюяіїєъь"

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "з": "z", "и": "i", "к": "k", "л": "l", "м": "m", "н": "n",
    "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "ъ": "", "ы": "y", "ь": "", "э": "e", "і": "i", "ґ": "g",
    "ў": "u", "ѓ": "g", "ќ": "k", "ђ": "dj", "ћ": "c", "љ": "lj", "њ": "nj", "џ": "dz", "ј": "j", "ѕ": "dz", "ә": "a", "ғ": "g",
    "қ": "q", "ң": "ng", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "ҳ": "h", "ҷ": "j", "ҭ": "t",
}  # fmt: skip
_PAPERS = {
    "ж": "zh",
    "й": "y",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ю": "yu",
    "я": "ya",
    "ї": "i",
    "є": "ye",
}
_PASSPORT = _PAPERS | {"й": "i", "ю": "iu", "я": "ia", "ї": "i", "є": "ie", "ъ": "ie"}
_SCHOLARLY = {
    "ж": "z",
    "й": "j",
    "х": "h",
    "ц": "c",
    "ч": "c",
    "ш": "s",
    "щ": "sc",
    "ю": "ju",
    "я": "ja",
    "ї": "ji",
    "є": "je",
}
_GERMAN = {
    "ж": "sch", "з": "s", "в": "w", "й": "j", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch", "щ": "schtsch", "ю": "ju", "я": "ja",
    "ї": "ji", "є": "je",
}  # fmt: skip
_LOOSE = _PAPERS | {"х": "h", "щ": "sch", "ё": "yo", "ц": "c"}

_SYSTEMS = tuple(str.maketrans(_LETTERS | system) for system in (_PAPERS, _PASSPORT, _LOOSE, _SCHOLARLY, _GERMAN))
_OWN_LETTERS = {
    "ru": {},
    "uk": str.maketrans({"г": "h", "и": "y"}),
    "be": str.maketrans({"г": "h", "ў": "u"}),
}


def nation(text: str) -> str:
    """Give the language of a Cyrillic text, "uk", "be" or "ru", by the letters that only one of them has.

    >>> nation("Київ"), nation("Магілёў"), nation("Москва")
    ('uk', 'be', 'ru')
    """
    signs = set(text)
    return "be" if _BELARUSIAN & signs else "uk" if _UKRAINIAN & signs else "ru"


def cyrillic(run: str, *, first: str = "ru") -> tuple[str, ...]:
    """Give a Cyrillic run in Latin letters: as papers spell it, as passports, in full or by Russian rules, loosely, as scholars, as Germans.

    The language `first` decides how г and и read; the third way reads them as Russian does.

    Source:
        BGN/PCGN 1947 and ICAO Doc 9303 part 3, section 6 (Russian, Ukrainian, Belarusian), simplified to plain letters.

    >>> cyrillic("юрий")
    ('yury', 'iurii', 'yuriy', 'yuriy', 'jurij', 'jurij')
    >>> cyrillic("химпром")[0], cyrillic("химпром")[3], cyrillic("київ", first="uk")[::2]
    ('khimprom', 'himprom', ('kyiv', 'kiiv', 'kyjiv'))
    """
    low = run.lower()
    own = low.translate(_OWN_LETTERS[first])
    papers, passport, loose, scholarly, german = _SYSTEMS
    first = _plain_ends(own).translate(papers)
    other = _plain_ends(low).translate(papers) if own != low else own.translate(papers)
    return (
        first,
        own.translate(passport),
        other,
        own.translate(loose),
        own.translate(scholarly),
        own.translate(german),
    )


def _plain_ends(low: str) -> str:
    """Give endings as papers do: -ий and -ый are -y, an е that opens a word or follows a vowel is ye."""
    low = re.sub(r"(?<![^\W\d_])ї", "йi", re.sub(r"[иы]й\b", "ы", low))
    return re.sub(rf"(?<![^\W\d_])е|(?<=[{_VOWELS}])е", "ье", low).replace("ье", "yе")
