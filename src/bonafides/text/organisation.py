"""Words that names of firms, ministries and institutes are made of, by what they mean: compiled from the catalogue's files."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from bonafides.errors import ContentError
from bonafides.model.codec import from_toml
from bonafides.model.noun import Noun
from bonafides.model.words import OrganisationWords, WordKind
from bonafides.text.cleaning import plain
from bonafides.text.fold import fold
from bonafides.text.readings.cyrillic import cyrillic
from bonafides.text.readings.han import hanja, on_reading, pinyin
from bonafides.text.readings.han_forms import one_sign
from bonafides.text.readings.hangul import hangul
from bonafides.text.readings.kana import kana
from bonafides.text.readings.read import readings
from bonafides.text.readings.semitic import one_form
from bonafides.text.stems import russian_stem, without_article

_EASTERN, _ARABIC, _CYRILLIC = frozenset({"zh", "ja", "ko"}), frozenset({"fa", "ar"}), frozenset({"ru", "uk", "be"})
_LATIN = frozenset({"en", "tr", "de", "fr", "es", "latin", "el", "he", "hi", "th"})
_PART = "part"
LANGUAGES = _EASTERN | _ARABIC | _CYRILLIC | _LATIN | {_PART}
"""The languages of the word files; `latin` is a native word as papers write it in Latin letters, `part` a Russian combining form."""

_AMBIGUOUS = ""
_SHORTEST_DERIVED, _SHORTEST_DERIVED_ORDINARY, _SHORTEST_FOREIGN, _SHORTEST_PART = 6, 8, 4, 3
_USUAL_WAYS = 3
_SHORTEST_OF_TRADE, _SHORTEST_OF_NAMES = (3, 2), (4, 3)
"""Letters of a Russian stem and signs of a word read in Korean, of words of trade and of words that might be somebody's name."""
_BY_HAND, _BY_STEM, _BY_READING = 0, 1, 2


class WordFile(Noun, frozen=True, kw_only=True):
    """One file of the catalogue: concepts of one kind, each with its words by language; `a+b` is a word that means two concepts.

    `near` names families of concepts that translators take for one another.
    """

    kind: WordKind
    word: Mapping[str, Mapping[str, tuple[str, ...]]] = msgspec.field(default_factory=dict)
    near: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)


