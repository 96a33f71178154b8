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


Rest = list[tuple[int, Token]]
"""The words of a name that no equal word took, with their places."""


class Pair(Struct, frozen=True):
    """Words of the query that stand for words of the listed name, and how surely: 1.0 for equal ones."""

    query: tuple[int, ...]
    listed: tuple[int, ...]
    worth: float
    how: str


def aligned(query: Sequence[Token], listed: Sequence[Token], *, person: bool) -> list[Pair]:
    """Pair the words of two names, the surest first, each word once."""
    chosen = _equal(query, listed)
    ours, theirs = _rest(query, {p.query[0] for p in chosen}), _rest(listed, {p.listed[0] for p in chosen})
    if not ours or not theirs:
        return chosen
    options = [*_words(ours, theirs, person=person)]
    options += _spans(ours, query, theirs, person=person)
    options += (Pair(p.listed, p.query, p.worth, p.how) for p in _spans(theirs, listed, ours, person=person))
    options.sort(key=lambda p: (-p.worth, -len(p.query) - len(p.listed), p.query, p.listed))
    used_query: set[int] = set()
    used_listed: set[int] = set()
    for pair in options:
        if used_query.isdisjoint(pair.query) and used_listed.isdisjoint(pair.listed):
            chosen.append(pair)
            used_query.update(pair.query)
            used_listed.update(pair.listed)
    return chosen


def _equal(query: Sequence[Token], listed: Sequence[Token]) -> list[Pair]:
    """Pair the words that are one, in the order of the query."""
    places: dict[str, list[int]] = {}
    for j, token in enumerate(listed):
        places.setdefault(token.text, []).append(j)
    found = []
    for i, token in enumerate(query):
        for j in places.get(token.text, ()):
            if alike(token, listed[j]) == 1.0:
                found.append(Pair((i,), (j,), 1.0, "same word"))
                places[token.text].remove(j)
                break
    return found


def _rest(name: Sequence[Token], used: set[int]) -> Rest:
    return [(i, token) for i, token in enumerate(name) if i not in used]


def _words(query: Rest, listed: Rest, *, person: bool) -> Iterator[Pair]:
    for i, ours in query:
        for j, theirs in listed:
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


def _spans(rest: Rest, parted: Sequence[Token], whole: Rest, *, person: bool) -> Iterator[Pair]:
    """Find neighbours of one name that are one word of the other: joined to one, or its initials."""
    left = dict(rest)
    longest = max(len(t.ways[0]) for _, t in whole)
    for start, first in rest:
        joined, letters = first.ways[0], _initials(first)
        for end in range(start + 1, start + _MOST_INITIALS):
            token = left.get(end)
            if token is None:
                break
            joined += token.ways[0]
            letters += _initials(token)
            span = tuple(range(start, end + 1))
            if end - start < _MOST_JOINED and _LEAST_JOINED <= len(joined) <= longest + _SPARE:
                yield from _joined(span, joined, whole)
            if len(letters) == _TWO if person else _TWO < len(letters) <= _MOST_INITIALS:
                yield from _acronym(span, letters, whole, parted)
    if person and len(whole) == 1 and whole[0][1].script in _UNPARTED:
        yield from _turned(rest, whole)


def _initials(token: Token) -> str:
    """Give the first letters of the words that one token stands for; none of a word that says nothing."""
    if token.share <= 0:
        return ""
    words = token.written.split() if token.script == "latin" else [token.ways[0]]
    return "".join(w[0] for w in words if w not in _LITTLE)


def _acronym(span: tuple[int, ...], letters: str, whole: Rest, parted: Sequence[Token]) -> Iterator[Pair]:
    for j, token in whole:
        if token.ways[0] == letters:
            others = (t for t in (*parted[: span[0]], *parted[span[-1] + 1 :]))
            yield Pair(span, (j,), WHOLE_ACRONYM if all(t.share <= 0 for t in others) else ACRONYM, "initials")


def _joined(span: tuple[int, ...], joined: str, whole: Rest) -> Iterator[Pair]:
    for j, token in whole:
        likeness = joined_alike(token, joined)
        if likeness > (_JOINED if token.script == "latin" else _JOINED_SOUND):
            yield Pair(span, (j,), worth(likeness), "written together")


def _turned(rest: Rest, whole: Rest) -> Iterator[Pair]:
    """Find a whole name written without spaces, family name first, whose Latin words stand the other way round."""
    words = [(i, t) for i, t in rest if t.share > 0][:_MOST_JOINED]
    for cut in range(1, len(words)):
        yield from _joined(
            tuple(i for i, _ in words), "".join(t.ways[0] for _, t in (*words[cut:], *words[:cut])), whole
        )
