"""Consolidated list of financial sanctions targets of the United Kingdom.

Issued by HM Treasury's Office of Financial Sanctions Implementation (OFSI) until 28 January 2026, when it was closed; the
UK Sanctions List of the Foreign, Commonwealth and Development Office (`uk-sanctions-list`) alone counts since. Those on it were
subject to an asset freeze in the United Kingdom: from 31 December 2020 under the Sanctions and Anti-Money Laundering Act 2018 and
the Anti-terrorism, Crime and Security Act 2001, before then mostly under regulations of the European Union. Firms under a ban on
investment alone stood on a list of their own, which is not read here. Read in two layouts, as a table (CSV) or a workbook (XLSX):
29 columns until February 2022 and 36 since. Both begin with a line "Last Updated" and the day that the file tells of. Found
through https://www.gov.uk/government/publications/financial-sanctions-consolidated-list-of-targets .

One row is one name, birth date or address of an entry; rows of one Group ID are one entry, also where they stand apart. The
primary name comes first, other names of low quality are weak, a name in another script is a name of its own, and what the older
layout says behind "Also referred to as" counts as weak. Numbered cells ("(1) … (2) …") are taken apart. Labels inside Other
Information, such as "(Phone number):", become fields where a listing has one; its whole text stays a note. An entry under
several regimes carries each.

An entry counts from `Listed On`. Where the designation is older, it counts from the designation if that was made under the
Act, and is in doubt since then if not. Other names are certain from the entry's last change on (`Last Updated`).

Ignored by name: Non-Latin Script Type and Language, which the letters of the name show themselves.
"""

import re
from collections.abc import Iterable, Iterator

from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import ListedName, ListedOwner, ListedPerson, Listing
from bonafides.model.party import Identifier
from bonafides.model.source import ListSource, Part, Published, Snapshot
from bonafides_catalogue.lists.forms.taken_apart import (
    beyond_births,
    births,
    document_numbers,
    emails,
    national_papers,
    noted,
    numbered,
    phones,
    registrations,
)  # fmt: skip
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
    name_of,
    records,
    start_of,
    values,
)  # fmt: skip

_NAMES = NameColumns(
    kind="Alias Type",
    quality="Alias Quality",
    ranks={"primary name": 0, "prime alias": 0, "primary name variation": 1, "aka": 2, "fka": 2},
)
_FIRST_LINE = "Last Updated"
_OWN = frozenset({"Name 6", "Group ID", "Group Type", "Alias Type", "Regime", "Listed On"})
_IGNORED = frozenset({"Non-Latin Script Type", "Non-Latin Script Language"})
_KNOWN = _OWN | _IGNORED | {
    "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Title", "Name Non-Latin Script", "DOB", "Town of Birth", "Country of Birth",
    "Nationality", "Passport Number", "Passport Details", "NI Number", "National Identification Number",
    "National Identification Details", "Position", "Address 1", "Address 2", "Address 3", "Address 4", "Address 5", "Address 6",
    "Post/Zip Code", "Country", "Other Information", "Alias Quality", "UK Sanctions List Date Designated", "Last Updated",
}  # fmt: skip
_LATER = _IGNORED | {
    "Name Non-Latin Script", "Passport Number", "National Identification Number", "National Identification Details", "Alias Quality",
    "UK Sanctions List Date Designated",
}  # fmt: skip
"""Columns of the newer layout alone; "NI Number" is of the older one alone."""
_LABEL = re.compile(
    r"\((UK Sanctions List Ref|UN Ref|UK Statement of Reasons|Phone number|Tel|Fax|Website|Email address|Type of entity|Gender|"
    r"Business Reg No|Parent company|Subsidiaries|IMO number|Current owners|Flag of ship|Previous flags|Type of ship|"
    r"Tonnage of ship|Length of ship|Year built)\) ?[:.]"
)
_UK_REFERENCE = re.compile(r"[A-Z]{2,4}\d{4}")
_UN_REFERENCE = re.compile(r"\bUN Ref\)?[.:]? ?([A-Z]{2,3})([ei])(\.\d{3})", re.IGNORECASE)
_PHONE = re.compile(r"\b(?:Tel(?:ephone)?|Phone|Fax|Mob(?:ile)?)(?: no| number)?s?[.:]* ?(?=[\d+(])([\d ()+/,.;-]{6,})")
_IMO = re.compile(r"\bIMO(?: number)?[): ]+(\d{7})\b")
_REGISTER = re.compile(
    r"\b(?:Tax )?(?:Registration|Legal Entity) Number:? *[A-Z\d]{5,}\b|\bSWIFT[/:A-Z ]+|\bTax (?:ID )?N\w+:? *\d+"
)
_ALSO = re.compile(r"(?:^|[.;:)]) ?Also (?:known|referred to) as:? ([^.;()]+)")
_AND = re.compile(r",\s*(?:and\s+)?|\s+and\s+")
_SENTENCE = re.compile(r"(?<!\bCo)(?<!\bLtd)(?<!\bInc)\.\s+(?=[A-Z\"“])")


