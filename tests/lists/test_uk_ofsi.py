"""The consolidated list of the UK Treasury: rows of a group are one entry, in two layouts, as a table or a workbook."""

import csv
import gzip
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from time import process_time

import pytest
from tests.lists.published_files import REAL, entries, part_of, published
from tests.lists.round_trip import addresses, lost, names, notes, numbers
from tests.storage.sheet_files import xlsx

from bonafides.errors import BonafidesError, ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import Listing
from bonafides.model.party import Identifier
from bonafides.model.source import Published, Snapshot
from bonafides_catalogue.lists.uk_ofsi import LIST

OLD = [
    "Name 6", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Title", "DOB", "Town of Birth", "Country of Birth", "Nationality",
    "Passport Details", "NI Number", "Position", "Address 1", "Address 2", "Address 3", "Address 4", "Address 5", "Address 6",
    "Post/Zip Code", "Country", "Other Information", "Group Type", "Alias Type", "Regime", "Listed On", "Last Updated", "Group ID",
]  # fmt: skip
NEW = [
    "Name 6", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Title", "Name Non-Latin Script", "Non-Latin Script Type",
    "Non-Latin Script Language", "DOB", "Town of Birth", "Country of Birth", "Nationality", "Passport Number", "Passport Details",
    "National Identification Number", "National Identification Details", "Position", "Address 1", "Address 2", "Address 3", "Address 4",
    "Address 5", "Address 6", "Post/Zip Code", "Country", "Other Information", "Group Type", "Alias Type", "Alias Quality", "Regime",
    "Listed On", "UK Sanctions List Date Designated", "Last Updated", "Group ID",
]  # fmt: skip
Cells = Mapping[str, str]
OLD_ROWS: list[Cells] = [
    {
        "Name 6": "MERIDOR", "Name 1": "Tavan", "DOB": "00/08/1961", "Nationality": "1) Iranian 2) Qatar", "Title": "Dr",
        "Town of Birth": "(1) Samplin (2) Quenholt", "Country of Birth": "(1) Iran (2) Oman",
        "Passport Details": "(1) A-333602 (Iranian) issued on 4 June 1985 (2) no.2104", "NI Number": "Iranian ID no 1027508157",
        "Other Information": "UN Ref IRi.901. Also referred to as Tavi and Abu Quen. Tel +98 21 555 0101, +98 21 555 0102.",
        "Group Type": "Individual", "Alias Type": "AKA", "Regime": "Iran (nuclear proliferation)", "Listed On": "03/05/2007",
        "Last Updated": "02/03/2016", "Group ID": "9001",
    },
    {
        "Name 6": "QUENHOLT WORKS", "Address 1": "1 Sample Road", "Address 6": "Samplin", "Post/Zip Code": "94051", "Country": "Iran",
        "Other Information": "Ship IMO: 9187629. Email info@quenholt.example. Registration Number: 1037739044111",
        "Group Type": "Entity", "Alias Type": "Prime Alias", "Regime": "Iran (nuclear proliferation)", "Listed On": "03/05/2007",
        "Last Updated": "03/05/2007", "Group ID": "9002",
    },
    {
        "Name 6": "MERIDOR-E", "Name 1": "Tavan", "DOB": "01/02/1962", "Group Type": "Individual", "Alias Type": "Prime Alias",
        "Regime": "Iran (nuclear proliferation)", "Listed On": "03/05/2007", "Last Updated": "02/03/2016", "Group ID": "9001",
    },
]  # fmt: skip
NEW_ROWS: list[Cells] = [
    {
        "Name 6": "OSKALDUR TRADING", "Alias Type": "Primary name", "Group Type": "Entity", "Regime": "Russia", "Group ID": "9101",
        "Name Non-Latin Script": "ОСКАЛДУР", "Listed On": "07/11/2024", "UK Sanctions List Date Designated": "05/11/2024",
        "Last Updated": "09/01/2025", "Address 1": "2 Sample Road", "Country": "Russia",
        "Other Information": "(UK Sanctions List Ref):RUS9101. (UK Statement of Reasons):Supplies Quenholt. (Phone number):(1) +7 495 555 "
        "01 01 (2) +7 495 555 01 02 (Website):oskaldur.example (Email address):a@oskaldur.example (Type of entity):LLC "
        "(Subsidiaries):Oskaldur Co. Ltd. Oskaldur Nord (Parent company):Meridor Holding (Business Reg No):(1) INN: 7722779734 "
        "(2) OGRN: 1127746497328 (3) KPP: 772201001",
    },
    {
        "Name 6": "OSK", "Alias Type": "AKA", "Alias Quality": "Low quality", "Group Type": "Entity", "Regime": "Russia",
        "Listed On": "07/11/2024", "UK Sanctions List Date Designated": "05/11/2024", "Last Updated": "09/01/2025", "Group ID": "9101",
    },
    {
        "Name 6": "SAMPLE STAR", "Alias Type": "Primary name", "Group Type": "Ship", "Group ID": "9102", "Listed On": "03/04/2018",
        "Regime": "Democratic People's Republic of Korea", "UK Sanctions List Date Designated": "30/03/2018",
        "Last Updated": "31/12/2020", "Other Information": "(UK Sanctions List Ref):DPR9102. (UN Ref):KPe.990. An asset. (IMO number):9187629 "
        "(Current owners):Oskaldur Shipping (Flag of ship):North Korea (Previous flags):Togo",
    },
    {
        "Name 6": "MERIDOR", "Name 1": "Anna", "Alias Type": "Primary name", "Group Type": "Individual", "Group ID": "9103",
        "Regime": "Cyber", "Listed On": "06/11/2020", "UK Sanctions List Date Designated": "31/12/2020", "Last Updated": "31/12/2020",
        "Passport Number": "(1) A1234567. (2) B7654321", "National Identification Number": "INN 772914217910",
        "National Identification Details": "Russian", "DOB": "1961",
    },
]  # fmt: skip


