"""Slips of the pen and of the keyboard, letter by letter."""

import unicodedata
from random import Random

from bonafides.parties.changes.subject import Named, alphabetic, edited, picked

_KEYBOARDS = (
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
    ("ςερτυθιοπ", "ασδφγηξκλ", "ζχψωβνμ"),
)
_ALIKE = ("بپتثن", "جچحخ", "دذ", "رزژ", "سش", "صض", "طظ", "عغ", "فق", "کگك", "یيئ", "דר", "הח", "וז", "כב", "סם", "עצ")
"""Letters of Arabic, Persian and Hebrew that differ by a dot or a stroke, or lie on one key."""

_VOWELS = frozenset("aeiouyаеёиоуыэюяієїαεηιουω")
_MARKS = "\u0301\u0300\u0302\u0308\u0303"
_ACCENTED = frozenset("aeiouncszаеиоуαεηιουω")
_HAMZA = str.maketrans("أإآٱؤئةى", "ااااويهي")
_FATHA = "\u064e"
_DIGITS = {"o": "0", "i": "1", "l": "1", "s": "5", "e": "3", "a": "4", "b": "8", "t": "7", "g": "9"}


def _neighbours() -> dict[str, str]:
    found: dict[str, str] = {}
    for rows in _KEYBOARDS:
        for r, row in enumerate(rows):
            for c, key in enumerate(row):
                near = [rows[y][x] for y, x in ((r, c - 1), (r, c + 1), (r - 1, c), (r - 1, c + 1), (r + 1, c - 1), (r + 1, c)) if 0 <= y < len(rows) and 0 <= x < len(rows[y])]  # fmt: skip
                found[key] = "".join(near)
    return found | {letter: row.replace(letter, "") for row in _ALIKE for letter in row}


_NEAR = _neighbours()


def _letters(text: str) -> list[int]:
    return [place for place, c in enumerate(text) if c.isalpha()] if alphabetic(text) else []


def _near(letter: str, rng: Random) -> str:
    near = rng.choice(_NEAR[letter.lower()])
    return near.upper() if letter.isupper() else near


def _mistypable(text: str) -> list[int]:
    return [place for place in _letters(text) if text[place].lower() in _NEAR]


def insert(name: Named, level: int, rng: Random) -> str:
    """Put a neighbour of a key behind its letter."""
    return edited(name.text, _mistypable(name.text), level, rng, lambda c: c + _near(c, rng))


def replace(name: Named, level: int, rng: Random) -> str:
    """Put a neighbour of a key, or a letter that differs by a dot, in place of a letter."""
    return edited(name.text, _mistypable(name.text), level, rng, lambda c: _near(c, rng))


def delete(name: Named, level: int, rng: Random) -> str:
    """Leave letters out; words of one letter stay."""
    text = name.text
    places = [p for p in _letters(text) if text[max(0, p - 1) : p].isalpha() or text[p + 1 : p + 2].isalpha()]
    return edited(text, places, level, rng, lambda _: "")


def transpose(name: Named, level: int, rng: Random) -> str:
    """Change letters with the next one of the word."""
    signs = list(name.text)
    places = [
        p for p in _letters(name.text)
        if name.text[p + 1 : p + 2].isalpha() and name.text[p].lower() != name.text[p + 1].lower()
    ]  # fmt: skip
    for place in picked(places, level, rng):
        signs[place], signs[place + 1] = signs[place + 1], signs[place]
    return "".join(signs)


def doubled(name: Named, level: int, rng: Random) -> str:
    """Write single letters double, and double ones single."""
    text = name.text
    twice = {p for p in _letters(text) if text[p].lower() == text[p + 1 : p + 2].lower()}
    signs = list(text)
    for place in picked(_letters(text), level, rng):
        signs[place] = "" if place in twice else text[place] + text[place].lower()
    return "".join(signs)


def vowels(name: Named, level: int, rng: Random) -> str:
    """Leave out vowels that do not begin a word."""
    text = name.text
    places = [p for p in _letters(text) if text[p].lower() in _VOWELS and text[max(0, p - 1) : p].isalpha()]
    return edited(text, places, level, rng, lambda _: "")


def accents(name: Named, level: int, rng: Random) -> str:
    """Add accents to letters that have none and take them from those that have; in Arabic the hamza and the short vowel."""

    def other(letter: str) -> str:
        plain = unicodedata.normalize("NFD", letter)[0]
        if plain != letter:
            return plain
        return unicodedata.normalize("NFC", letter + rng.choice(_MARKS))

    text = name.text
    if any("\u0620" <= c <= "\u06ff" for c in text):
        return edited(
            text, _letters(text), level, rng, lambda c: c.translate(_HAMZA) if ord(c) in _HAMZA else c + _FATHA
        )
    places = [p for p in _letters(text) if unicodedata.normalize("NFD", text[p])[0].lower() in _ACCENTED]
    return edited(text, places, level, rng, other)


def digits(name: Named, level: int, rng: Random) -> str:
    """Write digits for the letters that they look like."""
    places = [p for p, c in enumerate(name.text) if c.lower() in _DIGITS]
    return edited(name.text, places, level, rng, lambda c: _DIGITS[c.lower()])
