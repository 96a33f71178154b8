"""Build the index of names: one pass over the listings, then bulk operations over flat arrays."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from bonafides.model.codec import to_msgpack
from bonafides.model.listing import Listing
from bonafides.parties.contacts import of_listing
from bonafides.parties.keys import (
    Keys,
    consonants,
    edits_allowed,
    filed,
    fingerprint,
    identifier_key,
    initials,
    joined,
    lacks_vowels,
    number,
    varied,
)
from bonafides.text.wording import SHARES, NameReading, Token

Array = NDArray[np.generic]
_AT_ONCE = 1 << 14
"""So many words are varied at once, which bounds the memory that the building takes."""
_WITH_INITIALS = frozenset({"Organization", "Thing"})
_LOW = np.uint64(32)


def index_tables(listings: Iterable[Listing], read: NameReading) -> tuple[dict[str, Array], dict[str, bytes]]:
    """Compile listings, whose names are read so, into the arrays and the texts of an index, ready to be sealed or opened in memory."""
    gathered = _Gathered(read)
    for entry in listings:
        gathered.add(entry)
    return gathered.tables()


def weighty(name: Sequence[Token]) -> list[Token]:
    """Give the words under which a name is filed: the weighty ones, or all where it has none."""
    return [t for t in name if t.share > SHARES["particle"]] or list(name)


def spellings(token: Token) -> tuple[str, ...]:
    """Give the words under which a word is filed: as it compares, its other readings, and as written, since a slip is in that."""
    return (token.text, *token.ways, *((token.written,) if token.written.isascii() and token.written else ()))


class _Gathered:
    """What one pass over the listings gathers; words are numbered as they come, and renumbered by the alphabet at the end."""

    def __init__(self, read: NameReading) -> None:
        self.read = read
        self.word_number: dict[str, int] = {}
        self.filed_word, self.filed_name = array("I"), array("I")
        self.carried = array("I")
        self.name_listing, self.name_ordinal, self.name_words = array("I"), array("H"), array("B")
        self.joined, self.acronym, self.acronym_name = array("Q"), array("Q"), array("I")
        self.identifier, self.identifier_listing = array("Q"), array("I")
        self.blob, self.listing_from = bytearray(), array("Q", [0])

    def add(self, entry: Listing) -> None:
        """Add a listing with its names, its identifiers and its contacts."""
        place = len(self.listing_from) - 1
        carried: set[int] = set()
        for ordinal, listed in enumerate(entry.names):
            name = self.read(listed.name, entry.schema == "Person")
            self._name(name, carried, acronym=entry.schema in _WITH_INITIALS)
            self.name_listing.append(place)
            self.name_ordinal.append(ordinal)
        self.carried.extend(carried)
        for key in chain((identifier_key(i.kind, i.value) for i in entry.identifiers), of_listing(entry)):
            self.identifier.append(fingerprint([key]))
            self.identifier_listing.append(place)
        self.blob += to_msgpack(entry)
        self.listing_from.append(len(self.blob))

    def _name(self, name: Sequence[Token], carried: set[int], *, acronym: bool) -> None:
        row = len(self.name_listing)
        under = {self._word(way) for token in weighty(name) for way in spellings(token)}
        self.filed_word.extend(under)
        self.filed_name.extend([row] * len(under))
        carried |= under
        carried.update(self._word(way) for token in name for way in (token.text, *token.ways))
        self.name_words.append(min(len(weighty(name)), 255))
        self.joined.append(joined(name))
        letters = initials(name) if acronym else ""
        if letters:
            self.acronym.append(number(letters))
            self.acronym_name.append(row)

    def _word(self, text: str) -> int:
        return self.word_number.setdefault(text, len(self.word_number))

    def tables(self) -> tuple[dict[str, Array], dict[str, bytes]]:
        """Give the arrays and the texts of the index."""
        vocabulary = sorted(self.word_number)
        renumbered = np.empty(len(vocabulary), dtype=np.uint32)
        renumbered[[self.word_number[w] for w in vocabulary]] = np.arange(len(vocabulary), dtype=np.uint32)
        posting_from, posting = _postings(renumbered, self.filed_word, self.filed_name)
        names = np.argsort(_of(self.joined), kind="stable")
        holders = np.lexsort((_of(self.identifier_listing), _of(self.identifier)))
        searched = [w for w, many in enumerate(np.diff(posting_from).tolist()) if many]
        spelled = [w.encode() for w in vocabulary]
        arrays: dict[str, Array] = {
            "word_from": _starts(len(w) for w in spelled),
            "word_key": filed(_numbers(vocabulary), np.arange(len(vocabulary), dtype=np.uint32)),
            "word_listings": _carriers(renumbered, self.carried),
            "variant": _variants(searched, spelled),
            "skeleton": _skeletons(searched, vocabulary),
            "bare": _skeletons([w for w in searched if lacks_vowels(vocabulary[w])], vocabulary),
            "posting_from": posting_from,
            "posting": posting,
            "name_listing": _of(self.name_listing),
            "name_ordinal": _of(self.name_ordinal),
            "name_words": _of(self.name_words),
            "joined": _of(self.joined)[names],
            "joined_name": names.astype(np.uint32),
            "acronym": filed(_of(self.acronym), _of(self.acronym_name)),
            "identifier": _of(self.identifier)[holders],
            "identifier_listing": _of(self.identifier_listing)[holders],
            "listing_from": _of(self.listing_from),
        }
        return arrays, {"word_text": b"".join(spelled), "blob": bytes(self.blob)}


def _of(gathered: "array[int]") -> NDArray[np.unsignedinteger]:
    return np.frombuffer(gathered, dtype=f"u{gathered.itemsize}").copy()


def _numbers(spellings: Sequence[str]) -> Keys:
    return np.fromiter(map(number, spellings), dtype=np.uint64, count=len(spellings))


def _starts(lengths: Iterable[int]) -> NDArray[np.uint64]:
    return np.concatenate([[0], np.cumsum(np.fromiter(lengths, dtype=np.uint64), dtype=np.uint64)]).astype(np.uint64)


def _postings(
    renumbered: NDArray[np.uint32], word: "array[int]", name: "array[int]"
) -> tuple[NDArray[np.uint64], NDArray[np.uint32]]:
    """Give where the names of each word begin, and the names, in the order of the words and then of the names."""
    packed = filed(renumbered[_of(word)].astype(np.uint64), _of(name).astype(np.uint32))
    begins = np.searchsorted(packed >> _LOW, np.arange(len(renumbered) + 1, dtype=np.uint64))
    return begins.astype(np.uint64), packed.astype(np.uint32)


def _carriers(renumbered: NDArray[np.uint32], word: "array[int]") -> NDArray[np.uint32]:
    """Give how many listings carry each word; a listing gathered each of its words once."""
    return np.bincount(renumbered[_of(word)], minlength=len(renumbered)).astype(np.uint32)


def _variants(searched: Sequence[int], spelled: Sequence[bytes]) -> Keys:
    """File the words of four letters or more under themselves with letters left out."""
    by_length: dict[int, list[int]] = {}
    for word in searched:
        if edits_allowed(spelled[word].decode()):
            by_length.setdefault(len(spelled[word]), []).append(word)
    packed = [
        ((varied([spelled[w] for w in part]) << _LOW) | np.array(part, dtype=np.uint64)[:, None]).ravel()
        for words in by_length.values()
        for part in (words[begin : begin + _AT_ONCE] for begin in range(0, len(words), _AT_ONCE))
    ]
    return _sorted(packed)


def _skeletons(searched: Sequence[int], vocabulary: Sequence[str]) -> Keys:
    """File words under their consonants."""
    keys = [(consonants(vocabulary[w]), w) for w in searched]
    kept = [(key, w) for key, w in keys if key]
    return filed(_numbers([key for key, _ in kept]), np.array([w for _, w in kept], dtype=np.uint32))


def _sorted(packed: Sequence[Keys]) -> Keys:
    """Give each pair of a number and its owner once."""
    whole = np.concatenate([np.zeros(0, dtype=np.uint64), *packed])
    whole.sort()
    return whole[np.concatenate([[True], whole[1:] != whole[:-1]])] if len(whole) else whole
