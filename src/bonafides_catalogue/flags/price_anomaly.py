"""Price anomaly: like goods of one transaction have unlike prices, an invoice and the declared value differ, or somebody says so.

The file holds no market prices, and none are guessed: a price is compared with another price of the same file.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.amounts import Amount, amount, differ, exceeds
from bonafides.text.paying import paid_in_all, value_of_goods
from bonafides.text.samegoods import same_goods
from bonafides.text.sayings import together
from bonafides.text.unsettled import unless_open

_SAID = re.compile(r"(?:above|below|under|over|out of line with|far from) (?:the )?(?:market|usual|list|normal|going)|\b(?:times|twice|double|triple|half|a fraction of) (?:the )?(?:market|usual|list|normal|going)|(?:over|under)[- ]?(?:priced|invoic|valu)|unusual(?:ly)? (?:high|low)? ?price|price (?:is )?(?:too|unusually|suspiciously) (?:high|low)|marktunüblich|zu (?:billig|teuer)|prix anormal|precio anormal|занижен|завышен|价格异常", re.IGNORECASE)  # fmt: skip
_TOTAL = re.compile(
    r"^(?:total|total_?(?:value|amount|price)|invoice_?(?:value|amount|total)|amount|value)$", re.IGNORECASE
)
_TWICE, _TENTH, _HALF = Fraction(2), Fraction(1, 10), Fraction(2)


def holds(facts: Facts) -> Truth:
    """Raised when prices of one file do not agree with each other, or somebody calls the price out of line; unknown when the price of one line of the same goods is missing."""
    found = [*together(facts, _SAID), *_between_lines(facts), *_on_invoices(facts), *_paid_too_little(facts)]
    if found:
        return Truth.yes(*found)
    return unless_open(_unpriced(facts), claim("No two prices on file contradict each other", "transaction", "$.items"))


def _unit_price(facts: Facts, index: int) -> Amount | None:
    item = facts.transaction.items[index]
    value, size = amount(item.value), amount(item.quantity)
    if value is None or size is None or not size.low or not value.dimension.startswith("money"):
        return None
    text = f"{item.value} for {item.quantity}"
    return Amount(
        low=value.low / size.high,
        high=value.high / size.low,
        dimension=f"{value.dimension} a {size.dimension}",
        text=text,
    )


def _between_lines(facts: Facts) -> Iterator[Evidence]:
    items = facts.transaction.items
    prices = [(i, name, _unit_price(facts, i)) for i, item in enumerate(items) if stated(name := item.description)]
    for (one, first, cheap), (_, second, dear) in permutations(prices, 2):
        if cheap and dear and exceeds(dear, cheap, times=_TWICE) and same_goods(first, second):
            says = f"“{first}” costs {cheap.text}, “{second}” costs {dear.text}"
            yield claim(says, "transaction", f"$.items[{one}]")


def _on_invoices(facts: Facts) -> Iterator[Evidence]:
    declared = value_of_goods(facts)
    for index, paper in enumerate(facts.papers):
        for key, value in (paper.fields if stated(paper.fields) and paper.kind in {"invoice", "order"} else {}).items():
            shown = amount(value) if _TOTAL.match(key.strip().replace(" ", "_")) and isinstance(value, str) else None
            if declared and differ(shown, declared, share=_TENTH):
                yield claim(
                    f"The {paper.kind} says {value}, the items are worth {declared.text}",
                    "transaction",
                    f"$.documents[{index}].fields.{key}",
                )


def _paid_too_little(facts: Facts) -> Iterator[Evidence]:
    """Give a payment, said to be the whole, of less than half the value; a deposit is none."""
    paid, worth = paid_in_all(facts), value_of_goods(facts)
    part = together(
        facts,
        re.compile(r"deposit|advance|instal|balance|part payment|anzahlung|acompte|anticipo|аванс|预付", re.IGNORECASE),
    )
    if paid and worth and not part and exceeds(worth, paid, times=_HALF):
        yield claim(f"Paid: {paid.text}; the items are worth {worth.text}", "transaction", "$.payments")


def _unpriced(facts: Facts) -> Iterator[Evidence]:
    """Give the lines of the same goods of which one price cannot be compared with the other."""
    lines = [(i, item.description) for i, item in enumerate(facts.transaction.items) if stated(item.description)]
    for (one, first), (two, second) in permutations(lines, 2):
        if one < two and same_goods(first, second) and not (_unit_price(facts, one) and _unit_price(facts, two)):
            yield claim(f"The prices of “{first}” and “{second}” cannot be compared", "transaction", f"$.items[{two}]")


FLAG = Flag(
    id="price_anomaly",
    title="Prices that do not agree",
    holds=holds,
    cites="FATF, Trade-Based Money Laundering (2006, 2020), over- and under-invoicing; indicator T08",
    clears_if="Grade, size, freight or a part payment explains the difference.",
)
