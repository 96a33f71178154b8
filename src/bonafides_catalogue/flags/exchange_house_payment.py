"""Exchange-house payment: the money comes through an exchange house, an informal transfer, a mirrored payment or a coin wallet."""

import re

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.past import names_of
from bonafides.text.paying import payments, words_about
from bonafides.text.sayings import together

_HOUSE = re.compile(
    r"exchange (?:house|office|bureau|centre|center|co\b|company|llc|dmcc)|(?:money|currency|foreign|forex|fx)[ -]?exchange|bureau de change|"
    r"\bexchange\s*$|\bexchange (?:l\.?l\.?c|est|ltd)|money (?:changer|transfer|service)|remittance (?:house|company|agent)|hawala|hundi|"
    r"sar+af[iy]?\b|wechselstube|casa de cambio|ufficio cambi|döviz|обмен валют|обменник|хавала|صراف|حواله|حوالة|钱庄|货币兑换|换汇|환전|"
    r"mirror(?:ed)? (?:transfer|payment|trade)|back[- ]to[- ]back transfer|offset (?:payment|transfer)|netting through|"
    r"crypto|stablecoin|\busdt\b|tether|bitcoin|\bbtc\b|virtual (?:asset|currency)|wallet",
    re.IGNORECASE,
)
_NO_HOUSE = re.compile(r"stock exchange|heat exchange|ion exchange|exchange server|exchange of", re.IGNORECASE)
_PAYS = re.compile(r"pay|paid|transfer|remit|fund|settle|zahl|pago|paie|плат|付款|پرداخت", re.IGNORECASE)


def holds(facts: Facts) -> Truth:
    """Raised when payer, method or reference names an exchange house, a mirrored or informal transfer, or coins."""
    grounds = [
        claim(f"The payment reads “{words}”", "transaction", f"$.payments[{index}]")
        for index, payment in payments(facts)
        if _HOUSE.search(words := words_about(payment)) and not _NO_HOUSE.search(words)
    ]
    grounds += [
        claim(f"The payer is {name}", "transaction", f"$.parties[{index}]")
        for index, party in facts.with_role("payer", "bank")
        for name in names_of(party)
        if _HOUSE.search(name) and not _NO_HOUSE.search(name)
    ]
    said = () if grounds else together(facts, _HOUSE, _PAYS, unless=_NO_HOUSE)
    return (
        Truth.yes(*grounds, *said)
        if grounds or said
        else Truth.no(claim("No payment through an exchange house is on file", "transaction", "$.payments"))
    )


FLAG = Flag(
    id="exchange_house_payment",
    title="Paid through an exchange house",
    holds=holds,
    cites="FATF, Combating Proliferation Financing (2010); reports of the 1929 Panel of Experts; indicator T15",
    clears_if="The house is licensed and screened, and shows the customer's own account from which the money came.",
)
