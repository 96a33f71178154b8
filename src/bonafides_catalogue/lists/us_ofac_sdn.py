"""Specially Designated Nationals and Blocked Persons List (SDN) of the United States.

Issued by the Office of Foreign Assets Control (OFAC) of the US Treasury under 31 CFR chapter V; property of those on
it is blocked. Read here in its four comma-separated files without header, as published at
https://sanctionslist.ofac.treas.gov/Home/SdnList : `sdn.csv` (the entries), `alt.csv` (other names), `add.csv`
(addresses) and `sdn_comments.csv` (what did not fit into an entry's remarks), joined by the entry's number. `sdn.csv`
alone is enough. A row of the other files without its entry is counted in a remark.

The files carry no dates: when an entry or a name counted is told from several dated sets of files. The sanctions
programmes' tags are the reference. NPWMD is Executive Order 13382, on weapons of mass destruction and their means of
delivery; the tag does not say which, so both missile and nuclear concern are noted. Remarks become fields where a
listing has one (birth dates, numbers, phones, weak names in quotes, "Linked To"), and stay as a note where not.

The list of those who are not blocked (`cons_prim.csv` and its companions) has the same form and is no part of this one.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from bonafides.errors import ContentError
from bonafides.model.listing import ListedName, ListedOwner, ListedPerson, Listing
from bonafides.model.party import Identifier, Kind
from bonafides.model.source import ListSource, Part, Published, Snapshot
from bonafides.text.columns import rows
from bonafides.text.remarks import Remarks, read_remarks

_EMPTY = "-0-"
_KINDS: dict[str, Kind] = {"individual": "Person", "vessel": "Vessel", "aircraft": "Aircraft", "": "Organization"}
_ALIAS_KINDS = frozenset({"aka", "fka", "nka"})
_CELLS = {"sdn": 12, "alt": 5, "add": 6}
_NOT_BLOCKED = frozenset({"NS-PLC", "FSE-IR", "FSE-SY", "561-Related", "CMIC-EO13959", "NS-CMIC-EO13959", "MBS"})
_CONCERN = {"NPWMD": ("missile", "nuclear")}
_FULL_REMARK = 990  # OFAC cuts remarks at 1,000 characters and carries on in the comments file.


def _recognise(file: Published) -> Part | None:
    """Tell the four files apart by the form of their first row."""
    name = PurePosixPath(file.path).name.lower()
    if name.startswith("cons_") or not file.content[:1].isdigit():
        return None
    start = Published(path=file.path, content=file.content[:4000].rsplit(b"\n", 1)[0])
    try:
        row = next(rows(start), (0, []))[1]
    except ContentError:
        return None
    cells = [_plain(cell) for cell in row]
    if len(cells) == _CELLS["sdn"] and cells[2] in _KINDS:
        return None if set(_programmes(cells[3])) & _NOT_BLOCKED else Part(name="sdn")
    if len(cells) == _CELLS["alt"] and cells[1].isdigit() and cells[2] in _ALIAS_KINDS:
        return Part(name="alt")
    if len(cells) == _CELLS["add"] and cells[1].isdigit():
        return Part(name="add")
    return Part(name="comments") if "comment" in name and len(cells) >= 2 else None


def _plain(cell: str) -> str:
    """Give a cell's text; the publisher's sign for nothing is empty."""
    cell = cell.strip()
    return "" if cell == _EMPTY else cell


def _programmes(cell: str) -> tuple[str, ...]:
    return tuple(tag.strip(" []") for tag in cell.split("] [") if tag.strip(" []"))


def _part(snapshot: Snapshot, name: str) -> Iterator[tuple[str, list[str]]]:
    """Give the rows of a part with their entry's number; raises ContentError for a second file or a row out of form."""
    files = snapshot.parts.get(name, ())
    if len(files) > 1:
        raise ContentError(
            f"{files[1].path}: a second {name} file of {snapshot.day}; put each set of files into a folder named by its day"
        )
    for file in files:
        for line, row in rows(file):
            cells = [_plain(cell) for cell in row]
            if name == "comments":  # Some versions leave commas in the text unquoted.
                cells = [cells[0], ",".join(row[1:])]
            elif len(cells) != _CELLS[name]:
                raise ContentError(
                    f"unmapped: {len(cells)} cells in {file.path} line {line}, not {_CELLS[name]}; fetch it again"
                )
            elif name == "sdn" and cells[-1]:  # A remark that is cut off may end in the blank before its next word.
                cells[-1] = row[-1]
            if not cells[0].isdigit():
                raise ContentError(
                    f"{file.path} line {line}: entry number {cells[0]!r} is no number; fetch the file again"
                )
            yield cells[0], cells


