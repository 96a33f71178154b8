"""How far two listings carry one name: the bits of the words that agree, less those that only one of them has."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct, structs
from rapidfuzz.distance import OSA

from bonafides.editions.joining.traits import SAME_SOUND, Named, Rarity, Trait, Word
from bonafides.text.readings.skeleton import skeleton

LIGHT = 0.5
"""The share of its bits that a word keeps of which many firms' names are made: their names are not drawn word by word."""

_COMMON = 7.0
"""A word of fewer bits stands in one name of a hundred or more: bank, trading, al."""

_ALIKE = 0.7
_SHORT_NAME = 5
_OF_SHORT_NAME = 6.0
_OF_WEAK_NAME = 8.0
_BOTH_PRIMARY, _ONE_PRIMARY, _NO_PRIMARY = 4.0, 2.0, -4.0
_FURTHER_NAME, _SHORT_FORM, _MOST_FURTHER = 4.0, 5.0, 8.0
_LEFT_OVER, _LEFT_OVER_LIGHT = 0.8, 0.4
_LEFT_OF_PERSON, _MOST_LEFT_OF_PERSON = 0.25, 2.0
_BOTH_LEFT, _NUMBER_LEFT = -10.0, -12.0
_ORDINALS = frozenset(
    [
        "i",
        "ii",
        "iii",
        "iv",
        "v",
        "vi",
        "vii",
        "viii",
        "ix",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
    ]
)


class Likeness(Struct, frozen=True, kw_only=True):
    """The best pair of names: its bits, whether nothing is left over, how many words agree, and both names as published."""

    bits: float
    whole: bool
    words: int
    one: str
    two: str
    says: str
    primary: bool = False
    alias: bool = False
    further: float = 0.0
    further_names: tuple[str, ...] = ()


def likeness(one: Trait, two: Trait, rarity: Rarity) -> Likeness | None:
    """Give how far two listings carry one name; None where no word of a name agrees. The same whichever comes first, but for sides."""
    theirs = {n.key: n for n in two.names}
    person = "Person" in {one.kind, two.kind}
    equal = [_compared(n, theirs[n.key], rarity, person=person) for n in one.names if n.key in theirs]
    best = _best(equal)
    if best is None or not best.whole:
        partly = person or bool(one.numbers.keys() & two.numbers.keys() or one.un_entries & two.un_entries)
        best = _best([*equal, *_near(one, two, rarity, person=person, partly=partly)])
    if best is None or not best.whole:
        return best
    further = _further(best, [e for e in equal if e.whole])
    short = [e.one for e in equal if not e.whole and e.one != best.one and e.bits > 0][:1]
    bits = min(_MOST_FURTHER, _FURTHER_NAME * len(further) + _SHORT_FORM * len(short))
    return structs.replace(best, primary=any(e.primary for e in equal), further=bits, further_names=(*further, *short))


def _best(found: Sequence[Likeness]) -> Likeness | None:
    return max(found, key=lambda f: (f.whole, f.bits, f.one, f.two), default=None)


def _further(best: Likeness, equal: Sequence[Likeness]) -> tuple[str, ...]:
    """Give the names beside the best that both carry, each with a weighty word that those before it lack."""
    seen = set(best.one.casefold().split())
    found = []
    for other in sorted(equal, key=lambda e: (-e.bits, e.one)):
        own = set(other.one.casefold().split())
        if other.one != best.one and len(own & seen) * 2 < len(own) and other.bits > _OF_WEAK_NAME:
            found.append(other.one)
            seen |= own
    return tuple(found)


def _near(one: Trait, two: Trait, rarity: Rarity, *, person: bool, partly: bool) -> Iterator[Likeness]:
    """Compare the names that share a sound; those of firms that share nothing else only where all words may agree."""
    for ours in one.names:
        for theirs in two.names:
            if not partly and len(ours.words) != len(theirs.words):
                continue
            if ours.key != theirs.key and not ours.sounds.isdisjoint(theirs.sounds):
                yield _compared(ours, theirs, rarity, person=person)


