"""What a paper tells of how controls work, beside single deals: officials, offices, ports, names, and what is left unused."""

import re
from collections.abc import Iterator, Sequence

from bonafides.documents.leads.hedges import hedges
from bonafides.documents.sentences import sentences
from bonafides.model.document import Circumstance, CircumstanceKind, Portion

_KINDS: tuple[tuple[CircumstanceKind, re.Pattern[str]], ...] = (
    ("former_official", re.compile(r"\b(?:former|ex-|retired|one-time) ?(?:\w+[ -]){0,3}(?:officials?|officers?|minister|general|colonel|bureaucrat|civil servant|diplomat|customs officer)\b", re.IGNORECASE)),
    ("official_protection", re.compile(r"\b(?:shield(?:s|ed|ing)?|protect(?:s|ed|ing)?|cover(?:s|ed)? for)\b[^.]{0,60}\b(?:firms?|compan\w+|himself|herself|themselves|traders?|exporters?)\b|\bgovernment connections\b", re.IGNORECASE)),
    ("local_control", re.compile(r"\b(?:provincial|regional|local|municipal)[- ](?:level|offices?|authorit\w+|officials?|bureaus?|governments?)\b", re.IGNORECASE)),
    ("no_oversight", re.compile(r"\b(?:lack|absence|want) of (?:[\w-]+ ){0,2}oversight\b|\bno (?:[\w-]+ ){0,2}oversight\b", re.IGNORECASE)),
    ("transit_point", re.compile(r"\b(?:transit|transshipment|trans-shipment)(?: and (?:transit|transshipment))? (?:points?|hubs?|ports?|countr(?:y|ies))\b", re.IGNORECASE)),
    ("front_names", re.compile(r"\b(?:front|cover|shell)[- ](?:compan(?:y|ies)(?: names?)?|names?|firms?)\b", re.IGNORECASE)),
    ("catch_all_unused", re.compile(r"\b(?:reluctan\w+|unwilling\w*|fail\w*|refus\w+|did not|does not|have not|has not|rarely|never|seldom)\b[^.]{0,60}\bcatch-?all\b|\bcatch-?all\b[^.]{0,60}\b(?:unused|not (?:used|invoked|applied)|rarely|never|seldom)\b", re.IGNORECASE)),
    ("end_users_unchecked", re.compile(r"\b(?:lax|unwilling\w*|fail\w*|not|seldom|rarely|never|without)\b[^.]{0,90}\b(?:end[- ]users?|bona fides|due diligence)\b|\bseldom ask who will use\b", re.IGNORECASE)),
    ("listed_items_only", re.compile(r"\bunless (?:it|they|the items?|the goods) (?:is|are) (?:\w+ )?(?:listed|on (?:the|a|its) (?:control )?list)\b", re.IGNORECASE)),
    ("repeat_after_measure", re.compile(r"\b(?:even after|despite|continued?|gone on|have continued)\b[^.]{0,80}\b(?:investigat\w+|measures?|sanctions|penalt\w+|appeal\w*)\b|\b(?:measures?|appeal\w*)\b[^.]{0,60}\bactivities have continued\b", re.IGNORECASE)),
    ("dialogue", re.compile(r"\b(?:(?:bilateral|nonproliferation|non-proliferation|export[- ]control) (?:\w+ )?(?:dialogue|discussions|consultations|talks))\b", re.IGNORECASE)),
    ("training", re.compile(r"\b(?:training|workshops?|seminars?|outreach)\b", re.IGNORECASE)),
)  # fmt: skip


_STEMS: dict[CircumstanceKind, tuple[str, ...]] = {  # what each pattern cannot do without
    "former_official": ("former", "ex-", "retired", "one-time"), "official_protection": ("shield", "protect", "cover", "connections"),
    "local_control": ("provincial", "regional", "local", "municipal"), "no_oversight": ("oversight",), "transit_point": ("transit", "trans"),
    "front_names": ("front", "cover", "shell"), "catch_all_unused": ("catch",), "end_users_unchecked": ("end", "bona fides", "diligence", "use"),
    "listed_items_only": ("unless",), "repeat_after_measure": ("after", "despite", "continue", "gone on", "measure", "appeal"),
    "dialogue": ("dialogue", "discussion", "consultation", "talks"), "training": ("training", "workshop", "seminar", "outreach"),
}  # fmt: skip


def circumstances_of(text: str, portions: Sequence[Portion]) -> tuple[Circumstance, ...]:
    """Give the circumstances that a document tells, one a kind and sentence, in the order of its text; they are unverified, as leads are."""
    return tuple(
        c
        for portion in portions
        for start, end in sentences(text, portion.start, portion.end)
        for c in _told(text, start, end, portion)
    )


def _told(text: str, start: int, end: int, portion: Portion) -> Iterator[Circumstance]:
    said = text[start:end]
    words = " ".join(said.split())
    small = words.lower()
    likely = [(kind, pattern) for kind, pattern in _KINDS if any(stem in small for stem in _STEMS[kind])]
    found = [(kind, match) for kind, pattern in likely if (match := pattern.search(words))]
    if not found:
        return
    wording = "; ".join(dict.fromkeys(h.text for h in hedges(text, start, end)))
    for kind, match in found:
        yield Circumstance(
            kind=kind,
            says=match[0],
            span=said,
            start=start,
            end=end,
            marking=portion.effective,
            portion=portion.id,
            wording=wording,
        )
