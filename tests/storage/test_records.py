"""A CSV text is read record by record: a quote that is never closed costs its own line, and no line is lost."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.storage import records as module
from bonafides.storage.lines import LONGEST_LINE
from bonafides.storage.records import MOST_MENDED, Record, records

cells = st.text(st.sampled_from('ab,;"\n\r\t '), max_size=6)


def read(text: str, delimiter: str = ",") -> list[Record]:
    """Give all records of a text."""
    return list(records(io.StringIO(text, newline=""), delimiter))


@given(st.lists(st.lists(cells, min_size=2, max_size=3), min_size=1, max_size=5), st.sampled_from(",;\t|"))
def test_what_is_written_as_csv_is_read_again_with_the_line_it_begins_on(table: list[list[str]], mark: str) -> None:
    """Whatever quotes, delimiters and line ends stand in its cells."""
    written, lines = io.StringIO(newline=""), []
    for row in table:
        lines.append(1 + sum(1 for _ in io.StringIO(written.getvalue(), newline="")))
        csv.writer(written, delimiter=mark).writerow(row)
    assert read(written.getvalue(), mark) == [Record(n, row) for n, row in zip(lines, table, strict=True)]


@given(st.text(st.sampled_from('a,"\n'), max_size=60))
def test_every_line_is_in_a_record_read_or_refused(text: str) -> None:
    """A refused record is one line; a record that is read ends where the next begins."""
    found = read(text)
    count = sum(1 for _ in io.StringIO(text, newline=""))
    starts = [r.line for r in found] + [count + 1]
    assert starts[0] == 1 if found else count == 0
    for record, after in zip(found, starts[1:], strict=True):
        spans = 1 if record.refused else 1 + sum(cell.count("\n") for cell in record.cells)
        assert record.line + spans == after


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('1,"Oskaldur\n2,Meridor\n3,Zarvanthal\n', [1]),
        ('1,"Oskaldur\n2,Meridor\n3,"Zarvanthal"\n', [1]),
        ('"1","Oskaldur\n"2","Meridor"\n', [1]),
        ('1,Oskaldur\n2,"Meridor', [2]),
        ('1,"a "b" c\nd"\n2,x\n', [1]),
    ],
)
def test_a_quote_that_is_never_closed_refuses_its_own_line_and_no_other(text: str, lines: list[int]) -> None:
    """It once swallowed the order below it, up to the next quote in the file, without a word."""
    found = read(text)
    assert [r.line for r in found if "never closed" in r.refused] == lines
    assert [r.line for r in found] == list(range(1, text.count("\n") + (not text.endswith("\n")) + 1))


def test_a_cell_that_is_too_long_refuses_its_line_and_the_next_is_read() -> None:
    """The reader's own limit once ended the file."""
    found = read("1," + "x" * (csv.field_size_limit() + 1) + "\n2,y\n")
    assert [bool(r.refused) for r in found] == [True, False]


def test_a_line_that_is_too_long_is_skipped_in_bounded_memory() -> None:
    """It is not kept whole, wherever it stands."""
    long = "x" * (LONGEST_LINE + 5)
    found = read(f'1,a\n{long}{long}\n3,"b\n{long}\n5,c\n')
    assert [(r.line, bool(r.refused)) for r in found] == [(1, False), (2, True), (3, True), (4, True), (5, False)]
    assert all(len(str(r.cells)) < 3000 for r in found)


def test_a_file_of_nothing_but_open_quotes_ends_with_a_refusal_that_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its lines would each be tried against all the lines below."""
    monkeypatch.setattr(module, "LONGEST_RECORD", 200)
    found = read('q","z\n' * 1000)
    assert len(found) == MOST_MENDED + 1
    assert found[-1].refused.endswith("nothing from this line on is read")
