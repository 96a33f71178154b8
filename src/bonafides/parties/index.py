"""The index of names: flat arrays that are memory-mapped, and the candidates that they give.

A name is a candidate when it shares a word with the query, the word being equal or within the edits that its length allows
(none up to 3 letters, one up to 7, two beyond), when neighbouring words of one are a word of the other, or when both are equal
once their spaces are taken out. Words that carry little weight (legal forms, organisation words) bring candidates only where a
name has no others.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from string import ascii_lowercase, digits

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from bonafides.model.codec import to_msgpack
from bonafides.model.listing import Listing
from bonafides.parties.contacts import of_listing
from bonafides.text.fold import compact
from bonafides.text.wording import SHARES, Lexicon, Token, words_of

Array = NDArray[np.generic]
_SHORT, _MIDDLE = 3, 7
_MOST_CANDIDATES = 120
_LEAST_PART = 3
_BIT = {letter: 1 << number for number, letter in enumerate(ascii_lowercase + digits)}
_BITS = np.array([_BIT.get(chr(code), 0) for code in range(256)], dtype=np.uint64)
LEAST_SHARE = 0.4
"""A name that shares less than this part of the query's bits cannot reach a likeness worth showing."""


class NameIndex(Struct, frozen=True):
    """The names of a set of listings as flat arrays; `blob` holds the listings, one after the other."""

    vocabulary: tuple[str, ...]
    word_listings: NDArray[np.uint32]
    """How many listings carry each word: rarity is neutral to the number of aliases."""
    posting_from: NDArray[np.uint64]
    posting: NDArray[np.uint32]
    name_listing: NDArray[np.uint32]
    name_ordinal: NDArray[np.uint16]
    joined: NDArray[np.uint64]
    joined_name: NDArray[np.uint32]
    identifier: tuple[str, ...]
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


def edits_allowed(word: str) -> int:
    """Give how many edits a word may differ by and still be a candidate.

    >>> [edits_allowed(w) for w in ("sun", "parchin", "xinshidai")]
    [0, 1, 2]
    """
    return 0 if len(word) <= _SHORT else 1 if len(word) <= _MIDDLE else 2


def identifier_key(kind: str, value: str) -> str:
    """Give an identifier as it compares: letters and digits only, ship numbers without leading zeros.

    >>> identifier_key("imo", "IMO 09187629"), identifier_key("reg_no", "91210200-MA0"), identifier_key("imo", "９１８７６２９")
    ('imo9187629', '91210200ma0', 'imo9187629')
    """
    plain = compact(c for c in unicodedata.normalize("NFKC", value).casefold() if c.isalnum())
    if kind in {"imo", "mmsi"}:
        return kind + plain.removeprefix(kind).lstrip("0")
    return plain


def fingerprint(words: Iterable[str]) -> int:
    """Give a stable 64-bit number of a name without its spaces."""
    import hashlib

    return int.from_bytes(hashlib.blake2b(compact(words).encode(), digest_size=8).digest(), "little")


