"""Fold a name in any script to plain lower-case Latin words."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_OTHER = re.compile(r"[^0-9a-z]+")
_LETTERS = re.compile(r"\b[a-z](?: [a-z])+\b")
_DOTTED = re.compile(r"\b((?:\w\.){2,})")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


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


def compact(folded: Iterable[str]) -> str:
    """Give words without their spaces, so that joined and parted spellings are one.

    >>> compact(["great", "wall"])
    'greatwall'
    """
    return "".join(folded)