class _Table:
    """Keys with their concepts while they are gathered: a word typed by hand beats a stem, a stem beats a reading."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rows: dict[str, tuple[int, str]] = {}

    def add(self, key: str, concept: str, rank: int) -> None:
        old_rank, old = self.rows.get(key, (rank, concept))
        if not key or old_rank < rank or (old == concept and old_rank == rank):
            self.rows.setdefault(key, (rank, concept)) if key else None
        elif old == concept or rank < old_rank:
            self.rows[key] = (rank, concept)
        elif rank == _BY_HAND:
            raise ContentError(
                f"words/organisation: {key!r} ({self.name}) means {old} and {concept}; take it out of one of them"
            )
        else:
            self.rows[key] = (rank, _AMBIGUOUS)

    def words(self) -> dict[str, str]:
        return {key: concept for key, (_, concept) in sorted(self.rows.items()) if concept != _AMBIGUOUS}


def compile_words(files: Sequence[tuple[str, bytes]]) -> OrganisationWords:
    """Compile word files, the same whatever their order, into the tables that `translated` reads.

    To a word of another script are added its readings in Latin letters, and to Chinese and Japanese words their Korean reading, where
    such a reading means nothing else.

    Args:
        files: Path below the catalogue and content of each file.

    Raises:
        ContentError: A file is not one of words, a language is unknown, or one word has two concepts; the sentence names it.
    """
    tables = {
        name: _Table(name) for name in ("latin", "cyrillic", "arabic", "eastern", "cyrillic_parts", "latin_parts")
    }
    kinds: dict[str, WordKind] = {}
    near: list[tuple[str, str, str]] = []
    for path, content in sorted(files):
        file = from_toml(content, WordFile, where=path)
        near += [(path, family, one) for family, concepts in file.near.items() for one in concepts]
        for concept, row in file.word.items():
            _check(path, concept, row, kinds)
            if "+" not in concept:
                kinds[concept] = file.kind
            for name, key, rank in _keys(concept, row, file.kind):
                tables[name].add(key, concept, rank)
    found = {name: table.words() for name, table in tables.items()}
    return OrganisationWords(
        kinds=dict(sorted(kinds.items())), families=_families(near, kinds), latin=found["latin"], cyrillic=found["cyrillic"], arabic=found["arabic"], eastern=found["eastern"],
        cyrillic_parts=found["cyrillic_parts"], latin_parts=found["latin_parts"],
    )  # fmt: skip


def _families(near: Iterable[tuple[str, str, str]], kinds: Mapping[str, WordKind]) -> dict[str, str]:
    """Give the family of each concept that has one; ContentError where it has two, or is none."""
    found: dict[str, str] = {}
    for path, family, concept in near:
        if concept not in kinds:
            raise ContentError(f"{path}: {concept} in {family} is no concept; correct its name")
        if found.setdefault(concept, family) != family:
            raise ContentError(f"{path}: {concept} is in {found[concept]} and in {family}; keep one of them")
    return dict(sorted(found.items()))


def _check(path: str, concept: str, row: Mapping[str, object], kinds: Mapping[str, WordKind]) -> None:
    if unknown := sorted(set(row) - LANGUAGES):
        raise ContentError(f"{path}: {concept} has words in {unknown[0]!r}; use one of {', '.join(sorted(LANGUAGES))}")
    if concept in kinds:
        raise ContentError(f"{path}: {concept} stands in two files; keep one of them")


def _keys(concept: str, row: Mapping[str, Sequence[str]], kind: WordKind) -> Iterator[tuple[str, str, int]]:
    """Give each key of a concept with its table and rank; a short reading might be anybody's name, so it is none."""
    least = _SHORTEST_DERIVED_ORDINARY if kind == "ordinary" else _SHORTEST_DERIVED
    stem, korean = _SHORTEST_OF_TRADE if kind in {"organisation", "legal_form"} else _SHORTEST_OF_NAMES
    if "+" not in concept:
        yield "latin", latin_key(concept.replace("_", " ")), _BY_HAND
    for language, words in row.items():
        for word in map(plain, words):
            if language in _EASTERN:
                yield "eastern", one_sign(word.replace(" ", "")), _BY_HAND
                yield from _read(word, language, least, korean)
            elif language in _ARABIC:
                yield "arabic", "".join(map(without_article, one_form(word).split())), _BY_HAND
            elif language in _CYRILLIC:
                yield from _cyrillic(word.lower(), least, stem)
            elif language == _PART:
                yield "cyrillic_parts", word, _BY_HAND
                yield from (
                    ("latin_parts", k, _BY_READING) for k in _compact(cyrillic(word)) if len(k) >= _SHORTEST_PART
                )
            elif language in {"en", "latin"} or kind == "legal_form" or len(latin_key(word)) >= _SHORTEST_FOREIGN:
                yield "latin", latin_key(word), _BY_HAND


def latin_key(word: str) -> str:
    """Give a word as the Latin table has it: its first reading without spaces.

    >>> latin_key("Co., Ltd."), latin_key("Şirketi")
    ('coltd', 'sirketi')
    """
    return next(iter(readings(word)), "").replace(" ", "")


def _cyrillic(word: str, least: int, shortest: int) -> Iterator[tuple[str, str, int]]:
    words = word.replace("-", " ").split()
    yield "cyrillic", "".join(words), _BY_HAND
    stem = "".join(map(russian_stem, words))
    if len(stem) >= shortest:
        yield "cyrillic", stem, _BY_STEM
    yield from _derived(cyrillic(" ".join(words)), least)


def _read(word: str, language: str, least: int, korean: int) -> Iterator[tuple[str, str, int]]:
    """Give the readings of an eastern word of two signs or more."""
    if len(word) == 1:
        return
    if all("ぁ" <= c <= "ヾ" for c in word):
        yield from _derived(kana(word), least)
    elif all("가" <= c <= "힣" for c in word):
        yield from _derived(hangul(word), least)
    elif all("㐀" <= c <= "鿿" for c in word):
        yield from _derived((on_reading(word),) if language == "ja" else (pinyin(word),), least)
        if len(word) >= korean:
            yield "eastern", hanja(word), _BY_READING


def _derived(found: Sequence[str], least: int) -> Iterator[tuple[str, str, int]]:
    yield from (("latin", key, _BY_READING) for key in _compact(found[:_USUAL_WAYS]) if len(key) >= least)


def _compact(found: Iterable[str]) -> Iterator[str]:
    yield from (fold(reading).replace(" ", "") for reading in found)
