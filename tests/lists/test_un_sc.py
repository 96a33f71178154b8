"""The UN list: dated by its first element, strict on elements, and deaf to hostile XML."""

import gzip
import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from time import process_time

import pytest
from lxml import etree
from tests.lists.published_files import REAL, entries, part_of, published
from tests.lists.round_trip import addresses, lost, names, notes

from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import Listing
from bonafides.model.party import Identifier
from bonafides_catalogue.lists.un_sc import LIST

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
ENTITY = (
    "<ENTITY><DATAID>7001</DATAID><FIRST_NAME>QUENHOLT ROCKET WORKS</FIRST_NAME><UN_LIST_TYPE>Iran</UN_LIST_TYPE>"
    "<REFERENCE_NUMBER>IRe.999</REFERENCE_NUMBER><LISTED_ON>2007-03-24</LISTED_ON><COMMENTS1>IMO number: 1234567</COMMENTS1>"
    "<LAST_DAY_UPDATED><VALUE>2014-10-16</VALUE></LAST_DAY_UPDATED>"
    "<ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>QRW</ALIAS_NAME></ENTITY_ALIAS>"
    "<ENTITY_ADDRESS><CITY>Samplin</CITY><COUNTRY>Iran</COUNTRY></ENTITY_ADDRESS></ENTITY>"
)
PERSON = (
    "<INDIVIDUAL><DATAID>7002</DATAID><FIRST_NAME>TAVAN</FIRST_NAME><SECOND_NAME>MERIDOR</SECOND_NAME>"
    "<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Tavi</ALIAS_NAME></INDIVIDUAL_ALIAS>"
    "<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1962</TO_YEAR>"
    "</INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A1</NUMBER>"
    "</INDIVIDUAL_DOCUMENT></INDIVIDUAL>"
)


def xml(*, entity: str = ENTITY, person: str = PERSON, head: str = HEAD) -> str:
    """Give a list of one person and one entity."""
    return (
        f'{head}<CONSOLIDATED_LIST dateGenerated="2024-01-02T01:00:00Z"><INDIVIDUALS>{person}</INDIVIDUALS>'
        f"<ENTITIES>{entity}</ENTITIES></CONSOLIDATED_LIST>"
    )


def test_its_content_tells_its_day() -> None:
    """Whatever the file is called."""
    part = LIST.recognise(published("any.bin", xml()))
    assert part is not None
    assert part.day == date(2024, 1, 2)


def test_another_xml_is_not_this_list() -> None:
    """The first element counts."""
    assert part_of(LIST, "<sdnList/>") is None


def test_an_entity_is_read_with_its_programme_and_day() -> None:
    """The publisher's id, reference, days and numbers."""
    entity = entries(LIST, {"list": xml()})[1]
    assert (entity.list_id, entity.reference, entity.programmes) == ("7001", "IRe.999", ("Iran",))
    assert entity.periods == (Period(since=date(2007, 3, 24)),)
    assert entity.identifiers == (Identifier(kind="imo", value="1234567"),)
    assert (entity.binding, entity.measure, entity.country) == (("UN",), "asset_freeze", ("Iran",))


def test_another_name_of_a_changed_entry_is_in_doubt_until_the_change() -> None:
    """The publisher does not say when it was added."""
    alias = entries(LIST, {"list": xml()})[1].names[1]
    assert [alias.periods[0].holds(date(y, 12, 1)) for y in (2006, 2010, 2014)] == [False, None, True]


def test_a_name_of_low_quality_is_weak_and_a_span_of_birth_years_is_each_year() -> None:
    """A person."""
    person = entries(LIST, {"list": xml()})[0]
    assert (person.name, person.names[1].weak, person.birth_dates) == ("TAVAN MERIDOR", True, ("1960", "1961", "1962"))


def test_two_names_in_one_field_are_names_of_their_own() -> None:
    """As old as the entry."""
    entity = entries(LIST, {"list": xml(entity=ENTITY.replace("ROCKET WORKS", "AIR ; OSKALDUR AIR"))})[1]
    assert [n.name for n in entity.names if not n.periods] == [
        "QUENHOLT AIR ; OSKALDUR AIR",
        "QUENHOLT AIR",
        "OSKALDUR AIR",
    ]


NOTED = PERSON.replace(
    "</INDIVIDUAL_DOCUMENT>",
    "</INDIVIDUAL_DOCUMENT><INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NOTE>Samplian passport number B2345, issued on"
    " 5 May 1998</NOTE></INDIVIDUAL_DOCUMENT><INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT>"
    "<NUMBER>Samplian identity card number 77-1 (expired)</NUMBER></INDIVIDUAL_DOCUMENT><INDIVIDUAL_ALIAS><QUALITY>f.k.a.</QUALITY>"
    "<ALIAS_NAME>Tavan Quen</ALIAS_NAME><DATE_OF_BIRTH>1958-02-22</DATE_OF_BIRTH><CITY_OF_BIRTH>Samplin</CITY_OF_BIRTH>"
    "<NOTE>Passport number: C9999; DOB: 11 Apr. 1948; Date of issue: 10 Jan 2012</NOTE></INDIVIDUAL_ALIAS><INDIVIDUAL_ADDRESS>"
    "<CITY>Samplin</CITY><NOTE>Phone number: +11 22-33 44. E-mail: tavan@ quen.example</NOTE></INDIVIDUAL_ADDRESS>",
)


