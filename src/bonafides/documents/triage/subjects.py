"""The firms, persons and vessels that a notice is upon or about: by the order's title, by grammar, by the gazetteer."""

import re
from collections.abc import Iterator

from bonafides.documents.mentions import Gazetteer
from bonafides.documents.names import named
from bonafides.documents.triage.addressed import addressed, is_order
from bonafides.model.triage import Notice

_WORD = r"(?:[A-ZÀ-ÞĀ-Ž][\w'’&.-]{0,40}|[A-Z]\.|\d+(?:st|nd|rd|th)|(?:al|el|ul|bin|ibn|van|von|der|de|del|da|di|la|du)(?=[ -]))"
_TAIL = (
    r"(?:,? (?:Co|Ltd|Inc|LLC|L\.L\.C|GmbH|FZE|FZCO|LLP|Corp|Limited|Jr|Sr|II|III|S\.A|B\.V|JSC|OOO|Pte|Pvt)\b\.?){0,3}"
)
_ONE = rf"{_WORD}(?:(?: (?:of|for|&|the|of the))? (?:{_WORD}|\([A-Z][\w ]{{1,40}}\)(?= [A-Z]))){{0,11}}{_TAIL}(?: \([^)]{{2,60}}\))?"
_BETWEEN = r"(?:,? and |, |; )"
_MANY = rf"({_ONE}(?:{_BETWEEN}{_ONE}){{0,80}})"
_UPON = re.compile(
    r"\b(?:determined that(?: each of| both)?|[Dd]ebarment (?:[\w()]+ ){0,12}?(?:[Oo]f|[Oo]n|upon|[Ii]nvolving|[Aa]gainst)|(?:imposed|imposes|imposing) (?:[\w()]+ ){0,10}?(?:up)?on"
    r"|licen[cs]es? to|[Aa]uthori[sz]ations? in [^:.;]{3,60}:|(?:designat(?:es|ed|ing|ion of)|sanction(?:s|ed|ing))|order against|(?:entry|entries) for"
    r"|(?:known|listed) as|name of|names of|debarred|denied|placing|adding|adds|added|removing|removes|removed) (?:the )?(?:(?:[A-Z][a-z]+ )?(?:entity|firm|company|vessel|individual) )?[\"“]?"
    rf"{_MANY}"
)
_OFFICE = re.compile(
    rf"(?<!\w)({_WORD}(?: {_WORD}){{1,4}}) (?:is|was) (?:a|an|the) (?:principal|chief|director|president|owner|chair|manag)"
)
_HOLDER = re.compile(
    rf"\b({_WORD}(?: {_WORD}){{1,4}}), (?:{_WORD})'s (?:vice )?(?:president|director|chair|head|chief|owner|employee)"
)
_QUOTED = re.compile(r"\bentr(?:y|ies) (?:for|of) [\"“]([^\"”]{3,80})[\"”]|\bentry for [\"“]([^\"”]{3,80})[\"”]")
_VESSEL = re.compile(r"\b(?:M/V|M/T|MV|MT|vessel|tanker|ship) [\"“]?([A-Z][A-Z0-9-]+(?: [A-Z0-9-]+)*)\b(?! List)")
_NOT_PARTY = re.compile(
    r"\b(?:Department|Bureau|Office|Secretar(?:y|ies)|Agenc(?:y|ies)|Commission(?:er)?|Council|Congress|Committee|Treasury|Administrations?|Regulations?|Acts?|Lists?|Codes?|Governments?|Directorate"
    r"|Task Force|Convention|Arrangement|Regime|Australia Group|Suppliers Group|Federal|Executive|Program(?:me)?s?|System|Rules?|Categor(?:y|ies)|President|Army|Navy|Naval|Ambassador|Director General"
    r"|Parliament|Member States?|Ministry of (?:Economy|Commerce|Foreign)|Union|Plenary|Working|Register|Sanctions?|Entit(?:y|ies)|Individuals?|Persons?|Items?|Exports?|Licen[cs]e|Order|Notice|Section"
    r"|Project|Laborator(?:y|ies) Personnel|Missile Defense|Air Force Station|Joint Unit|Institute of Standards|Safety Institute|Homeland|Census|Attorney|Under|United (?:States|Kingdom|Nations)|Annex"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|Control|Controls|Technology|Advisory|Decision|Part|Article|Paragraph|Country|Countries|Destinations?"
    r"|Wassenaar|Nuclear|Chemical Weapons|Nonproliferation|Weapons|Munitions|Schedule|Pub|FR|EAR|ITAR|BIS|OFAC|SDN|UVL|MEU|CCL|USML|ECCN|MDA|NASA|EPA|DDTC|OFSI|METI|Title|Against|Pursuant|Respect|IFR|Firearms|Proliferation|Military|Defen[cs]e Industr\w+ Base)\b",
)  # fmt: skip
_FIRM = re.compile(
    r"\b(?:Co|Ltd|Inc|LLC|GmbH|FZE|FZCO|Corp|Limited|Company|Corporation|Airlines?|Airways|Industr(?:y|ies)|Technolog(?:y|ies)|Shipping|Trading|Group|Bank|Holdings?|JSC|OOO|OAO|PJSC|Enterprises?|Telecom|Electronics)\b"
)
_CODE = re.compile(r"EAR99|[0-9][A-EY][0-9Y]\d{2,3}.*|Categor(?:y|ies) .*")
_ACT = re.compile(r"(?:,? and)?(?: (?:of|for|to|and|the|[A-Z][\w-]+))* Act\b")
_ROLE = re.compile(
    r"^(?:(?:Vice |Deputy |Under |Assistant )?(?:Secretary|President|Minister|Director|General|Chairman) (?:of \w+ )?)"
)


