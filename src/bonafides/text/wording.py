"""Part a name into words that carry weight: of a person by readings, of anything else by concepts, so that translations meet."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

import msgspec

from bonafides.model.noun import Noun
from bonafides.model.words import OrganisationWords, Word
from bonafides.text.cleaning import cleaned
from bonafides.text.persons import PersonWords, person_key, surname_stem
from bonafides.text.readings.read import readings
from bonafides.text.readings.scripts import EASTERN, runs
from bonafides.text.spelled import han_in, ways
from bonafides.text.translating import translated

SHARES = {
    "legal_form": 0.0, "title": 0.0, "particle": 0.08, "kunya": 0.35, "department": 0.05, "organisation": 0.25, "place": 0.35, "number": 0.5,
    "acronym": 0.2,
    "ordinary": 0.45, "reading": 1.0,
}  # fmt: skip
"""What part of its rarity a word of each kind keeps: a legal form says nothing of who a party is."""

CONCEPT_BITS = 10.0
"""The bits of a word that tells all that a word can; a concept keeps its share of them, whatever an edition's listings are called."""

_TOLD_BY_BITS = frozenset({"organisation", "place", "ordinary"})
_LEAST_ACRONYM = 3
_LATIN = "latin"
_DOUBTFUL_TITLE, _WHOLE_NAME = 0.5, 2
_DOUBLED = re.compile(r"([a-z])\1+")
_INNER = frozenset(
    ["an", "ar", "as", "at", "az", "ad", "en", "er", "es", "ed", "te", "ni", "o", "y", "d", "b", "bu", "um", "st", "san", "ap", "ab", "af", "av"]
)  # fmt: skip
"""Forms of particles that are somebody's name where they open or close one."""
_KUNYA = frozenset({"abu", "abd", "umm"})
_LONGEST, _MOST_READ = 400, 100_000
"""Words beyond so many letters of a name are noise that somebody put there; the whole name still compares by its first ones."""


class Lexicon(Noun, frozen=True, kw_only=True):
    """The words that names are made of: content of the catalogue."""

    organisation: OrganisationWords = msgspec.field(default_factory=OrganisationWords)
    persons: PersonWords = msgspec.field(default_factory=PersonWords)
    departments: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


class Token(msgspec.Struct, frozen=True):
    """A word of a name.

    `text` is what it compares as (a concept, or one spelling of a name), `share` the part of its rarity that its kind keeps,
    `written` its letters in their own script, and `ways` how it reads in Latin letters, most usual first;
    `tongue` is the one language that its Han signs are read in, if one is; `family` is of a
    concept those that translators take for one another, of a person's name the one that it is known to be.
    """

    text: str
    share: float
    written: str
    ways: tuple[str, ...] = ()
    script: str = _LATIN
    kind: str = "reading"
    tongue: str = ""
    family: str = ""


def tongues(text: str) -> tuple[str, ...]:
    """Give the languages that a person's name may be read in, where the script leaves it open: Han signs alone say no language.

    >>> tongues("王伟"), tongues("Wang Wei"), tongues("佐藤さくら")
    (('zh', 'ko', 'ja'), ('',), ('ja',))
    """
    if text.isascii():
        return ("",)
    scripts = {script for script, _ in runs(_shown(text))}
    if "han" not in scripts:
        return ("",)
    return ("ja",) if "kana" in scripts else ("ko",) if "hangul" in scripts else ("zh", "ko", "ja")


def _shown(text: str) -> str:
    """Give as much of a text as a name may have, as an eye takes it."""
    return cleaned(text[:_MOST_READ])[:_LONGEST]


def words_of(text: str, lexicon: Lexicon, *, person: bool = False, tongue: str = "") -> tuple[Token, ...]:
    """Give the words of a name as they compare; of a person, titles and particles apart, and nothing translated.

    Args:
        text: A name in any script.
        lexicon: The words that names are made of.
        person: Whether to read it as a person's name.
        tongue: The language that a person's Han signs are read in, one of `tongues`.

    >>> [(t.text, t.share) for t in words_of("Dr. Ali Oskaldur", Lexicon(persons=PersonWords(titles=frozenset({"dr"}))), person=True)]
    [('dr', 0.0), ('ali', 1.0), ('oskaldur', 1.0)]

    A name of nothing but words without weight is its own name: each counts as an organisation word does.

    >>> [(t.text, t.share) for t in words_of("bin", Lexicon(persons=PersonWords(particles={"bin": "bin"})), person=True)]
    [('bin', 0.25)]
    """
    shown = _shown(text)
    found = tuple(_person(shown, lexicon.persons, tongue) if person else _organisation(shown, lexicon))
    if any(t.share > SHARES["particle"] for t in found):
        return found
    return tuple(msgspec.structs.replace(t, share=SHARES["organisation"]) for t in found)