def index_tables(listings: Sequence[Listing], words: Lexicon) -> tuple[dict[str, Array], dict[str, bytes]]:
    """Compile listings into the arrays and the texts of an index, ready to be sealed or opened in memory."""
    postings: dict[str, list[int]] = defaultdict(list)
    carriers: dict[str, set[int]] = defaultdict(set)
    name_listing: list[int] = []
    name_ordinal: list[int] = []
    joined: list[int] = []
    identifiers: list[tuple[str, int]] = []
    for number, listing in enumerate(listings):
        for ordinal, listed in enumerate(listing.names):
            name = words_of(listed.name, words, person=listing.schema == "Person")
            for word in set(_indexed(name)):
                postings[word].append(len(name_listing))
            for word in {word for token in name for word in (token.text, *token.ways)}:
                carriers[word].add(number)
            joined.append(whole(name))
            name_listing.append(number)
            name_ordinal.append(ordinal)
        identifiers += [(identifier_key(i.kind, i.value), number) for i in listing.identifiers]
        identifiers += [(key, number) for key in of_listing(listing)]
    vocabulary = sorted(carriers)
    blobs = [to_msgpack(listing) for listing in listings]
    order = np.argsort(np.array(joined, dtype=np.uint64), kind="stable")
    identifiers.sort()
    arrays: dict[str, Array] = {
        "word_listings": np.array([len(carriers[w]) for w in vocabulary], dtype=np.uint32),
        "posting_from": _starts(len(postings.get(w, ())) for w in vocabulary),
        "posting": np.array([p for w in vocabulary for p in postings.get(w, ())], dtype=np.uint32),
        "name_listing": np.array(name_listing, dtype=np.uint32),
        "name_ordinal": np.array(name_ordinal, dtype=np.uint16),
        "joined": np.array(joined, dtype=np.uint64)[order],
        "joined_name": order.astype(np.uint32),
        "identifier_listing": np.array([n for _, n in identifiers], dtype=np.uint32),
        "listing_from": _starts(len(b) for b in blobs),
    }
    texts = {
        "vocabulary": "\n".join(vocabulary).encode(),
        "identifier": "\n".join(i for i, _ in identifiers).encode(),
        "blob": b"".join(blobs),
    }
    return arrays, texts


def index_from(arrays: Mapping[str, Array], texts: Mapping[str, bytes | memoryview]) -> NameIndex:
    """Open an index over arrays and texts that may be memory-mapped."""
    lines = {
        k: tuple(bytes(texts[k]).decode().split("\n")) if len(texts[k]) else () for k in ("vocabulary", "identifier")
    }
    return NameIndex(**arrays, vocabulary=lines["vocabulary"], identifier=lines["identifier"], blob=texts["blob"])  # type: ignore[arg-type]  # the arrays' names are this struct's


def build_index(listings: Sequence[Listing], words: Lexicon) -> NameIndex:
    """Index listings in memory, as for an operator's own list."""
    return index_from(*index_tables(listings, words))


def _indexed(name: Sequence[Token]) -> list[str]:
    """Give the words under which a name is filed: each as it compares and as it reads, or all where none has weight."""
    weighty = [t for t in name if t.share > SHARES["particle"]] or name
    return list(dict.fromkeys(word for t in weighty for word in (t.text, *t.ways)))


def whole(name: Sequence[Token]) -> int:
    """Give the number of a name without its spaces and the words that carry no weight."""
    return fingerprint(t.text for t in name if t.share > SHARES["particle"])


def _starts(lengths: Iterable[int]) -> NDArray[np.uint64]:
    return np.concatenate([[0], np.cumsum(np.fromiter(lengths, dtype=np.uint64), dtype=np.uint64)]).astype(np.uint64)


def _letters_of(word: str) -> np.uint64:
    """Give which letters and digits a word uses, a bit each.

    >>> int(_letters_of("banana")) == int(_letters_of("nab"))
    True
    """
    return np.uint64(sum({_BIT.get(letter, 0) for letter in word}))


