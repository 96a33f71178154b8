"""What the two lists of the Office of Foreign Assets Control do to those on them: the measure, by programmes and remarks.

Why each programme has its measure stands in the docstrings of the two readers.
"""

import re

from bonafides.model.listing import Measure
from bonafides_catalogue.lists.forms.ofac_entries import Terms

_BLOCKED = "31 CFR chapter V"
_NOT_BLOCKED = "31 CFR chapter V; E.O. 13608, 13662, 13959, 14024"
_BY_PROGRAMME: tuple[tuple[re.Pattern[str], Measure], ...] = (
    (re.compile(r"SDGT$"), "asset_freeze"),
    (re.compile(r"NS-PLC$|FSE-"), "prohibited"),
    (re.compile(r"(?:NS-)?(?:CMIC|CCMC)-EO|561|CAPTA|HIFPAA$"), "concern"),
)
_BY_REMARK: tuple[tuple[re.Pattern[str], Measure], ...] = (
    (re.compile(r"Property and Interests in Property Blocked"), "asset_freeze"),
    (re.compile(r"14024 Directive Information:? Subject to Directive 4\b|\bany transaction involving\b"), "prohibited"),
    (re.compile(r"13662 Directive Determination - Subject to Directive 4\b|Sec\. ?235\(a\)\(2\)"), "licence_required"),
    (re.compile(r"13662 Directive Determination - Subject to Directive [123]\b"), "concern"),
    (re.compile(r"14024 Directive Information:? Subject to Directive (?:1a|2|3)\b"), "concern"),
    (re.compile(r"14014 Directive Information:? Subject to Directive 1\b|correspondent account"), "concern"),
    (re.compile(r"Sec\.? ?235\(a\)\((?:1|3|4|5|7|8|9|10|12)\)|making loans or providing credits?\b"), "concern"),
    (
        re.compile(r"Prohibition on any (?:transactions in foreign exchange|United States (?:person|financial))"),
        "concern",
    ),
)
# Blocking goes further than the rejection of NS-PLC (31 CFR parts 594, 595, 597), so this is not the order of all lists.
_STRICTEST: tuple[Measure, ...] = ("asset_freeze", "prohibited", "licence_required", "concern")
UNTOLD = "what is forbidden is not told by programme or remark; taken as prohibited"


def _measure(programmes: tuple[str, ...], remarks: str) -> tuple[Measure, str]:
    """Give the strictest measure that programmes or remarks tell; prohibited and why where none does."""
    told = {measure for pattern, measure in _BY_PROGRAMME if any(pattern.match(tag) for tag in programmes)}
    told |= {measure for pattern, measure in _BY_REMARK if pattern.search(remarks)}
    strictest = next((measure for measure in _STRICTEST if measure in told), None)
    return (strictest, "") if strictest else ("prohibited", UNTOLD)


def _blocked(_programmes: tuple[str, ...], _remarks: str) -> tuple[Measure, str]:
    """Give the measure of every programme of the SDN list: property is blocked."""
    return "asset_freeze", ""


SDN = Terms(list_id="us-ofac-sdn", cites=_BLOCKED, measure=_blocked)
CONSOLIDATED = Terms(list_id="us-ofac-consolidated", cites=_NOT_BLOCKED, measure=_measure)
