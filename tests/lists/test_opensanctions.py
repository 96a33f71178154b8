"""OpenSanctions' simple table: an entry a dataset, a copy that binds nobody, and numbers known by their form alone."""

import csv
import gzip
import io
from collections.abc import Mapping
from datetime import date

import pytest
from tests.lists.published_files import DAY, REAL, entries, part_of, published
from tests.lists.round_trip import addresses, lost, names, notes, numbers

from bonafides.editions.published import find
from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import Listing
from bonafides.model.party import Identifier
from bonafides.model.source import Published, Snapshot
from bonafides_catalogue.lists.opensanctions import LIST

is_real = pytest.mark.skipif(not REAL.is_dir(), reason="the published lists are not beside the checkout")
WORKS = {
    "id": "NK-1", "schema": "Company", "name": "Quenholt Works", "aliases": 'Квенхольт;"Quenholt; Sons"', "birth_date": "",
    "countries": "ru;hk", "addresses": "1 Sample Road, Samplin", "identifiers": "IMO1234567;1125042006462", "sanctions": '"Freezes; since\n2022"',
    "phones": "+7 495 1", "emails": "a@sample.test", "program_ids": "XX-1;XX-2", "dataset": "Sample List;Other (OL) List",
    "first_seen": "2025-10-06T14:15:21", "last_seen": "2026-03-13T05:41:01", "last_change": "2026-02-05T14:54:48",
}  # fmt: skip
PERSON = WORKS | {
    "id": "NK-2", "schema": "Person", "name": "MERIDOR Tavan", "birth_date": "1961-05-03;1962", "dataset": "Sample List", "identifiers": "7714027882",
    "last_seen": "2026-03-12T05:41:01",
}  # fmt: skip


def written(*rows: Mapping[str, str], quoting: int = csv.QUOTE_ALL) -> str:
    """Write rows as the export does."""
    text = io.StringIO()
    table = csv.DictWriter(text, list(WORKS), quoting=quoting)  # type: ignore[arg-type]  # one of the module's constants
    table.writeheader()
    table.writerows(rows)
    return text.getvalue()


def read(*rows: Mapping[str, str]) -> list[Listing]:
    """Read rows."""
    return entries(LIST, {"list": written(*rows)})


@pytest.mark.parametrize("quoting", [csv.QUOTE_ALL, csv.QUOTE_MINIMAL])
def test_the_table_is_known_by_its_columns_and_tells_the_latest_day_seen(quoting: int) -> None:
    """Of any row, however it is quoted."""
    part = LIST.recognise(published("any.bin", written(PERSON, WORKS, quoting=quoting)))
    assert part is not None
    assert part.day == date(2026, 3, 13)
    assert part_of(LIST, "id,schema,name\n1,Person,x\n") is None


def test_a_row_is_an_entry_of_each_of_its_datasets() -> None:
    """So that a file of one of them takes nobody off the other."""
    assert [e.list for e in read(WORKS, PERSON)] == [
        "opensanctions-sample-list", "opensanctions-other-ol-list", "opensanctions-sample-list",
    ]  # fmt: skip


def test_a_dataset_that_is_named_twice_gives_one_entry() -> None:
    """Two would have one id."""
    assert [e.list for e in read(PERSON | {"dataset": "Sample List;Sample List"})] == ["opensanctions-sample-list"]


def test_a_copy_informs_and_binds_nobody() -> None:
    """Whatever its text says; the text is a note on one line."""
    first = read(WORKS)[0]
    assert (first.measure, first.binding, first.programmes) == ("concern", (), ("XX-1", "XX-2"))
    assert "sanctions: Freezes; since 2022" in first.note


def test_an_entry_is_in_doubt_before_it_was_first_seen() -> None:
    """It may have been law for years."""
    assert read(WORKS)[0].periods == (Period(since=date(2025, 10, 6), maybe_since=date.min),)


def test_a_quoted_alias_keeps_its_semicolon() -> None:
    """It is one name."""
    assert [n.name for n in read(WORKS)[0].names] == ["Quenholt Works", "Квенхольт", "Quenholt; Sons"]


def test_numbers_are_known_by_form_alone() -> None:
    """A number of nine digits is a vessel's MMSI and a firm's anything."""
    vessel = WORKS | {"schema": "Vessel", "identifiers": "273450000"}
    lei = WORKS | {"identifiers": "529900T8BM49AURSDO55;529900T8BM49AURSDO56"}
    assert read(WORKS)[0].identifiers == (Identifier(kind="imo", value="IMO1234567"), Identifier(value="1125042006462"))
    assert [e.identifiers[0].kind for e in (read(vessel)[0], read(WORKS | {"identifiers": "273450000"})[0])] == [
        "mmsi",
        "other",
    ]
    assert [i.kind for i in read(lei)[0].identifiers] == ["lei", "other"]