class Lookup:
    """Candidate look-up over one index; remembers the words that it has seen, since parties repeat them."""

    def __init__(self, index: NameIndex) -> None:
        self.index = index
        self.near = lru_cache(maxsize=65_536)(self._near)

    def _near(self, word: str) -> tuple[int, ...]:
        """Give the words of the index that are within the edits allowed, the equal one first."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        exact, allowed = self.position(word), edits_allowed(word)
        if not allowed:
            return () if exact is None else (exact,)
        places, letters, starts = self._by_length
        shortest, longest = len(word) - allowed, len(word) + allowed
        low, high = (starts[min(length, len(starts) - 1)] for length in (shortest, longest + 1))
        # An edit that adds or drops a letter changes one bit of the letters used, one that replaces a letter two.
        like = places[low:high][np.bitwise_count(letters[low:high] ^ _letters_of(word)) <= 2 * allowed]
        texts = self._words[like].tolist()
        found = extract(word, texts, scorer=OSA.distance, processor=None, score_cutoff=allowed, limit=None)
        others = sorted(int(like[at]) for text, _, at in found if text != word and edits_allowed(text) >= 1)
        return (*([] if exact is None else [exact]), *others)

    @cached_property
    def _words(self) -> NDArray[np.object_]:
        return np.array(self.index.vocabulary, dtype=object)

    @cached_property
    def _by_length(self) -> tuple[NDArray[np.int64], NDArray[np.uint64], list[int]]:
        """Give the places of the words from the shortest to the longest, the letters that each uses, and where each length begins."""
        lengths = np.array([len(w) for w in self.index.vocabulary], dtype=np.int64)
        places = np.argsort(lengths, kind="stable")
        letters = np.frombuffer("".join(self._words[places]).encode("ascii", "replace"), dtype=np.uint8)
        begins = np.cumsum(lengths[places]) - lengths[places]
        used = np.bitwise_or.reduceat(_BITS[letters], begins) if len(lengths) else np.zeros(0, dtype=np.uint64)
        starts = np.searchsorted(
            lengths[places], np.arange(max(map(len, self.index.vocabulary), default=0) + 2)
        ).tolist()
        return places, used, starts

    def position(self, word: str) -> int | None:
        """Give the place of a word in the vocabulary, or None."""
        place = bisect_left(self.index.vocabulary, word)
        return place if place < len(self.index.vocabulary) and self.index.vocabulary[place] == word else None

    def names(self, name: Sequence[Token], rarity: Callable[[str], float]) -> list[int]:
        """Give the names worth comparing with a query: those whose shared words could still reach a likeness worth showing.

        Args:
            name: The words of the query.
            rarity: Bits of a word.
        """
        equal, rows, weights = self._equal(name), [], []
        # Sums of floats depend on their order, and the order of a set on the process.
        for word in sorted(set(_indexed(name))):
            bits = rarity(word)
            for position in self.near(word):
                rows.append(self._filed(position))
                weights.append(np.full(len(rows[-1]), max(bits, rarity(self.index.vocabulary[position]))))
        for position, bits in self._respelt(name, rarity):
            rows.append(self._filed(position))
            weights.append(np.full(len(rows[-1]), bits))
        if not rows:
            return equal
        brought, inverse = np.unique(np.concatenate(rows), return_inverse=True)
        shared = np.bincount(inverse, weights=np.concatenate(weights))
        enough = shared >= LEAST_SHARE * sum(t.share * rarity(t.text) for t in name)
        kept, weight = brought[enough], shared[enough]
        if len(kept) > _MOST_CANDIDATES:
            kept = kept[np.lexsort((kept, -weight))[:_MOST_CANDIDATES]]
        return list(dict.fromkeys([*equal, *kept.tolist()]))

    def _equal(self, name: Sequence[Token]) -> list[int]:
        """Give the names that are equal once their spaces are taken out."""
        key = np.uint64(whole(name))
        joined = self.index.joined
        low, high = np.searchsorted(joined, key, side="left"), np.searchsorted(joined, key, side="right")
        return [int(r) for r in self.index.joined_name[int(low) : int(high)]]

    def _filed(self, position: int) -> NDArray[np.uint32]:
        return self.index.posting[int(self.index.posting_from[position]) : int(self.index.posting_from[position + 1])]

    def _respelt(self, name: Sequence[Token], rarity: Callable[[str], float]) -> Iterator[tuple[int, float]]:
        """Give the words of the index that two neighbours make when joined, or that one word makes when parted, with their bits."""
        for one, two in pairwise(t.text for t in name):
            joined = self.position(one + two)
            if joined is not None:
                yield joined, rarity(one) + rarity(two)
        for word in sorted({t.text for t in name if t.share >= SHARES["reading"]}):
            for cut in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
                left, right = self.position(word[:cut]), self.position(word[cut:])
                if left is not None and right is not None:
                    yield from ((left, rarity(word) / 2), (right, rarity(word) / 2))

    def holders(self, key: str) -> list[int]:
        """Give the listings that carry an identifier."""
        low, high = bisect_left(self.index.identifier, key), bisect_right(self.index.identifier, key)
        return [int(n) for n in self.index.identifier_listing[low:high]]
