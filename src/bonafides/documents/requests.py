"""Who is asked to do what, for whom, and by when: the requests of a telegram, the action items of minutes."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from bonafides.documents.periods import next_days
from bonafides.documents.sentences import sentences
from bonafides.model.document import ActionRequest, Portion

_POST = (
    r"(?:(?:U\.S\. |US )?(?:Embassy|Embassies|Mission|Consulate(?: General)?|Post|Posts|USMISSION|USINT)(?: (?!and\b)[A-Z][\w'’-]+(?:(?:,| and| or)? (?!Embassy|Mission|Consulate|Post)[A-Z][\w'’-]+)*)?"
    r"|(?:[Ii]nfo|[Aa]ction) addressees|[Aa]ddressees|[Pp]osts?|[Mm]issions?|[Rr]ecipients|[Cc]olleagues|[Mm]embers|[Pp]artners|[Yy]ou|(?:[Tt]he )?[A-Z][\w'’.-]+(?: (?:of|and|for|the|[A-Z][\w'’.-]+)){0,5}|[A-Z]{2,8}(?:/[A-Z]{2,8})?)"
)
_ASKS = r"(?:also |further |hereby |now |kindly )?(?:requests?|asks?|instructs?|directs?|would appreciate it if|would be grateful if|wishes|would like|urges?|recommends?)"
_ASKED = re.compile(rf"\b{_ASKS}(?: that)? (?P<who>{_POST})(?: to| should| please)? (?P<what>[a-z].+)", re.DOTALL)
_SHOULD = re.compile(
    rf"(?:^|(?:, |; |[.:] |\band ))(?P<who>{_POST}) (?:also |then |therefore )?(?:should|shall|must|may(?: also)?|(?:is|are) (?:kindly )?(?:requested|asked|instructed|invited|directed) to|(?:is|are) to) (?P<what>[a-z].+)",
    re.DOTALL,
)
_PLEASE = re.compile(r"\b(?:[Pp]lease|PLEASE) (?P<what>[a-z].+)|\bACTION REQUEST(?:ED)?:\s*(?P<act>[A-Z].+)", re.DOTALL)
_ITEM = re.compile(
    rf"^\s*(?:[-•*]|--|\(?[a-z0-9]{{1,2}}[.)])?\s*(?:ACTION|Action|AP)(?: (?:item|point))?(?: ?\d+)?(?: on| by| for)?[:–—-]\s*(?P<who>{_POST})(?: to|:| will)? (?P<what>[a-z].+)",
    re.DOTALL,
)
_TO_DO = re.compile(
    rf"^(?P<who>{_POST}) (?:to|will) (?P<what>(?:report|provide|send|prepare|circulate|draft|check|contact|ask|inform|draw|write|submit|confirm|review|follow|raise|arrange|obtain)\b.+)",
    re.DOTALL,
)
_ALSO = re.compile(
    r",? and (?P<who>(?:Embassy|Mission|Consulate|Post)(?: [A-Z][\w'’-]+)+) (?:to )?(?P<what>[a-z]+ .+)", re.DOTALL
)
_SIGNS = (
    "request",
    "ask",
    "instruct",
    "direct",
    "appreciate",
    "grateful",
    "wish",
    "would like",
    "urge",
    "recommend",
    "should",
    "shall",
    "must",
    "may",
    "please",
    "action",
    "ap ",
    " to ",
    " will ",
    "invited",
)
_POINTER = re.compile(r"(?:see|refer to|note)\s+(?:paras?|paragraphs?|section|below|above|ref|septel)", re.IGNORECASE)
_FOR = re.compile(
    r"\bfor ((?:(?:use|distribution|transmission|delivery|consideration|discussion|onward)\b(?: (?:at|in|during|to|by|of|with))?) [^.;,]+)",
    re.DOTALL,
)


def requests_of(text: str, portions: Sequence[Portion], day: date | None) -> tuple[ActionRequest, ...]:
    """Give the requests of a document, sentence by sentence; `who` is empty where the sentence does not say.

    `by` is the first day after the document's own that the sentence names, else that its paragraph names.
    """
    found: list[ActionRequest] = []
    for portion in portions:
        for start, end in sentences(text, portion.start, portion.end):
            said = " ".join(text[start:end].split())
            asked = list(_asked(said))
            if asked:
                by = (next_days(said, day) or next_days(" ".join(portion.text.split()), day))[:1]
                found += [_request(who, what, by[0].isoformat() if by else "", portion.id) for who, what in asked]
    return tuple(dict.fromkeys(found))


def _asked(said: str) -> Iterator[tuple[str, str]]:
    """Give who is asked and what, the second of two who are asked in one sentence too."""
    small = said.lower()
    if not any(word in small for word in _SIGNS):
        return
    for pattern in (_ITEM, _ASKED, _TO_DO, _SHOULD, _PLEASE):
        match = pattern.search(said)
        if match is None:
            continue
        groups = match.groupdict()
        what = groups.get("what") or groups.get("act") or ""
        who = (groups.get("who") or "").strip()
        if _POINTER.match(what) or who.lower() in {"it", "this", "that"}:
            return
        second = _ALSO.search(what)
        yield who, what[: second.start()] if second else what
        if second:
            yield second["who"], second["what"]
        return


def _request(who: str, what: str, by: str, portion: str) -> ActionRequest:
    purpose = _FOR.search(what)
    return ActionRequest(
        who=who, what=what.strip(" ."), for_=purpose[1].strip(" .,") if purpose else "", by=by, portion=portion
    )
