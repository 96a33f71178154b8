"""Words that names of persons are made of: titles, particles, spellings of one name, short forms and how usual each name is."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

import msgspec

from bonafides.errors import ContentError
from bonafides.model.codec import from_toml
from bonafides.model.noun import Noun
from bonafides.text.fold import fold

_LEAST, _MOST = 1.0, 20.0
_GREEK = "\u0370"
_LATIN_ADDITIONAL = ("\u1e00", "\u1eff")


class PersonFile(Noun, frozen=True, kw_only=True):
    """One file of the catalogue. Values are words parted by spaces.

    Attributes:
        titles: By language or script.
        particles: By canonical form, its other forms.
        variants: By canonical spelling, the other spellings of the same name.
        nicknames: By short form, the full names that it may stand for.
        surnames: By spelling, the surnames in today's romanisation that it may be.
        common: By bits of rarity, names.
    """

    titles: Mapping[str, str] = msgspec.field(default_factory=dict)
    particles: Mapping[str, str] = msgspec.field(default_factory=dict)
    variants: Mapping[str, str] = msgspec.field(default_factory=dict)
    nicknames: Mapping[str, str] = msgspec.field(default_factory=dict)
    surnames: Mapping[str, str] = msgspec.field(default_factory=dict)
    common: Mapping[str, str] = msgspec.field(default_factory=dict)


class PersonWords(Noun, frozen=True, kw_only=True):
    """The words of all files. Latin words are folded, words of other scripts are NFKC and casefolded.

    Two words are spellings of one name where `variants` gives the same for both. Two surnames may be one where their tuples in `surnames`
    meet; a word that is not there stands for itself. `common` is log2(1 / share among the people of the name's own culture).
    """

    titles: frozenset[str] = frozenset()
    particles: Mapping[str, str] = msgspec.field(default_factory=dict)
    variants: Mapping[str, str] = msgspec.field(default_factory=dict)
    nicknames: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    surnames: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    common: Mapping[str, float] = msgspec.field(default_factory=dict)


class _Groups:
    """Words, each with the one group that it belongs to."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.rows: dict[str, str] = {}

    def add(self, where: str, word: str, group: str) -> None:
        old = self.rows.setdefault(word, group)
        if old != group:
            raise ContentError(
                f"{where}: {word!r} is in two groups of {self.kind}, {' and '.join(sorted((old, group)))}; take it out of one of them"
            )


def compile_persons(files: Sequence[tuple[str, bytes]]) -> PersonWords:
    """Compile the files, the same whatever their order.

    A name's rarity is given to all its spellings and to the stem of its surname. Nicknames and surnames give canonical spellings.

    Args:
        files: Path below the catalogue and content of each file.

    Raises:
        ContentError: A file is damaged, a word folds to none or to several, or is in two groups; the sentence names file and word.
    """
    read = [(path, from_toml(content, PersonFile, where=path)) for path, content in sorted(files)]
    variants = _grouped("variants", [(path, file.variants) for path, file in read])
    return PersonWords(
        titles=frozenset(word for path, file in read for words in file.titles.values() for word in _words(path, words)),
        particles=_grouped("particles", [(path, file.particles) for path, file in read]),
        variants=variants,
        nicknames=_several("nicknames", [(path, file.nicknames) for path, file in read], variants),
        surnames=_several("surnames", [(path, file.surnames) for path, file in read], {}),
        common=_common([(path, file.common) for path, file in read], variants),
    )


def person_key(word: str) -> str:
    """Give a word as the tables have it: Latin folded, other scripts NFKC and casefolded.

    >>> person_key("Müller"), person_key("ДОКТОР"), person_key("أبو")
    ('muller', 'доктор', 'أبو')
    """
    plain = unicodedata.normalize("NFKC", word)
    low, high = _LATIN_ADDITIONAL
    return plain.casefold() if any(c >= _GREEK and not low <= c <= high for c in plain) else fold(plain)


def _words(where: str, words: str) -> tuple[str, ...]:
    keys = {word: person_key(word) for word in words.split()}
    for word, key in keys.items():
        if not key or " " in key:
            raise ContentError(f"{where}: {word!r} does not fold to one word; write it as one word")
    return tuple(keys.values())


def _grouped(kind: str, tables: Sequence[tuple[str, Mapping[str, str]]]) -> dict[str, str]:
    """Give each word of a group, the canonical one included, with the canonical one."""
    groups = _Groups(kind)
    for path, table in tables:
        for name, others in table.items():
            (canonical,) = _words(path, name) or ("",)
            for word in (canonical, *_words(path, others)):
                groups.add(path, word, canonical)
    return dict(sorted(groups.rows.items()))


def _several(
    kind: str, tables: Sequence[tuple[str, Mapping[str, str]]], variants: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """Give each word with all that it may stand for, in the order of the alphabet."""
    found: dict[str, tuple[str, ...]] = {}
    for path, table in tables:
        for name, others in table.items():
            (word,) = _words(path, name) or ("",)
            if word in found:
                raise ContentError(f"{path}: {word!r} stands twice in {kind}; keep one of them")
            found[word] = tuple(sorted({variants.get(other, other) for other in _words(path, others)}))
    return dict(sorted(found.items()))


def _common(tables: Sequence[tuple[str, Mapping[str, str]]], variants: Mapping[str, str]) -> dict[str, float]:
    groups = _Groups("common")
    for path, table in tables:
        for bits, names in table.items():
            if not re.fullmatch(r"\d+(\.\d+)?", bits) or not _LEAST <= float(bits) <= _MOST:
                raise ContentError(f"{path}: {bits!r} is no number of bits from 1 to 20; write one")
            for word in _words(path, names):
                groups.add(path, variants.get(word, word), bits)
    found = {word: float(bits) for word, bits in groups.rows.items()}
    found |= {word: found[name] for word, name in variants.items() if name in found}
    for word, rare in sorted(found.items(), key=lambda row: (row[1], row[0])):
        found.setdefault(surname_stem(word), rare)
    return dict(sorted(found.items()))


def rarity(word: str, words: PersonWords) -> float | None:
    """Tell how rare a word is among the people of its own culture, in bits; None for a word that is not among the usual names.

    >>> words = PersonWords(common={"ivanov": 7.0})
    >>> rarity("ivanova", words), rarity("ivanenko", words)
    (7.0, None)
    """
    return words.common.get(word, words.common.get(surname_stem(word)))


_ENDINGS = tuple(
    (re.compile(pattern), ending)
    for pattern, ending in (
        # Patronymics of men, then of women: Sergeyevich, Serhiiovych, Siarheevich; Sergeyevna, Serhiivna, Siarheeuna.
        (r"(?<=\w\w)[yij]*[oea](?:vich|vych|vitch|vitsch|witsch|vic|wicz)$", "ovich"),
        (r"(?<=\w\w)(?:[yij]*[oea](?:vna|wna|una)|[yij]+vna)$", "ovna"),
        # -sky and -skaya, Polish -ski and -cka, Latvian -skis.
        (r"(?<=\w\w)(?:tsk|ck|tzk)(?:y|i|yi|yy|ii|iy|ij|yj|ie|aya|aia|aja|a|oy|oi|oj|is)$", "tsky"),
        (r"(?<=\w\w)sk(?:y|i|yi|yy|ii|iy|ij|yj|ie|aya|aia|aja|a|oy|oi|oj|is)$", "sky"),
        # -ov, -ova, -off, German -ow, Latvian -ovs, Lithuanian -ovas; then -ev, which also writes -yov (ё).
        (r"(?<=\w\w)[yij]+o(?:v|va|vs|vas|ff|f|w)$", "ev"),
        (r"(?<=\w\w)o(?:v|va|vs|vas|ff|w)$", "ov"),
        (r"(?<=\w\w)[yij]*e(?:v|va|vs|vas|ff|w)$", "ev"),
        (r"(?<=\w\w)ina$", "in"),
        # Belarusian -enka is Ukrainian -enko.
        (r"(?<=\w\w)enka$", "enko"),
        (r"(?<=\w\w)[yij]an$", "yan"),
        # Other adjectives: Tolstoy and Tolstaya, Bely and Belaya.
        (r"(?<=\w\w\w)(?:aya|aia|aja|oy|oi|oj|yy|yi|iy|ii|ij|yj)$", "y"),
        # Latvian and German spellings of given names in -ei and -ai: Sergejs, Sergej, Nikolai.
        (r"(?<=\w)([aeu])(?:js|j|i)$", r"\1y"),
    )
)


def surname_stem(word: str) -> str:
    """Give one form of a Slavic surname or patronymic for its male, female, Latvian, Lithuanian and older Latin spellings.

    A form to compare, not a name: equal forms are spellings of one name, if both words are names of such a language. Takes and gives a
    folded word; others come back as they are, or with a harmless ending changed (Medina, Medin).

    >>> [surname_stem(word) for word in ("lavrov", "lavrova", "lavrovs", "lavrovas", "lavroff")]
    ['lavrov', 'lavrov', 'lavrov', 'lavrov', 'lavrov']
    >>> surname_stem("zakharovskaya"), surname_stem("sergejs"), surname_stem("smith")
    ('zakharovsky', 'sergey', 'smith')
    >>> surname_stem("sergeyevich"), surname_stem("sergeevich")
    ('sergeovich', 'sergeovich')
    """
    for pattern, ending in _ENDINGS:
        stem, changed = pattern.subn(ending, word)
        if changed:
            return stem
    return word