def test_an_aliass_own_births_are_birth_dates_and_stay_beside_it_in_the_note() -> None:
    """Of its field, and of its note up to the next word."""
    person = entries(LIST, {"list": xml(person=NOTED)})[0]
    assert person.birth_dates == ("1960", "1961", "1962", "1958-02-22", "1948-04-11")
    assert "alias: f.k.a. Tavan Quen 1958-02-22 Samplin Passport number: C9999; DOB: 11 Apr. 1948" in person.note


def test_numbers_of_documents_are_bare_wherever_they_stand() -> None:
    """In their own field with words around, in a document's note, and in the note of an alias."""
    person = entries(LIST, {"list": xml(person=NOTED)})[0]
    assert [(i.kind, i.value) for i in person.identifiers] == [
        ("passport", "A1"), ("passport", "B2345"), ("national_id", "77-1"), ("passport", "C9999"),
    ]  # fmt: skip
    assert "document: National Identification Number, Samplian identity card number 77-1 (expired)" in person.note


def test_contacts_in_notes_and_comments_are_fields() -> None:
    """Phones and e-mail addresses."""
    person = entries(LIST, {"list": xml(person=NOTED)})[0]
    assert (person.phones, person.emails) == (("+11 22-33 44",), ("tavan@quen.example",))


def test_the_days_of_changes_stay_in_the_note() -> None:
    """All of them."""
    assert entries(LIST, {"list": xml()})[1].note.endswith("changed on: 2014-10-16")


def test_an_entry_without_a_day_counts_always() -> None:
    """Missing is not never."""
    assert entries(LIST, {"list": xml()})[0].in_force(date(1999, 1, 1)) is True


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (xml(entity=ENTITY.replace("COMMENTS1", "COMMENTS2")), "element 'COMMENTS2'"),
        (xml(entity=ENTITY.replace("<CITY>Samplin</CITY>", "<PLANET>Mars</PLANET>")), "ENTITY_ADDRESS/PLANET"),
        (xml(entity=ENTITY.replace("a.k.a.", "Fair")), "quality 'Fair'"),
        (xml(entity=ENTITY.replace("2007-03-24", "soon")), "'soon' of LISTED_ON of entry 7001 is no day"),
        (xml(entity=ENTITY.replace("7001", "")), "without a name or DATAID"),
        (xml(entity="<SHIP/>"), "entry 'SHIP'"),
        (xml(entity=ENTITY + "<ENT"), "not well-formed XML"),
    ],
)
def test_what_nobody_knows_is_refused(wrong: str, said: str) -> None:
    """Each by name, so that no field is lost in silence."""
    with pytest.raises(ContentError, match=said):
        entries(LIST, {"list": wrong})


def test_entities_that_multiply_are_refused_in_one_sentence() -> None:
    """Ten levels of ten would be ten thousand million letters."""
    levels = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 11))
    bomb = xml(
        head=f'{HEAD}<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY b0 "x">{levels}]>', entity=ENTITY.replace("QRW", "&b10;")
    )
    with pytest.raises(ContentError) as refused:
        entries(LIST, {"list": bomb})
    assert len(str(refused.value)) < 300
    assert "\n" not in str(refused.value)


def test_a_file_of_this_machine_is_never_read_through_xml() -> None:
    """An entity that names a file is refused with its document type."""
    head = f'{HEAD}<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    with pytest.raises(ContentError, match="declares a document type"):
        entries(LIST, {"list": xml(head=head, entity=ENTITY.replace("QRW", "&f;"))})


needs_real = pytest.mark.skipif(not REAL.is_dir(), reason="the published lists are not beside the checkout")
NEW = "un_sc_consolidated_xml/consolidated_2026-08-01.xml.gz"
OLD = "legacy_formats_2016/un_consolidated_2016-02-11.xml.gz"
MALFORMED = "un_sc_consolidated_xml/malformed_encoding_consolidated_2025-08-16.xml.gz"


def unpacked(path: str) -> bytes:
    """Give a real file."""
    return gzip.decompress((REAL / path).read_bytes())


@cache
def read(path: str) -> dict[str, Listing]:
    """Read a real file, by the entries' numbers."""
    return {entry.list_id: entry for entry in entries(LIST, {"list": unpacked(path)})}


def raw(path: str) -> dict[str, list[Mapping[str, str]]]:
    """Give a file by a reading of our own: each element, and each part of a repeated one as kind/element."""
    found: dict[str, list[Mapping[str, str]]] = {}
    for group in etree.fromstring(unpacked(path)):
        for entry in group:
            parts = found.setdefault(entry.findtext("DATAID") or "", [])
            for element in entry:
                kind = str(element.tag).removeprefix(f"{entry.tag}_")
                inside = [("" if c.tag == "VALUE" else f"/{c.tag}", c.text or "") for c in element] or [
                    ("", element.text or "")
                ]
                parts.extend({f"{kind}{word}": text} for word, text in inside)
    return found


