"""Third-party payment: somebody who is no party pays, or the money comes from another country than the payer's."""

import re

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.party import Party, Role
from bonafides.model.transaction import Payment
from bonafides.model.truth import Truth, any_of
from bonafides.text.counterproof import reconsidered
from bonafides.text.past import names_of
from bonafides.text.paying import country_code, country_of, payments
from bonafides.text.samename import same_party

_CUSTOMERS: tuple[Role, ...] = (
    "buyer",
    "consignee",
    "ultimate_consignee",
    "end_user",
    "bank",
    "intermediate_consignee",
)
_EXPLAINS = re.compile(
    r"group (?:chart|company|treasury)|parent|subsidiary|cash pool|factoring|treasury|konzern|mutter|filiale|matriz|дочерн|集团|母公司|子公司",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when the payer is not the customer, or pays from another country; unknown when a payment names no payer."""
    answers = [
        *(_paid(facts, i, p) for i, p in payments(facts)),
        *(_payer(facts, i, p) for i, p in facts.with_role("payer")),
    ]
    found = any_of(answers) if answers else Truth.no(claim("No payment is on file", "transaction", "$.payments"))
    return reconsidered(facts, found, _EXPLAINS)


def _paid(facts: Facts, index: int, payment: Payment) -> Truth:
    at = f"$.payments[{index}].payer"
    if not stated(payment.payer):
        return Truth.unknown(asks("Who pays?", at))
    customers = [p for _, p in facts.with_role(*_CUSTOMERS)]
    answers = [(p, same_party(_known_as(p), [payment.payer])) for p in customers]
    same = [p for p, answer in answers if answer]
    says = claim(f"{payment.payer} pays; the customer is {_named(customers)}", "transaction", at)
    if same:
        return _from_abroad(facts, index, payment, same)
    maybe = [p for p, answer in answers if answer is None]
    if maybe and (abroad := _from_abroad(facts, index, payment, maybe)).value:
        return abroad
    if not customers or maybe:
        return Truth.unknown(says, asks(f"Is {payment.payer} the customer?", at))
    return Truth.yes(says)


def _from_abroad(facts: Facts, index: int, payment: Payment, same: list[Party]) -> Truth:
    seats = {country_of(facts, p) for p in same} - {""}
    if not stated(payment.country) or not seats:
        return Truth.no(claim(f"{payment.payer} is the customer", "transaction", f"$.payments[{index}]"))
    paid_from = country_code(facts, payment.country)
    says = f"{payment.payer} pays from {paid_from}; the customer is in {', '.join(sorted(seats))}"
    return Truth.of(paid_from not in seats, claim(says, "transaction", f"$.payments[{index}].country"))


def _payer(facts: Facts, index: int, payer: Party) -> Truth:
    """Judge a party in the role of the payer: it is a third party unless it is the customer too."""
    customers = [p for _, p in facts.with_role(*_CUSTOMERS)]
    answers = {same_party(_known_as(p), [n]) for p in customers for n in names_of(payer)}
    says = claim(
        f"The payer is {_named([payer])}; the customer is {_named(customers)}", "transaction", f"$.parties[{index}]"
    )
    return Truth.of(False if True in answers else None if None in answers or not answers else True, says)


def _known_as(party: Party) -> tuple[str, ...]:
    return (*names_of(party), *(o.name for o in (party.owners if stated(party.owners) else ())))


def _named(parties: list[Party]) -> str:
    return ", ".join(names_of(p)[0] if names_of(p) else "not named" for p in parties) or "not on file"


FLAG = Flag(
    id="third_party_payment",
    title="Somebody else pays",
    holds=holds,
    cites="FinCEN and BIS joint alert of 28 June 2022; FATF, Combating Proliferation Financing (2010); indicator T04",
    clears_if="A contract or group chart shows why this payer pays, and the payer was screened as a party.",
)