def _compared(one: Named, two: Named, rarity: Rarity, *, person: bool) -> Likeness:
    """Compare two names word by word."""
    agreed, near, ours, theirs = _aligned(one.words, two.words)
    bits = sum(rarity.word(w.text) * _share(w, rarity) for w in agreed)
    bits += sum(_ALIKE * min(rarity.word(a.text), rarity.word(b.text)) * _share(a, rarity) for a, b in near)
    bits += _left(ours, theirs, rarity, person=person)
    whole = not (ours and theirs) if person else not ours and not theirs
    words = len(agreed) + len(near)
    if one.weak or two.weak or rarity.is_shared(one.key) or rarity.is_shared(two.key):
        bits, whole = min(bits, _OF_WEAK_NAME), False
    if len(one.words) == 1 and len(one.words[0].text) <= _SHORT_NAME:
        bits, whole = min(bits, _OF_SHORT_NAME), False
    if whole and not person:
        bits += (
            _BOTH_PRIMARY
            if one.primary and two.primary
            else _ONE_PRIMARY
            if one.primary or two.primary
            else _NO_PRIMARY
        )
    if person and words < 2:
        whole = False
    says = (
        "same name"
        if whole and not near and not ours and not theirs
        else "names alike"
        if whole
        else "part of the name"
    )
    return Likeness(bits=bits, whole=whole, words=words, one=one.text, two=two.text, says=says,
                    primary=one.primary and two.primary and one.key == two.key, alias=not one.primary and not two.primary)  # fmt: skip


def _share(word: Word, rarity: Rarity) -> float:
    return LIGHT if word.light or rarity.word(word.text) < _COMMON else 1.0


def _left(ours: Sequence[Word], theirs: Sequence[Word], rarity: Rarity, *, person: bool) -> float:
    """Weigh the words that only one of two names has."""
    if person and not (ours and theirs):
        return -sum(min(_MOST_LEFT_OF_PERSON, _LEFT_OF_PERSON * rarity.word(w.text)) for w in (*ours, *theirs))
    against = -sum(rarity.word(w.text) * (_LEFT_OVER_LIGHT if w.light else _LEFT_OVER) for w in (*ours, *theirs))
    if any(w.text.isdigit() or w.text in _ORDINALS for w in (*ours, *theirs)):
        against += _NUMBER_LEFT
    return against + (_BOTH_LEFT if ours and theirs else 0.0)


def _aligned(
    one: Sequence[Word], two: Sequence[Word]
) -> tuple[list[Word], list[tuple[Word, Word]], list[Word], list[Word]]:
    """Part the words of two names into those that are equal, those that are alike, and those of one alone."""
    rest, ours, agreed = list(two), [], []
    for word in sorted(one):
        same = next((w for w in rest if w.text == word.text), None)
        if same is None:
            ours.append(word)
        else:
            rest.remove(same)
            agreed.append(word)
    near, left = [], []
    for word in ours:
        like = [w for w in sorted(rest) if _are_alike(word.text, w.text)]
        if like:
            near.append((word, like[0]))
            rest.remove(like[0])
        else:
            left.append(word)
    return agreed, near, left, rest


@lru_cache(maxsize=1 << 17)
def _are_alike(one: str, two: str) -> bool:
    """Tell whether two different words are spellings of one: the same consonants, or an edit in five letters, two in nine."""
    if one.isdigit() or two.isdigit() or min(len(one), len(two)) < 4:
        return False
    keys = skeleton(one), skeleton(two)
    distance = OSA.distance(one, two)
    if keys[0] == keys[1] and len(keys[0]) > SAME_SOUND and distance <= max(len(one), len(two)) // 2:
        return True
    shorter = min(len(one), len(two))
    return distance <= (2 if shorter >= 9 else 1 if shorter >= 5 else 0)
