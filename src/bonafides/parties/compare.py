"""Compare two names word by word: what speaks for the same party, what against, in bits.

A word's bits are its rarity among the listings, times the share that its kind keeps. The score is the matched share of all bits of
both names, so it falls with every rare word that only one of them has, and does not saturate.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache

from msgspec import Struct

from bonafides.model.assessment import Feature
from bonafides.text.fold import LEGAL, ORDINARY, Token, compact

ALIKE = 0.84
"""Two words are alike from this similarity on; below, they are different words."""

SAME_NAME = 0.82
"""From this score on, two names are one party's, other things being equal."""

LEAST_BITS = 6.0
"""Fewer matched bits than this are no evidence: a legal form, a place or an organisation word alone never matches."""

_SHORT_FORM = 5
"""A legal form of so few letters is a slip away from other words: Corp from Core."""

Rarity = Callable[[str], float]


class Comparison(Struct, frozen=True, kw_only=True):
    """How far two names are one: the score, the matched and unmatched bits, and the words behind them."""

    score: float
    matched: float
    only_query: float
    only_listed: float
    why: tuple[Feature, ...]
    against: tuple[Feature, ...]
    equal: bool = False

    @property
    def same(self) -> bool:
        """Whether the names alone make it one party."""
        return self.score >= SAME_NAME and (self.matched >= LEAST_BITS or self.equal)


class Pair(Struct, frozen=True):
    """Two words that stand for each other, and how alike they are."""

    query: tuple[int, ...]
    listed: tuple[int, ...]
    alike: float


def compare(query: Sequence[Token], listed: Sequence[Token], rarity: Rarity) -> Comparison:
    """Compare two names; the same result whichever comes first, and whatever the order of their words but for joined neighbours.

    Args:
        query: The words of the name that is asked for.
        listed: The words of the name that a list carries.
        rarity: Bits of a word, by how few listings carry it.
    """
    query, listed = _weighty(query, listed), _weighty(listed, query)
    pairs = _aligned(query, listed)
    weight_q, weight_l = [t.share * rarity(t.text) for t in query], [t.share * rarity(t.text) for t in listed]
    why, matched, lost = [], 0.0, 0.0
    for pair in pairs:
        bits = (sum(weight_q[i] for i in pair.query) + sum(weight_l[i] for i in pair.listed)) / 2
        matched += bits * pair.alike
        lost += bits * (1 - pair.alike)
        ours, theirs = " ".join(query[i].text for i in pair.query), " ".join(listed[i].text for i in pair.listed)
        says = "same word" if ours == theirs else f"alike to {pair.alike:.2f}"
        why.append(Feature(feature="name", says=says, bits=round(bits * pair.alike, 1), query=ours, listed=theirs))
    used_q, used_l = {i for p in pairs for i in p.query}, {i for p in pairs for i in p.listed}
    only_q = sum(w for i, w in enumerate(weight_q) if i not in used_q)
    only_l = sum(w for i, w in enumerate(weight_l) if i not in used_l)
    against = [
        Feature(feature="name", says="only in the query", bits=-round(weight_q[i], 1), query=t.text)
        for i, t in enumerate(query) if i not in used_q and weight_q[i] >= 1
    ] + [
        Feature(feature="name", says="only in the listed name", bits=-round(weight_l[i], 1), listed=t.text)
        for i, t in enumerate(listed) if i not in used_l and weight_l[i] >= 1
    ]  # fmt: skip
    total = matched + lost + only_q + only_l
    return Comparison(
        score=round(matched / total, 4) if total else 0.0,
        matched=matched, only_query=only_q, only_listed=only_l, why=tuple(why), against=tuple(against),
        equal=bool(query) and compact(t.text for t in query) == compact(t.text for t in listed),
    )  # fmt: skip


def _weighty(name: Sequence[Token], other: Sequence[Token]) -> list[Token]:
    """Leave out the legal forms of a name, and a slip in one: "Cmpany" stands for the other name's "Company" and for nothing else."""
    forms = [t.written for t in other if t.share <= LEGAL and len(t.written) > _SHORT_FORM]
    words = [t.text for t in other if t.share > LEGAL]
    return [
        t
        for t in name
        if t.share > LEGAL
        and not (
            any(_alike(t.written, form) for form in forms) and not any(t.text == w or _alike(t.text, w) for w in words)
        )
    ]


def _aligned(query: Sequence[Token], listed: Sequence[Token]) -> list[Pair]:
    """Pair the words of two names, the most alike first; joined and parted spellings count as one word."""
    options: list[Pair] = []
    for i, ours in enumerate(query):
        for j, theirs in enumerate(listed):
            alike = 1.0 if ours.text == theirs.text else _alike(ours.text, theirs.text)
            if not alike and (ours.text, theirs.text) != (ours.written, theirs.written):
                alike = _alike(ours.written, theirs.written)  # A slip in "Trading", which reads as "trade".
            if alike:
                options.append(Pair((i,), (j,), alike))
    options += [Pair(b, a, s) for a, b, s in _joins(listed, query)] + [
        Pair(a, b, s) for a, b, s in _joins(query, listed)
    ]
    chosen: list[Pair] = []
    taken_q: set[int] = set()
    taken_l: set[int] = set()
    for pair in sorted(options, key=lambda p: (-p.alike, -len(p.query) - len(p.listed), p.query, p.listed)):
        if not taken_q & set(pair.query) and not taken_l & set(pair.listed):
            chosen.append(pair)
            taken_q |= set(pair.query)
            taken_l |= set(pair.listed)
    return sorted(chosen, key=lambda p: p.query)


@lru_cache(maxsize=1 << 17)
def _alike(ours: str, theirs: str) -> float:
    """Give how alike two words are, or 0.0 where they are different words; short ones are equal or different."""
    from rapidfuzz.distance import OSA

    shorter = min(len(ours), len(theirs))
    if shorter <= 3:
        return 0.0
    alike = OSA.normalized_similarity(ours, theirs, score_cutoff=0.7)
    one_slip = alike >= 0.75 and shorter <= 7 and OSA.distance(ours, theirs) == 1
    return alike if alike >= ALIKE or one_slip else 0.0


def _joins(parted: Sequence[Token], whole: Sequence[Token]) -> list[tuple[tuple[int, int], tuple[int], float]]:
    """Find neighbouring words that are one word of the other name."""
    return [
        ((i, i + 1), (j,), 1.0)
        for i in range(len(parted) - 1)
        for j, single in enumerate(whole)
        if single.share == ORDINARY and parted[i].text + parted[i + 1].text == single.text
    ]
