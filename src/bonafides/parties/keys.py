"""Keys under which words, names and identifiers are filed: stable numbers that are the same in every process and release.

A filed key is 64 bits: the upper 32 are the number of a spelling, the lower 32 say whose it is. An array of them that is sorted is
looked into by binary search without decoding a word; two spellings of one number are told apart by their letters afterwards.
"""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bonafides.text.fold import compact
from bonafides.text.readings.skeleton import skeleton
from bonafides.text.wording import SHARES, Token

Keys = NDArray[np.uint64]
_SHORT, _LONG = 4, 11
_LETTERS_VARIED = 11
"""Words are varied in so many of their first letters; two longer words within the edits allowed still share a variant."""
_LEAST_CONSONANTS, _LEAST_INITIALS, _MOST_INITIALS, _LEAST_PART, _LONGEST_PARTED = 3, 3, 8, 3, 40
_VOWELS = frozenset("aeiouy")
_LOW = np.uint64(32)
_STEP = 0x9E3779B97F4A7C15
"""An odd number without pattern, the golden ratio in 64 bits, as splitmix64 steps by it."""


def _numbers_of_letters() -> Keys:
    """Give a number of 64 bits for each byte, by the mixing of splitmix64 (Steele, Lea and Flood 2014)."""
    mixed = np.arange(1, 257, dtype=np.uint64) * np.uint64(_STEP)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        mixed = (mixed ^ (mixed >> np.uint64(shift))) * np.uint64(factor)
    return mixed ^ (mixed >> np.uint64(31))


_LETTER = _numbers_of_letters()
_POWER = np.array([pow(_STEP, place, 1 << 64) for place in range(_LETTERS_VARIED)], dtype=np.uint64)


def edits_allowed(word: str) -> int:
    """Give how many edits a word may differ by and still be a candidate: none up to 3 letters, one up to 10, two beyond.

    Two words that differ by two edits are alike for the comparison only where the longer has 13 letters.

    >>> [edits_allowed(w) for w in ("sun", "parchin", "petrokimiya")]
    [0, 1, 2]
    """
    return 0 if len(word) < _SHORT else 1 if len(word) < _LONG else 2


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


def joined(name: Sequence[Token]) -> int:
    """Give the fingerprint of a name without its legal forms."""
    return fingerprint(t.text for t in name if t.share > SHARES["particle"])


def initials(name: Sequence[Token]) -> str:
    """Give the first letters of a name of three to eight words that are no legal forms; empty for another name.

    >>> initials([Token("shahid", 1.0, ""), Token("bakeri", 1.0, ""), Token("industry", 0.12, ""), Token("ltd", 0.0, "")])
    'sbi'
    """
    letters = compact(t.text[0] for t in name if t.share > SHARES["particle"])
    return letters if _LEAST_INITIALS <= len(letters) <= _MOST_INITIALS else ""


def consonants(word: str) -> str:
    """Give the skeleton under which a word is filed; empty where so few consonants say nothing.

    >>> consonants("mohammad"), consonants("ali")
    ('mhmd', '')
    """
    key = skeleton(word) if len(word) >= _SHORT - 1 else ""
    return key if len(key) >= _LEAST_CONSONANTS else ""


def lacks_vowels(word: str) -> bool:
    """Tell whether a word is written in consonants only, as those of Arabic and Hebrew letters are.

    >>> lacks_vowels("mhmd"), lacks_vowels("mohammad"), lacks_vowels("921")
    (True, False, False)
    """
    return word.isalpha() and _VOWELS.isdisjoint(word)


def varied(words: Sequence[bytes]) -> Keys:
    """Give the numbers of words of one length: of each as it is, then with letters left out, as many as its length allows.

    Two words within one edit of each other are equal once a letter is left out of one of them, or of both; and so on for two.

    Returns:
        One row a word, one column a way of leaving letters out; numbers below 2 ** 32.
    """
    length = min(len(words[0]), _LETTERS_VARIED)
    return _numbered([w[:length] for w in words], _variants(length))


def number(spelling: str) -> int:
    """Give the number of a whole spelling, below 2 ** 32."""
    return crc32(spelling.encode())


def filed(spellings: Keys, owners: NDArray[np.uint32]) -> Keys:
    """Pack numbers with whose they are, sorted."""
    packed = (spellings << _LOW) | owners
    packed.sort()
    return packed


def owners(table: Keys, spellings: Keys) -> list[int]:
    """Give who is filed under any of the numbers, as often as they are filed."""
    begins, view = table.searchsorted(spellings << _LOW), table.data
    hits = (table.take(begins, mode="clip") >> _LOW == spellings).nonzero()[0] if len(table) else ()
    found = []
    for hit in hits:
        place, spelling = int(begins[hit]), int(spellings[hit])
        while place < len(view) and view[place] >> 32 == spelling:
            found.append(view[place] & 0xFFFFFFFF)
            place += 1
    return found


def places(table: memoryview, spelling: int) -> range:
    """Give where in a table those stand who are filed under one number."""
    begin = bisect_left(table, spelling << 32)
    if begin == len(table) or table[begin] >> 32 != spelling:
        return range(0)
    return range(begin, bisect_left(table, (spelling + 1) << 32, begin))


def in_two(word: str) -> list[tuple[str, str]]:
    """Give the two words that a word may be, each of at least three letters.

    >>> in_two("greatwall")[2]
    ('great', 'wall')
    """
    cuts = range(_LEAST_PART, min(len(word), _LONGEST_PARTED) - _LEAST_PART + 1)
    return [(word[:cut], word[cut:]) for cut in cuts]


def _numbered(words: Sequence[bytes], weights: Keys) -> Keys:
    letters = _LETTER.take(np.frombuffer(b"".join(words), dtype=np.uint8)).reshape(len(words), len(weights))
    mixed: Keys = np.dot(letters, weights)
    return mixed >> _LOW


@lru_cache(maxsize=64)
def _variants(length: int) -> Keys:
    """Give by what each letter counts in each variant of a word: a power by its place, nothing where it is left out."""
    most = edits_allowed("x" * length)
    ways = [gone for many in range(most + 1) for gone in combinations(range(length), many)]
    weights = np.zeros((length, len(ways)), dtype=np.uint64)
    for column, gone in enumerate(ways):
        weights[[place for place in range(length) if place not in gone], column] = _POWER[: length - len(gone)][::-1]
    return weights
