"""Consolidated list of Australia.

Issued by the Department of Foreign Affairs and Trade (DFAT) under the Charter of the United Nations Act 1945 and the Autonomous
Sanctions Act 2011: all persons, entities and vessels under Australian sanctions, most of them under a targeted financial sanction.
Read here as the workbook (XLSX) at https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list , in two
layouts: 12 columns (2024), and 19 with the strength of aliases, the IMO number and a column for each measure (2026). The file
tells its day in its own properties, as the one on which it was last saved.

One row is one name; rows whose reference is one number with letters behind it (2, 2a, 34c1) are one entry, whose id is the number.
Where the file tells the measures, a targeted financial sanction is a freeze of assets, an arms embargo asks for a permit, and a
travel ban or a maritime restriction alone is a concern. The older layout tells no measures, and all on it are taken as frozen.

`Control Date` is no day of listing: of the 3,015 entries that the files of 2024 and 2026 share, 879 have a later one in the later
file and none an earlier one, so it is the day of the last change. An entry counts for certain from the day that Listing
Information tells ("Listed on 2 Sep. 2014"), or else from the control date, and is then in doubt before, as is one that was
listed under another act before, and those of the Security Council's resolution 1737 on Iran, whose measures ended in January 2016
and came back in September 2025. Numbers, phones and mail inside Additional Information become fields; the whole text stays a note.
An address tells its country where it ends with one that the file names as somebody's citizenship.

Ignored by name: nothing. "na" stands for nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from datetime import date

from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import ListedName, Listing, Measure
from bonafides.model.party import Identifier, Kind
from bonafides.model.source import Address, ListSource, Part, Published, Snapshot
from bonafides.text.day_words import days_in
from bonafides_catalogue.lists.forms.taken_apart import beyond_births, births, emails, noted, numbered, phones, stated
from bonafides_catalogue.lists.forms.workbook_rows import first_cells, saved_on, tidy, workbook_table

_OWN = frozenset({"Reference", "Name of Individual or Entity", "Name Type", "Committees", "Control Date"})
_MEASURES = ("Targeted Financial Sanction", "Travel Ban", "Arms Embargo", "Maritime Restriction")
_KNOWN = _OWN | frozenset(_MEASURES) | {
    "Type", "Alias Strength", "Date of Birth", "Place of Birth", "Citizenship", "Address", "Additional Information",
    "Listing Information", "IMO Number", "Instrument of Designation",
}  # fmt: skip
_LATER = frozenset(_MEASURES) | {"Alias Strength", "IMO Number", "Instrument of Designation"}
"""Columns of the layout of 2026 alone: without one of its measures an entry would be told as less than it is."""
_KINDS: dict[str, Kind] = {"individual": "Person", "entity": "Organization", "vessel": "Vessel"}
_NAME_TYPES = {
    "primary name": 0, "aka": 1, "alias": 1, "formerly known as": 1, "previously listed as": 1, "original script": 2,
}  # fmt: skip
_FORMER = frozenset({"formerly known as", "previously listed as"})
_WEAK = {"": False, "strong": False, "weak": True}
_HOLDS = {"true": True, "yes": True, "false": False, "no": False, "": False}
_CAME_BACK = "1737"
_CONCERN = re.compile(r"\bDPRK\b|\b1718\b|\b1737\b|\b2231\b")
_REFERENCE = re.compile(r"(\d+)(?:[a-z]{1,2}\d*)?")
_UN_REFERENCE = re.compile(r"[A-Z]{2,3}[ei]\.\d{3}\b")
_LISTED = re.compile(
    r"(?:^|\b(?:[Ll]isted|[Dd]esignated)\b[^.;()]{0,200}?\b(?:[Oo]n|Committee):? *)(\d{1,2}(?:/\d{1,2}/| *[A-Z][a-z]+\.? *)\d{4})"
)
_AGAIN = re.compile(r"\b(?:[Rr]e-?|[Ll]ast |[Ff]ormerly |[Pp]reviously )[Ll]isted\b")
_BEFORE = re.compile(r"\b[Ff]ormerly (?:listed|on the RBA)|\b[Pp]reviously listed (?:under|on|by)\b")
_ANEW = re.compile(r"New listing start date:? (\d{1,2} [A-Z][a-z]+\.? \d{4})")
_WEAK_NAMES = re.compile(
    r"Low quality a\.k\.a\.?:\s*(.*?)(?=\s+(?:Nationality|Passport|National id|Address|Title|Designation|DOB|POB)\b|$)"
)
_COMPOUND = re.compile(r"Bosnia and|Trinidad and|Kitts and|Antigua and|Vincent and|Tome and|Britain and|Congo,|Korea,")
_PAPERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("passport", re.compile(r"\b[Pp]assport (?:[Nn]o\.?|[Nn]umber):? *(?:[A-Z][a-z]+ )?((?:[A-Z]{1,3}[ -]?)?\d[A-Z\d/-]{3,})")),
    ("national_id", re.compile(r"\b[Ii]dentit?(?:y|fication)(?: card)?(?: \(tazkira\))? ?(?:[Nn]o\.?|[Nn]umber):? *((?=[\w./-]*\d)[A-Z\d][A-Z\d./-]{3,})\b")),
    ("reg_no", re.compile(r"\b[Rr]egistration (?:ID|[Nn]umber|[Nn]o\.?|document):? *(\d[\d/-]{4,})")),
    ("tax_no", re.compile(r"\b(?:Tax(?: ID)?(?: [Nn]o)?|TIN|INN)[.:]* *(\d{6,})")),
)  # fmt: skip
_PHONE = re.compile(r"\b(?:Tel(?:ephone)?|Phone|Fax|Mob(?:ile)?)(?: no| number)?s?[.:]* *(?=[\d+(])([\d ()+/,;-]{7,})")

Row = dict[str, str]


def _recognise(file: Published) -> Part | None:
    """Tell the list by its header."""
    header = first_cells(file, 1)
    return Part(name="list", day=saved_on(file)) if header and frozenset(header[0]) >= _OWN else None


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    entries: dict[str, list[Row]] = defaultdict(list)
    for file in snapshot.parts["list"]:
        for number, cells in workbook_table(file, _KNOWN, needed=_layout(file)):
            row = {column: stated(tidy(cell)) for column, cell in cells.items()} | {"": f"{file.path} row {number}"}
            entries[_entry(row)].append(row)
    citizenships = frozenset(c for group in entries.values() for row in group for c in _countries(row["Citizenship"]))
    yield from (_listing(number, group, citizenships) for number, group in entries.items())


def _layout(file: Published) -> frozenset[str]:
    """Give the columns of a file's layout."""
    header = (*first_cells(file, 1), ())[0]
    return _KNOWN - _LATER if _LATER.isdisjoint(header) else _KNOWN


