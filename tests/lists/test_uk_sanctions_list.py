"""The UK Sanctions List: its table, its workbook and its XML tell the same; every sample here is made up."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from xml.sax.saxutils import escape

import pytest
from tests.lists.published_files import entries, part_of, published
from tests.storage.sheet_files import xlsx

from bonafides.errors import BonafidesError, ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import Listing
from bonafides.model.party import Identifier
from bonafides_catalogue.lists.uk_sanctions_list import LIST

HEADER = [
    "Last Updated", "Unique ID", "OFSI Group ID", "UN Reference Number", "Name 6", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5",
    "Name type", "Alias strength", "Title", "Name non-latin script", "Non-latin script type", "Non-latin script language", "Regime Name",
    "Designation Type", "Designation source", "Sanctions Imposed", "Other Information", "UK Statement of Reasons", "Address Line 1",
    "Address Line 2", "Address Line 3", "Address Line 4", "Address Line 5", "Address Line 6", "Address Postal Code", "Address Country",
    "Phone number", "Website", "Email address", "Date Designated", "D.O.B", "Nationality(/ies)", "National Identifier number",
    "National Identifier additional information", "Passport number", "Passport additional information", "Position", "Gender",
    "Town of birth", "Country of birth", "Type of entity", "Subsidiaries", "Parent company", "Business registration number (s)",
    "IMO number", "Current owner/operator (s)", "Previous owner/operator (s)", "Current believed flag of ship", "Previous flags",
    "Type of ship", "Tonnage of ship", "Length of ship", "Year Built", "Hull identification number (HIN)",
]  # fmt: skip
Cells = dict[str, str]
NUCLEAR = "The Iran (Sanctions) (Nuclear) (EU Exit) Regulations 2019"
PERSON: Cells = {
    "Last Updated": "12/01/2022", "Unique ID": "INU9001", "OFSI Group ID": "9001", "UN Reference Number": "IRi.901",
    "Regime Name": NUCLEAR, "Designation Type": "Individual", "Designation source": "UN", "Sanctions Imposed": "Asset freeze|Travel Ban",
    "Date Designated": "24/03/2007",
}  # fmt: skip
FIRM: Cells = {
    "Last Updated": "05/05/2023", "Unique ID": "RUS9002", "Regime Name": "The Russia (Sanctions) (EU Exit) Regulations 2019",
    "Designation Type": "Entity", "Designation source": "UK", "Sanctions Imposed": "Trust services", "Date Designated": "05/05/2023",
}  # fmt: skip
SHIP: Cells = {
    "Last Updated": "31/07/2024", "Unique ID": "RUS9003", "Regime Name": "The Russia (Sanctions) (EU Exit) Regulations 2019",
    "Designation Type": "Ship", "Designation source": "UK", "Sanctions Imposed": "Ship specification", "Date Designated": "31/07/2024",
}  # fmt: skip
ROWS: list[Cells] = [
    PERSON | {"Name 6": "MERIDOR", "Name 1": "Tavan", "Name type": "Primary Name", "Title": "Dr", "D.O.B": "dd/mm/1961", "Gender": "Male",
              "Nationality(/ies)": "Iran", "Passport number": "A1234567", "Passport additional information": "Iranian, expired",
              "Name non-latin script": "تاوان مریدور", "Town of birth": "Samplin", "Country of birth": "Iran"},
    PERSON | {"Name 6": "TAVI", "Name type": "ALias", "Alias strength": "Low quality a.k.a", "D.O.B": "03/05/1961"},
    PERSON | {"Name 6": "MERIDORE", "Name 1": "Tavan", "Name type": "Primary name variation", "D.O.B": "15/08/19yy"},
    FIRM | {"Name 6": "OSKALDUR TRADING", "Name type": "Primary Name", "Address Line 1": "2 Sample Road", "Address Postal Code": "101000",
            "Address Country": "Russia", "Phone number": "(1) +7 495 555 01 01 (2) +7 495 555 01 02", "Website": "oskaldur.example",
            "Email address": "a@oskaldur.example; b@oskaldur.example", "Type of entity": "LLC", "Parent company": "Meridor Holding",
            "Subsidiaries": "(1) Oskaldur Nord (2) Oskaldur Co. Ltd", "Business registration number (s)": "INN: 7722779734",
            "UK Statement of Reasons": "Supplies Quenholt."},
    SHIP | {"Name 6": "SAMPLE STAR", "Name type": "Primary Name", "IMO number": "IMO9187629", "Current owner/operator (s)": "Quenholt Shipping",
            "Current believed flag of ship": "Gabon", "Previous flags": "Togo", "Type of ship": "Oil tanker", "Year Built": "2003",
            "Hull identification number (HIN)": "XYZ-77"},
]  # fmt: skip
WRAPPED = {
    "Name": ["Name 1", "Name 6", "Name type", "Alias strength"],
    "NonLatinName": ["Name Non-Latin Script"],
    "Address": ["Address Line 1", "Address Postal Code", "Address Country"],
    "Passport": ["Passport number", "Passport additional information"],
    "Location": ["Town of birth", "Country of birth"],
}
LISTED = {
    "DOBs": ("DOB", "D.O.B"), "Titles": ("Title", "Title"), "Genders": ("Gender", "Gender"), "PhoneNumbers": ("PhoneNumber", "Phone number"),
    "Nationalities": ("Nationality", "Nationality(/ies)"), "Websites": ("Website", "Website"), "EmailAddresses": ("EmailAddress", "Email address"),
    "TypeOfEntities": ("TypeOfEntity", "Type of entity"), "ParentCompanies": ("ParentCompany", "Parent company"),
    "Subsidiaries": ("Subsidiary", "Subsidiaries"), "IMONumbers": ("IMONumber", "IMO number"), "PreviousFlags": ("PreviousFlag", "Previous flags"),
    "BusinessRegistrationNumbers": ("BusinessRegistrationNumber", "Business registration number (s)"),
    "CurrentOwnerOperators": ("CurrentOwnerOperator", "Current owner/operator (s)"), "YearsBuilt": ("YearBuilt", "Year Built"),
    "CurrentBelievedFlagOfShips": ("CurrentBelievedFlagOfShip", "Current believed flag of ship"),
    "TypeOfShipDetails": ("TypeOfShip", "Type of ship"),
    "HullIdentificationNumbers": ("HullIdentificationNumber", "Hull identification number (HIN)"),
}  # fmt: skip
PLAIN = {
    "LastUpdated": "Last Updated", "DateDesignated": "Date Designated", "UniqueID": "Unique ID", "OFSIGroupID": "OFSI Group ID",
    "UNReferenceNumber": "UN Reference Number", "RegimeName": "Regime Name", "IndividualEntityShip": "Designation Type",
    "DesignationSource": "Designation source", "SanctionsImposed": "Sanctions Imposed", "UKStatementofReasons": "UK Statement of Reasons",
}  # fmt: skip
TAG = {
    "Name 1": "Name1", "Name 6": "Name6", "Name type": "NameType", "Alias strength": "AliasStrength",
    "Name Non-Latin Script": "NameNonLatinScript", "Address Line 1": "AddressLine1", "Address Postal Code": "AddressPostalCode",
    "Address Country": "AddressCountry", "Passport number": "PassportNumber",
    "Passport additional information": "PassportAdditionalInformation", "Town of birth": "TownOfBirth", "Country of birth": "CountryOfBirth",
}  # fmt: skip


def table(rows: Iterable[Cells] = ROWS, header: Sequence[str] = HEADER, first: str = "Report Date: 08-Oct-2026") -> str:
    """Give the list as a table."""
    written = io.StringIO()
    csv.writer(written).writerows([header, *([row.get(name, "") for name in header] for row in rows)])
    return f"{first}\r\n{written.getvalue()}" if first else written.getvalue()


def workbook() -> bytes:
    """Give the list as a workbook."""
    return xlsx({"UK Sanctions List": [["Report Date: 08-Oct-2026"], HEADER, *([row.get(n, "") for n in HEADER] for row in ROWS)]})  # fmt: skip


def xml(more: str = "", *, rows: Sequence[Cells] = ROWS) -> str:
    """Give the list as XML, with something more in its first entry."""
    groups: dict[str, list[Cells]] = {}
    for row in rows:
        groups.setdefault(row["Unique ID"], []).append(row)
    found = "".join(f"<Designation>{_entry(group)}{'' if at else more}</Designation>" for at, group in enumerate(groups.values()))  # fmt: skip
    return f'<?xml version="1.0" encoding="utf-8"?>\n<Designations>\n<DateGenerated>08/10/2026</DateGenerated>{found}</Designations>'


def _entry(group: Sequence[Cells]) -> str:
    parts = [f"<{tag}>{escape(group[0][column])}</{tag}>" for tag, column in PLAIN.items() if group[0].get(column)]
    parts += [
        f"<UKStatementofReasons>{r[c]}</UKStatementofReasons>"
        for r in group[1:]
        for c in ("UK Statement of Reasons",)
        if r.get(c)
    ]
    for tag, columns in WRAPPED.items():
        items = []
        for row in group:
            cells = {c: row.get(c) or row.get(c.replace("Non-Latin Script", "non-latin script"), "") for c in columns}
            if any(cells.values()):
                items.append("".join(f"<{TAG[c]}>{escape(text)}</{TAG[c]}>" for c, text in cells.items() if text))
        parts.append(f"<{tag}s>{''.join(f'<{tag}>{item}</{tag}>' for item in items)}</{tag}s>" if items else "")
    for outer, (tag, column) in LISTED.items():
        cells_of = [row[column] for row in group if row.get(column)]
        parts.append(
            f"<{outer}>{''.join(f'<{tag}>{escape(c)}</{tag}>' for c in cells_of)}</{outer}>" if cells_of else ""
        )
    return "".join(parts)


def read(content: str | bytes) -> list[Listing]:
    """Read the list."""
    return entries(LIST, {"list": content})


def test_every_form_is_recognised_and_tells_its_day() -> None:
    """Whatever it is called."""
    parts = [LIST.recognise(published("x.txt", content)) for content in (table(), workbook(), xml())]
    assert [p.day if p else None for p in parts] == [date(2026, 10, 8)] * 3


def test_a_table_without_the_line_above_its_header_is_read() -> None:
    """Its day is not told then."""
    bare = table(first="")
    part = LIST.recognise(published("x.csv", bare))
    assert part is not None
    assert part.day is None
    assert read(bare) == read(table())


@pytest.mark.parametrize(
    "foreign",
    ["<!DOCTYPE html><html><body>Report Date: 08-Oct-2026</body></html>", "Report Date: 08-Oct-2026\nName,Id\nA,1\n", "", b"PK\x03\x04x"],
)  # fmt: skip
def test_other_contents_are_not_this_list(foreign: str | bytes) -> None:
    """A page of an error, another table, nothing, and a damaged workbook."""
    assert part_of(LIST, foreign, "UK-Sanctions-List.csv") is None


def test_rows_of_one_id_are_one_entry() -> None:
    """The primary name first, the weak one as such, the name in another script last."""
    person = read(table())[0]
    assert [(n.name, n.weak) for n in person.names] == [
        ("Tavan MERIDOR", False), ("Tavan MERIDORE", False), ("TAVI", True), ("تاوان مریدور", False),
    ]  # fmt: skip


def test_xml_tells_what_the_table_tells() -> None:
    """Field by field, but for the order of clauses in the note."""
    import msgspec

    plain = [msgspec.structs.replace(e, note="") for e in read(table())]
    assert [msgspec.structs.replace(e, note="") for e in read(xml())] == plain
    assert [sorted(e.note.split("; ")) for e in read(xml())] == [sorted(e.note.split("; ")) for e in read(table())]


def test_a_workbook_tells_what_the_table_tells() -> None:
    """Entry by entry."""
    assert read(workbook()) == read(table())


def test_a_day_in_the_form_of_a_workbook_counts_where_a_calendar_has_it_and_is_refused_where_none_has() -> None:
    """A leap day is one; a day of the year 0 is none."""
    leap = [row | {"Date Designated": "2024-02-29"} for row in ROWS]
    assert read(table(leap))[0].in_force(date(2024, 2, 29))
    for wrong in ("0000-01-01", "2023-02-29"):
        with pytest.raises(ContentError, match=f"'{wrong}' in Date Designated of list.csv line 3 is no day"):
            read(table([row | {"Date Designated": wrong} for row in ROWS]))


@pytest.mark.parametrize("column", ["Alias strength", "D.O.B", "IMO number", "Last Updated"])
def test_a_table_without_a_column_is_refused_by_the_name_of_the_column(column: str) -> None:
    """It must not be read as though the publisher said nothing there."""
    with pytest.raises(ContentError, match=f"column '{column}' is missing; fetch the file again"):
        read(table(header=[name for name in HEADER if name != column]))


def test_columns_go_by_name_and_not_by_place() -> None:
    """Turned round, the same entries."""
    assert read(table(header=HEADER[::-1])) == read(table())


def test_a_column_that_was_called_otherwise_is_read() -> None:
    """Designation Type was "Individual, Entity, Ship" before."""
    assert read(table().replace("Designation Type", '"Individual, Entity, Ship"')) == read(table())


def test_birth_dates_keep_what_is_known_of_them() -> None:
    """A day that is no day stays a note."""
    person = read(table())[0]
    assert person.birth_dates == ("1961", "1961-05-03")
    assert "birth date: 15/08/19yy" in person.note


def test_a_firm_has_its_owner_subsidiaries_numbers_and_contacts() -> None:
    """From one row."""
    firm = read(table())[1]
    assert ([o.name for o in firm.owners], [p.name for p in firm.people]) == (
        ["Meridor Holding"],
        ["Oskaldur Nord", "Oskaldur Co. Ltd"],
    )
    assert (firm.phones, firm.emails) == (
        ("+7 495 555 01 01", "+7 495 555 01 02"),
        ("a@oskaldur.example", "b@oskaldur.example"),
    )
    assert (firm.identifiers, firm.addresses) == ((Identifier(kind="tax_no", value="7722779734"),), ("2 Sample Road, 101000, Russia",))  # fmt: skip


def test_a_ship_has_its_numbers_owner_and_flag() -> None:
    """Its letters IMO are no part of the number."""
    ship = read(table())[2]
    assert (ship.schema, ship.country, ship.owners[0].name) == ("Vessel", ("Gabon",), "Quenholt Shipping")
    assert ship.identifiers == (Identifier(kind="imo", value="9187629"), Identifier(kind="other", value="XYZ-77"))


def test_only_an_asset_freeze_is_a_freeze() -> None:
    """Trust services and the specification of a ship alone are a concern, with the words in the note."""
    found = read(table())
    assert [e.measure for e in found] == ["asset_freeze", "concern", "concern"]
    assert ["sanctions imposed: Trust services" in e.note for e in found] == [False, True, False]


def test_nothing_is_lowered_for_an_empty_cell() -> None:
    """What the file does not say may be a freeze."""
    assert read(table([*ROWS[:3], {**ROWS[3], "Sanctions Imposed": ""}]))[1].measure == "asset_freeze"


def test_an_arms_embargo_asks_for_a_licence() -> None:
    """Beside a freeze it adds nothing."""
    arms = [
        {**ROWS[3], "Sanctions Imposed": "Targeted arms embargo"},
        {**ROWS[4], "Sanctions Imposed": "Arms embargo|Asset freeze"},
    ]
    assert [e.measure for e in read(table(arms))] == ["licence_required", "asset_freeze"]


def test_indicators_in_xml_count_as_words() -> None:
    """True ones alone."""
    flags = "<SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze><TravelBan>false</TravelBan></SanctionsImposedIndicators>"
    found = read(xml(flags, rows=[{**ROWS[3], "Sanctions Imposed": "Trust services"}]))
    assert found[0].measure == "asset_freeze"
    assert "sanctions imposed: Asset freeze" in found[0].note
    assert "Travel ban" not in found[0].note


def test_a_designation_is_certain_from_its_day_or_from_the_day_of_the_act() -> None:
    """Of the time before the Act the file does not tell."""
    assert [e.periods for e in read(table())] == [
        (Period(since=date(2020, 12, 31), maybe_since=date(2007, 3, 24)),),
        (Period(since=date(2023, 5, 5)),),
        (Period(since=date(2024, 7, 31)),),
    ]


def test_it_is_the_law_of_the_united_kingdom() -> None:
    """Nuclear regulations concern missiles too."""
    person = read(table())[0]
    assert (person.binding, person.concern, person.reference) == (("GB",), ("missile", "nuclear"), "INU9001")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (table(header=[*HEADER, "Rank"]), "unmapped: column 'Rank'"),
        (table().replace("ALias", "Nickname"), "kind 'nickname'"),
        (table().replace("Low quality a.k.a", "So-so"), "quality 'so-so'"),
        (table().replace("Individual", "Robot"), "Designation Type 'Robot'"),
        (table().replace("31/07/2024", "soon"), "'soon' in Last Updated|'soon' in Date Designated"),
        (table().replace("RUS9003", ""), "without Unique ID"),
        (table().replace("SAMPLE STAR", ""), "without a name"),
        (xml("<Rank>7</Rank>"), "element 'Rank'"),
        (xml("<Ranks><Rank>7</Rank></Ranks>"), "element 'Rank'"),
        (xml("<SanctionsImposedIndicators><AssetFreeze>maybe</AssetFreeze></SanctionsImposedIndicators>"), "'maybe' under AssetFreeze"),
        (xml().replace("<Designation>", "<Design>").replace("</Designation>", "</Design>"), "element 'Design'"),
        (xml().replace("</Designations>", ""), "not well-formed XML"),
        (xml().replace("<Designations>", '<!DOCTYPE D [<!ENTITY f SYSTEM "file:///etc/hostname">]>\n<Designations>'), "document type"),
    ],
)  # fmt: skip
def test_what_nobody_knows_is_refused(wrong: str, said: str) -> None:
    """Each with its place, so that no field is lost in silence."""
    with pytest.raises(ContentError, match=said):
        read(wrong)


def test_a_page_instead_of_the_list_is_refused_in_one_sentence() -> None:
    """Also where somebody says that it is the list."""
    for page in ("<html>\n<body>404</body></html>", b"PK\x03\x04<html>", "<Designations><p>"):
        with pytest.raises(BonafidesError) as refused:
            read(page)
        assert "\n" not in str(refused.value)
