"""How an address is shared: the unit or desk in it, the building that is left, and whether the file says that many sit there."""

import re
from collections.abc import Iterable

from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.text.fold import fold

_UNIT = re.compile(
    r"\b(?:flexi desk|flexidesk|hot desk|suite|room|rm|office|unit|flat|apt|apartment|floor|level|desk|box|bureau|zimmer|etage|oficina|piso|ofis|kat|daire|of|kv|shi|hao)"
    r" (?:no )?[a-z]?\d+[a-z]?\b|\b\d+(?:st|nd|rd|th) floor\b"
)
_AGENT = re.compile(
    r"\b(?:flexi ?desk|hot desk|virtual office|registered agent|c o|care of|nominee|corporate services|company services|trust company|formation agent|domiciliation|domizil)\b"
)
_COUNT = r"(?:(?:some |about |over |more than |at least )?\d[\d.,' ]*\d|hundreds|thousands|dozens|scores|many|numerous|countless|hunderte|zahlreiche|viele|centaines|nombreuses|cientos|muchas|сотни|десятки|множество)"
_FIRMS = r"(?:other |different |andere |autres |otras |других )?(?:companies|firms|tenants|businesses|entities|firmen|unternehmen|mieter|sociétés|entreprises|empresas|sociedades|компани\w*|фирм\w*|организаци\w*)"
_DENSE = re.compile(
    rf"\b{_COUNT}\s+(?:of )?{_FIRMS}|(?:数百|上百|几百|多|\d{{2,}}) ?(?:家|多家)(?:公司|企业)|(?:large|multi-?tenant) office (?:building|tower|block)|business cent(?:re|er) with",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\b(?:the group|its group|konzern|groupe|not|no|never|only|claims?|says|said|nicht|kein\w*|pas|sin|не|нет)\b|[没不]",
    re.IGNORECASE,
)


def building(address: str) -> str:
    """Give a folded address without its unit, its words in one order.

    >>> building("suite 5 12 long street bolton") == building("12 long street bolton office 9")
    True
    """
    return " ".join(sorted(_UNIT.sub(" ", address).split()))


def unit(address: str) -> str:
    """Give the unit or desk that a folded address names, or nothing.

    >>> unit("flexi desk 214 free zone"), unit("12 long street")
    ('flexi desk 214', '')
    """
    return " ".join(found[0] for found in _UNIT.finditer(address))


def at_an_agents(address: str) -> bool:
    """Tell whether a folded address is a shared desk or an agent's."""
    return bool(_AGENT.search(address))


def dense(parties: Iterable[Party]) -> tuple[str, ...]:
    """Give the notes which say that many firms sit at the address of these parties."""
    return tuple(
        note
        for party in parties
        for note in (party.notes if stated(party.notes) else ())
        if _DENSE.search(note) and not _NOT_SO.search(note)
    )


def plain(party: Party) -> str:
    """Give the address of a party as it is compared, or nothing."""
    return fold(party.address) if stated(party.address) else ""
