"""Who pays and how, as the payments of a transaction state it."""

from collections.abc import Iterator

from bonafides.model.facts import Facts
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.model.transaction import Payment
from bonafides.text.amounts import Amount, amount, total


def payments(facts: Facts) -> Iterator[tuple[int, Payment]]:
    """Give the payments on file, with their positions."""
    yield from enumerate(facts.transaction.payments if stated(facts.transaction.payments) else ())


def words_about(payment: Payment) -> str:
    """Give the free words of a payment in one text."""
    return " | ".join(v for v in (payment.method, payment.reference, payment.payer) if stated(v))


def value_of_goods(facts: Facts) -> Amount | None:
    """Give the stated value of all items together, or None where one has none or currencies differ."""
    return total(amount(item.value) for item in facts.transaction.items)


def paid_in_all(facts: Facts) -> Amount | None:
    """Give what all payments come to, or None where one states no amount or currencies differ."""
    return total(amount(payment.amount) for _, payment in payments(facts))


def country_code(facts: Facts, text: str) -> str:
    """Give the code of a country as the file's other fields read it, else the text itself in capitals."""
    written = text.strip().casefold()
    for where in facts.whereto:
        at = where.ground.place.at if where.ground.place else ""
        if _text_at(facts, at).casefold() == written:
            return where.country
    return text.strip().upper()


def _text_at(facts: Facts, at: str) -> str:
    if at == "$.destination":
        found = facts.transaction.destination
    elif at == "$.end_use_country":
        found = facts.transaction.end_use_country
    elif at.startswith("$.parties[") and at.endswith("].country"):
        found = facts.parties[int(at[len("$.parties[") : at.index("]")])].country
    else:
        found = None
    return found.strip() if stated(found) else ""


def country_of(facts: Facts, party: Party) -> str:
    """Give the code of a party's country, or "" where it states none."""
    return country_code(facts, party.country) if stated(party.country) else ""
