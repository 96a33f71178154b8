"""The index of names: flat arrays that are memory-mapped, and the candidates that they give.

A listed word is found, in any of its readings or as written, when it is equal to a word of the query or within the edits allowed
(none up to 3 letters, one from 4, two where both have 11 or more); where a word is written without vowels or has no near one, when
its consonants are the same; when two neighbours of one name are a word of the other; or when one is the initials of the other name.

Every name is a candidate whose words found so come to at least `LEAST_SHARE` of the query's bits, the words of little weight counted
in, unless 60 listings share more; and every name that is equal once its spaces are taken out. So a name that has m words of the
query within those edits is one where these m carry that share. A listing has its best name's place, however many names it has.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from bonafides.model.listing import Listing
from bonafides.parties.clue import Clue, Rows, clue, points
from bonafides.parties.indexing import Array, index_tables, spellings, weighty
from bonafides.parties.keys import (
    Keys,
    consonants,
    edits_allowed,
    fingerprint,
    identifier_key,
    in_two,
    initials,
    joined,
    lacks_vowels,
    number,
    owners,
    places,
    varied,
)
from bonafides.parties.sharing import first, sharing
from bonafides.text.wording import SHARES, Lexicon, Token, reading

__all__ = [
    "LEAST_SHARE", "Array", "Lookup", "NameIndex", "build_index", "edits_allowed", "fingerprint", "identifier_key", "index_from",
    "index_tables",
]  # fmt: skip

MOST_LISTINGS = 60
LEAST_SHARE = 0.4
"""A name that shares less than this part of the query's bits cannot reach a likeness worth showing."""

_ROW = 0xFFFFFFFF
_TELLING = 4
"""A word of so many consonants that has no near one may be another spelling of any word of the same consonants."""
_WITHOUT_VOWELS = frozenset({"arabic", "hebrew"})
Rarity = Callable[[str], float]


class NameIndex(Struct, frozen=True):
    """The names of a set of listings as flat arrays; `blob` holds the listings, one after the other.

    Words are numbered by the alphabet, names as they come. `word_key`, `variant`, `skeleton`, `bare` and `acronym` are filed keys.
    """

    word_text: memoryview | bytes
    word_from: NDArray[np.uint64]
    word_key: Keys
    word_listings: NDArray[np.uint32]
    """How many listings carry each word: rarity is neutral to the number of aliases."""
    variant: Keys
    skeleton: Keys
    bare: Keys
    """Those of the skeletons whose words are written without vowels."""
    posting_from: NDArray[np.uint64]
    posting: NDArray[np.uint32]
    name_listing: NDArray[np.uint32]
    name_ordinal: NDArray[np.uint16]
    name_words: NDArray[np.uint8]
    """Under how many words each name is filed: of names that share the same, the one with fewer words comes first."""
    joined: Keys
    joined_name: NDArray[np.uint32]
    acronym: Keys
    identifier: Keys
    identifier_listing: NDArray[np.uint32]
    listing_from: NDArray[np.uint64]
    blob: memoryview | bytes

    @property
    def listings(self) -> int:
        """How many listings there are."""
        return len(self.listing_from) - 1

    def raw(self, listing: int) -> memoryview:
        """Give a listing as it stands in the edition."""
        return memoryview(self.blob)[int(self.listing_from[listing]) : int(self.listing_from[listing + 1])]


def index_from(arrays: Mapping[str, Array], texts: Mapping[str, bytes | memoryview]) -> NameIndex:
    """Open an index over arrays and texts that may be memory-mapped; nothing of them is read."""
    return NameIndex(**arrays, **texts)  # type: ignore[arg-type]  # the tables' names are this struct's


def build_index(listings: Iterable[Listing], words: Lexicon) -> NameIndex:
    """Index listings in memory, as for an operator's own list."""
    return index_from(*index_tables(listings, reading(words)))


