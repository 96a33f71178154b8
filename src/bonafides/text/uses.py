"""Read what a text says goods are for: uses named and not denied, refusals to say, and a stated range."""

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache

from bonafides.model.words import UseTable

Span = tuple[int, int]

_KM = {"km": Fraction(1), "mile": Fraction(1609344, 1_000_000), "nautical_mile": Fraction(1852, 1000)}
_RANGE_LIMIT_KM = 300
_NUMBER = r"\d{1,3}(?:[ ,.\u00a0]\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
_SENTENCE = re.compile(r"[.;!?。；！？؛\n]")
_CLAUSE = re.compile(r"[,:，、،]")
_REACH, _FROM_RANGE, _SENTENCE_REACH = 40, 60, 240
_WORDS_BETWEEN, _SIGNS_BETWEEN = 4, 10
_PLAIN = frozenset({"civil", "refused", "generic"})
"""Uses that a denial earlier in the sentence leaves standing: "not for missiles, end use confidential"."""
_DIGITS = {ord(c): str(n) for zero in "٠۰" for n, c in enumerate(chr(ord(zero) + i) for i in range(10))}
_ARTICLE = "(?:[وف])?(?:[بكل])?(?:ال|لل)?"
"""What Arabic writes together with the word that follows: and, so, in, like, for, the."""


@lru_cache(maxsize=1024)
def read_uses(text: str, table: UseTable) -> Mapping[str, tuple[Span, ...]]:
    """Give the uses that a text names, each with the characters that name it.

    A use that is denied ("not for missiles", "non-nuclear") is not given, and neither is one inside an innocent phrase, unless it is
    civil. A range counts where a word for range stands beside it: `range_300` from 300 km on, else `range_below_300`; units convert
    exactly.

    Args:
        text: In any language of the table.
        table: The phrases of the catalogue.
    """
    plain = _lowered(text)
    innocent = [m.span() for m in _pattern(table.innocent).finditer(plain)]
    found: dict[str, tuple[Span, ...]] = {}
    for row in table.use:
        spans = [m.span() for m in _pattern(row.phrases).finditer(plain)]
        spans = [s for s in spans if row.use == "civil" or not _inside(s, innocent)]
        kept = tuple(
            s for s in spans if not _denied(plain, s, table) and (row.use in _PLAIN or not _disclaimed(plain, s, table))
        )
        if kept:
            found[row.use] = kept
    for use, span in _ranges(plain, innocent, table):
        found[use] = (*found.get(use, ()), span)
    return found


def _lowered(text: str) -> str:
    """Give a text in lower case with Latin digits, every character in its place."""
    if text.isascii():
        return text.lower()
    return "".join(low if len(low := c.lower()) == 1 else c for c in text).translate(_DIGITS)


def _inside(span: Span, others: Iterable[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _denied(plain: str, span: Span, table: UseTable) -> bool:
    """Tell whether the words beside a use, in the same clause, deny it."""
    clause = _CLAUSE.split(_SENTENCE.split(plain[max(0, span[0] - _REACH) : span[0]])[-1])[-1]
    after = _CLAUSE.split(_SENTENCE.split(plain[span[1] : span[1] + _REACH])[0])[0]
    after = _before_contrast(after, table)
    if _pattern(table.not_denied).search(clause):
        return False
    return _close(clause, table) or bool(_pattern(table.after).search(after))


def _close(clause: str, table: UseTable) -> bool:
    """Tell whether a denying word stands at most a few words before the end of a clause, with no contrast between."""
    last = [*_pattern(table.before).finditer(clause)][-1:]
    rest = clause[last[0].end() :] if last else ""
    near = len(rest.split()) <= _WORDS_BETWEEN if " " in rest or rest.isascii() else len(rest) <= _SIGNS_BETWEEN
    return bool(last) and near and _before_contrast(rest, table) == rest


def _disclaimed(plain: str, span: Span, table: UseTable) -> bool:
    """Tell whether the sentence has denied every use that follows, with no contrast since."""
    before = _SENTENCE.split(plain[max(0, span[0] - _SENTENCE_REACH) : span[0]])[-1]
    last = [*_pattern(table.denying).finditer(before)][-1:]
    if not last or _pattern(table.not_denied).search(before):
        return False
    rest = before[last[0].end() :]
    return _before_contrast(rest, table) == rest


def _before_contrast(text: str, table: UseTable) -> str:
    found = _pattern(table.contrast).search(text)
    return text[: found.start()] if found else text


def _ranges(plain: str, innocent: list[Span], table: UseTable) -> Iterator[tuple[str, Span]]:
    told = [s for m in _pattern(table.range_words).finditer(plain) if not _inside(s := m.span(), innocent)]
    for unit, words in (("km", table.km), ("mile", table.mile), ("nautical_mile", table.nautical_mile)):
        for match in _measure(words).finditer(plain):
            low, high = max(0, match.start() - _FROM_RANGE), match.end() + _FROM_RANGE
            if unit == "nautical_mile" and _pattern(table.nanometre).search(plain[low:high]):
                continue
            if any(low <= start and end <= high for start, end in told):
                far = _value(match[1]) * _KM[unit] >= _RANGE_LIMIT_KM
                yield ("range_300" if far else "range_below_300"), match.span()


def _value(digits: str) -> Fraction:
    """Read a number whose groups of three are thousands, and whose other comma or point is a decimal sign."""
    plain = digits.replace(" ", "").replace("\u00a0", "")
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", plain):
        return Fraction(plain.replace(",", "").replace(".", ""))
    return Fraction(plain.replace(",", "."))


@lru_cache(maxsize=64)
def _measure(words: tuple[str, ...]) -> re.Pattern[str]:
    units = "|".join(map(_one, sorted(words, key=len, reverse=True))) or r"(?!)"
    return re.compile(rf"(?<![\d.,])({_NUMBER})\s*[- ]?(?:{units})".replace(_ARTICLE, "").replace(r"(?<!\w)", ""))


@lru_cache(maxsize=64)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Compile phrases; words of scripts that part words count only whole."""
    ordered = sorted({p.lower() for p in phrases}, key=lambda p: (-len(p), p))
    return re.compile("|".join(map(_one, ordered)) or r"(?!)")


def _one(phrase: str) -> str:
    body = r"[\s\-_/’'\u200c]+".join(map(_word, phrase.split()))
    if any("\u3040" <= c <= "\ud7a3" or "㐀" <= c <= "鿿" for c in phrase):
        return body
    article = _ARTICLE if "\u0620" <= phrase[:1] <= "\u06d3" else ""
    return rf"(?<!\w){article}{body}" + ("" if phrase.endswith("-") else r"(?!\w)")


def _word(word: str) -> str:
    head, tail = r"\w*" if word.startswith("*") else "", r"\w*" if word.endswith("*") else ""
    return head + re.escape(word.strip("*")) + tail
