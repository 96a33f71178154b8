"""The UN list: dated by its first element, strict on elements, and deaf to hostile XML."""

from datetime import date

import pytest
from tests.lists.published_files import entries, part_of, published

from bonafides.errors import ContentError
from bonafides.model.dates import Period
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