NameReading = Callable[[str, bool], tuple[Token, ...]]
"""Gives the words of a name, read as a person's or not."""


def reading(lexicon: Lexicon) -> NameReading:
    """Give `words_of` by one lexicon."""
    return lambda text, person: words_of(text, lexicon, person=person)


def remembering(lexicon: Lexicon) -> NameReading:
    """Give `words_of` by one lexicon that remembers the names it has read last, for work that meets the same names again."""
    return lru_cache(maxsize=1 << 18)(reading(lexicon))


def _person(text: str, words: PersonWords, tongue: str) -> Iterator[Token]:
    """Give the words of a person's name: each by its readings; a run of Chinese, Japanese or Korean signs is one word."""
    found: list[Token] = []
    for script, run in runs(text):
        if script == "other":
            folded, *others = readings(run) or ("",)
            older = others[0].split() if others else []
            plain = folded.split()
            later = older if len(older) == len(plain) else plain
            found += (_latin_word(word, pinyin, words) for word, pinyin in zip(plain, later, strict=True))
        else:
            found.append(_foreign_word(script, run, words, tongue))
    return _titled(found)


def _titled(found: list[Token]) -> Iterator[Token]:
    """Take titles and short particles for names where they may be: there are Kings, and An is a family.

    A title is dropped where it opens a name and two other words remain; a short particle, where it stands inside of one.
    """
    named = sum(t.kind == "reading" for t in found) + (found[-1].kind == "title" if found else 0)
    for place, token in enumerate(found):
        last = place == len(found) - 1
        if token.kind == "title" and (last or named < _WHOLE_NAME):
            yield msgspec.structs.replace(token, kind="reading", share=_DOUBTFUL_TITLE)
        elif token.kind == "particle" and token.written in _INNER and (last or not place):
            yield msgspec.structs.replace(token, kind="reading", share=SHARES["reading"], text=token.written)
        else:
            yield token


def _latin_word(word: str, pinyin: str, words: PersonWords) -> Token:
    if word in words.titles:
        return Token(word, SHARES["title"], word, (word,), kind="title")
    if word in words.particles:
        return _particle(words.particles[word], word, (word,))
    further = (pinyin, *words.nicknames.get(word, ()), *words.surnames.get(word, ()))
    read = tuple(dict.fromkeys((word, *further)))
    return Token(_one_spelling(word, words), SHARES["reading"], word, read, family=words.variants.get(word, ""))


def _particle(text: str, written: str, read: tuple[str, ...], script: str = _LATIN) -> Token:
    """Give a word that joins names; "father of" and "servant of" are half a name themselves."""
    return Token(text, SHARES["kunya" if text in _KUNYA else "particle"], written, read, script, "particle")


def _one_spelling(word: str, words: PersonWords) -> str:
    """Give the one spelling of a name that all its spellings compare as; a doubled letter is one letter."""
    single = _DOUBLED.sub(r"\1", word)
    return words.variants.get(word) or words.variants.get(single) or surname_stem(single)


def _foreign_word(script: str, run: str, words: PersonWords, tongue: str) -> Token:
    native = person_key(run)
    if native in words.titles:
        return Token(native, SHARES["title"], native, (native,), script, "title")
    read = (han_in(run, tongue) if script == "han" and tongue else ways(native, script)) or (native,)
    if native in words.particles:
        return _particle(words.particles[native], native, read, script)
    if script in EASTERN:
        return Token(read[0], SHARES["reading"], native, read, script, tongue=tongue if script == "han" else "")
    known = next((words.variants[w] for w in (native, *read) if w in words.variants), "")
    return Token(known or _one_spelling(read[0], words), SHARES["reading"], native, read, script)


def _organisation(text: str, lexicon: Lexicon) -> Iterator[Token]:
    """Give the words of any other name, each as the concept that it stands for, or as it reads."""
    words = lexicon.organisation
    found = translated(text, words)
    letters = "".join(w.text[0] for w in found if w.kind != "legal_form")
    for word in found:
        kind: str = "department" if word.text in lexicon.departments else word.kind
        if kind == "reading" and word.text in lexicon.places:
            kind = "place"
        if kind == "reading" and len(word.text) >= _LEAST_ACRONYM and word.text in letters:
            kind = "acronym"
        share = (
            words.bits[word.text] / CONCEPT_BITS if kind in _TOLD_BY_BITS and word.text in words.bits else SHARES[kind]
        )
        read = (word.text, *word.ways) if word.kind == "reading" else word.ways or (_together(word),)
        yield Token(
            word.text, share, word.written or word.text, tuple(dict.fromkeys(read)), word.script, kind,
            family=words.families.get(word.text, ""),
        )  # fmt: skip


def _together(word: Word) -> str:
    """Give the letters of a known word without spaces, where they are Latin ones."""
    return word.written.replace(" ", "") if word.script == _LATIN and word.written else word.text
