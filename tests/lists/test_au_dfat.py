"""Australia's consolidated list: a workbook in two layouts, whose rows of one number are one entry."""

import io
import re
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache

import pytest
from tests.lists.published_files import REAL, entries, part_of, published
from tests.lists.round_trip import addresses, lost, names, notes, numbers
from tests.storage.sheet_files import xlsx

from bonafides.errors import BonafidesError, ContentError, InputError
from bonafides.model.dates import Period
from bonafides.model.listing import Listing
from bonafides.model.source import Published, Snapshot
from bonafides_catalogue.lists.au_dfat import LIST

OLD = [
    "Reference", "Name of Individual or Entity", "Type", "Name Type", "Date of Birth", "Place of Birth", "Citizenship", "Address",
    "Additional Information", "Listing Information", "Committees", "Control Date",
]  # fmt: skip
NEW = [
    "Reference", "Name of Individual or Entity", "Type", "Name Type", "Alias Strength", "Date of Birth", "Place of Birth", "Citizenship",
    "Address", "Additional Information", "Listing Information", "IMO Number", "Committees", "Control Date", "Instrument of Designation",
    "Targeted Financial Sanction", "Travel Ban", "Arms Embargo", "Maritime Restriction",
]  # fmt: skip
Cells = Mapping[str, str | float]
_PERSON: Cells = {"Type": "Individual", "Committees": "1718 (DPRK)", "Control Date": "2019-03-11"}
_FIRM: Cells = {"Type": "Entity", "Committees": "Autonomous (Iran)", "Control Date": "2014-02-03"}
_FROZEN: Cells = {
    "Targeted Financial Sanction": "True",
    "Travel Ban": "True",
    "Arms Embargo": "False",
    "Maritime Restriction": "False",
}
_MAN: Cells = {
    **_PERSON, "Reference": 7.0, "Name of Individual or Entity": "Tavan MERIDOR", "Name Type": "Primary Name",
    "Date of Birth": "a) 9 Oct. 1964; b) 00/08/1961", "Place of Birth": "Samplin", "Citizenship": "Iranian and Russian", "Address": "NA",
    "Additional Information": "KPi.901. Title: Dr. Passport number A1234567 issued 2009. Low quality a.k.a.: a) Tavi b) Abu Quen Nationality: Iran",
    "Listing Information": "Listed on: 16 Jul. 2009 (amended on 30 Jul. 2014)",
}  # fmt: skip
OLD_ROWS: list[Cells] = [
    {**_PERSON, "Reference": "7a", "Name of Individual or Entity": "T. Meridor", "Name Type": "aka ", "Citizenship": "na"},
    _MAN,
    {**_FIRM, "Reference": 8.0, "Name of Individual or Entity": "Quenholt Works", "Name Type": "Primary name", "Citizenship": "",
     "Address": "1 Sample Road, Samplin, Iran; PO Box 7, Quenholt", "Listing Information":
     "Autonomous Sanctions (Designated Persons and Entities – Iran) List 2012", "Additional Information":
     "Tel: +98 21 555 0101; Email: info@quenholt.example Registration ID: 1027800000084 (Russia) Tax ID No.: 7831000122"},
    {**_FIRM, "Reference": "8b1", "Name of Individual or Entity": "کوئنهولت", "Name Type": "original Script", "Citizenship": "Iran"},
    {**_FIRM, "Reference": "8c", "Name of Individual or Entity": "Quenholt Mill", "Name Type": "Formerly known as", "Citizenship": ""},
]  # fmt: skip
NEW_ROWS: list[Cells] = [
    {**_MAN, **_FROZEN},
    {**_PERSON, **_FROZEN, "Reference": "7a", "Name of Individual or Entity": "Tav", "Name Type": "Alias", "Alias Strength": "Weak"},
    {**_PERSON, **_FROZEN, "Reference": 9.0, "Name of Individual or Entity": "Anna OSKALDUR", "Name Type": "Primary Name",
     "Targeted Financial Sanction": "False", "Committees": "2048 (Guinea-Bissau)", "Listing Information": "Listed by 2048 Committee on 18 May 2025"},
    {**_FIRM, **_FROZEN, "Reference": 10.0, "Name of Individual or Entity": "Oskaldur Guard", "Name Type": "Primary Name",
     "Targeted Financial Sanction": "False", "Travel Ban": "False", "Arms Embargo": "True", "Listing Information":
     "Designated under the Autonomous Sanctions Regulations 2011 on 2 March 2012. Formerly listed on the RBA Consolidated List."},
    {"Reference": 11.0, "Name of Individual or Entity": "SAMPLE STAR", "Name Type": "Primary Name", "Type": "Vessel", "IMO Number": 9187629.0,
     "Committees": "Autonomous (Vessels)", "Control Date": "2025-06-18", "Maritime Restriction": "True", "Travel Ban": "False",
     "Targeted Financial Sanction": "False", "Arms Embargo": "False", "Instrument of Designation": "Designation 2025"},
    {**_FIRM, **_FROZEN, "Reference": 12.0, "Name of Individual or Entity": "Meridor Cascades", "Name Type": "Primary Name",
     "Committees": "1737 (Iran)", "Listing Information": "Listed by the 1737 Committee on 3 March 2008", "Control Date": "2025-12-12"},
]  # fmt: skip


