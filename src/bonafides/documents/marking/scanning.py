"""Marks that stand where no portion begins: a second mark in a portion, or a bracket that looks like a mark and is none.

A lone letter in brackets is a mark only where a sentence begins or ended: "option (C)" is none. What is longer, or carries a
control, is a mark wherever it stands.
"""

import re
import unicodedata

from bonafides.documents.marks import MARK

_WORDS = r"TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|RESTRICTED|TS|S|C|U|R"
_STRONG = re.compile(r"/|\bREL\b|\bNF\b|NOFORN|SECRET|CONFIDENTIAL|UNCLASSIFIED|RESTRICTED")
_BEFORE = frozenset('.!?:;"”)\n')
_BRACKETS = re.compile(rf"[\[{{<]\s*((?:{_WORDS})(?:[ /,-][A-Z0-9 ,/&-]*)?)\s*[\]}}>]")
_LOOSE = re.compile(
    rf"(?<![\w/:.])(?:{_WORDS}|ts|s|c|u)\s*//\s*[A-Za-z]"
    r"|\b(?:NOFORN|ORCON|NODIS|EXDIS|LIMDIS|STADIS|RELIDO)\b|\bNO FOREIGN DISSEM|\b(?i:not\s+(?:be\s+)?releas(?:able|ed)\s+to)\b"
)
_LIKE = re.compile(
    rf"\s*[(\[{{<]\s*(?:(?:{_WORDS}|CONF|UNCLAS|N[SCRU]|CTS|NF|NOFORN|OC|SBU|FOUO|CUI|REL)\b(?![^)\]}}>]*[a-z])|//|[^)\]}}>a-z]*//"
    rf"|(?i:top secret|secret|confidential|unclassified|restricted|ts|s|c|u)\s*(?:[/)\]}}>]|rel\b))"
)


def plain(text: str) -> str:
    """Give a text without invisible signs, and with full-width letters and strokes as plain ones."""
    if text.isascii():
        return text
    unseen = {ord(c): None for c in set(text) if unicodedata.category(c) == "Cf"}
    kept = text.translate(unseen) if unseen else text
    return unicodedata.normalize("NFKC", kept).replace("∕", "/").replace("⁄", "/")


def leading_mark(text: str) -> tuple[str, str]:
    """Give the mark that a text begins with, and the rest; ("", text) where it begins with none.

    >>> leading_mark("(S//REL TO USA, GBR) The firm"), leading_mark("The (S)")
    (('(S//REL TO USA, GBR)', 'The firm'), ('', 'The (S)'))
    """
    found = MARK.match(text.lstrip())
    return (found[0], text.lstrip()[found.end() :].lstrip()) if found else ("", text)


def looks_marked(text: str) -> bool:
    """Tell whether a text begins with a bracket that looks like a mark, whether or not it can be read.

    >>> [looks_marked(t) for t in ("(S//N0FORN", "(s//nf) The", "[S] The", "(IAEA) The", "The firm")]
    [True, True, True, False, False]
    """
    return bool(_LIKE.match(plain(text)))


def further_marks(text: str) -> tuple[str, ...]:
    """Give the marks inside a text of one portion.

    >>> further_marks("We take option (C). (S) They left."), further_marks("It is (S//NF) so.")
    (('(S)',), ('(S//NF)',))
    """
    said = plain(text)
    found = [(m.start(), m[0]) for m in MARK.finditer(said) if _counts(said, m)]
    found += [(m.start(), f"({m[1]})") for m in _BRACKETS.finditer(said) if _counts(said, m)]
    return tuple(mark for _, mark in sorted(found))


def loose_words(text: str) -> bool:
    """Tell whether a text speaks in words of marks outside any mark: "NOFORN", "S//NF", "not releasable to".

    >>> loose_words("This page is NOFORN."), loose_words("It is (S//NF) so."), loose_words("China and/or others")
    (True, False, False)
    """
    return bool(_LOOSE.search(MARK.sub(" ", plain(text))))


def _counts(text: str, found: re.Match[str]) -> bool:
    before = text[: found.start()].rstrip(" ")
    return bool(_STRONG.search(found[0]) or not before or before[-1] in _BEFORE or not text[found.end() :].strip())