@pytest.mark.parametrize(
    ("schema", "kind", "noted"),
    [
        ("Person", "Person", False), ("Company", "Organization", False), ("PublicBody", "Organization", True), ("LegalEntity", "Thing", True),
        ("Vessel", "Vessel", False), ("Airplane", "Aircraft", False), ("Address", "Address", True), ("CryptoWallet", "Thing", True),
        ("Security", "Thing", True), ("Mystery", "Thing", True),
    ],
)  # fmt: skip
def test_every_schema_is_a_kind_or_a_note(schema: str, kind: str, noted: bool) -> None:
    """A legal entity may be a person or a firm."""
    entry = read(WORKS | {"schema": schema})[0]
    assert (entry.schema, f"schema: {schema}" in entry.note) == (kind, noted)


def test_a_name_that_is_the_word_of_its_schema_is_weak() -> None:
    """It stands for none."""
    assert [n.weak for n in read(WORKS | {"name": "Company", "aliases": ""})[0].names] == [True]


def test_birth_dates_that_are_none_are_noted() -> None:
    """The others are fields."""
    person = read(PERSON | {"birth_date": "1961-05-03;spring"})[0]
    assert (person.birth_dates, "birth date: spring" in person.note) == (("1961-05-03",), True)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"name": ""}, "without an id or a name"),
        ({"first_seen": "yesterday"}, "'yesterday' is no day"),
        ({"dataset": ";".join(f"D{number}" for number in range(1_001))}, "1,001 datasets"),
    ],
)
def test_a_row_out_of_form_is_refused_with_its_line(change: dict[str, str], said: str) -> None:
    """Line 3 for the first: its text holds a line end."""
    with pytest.raises(ContentError, match=f"line 3: .*{said}"):
        read(WORKS | change)


def test_a_column_that_nobody_knows_is_refused() -> None:
    """A person takes it or ignores it by name."""
    with pytest.raises(ContentError, match="unmapped: column 'mood'"):
        entries(LIST, {"list": written(WORKS).replace('"phones"', '"mood"', 1)})


def test_a_carriage_return_within_values_is_a_blank() -> None:
    """It once broke the reading of the cell."""
    assert read(WORKS | {"aliases": "Quen\rholt"})[0].names[1].name == "Quen holt"


@is_real
def test_the_table_of_ukraine_has_5600_entries_and_loses_no_field() -> None:
    """As its provenance counts; every column of fifty rows is found again."""
    content = gzip.decompress(next((REAL / "opensanctions_targets_simple_csv").glob("*.gz")).read_bytes())
    snapshot = Snapshot(day=DAY, parts={"list": (published("t.csv", content),)})
    read_entries = {e.list_id: e for e in LIST.read(snapshot)}
    raw = {row["id"]: [row] for row in csv.DictReader(io.StringIO(content.decode()))}

    def pieces(column: str, cell: str) -> list[str]:
        if column in {"id", "schema", "name", "first_seen"}:
            return [cell[:10] if column == "first_seen" else cell]
        line = next(csv.reader([cell.replace("\n", " ")], delimiter=";"), [])
        return [text.upper() if column == "countries" else " ".join(text.split()) for text in line]

    def since(entry: Listing) -> list[str]:
        return [str(period.since) for period in entry.periods]

    where = {
        "id": lambda e: (e.list_id,), "schema": lambda e: (e.schema, e.note, "Company" if e.schema == "Organization" else ""),
        "name": names, "aliases": names, "birth_date": lambda e: e.birth_dates, "countries": lambda e: e.country, "addresses": addresses,
        "identifiers": numbers, "sanctions": notes, "phones": lambda e: e.phones, "emails": lambda e: e.emails,
        "program_ids": lambda e: e.programmes, "dataset": notes, "first_seen": since,
    }  # fmt: skip
    assert len(read_entries) == 5600
    assert lost(raw, read_entries, where, ignored={"last_seen", "last_change"}, taken=pieces) == []


@is_real
def test_no_other_published_file_is_taken_for_opensanctions() -> None:
    """All files beside the checkout."""
    taken = [f.path for f in find(REAL) if isinstance(f, Published) and LIST.recognise(f)]
    assert [path.partition("/")[0] for path in taken] == ["opensanctions_targets_simple_csv"]
