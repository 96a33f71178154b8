"""Who is asked to do what, and by when: the requests of a telegram."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from bonafides.documents.periods import next_days
from bonafides.documents.sentences import sentences
from bonafides.model.document import ActionRequest, Portion

_ASKED = re.compile(
    r"\b((?:[A-Z][\w'’.-]*\s+){0,4}(?:Department|Embassy|Post|Posts|Washington|Mission|Government))\s+"
    r"(?:requests?|asks?|instructs?|would appreciate)\s+(?:that\s+)?(.+)|\b(?:please|action request:?)\s+(.+)",
    re.IGNORECASE | re.DOTALL,
)
_WHOM = re.compile(
    r"^((?:[\w'’.-]+\s+){0,3}?(?:Embass(?:y|ies)|posts?|addressees?|missions?))\s+(?:to\s+)?", re.IGNORECASE
)
_FOR = re.compile(r"\bfor (?:use |distribution )?(?:at|in|during|to|by) (.+?)(?:[.;]|$)", re.DOTALL)


def requests_of(text: str, portions: Sequence[Portion], day: date | None) -> tuple[ActionRequest, ...]:
    """Give the requests of a document, sentence by sentence; `who` is empty where the sentence does not say."""
    return tuple(r for portion in portions for r in _of(text, portion, day))


def _of(text: str, portion: Portion, day: date | None) -> Iterator[ActionRequest]:
    for start, end in sentences(text, portion.start, portion.end):
        said = " ".join(text[start:end].split())
        asked = _ASKED.search(said)
        if not asked:
            continue
        what = (asked[2] or asked[3]).rstrip(" .")
        whom = _WHOM.match(what)
        purpose = _FOR.search(what)
        days = next_days(said, day)
        yield ActionRequest(
            who=whom[1] if whom else "",
            what=what[whom.end() :] if whom else what,
            for_=purpose[1].strip(" .") if purpose else "",
            by=days[0].isoformat() if days else "",
            portion=portion.id,
        )
