"""Translate a name of any script, word by word, to concepts that are the same in every language."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from bonafides.model.words import OrganisationWords
from bonafides.text.fold import fold
from bonafides.text.readings.cyrillic import cyrillic, nation
from bonafides.text.readings.han import han, repeated
from bonafides.text.readings.hangul import hangul
from bonafides.text.readings.kana import kana
from bonafides.text.readings.read import language, readings
from bonafides.text.readings.scripts import plain, runs
from bonafides.text.readings.semitic import arabic, likelier, one_form
from bonafides.text.segment import Segment, parted, segments
from bonafides.text.stems import arabic_stems, english_singular, russian_stem, without_article

READING = "reading"
"""The kind of a word that is no known one: it is given as it reads in Latin letters."""

_MOST_WORDS, _LONGEST_KEY, _SHORTEST_COMPOUND, _SHORTEST_LOAN = 6, 60, 6, 5
_DOTTED = re.compile(r"\b(?:\w\.){2,}")
_SHORT_FORMS = (("(株)", " 株式会社 "), ("(주)", " 주식회사 "), ("(有)", " 有限会社 "), ("(유)", " 유한회사 "))
_ENDING_SIGNS = frozenset("厂廠院所局部處处司站省市县縣区區村港")
_NUMERALS = {
    c: digit
    for digit, row in enumerate(("〇零", "一壱", "二弐两", "三参", "四", "五", "六", "七", "八", "九"))
    for c in row
}
_NUMBERED = re.compile("第?([〇零一二三四五六七八九壱弐参十百]+)")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")

Token = tuple[str, str]
Lookup = Callable[[Sequence[str]], str | None]


def translated(text: str, words: OrganisationWords) -> tuple[Token, ...]:
    """Give the words of a name in order, each as a concept with its kind, or as a Latin reading with the kind `reading`.

    A name and its translation give the same concepts: the longest known phrase counts first; Chinese, Japanese and Korean are cut into
    known words; Russian short forms into their parts. Takes time in proportion to the length of the text, and never raises.

    >>> words = OrganisationWords(kinds={"trade": "organisation"}, latin={"trading": "trade"}, eastern={"贸易": "trade"})
    >>> translated("Kaldur Trading", words), translated("贸易", words)
    ((('kaldur', 'reading'), ('trade', 'organisation')), (('trade', 'organisation'),))
    """
    written = plain(text)
    for short, long in _SHORT_FORMS:
        written = written.replace(short, long)
    written = _DOTTED.sub(lambda found: found[0].replace(".", "") + " ", written)
    parts = list(runs(written))
    scripts = {script for script, _ in parts}
    eastern, slavic, first = language(scripts), nation(written), likelier(written)
    out: list[Token] = []
    for group, pieces in _groups(parts):
        if group == "eastern":
            out += _eastern("".join(pieces), words, eastern)
        elif group == "cyrillic":
            out += _phrases(
                pieces, words, lambda taken: _russian(taken, words), lambda word: _unknown_russian(word, words, slavic)
            )
        elif group == "arabic":
            out += _phrases(
                pieces,
                words,
                lambda taken: _arabic(taken, words),
                lambda word: _read(fold(arabic(word, first=first)[0]), words),
            )
        else:
            out += _phrases(pieces, words, lambda taken: _latin(taken, words), lambda word: _unknown_latin(word, words))
    return tuple(out)


def _groups(parts: Sequence[tuple[str, str]]) -> Iterator[tuple[str, list[str]]]:
    """Give neighbouring words of one kind of script together, so that phrases are seen; eastern signs of one run stay together."""
    group, pieces, broken = "", list[str](), False
    for script, run in parts:
        name, found = _words(script, run)
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


def _words(script: str, run: str) -> tuple[str, list[str]]:
    if script in {"han", "kana", "hangul"}:
        return "eastern", [run]
    if script == "cyrillic":
        return "cyrillic", [run.lower()]
    if script == "arabic":
        return "arabic", one_form(run).split()
    return "latin", (fold(run) if script == "other" else next(iter(readings(run)), "")).split()


def _phrases(
    pieces: Sequence[str], words: OrganisationWords, known: Lookup, unknown: Callable[[str], Iterable[Token]]
) -> Iterator[Token]:
    """Give the longest known phrases of a row of words, and of each other word what it is by itself."""
    place = 0
    while place < len(pieces):
        for length in range(min(_MOST_WORDS, len(pieces) - place), 0, -1):
            taken = pieces[place : place + length]
            concept = known(taken) if sum(map(len, taken)) <= _LONGEST_KEY else None
            if concept is not None:
                yield from words.tokens(concept)
                place += length
                break
        else:
            yield from unknown(pieces[place])
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


def _unknown_latin(word: str, words: OrganisationWords) -> Iterator[Token]:
    ordinal = _ORDINAL.fullmatch(word)
    yield from _compound(word, words, words.latin_parts, "oe") or ((ordinal[1] if ordinal else word, READING),)


def _unknown_russian(word: str, words: OrganisationWords, first: str) -> Iterator[Token]:
    found = _compound(word, words, words.cyrillic_parts, "ое")
    yield from found or _read(fold(cyrillic(word, first=first)[0]), words)


def _read(reading: str, words: OrganisationWords) -> Iterator[Token]:
    """Give the words of a reading; one that is an article or a known loan word, as what it means."""
    for one in reading.split():
        concept = words.latin.get(one) if len(one) >= _SHORTEST_LOAN or one == "al" else None
        yield from words.tokens(concept) if concept is not None else ((one, READING),)


def _compound(word: str, words: OrganisationWords, parts: Mapping[str, str], links: str) -> tuple[Token, ...]:
    """Give the concepts of a compound as Soviet trusts bear it: chemical and industry in one word."""
    if not _SHORTEST_COMPOUND <= len(word) <= _LONGEST_KEY:
        return ()
    return tuple(token for concept in parted(word, parts, links) or () for token in words.tokens(concept))


def _eastern(run: str, words: OrganisationWords, first: str) -> Iterator[Token]:
    """Give the words of a run of Chinese, Japanese or Korean signs."""
    for segment in _credible(segments(repeated(run), words.eastern), words):
        if segment.known is not None:
            yield from words.tokens(segment.known)
        else:
            yield from _numbered(segment.text, first)


def _credible(found: Sequence[Segment], words: OrganisationWords) -> Iterator[Segment]:
    """Give segments with single signs taken as words only where their neighbours bear it; else they belong to a name."""
    whole = [s.known is not None and len(s.text) > 1 for s in found]
    name = ""
    for place, segment in enumerate(found):
        before, after = whole[place - 1 : place] if place else [], whole[place + 1 : place + 2]
        ends = segment.text in _ENDING_SIGNS and all(after) and place > 0
        little = segment.known is not None and words.tokens(segment.known)[0][1] == "legal_form"
        alone = "가" <= segment.text <= "힣" or not (all(before) and all(after) and (before or after))
        if whole[place] or ends or (segment.known is not None and not alone) or (little and segment.text == "的"):
            if name:
                yield Segment(name, None)
                name = ""
            yield segment
        else:
            name += segment.text
    if name:
        yield Segment(name, None)


def _numbered(text: str, first: str) -> Iterator[Token]:
    """Give a name that is no known word as it reads; a number that opens it, in digits."""
    number = _NUMBERED.match(text)
    if number and (text.startswith("第") or number.end() == len(text)):
        yield _digits(number[1]), READING
        text = text[number.end() :]
    for script, run in runs(text):
        ways = han(run, first=first) if script == "han" else kana(run) if script == "kana" else hangul(run)
        if ways and ways[0]:
            yield fold(ways[0]).replace(" ", ""), READING


def _digits(numeral: str) -> str:
    """Give a Chinese numeral in digits, read sign by sign or with its tens and hundreds.

    >>> _digits("七一八"), _digits("十三"), _digits("二百一")
    ('718', '13', '201')
    """
    if not set(numeral) & set("十百"):
        return "".join(str(_NUMERALS[c]) for c in numeral)
    total, last = 0, 0
    for c in numeral:
        if c in "十百":
            total += (last or 1) * (10 if c == "十" else 100)
            last = 0
        else:
            last = _NUMERALS[c]
    return str(total + last)
