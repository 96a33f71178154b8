"""What a text says was done to a list or to the rules, sentence by sentence."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bonafides.documents.sentences import sentences
from bonafides.documents.triage.signs import DEEDS
from bonafides.model.triage import NoticeKind

_DETAILS = re.compile(
    r"\b(?:updat\w+|revis\w+|correct\w*|modif\w+|amend\w*|clarif\w+|chang\w+)\b(?:(?! by )[^.;]){0,80}?\b(?:identifying|identification|entry|entries|address\w*|alias\w*|bases|details|errors?|listing|names?)\b"
    r"|\bmodif\w+ (?:\w+ ){0,2}entit(?:y|ies)\b|\b(?:aliases|addresses) (?:are|were|have been|is|was) \w+ed\b|\bupdated .{0,30}notice for\b"
    r"|\b(?:entry|entries) (?:has|have|is|are|was|were) (?:been )?(?:amended|corrected|varied|updated)\b|\bvariations?\b",
    re.IGNORECASE,
)
_OFF = re.compile(
    r"\bremov(?:e|es|ed|ing|als?)\b(?! (?:the|an?|certain|specific) (?:expir|licen[cs]|control|requirement|duplicate)|[^.;]{0,60}\b(?:aliases|addresses|controls?|requirements?|paragraph)\b)"
    r"|\bde-?list\w*|\bunblocked\b|\bno longer (?:subject|blocked|listed)|\b(?:has|have|is|are|were) (?:been )?(?:deleted|lifted|terminated|revoked)\b"
    r"|\bterminat\w+ (?:\w+ ){0,3}(?:measures|sanctions|designations?)\b",
    re.IGNORECASE,
)
_ON = re.compile(
    r"\b(?:placed|entered|listed|put|included) (?:\w+ )?(?:on|under|in (?=the (?:annex|list)|annex))\b|\bdetermined to be subject to\b|\b(?:being |are |been |newly )added\b|\badd(?:s|ed|ing)?\b(?! (?:\w+ ){0,6}(?:licen[cs]e|exception|requirement|control|cross-reference|section|definition|countr|destination))"
    r"[^.;]{0,80}?\b(?:entit(?:y|ies)|persons?|individuals?|parties|vessels?|subsidiar\w+|compan\w+|names?|firms?|entr(?:y|ies)|to the .{0,40}list)\b"
    r"|\badditions?\b[^.;]{0,60}?\b(?:entit|list|persons?|individuals?)|\b(?:is|are|were|was|been|has|have|hereby) (?:\w+ )?(?:designated|sanctioned)\b|\bdesignat(?:es|ing|ions? of)\b"
    r"|\bare blocked\b|\bis blocked\b|\bas blocked property\b|\bimpos(?:ed|es|ing) (?:\w+ )?sanctions on\b|\bsanctions (?:are |were |have been )?imposed (?:up)?on\b|\bto be imposed (?:with respect to|(?:up)?on)\b"
    r"|\basset freezes? (?:on|against)\b|\bsubject to (?:an )?asset freeze\b|\bnew (?:listings?|designations?|entries)\b|\blisting(?:s)? (?:of|under)\b|\bannounces .{0,40}publication .{0,60}entity list\b",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    r"\bdeterminations? (?:has|have) been made\b|\bha[sv]e? determined\b|\bdetermin(?:ed|es) that\b|\bdetermination\b", re.IGNORECASE
)  # fmt: skip
_BY_ACT = re.compile(
    r"\b(?:non)?proliferation act\b|\bwarfare elimination\b|\bmissile (?:proliferation )?sanctions\b|\bcounter-proliferation act\b|\badversaries through sanctions act\b|\bsanctions act of\b"
    r"|\bsection 73\b|\barms export control act\b",
    re.IGNORECASE,
)
_BLOCKING = re.compile(
    r"\bblock(?:ed|ing)\b|\bdesignat\w+\b|\bspecially designated\b|\bSDN\b|\basset[- ]freez|\blist\b", re.IGNORECASE
)


class Deed(NamedTuple):
    """What a sentence says is done, in the words that say so."""

    kind: NoticeKind
    words: str


def deeds_upon_parties(text: str) -> Iterator[Deed]:
    """Give each addition, removal and change of entries that a text tells of; one sentence may tell of two.

    >>> [d.kind for d in deeds_upon_parties("It removes 9 persons from the List and is adding them to the Entity List. It corrects two entries.")]
    ['removal', 'listing', 'change']
    """
    for start, end in sentences(text, 0, len(text)):
        for piece in re.split(r";\s|\band (?=\w+ing\b)", text[start:end]):
            details, off = _DETAILS.search(piece), _OFF.search(piece)
            put_on = _ON.search(piece)
            if off:
                yield Deed("removal", off[0])
                put_on = _after_removal(piece, off)
            elif details:
                yield Deed("change", details[0])
                put_on = put_on if put_on and put_on.start() < details.start() else None
            if put_on:
                yield Deed("listing", put_on[0])


def _after_removal(piece: str, off: re.Match[str]) -> re.Match[str] | None:
    """Give what a sentence adds beside what it removes; that the removed were once listed or blocked is no addition."""
    rest = _ON.search(piece, off.end())
    return rest if rest and re.match(r"add|impos|designat(?:es|ing)", rest[0], re.IGNORECASE) else None


def first_deed(text: str) -> Deed | None:
    """Give what the first sentence that says so does to rules, licences or privileges."""
    for start, end in sentences(text, 0, len(text)):
        found = [(m.start(), s.kind, m[0]) for s in DEEDS if (m := s.words.search(text, start, end))]
        if found:
            _, kind, words = min(found, key=lambda f: f[0])
            return Deed(kind, words)
    return None


def by_determination(text: str) -> str:
    """Give the words that show a measure imposed by a determination under an act, and no designation; else ""."""
    act = _BY_ACT.search(text)
    if not act or _BLOCKING.search(text):
        return ""
    found = _DETERMINED.search(text)
    return found[0] if found else act[0]
