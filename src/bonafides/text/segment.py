"""Cut a run of letters without spaces into known words."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

_UNKNOWN, _ONE_LETTER, _WORD, _NAME, _NONE = 100, 95, 60, 30, 1 << 30
_LONGEST, _SHORTEST_PART = 16, 3


class Segment(NamedTuple):
    """A stretch of a run and what it is known as; None where it is not known."""

    text: str
    known: str | None


def segments(run: str, words: Mapping[str, str]) -> list[Segment]:
    """Cut a run so that the fewest letters stay unknown, in the fewest stretches, then into the fewest words; of equals, the longer word first.

    Neighbouring unknown letters are one segment. Takes time in proportion to the length of the run.

    >>> [s.text for s in segments("大连机械厂", {"大连": "dalian", "机械": "machinery", "厂": "factory"})]
    ['大连', '机械', '厂']
    >>> [s.text for s in segments("浩通商贸", {"通商": "trade", "商贸": "trade"})]
    ['浩通', '商贸']
    """
    first, later = [0] * (len(run) + 1), [0] * (len(run) + 1)
    word = [0] * (len(run) + 1)
    opens = [False] * (len(run) + 1)
    for start in range(len(run) - 1, -1, -1):
        known = _NONE
        for length in range(1, min(_LONGEST, len(run) - start) + 1):
            if run[start : start + length] in words:
                cost = (_ONE_LETTER if length == 1 else _WORD) + first[start + length]
                if cost <= known:
                    known, word[start] = cost, length
        unknown = _UNKNOWN + later[start + 1]
        first[start], later[start] = min(known, unknown + _NAME), min(known, unknown)
        opens[start] = known <= unknown
        if known > unknown + _NAME:
            word[start] = 0
    return _joined(_cut(run, words, word, opens))


def _cut(run: str, words: Mapping[str, str], word: Sequence[int], opens: Sequence[bool]) -> list[Segment]:
    """Give the words that stand at their places, and each other letter; inside a name only a word that opens there ends it."""
    found: list[Segment] = []
    start, named = 0, False
    while start < len(run):
        named = not word[start] or (named and not opens[start])
        text = run[start : start + (1 if named else word[start])]
        found.append(Segment(text, None if named else words[text]))
        start += len(text)
    return found


def _joined(found: list[Segment]) -> list[Segment]:
    joined: list[list[str]] = []
    known: list[str | None] = []
    for segment in found:
        if segment.known is None and known and known[-1] is None:
            joined[-1].append(segment.text)
        else:
            joined.append([segment.text])
            known.append(segment.known)
    return [Segment("".join(texts), name) for texts, name in zip(joined, known, strict=True)]


def parted(word: str, parts: Mapping[str, str], links: str) -> tuple[str, ...] | None:
    """Give the parts that a compound is made of, two or more and nothing left but linking vowels; None where it is none.

    >>> parted("химпром", {"хим": "chemical", "пром": "industry"}, "ое"), parted("химера", {"хим": "chemical"}, "ое")
    (('chemical', 'industry'), None)
    """
    ways: list[tuple[str, ...] | None] = [None] * (len(word) + 1)
    ways[0] = ()
    for place in range(len(word)):
        before = ways[place]
        if before is None:
            continue
        for length in range(_SHORTEST_PART, min(_LONGEST, len(word) - place) + 1):
            known = parts.get(word[place : place + length])
            if known is not None and (
                ways[place + length] is None or len(before) + 1 < len(ways[place + length] or ())
            ):
                ways[place + length] = (*before, known)
        if before and word[place] in links and ways[place + 1] is None:
            ways[place + 1] = before
    whole = ways[-1]
    return whole if whole is not None and len(whole) > 1 else None