def subjects_of(notice: Notice, gazetteer: Gazetteer, countries: Gazetteer) -> tuple[str, ...]:
    """Give the parties of a notice as written, in its order, each once; agencies, officials and countries are none."""
    found = [name for one in addressed(notice.title) for name in one.names] if is_order(notice.title) else []
    for text in (notice.title if not found else "", notice.text):
        found += _named_in(text, gazetteer)
    kept: list[str] = []
    for name in found:
        plain = _key(name)
        if any(m.text == name for m in countries.find(name)):
            continue
        if plain and not any(plain == _key(k) or f" {plain} " in f" {_key(k)} " for k in kept):
            kept.append(name)
    return tuple(kept)


def _named_in(text: str, gazetteer: Gazetteer) -> list[str]:
    placed = [(start, name) for start, name in _by_grammar(text)]
    listed = tuple(m for m in gazetteer.find(text) if m.kind == "party")
    for mention in named(text, 0, len(text), listed=listed):
        if mention.kind != "party" or mention.same_as:
            continue
        strict = not mention.links
        placed += [(mention.start, n.rstrip(" ,;")) for n in _parted(mention.text) if _is_party(n, strict=strict)]
    return [name for _, name in sorted(placed, key=lambda p: (p[0], -len(p[1])))]


def _by_grammar(text: str) -> Iterator[tuple[int, str]]:
    for found in _UPON.finditer(text):
        for name in _parted(found[1]):
            start = found.start(1) + max(0, found[1].find(name))
            if _is_party(name, strict=False) and not _ACT.match(text, start + len(name)):
                yield start, name
    for pattern in (_OFFICE, _HOLDER, _QUOTED, _VESSEL):
        for found in pattern.finditer(text):
            name = next(g for g in found.groups() if g)
            if _is_party(name, strict=False):
                yield found.start(), name


def _parted(names: str) -> Iterator[str]:
    """Give the names of a series, and the further name in brackets after one.

    >>> list(_parted("Rapid Example Co., Ltd., Ann Sample (Anne Sample), and Third GmbH"))
    ['Rapid Example Co., Ltd.', 'Ann Sample', 'Anne Sample', 'Third GmbH']
    """
    whole = re.sub(r", ((?:Co|Ltd|Inc|LLC|Limited|Jr|Sr|S\.A|JSC|OOO)\b)", r"\0\1", names)
    for part in re.split(r",? and (?=[A-Z0-9])|[,;] (?:and )?", whole):
        name = part.replace("\0", ", ")
        bracket = re.search(r" \(([^)]+)\)$", name)
        yield (name[: bracket.start()] if bracket else name).strip()
        if bracket and " " in bracket[1] and bracket[1][:1].isupper():
            yield bracket[1]


def _is_party(name: str, *, strict: bool) -> bool:
    """Tell whether words name a party; in doubt a firm's word or two words with capitals are needed."""
    words = name.split()
    if (
        not words
        or len(name) < 4
        or (strict and (" for " in name or len(words) < 2))
        or _CODE.fullmatch(name)
        or (_ROLE.match(name) and not _FIRM.search(name))
    ):
        return False
    if _NOT_PARTY.search(name) and not (_FIRM.search(name) and not strict):
        return False
    capitals = sum(w[:1].isupper() for w in words)
    return bool(_FIRM.search(name)) if strict else capitals > 1 or (name.isupper() and len(name) > 3)


def _key(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))
