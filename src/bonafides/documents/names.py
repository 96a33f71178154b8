"""Names that grammar shows, though no list knows them: firms, bodies, people and vessels, and the later forms of each.

A run of capitalised words is a name; legal forms, titles, words of bodies and what stands beside it say what kind.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct, structs

from bonafides.documents.grammar.words import VERBS
from bonafides.documents.lexicon import COMMON
from bonafides.documents.mentions import longest, whole_words
from bonafides.model.document import Mention

Sort = Literal["firm", "body", "person", "vessel", "name"]
_LEGAL = (
    r"Co|Ltd|Inc|LLC|LLP|LP|GmbH|KG|AG|SE|AB|A/S|ApS|Oy|Oyj|B\.?V|N\.?V|S\.?A|S\.?A\.?S|SARL|S\.?r\.?l|S\.?p\.?A|Sp\. z o\.o|FZE|FZCO|FZ-LLC|DMCC|Pte|Pvt|Pty|Sdn|Bhd|Corp|Limited|PLC|plc|JSC|PJSC|OJSC|CJSC"
    r"|OOO|ZAO|OAO|K\.K|KK|Kft|Zrt|d\.o\.o|s\.r\.o|a\.s|Est|Incorporated|Corporation|Company|Aktiengesellschaft|A\.Ş|Ş\.?T\.?İ|Şirketi|ŞİRKETİ|Unlimited|Private|AS|ASA"
)
_ORG_WORDS = (
    "Company|Corporation|Corp|Group|Industry|Industries|Organization|Organisation|Institute|University|Factory|Works|Plant|Enterprise|Enterprises|Bank|Center|Centre|Complex|Trading|Traders|Trade|Laboratory|Laboratories"
    "|Holding|Holdings|Association|Lines|Line|Shipping|Logistics|Forwarding|Technologies|Technology|Metals|Minerals|Chemicals|Chemical|Import|Export|International|Electronics|Instruments|Systems|Engineering|Aviation|Aerospace"
    "|Machinery|Machine|Tools|Precision|Marine|Freight|Cargo|Airlines|Airways|Air|Supplies|Supply|Services|Solutions|Partners|Brothers|Sons|Establishment|Foundry|Steel|Bearings|Composites|Materials|Optics|Robotics"
    "|Handels|Handel|Maschinenbau|Spedition|Fracht|Impex|Consortium|Syndicate|Cooperative|Combine|Kombinat|Zavod|NPO|Sanat|Tejarat|Ticaret|Commercial|General|Industrial|Manufacturing|Products|Scientific"
)
_BODIES = (
    "Ministry|Office|Agency|Customs|Court|Department|Authority|Police|Prosecutor|Prosecutors|Government|Bureau|Commission|Council|Parliament|Embassy|Board|Panel|Union|Inspectorate|Navy|Army|Guard|Treasury|Committee|Directorate"
    "|Senate|Tribunal|Service|Mission|Administration|Secretariat|Cabinet|Senate|Congress|Consulate|Delegation|Minister|Attorney|Academy|Force|Forces|Corps|Program|Programme|Chamber|Chambers|Controller|Gendarmerie"
)
_TITLES = r"Mr|Mrs|Ms|Miss|Dr|Prof|Professor|General|Gen|Colonel|Col|Major|Captain|Capt|Admiral|Sheikh|Hajji|Sayyid|Herr|Frau|Madame|Monsieur|Sir|Lord|Comrade|Engineer"
_CAP = r"(?:[A-ZÀ-ÞĀ-ŽА-Я](?:[\w'’.&]|-(?=\w))*\w|[A-ZÀ-Þ]\.(?=[ ,])|[A-Z]\b)"
_SMALL = r"(?:of|and|for|&|the|de|del|della|di|da|van|von|der|den|al|el|bin|ibn|y|e|et|und|für|la|le|du|des)"
_QUOTED = r"[\"“«](?:[A-ZÀ-Þ][\w'’-]*)(?: [\w'’&-]+){0,5}[\"”»]"
_STOP = (
    r"(?:(?:(?<=Co)|(?<=Ltd)|(?<=Inc)|(?<=Pte)|(?<=Pvt)|(?<=Sdn)|(?<=Bhd)|(?<=Corp)|(?<=LTD)|(?<=CO)|(?<=PTE))\.?,?)?"
)
_NAME = rf"{_CAP}(?:(?:(?: {_SMALL}){{1,2}})?{_STOP}[ /-](?:{_CAP}|\([A-Z][a-z]+\)|{_QUOTED}|\d{{1,3}}\b))*(?:,? (?:{_LEGAL})\b\.?)*"
FIRM_WORD = (
    r"(?:firm|company|companies|firms|trader|supplier|broker|dealer|entity|enterprise|corporation|manufacturer|distributor|maker|producer|reseller|intermediary|airline|carrier|buyer|customer|group|subsidiary|affiliate"
    r"|freight forwarder|forwarder|exporter|importer|trading house|conglomerate|front company|cover company|shell company|front|shell|bank|institute|agent|middleman)"
)
_INTRODUCED = re.compile(rf"\b{FIRM_WORD},? (?:called |named |known as )?[\"“]?({_NAME})")
UNDER_NAME = re.compile(
    r"(?:\b(?:operating|trading|doing business|does business|did business|acting|working|now trading|(?:which|who) (?:also |now )*(?:trades|operates|does business)|(?:also |now )*(?:trades|operates)|selling|shipping|using)"
    r" (?:(?:now|also) )?(?:under )?(?:the )?(?:new )?(?:trade |cover |business )?(?:names?|alias|as)(?: of)?"
    r"|\b(?:also|formerly|now|better|previously|locally|otherwise) (?:known|called) as|\b(?:a\.k\.a\.|f\.k\.a\.|d/b/a|aka|alias|dba|a/k/a)|\b(?:renamed|rebranded) (?:itself )?(?:as )?|\bformerly|\bunder the (?:trade |cover )?names?(?: of)?)"
    rf" [\"“]?({_NAME})[\"”]?"
)  # fmt: skip
_VESSEL = re.compile(
    rf"(?:\b(?:M/?[VT]|MT|SS|F/?V)\.? |\b(?:motor vessel|merchant vessel|cargo ship|container ship|general cargo ship|tanker|freighter|bulk carrier|vessel|dhow|trawler|feeder|coaster) (?:named |called )?[\"“]?|\baboard (?:the )?(?:[\w-]+-fla(?:g|gged) )?(?:motor vessel |freighter |dhow |vessel |ship )?[\"“]?)({_CAP}(?: {_CAP}| \d{{1,3}}\b)*)"
)
_LEGAL_END = re.compile(rf"\b(?:{_LEGAL})\b\.?$")
_ORG = re.compile(rf"\b(?:{_ORG_WORDS})\b", re.IGNORECASE)
_BODY = re.compile(rf"\b(?:{_BODIES})\b", re.IGNORECASE)
_TITLED = re.compile(rf"(?:{_TITLES})\.? ")
_BEFORE_PERSON = re.compile(
    rf"(?:\b(?:{_TITLES})\.? |\b(?:director|manager|owner|businessman|citizen|national|president|chairman|founder|engineer|defendant|diplomat|minister|spokesman|spokeswoman|head|brother|son|wife|partner|lawyer|officer|executive),? )$",
    re.IGNORECASE,
)
_ROLE_END = re.compile(
    r"\b(?:Officer|Director|Manager|Secretary|Chairman|President|Minister|Ambassador|Counsellor|Consul|Attache|Chief|Head|Deputy|Spokesman)$",
    re.IGNORECASE,
)
_RUN = re.compile(_NAME)
_BRACKET = re.compile(r"\s?\(\s?(?:the )?[\"“']?([A-Z][A-Za-z0-9&-]{1,10})[\"”']?\s?\)")
_NO_NAME = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday"
    " mr mrs ms dr ref annex article section paragraph part table figure resolution e.o decl tags subject secret confidential unclassified begin end note comment text paper summary action request embassy post department"
    " poloff emboff econoff reasons reason page no internet category annex plenary phase usd eur hs gmt utc asked reached pressed according since between during throughout".split()
)  # fmt: skip
_LEADING = re.compile(
    r"^(?:(?:We|He|She|It|They|I|You|(?:UK |EU )?Statement of Reasons:?|UNSCR|Reasons|The|A|An|In|On|At|For|From|One|Another|Our|Its|Their|Over|While|Although|Additionally|However|Despite|When|Since|After|Before|With|This|These|Both|Also|Such|Many|Several|Two|Three|Last|According|BEGIN|END|NOTE"
    r"|REQUEST|ACTION|Reasons?|Behind|Until|Through|Under|By|To|If|As|That|Then|Once|Of|And|But|Or|Between|During|Throughout|Among|His|Her|Some|No|Not|Only|Per|Via|Where|Which|Who|Meanwhile|Summary|Comment|Asked|Pressed|Reached|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Ref|Numerically)\s+)+"
)
_WORD = re.compile(r"\w+")


class Name(Struct, frozen=True, kw_only=True):
    """A name in a text, of a firm, a public body, a person or a vessel; "name" where nothing says which.

    `full` is its first form, `said` where its sentence begins.
    """

    text: str
    start: int
    end: int
    sort: Sort
    full: str
    said: int = 0


_REGION = re.compile(
    r"\b(?:(?:the )?(?:Middle|Near|Far) East|(?:South|Southeast|East|West|Central|North|Northeast|Southern|Eastern|Western|Northern)(?:ern)? (?:Asia|Africa|America|Europe)|sub-Saharan Africa|Latin America|(?:the )?Persian Gulf|(?:the )?Gulf"
    r"|(?:the )?Caucasus|(?:the )?Balkans|(?:the )?Maghreb|Africa|Asia|Europe)\b(?! [A-Z])"
)


def named(text: str, start: int, end: int, *, listed: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the mentions in a passage of a text: the gazetteer's (`listed`, those inside it), the parties that grammar shows, and acronyms bound in brackets."""
    here = list(listed)
    grown = [_grown(text, span, "vessel") for span in _vessels(text, start, end)]
    grown += [_grown(text, span, "party") for span in _spans(text, start, end)]
    firms = longest([*here, *(g for g in grown if not _covered(g, here))])
    whole = _without_parts(firms, grown)
    regions = [
        Mention(kind="place", text=m[0], start=m.start(), end=m.end()) for m in _REGION.finditer(text, start, end)
    ]
    firms = longest([*whole, *(r for r in regions if not any(r.start < f.end and f.start < r.end for f in whole))])
    return longest([*firms, *_bracketed(text, start, end, firms)])


