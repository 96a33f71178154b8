"""Shares of ownership are intervals, and no wording is read as less than it may be."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.text.share import share_of

NOTHING, HALF, WHOLE = Fraction(0), Fraction(1, 2), Fraction(1)


@given(st.text(max_size=30))
def test_a_share_lies_between_nothing_and_the_whole(text: str) -> None:
    """Whatever was written."""
    low, high = share_of(text)
    assert 0 <= low <= high <= 1


@given(st.integers(0, 100))
def test_a_whole_number_of_per_cent_is_exact(number: int) -> None:
    """No float comes near it."""
    assert share_of(f"{number} %") == (Fraction(number, 100), Fraction(number, 100))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("33,3 %", "0.333", "0.333"),
        ("25-50 %", "0.25", "0.5"),
        ("25 % to 50 %", "0.25", "0.5"),
        ("more than 50 %", "0.5", "1"),
        (">50%", "0.5", "1"),
        ("at least 25 percent", "0.25", "1"),
        ("up to 10 %", "0", "0.1"),
        ("< 5%", "0", "0.05"),
        ("1/2", "0.5", "0.5"),
        ("51", "0.51", "0.51"),
        ("50 %; since 2019", "0.5", "0.5"),
    ],
)
def test_a_share_is_read_as_written(text: str, low: str, high: str) -> None:
    """Exact where it is exact, an interval where it is one."""
    assert share_of(text) == (Fraction(low), Fraction(high))


@pytest.mark.parametrize("text", ["", "minority", "120 %", "half", "3/0", "owner"])
def test_a_share_that_cannot_be_read_may_be_anything(text: str) -> None:
    """Nothing is read as nothing."""
    assert share_of(text) == (NOTHING, WHOLE)


@pytest.mark.parametrize("text", ["50 % plus one share", "50%+", "no less than 50 %", "not less than 50%"])
def test_a_share_of_half_or_more_is_not_read_as_less(text: str) -> None:
    """The words "less than" stand in "no less than"."""
    assert share_of(text) == (HALF, WHOLE)


def test_not_more_than_is_a_most() -> None:
    """The words "more than" stand in it."""
    assert share_of("not more than 50 %") == (NOTHING, HALF)


@pytest.mark.parametrize("text", ["founder 60 %", "undertaking, 60 %", "minority partner: 60 %"])
def test_a_word_that_only_contains_a_bound_is_no_bound(text: str) -> None:
    """A founder is not "under"."""
    assert share_of(text) == (Fraction(60, 100), Fraction(60, 100))


def test_a_number_of_at_most_one_without_a_sign_may_be_a_part_of_one() -> None:
    """0.51 may be 51 per cent, so it is not read as half of one per cent."""
    assert share_of("0.51") == (Fraction(51, 10_000), Fraction(51, 100))
