"""Letter of credit with the goods consigned to the bank: a bank and not a user stands as consignee.

Goods "to the order of" a bank are usual under a letter of credit; with a named user they only need to be seen.
"""

import re

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.counterproof import explained
from bonafides.text.past import names_of
from bonafides.text.samename import alike_any
from bonafides.text.unsettled import unless_open

_BANK = re.compile(
    r"\b(?:bank|banka|bankası|banque|banco|banca|banken|bankasi|sparkasse|credit union)\b|(?:commerz|volks|landes|rabo|sber|post|kredit|credit|promsvyaz|vnesh\w{0,8}|halk|vak[ıi]f|ak|deniz|euro|citi|scotia|agro|invest|exim|gazprom|handels|spare|swed|inter)bank\b|банк|银行|銀行|은행|بانک|بنك|مصرف",
    re.IGNORECASE,
)
_NO_BANK = re.compile(
    r"food bank|blood bank|bank of (?:cells|tissue)|power bank|west bank|data bank|\bbank(?:side|s)\b", re.IGNORECASE
)
_TITLE = re.compile(r"\bbank\b.{0,80}\b(?:title|security|credit|pledge)|银行.{0,20}(?:信用证|抵押)", re.IGNORECASE)
_ORDER = re.compile(r"\s*to (?:the )?order\W*$", re.IGNORECASE)


def holds(facts: Facts) -> Truth:
    """Raised when a consignee, or the consignee of a bill of lading, is a bank; unknown when a bill is to order and does not say whose."""
    banks = [n for _, p in facts.with_role("bank") for n in names_of(p)]
    grounds = [
        claim(f"The consignee is {names[0]}, a bank", "transaction", f"$.parties[{index}]")
        for index, party in facts.with_role("consignee", "ultimate_consignee")
        if (names := names_of(party))
        and _is_bank(names[0], party.line_of_business if stated(party.line_of_business) else "", banks)
    ]
    for index, paper in enumerate(facts.papers):
        for key, value in (paper.fields if stated(paper.fields) else {}).items():
            if "consign" in key.casefold() and isinstance(value, str) and _is_bank(value, "", banks):
                grounds.append(
                    claim(
                        f"The {paper.kind.replace('_', ' ')} consigns the goods to {value}",
                        "transaction",
                        f"$.documents[{index}].fields.{key}",
                    )
                )
    if grounds:
        user = any(stated(p.name) for _, p in facts.with_role("end_user"))
        return explained(facts, grounds, _TITLE) if user else Truth.yes(*grounds)
    return unless_open(_to_order(facts), claim("No bank stands as consignee", "transaction", "$.parties"))


def _to_order(facts: Facts) -> list[Evidence]:
    """Give the bills of lading to order, without a word of whose."""
    return [
        claim("The bill of lading is to order, and does not say whose", "transaction", f"$.documents[{i}].fields.{k}")
        for i, paper in enumerate(facts.papers)
        for k, v in (paper.fields if stated(paper.fields) else {}).items()
        if "consign" in k.casefold() and isinstance(v, str) and _ORDER.match(v)
    ]


def _is_bank(name: str, business: str, banks: list[str]) -> bool:
    named = bool(_BANK.search(name)) and not _NO_BANK.search(name)
    return named or bool(_BANK.search(business)) or alike_any(name, banks) is True


FLAG = Flag(
    id="lc_to_issuing_bank",
    title="Goods consigned to the bank",
    holds=holds,
    cites="FinCEN and BIS joint alert of 6 November 2023; indicator T06",
    clears_if="The user who takes up the documents is named, was screened, and the bank confirms that it only holds title for the credit.",
)
