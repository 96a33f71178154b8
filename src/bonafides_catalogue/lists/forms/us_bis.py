"""The thirty-one columns in which the Entity List and the Military End User List are published: one row an address and other name."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import Listing
from bonafides.model.source import Part, Published, Snapshot
from bonafides.text.columns import header_of, rows
from bonafides_catalogue.lists.forms.us_lists import Stated, UsList, in_order, listing_of, numbered, one_day
from bonafides_catalogue.lists.forms.us_tables import stated_rows, the_file

_ADDRESS = ("Address", "City", "State/Province", "Postal Code", "Country")
_SAME = (
    "Name",
    "Federal Register Notice",
    "Effective Date",
    "Date Lifted/Waived/Expired",
    "License Requirement",
    "License Policy",
)
_NOTED = {
    "SDN Type": "type",
    "Programs": "programmes",
    "Title": "title",
    "Standard Order": "standard order",
    "Call Sign": "call sign",
    "Vessel Type": "vessel type",
    "Gross Tonnage": "gross tonnage",
    "Gross Register Tonnage": "gross register tonnage",
    "Vessel Flag": "vessel flag",
    "Vessel Owner": "vessel owner",
    "Remarks/Notes": "remarks",
    "Address Remarks": "remark on an address",
    "Alternate Type": "type of other name",
    "Alternate Remarks": "remark on a name",
    "Web Link": "see",
}
_NUMBERS = frozenset({"Entity Number", "Address Number", "Alternate Number"})
"""Numbers that these two lists leave empty; one that is not would be an id, and is refused until it is taken."""
_COLUMNS = frozenset({"Source List", "Alternate Name", *_ADDRESS, *_SAME, *_NOTED, *_NUMBERS})


def part_of(file: Published, code: str) -> Part | None:
    """Give the part of a file with these columns whose first row names the list."""
    if not header_of(file) >= {"Source List", "Entity Number", "License Policy", "Alternate Name"}:
        return None
    start = Published(path=file.path, content=file.content[:4000].rsplit(b"\n", 1)[0])
    try:
        lines = [row for _, row in rows(start)]
    except ContentError:
        return None
    header = [name.strip() for name in lines[0]] if lines else []
    if "Source List" not in header:
        return None
    at = header.index("Source List")
    named = {row[at].strip().upper() for row in lines[1:2] if len(row) > at}
    return Part(name="list") if named == {code} else None


def entries_of(us: UsList, snapshot: Snapshot, code: str) -> Iterator[Listing]:
    """Give the entries of a file, the rows of each joined: those that agree in name, notice, days, requirement and policy."""
    same: dict[tuple[str, ...], list[dict[str, str]]] = defaultdict(list)
    places: dict[tuple[str, ...], str] = {}
    for where, row in stated_rows(the_file(snapshot), known=_COLUMNS, needed=_COLUMNS, name="Name"):
        if row["Source List"].upper() != code:
            raise ContentError(
                f"unmapped: source list {row['Source List']!r} in {where}, not {code}; fetch the file again"
            )
        if numbered_by := next((column for column in sorted(_NUMBERS) if row[column]), ""):
            raise ContentError(
                f"unmapped: {numbered_by} {row[numbered_by]!r} in {where}; take it, or ignore it by name"
            )
        key = tuple(row[column] for column in _SAME)
        places.setdefault(key, where)
        same[key].append(row)
    yield from numbered(listing_of(us, _stated(group, places[key])) for key, group in same.items())


def _stated(group: Sequence[Mapping[str, str]], where: str) -> Stated:
    first = group[0]
    since = one_day(first["Effective Date"], where, what="Effective Date")
    until = one_day(first["Date Lifted/Waived/Expired"], where, what="Date Lifted/Waived/Expired")
    in_order(since, until, where)
    return Stated(
        name=first["Name"],
        others=_each(group, "Alternate Name"),
        country=_each(group, "Country"),
        addresses=tuple(dict.fromkeys(a for a in (", ".join(r[c] for c in _ADDRESS if r[c]) for r in group) if a)),
        notice=first["Federal Register Notice"],
        period=Period(since=since, until=until) if since or until else None,
        requirement=first["License Requirement"],
        policy=first["License Policy"],
        notes=tuple((word, text) for column, word in _NOTED.items() for text in _each(group, column)),
    )


def _each(group: Sequence[Mapping[str, str]], column: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row[column] for row in group if row[column]))
