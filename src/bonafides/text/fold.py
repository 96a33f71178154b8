"""Fold a name in any script to plain lower-case Latin tokens, and tell which of them carry weight."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from bonafides.model.noun import Noun

_OTHER = re.compile(r"[^0-9a-z]+")
_LETTERS = re.compile(r"\b[a-z](?: [a-z])+\b")
_DOTTED = re.compile(r"\b((?:\w\.){2,})")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class NameWords(Noun, frozen=True, kw_only=True):
    """Which words of a name carry little weight, and which read as another: content of the catalogue."""

    legal_forms: frozenset[str] = frozenset()
    departments: frozenset[str] = frozenset()
    organisation: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    same: Mapping[str, str] = msgspec.field(default_factory=dict)


class Token(msgspec.Struct, frozen=True):
    """A word of a name: as it compares, the share of its weight that its kind keeps, and its letters as written."""

    text: str
    share: float
    written: str


LEGAL, DEPARTMENT, ORGANISATION, PLACE, ORDINARY = 0.0, 0.05, 0.12, 0.3, 1.0


_SHORT = 200
"""Texts up to this length are remembered: the names, places and addresses that parties repeat."""


def fold(text: str) -> str:
    """Give a text in lower-case Latin letters and digits, words parted by single spaces.

    >>> fold("Parchin Chem. Ind. – Stores Dept.")
    'parchin chem ind stores dept'
    >>> fold("Шахид Бакери"), fold("大连"), fold("S.B.I.G. Co.")
    ('shakhid bakeri', 'da lian', 'sbig co')
    >>> fold("S. B. I. G."), fold("LIMMT経貿公司")
    ('sbig', 'limmt jing mao gong si')
    """
    return _remembered(text) if len(text) <= _SHORT else _folded(text)


def _folded(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    if not text.isascii():
        from anyascii import anyascii

        text = "".join(f" {_CAMEL.sub(' ', anyascii(run))} " if _is_han(run) else anyascii(run) for run in _runs(text))
    text = _DOTTED.sub(lambda m: m[0].replace(".", "") + " ", text.replace("'", "").replace("`", "").replace("’", ""))
    return _LETTERS.sub(lambda m: m[0].replace(" ", ""), _OTHER.sub(" ", text.lower()).strip())


_remembered = lru_cache(maxsize=1 << 15)(_folded)


def _is_han(run: str) -> bool:
    return "㐀" <= run[0] <= "鿿"


def _runs(text: str) -> list[str]:
    """Part a text where Han characters begin and end, since each of them is a syllable."""
    return re.findall(r"[㐀-鿿]+|[^㐀-鿿]+", text)


def tokens(text: str, words: NameWords) -> tuple[Token, ...]:
    """Give the words of a name as they compare, each with the share of its weight.

    >>> words = NameWords(legal_forms=frozenset({"ltd"}), organisation=frozenset({"industry"}), same={"ind": "industry"})
    >>> [(t.text, t.share) for t in tokens("Sunny Ind. Ltd", words)]
    [('sunny', 1.0), ('industry', 0.12), ('ltd', 0.0)]

    A name of nothing but legal forms is its own name, and counts as organisation words do.

    >>> [(t.text, t.share) for t in tokens("Ltd", words)]
    [('ltd', 0.12)]
    """
    found = tuple(_token(word, words) for word in fold(text).split())
    if any(t.share > LEGAL for t in found):
        return found
    return tuple(Token(t.text, ORGANISATION, t.written) for t in found)


def _token(word: str, words: NameWords) -> Token:
    read = words.same.get(word, word)
    for kind, share in (
        (words.legal_forms, LEGAL),
        (words.departments, DEPARTMENT),
        (words.organisation, ORGANISATION),
        (words.places, PLACE),
    ):
        if word in kind or read in kind:
            return Token(read, share, word)
    return Token(read, ORDINARY, word)


def compact(folded: Iterable[str]) -> str:
    """Give words without their spaces, so that joined and parted spellings are one.

    >>> compact(["great", "wall"])
    'greatwall'
    """
    return "".join(folded)
