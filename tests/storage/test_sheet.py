"""Files as ERP systems write them."""

from pathlib import Path

import pytest

from bonafides.errors import InputError
from bonafides.model.noun import stated
from bonafides.model.transaction import Transaction
from bonafides.storage.intake import Row, read_rows
from bonafides.storage.lines import LONGEST_LINE
from bonafides.storage.sheet import party_of, transaction_of
from bonafides.storage.values import amount_of, day_of

CSV = 'id,date,consignee_name,consignee_country,item_description,hs,quantity\n1,05.11.2025,Müller & Söhne,DE,lamps,9405.42,"1.234,50 kg"\n'


def read(path: Path, content: bytes) -> list[Row[Transaction]]:
    """Write a file and read it back as rows."""
    path.write_bytes(content)
    return list(read_rows(str(path), Transaction))


def only(rows: list[Row[Transaction]]) -> Transaction:
    """Give the one transaction of a file."""
    assert len(rows) == 1
    assert isinstance(rows[0].noun, Transaction), rows[0].noun
    return rows[0].noun


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_sheet_is_read_in_every_encoding_and_with_every_delimiter(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    """The consignee's name keeps its letters."""
    quoted = CSV.replace('"1.234,50 kg"', "QTY").replace(",", delimiter).replace("QTY", '"1.234,50 kg"')
    transaction = only(read(tmp_path / "a.csv", quoted.encode(encoding)))
    assert transaction.parties[0].name == "Müller & Söhne"
    assert transaction.items[0].quantity == "1234.50 kg"


def test_rows_of_one_id_are_one_transaction(tmp_path: Path) -> None:
    """Two items, one transaction."""
    rows = read(tmp_path / "a.csv", (CSV + "1,05.11.2025,,,brushes,8545.20,2\n").encode())
    assert [i.description for i in only(rows).items] == ["lamps", "brushes"]


def test_rows_of_one_id_that_do_not_stand_together_are_refused(tmp_path: Path) -> None:
    """Nothing is joined by guess."""
    rows = read(
        tmp_path / "a.csv", (CSV + "2,05.11.2025,X,DE,pens,9608.10,2\n1,05.11.2025,,,brushes,8545.20,2\n").encode()
    )
    assert "do not stand together" in str(rows[-1].noun)


@pytest.mark.parametrize("text", ["38.000", "38,000", "1.500 kg"])
def test_a_number_with_two_readings_is_refused(text: str) -> None:
    """38.000 is 38 or 38000."""
    with pytest.raises(InputError, match="without a separator"):
        amount_of(text)


def test_a_date_with_two_readings_is_refused() -> None:
    """Day and month are not guessed."""
    with pytest.raises(InputError, match="3 April or 4 March"):
        day_of("03/04/2025")


def test_an_unknown_column_is_refused_by_name() -> None:
    """The sentence names the column."""
    with pytest.raises(InputError, match="unknown column 'colour'"):
        transaction_of({"date": "2025-01-01", "colour": "red"})


def test_a_mapped_column_takes_our_name(tmp_path: Path) -> None:
    """--map end_user_name=Kunde."""
    path = tmp_path / "a.csv"
    path.write_text("date,Kunde\n2025-01-01,Meier\n", encoding="utf-8")
    rows = list(read_rows(str(path), Transaction, columns={"end_user_name": "Kunde"}))
    assert only(rows).parties[0].name == "Meier"


def test_a_bad_line_is_refused_and_the_lines_after_it_are_read(tmp_path: Path) -> None:
    """JSON lines: nothing is lost."""
    rows = read(tmp_path / "a.jsonl", b'{"date":"2025-01-01"}\nnonsense\n{"date":"2025-01-02"}\n')
    assert [isinstance(r.noun, Transaction) for r in rows] == [True, False, True]
    assert "line 2" in str(rows[1].noun)


def test_a_line_that_is_too_long_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    """The long line is skipped in bounded memory."""
    long = b'{"id":"' + b"x" * (LONGEST_LINE + 10) + b'"}\n'
    rows = read(tmp_path / "a.jsonl", long + b'{"date":"2025-01-02"}\n')
    assert "longer than" in str(rows[0].noun)
    assert isinstance(rows[1].noun, Transaction)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    """One sentence."""
    with pytest.raises(InputError, match="is empty"):
        read(tmp_path / "a.json", b"")


@pytest.mark.parametrize(
    "content",
    [
        b'{\n "date": "2025-01-01"\n}',
        b'[{"date":"2025-01-01"}]',
        b'{"date":"2025-01-01"}',
        b'\xef\xbb\xbf{"date":"2025-01-01"}',
    ],
)
def test_json_is_recognised_by_content(tmp_path: Path, content: bytes) -> None:
    """One object, an array, one line, with a mark."""
    assert only(read(tmp_path / "a.json", content)).date.text == "2025-01-01"


def test_json_in_utf16_is_read(tmp_path: Path) -> None:
    """A marked encoding is believed."""
    assert only(read(tmp_path / "a.json", '{"date":"2025-01-01"}'.encode("utf-16"))).date.text == "2025-01-01"


def test_parquet_is_read(tmp_path: Path) -> None:
    """The same flat columns."""
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    parquet.write_table(
        pa.table({"id": ["1"], "date": ["2025-01-01"], "buyer_name": ["Meier"]}), tmp_path / "a.parquet"
    )
    transaction = only(list(read_rows(str(tmp_path / "a.parquet"), Transaction)))
    assert stated(transaction.parties[0].name)


def test_two_numbers_in_one_cell_are_two_numbers() -> None:
    """One that holds both would match nothing."""
    assert party_of({"name": "X", "imo": "9187629; 9187630"})["identifiers"] == [
        {"kind": "imo", "value": "9187629"},
        {"kind": "imo", "value": "9187630"},
    ]


@pytest.mark.parametrize("text", ["5. marraskuuta 2025", "5 Marbella 2025"])
def test_a_word_that_begins_like_a_month_is_no_month(text: str) -> None:
    """November in Finnish is not March."""
    assert day_of(text) == text


def test_one_field_in_two_columns_is_refused(tmp_path: Path) -> None:
    """The first of them would be lost."""
    with pytest.raises(InputError, match="two columns are 'hs'"):
        read(tmp_path / "x.csv", b"id,date,hs,item_hs\na,2025-01-01,9405.42,2829.90\n")
