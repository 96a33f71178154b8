"""Whether a paper speaks of trade that concerns an export-control authority: ordinary sales of ordinary goods are no leads."""

import re
from collections.abc import Sequence

from bonafides.documents.leads.things import kind_of
from bonafides.model.document import Mention

_STRONG = re.compile(
    r"\b(missiles?|ballistic|nuclear|prolifer\w+|sanction(?:s|ed)|embargo\w*|export[- ]controls?|dual-use|mass destruction|WMD|weapons?|warheads?|front compan\w+|cover compan\w+|shell compan\w+|smuggl\w+"
    r"|diver(?:ted|sion)|evad\w+|evasion|illicit\w*|circumvent\w*|strategic (?:goods|trade)|controlled (?:goods|items?|technolog\w+)|uranium|enrichment|chemical weapons?|(?:attack |military |combat )?drones?"
    r"|unmanned|propellants?|MTCR|Wassenaar|NSG|COCOM|Security Council|blacklist\w*|entity list|designated (?:under|by|entit\w+)|military|war effort|denial order|export administration|forbidden the export|catch-all"
    r"|without (?:a |an |the (?:required )?)?(?:export )?(?:licen[cs]e|permit|authori[sz]ation))\b",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\b(end[- ]us(?:e|er)s?|licen[cs]es?|permits?|denied|arms|transship\w+|re-?export\w*|customs|prosecutors?|seized|centrifuges?|export authori\w+)\b",
    re.IGNORECASE,
)
_EXERCISE = re.compile(
    r"\bEXERCISE[ ,]+EXERCISE\b|\b(?:training|table-?top|classroom) (?:exercise|scenario)\b|\b(?:scenario|case|exercise|story|firms?|companies|names?) (?:is|are|below (?:is|are)) (?:entirely |purely |wholly )?(?:fictitious|fictional|hypothetical|imaginary)\b"
    r"|\b(?:fictitious|fictional|hypothetical|imaginary) (?:scenario|case|exercise|example|compan\w+|firms?)\b",
    re.IGNORECASE,
)


def exercise(text: str) -> bool:
    """Tell whether a paper says of itself that it is an exercise or that its case is invented for teaching."""
    return bool(_EXERCISE.search(text))


def speaks_of_concern(text: str) -> bool:
    """Tell whether a paper speaks of concern: two words of it, or one beside a word of licences and customs."""
    first = ""
    for match in _STRONG.finditer(text):
        stem = match[1].lower()[:6]
        if first and stem != first:
            return True
        first = stem
    return bool(first and _WEAK.search(text))


def may_concern(text: str, start: int, end: int, items: Sequence[Mention]) -> bool:
    """Tell whether a sentence of any paper speaks of concern, or names goods that a list names or that feed such goods."""
    return bool(_STRONG.search(text, start, end)) or kind_of(items) in {"listed", "unlisted_sensitive"}
