"""The Union's financial sanctions list: four layouts of one list, a spreadsheet's damage undone, and what acts can date."""

from collections.abc import Mapping
from datetime import date
from time import process_time

import pytest
from tests.lists.published_files import entries, part_of, published

from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import Listing
from bonafides.model.party import Identifier
from bonafides.model.source import Snapshot
from bonafides_catalogue.lists.eu_fsf import LIST

ACTS = "{0}_logical_id;Entity_logical_id;{0}_leba_numtitle;{0}_leba_publication_date;{0}_leba_url;{0}_programme"
HEADER = ";".join((
    "Date_file;Entity_logical_id;Subject_type;Leba_numtitle;Leba_publication_date;Leba_url;Programme;Entity_remark",
    ACTS.format("Naal"), "Naal_lastname;Naal_firstname;Naal_middlename;Naal_wholename;Naal_gender;Naal_title;Naal_function;Naal_language",
    ACTS.format("Addr"), "Addr_number;Addr_street;Addr_zipcode;Addr_city;Addr_country;Addr_other",
    ACTS.format("Birt"), "Birt_date;Birt_place;Birt_country", ACTS.format("Iden"), "Iden_number;Iden_country",
    ACTS.format("Citi"), "Citi_country;EU_ref_num",
))  # fmt: skip
WIDTHS = {"Naal": 14, "Addr": 12, "Birt": 9, "Iden": 8, "Citi": 7}


def row(
    number: str,
    head: str,
    *cells: str,
    act: str = "10/2011 (OJ L1);2011-02-03",
    remark: str = "",
    programme: str = "IRN",
) -> str:
    """Give a row of table 1.0: the entry, and one part of it."""
    subject = "P" if number == "7" else "E"
    parts = [
        f"5;{number};{act};http://x;{programme};{';'.join(cells)}" if head == part else ";" * (width - 1)
        for part, width in WIDTHS.items()
    ]
    return f"04/07/2018;{number};{subject};20/2017 (OJ L2);2017-05-06;http://y;{programme};{remark};{';'.join(parts)};EU.{number}.5"


TABLE = "\n".join((
    HEADER,
    row("7", "Naal", "Meridor", "Tavan", "", "Tavan Meridor", "M", "Dr", "Head, Research", "", remark="(Date of UN designation: 2010-01-01)"),
    row("7", "Naal", "", "", "", '"Meridor; the Elder"', "", "", "", "FR", act="30/2015 (OJ L3);2015-06-07"),
    row("7", "Birt", "1958 - 1960 (approximative)", "Samplin", "IRN"),
    row("7", "Iden", r"A 1 (passport-National passport) [known to be expired](issued 2001\nissued 2001)", "IRN"),
    row("7", "Citi", "IRN"),
    row("8", "Naal", "", "", "", "Quenholt Works", "", "", "", "", remark="(IMO number: 1234567)"),
    row("8", "Addr", "3", "Mill Road, Gate 2", "100", "Samplin", "IRN", r"PHONE[11 22, 33 44]\nEMAIL[a@quenholt.example](former)"),
))  # fmt: skip


def wrapped(text: str) -> str:
    """Do to a table what a spreadsheet does that takes commas for the mark: every line one quoted cell with tabs."""
    lines = (line.replace('"', '""').replace(",", "\t") for line in text.splitlines())
    return "\n".join('"' + line + "\t" * (31 - line.count("\t")) + '"' for line in lines) + "\n"


def table(text: str = TABLE) -> list[Listing]:
    """Read a table."""
    return entries(LIST, {"list": text})


