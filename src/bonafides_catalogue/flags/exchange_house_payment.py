"""Exchange-house payment: the money comes through an exchange house, an informal transfer, a mirrored payment or a coin wallet."""

import re

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.truth import Truth
from bonafides.text.counterproof import explained
from bonafides.text.past import names_of
from bonafides.text.paying import payments, words_about
from bonafides.text.sayings import together
from bonafides.text.unsettled import unless_open

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
_LICENSED = re.compile(r"\blicen[cs]ed?\b|regulated|lizenziert|agréé|autorizad|лицензи|持牌|许可", re.IGNORECASE)
_ACCOUNT = re.compile(
    r"account of the (?:customer|buyer)|(?:customer|buyer)'s (?:own )?account|own account|konto des|compte du|cuenta del|счет\w* покупател|客户.{0,4}账户|买方.{0,4}账户",
    re.IGNORECASE,
)


def holds(facts: Facts) -> Truth:
    """Raised when payer, method or reference names an exchange house, a mirrored or informal transfer, or coins; unknown when nothing is stated of a payment."""
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
    if grounds or said:
        return explained(facts, (*grounds, *said), _LICENSED, _ACCOUNT)
    return unless_open(
        _untold(facts), claim("No payment through an exchange house is on file", "transaction", "$.payments")
    )


def _untold(facts: Facts) -> list[Evidence]:
    """Give the payments of which neither payer, method nor reference is stated."""
    return [
        claim("How and by whom is paid is not stated", "transaction", f"$.payments[{i}]")
        for i, p in payments(facts)
        if not words_about(p).strip()
    ]


FLAG = Flag(
    id="exchange_house_payment",
    title="Paid through an exchange house",
    holds=holds,
    cites="FATF, Combating Proliferation Financing (2010); reports of the 1929 Panel of Experts; indicator T15",
    clears_if="The house is licensed and screened, and shows the customer's own account from which the money came.",
)
