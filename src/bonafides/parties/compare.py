"""Compare two names word by word: what speaks for the same party, what against, and how sure that makes it.

Every word carries bits: its rarity, times the share that its kind keeps. The bits of words that stand for each other are *matched*,
less what is *lost* where they are only alike. Bits that each name has alone *contradict* each other as far as both have some; the rest
is *omitted* by one of them. The score is the probability that the two names are one party's where half of all such pairs are: a
logistic model of these shares, fitted on labelled pairs (`docs/names.md`). It tells persons from everything else, since a person's
name leaves words out where a firm's does not.
"""

from collections.abc import Callable, Sequence
from itertools import product
from math import exp, log2

from msgspec import Struct

from bonafides.model.assessment import Feature
from bonafides.parties.align import ACRONYM, INITIAL, Pair, aligned
from bonafides.text.wording import CONCEPT_BITS, SHARES, Token

SAME_NAME = 0.5
"""From this score on, two names are one party's, other things being equal."""

LEAST_BITS = 3.0
"""Fewer matched bits than this are no evidence, but for equal names: a legal form, a place or a title alone never matches."""

MOST_BITS = 11.0
"""No word tells more than this, however rare: one rare word is not a name."""

PEOPLE, FIRMS = 16.0, 0.05
"""How many times more often words meet by chance among people, and among firms, than the listings' own frequencies say."""

LETTER_BITS = 2.0
"""A word tells no more than so many bits a letter: there are few short ones, and many people bear them."""

INITIALS_BITS = 3.0
"""Letters of an acronym tell so many bits each: many names have the same initials."""

_INITIAL_BITS, _JOINED_BITS = 5.0, 17.0
_WEIGHTY, _SURE = 2.2, 0.4
_TOLD = SHARES["particle"] * MOST_BITS

Rarity = Callable[[str], float]


class Name(Struct, frozen=True):
    """A name as it compares: its words, and the bits of each."""

    words: tuple[Token, ...]
    bits: tuple[float, ...]
    person: bool = False

    @property
    def spelled(self) -> bool:
        """Whether all its words were written in Latin letters, so that an edit is a slip and no other way to read them."""
        return all(t.script == "latin" for t in self.words)


class Model(Struct, frozen=True):
    """The weights of the score's parts, in natural units of evidence: fitted, then rounded."""

    prior: float
    contradiction: float
    omission: float
    single_omission: float
    loss: float
    single_loss: float
    number: float


PERSON = Model(prior=0.8, contradiction=-6.8, omission=-0.2, single_omission=-2.5, loss=1.5, single_loss=-3.5, number=0.0)
OTHER = Model(prior=0.8, contradiction=-5.0, omission=-1.5, single_omission=-0.1, loss=1.5, single_loss=-3.5, number=-1.0)
_VESSEL_NUMBER = -3.0
"""Sister ships are told apart by their numbers alone."""


class Comparison(Struct, frozen=True, kw_only=True):
    """How far two names are one: the score, the bits behind it, and the words that stand for each other."""

    score: float
    matched: float
    lost: float = 0.0
    only_query: float = 0.0
    only_listed: float = 0.0
    equal: bool = False
    query: Name
    listed: Name
    pairs: tuple[Pair, ...] = ()

    def chance(self, listings: int) -> float:
        """Give the bits that chance takes away: how many of so many listings would have as much of the name in common.

        A firm is named to be told from others; a person shares every part of a name with many people who stand on no list.
        """
        share = PEOPLE if self.query.person else FIRMS
        return log2(1 + share * listings * 2.0**-self.matched)

    @property
    def enough(self) -> bool:
        """Whether the words in common tell enough for any verdict."""
        return self.matched >= LEAST_BITS or self.equal

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
        return (
            *(
                Feature(feature="name", says="only in the query", bits=-round(bits, 1), query=word.written)
                for word, bits in _alone(self.query, {i for p in self.pairs for i in p.query})
            ),
            *(
                Feature(feature="name", says="only in the listed name", bits=-round(bits, 1), listed=word.written)
                for word, bits in _alone(self.listed, {j for p in self.pairs for j in p.listed})
            ),
        )


def named(words: Sequence[Token], rarity: Rarity, *, person: bool = False) -> Name:
    """Give a name with the bits of its words.

    Args:
        words: The words of the name.
        rarity: Bits of a word by how few listings carry it; a word that is a known concept keeps a share of its own.
        person: Whether it is a person's name.
    """
    return Name(tuple(words), tuple(_told(t, rarity) for t in words), person)


def _told(word: Token, rarity: Rarity) -> float:
    if word.kind not in {"reading", "particle"}:
        return word.share * CONCEPT_BITS
    return word.share * min(rarity(word.text), MOST_BITS, LETTER_BITS * len(word.ways[0] if word.ways else word.text))


