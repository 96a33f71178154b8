"""The Commission's own files: as many entries as they hold, and nothing lost, by a second reading of our own."""

import csv
import gzip
import html
import io
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

import pytest
from lxml import etree
from tests.lists.published_files import REAL, entries
from tests.lists.round_trip import addresses, lost, names, notes, numbers

from bonafides.editions.catalogue import installed_catalogue
from bonafides.editions.published import find
from bonafides.model.dates import Period
from bonafides.model.listing import Listing
from bonafides.model.source import Published
from bonafides_catalogue.lists.eu_fsf import LIST

PARTS = ("Naal", "Addr", "Birt", "Iden", "Citi")
pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the published lists are not beside the checkout")
EXCERPT = "eu_fsf_csv_excerpt_2018/EUSanctionsShort_2018-07-04.csv.gz"
GLOBAL = "legacy_formats_2016/eu_global_2016-02-11.xml.gz"


@cache
def real(path: str) -> tuple[Listing, ...]:
    """Read a real file."""
    return tuple(entries(LIST, {"list": gzip.decompress((REAL / path).read_bytes())}))


@cache
def excerpt() -> tuple[tuple[tuple[str, str], ...], ...]:
    """Give the rows of the damaged table by a reading of our own: as one cell parted by commas that became tabs."""
    text = gzip.decompress((REAL / EXCERPT).read_bytes()).decode("cp1252")
    lines = [
        ",".join(cells[0].split("\t")).rstrip(",")
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter="\x00")
        if cells
    ]
    plain = list(csv.reader(lines, delimiter=";"))
    return tuple(tuple(zip(plain[0], row, strict=True)) for row in plain[1:])


def by_entry(rows: Iterable[tuple[str, Mapping[str, str]]]) -> dict[str, list[Mapping[str, str]]]:
    """Put rows together by entry."""
    found: dict[str, list[Mapping[str, str]]] = {}
    for number, cells in rows:
        found.setdefault(number, []).append(cells)
    return found


def test_the_excerpt_has_as_many_entries_as_its_rows_number() -> None:
    """1,000 lines are a header and 999 rows of 93 entries."""
    assert len(excerpt()) == 999
    assert [e.list_id for e in real(EXCERPT)] == list(dict.fromkeys(row[1][1] for row in excerpt()))
    assert len(real(EXCERPT)) == 93


def test_the_global_file_has_as_many_entries_and_names_as_are_counted() -> None:
    """595 elements; 2,993 names, of which some repeat within an entry."""
    root = etree.fromstring(gzip.decompress((REAL / GLOBAL).read_bytes()))
    assert [e.list_id for e in real(GLOBAL)] == [e.get("Id") for e in root]
    assert (len(real(GLOBAL)), len(list(root.iter("NAME")))) == (595, 2_993)
    assert sum(len(e.names) for e in real(GLOBAL)) == sum(
        len({n.findtext("WHOLENAME") for n in e.iter("NAME")}) for e in root
    )


@pytest.mark.parametrize("path", [EXCERPT, GLOBAL])
def test_neither_is_a_whole_list(path: str) -> None:
    """Both end at the first numbers, so that a build refuses them by count."""
    assert len(real(path)) < LIST.expect[0]


def texts(listing: Listing) -> Iterable[str]:
    """Give all texts of a listing that may hold a part of a document or an address."""
    return (*notes(listing), *numbers(listing), *addresses(listing), *listing.phones, *listing.country)


def acts(listing: Listing) -> Iterable[str]:
    """Give where acts are named."""
    return (listing.cites, listing.note)


def births(listing: Listing) -> Iterable[str]:
    """Give birth dates and the note."""
    return (*listing.birth_dates, listing.note)


def name_texts(listing: Listing) -> Iterable[str]:
    """Give names, and the note for those of lost letters."""
    return (*names(listing), listing.note)


def act_days(listing: Listing) -> Iterable[str]:
    """Give whether the act's day is held: the entry is certain on it."""
    since = listing.periods[0].since
    return (
        (
            since.isoformat(),
            *(n.periods[0].since.isoformat() for n in listing.names if n.periods and n.periods[0].since),
        )
        if since
        else ()
    )


def pieces(column: str, cell: str) -> Iterable[str]:
    """Give the texts of a cell that must each be found."""
    if column in {"Iden_number", "NUMBER"}:
        head, _, rest = cell.partition(" (")
        return (
            head,
            *rest.partition("-")[2]
            .replace("(", ")")
            .replace("\\n", ")")
            .replace("\n", ")")
            .replace("[", ")")
            .replace("]", ")")
            .split(")"),
        )
    if column == "comment":
        return [line.removeprefix(" Comment: ").strip("() ") for line in html.unescape(cell).split("\n")]
    if column in {"Addr_other", "OTHER", "Entity_remark", "remark"}:
        for mark in ("PHONE[", "FAX[", "](", "]", "\\n", "(("):
            cell = cell.replace(mark, "\n")
        parts = (
            [part for line in cell.split("\n") for part in line.split(", ")]
            if "," in cell and "regime" not in cell
            else cell.split("\n")
        )
        return [part.strip("() ") for part in parts]
    return () if cell == "N/A" else (cell,)


