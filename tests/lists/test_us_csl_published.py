"""The Consolidated Screening List as published: as many entries as it has, none lost, each carried on in a later file."""

import csv
import gzip
import io
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cache

import pytest
from tests.lists.published_files import REAL, entries, published
from tests.lists.round_trip import lost, names, notes, numbers

from bonafides.model.listing import Listing
from bonafides.model.source import Snapshot
from bonafides_catalogue.lists.us_csl import LIST

pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the published lists are not beside the checkout")
SHORT = re.compile(r"\(([A-Z-]+)(?: List)?\)")
JOINED = {"SSI", "PLC", "CMIC", "NS-MBS", "CAP", "FSE"}
LISTS = {
    "SDN": "us-ofac-sdn", "EL": "us-bis-entity-list", "DTC": "us-ddtc-debarred", "DPL": "us-bis-denied-persons", "UVL": "us-bis-unverified",
    "ISN": "us-state-isn", "MEU": "us-bis-military-end-users", **dict.fromkeys(JOINED, "us-ofac-consolidated"),
}  # fmt: skip


@cache
def rows_of_2022() -> tuple[dict[str, str], ...]:
    """Give the rows of the table of 2022, read plainly."""
    text = gzip.decompress((REAL / "us_csl_csv/consolidated_2022-04.csv.gz").read_bytes()).decode()
    return tuple(csv.DictReader(io.StringIO(text, newline="")))


@cache
def read_2022() -> tuple[Listing, ...]:
    """Give the listings of the table of 2022."""
    content = gzip.decompress((REAL / "us_csl_csv/consolidated_2022-04.csv.gz").read_bytes())
    return tuple(LIST.read(Snapshot(day=date(2022, 4, 30), parts={"list": (published("c.csv", content),)})))


def short(source: str) -> str:
    """Give the short name of a list."""
    found = SHORT.search(source)
    assert found is not None
    return found[1]


def test_the_table_of_2022_has_the_rows_that_its_provenance_counts() -> None:
    """The counts by list stand in its PROVENANCE.md."""
    assert Counter(short(row["source"]) for row in rows_of_2022()) == {
        "SDN": 10_026, "EL": 2_001, "DTC": 727, "DPL": 462, "SSI": 290, "UVL": 201, "ISN": 163, "PLC": 78, "MEU": 71, "CMIC": 68, "CAP": 53,
        "NS-MBS": 17, "FSE": 3,
    }  # fmt: skip


def test_every_row_of_the_table_of_2022_is_an_entry_or_joins_one() -> None:
    """Joined: 509 rows under 462 numbers of the Treasury's, and 462 addresses of 431 denials. Split: 163 determinations under 182 statutes."""
    rows = rows_of_2022()
    treasury = {row["entity_number"] for row in rows if short(row["source"]) in JOINED}
    statutes = sum(len(row["programs"].split("; ")) for row in rows if short(row["source"]) == "ISN")
    assert Counter(e.list for e in read_2022()) == {
        "us-ofac-sdn": 10_026, "us-bis-entity-list": 2_001, "us-ddtc-debarred": 727, "us-bis-unverified": 201, "us-bis-military-end-users": 71,
        "us-ofac-consolidated": len(treasury), "us-state-isn": statutes, "us-bis-denied-persons": 431,
    }  # fmt: skip


def test_no_two_entries_of_the_table_of_2022_have_one_id() -> None:
    """A second one would lose its fields in a history."""
    assert [k for k, n in Counter((e.list, e.list_id) for e in read_2022()).items() if n > 1] == []


def test_the_json_of_2026_has_the_entries_that_its_provenance_counts() -> None:
    """25,921, less 3 joined numbers and 79 addresses of denials, and 19 more for determinations under several statutes."""
    file = published("j", gzip.decompress((REAL / "us_csl_json_2026-07-31/screening-list.json.gz").read_bytes()))
    found = Counter(e.list for e in LIST.read(Snapshot(day=date(2026, 7, 31), parts={"list": (file,)})))
    assert found == {
        "us-ofac-sdn": 19_181, "us-bis-entity-list": 3_420, "us-bis-denied-persons": 1_596 - 79, "us-ddtc-debarred": 787, "us-bis-unverified": 222,
        "us-bis-military-end-users": 70, "us-ofac-consolidated": 286 + 78 + 68 + 51 + 1 - 3, "us-state-isn": 161 + 19,
    }  # fmt: skip