def book(header: Sequence[str], rows: Iterable[Cells], *, saved: str = "") -> bytes:
    """Give the list as a workbook, with the day on which it was last saved."""
    content = xlsx({"Consolidated List": [header, *([row.get(name, "") for name in header] for row in rows)]})
    if saved:
        out = io.BytesIO(content)
        with zipfile.ZipFile(out, "a") as packed:
            packed.writestr(
                "docProps/core.xml", f'<p><dcterms:modified xsi:type="x">{saved}T04:05:22Z</dcterms:modified></p>'
            )
        content = out.getvalue()
    return content


def old() -> list[Listing]:
    """Read the older layout."""
    return entries(LIST, {"list": book(OLD, OLD_ROWS)})


def new() -> list[Listing]:
    """Read the later layout."""
    return entries(LIST, {"list": book(NEW, NEW_ROWS)})


def test_both_layouts_are_recognised_and_tell_when_they_were_saved() -> None:
    """Whatever the file is called; a workbook without its properties tells no day."""
    files = (book(OLD, OLD_ROWS, saved="2024-11-11"), book(NEW, NEW_ROWS, saved="2026-07-23"), book(NEW, NEW_ROWS))
    parts = [LIST.recognise(published("list.csv", content)) for content in files]
    assert [p.day if p else "none" for p in parts] == [date(2024, 11, 11), date(2026, 7, 23), None]


@pytest.mark.parametrize(
    "foreign", ["<!DOCTYPE html><html>Reference</html>", "Reference,Committees\n1,2\n", "", b"PK\x03\x04x", xlsx({"A": [["Reference"]]})]
)  # fmt: skip
def test_other_contents_are_not_this_list(foreign: str | bytes) -> None:
    """A page of an error, a table, nothing, a damaged workbook and another workbook."""
    assert part_of(LIST, foreign, "regulation8_consolidated.xlsx") is None


def test_rows_of_one_number_are_one_entry() -> None:
    """Letters and digits behind it number the names; the primary one comes first wherever it stands."""
    assert [(e.list_id, e.name) for e in old()] == [("7", "Tavan MERIDOR"), ("8", "Quenholt Works")]
    assert [n.name for n in old()[1].names] == ["Quenholt Works", "Quenholt Mill", "کوئنهولت"]


def test_columns_go_by_name_and_not_by_place() -> None:
    """Turned round, the same entries."""
    assert entries(LIST, {"list": book(NEW[::-1], NEW_ROWS)}) == new()


def test_empty_columns_and_rows_are_passed_over() -> None:
    """The file of 2024 has some five hundred of them."""
    assert entries(LIST, {"list": book([*OLD, "", "", ""], [*OLD_ROWS, {}])}) == old()


def test_weak_names_are_weak_in_a_column_and_in_the_text() -> None:
    """The text tells names of low quality behind their label."""
    assert [(n.name, n.weak) for n in new()[0].names] == [
        ("Tavan MERIDOR", False), ("Tav", True), ("Tavi", True), ("Abu Quen", True),
    ]  # fmt: skip


