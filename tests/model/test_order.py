"""The order of the input does not matter, and paths point into the input."""

from hypothesis import given
from hypothesis import strategies as st

from bonafides.model.codec import from_json
from bonafides.model.item import Item
from bonafides.model.order import arranged
from bonafides.model.party import Party
from bonafides.model.transaction import Transaction

BASE = from_json(b'{"date":"2025-11-05"}', Transaction, where="t")
names = st.lists(st.text(min_size=1, max_size=4), min_size=1, max_size=5)


@given(names, st.randoms(use_true_random=False))
def test_any_order_is_arranged_alike(words: list[str], random: object) -> None:
    """Shuffled parties and items give the same arranged transaction."""
    from msgspec import structs

    shuffled = list(words)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one = structs.replace(
        BASE, parties=tuple(Party(name=w) for w in words), items=tuple(Item(description=w) for w in words)
    )
    two = structs.replace(
        BASE, parties=tuple(Party(name=w) for w in shuffled), items=tuple(Item(description=w) for w in shuffled)
    )
    assert arranged(one)[0] == arranged(two)[0]
