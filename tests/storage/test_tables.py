"""The same table gives the same nouns in whatever format, encoding and dialect it is written; rows in = rows read + rows refused."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.storage.table_files import csv_file, parquet_file, xlsx_file

from bonafides.errors import InputError
from bonafides.model.codec import from_plain
from bonafides.model.item import Item
from bonafides.model.party import Party
from bonafides.model.transaction import Transaction
from bonafides.storage.intake import Row, read_rows
from bonafides.storage.sheet import transaction_of

FIELDS = ("consignee_name", "consignee_address", "buyer_name", "description", "hs", "part_no", "end_use", "spec_form", "destination")  # fmt: skip
CELLS = (
    "", "Oskaldur, Ltd", 'the "Quenholt" works', "one; two", "Müller & Söhne", "Long Street 5\nQuenholt", "a\tb", "x|y", "0012", "1.234", "'quoted'", '"', "=1+1", "Zarvanthal",
)  # fmt: skip
DIALECTS = [
    (encoding, delimiter, quoting)
    for encoding in ("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be")
    for delimiter in (",", ";", "\t", "|")
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL)
]

tables = st.lists(st.sampled_from(FIELDS), min_size=1, max_size=5, unique=True).flatmap(
    lambda fields: st.tuples(
        st.just(fields),
        st.lists(st.tuples(*(st.sampled_from(CELLS) for _ in fields)), min_size=1, max_size=6),
    )
)


def rows_of(path: Path, content: bytes, wanted: type = Transaction, /, **columns: str) -> list[Row[Any]]:
    """Write a file and read its rows."""
    path.write_bytes(content)
    return list(read_rows(str(path), wanted, columns=columns))


def refusals(rows: list[Row[Any]]) -> list[str]:
    """Give the reasons of the rows that are refused."""
    return [str(r.noun) for r in rows if isinstance(r.noun, InputError)]


def only(rows: list[Row[Any]]) -> Any:
    """Give the noun of the only row."""
    (row,) = rows
    assert not isinstance(row.noun, InputError), row.noun
    return row.noun


def read_nouns(rows: list[Row[Any]]) -> list[Any]:
    """Give the nouns of rows of which none is refused."""
    assert not refusals(rows)
    return [r.noun for r in rows]


def flat(fields: list[str], rows: list[tuple[str, ...]]) -> list[list[str]]:
    """Give a table of transactions: an id and a day before the fields."""
    return [["id", "date", *fields], *([f"T-{n}", "2025-11-05", *row] for n, row in enumerate(rows))]


def meant(table: list[list[str]]) -> list[Any]:
    """Give the transactions that a table states, read without any file."""
    return [
        from_plain(transaction_of({k: v.strip() for k, v in zip(table[0], row, strict=True) if v.strip()}), Transaction, where="")
        for row in table[1:]
    ]  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(tables, st.sampled_from(DIALECTS))
def test_a_table_in_any_dialect_of_csv_gives_its_transactions(
    tmp_path: Path, table: tuple[list[str], list[tuple[str, ...]]], dialect: tuple[str, str, int]
) -> None:
    """Every encoding, delimiter and way of quoting; the line of each row is where it begins."""
    encoding, delimiter, quoting = dialect
    written = flat(*table)
    rows = rows_of(tmp_path / "a", csv_file(written, encoding=encoding, delimiter=delimiter, quoting=quoting))
    assert [r.noun for r in rows] == meant(written)
    lines = [2]
    for row in written[1:-1]:
        lines.append(lines[-1] + 1 + sum(cell.count("\n") for cell in row))
    assert [r.line for r in rows] == lines


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(tables)
def test_a_table_gives_the_same_transactions_as_xlsx_and_as_parquet(
    tmp_path: Path, table: tuple[list[str], list[tuple[str, ...]]]
) -> None:
    """Whatever the file is called."""
    written = flat(*table)
    columns = {name: [row[n] or None for row in written[1:]] for n, name in enumerate(written[0])}
    for content in (xlsx_file({"Orders": written}), parquet_file(columns)):
        assert [r.noun for r in rows_of(tmp_path / "a.csv", content)] == meant(written)


# ---------------------------------------------------------------------- headers
HEADED = (
    "Export orders 2025;;;;\n;;;;\nid;date;Consignee;;hs\n;;Name;Country;\n1;05.11.2025;Oskaldur;QQ;9405.42\n"
)  # fmt: skip


def test_a_header_in_two_rows_below_a_title_is_joined(tmp_path: Path) -> None:
    """The upper row groups the lower; the title is told, and is no row."""
    notes: list[str] = []
    (tmp_path / "a.csv").write_text(HEADED)
    rows = list(read_rows(str(tmp_path / "a.csv"), Transaction, tell=notes.append))
    party = only(rows).parties[0]
    assert (party.role, party.name, party.country, only(rows).items[0].hs) == ("consignee", "Oskaldur", "QQ", "9405.42")
    assert notes == [f"{tmp_path}/a.csv: line 1 stands above the header and is no row: Export orders 2025"]
    assert rows[0].line == 5


def test_a_merged_header_of_a_workbook_groups_the_columns_that_it_spans_and_no_others(tmp_path: Path) -> None:
    """`hs` stands beside the merged cell and is not the consignee's."""
    sheet = [["Orders of 2025"], ["id", "date", "Consignee", "", ""], ["", "", "name", "country", "hs"], ["1", "2025-11-05", "Oskaldur", "QQ", "9405.42"]]  # fmt: skip
    deal = only(rows_of(tmp_path / "a.xlsx", xlsx_file({"A": sheet}, merged=["A1:E1", "A2:A3", "B2:B3", "C2:D2"])))
    assert (deal.parties[0].name, deal.parties[0].country, deal.items[0].hs) == ("Oskaldur", "QQ", "9405.42")


