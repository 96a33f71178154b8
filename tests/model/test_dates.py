"""Partial dates and periods."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.model.dates import PartialDate, Period, held

days = st.dates(date(1990, 1, 1), date(2040, 1, 1))


@given(days)
def test_a_whole_day_means_that_day_alone(day: date) -> None:
    """First and last are the day itself."""
    partial = PartialDate(day.isoformat())
    assert (partial.first, partial.last) == (day, day)


@given(days)
def test_a_month_covers_every_day_of_it(day: date) -> None:
    """A day lies between the first and the last of its month."""
    month = PartialDate(f"{day:%Y-%m}")
    assert month.first <= day <= month.last


@pytest.mark.parametrize("text", ["2026-02-30", "30.02.2026", "", "2026-13", "yesterday"])
def test_what_is_no_date_is_refused_with_the_value(text: str) -> None:
    """The sentence quotes the value."""
    with pytest.raises(ValueError, match="is no date"):
        PartialDate(text)


@given(days, days, days)
def test_until_is_the_first_day_that_no_longer_counts(since: date, until: date, day: date) -> None:
    """A period holds exactly on since <= day < until."""
    if since < until:
        assert Period(since=since, until=until).holds(day) == (since <= day < until)


@given(days)
def test_days_before_the_first_snapshot_are_unknown(day: date) -> None:
    """What was only seen may have begun before."""
    seen = Period(since=day, maybe_since=date.min)
    assert seen.holds(day - timedelta(days=1)) is None


def test_two_periods_leave_a_gap_between_them() -> None:
    """A measure that ended and came back did not hold in between."""
    periods = (Period(since=date(2007, 3, 24), until=date(2023, 10, 18)), Period(since=date(2025, 9, 28)))
    assert [held(periods, d) for d in (date(2010, 1, 1), date(2024, 6, 1), date(2025, 9, 28))] == [True, False, True]
