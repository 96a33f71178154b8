"""Atypical quantity: far more than this customer ever ordered, than the file says its site can use, or than a laboratory takes."""

import re
from fractions import Fraction

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.amounts import amount, exceeds
from bonafides.text.counterproof import explained
from bonafides.text.laboratory import only_laboratories, ordered_in_bulk
from bonafides.text.past import events, told
from bonafides.text.samegoods import same_goods
from bonafides.text.sayings import together
from bonafides.text.unsettled import unless_open

_TIMES = Fraction(10)
_QUANTITY = re.compile(
    r"\b(?:quantit\w*|amount|volume|tonnage|order size|menge|cantidad|объ[её]м|количеств)|数量|مقدار|수량",
    re.IGNORECASE,
)
_TOO_MUCH = re.compile(
    r"\b(?:far (?:above|beyond|more|exceeds)|exceed\w*|more than .{0,40}(?:need|use|consum|capacity)|unusual\w*|atypical|out of (?:line|proportion)|"
    r"(?:ten|\d+) times|übersteigt|ungewöhnlich|dépasse|excede|превыша)|超过|异常|초과",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"capacit|consumption|stock (?:figures|records)|annual (?:need|use|demand)|production plan|kapazität|verbrauch|jahresbedarf|capacité|consommation|capacidad|consumo|потреблени|мощност|产能|用量",
    re.IGNORECASE,
)
"""What an explanation that was seen speaks of."""


def holds(facts: Facts) -> Truth:
    """Raised when an order is ten times the largest earlier one of the same goods, the file says that it exceeds the need, or schools, universities, hospitals and laboratories alone receive more sensitive goods than one usually takes; unknown when an earlier order of the same goods cannot be compared."""
    bulk = ordered_in_bulk(facts) if only_laboratories(facts) else ()
    found = [*together(facts, _QUANTITY, _TOO_MUCH), *_orders(facts), *bulk]
    if found:
        return explained(facts, found, _EXPLAINS)
    return unless_open(_uncounted(facts), claim("The quantity is not out of line with anything on file"))


def _orders(facts: Facts) -> list[Evidence]:
    found = []
    earlier = [*events(facts, "order"), *events(facts, "shipment")]
    if not earlier:
        return []
    for number, (item, _) in enumerate(facts.goods):
        if not stated(item.description) or not stated(item.quantity):
            continue
        same = [
            (i, e)
            for i, e in earlier
            if stated(e.item) and stated(e.quantity) and same_goods(str(item.description), e.item)
        ]
        now = amount(str(item.quantity))
        before = [(i, e, amount(str(e.quantity))) for i, e in same]
        if now and before and all(b is not None and exceeds(now, b, times=_TIMES) for _, _, b in before):
            says = f"{item.quantity} of {facts.item_name(number)} is more than {_TIMES} times any earlier order"
            found += [claim(says, "transaction", f"$.items[{number}].quantity"), *(told(e, i) for i, e, _ in before)]
    return found


def _uncounted(facts: Facts) -> list[Evidence]:
    """Give the earlier orders of the same goods that cannot be compared, because a quantity is not stated or in another unit."""
    return [
        told(event, index, "it cannot be compared with the quantity of this order")
        for index, event in (*events(facts, "order"), *events(facts, "shipment"))
        for item, _ in facts.goods
        if stated(item.description) and stated(event.item) and same_goods(str(item.description), event.item)
        if exceeds(amount(item.quantity), amount(event.quantity), times=_TIMES) is None
    ]


FLAG = Flag(
    id="atypical_quantity",
    title="More than this customer needs",
    holds=holds,
    cites="15 CFR part 732, supplement no. 3; indicator I08",
    clears_if="Plant capacity or stock figures of the named site account for the quantity.",
)