OLD = """<?xml version="1.0" encoding="UTF-8"?><!-- made up -->
<WHOLE Date="11/02/2016"><ENTITY Id="7" Type="P" legal_basis="20/2012 (OJ L9)" reg_date="2012-02-21" pdf_link="u" programme="AFG"
 remark="(Entity is sanctioned in regime 1/2011 (OJ L1) of programme AFG, in regime 2/2002 (OJ L2) of programme TAQA)">
<NAME Id="1" Entity_id="7" legal_basis="20/2012 (OJ L9)" reg_date="2012-02-22" pdf_link="u" programme="AFG"><LASTNAME/><FIRSTNAME/>
<MIDDLENAME/><WHOLENAME>Meridor, Tavan</WHOLENAME><GENDER/><!-- Comment: well known, driver license number D1234567 --><TITLE>Dr</TITLE><FUNCTION/><LANGUAGE/></NAME>
<ADDRESS Id="3" Entity_id="7" legal_basis="20/2012 (OJ L9)" reg_date="2012-02-22" pdf_link="u" programme="AFG"><NUMBER/><STREET>Mill Road</STREET>
<ZIPCODE/><CITY>Samplin</CITY><COUNTRY>AFG</COUNTRY><OTHER>(Italian Fiscal Code: LBR HBB 61S17 Z352F)</OTHER></ADDRESS></ENTITY>
<ENTITY Id="8" Type="E" legal_basis="20/2012 (OJ L9)" reg_date="2012-02-21" pdf_link="u" programme="AFG" remark="">
<NAME Id="2" Entity_id="8" legal_basis="5/2001 (OJ L5)" reg_date="2001-03-04" pdf_link="u" programme="AFG"><LASTNAME/><FIRSTNAME/>
<MIDDLENAME/><WHOLENAME>Quenholt Works</WHOLENAME><GENDER/><TITLE/><FUNCTION/><LANGUAGE>DE</LANGUAGE></NAME></ENTITY></WHOLE>"""

NEW = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-08-05T16:47:04.449+02:00" globalFileId="1">
<sanctionEntity designationDate="2010-07-26" designationDetails="" unitedNationId="" euReferenceNumber="EU.7.5" logicalId="7">
 <remark>Registration number: 12345-A</remark>
 <regulation regulationType="amendment" organisationType="council" publicationDate="2018-03-22" entryIntoForceDate="2018-03-23"
  numberTitle="20/2018 (OJ L2)" programme="PRK" logicalId="1"><publicationUrl>u</publicationUrl></regulation>
 <subjectType code="person" classificationCode="P"/>
 <nameAlias firstName="Tavan" middleName="" lastName="Meridor" wholeName="Tavan Meridor" function="Head" gender="M" title="Dr"
  nameLanguage="EN" strong="true" regulationLanguage="en" logicalId="2">
  <regulationSummary regulationType="amendment" publicationDate="2011-01-02" numberTitle="9/2011 (OJ L1)" publicationUrl="u"/></nameAlias>
 <nameAlias wholeName="Tavi" strong="false" logicalId="3"/>
 <nameAlias wholeName="Meridor" strong="true" logicalId="4"><remark>Low quality alias</remark></nameAlias>
 <nameAlias wholeName="T. Meridor" strong="true" logicalId="5">
  <regulationSummary regulationType="amendment" publicationDate="2018-03-22" numberTitle="20/2018 (OJ L2)" publicationUrl="u"/></nameAlias>
 <birthdate circa="true" calendarType="GREGORIAN" city="Samplin" zipCode="" dayOfMonth="" monthOfYear="2" year="1961" region="North" place=""
  countryIso2Code="KP" countryDescription="KOREA" regulationLanguage="en" logicalId="6"/>
 <birthdate circa="false" calendarType="ISLAMIC" birthdate="1380-01-02" logicalId="7"/>
 <identification diplomatic="true" knownExpired="false" knownFalse="true" reportedLost="false" revokedByIssuer="false" issuedBy="Office"
  latinNumber="" nameOnDocument="T. M." number="B2" region="" countryIso2Code="00" countryDescription="UNKNOWN" identificationTypeCode="passport"
  identificationTypeDescription="National passport" regulationLanguage="en" logicalId="8"><remark>(seen)</remark></identification>
 <identification number="IMO 7654321" identificationTypeCode="imo" logicalId="9"/>
 <address city="Samplin" street="Mill Road 3" poBox="77" zipCode="" region="" place="" asAtListingTime="true" countryIso2Code="KP"
  countryDescription="KOREA" logicalId="10"><contactInfo key="PHONE" value="11 22"/><contactInfo key="WEB" value="quenholt.example"/></address>
 <citizenship region="" countryIso2Code="KP" countryDescription="KOREA" logicalId="11"/></sanctionEntity>
