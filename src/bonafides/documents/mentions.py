"""Find the parties, items, places, countries and laws that a text names: by a gazetteer, and by grammar.

The gazetteer is the caller's: names of lists, words of goods, places. Grammar adds firms that no list knows.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from bonafides.model.document import Mention, MentionKind

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_SAME = str.maketrans(
    {"-": " ", "‐": " ", "‑": " ", "–": " ", "—": " ", "/": " ", "’": "'", "\u00a0": " ", "\n": " ", "\t": " "}
)
_ORDER: tuple[MentionKind, ...] = (
    "party",
    "vessel",
    "programme",
    "item",
    "law",
    "place",
    "country",
    "date",
    "quantity",
)


class Term(Struct, frozen=True, kw_only=True):
    """A name to look for; `link` says what it is ("country:CN", "MTCR 4.C.4.b", a list's entry).

    `status` is an item's: "listed", "unlisted_sensitive" or "ordinary"; empty where nobody said.
    """

    kind: MentionKind
    text: str
    link: str = ""
    status: str = ""


class Gazetteer:
    """Names to look for, all at once; built once and read by every document.

    An acronym must stand in its own case, any other name in any case; hyphens count as spaces. Only whole words count,
    and of two names that overlap the longer one wins.

    >>> names = Gazetteer([Term(kind="party", text="SBIG", link="a"), Term(kind="item", text="steel"), Term(kind="item", text="steel pipe")])
    >>> [m.text for m in names.find("SBIG took Steel pipe, not steely sbig.")]
    ['SBIG', 'Steel pipe']
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._exact: dict[str, list[Term]] = {}
        self._loose: dict[str, list[Term]] = {}
        goods: set[str] = set()
        for term in terms:
            text = " ".join(term.text.split())
            if term.kind == "item" and not is_acronym(text):
                goods.update(re.findall(r"[^\W\d_]+", text.lower()))
            if not any(c.isalnum() for c in text):
                continue
            if is_acronym(text):
                self._exact.setdefault(text.translate(_SAME), []).append(term)
            else:
                self._loose.setdefault(_lower(text), []).append(term)
        self._goods = frozenset(goods)
        self._words = frozenset(
            w for table in (self._exact, self._loose) for name in table for w in re.findall(r"[^\W\d_]+", name)
        )
        self._searches = [
            (search, table, fold)
            for table, fold in ((self._exact, _same), (self._loose, _lower))
            if (search := _searched(table))
        ]

    @property
    def goods_words(self) -> frozenset[str]:
        """The words of the goods that it knows, in small letters."""
        return self._goods

    @property
    def words(self) -> frozenset[str]:
        """The words that its names are made of, which help to mend a word cut in two."""
        return self._words

    def find(self, text: str) -> tuple[Mention, ...]:
        """Give the mentions in a text, in its order."""
        found: dict[tuple[int, int], list[Term]] = {}
        for search, table, fold in self._searches:
            names = list(table)
            for which, start, end in search.find_matches_as_indexes(fold(text), overlapping=True):
                if _whole(text, start, end):
                    found.setdefault((start, end), []).extend(table[names[which]])
        return longest(_mention(text, span, terms) for span, terms in found.items())


def is_acronym(text: str) -> bool:
    """Tell whether a name is an acronym, whose case counts: one word of two to eight capitals and digits."""
    return len(text) <= 8 and text.isupper() and " " not in text and text.isascii()


def _same(text: str) -> str:
    return text.translate(_SAME)


def _lower(text: str) -> str:
    """Lower-case a text so that each character keeps its place."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered.translate(_SAME)


def _searched(table: Mapping[str, list[Term]]) -> "AhoCorasick | None":
    from ahocorasick_rs import AhoCorasick, MatchKind

    return AhoCorasick(list(table), matchkind=MatchKind.Standard) if table else None


def whole_words(text: str, names: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Give every place where one of the names stands alone in a text, in its own case; places may overlap."""
    search = _searched({name: [] for name in names})
    for which, start, end in search.find_matches_as_indexes(text, overlapping=True) if search else ():
        if _whole(text, start, end) and text[start - 1 : start] != "-":
            yield names[which], start, end


def _whole(text: str, start: int, end: int) -> bool:
    """Tell whether a match stands alone; scripts without spaces between words need no edge."""
    before = start == 0 or not _joined(text[start - 1], text[start])
    return before and (end == len(text) or not _joined(text[end - 1], text[end]))


def _joined(one: str, two: str) -> bool:
    return one.isalnum() and two.isalnum() and not ("\u2e80" <= one <= "\ud7a3" or "\u2e80" <= two <= "\ud7a3")


def _mention(text: str, span: tuple[int, int], terms: list[Term]) -> Mention:
    kind = min((t.kind for t in terms), key=_ORDER.index)
    of_kind = [t for t in terms if t.kind == kind]
    links = tuple(sorted({t.link for t in of_kind if t.link}))
    status = min(
        (t.status for t in of_kind if t.status), key=("listed", "unlisted_sensitive", "ordinary").index, default=""
    )
    return Mention(kind=kind, text=text[span[0] : span[1]], start=span[0], end=span[1], links=links, status=status)


def longest(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Give the mentions without those that a longer one covers or cuts, in the order of the text."""
    kept: list[Mention] = []
    taken: set[int] = set()
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start, _ORDER.index(m.kind))):
        place = range(mention.start, mention.end)
        if taken.isdisjoint((place[0], place[-1])) and taken.isdisjoint(place):
            taken.update(place)
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.start))
