"""Mentions that a text shows by their form alone: laws, programmes, days, quantities."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from bonafides.documents.leads.things import QUANTITY
from bonafides.documents.periods import Named
from bonafides.model.document import Mention, MentionKind

_LAW = re.compile(
    r"\b(?:(?:Council |Commission |Implementing |Delegated )*(?:Regulation|Decision|Directive|Joint Action|Common Position) \((?:EU|EC|CFSP|EEC|Euratom)\)(?: No)? ?\d+/\d+|(?:Council )?(?:Decision|Common Position) \d{4}/\d+/CFSP"
    r"|(?:UN |United Nations )?(?:Security Council )?[Rr]esolutions? \d{3,4}(?: \(\d{4}\))?|UNSCRs? \d{3,4}|UN Security Council Resolutions?|Executive Order \d{5}|E\.O\. \d{5}|\d+ (?:CFR|U\.?S\.?C\.?)(?: §| Part| part)? ?\d+[\w.()-]*"
    r"|Export Administration Regulations|International Traffic in Arms Regulations|Arms Export Control Act|Export Control Reform Act|International Emergency Economic Powers Act|Foreign Trade and Payments Act"
    r"|(?:[A-Z][\w'’-]+ (?:\([A-Z][\w ]+\) |and |of |in |on |for |the )*){1,7}(?:Act|Regulations?|Ordinance|Order|Decree|Law|Code)(?: of)?,? (?:19|20)\d\d|MTCR (?:Annex|Guidelines|Category I{1,2})|Annex [IVX]+ (?:to|of) Regulation \(EU\) \d+/\d+)"
)  # fmt: skip
_PROGRAMME = re.compile(
    r"\b((?:[A-Z][\w'’-]+ )+(?:[a-z-]+ ){0,2}(?:[A-Z]{2,6} )?(?:[Pp]rogramme?|[Pp]roject))\b|\b((?:Project|Operation|Programme|Program) [A-Z][\w-]+)\b"
)


def further(
    text: str, spans: Sequence[tuple[int, int]], times: Sequence[Named], known: Sequence[Mention]
) -> tuple[Mention, ...]:
    """Give the mentions of laws, programmes, days and quantities in the spans of a text that no `known` mention covers, in its order.

    A day's `links` state the first and the last day that it means, "2007-10-01/2007-12-31", open sides left out.
    """
    taken = [m for m in known if m.kind in {"party", "vessel", "item"}]
    starts = [m.start for m in taken]
    found: list[Mention] = []
    for mention in (*(m for start, end in spans for m in _formed(text, start, end)), *_days(text, times)):
        before = bisect_right(starts, mention.start) - 1
        if mention.kind in {"law", "programme"} or before < 0 or taken[before].end < mention.end:
            found.append(mention)
    return tuple(sorted(found, key=lambda m: (m.start, m.end)))


def _formed(text: str, start: int, end: int) -> Iterator[Mention]:
    kinds: tuple[tuple[MentionKind, re.Pattern[str]], ...] = (
        ("law", _LAW),
        ("programme", _PROGRAMME),
        ("quantity", QUANTITY),
    )
    for kind, pattern in kinds:
        for match in pattern.finditer(text, start, end):
            at = next((i for i in range(1, (match.lastindex or 0) + 1) if match[i]), 0)
            yield Mention(kind=kind, text=match[at], start=match.start(at), end=match.end(at))


def _days(text: str, times: Sequence[Named]) -> Iterator[Mention]:
    for named in times:
        first, last = named.interval.from_, named.interval.to
        link = f"{first or ''}/{last or ''}".strip("/") if first or last else ""
        yield Mention(
            kind="date",
            text=text[named.start : named.end],
            start=named.start,
            end=named.end,
            links=(link,) if link else (),
        )
