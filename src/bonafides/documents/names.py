"""Firms and bodies that grammar shows, though no list names them: "the firm X", "under the name Y", "Z Corporation (ZC)"."""

import re
from collections.abc import Iterable, Sequence

from msgspec import structs

from bonafides.documents.mentions import longest
from bonafides.model.document import Mention

_CAP = r"[A-ZÀ-ÞĀ-Ž][\w'’.&-]*\w|[A-Z]\b"
_NAME = rf"(?:{_CAP})(?:(?: (?:of|and|for|&|the|de|al|for the))?[ /](?:{_CAP}|\([A-Z][a-z]+\)))*(?:,? (?:Co|Ltd|Inc|LLC|GmbH|FZE|FZCO|LLP|Corp|Limited)\b\.?)*"
FIRM_WORD = (
    r"(?:firm|company|companies|firms|trader|supplier|broker|dealer|entity|enterprise|corporation|manufacturer|distributor"
    r"|freight forwarder|forwarder|exporter|importer|trading house|conglomerate|front company|cover company|shell company)"
)
_INTRODUCED = re.compile(rf"\b{FIRM_WORD},? (?:called |named |known as )?[\"“]?({_NAME})")
UNDER_NAME = re.compile(
    r"(?:\b(?:operating|trading|doing business|acting|working|now trading|which (?:now )?(?:trades|operates)|selling|shipping|using)"
    r" (?:(?:now|also) )?(?:under )?(?:the )?(?:new )?(?:trade )?(?:names?|alias|as)(?: of)?"
    r"|\b(?:also|formerly|now|better|previously) (?:known|called) as|\b(?:a\.k\.a\.|f\.k\.a\.|aka|alias)|\bformerly)"
    rf" [\"“]?({_NAME})[\"”]?"
)  # fmt: skip
_ORG_WORDS = (
    "Company|Corporation|Corp|Co|Group|Industry|Industries|Commission|Ltd|Limited|Inc|LLC|GmbH|FZE|FZCO|Organization|Organisation|Ministry|Institute"
    "|University|Bureau|Agency|Factory|Works|Plant|Enterprise|Enterprises|Bank|Center|Centre|Complex|Trading|Traders|Academy|Laboratory|Laboratories"
    "|Holding|Holdings|Authority|Directorate|Council|Committee|Association|Lines|Shipping|Logistics|Forwarding|Technologies|Technology|Metals|Minerals|Chemicals"
)
_ORG = re.compile(rf"\b(?:{_ORG_WORDS})\b")
_RUN = re.compile(_NAME)
_BRACKET = re.compile(r"\s?\(\s?[\"“']?([A-Z][A-Za-z0-9&-]{1,10})[\"”']?\s?\)")
_LEADING = re.compile(
    r"^(?:(?:The|A|An|In|On|At|For|From|One|Another|Our|Its|Their|Over|While|Although|Additionally|However|Despite|When|Since|After|Before|With|This|These"
    r"|Both|Also|Such|Many|Several|Two|Three|Last|According|BEGIN|END|NOTE|REQUEST|ACTION)\s+)+"
)


def named(text: str, start: int, end: int, *, listed: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the mentions in a passage of a text: the gazetteer's, the firms that grammar shows, and acronyms bound in brackets."""
    here = [m for m in listed if start <= m.start and m.end <= end]
    grown = [_party(text, *span) for span in _spans(text, start, end)]
    firms = longest([*here, *(g for g in grown if not _covered(g, here))])
    return longest([*firms, *_bracketed(text, start, end, firms)])


def _covered(grown: Mention, here: Iterable[Mention]) -> bool:
    """Tell whether the gazetteer already knows a party inside the name that grammar shows, or a name around it."""
    return any(
        m.start < grown.end
        and grown.start < m.end
        and (m.kind == "party" or (m.start <= grown.start and m.end >= grown.end))
        for m in here
    )


def _party(text: str, start: int, end: int) -> Mention:
    return Mention(kind="party", text=text[start:end], start=start, end=end)


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = [_trimmed(text, *m.span(1)) for p in (_INTRODUCED, UNDER_NAME) for m in p.finditer(text, start, end)]
    for run in _RUN.finditer(text, start, end):
        words = list(_ORG.finditer(text, *run.span()))
        if words and len(run[0].split()) > 1 and "'" not in run[0][-2:]:
            found.append(_trimmed(text, *run.span()))
    return [(a, b) for a, b in found if b - a > 1]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Take sentence openers and possessives off the front of a name."""
    leading = _LEADING.match(text[start:end])
    start += leading.end() if leading else 0
    possessive = list(re.finditer(r"(?:'s|’s|s'|s’) (?=[A-Z])", text[start:end]))
    start += possessive[-1].end() if possessive else 0
    return start, start + len(text[start:end].rstrip(" ,'’"))


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
    """Give the mentions with each bound acronym and each firm found by grammar wherever it stands again."""
    known = {m.text: m for m in mentions if m.same_as or m.kind == "party"}
    more = []
    for name, first in known.items():
        more += [
            structs.replace(first, start=again.start(), end=again.end())
            for again in re.finditer(rf"(?<![\w-]){re.escape(name)}(?!\w)", text)
            if any(a <= again.start() and again.end() <= b for a, b in spans)
        ]
    there = {(m.start, m.end) for m in mentions}
    return longest([*mentions, *(_with_name(m, mentions) for m in more if (m.start, m.end) not in there)])


def _with_name(mention: Mention, mentions: Sequence[Mention]) -> Mention:
    bound = next((m for m in mentions if m.text == mention.text and m.same_as), mention)
    return structs.replace(mention, same_as=bound.same_as, links=bound.links)
