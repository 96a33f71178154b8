"""What would change the answer: one stated fact put on the other side of its line, and the item decided again."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from bonafides.goods.classify import decide, weighed_entries
from bonafides.goods.features import Said
from bonafides.goods.judging import leaves
from bonafides.goods.outcome import spoken_codes
from bonafides.goods.statements import Stated, read_item
from bonafides.goods.wording import Matcher, matcher
from bonafides.model.assessment import Change, ItemResult
from bonafides.model.control import ControlTables, Criterion
from bonafides.model.item import Item
from bonafides.model.outcome import Status
from bonafides.model.quantity import Limit, Quantity

_STEP = Fraction(1, 1000)
"""How far beyond a line a supposed value lies, as a share of it."""


def what_would_change(item: Item, tables: ControlTables, day: date, *, at: str = "$.items[0]") -> tuple[Change, ...]:
    """Give the facts that alone would change the status or the codes, each with the answer that it would give.

    Every limit and feature that an entry naming the goods asks for is supposed otherwise, one at a time, and the item is decided again
    by the same engine. A fact that is not stated is supposed both ways. Sizes of stock are several figures at
    once and are not supposed.
    """
    stated, finder = read_item(item, tables, at), matcher(tables)
    weighed = weighed_entries(stated, tables, day)
    now = _answer(decide(stated, weighed, tables, day))
    criteria = (c for w in weighed for c in (w.entry.criterion, *(n.criterion for n in w.entry.excludes)))
    asked = {leaf.text: leaf for criterion in criteria for leaf in leaves(criterion)}
    found: dict[str, Change] = {}
    for words, supposed in (s for leaf in asked.values() for s in _supposed(leaf, stated, finder)):
        then = _answer(decide(supposed, weighed_entries(supposed, tables, day), tables, day))
        if then != now:
            found.setdefault(words, Change(supposing=words, status=then[0], codes=then[1]))
    return tuple(found.values())


def _answer(result: ItemResult) -> tuple[Status, tuple[str, ...]]:
    return result.status, spoken_codes(result)


def _supposed(leaf: Criterion, stated: Stated, finder: Matcher) -> Iterator[tuple[str, Stated]]:
    """Give an item as it would be if one test came out otherwise, in words and as read; both ways where it is open."""
    if leaf.limit is not None:
        title = finder.properties[leaf.property].title
        for meets in (True, False):
            words = f"{title} {leaf.limit.text if meets else _contrary(leaf.limit)}"
            yield words, stated._replace(values={**stated.values, leaf.property: (_value(leaf.limit, meets=meets),)})
    elif leaf.kind == "feature":
        feature = finder.features[leaf.property]
        group = {other: Said(value=False) for other, name in finder.groups.items() if name == feature.group}
        yield feature.title, stated._replace(features={**stated.features, **group, feature.id: Said(value=True)})
        yield f"not {feature.title}", stated._replace(features={**stated.features, feature.id: Said(value=False)})


def _value(limit: Limit, *, meets: bool) -> Quantity:
    """Give a value on one side of a limit: on the line where that side holds it, else a step beyond."""
    step = abs(limit.value) * _STEP
    if limit.op == "within":
        edge = limit.value if meets else (limit.upper or limit.value) + step
    elif limit.op in {">=", "<="}:
        edge = limit.value if meets else limit.value - step if limit.op == ">=" else limit.value + step
    else:
        edge = limit.value if not meets else limit.value + step if limit.op == ">" else limit.value - step
    return Quantity(low=edge, high=edge, dimension=limit.dimension, unit=limit.unit, text="supposed")


def _contrary(limit: Limit) -> str:
    """Write the other side of a limit.

    >>> _contrary(Limit(op=">=", value=Fraction(1720), dimension="density", text=">= 1.72 g/cm3"))
    '< 1.72 g/cm3'
    """
    if limit.op == "within":
        return f"not {limit.text}"
    return limit.text.replace(limit.op, {">=": "<", ">": "<=", "<=": ">", "<": ">="}[limit.op], 1)