def test_a_mapping_names_a_joined_column_by_both_its_rows(tmp_path: Path) -> None:
    """As `map` shows it."""
    content = "Nr;Datum;Empfänger;\n;;Name;Land\n1;05.11.2025;Oskaldur;QQ\n".encode()
    columns = {"id": "Nr", "date": "Datum", "consignee_name": "Empfänger Name", "consignee_country": "Empfänger Land"}
    assert only(rows_of(tmp_path / "a.csv", content, **columns)).parties[0].country == "QQ"


def test_a_first_row_of_data_is_never_taken_for_a_second_header(tmp_path: Path) -> None:
    """Words below words are a row where they join to no field."""
    rows = rows_of(tmp_path / "a.csv", b"name,city\nOskaldur,Quenholt\nMeridor,Quenholt\n", Party)
    assert [noun.name for noun in read_nouns(rows)] == ["Oskaldur", "Meridor"]


def test_a_row_that_names_a_field_is_no_header_where_rows_stand_above_it(tmp_path: Path) -> None:
    """A firm that is called "Date" hides no row."""
    rows = rows_of(tmp_path / "a.csv", b"name,city\nOskaldur,Quenholt\nname,Quenholt\n", Party)
    assert [noun.name for noun in read_nouns(rows)] == ["Oskaldur", "name"]


def test_a_file_without_a_column_of_ours_is_refused_with_what_it_has(tmp_path: Path) -> None:
    """And with the command that helps."""
    with pytest.raises(InputError, match=r"no column is one of a transaction \(it has Kunde, Ware\).*bonafides map"):
        rows_of(tmp_path / "a.csv", b"Kunde;Ware\nOskaldur;Lampen\n")


def test_the_first_line_may_tell_the_delimiter(tmp_path: Path) -> None:
    """As a spreadsheet writes it."""
    assert only(rows_of(tmp_path / "a.csv", b"sep=|\r\nid|date\r\n1|2025-11-05\r\n")).id == "1"


def test_a_column_of_ours_tells_the_delimiter_where_another_mark_is_as_frequent(tmp_path: Path) -> None:
    """A header with a comma in each cell."""
    content = b'"name";"city";"Bemerkung, intern, lang, frei"\nOskaldur;Quenholt;\n'
    assert only(rows_of(tmp_path / "a.csv", content, Party)).city == "Quenholt"


# ---------------------------------------------------------------------- nothing is lost
def test_a_row_of_totals_is_refused_and_said_to_be_one(tmp_path: Path) -> None:
    """It is no order, and nobody drops it silently."""
    content = (
        b"id;date;description;quantity;value\n1;05.11.2025;lamps;2;20,50\nSumme;;;2;1.020,50\nTotal:;;;;20,50 EUR\n"
    )
    said = refusals(rows_of(tmp_path / "a.csv", content))
    assert [s.partition(": a row")[2] for s in said] == [
        " of totals ('Summe') and none of the table; take it out",
        " of totals ('Total:') and none of the table; take it out",
    ]


