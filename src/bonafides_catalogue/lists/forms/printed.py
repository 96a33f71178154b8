"""Names and numbers as official journals and lists print them: what is said of one beside it is taken off, and several in one are parted."""

import re
from collections.abc import Iterator

from bonafides.model.party import IdentifierKind

_ASIDE = re.compile(
    r"[.,;]?\s*\(?\b(?:date of birth\b|born (?:on )?(?=\d))[\s\S]*|\s*\((?:formerly|as previously) listed[^)]*\)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^(?:a\.?k\.?a|f\.?k\.?a)\b[.: ]*", re.IGNORECASE)
_OTHER = re.compile(
    r"\s*\((?:a\.?k\.?a\b|f\.?k\.?a\b|alias(?:es)?\b|formerly(?: known as)?\b|ex\b|(?P<born>born(?! on)\b))[.: ]*(?P<other>[^()]+)\)",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s+(?:a\.?k\.?a\b\.?|aka|alias|formerly known as)\s+", re.IGNORECASE)
_BRACKETS = re.compile(r"\((?![a-z]{1,2}\)|[ivx]+\))[^()]*\)")
_DEEPEST = 4
"""Brackets within brackets, as far as anybody prints them."""
_SEVERAL = re.compile(r"\s+/\s+|,\s+|;\s+|(?:^|\s*)\(?\b(?:[a-z]|[ivx]+)\)\s*|\s+(?=(?:KPP|OKPO|OGRN|INN|TIN)\b)")
_WORDS = re.compile(
    r"^[\s:–-]*(?:(?:[A-Z_]*+[^\W\d_A-Z][\w'’.-]*|[A-Z]{2,4}(?= [a-z])|ID|SSN|KPP|OKPO|OGRN|INN|TIN)[:.]?[\s:–-]+)+"
    r"|^No\.?(?=\d)"
)
_LATER = re.compile(r"\s+(?:issued|expir\w*|valid)\b.*", re.IGNORECASE)
_DATED = re.compile(r"^(?:issued|expir\w*|valid|dated|born|under|on|by|in)\b|^[^\W\d]+ \d{4}$", re.IGNORECASE)
_TELLING: tuple[tuple[IdentifierKind, re.Pattern[str]], ...] = (
    ("imo", re.compile(r"\bIMO\b")),
    ("uscc", re.compile(r"\bUSCC\b|Unified Social Credit")),
    ("tax_no", re.compile(r"\bINN\b|\bTIN\b|\b[Tt]ax\b")),
)


def printed_names(text: str) -> Iterator[str]:
    """Give the names that a printed name holds, the whole first; a spelling in brackets stands for the word before it, or alone at the end.

    A name at birth stands for the family name before it.

    >>> list(printed_names("Sadaq (a.k.a. Sadagh) Meridor"))
    ['Sadaq (a.k.a. Sadagh) Meridor', 'Sadaq Meridor', 'Sadagh Meridor']
    >>> list(printed_names("OSKALDUR (ex KRIT MAR)")), list(printed_names("aka: QW (formerly listed as)"))
    (['OSKALDUR (ex KRIT MAR)', 'OSKALDUR', 'KRIT MAR'], ['QW'])
    """
    name = _LEAD.sub("", _ASIDE.sub("", " ".join(text.split()))).strip()
    yield name
    if found := _OTHER.search(name):
        before, after = name[: found.start()], name[found.end() :].strip()
        yield f"{before} {after}".strip()
        for other in re.split(r",\s+|\s+or\s+", found["other"].strip()):
            instead = bool(after or found["born"])
            yield f"{' '.join(before.split()[:-1])} {other} {after}".strip() if instead else other
    elif len(parts := _PARTED.split(name)) > 1:
        yield from (part.strip() for part in parts)


def said_aside(text: str) -> str:
    """Give what stands beside a name: births, and that it was so listed before."""
    return " ".join(match.strip(" .,;()") for match in _ASIDE.findall(" ".join(text.split())))


def printed_numbers(text: str, kind: IdentifierKind) -> Iterator[tuple[IdentifierKind, str]]:
    """Give the numbers that a printed number holds, each with its kind, which what stands beside it may tell better.

    >>> list(printed_numbers("(a) A1 23 (Iran, expired); (b) Iranian number B45678", "passport"))
    [('passport', 'A1 23'), ('passport', 'B45678')]
    >>> list(printed_numbers("1234567 (IMO-number)", "reg_no")), list(printed_numbers("7654, issued March 2009", "reg_no"))
    ([('imo', '1234567')], [('reg_no', '7654')])
    """
    plain = " ".join(text.split())
    for _ in range(_DEEPEST):
        plain = " ".join(_BRACKETS.sub("", plain).split())
    parts = (_LATER.sub("", part.strip(" ,;.)")) for part in _SEVERAL.split(plain))
    found = [number for part in parts if _is_number(part) and (number := _WORDS.sub("", part).strip())]
    if kind == "other" and not found:
        found = [text]
    told = next((better for better, words in _TELLING if words.search(text)), kind) if kind == "reg_no" else kind
    yield from ((told if len(found) == 1 else kind, number) for number in found)


def _is_number(part: str) -> bool:
    return any(c.isdigit() for c in part) and not _DATED.match(part)


def enumerated(text: str) -> tuple[str, ...]:
    """Give the parts of a text that numbers them (a), (b); the text itself where it does not.

    >>> enumerated("(a) Samplin, Iran (now closed); (b) Quen"), enumerated("Mill Road 3 (a), Quen")
    (('Samplin, Iran (now closed)', 'Quen'), ('Mill Road 3 (a), Quen',))
    """
    if not text.startswith(("(a)", "a)")):
        return (text,)
    return tuple(part.strip(" ,;") for part in re.split(r"(?:^|[\s,;]+)\(?[a-z]\)\s+", text) if part.strip(" ,;"))
