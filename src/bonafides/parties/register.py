"""The register of listings that one assessment looks into: the edition's index and the operator's own lists."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log2

from bonafides.model.codec import from_msgpack
from bonafides.model.listing import Listing
from bonafides.parties.compare import MOST_BITS, Name, chance, named
from bonafides.parties.index import Lookup, NameIndex, identifier_key
from bonafides.text.wording import Lexicon, tongues, words_of

Row = tuple[int, int]
"""A listing in the register: which index, and which of its listings."""


class Register:
    """Several indexes looked into as one; words and listings once read are remembered for the process."""

    def __init__(self, indexes: Sequence[NameIndex], words: Lexicon) -> None:
        self.words = words
        self._lookups = tuple(Lookup(i) for i in indexes)
        self.listings = sum(i.listings for i in indexes)
        self.rarity = lru_cache(maxsize=65_536)(self._rarity)
        self.names = lru_cache(maxsize=65_536)(self._name)
        self.listing = lru_cache(maxsize=16_384)(self._listing)

    def _rarity(self, word: str) -> float:
        """Give the bits of a word: one that no listing carries is as rare as can be."""
        carriers = 0
        for lookup in self._lookups:
            position = lookup.position(word)
            carriers += 0 if position is None else int(lookup.index.word_listings[position])
        return log2((max(self.listings, _SAMPLE) + 1) / (carriers + 0.5))

    def _name(self, text: str, person: bool) -> tuple[Name, ...]:
        """Give the ways to read a name, the likeliest first; mostly one."""
        read = tongues(text) if person else ("",)
        return tuple(
            named(words_of(text, self.words, person=person, tongue=t), self._told, person=person) for t in read
        )

    def _told(self, word: str) -> float:
        """Give the bits of a word by how few listings carry it and how few people bear it, the less of both: firms bear people's names."""
        return min(self.rarity(word), self.words.persons.common.get(word, MOST_BITS))

    def _listing(self, row: Row) -> Listing:
        return from_msgpack(self._lookups[row[0]].index.raw(row[1]), Listing, where="listings of the edition")

    def candidates(self, name: Name) -> Iterator[tuple[Row, int]]:
        """Give the listings that a name may be, the likeliest first, each with the ordinal of the name that brought it.

        Those that share most of the name are all given, of the others the first ones. Left out are those that have only a part of it, and
        so little that chance would bring a thousand of them.
        """
        whole = sum(t.share * self.rarity(t.text) for t in name.words)
        for number, lookup in enumerate(self._lookups):
            seen: Counter[int] = Counter()
            for row, most in lookup.names(name.words, self.rarity):
                listing = int(lookup.index.name_listing[row])
                if most < _MOST_OF_IT * whole and (seen[listing] >= _NAMES if listing in seen else len(seen) >= _FIRST):
                    continue
                if most >= whole or chance(most, self.listings, person=name.person) < _HOPELESS:
                    seen[listing] += 1
                    yield (number, listing), int(lookup.index.name_ordinal[row])

    def holders(self, kind: str, value: str) -> Iterator[Row]:
        """Give the listings that carry an identifier, whatever their names."""
        return self.with_key(identifier_key(kind, value))

    def with_key(self, key: str) -> Iterator[Row]:
        """Give the listings that are filed under the key of an identifier or of a contact."""
        for number, lookup in enumerate(self._lookups):
            for listing in lookup.holders(key):
                yield number, listing

    def all_listings(self) -> Iterator[Listing]:
        """Give every listing, in the order of the edition."""
        for number, lookup in enumerate(self._lookups):
            for listing in range(lookup.index.listings):
                yield self._listing((number, listing))


_HOPELESS = 11.6
_FIRST, _NAMES, _MOST_OF_IT = 12, 2, 0.75
_SAMPLE = 1000
"""A short list says little of how rare a word is: it counts as a sample of a thousand listings."""
