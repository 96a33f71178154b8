"""The order of parties, items and vessels in the input must not change the answer, yet paths must point into the input.

A transaction is arranged in a canonical order before it is assessed; afterwards the paths are restored to the order of the input.
"""

import re
from typing import TypeVar

from msgspec import Struct, structs

from bonafides.model.assessment import Assessment
from bonafides.model.codec import to_canonical
from bonafides.model.noun import Noun, stated
from bonafides.model.transaction import Transaction

_MOVABLE = ("parties", "items", "vessels")
_PATH = re.compile(rf"\$\.({'|'.join(_MOVABLE)})\[(\d+)\]")

Kept = TypeVar("Kept")


class Order(Struct, frozen=True):
    """For each canonical position of a party, an item and a vessel, its position in the input."""

    parties: tuple[int, ...] = ()
    items: tuple[int, ...] = ()
    vessels: tuple[int, ...] = ()

    @property
    def plain(self) -> bool:
        """Whether the input was in canonical order already."""
        return all(list(getattr(self, field)) == sorted(getattr(self, field)) for field in _MOVABLE)


def arranged(transaction: Transaction) -> tuple[Transaction, Order]:
    """Give the transaction with its parties, items and vessels in canonical order, and how to find the way back."""
    found = {field: nouns for field in _MOVABLE if stated(nouns := getattr(transaction, field))}
    order = Order(**{field: _sorted(nouns) for field, nouns in found.items()})
    if order.plain:
        return transaction, order
    moved = {field: tuple(nouns[i] for i in getattr(order, field)) for field, nouns in found.items()}
    if stated(transaction.answers):
        there = Order(**{field: tuple(_positions(getattr(order, field))) for field in _MOVABLE})
        moved["answers"] = tuple(structs.replace(a, question=_moved(a.question, there)) for a in transaction.answers)
    return structs.replace(transaction, **moved), order


def _positions(places: tuple[int, ...]) -> list[int]:
    """Give, for each position in the input, its canonical position."""
    return sorted(range(len(places)), key=lambda canonical: places[canonical])


def _sorted(nouns: tuple[Noun, ...]) -> tuple[int, ...]:
    return tuple(sorted(range(len(nouns)), key=lambda i: to_canonical(nouns[i])))


def restored(assessment: Assessment, order: Order) -> Assessment:
    """Give the assessment with its paths, parties and items in the order of the input; items without an id are numbered."""
    moved = assessment if order.plain else _moved(assessment, order)
    items = [moved.items[order.items.index(i)] for i in range(len(order.items))]
    named = tuple(structs.replace(item, id=item.id or f"I-{i + 1}") for i, item in enumerate(items))
    return structs.replace(moved, items=named)


def _moved(value: Kept, order: Order) -> Kept:
    """Rewrite every path and party position inside a noun."""
    if isinstance(value, str):
        return value if "$." not in value else _PATH.sub(lambda m: f"$.{m[1]}[{_at(m[1], int(m[2]), order)}]", value)  # type: ignore[return-value]  # a text stays a text
    if isinstance(value, tuple):
        parts = tuple(_moved(v, order) for v in value)
        return value if all(new is old for new, old in zip(parts, value, strict=True)) else parts  # type: ignore[return-value]  # a tuple stays a tuple
    if isinstance(value, dict):
        return {k: _moved(v, order) for k, v in value.items()}  # type: ignore[return-value]  # a dict stays a dict
    if isinstance(value, Struct):
        kept = {f: getattr(value, f) for f in value.__struct_fields__}
        changed = {f: moved for f, old in kept.items() if (moved := _moved(old, order)) is not old}
        if isinstance(kept.get("party"), int):
            changed["party"] = order.parties[kept["party"]]
        return structs.replace(value, **changed) if changed else value
    return value


def _at(kind: str, index: int, order: Order) -> int:
    places: tuple[int, ...] = getattr(order, kind)
    return places[index] if index < len(places) else index
