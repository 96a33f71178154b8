"""A workbook's rows are read as a person sees them there: days, percentages, codes with zeros, errors, merged cells, several sheets."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.storage.sheet_files import xlsx
from tests.storage.table_files import xlsx_file

from bonafides.errors import InputError
from bonafides.model.item import Item
from bonafides.model.party import Party
from bonafides.model.transaction import Transaction
from bonafides.storage.intake import Row, read_rows
from bonafides.storage.recognise import kind_of
from bonafides.storage.sheets import kind_of_sheet, sheet_of

ORDER = ["id", "date", "description", "hs", "quantity"]


def rows(path: Path, content: bytes, wanted: type = Transaction, **columns: str) -> list[Row[Any]]:
    """Write a workbook under a name that says nothing, and read its rows."""
    path = path / "orders"
    path.write_bytes(content)
    return list(read_rows(str(path), wanted, columns=columns))


def only(found: list[Row[Any]]) -> Any:
    """Give the noun of the only row."""
    (row,) = found
    assert not isinstance(row.noun, InputError), row.noun
    return row.noun


def refusals(found: list[Row[Any]]) -> list[str]:
    """Give the reasons of the refused rows, without the path."""
    return [str(r.noun).partition("orders: ")[2] for r in found if isinstance(r.noun, InputError)]


@pytest.mark.parametrize(
    ("day", "since_1904"),
    [((45992, "day"), False), (45992, False), (45992.25, False), ("45992", False), ((44530, "day"), True), (44530, True), ("31.12.2025 10:00", False)],
)  # fmt: skip
def test_a_day_is_read_however_the_cell_holds_it(tmp_path: Path, day: Any, since_1904: bool) -> None:
    """A formatted day, its bare number in either date system, a text."""
    deal = only(rows(tmp_path, xlsx_file({"A": [ORDER, ["1", day, "lamps", "", ""]]}, since_1904=since_1904)))
    assert deal.date.text == ("2025-12-31" if isinstance(day, str) and "." in day else "2025-12-01")


@pytest.mark.parametrize("day", [1, 32873, 73416, 123456789.0])
def test_a_number_of_no_credible_day_is_refused(tmp_path: Path, day: float) -> None:
    """Before 1990 and after 2100; a year of four digits stays a year."""
    said = refusals(rows(tmp_path, xlsx_file({"A": [ORDER, ["1", day, "lamps", "", ""]]})))
    assert "it lies outside 1990 to 2100" in said[0]
    assert only(rows(tmp_path, xlsx_file({"A": [ORDER, ["1", 2014.0, "lamps", "", ""]]}))).date.text == "2014"


def test_numbers_are_texts_and_codes_keep_their_zeros(tmp_path: Path) -> None:
    """As they are shown: a useless zero is none, a format of zeros is."""
    sheet: list[list[Any]] = [[*ORDER, "part_no", "spec_assay", "spec_length"], [1.0, "2025-11-05", "lamps", (8545.2, "two decimals"), 38.125, (12, "six digits"), (0.995, "percent"), 0.1 + 0.2]]  # fmt: skip
    deal = only(rows(tmp_path, xlsx_file({"A": sheet})))
    item = deal.items[0]
    assert (deal.id, item.hs, item.quantity, item.part_no) == ("1", "8545.20", "38.125", "000012")
    assert item.specs == {"assay": "99.5 %", "length": "0.3"}


def test_a_percentage_of_a_data_sheet_is_one(tmp_path: Path) -> None:
    """A cell of 0.99 that shows 99 % once read as 0.99."""
    sheet = sheet_of(xlsx_file({"A": [["Purity", (0.99, "percent")]]}), "xlsx", name=str(tmp_path))
    assert [c.text for c in sheet.lines[0].cells] == ["Purity", "99 %"]


def test_a_code_that_a_spreadsheet_turned_into_a_day_is_refused(tmp_path: Path) -> None:
    """Nobody knows what was typed."""
    said = refusals(rows(tmp_path, xlsx_file({"A": [[*ORDER, "part_no"], ["1", "2025-11-05", "", "", "", (45992, "day")]]})))  # fmt: skip
    assert said == ["sheet A, row 2: column 'part_no': a day (2025-12-01) where a number or a code belongs: a spreadsheet has turned it into a day; write it as text"]  # fmt: skip


def test_a_number_of_more_digits_than_a_spreadsheet_keeps_is_refused(tmp_path: Path) -> None:
    """Its last ones are gone."""
    said = refusals(rows(tmp_path, xlsx_file({"A": [["name", "tax_no"], ["Oskaldur", 9133010012345678900.0]]}), Party))
    assert "more digits than a spreadsheet keeps" in said[0]


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ('<c r="C2" t="e"><v>#REF!</v></c>', "the error '#REF!' of a formula"),
        ("<c r='C2' t = 'e'><v>#REF!</v></c>", "the error '#REF!' of a formula"),
        ('<c r="C2"><f>A2&amp;B2</f></c>', "a formula whose value was not saved"),
        ('<c r="C2"><f>A2</f><v></v></c>', "a formula whose value was not saved"),
    ],
)
def test_a_cell_without_a_value_refuses_its_row(tmp_path: Path, cell: str, says: str) -> None:
    """Also in the last column, where the row would end before it."""
    content = xlsx_file({"A": [["id", "date", "description"], ["1", "2025-11-05", "x"], ["2", "2025-11-05", "lamps"]]}, cells={"C2": cell})  # fmt: skip
    found = rows(tmp_path, content)
    assert [s.partition(", ")[2][:40] for s in refusals(found)] == [f"row 2: column 'description': {says}"[:40]]
    assert isinstance(found[1].noun, Transaction)


def test_a_row_of_nothing_but_errors_is_a_refused_row(tmp_path: Path) -> None:
    """The reader of workbooks gives no such row."""
    content = xlsx_file({"A": [["name"], ["Oskaldur"], ["x"]]}, cells={"A3": '<c r="A3" t="e"><v>#N/A</v></c>'})
    assert [isinstance(r.noun, InputError) for r in rows(tmp_path, content, Party)] == [False, True]


def test_a_formula_that_gives_no_letters_is_an_empty_cell(tmp_path: Path) -> None:
    """`=IF(A1="";"")` is in every second sheet."""
    content = xlsx_file({"A": [["name", "city"], ["Oskaldur", "x"]]}, cells={"B2": '<c r="B2" t="str"><f>""</f><v></v></c>'})  # fmt: skip
    assert only(rows(tmp_path, content, Party)) == Party(name="Oskaldur")


def test_a_merged_cell_stands_in_each_of_its_rows(tmp_path: Path) -> None:
    """An order of two items whose id and day are merged is one transaction."""
    sheet = [ORDER, ["1", "2025-11-05", "lamps", "", ""], ["", "", "brushes", "", ""]]
    deal = only(rows(tmp_path, xlsx_file({"A": sheet}, merged=["A2:A3", "B2:B3"])))
    assert [i.description for i in deal.items] == ["lamps", "brushes"]


# ---------------------------------------------------------------------- several worksheets
def test_every_worksheet_with_our_columns_is_read_and_every_other_is_a_refused_row(tmp_path: Path) -> None:
    """By its name, with how many rows it holds."""
    content = xlsx_file(
        {
            "Legend": [["Column", "Description"], ["hs", "tariff number"], ["cas", "substance"]],
            "May": [ORDER, ["1", "2025-05-05", "lamps", "", ""]],
            "June": [ORDER, ["2", "2025-06-05", "lamps", "", ""]],
            "Empty": [],
        }
    )
    found = rows(tmp_path, content)
    assert [r.noun.id for r in found if isinstance(r.noun, Transaction)] == ["1", "2"]
    assert refusals(found) == ["sheet Legend: the worksheet is not read (2 rows below its first): it has no column 'date'; map its columns, or take it out"]  # fmt: skip


def test_a_workbook_without_a_worksheet_of_ours_is_refused(tmp_path: Path) -> None:
    """In one sentence."""
    with pytest.raises(InputError, match="no worksheet has a column 'date'"):
        rows(tmp_path, xlsx_file({"A": [["x", "y"], ["1", "2"]], "B": [["z"], ["3"]]}))


def test_one_id_on_two_worksheets_is_refused_the_second_time(tmp_path: Path) -> None:
    """Two halves of an order are no two orders."""
    sheet = [ORDER, ["1", "2025-05-05", "lamps", "", ""]]
    assert "do not stand together" in refusals(rows(tmp_path, xlsx_file({"A": sheet, "B": sheet})))[0]


# ---------------------------------------------------------------------- recognised
@pytest.mark.parametrize(("header", "kind"), [(["name", "date"], Transaction), (["name", "city"], Party)])
def test_a_workbook_of_parties_is_told_from_one_of_transactions(tmp_path: Path, header: list[str], kind: type) -> None:
    """For `rescreen`, by the header and not by the name; a title may stand above it."""
    (tmp_path / "a.csv").write_bytes(xlsx_file({"A": [["Customers"], header, ["Oskaldur", "x"]]}))
    assert kind_of(str(tmp_path / "a.csv"), {}) is kind


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        (["id", "description", "hs"], ""),
        (["description", "spec_grain_size"], ""),
        (["Description", "Value"], "xlsx"),
        (["description", "value"], "xlsx"),
        (["Property", "Value"], "xlsx"),
        (["Part no.", "Description"], "xlsx"),
    ],
)
def test_a_workbook_under_our_own_headers_holds_items_and_any_other_is_a_data_sheet(
    tmp_path: Path, header: list[str], kind: str
) -> None:
    """For `classify`, which reads both."""
    file = tmp_path / "a.xlsx"
    file.write_bytes(xlsx({"A": [header, ["x"] * len(header)]}))
    assert kind_of_sheet(str(file), {}) == kind
    assert kind_of_sheet(str(file), {"description": header[0]}) == ""


def test_items_of_a_workbook_are_those_of_the_same_csv(tmp_path: Path) -> None:
    """With their specifications."""
    item = only(rows(tmp_path, xlsx_file({"A": [["id", "description", "spec_grain_size"], ["7", "powder", "80 um"]]}), Item))  # fmt: skip
    assert item == Item(id="7", description="powder", specs={"grain size": "80 um"})


# ---------------------------------------------------------------------- damage
ODD = (
    '<c r="B2" s="2"><v>1e300</v></c>', '<c r="B2" s="2"><v>-5</v></c>', '<c r="B2"><v>1e999</v></c>', '<c r="B2"><v>nan</v></c>', '<c r="B2"><v>abc</v></c>', '<c r="B2" t="s"><v>99</v></c>',
    '<c r="B2" t="b"><v>7</v></c>', '<c r="B2" t="d"><v>2025-99-99</v></c>', '<c r="ZZZ9999999"><v>1</v></c>', '<c r="B0"><v>1</v></c>', '<c r="2B"><v>1</v></c>', "<c><v>1</v></c>", '<c r="B2" s="99"><v>1</v></c>',
    '<c r="B2" s="x"><v>1</v></c>', '<c r="B2" t="zzz"><v>1</v></c>', "<c r='B2'><is/></c>", '<c r="B2" s="1"><v>1e-400</v></c>', '<c r="B2"><v>&x;</v></c>', "<c", '<c r="B2" s="1"><v>1e999</v></c>',
)  # fmt: skip


@pytest.mark.parametrize("cell", ODD)
@pytest.mark.parametrize("header", ["date", "quantity", "description", "spec_x"])
def test_an_odd_cell_is_read_or_refused_in_words(tmp_path: Path, cell: str, header: str) -> None:
    """Whatever stands in the XML of a worksheet."""
    content = xlsx_file({"A": [["id", header, "hs"], ["1", "x", "9405"]]}, cells={"B2": cell})
    try:
        found = rows(tmp_path, content)
    except InputError as error:
        assert "\n" not in str(error)  # noqa: PT017 (some of them are no damage)
        return
    assert all(isinstance(r.noun, Transaction | InputError) for r in found)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=120, deadline=None)
@given(st.data())
def test_a_damaged_workbook_is_read_or_refused_in_one_sentence(tmp_path: Path, data: st.DataObject) -> None:
    """Whatever byte is another, wherever it is cut off."""
    whole = xlsx_file({"A": [ORDER, ["1", (45992, "day"), "lamps", "9405", (0.5, "percent")]]}, merged=["A1:A2"])
    at = data.draw(st.integers(4, len(whole) - 1))
    damaged = data.draw(st.sampled_from([whole[:at], whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :]]))
    try:
        assert all(isinstance(r.noun, Transaction | InputError) for r in rows(tmp_path, damaged))
    except InputError as error:
        assert "\n" not in str(error)  # noqa: PT017 (a damage that changes no cell is read)


def test_a_worksheet_whose_file_is_not_found_is_refused(tmp_path: Path) -> None:
    """Errors in its cells could not be seen, and would read as nothing stated."""
    content = xlsx_file({"A": [["name"], ["Oskaldur"]]})
    moved = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(moved, "w") as new:
        for name in old.namelist():
            if name != "xl/_rels/workbook.xml.rels":
                new.writestr(name, old.read(name))
    with pytest.raises(InputError):
        rows(tmp_path, moved.getvalue(), Party)
