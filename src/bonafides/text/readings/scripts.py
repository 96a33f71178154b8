"""Part a text into runs of one script."""

import re
from collections.abc import Iterator

EASTERN = frozenset({"han", "kana", "hangul"})
"""The scripts whose signs mean a syllable or a word, and which part no words by spaces."""

_RUNS = re.compile(
    "(?P<cyrillic>[\u0400-\u052f]+)"
    "|(?P<arabic>[\u0610-\u061a\u0620-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc\u200c\u200d]+)"
    "|(?P<hebrew>[\u0591-\u05f4]+)"
    "|(?P<greek>[\u0370-\u03ff\u1f00-\u1fff]+)"
    "|(?P<han>[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+)"
    "|(?P<kana>[\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe]+)"
    "|(?P<hangul>[\uac00-\ud7a3]+)"
    "|(?P<devanagari>[\u0900-\u097f\u200c\u200d]+)"
    "|(?P<thai>[\u0e01-\u0e4e]+)"
    "|(?P<other>.)",
    re.DOTALL,
)


def runs(text: str) -> Iterator[tuple[str, str]]:
    """Give the runs of a plain text with the name of their script; Latin letters, digits and signs are "other".

    >>> list(runs("LIMMT 経貿"))
    [('other', 'LIMMT '), ('han', '経貿')]
    """
    waiting: list[str] = []
    for found in _RUNS.finditer(text):
        script = found.lastgroup or "other"
        if script == "other":
            waiting.append(found[0])
            continue
        if waiting:
            yield "other", "".join(waiting)
            waiting = []
        yield script, found[0]
    if waiting:
        yield "other", "".join(waiting)


def paired(signs: str, latin: str) -> dict[str, str]:
    """Give a table of signs and the Latin letters of each; `-` is none.

    >>> paired("бв", "b v")
    {'б': 'b', 'в': 'v'}
    """
    return dict(zip(signs, ("" if letters == "-" else letters for letters in latin.split()), strict=True))
