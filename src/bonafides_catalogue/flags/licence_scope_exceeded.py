"""Licence scope exceeded: what was drawn before and what is to be sent now are more than the licence allows.

Sums are exact: 400.0 kg and 100.0 kg use up 500.0 kg and do not exceed it. A limit in money is compared with the value of the goods,
in its own currency. No tolerance is assumed; where a licence grants one, its condition settles the finding.
"""

from bonafides.model.evidence import Evidence, Locus, asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import known, stated
from bonafides.model.transaction import LicenceItem
from bonafides.model.truth import Truth, any_of
from bonafides.text.amounts import Amount, amount, exceeds, total
from bonafides.text.licensed import drawn_on, licence_of


def holds(facts: Facts) -> Truth:
    """Raised when drawn and requested amounts exceed a line of the licence; unknown when a quantity is missing or in another unit."""
    licence = licence_of(facts)
    if licence is None:
        return Truth.no(claim("No licence is claimed", "transaction", "$.licence"))
    answers = [_line(facts, number, line, items) for number, line, items in drawn_on(facts, licence) if items]
    return (
        any_of(answers)
        if answers
        else Truth.no(claim("No item draws on a line of the licence", "transaction", "$.licence.items"))
    )


def _line(facts: Facts, number: int, line: LicenceItem, items: tuple[int, ...]) -> Truth:
    at = f"$.licence.items[{number}]"
    if line.quantity is None:
        return Truth.no(claim("This line of the licence is known to set no quantity", "transaction", f"{at}.quantity"))
    limit = amount(line.quantity)
    if limit is None:
        return Truth.unknown(asks("Which quantity does the licence allow?", f"{at}.quantity"))
    money = limit.dimension.startswith("money")
    now = total(
        amount(facts.transaction.items[i].value if money else facts.transaction.items[i].quantity) for i in items
    )
    drawn = [amount(d) for d in line.drawn] if stated(line.drawn) else []
    says = _sentence(facts, line, at, items)
    if exceeds(now, limit):
        return Truth.yes(says)
    if now is None:
        return Truth.unknown(
            says,
            asks(
                "How much of the licensed goods is to be sent?",
                f"$.items[{items[0]}].{'value' if money else 'quantity'}",
            ),
        )
    if not known(line.drawn):
        return Truth.unknown(says, asks("What was drawn from the licence before?", f"{at}.drawn"))
    return _summed(total([now, *drawn]), limit, says, at)


def _summed(used: Amount | None, limit: Amount, says: Evidence, at: str) -> Truth:
    over = exceeds(used, limit)
    if over is None:
        return Truth.unknown(says, asks("How much is licensed, drawn and requested, in one unit?", at))
    return Truth.of(over, says)


def _sentence(facts: Facts, line: LicenceItem, at: str, items: tuple[int, ...]) -> Evidence:
    drawn = ", ".join(line.drawn) if stated(line.drawn) and line.drawn else "nothing on file"
    wanted = ", ".join(
        str(facts.transaction.items[i].quantity)
        if stated(facts.transaction.items[i].quantity)
        else "an unstated quantity"
        for i in items
    )
    says = f"The licence allows {line.quantity}; drawn before: {drawn}; requested on {facts.day}: {wanted}"
    return Evidence(says=says, place=Locus(source="transaction", at=at))


FLAG = Flag(
    id="licence_scope_exceeded",
    title="More than the licence allows",
    holds=holds,
    cites="15 CFR 750.7 and 750.11 (scope and shipping tolerances of a licence); Regulation (EU) 2021/821, Article 12; indicator D02",
    clears_if="An amended licence, a granted tolerance or a corrected record of what was drawn covers the quantity.",
)
