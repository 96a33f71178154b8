"""The laws of three-valued truth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.model.evidence import Evidence, claim
from bonafides.model.truth import Truth, all_of, any_of

grounds = st.lists(st.text(min_size=1, max_size=5).map(claim), max_size=3)
truths = st.builds(lambda value, g: Truth.of(value, *g), st.sampled_from([True, False, None]), grounds)


@given(truths, truths)
def test_learning_never_flips_a_settled_answer(one: Truth, other: Truth) -> None:
    """Replacing an unknown by yes or no keeps a settled conjunction."""
    settled = (one & Truth.unknown(claim("?"))).value
    if settled is not None:
        assert (one & other).value == settled


@given(truths, truths)
def test_and_is_commutative_with_its_grounds(one: Truth, other: Truth) -> None:
    """The order of the input does not change answer or grounds."""
    assert one & other == other & one


@given(truths, truths, truths)
def test_or_is_associative(one: Truth, two: Truth, three: Truth) -> None:
    """Grouping does not change the answer."""
    assert ((one | two) | three).value == (one | (two | three)).value


@given(truths, truths)
def test_de_morgan_holds(one: Truth, other: Truth) -> None:
    """Not (a and b) is (not a) or (not b)."""
    assert (~(one & other)).value == (~one | ~other).value


@given(truths, truths)
def test_only_the_deciding_grounds_are_kept(one: Truth, other: Truth) -> None:
    """Every ground of a conjunction comes from a part that has the conjunction's value."""
    joined = one & other
    deciding: list[Evidence] = [g for t in (one, other) if t.value is joined.value for g in t.grounds]
    assert set(map(Evidence.order, joined.grounds)) <= set(map(Evidence.order, deciding))


@given(truths)
def test_a_truth_has_no_side_to_fall_to(one: Truth) -> None:
    """Asking a truth for a plain yes or no raises."""
    with pytest.raises(TypeError, match="unknown"):
        bool(one)


def test_all_of_nothing_is_yes_and_any_of_nothing_is_no() -> None:
    """The empty cases are the neutral elements."""
    assert (all_of([]).word, any_of([]).word) == ("yes", "no")
