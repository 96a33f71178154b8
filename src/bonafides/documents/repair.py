"""Repair what transmission and printing broke, and give the original back.

What breaks: a word or a sentence cut by a line break, a word hyphenated at a line's end, a page's end inside a sentence, a space lost
after a comma or a bracket, and signs that only look like a letter or a space. No repair changes a letter, save that a ligature becomes
the letters that it joins and a page's own lines go out.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from bonafides.documents.decode import letter_of
from bonafides.documents.lexicon import COMMON, TAILS
from bonafides.model.document import Repair, RepairKind

_NEWLINE = re.compile(r"\r\n|\r|\n")
_KEPT = re.compile(r"(?:[-•*o·]|--|\(?[a-z0-9]{1,2}[.)])[^\S\r\n]")
_LAST = re.compile(r"(?<![^\W\d_])([^\W\d_]+)$")
_FIRST = re.compile(r"([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+")
_LOST = re.compile(
    r"(?<=[)\]\"'”’\w]),(?=[^\W\d_])(?<!(?<![^\W\d_])[A-Za-z],(?=[A-Za-z](?![^\W\d_])))"  # a comma that touches the next word; not "N,N-dimethyl"
    r"|(?<=[a-z]);(?=[a-z])"
    r"|(?<=[^\W\d_]{2})\)(?=[^\W\d_]{2})"
    r"|(?<=[a-z]{2}),(?=\()"
    r"|(?<=[a-z]{3})[.](?=[A-Z][a-z]+\s)"
    r"|(?<=[A-Z]{4})[.](?=[A-Z]{2,}\s)"
)
_TOUCHING = re.compile(r"[,;).](?=[^\W\d_(]|\()")
_SIGNS = re.compile(
    "[\u00a0\u202f\u2007\u00ad\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069\ufb00-\ufb06\uf780-\uf7ff]|(?<=.)\ufeff"
)
_JOINED = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_HARD = frozenset("\u00a0\u202f\u2007")
_HYPHENS = frozenset("-\u2010\u00ad")
_PREFIXES = frozenset({"non", "anti", "counter", "multi", "post", "semi", "quasi", "self", "ex", "sub", "pre"})
_SUSPENDED = frozenset({"and", "or", "to", "nor", "und", "oder", "et", "ou", "y", "e"})


def vocabulary(text: str, known: Iterable[str] = ()) -> frozenset[str]:
    """Give the words that a text shows whole: those inside its lines, those at an edge at least three times, and `known` ones."""
    inner: set[str] = set()
    edges: Counter[str] = Counter()
    for line in text.casefold().splitlines():
        words = _WORD.findall(line)
        inner.update(words[1:-1])
        edges.update(words[:1] + words[-1:])
    return frozenset(inner | {w for w, n in edges.items() if n >= 3} | {w.casefold() for w in known} | COMMON)


def repairs_of(
    text: str,
    spans: Sequence[tuple[int, int]],
    words: AbstractSet[str],
    *,
    pages: Mapping[int, int] | None = None,
    mixed: bool = False,
) -> tuple[Repair, ...]:
    """Give the repairs within the spans of running text, in the order of the text; no two touch the same character.

    Args:
        text: As received.
        spans: Beginning and end of each passage, in order, none inside another.
        words: Known for words.
        pages: Where a page's own lines begin, and where each ends.
        mixed: Stray bytes are held as U+F780-U+F7FF and become letters.
    """
    found = [_repair(text, 0, 1, ("", "byte_order_mark"))] if text.startswith("\ufeff") else []
    for start, end in spans:
        gaps = list(_joins(text, (start, end), words, pages or {}))
        found += gaps
        found += _clear_of(gaps, _spaces(text, start, end))
        found += _clear_of(gaps, _signs(text, start, end, mixed=mixed))
    return tuple(sorted(found, key=lambda r: r.offset))


def _clear_of(gaps: Sequence[Repair], others: Sequence[Repair]) -> Iterator[Repair]:
    """Give the repairs that lie in no gap between two lines."""
    starts = [g.offset for g in gaps]
    for repair in others:
        before = bisect_right(starts, repair.offset) - 1
        if before < 0 or gaps[before].offset + gaps[before].length <= repair.offset:
            yield repair


def _repair(text: str, offset: int, length: int, by: tuple[str, RepairKind]) -> Repair:
    return Repair(offset=offset, length=length, replace_with=by[0], was=text[offset : offset + length], kind=by[1])


def _gaps(text: str, span: tuple[int, int], pages: Mapping[int, int]) -> Iterator[tuple[int, int, bool]]:
    """Give where each line of a span ends and the next one begins, with the lines of a page's end between them."""
    at, end = span
    while (newline := _NEWLINE.search(text, at, end)) is not None:
        begin = at + len(text[at : newline.start()].rstrip())
        after, paged = _skipped(text, newline.end(), end), False
        while after in pages and pages[after] < end:
            after, paged = _skipped(text, pages[after], end), True
        if after >= end:
            return
        yield begin, after, paged
        at = after