def test_cells_that_hold_several_are_taken_apart() -> None:
    """Birth dates, citizenships and addresses; "na" is nothing."""
    person, firm = old()
    assert "birth date: a) 9 Oct. 1964" in person.note
    assert (person.birth_dates, person.country, person.addresses) == (
        ("1964-10-09", "1961-08"),
        ("Iranian", "Russian"),
        (),
    )
    assert firm.addresses == ("1 Sample Road, Samplin, Iran", "PO Box 7, Quenholt")


def test_an_address_tells_a_country_that_the_file_knows() -> None:
    """Iran is somebody's citizenship, Quenholt is nobody's."""
    assert old()[1].country == ("Iran",)


def test_facts_in_the_text_become_fields() -> None:
    """Papers, registers, phones and mail."""
    person, firm = old()
    assert [(i.kind, i.value) for i in (*person.identifiers, *firm.identifiers)] == [
        ("passport", "A1234567"), ("reg_no", "1027800000084"), ("tax_no", "7831000122"),
    ]  # fmt: skip
    assert (firm.phones, firm.emails, person.reference) == (("+98 21 555 0101",), ("info@quenholt.example",), "KPi.901")


def test_the_most_severe_measure_counts() -> None:
    """A freeze, a travel ban alone, an arms embargo, a vessel, and a freeze; each is named in the note."""
    assert [e.measure for e in new()] == ["asset_freeze", "concern", "licence_required", "concern", "asset_freeze"]
    assert "measure: Maritime Restriction" in new()[3].note


def test_a_file_without_measures_is_read_as_freezing() -> None:
    """Nothing is lowered for what it does not say."""
    assert {(e.measure, e.binding) for e in old()} == {("asset_freeze", ("AU",))}


def test_a_vessel_has_its_number() -> None:
    """Excel keeps it as a number."""
    assert [(e.schema, i.kind, i.value) for e in new() for i in e.identifiers if i.kind == "imo"] == [
        ("Vessel", "imo", "9187629")
    ]


def test_an_entry_counts_from_the_day_it_tells_or_is_in_doubt_before_its_last_change() -> None:
    """Listed; no day; a misprint after the last change; listed by another authority before; and what came back in 2025."""
    assert [e.periods for e in (*old()[1:], *new())] == [
        (Period(since=date(2014, 2, 3), maybe_since=date.min),),
        (Period(since=date(2009, 7, 16)),),
        (Period(since=date(2019, 3, 11), maybe_since=date.min),),
        (Period(since=date(2012, 3, 2), maybe_since=date.min),),
        (Period(since=date(2025, 6, 18), maybe_since=date.min),),
        (Period(since=date(2025, 12, 12), maybe_since=date.min),),
    ]


def test_other_names_are_in_doubt_until_the_last_change() -> None:
    """They may be younger than their entry."""
    assert old()[0].names[1].periods == (Period(since=date(2019, 3, 11), maybe_since=date(2009, 7, 16)),)


def changed(column: str, cell: str) -> list[Cells]:
    """Give the rows of the later layout with one cell of the first changed."""
    return [{**NEW_ROWS[0], column: cell}, *NEW_ROWS[1:]]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (book([*NEW, "Rank"], NEW_ROWS), "unmapped: column 'Rank'"),
        (book([*NEW, "Travel Ban"], NEW_ROWS), "there twice"),
        (book([*NEW, ""], [{**NEW_ROWS[0], "": "stray"}]), "'stray' in list.csv row 2 stands under no column"),
        *((book([n for n in NEW if n != gone], NEW_ROWS), f"list.csv: column '{gone}' is missing") for gone in (
            "Committees", "Type", "Citizenship", "Address", "Targeted Financial Sanction", "IMO Number",
        )),
        (book([n for n in OLD if n != "Date of Birth"], OLD_ROWS), "column 'Date of Birth' is missing"),
        (book(NEW, changed("Name Type", "Nickname")), "name type 'Nickname'"),
        (book(NEW, changed("Name Type", "Alias")), "entry 7 has no primary name"),
        (book(NEW, changed("Alias Strength", "So-so")), "alias strength 'so-so'"),
        (book(NEW, changed("Type", "Robot")), "type 'individual or robot'"),
        (book(NEW, changed("Reference", "seven")), "reference 'seven'"),
        (book(NEW, changed("Travel Ban", "perhaps")), "'perhaps' under Travel Ban"),
        (book(NEW, changed("Control Date", "soon")), "'soon' of list.csv row 2 is no day"),
        (book(NEW, changed("Control Date", "2024-13-45")), "'2024-13-45' of list.csv row 2 is no day"),
    ],
)  # fmt: skip
def test_what_nobody_knows_is_refused(wrong: bytes, said: str) -> None:
    """Each with its row, so that a change of layout is noticed."""
    with pytest.raises(ContentError, match=said):
        entries(LIST, {"list": wrong})


