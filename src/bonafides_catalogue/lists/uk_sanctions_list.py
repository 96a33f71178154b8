"""UK Sanctions List.

Issued by the Foreign, Commonwealth and Development Office (FCDO) under the Sanctions and Anti-Money Laundering Act 2018; since
28 January 2026 the only list of those designated under it, after the Treasury's (`uk-ofsi`) was closed. Published at
https://www.gov.uk/government/publications/the-uk-sanctions-list in several forms, of which three are read: the table (CSV), the
same table as a workbook (XLSX), and the XML file. **The layouts were read from public documentation (the FCDO's notes on the
change of format, and what readers of the list have published of its header, tags and values) and tried on a made-up sample
alone, never on a whole file.** A column, tag, kind of name or strength of alias that was not documented is refused.

The table has a line "Report Date", a header of 58 columns, and a row for each name, address, birth date or other repeated value; rows of
one Unique ID are one entry. In XML each entry is an element `Designation`, whose leaves are taken as if they were cells.
`Sanctions Imposed` decides: an asset freeze is a freeze, an arms embargo asks for a licence, and anything else alone (a travel ban, the
specification of a ship, trust services, the disqualification of a director) is a concern; the words stay a note. Where nothing
is imposed by the file's words, a freeze is assumed.

An entry counts from `Date Designated` where that is after 30 December 2020, when the regulations under the Act came to apply; an
earlier designation is certain from 31 December 2020 and in doubt before, since the file does not tell from when the law of the EU or
an order of the UK gave it effect. Other names are certain from the entry's last change on.

Ignored by name: Non-latin script type and language, which the letters of the name show themselves.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import ListedOwner, ListedPerson, Listing, Measure
from bonafides.model.party import Identifier
from bonafides.model.source import Address, ListSource, Part, Published, Snapshot
from bonafides.text.markup import parsed_xml
from bonafides_catalogue.lists.forms.taken_apart import (
    beyond_births,
    births,
    emails,
    national_papers,
    noted,
    numbered,
    phones,
    registrations,
)
from bonafides_catalogue.lists.forms.united_kingdom import (
    ACT_APPLIED,
    KINDS,
    NameColumns,
    Row,
    address,
    births_at,
    by_entry,
    changed_since,
    concern,
    day_in,
    day_of,
    listed_names,
    records,
    start_of,
    values,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMES = NameColumns(
    kind="Name type",
    quality="Alias strength",
    ranks={"primary name": 0, "primary name variation": 1, "alias": 2},
)
_OWN = frozenset({"Unique ID", "Name 6", "Name type", "Regime Name", "Sanctions Imposed", "Date Designated"})
_LESS_THAN_A_FREEZE = re.compile(
    r"^(?:travel ban|(?:targeted )?arms embargo|trust services(?: sanctions?)?|director disqualification(?: sanctions?)?|"
    r"(?:technical assistance|charter|closure|correspondent banking|investment|crew servicing|prohibition of port entry|"
    r"port entry|ship|aircraft|transport|specified ships?|deregistration|registration|direction)\b.*)$"
)
"""Measures that freeze nothing; a ship's are listed beside it in its note."""
_SAME = {
    "Individual, Entity, Ship": "Designation Type",
    "Parent Company": "Parent company",
    "Name non-latin script": "Name Non-Latin Script",
}
"""Columns that were called otherwise at times, and the name by which they are read here."""
_TAGS = {
    "LastUpdated": "Last Updated", "UniqueID": "Unique ID", "OFSIGroupID": "OFSI Group ID", "UNReferenceNumber": "UN Reference Number",
    "Name1": "Name 1", "Name2": "Name 2", "Name3": "Name 3", "Name4": "Name 4", "Name5": "Name 5", "Name6": "Name 6",
    "NameType": "Name type", "AliasStrength": "Alias strength", "Title": "Title", "NameNonLatinScript": "Name Non-Latin Script",
    "NonLatinScriptType": "Non-latin script type", "NonLatinScriptLanguage": "Non-latin script language", "RegimeName": "Regime Name",
    "IndividualEntityShip": "Designation Type", "DesignationSource": "Designation source", "SanctionsImposed": "Sanctions Imposed",
    "OtherInformation": "Other Information", "UKStatementofReasons": "UK Statement of Reasons", "AddressLine1": "Address Line 1",
    "AddressLine2": "Address Line 2", "AddressLine3": "Address Line 3", "AddressLine4": "Address Line 4", "AddressLine5": "Address Line 5",
    "AddressLine6": "Address Line 6", "AddressPostalCode": "Address Postal Code", "AddressCountry": "Address Country",
    "PhoneNumber": "Phone number", "Website": "Website", "EmailAddress": "Email address", "DateDesignated": "Date Designated",
    "DOB": "D.O.B", "Nationality": "Nationality(/ies)", "NationalIdentifierNumber": "National Identifier number",
    "NationalIdentifierAdditionalInformation": "National Identifier additional information", "PassportNumber": "Passport number",
    "PassportAdditionalInformation": "Passport additional information", "Position": "Position", "Gender": "Gender",
    "TownOfBirth": "Town of birth", "CountryOfBirth": "Country of birth", "TypeOfEntity": "Type of entity", "Subsidiary": "Subsidiaries",
    "ParentCompany": "Parent company", "BusinessRegistrationNumber": "Business registration number (s)", "IMONumber": "IMO number",
    "CurrentOwnerOperator": "Current owner/operator (s)", "PreviousOwnerOperator": "Previous owner/operator (s)",
    "CurrentBelievedFlagOfShip": "Current believed flag of ship", "PreviousFlag": "Previous flags", "TypeOfShip": "Type of ship",
    "TonnageOfShip": "Tonnage of ship", "LengthOfShip": "Length of ship", "YearBuilt": "Year Built",
    "HullIdentificationNumber": "Hull identification number (HIN)",
}  # fmt: skip
_KNOWN = frozenset(_TAGS.values()) | _SAME.keys()
_NEEDED = _OWN | {
    "Last Updated", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Alias strength", "D.O.B", "Nationality(/ies)", "Address Country",
    "Passport number", "National Identifier number", "Business registration number (s)", "IMO number", "Other Information",
    "Address Line 1", "Address Line 2", "Phone number", "Email address", "Subsidiaries", "Current owner/operator (s)",
    "Current believed flag of ship",
}  # fmt: skip
"""Columns without which a table is refused: they tell who somebody is, and since when."""
_INDICATORS = "SanctionsImposedIndicators"
_XML = re.compile(rb"<Designations\b")
_GENERATED = re.compile(rb"<DateGenerated>\s*([\d/]+)")
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SHIP_NUMBER = re.compile(r"\d{7}")
_NOTES = (
    "Title", "Position", "Gender", "Type of entity", "Website", "Sanctions Imposed", "Designation source", "OFSI Group ID",
    "UN Reference Number", "National Identifier additional information", "Passport additional information",
    "Previous owner/operator (s)", "Previous flags", "Type of ship", "Tonnage of ship", "Length of ship", "Year Built",
    "Date Designated", "Business registration number (s)", "Other Information", "UK Statement of Reasons",
)  # fmt: skip


