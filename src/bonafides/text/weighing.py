"""How much of who a party is a word of its name tells: little where many bear it."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import structs

from bonafides.model.words import OrganisationWords, Word, WordKind
from bonafides.text.translating import NUMBER, READING, translated

LEAST_AND_MOST: Mapping[WordKind, tuple[float, float]] = {
    "legal_form": (0.0, 1.0),
    "organisation": (1.5, 4.0),
    "place": (2.0, 5.0),
    "ordinary": (3.0, 6.0),
}
"""Bits that a concept of a kind tells at least, however common, and at most, however rare; choices of this engine."""

_A_NUMBER, _A_READING, _ROOT_OF_LENGTH = 4.0, 8.0, 2.4
_NEAR = 0.3
"""The share of its bits that a concept keeps where the other name has another of its family; a choice of this engine."""


def told(word: Word, words: OrganisationWords) -> float:
    """Give the bits that a word of a name tells: a concept its own, a number four, a reading more the longer it is, at most eight.

    >>> words = OrganisationWords(kinds={"trade": "organisation"}, bits={"trade": 1.5})
    >>> [told(Word(text, kind), words) for text, kind in (("trade", "organisation"), ("5", "number"), ("hengyuanda", "reading"))]
    [1.5, 4.0, 7.6]
    """
    if word.kind == READING:
        return round(min(_A_READING, _ROOT_OF_LENGTH * math.sqrt(len(word.text))), 1)
    if word.kind == NUMBER:
        return _A_NUMBER
    return words.bits.get(word.text, LEAST_AND_MOST[word.kind][0])


def alike(one: Word, other: Word, words: OrganisationWords) -> float:
    """Tell how far two words of names mean the same: 1 for one concept or number, 0.3 for two of a family, else 0. Readings mean nothing.

    >>> words = OrganisationWords(families={"bureau": "office", "department": "office"})
    >>> bureau, department = Word("bureau", "organisation"), Word("department", "organisation")
    >>> alike(bureau, bureau, words), alike(bureau, department, words), alike(Word("xinhua", "reading"), Word("xinhua", "reading"), words)
    (1.0, 0.3, 0.0)
    """
    if READING in (one.kind, other.kind):
        return 0.0
    if one.text == other.text:
        return 1.0
    family = words.families.get(one.text)
    return _NEAR if family is not None and family == words.families.get(other.text) else 0.0


def weighed(words: OrganisationWords, parties: Iterable[Iterable[str]]) -> OrganisationWords:
    """Give the words with the bits that each concept tells: the binary logarithm of how many parties there are to one that bears it.

    A concept that no party bears counts as one that a single party bears; the kind sets the least and the most.

    Args:
        words: Compiled word files.
        parties: All names of each organisation of a sample, one row of names for each; a concept counts once for each row.

    >>> words = OrganisationWords(kinds={"trade": "organisation"}, latin={"trade": "trade"})
    >>> weighed(words, [["Kaldur Trade"], ["Sunny Trade", "Trade"]]).bits, weighed(words, [["Kaldur"]] * 9).bits
    ({'trade': 1.5}, {'trade': 3.2})
    """
    borne: Counter[str] = Counter()
    total = 0
    for names in parties:
        total += 1
        borne.update({word.text for name in names for word in translated(name, words)} & words.kinds.keys())
    bits = {concept: _bits(kind, total / max(borne[concept], 1)) for concept, kind in words.kinds.items()}
    return structs.replace(words, bits=bits)


def _bits(kind: WordKind, one_in: float) -> float:
    least, most = LEAST_AND_MOST[kind]
    return round(min(most, max(least, math.log2(max(one_in, 1.0)))), 1)
