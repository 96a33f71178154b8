"""Residential or virtual address: a home, a flexi-desk, a mail drop or a registered agent instead of premises."""

import re

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.counterproof import explained
from bonafides.text.fold import fold
from bonafides.text.unsettled import unless_open

_DESK = re.compile(
    r"\b(?:flexi[- ]?desk|hot[- ]?desk|shared desk|co-?working|virtual office|serviced office|business cent(?:re|er)|mail drop|mail forwarding|"
    r"registered (?:agent|office)|corporate services|care of|c/o|apartment|apt\b\.?|flat (?:no\.? ?)?\d+|residence|residential|villa (?:no\.? ?)?\d+|private home|"
    r"wohnung|virtuelles büro|appartement|domiciliation|piso \d+|apartamento|oficina virtual|appartamento|квартира|кв\. ?\d+|daire|sanal ofis)|虚拟办公|挂靠|公寓|住宅|"
    r"マンション|バーチャルオフィス|아파트|공유오피스|آپارتمان|دفتر مجازی|شقة|مكتب افتراضي",
    re.IGNORECASE,
)
_BOX = re.compile(
    r"\b(?:mail ?box|p\.? ?o\.? ?box|post ?box|postfach|boîte postale|b\.?p\.? \d+|apartado|casella postale|а/я|posta kutusu)|信箱|私書箱|사서함|صندوق پستی|ص\.ب|صندوق بريد",
    re.IGNORECASE,
)
_PREMISES = re.compile(
    r"\b(?:street|st\.|road|rd\b|avenue|ave\b|lane|drive|plot|block|building|bldg|tower|floor|warehouse|shed|unit|factory|works|plant|industrial|zone|quay|"
    r"\w*stra(?:ß|ss)e|\w*str\.|\w*weg|\w*platz|rue|calle|via|ул\.|улица|проспект|cad\.|cadde\w*|sok\.|sokak)|路|街|号|楼|丁目|로 |길 |خیابان|شارع",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"premises|factory|workshop|warehouse|laborator|showroom|machines? (?:there|on site)|werkstatt|lager|atelier|entrepôt|taller|almacén|цех|склад|工厂|厂房|仓库",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""
_TOWN_WORDS = 2
"""Words of an address without a number, up to which it may be a town and a country alone."""


def holds(facts: Facts) -> Truth:
    """Raised when the address of a receiving party reads as a home, a shared desk or an agent's, or gives nothing but a post box; unknown when it names a town and no premises."""
    found = []
    for index, party in facts.recipients:
        if stated(party.address) and (match := _found(party.address)):
            says = (
                f"The address of {party.name if stated(party.name) else 'a party'} says “{match[0]}”: {party.address}"
            )
            found.append(claim(says, "transaction", f"$.parties[{index}].address"))
    if found:
        return explained(facts, found, _EXPLAINS)
    return unless_open(_vague(facts), claim("No stated address of a receiving party reads as a home or a mail drop"))


def _found(address: str) -> re.Match[str] | None:
    """Give the words that tell; a post box beside a street is how many countries write an address."""
    return _DESK.search(address) or (None if _PREMISES.search(address) else _BOX.search(address))


def _vague(facts: Facts) -> list[Evidence]:
    """Give the addresses that name a town and no premises."""
    return [
        claim(f"“{p.address}” names no premises", "transaction", f"$.parties[{i}].address")
        for i, p in facts.recipients
        if stated(p.address) and not any(c.isdigit() for c in p.address) and len(fold(p.address).split()) <= _TOWN_WORDS
    ]


FLAG = Flag(
    id="residential_or_virtual_address",
    title="No premises of its own",
    holds=holds,
    cites="FinCEN and BIS joint alert of 28 June 2022; FATF; indicator E11",
    clears_if="Premises where the goods can be received and used were seen.",
)