def _recognise(file: Published) -> Part | None:
    """Tell the list by its header, under a line with the day of the report or alone, or by its root element."""
    if _XML.search(file.content[:4000]):
        found = _GENERATED.search(file.content[:4000])
        return Part(name="list", day=day_in(found[1].decode()) if found else None)
    first, header = start_of(file)
    if frozenset(first) >= _OWN:
        return Part(name="list")
    day = day_in(" ".join(first).partition(":")[2] or " ".join(first[1:]))
    return Part(name="list", day=day) if frozenset(header) >= _OWN else None


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    found = (row for file in snapshot.parts["list"] for row in _rows(file))
    for number, where, group in by_entry(found, "Unique ID"):
        yield _listing(number, group, where)


def _rows(file: Published) -> Iterator[tuple[str, Row]]:
    """Give the rows of a file, whatever its form, under the names by which they are read here."""
    if _XML.search(file.content[:4000]):
        yield from _from_xml(file)
        return
    header_on = 1 if frozenset(start_of(file)[0]) >= _OWN else 2
    for where, row in records(file, _KNOWN, header_on=header_on, needed=_NEEDED):
        yield where, {_SAME.get(column, column): cell for column, cell in row.items()}


def _from_xml(file: Published) -> Iterator[tuple[str, Row]]:
    """Give each entry's leaves as rows; raises ContentError for a tag that nobody knows."""
    for entry in parsed_xml(file, url=LIST.url):
        if entry.tag == "DateGenerated":
            continue
        if entry.tag != "Designation":
            raise ContentError(f"unmapped: element {entry.tag!r} of {file.path}; take it, or ignore it by name")
        where = f"{file.path} line {entry.sourceline}"
        for row in _leaves(entry, where):
            yield where, {"Unique ID": (entry.findtext("UniqueID") or "").strip(), **row}


