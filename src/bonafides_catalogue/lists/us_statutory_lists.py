"""Parties that statutes of the United States name, or have a department name.

Read here from a transcription kept at https://www.opensanctions.org/datasets/us_special_leg/ and .../us_dod_chinese_milcorps/ (licence CC BY-NC 4.0; none
of it is part of this project): one comma-separated table a statute, told apart by its `program`, and one of another form for section 1260H.

- Section 1260H of Public Law 116-283, Chinese military companies, and sections 889 (115-232), 5949 (117-263) and 154 (118-31) bar federal purchases; section 1286
  (115-232) bears on the funding of research; section 353 of the Northern Triangle Act barred entry until 27 December 2023. None of them needs a licence for an
  export, so they inform: concern.
- INKSNA determinations are those of the State Department's own list: they bear its id, and its licence bar.

The tables tell their own history, so absence from a later file is no lifting. One row is one yearly list; rows of one name are one entry, which runs on from row to
row until the last of them, or one before a gap, has an end. Of a year or a month alone, the days in it are in doubt. An entry counts from the day of its report, also where
the bar begins later (`start-date` of section 154 is a note). An id is made of the words of the name. `topics` is the transcriber's tag and is ignored.
`fr_notices.csv` beside these tables is an index of notices without parties, and is no part of this list.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from bonafides.errors import ContentError
from bonafides.model.dates import PartialDate, Period
from bonafides.model.listing import ListedOwner, Listing
from bonafides.model.party import Kind
from bonafides.model.source import ListSource, Part, Published, Snapshot, ToldList
from bonafides.text.columns import header_of
from bonafides.text.day_words import days_in
from bonafides_catalogue.lists.forms.us_determinations import Determination, determined
from bonafides_catalogue.lists.forms.us_lists import (
    NONPROLIFERATION,
    Stated,
    UsList,
    after,
    in_order,
    joined,
    listing_of,
    numbered,
)
from bonafides_catalogue.lists.forms.us_tables import stated_rows

_COLUMNS = frozenset({
    "schema", "name", "aliases", "topics", "program", "authority", "reason", "report-date", "start-date", "end-date", "country", "notes",
    "source_url",
})  # fmt: skip
_COMPANIES = frozenset({
    "Name", "Clean Name", "Alias", "Previous Name", "Parent Name", "Note", "Start date", "End date", "Source Url",
})  # fmt: skip
_KINDS: dict[str, Kind] = {"Person": "Person", "Company": "Organization"}
_DETERMINATIONS = "Nonproliferation Sanctions (ISN)"
_CONGRESS = "US Congress"
_DEFENSE = "US Department of Defense"
_INNER = re.compile(r"\s*\(([^()]+)\)$")
_NEXT_ALIAS = re.compile(r";\s*|,(?=\S)")


def _informing(name: str, title: str, publisher: str, cites: str) -> UsList:
    return UsList(told=ToldList(id=name, title=title, publisher=publisher, cites=cites), measure="concern")


_CHINESE_MILITARY = _informing(
    "us-dod-chinese-military", "Chinese military companies", _DEFENSE, "section 1260H of Public Law 116-283"
)
_STATUTES: dict[str, UsList] = {
    "Section 1286 ": _informing(
        "us-dod-section-1286", "Institutions of concern for research", _DEFENSE, "section 1286 of Public Law 115-232"
    ),
    "Section 154 ": _informing(
        "us-ndaa-section-154", "Makers of batteries that may not be bought", _CONGRESS, "section 154 of Public Law 118-31"
    ),
    "Section 353(b) ": _informing(
        "us-state-section-353", "Corrupt and undemocratic actors", "US Department of State", "section 353(b) of Public Law 116-260"
    ),
    "Section 5949 ": _informing(
        "us-ndaa-section-5949", "Makers of semiconductors that may not be bought", _CONGRESS, "section 5949 of Public Law 117-263"
    ),
    "Section 889 ": _informing(
        "us-ndaa-section-889", "Makers of equipment that may not be bought", _CONGRESS, "section 889 of Public Law 115-232"
    ),
}  # fmt: skip


def _recognise(file: Published) -> Part | None:
    header = header_of(file)
    if header >= {"Clean Name", "Parent Name", "Source Url"}:
        return Part(name="chinese military companies")
    return Part(name="list") if header >= {"program", "authority", "report-date", "source_url"} else None


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    """Give the entries of the tables by statute, then the determinations."""
    rows: list[tuple[Listing, Period | None]] = []
    determinations: list[Listing] = []
    for file in snapshot.parts.get("list", ()):
        for where, row in stated_rows(file, known=_COLUMNS, needed=_COLUMNS, name="name"):
            if row["program"].startswith(_DETERMINATIONS):
                determinations.append(determined(_determination(row, snapshot, where), where))
            else:
                rows.append((_entry(row, where), _span(row["report-date"], row["end-date"], where)))
    for file in snapshot.parts.get("chinese military companies", ()):
        for where, row in stated_rows(file, known=_COMPANIES, needed=_COMPANIES, name="Name"):
            rows.append((_company(row), _span(row["Start date"], row["End date"], where)))
    yield from _running(rows)
    yield from numbered(determinations)


def _kind(row: Mapping[str, str], where: str) -> Kind:
    if row["schema"] not in _KINDS:
        raise ContentError(f"unmapped: schema {row['schema']!r} in {where}; take it, or ignore it by name")
    return _KINDS[row["schema"]]


def _entry(row: Mapping[str, str], where: str) -> Listing:
    statute = next((us for start, us in _STATUTES.items() if row["program"].startswith(start)), None)
    if statute is None:
        raise ContentError(f"unmapped: programme {row['program'][:80]!r} in {where}; take it, or ignore it by name")
    kind = _kind(row, where)
    inner = _INNER.search(row["name"]) if kind == "Person" else None
    notes = (
        ("programme", row["program"]),
        ("authority", row["authority"]),
        ("reason", row["reason"]),
        ("report", row["report-date"]),
        ("measures from", row["start-date"]),
        ("until", row["end-date"]),
        ("notes", row["notes"]),
        ("see", row["source_url"]),
    )
    stated = Stated(
        name=row["name"][: inner.start()] if inner and inner.start() else row["name"],
        others=((inner[1],) if inner else ()) + _aliases(row["aliases"]),
        schema=kind,
        country=(row["country"],) if row["country"] else (),
        notes=notes,
    )
    return listing_of(statute, stated)


def _company(row: Mapping[str, str]) -> Listing:
    name = row["Clean Name"] or row["Name"]
    stated = Stated(
        name=name,
        others=(*_aliases(row["Alias"]), *_aliases(row["Previous Name"])),
        schema="Organization",
        notes=(
            ("as printed", row["Name"] if row["Name"] != name else ""),
            ("list of", row["Start date"]),
            ("until", row["End date"]),
            ("note", row["Note"]),
            ("see", row["Source Url"]),
        ),
    )
    listing = listing_of(_CHINESE_MILITARY, stated)
    owner = row["Parent Name"]
    return msgspec.structs.replace(listing, owners=(ListedOwner(name=owner),)) if owner else listing


def _aliases(cell: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in _NEXT_ALIAS.split(cell) if name.strip())


def _determination(row: Mapping[str, str], snapshot: Snapshot, where: str) -> Determination:
    return Determination(
        programme="INKSNA",
        name=row["name"],
        schema=_kind(row, where),
        others=_aliases(row["aliases"]),
        country=(row["country"],) if row["country"] else (),
        notice=row["source_url"],
        published=row["report-date"],
        began=row["start-date"],
        ended=row["end-date"],
        seen=snapshot.day,
        notes=(
            ("as transcribed", row["program"]),
            ("authority", row["authority"]),
            ("published", row["report-date"]),
            ("reason", row["reason"]),
            ("notes", row["notes"]),
        ),
    )


def _span(began: str, ended: str, where: str) -> Period | None:
    """Give a row's period, with the days of a year or a month alone in doubt; None where it says nothing of its beginning."""
    start, end = (_when(text, where) for text in (began, ended))
    if start is None:
        return None
    in_order(start.first, end.last if end else None, where)
    return Period(
        since=start.last,
        maybe_since=start.first if start.first < start.last else None,
        until=max(end.first, start.last) if end else None,
        maybe_until=after(end.last) if end and end.first < end.last and end.last >= start.last else None,
    )


