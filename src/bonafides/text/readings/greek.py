"""Greek names in Latin letters: as the standard writes them and as they sound."""

import unicodedata

from bonafides.text.readings.scripts import paired

_PAIRS = {"ου": "ou", "αυ": "av", "ευ": "ev", "γγ": "ng", "γξ": "nx", "γχ": "nch"}
_SOUND_PAIRS = {
    "ου": "u",
    "μπ": "b",
    "ντ": "d",
    "γκ": "g",
    "αι": "e",
    "ει": "i",
    "οι": "i",
    "αυ": "af",
    "ευ": "ef",
    "γγ": "ng",
}
_LETTERS = paired("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o")
_OTHERS = _LETTERS | {"χ": "kh", "υ": "i", "β": "b", "η": "e", "φ": "ph"}


def greek(run: str) -> tuple[str, ...]:
    """Give a Greek run in Latin letters: by the standard, by sound, and in the older scholarly way.

    Source:
        ELOT 743 (ISO 843 type 2), simplified to plain letters.

    >>> greek("Μπαλτούρης")
    ('mpaltouris', 'balturis', 'mpaltoures')
    """
    plain = "".join(c for c in unicodedata.normalize("NFD", run.lower()) if not unicodedata.combining(c))
    return _read(plain, _PAIRS, _LETTERS), _read(plain, _SOUND_PAIRS, _LETTERS), _read(plain, _PAIRS, _OTHERS)


def _read(plain: str, pairs: dict[str, str], letters: dict[str, str]) -> str:
    for pair, latin in pairs.items():
        plain = plain.replace(pair, latin)
    return "".join(letters.get(c, c) for c in plain)
