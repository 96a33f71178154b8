"""The layouts of the Consolidated Screening List, read into rows of one form: the table, its older form without ids, and a derived JSON."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

import msgspec
from msgspec import Struct

from bonafides.errors import ContentError
from bonafides.model.source import Part, Published
from bonafides.text.columns import header_of
from bonafides_catalogue.lists.forms.us_tables import stated_rows

_OLD = frozenset({
    "source", "entity_number", "type", "programs", "name", "title", "addresses", "federal_register_notice", "start_date", "end_date",
    "standard_order", "license_requirement", "license_policy", "call_sign", "vessel_type", "gross_tonnage", "gross_registered_tonnage",
    "vessel_flag", "vessel_owner", "remarks", "source_list_url", "alt_names", "citizenships", "dates_of_birth", "nationalities",
    "places_of_birth", "source_information_url",
})  # fmt: skip
_COLUMNS = _OLD | {"_id", "ids"}
_CODE = re.compile(r"\(([A-Z][A-Z-]+)(?: List)?\)|^([A-Z][A-Z-]+)$")
_COUNTRY = re.compile(r"[A-Z]{2}")
_ALSO = re.compile(r"\(a\.k\.a\.(.*)\)")
_GENERATED = re.compile(rb'"sourceGeneratedAt"\s*:\s*"(\d{4}-\d{2}-\d{2})')


class Row(Struct, frozen=True, kw_only=True):
    """An entry of the collection: `code` is its list's short name, `cells` are the columns that no other field takes, by name."""

    where: str
    code: str
    name: str
    number: str = ""
    kind: str = ""
    programmes: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    notice: str = ""
    requirement: str = ""
    policy: str = ""
    cells: dict[str, str] = {}


class _Tables(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    sources: list[str]
    licence_requirements: list[str] = msgspec.field(name="licenceRequirements")
    licence_policies: list[str] = msgspec.field(name="licencePolicies")
    programmes: list[str]
    urls: list[str]


class _Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    n: str
    s: int
    a: list[str] = []
    t: str = ""
    c: list[str] = []
    e: str = ""
    lr: int | None = None
    lp: int | None = None
    pg: int | None = None
    fr: str = ""
    u: int | None = None


class _Compact(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The derived JSON; what it says of itself and of the law (`$comment` to `fieldKey`) is its maker's, and ignored by name."""

    comment: msgspec.Raw = msgspec.field(name="$comment", default=msgspec.Raw(b"null"))
    citation: msgspec.Raw = msgspec.Raw(b"null")
    source: msgspec.Raw = msgspec.Raw(b"null")
    generated: str = msgspec.field(name="sourceGeneratedAt")
    retrieved: msgspec.Raw = msgspec.field(name="retrievedAt", default=msgspec.Raw(b"null"))
    count: int = msgspec.field(name="entryCount")
    counts: dict[str, int] = msgspec.field(name="countsBySource")
    authority: msgspec.Raw = msgspec.field(name="listAuthority", default=msgspec.Raw(b"null"))
    key: msgspec.Raw = msgspec.field(name="fieldKey", default=msgspec.Raw(b"null"))
    tables: _Tables
    entries: list[_Entry]


def recognised(file: Published) -> Part | None:
    """Give the part of a file in one of the three layouts; the older table and the JSON leave out fields that the newer table has."""
    start = file.content[:4000]
    if start.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"{"):
        if b'"countsBySource"' not in start or not (found := _GENERATED.search(start)):
            return None
        try:
            return Part(name="list", day=date.fromisoformat(found[1].decode()), partial=True)
        except ValueError:
            return None
    header = header_of(file)
    return Part(name="list", partial="ids" not in header) if header >= {"source", "entity_number", "source_list_url", "alt_names"} else None  # fmt: skip


def rows_of(file: Published) -> Iterator[Row]:
    """Give the rows of a file in any layout; raises ContentError with path and place for what is not as it should be."""
    compact = file.content.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"{")
    return _compact_rows(file) if compact else _table_rows(file)


def _table_rows(file: Published) -> Iterator[Row]:
    for where, row in stated_rows(file, known=_COLUMNS, needed=_OLD, name="name"):
        addresses = _each(row["addresses"])
        countries = (last for a in addresses if _COUNTRY.fullmatch(last := a.rpartition(", ")[2]))
        yield Row(
            where=where,
            code=_code(row["source"], where),
            name=row["name"],
            number=row["entity_number"],
            kind=row["type"],
            programmes=_each(row["programs"]),
            others=_each(also[1] if (also := _ALSO.fullmatch(row["alt_names"])) else row["alt_names"]),
            addresses=tuple(a for a in addresses if not _COUNTRY.fullmatch(a)),
            country=tuple(dict.fromkeys(countries)),
            notice=row["federal_register_notice"],
            requirement=row["license_requirement"],
            policy=row["license_policy"],
            cells=row,
        )


def _each(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip(" ;") for part in cell.split("; ") if part.strip(" ;")))


def _code(source: str, where: str) -> str:
    if found := _CODE.search(source):
        return found[1] or found[2]
    raise ContentError(f"unmapped: source {source[:80]!r} in {where}; take it, or ignore it by name")


def _compact_rows(file: Published) -> Iterator[Row]:
    """Give the rows of the derived JSON, whose own counts must agree with what it holds."""
    try:
        whole = msgspec.json.decode(file.content.removeprefix(b"\xef\xbb\xbf"), type=_Compact)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ContentError(
            f"{file.path}: {' '.join(str(error).split())}; fetch it again, or take its new fields"
        ) from None
    tables = whole.tables
    counted: Counter[str] = Counter()
    for at, entry in enumerate(whole.entries):
        where = f"{file.path} entry {at}"
        source = _of(tables.sources, entry.s, where)
        counted[source] += 1
        if not entry.n.strip():
            raise ContentError(f"{where}: no name in 'n'; fetch the file again")
        _of(tables.urls, entry.u, where)  # The same address for every entry of a list: only looked up.
        yield Row(
            where=where,
            code=_code(source, where),
            name=entry.n,
            number=entry.e,
            kind=entry.t,
            programmes=_each(_of(tables.programmes, entry.pg, where)),
            others=tuple(entry.a),
            country=tuple(entry.c),
            notice=entry.fr,
            requirement=_of(tables.licence_requirements, entry.lr, where),
            policy=_of(tables.licence_policies, entry.lp, where),
        )
    if counted.total() != whole.count or counted != Counter(whole.counts):
        raise ContentError(
            f"{file.path}: {counted.total():,} entries, and other numbers of them by list, than entryCount {whole.count:,} and "
            "countsBySource say; fetch it again"
        )


def _of(table: list[str], at: int | None, where: str) -> str:
    """Give what a number points to in a table; empty without a number."""
    if at is None:
        return ""
    if not 0 <= at < len(table):
        raise ContentError(f"{where}: points to {at} in a table of {len(table)}; fetch the file again")
    return table[at]
