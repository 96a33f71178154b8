"""Every figure of the MTCR catalogue decides at its line, just below, on it and just above, in two units; every excluding note excludes."""

from collections.abc import Iterator

import pytest
from tests.goods.building import STEP, around_line, denied, two_units, under_note
from tests.goods.test_classify import DAY, tables

from bonafides.goods import classify
from bonafides.goods.judging import leaves
from bonafides.model.control import ControlEntry, Criterion, Exclusion
from bonafides.model.quantity import Limit, Quantity, within


def lines(control_list: str = "mtcr") -> Iterator[tuple[ControlEntry, Criterion, Limit]]:
    """Give every limit of a list with its entry."""
    for entry in tables().entries:
        if entry.list == control_list and (entry.names or entry.like):
            yield from ((entry, leaf, leaf.limit) for leaf in leaves(entry.criterion) if leaf.limit)


def cases() -> Iterator[tuple[str, ControlEntry, Criterion, str, bool]]:
    """Give each limit with values a step below, on and a step above each of its ends, in two units, and whether they meet it."""
    for entry, leaf, limit in lines():
        for edge in filter(None, (limit.value, limit.upper)):
            for value in (edge * (1 - STEP), edge, edge * (1 + STEP)):
                meets = within(limit, Quantity(low=value, high=value, dimension=limit.dimension))
                for text in two_units(limit, value):
                    yield (
                        f"{entry.id}: {leaf.text} at {text}",
                        entry,
                        leaf,
                        text,
                        (meets is True) != denied(entry.criterion, leaf),
                    )


CASES = list(cases())


@pytest.mark.parametrize(("entry", "leaf", "text", "meets"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_figure_decides_at_its_line(entry: ControlEntry, leaf: Criterion, text: str, *, meets: bool) -> None:
    """Goods that meet everything else are in the entry exactly where they meet the limit."""
    found = classify(around_line(entry, tables(), leaf, text), tables(), DAY)
    assert (entry.code in found.mtcr) is meets, (found.status, found.mtcr, found.missing)


NOTES = [
    (e, n)
    for e in tables().entries
    if (e.names or e.like) and e.list in {"mtcr", "eu_dual_use", "eu_military"}
    for n in e.excludes
]


@pytest.mark.parametrize(("entry", "note"), NOTES, ids=[f"{e.id}: {n.says}" for e, n in NOTES])
def test_an_excluding_note_takes_goods_out(entry: ControlEntry, note: Exclusion) -> None:
    """Goods that meet the entry and the note are not in the entry."""
    item = under_note(entry, note, tables())
    found = classify(item, tables(), DAY)
    assert entry.code not in (*found.mtcr, *found.eu), (item.description, item.specs, found.status)