def _by_entry(snapshot: Snapshot, name: str) -> dict[str, list[list[str]]]:
    joined: dict[str, list[list[str]]] = defaultdict(list)
    for number, cells in _part(snapshot, name):
        joined[number].append(cells)
    return joined


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    """Give every entry of sdn.csv with the names, addresses and comments that belong to it."""
    names, addresses, comments = (_by_entry(snapshot, part) for part in ("alt", "add", "comments"))
    for number, cells in _part(snapshot, "sdn"):
        more = "".join(row[1] for row in comments.get(number, ()))
        cut = len(cells[11]) >= _FULL_REMARK and not more
        remarks = read_remarks(cells[11] + more, cut_off=cut)
        yield _listing(cells, remarks, names=names.get(number, []), addresses=addresses.get(number, []))


def _listing(cells: list[str], remarks: Remarks, *, names: list[list[str]], addresses: list[list[str]]) -> Listing:
    number, name, kind, tags, title, call_sign, vessel_type, tonnage, gross, flag, owner, _ = cells
    programmes = _programmes(tags)
    if kind not in _KINDS:
        raise ContentError(f"unmapped: type {kind!r} of SDN entry {number}; take it, or ignore it by name")
    signs = (Identifier(kind="other", value=call_sign),) if call_sign else ()
    notes = (
        ("title", title),
        ("vessel type", vessel_type),
        ("tonnage", tonnage),
        ("gross registered tonnage", gross),
        *((f"remark on {row[3]}", row[4]) for row in names),
        *((f"remark on address {row[2]}", row[5]) for row in addresses),
    )
    return Listing(
        list=LIST.id,
        list_id=number,
        schema=_KINDS[kind],
        names=(ListedName(name=name), *_aliases(names), *(ListedName(name=n, weak=True) for n in remarks.weak_names)),
        reference="; ".join(programmes),
        programmes=programmes,
        country=tuple(dict.fromkeys(c for c in (*remarks.countries, flag, *(row[4] for row in addresses)) if c)),
        addresses=tuple(dict.fromkeys(a for a in (", ".join(c for c in row[2:5] if c) for row in addresses) if a)),
        identifiers=(*remarks.identifiers, *signs),
        people=tuple(ListedPerson(name=n, role="linked to") for n in remarks.linked_to),
        owners=(ListedOwner(name=owner),) if owner else (),
        phones=remarks.phones,
        emails=remarks.emails,
        birth_dates=remarks.birth_dates,
        concern=tuple(dict.fromkeys(c for tag in programmes for c in _CONCERN.get(tag, ()))),
        measure="asset_freeze",
        binding=("US",),
        cites=LIST.cites,
        note="; ".join((*(f"{word}: {text}" for word, text in notes if text), *remarks.notes)),
    )


def _aliases(names: list[list[str]]) -> Iterator[ListedName]:
    """Give the other names; one in quotes is a weak one."""
    for _, _, kind, name, _ in names:
        if kind not in _ALIAS_KINDS:
            raise ContentError(f"unmapped: kind of name {kind!r} of {name!r}; take it, or ignore it by name")
        plain = name.strip("\"' ")
        yield ListedName(name=plain, weak=plain != name and name[:1] in "\"'")


def _remarks(snapshot: Snapshot) -> tuple[str, ...]:
    """Say how many rows of the joined files have no entry."""
    entries = {number for number, _ in _part(snapshot, "sdn")}
    orphans = {
        name: sum(number not in entries for number, _ in _part(snapshot, name)) for name in ("alt", "add", "comments")
    }
    return tuple(
        f"{LIST.id} of {snapshot.day}: {count:,} rows of the {name} file name an entry that sdn.csv does not have; "
        "fetch all files of one day"
        for name, count in orphans.items()
        if count
    )


LIST = ListSource(
    id="us-ofac-sdn",
    title="Specially Designated Nationals and Blocked Persons List",
    publisher="US Treasury, Office of Foreign Assets Control",
    url="https://sanctionslist.ofac.treas.gov/Home/SdnList",
    cites="31 CFR chapter V",
    expect=(5_000, 40_000),
    recognise=_recognise,
    read=_read,
    needs=("sdn",),
    remarks=_remarks,
)