def _skipped(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _joins(text: str, span: tuple[int, int], words: AbstractSet[str], pages: Mapping[int, int]) -> Iterator[Repair]:
    start, end = span
    before, last_end = "", -1
    for ends, after, paged in _gaps(text, span, pages):
        if not paged and _KEPT.match(text, after, end):
            before = ""
            continue
        last = _LAST.search(text[max(start, ends - 40) : ends])
        left = (before if last and ends - len(last[1]) == last_end else "") + (last[1] if last else "")
        right = _FIRST.match(text, after, end)
        cut = bool(left and right and broken(left, right[1], words))
        hyphened = "" if cut else _hyphen(text, start, ends, after)
        begin, by = ends, _filler(text, ends, after)
        if cut:
            by = ("", "broken_word")
        elif hyphened:
            begin, by = _at_hyphen(hyphened, right[1], ends, words) if right else (ends, ("", "hyphen"))
        yield _repair(text, begin, after - begin, (by[0], "page_break") if paged else by)
        before, last_end = (left if cut else ""), after


def _filler(text: str, ends: int, after: int) -> tuple[str, RepairKind]:
    """Give a space, or nothing where both sides are of a script that writes none between words."""
    eastern = ends > 0 and "\u2e80" <= text[ends - 1] <= "\u9fff" and "\u2e80" <= text[after] <= "\u9fff"
    return ("" if eastern else " "), "wrap"


def _hyphen(text: str, start: int, begin: int, after: int) -> str:
    """Give the letters and the hyphen at a line's end where the next line goes on with a letter or a digit, else nothing."""
    if (
        begin - 2 < start
        or text[begin - 1] not in _HYPHENS
        or not text[begin - 2].isalnum()
        or not text[after].isalnum()
    ):
        return ""
    last = re.search(r"[^\W_]+.$", text[max(start, begin - 40) : begin])
    return last[0] if last else ""


def _at_hyphen(hyphened: str, right: str, begin: int, words: AbstractSet[str]) -> tuple[int, tuple[str, RepairKind]]:
    """Give where the repair begins and what it writes: without the hyphen if it only parted a word, else with it.

    >>> _at_hyphen("con-", "cerned", 4, COMMON), _at_hyphen("missile-", "related", 8, COMMON), _at_hyphen("pre-", "and", 4, COMMON)
    ((3, ('', 'hyphen')), (8, ('', 'hyphen')), (4, (' ', 'wrap')))
    """
    left = hyphened[:-1]
    if right.casefold() in _SUSPENDED:
        return begin, (" ", "wrap")
    same = right[0].islower() if not left.isupper() or len(left) == 1 else right[0].isupper()
    first, second = left.casefold(), right.casefold()
    whole = is_word(first + second, words)
    fragments = not is_word(first, words) and (second in TAILS or not is_word(second, words))
    prefixed = first in _PREFIXES and is_word(second, words)
    if hyphened[-1] == "\u00ad" or (same and left.isalpha() and (whole or fragments) and not prefixed):
        return begin - 1, ("", "hyphen")
    return begin, ("", "hyphen")


def broken(left: str, right: str, words: AbstractSet[str]) -> bool:
    """Tell whether a line break cut a word in two.

    It did if the two make a known word and one of them is none, if the second is a lone letter that is no word, or if the second is an
    English ending that never stands alone and the first is no word. Words in capitals are put together only where the whole is known.

    >>> broken("himsel", "f", COMMON), broken("whether", "firms", COMMON), broken("Thi", "s", COMMON), broken("TECH", "NOLOGY", COMMON)
    (True, False, True, True)
    """
    capitals = left.isupper() and right.isupper() and len(left) > 1
    if not (right[0].islower() or capitals) or (left.isupper() and len(left) > 1 and not capitals):
        return False
    first, second = left.casefold(), right.casefold()
    whole = is_word(first + second, words)
    parts = is_word(first, words) and is_word(second, words) and second not in "bcdefghjklmnpqrstuvwxyz"
    if (whole and not parts) or capitals:
        return whole and not parts
    if len(second) == 1:
        return second.isascii() and second not in "aioyeu" and not is_word(first, words)
    return second in TAILS and len(first) > 2 and not is_word(first, words)


def is_word(word: str, words: AbstractSet[str]) -> bool:
    """Tell whether a word is known, itself or without an English ending."""
    if word in words:
        return True
    endings = ("s", "es", "ed", "d", "ing", "ly")
    return any(len(word) - len(e) >= 4 and word.endswith(e) and word[: -len(e)] in words for e in endings)


def _spaces(text: str, start: int, end: int) -> list[Repair]:
    touching = (m.start() for m in _TOUCHING.finditer(text, start, end))
    lost = [at + 1 for at in touching if _LOST.match(text, at, end)]
    addresses = _addresses(text, start, end) if lost else []
    starts = [a for a, _ in addresses]
    found = []
    for place in lost:
        before = bisect_right(starts, place - 1) - 1
        if before < 0 or addresses[before][1] <= place - 1:
            found.append(_repair(text, place, 0, (" ", "missing_space")))
    return found


def _addresses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give where addresses of mail and of pages stand: commas and dots inside them are their own."""
    if not any(text.find(sign, start, end) >= 0 for sign in ("www.", "://", "@")):
        return []
    tokens = ((m.start(), m.end(), m[0]) for m in re.compile(r"\S+").finditer(text, start, end))
    return [(a, b) for a, b, said in tokens if "www." in said or "://" in said or "@" in said]


def _signs(text: str, start: int, end: int, *, mixed: bool) -> list[Repair]:
    found = []
    for sign in _SIGNS.finditer(text, start, end):
        at, said = sign.start(), sign[0]
        if said in _HARD:
            found.append(_repair(text, at, 1, (" ", "hard_space")))
        elif said in _JOINED:
            found.append(_repair(text, at, 1, (_JOINED[said], "ligature")))
        elif "\uf780" <= said <= "\uf7ff":
            found += [_repair(text, at, 1, (letter_of(said), "odd_byte"))] if mixed else []
        else:
            found.append(_repair(text, at, 1, ("", "hidden_sign")))
    return found


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
