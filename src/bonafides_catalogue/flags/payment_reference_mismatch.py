"""Payment reference mismatch: the words of the remittance name something else than the goods.

A reference to an invoice, an order or a contract names no goods and agrees with any. In another script it cannot be compared.
"""

import re

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.transaction import Payment
from bonafides.model.truth import Truth, any_of
from bonafides.text.counterproof import reconsidered
from bonafides.text.past import names_of
from bonafides.text.paying import payments
from bonafides.text.samegoods import goods_named, goods_names, goods_words

_FORMAL = re.compile(
    r"\b(?:inv(?:oice)?s?|order|po|p\.o\.|contract|contrat|vertrag|contrato|agreement|no|nr|num(?:ber)?|ref(?:erence)?|payment|pay(?:ing)?|advance|"
    r"deposit|balance|settlement|proforma|pro|forma|lc|l/c|letter|credit|dated|date|purchase|sales?|customer|account|acct|iban|swift|wire|"
    r"transfer|remittance|our|your|full|final|part|partial|first|second|third|instal\w*|invoice\w*|rechnung\w*|auftrag\w*|zahlung|bestell\w*|"
    r"facture|commande|paiement|factura|pedido|pago|fattura|ordine|goods|merchandise|ware\w*|marchandises|mercancía\w*|tt|t/t|jan\w*|feb\w*|"
    r"mar(?:ch)?|apr\w*|may|jun\w*|jul\w*|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|usd|eur|gbp)\b",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"reference|trade name|article number|other invoices?|earlier invoices?|verwendungszweck|artikelnummer|référence|referencia|назначени|артикул|用途|货号",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when a payment's reference names goods or services that are not those sent; unknown when no item is described."""
    answers = [_compared(facts, i, p) for i, p in payments(facts) if stated(p.reference)]
    found = (
        any_of(answers)
        if answers
        else Truth.no(claim("No payment on file has a reference", "transaction", "$.payments"))
    )
    return reconsidered(facts, found, _EXPLAINS)


def _compared(facts: Facts, index: int, payment: Payment) -> Truth:
    at = f"$.payments[{index}].reference"
    left = _FORMAL.sub(" ", str(payment.reference))
    for name in (n for p in facts.parties for n in names_of(p)):
        left = re.sub(re.escape(name), " ", left, flags=re.IGNORECASE)
    goods = "; ".join(names[0] for names in goods_names(facts))
    says = claim(
        f"The payment is for “{payment.reference}”; the goods are {goods or 'not described'}", "transaction", at
    )
    if not goods_words(left):
        return Truth.no(says)
    if not goods:
        return Truth.unknown(asks("What are the goods that this payment is for?", "$.items", says.says))
    same = goods_named(facts, left)
    if same is not False:
        return Truth.of(False if same else None, says)
    return Truth.yes(says)


FLAG = Flag(
    id="payment_reference_mismatch",
    title="The remittance names something else",
    holds=holds,
    cites="FATF, Combating Proliferation Financing (2010), indicators; indicator T09",
    clears_if="The reference is a translation, a trade name or an article number of the goods, or covers other invoices too.",
)
