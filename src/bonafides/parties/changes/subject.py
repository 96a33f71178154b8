"""What a change is made of: the name, how much of it, and places picked by a seeded generator."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from random import Random

from msgspec import Struct

from bonafides.text.fold import fold
from bonafides.text.wording import Lexicon, words_of

LEVELS = (1, 2, 3)
"""One change, two changes, heavy: three and more, a fifth of all places where it can be made."""

_WEIGHTY = frozenset({"reading", "ordinary"})
_UNALPHABETIC = frozenset({"Han", "Kana", "Hangul"})
_NAMED = {"CJK": "Han", "HIRAGANA": "Kana", "KATAKANA": "Kana", "KATAKANA-HIRAGANA": "Kana"}


class Named(Struct, frozen=True, kw_only=True):
    """A listed name as the changes see it: what it is the name of, where from, and which words are common ones."""

    text: str
    person: bool = False
    country: tuple[str, ...] = ()
    words: Lexicon = Lexicon()


Change = Callable[[Named, int, Random], str]
"""Change a name at a level; where nothing of the kind can be changed so much, the name comes back as it is."""


def script_of(text: str) -> str:
    """Give the script that most letters of a text are written in; Kana where any is, "none" without letters.

    >>> script_of("Оскалдур-2"), script_of("ソニー製"), script_of("貿易"), script_of("27")
    ('Cyrillic', 'Kana', 'Han', 'none')
    """
    letters = [c for c in unicodedata.normalize("NFKC", text) if c.isalpha()]
    first = (unicodedata.name(c, "NONE").partition(" ")[0] for c in letters)
    scripts = Counter(_NAMED.get(word, word.title()) for word in first)
    if "Kana" in scripts:
        return "Kana"
    return min(scripts, key=lambda s: (-scripts[s], s), default="none")


def alphabetic(text: str) -> bool:
    """Tell whether a text is written in letters that may be mistyped one by one, and in one script."""
    return script_of(text) not in {*_UNALPHABETIC, "none"}


def how_many(level: int, possible: int) -> int:
    """Give how many changes a level makes of those possible; none where there are too few for it.

    >>> how_many(1, 9), how_many(2, 1), how_many(3, 20)
    (1, 0, 4)
    """
    if possible < level:
        return 0
    return level if level < LEVELS[-1] else max(level, possible // 5)


def picked(places: Sequence[int], level: int, rng: Random) -> list[int]:
    """Give some of the places, as many as the level makes, in order."""
    return sorted(rng.sample(places, how_many(level, len(places))))


def edited(text: str, places: Sequence[int], level: int, rng: Random, change: Callable[[str], str]) -> str:  # noqa: PLR0917 (a text, where, how much, by what chance, how)
    """Replace the signs at some of the places by what the change makes of each."""
    chosen = set(picked(places, level, rng))
    return "".join(change(c) if place in chosen else c for place, c in enumerate(text))


def ordinary_words(name: Named) -> list[int]:
    """Give which of a name's written words carry the weight of it: no legal form, no organisation word, no place."""
    return [
        place
        for place, word in enumerate(name.text.split())
        if fold(word) and all(t.kind in _WEIGHTY for t in words_of(word, name.words, person=name.person))
    ]