<sanctionEntity designationDate="2010-07-26" unitedNationId="KPe.999" euReferenceNumber="EU.8.5" logicalId="8">
 <regulation publicationDate="2010-08-01" numberTitle="1/2010 (OJ L1)" programme="PRK"/><subjectType code="enterprise" classificationCode="E"/>
 <nameAlias wholeName="Quenholt Works" strong="true"/></sanctionEntity></export>"""


def table_1_1(*rows: Mapping[str, str]) -> str:
    """Give a table 1.1 with the columns that its rows use."""
    columns = dict.fromkeys(
        ("fileGenerationDate", "Entity_LogicalId", "NameAlias_WholeName", *(c for r in rows for c in r))
    )
    lines = [";".join(columns)]
    lines += [";".join({"fileGenerationDate": "05/08/2026", **r}.get(c, "") for c in columns) for r in rows]
    return "\ufeff" + "\r\n".join(lines)


OWN = {
    "Entity_LogicalId": "7", "Entity_EU_ReferenceNumber": "EU.7.5", "Entity_SubjectType": "P", "Entity_SubjectType_ClassificationCode": "person",
    "Entity_DesignationDate": "2010-07-26", "Entity_Regulation_Programme": "CHEM", "Entity_Regulation_NumberTitle": "20/2018 (OJ L2)",
    "Entity_Regulation_PublicationDate": "2018-10-15",
}  # fmt: skip
NEWER = table_1_1(
    {**OWN, "NameAlias_WholeName": "Tavan Meridor", "NameAlias_LogicalId": "2", "NameAlias_NameLanguage": "EN"},
    {
        **OWN,
        "NameAlias_WholeName": "Tavan Meridor",
        "NameAlias_LogicalId": "2",
        "BirthDate_Year": "1961",
        "BirthDate_Circa": "true",
    },
    {
        **OWN,
        "Identification_Number": "B2",
        "Identification_TypeCode": "regnumber",
        "Identification_KnownExpired": "false",
    },
    {**OWN, "Address_City": "Samplin", "Address_ContactInfo": "PHONE[11 22]", "Address_CountryDescription": "IRAN"},
)


@pytest.mark.parametrize(
    ("content", "day"),
    [
        (TABLE, "2018-07-04"), (wrapped(TABLE), "2018-07-04"), (TABLE.encode("utf-16"), "2018-07-04"), (OLD, "2016-02-11"), (NEW, "2026-08-05"),
        (NEWER, "2026-08-05"),
    ],
)  # fmt: skip
def test_its_content_tells_its_day(content: str | bytes, day: str) -> None:
    """Whatever the file is called."""
    part = LIST.recognise(published("any.bin", content))
    assert part is not None
    assert part.day == date.fromisoformat(day)


@pytest.mark.parametrize(
    "content", ["<WHOLE/>", '<export generationDate="2026-08-05"/>', "Entity_logical_id;Name\n1;x", ""]
)
def test_another_file_is_not_this_list(content: str) -> None:
    """Columns and the first element count."""
    assert part_of(LIST, content) is None


def test_an_entry_has_the_same_id_in_every_layout() -> None:
    """So that snapshots in several layouts make one history."""
    assert [[e.list_id for e in table(text)] for text in (TABLE, OLD, NEW, NEWER)] == [
        ["7", "8"],
        ["7", "8"],
        ["7", "8"],
        ["7"],
    ]


def test_the_rows_of_an_entry_are_one_listing() -> None:
    """Names, birth, document and citizenship, each in its field."""
    person = table()[0]
    assert [n.name for n in person.names] == ["Tavan Meridor", "Meridor; the Elder"]
    assert (person.schema, person.reference, person.country, person.programmes) == (
        "Person",
        "EU.7.5",
        ("IRN",),
        ("IRN",),
    )
    assert person.birth_dates == ("1958", "1959", "1960")
    assert person.identifiers == (Identifier(kind="passport", value="A 1"),)


def test_what_has_no_field_stands_in_the_note() -> None:
    """Each with its word; a remark that is there twice is said once."""
    said = table()[0].note.split("; ")
    assert said == [
        "remark: Date of UN designation: 2010-01-01", "title: Dr", "function: Head, Research", "gender: M", "born in: Samplin, IRN",
        "birth date: 1958 - 1960 (approximative)", "document: National passport A 1, IRN, known to be expired, issued 2001",
        "acts: 10/2011 (OJ L1), 30/2015 (OJ L3)",
    ]  # fmt: skip


def test_contacts_and_numbers_inside_remarks_become_fields() -> None:
    """Phones, an e-mail address and a ship's number."""
    works = table()[1]
    assert (works.phones, works.emails) == (("11 22", "33 44"), ("a@quenholt.example",))
    assert works.identifiers == (Identifier(kind="imo", value="1234567"),)
    assert works.addresses == ("3 Mill Road, Gate 2, 100, Samplin, IRN",)
    assert "address note: former" in works.note


