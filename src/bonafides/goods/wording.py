"""Words of the catalogue in a text: names of goods, properties and features, found in one pass with their spans."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, cast

from ahocorasick_rs import AhoCorasick, Implementation

from bonafides.goods.phrases import SCATTERED, Phrases
from bonafides.model.control import ControlTables, NameKind

GOODS = frozenset({"entry", "sensitive"})
"""The kinds of mentions that name goods."""
_FAMILY: dict[str, str] = {"entry": "goods", "sensitive": "goods", "property": "property"}
"""Kinds of which only the longest mention counts, and whose mentions push each other out."""
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_DASHES = (
    dict.fromkeys(map(ord, "‐‑‒–—−­"), "-")
    | dict.fromkeys(map(ord, "\u00a0\u202f\u2009\t\n\r_"), " ")
    | {ord("’"): "'", ord("µ"): "μ"}
)
_FIELD = 500
_BEFORE_AUTOMATON = 2_000
"""So many characters are searched form by form before the automaton is made."""
_REMEMBERED = 4_096
"""So many texts of up to so many characters are remembered: one field is read for its name, its figures and its features, and keys recur."""


class Mention(NamedTuple):
    """A word of the catalogue in a text."""

    kind: NameKind
    id: str
    start: int
    end: int


def fold(text: str) -> str:
    """Give a text in small letters with plain dashes and blanks; each character stays in its place.

    >>> fold("Korngröße 10–20\u00a0µm")
    'korngröße 10-20 μm'
    """
    if text.isascii():
        return text.lower()
    plain = text.translate(_DASHES)
    low = plain.lower()
    if len(low) == len(plain):
        return low
    return "".join(low if len(low) == 1 else c for c in plain for low in (c.lower(),))


class Matcher:
    """The words of one edition's control tables, ready to be found in any text."""

    def __init__(self, tables: ControlTables) -> None:
        """Take the words that were made ready when the tables were compiled."""
        self._lexis = tables.lexis
        self._automaton: AhoCorasick | None = None
        self._searched = 0
        self._phrases = Phrases(tables.lexis.rarest, tables.lexis.stems, tables.lexis.parts)
        self._borne: dict[int, tuple[tuple[NameKind, str], ...]] = {}
        self._remembered: dict[str, tuple[Mention, ...]] = {}
        self.properties = {p.id: p for p in tables.properties}
        self.features = {f.id: f for f in tables.features}
        self.groups = {f.id: f.group for f in tables.features if f.group}
        self.by_unit = {
            unit: tuple(p.id for p in tables.properties if unit in p.default_units) for unit in _usual_units(tables)
        }
        self.after, self.heads = frozenset(tables.words.after), frozenset(tables.words.heads)
        self.typical = tuple(h.prefix for h in tables.headings)
        self._household = frozenset(tables.words.household)
        self._household_phrases = tuple(w for w in tables.words.household if " " in w or not w.isascii())
        self.purpose, self.negation = _any_of(tables.words.purpose), _any_of(tables.words.negation)

    def household(self, folded: str) -> str:
        """Give a word of the household in a folded text, or nothing; words of scripts without blanks need no edge."""
        single = next((w for w in _WORD.findall(folded) if w in self._household), "")
        return single or next((w for w in self._household_phrases if w in folded), "")

    def find(self, text: str) -> tuple[Mention, ...]:
        """Find whole words, in order; of the same kind only the longest, so that hydrazine hydrate is no hydrazine."""
        found = self._remembered.get(text)
        return found if found is not None else self._remember(text, self._find(text))

    def find_after(self, whole: str, text: str) -> tuple[Mention, ...]:
        """Find the words of a text that ends another one ("key: text"), and remember both: a specification is read with its key and without."""
        found, edge = self.find(whole), len(whole) - len(text)
        own = (m._replace(start=m.start - edge, end=m.end - edge) for m in found if m.start >= edge)
        self._remember(text, tuple(own))
        return found

    def _remember(self, text: str, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
        if len(text) <= _FIELD:
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[text] = found
        return found

    def _bearers(self, name: int) -> tuple[tuple[NameKind, str], ...]:
        """Give what a name stands for."""
        found = self._borne.get(name)
        if found is None:
            pairs = (line.partition(" ") for line in self._lexis.bearers[name].split("\n"))
            found = self._borne[name] = tuple((cast("NameKind", kind), id_) for kind, _, id_ in pairs)
        return found

    def _find(self, text: str) -> tuple[Mention, ...]:
        sure = self._written(text)
        tight, loose = self._phrased(text, {(_FAMILY.get(m.kind), m.start, m.end) for m in sure})
        sure |= tight
        # Words of a name that a comma parts count only where nothing else names the goods.
        if any(m.kind in GOODS for m in sure):
            loose = {m for m in loose if not SCATTERED.search(text, m.start, m.end)}
        spans = {family: _Spans(m for m in sure if _FAMILY.get(m.kind) == family) for family in _FAMILY.values()}
        kept = (m for m in sure | loose if m.kind not in _FAMILY or spans[_FAMILY[m.kind]].around(m) is None)
        return tuple(sorted(kept, key=lambda m: (m.start, m.end, m.kind, m.id)))

    def _forms_in(self, text: str) -> Iterable[tuple[int, int, int]]:
        """Give each form that a folded text holds, by its number, with its first and last character + 1.

        The automaton takes longer to make than the first few short texts take without it, and one item has no more.
        """
        self._searched += len(text)
        if self._automaton is None and self._searched <= _BEFORE_AUTOMATON:
            held = ((i, form) for i, form in enumerate(self._lexis.folded) if form in text)
            return [(i, at, at + len(form)) for i, form in held for at in _places(form, text)]
        if self._automaton is None:
            self._automaton = AhoCorasick(self._lexis.folded, implementation=Implementation.ContiguousNFA)
        return self._automaton.find_matches_as_indexes(text, overlapping=True)

    def _written(self, text: str) -> set[Mention]:
        """Find the names that stand in a text as they are written."""
        lexis, folded, found = self._lexis, fold(text), set[Mention]()
        for index, start, end in self._forms_in(folded.replace("-", " ")):
            if _whole(folded, start, end):
                for name in range(lexis.first[index], lexis.first[index + 1]):
                    if name not in lexis.exact or _as_written(text[start:end]) == _as_written(lexis.names[name]):
                        found |= {Mention(kind, id_, start, end) for kind, id_ in self._bearers(name)}
        return found

    def _phrased(self, text: str, written: set[tuple[str | None, int, int]]) -> tuple[set[Mention], set[Mention]]:
        """Find the names whose words stand in a text, those with nothing between and the others; a name as written pushes out one of its span."""
        tight, loose = set[Mention](), set[Mention]()
        for phrase in self._phrases.find(text):
            for kind, id_ in self._bearers(phrase.name):
                mention, family = Mention(kind, id_, phrase.start, phrase.end), _FAMILY.get(kind)
                if family and (family, phrase.start, phrase.end) in written:
                    continue
                if phrase.tight:
                    tight.add(mention)
                elif kind in GOODS or (kind == "property" and not phrase.scattered):
                    loose.add(mention)
        return tight, loose


def _places(form: str, text: str) -> Iterator[int]:
    """Give where a form begins in a text, overlapping ones too."""
    at = text.find(form)
    while at >= 0:
        yield at
        at = text.find(form, at + 1)


class _Spans:
    """Spans of one family, ready to say which one holds another: sorted, so that a long text is read in one sweep."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._ends: dict[int, int] = {}
        for m in mentions:
            self._ends[m.start] = max(self._ends.get(m.start, 0), m.end)
        self._starts = sorted(self._ends)
        self._reach: list[tuple[int, int]] = []
        for (
            start
        ) in self._starts:  # The farthest end of all spans that begin here or before, and where that one begins.
            best = self._reach[-1] if self._reach else (0, 0)
            self._reach.append((self._ends[start], start) if self._ends[start] > best[0] else best)

    def around(self, mention: Mention) -> tuple[int, int] | None:
        """Give the longest span that holds a mention and is longer; None where none does."""
        place = bisect_right(self._starts, mention.start) - 1
        if place < 0:
            return None
        end, start = self._reach[place]
        longer = end >= mention.end and end - start > mention.end - mention.start
        return (start, end) if longer else None


def _as_written(text: str) -> str:
    return text.translate(_DASHES).replace("-", " ")


def _usual_units(tables: ControlTables) -> frozenset[str]:
    return frozenset(unit for p in tables.properties for unit in p.default_units)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Give a pattern of whole words; words of scripts without blanks need no edge."""
    return re.compile(
        "|".join(rf"(?<!\w){re.escape(w)}(?!\w)" if w.isascii() else re.escape(w) for w in words) or r"(?!)"
    )


def _whole(text: str, start: int, end: int) -> bool:
    """Tell whether a span is a whole word; words of scripts without blanks need no edge."""
    if not text[start].isascii() and ord(text[start]) >= 0x2E80:
        return True
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() and ord(before) < 0x2E80 and text[start].isalnum():
        return False
    if after.isalnum() and ord(after) < 0x2E80 and text[end - 1].isalnum():
        return False
    bound = (
        before == "-"
        and start > 1
        and text[start - 2].isalnum()
        and text[start].isalpha()
        and text[start - 2].isalpha()
        and _chemical(text, start - 1)
    )
    return not bound and not text[end : end + 5].startswith("-free")


_RADICALS = (
    "methyl", "ethyl", "phenyl", "propyl", "butyl", "acetyl", "hydroxy", "chloro", "bromo", "nitro", "amino", "benzyl", "tri", "tetra", "iso", "n", "poly"
)  # fmt: skip


def _chemical(text: str, dash: int) -> bool:
    """Tell whether the word before a dash turns the name into that of another substance."""
    head = text[:dash].rsplit(" ", 1)[-1].rsplit("-", 1)[-1]
    return head.endswith(_RADICALS)


@lru_cache(maxsize=4)
def matcher(tables: ControlTables) -> Matcher:
    """Give the matcher of a set of tables, built once."""
    return Matcher(tables)