def _when(text: str, where: str) -> PartialDate | None:
    if not text:
        return None
    found = days_in(text)
    if len(found) != 1:
        raise ContentError(f"unmapped: date {text[:40]!r} of {where} is no date; correct it, or take it as a note")
    return PartialDate(found[0])


def _running(rows: Sequence[tuple[Listing, Period | None]]) -> Iterator[Listing]:
    """Give one listing a name, whose periods run on from row to row: a row without an end is carried on by the next one."""
    spans: dict[tuple[str, str], list[Period]] = defaultdict(list)
    for listing, span in rows:
        spans[listing.list, listing.list_id] += [span] if span else []
    for listing in joined(listing for listing, _ in rows):
        periods: list[Period] = []
        for span in sorted(spans[listing.list, listing.list_id], key=lambda p: (p.since is not None, p.since)):
            before = periods[-1] if periods else None
            if before is None or (before.until is not None and span.since is not None and span.since > before.until):
                periods.append(span)
            else:
                periods[-1] = msgspec.structs.replace(before, until=span.until, maybe_until=span.maybe_until)
        yield msgspec.structs.replace(listing, periods=tuple(periods), dates_from="publisher" if periods else "")


LIST = ListSource(
    id="us-statutory",
    title="Parties named by statutes of the United States",
    publisher="US Congress, Departments of Defense and of State (transcribed by OpenSanctions)",
    url="https://www.opensanctions.org/datasets/us_special_leg/",
    cites="Public Laws 115-232, 116-260, 116-283, 117-263 and 118-31; INKSNA",
    expect=(3, 10_000),
    recognise=_recognise,
    read=_read,
    needs=(),
    history=True,
    tells=(_CHINESE_MILITARY.told, *(statute.told for statute in _STATUTES.values()), NONPROLIFERATION),
)
