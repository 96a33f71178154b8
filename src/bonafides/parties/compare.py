"""Compare two names word by word: what speaks for the same party, what against, and how sure that makes it.

Every word carries bits: its rarity, or what its kind tells. The bits of words that stand for each other are *matched*, less what is
*lost* where they are only alike. What remains of each name alone *contradicts* the other as far as both have some; the rest is
*omitted* by one of them. `parties.probability` makes a probability of these.
"""

from collections.abc import Callable, Sequence
from itertools import product
from math import log2

from msgspec import Struct

from bonafides.model.assessment import Feature
from bonafides.parties.align import Pair, aligned
from bonafides.parties.probability import Account, Alone, model_of, probability
from bonafides.text.likeness import latin_alike
from bonafides.text.wording import CONCEPT_BITS, SHARES, Token

SAME_NAME = 0.5
"""From this score on, two names are one party's, other things being equal."""

LEAST_BITS = 3.0
"""Fewer matched bits than this are no evidence, but for equal names: a legal form, a place or a title alone never matches."""

COMMON_BITS = 8.5
"""Fewer matched bits of words that many names are made of are no evidence: there are many ministries of defence."""

MOST_BITS = 14.0
"""No word tells more than this, however rare: one rare word is not a name."""

PEOPLE, FIRMS = 48.0, 0.01
"""How many times more often words meet by chance among people, and among firms, than the listings' own frequencies say."""

LETTER_BITS = 2.0
"""A word tells no more than so many bits a letter: there are few short ones, and many people bear them."""

INITIALS_BITS = 3.0
"""Letters of an acronym tell so many bits each: many names have the same initials."""

_INITIAL_BITS, _JOINED_BITS = 5.0, 17.0
_WEIGHTY, _SURE = 2.2, 0.4
_SPELLINGS = 0.85
_TOLD = SHARES["particle"] * MOST_BITS
_READ = frozenset({"reading", "particle", "title"})
_NAMES = frozenset({"reading", "particle", "title", "ordinary"})

Rarity = Callable[[str], float]


class Name(Struct, frozen=True):
    """A name as it compares: its words, the bits of each, and what every comparison with it asks."""

    words: tuple[Token, ...]
    bits: tuple[float, ...]
    person: bool
    spelled: bool
    """Whether all its words were written in Latin letters, so that an edit is a slip and no other way to read them."""
    weighty: tuple[str, ...]
    """The words that tell anything, as they compare, in the order of the alphabet."""
    together: str
    """The same without spaces, in the order of the name."""


class Comparison(Struct, frozen=True, kw_only=True):
    """How far two names are one: the score, the bits behind it, and the words that stand for each other."""

    score: float
    matched: float
    lost: float = 0.0
    equal: bool = False
    query: Name
    listed: Name
    pairs: tuple[Pair, ...] = ()

    def chance(self, listings: int) -> float:
        """Give the bits that chance takes away from what these names have in common; none from equal names."""
        return 0.0 if self.equal else chance(self.matched + self.lost / 2, listings, person=self.query.person)

    @property
    def enough(self) -> bool:
        """Whether the words in common tell enough for any verdict.

        Words that many names are made of tell little of one that has a name besides, and tell enough by themselves only together.
        """
        if self.equal or self.by_name:
            return self.equal or self.matched >= LEAST_BITS
        one_script = self.query.spelled and self.listed.spelled
        return self.matched >= COMMON_BITS and not (one_script and (_named(self.query) or _named(self.listed)))

    @property
    def by_name(self) -> bool:
        """Whether any of the words in common is a name and no mere kind of firm, place or number."""
        return any(
            self.query.words[i].kind in _NAMES or self.listed.words[j].kind in _NAMES
            for p in self.pairs for i in p.query for j in p.listed
        )  # fmt: skip

    @property
    def same(self) -> bool:
        """Whether the names alone make it one party."""
        return self.score >= SAME_NAME and self.enough

    @property
    def why(self) -> tuple[Feature, ...]:
        """Give what each pair of words says for the same party, in bits, with both texts."""
        return tuple(_said(p, self.query, self.listed) for p in sorted(self.pairs, key=lambda p: p.query))

    @property
    def against(self) -> tuple[Feature, ...]:
        """Give the words that only one name has, in bits, the weighty ones."""
        ours, theirs = _taken(self.pairs)
        return (
            *(
                Feature(feature="name", says="only in the query", bits=-round(bits, 1), query=word.written)
                for word, bits in _unpaired(self.query, ours)
            ),
            *(
                Feature(feature="name", says="only in the listed name", bits=-round(bits, 1), listed=word.written)
                for word, bits in _unpaired(self.listed, theirs)
            ),
        )


def chance(matched: float, listings: int, *, person: bool) -> float:
    """Give the bits that chance takes away: how many of so many listings would have as much of a name in common.

    A firm is named to be told from others; a person shares every part of a name with many people who stand on no list.

    >>> round(chance(30.0, 50_000, person=True), 1), round(chance(10.0, 50_000, person=True), 1), round(chance(10.0, 50_000, person=False), 1)
    (0.0, 11.2, 0.6)
    """
    return log2(1 + (PEOPLE if person else FIRMS) * listings * 2.0**-matched)


