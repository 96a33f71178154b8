"""Repair what transmission broke, and give the original back.

Three things break: a word is cut by a line break, a sentence is cut by line breaks, a space after a comma or a bracket is lost.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from bonafides.documents.lexicon import COMMON
from bonafides.model.document import Repair, RepairKind

_BREAK = re.compile(r"[^\S\r\n]*(?:\r\n|\r|\n)\s*")
_KEPT = re.compile(r"(?:[-•*o·]|--|\(?[a-z0-9]{1,2}[.)])[^\S\r\n]")
_LAST = re.compile(r"(?<![^\W\d_])([^\W\d_]+)$")
_FIRST = re.compile(r"([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+")
_LOST = re.compile(
    r"(?<=[)\]\"'”’\w]),(?=[^\W\d_])"  # a comma that touches the next word
    r"|(?<=[a-z]);(?=[a-z])"
    r"|(?<=[^\W\d_]{2})\)(?=[^\W\d_]{2})"
    r"|(?<=[a-z]{2}),(?=\()"
    r"|(?<=[a-z]{3})[.](?=[A-Z][a-z]+\s)"
)  # fmt: skip
_ADDRESS = re.compile(r"\S*(?:www\.|://|@)\S*")


def vocabulary(text: str, known: Iterable[str] = ()) -> frozenset[str]:
    """Give the words that a text shows whole: those inside its lines, those at an edge at least three times, and `known` ones."""
    inner: set[str] = set()
    edges: Counter[str] = Counter()
    for line in text.splitlines():
        words = [w.casefold() for w in _WORD.findall(line)]
        inner.update(words[1:-1])
        edges.update(words[:1] + words[-1:])
    return frozenset(inner | {w for w, n in edges.items() if n >= 3} | {w.casefold() for w in known} | COMMON)


def repairs_of(text: str, spans: Sequence[tuple[int, int]], words: AbstractSet[str]) -> tuple[Repair, ...]:
    """Give the repairs within the spans of running text, in the order of the text."""
    found = [_repair(text, 0, 1, ("", "byte_order_mark"))] if text.startswith("\ufeff") else []
    for start, end in spans:
        found += _joins(text, start, end, words)
        found += _spaces(text, start, end)
    return tuple(sorted(found, key=lambda r: r.offset))


def _repair(text: str, offset: int, length: int, by: tuple[str, RepairKind]) -> Repair:
    return Repair(offset=offset, length=length, replace_with=by[0], was=text[offset : offset + length], kind=by[1])


def _joins(text: str, start: int, end: int, words: AbstractSet[str]) -> list[Repair]:
    found: list[Repair] = []
    before = ""
    for gap in _BREAK.finditer(text, start, end):
        if gap.end() >= end or _KEPT.match(text, gap.end(), end):
            before = ""
            continue
        last = _LAST.search(text[max(start, gap.start() - 40) : gap.start()])
        left = (
            before
            if last and gap.start() - len(last[1]) == (found[-1].offset + found[-1].length if found else -1)
            else ""
        ) + (last[1] if last else "")
        right = _FIRST.match(text, gap.end(), end)
        cut = bool(left and right and broken(left, right[1], words))
        found.append(_repair(text, gap.start(), len(gap[0]), ("", "broken_word") if cut else (" ", "wrap")))
        before = left if cut else ""
    return found


def broken(left: str, right: str, words: AbstractSet[str]) -> bool:
    """Tell whether a line break cut a word in two.

    It did if the two make a known word and one of them is none, or if the second is a lone letter that is no word.

    >>> broken("himsel", "f", COMMON), broken("whether", "firms", COMMON), broken("Thi", "s", COMMON)
    (True, False, True)
    """
    if not right[0].islower() or (left.isupper() and len(left) > 1):
        return False
    first, second = left.casefold(), right.casefold()
    whole = is_word(first + second, words)
    parts = is_word(first, words) and is_word(second, words) and second not in "bcdefghjklmnpqrstuvwxyz"
    return (whole and not parts) or (
        len(second) == 1 and second.isascii() and second not in "aioyeu" and not is_word(first, words)
    )


def is_word(word: str, words: AbstractSet[str]) -> bool:
    """Tell whether a word is known, itself or without an English ending."""
    if word in words:
        return True
    endings = ("s", "es", "ed", "d", "ing", "ly")
    return any(len(word) - len(e) >= 4 and word.endswith(e) and word[: -len(e)] in words for e in endings)


def _spaces(text: str, start: int, end: int) -> list[Repair]:
    addresses = [m.span() for m in _ADDRESS.finditer(text, start, end)]
    return [
        _repair(text, m.end(), 0, (" ", "missing_space"))
        for m in _LOST.finditer(text, start, end)
        if not any(a <= m.start() < b for a, b in addresses)
    ]


def repaired(text: str, repairs: Sequence[Repair]) -> str:
    """Give the text after its repairs."""
    parts, at = [], 0
    for repair in repairs:
        parts += [text[at : repair.offset], repair.replace_with]
        at = repair.offset + repair.length
    return "".join([*parts, text[at:]])


def original(document_text: str, repairs: Sequence[Repair]) -> str:
    r"""Give the text as received back from the repaired text and its repairs.

    >>> broken_text = "Thi\ns is"
    >>> fixes = repairs_of(broken_text, [(0, 8)], COMMON)
    >>> repaired(broken_text, fixes), original(repaired(broken_text, fixes), fixes) == broken_text
    ('This is', True)
    """
    parts, at, shift = [], 0, 0
    for repair in repairs:
        here = repair.offset + shift
        parts += [document_text[at:here], repair.was]
        at = here + len(repair.replace_with)
        shift += len(repair.replace_with) - repair.length
    return "".join([*parts, document_text[at:]])


class Shift:
    """Where a character of the text as received stands after the repairs."""

    def __init__(self, repairs: Sequence[Repair]) -> None:
        self._ends: list[int] = []
        self._by: list[int] = []
        total = 0
        for repair in repairs:
            total += len(repair.replace_with) - repair.length
            self._ends.append(repair.offset + repair.length)
            self._by.append(total)

    def __call__(self, offset: int) -> int:
        """Give the place after the repairs; an offset outside any repair."""
        before = bisect_right(self._ends, offset)
        return offset + (self._by[before - 1] if before else 0)
