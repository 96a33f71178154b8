"""Cash or overpayment: a large sum is paid in cash, or the goods are paid for well above their value.

Large is 10,000 in the main currencies, the line at which the Union ends cash between traders and the US asks for a report. Above value
is a fifth or more over what the items are stated to be worth, in the same currency; nothing is converted.
"""

import re
from fractions import Fraction

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.transaction import Payment
from bonafides.model.truth import Truth, any_of
from bonafides.text.amounts import amount, exceeds
from bonafides.text.counterproof import reconsidered
from bonafides.text.paying import paid_in_all, payments, value_of_goods
from bonafides.text.sayings import together

_CASH = re.compile(r"\bcash(?! (?:against|on|with|in advance|before))\b|bank ?notes|\bbar(?:geld|zahlung)?\b|espèces|comptant en liquide|liquide|efectivo|contanti|dinheiro|gotówk|nakit|наличн|现金|現金|现钞|현금|نقد", re.IGNORECASE)  # fmt: skip
_ABOVE = re.compile(r"overpa(?:y|id)|(?:well |far |much )?above (?:the )?(?:market|list|usual|going) (?:price|value|rate)|more than the (?:asking|list) price|überzahl|surpay|sobrepag|переплат|高于市场", re.IGNORECASE)  # fmt: skip
_LARGE, _MAIN, _ABOVE_VALUE = Fraction(10_000), ("money EUR", "money USD", "money GBP", "money CHF"), Fraction(6, 5)
_EXPLAINS = re.compile(
    r"freight|insurance|instal(?:l)?ation|credit note|refund|earlier invoices?|customs declaration of (?:the )?cash|bank receipt|fracht|versicherung|fret|assurance|flete|seguro|фрахт|运费|保险",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised on a large cash payment, or one a fifth or more above the stated value; unknown where cash is paid and no sum is known."""
    answers = [_cash(facts, i, p) for i, p in payments(facts) if stated(p.method) and _CASH.search(p.method)]
    paid, worth = paid_in_all(facts), value_of_goods(facts)
    if exceeds(paid, worth, times=_ABOVE_VALUE) and paid and worth:
        answers.append(
            Truth.yes(claim(f"Paid: {paid.text}; stated value of the goods: {worth.text}", "transaction", "$.payments"))
        )
    said = together(facts, _ABOVE)
    answers += [Truth.yes(*said)] if said else []
    found = (
        any_of(answers)
        if answers
        else Truth.no(claim("No cash and no payment above the value is on file", "transaction", "$.payments"))
    )
    return reconsidered(facts, found, _EXPLAINS)


def _cash(facts: Facts, index: int, payment: Payment) -> Truth:
    sums = [a for a in (amount(payment.amount), value_of_goods(facts)) if a is not None]
    ground = claim(
        f"Payment by {payment.method} of {payment.amount if stated(payment.amount) else 'an unstated sum'}",
        "transaction",
        f"$.payments[{index}]",
    )
    if not sums:
        return Truth.unknown(ground, asks("What sum is paid in cash?", f"$.payments[{index}].amount"))
    small = sums[0].dimension in _MAIN and sums[0].high < _LARGE
    return Truth.of(not small, ground)


FLAG = Flag(
    id="cash_or_overpayment",
    title="Cash, or more than the goods are worth",
    holds=holds,
    cites="15 CFR 732 supplement no. 3 (cash for an item that is usually financed); Regulation (EU) 2024/1624, Article 80; 31 CFR 1010.330; indicator T03",
    clears_if="The sum is explained (several orders, freight, deposit), or cash is usual for this customer and was declared.",
)
