"""The XML layout of OFAC's lists (sdn.xml, consolidated.xml), element by element.

The schema is the same under its old namespace, http://tempuri.org/sdnList.xsd, and under that of the Sanctions List
Service, https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML ; it was read at
https://ofac.treasury.gov/sdn-list-data-formats-data-schemas . The advanced and the enhanced XML are other schemas.

Ignored by name: the `uid` of everything within an entry, which numbers rows and names nothing; `mainEntry`, which says
which of several birth dates, places or countries comes first, since all are kept alike.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from bonafides.errors import ContentError
from bonafides.model.source import Part, Published
from bonafides.text.columns import decoded
from bonafides.text.markup import parsed_xml
from bonafides_catalogue.lists.forms.ofac_entries import AddressRow, Entry, OtherName
from bonafides_catalogue.lists.forms.ofac_tables import MAIN, is_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROOT = re.compile(r"<(?:\w+:)?sdnList[\s>]")
_DAY = re.compile(r"<(?:\w+:)?Publish_Date>([^<]*)<")
_COUNT = re.compile(r"<(?:\w+:)?Record_Count>([^<]*)<")
_PROGRAMMES = re.compile(r"<(?:\w+:)?programList>(.*?)</(?:\w+:)?programList>", re.DOTALL)
_PROGRAMME = re.compile(r"<(?:\w+:)?program>([^<]*)<")
_PLAIN = frozenset({"uid", "firstName", "lastName", "title", "sdnType", "nspType", "remarks"})
_BORN = frozenset({"uid", "mainEntry"})
_ROWS = {
    "programList": ("program", frozenset[str]()),
    "idList": ("id", frozenset({"uid", "idType", "idNumber", "idCountry", "issueDate", "expirationDate"})),
    "akaList": ("aka", frozenset({"uid", "type", "category", "lastName", "firstName"})),
    "addressList": ("address", frozenset({
        "uid", "address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country", "region",
    })),
    "nationalityList": ("nationality", _BORN | {"country"}),
    "citizenshipList": ("citizenship", _BORN | {"country"}),
    "dateOfBirthList": ("dateOfBirthItem", _BORN | {"dateOfBirth"}),
    "placeOfBirthList": ("placeOfBirthItem", _BORN | {"placeOfBirth"}),
}  # fmt: skip
_VESSEL = frozenset({"callSign", "vesselType", "vesselFlag", "vesselOwner", "tonnage", "grossRegisteredTonnage"})
_FACTS = (
    ("dateOfBirthList", "dateOfBirth", "DOB"),
    ("placeOfBirthList", "placeOfBirth", "POB"),
    ("nationalityList", "country", "nationality"),
    ("citizenshipList", "country", "citizen"),
)
_CATEGORIES = {"weak": True, "strong": False, "": False}

Row = dict[str, str]
"""One item of a list: element to text; a plain one under the empty name."""


def recognise(file: Published) -> Part | None:
    """Give the part and day of an XML file of this schema; raises ContentError where its Publish_Date is no day."""
    start = decoded(file.content[:4000]) if is_xml(file) else ""
    if not _ROOT.search(start):
        return None
    told = _DAY.search(start)
    if not told:
        return Part(name=MAIN, partial=False)
    day = told[1].strip()
    for form in ("%m/%d/%Y", "%Y-%m-%d"):
        try:
            return Part(name=MAIN, day=datetime.strptime(day, form).date(), partial=False)  # noqa: DTZ007 (a day, no moment)
        except ValueError:
            continue
    raise ContentError(f"{file.path}: Publish_Date {day[:40]!r} is no day as 07/16/2014; fetch the file again")


def opening(file: Published) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """Give the first 4,000 bytes of a file as text, and the programmes of each entry told there."""
    text = decoded(file.content[:4000])
    return text, tuple(tuple(map(str.strip, _PROGRAMME.findall(several))) for several in _PROGRAMMES.findall(text))


def counted(file: Published) -> str:
    """Give the Record_Count as written; empty where the file has none."""
    found = _COUNT.search(decoded(file.content[:4000]))
    return found[1].strip() if found else ""


def entries(file: Published, *, url: str) -> Iterator[Entry]:
    """Give every entry of a file.

    Raises:
        ContentError: The file is damaged, has an element that nobody knows, or not as many entries as its Record_Count says:
            an excerpt read as a whole list would tell that all others have left it.
    """
    found = 0
    for element in parsed_xml(file, url=url):
        tag = _tag(element)
        if tag == "sdnEntry":
            found += 1
            yield _entry(element, file.path)
        elif tag != "publshInformation" or {_tag(child) for child in element} - {"Publish_Date", "Record_Count"}:
            raise _unmapped(tag, element, file.path)
    stated = counted(file)
    if stated and stated.replace(",", "") != str(found):
        raise ContentError(
            f"{file.path}: holds {found:,} entries where its Record_Count says {stated}, so it is cut off or an excerpt; "
            f"fetch it again from {url}"
        )


def _tag(element: "_Element") -> str:
    return str(element.tag).rpartition("}")[2]


def _unmapped(tag: str, element: "_Element", path: str) -> ContentError:
    return ContentError(f"unmapped: element {tag!r} of {path} line {element.sourceline}; take it, or ignore it by name")


def _text(element: "_Element") -> str:
    return " ".join((element.text or "").split())


def _entry(entry: "_Element", path: str) -> Entry:
    plain: Row = {}
    lists: dict[str, list[Row]] = {}
    vessel: Row = {}
    for element in entry:
        tag = _tag(element)
        if tag in _PLAIN and not len(element):
            plain[tag] = _text(element)
        elif tag in _ROWS:
            lists.setdefault(tag, []).extend(_items(element, tag, path))
        elif tag == "vesselInfo":
            vessel = _cells(element, _VESSEL, path)
        else:
            raise _unmapped(tag, element, path)
    number, name = plain.get("uid", ""), _name(plain)
    if not number.isdigit() or not name:
        raise ContentError(f"{path} line {entry.sourceline}: an entry without a uid or name; fetch the file again")
    return Entry(
        number=number, name=name, kind=(plain.get("sdnType") or plain.get("nspType", "")).lower(),
        programmes=tuple(dict.fromkeys(row[""] for row in lists.get("programList", ()) if row[""])),
        title=plain.get("title", ""), call_sign=vessel.get("callSign", ""), vessel_type=vessel.get("vesselType", ""),
        tonnage=vessel.get("tonnage", ""), gross=vessel.get("grossRegisteredTonnage", ""), flag=vessel.get("vesselFlag", ""),
        owner=vessel.get("vesselOwner", ""), remarks=plain.get("remarks", ""), facts=tuple(_facts(lists)),
        names=tuple(_alias(row, number) for row in lists.get("akaList", ())),
        addresses=tuple(_address(row) for row in lists.get("addressList", ())),
    )  # fmt: skip


def _items(element: "_Element", tag: str, path: str) -> Iterator[Row]:
    """Give the items of a list; raises ContentError for one that is not of its kind."""
    item, known = _ROWS[tag]
    for child in element:
        if _tag(child) != item:
            raise _unmapped(f"{tag}/{_tag(child)}", child, path)
        yield _cells(child, known, path) if known or len(child) else {"": _text(child)}


def _cells(element: "_Element", known: frozenset[str], path: str) -> Row:
    for child in element:
        if _tag(child) not in known or len(child):
            raise _unmapped(f"{_tag(element)}/{_tag(child)}", child, path)
    return {_tag(child): _text(child) for child in element}


def _name(row: Row) -> str:
    """Give a name in the order of the other layouts: MERIDOR, Tavan."""
    return ", ".join(part for part in (row.get("lastName", ""), row.get("firstName", "")) if part)


def _alias(row: Row, number: str) -> OtherName:
    category = row.get("category", "").lower()
    if category not in _CATEGORIES:
        raise ContentError(
            f"unmapped: category {category!r} of a name of entry {number}; take it, or ignore it by name"
        )
    return OtherName(
        kind=row.get("type", "").replace(".", "").lower(), name=_name(row), weak=_CATEGORIES[category], remark=""
    )


def _address(row: Row) -> AddressRow:
    """Give an address as one line, in the order of the comma-separated files."""
    street = ", ".join(row[part] for part in ("address1", "address2", "address3") if row.get(part))
    region = " ".join(row[part] for part in ("stateOrProvince", "postalCode") if row.get(part))
    town = ", ".join(part for part in (row.get("city", ""), region) if part)
    if not row.get("stateOrProvince"):
        town = " ".join(part for part in (row.get("city", ""), region) if part)
    country = row.get("country", "")
    parts = (street, town, row.get("region", ""), country)
    return AddressRow(line=", ".join(part for part in parts if part), country=country)


def _facts(lists: dict[str, list[Row]]) -> Iterator[str]:
    """Give birth, countries and numbers in the words that the remarks of the comma-separated files have for them."""
    for name, cell, word in _FACTS:
        yield from (f"{word} {row[cell]}" for row in lists.get(name, ()) if row.get(cell))
    for row in lists.get("idList", ()):
        said = (
            row.get("idType", ""), row.get("idNumber", ""), f"({row['idCountry']})" if row.get("idCountry") else "",
            f"issued {row['issueDate']}" if row.get("issueDate") else "",
            f"expires {row['expirationDate']}" if row.get("expirationDate") else "",
        )  # fmt: skip
        yield " ".join(part for part in said if part)
