"""Own lists: what an operator keeps, in this project's own format.

JSON lines, or a table with the same headers: commas, semicolons, tabs or bars between cells, values of one cell parted by semicolons,
identifiers as `kind: value`, people as `role: name`, owners as `name: share`, periods as `since/until`. One row is one period of one
listing; rows of the same list and id are one listing, with what they say joined and the most severe of their measures. An apostrophe
that keeps a spreadsheet from taking a cell for a formula ('=, '+, '-, '@) is no part of it. `since` left out
means in force since ever, `until` is the first day that no longer counts, `binding` left out means that the listing informs and binds
nobody. Countries are codes of two letters; another word is kept as a note and speaks against nobody. `covers_from` on any row says from
which day the list is complete.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import msgspec

from bonafides.errors import ContentError, InputError
from bonafides.model.codec import from_json, from_plain
from bonafides.model.dates import PartialDate, Period
from bonafides.model.listing import ListedName, ListedOwner, ListedPerson, Listing, Measure, severest_measure
from bonafides.model.noun import Noun
from bonafides.model.party import Identifier, Kind
from bonafides.model.source import ListSource, Part, Published, Snapshot
from bonafides.text.cells import bare_cell
from bonafides.text.columns import decoded, first_line, header_of, several, table

Day = PartialDate | None
_TEXTS = frozenset(
    {"list", "id", "schema", "name", "measure", "note", "since", "until", "covers_from", "cites", "reference"}
)
_PAIRS = {"identifiers": ("kind", "value"), "people": ("role", "name"), "owners": ("name", "share")}
_NEEDED = frozenset({"list", "id", "name"})
_MARK = b"\xef\xbb\xbf"


class Alias(Noun, frozen=True, kw_only=True):
    """Another name, and when it was carried."""

    name: str
    since: Day = None
    until: Day = None


class Row(Noun, frozen=True, kw_only=True, rename={"list_": "list"}):
    """One row as the operator writes it."""

    list_: str
    id: str
    name: str
    schema: Kind = "Thing"
    aliases: tuple[str | Alias, ...] = ()
    weak_aliases: tuple[str | Alias, ...] = ()
    country: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    people: tuple[ListedPerson, ...] = ()
    owners: tuple[ListedOwner, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    concern: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    since: Day = None
    until: Day = None
    periods: tuple[tuple[Day, Day], ...] = ()
    binding: tuple[str, ...] = ()
    measure: Measure = "concern"
    reference: str = ""
    cites: str = ""
    note: str = ""
    covers_from: date | None = None


FIELDS = frozenset(f.encode_name for f in msgspec.structs.fields(Row))


def _recognise(file: Published) -> Part | None:
    start = file.content[:4000].removeprefix(_MARK).lstrip()
    if start.startswith(b"{"):
        try:
            first = msgspec.json.decode(
                file.content.removeprefix(_MARK).lstrip().split(b"\n", 1)[0], type=dict[str, Any]
            )
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
        return Part(name="list") if set(first) >= _NEEDED and set(first) <= FIELDS else None
    header = header_of(file, mark=_parting(file))
    return Part(name="list") if header >= _NEEDED and header <= FIELDS else None


def _parting(file: Published) -> str:
    """Give the sign that parts the cells of a table: of the usual four, the most frequent in its first line."""
    return max(",;\t|", key=first_line(file).count)


def _rows(file: Published) -> Iterator[tuple[str, Row]]:
    """Give the rows of a file with their places; raises InputError with path, line and field for one that cannot be read."""
    if not decoded(file.content).strip():
        raise InputError(f"{file.path}: is empty; give at least one row, or leave the list out")
    if file.content.removeprefix(_MARK).lstrip().startswith((b"{", b"[")):
        for number, raw in enumerate(file.content.removeprefix(_MARK).splitlines(), 1):
            if raw.strip():
                where = f"{file.path}: line {number}"
                yield where, from_json(raw, Row, where=where)
        return
    parting = _parting(file)
    header = header_of(file, mark=parting)
    if missing := sorted(_NEEDED - header):
        raise InputError(
            f"{file.path}: neither JSON lines nor a table with the column {missing[0]!r}; add it to the first line"
        )
    if unknown := sorted(header - FIELDS):
        raise InputError(
            f"{file.path}: line 1: {unknown[0]!r} is no field of an own list; correct this column or take it out"
        )
    try:
        for line, cells in table(file, FIELDS, mark=parting):
            where = f"{file.path}: line {line}"
            yield where, from_plain(_told(cells, where), Row, where=where)
    except ContentError as error:
        raise InputError(str(error)) from None


def _told(cells: Mapping[str, str], where: str) -> dict[str, Any]:
    """Give the cells of a table's row as a row of JSON; empty cells are left out."""
    row: dict[str, Any] = {}
    for name, written in cells.items():
        cell = bare_cell(written)
        if not cell:
            continue
        if name in _TEXTS:
            row[name] = cell
        elif name in _PAIRS:
            row[name] = [_pair(name, value, where) for value in several(cell)]
        elif name == "periods":
            row[name] = [[end.strip() or None for end in value.split("/")] for value in several(cell)]
        else:
            row[name] = list(several(cell))
    return row


