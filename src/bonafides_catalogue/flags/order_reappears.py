"""Order reappears: goods that were refused to one firm are now asked for by another.

The same goods in the same quantity, or the same sensitive goods in any, after a refusal in the two years before.
"""

import re
from fractions import Fraction

from bonafides.model.evidence import asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.transaction import Event
from bonafides.model.truth import Truth, any_of
from bonafides.text.amounts import amount, differ, total
from bonafides.text.past import concerns, days_before, events, told, words_of
from bonafides.text.samegoods import goods_named

_NOT_FILLED = re.compile(
    r"refus|declin|denied|deny|reject|cancel|not (?:filled|accepted|supplied)|turned down|stopped|abgelehnt|verweigert|storniert|отказ|拒|rechaz",
    re.IGNORECASE,
)
_WINDOW_DAYS, _NEAR = 730, Fraction(1, 10)


def holds(facts: Facts) -> Truth:
    """Raised when an earlier order of the same goods was refused, to another firm or undone; unknown when the goods may be others."""
    refused = [
        (i, e)
        for i, e in events(facts, "refusal", "denial", "order")
        if e.event != "order" or _NOT_FILLED.search(words_of(e))
    ]
    answers = [
        _again(facts, i, e) for i, e in refused if stated(e.item) and (days_before(facts, e) or 0) <= _WINDOW_DAYS
    ]
    return (
        any_of(answers)
        if answers
        else Truth.no(claim("No refused order of these goods is on file", "transaction", "$.history"))
    )


def _again(facts: Facts, index: int, event: Event) -> Truth:
    own_denial = event.event == "denial" and concerns(facts, event) is True
    same = goods_named(facts, event.item) if stated(event.item) else None
    if same is False or own_denial:
        return Truth.no(told(event, index, "other goods, or this firm's own denial"))
    before = amount(event.quantity)
    now = total(amount(item.quantity) for item in facts.transaction.items)
    other_size = differ(before, now, share=_NEAR) is True and facts.sensitive().value is False
    if other_size:
        return Truth.no(told(event, index, "the quantity is another"))
    if same is None:
        return Truth.unknown(
            told(event, index), asks("Are these the goods that were refused before?", f"$.history[{index}].item")
        )
    return Truth.yes(told(event, index, f"the same goods are asked for again on {facts.day}"))


FLAG = Flag(
    id="order_reappears",
    title="A refused order comes back",
    holds=holds,
    cites="Reports of the Panels of Experts under resolutions 1718 and 1929 (procurement by another broker); indicator T13",
    clears_if="The buyer is shown to be independent of the refused firm, and its own end user and use are documented.",
)
