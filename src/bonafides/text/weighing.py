"""How much of who a party is a word of its name tells: little where many bear it."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import structs

from bonafides.model.words import OrganisationWords, WordKind
from bonafides.text.translating import translated

LEAST_AND_MOST: Mapping[WordKind, tuple[float, float]] = {
    "legal_form": (0.0, 1.0),
    "organisation": (1.5, 4.0),
    "place": (2.0, 5.0),
    "ordinary": (3.0, 6.0),
}
"""Bits that a concept of a kind tells at least, however common, and at most, however rare; choices of this engine."""


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