def _entry(row: Row) -> str:
    """Give the number of the entry that a row belongs to."""
    found = _REFERENCE.fullmatch(row["Reference"])
    if not found:
        raise ContentError(f"unmapped: reference {row['Reference']!r} in {row['']}; take it, or ignore it by name")
    return found[1]


def _listing(number: str, group: list[Row], citizenships: AbstractSet[str]) -> Listing:
    """Give one entry from all its rows, the one of the primary name first."""
    ranked = sorted(group, key=_rank)
    first = ranked[0]
    kinds = {row["Type"].lower() for row in group}
    if len(kinds) > 1 or not kinds <= _KINDS.keys():
        raise ContentError(
            f"unmapped: type {' or '.join(sorted(kinds))!r} of entry {number} in {first['']}; take it, or ignore it by name"
        )
    if _rank(first):
        raise ContentError(f"{first['']}: entry {number} has no primary name; fetch the file again from {LIST.url}")
    said = " ".join(_values(ranked, "Additional Information"))
    periods = _periods(first)
    addresses = tuple(dict.fromkeys(a for cell in _values(ranked, "Address") for a in _addresses(cell)))
    committees = _values(ranked, "Committees")
    un_entry = _UN_REFERENCE.match(said)
    return Listing(
        list=LIST.id,
        list_id=number,
        schema=_KINDS[kinds.pop()],
        names=tuple(_names(ranked, said, _changed(ranked, periods))),
        reference=un_entry[0] if un_entry else "",
        country=tuple(dict.fromkeys((
            *(c for cell in _values(ranked, "Citizenship") for c in _countries(cell)),
            *(end for a in addresses if (end := a.rpartition(",")[2].strip()) in citizenships),
        ))),
        addresses=addresses,
        identifiers=tuple(dict.fromkeys(_identifiers(ranked, said))),
        phones=tuple(dict.fromkeys(p for found in _PHONE.findall(said) for part in re.split("[,;/]", found) for p in phones(part))),
        emails=emails(said),
        birth_dates=births(_values(ranked, "Date of Birth")),
        concern=("missile", "nuclear") if any(map(_CONCERN.search, committees)) else (),
        programmes=committees,
        measure=_measure(first),
        binding=("AU",),
        periods=periods,
        cites=LIST.cites,
        note=_note(ranked),
    )  # fmt: skip