def compare(query: Name, listed: Name, *, vessel: bool = False) -> Comparison:
    """Compare two names; the same score whichever comes first, and whatever the order of their words but for joined neighbours."""
    if _compact(query) == _compact(listed):
        return _equal(query, listed)
    pairs = aligned(query.words, listed.words, person=query.person and listed.person)
    matched, lost, sure = 0.0, 0.0, 0
    for pair in pairs:
        bits = _bits(pair, query, listed)
        matched += bits * pair.worth
        lost += bits * (1 - pair.worth)
        if pair.worth > _SURE and bits > _WEIGHTY and pair.how != "initial":
            sure += max(len(pair.query), len(pair.listed))
    only_query = _left(query, {i for p in pairs for i in p.query})
    only_listed = _left(listed, {j for p in pairs for j in p.listed})
    numbers = _number(query, {i for p in pairs for i in p.query}), _number(listed, {j for p in pairs for j in p.listed})
    score = _probability(
        query.person, matched, lost, (only_query, only_listed), sure=sure, numbers=sum(numbers), vessel=vessel,
        spelled=query.spelled and listed.spelled
    )
    return Comparison(
        score=score, matched=matched, lost=lost, only_query=only_query, only_listed=only_listed, query=query, listed=listed,
        pairs=tuple(pairs),
    )  # fmt: skip


def likeliest(ours: Sequence[Name], theirs: Sequence[Name], *, vessel: bool = False) -> Comparison:
    """Compare two names that may each be read in several ways; the ways that fit best count.

    Names that are both open to several languages are compared in each language by itself.
    """
    both = zip(ours, theirs, strict=False) if len(ours) > 1 and len(theirs) > 1 else product(ours, theirs)
    return max((compare(a, b, vessel=vessel) for a, b in both), key=lambda c: (c.same, c.score))


def _equal(query: Name, listed: Name) -> Comparison:
    """Give the comparison of names that are one when their spaces and legal forms are taken out."""
    pairs = tuple(aligned(query.words, listed.words, person=query.person and listed.person))
    matched = max(sum(query.bits), sum(listed.bits))
    return Comparison(
        score=round(1 - 0.5 ** (2 + matched / 6), 4), matched=matched, equal=bool(query.words), query=query, listed=listed, pairs=pairs
    )  # fmt: skip


def _probability(
    person: bool, matched: float, lost: float, only: tuple[float, float], *, sure: int, numbers: int, vessel: bool, spelled: bool
) -> float:
    model = PERSON if person else OTHER
    contradicted = min(only)
    omitted = max(only) - contradicted
    total = matched + lost + contradicted + omitted
    if not matched or not total:
        return 0.0
    single = sure <= 1
    evidence = (
        model.prior
        + (model.contradiction * contradicted + (model.omission + model.single_omission * single) * omitted) / total
        + (model.loss + model.single_loss * (single and spelled)) * lost / total
        + (_VESSEL_NUMBER if vessel else model.number if numbers == 1 else 0.0) * (numbers > 0)
    )  # fmt: skip
    return round(1 / (1 + exp(-evidence)), 4)


def _compact(name: Name) -> str:
    return "".join(t.text for t in name.words if t.share > SHARES["particle"])


def _bits(pair: Pair, query: Name, listed: Name) -> float:
    ours, theirs = sum(query.bits[i] for i in pair.query), sum(listed.bits[j] for j in pair.listed)
    if pair.how == "initial":
        return min(ours, theirs, _INITIAL_BITS)
    if pair.how == "initials":
        return min(ours, theirs, INITIALS_BITS * max(len(pair.query), len(pair.listed)))
    return min(max(ours, theirs), _JOINED_BITS) if pair.how == "written together" else (ours + theirs) / 2


def _left(name: Name, used: set[int]) -> float:
    """Give the bits of the words that stand for nothing in the other name; a word said twice counts once."""
    said = {name.words[i].text for i in used}
    return sum(bits for i, (t, bits) in enumerate(zip(name.words, name.bits, strict=True)) if i not in used and t.text not in said)


def _alone(name: Name, used: set[int]) -> list[tuple[Token, float]]:
    return [(t, b) for i, (t, b) in enumerate(zip(name.words, name.bits, strict=True)) if i not in used and b >= _TOLD]


def _number(name: Name, used: set[int]) -> bool:
    """Tell whether a number of the name stands for nothing in the other."""
    return any(t.kind == "number" and i not in used for i, t in enumerate(name.words))


def _said(pair: Pair, query: Name, listed: Name) -> Feature:
    bits = _bits(pair, query, listed) * pair.worth
    ours, theirs = (" ".join(n.words[i].written for i in at) for n, at in ((query, pair.query), (listed, pair.listed)))
    return Feature(feature="name", says=pair.how, bits=round(bits, 1), query=ours, listed=theirs)


__all__ = ["ACRONYM", "INITIAL", "Comparison", "Name", "compare", "likeliest", "named"]