class Lookup:
    """Candidate look-up over one index; remembers the words that it has seen, since parties repeat them."""

    def __init__(self, index: NameIndex) -> None:
        self.index = index
        # Single numbers are read from views: each look-up into an array costs several times as much.
        self._text, self._text_from = memoryview(index.word_text), index.word_from.data
        self._posting_from, self._joined = index.posting_from.data, index.joined.data
        self._key, self._skeleton = index.word_key.data, index.skeleton.data
        self._bare, self._acronym = index.bare.data, index.acronym.data
        self.position = lru_cache(maxsize=65_536)(self._position)
        self._word_clues = lru_cache(maxsize=65_536)(self._of_word)

    def names(self, name: Sequence[Token], rarity: Rarity) -> list[tuple[int, float]]:
        """Give the names worth comparing with a query, best first, each with the most bits that can be matched.

        Args:
            name: The words of the query.
            rarity: Bits of a word.
        """
        bits = [(t, t.share * rarity(t.text)) for t in name]
        whole = sum(b for _, b in bits)
        light = sum(b for t, b in bits if t.share <= SHARES["particle"])
        least = 1 if whole <= light else max(1, points(LEAST_SHARE * whole - light))
        index = self.index
        rows, shared = sharing(list(self._clues(name, rarity)), least, MOST_LISTINGS, index.name_listing)
        ranked, brought = first(rows, shared, most=MOST_LISTINGS, words=index.name_words, listing_of=index.name_listing)
        found = [(row, light + shares) for row, shares in zip(ranked, brought, strict=True)]
        equal = self._equal(name)
        if not equal:
            return found
        most = max(whole, found[0][1]) if found else whole
        return [*((row, most) for row in equal), *(f for f in found if f[0] not in equal)]

    def holders(self, key: str) -> list[int]:
        """Give the listings that carry an identifier."""
        sought, table = np.uint64(fingerprint([key])), self.index.identifier
        low, high = table.searchsorted(sought), table.searchsorted(sought, side="right")
        return [int(n) for n in self.index.identifier_listing[low:high]]

    def _equal(self, name: Sequence[Token]) -> list[int]:
        """Give the names that are equal once their spaces are taken out."""
        key, table = joined(name), self._joined
        begin = end = bisect_left(table, key)
        while end < len(table) and table[end] == key:
            end += 1
        return self.index.joined_name[begin:end].tolist() if begin < end else []

    def _clues(self, name: Sequence[Token], rarity: Rarity) -> Iterator[Clue]:
        """Give the words of the query, and what its neighbours and its initials are, with the names filed under them."""
        words = weighty(name)
        once = {t.text: t for t in words}
        times = Counter(t.text for t in words) if len(once) < len(words) else dict.fromkeys(once, 1)
        for text, token in once.items():
            yield from self._word_clues(token, times[text], rarity)
        for one, two in pairwise(name):
            place = self._position(one.text + two.text)
            if place is not None:
                bits = max(rarity(one.text) + rarity(two.text), rarity(one.text + two.text))
                yield from clue([(bits, self._names(place))])
        letters = initials(name)
        place = self.position(letters) if letters else None
        if place is not None:
            bits = max(rarity(letters), sum(t.share * rarity(t.text) for t in name))
            yield from clue([(bits, self._names(place))])

    def _of_word(self, token: Token, times: int, rarity: Rarity) -> tuple[Clue, ...]:
        """Give the clue of a word of the query in all its readings, and those of its two parts."""
        bits = times * rarity(token.text)
        found = dict(entry for way in dict.fromkeys(spellings(token)) for entry in self._found(way, token.script))
        filed = [(max(bits, times * rarity(text)), rows) for text, rows in found.items()]
        clues = list(clue([*filed, (bits, self._with_initials(token.text))]))
        for left, right in self._in_two(token.text) if token.kind == "reading" else ():
            half = max(bits, rarity(left[0]) + rarity(right[0])) / 2
            clues += [*clue([(half, left[1])]), *clue([(half, right[1])])]
        return tuple(clues)

    def _found(self, word: str, script: str) -> tuple[tuple[str, Rows], ...]:
        """Give the words of the index that a word may be, with the names filed under each."""
        near = self._near(word)
        bare = script in _WITHOUT_VOWELS or lacks_vowels(word)
        return near + self._of_consonants(word, every=bare or (not near and len(consonants(word)) >= _TELLING))

    def _position(self, word: str) -> int | None:
        """Give the number of a word in the index, or None."""
        for place in _owners(self._key, number(word)):
            if self._word(place) == word:
                return place
        return None

    def _word(self, place: int) -> str:
        """Give a word by its number."""
        return str(self._text[self._text_from[place] : self._text_from[place + 1]], "utf-8")

    def _names(self, place: int) -> Rows:
        """Give the names that are filed under a word, ascending."""
        return self.index.posting[self._posting_from[place] : self._posting_from[place + 1]]

    def _near(self, word: str) -> tuple[tuple[str, Rows], ...]:
        """Give the words of the index that are within the edits allowed, the equal one first, with the names filed under each."""
        exact = self.position(word)
        alike = [] if exact is None else [exact]
        if edits_allowed(word):
            alike += (place for place in self._by_variants(word) if place != exact)
        return self._with_names(alike)

    def _by_variants(self, word: str) -> list[int]:
        """Give the words that share a variant with a word and are within the edits that both allow."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        alike = sorted({*owners(self.index.variant, varied([word.encode()])[0])})
        others = [self._word(place) for place in alike]
        allowed = edits_allowed(word)
        found = extract(word, others, scorer=OSA.distance, processor=None, score_cutoff=allowed, limit=None)
        return sorted(alike[at] for other, edits, at in found if edits <= edits_allowed(other))

    def _of_consonants(self, word: str, *, every: bool) -> tuple[tuple[str, Rows], ...]:
        """Give the words of the same consonants: every one, or those that are written without vowels."""
        key = consonants(word)
        if not key:
            return ()
        return self._with_names(_owners(self._skeleton if every else self._bare, number(key)))

    def _with_names(self, words: Iterable[int]) -> tuple[tuple[str, Rows], ...]:
        found = ((self._word(p), self._names(p)) for p in words)
        return tuple((text, rows) for text, rows in found if len(rows))

    def _with_initials(self, word: str) -> Rows:
        """Give the organisations whose initials are a word."""
        under = places(self._acronym, number(word))
        return (self.index.acronym[under.start : under.stop] & _ROW).astype(np.uint32)

    def _in_two(self, word: str) -> tuple[tuple[tuple[str, Rows], tuple[str, Rows]], ...]:
        """Give the pairs of words of the index that one word makes when parted."""
        halves = (
            (one[0], two[0])
            for left, right in in_two(word)
            if (one := self._exact(left)) and (two := self._exact(right))
        )
        return tuple(halves)

    def _exact(self, word: str) -> tuple[tuple[str, Rows], ...]:
        """Give the equal word of the index with the names filed under it."""
        place = self._position(word)
        return () if place is None else self._with_names([place])


def _owners(table: memoryview, spelling: int) -> list[int]:
    return [table[place] & _ROW for place in places(table, spelling)]