@pytest.mark.parametrize("row", ["Total;FR", "Total SA;FR", "Summe;"])
def test_a_firm_that_is_called_total_is_screened(tmp_path: Path, row: str) -> None:
    """A row of totals has numbers beside its word and nothing else."""
    assert not refusals(rows_of(tmp_path / "a.csv", f"name;country\n{row}\n".encode(), Party))


def test_a_cell_below_no_header_refuses_its_row(tmp_path: Path) -> None:
    """Its text was once taken for the reason."""
    said = refusals(rows_of(tmp_path / "a.csv", b"id,date,\n1,2025-11-05,\n2,2025-11-06,Oskaldur\n"))
    assert len(said) == 1
    assert "line 3: unknown column 'column 3'" in said[0]


@pytest.mark.parametrize("error", ["#REF!", "#BEZUG!", "#N/A", "#NV", "#DIV/0!", "#VALEUR!", "#ЗНАЧ!", "#######"])
def test_an_error_of_a_formula_refuses_its_row(tmp_path: Path, error: str) -> None:
    """A name that is #REF! would be screened as one."""
    said = refusals(rows_of(tmp_path / "a.csv", f"name\n{error}\nOskaldur\n".encode(), Party))
    assert len(said) == 1
    assert "column 'name': the error" in said[0]


def test_a_header_that_is_repeated_is_refused(tmp_path: Path) -> None:
    """A printed list heads each page."""
    said = refusals(rows_of(tmp_path / "a.csv", b"name,city\nOskaldur,Quenholt\nname,city\nMeridor,Quenholt\n", Party))
    assert [s.rpartition(": ")[2] for s in said] == ["repeats the header; take it out"]


def test_cells_beyond_the_last_header_are_kept_for_the_rejects_file(tmp_path: Path) -> None:
    """They were once lost from it."""
    rows = rows_of(tmp_path / "a.csv", b"date,consignee_name\n2025-11-05,Oskaldur, Ltd\n")
    assert rows[0].raw == b'[{"date":"2025-11-05","consignee_name":"Oskaldur","":[" Ltd"]}]'


def test_empty_rows_and_columns_change_nothing(tmp_path: Path) -> None:
    """Neither are they rows."""
    rows = rows_of(tmp_path / "a.csv", b"\n;;;\nid;;date;\n;;;\n1;;05.11.2025;\n;;;\n")
    assert [(rows[0].line, noun.id) for noun in read_nouns(rows)] == [(5, "1")]


def test_a_row_of_a_transaction_that_cannot_be_read_refuses_the_transaction_by_its_own_line(tmp_path: Path) -> None:
    """Half an order would be another order."""
    rows = rows_of(tmp_path / "a.csv", b"id,date,hs,quantity\n1,2025-11-05,9405,2\n1,2025-11-05,8545,38.000\n2,2025-11-05,9405,2\n")  # fmt: skip
    assert [isinstance(r.noun, InputError) for r in rows] == [True, False]
    assert "a.csv: line 3: column 'quantity'" in str(rows[0].noun)
    assert rows[0].line == 2


def test_an_amount_with_two_readings_is_refused_with_what_its_column_suggests(tmp_path: Path) -> None:
    """Another row settles nothing for it."""
    said = refusals(rows_of(tmp_path / "a.csv", b"id;date;hs;value\n1;05.11.2025;9405;1.234,50\n2;05.11.2025;9405;38.000\n"))  # fmt: skip
    assert "'38.000' is 38 or 38000; write it without a separator (in line 2 this column has a decimal comma, which suggests one and decides nothing)" in said[0]  # fmt: skip


def test_a_day_with_two_readings_is_refused_with_what_its_column_suggests(tmp_path: Path) -> None:
    """As above."""
    said = refusals(rows_of(tmp_path / "a.csv", b"id,date,hs\n1,31/12/2025,9405\n2,03/04/2025,9405\n"))
    assert "(in line 2 this column has the day first, which suggests one and decides nothing)" in said[0]