def test_the_excerpt_of_2016_is_read_and_too_few_to_be_the_list() -> None:
    """399 rows, one of them under two statutes."""
    content = (REAL / "legacy_formats_2016/us_csl_excerpt_2016.csv").read_bytes()
    found = entries(LIST, {"list": content})
    assert len(found) == 400 < LIST.expect[0]


def test_most_entries_of_2022_go_on_in_the_json_of_2026() -> None:
    """Commerce and State give no numbers, and the JSON has neither days nor addresses; still the ids agree."""
    content = gzip.decompress((REAL / "us_csl_json_2026-07-31/screening-list.json.gz").read_bytes())
    later = {(e.list, e.list_id) for e in entries(LIST, {"list": content})}
    earlier: dict[str, list[bool]] = defaultdict(list)
    for e in read_2022():
        earlier[e.list].append((e.list, e.list_id) in later)
    for name in ("us-bis-entity-list", "us-bis-denied-persons", "us-ddtc-debarred", "us-bis-military-end-users"):
        assert sum(earlier[name]) > 0.95 * len(earlier[name])


def pieces(column: str, cell: str) -> Iterable[str]:
    """Give what must be found of a cell."""
    if column == "ids":
        return [part.split(", ")[-2].removeprefix("IMO ") for part in cell.split("; ") if part]
    if column == "remarks":
        return re.split(r"\(?Linked To: |\)?; |\)$", cell)
    if column == "dates_of_birth":
        return [day.removeprefix("circa ") for day in cell.split("; ")]
    if column == "name":
        return re.split(r"\s*[(\[\])]\s*|,? and any |a\.k\.a\. |also known as:?|; ", cell)
    if column == "alt_names":
        return [name.removeprefix("F.K.A. ") for name in cell.split("; ")]  # The note says that it is a former one.
    return (
        cell.split("; ")
        if column in {"addresses", "alt_names", "programs", "nationalities", "citizenships", "places_of_birth"}
        else (cell,)
    )


def everywhere(listing: Listing) -> Iterable[str]:
    """Give all texts of a listing that may hold a number or a remark."""
    return (
        *numbers(listing), *notes(listing), *listing.phones, *listing.emails, *(p.name for p in listing.people), listing.name,
    )  # fmt: skip


WHERE = {
    "name": lambda e: (*names(e), *e.country, e.note),
    "alt_names": names,
    "entity_number": lambda e: (e.list_id,),
    "type": lambda e: ({"Person": "Individual", "Organization": "Entity"}.get(e.schema, e.schema),),
    "programs": lambda e: (*e.programmes, e.note),
    "title": notes,
    "addresses": lambda e: (*e.addresses, *e.country),
    "federal_register_notice": lambda e: (e.cites,),
    "start_date": lambda e: (str(p.since) for p in e.periods),
    "end_date": lambda e: (str(p.until) for p in e.periods),
    "standard_order": notes,
    "license_requirement": notes,
    "license_policy": notes,
    "call_sign": numbers,
    "vessel_type": notes,
    "gross_tonnage": notes,
    "gross_registered_tonnage": notes,
    "vessel_flag": lambda e: e.country,
    "vessel_owner": lambda e: (o.name for o in e.owners),
    "remarks": everywhere,
    "citizenships": lambda e: e.country,
    "nationalities": lambda e: e.country,
    "dates_of_birth": lambda e: (*e.birth_dates, e.note),
    "places_of_birth": notes,
    "ids": everywhere,
}
IGNORED = {"_id", "source", "source_list_url", "source_information_url"}


@pytest.mark.parametrize("code", sorted(LISTS))
def test_nothing_of_fifty_entries_of_each_list_is_lost(code: str) -> None:
    """Field by field against a plain reading; a name that a list has several times is left to the counts above."""
    by_name: dict[str, list[Listing]] = defaultdict(list)
    for e in read_2022():
        if e.list == LISTS[code]:
            by_name[e.name].append(e)
    raw: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows_of_2022():
        if short(row["source"]) == code and len(by_name.get(row["name"].strip(), ())) == 1:
            raw[row["name"].strip()].append(row)
    assert len(raw) > 2
    assert lost(raw, {n: found[0] for n, found in by_name.items()}, WHERE, ignored=IGNORED, taken=pieces) == []