def named(words: Sequence[Token], rarity: Rarity, *, person: bool = False) -> Name:
    """Give a name with the bits of its words.

    Args:
        words: The words of the name.
        rarity: Bits of a word by how few listings carry it; a word that is a known concept keeps a share of its own.
        person: Whether it is a person's name.
    """
    weighty = [t.text for t in words if t.share > SHARES["particle"]]
    return Name(
        words=tuple(words), bits=tuple(_bits_of(t, rarity) for t in words), person=person,
        spelled=all(t.script == "latin" for t in words), weighty=tuple(sorted(weighty)), together="".join(weighty),
    )  # fmt: skip


def _bits_of(word: Token, rarity: Rarity) -> float:
    if word.kind not in {"reading", "particle"}:
        return word.share * CONCEPT_BITS
    return word.share * min(rarity(word.text), MOST_BITS, LETTER_BITS * len(word.ways[0] if word.ways else word.text))


def compare(query: Name, listed: Name, *, vessel: bool = False) -> Comparison:
    """Compare two names; the same score whichever comes first, and whatever the order of their words but for joined neighbours."""
    if query.together == listed.together or query.weighty == listed.weighty:
        return _equal(query, listed)
    pairs = aligned(query.words, listed.words, person=query.person and listed.person)
    matched, lost, sure = 0.0, 0.0, 0
    for pair in pairs:
        bits = _bits(pair, query, listed)
        matched += bits * pair.worth
        lost += bits * (1 - pair.worth)
        if pair.worth > _SURE and bits > _WEIGHTY and pair.how != "initial":
            sure += max(len(pair.query), len(pair.listed))
    ours, theirs = (_alone(n, at) for n, at in zip((query, listed), _taken(pairs), strict=True))
    score = probability(
        model_of(query.person, query.spelled and listed.spelled), Account(matched, lost, ours, theirs, sure <= 1), vessel=vessel
    )  # fmt: skip
    return Comparison(score=score, matched=matched, lost=lost, query=query, listed=listed, pairs=tuple(pairs))


def likeliest(ours: Sequence[Name], theirs: Sequence[Name], *, vessel: bool = False) -> Comparison:
    """Compare two names that may each be read in several ways; the ways that fit best count.

    Names that are both open to several languages are compared in each language by itself.
    """
    both = zip(ours, theirs, strict=False) if len(ours) > 1 and len(theirs) > 1 else product(ours, theirs)
    return max((compare(a, b, vessel=vessel) for a, b in both), key=lambda c: (c.same, c.score))


def _equal(query: Name, listed: Name) -> Comparison:
    """Give the comparison of names that are one when their spaces and legal forms are taken out.

    Names that are one only in translation, and only of words that many names are made of, are alike and not equal: there are many
    ministries of defence.
    """
    pairs = tuple(aligned(query.words, listed.words, person=query.person and listed.person))
    matched = max(sum(query.bits), sum(listed.bits))
    ours, theirs = (
        "".join(sorted(t.ways[0] for t in n.words if t.share > SHARES["particle"])) for n in (query, listed)
    )
    one = latin_alike(ours, theirs) > _SPELLINGS
    return Comparison(
        score=round(1 - 0.5 ** (2 + matched / 6), 4), matched=matched,
        equal=bool(query.words) and (one or _named(query) or matched >= COMMON_BITS), query=query, listed=listed, pairs=pairs,
    )  # fmt: skip


def _named(name: Name) -> bool:
    return any(t.kind in _NAMES and b > _WEIGHTY for t, b in zip(name.words, name.bits, strict=True))


def _bits(pair: Pair, query: Name, listed: Name) -> float:
    ours, theirs = sum(query.bits[i] for i in pair.query), sum(listed.bits[j] for j in pair.listed)
    if pair.how == "initial":
        return min(ours, theirs, _INITIAL_BITS)
    if pair.how == "initials":
        return min(ours, theirs, INITIALS_BITS * max(len(pair.query), len(pair.listed)))
    return min(max(ours, theirs), _JOINED_BITS) if pair.how == "written together" else (ours + theirs) / 2


def _taken(pairs: Sequence[Pair]) -> tuple[set[int], set[int]]:
    """Give the places of the words of either name that stand for a word of the other."""
    return {i for p in pairs for i in p.query}, {j for p in pairs for j in p.listed}


def _alone(name: Name, used: set[int]) -> Alone:
    """Give the bits of the words that stand for nothing in the other name, by kind; a word said twice counts once."""
    said = {name.words[i].text for i in used}
    names = concepts = places = numbers = 0.0
    for i, (word, bits) in enumerate(zip(name.words, name.bits, strict=True)):
        if i in used or word.text in said:
            continue
        if word.kind in _READ:
            names += bits
        elif word.kind == "place":
            places += bits
        elif word.kind == "number":
            numbers += bits
        else:
            concepts += bits
    return Alone(names, concepts, places, numbers)


def _unpaired(name: Name, used: set[int]) -> list[tuple[Token, float]]:
    """Give the words that stand for nothing in the other name, with their bits, the weighty ones."""
    return [(t, b) for i, (t, b) in enumerate(zip(name.words, name.bits, strict=True)) if i not in used and b >= _TOLD]


def _said(pair: Pair, query: Name, listed: Name) -> Feature:
    bits = _bits(pair, query, listed) * pair.worth
    ours, theirs = (" ".join(n.words[i].written for i in at) for n, at in ((query, pair.query), (listed, pair.listed)))
    return Feature(feature="name", says=pair.how, bits=round(bits, 1), query=ours, listed=theirs)