# ---------------------------------------------------------------------- mappings
def test_a_column_that_a_mapping_leaves_out_is_not_read(tmp_path: Path) -> None:
    """By name, in a profile."""
    columns = {"-Bemerkung": "Bemerkung"}
    rows = rows_of(tmp_path / "a.csv", b"name,Bemerkung\nOskaldur,alt\n", Party, **columns)
    assert only(rows) == Party(name="Oskaldur")


def test_a_mapping_that_no_longer_fits_is_refused_in_one_sentence(tmp_path: Path) -> None:
    """The column was renamed; a Parquet file was once read without it."""
    columns = {"name": "Firma"}
    for content in (b"Kunde,country\nOskaldur,QQ\n", parquet_file({"Kunde": ["Oskaldur"], "country": ["QQ"]})):
        with pytest.raises(InputError, match="no column 'Firma'; it has Kunde, country; correct --map"):
            rows_of(tmp_path / "a", content, Party, **columns)


def test_a_mapping_to_no_field_of_ours_is_refused(tmp_path: Path) -> None:
    """Before any row is read."""
    with pytest.raises(InputError, match="'nmae' is no column of a party"):
        rows_of(tmp_path / "a.csv", b"Firma\nOskaldur\n", Party, nmae="Firma")


def test_a_mapped_column_is_found_though_its_header_is_broken_over_lines(tmp_path: Path) -> None:
    """As narrow columns of a workbook are headed."""
    sheet = [["Waren-\nbezeichnung", "id"], ["lamps", "1"]]
    assert only(rows_of(tmp_path / "a", xlsx_file({"A": sheet}), Item, description="Waren- bezeichnung")).description == "lamps"  # fmt: skip


# ---------------------------------------------------------------------- what is no table
@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xd0\xcf\x11\xe0old", "an Office file that is old or locked"),
        (b"%PDF-1.7 x", "a PDF, which holds no rows"),
        (b"\x1f\x8b\x08", "a packed file; unpack it first"),
        (b"PK\x03\x04broken", "a damaged ZIP or XLSX file"),
        (b"PAR1broken", "damaged or no Parquet file that can be read"),
        (xlsx_file({"A": []}), "is empty"),
    ],
)
def test_what_holds_no_rows_is_refused_in_one_sentence(tmp_path: Path, content: bytes, says: str) -> None:
    """By content: the name says nothing."""
    if content.startswith(b"PAR1"):
        pytest.importorskip("pyarrow")
    with pytest.raises(InputError, match=says):
        rows_of(tmp_path / "a.csv", content)


def test_json_lines_in_wide_letters_are_read(tmp_path: Path) -> None:
    """As a shell of Windows writes them."""
    lines = '{"id":"1","date":"2025-11-05"}\r\n{"id":"2","date":"2025-11-06"}\r\n'
    for encoding in ("utf-16", "utf-16-le"):
        assert [noun.id for noun in read_nouns(rows_of(tmp_path / "a.txt", lines.encode(encoding)))] == ["1", "2"]


class _Pipe(io.RawIOBase):
    """Bytes that come once and in small pieces."""

    def __init__(self, content: bytes) -> None:
        self._rest = content

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, space: Any) -> int:
        """Give the next bytes, eleven at most."""
        piece, self._rest = self._rest[:11], self._rest[11:]
        space[: len(piece)] = piece
        return len(piece)


@pytest.mark.parametrize("kind", ["csv", "xlsx", "jsonl"])
def test_a_pipe_gives_the_same_rows_as_a_file(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """It cannot be read twice, so it is kept on disk meanwhile."""
    table = [["id", "date"], ["1", "2025-11-05"], ["2", "2025-11-06"]]
    content = {"csv": b"\r\n" + csv_file(table), "xlsx": xlsx_file({"A": table}), "jsonl": b'\n{"id":"1","date":"2025-11-05"}\n{"id":"2","date":"2025-11-06"}\n'}  # fmt: skip
    stdin = io.TextIOWrapper(io.BufferedReader(_Pipe(content[kind])))
    monkeypatch.setattr("sys.stdin", stdin)
    assert [r.noun.id if isinstance(r.noun, Transaction) else r.noun for r in read_rows("-", Transaction)] == ["1", "2"]
