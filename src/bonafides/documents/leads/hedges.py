"""Words that show how sure a text is: likelihood, assessment, hearsay, condition and denial.

The bands are those of ICD 203 (Analytic Standards, 2 January 2015, section D.6.e.(2).(a)). Applying them to older texts is a convention of
ours. "Most likely" stands in no table and is read as "likely". A band comes from one word and is never multiplied with another.

Typed from general knowledge of the directive on 2026-11-24; look again by 2027-11-24.
"""

import re

from msgspec import Struct

from bonafides.documents.leads.deed import Deed
from bonafides.model.document import Stance

Band = tuple[int, int]

_LIKELIHOOD: tuple[tuple[str, Band], ...] = (
    (r"almost no chance|remote (?:chance|possibility)", (1, 5)),
    (r"very unlikely|highly (?:improbable|unlikely)", (5, 20)),
    (r"unlikely|improbabl[ey]", (20, 45)),
    (r"roughly even (?:chance|odds)|(?:an )?even chance", (45, 55)),
    (r"almost certain(?:ly)?|nearly certain(?:ly)?", (95, 99)),
    (r"(?:very|highly) (?:likely|probabl[ey])", (80, 95)),
    (r"most likely|likely|probabl[ey]", (55, 80)),
)
_ASSESSED = (
    r"(?:we|analysts|officials|experts|authorities) (?:therefore |now |also |still |further )?(?:assess(?:ed)?|judged?|believed?|estimated?|concluded?|suspect(?:ed)?)"
    r"|(?:cannot|could not|can not) (?:be )?(?:excluded?|rule(?:d)? out)|considers? it (?:possible|probable|likely)|\w+ (?:assesses|judges|believes)|(?:is|are|was|were) (?:assessed|judged|believed|thought|suspected)|(?:our|the) (?:assessment|judgment) (?:is|was)"
    r"|appear(?:s|ed)?(?= to)|seem(?:s|ed)?(?= to)|apparently|presumably|indications|possibly|perhaps|(?:may|might|could) (?:also |well )?have"
    r"|(?:information|evidence|indicators?|reporting) (?:indicates?|suggests?)|suggests? that"
)
_ALLEGED = (
    r"reportedly|allegedly|purportedly|supposedly|according to|(?:is|are|was|were) (?:said|alleged|reported|rumou?red|accused|charged|suspected of)"
    r"|(?:claim|allege|assert|contend)(?:s|ed)?(?: that)?|(?:has|have) (?:indicated|claimed|alleged|asserted|said)|(?:press|media) reports?|accused of|charged with"
)
_DENIED = r"den(?:y|ies|ied)(?: that| having|(?= \w+ing))|rejected (?:the )?(?:claim|allegation|report)s?|no evidence|no indications?"
_CONDITION = r"(?:it is possible that|\bif|whether|unless|in (?:the )?(?:case|event) (?:that|of)|should (?=[A-Z]))"
_KINDS: tuple[tuple[str, Stance, Band | None], ...] = (
    *((pattern, "assessed", band) for pattern, band in _LIKELIHOOD),
    (_DENIED, "denied", None),
    (_ASSESSED, "assessed", None),
    (_ALLEGED, "alleged", None),
    (_CONDITION, "hypothetical", None),
)  # fmt: skip
_ALL = re.compile("|".join(rf"(?P<k{i}>\b(?:{pattern})\b)" for i, (pattern, _, _) in enumerate(_KINDS)), re.IGNORECASE)


_STEMS = (
    "chance", "remote", "likel", "probab", "certain", "even", "assess", "judg", "believ", "estimat", "conclu", "suspect", "thought", "appear", "seem", "apparent", "presumabl", "indicat", "possib", "perhaps", "may",
    "might", "could", "suggest", "exclude", "rule", "consider", "report", "alleg", "purport", "suppos", "according", "said", "rumo", "accus", "charg", "claim", "assert", "contend", "press", "media", "den", "reject",
    "evidence", "if", "whether", "unless", "in case", "event", "should", "has ", "have ",
)  # fmt: skip


class Hedge(Struct, frozen=True, kw_only=True):
    """A word of stance as written, where it stands, and its band where it is a word of likelihood."""

    start: int
    end: int
    text: str
    stance: Stance
    band: Band | None = None


def hedges(text: str, start: int, end: int) -> tuple[Hedge, ...]:
    """Give the words of stance in a sentence, in its order.

    >>> [(h.text, h.band) for h in hedges("We assess it very likely failed.", 0, 32)]
    [('We assess', None), ('very likely', (80, 95))]
    """
    small = text[start:end].lower()
    if not any(stem in small for stem in _STEMS):
        return ()
    found = []
    for match in _ALL.finditer(text, start, end):
        _, stance, band = _KINDS[int((match.lastgroup or "k0")[1:])]
        found.append(Hedge(start=match.start(), end=match.end(), text=match[0], stance=stance, band=band))
    return tuple(found)


_AFTERWARDS = re.compile(
    r"reportedly|allegedly|according to|(?:press|media) reports?|(?:claim|allege|assert|contend)(?:s|ed)?",
    re.IGNORECASE,
)


def over(found: tuple[Hedge, ...], text: str, begin: int, deed: Deed) -> tuple[Hedge, ...]:
    """Give the hedges that reach a verb: those from `begin`, where its clause or the verb above it begins, those that open the sentence, and hearsay after it."""
    before = [h for h in found if h.start < deed.end and (h.start >= begin or _opens(text, h, begin))]
    after = [
        h
        for h in found
        if h.start >= deed.end and _AFTERWARDS.fullmatch(h.text) and ";" not in text[deed.end : h.start]
    ]
    return (*before, *after)


def _opens(text: str, hedge: Hedge, begin: int) -> bool:
    """Tell whether only a comma, and no new clause, stands between a word of stance and the clause ("According to X, ...", "we assess Y")."""
    return not re.search(r";|,? (?:and|but|while|although|whereas) ", text[hedge.end : begin])