def test_every_entry_is_frozen_by_the_union() -> None:
    """And Iran's programme is on nuclear and missile proliferation."""
    assert {(e.measure, e.binding, e.concern) for e in table()} == {("asset_freeze", ("EU",), ("nuclear", "missile"))}


def test_a_spreadsheets_damage_is_undone() -> None:
    """The same entries as from the sound file."""
    assert table(wrapped(TABLE)) == [*table()]


def test_a_spreadsheets_damage_is_counted() -> None:
    """Line by line, the header too."""
    whole = Snapshot(day=date(2018, 7, 4), parts={"list": (published("a.csv", wrapped(TABLE)),)})
    assert any(
        "8 lines of a.csv were wrapped in quotes and padded by a spreadsheet" in said for said in LIST.remarks(whole)
    )


def test_a_sound_table_has_no_remark() -> None:
    """Nothing was mended."""
    assert LIST.remarks(Snapshot(day=date(2018, 7, 4), parts={"list": (published("a.csv", TABLE),)})) == ()


def test_a_name_of_lost_letters_is_a_note_beside_other_names() -> None:
    """Question marks find nobody."""
    person = table(TABLE.replace('"Meridor; the Elder"', "???? ?????"))[0]
    assert [n.name for n in person.names] == ["Tavan Meridor"]
    assert "name with lost letters: ???? ?????" in person.note


def test_an_act_dates_an_entry_from_itself_on_and_leaves_the_days_before_in_doubt() -> None:
    """The act named may be an amendment, long after the beginning."""
    person = table()[0]
    assert [person.in_force(date(y, 6, 8)) for y in (1999, 2010, 2011, 2017)] == [None, None, True, True]


def test_a_name_of_a_later_act_is_in_doubt_until_that_act() -> None:
    """The entry's first name dates from the entry."""
    first, second = table()[0].names
    assert first.periods == ()
    assert second.periods == (Period(since=date(2015, 6, 7), maybe_since=date.min),)


def test_a_stated_day_of_designation_is_the_beginning() -> None:
    """No doubt before, whatever act came later; a name of a later act counts from that act's entry into force."""
    person = table(NEW)[0]
    assert person.periods == (Period(since=date(2010, 7, 26)),)
    later = next(n for n in person.names if n.name == "T. Meridor")
    assert later.periods == (Period(since=date(2018, 3, 23), maybe_since=date(2010, 7, 26)),)


def test_the_days_between_a_designation_by_the_un_and_the_unions_act_are_in_doubt() -> None:
    """The Union's law began with its act."""
    works = table(NEW)[1]
    assert [works.in_force(date(2010, m, d)) for m, d in ((7, 25), (7, 26), (8, 1))] == [False, None, True]
    assert "UN reference: KPe.999" in works.note


def test_the_day_of_an_entity_before_2018_counts_only_without_parts() -> None:
    """It lies up to two days off the publication that its names give."""
    assert table(OLD)[0].periods == (Period(since=date(2012, 2, 22), maybe_since=date.min),)


def test_an_entry_of_the_global_file_has_all_programmes_and_a_tax_number() -> None:
    """Of the regimes that its remark names; a fiscal code beside an address is a number of the person."""
    person = table(OLD)[0]
    assert person.programmes == ("AFG", "TAQA")
    assert Identifier(kind="tax_no", value="LBR HBB 61S17 Z352F") in person.identifiers


def test_what_the_publisher_says_in_a_comment_is_a_remark() -> None:
    """Of the part that holds it; a number in it is a number of the person."""
    person = table(OLD)[0]
    assert "name note: well known, driver license number D1234567" in person.note
    assert Identifier(kind="other", value="D1234567") in person.identifiers


def test_weak_names_are_weak_and_come_last() -> None:
    """Not strong, or said to be of low quality."""
    assert [(n.name, n.weak) for n in table(NEW)[0].names] == [
        ("Tavan Meridor", False), ("T. Meridor", False), ("Tavi", True), ("Meridor", True),
    ]  # fmt: skip


