"""OFAC's XML: every element taken or ignored by name, and one history with the tables of the same list."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from time import process_time
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from tests.lists import ofac_second_reading as ofac
from tests.lists.published_files import REAL, part_of, published
from tests.lists.round_trip import Found, addresses, lost, names, notes

from bonafides.editions.history import Timeline
from bonafides.errors import ContentError
from bonafides.model.listing import ListedName, Listing
from bonafides.model.party import Identifier
from bonafides.model.source import ListSource, Published, Snapshot
from bonafides_catalogue.lists.us_ofac_consolidated import LIST as CONSOLIDATED
from bonafides_catalogue.lists.us_ofac_sdn import LIST

if TYPE_CHECKING:
    from lxml.etree import _Element

OLD = "http://tempuri.org/sdnList.xsd"
NEW = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML"
COMPANY = (
    "<sdnEntry><uid>11</uid><lastName>QUENHOLT WORKS</lastName><sdnType>Entity</sdnType><remarks>(Linked To: OSKALDUR)</remarks>"
    "<programList><program>NPWMD</program><program>IRAN</program></programList>"
    "<idList><id><uid>1</uid><idType>Tax ID No.</idType><idNumber>123456</idNumber><idCountry>Iran</idCountry>"
    "<issueDate>01 Oct 2001</issueDate><expirationDate>23 Jan 2011</expirationDate></id></idList>"
    "<akaList><aka><uid>2</uid><type>f.k.a.</type><category>strong</category><lastName>QUENHOLT TRADING</lastName></aka>"
    "<aka><uid>3</uid><type>a.k.a.</type><category>weak</category><lastName>QW</lastName></aka></akaList>"
    "<addressList><address><uid>4</uid><address1>1 Sample Road</address1><address2>Floor 2</address2><city>Samplin</city>"
    "<stateOrProvince>Upper Samplin</stateOrProvince><postalCode>100</postalCode><country>Iran</country></address></addressList>"
    "</sdnEntry>"
)
PERSON = (
    "<sdnEntry><uid>12</uid><firstName>Tavan</firstName><lastName>MERIDOR</lastName><title>Director</title>"
    "<sdnType>Individual</sdnType><programList><program>SDGT</program></programList>"
    "<nationalityList><nationality><uid>1</uid><country>Iran</country><mainEntry>true</mainEntry></nationality></nationalityList>"
    "<citizenshipList><citizenship><uid>2</uid><country>Iraq</country><mainEntry>false</mainEntry></citizenship></citizenshipList>"
    "<dateOfBirthList><dateOfBirthItem><uid>3</uid><dateOfBirth>03 May 1961</dateOfBirth><mainEntry>true</mainEntry>"
    "</dateOfBirthItem></dateOfBirthList><placeOfBirthList><placeOfBirthItem><uid>4</uid><placeOfBirth>Samplin, Iran</placeOfBirth>"
    "<mainEntry>true</mainEntry></placeOfBirthItem></placeOfBirthList></sdnEntry>"
)
SHIP = (
    "<sdnEntry><uid>13</uid><lastName>OSKALDUR STAR</lastName><sdnType>Vessel</sdnType>"
    "<programList><program>NPWMD</program></programList><vesselInfo><callSign>QX9</callSign><vesselType>Tanker</vesselType>"
    "<vesselFlag>Iran</vesselFlag><vesselOwner>OSKALDUR LINES</vesselOwner><tonnage>24065</tonnage>"
    "<grossRegisteredTonnage>16621</grossRegisteredTonnage></vesselInfo></sdnEntry>"
)
TABLE = (
    '11,"QUENHOLT WORKS",-0- ,"NPWMD] [IRAN",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Tax ID No. 123456 (Iran) issued 01 Oct 2001 '
    "expires 23 Jan 2011; a.k.a. 'QW'; Linked To: OSKALDUR.\"\r\n"
)
NAMES = '11,2,"fka","QUENHOLT TRADING",-0- \r\n'
PLACES = '11,4,"1 Sample Road, Floor 2","Samplin, Upper Samplin 100","Iran",-0- \r\n'


def xml(*told: str, count: str | None = None, namespace: str = OLD, day: str = "07/16/2014") -> str:
    """Give a file with some entries."""
    number = f"<Record_Count>{len(told) if count is None else count}</Record_Count>" if count != "" else ""
    head = f"<publshInformation><Publish_Date>{day}</Publish_Date>{number}</publshInformation>"
    return f'<?xml version="1.0" standalone="yes"?><sdnList xmlns="{namespace}">{head}{"".join(told)}</sdnList>'


def read(text: str, source: ListSource = LIST) -> list[Listing]:
    """Read a file as a snapshot."""
    return list(source.read(Snapshot(day=date(2014, 7, 16), parts={"sdn": (published("sdn.xml", text),)})))


@pytest.mark.parametrize("namespace", [OLD, NEW])
def test_the_schema_is_known_under_both_its_namespaces(namespace: str) -> None:
    """And tells its day."""
    part = LIST.recognise(published("any.bin", xml(COMPANY, namespace=namespace)))
    assert part is not None
    assert (part.name, part.day) == ("sdn", date(2014, 7, 16))
    assert len(read(xml(COMPANY, PERSON, SHIP, namespace=namespace))) == 3


def test_the_advanced_schema_is_nobodys() -> None:
    """It is another one."""
    assert (
        part_of(LIST, '<?xml version="1.0"?><Sanctions xmlns="http://example.org/a"><DateOfIssue/></Sanctions>') is None
    )


def test_a_day_that_is_none_is_refused() -> None:
    """A file of an unknown day would be dated by its copy."""
    with pytest.raises(ContentError, match="is no day"):
        LIST.recognise(published("sdn.xml", xml(COMPANY, day="sometime")))


@pytest.mark.parametrize("name", ["Publish_Date", "Record_Count"])
def test_a_header_of_many_blanks_is_read_in_time(name: str) -> None:
    """It once took the cube of their number."""
    began = process_time()
    refusal(xml(COMPANY).replace(f"<{name}>", f"<{name}>{' ' * 3_000}x"))
    assert process_time() - began < 1.5


def refusal(text: str) -> str:
    """Recognise and read a file, and give why it was refused, if it was."""
    try:
        LIST.recognise(published("sdn.xml", text))
        read(text)
    except ContentError as refused:
        return str(refused)
    return ""


def test_entries_of_those_not_blocked_are_the_other_lists() -> None:
    """By programme; where a programme is on both lists, by what else the file says, or its name."""
    council = xml(PERSON.replace("SDGT", "NS-PLC"))
    assert (part_of(LIST, council), part_of(CONSOLIDATED, council)) == (None, "sdn")
    both = xml(COMPANY.replace("NPWMD", "UKRAINE-EO13662").replace("<program>IRAN</program>", ""))
    assert (part_of(LIST, both), part_of(CONSOLIDATED, both, "consolidated.xml")) == ("sdn", "sdn")
    assert part_of(LIST, both.replace("Tax ID No.", "Executive Order 13662 Directive Determination -")) is None


def test_a_company_is_taken_element_by_element() -> None:
    """Names, programmes, numbers, addresses, links."""
    (company,) = read(xml(COMPANY))
    assert company.names == (
        ListedName(name="QUENHOLT WORKS"), ListedName(name="QUENHOLT TRADING"), ListedName(name="QW", weak=True),
    )  # fmt: skip
    assert (company.list_id, company.programmes, company.schema) == ("11", ("NPWMD", "IRAN"), "Organization")
    assert company.identifiers == (Identifier(kind="tax_no", value="123456"),)
    assert company.addresses == ("1 Sample Road, Floor 2, Samplin, Upper Samplin 100, Iran",)
    assert [p.name for p in company.people] == ["OSKALDUR"]
    assert company.note == (
        "former name: QUENHOLT TRADING; Tax ID No. 123456 (Iran) issued 01 Oct 2001 expires 23 Jan 2011"
    )


def test_a_person_is_taken_element_by_element() -> None:
    """Birth, countries, title."""
    (person,) = read(xml(PERSON))
    assert (person.name, person.schema, person.birth_dates) == ("MERIDOR, Tavan", "Person", ("1961-05-03",))
    assert (person.country, person.note) == (("Iran", "Iraq"), "title: Director; POB Samplin, Iran")


def test_a_ship_is_taken_element_by_element() -> None:
    """Sign, type, flag, owner, sizes."""
    (ship,) = read(xml(SHIP))
    assert (ship.schema, ship.country, ship.owners[0].name) == ("Vessel", ("Iran",), "OSKALDUR LINES")
    assert ship.identifiers == (Identifier(kind="other", value="QX9"),)
    assert ship.note == "vessel type: Tanker; tonnage: 24065; gross registered tonnage: 16621"


def test_tables_and_xml_of_two_days_make_one_history() -> None:
    """One number names the entry in both, and its fields read alike, so nothing seems to have changed."""
    first = Snapshot(day=date(2014, 7, 16), parts={"sdn": (published("sdn.xml", xml(COMPANY)),)})
    files = {"sdn": TABLE, "alt": NAMES, "add": PLACES}
    second = Snapshot(
        day=date(2014, 7, 20), parts={part: (published(f"{part}.csv", text),) for part, text in files.items()}
    )
    timeline = Timeline()
    for snapshot in (first, second):
        timeline.add(snapshot.day, LIST.read(snapshot))
    (entry,) = timeline.listings(history=LIST.history)
    assert entry.in_force(date(2014, 7, 18)) is True
    assert [name.periods for name in entry.names] == [(), (), ()]
    (of_xml,), (of_tables,) = (list(LIST.read(s)) for s in (first, second))
    assert of_xml == of_tables


def test_tables_and_xml_of_one_day_are_put_together() -> None:
    """An entry has what either says, once."""
    parts = {"sdn": (published("sdn.csv", TABLE), published("sdn.xml", xml(COMPANY, PERSON)))}
    company, person = LIST.read(Snapshot(day=date(2014, 7, 16), parts=parts))
    assert [n.name for n in company.names] == ["QUENHOLT WORKS", "QW", "QUENHOLT TRADING"]
    assert (len(company.identifiers), person.list_id) == (1, "12")


def test_many_entries_of_one_number_are_put_together_in_time() -> None:
    """Each was once joined to all before it."""
    many = [COMPANY.replace("1 Sample Road", f"{number} Sample Road") for number in range(2_000)]
    began = process_time()
    (company,) = read(xml(*many))
    assert (len(company.addresses), process_time() - began < 4) == (2_000, True)


@pytest.mark.parametrize("count", ["3", "5,704", "none"])
def test_another_count_than_entries_is_refused(count: str) -> None:
    """The missing ones would seem to have left the list."""
    with pytest.raises(ContentError, match="Record_Count says"):
        read(xml(COMPANY, PERSON, count=count))


def test_a_file_without_a_count_is_read_and_said() -> None:
    """Nothing tells whether it is whole."""
    snapshot = Snapshot(day=date(2014, 7, 16), parts={"sdn": (published("sdn.xml", xml(COMPANY, count="")),)})
    assert len(list(LIST.read(snapshot))) == 1
    assert ["no Record_Count" in remark for remark in LIST.remarks(snapshot)] == [True]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (COMPANY.replace("<sdnType>", "<rank>7</rank><sdnType>"), "unmapped: element 'rank'"),
        (COMPANY.replace("<idNumber>", "<idColour>red</idColour><idNumber>"), "unmapped: element 'id/idColour'"),
        (COMPANY.replace("<akaList>", "<akaList><alias/>"), "unmapped: element 'akaList/alias'"),
        (COMPANY.replace("<program>IRAN", "<program><b/>IRAN"), "unmapped: element 'program/b'"),
        (SHIP.replace("<tonnage>", "<draught>7</draught><tonnage>"), "unmapped: element 'vesselInfo/draught'"),
        (COMPANY.replace(">Entity<", ">Robot<"), "unmapped: type 'robot'"),
        (COMPANY.replace(">weak<", ">faint<"), "unmapped: category 'faint'"),
        (COMPANY.replace("f.k.a.", "x.k.a."), "kind of name 'xka'"),
        (COMPANY.replace("<uid>11</uid>", ""), "without a uid or name"),
        ("<surprise/>", "unmapped: element 'surprise'"),
        ("<sdnEntry>", "not well-formed XML"),
    ],
)
def test_what_nobody_knows_is_refused(wrong: str, said: str) -> None:
    """With its line."""
    with pytest.raises(ContentError, match=said):
        read(xml(wrong))


SAMPLES = {
    "sdn_sdn.xml": (LIST, "5704", 4),
    "treasury_consolidated_consolidated.xml": (CONSOLIDATED, "115", 24),
}


def sample(name: str, *, whole: bool) -> Published:
    """Give an official sample; `whole` corrects the count of the list that it is an excerpt of."""
    if not REAL.is_dir():
        pytest.skip("the published lists are not beside the checkout")
    found = ofac.file(REAL / "us_official_format_samples" / name)
    _, stated, entries = SAMPLES[name]
    told = f"<Record_Count>{stated}<".encode()
    content = found.content.replace(told, f"<Record_Count>{entries}<".encode()) if whole else found.content
    return Published(path=name, content=content)


def second_reading(file: Published) -> dict[str, list[dict[str, str]]]:
    """Give every text of every element by its entry's number: the path of the element to the text."""
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    for entry in etree.fromstring(file.content):
        number = entry.findtext("{*}uid")
        for element in entry.iter() if number else ():
            if element is not entry and not len(element) and (element.text or "").strip():
                found[str(number)].append({where(element): " ".join(str(element.text).split())})
    return found