def cells(header: Sequence[str], rows: Iterable[Cells], day: str) -> list[list[str]]:
    """Give the lines of a file: the day, the header and the rows."""
    first = ["Last Updated", day, *[""] * (len(header) - 2)]
    return [first, list(header), *([row.get(name, "") for name in header] for row in rows)]


def table(header: Sequence[str], rows: Iterable[Cells], day: str = "13/04/2018") -> str:
    """Give a file as text."""
    written = io.StringIO()
    csv.writer(written).writerows(cells(header, rows, day))
    return written.getvalue()


def workbook(header: Sequence[str] = NEW, rows: Iterable[Cells] = NEW_ROWS, day: str = "10/04/2025") -> bytes:
    """Give a file as a workbook."""
    return xlsx({"Data": cells(header, rows, day)})


def old() -> list[Listing]:
    """Read the older layout."""
    return entries(LIST, {"list": table(OLD, OLD_ROWS)})


def new() -> list[Listing]:
    """Read the later layout as a table."""
    return entries(LIST, {"list": table(NEW, NEW_ROWS, "10/04/2025")})


def test_both_layouts_are_recognised_and_tell_their_day() -> None:
    """The first line does, in a table and in a workbook, whatever the file is called."""
    files = (table(OLD, OLD_ROWS), table(NEW, NEW_ROWS, "10/04/2025"), workbook())
    parts = [LIST.recognise(published("list.pdf", content)) for content in files]
    assert [p.day if p else None for p in parts] == [date(2018, 4, 13), date(2025, 4, 10), date(2025, 4, 10)]


@pytest.mark.parametrize(
    "foreign",
    ["<!DOCTYPE html><html><body>Last Updated,10/04/2025</body></html>", "Last Updated,10/04/2025\nName,Id\nA,1\n", "", b"PK\x03\x04x"],
)  # fmt: skip
def test_other_contents_are_not_this_list(foreign: str | bytes) -> None:
    """A page of an error, another table, nothing, and a damaged workbook."""
    assert part_of(LIST, foreign, "ConList.csv") is None


def test_rows_of_a_group_are_one_entry_wherever_they_stand() -> None:
    """The primary name first."""
    assert [(e.list_id, e.name) for e in old()] == [("9001", "Tavan MERIDOR-E"), ("9002", "QUENHOLT WORKS")]


def test_a_workbook_reads_as_the_table_does() -> None:
    """Field by field."""
    assert entries(LIST, {"list": workbook()}) == new()


def test_columns_go_by_name_and_not_by_place() -> None:
    """Turned round, the same entries."""
    assert entries(LIST, {"list": table(OLD[::-1], OLD_ROWS)}) == old()


