"""Tables, days and remarks as publishers write them."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lists.published_files import published

from bonafides.errors import ContentError
from bonafides.text.columns import decoded, header_of, rows, several, stable_id, table
from bonafides.text.day_words import days_in
from bonafides.text.remarks import read_remarks

cell = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r\x1a"), max_size=12).map(str.strip)


@given(st.lists(st.tuples(cell, cell), min_size=1, max_size=5))
def test_a_table_comes_back_as_it_was_written(written: list[tuple[str, str]]) -> None:
    """Quotes, line feeds and any script."""
    text = io.StringIO()
    csv.writer(text).writerows([("a", "b"), *written])
    read = [tuple(row.values()) for _, row in table(published("x.csv", text.getvalue()), {"a", "b"})]
    assert read == [row for row in written if any(row)]


@given(st.binary(max_size=200))
def test_every_content_is_some_text_and_some_header(content: bytes) -> None:
    """Recognising a file never fails."""
    assert isinstance(decoded(content), str)
    assert isinstance(header_of(published("x", content)), frozenset)


def test_an_end_of_file_sign_is_no_row() -> None:
    """Old systems write one."""
    assert [row for _, row in rows(published("x.csv", "1,2\r\n\x1a"))] == [["1", "2"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a,c\n1,2\n", "column 'c'"),
        ("a,a\n1,2\n", "'a' is there twice"),
        ("a,b\n1\n", "x.csv line 2: 1 cells under 2 columns"),
    ],
)
def test_a_table_out_of_form_is_refused(text: str, said: str) -> None:
    """Each with its file, and its line where it has one."""
    with pytest.raises(ContentError, match=said):
        list(table(published("x.csv", text), {"a", "b"}))


def test_letters_in_two_encodings_are_refused() -> None:
    """Read either way, names would be spoiled."""
    with pytest.raises(ContentError, match="some of its letters are UTF-8"):
        list(rows(published("x.csv", "é\n".encode() + "é\n".encode("cp1252"))))


@given(st.dates(date(1930, 1, 1), date(2029, 12, 31)))
def test_a_day_is_found_however_it_is_written(day: date) -> None:
    """ISO, with points, with words and month first."""
    iso = (day.isoformat(),)
    assert days_in(f"born {day.isoformat()}.") == iso
    assert days_in(f"{day.day}.{day.month}.{day.year}") == iso
    assert days_in(f"DOB {day:%d %b %Y}") == iso
    assert days_in(f"{day.month}/{day.day}/{day.year}", month_first=True) == iso


@pytest.mark.parametrize(
    ("text", "found"),
    [("1960-00-00", "1960"), ("1960-05-00", "1960-05"), ("00.05.1960", "1960-05"), ("٣.٥.١٩٦٠", "1960-05-03")],
)
def test_a_date_comes_out_in_plain_digits_and_without_zeros_for_what_is_not_known(text: str, found: str) -> None:
    """So that what has ten letters is a whole day, and nobody after it meets a month 00."""
    assert days_in(text) == (found,)


def test_a_day_that_no_calendar_has_is_left_out() -> None:
    """It is no birth date."""
    assert days_in("31.2.1960") == ()


def test_nothing_that_remarks_say_is_dropped() -> None:
    """What no field takes stays a note."""
    found = read_remarks(
        "DOB circa 1958; Gender Male; Email Address a@example.org; alt. Phone Number 123; Weather fine."
    )
    assert (found.birth_dates, found.emails, found.phones) == (("1958",), ("a@example.org",), ("123",))
    assert {"DOB circa 1958", "Gender Male", "Weather fine"} == set(found.notes)


def test_the_last_clause_of_a_cut_off_remark_is_only_a_note() -> None:
    """Half a number would name somebody else."""
    found = read_remarks("Passport A1 (Iran); Passport B12", cut_off=True)
    assert [i.value for i in found.identifiers] == ["A1"]
    assert found.notes[-1] == "Passport B12"


def test_a_quoted_semicolon_does_not_part_values() -> None:
    """And blanks around values go."""
    assert several('A; "B; C" ; ') == ("A", "B; C")


def test_an_id_made_of_parts_keeps_them_apart() -> None:
    """Moving a letter across gives another id."""
    assert stable_id("ab", "c") != stable_id("a", "bc")