def _pair(column: str, value: str, where: str) -> dict[str, str]:
    first, sign, second = (part.strip() for part in value.partition(":"))
    keys = _PAIRS[column]
    if not sign:
        raise InputError(f"{where}: {value!r} in column {column!r}; write it as `{keys[0]}: {keys[1]}`")
    return {keys[0]: first, keys[1]: second}


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    grouped: dict[tuple[str, str], list[tuple[str, Row]]] = defaultdict(list)
    for file in snapshot.parts["list"]:
        for where, row in _rows(file):
            for field in ("list", "id", "name"):
                if not getattr(row, "list_" if field == "list" else field).strip():
                    raise InputError(f"{where}: {field} is empty; fill it in")
            grouped[row.list_, row.id].append((where, row))
    yield from (_listing(rows) for rows in grouped.values())


def _listing(placed: Sequence[tuple[str, Row]]) -> Listing:
    """Put the rows of one id together; what they say besides their periods is joined."""
    rows = [row for _, row in placed]
    last = rows[-1]

    def joined(field: str) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(value for row in rows for value in getattr(row, field)))

    countries = joined("country")
    unknown = ", ".join(c for c in countries if not _is_code(c))
    notes = (*(r.note for r in rows), f"country: {unknown}" if unknown else "")
    return Listing(
        list=last.list_, list_id=last.id, schema=next((r.schema for r in reversed(rows) if r.schema != "Thing"), "Thing"),
        names=_names(placed), reference=last.reference, country=tuple(c.upper() for c in countries if _is_code(c)),
        addresses=joined("address"), identifiers=joined("identifiers"), people=joined("people"), owners=joined("owners"),
        phones=joined("phones"), emails=joined("emails"), birth_dates=joined("birth_dates"), concern=joined("concern"),
        programmes=joined("programmes"), measure=severest_measure(r.measure for r in rows), binding=joined("binding"),
        periods=tuple(dict.fromkeys(p for where, row in placed for p in _periods(row, where))), dates_from="own list",
        cites=last.cites, note="; ".join(dict.fromkeys(note for note in notes if note)),
    )  # fmt: skip


def _is_code(country: str) -> bool:
    return len(country) == 2 and country.isascii() and country.isalpha()


def _names(placed: Sequence[tuple[str, Row]]) -> tuple[ListedName, ...]:
    """Give each name once; it counts in all periods that rows give it, always where one gives none, and is weak where all say so."""
    found: dict[str, ListedName] = {}
    for where, row in placed:
        for name in (
            ListedName(name=row.name),
            *_aliases(row.aliases, where, weak=False),
            *_aliases(row.weak_aliases, where, weak=True),
        ):
            other = found.get(name.name, name)
            dated = name.periods and other.periods
            periods = tuple(dict.fromkeys((*other.periods, *name.periods))) if dated else ()
            found[name.name] = ListedName(name=name.name, periods=periods, weak=name.weak and other.weak)
    return tuple(found.values())


def _aliases(names: tuple[str | Alias, ...], where: str, *, weak: bool) -> Iterator[ListedName]:
    for name in names:
        if isinstance(name, str):
            yield ListedName(name=name, weak=weak)
        else:
            dated = name.since or name.until
            yield ListedName(
                name=name.name, periods=(_period(name.since, name.until, where),) if dated else (), weak=weak
            )


def _periods(row: Row, where: str) -> Iterator[Period]:
    if row.since or row.until or not row.periods:
        yield _period(row.since, row.until, where)
    yield from (_period(since, until, where) for since, until in row.periods)


def _period(since: Day, until: Day, where: str) -> Period:
    """Give the days between two ends; a partial date leaves the days that it may mean in doubt."""
    if since and until and since.first >= until.last:
        raise InputError(f"{where}: since {since} is not before until {until}; correct one of them")
    return Period(
        since=since.last if since else None,
        until=until.first if until else None,
        maybe_since=since.first if since and since.first != since.last else None,
        maybe_until=_after(until.last) if until and until.first != until.last else None,
    )


def _after(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def _covers(snapshot: Snapshot) -> Mapping[str, date]:
    covers: dict[str, date] = {}
    for file in snapshot.parts["list"]:
        for _, row in _rows(file):
            if row.covers_from:
                covers[row.list_] = min(row.covers_from, covers.get(row.list_, row.covers_from))
    return covers


LIST = ListSource(
    id="own",
    title="Own lists",
    publisher="the operator",
    url="",
    cites="the operator's own records",
    expect=(1, 5_000_000),
    recognise=_recognise,
    read=_read,
    history=True,
    covers=_covers,
)
