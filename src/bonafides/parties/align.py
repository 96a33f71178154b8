"""Which words of two names stand for each other: equal, alike, joined and parted, initials and acronyms."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from bonafides.text.likeness import alike, joined_alike
from bonafides.text.wording import Token

LEAST_ALIKE = 0.62
"""Two words less alike than this are different words."""

INITIAL, ACRONYM, WHOLE_ACRONYM = 0.45, 0.6, 0.85
"""What an initial, and an acronym of some words and of all, are worth beside the words that they may stand for."""

_JOINED = 0.88
_MOST_JOINED, _MOST_INITIALS = 4, 7
_LITTLE = frozenset({"of", "the", "and", "for", "de", "und"})
_LEAST_JOINED, _SPARE, _TWO = 5, 6, 2
_JOINED_SOUND = 0.72
_UNPARTED = frozenset({"han", "hangul"})


class Pair(Struct, frozen=True):
    """Words of the query that stand for words of the listed name, and how surely: 1.0 for equal ones."""

    query: tuple[int, ...]
    listed: tuple[int, ...]
    worth: float
    how: str


def aligned(query: Sequence[Token], listed: Sequence[Token], *, person: bool) -> list[Pair]:
    """Pair the words of two names, the surest first, each word once."""
    options = [*_words(query, listed, person=person)]
    options += _spans(query, listed, person=person)
    options += (Pair(p.listed, p.query, p.worth, p.how) for p in _spans(listed, query, person=person))
    options.sort(key=lambda p: (-p.worth, -len(p.query) - len(p.listed), p.query, p.listed))
    used_query: set[int] = set()
    used_listed: set[int] = set()
    chosen = []
    for pair in options:
        if used_query.isdisjoint(pair.query) and used_listed.isdisjoint(pair.listed):
            chosen.append(pair)
            used_query.update(pair.query)
            used_listed.update(pair.listed)
    return chosen


def _words(query: Sequence[Token], listed: Sequence[Token], *, person: bool) -> Iterator[Pair]:
    for i, ours in enumerate(query):
        for j, theirs in enumerate(listed):
            likeness = alike(ours, theirs)
            if likeness > LEAST_ALIKE:
                yield Pair((i,), (j,), worth(likeness), "same word" if likeness == 1 else f"alike to {likeness:.2f}")
            elif person and _initial(ours, theirs):
                yield Pair((i,), (j,), INITIAL, "initial")


def worth(likeness: float) -> float:
    """Give what a likeness is worth as evidence, from 0.0 for words that are barely alike to 1.0."""
    return (likeness - LEAST_ALIKE) / (1 - LEAST_ALIKE)


def _initial(ours: Token, theirs: Token) -> bool:
    one, other = sorted((ours.text, theirs.text), key=len)
    return len(one) == 1 and one == other[:1] and ours.share > 0 and theirs.share > 0


def _spans(parted: Sequence[Token], whole: Sequence[Token], *, person: bool) -> Iterator[Pair]:
    """Find neighbours of one name that are one word of the other: joined to one, or its initials."""
    longest = max((len(t.ways[0]) for t in whole), default=0)
    for start in range(len(parted) - 1):
        joined, letters = parted[start].ways[0], _initials(parted[start])
        for end in range(start + 1, min(start + _MOST_INITIALS, len(parted))):
            joined += parted[end].ways[0]
            letters += _initials(parted[end])
            span = tuple(range(start, end + 1))
            if end - start < _MOST_JOINED and _LEAST_JOINED <= len(joined) <= longest + _SPARE:
                yield from _joined(span, joined, whole)
            if len(letters) == _TWO if person else _TWO < len(letters) <= _MOST_INITIALS:
                yield from _acronym(
                    span, letters, whole, all_words=all(t.share <= 0 for t in (*parted[:start], *parted[end + 1 :]))
                )
    if person and len(whole) == 1 and whole[0].script in _UNPARTED:
        yield from _turned(parted, whole)


def _initials(token: Token) -> str:
    """Give the first letters of the words that one token stands for; none of a word that says nothing."""
    if token.share <= 0:
        return ""
    words = token.written.split() if token.script == "latin" else [token.ways[0]]
    return "".join(w[0] for w in words if w not in _LITTLE)


def _acronym(span: tuple[int, ...], letters: str, whole: Sequence[Token], *, all_words: bool) -> Iterator[Pair]:
    for j, token in enumerate(whole):
        if token.ways[0] == letters:
            yield Pair(span, (j,), WHOLE_ACRONYM if all_words else ACRONYM, "initials")


def _joined(span: tuple[int, ...], joined: str, whole: Sequence[Token]) -> Iterator[Pair]:
    for j, token in enumerate(whole):
        likeness = joined_alike(token, joined)
        if likeness > (_JOINED if token.script == "latin" else _JOINED_SOUND):
            yield Pair(span, (j,), worth(likeness), "written together")


def _turned(parted: Sequence[Token], whole: Sequence[Token]) -> Iterator[Pair]:
    """Find a whole name written without spaces, family name first, whose Latin words stand the other way round."""
    words = [i for i, t in enumerate(parted) if t.share > 0][:_MOST_JOINED]
    for cut in range(1, len(words)):
        yield from _joined(tuple(words), "".join(parted[i].ways[0] for i in (*words[cut:], *words[:cut])), whole)