def test_what_is_said_as_also_is_a_weak_name() -> None:
    """The older layout has no column for names of low quality."""
    assert [(n.name, n.weak) for n in old()[0].names][1:] == [
        ("Tavan MERIDOR", False), ("Tavi", True), ("Abu Quen", True),
    ]  # fmt: skip


def test_a_name_of_low_quality_is_weak_and_one_in_another_script_is_a_name() -> None:
    """The later layout tells both in columns."""
    assert [(n.name, n.weak) for n in new()[0].names] == [
        ("OSKALDUR TRADING", False), ("OSK", True), ("ОСКАЛДУР", False),
    ]  # fmt: skip


def test_numbered_cells_are_taken_apart() -> None:
    """Nationalities, papers and places of birth."""
    person = old()[0]
    assert (person.country, person.birth_dates) == (("Iranian", "Qatar"), ("1961-08", "1962-02-01"))
    assert [(i.kind, i.value) for i in person.identifiers] == [
        ("passport", "A-333602"), ("passport", "2104"), ("national_id", "1027508157"),
    ]  # fmt: skip
    assert "born in: Samplin, Iran; born in: Quenholt, Oman" in person.note


def test_papers_of_the_later_layout_are_taken_apart() -> None:
    """A tax number among the national ones is a tax number."""
    assert [(i.kind, i.value) for i in new()[2].identifiers] == [
        ("passport", "A1234567"), ("passport", "B7654321"), ("tax_no", "772914217910"),
    ]  # fmt: skip


def test_labels_inside_other_information_become_fields() -> None:
    """Phones, mail, owner, subsidiaries and registers; a number that many firms share is none."""
    firm = new()[0]
    assert (firm.phones, firm.emails) == (("+7 495 555 01 01", "+7 495 555 01 02"), ("a@oskaldur.example",))
    assert [p.name for p in firm.people] == ["Oskaldur Co. Ltd", "Oskaldur Nord"] or [p.name for p in firm.people] == [
        "Oskaldur Co. Ltd. Oskaldur Nord"
    ]
    assert [o.name for o in firm.owners] == ["Meridor Holding"]
    assert firm.identifiers == (Identifier(kind="tax_no", value="7722779734"), Identifier(kind="reg_no", value="1127746497328"))  # fmt: skip


def test_prose_of_the_older_layout_gives_its_facts() -> None:
    """Phones, mail, a ship and a register number."""
    person, firm = old()
    assert (person.phones, firm.emails) == (("+98 21 555 0101", "+98 21 555 0102"), ("info@quenholt.example",))
    assert [(i.kind, i.value) for i in firm.identifiers] == [("imo", "9187629"), ("reg_no", "1037739044111")]


def test_the_reference_is_the_uk_lists_or_else_the_uns() -> None:
    """The letter before the point must fit: a person's is i."""
    assert [e.reference for e in (*old(), *new())] == ["IRi.901", "", "RUS9101", "DPR9102", ""]


def test_a_ship_has_its_number_owner_and_flag() -> None:
    """The former flag stays a note."""
    ship = new()[1]
    assert (ship.schema, ship.country, ship.owners[0].name) == ("Vessel", ("North Korea",), "Oskaldur Shipping")
    assert ship.identifiers == (Identifier(kind="imo", value="9187629"),)
    assert ship.concern == ("missile", "nuclear")


def test_a_freeze_binds_in_the_united_kingdom() -> None:
    """Every entry of this list."""
    assert {(e.measure, e.binding) for e in (*old(), *new())} == {("asset_freeze", ("GB",))}


def test_an_entry_counts_from_the_act_or_from_the_day_it_was_listed() -> None:
    """A designation under the Act is law at once; an older one leaves a doubt; the move of 2020 into the Act changes nothing."""
    assert [e.periods for e in new()] == [
        (Period(since=date(2024, 11, 5)),),
        (Period(since=date(2018, 4, 3), maybe_since=date(2018, 3, 30)),),
        (Period(since=date(2020, 11, 6)),),
    ]