def where(element: "_Element") -> str:
    """Give the last two names of an element's path."""
    above = element.getparent()
    return "/".join(str(one.tag).rpartition("}")[2] for one in (above, element) if one is not None)


def any_text(listing: Listing) -> Iterable[str]:
    """Give everything that a listing says in words."""
    yield from (*names(listing), *addresses(listing), *listing.country, *listing.programmes, *ofac.said(listing))
    yield from (*listing.phones, *listing.emails, *(owner.name for owner in listing.owners), listing.schema)
    yield from (f"{word}: {phone}" for phone in listing.phones for word in ("Telephone", "Fax"))


def parts(column: str, text: str) -> Iterable[str]:
    """Give what must be found of an element's text."""
    if column == "sdnEntry/remarks":
        return (piece.strip("() ") for piece in text.split("; "))
    return (text.removeprefix("circa "),) if column.endswith("dateOfBirth") else (text,)


IGNORED = frozenset({"sdnEntry/uid", "sdnEntry/sdnType", "sdnEntry/nspType", "aka/type", "aka/category"})
WHERE: dict[str, Found] = {
    "sdnEntry/lastName": names, "sdnEntry/firstName": names, "aka/lastName": names, "aka/firstName": names,
    "sdnEntry/title": notes, "sdnEntry/remarks": any_text, "programList/program": ofac.programmes,
    **{f"address/{part}": addresses for part in ("address1", "address2", "address3", "city", "stateOrProvince", "postalCode")},
    "address/country": ofac.countries, "nationality/country": ofac.countries, "citizenship/country": ofac.countries,
    "dateOfBirthItem/dateOfBirth": ofac.said, "placeOfBirthItem/placeOfBirth": notes,
    **{f"id/{part}": any_text for part in ("idType", "idNumber", "idCountry", "issueDate", "expirationDate")},
    **{f"vesselInfo/{part}": any_text for part in (
        "callSign", "vesselType", "vesselFlag", "vesselOwner", "tonnage", "grossRegisteredTonnage",
    )},
}  # fmt: skip


@pytest.mark.parametrize("name", SAMPLES)
def test_no_text_of_an_official_sample_is_lost(name: str) -> None:
    """Of every entry each element's text is found, but for numbers of rows and which of several comes first."""
    file = sample(name, whole=True)
    raw = second_reading(file)
    unnamed = {path for rows in raw.values() for row in rows for path in row if path.endswith(("/uid", "/mainEntry"))}
    told = Snapshot(day=date(2014, 7, 16), parts={"sdn": (file,)})
    assert lost(raw, ofac.read(SAMPLES[name][0], told), WHERE, ignored=IGNORED | unnamed, taken=parts) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_an_excerpt_is_refused_as_a_list(name: str) -> None:
    """Its count is that of the whole list."""
    source, stated, entries = SAMPLES[name]
    told = Snapshot(day=date(2014, 7, 16), parts={"sdn": (sample(name, whole=False),)})
    with pytest.raises(ContentError, match=f"holds {entries} entries where its Record_Count says {stated}"):
        list(source.read(told))
