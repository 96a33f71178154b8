"""Names of goods in any order and inflection: "seamless tube of aluminium alloy" is an aluminium alloy tube, "циркониевый порошок" zirconium powder."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[.;:!?\n](?=\s|$)")
_JOINED_LINK = re.compile(r"(?<![^\W\d_])(?:di|a|d|e|y|en|o)-(?=[^\W\d_])", re.IGNORECASE)
"""A link that is part of a word ("di-isopropylamine")."""
_FIGURE = re.compile(r"\d")
SCATTERED = re.compile(r"[,()\[\]/]")
_LINKS = frozenset(
    [
        "of",
        "the",
        "a",
        "an",
        "and",
        "or",
        "in",
        "from",
        "type",
        "made",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "aus",
        "von",
        "vom",
        "mit",
        "und",
        "oder",
        "in",
        "zum",
        "zur",
        "für",
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "l",
        "d",
        "en",
        "et",
        "ou",
        "à",
        "au",
        "di",
        "del",
        "della",
        "dei",
        "degli",
        "y",
        "o",
        "con",
        "el",
        "los",
        "las",
        "e",
        "из",
        "и",
        "или",
        "в",
        "на",
        "с",
        "для",
    ]
)
"""Words between the words of a name that tell nothing; those that turn its meaning break it first."""
_BREAKS = frozenset(
    [
        "for",
        "to",
        "with",
        "without",
        "not",
        "no",
        "non",
        "except",
        "excluding",
        "used",
        "instead",
        "like",
        "similar",
        "für",
        "zum",
        "zur",
        "ohne",
        "nicht",
        "kein",
        "keine",
        "mit",
        "pour",
        "sans",
        "non",
        "avec",
        "sauf",
        "para",
        "sin",
        "con",
        "per",
        "senza",
        "для",
        "без",
        "не",
        "кроме",
        "с",
        "со",
    ]
)
"""Words that part what stands before them from what stands after."""
_CASES = re.compile(r"(?<=...)(?:ами|ями|ах|ях|ом|ем|ов|ев|[аеёиоуыэюяйь]+)$")
_ADJECTIVE = re.compile(r"(?<=...)(?:ого|его|ому|ему|ыми|ими|ая|яя|ое|ее|ые|ие|ый|ий|ой|ую|юю|ым|им|ых|их)$")
_MADE_OF = re.compile(r"(?<=...)(?:и?(?:ев|ов)|ическ|ск|н)$")
"""Endings of Russian nouns in their cases, of adjectives, and of adjectives made of nouns ("цирконий", "циркониевый")."""
_KEPT_E = frozenset({"silicone"})
"""Words whose last letter tells them from another word."""
_SHORTEST, _SHORTEST_ALONE, _SHORTEST_PART = 3, 6, 4
_EXTRA_WORDS = 3
_REMEMBERED = 65_536
_JOINTS = ("", "s", "n", "en", "es")


class Phrase(NamedTuple):
    """A name found in a text, by its number.

    `tight` says that nothing but its own words and links stands in the span, `scattered` that a comma or a bracket stands in it.
    """

    name: int
    start: int
    end: int
    tight: bool
    scattered: bool


class _Token(NamedTuple):
    stem: str
    start: int
    end: int
    sentence: int


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Give a word without accents and the endings of number and case; of a Russian word, also without those of an adjective made of it.

    >>> stem("Tubes") == stem("tube"), stem("циркониевый") == stem("цирконий"), stem("silicone") == stem("silicon")
    (True, True, False)
    """
    low = word.lower()
    if "а" <= low[:1] <= "я":
        return _russian_stem(low)
    plain = "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c)).replace("ß", "ss")
    if len(plain) > _SHORTEST and plain.endswith("s") and not plain.endswith(("ss", "us", "is")):
        plain = plain[:-3] + "y" if plain.endswith("ies") else plain[:-1]
    if plain.endswith("en") and len(plain) > _SHORTEST_ALONE:
        return plain[:-2]
    return plain[:-1] if plain.endswith("e") and len(plain) > _SHORTEST_PART and plain not in _KEPT_E else plain


def _russian_stem(word: str) -> str:
    bare = _ADJECTIVE.sub("", word)
    if bare != word and (not word.endswith(("ий", "ие")) or bare.endswith("ск")):
        word = _MADE_OF.sub("", bare)
    return re.sub(r"(?<=....)о?к$", "", re.sub(r"(?<=...)[иь]$", "", _CASES.sub("", word)))


def phrase_stems(names: Sequence[str]) -> tuple[dict[str, tuple[int, ...]], tuple[str, ...], frozenset[str]]:
    """Give the numbers of the names that are made of words by their rarest stem, the stems of each name, and those that compounds are made of.

    Names with figures and signs count only as they are written; they have no stems.
    """
    split = {i: stems for i, name in enumerate(names) if (stems := _parts(name))}
    words = Counter(s for stems in split.values() for s in stems)
    parts = frozenset(s for s in words if len(s) >= _SHORTEST_PART)
    own = {i: tuple(dict.fromkeys(p for s in stems for p in _apart(s, parts))) for i, stems in split.items()}
    rarest: dict[str, list[int]] = {}
    for i, stems in own.items():
        rarest.setdefault(min(stems, key=lambda s: (words[s], -len(s), s)), []).append(i)
    return {k: tuple(v) for k, v in rarest.items()}, tuple(" ".join(own.get(i, ())) for i in range(len(names))), parts