def _recognise(file: Published) -> Part | None:
    """Tell the list by its header on the second line; the first one tells its day."""
    first, header = start_of(file)
    if first[:1] != (_FIRST_LINE,) or not frozenset(header) >= _OWN:
        return None
    return Part(name="list", day=day_in(first[1]) if len(first) > 1 else None)


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    found = (row for file in snapshot.parts["list"] for row in records(file, _KNOWN, header_on=2, needed=_layout(file)))
    for number, where, group in by_entry(found, "Group ID"):
        yield _listing(number, group, where)


def _layout(file: Published) -> frozenset[str]:
    """Give the columns of a file's layout, which one that is of one layout alone tells."""
    newer = not _LATER.isdisjoint(start_of(file)[1])
    return _KNOWN - {"NI Number"} if newer else _KNOWN - _LATER


def _listing(number: str, group: list[Row], where: str) -> Listing:
    """Give one entry from all its rows."""
    kind = group[0].get("Group Type", "")
    if kind.lower() not in KINDS:
        raise ContentError(f"unmapped: Group Type {kind!r} in {where}; take it, or ignore it by name")
    said = " ".join(values(group, "Other Information"))
    told = _told(said)
    regimes = values(group, "Regime")
    periods = _periods(group, where)
    changed = max((day for row in group if (day := day_of(row, "Last Updated", where))), default=None)
    homes = (*values(group, "Nationality"), *values(group, "Country"), *told.get("Flag of ship", ()))
    return Listing(
        list=LIST.id,
        list_id=number,
        schema=KINDS[kind.lower()],
        names=_names(group, said, changed_since(changed, periods), where),
        reference=_reference(said, told, person=KINDS[kind.lower()] == "Person"),
        country=tuple(dict.fromkeys(item for cell in homes for item in numbered(cell))),
        addresses=tuple(dict.fromkeys(a for row in group if (a := address(row, code="Post/Zip Code", country="Country")))),
        identifiers=tuple(dict.fromkeys((*_papers(group), *_registered(said, told)))),
        people=tuple(ListedPerson(name=n, role="subsidiary") for n in _firms(told.get("Subsidiaries", ()))),
        owners=tuple(ListedOwner(name=n) for label in ("Parent company", "Current owners") for n in _firms(told.get(label, ()))),
        phones=_phones(said, told),
        emails=emails(said),
        birth_dates=births(values(group, "DOB")),
        concern=concern(regimes),
        programmes=regimes,
        measure="asset_freeze",
        binding=("GB",),
        periods=periods,
        cites=LIST.cites,
        note=_note(group, said),
    )  # fmt: skip


def _reference(said: str, told: dict[str, list[str]], *, person: bool) -> str:
    """Give the reference of the UK Sanctions List, or else that of the UN's, whose letter tells a person from an entity."""
    own = _UK_REFERENCE.findall("".join(told.get("UK Sanctions List Ref", ())))
    found = _UN_REFERENCE.search(said)
    if own or found is None or (found[2].lower() == "i") != person:
        return own[0] if own else ""
    return f"{found[1].upper()}{found[2].lower()}{found[3]}"


def _told(said: str) -> dict[str, list[str]]:
    """Give what the labels inside Other Information tell, by label.

    >>> _told("(UN Ref):CFi.009. Leads it. (Fax): (1) +1 (Website):x.example")
    {'UN Ref': ['CFi.009. Leads it.'], 'Fax': ['(1) +1'], 'Website': ['x.example']}
    """
    parts = _LABEL.split(said)
    found: dict[str, list[str]] = {}
    for label, text in zip(parts[1::2], parts[2::2], strict=True):
        found.setdefault(label, []).append(text.strip())
    return found


def _names(group: list[Row], said: str, since: tuple[Period, ...], where: str) -> tuple[ListedName, ...]:
    """Give the names of the rows, then those that Other Information adds, which are weak."""
    names = listed_names(group, _NAMES, since, where)
    held = {name.name.casefold() for name in names}
    person = group[0]["Group Type"] == "Individual"
    added = [n.strip(" '‘’\"“”") for also in _ALSO.findall(said) for n in (_AND.split(also) if person else [also])]
    fresh = dict.fromkeys(name for name in added if name and name.casefold() not in held)
    return (*names, *(ListedName(name=name, weak=True, periods=since) for name in fresh))


