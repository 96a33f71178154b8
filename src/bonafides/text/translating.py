"""Translate a name of any script, word by word, to concepts that are the same in every language."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from msgspec import structs

from bonafides.model.words import OrganisationWords, Word
from bonafides.text.cleaning import cleaned, plain
from bonafides.text.credible import credible
from bonafides.text.fold import fold
from bonafides.text.numerals import digits
from bonafides.text.readings.cyrillic import nation
from bonafides.text.readings.han import repeated
from bonafides.text.readings.han_forms import one_sign
from bonafides.text.readings.read import language, readings
from bonafides.text.readings.scripts import EASTERN, runs
from bonafides.text.readings.semitic import likelier, one_form
from bonafides.text.segment import parted, segments
from bonafides.text.spelled import ways
from bonafides.text.stems import arabic_stems, english_singular, russian_stem, without_article

READING: Final = "reading"
NUMBER: Final = "number"
"""The kinds of a word that is no known one: given as it reads in Latin letters, or in digits."""

_MOST_WORDS, _LONGEST_KEY, _SHORTEST_COMPOUND, _SHORTEST_LOAN = 6, 60, 6, 5
_LONGEST_NAME = 500
"""No name is longer; what follows is only folded."""

_DOTTED = re.compile(r"\b(?:\w\.){2,}")
_QUOTES = re.compile(r"(?<!\w)[‘’']|[‘’'](?!\w)")
_APOSTROPHE = re.compile("['’ʼ‘`]")
_SHORT_FORMS = (("(株)", " 株式会社 "), ("(주)", " 주식회사 "), ("(有)", " 有限会社 "), ("(유)", " 유한회사 "))
_ORDINAL_SIGN = re.compile(r"第(?=\d)|(?<![가-힣])제(?=\d)")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)?")


class _Piece(NamedTuple):
    """A word as the tables have it, as it is written, and its script."""

    key: str
    written: str
    script: str


class _Reader(NamedTuple):
    """What a name is read with: the words, and the language of each script."""

    words: OrganisationWords
    first: Mapping[str, str]

    def known(self, concept: str, written: str, script: str) -> Iterator[Word]:
        """Give the concepts of a known word; its readings too where it may be somebody's name."""
        found = self.words.tokens(concept)
        named = len(found) == 1 and found[0][1] != "legal_form" and not concept.isdigit()
        read = self.ways(written, script) if named else ()
        for one, kind in found:
            yield Word(one, NUMBER if one.isdigit() else kind, read, script, written)

    def read(self, written: str, script: str) -> Iterator[Word]:
        """Give a word that is no known one as it reads; nothing where it does not."""
        read = self.ways(written, script)
        if read:
            yield Word(read[0], NUMBER if read[0].isdigit() else READING, read[1:], script, written)

    def ways(self, written: str, script: str) -> tuple[str, ...]:
        return ways(written, script, self.first.get(script, ""))


Lookup = Callable[[Sequence[str], OrganisationWords], str | None]
Unknown = Callable[[_Piece, _Reader], Iterable[Word]]


def translated(text: str, words: OrganisationWords) -> tuple[Word, ...]:
    """Give the words of a name in order: concepts, numbers, and words that are only read, each with its readings.

    A name and its translation give the same concepts: the longest known phrase counts first; Chinese, Japanese and Korean are cut into
    known words; Russian short forms into their parts. A word that may be a name keeps its readings though it is known, so that one that was
    not translated meets it. Takes time in proportion to the length of the text, and never raises.

    >>> words = OrganisationWords(kinds={"trade": "organisation"}, latin={"trading": "trade"}, eastern={"贸易": "trade"})
    >>> [(w.text, w.kind) for w in translated("Kaldur Trading", words)], translated("贸易", words)[0].ways[:2]
    ([('kaldur', 'reading'), ('trade', 'organisation')], ('maoyi', 'maoi'))
    """
    whole = plain(text)
    written = _QUOTES.sub(" ", cleaned(whole[:_LONGEST_NAME]))
    for short, long in _SHORT_FORMS:
        written = written.replace(short, long)
    written = _ORDINAL_SIGN.sub(" ", written)
    written = _DOTTED.sub(lambda found: found[0].replace(".", "") + " ", written)
    parts = list(runs(written))
    first = {"han": language({script for script, _ in parts}), "cyrillic": nation(written), "arabic": likelier(written)}
    reader = _Reader(words, first)
    out: list[Word] = []
    for group, pieces in _groups(parts):
        if group == "eastern":
            out += _eastern("".join(piece.key for piece in pieces), reader)
        else:
            out += _phrases(pieces, reader, *_RULES[group])
    out += (Word(word, READING, (), "latin", word) for word in fold(whole[_LONGEST_NAME:]).split())
    return tuple(out)


def _groups(parts: Sequence[tuple[str, str]]) -> Iterator[tuple[str, list[_Piece]]]:
    """Give neighbouring words of one kind of script together, so that phrases are seen; eastern signs of one run stay together."""
    group, pieces, broken = "", list[_Piece](), False
    for script, run in parts:
        found = _pieces(script, run)
        name = "eastern" if script in EASTERN else script if script in {"cyrillic", "arabic"} else "latin"
        if not found:
            broken = True
            continue
        if pieces and (name != group or (name == "eastern" and broken)):
            yield group, pieces
            pieces = []
        group, broken = name, False
        pieces += found
    if pieces:
        yield group, pieces


