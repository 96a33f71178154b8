"""Parquet is read by its types: days, decimals, lists, structures, nothing; damage is one sentence."""

import io
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.storage.table_files import parquet_file

from bonafides.errors import InputError
from bonafides.model.item import Item
from bonafides.model.party import Party
from bonafides.model.transaction import Transaction
from bonafides.storage.intake import Row, read_rows
from bonafides.storage.recognise import kind_of

pa = pytest.importorskip("pyarrow")


def rows(path: Path, content: bytes, wanted: type = Transaction) -> list[Row[Any]]:
    """Write a file under a name that says nothing, and read its rows."""
    (path / "orders").write_bytes(content)
    return list(read_rows(str(path / "orders"), wanted))


def only(found: list[Row[Any]]) -> Any:
    """Give the noun of the only row."""
    (row,) = found
    assert not isinstance(row.noun, InputError), row.noun
    return row.noun


@pytest.mark.parametrize(
    "day",
    [
        pa.array([datetime(2025, 11, 5, 23, 30, tzinfo=UTC)]),
        pa.array([date(2025, 11, 5)]),
        pa.array([1762300800123456789], pa.timestamp("ns")),
        pa.array(["2025-11-05"]).dictionary_encode(),
        pa.array(["05.11.2025"]),
        pa.array([45966], pa.int64()),
        pa.array([45966.0]),
    ],
)
def test_a_day_is_read_whatever_type_holds_it(tmp_path: Path, day: Any) -> None:
    """A time, to the nanosecond too, a day, a text, a number."""
    assert only(rows(tmp_path, parquet_file({"date": day}))).date.text == "2025-11-05"


def test_numbers_lists_truths_and_nothing_are_read_as_csv_would_say_them(tmp_path: Path) -> None:
    """What is null, or no number, is not stated."""
    content = parquet_file(
        {
            "name": ["Oskaldur", None],
            "id": [7, 8],
            "aliases": [["Meridor", "Zarvanthal"], []],
            "government": [True, None],
            "tax_no": [9133010012345678901, 12],
            "city": [None, float("nan")],
        }
    )
    nouns: list[Any] = [r.noun for r in rows(tmp_path, content, Party)]
    first, second = nouns
    assert (first.id, first.aliases, first.government) == ("7", ("Meridor", "Zarvanthal"), True)
    assert first.identifiers[0].value == "9133010012345678901"
    assert (second, second.identifiers[0].value) == (Party(id="8", identifiers=second.identifiers), "12")


def test_a_decimal_keeps_its_places(tmp_path: Path) -> None:
    """No float comes between."""
    content = parquet_file({"description": ["lamps"], "value": pa.array([Decimal("1234.50")])})
    assert only(rows(tmp_path, content, Item)) == Item(description="lamps", value="1234.50")


def test_structures_are_the_nouns_of_the_contract(tmp_path: Path) -> None:
    """A null in a structure says that nothing is stated."""
    parties = [[{"role": "consignee", "name": "Oskaldur", "country": None}, {"role": "buyer", "name": "Meridor", "country": "QQ"}]]  # fmt: skip
    deal = only(rows(tmp_path, parquet_file({"date": ["2025-11-05"], "parties": parties, "forwarder_name": ["Zarvanthal"], "items": [[{"hs": "9405"}]]})))  # fmt: skip
    assert [(p.role, p.name) for p in deal.parties] == [("consignee", "Oskaldur"), ("buyer", "Meridor"), ("forwarder", "Zarvanthal")]  # fmt: skip
    assert (deal.parties[0].country, deal.parties[1].country, deal.items[0].hs) == (Party().country, "QQ", "9405")


@pytest.mark.parametrize(
    ("column", "says"),
    [
        (pa.array([b"\xff"]), "a value of the kind bytes"),
        (pa.array([["a", "b"]]), r"a list \(a, b\) where one value belongs"),
        (pa.array([{"a": 1}]), "a value of the kind dict"),
    ],
)
def test_a_value_that_no_cell_can_hold_refuses_its_row(tmp_path: Path, column: Any, says: str) -> None:
    """Nothing is written out by guess."""
    (row,) = rows(tmp_path, parquet_file({"date": ["2025-11-05"], "consignee_name": column}))
    with pytest.raises(InputError, match=f"row 1: column 'consignee_name': {says}"):
        raise row.noun


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_file_is_read_or_refused_in_one_sentence(tmp_path: Path, data: st.DataObject) -> None:
    """Whatever byte is another, wherever it is cut off."""
    whole = parquet_file({"id": [str(n) for n in range(50)], "date": ["2025-11-05"] * 50})
    at = data.draw(st.integers(4, len(whole) - 1))
    damaged = data.draw(st.sampled_from([whole[:at], whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :]]))
    try:
        assert all(isinstance(r.noun, Transaction | InputError) for r in rows(tmp_path, damaged))
    except InputError as error:
        assert "\n" not in str(error)  # noqa: PT017 (a damage that changes no value is read)


def test_rows_before_the_damage_are_read_and_the_next_says_that_none_follows(tmp_path: Path) -> None:
    """So that rows in are rows read and refused, and somebody is told."""
    import pyarrow.parquet as pq

    out = io.BytesIO()
    pq.write_table(pa.table({"date": ["2025-11-05"] * 4000}), out, row_group_size=2000, use_dictionary=False)
    content = bytearray(out.getvalue())
    second = pq.ParquetFile(io.BytesIO(bytes(content))).metadata.row_group(1).column(0).data_page_offset
    content[second : second + 60] = b"\xff" * 60
    found = rows(tmp_path, bytes(content))
    assert 1000 < len(found) < 4000
    assert [isinstance(r.noun, InputError) for r in found] == [False] * (len(found) - 1) + [True]
    assert f"row {len(found)}: the file is damaged from here on" in str(found[-1].noun)


def test_columns_tell_parties_from_transactions(tmp_path: Path) -> None:
    """For `rescreen`, by content."""
    (tmp_path / "a").write_bytes(parquet_file({"date": ["2025-11-05"]}))
    (tmp_path / "b").write_bytes(parquet_file({"name": ["Oskaldur"]}))
    assert (kind_of(str(tmp_path / "a"), {}), kind_of(str(tmp_path / "b"), {})) == (Transaction, Party)