def _leaves(element: "_Element", where: str) -> Iterator[Row]:
    """Give the leaves of an element: those that differ by tag in one row, those that repeat in a row each."""
    leaves = [child for child in element if not len(child)]
    if element.tag == _INDICATORS:
        imposed = [_WORDS.sub(" ", str(leaf.tag)).capitalize() for leaf in leaves if _holds(leaf, where)]
        yield {"Sanctions Imposed": "|".join(imposed)}
        return
    lists = {f"{tag}s" for tag in _TAGS} | {_INDICATORS}
    told = [(leaf, " ".join((leaf.text or "").split())) for leaf in leaves]
    for leaf, text in told:
        if leaf.tag not in _TAGS and (text or str(leaf.tag) not in lists | _EMPTY):
            raise ContentError(f"unmapped: element {leaf.tag!r} in {where}; take it, or ignore it by name")
    cells = [(_TAGS[str(leaf.tag)], text) for leaf, text in told if leaf.tag in _TAGS]
    if max(Counter(column for column, _ in cells).values(), default=0) > 1:
        yield from ({column: text} for column, text in cells)
    elif cells:
        yield dict(cells)
    for child in element:
        if len(child):
            yield from _leaves(child, where)


_EMPTY = frozenset({
    "Names", "NonLatinNames", "Addresses", "IndividualDetails", "EntityDetails", "ShipDetails", "PassportDetails", "BirthDetails",
    "NationalIdentifierDetails", "Nationalities", "TypeOfEntities", "ParentCompanies", "Subsidiaries", "TypeOfShipDetails",
    "TonnageOfShipDetails", "LengthOfShipDetails", "YearsBuilt", "EmailAddresses", "Individual", "Entity", "Ship", "Location",
})  # fmt: skip
"""Elements that hold others, and may be empty."""


def _holds(leaf: "_Element", where: str) -> bool:
    text = (leaf.text or "").strip().lower()
    if text not in {"true", "false", ""}:
        raise ContentError(f"unmapped: {text!r} under {leaf.tag} in {where}; take it, or ignore it by name")
    return text == "true"