class Phrases:
    """The names of one edition's goods, ready to be found by their words."""

    def __init__(self, rarest: Mapping[str, tuple[int, ...]], stems: Sequence[str], parts: frozenset[str]) -> None:
        """Take the names by their rarest stem, their stems and the parts of compounds, as `phrase_stems` gives them."""
        self._rarest, self._stems_of, self._parts = rarest, stems, parts
        self._own: dict[str, tuple[tuple[int, tuple[str, ...]], ...]] = {}
        self._seen: dict[str, tuple[str, ...]] = {}

    def find(self, text: str) -> Iterable[Phrase]:
        """Find names whose words all stand in one sentence, near one another, with no word between that parts them."""
        tokens = self._tokens(text)
        held = {t.stem for t in tokens}
        for place, token in enumerate(tokens):
            for name, own in self._named_by(token.stem):
                if held.issuperset(own) and (found := _around(tokens, place, own)) is not None:
                    start, end = tokens[found[0]].start, tokens[found[1]].end
                    scattered = SCATTERED.search(text, start, end) is not None
                    tight = not scattered and _is_tight(tokens, found, own) and not _FIGURE.search(text, start, end)
                    yield Phrase(name, start, end, tight, scattered)

    def _named_by(self, word: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """Give the names whose rarest stem is a word, each with all its stems."""
        if word not in self._rarest:
            return ()
        if word not in self._own:
            self._own[word] = tuple((i, tuple(self._stems_of[i].split())) for i in self._rarest[word])
        return self._own[word]

    def _tokens(self, text: str) -> list[_Token]:
        ends = [m.start() for m in _SENTENCE.finditer(text)]
        found, sentence = [], 0
        for word in _WORD.finditer(text):
            while sentence < len(ends) and ends[sentence] < word.start():
                sentence += 1
            stems = self._stems(word[0])
            edge = word.start() + len(stems[0]) if len(stems) > 1 else word.end()
            found.append(_Token(stems[0], word.start(), edge, sentence))
            found += [_Token(s, edge, word.end(), sentence) for s in stems[1:]]
        return found

    def _stems(self, word: str) -> tuple[str, ...]:
        """Give the stem of a word, or the stems of the two known words that it is made of; remembered, because words recur."""
        known = self._seen.get(word)
        if known is None:
            low = word.lower()
            known = (low,) if low in _LINKS or low in _BREAKS else _apart(stem(low), self._parts)
            if len(self._seen) < _REMEMBERED:
                self._seen[word] = known
        return known


def _around(tokens: list[_Token], place: int, own: tuple[str, ...]) -> tuple[int, int] | None:
    """Give the first and last token of the words of a name around one of them; None where one is missing or something parts them."""
    if len(own) == 1:
        return place, place
    reach = len(own) + _EXTRA_WORDS
    near: dict[str, int] = {}
    for i in range(max(0, place - reach), min(len(tokens), place + reach + 1)):
        one = tokens[i]
        closer = one.stem not in near or abs(i - place) < abs(near[one.stem] - place)
        if one.stem in own and one.sentence == tokens[place].sentence and closer:
            near[one.stem] = i
    if len(near) < len(own):
        return None
    first, last = min(near.values()), max(near.values())
    parted = any(t.stem in _BREAKS for t in tokens[first : last + 1])
    return None if parted or last - first >= len(own) + _EXTRA_WORDS else (first, last)


def _apart(word: str, parts: frozenset[str]) -> tuple[str, ...]:
    """Take a compound of two known words apart ("wolframpulver"); any other word stays whole."""
    if word in parts and len(word) < 2 * _SHORTEST_PART:
        return (word,)
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        if word[:cut] in parts:
            for joint in _JOINTS:
                tail = stem(word[cut + len(joint) :])
                if word.startswith(joint, cut) and tail in parts:
                    return (word[:cut], tail)
    return (word,)


def _parts(name: str) -> tuple[str, ...]:
    """Give the stems of a name's words; nothing for a name with figures, single letters or a word twice, of a script without blanks, or of one short word."""
    if re.search(r"\d", name) or any(ord(c) >= 0x0500 for c in name):
        return ()
    if any(len(w) == 1 for w in _WORD.findall(name)) or _JOINED_LINK.search(name):
        return ()
    stems = tuple(stem(w) for w in _WORD.findall(name) if w.lower() not in _LINKS)
    if (
        len(set(stems)) < len(stems)
        or any(w.lower() in _BREAKS for w in _WORD.findall(name))
        or any(len(s) < _SHORTEST for s in stems)
    ):
        return ()
    return stems if len(stems) > 1 or (stems and len(stems[0]) >= _SHORTEST_ALONE) else ()


def _is_tight(tokens: list[_Token], found: tuple[int, int], own: tuple[str, ...]) -> bool:
    return all(t.stem in own or t.stem in _LINKS for t in tokens[found[0] : found[1] + 1])
