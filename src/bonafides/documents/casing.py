"""Texts in capitals only, as telegrams were sent: give them small letters again, so that names stand out."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bonafides.documents.grammar.words import VERBS, is_adjective, is_adverb
from bonafides.documents.lexicon import COMMON

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_COUNTED = re.compile(
    r"\b(?:the|these|those|two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|many) $", re.IGNORECASE
)
_PIECES = re.compile(r"(?<=[.!?:;])(?=\s)|(?<=\n)(?=\s*\n)")
_LOUD = re.compile(r"[A-Z]{4}")
_SHORTEST = 24
_SHOUTED = 0.7
_NOUNS = frozenset(
    "goods gear machine tool licence permit desk officer trader dealer vessel port firm cargo crate item maker pump valve lathe chemical steel fiber carbon tube pipe motor engine bearing spindle furnace crystal instrument system"
    " component part window glass oscilloscope laser camera lens computer chip circuit alloy powder acid drum barrel container truck chassis consignment shipment delivery order inquiry invoice embassy post consulate broker buyer seller"
    " consignee forwarder customer specialist brewery textile high-strength machinery plant workshop house origin bank court judge prosecutor police customs commissioner weeks ton tons kilogram kilograms metric rail road sea air".split()
)


def cased(text: str, start: int, end: int, *, goods: AbstractSet[str] = frozenset()) -> str:
    """Give a passage as it would be written in both cases, letter by letter; a passage that has both is given as it is.

    Known words (those of `goods` too) become small, all others keep a capital first letter; length and places do not change.

    >>> cased("THE FIRM BRENNER SOLD TWO LATHES.", 0, 33)
    'The firm Brenner sold two lathes.'
    """
    passage = text[start:end]
    return "".join(_calm(piece, goods) for piece in _PIECES.split(passage))


def _calm(passage: str, goods: AbstractSet[str]) -> str:
    if not _LOUD.search(passage):
        return passage
    letters = [c for c in passage if c.isalpha()]
    if len(letters) < _SHORTEST or sum(c.isupper() for c in letters) < _SHOUTED * len(letters):
        return passage
    return _WORD.sub(lambda m: _cased(m, passage, goods), passage)


def both_cases(text: str, spans: Sequence[tuple[int, int]], *, goods: AbstractSet[str] = frozenset()) -> str:
    """Give a text with the passages that stand in capitals only in both cases, each letter in its place."""
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], cased(text, start, end, goods=goods)]
        at = end
    return "".join([*parts, text[at:]])


def _cased(match: re.Match[str], passage: str, goods: AbstractSet[str]) -> str:
    word = match[0]
    small = word.lower()
    if len(small) != len(word) or (len(word) == 1 and word != "A"):
        return word
    opens = not passage[: match.start()].rstrip(" \n\"'(") or passage[: match.start()].rstrip(" \n\"'(")[-1] in ".?!:"
    known = (
        small in VERBS
        or is_adjective(small)
        or is_adverb(small)
        or any(
            w in known_words
            for known_words in (COMMON, goods, _NOUNS)
            for w in (small, small.rstrip("s"), small.removesuffix("es"))
        )
    )
    if known or (
        _COUNTED.search(passage, 0, match.start())
        and small.endswith("s")
        and not passage[match.end() : match.end() + 2].strip().isalpha()
    ):
        return small.capitalize() if opens else small
    return word if len(word) <= 4 and not any(c in "AEIOUY" for c in word) else word.capitalize()
