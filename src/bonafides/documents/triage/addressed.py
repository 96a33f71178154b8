"""Who an order is upon: the names in a title such as "In the Matter of: NAME, a/k/a NAME, address; Order ..."."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_ORDER = re.compile(
    r"[;,.]?\s*\b(?:amended |final |modified )?(?:decision and )?order (?:\w+ ){0,5}?(?:den(?:ying|ial of)|renewing|modifying|relating to|revoking|terminating|against)\b(?: \w+){0,6}? export privileges\b(?: of)?[;,.:]?",
    re.IGNORECASE,
)
_MATTER = re.compile(r"\bin the matters? of:?\s*", re.IGNORECASE)
_ALIAS = re.compile(
    r"\s*,?\s*\b(?:a/k/a/?|d/b/a|f/k/a|n/k/a|aka|also known as|formerly known as|doing business as)[\s:]+",
    re.IGNORECASE,
)
_ADDRESS_WORD = (
    r"street|st|str|avenue|ave|avenida|av|road|rd|drive|dr|lane|ln|blvd|boulevard|court|ct|place|highway|hwy|way|prospekt?|prospect|shosse|ulitsa|ul|pereulok|naberezhnaya"
    r"|floor|building|bldg|suite|unit|apt|apartment|room|house|tower|p\.?o\.? (?:box|drawer)|inmate|inmte|register number|currently|fci|fmc|fpc|usp|mcfp|free zone|district"
    r"|city|region|obl|oblast|airport|calle|colonia|mah|sokak|sk|province|box|intercomunal|republic of"
)
_ADDRESS = re.compile(rf"\d|#|\b(?:{_ADDRESS_WORD})\b", re.IGNORECASE)
_STATE = re.compile(
    r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY])\b(?: \d{5})?"
)
_SUFFIX = re.compile(
    r"(?:Jr|Sr|I{2,3}|IV|Inc|LLC|L\.L\.C|Ltd|Limited|S\.A|SA|GmbH|Corp|Co|LLP|LP|OOO|JSC|PJSC|Pte|Pvt|B\.V|S\.R\.L|FZE|FZCO|Esq)\b\.?",
    re.IGNORECASE,
)
_END = re.compile(
    r"\s(?=[#\d]|Inmate\b|Inmte\b|Register Number|Currently\b|P\.?O\.? Box|and with an address)", re.IGNORECASE
)
_NO_NAME = re.compile(
    r"(?:and|et al|washington|order|bureau of .*|administrative debarment.*|statutory debarment.*)\W*", re.IGNORECASE
)


class Addressed(NamedTuple):
    """A name with its further names, and the address after it as written, "" where there is none."""

    names: tuple[str, ...]
    address: str


def is_order(title: str) -> bool:
    """Tell whether a title is that of an order upon somebody."""
    return bool(_ORDER.search(title) or _MATTER.search(title))


def addressed(title: str) -> Iterator[Addressed]:
    """Give who the title of an order names, with each address; an address alone comes without a name.

    >>> [a.names for a in addressed("In the Matter of: Ann Example, a/k/a A. Sample, 5 High St., Dover, DE 19901; Order Denying Export Privileges")]
    [('Ann Example', 'A. Sample')]
    """
    segments = _MATTER.sub("", _ORDER.sub(";", title)).split(";")
    plain = [p for s in segments if (p := re.sub(r"^(?:and\s+)+", "", s.strip(" ,.'’\"")))]
    for place, segment in enumerate(plain):
        yield _addressed(segment, goes_on=place > 0)


def _addressed(segment: str, *, goes_on: bool) -> Addressed:
    pieces = [p.strip() for p in _ALIAS.sub(", =", segment).split(",") if p.strip(" =")]
    if not pieces or _no_name(pieces) or (goes_on and _goes_on(pieces)):
        return Addressed((), segment)
    names: list[str] = []
    for place, piece in enumerate(pieces):
        alias = piece.startswith("=")
        name = _END.split(piece.lstrip("= "), maxsplit=1)[0].strip(" ,")
        suffix = bool(names) and _SUFFIX.match(name) is not None
        if place and not alias and not suffix:
            return Addressed(_clean(names), ", ".join(pieces[place:]))
        if suffix:
            names[-1] = f"{names[-1]}, {name}"
        elif name:
            names.append(name)
        if name != piece.lstrip("= ").strip(" ,"):
            return Addressed(_clean(names), ", ".join([piece, *pieces[place + 1 :]]))
    return Addressed(_clean(names), "")


def _no_name(pieces: list[str]) -> bool:
    """Tell whether a segment cannot begin with a name: words of the title, a number, or a town before its state."""
    first = pieces[0]
    if _NO_NAME.fullmatch(first) or not (first[:1].isalpha() or first[:1] in '“"'):
        return True
    return len(pieces) > 1 and bool(_STATE.match(pieces[1])) and not _SUFFIX.match(pieces[1])


def _goes_on(pieces: list[str]) -> bool:
    """Tell whether a later segment is a further address of the name before it."""
    first = pieces[0]
    if len(pieces) > 1 and re.match(r"(?:federal )?correctional\b", pieces[1], re.IGNORECASE):
        return True
    found = _ADDRESS.search(first)
    if found is None:
        return False
    return len(_END.split(first)[0].split()) < 2 or not (found[0].isdigit() or found[0] == "#")


def _clean(names: list[str]) -> tuple[str, ...]:
    kept = (re.sub(r"^(?:Mr|Mrs|Ms|Dr)\.? |\s*\([A-Z][a-z]+\)$", "", name).strip(" ,;:") for name in names)
    return tuple(name for name in kept if sum(c.isalpha() for c in name) > 2 and not _NO_NAME.fullmatch(name))