def _periods(group: Iterable[Row], where: str) -> tuple[Period, ...]:
    """Give from when an entry counted: the earliest day of its regimes, in doubt from an older designation that was not made under the Act."""
    certain, doubtful = [], []
    for row in group:
        listed, designated = (day_of(row, c, where) for c in ("Listed On", "UK Sanctions List Date Designated"))
        under_act = designated is not None and designated >= ACT_APPLIED
        days = [day for day in (listed, designated) if day is not None]
        if days:
            certain.append(min(days) if under_act or listed is None else listed)
            doubtful.append(min(days))
    if not certain:
        return ()
    since, doubt = min(certain), min(doubtful)
    return (Period(since=since, maybe_since=doubt if doubt < since else None),)


def _papers(group: Iterable[Row]) -> Iterator[Identifier]:
    """Give the numbers of passports and national papers; the older layout tells them in free text."""
    for row in group:
        if "Passport Number" in row:
            found = [n for item in numbered(row["Passport Number"]) for n in item.split(". ")]
        else:
            found = list(document_numbers(row.get("Passport Details", "")))
        yield from (Identifier(kind="passport", value=number) for number in found)
        paper = row.get("National Identification Number", "")
        yield from national_papers(paper)
        yield from (Identifier(kind="national_id", value=n) for n in document_numbers(row.get("NI Number", "")))


def _registered(said: str, told: dict[str, list[str]]) -> Iterator[Identifier]:
    """Give the numbers of registers and ships; the only ship that prose names is the entry's own."""
    for cell in told.get("Business Reg No", ()):
        yield from registrations(cell)
    for cell in told.get("IMO number", ()):
        yield from (Identifier(kind="imo", value=number) for number in re.findall(r"\d{7}", cell))
    if not told:
        ships = set(_IMO.findall(said))
        yield from (Identifier(kind="imo", value=number) for number in ships if len(ships) == 1)
        for found in _REGISTER.findall(said):
            yield from registrations(found)


def _phones(said: str, told: dict[str, list[str]]) -> tuple[str, ...]:
    cells = [cell for label in ("Phone number", "Tel", "Fax") for cell in told.get(label, ())]
    if not told:
        cells = [part for found in _PHONE.findall(said) for part in re.split(r"[,;] |[/;]", found.strip(" .,;-/"))]
    return tuple(dict.fromkeys(phone for cell in cells for phone in phones(cell)))


def _firms(cells: Iterable[str]) -> tuple[str, ...]:
    """Give each firm that cells name; sentences part them, the full stop of a legal form does not."""
    found = (name.strip(" .") for cell in cells for item in numbered(cell) for name in _SENTENCE.split(item))
    return tuple(dict.fromkeys(name for name in found if name))


def _note(group: list[Row], said: str) -> str:
    """Give what no field takes, each with its name."""
    columns = (
        ("title", "Title"), ("position", "Position"), ("passport", "Passport Details"), ("national paper", "NI Number"),
        ("national paper", "National Identification Details"),
    )  # fmt: skip
    return noted(
        (
            *((word, text) for word, column in columns for text in values(group, column)),
            *births_at(group, "Town of Birth", "Country of Birth"),
            *(("birth date", cell) for cell in beyond_births(values(group, "DOB"))),
            *(("formerly", name_of(row)) for row in group if row.get("Alias Type") == "FKA"),
            *(said_on for row in group for said_on in _days(row)),
            ("other information", said),
        )
    )


def _days(row: Row) -> Iterator[tuple[str, str]]:
    """Give on which days an entry was listed and designated under a regime."""
    for word, column in (("listed", "Listed On"), ("designated", "UK Sanctions List Date Designated")):
        if day := day_in(row.get(column, "")):
            yield word, f"{day} ({row.get('Regime', '')})"


LIST = ListSource(
    id="uk-ofsi",
    title="Consolidated list of financial sanctions targets",
    publisher="HM Treasury, Office of Financial Sanctions Implementation",
    url="https://www.gov.uk/government/publications/financial-sanctions-consolidated-list-of-targets",
    cites="Sanctions and Anti-Money Laundering Act 2018, section 11; before 31 December 2020 the EU regulations of each regime",
    expect=(1_500, 12_000),
    recognise=_recognise,
    read=_read,
)
