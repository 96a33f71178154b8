"""Part a name into words that carry weight: of a person by readings, of anything else by concepts, so that translations meet."""

from collections.abc import Iterator

import msgspec

from bonafides.model.noun import Noun
from bonafides.model.words import OrganisationWords
from bonafides.text.fold import fold
from bonafides.text.persons import PersonWords
from bonafides.text.readings.read import readings
from bonafides.text.readings.scripts import plain, runs
from bonafides.text.translating import translated

SHARES = {
    "legal_form": 0.0, "title": 0.0, "particle": 0.08, "department": 0.05, "organisation": 0.25, "place": 0.35, "number": 0.5,
    "ordinary": 0.45, "reading": 1.0,
}  # fmt: skip
"""What part of its rarity a word of each kind keeps: a legal form says nothing of who a party is."""

CONCEPT_BITS = 10.0
"""The bits of a word that tells all that a word can; a concept keeps its share of them, whatever an edition's listings are called."""

_EASTERN = frozenset({"han", "kana", "hangul"})
_LATIN = "latin"
_LONGEST = 400
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
    `written` its letters in their own script, and `ways` how it reads in Latin letters, most usual first.
    """

    text: str
    share: float
    written: str
    ways: tuple[str, ...] = ()
    script: str = _LATIN
    kind: str = "reading"


def words_of(text: str, lexicon: Lexicon, *, person: bool = False) -> tuple[Token, ...]:
    """Give the words of a name as they compare; of a person, titles and particles apart, and nothing translated.

    >>> [(t.text, t.share) for t in words_of("Dr. Ali Sunny", Lexicon(persons=PersonWords(titles=frozenset({"dr"}))), person=True)]
    [('dr', 0.0), ('ali', 1.0), ('sunny', 1.0)]

    A name of nothing but words without weight is its own name: each counts as an organisation word does.

    >>> [(t.text, t.share) for t in words_of("Dr.", Lexicon(persons=PersonWords(titles=frozenset({"dr"}))), person=True)]
    [('dr', 0.3)]
    """
    shown = text[:_LONGEST] if len(text) > _LONGEST else text
    found = tuple(_person(shown, lexicon.persons) if person else _organisation(shown, lexicon))
    if any(t.share > SHARES["particle"] for t in found):
        return found
    return tuple(msgspec.structs.replace(t, share=SHARES["organisation"]) for t in found)


def _person(text: str, words: PersonWords) -> Iterator[Token]:
    """Give the words of a person's name: each by its readings; a run of Chinese, Japanese or Korean signs is one word."""
    for script, run in runs(plain(text)):
        if script == "other":
            yield from (_latin_word(word, words) for word in fold(run).split())
        else:
            yield _foreign_word(script, run, words)


def _latin_word(word: str, words: PersonWords) -> Token:
    if word in words.titles:
        return Token(word, SHARES["title"], word, (word,), kind="title")
    if word in words.particles:
        return Token(words.particles[word], SHARES["particle"], word, (word,), kind="particle")
    return Token(words.variants.get(word, word), SHARES["reading"], word, (word,))


def _foreign_word(script: str, run: str, words: PersonWords) -> Token:
    native = run.casefold()
    if native in words.titles:
        return Token(native, SHARES["title"], native, (native,), script, "title")
    ways = tuple(dict.fromkeys(way.replace(" ", "") for way in readings(run))) or (native,)
    if native in words.particles:
        return Token(words.particles[native], SHARES["particle"], native, ways, script, "particle")
    known = words.variants.get(native) or next((words.variants[w] for w in ways if w in words.variants), ways[0])
    return Token(known if script not in _EASTERN else ways[0], SHARES["reading"], native, ways, script)


def _organisation(text: str, lexicon: Lexicon) -> Iterator[Token]:
    """Give the words of any other name, each as the concept that it stands for, or as it reads."""
    bits = lexicon.organisation.bits
    for concept, kind in translated(text, lexicon.organisation):
        as_kind = "department" if concept in lexicon.departments else "number" if concept.isdigit() else kind
        if as_kind == "reading" and concept in lexicon.places:
            as_kind = "place"
        share = bits[concept] / CONCEPT_BITS if concept in bits and as_kind == kind else SHARES[as_kind]
        yield Token(concept, share, concept, (concept,), _LATIN, as_kind)
