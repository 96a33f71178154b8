"""Rows are read or refused one by one: rows in = read + refused."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bonafides.errors import InputError
from bonafides.model.item import Item
from bonafides.model.party import Identifier, Party
from bonafides.model.transaction import Transaction
from bonafides.storage.intake import Row, read_rows

GOOD = '{"id":"1","date":"2025-11-05"}'


def rows(path: Path, content: bytes) -> list[Row[Transaction]]:
    """Write a file and read its rows."""
    path.write_bytes(content)
    return list(read_rows(str(path), Transaction))


def ids(found: list[Row[Transaction]]) -> list[str]:
    """Give the id of each row that was read, and the word "refused" for the others."""
    return [str(r.noun.id) if isinstance(r.noun, Transaction) else "refused" for r in found]


def reason(found: list[Row[Transaction]]) -> str:
    """Give why the only refused row is refused."""
    refused = [r.noun for r in found if isinstance(r.noun, InputError)]
    assert len(refused) == 1
    return str(refused[0])


@pytest.mark.parametrize(
    "content",
    [
        b'{"id":"1","date":"2025-11-05"}\n{"id":"2","date":"2025-11-06"}\n',
        b'\n\n{"id":"1","date":"2025-11-05"}\n\n{"id":"2","date":"2025-11-06"}',
        b'[{"id":"1","date":"2025-11-05"},\n {"id":"2","date":"2025-11-06"}]',
        b'\xef\xbb\xbf[{"id":"1","date":"2025-11-05"},{"id":"2","date":"2025-11-06"}]',
        b'\xef\xbb\xbf{"id":"1","date":"2025-11-05"}\r\n{"id":"2","date":"2025-11-06"}\r\n',
        b"id,date\n1,2025-11-05\n2,2025-11-06\n",
        b"id;date\r\n1;05.11.2025\r\n2;06.11.2025\r\n",
        b"id\tdate\n1\t2025-11-05\n2\t2025-11-06\n",
        "id;date\n1;05.11.2025\n2;06.11.2025\n".encode("utf-16"),
        '[{"id":"1","date":"2025-11-05"},{"id":"2","date":"2025-11-06"}]'.encode("utf-16"),
    ],
)
def test_a_file_is_recognised_by_its_content(tmp_path: Path, content: bytes) -> None:
    """JSON, JSON lines and sheets, in the encodings of the field."""
    assert ids(rows(tmp_path / "in.txt", content)) == ["1", "2"]


def test_one_object_over_several_lines_is_one_transaction(tmp_path: Path) -> None:
    """As a person writes it."""
    assert ids(rows(tmp_path / "a.json", b'{\n "id": "1",\n "date": "2025-11-05"\n}\n')) == ["1"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    st.lists(
        st.sampled_from([GOOD, "{bad", "[]", "null", '{"id":"x"}', '"text"', "{}", '{"date":"2025-13-01"}']),
        min_size=1,
        max_size=8,
    )
)
def test_rows_in_are_rows_read_and_rows_refused(tmp_path: Path, lines: list[str]) -> None:
    """Each line of JSON lines is one or the other, in order."""
    found = rows(tmp_path / "a.jsonl", "\n".join(lines).encode())
    assert ids(found) == ["1" if line == GOOD else "refused" for line in lines]
    assert [r.line for r in found] == list(range(1, len(lines) + 1))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(tmp_path: Path, content: bytes) -> None:
    """Whatever is in the file, it is read or refused in words."""
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with suppress(InputError):
        assert all(isinstance(r.noun, Transaction | InputError) for r in read_rows(str(path), Transaction))


def test_an_unknown_field_is_named_with_its_path(tmp_path: Path) -> None:
    """The person who sent it can mend it."""
    said = reason(rows(tmp_path / "a.jsonl", b'{"date":"2025-11-05","parties":[{"name":"A"},{"naem":"B"}]}'))
    assert "unknown field `naem`" in said
    assert "$.parties[1]" in said or "$.parties[...]" in said


def test_the_thirtieth_of_february_is_refused_with_its_path(tmp_path: Path) -> None:
    """There is no such day."""
    said = reason(rows(tmp_path / "a.jsonl", b'{"date":"2026-02-30"}'))
    assert "'2026-02-30' is no date" in said
    assert "$.date" in said


@pytest.mark.parametrize("content", [b"", b"\n\n", b"   \n"])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    """Nothing is not a clear answer."""
    with pytest.raises(InputError, match="is empty"):
        rows(tmp_path / "a.json", content)


@pytest.mark.parametrize(
    "content", [b"[" * 200_000, b'{"a":' * 200_000, b'[{"date":"2025-11-05","documents":' + b"[" * 200_000]
)
def test_a_document_nested_without_end_is_refused(tmp_path: Path, content: bytes) -> None:
    """In one sentence; it once ended the run."""
    with pytest.raises(InputError):
        rows(tmp_path / "a.json", content)


def test_a_line_nested_without_end_does_not_end_the_run(tmp_path: Path) -> None:
    """The line after it is read."""
    deep = b'{"date":"2025-11-05","documents":' + b"[" * 200_000 + b"\n"
    assert ids(rows(tmp_path / "a.jsonl", deep + GOOD.encode())) == ["refused", "1"]


def test_a_truncated_array_is_refused_whole(tmp_path: Path) -> None:
    """A file that was cut off is not half a file."""
    with pytest.raises(InputError, match="not JSON"):
        rows(tmp_path / "a.json", f"[{GOOD},".encode())


def test_a_row_is_kept_as_it_came(tmp_path: Path) -> None:
    """For the rejects file and the evidence."""
    assert rows(tmp_path / "a.jsonl", b'{"date": "x"}\r\n')[0].raw == b'{"date": "x"}'


def test_names_items_and_transactions_are_read_the_same_way(tmp_path: Path) -> None:
    """The noun that is wanted decides."""
    (tmp_path / "p.csv").write_text("Firma;country\nOskaldur, Bearings;QQ\n")
    (tmp_path / "i.jsonl").write_text(json.dumps({"description": "lamps"}))
    party = next(read_rows(str(tmp_path / "p.csv"), Party, columns={"name": "Firma"})).noun
    item = next(read_rows(str(tmp_path / "i.jsonl"), Item)).noun
    assert (party, item) == (Party(name="Oskaldur, Bearings", country="QQ"), Item(description="lamps"))


def test_a_sheet_of_parties_holds_their_numbers_and_lists(tmp_path: Path) -> None:
    """A ship by its number."""
    (tmp_path / "p.csv").write_text("name;imo;aliases\nOskaldur Star;9187629;Happy Breeze|Morvane\n")
    party = next(read_rows(str(tmp_path / "p.csv"), Party)).noun
    assert party == Party(
        name="Oskaldur Star",
        identifiers=(Identifier(kind="imo", value="9187629"),),
        aliases=("Happy Breeze", "Morvane"),
    )


def test_a_sheet_of_items_holds_their_specifications(tmp_path: Path) -> None:
    """And amounts as ERP systems write them."""
    (tmp_path / "i.csv").write_text("id;description;quantity;spec_grain_size\n7;powder;1.234,50 kg;80 um\n")
    item = next(read_rows(str(tmp_path / "i.csv"), Item)).noun
    assert item == Item(id="7", description="powder", quantity="1234.50 kg", specs={"grain size": "80 um"})


def test_a_column_of_a_transaction_is_refused_in_a_sheet_of_items(tmp_path: Path) -> None:
    """Nothing is dropped."""
    (tmp_path / "i.csv").write_text("description;destination\npowder;QQ\n")
    assert "is of a transaction" in str(next(read_rows(str(tmp_path / "i.csv"), Item)).noun)


# ---------------------------------------------------------------------- sheets
def test_a_second_row_of_a_transaction_adds_its_parties(tmp_path: Path) -> None:
    """They were once dropped, and never screened."""
    found = rows(
        tmp_path / "a.csv", b"id,date,consignee_name,hs\n1,2025-11-05,Oskaldur,3801\n1,2025-11-05,Zarvanthal,2829\n"
    )
    assert isinstance(found[0].noun, Transaction)
    assert [p.name for p in found[0].noun.parties] == ["Oskaldur", "Zarvanthal"]
    assert len(found[0].noun.items) == 2


def test_rows_of_one_transaction_that_disagree_are_refused(tmp_path: Path) -> None:
    """Nobody knows which of them is true."""
    said = reason(rows(tmp_path / "a.csv", b"id,date,destination\n1,2025-11-05,QQ\n1,2025-11-05,ZZ\n"))
    assert "line 3 says another 'destination'" in said


def test_two_columns_of_one_name_are_refused(tmp_path: Path) -> None:
    """The first of them was once lost."""
    with pytest.raises(InputError, match="two columns are 'hs'"):
        rows(tmp_path / "a.csv", b"date,hs,hs\n2025-11-05,3801,2829\n")


def test_a_quote_that_is_never_closed_is_refused_and_the_rows_after_it_are_read(tmp_path: Path) -> None:
    """It once swallowed them."""
    found = rows(
        tmp_path / "a.csv", b'date,consignee_name\n2025-11-05,Oskaldur\n2025-11-06,"Zarvanthal\n2025-11-07,Parchin\n'
    )
    assert "line 3: a quote is opened and never closed" in reason(found)
    assert [r.line for r in found if isinstance(r.noun, Transaction)] == [2, 4]


def test_a_closed_quote_may_hold_several_lines(tmp_path: Path) -> None:
    """An address is one cell."""
    found = rows(tmp_path / "a.csv", b'date,consignee_address\n2025-11-05,"Long Street 5\nQuenholt"\n')
    assert isinstance(found[0].noun, Transaction)


def test_a_cell_too_many_is_refused(tmp_path: Path) -> None:
    """A comma in a name moves every cell after it."""
    assert "3 cells under 2 headers" in reason(
        rows(tmp_path / "a.csv", b"date,consignee_name\n2025-11-05,Oskaldur, Ltd\n")
    )


def test_a_cell_too_large_is_refused_with_its_row(tmp_path: Path) -> None:
    """The reader's own limit once ended the file."""
    found = rows(tmp_path / "a.csv", b'date,consignee_name\n2025-11-05,"' + b"x" * 200_000 + b'"\n2025-11-06,Meridor\n')
    assert "a cell is longer than 131072 letters" in reason(found)
    assert isinstance(found[1].noun, Transaction)