def _rank(row: Row) -> int:
    """Give how a row's name ranks; raises ContentError for a kind of name that nobody knows."""
    kind = row["Name Type"].lower()
    if kind not in _NAME_TYPES:
        raise ContentError(f"unmapped: name type {row['Name Type']!r} in {row['']}; take it, or ignore it by name")
    return _NAME_TYPES[kind]


def _values(group: Iterable[Row], column: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cell for row in group if (cell := row.get(column, ""))))


def _names(group: Iterable[Row], said: str, since: tuple[Period, ...]) -> Iterator[ListedName]:
    """Give each name once, weak ones as such; those of low quality that only the text tells come last."""
    found: dict[str, bool] = {}
    for row in group:
        strength = row.get("Alias Strength", "").lower()
        if strength not in _WEAK or not row["Name of Individual or Entity"]:
            raise ContentError(f"unmapped: alias strength {strength!r} or no name in {row['']}; take it, or ignore it by name")  # fmt: skip
        name = row["Name of Individual or Entity"]
        found[name] = found.get(name, True) and _WEAK[strength] and bool(_rank(row))
    for text in _WEAK_NAMES.findall(said):
        for name in numbered(text):
            found.setdefault(name, True)
    for at, (name, weak) in enumerate(found.items()):
        yield ListedName(name=name, weak=weak, periods=since if at else ())


def _countries(cell: str) -> tuple[str, ...]:
    """Give the countries of a cell, numbered, parted by semicolons or in a row of single words.

    >>> _countries("Moldovan, Russian and Ukrainian"), _countries("Congo, Democratic Republic of the;Rwanda")
    (('Moldovan', 'Russian', 'Ukrainian'), ('Congo, Democratic Republic of the', 'Rwanda'))
    """
    found: list[str] = []
    for part in (part for item in numbered(cell) for part in item.split(";")):
        words = [word.strip() for word in re.split(r",\s*|\s+and\s+", part)]
        found += [part] if _COMPOUND.search(part) or any(" " in word for word in words) else words
    return tuple(name.strip() for name in found if name.strip())


def _addresses(cell: str) -> Iterator[str]:
    """Give each address of a cell, numbered or parted by semicolons."""
    for item in numbered(cell):
        yield from (text for part in item.split(";") if (text := part.strip(" ,.")))


def _identifiers(group: Iterable[Row], said: str) -> Iterator[Identifier]:
    for cell in _values(group, "IMO Number"):
        yield Identifier(kind="imo", value=cell)
    for kind, pattern in _PAPERS:
        yield from (Identifier(kind=kind, value=value.strip(" .-")) for value in pattern.findall(said))  # type: ignore[arg-type]  # The kinds are those of _PAPERS.


