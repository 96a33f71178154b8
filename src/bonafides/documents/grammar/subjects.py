"""Which phrases act before a verb: back over times, brackets, appositions and "of X", a list whole."""

from bonafides.documents.grammar.phrases import Chunk
from bonafides.documents.grammar.sentence import Sentence

OPENING_PREPOSITIONS = frozenset({"after", "before", "since", "until", "as", "than", "like"})
EXAMPLES = frozenset({"including", "such as", "namely", "like"})
_DASHES = frozenset({"-", "–", "—", "--"})


def skip_back(sentence: Sentence, at: int) -> int:
    """Go back over adverbs, times, brackets, quotation marks, and what stands between two commas or dashes."""
    while at >= 0:
        kind, mark = sentence.kind(at), sentence.mark(at)
        if kind == "time" and sentence.kind(at - 1) == "preposition":
            at -= 2
        elif kind in {"adverb", "bracket"} or (kind == "time" and at) or mark in {'"', "“", "”", "'"}:
            at -= 1
        elif mark == "," or mark in _DASHES:
            opening = _opening(sentence, at)
            if opening is None:
                return at - 1 if mark in _DASHES and sentence.kind(at - 1) == "phrase" else at
            at = opening - 1
        else:
            return at
    return at


def _opening(sentence: Sentence, at: int) -> int | None:  # noqa: PLR0911 (cases, first to last)
    """Give the comma or dash that opens what the one at `at` closes: a relative clause, a participle, an apposition, examples."""
    dashes = [i for i in range(1, at) if sentence.mark(i) in _DASHES]
    if len(dashes) % 2:
        return dashes[-1]
    if sentence.mark(at) in _DASHES:
        return None
    for index in range(at - 2, 0, -1):
        if sentence.mark(index) != "," or sentence.kind(index - 1) not in {"phrase", "bracket", "time", "coordinator"}:
            continue
        following = sentence.chunks[index + 1]
        adjunct = following.kind in {"relative", "preposition", "adverb", "opener", "time"}
        if adjunct or (following.kind == "verb" and following.shape in {"ed", "ing"}):
            return index
        if following.kind == "phrase" and at - index == 2 and sentence.kind(index - 1) in {"phrase", "bracket"}:
            return index
        if following.kind == "phrase" and following.tokens[0].lower in {
            "a",
            "an",
            "the",
            "its",
            "their",
            "one",
            "once",
            "now",
            "both",
        }:
            return index
        if following.kind == "coordinator":
            return None
    return None


def back_to_phrase(sentence: Sentence, at: int) -> int | None:
    """Give the place of the phrase before a place, past marks and small words; None where a verb comes first."""
    while sentence.kind(at) in {"mark", "bracket", "adverb", "time", "preposition"}:
        at -= 1
    return at if sentence.kind(at) == "phrase" else None


def subject_before(sentence: Sentence, at: int) -> tuple[int, list[Chunk]]:
    """Give where the phrase that acts before a verb begins, and its members: past "of X" and "by X" behind it, a list whole."""
    first = at
    while True:
        before = skip_small(sentence, first - 1)
        further = skip_small(sentence, before - 1)
        if (
            sentence.kind(before) == "preposition"
            and sentence.chunks[before].word not in OPENING_PREPOSITIONS
            and further >= 0
        ):
            if sentence.mark(further) == "," and sentence.chunks[before].word in EXAMPLES:
                further = skip_back(sentence, further - 1)
            if sentence.kind(further) == "phrase":
                first = further
                continue
        joined = _list_before(sentence, first)
        if joined is None:
            break
        first = joined
    return first, _members(sentence, first, at)


def skip_small(sentence: Sentence, at: int) -> int:
    """Go back over brackets, adverbs and times, each with its preposition."""
    while sentence.kind(at) in {"bracket", "adverb", "time"}:
        at -= 2 if sentence.kind(at) == "time" and sentence.kind(at - 1) == "preposition" else 1
    return at


def past_time(sentence: Sentence, at: int) -> int:
    """Go back over adverbs and times, each with its preposition."""
    while sentence.kind(at) in {"adverb", "time"}:
        at -= 2 if sentence.kind(at) == "time" and sentence.kind(at - 1) == "preposition" else 1
    return at


def _list_before(sentence: Sentence, at: int) -> int | None:
    """Give the earlier member of a list that ends at a phrase ("A, B and C"); after a verb "and C" begins a clause of its own."""
    if sentence.chunks[at].head.part == "pronoun":
        return None
    index, joined = skip_small(sentence, at - 1), False
    while sentence.kind(index) == "coordinator" or sentence.mark(index) == ",":
        joined = joined or sentence.kind(index) == "coordinator"
        index -= 1
    index = skip_small(sentence, index)
    if sentence.kind(index) != "phrase" or index == at - 1 or not (joined or in_list(sentence, at)):
        return None
    owner = sentence.last_before(index)
    while joined and owner is not None and index > 0:
        between = range(sentence.verbs[owner].at + 1, index)
        if not any(sentence.kind(i) in {"relative", "opener"} or sentence.mark(i) == ";" for i in between):
            return index if _clause_opens(sentence, owner) else None
        owner = None
    return index


def _clause_opens(sentence: Sentence, owner: int) -> bool:
    """Tell whether the verb before stands in an opening phrase that a comma ended ("In selling X, A and B broke ...")."""
    verb = sentence.verbs[owner]
    return verb.chunk.shape == "ing" and not verb.subject


def in_list(sentence: Sentence, at: int) -> bool:
    """Tell whether a phrase after a comma is the middle of a list that ends in "and"."""
    index = at + 1
    while sentence.kind(index) in {"phrase", "bracket"} or sentence.mark(index) == ",":
        index += 1
    if sentence.kind(index) != "coordinator":
        return False
    index += 1
    while sentence.kind(index) == "adverb" or sentence.mark(index) == ",":
        index += 1
    return sentence.kind(index) == "phrase"


def _members(sentence: Sentence, first: int, at: int) -> list[Chunk]:
    group, behind = [sentence.chunks[first]], False
    for chunk in sentence.chunks[first + 1 : at + 1]:
        if chunk.kind == "preposition":
            behind = True
        elif chunk.kind == "mark" and chunk.head.text == ",":
            behind = False
        elif chunk.kind == "phrase" and not behind:
            group.append(chunk)
    return group


def behind_subject(sentence: Sentence, first: int, at: int) -> dict[str, list[Chunk]]:
    """Give what stands under each preposition within a subject ("shipments of X by Y")."""
    found: dict[str, list[Chunk]] = {}
    preposition = ""
    for chunk in sentence.chunks[first + 1 : at]:
        if chunk.kind == "preposition":
            preposition = chunk.word
        elif chunk.kind == "phrase" and preposition:
            found.setdefault(preposition, []).append(chunk)
        elif chunk.kind in {"verb", "relative"}:
            preposition = ""
    return found


def group_before(sentence: Sentence, at: int) -> list[Chunk]:
    """Give the phrases that act before a place, a list whole."""
    return subject_before(sentence, at)[1] if at >= 0 else []
