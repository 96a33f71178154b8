"""Disguises: what an eye does not see, or takes for the same, and a search does not."""

from random import Random

from bonafides.parties.changes.subject import LEVELS, Named, edited, picked
from bonafides.text.cleaning import LOOK_ALIKE

_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e\ufe0f\u2063"
_DIRECTIONS = "\u200e\u200f\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069\u061c"
_PICTURES = "\U0001f525\u2605\u2764\U0001f680\u26a0\U0001f4a5"
_TURNED, _BACK = "\u202e", "\u202c"
_WIDE = 0xFEE0

_DRAWN_AS: dict[str, str] = {}
for _sign, _latin in LOOK_ALIKE.items():
    if _sign < "\u0530":  # Cyrillic and Greek, which every typeface draws like Latin.
        _DRAWN_AS[_latin] = _DRAWN_AS.get(_latin, "") + _sign
        if _sign >= "\u0400":
            _DRAWN_AS[_sign] = _latin


def homoglyphs(name: Named, level: int, rng: Random) -> str:
    """Put Cyrillic and Greek letters that look the same in place of Latin ones, and Latin ones into Cyrillic names; heavy is every one."""
    places = [p for p, c in enumerate(name.text) if c in _DRAWN_AS]
    if level == LEVELS[-1]:
        return "".join(rng.choice(_DRAWN_AS.get(c, c)) for c in name.text)
    return edited(name.text, places, level, rng, lambda c: rng.choice(_DRAWN_AS[c]))


def _put_in(text: str, signs: str, level: int, rng: Random) -> str:
    """Put signs behind letters; heavy is behind every letter."""
    places = [p for p, c in enumerate(text) if c.isalpha()]
    chosen = set(places if level == LEVELS[-1] else picked(places, level, rng))
    return "".join(c + rng.choice(signs) if p in chosen else c for p, c in enumerate(text))


def invisible(name: Named, level: int, rng: Random) -> str:
    """Put characters of no width between the letters."""
    return _put_in(name.text, _INVISIBLE, level, rng)


def directions(name: Named, level: int, rng: Random) -> str:
    """Put marks of the writing direction between the letters; heavy is a name stored backwards that shows forwards."""
    if level == LEVELS[-1]:
        return f"{_TURNED}{name.text[::-1]}{_BACK}"
    return _put_in(name.text, _DIRECTIONS, level, rng)


def pictures(name: Named, level: int, rng: Random) -> str:
    """Put pictures between the letters."""
    return _put_in(name.text, _PICTURES, level, rng)


def widths(name: Named, level: int, rng: Random) -> str:
    """Write words in full-width letters; heavy is the whole name."""
    words = name.text.split()
    places = [p for p, word in enumerate(words) if any(c.isascii() and c.isalpha() for c in word)]
    chosen = set(places if level == LEVELS[-1] else picked(places, level, rng))
    return " ".join(_wide(word) if p in chosen else word for p, word in enumerate(words))


def _wide(word: str) -> str:
    return "".join(chr(ord(c) + _WIDE) if "!" <= c <= "~" else c for c in word)
