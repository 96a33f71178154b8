"""Days and amounts are read where they have one reading, and refused where they have two."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.errors import InputError
from bonafides.model.dates import PartialDate
from bonafides.storage.values import amount_of, counted_day, day_of, decimal_mark_of, number_as_text

days = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@given(days)
def test_a_day_is_read_in_every_way_of_writing_with_one_reading(day: date) -> None:
    """ISO, German, SAP's eight digits, with a time, with a month's name, in Chinese, counted from 1900."""
    count = (day - date(1899, 12, 30)).days
    written = [
        day.isoformat(), f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}", f"{day:%Y%m%d}", f"{day:%Y/%m/%d}", f"{day:%d-%b-%Y}", f"{day} 23:59:59", f"{day}T23:59:59Z",
        f"{day:%d.%m.%Y} 08:15", f"{day.year}年{day.month}月{day.day}日", str(count), f"{count}.0", f"{count}.75", f"{day:%d %B %Y}",
    ]  # fmt: skip
    assert {day_of(text) for text in written} == {day.isoformat()}


@given(days)
def test_a_day_counted_from_1904_is_four_years_and_a_day_later(day: date) -> None:
    """The same number in the other system."""
    count = (day - date(1904, 1, 1)).days
    assert counted_day(count, since_1904=True) == day
    assert counted_day(count + 1462) == day


@given(days, st.sampled_from("/-"))
def test_a_day_between_slashes_is_read_only_where_it_has_one_reading(day: date, mark: str) -> None:
    """The third of April is no fourth of March."""
    text = f"{day.day}{mark}{day.month}{mark}{day.year}"
    if day.day > 12 or day.day == day.month:
        assert day_of(text) == day.isoformat()
        assert day_of(f"{day.month}{mark}{day.day}{mark}{day.year}") == day.isoformat()
    else:
        with pytest.raises(InputError, match=r"write \d{4}-\d\d-\d\d or"):
            day_of(text)


@given(st.integers(0, 10**9))
def test_a_number_is_a_year_a_credible_day_or_refused(number: int) -> None:
    """Never another day than one that a calendar has."""
    try:
        text = day_of(str(number))
    except InputError as error:
        assert "no day" in str(error)  # noqa: PT017 (what is read is tried beside it)
        return
    if len(str(number)) == 8:
        assert text.replace("-", "") == str(number)
    elif len(str(number)) != 4:
        assert timedelta(0) <= PartialDate(text).first - date(1990, 1, 1)


@pytest.mark.parametrize("text", ["31.12.25", "soon", "2025-W05", "12/2025", "0/5/2025"])
def test_what_is_no_day_stays_for_the_noun_to_refuse(text: str) -> None:
    """Two digits of a year are two readings."""
    with pytest.raises(ValueError, match="is no date"):
        PartialDate(day_of(text))


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.234,50 EUR", "1234.50 EUR"),
        ("EUR 1.234,50", "1234.50 EUR"),
        ("€ 5", "5 €"),
        ("1.234,50-", "-1234.50"),
        ("1'234.50 CHF", "1234.50 CHF"),
        ("1 234 567,5 kg", "1234567.5 kg"),
        ("1,00,000.00 INR", "100000.00 INR"),
        ("1.234.567", "1234567"),
        ("0,500 kg", "0.500 kg"),
        ("100-200 kg", "100-200 kg"),
        ("1e5", "1e5"),
        ("10 20 kg", "10 20 kg"),
        ("a few", "a few"),
    ],
)
def test_an_amount_with_one_reading_is_read(text: str, amount: str) -> None:
    """As trade software of several countries writes it."""
    assert amount_of(text) == amount


@pytest.mark.parametrize("text", ["38.000", "38,000", "1.500 kg", "EUR 38.000", "ca. 38,000 kg", "2 x 1.500 kg", "1.500-2.000 kg", "-38.000", "1.2.3", "1.23,45", "1,2,3.4.5"])  # fmt: skip
def test_an_amount_with_two_readings_or_none_is_refused(text: str) -> None:
    """Words before and after it change nothing."""
    with pytest.raises(InputError, match=r"without a separator|one decimal point"):
        amount_of(text)


@given(st.integers(0, 10**9), st.integers(0, 99), st.sampled_from([(",", "."), (".", ",")]))
def test_the_decimal_mark_of_an_amount_with_both_marks_is_the_last(
    whole: int, part: int, marks: tuple[str, str]
) -> None:
    """And it is what the amount is read by."""
    thousands, decimal = marks
    text = f"{whole:,}".replace(",", thousands) + f"{decimal}{part:02}"
    assert amount_of(text) == f"{whole}.{part:02}"
    assert decimal_mark_of(text) == decimal


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e14, max_value=1e14))
def test_a_number_cell_is_a_text_of_the_same_number(value: float) -> None:
    """To the fifteen digits that a spreadsheet keeps, and without an exponent."""
    text = number_as_text(value)
    assert "e" not in text
    assert float(text) == pytest.approx(value, rel=1e-14)