def _listing(number: str, group: list[Row], where: str) -> Listing:
    """Give one entry from all its rows."""
    kinds = values(group, "Designation Type")
    if len(kinds) != 1 or kinds[0].lower() not in KINDS:
        raise ContentError(f"unmapped: Designation Type {' or '.join(kinds)!r} of {number} in {where}; take it, or ignore it by name")  # fmt: skip
    periods = _periods(group, where)
    changed = max((day for row in group if (day := day_of(row, "Last Updated", where))), default=None)
    homes = ("Nationality(/ies)", "Address Country", "Current believed flag of ship")
    regimes = values(group, "Regime Name")
    return Listing(
        list=LIST.id,
        list_id=number,
        schema=KINDS[kinds[0].lower()],
        names=listed_names(group, _NAMES, changed_since(changed, periods), where),
        reference=number,
        country=tuple(dict.fromkeys(item for column in homes for cell in values(group, column) for item in numbered(cell))),
        addresses=tuple(dict.fromkeys(a for row in group if (a := address(row, code="Address Postal Code", country="Address Country")))),
        identifiers=tuple(dict.fromkeys(_identifiers(group))),
        people=tuple(ListedPerson(name=name, role="subsidiary") for cell in values(group, "Subsidiaries") for name in numbered(cell)),
        owners=tuple(
            ListedOwner(name=name)
            for column in ("Parent company", "Current owner/operator (s)")
            for cell in values(group, column)
            for name in numbered(cell)
        ),
        phones=tuple(dict.fromkeys(phone for cell in values(group, "Phone number") for phone in phones(cell))),
        emails=emails(" ".join(values(group, "Email address"))),
        birth_dates=births(values(group, "D.O.B")),
        concern=concern(regimes),
        programmes=regimes,
        measure=_measure(values(group, "Sanctions Imposed")),
        binding=("GB",),
        periods=periods,
        cites=LIST.cites,
        note=_note(group),
    )  # fmt: skip


def _identifiers(group: list[Row]) -> Iterator[Identifier]:
    for cell in values(group, "Passport number"):
        yield from (Identifier(kind="passport", value=number) for number in numbered(cell))
    for cell in values(group, "National Identifier number"):
        yield from national_papers(cell)
    for cell in values(group, "Business registration number (s)"):
        yield from registrations(cell)
    for cell in values(group, "IMO number"):
        yield from (Identifier(kind="imo", value=number) for number in _SHIP_NUMBER.findall(cell))
    for cell in values(group, "Hull identification number (HIN)"):
        yield Identifier(kind="other", value=cell)


def _measure(imposed: tuple[str, ...]) -> Measure:
    """Give the most severe measure that the words name; a freeze where they name none, or one that is not known to be less.

    >>> _measure(("Travel Ban|Asset freeze",)), _measure(("Travel ban",)), _measure(("Targeted arms embargo",)), _measure(())
    ('asset_freeze', 'concern', 'licence_required', 'asset_freeze')
    >>> _measure(("Freezing of assets",))
    'asset_freeze'
    """
    words = [" ".join(word.split()) for word in re.split("[|;,]", "|".join(imposed).lower()) if word.strip()]
    if not words or not all(_LESS_THAN_A_FREEZE.search(word) for word in words):
        return "asset_freeze"
    return "licence_required" if any("arms embargo" in word for word in words) else "concern"


def _periods(group: list[Row], where: str) -> tuple[Period, ...]:
    """Give from when an entry counted; before the Act applied the file leaves it in doubt."""
    designated = min((day for row in group if (day := day_of(row, "Date Designated", where))), default=None)
    if designated is None:
        return ()
    if designated > ACT_APPLIED:
        return (Period(since=designated),)
    return (Period(since=ACT_APPLIED, maybe_since=designated if designated < ACT_APPLIED else date.min),)


def _note(group: list[Row]) -> str:
    """Give what no field takes, each with the name of its column."""
    plain = [(column.lower(), cell) for column in _NOTES for cell in values(group, column)]
    unread = [("birth date", cell) for cell in beyond_births(values(group, "D.O.B"))]
    mail = [("email", cell) for cell in values(group, "Email address") if emails(cell) != (cell,)]
    return noted((*births_at(group, "Town of birth", "Country of birth"), *unread, *mail, *plain))


LIST = ListSource(
    id="uk-sanctions-list",
    title="UK Sanctions List",
    publisher="Foreign, Commonwealth and Development Office",
    url="https://www.gov.uk/government/publications/the-uk-sanctions-list",
    cites="Sanctions and Anti-Money Laundering Act 2018, with the regulations under it",
    expect=(3_000, 20_000),
    recognise=_recognise,
    read=_read,
    addresses=(
        Address(
            name="UK-Sanctions-List.csv",
            url="https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv",
            largest=256 << 20,
        ),
    ),
)