def birth_texts(listing: Listing) -> Iterable[str]:
    """Give birth dates and the note."""
    return (*listing.birth_dates, listing.note)


def name_texts(listing: Listing) -> Iterable[str]:
    """Give names, and the note for what is said beside them."""
    return (*names(listing), listing.note)


def first_days(listing: Listing) -> Iterable[str]:
    """Give the days from which an entry counts."""
    return (f"{period.since}" for period in listing.periods)


PLACES = {
    "DATAID": lambda e: (e.list_id,), "REFERENCE_NUMBER": lambda e: (e.reference,), "UN_LIST_TYPE": lambda e: e.programmes,
    "LISTED_ON": first_days, "LAST_DAY_UPDATED": notes, "COMMENTS1": notes, "TITLE": notes, "DESIGNATION": notes, "GENDER": notes,
    "NATIONALITY": lambda e: e.country, "NAME_ORIGINAL_SCRIPT": names, **{f"{n}_NAME": names for n in ("FIRST", "SECOND", "THIRD", "FOURTH")},
    "ALIAS/ALIAS_NAME": name_texts, "ALIAS/QUALITY": lambda e: ["f.k.a." * ("alias: f.k.a." in e.note)],
    **{f"ALIAS/{tag}": notes for tag in ("DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH", "NOTE")},
    **{f"ADDRESS/{tag}": addresses for tag in ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY")}, "ADDRESS/NOTE": notes,
    **{f"DATE_OF_BIRTH/{tag}": birth_texts for tag in ("DATE", "YEAR", "FROM_YEAR", "TO_YEAR", "TYPE_OF_DATE", "NOTE")},
    **{f"PLACE_OF_BIRTH/{tag}": notes for tag in ("STREET", "CITY", "STATE_PROVINCE", "COUNTRY", "NOTE")},
    **{
        f"DOCUMENT/{tag}": notes for tag in (
            "TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER", "ISSUING_COUNTRY", "COUNTRY_OF_ISSUE", "CITY_OF_ISSUE", "DATE_OF_ISSUE",
            "DATE_OF_EXPIRY", "NOTE")
    },
}  # fmt: skip
IGNORED = {
    "VERSIONNUM",
    "SORT_KEY",
    "SORT_KEY_LAST_MOD",
    "LIST_TYPE",
    "HAS_INTERPOL_LINK",
    "INTERPOL_LINK",
    "SUBMITTED_ON",
}


def pieces(column: str, cell: str) -> Iterable[str]:
    """Give the texts of a cell that must each be found; what is usual (exact, a good alias) need not be said."""
    if column == "LISTED_ON":
        return (cell[:10],)
    if column == "ALIAS/ALIAS_NAME":
        return re.split(r"; | [b-z]\) ", cell)
    if column == "DATE_OF_BIRTH/YEAR":
        return cell.split("-")
    usual = {
        "ALIAS/QUALITY": {"Good", "Low", "a.k.a."},
        "DATE_OF_BIRTH/TYPE_OF_DATE": {"EXACT", "Exact", "BETWEEN", "Between"},
    }
    return () if cell in usual.get(column, ()) else (cell,)


@needs_real
@pytest.mark.parametrize(("path", "count"), [(NEW, 736 + 275), (OLD, 239)])
def test_every_element_of_a_person_or_an_entity_is_an_entry(path: str, count: int) -> None:
    """As many as a reading of our own counts; the file of 2016 is a part of its list."""
    assert list(read(path)) == list(raw(path))
    assert len(read(path)) == count


@needs_real
@pytest.mark.parametrize("path", [NEW, OLD])
def test_the_list_is_read_without_loss(path: str) -> None:
    """Every element of 50 entries."""
    assert lost(raw(path), read(path), PLACES, ignored=IGNORED, taken=pieces) == []


@needs_real
def test_the_file_of_2016_is_refused_by_its_count() -> None:
    """It holds a part of the list of its day, and absence from it says nothing."""
    assert len(read(OLD)) < LIST.expect[0] <= len(read(NEW))


@needs_real
def test_the_spoiled_file_is_refused_in_one_sentence() -> None:
    """Its letters are in another encoding than its first line says."""
    with pytest.raises(
        ContentError, match=r"list\.csv line 53: not well-formed XML .* keep the encoding that its first line names"
    ) as refused:
        entries(LIST, {"list": unpacked(MALFORMED)})
    assert "\n" not in str(refused.value)


def test_an_alias_with_a_thousand_brackets_is_read_in_no_time() -> None:
    """Reading it must not take the square of its length."""
    scripts = "".join(f" (Квен{n})" for n in range(20_000))
    began = process_time()
    (entry,) = entries(LIST, {"list": xml(entity=ENTITY.replace("QRW", f"QRW{scripts}"), person="")})
    assert (process_time() - began < 5, len(entry.names)) == (True, 20_002)