def test_other_names_are_in_doubt_until_the_last_change() -> None:
    """They may be younger than their entry."""
    assert old()[0].names[1].periods == (Period(since=date(2016, 3, 2), maybe_since=date(2007, 5, 3)),)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (table([*OLD, "Rank"], OLD_ROWS), "unmapped: column 'Rank'"),
        (table(OLD, OLD_ROWS).replace("AKA", "XKA"), "kind 'xka'"),
        (table(NEW, NEW_ROWS).replace("Low quality", "So-so"), "quality 'so-so'"),
        (table(OLD, OLD_ROWS).replace("Individual", "Robot"), "Group Type 'Robot'"),
        (table(OLD, OLD_ROWS).replace("03/05/2007", "soon", 1), "'soon' in Listed On"),
        (table(OLD, OLD_ROWS).replace(",9002", ","), "without Group ID"),
        (table(OLD, OLD_ROWS).replace("QUENHOLT WORKS", ""), "without a name"),
        (table(OLD, OLD_ROWS).replace(",9002", ",9002,1"), "30 cells under 29 columns"),
        (table(OLD, OLD_ROWS).replace("Group ID", "Regime"), "there twice"),
        (table([n for n in OLD if n != "DOB"], OLD_ROWS), "list.csv: column 'DOB' is missing"),
        (table([n for n in OLD if n != "NI Number"], OLD_ROWS), "list.csv: column 'NI Number' is missing"),
        (table([n for n in NEW if n != "Passport Number"], NEW_ROWS), "list.csv: column 'Passport Number' is missing"),
        (workbook([n for n in NEW if n != "Nationality"]), "list.csv: column 'Nationality' is missing"),
        (xlsx({"Data": cells(["Group ID", "Name 9"], [], "")}), "unmapped: column 'Name 9'"),
    ],
)  # fmt: skip
def test_what_nobody_knows_is_refused(wrong: str | bytes, said: str) -> None:
    """Each with its place, so that no field is lost in silence."""
    with pytest.raises(ContentError, match=said):
        entries(LIST, {"list": wrong})


@pytest.mark.parametrize("text", ["1" * 60_000, "1-" * 30_000], ids=["digits", "days"])
def test_a_birth_date_without_end_is_read_in_no_time(text: str) -> None:
    """Reading it must not take the square of its length."""
    rows = [{**row, "DOB": text} if row.get("DOB") else row for row in OLD_ROWS]
    began = process_time()
    entries(LIST, {"list": table(OLD, rows)})
    assert process_time() - began < 5


def test_a_second_filled_sheet_is_refused() -> None:
    """It may hold entries."""
    both = xlsx({"Data": cells(NEW[:5], [], ""), "More": [["x"]]})
    with pytest.raises(ContentError, match="sheet 'More'"):
        entries(LIST, {"list": both})


def test_a_page_instead_of_the_list_is_refused_in_one_sentence() -> None:
    """Also where somebody says that it is the list."""
    for page in ("<html>\n<body>404</body></html>", b"PK\x03\x04<html>"):
        with pytest.raises(BonafidesError) as refused:
            entries(LIST, {"list": page})
        assert "\n" not in str(refused.value)


# The publisher's own files.

real = pytest.mark.skipif(not REAL.is_dir(), reason="the published lists are not beside the checkout")
FILES = {
    2016: "legacy_formats_2016/uk_hmt_conlist_2016-02-12.csv",
    2018: "uk_ofsi_conlist_csv_2018/ConList_2018-04-13.csv.gz",
    2025: "uk_ofsi_conlist_xlsx/UK_ConList_2025-04-10.xlsx",
}


@cache
def file_of(year: int) -> Published:
    """Give a published file, unpacked."""
    content = (REAL / FILES[year]).read_bytes()
    return published(FILES[year], gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content)


@cache
def read(year: int) -> dict[str, Listing]:
    """Read a published file."""
    found = LIST.read(Snapshot(day=date(year, 1, 1), parts={"list": (file_of(year),)}))
    return {e.list_id: e for e in found}


def raw(year: int) -> dict[str, list[dict[str, str]]]:
    """Read a published file plainly: the rows of each group."""
    content = file_of(year).content
    if year < 2020:
        lines = list(csv.reader(io.StringIO(content.decode("cp1252"), newline="")))
    else:
        from python_calamine import CalamineWorkbook

        lines = [
            [str(c) for c in row]
            for row in CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
        ]
    groups: dict[str, list[dict[str, str]]] = defaultdict(list)
    for line in lines[2:]:
        row = dict(zip(lines[1], line, strict=True))
        groups[row["Group ID"]].append(row)
    return groups


