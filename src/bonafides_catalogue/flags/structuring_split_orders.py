"""Structuring: one need is ordered in parts, by linked buyers or in quick order, so that each part stays small.

Regular trade of a known customer is not structuring: three orders within thirty days are, or parts below a stated limit whose sum is
above it, or a part ordered by a firm that the file links to this one.
"""

import re

from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.transaction import Event
from bonafides.model.truth import Truth
from bonafides.text.amounts import Amount, amount, exceeds, total
from bonafides.text.past import concerns, days_before, events, told, words_of
from bonafides.text.samegoods import goods_named
from bonafides.text.sayings import sayings

_LINKED = re.compile(r"same (?:address|director|phone|telephone|owner|e-?mail|account|consignee|premises|manager|group|delivery)|linked|sister|affiliat|related|common (?:owner|director)|shar(?:es|ed|ing) |gleiche|même|misma|同一", re.IGNORECASE)  # fmt: skip
_LIMIT = re.compile(
    r"(?:limit|threshold|exempt\w*|de minimis|freigrenze|schwelle|seuil|umbral|порог|限额)\D{0,40}?(\d[\d.,' ]*\s?[A-Za-z€$£]+|[A-Z]{3}\s?\d[\d.,]*)",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"split (?:the |this |an |into )?(?:order|shipment|consignment|lot|deliver|invoice|several|smaller)|order\w* (?:was |were )?split|in (?:several|smaller) (?:lots|parts|orders)|aufgeteilt|aufteilen|fractionn|fraccion|дроблен|拆分", re.IGNORECASE)  # fmt: skip
_WINDOW_DAYS, _QUICK_DAYS, _QUICK_ORDERS = 90, 30, 2
Order = tuple[int, Event, bool | None]


def holds(facts: Facts) -> Truth:
    """Raised on split orders of the same goods within ninety days; unknown when another firm's order may be linked to this one."""
    orders = [
        (i, e, concerns(facts, e))
        for i, e in events(facts, "order", "shipment")
        if _near(facts, e, _WINDOW_DAYS) and _same(facts, e)
    ]
    grounds = [told(e, i, f"the same goods, {days_before(facts, e)} days before {facts.day}") for i, e, _ in orders]
    said = [claim(f"The file says: “{s.text}”", "transaction", s.at) for s in sayings(facts) if _SPLIT.search(s.text)]
    if (
        said
        or _quick(facts, orders)
        or any(_LINKED.search(words_of(e)) for _, e, _ in orders)
        or _below_limit(facts, orders)
    ):
        return Truth.yes(*grounds, *said)
    others = [(i, e) for i, e, ours in orders if ours is not True]
    if others and facts.sensitive().value is not False:
        questions: list[Evidence] = [
            asks(f"Is {e.party} linked to the buyer?", f"$.history[{i}].party") for i, e in others
        ]
        return Truth.unknown(*grounds, *questions)
    return Truth.no(
        *(
            grounds
            or [claim("No other order of these goods in the ninety days before is on file", "transaction", "$.history")]
        )
    )


def _near(facts: Facts, event: Event, days: int) -> bool:
    age = days_before(facts, event)
    return age is not None and 0 <= age <= days


def _same(facts: Facts, event: Event) -> bool:
    return stated(event.item) and goods_named(facts, event.item) is True


def _quick(facts: Facts, orders: list[Order]) -> bool:
    """Tell whether two orders or more of a like size came within thirty days before this one."""
    recent = [e for _, e, ours in orders if ours and _near(facts, e, _QUICK_DAYS)]
    sizes = [a for a in (*(amount(e.quantity) for e in recent), _now(facts)) if a is not None]
    like = not sizes or (
        all(s.dimension == sizes[0].dimension for s in sizes)
        and max(s.high for s in sizes) <= 2 * min(s.low for s in sizes)
    )
    return len({e.on for e in recent}) >= _QUICK_ORDERS and like


def _below_limit(facts: Facts, orders: list[Order]) -> bool:
    """Tell whether each part is at most a limit that the file names, and their sum above it."""
    limits = [a for s in sayings(facts) for text in _LIMIT.findall(s.text) if (a := amount(text.strip())) is not None]
    parts = [amount(e.quantity) for _, e, _ in orders] + [_now(facts)]
    return len(parts) > 1 and any(
        all(exceeds(p, limit) is False for p in parts) and exceeds(total(parts), limit) is True for limit in limits
    )


def _now(facts: Facts) -> Amount | None:
    return total(amount(item.quantity) for item in facts.transaction.items)


FLAG = Flag(
    id="structuring_split_orders",
    title="One need in several small orders",
    holds=holds,
    cites="BIS best practices for transit and transshipment; 15 CFR 740.3 (no order may be split to fit a value limit); indicator T07",
    clears_if="A delivery plan or framework contract explains the parts, and the buyers are shown to be independent.",
)