def test_a_workbook_that_unpacks_to_too_much_is_refused() -> None:
    """Half a GiB of blanks in half a MiB; telling whose it is unpacks its beginning alone."""
    out = io.BytesIO(book(NEW, NEW_ROWS))
    with (
        zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as packed,
        packed.open("xl/worksheets/sheet9.xml", "w", force_zip64=True) as written,
    ):
        for _ in range(300):
            written.write(b" " * (1 << 20))
    assert part_of(LIST, out.getvalue()) == "list"
    with pytest.raises(InputError, match="unpacks to"):
        entries(LIST, {"list": out.getvalue()})


def with_sheet(old_text: bytes, new_text: bytes, *, moved: str = "") -> bytes:
    """Give the list with a piece of its sheet replaced, and the sheet moved to another part of the workbook."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book(NEW, NEW_ROWS))) as packed, zipfile.ZipFile(out, "w") as written:
        for name in packed.namelist():
            content = (
                packed.read(name).replace(b"worksheets/sheet1.xml", moved.encode() or b"worksheets/sheet1.xml")
                if name.endswith(".rels")
                else packed.read(name)
            )
            is_sheet = name.endswith("sheet1.xml")
            written.writestr(
                f"xl/{moved}" if moved and is_sheet else name,
                content.replace(old_text, new_text) if is_sheet else content,
            )
    return out.getvalue()


@pytest.mark.parametrize(
    ("old_text", "new_text", "moved"),
    [
        (b'"S2"', b'"S22222222"', ""),
        (b'r="S2"', b"r = 'zzzzz2222'", ""),
        (b'"S2"', b'"XFD1048576"', "other.bin"),
        (b'r="2"><c r="A2"', b'r="400000000"><c', ""),
    ],
)
def test_cells_far_apart_are_refused_however_their_place_is_written(
    old_text: bytes, new_text: bytes, moved: str
) -> None:
    """Laid out, they would fill the memory and end the program."""
    with pytest.raises(InputError, match="spans more than"):
        entries(LIST, {"list": with_sheet(old_text, new_text, moved=moved)})


def test_a_page_instead_of_the_list_is_refused_in_one_sentence() -> None:
    """Also where somebody says that it is the list."""
    for page in (b"<html>\n<body>404</body></html>", b"PK\x03\x04<html>", b""):
        with pytest.raises(BonafidesError) as refused:
            entries(LIST, {"list": page})
        assert "\n" not in str(refused.value)


# The publisher's own files.

real = pytest.mark.skipif(not REAL.is_dir(), reason="the published lists are not beside the checkout")
FILES = {
    2024: "au_dfat_xlsx/regulation8_consolidated_2024-12.xlsx",
    2026: "au_dfat_xlsx/regulation8_consolidated_2026-08.xlsx",
}


@cache
def file_of(year: int) -> Published:
    """Give a published file."""
    return published(FILES[year], (REAL / FILES[year]).read_bytes())


@cache
def read(year: int) -> dict[str, Listing]:
    """Read a published file."""
    found = LIST.read(Snapshot(day=date(year, 1, 1), parts={"list": (file_of(year),)}))
    return {e.list_id: e for e in found}


def raw(year: int) -> dict[str, list[dict[str, str]]]:
    """Read a published file plainly: the rows of each number."""
    from python_calamine import CalamineWorkbook

    lines = CalamineWorkbook.from_filelike(io.BytesIO(file_of(year).content)).get_sheet_by_index(0).to_python()
    groups: dict[str, list[dict[str, str]]] = defaultdict(list)
    for line in lines[1:]:
        row = {
            str(n): str(int(c)) if isinstance(c, float) else str(c) for n, c in zip(lines[0], line, strict=True) if n
        }
        found = re.match(r"\d+", row["Reference"])
        groups[found[0] if found else ""].append(row)
    return groups


@real
@pytest.mark.parametrize(("year", "rows", "numbers_of"), [(2024, 9_553, 3_062), (2026, 11_068, 3_846)])
def test_every_number_of_the_published_list_is_an_entry(year: int, rows: int, numbers_of: int) -> None:
    """Of the 9,560 rows that are told of the file of 2024, seven at its end are empty."""
    found = raw(year)
    assert (sum(map(len, found.values())), len(found), len(read(year))) == (rows, numbers_of, numbers_of)


@real
def test_control_dates_are_those_of_the_last_change() -> None:
    """Of the entries of both files 879 have a later one in the later file, and none an earlier one."""
    first, second = (
        {n: rows[0]["Control Date"] for n, rows in raw(year).items()} for year in (2024, 2026)
    )  # fmt: skip
    moved = Counter((second[n] > day) - (second[n] < day) for n, day in first.items() if n in second)
    assert moved == {0: 2_136, 1: 879}


@real
def test_the_published_list_of_2026_freezes_all_but_273() -> None:
    """262 vessels under a maritime restriction, ten persons under a travel ban, one entity under an arms embargo."""
    found = Counter((e.schema, e.measure) for e in read(2026).values() if e.measure != "asset_freeze")
    assert found == {("Vessel", "concern"): 262, ("Person", "concern"): 10, ("Organization", "licence_required"): 1}


def pieces(column: str, cell: str) -> Iterable[str]:
    """Give what must be found of a cell; of days the years, of places each item."""
    text = " ".join(cell.replace("_x000D_", " ").split())
    if text.casefold() in {"na", "n/a", "-"}:
        return []
    if column == "Date of Birth":
        return [] if re.search("[A-Za-z]", text) else re.findall(r"\d{4}", text)
    if column in {"Citizenship", "Place of Birth"}:
        return [part.strip(" ;,.") for part in re.split(r"\(?(?<![\w-])[a-z]\)|;", text)] if " and " not in text else []
    if column == "Address":
        return [part.strip(" ;,.") for part in re.split(r"\(?(?<![\w-])(?:[a-z]|\d{1,2})\)|;", text)]
    return [text]


WHERE = {
    "Reference": lambda e: [e.list_id],
    "Name of Individual or Entity": names,
    "Type": lambda e: [{"Person": "Individual", "Organization": "Entity"}.get(e.schema, e.schema)],
    "Date of Birth": lambda e: [part for birth in e.birth_dates for part in birth.split("-")],
    "Place of Birth": notes,
    "Citizenship": lambda e: e.country,
    "Address": addresses,
    **dict.fromkeys(["Additional Information", "Listing Information", "Control Date"], notes),
    "Instrument of Designation": notes,
    "IMO Number": numbers,
    "Committees": lambda e: e.programmes,
}
MEASURES = {"Targeted Financial Sanction", "Travel Ban", "Arms Embargo", "Maritime Restriction"}


@real
@pytest.mark.parametrize("year", [2024, 2026])
def test_every_field_of_fifty_entries_is_found_again(year: int) -> None:
    """Against a second, plain reading; a measure that holds is named in the note."""
    rows = {
        number: [
            {c: number if c == "Reference" else cell.capitalize() if c == "Type" else cell for c, cell in row.items()} for row in group
        ]
        for number, group in raw(year).items()
    }  # fmt: skip
    held = {
        n: [{c: f"measure: {c}" if row.get(c) == "True" else "" for c in MEASURES} for row in group]
        for n, group in rows.items()
    }
    told = dict.fromkeys(MEASURES, notes)
    assert lost(rows, read(year), WHERE, ignored={"Name Type", "Alias Strength", *MEASURES}, taken=pieces) == []
    assert lost(held, read(year), told) == []


def test_a_blank_where_the_freeze_should_stand_is_no_denial() -> None:
    """The publisher writes True or False; silence lowers nothing."""
    silent = entries(LIST, {"list": book(NEW, changed("Targeted Financial Sanction", ""))})
    assert silent[0].measure == "asset_freeze"