@real
@pytest.mark.parametrize(("year", "groups"), [(2018, 2_106), (2025, 4_686)])
def test_every_group_of_the_published_list_is_an_entry(year: int, groups: int) -> None:
    """9,487 rows of 2018 and 18,796 of 2025."""
    assert len(read(year)) == len(raw(year)) == groups


@real
def test_the_excerpt_of_2016_is_too_small_to_be_believed() -> None:
    """Taken as a whole list, it would say that two thirds of the targets were not listed in 2016."""
    assert len(read(2016)) == 463 < LIST.expect[0] < 2_106


def pieces(column: str, cell: str) -> Iterable[str]:
    """Give what must be found of a cell: of numbered ones each item, of days the part that is known."""
    import re

    if column == "DOB":
        return ["-".join(part for part in reversed(cell.split("/")) if part != "00")]
    if column in {"Nationality", "Passport Number", "National Identification Number"}:
        parts = re.split(r"\(?\b(?:\d{1,2}|[a-z])\)(?: ?(?:-|to) ?\(\d\))?|\. ", cell)
        return [re.sub(r"^(?:INN|TIN|OGRNIP|Taxpayer No)(?: number)?[.:]? ", "", part.strip(" .,-")) for part in parts]
    if column in {"Listed On", "UK Sanctions List Date Designated"}:
        return ["-".join(reversed(cell.split("/")))]
    return [" ".join(cell.split())]


def days(listing: Listing) -> Iterable[str]:
    """Give the days that the note tells."""
    return [word for word in listing.note.split() if word.count("-") == 2]


WHERE = {
    **dict.fromkeys(["Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6"], names),
    **dict.fromkeys([f"Address {n}" for n in range(1, 7)] + ["Post/Zip Code", "Country"], addresses),
    **dict.fromkeys(["Title", "Position", "Passport Details", "NI Number", "National Identification Details", "Other Information"], notes),
    "Name Non-Latin Script": lambda e: [" ".join(n.name for n in e.names)],
    "DOB": lambda e: e.birth_dates,
    "Town of Birth": lambda e: [e.note],
    "Country of Birth": lambda e: [e.note],
    "Nationality": lambda e: e.country,
    "Passport Number": numbers,
    "National Identification Number": numbers,
    "Group Type": lambda e: [{"Person": "Individual", "Organization": "Entity", "Vessel": "Ship"}.get(e.schema, "")],
    "Regime": lambda e: e.programmes,
    "Listed On": days,
    "UK Sanctions List Date Designated": days,
    "Group ID": lambda e: [e.list_id],
}  # fmt: skip
NOT_TAKEN = {"Non-Latin Script Type", "Non-Latin Script Language", "Alias Type", "Alias Quality", "Last Updated"}
"""Two that are ignored by name, and three that tell of names: their rank, their strength and their periods."""


@real
@pytest.mark.parametrize("year", [2018, 2025])
def test_every_field_of_fifty_entries_is_found_again(year: int) -> None:
    """Against a second, plain reading; places of birth are looked for unless they are numbered, when they are put together anew."""
    rows = {
        number: [{c: "" if c in {"Town of Birth", "Country of Birth"} and ")" in cell else cell for c, cell in row.items()} for row in group]
        for number, group in raw(year).items()
    }  # fmt: skip
    assert lost(rows, read(year), WHERE, ignored=NOT_TAKEN, taken=pieces) == []


@real
def test_names_of_low_quality_are_weak_throughout() -> None:
    """Unless the same name stands elsewhere in the entry with more strength."""
    strong: dict[str, set[str]] = defaultdict(set)
    low: dict[str, set[str]] = defaultdict(set)
    for number, group in raw(2025).items():
        for row in group:
            name = " ".join(" ".join(row[f"Name {n}"] for n in (1, 2, 3, 4, 5, 6) if row[f"Name {n}"].strip()).split())
            (low if row["Alias Quality"] == "Low quality" else strong)[number].add(name)
    assert {n: {x.name for x in e.names if x.weak} for n, e in read(2025).items() if any(x.weak for x in e.names)} == {
        n: found - strong[n] for n, found in low.items() if found - strong[n]
    }