def _measure(row: Row) -> Measure:
    """Give the most severe measure of an entry; a freeze where the file tells none, so that nothing is lowered for its silence."""
    for column in _MEASURES:
        if row.get(column, "").lower() not in _HOLDS:
            raise ContentError(f"unmapped: {row[column]!r} under {column} in {row['']}; take it, or ignore it by name")
    told = {column for column in _MEASURES if _HOLDS[row.get(column, "").lower()]}
    if not row.get(_MEASURES[0], "") or not told or _MEASURES[0] in told:
        return "asset_freeze"
    return "licence_required" if "Arms Embargo" in told else "concern"


def _day(text: str) -> date | None:
    """Give a whole day written YYYY-MM-DD, or None."""
    try:
        return date.fromisoformat(text) if len(text) == len("2000-01-01") else None
    except ValueError:
        return None


def _last_change(row: Row) -> date:
    changed = _day(row["Control Date"])
    if changed is None:
        raise ContentError(f"unmapped: {row['Control Date']!r} of {row['']} is no day; take it, or ignore it by name")
    return changed


def _periods(row: Row) -> tuple[Period, ...]:
    """Give from when an entry counted: certain from the day that it tells, or from its last change at the latest."""
    changed = _last_change(row)
    said, more = row.get("Listing Information", ""), row.get("Additional Information", "")
    listed = _day(said)
    if listed is None and not _AGAIN.match(said):
        found = _ANEW.search(more) or _LISTED.search(_AGAIN.split(said)[0])
        listed = _day("".join(days_in(found[1])[:1])) if found else None
    if row["Committees"].startswith(_CAME_BACK):
        listed = None
    doubt = listed is None or listed > changed or bool(_BEFORE.search(f"{said} {more}"))
    return (Period(since=min(changed, listed or changed), maybe_since=date.min if doubt else None),)


def _changed(group: Iterable[Row], periods: tuple[Period, ...]) -> tuple[Period, ...]:
    """Give when other names counted: certain from the entry's last change on, in doubt since its listing."""
    since, doubt = periods[0].since, periods[0].maybe_since
    changed = max(_last_change(row) for row in group)
    return (Period(since=changed, maybe_since=doubt or since),) if since and changed > since else ()


def _note(group: list[Row]) -> str:
    """Give what no field takes, each with its name."""
    return noted((
        *(("born in", place) for cell in _values(group, "Place of Birth") for place in numbered(cell)),
        *(("birth date", cell) for cell in beyond_births(_values(group, "Date of Birth"))),
        *(("formerly", row["Name of Individual or Entity"]) for row in group if row["Name Type"].lower() in _FORMER),
        *(("measure", c) for c in _MEASURES if _HOLDS.get(group[0].get(c, "").lower())),
        *(("listing", cell) for cell in _values(group, "Listing Information")),
        *(("instrument", c) for c in _values(group, "Instrument of Designation") if c not in _values(group, "Listing Information")),
        *(("last changed", cell) for cell in _values(group, "Control Date")),
        *(("additional information", cell) for cell in _values(group, "Additional Information")),
    ))  # fmt: skip


LIST = ListSource(
    id="au-dfat",
    title="Australian sanctions consolidated list",
    publisher="Department of Foreign Affairs and Trade, Australian Sanctions Office",
    url="https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list",
    cites="Charter of the United Nations Act 1945 and Autonomous Sanctions Act 2011, with the regulations under them",
    expect=(2_000, 15_000),
    recognise=_recognise,
    read=_read,
    addresses=(
        Address(
            name="regulation8_consolidated.xlsx",
            url="https://www.dfat.gov.au/sites/default/files/regulation8_consolidated.xlsx",
        ),
    ),
)
