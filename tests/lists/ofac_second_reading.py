"""A plain second reading of OFAC's tables, and where a listing is to hold what they say."""

import csv
import gzip
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from tests.lists.round_trip import Found, addresses, names, notes, numbers

from bonafides.model.listing import Listing
from bonafides.model.source import ListSource, Published, Snapshot

_COLUMNS = {
    "sdn": ("id", "name", "type", "program", "title", "call", "vessel", "tonnage", "grt", "flag", "owner", "remarks"),
    "alt": ("id", "alt_num", "alt_type", "alt_name", "alt_remarks"),
    "add": ("id", "add_num", "street", "town", "country", "add_remarks"),
}
IGNORED = frozenset({"id", "alt_num", "add_num", "alt_type", "type"})


def snapshot(folder: Path, names_of: dict[str, str], day: date) -> Snapshot:
    """Give a set of files as a snapshot: part to file name."""
    return Snapshot(day=day, parts={part: (file(folder / name),) for part, name in names_of.items()})


def file(path: Path) -> Published:
    """Give a real file, unpacked."""
    content = path.read_bytes()
    return Published(path=path.name, content=gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content)


def cells(told: Snapshot) -> dict[str, list[dict[str, str]]]:
    """Give every row of every part by the number of its entry; the comments go on from the remarks."""
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    for part in ("sdn", "alt", "add"):
        for row in _rows(told, part):
            if part == "sdn" or row[0] in found:
                plain = ["" if cell.strip() == "-0-" else cell for cell in row]
                found[row[0]].append(dict(zip(_COLUMNS[part], plain, strict=True)))
    for row in _rows(told, "comments"):
        if row[0] in found:
            found[row[0]][0]["remarks"] += ",".join(row[1:])
    return found


def _rows(told: Snapshot, part: str) -> Iterator[list[str]]:
    for one in told.parts.get(part, ()):
        text = one.content.decode("utf-8").rstrip("\x1a")
        yield from (row for row in csv.reader(io.StringIO(text, newline="")) if row)


def read(source: ListSource, told: Snapshot) -> dict[str, Listing]:
    """Give the listings by id."""
    return {listing.list_id: listing for listing in source.read(told)}


def said(listing: Listing) -> Iterable[str]:
    """Give what a listing says in the words of remarks, field by field, beside its note."""
    yield from (listing.note, *(f"a.k.a. '{name.name}'" for name in listing.names))
    yield from (f"{word} {country}" for country in listing.country for word in ("nationality", "citizen"))
    yield from (f"Linked To: {person.name}" for person in listing.people)
    yield from (f"Email Address {email}" for email in listing.emails)
    yield from (f"{word} {phone}" for phone in listing.phones for word in ("Phone Number", "Telephone:", "Phone No."))
    yield from (f"DOB {written(day)}" for day in listing.birth_dates)


def written(day: str) -> str:
    """Give a partial date as OFAC writes it: 30 Jan 1968."""
    if len(day) == len("1968"):
        return day
    first = date.fromisoformat(day if len(day) == len("1968-01-30") else f"{day}-01")
    return f"{first:%d %b %Y}" if len(day) == len("1968-01-30") else f"{first:%b %Y}"


def pieces(column: str, cell: str) -> Iterable[str]:
    """Give what must be found of a cell: each clause of remarks, each programme, else the whole."""
    if column == "remarks":
        return (clause.strip().removeprefix("alt. ") for clause in re.split(r"\.?;\s", cell.strip().removesuffix(".")))
    return (tag.strip(" []") for tag in cell.split("] [")) if column == "program" else (cell,)


def programmes(listing: Listing) -> Iterable[str]:
    """Give the programmes."""
    return listing.programmes


def countries(listing: Listing) -> Iterable[str]:
    """Give the countries."""
    return listing.country


def owners(listing: Listing) -> Iterable[str]:
    """Give the owners' names."""
    return (owner.name for owner in listing.owners)


WHERE: dict[str, Found] = {
    "name": names, "alt_name": names, "program": programmes, "title": notes, "call": numbers, "vessel": notes, "tonnage": notes,
    "grt": notes, "flag": countries, "owner": owners, "remarks": said, "alt_remarks": notes, "street": addresses,
    "town": addresses, "country": countries, "add_remarks": notes,
}  # fmt: skip
