"""Words without their endings: Russian cases and adjectives, Persian and Arabic articles and plurals, English plurals."""

import re
from functools import lru_cache

_LEAST_STEM = 3
_RUSSIAN = (
    "ительственный", "ительств", "ительный", "ительск", "енческ", "ическ", "ованн", "ность", "ност", "еск", "ск", "енн", "янн", "ейн", "очн",
    "овн", "альн", "ивн", "н", "ок", "к", "ик", "ени", "ан",
)  # fmt: skip
_SUFFIXES = sorted((s.removesuffix("ый") for s in _RUSSIAN), key=len, reverse=True)
_ENDINGS = re.compile(
    "(?:ого|его|ому|ему|ыми|ими|ами|ями|иях|иям|ией|ях|ах|ая|яя|ое|ее|ые|ие|ый|ий|ой|ей|ую|юю|ым|им|ом|ем|ых|их|ам|ям|ов|ев|ия|ию|ии|ья|ью|ье|"
    "а|я|о|е|ы|и|у|ю|ь|й)$"
)
_ARTICLES = re.compile("^(?:و?ال|لل|بال|فال|کال)(?=..)")
_ARABIC_ENDINGS = ("هایی", "های", "ها", "ات", "یه", "ین", "ون", "ان", "ی", "ه")


@lru_cache(maxsize=16384)
def russian_stem(word: str) -> str:
    """Give a Russian word without the endings of its cases and of the adjective made of it.

    >>> russian_stem("химической") == russian_stem("химия"), russian_stem("торговый") == russian_stem("торгового")
    (True, True)
    """
    stem = word.replace("ё", "е")
    shorter = _ENDINGS.sub("", stem)
    if len(shorter) >= _LEAST_STEM:
        stem = shorter
    for suffix in _SUFFIXES:
        if stem.endswith(suffix) and len(stem) - len(suffix) >= _LEAST_STEM:
            return stem.removesuffix(suffix)
    return stem


@lru_cache(maxsize=16384)
def without_article(word: str) -> str:
    """Give a word of Arabic script without the article and what is written together with it.

    >>> without_article("والصناعه"), without_article("ال")
    ('صناعه', 'ال')
    """
    return _ARTICLES.sub("", word)


@lru_cache(maxsize=16384)
def arabic_stems(word: str) -> tuple[str, ...]:
    """Give the forms that a word of Arabic script may be listed under: without an attached "and", "for" or "in", and without endings.

    >>> "شرکت" in arabic_stems("شرکتهای"), "نقل" in arabic_stems("ونقل"), "خدمات" in arabic_stems("لخدمات")
    (True, True, True)
    """
    found = [word]
    if word.startswith("و") and len(word) > _LEAST_STEM:
        found.append(word[1:])
    if word.startswith(("ل", "ب")) and len(word) > _LEAST_STEM + 1:
        found.append(word[1:])
    for form in tuple(found):
        found += [
            form.removesuffix(e) for e in _ARABIC_ENDINGS if form.endswith(e) and len(form) - len(e) >= _LEAST_STEM
        ]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=16384)
def english_singular(word: str) -> str:
    """Give an English word without the ending of a plural.

    >>> english_singular("factories"), english_singular("bearings"), english_singular("glass")
    ('factory', 'bearing', 'glass')
    """
    if word.endswith("ies") and len(word) > _LEAST_STEM + 2:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > _LEAST_STEM else word