PLACES = {
    "Subject_type": lambda e: ("P",) if e.schema == "Person" else ("E",), "EU_ref_num": lambda e: (e.reference,), "Entity_remark": notes,
    "Entity_logical_id": lambda e: (e.list_id,), "Leba_numtitle": acts, "Programme": lambda e: e.programmes,
    **{f"{p}_leba_numtitle": acts for p in PARTS}, **{f"{p}_programme": (lambda e: e.programmes) for p in PARTS},
    "Naal_lastname": name_texts, "Naal_firstname": name_texts, "Naal_middlename": name_texts, "Naal_wholename": name_texts,
    "Naal_gender": notes, "Naal_title": notes, "Naal_function": notes, "Addr_street": addresses, "Addr_zipcode": addresses, "Addr_city": addresses,
    "Addr_country": lambda e: e.country, "Addr_other": texts, "Birt_date": births, "Birt_place": notes, "Birt_country": notes,
    "Iden_number": texts, "Iden_country": notes, "Citi_country": lambda e: e.country,
}  # fmt: skip
DAYS = {"Leba_publication_date", *(f"{p}_leba_publication_date" for p in PARTS)}
IGNORED = {
    "Date_filexxxx",
    "Leba_url",
    "Naal_language",
    *(f"{p}_{c}" for p in PARTS for c in ("logical_id", "leba_url")),
}


def test_the_excerpt_is_read_without_loss() -> None:
    """Every field of 50 entries, but acts' days, which the next test looks at."""
    raw = by_entry((row[1][1], dict(row)) for row in excerpt())
    assert lost(raw, {e.list_id: e for e in real(EXCERPT)}, PLACES, ignored=IGNORED | DAYS, taken=pieces) == []


def test_an_entry_of_the_excerpt_is_certain_from_the_earliest_of_its_acts() -> None:
    """And on no day before."""
    raw = by_entry((row[1][1], {f"{n} {c}": t for n, (c, t) in enumerate(row)}) for row in excerpt())
    days = {
        number: min(text for row in rows for column, text in row.items() if column.lower().endswith("leba_publication_date") and text)
        for number, rows in raw.items()
    }  # fmt: skip
    assert {e.list_id: e.periods for e in real(EXCERPT)} == {
        number: (Period(since=date.fromisoformat(day), maybe_since=date.min),) for number, day in days.items()
    }


OLD_PLACES = {
    "Id": lambda e: (e.list_id,), "Type": PLACES["Subject_type"], "legal_basis": acts, "programme": lambda e: e.programmes, "remark": notes,
    **dict.fromkeys(("LASTNAME", "FIRSTNAME", "MIDDLENAME", "WHOLENAME"), name_texts), **dict.fromkeys(("GENDER", "TITLE", "FUNCTION"), notes),
    **dict.fromkeys(("STREET", "ZIPCODE", "CITY"), addresses), "COUNTRY": texts, "OTHER": texts, "DATE": births, "PLACE": notes, "NUMBER": texts, "comment": notes,
}  # fmt: skip


def inside(part: "etree._Element") -> dict[str, str]:
    """Give the texts of the elements inside a part, and of the comments; an entry's own are its parts."""
    return {"comment" if callable(c.tag) else str(c.tag): c.text or "" for c in part if not len(c)}


def test_the_global_file_is_read_without_loss() -> None:
    """Every element and attribute of 50 entries; a part's act day is looked at with the excerpt's."""
    root = etree.fromstring(gzip.decompress((REAL / GLOBAL).read_bytes()))
    raw = by_entry(
        (
            str(entry.get("Id")),
            {str(k): str(v) for k, v in part.attrib.items() if part is entry or k != "Id"} | inside(part),
        )
        for entry in root
        for part in (entry, *entry)
    )
    ignored = {"Entity_id", "pdf_link", "reg_date", "LANGUAGE"}
    assert lost(raw, {e.list_id: e for e in real(GLOBAL)}, OLD_PLACES, ignored=ignored, taken=pieces) == []


def test_of_all_published_files_only_its_own_are_taken() -> None:
    """Two; and each of them is nobody else's."""
    sources = installed_catalogue().sources
    files = [f for f in find(REAL) if isinstance(f, Published)]
    assert [f.path for f in files if LIST.recognise(f)] == [EXCERPT, GLOBAL]
    assert {s.id for f in files for s in sources if f.path in {EXCERPT, GLOBAL} and s.recognise(f)} == {"eu-fsf"}
