"""Paths of an assessment lead into the input as it was sent, whatever the order of its parties and items."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from bonafides.model.assessment import Assessment, Coverage, Finding, Hit, ItemResult, Question
from bonafides.model.dates import PartialDate
from bonafides.model.evidence import Evidence, claim
from bonafides.model.item import Item
from bonafides.model.order import arranged, restored
from bonafides.model.party import Party
from bonafides.model.transaction import Transaction

words = st.lists(st.text("abc", min_size=1, max_size=3), min_size=1, max_size=5)


def assessed(transaction: Transaction) -> Assessment:
    """Give an assessment that points at every party and item of an arranged transaction by its path and its name."""
    parties = [(f"$.parties[{i}].name", str(p.name)) for i, p in enumerate(transaction.parties)]
    items = [(f"$.items[{i}].specs", str(t.description)) for i, t in enumerate(transaction.items)]
    finding = Finding(
        rule="r", truth="yes", effect="note", family="party", says="",
        evidence=(Evidence(says="", because=tuple(claim(name, "transaction", at) for at, name in (*parties, *items))),),
    )  # fmt: skip
    hits = tuple(
        Hit(
            query=name, score=1.0, match=True, list="l", list_id="1", name=name, actor="", schema="Thing", periods=(), dates_from="",
            in_force="yes", measure="concern", party=i,
        )
        for i, (_, name) in enumerate(parties)
    )  # fmt: skip
    return Assessment(
        id="i", transaction="", as_of=date(2025, 11, 5), edition="e", catalogue="c", engine="0", outcome="CLEAR", by_jurisdiction={},
        coverage=Coverage(), hits=hits, findings=(finding,), items=tuple(ItemResult(status="not_controlled", names=(name,)) for _, name in items),
        questions=tuple(Question(id="q", asks=name, field=at) for at, name in items),
    )  # fmt: skip


def sent(names: list[str], goods: list[str]) -> tuple[Transaction, Assessment]:
    """Assess a transaction as it was sent."""
    transaction = Transaction(
        date=PartialDate("2025-11-05"), parties=tuple(Party(name=n) for n in names), items=tuple(Item(description=g) for g in goods)
    )  # fmt: skip
    moved, order = arranged(transaction)
    return transaction, restored(assessed(moved), order)


@given(words, words)
def test_every_path_leads_to_what_it_speaks_of(names: list[str], goods: list[str]) -> None:
    """Deep in the grounds too."""
    transaction, answer = sent(names, goods)
    for ground in answer.findings[0].evidence[0].because:
        assert ground.place is not None
        room, number = ground.place.at[2:].split("[")[0], int(ground.place.at.split("[")[1].split("]")[0])
        said = transaction.parties[number].name if room == "parties" else transaction.items[number].description
        assert said == ground.says


@given(words)
def test_every_hit_names_the_position_of_its_party(names: list[str]) -> None:
    """In the input."""
    transaction, answer = sent(names, ["x"])
    assert all(h.party is not None and transaction.parties[h.party].name == h.query for h in answer.hits)


@given(words)
def test_items_come_back_in_the_order_of_the_input_and_are_numbered(goods: list[str]) -> None:
    """An item without an id is I-1, I-2, …."""
    answer = sent(["x"], goods)[1]
    assert [i.names for i in answer.items] == [(g,) for g in goods]
    assert [i.id for i in answer.items] == [f"I-{n}" for n in range(1, len(goods) + 1)]


@given(words, words)
def test_arranging_what_is_arranged_changes_nothing(names: list[str], goods: list[str]) -> None:
    """One canonical order."""
    moved = arranged(sent(names, goods)[0])[0]
    again, order = arranged(moved)
    assert (again, order.plain) == (moved, True)
    assert structs.replace(again) == moved
