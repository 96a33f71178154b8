"""Arabic, Persian and Hebrew names in Latin letters; short vowels are not written, so likely ones are put in."""

import re
import unicodedata

from bonafides.text.readings.scripts import paired
from bonafides.text.readings.semitic_names import ARABIC, HEBREW

_CONSONANTS = {
    "ب": "b", "پ": "p", "ت": "t", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh", "د": "d", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh",
    "ف": "f", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ط": "t", "ص": "s", "ظ": "z", "غ": "gh", "ڤ": "v", "ڭ": "ng",
    "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n",
}  # fmt: skip
_PERSIAN = _CONSONANTS | {"ث": "s", "ذ": "z", "ض": "z", "ق": "gh"}
_ARABIC = _CONSONANTS | {"ث": "th", "ذ": "dh", "ض": "d", "ق": "q"}
_ONE_FORM = str.maketrans(
    {"ي": "ی", "ى": "ی", "ئ": "ی", "ے": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه", "أ": "ا", "إ": "ا", "ٱ": "ا", "ؤ": "و",
     "ء": "", "ـ": "", "\u200c": " ", "\u200d": ""}
)  # fmt: skip
_ONLY_PERSIAN, _ONLY_ARABIC = frozenset("پچژگکی"), frozenset("ةيكأإى")
_HEBREW = paired("בגדזחטילמנסצקרשתםןץ", "b g d z h t y l m n s ts k r sh t m n ts")
_HEBREW |= {"א": "'", "ע": "'", "ו": "w", "כ": "k", "ך": "kh", "פ": "p", "ף": "f", "ה": "h"}
_SOFT = _HEBREW | {"ב": "v", "פ": "f", "כ": "kh", "ח": "ch", "צ": "z", "ק": "q"}
_ARTICLE = re.compile(r"\b(و?)ال(?=\w{3})")
_LETTERS = re.compile(r"[^\W\d_]+")


def one_form(run: str) -> str:
    """Give a run of Arabic script in one form of each letter, without vowel signs; a zero-width break is a space.

    >>> one_form("شركة") == one_form("شرکه")
    True
    """
    return "".join(c for c in run.translate(_ONE_FORM) if not unicodedata.combining(c))


def likelier(text: str) -> str:
    """Give "fa" or "ar", by the letters that only one of both has, and by the article.

    >>> likelier("باقری"), likelier("باقري"), likelier("محمد")
    ('fa', 'ar', 'fa')
    """
    if _ONLY_PERSIAN & set(text):
        return "fa"
    return "ar" if _ONLY_ARABIC & set(text) or _ARTICLE.search(text) else "fa"


def arabic(run: str, *, first: str = "fa") -> tuple[str, ...]:
    """Give a run of Arabic script in Latin letters: the Persian way and the Arabic, as `first` says; sign by sign; joined; consonants alone.

    >>> arabic("شهید")[0], arabic("شهید")[-1]
    ('shahid', 'shhyd')
    >>> arabic("باقری")[:2], arabic("الرشيد", first="ar")[0]
    (('baghari', 'baqari'), 'al rashid')
    """
    likely, other = (_ARABIC, _PERSIAN) if first == "ar" else (_PERSIAN, _ARABIC)
    words = one_form(run).split()
    parted = _ARTICLE.sub(r"\1 ال ", one_form(run)).split()
    return (
        " ".join(_known(word, likely) for word in parted),
        " ".join(_known(word, other) for word in parted),
        " ".join(_voiced(word, likely) for word in parted),
        " ".join(_voiced(word, likely) for word in words),
        " ".join(_bare(word, likely) for word in words),
    )


def _known(word: str, letters: dict[str, str]) -> str:
    """Give a name as papers spell it, another word with likely vowels."""
    spellings = ARABIC.get(word)
    return spellings[letters is _PERSIAN] if spellings else _voiced(word, letters)


def _voiced(word: str, letters: dict[str, str]) -> str:
    """Give a word with its long vowels, and an a between two consonants that no vowel parts."""
    if word == "ال":
        return "al"
    sounds: list[str] = []
    for place, c in enumerate(word):
        after_vowel = bool(sounds) and sounds[-1] in "aiu"
        before_vowel = place + 1 < len(word) and word[place + 1] in "اآیو"
        if c in "اآع":
            sounds += [] if after_vowel else ["a"]
        elif c == "و":
            sounds.append("v" if not place or after_vowel or (before_vowel and word[place + 1] != "و") else "u")
        elif c == "ی":
            sounds.append("y" if not place or after_vowel or (before_vowel and word[place + 1] == "ا") else "i")
        elif c == "ه" and word[place - 1 :] == "یه" and place > 1:
            sounds.append("yah")
        elif c in letters:
            sounds += ["a"] if sounds and sounds[-1] not in "aiu" and not _ends(word, place) else []
            sounds.append(letters[c])
    return "".join(sounds)


def _ends(word: str, place: int) -> bool:
    """Tell whether a consonant ends a word that has another vowel, so that it closes a syllable with the one before."""
    return place == len(word) - 1 and place > 2 and word[place - 2] in "اآ"


def _bare(word: str, letters: dict[str, str]) -> str:
    return "".join({"ا": "a", "آ": "a", "و": "w", "ی": "y", "ع": ""}.get(c, letters.get(c, "")) for c in word)


def hebrew(run: str) -> tuple[str, ...]:
    """Give a Hebrew run in Latin letters: hard and soft consonants, each with likely vowels.

    >>> hebrew("תעשיות")
    ('tashiut', 'tashiut', 'tashywt')
    """
    bare = "".join(c for c in run if not unicodedata.combining(c) or c == " ")
    words = _LETTERS.findall(bare)
    return tuple(
        " ".join(way(word, letters) for word in words)
        for way, letters in ((_hebrew_voiced, _HEBREW), (_hebrew_voiced, _SOFT), (_hebrew_bare, _HEBREW))
    )


def _hebrew_voiced(word: str, letters: dict[str, str]) -> str:
    if word in HEBREW and letters is _HEBREW:
        return HEBREW[word]
    sounds: list[str] = []
    for place, c in enumerate(word):
        vowel_before = bool(sounds) and sounds[-1][-1] in "aiou"
        if c in "אע":
            sounds.append("a")
        elif c == "ו":
            sounds.append("v" if not place else "u" if not vowel_before or sounds[-1] == "i" else "v")
        elif c == "י":
            sounds.append("y" if not place or vowel_before else "i")
        elif c == "ה" and place == len(word) - 1:
            sounds.append("" if vowel_before else "a")
        elif c in letters:
            sounds += ["a"] if sounds and not vowel_before and place < len(word) - 1 else []
            sounds.append(letters[c])
    return "".join(sounds)


def _hebrew_bare(word: str, letters: dict[str, str]) -> str:
    return "".join(letters.get(c, "") for c in word).replace("'", "a")