def test_xml_1_1_is_read_whole() -> None:
    """Every part of a made-up entry."""
    person = table(NEW)[0]
    assert (person.birth_dates, person.country, person.phones) == (("1961-02",), ("KOREA",), ("11 22",))
    assert person.identifiers == (
        Identifier(kind="passport", value="B2"), Identifier(kind="imo", value="7654321"), Identifier(kind="reg_no", value="12345-A"),
    )  # fmt: skip
    assert person.addresses == ("Mill Road 3, PO Box 77, Samplin, KOREA",)
    for said in (
        "born in: Samplin, North, KOREA", "birth date: circa 1961-2 | 1380-01-02 ISLAMIC", "diplomatic, known to be false, in the name of T. M.",
        "issued by Office, seen", "website: quenholt.example", "address note: true", "name note: Low quality alias",
    ):  # fmt: skip
        assert said in person.note


def test_table_1_1_is_read_and_a_part_told_twice_counts_once() -> None:
    """Its rows repeat parts."""
    person = table(NEWER)[0]
    assert ([n.name for n in person.names], person.birth_dates, person.concern) == (
        ["Tavan Meridor"],
        ("1961",),
        ("chemical",),
    )
    assert (person.identifiers, person.phones) == ((Identifier(kind="reg_no", value="B2"),), ("11 22",))
    assert (person.addresses, person.periods) == (("Samplin, IRAN",), (Period(since=date(2010, 7, 26)),))


def test_of_two_layouts_of_one_day_the_one_that_says_more_is_read() -> None:
    """And the other is named."""
    both = Snapshot(day=date(2026, 8, 5), parts={"list": (published("a.csv", NEWER), published("b.xml", NEW))})
    assert [e.list_id for e in LIST.read(both)] == ["7", "8"]
    assert [said for said in LIST.remarks(both) if "a.csv was left out" in said]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (TABLE.replace("Citi_country", "Citi_mood"), "column 'Citi_mood'"),
        (TABLE.replace("Naal_lastname", "Naal_wholename"), "column 'Naal_wholename' is there twice"),
        (TABLE + "\n1;2", "line 9: 2 cells under 59 columns"),
        (TABLE.replace("5;8;", "5;9;"), "line 7: entry numbers 8, 9"),
        (TABLE.replace("2011-02-03", "2011-02-31"), "'2011-02-31' is no day"),
        (TABLE.replace(";P;", ";Q;"), "subject type 'Q'"),
        (TABLE.replace("Quenholt Works", ""), "without a name"),
        (NEW.replace("poBox", "mood"), "element 'address@mood'"),
        (NEW.replace("<contactInfo", "<mood"), "element 'mood'"),
        (NEW.replace("</export>", ""), "not well-formed"),
        (NEW.replace('<citizenship region=""', '<planet region=""'), "element 'planet'"),
        (NEW.replace('logicalId="8">\n <reg', 'logicalId="">\n <reg'), "without logicalId"),
        (OLD.replace("<TITLE/>", "<MOOD/>"), "element 'MOOD'"),
        (OLD.replace("ENTITY", "SHIP"), "element 'SHIP'"),
        ("<planet/>", "element 'planet'"),
    ],
)  # fmt: skip
def test_what_nobody_knows_is_refused(wrong: str, said: str) -> None:
    """Each by name, so that no field is lost in silence."""
    with pytest.raises(ContentError, match=said.replace("(", r"\(")) as refused:
        table(wrong)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("text", "column"), [(TABLE, "Naal_lastname"), (TABLE, "Subject_type"), (NEWER, "Entity_DesignationDate")]
)
def test_a_table_without_a_column_is_refused_by_the_name_of_the_column(text: str, column: str) -> None:
    """It must not be read as though the publisher said nothing there."""
    header, *lines = text.splitlines()
    at = header.lstrip("\ufeff").split(";").index(column)
    left = "\n".join(
        ";".join(cell for n, cell in enumerate(line.split(";")) if n != at) for line in (header, *lines[:1])
    )
    with pytest.raises(ContentError, match=f"column '{column}' is missing; fetch the list again"):
        table(left)


@pytest.mark.parametrize("text", ["PHONE[" * 20_000, "(a-" * 40_000], ids=["contacts", "documents"])
def test_an_open_bracket_again_and_again_is_read_in_no_time(text: str) -> None:
    """Reading it must not take the square of its length."""
    head, cells = ("Addr", ("", "", "", "", "IRN", text)) if "[" in text else ("Iden", (text, "IRN"))
    rows = (HEADER, row("8", "Naal", "", "", "", "Quenholt Works", "", "", "", ""), row("8", head, *cells))
    began = process_time()
    table("\n".join(rows))
    assert process_time() - began < 5