def _without_parts(found: Sequence[Mention], grown: Sequence[Mention]) -> list[Mention]:
    """Leave out countries, places and goods that are only words of a firm's name."""
    return [
        m
        for m in found
        if m.kind in {"party", "vessel"} or not any(g.start <= m.start and m.end <= g.end and g in found for g in grown)
    ]


def _covered(grown: Mention, here: Iterable[Mention]) -> bool:
    """Tell whether the gazetteer already knows the name that grammar shows, or a longer one around it."""
    return any(
        m.start < grown.end
        and grown.start < m.end
        and (
            (m.kind == "party" and m.end - m.start >= (grown.end - grown.start) * 0.6)
            or (m.start <= grown.start and m.end >= grown.end)
        )
        for m in here
    )


def _grown(text: str, span: tuple[int, int], kind: Literal["party", "vessel"]) -> Mention:
    return Mention(kind=kind, text=text[span[0] : span[1]], start=span[0], end=span[1])


def _vessels(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [m.span(1) for m in _VESSEL.finditer(text, start, end) if m[1].lower() not in _NO_NAME]


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = [_trimmed(text, *m.span(1)) for p in (_INTRODUCED, UNDER_NAME) for m in p.finditer(text, start, end)]
    for run in _RUN.finditer(text, start, end):
        a, b = _trimmed(text, *run.span())
        name = text[a:b]
        if (
            len(name.split()) > 1
            and (_ORG.search(name) or _LEGAL_END.search(name) or _BODY.search(name))
            and not plain_words(name)
        ):
            found.append(
                (
                    a,
                    b
                    + (
                        _LEGAL_END.search(name) is not None
                        and text[b : b + 1] == "."
                        and (text[b + 1 : b + 3].strip()[:1].islower() or text[b + 1 : b + 2] in {",", ")"})
                    ),
                )
            )
    return [(a, b) for a, b in found if b - a > 1 and text[a:b].lower() not in _NO_NAME and not plain_words(text[a:b])]


def plain_words(name: str) -> bool:
    """Tell whether a run of words names nobody: months, headings, words of telegrams."""
    words = [w.lower() for w in _WORD.findall(name)]
    return all(w in _NO_NAME or w.isdigit() for w in words)


def words_counted(text: str) -> Counter[str]:
    """Give how often each word of a text stands in it."""
    return Counter(_WORD.findall(text))


def names_of(text: str, start: int, end: int, *, mentions: Sequence[Mention], counts: Mapping[str, int]) -> list[Name]:
    """Give every name in a passage for reference ("he", "the firm"): parties, and capitalised words that are no place and no common word.

    `counts` says how often each word stands in the whole text: one that opens a sentence once is no name.
    """
    found = [_name(text, m.start, m.end, m.same_as or m.text) for m in mentions if m.kind == "party"]
    found += [
        Name(text=m.text, start=m.start, end=m.end, sort="vessel", full=m.same_as or m.text)
        for m in mentions
        if m.kind == "vessel"
    ]
    taken = [(m.start, m.end) for m in mentions]
    for run in _RUN.finditer(text, start, end):
        a, b = _trimmed(text, *run.span())
        name = text[a:b]
        if (
            b - a < 2
            or any(a < y and x < b for x, y in taken)
            or plain_words(name)
            or _common(text, a, name, start=start, counts=counts)
            or _located(text, a, name)
            or _acronym(name, counts)
        ):
            continue
        found.append(_name(text, a, b, name))
    return sorted((structs.replace(n, said=start) for n in found), key=lambda n: n.start)


def _common(text: str, at: int, name: str, *, start: int, counts: Mapping[str, int]) -> bool:
    """Tell whether a lone capitalised word is an ordinary one that opens a sentence."""
    if " " in name or "-" in name:
        return False
    opens = at == start or text[max(start, at - 3) : at].strip(" \"“'\n")[-1:] in {".", "?", "!", ":", ")", "-", ""}
    lower = name.lower()
    alone = opens and counts.get(name, 0) < 2
    single = lower[:-3] + "y" if lower.endswith("ies") else lower.rstrip("s")
    return lower in COMMON or lower in VERBS or lower in _ROLES or alone or (opens and single in COMMON)


_ROLES = frozenset(
    "emboff poloff econoff emboffs poloffs conoff labatt legatt dcm ambassador charge pol econ post washington eco pao rso treasury commerce".split()
)


_AGENCIES = frozenset(
    "OFAC BIS HMRC BAFA METI FBI DOJ EU UN ISN DDTC SECO MOFCOM FATF IAEA OFSI CPS NCA CIA NSA DHS ICE CBP DGA TRACFIN SBDU ECO DTI GCHQ BND KFIN KITA MTCR NSG WCO INTERPOL EUROPOL NATO UNSC MOTIE CISTEC SIPRI FCO FCDO STATE DOE".split()
)


def _acronym(name: str, counts: Mapping[str, int]) -> bool:
    """Tell whether a name is a short word in capitals that the text does not use for somebody again and again."""
    return name.isupper() and len(name) < 5 and name not in _AGENCIES and counts.get(name, 0) < 3


def _located(text: str, at: int, name: str) -> bool:
    """Tell whether a name that no list knows is of a place, by the word before it ("at Natanz", "near Maardu")."""
    where = re.search(
        r"\b(?:in|at|near|from|outside|around|towards?|into|of the port of)\s+$", text[max(0, at - 12) : at]
    )
    return bool(where) and not _ORG.search(name) and not _LEGAL_END.search(name)


def _name(text: str, start: int, end: int, full: str) -> Name:
    name = full if len(full) > end - start else text[start:end]
    if name.upper() in _AGENCIES:
        return Name(text=text[start:end], start=start, end=end, sort="body", full=full)
    if _ROLE_END.search(name):
        sort: Sort = "person"
    elif _LEGAL_END.search(name) or (_ORG.search(name) and not _BODY.search(name)):
        sort = "firm"
    elif _BODY.search(name):
        sort = "body"
    elif (
        _TITLED.match(name) or _BEFORE_PERSON.search(text[max(0, start - 30) : start]) or re.search(r" [A-Z]\.?$", name)
    ):
        sort = "person"
    else:
        sort = "name"
    return Name(text=text[start:end], start=start, end=end, sort=sort, full=full)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Take sentence openers and possessives off the front of a name."""
    leading = _LEADING.match(text[start:end])
    start += leading.end() if leading else 0
    possessive = list(re.finditer(r"(?:'s|’s|s'|s’) (?=[A-Z])", text[start:end]))
    start += possessive[-1].end() if possessive else 0
    length = len(text[start:end].rstrip(" ,'’"))
    owner = re.search(r"['’]s?$", text[start : start + length])
    return start, start + length - (len(owner[0]) if owner else 0)


def _bracketed(text: str, start: int, end: int, firms: Sequence[Mention]) -> list[Mention]:
    """Give the acronyms in brackets after a name, bound to it, and their later places."""
    found = []
    for bracket in _BRACKET.finditer(text, start, end):
        whole = next((m for m in firms if m.end == bracket.start()), None)
        if whole and not any(m.start <= bracket.start(1) < m.end for m in firms):
            found.append(
                structs.replace(whole, text=bracket[1], start=bracket.start(1), end=bracket.end(1), same_as=whole.text)
            )
    return found


def spread(text: str, mentions: Sequence[Mention], spans: Sequence[tuple[int, int]]) -> tuple[Mention, ...]:
    """Give the mentions with each bound acronym, each firm found by grammar and its short form wherever it stands again."""
    known = {m.text: m for m in mentions if m.same_as or m.kind in {"party", "vessel"}}
    known |= _short_forms(text, known)
    there = {(m.start, m.end) for m in mentions}
    again = [
        structs.replace(known[name], text=name, start=start, end=end)
        for name, start, end in whole_words(text, list(known))
        if (start, end) not in there
    ]
    firsts = [start for start, _ in spans]
    inside = [m for m in again if (at := bisect_right(firsts, m.start) - 1) >= 0 and m.end <= spans[at][1]]
    return longest([*mentions, *inside])


def _short_forms(text: str, known: dict[str, Mention]) -> dict[str, Mention]:
    """Give the first words of firms' names by themselves, where no other firm begins so and the word is no common one."""
    firsts: dict[str, list[Mention]] = {}
    for name, mention in known.items():
        words = name.split()
        for size in (1, 2, 3):
            head = " ".join(words[:size]).rstrip(",.")
            if size < len(words) and len(head) > 3 and _distinct(head) and not mention.same_as:
                firsts.setdefault(head, []).append(mention)
    return {
        head: structs.replace(owners[0], text=head, same_as=owners[0].same_as or owners[0].text)
        for head, owners in firsts.items()
        if len({o.text for o in owners}) == 1 and head not in known and text.count(head) > 1
    }


def _distinct(head: str) -> bool:
    words = head.lower().split()
    return not all(
        w in COMMON or w in _NO_NAME or _ORG.fullmatch(w) or _BODY.fullmatch(w) for w in words
    ) and not _BODY.search(head)
