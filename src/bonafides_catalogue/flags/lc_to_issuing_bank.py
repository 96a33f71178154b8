"""Letter of credit with the goods consigned to the bank: a bank and not a user stands as consignee.

Goods "to the order of" a bank are usual under a letter of credit; with a named user they only need to be seen.
"""

import re

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.past import names_of
from bonafides.text.samename import alike_any

_BANK = re.compile(
    r"\b(?:bank|banka|bankası|banque|banco|banca|banken|bankasi|sparkasse|credit union)\b|(?:commerz|volks|landes|rabo|sber|post|kredit|credit|promsvyaz|vnesh\w{0,8}|halk|vak[ıi]f|ak|deniz|euro|citi|scotia|agro|invest|exim|gazprom|handels|spare|swed|inter)bank\b|банк|银行|銀行|은행|بانک|بنك|مصرف",
    re.IGNORECASE,
)
_NO_BANK = re.compile(
    r"food bank|blood bank|bank of (?:cells|tissue)|power bank|west bank|data bank|\bbank(?:side|s)\b", re.IGNORECASE
)


def holds(facts: Facts) -> Truth:
    """Raised when a consignee, or the consignee of a bill of lading, is a bank."""
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
    return (
        Truth.yes(*grounds) if grounds else Truth.no(claim("No bank stands as consignee", "transaction", "$.parties"))
    )


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