def _pieces(script: str, run: str) -> list[_Piece]:
    if script in EASTERN:
        return [_Piece(run, run, script)]
    if script == "cyrillic":
        return [_Piece(run.lower(), run.lower(), script)]
    if script == "arabic":
        return [_Piece(word, word, script) for word in one_form(run).split()]
    if script != "other":
        return [_Piece(word, run, script) for word in next(iter(readings(run)), "").split()[:1]]
    keys = fold(run).split()
    marked = run.split() if _APOSTROPHE.search(run) else []
    if [fold(word) for word in marked] == keys:
        return [_Piece(key, word.lower(), "latin") for key, word in zip(keys, marked, strict=True)]
    return [_Piece(key, key, "latin") for key in keys]


def _phrases(pieces: Sequence[_Piece], reader: _Reader, known: Lookup, unknown: Unknown) -> Iterator[Word]:
    """Give the longest known phrases of a row of words, and of each other word what it is by itself."""
    place = 0
    while place < len(pieces):
        for length in range(min(_MOST_WORDS, len(pieces) - place), 0, -1):
            taken = [piece.key for piece in pieces[place : place + length]]
            concept = known(taken, reader.words) if sum(map(len, taken)) <= _LONGEST_KEY else None
            if concept is not None:
                written = " ".join(piece.written for piece in pieces[place : place + length])
                yield from reader.known(concept, written, pieces[place].script)
                place += length
                break
        else:
            yield from unknown(pieces[place], reader)
            place += 1


def _latin(taken: Sequence[str], words: OrganisationWords) -> str | None:
    concept = words.latin.get("".join(taken))
    return words.latin.get(english_singular(taken[0])) if concept is None and len(taken) == 1 else concept


def _russian(taken: Sequence[str], words: OrganisationWords) -> str | None:
    concept = words.cyrillic.get("".join(taken))
    return words.cyrillic.get("".join(map(russian_stem, taken))) if concept is None else concept


def _arabic(taken: Sequence[str], words: OrganisationWords) -> str | None:
    concept = words.arabic.get("".join(map(without_article, taken)))
    if concept is not None or len(taken) > 1:
        return concept
    forms = (words.arabic.get(form) for form in arabic_stems(without_article(taken[0])))
    return next((concept for concept in forms if concept is not None), None)


def _unknown_latin(piece: _Piece, reader: _Reader) -> Iterator[Word]:
    ordinal = _ORDINAL.fullmatch(piece.key)
    if ordinal:
        yield Word(ordinal[1].lstrip("0") or "0", NUMBER, (), piece.script, piece.written)
        return
    yield from _compound(piece, reader, reader.words.latin_parts, "oe") or reader.read(piece.written, piece.script)


def _unknown_russian(piece: _Piece, reader: _Reader) -> Iterator[Word]:
    yield from _compound(piece, reader, reader.words.cyrillic_parts, "ое") or _loan(piece, piece.written, reader)


def _unknown_arabic(piece: _Piece, reader: _Reader) -> Iterator[Word]:
    """Give a word of Arabic script without its article; its readings with the article follow."""
    bare = without_article(piece.written)
    joined = reader.ways(piece.written, piece.script) if bare != piece.written else ()
    for word in _loan(piece, bare, reader):
        yield structs.replace(word, ways=tuple(dict.fromkeys((*word.ways, *joined))))


def _loan(piece: _Piece, written: str, reader: _Reader) -> Iterator[Word]:
    """Give a word that is only read; one that reads as a known foreign word, as what it means."""
    for word in reader.read(written, piece.script):
        concept = reader.words.latin.get(word.text) if len(word.text) >= _SHORTEST_LOAN else None
        yield from (word,) if concept is None else reader.known(concept, written, piece.script)


_RULES: Mapping[str, tuple[Lookup, Unknown]] = {
    "cyrillic": (_russian, _unknown_russian), "arabic": (_arabic, _unknown_arabic), "latin": (_latin, _unknown_latin),
}  # fmt: skip


def _compound(piece: _Piece, reader: _Reader, parts: Mapping[str, str], links: str) -> tuple[Word, ...]:
    """Give the concepts of a compound as Soviet trusts bear it: chemical and industry in one word; the first has the readings of all."""
    if not _SHORTEST_COMPOUND <= len(piece.key) <= _LONGEST_KEY:
        return ()
    found = [one for concept in parted(piece.key, parts, links) or () for one in reader.words.tokens(concept)]
    read = reader.ways(piece.written, piece.script) if found else ()
    return tuple(
        Word(one, kind, () if place else read, piece.script, piece.written) for place, (one, kind) in enumerate(found)
    )


def _eastern(run: str, reader: _Reader) -> Iterator[Word]:
    """Give the words of a run of Chinese, Japanese or Korean signs."""
    whole = repeated(run)
    start = 0
    for segment in credible(segments(one_sign(whole), reader.words.eastern), reader.words):
        written = whole[start : start + len(segment.text)]
        start += len(written)
        if segment.known is not None:
            yield from reader.known(segment.known, written, next((name for name, _ in runs(written)), "han"))
        else:
            yield from _name(written, reader)


def _name(text: str, reader: _Reader) -> Iterator[Word]:
    """Give a name that is no known word as it reads; a number that opens it, in digits."""
    number, taken = digits(text)
    if number:
        yield Word(number, NUMBER, (), "han", text[:taken])
    for script, run in runs(text[taken:]):
        yield from reader.read(run, script)
