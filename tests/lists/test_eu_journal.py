"""The Official Journal's annexes: consolidated, then amended."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from time import process_time

import pytest
from tests.lists.published_files import REAL, entries, part_of, published
from tests.lists.round_trip import addresses, lost, names, notes, numbers

from bonafides.editions.catalogue import installed_catalogue
from bonafides.editions.overlay import DatedFact, overlay
from bonafides.editions.published import find, gather
from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import Listing
from bonafides.model.source import Published, Snapshot
from bonafides_catalogue.lists.eu_journal import COLUMNS, LIST

ORDERED = sorted(COLUMNS)
ROW = {
    "recordId": "7", "programKey": "EU-IRN", "annex": "VIII", "measure": "Asset freeze", "startDate": "24.3.2007", "schema": "LegalEntity",
    "name": "Quenholt Works", "alias": 'QW; "Quenholt; Sons"', "country": "ir", "imoNumber": "1234567 / 7654321 (former)",
}  # fmt: skip


def sheet(*rows: dict[str, str], acts: dict[str, str] | None = None) -> str:
    """Give a file with one act's columns and rows."""
    acts = acts or {"celex": "32012R0267"}
    lines = [",".join([*acts, *ORDERED])]
    for row in rows:
        cells = [*acts.values(), *(row.get(c, "") for c in ORDERED)]
        lines.append(",".join('"' + c.replace('"', '""') + '"' for c in cells))
    return "\n".join(lines)


AMENDED = {"amendedCelex": "32012R0267", "amendmentCelex": "32026R0001"}


def test_both_kinds_of_file_are_recognised() -> None:
    """By their columns."""
    assert [part_of(LIST, sheet()), part_of(LIST, sheet(acts=AMENDED))] == ["consolidated", "amendments"]


def test_an_entry_counts_from_its_printed_day() -> None:
    """Day, month and year as printed."""
    entry = entries(LIST, {"consolidated": sheet(ROW)})[0]
    assert [entry.in_force(date(2007, 3, day)) for day in (23, 24)] == [False, True]


def test_a_printed_year_leaves_its_days_in_doubt() -> None:
    """Neither clear nor certain."""
    entry = entries(LIST, {"consolidated": sheet({**ROW, "startDate": "2007"})})[0]
    assert [entry.in_force(date(y, 6, 1)) for y in (2006, 2007, 2008)] == [False, None, True]


def test_several_values_of_a_cell_are_several() -> None:
    """Quoted semicolons and numbers parted by a slash."""
    entry = entries(LIST, {"consolidated": sheet(ROW)})[0]
    assert [n.name for n in entry.names] == ["Quenholt Works", "QW", "Quenholt; Sons"]
    assert [i.value for i in entry.identifiers] == ["1234567", "7654321"]


def test_export_control_is_a_licence_and_a_freeze_a_freeze() -> None:
    """Two measures of the same Union."""
    found = entries(LIST, {"consolidated": sheet(ROW, {**ROW, "measure": "Export control"})})
    assert [(e.measure, e.binding) for e in found] == [("asset_freeze", ("EU",)), ("licence_required", ("EU",))]


def test_an_amendment_replaces_its_row_and_adds_another() -> None:
    """And takes none away."""
    new = {**ROW, "recordId": "8", "name": "Oskaldur Works"}
    found = entries(
        LIST, {"consolidated": sheet(ROW), "amendments": sheet({**ROW, "name": "Quenholt Factory"}, new, acts=AMENDED)}
    )
    assert [e.name for e in found] == ["Quenholt Factory", "Oskaldur Works"]


def amended(*changes: dict[str, str], consolidated: dict[str, str] = ROW) -> Listing:
    """Give the one entry that amendments in several files leave."""
    files = [
        published(f"a{n}.csv", sheet({**ROW, **c}, acts={**AMENDED, "amendmentCelex": f"32026R000{n}"}))
        for n, c in enumerate(changes, 1)
    ]
    parts = {"consolidated": (published("c.csv", sheet(consolidated)),), "amendments": tuple(files)}
    (entry,) = LIST.read(Snapshot(day=date(2026, 8, 22), parts=parts))
    return entry


def test_an_amended_entry_keeps_its_first_day() -> None:
    """Whatever day the amendment prints."""
    assert amended({"startDate": "1.8.2026"}).periods == (Period(since=date(2007, 3, 24)),)


def test_an_amended_entry_keeps_the_names_that_it_had() -> None:
    """A ship that was renamed is still asked for by its former name."""
    assert [n.name for n in amended({"name": "Quenholt Factory", "alias": ""}).names] == [
        "Quenholt Factory", "Quenholt Works", "QW", "Quenholt; Sons",
    ]  # fmt: skip


def test_a_second_amendment_of_an_entry_makes_no_second_entry() -> None:
    """Both are named."""
    entry = amended({"name": "Quenholt Factory"}, {"name": "Quenholt Mill"})
    assert entry.name == "Quenholt Mill"
    assert entry.note.endswith("amended by: 32026R0002; amended by: 32026R0001")


def test_spellings_inside_a_printed_name_are_names() -> None:
    """Beside the name as printed; a single word of a person is weak."""
    person = {**ROW, "schema": "Person", "name": "Sadaq (a.k.a. Sadagh) Meridor", "alias": "f.k.a.: Tavan (alias Tavi)"}
    entry = entries(LIST, {"consolidated": sheet(person)})[0]
    assert [(n.name, n.weak) for n in entry.names] == [
        ("Sadaq (a.k.a. Sadagh) Meridor", False), ("Sadaq Meridor", False), ("Sadagh Meridor", False), ("Tavan (alias Tavi)", False),
        ("Tavan", True), ("Tavi", True),
    ]  # fmt: skip


def test_what_is_said_beside_names_and_numbers_stays_in_the_note() -> None:
    """A birth beside an alias is a birth date too."""
    row = {
        **ROW,
        "alias": "Tavi (born on 4.6.1960 in Samplin)",
        "passportNumber": "A12 (Iran, expired)",
        "registrationNumber": "77 (INN)",
    }
    entry = entries(LIST, {"consolidated": sheet(row)})[0]
    assert [n.name for n in entry.names] == ["Quenholt Works", "Tavi"]
    assert entry.birth_dates == ("1960-06-04",)
    assert [(i.kind, i.value) for i in entry.identifiers][:2] == [("passport", "A12"), ("tax_no", "77")]
    assert "names as printed: Tavi (born on 4.6.1960 in Samplin)" in entry.note
    assert "numbers as printed: A12 (Iran, expired) | 77 (INN)" in entry.note


def test_a_cell_that_numbers_its_parts_is_parted() -> None:
    """Addresses and nationalities; a birth date written with a gap is a whole day, and stays as printed in the note."""
    row = {
        **ROW,
        "address": '"(a) Samplin, Iran (closed); (b) Quen"',
        "nationality": "(a) Iranian, (b) Omani",
        "birthDate": "28.01 1966",
    }
    entry = entries(LIST, {"consolidated": sheet(row)})[0]
    assert (entry.addresses, entry.country) == (("Samplin, Iran (closed)", "Quen"), ("ir", "Iranian", "Omani"))
    assert entry.birth_dates == ("1966-01-28",)
    assert "birth date: 28.01 1966" in entry.note


def test_a_dated_fact_ends_an_entry_by_its_reference() -> None:
    """The act, the annex and the printed number, or the name where the annex prints none."""
    rows = ({**ROW, "name": "Quenholt Works"}, {**ROW, "recordId": "", "name": "Oskaldur Works"})
    found = entries(LIST, {"consolidated": sheet(*rows)})
    fact = DatedFact(
        id="f", list="eu-journal", programme="EU-IRN", spans=(("", "2026-08-01"),), references=("32012R0267 annex VIII Oskaldur Works",),
        says="It was taken off.", cites="32026R0009, article 1", source="OJ", verified_by="x", verified_on="2026-08-02", review_by="2027-08-02",
    )  # fmt: skip
    after = overlay(found, [fact], on=date(2026, 8, 22))
    assert [e.in_force(date(2026, 8, 1)) for e in after] == [True, False]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"measure": "Frown"}, "measure 'Frown'"),
        ({"schema": "Planet"}, "schema 'Planet'"),
        ({"name": ""}, "name ''"),
        ({"startDate": "soon"}, "startDate 'soon'"),
    ],
)
def test_what_nobody_knows_is_refused(change: dict[str, str], said: str) -> None:
    """Each with its file and line."""
    with pytest.raises(ContentError, match=said):
        entries(LIST, {"consolidated": sheet({**ROW, **change})})


def test_a_new_column_is_refused() -> None:
    """Take it, or ignore it by name."""
    with pytest.raises(ContentError, match="column 'mood'"):
        entries(LIST, {"consolidated": sheet(acts={"celex": "32012R0267", "mood": ""})})


needs_real = pytest.mark.skipif(not REAL.is_dir(), reason="the published lists are not beside the checkout")
FOLDER = "eu_journal_sanctions_csv"


def texts_of(row: Mapping[str, str]) -> Iterator[str]:
    """Give the act and the printed place of a row, by which its listing is found."""
    yield row.get("celex") or row["amendedCelex"]
    yield f"annex {row['annex']}" if row["annex"] else ""
    yield row["recordId"] or row["name"]


@cache
def rows() -> dict[str, list[dict[str, str]]]:
    """Give the rows of all files by a reading of our own, by what a row prints of its place, programme, measure and kind."""
    found: dict[str, list[dict[str, str]]] = {}
    for file in (f for f in find(REAL / FOLDER) if isinstance(f, Published) and "/" in f.path):
        for row in csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"), newline="")):
            place = " ".join(text for text in texts_of(row) if text)
            same = "|".join(
                (place, row["programKey"], row["measure"], row["schema"], "" if row["recordId"] else row["startDate"])
            )
            found.setdefault(same, []).append(row)
    return found


@cache
def read() -> tuple[Listing, ...]:
    """Read the real files."""
    sources = [LIST]
    (snapshot,) = gather(find(REAL / FOLDER), sources, {"eu-journal": date(2026, 8, 22)}).snapshots["eu-journal"]
    return tuple(LIST.read(snapshot))


@needs_real
def test_every_row_is_an_entry_or_changes_one() -> None:
    """8,017 rows in 45 consolidated files; of 417 rows in eleven amendments ten change an entry."""
    files = Counter(f.path.partition("/")[0] for f in find(REAL / FOLDER))
    assert (files["consolidated"], files["amendments"]) == (45, 11)
    every = [row for same in rows().values() for row in same]
    counted = Counter("celex" in row for row in every)
    changed = sum(len(same) for same in rows().values() if {"celex" in r for r in same} == {True, False})
    assert (counted[True], counted[False], changed) == (8_017, 417, 20)
    assert len(read()) == 8_017 + 417 - 10


@needs_real
def test_the_table_of_programmes_is_nobodys() -> None:
    """It lies beside the annexes and names no party."""
    file = published("programs.csv", (REAL / FOLDER / "programs.csv").read_bytes())
    assert [s.id for s in installed_catalogue().sources if s.recognise(file)] == []


def born(listing: Listing) -> Iterable[str]:
    """Give birth dates and the note, which keeps them as printed where they say more."""
    return (*listing.birth_dates, listing.note)


def counted(listing: Listing) -> Iterable[str]:
    """Give numbers, and the note for what is said beside them."""
    return (*numbers(listing), listing.note)


def named(listing: Listing) -> Iterable[str]:
    """Give names, and the note for what is said beside them."""
    return (*names(listing), listing.note)


SEVERAL = frozenset(COLUMNS) - {"recordId", "programKey", "annex", "measure", "startDate", "reason", "schema", "name"}
PLACES = {
    "celex": lambda e: (e.reference,), "amendedCelex": lambda e: (e.reference,), "amendmentCelex": notes, "annex": lambda e: (e.reference,),
    "recordId": lambda e: (e.reference,), "programKey": lambda e: e.programmes, "measure": notes, "reason": notes,
    "startDate": lambda e: [f"{p.since:%d.%m.%Y}".lstrip("0").replace(".0", ".") for p in e.periods if p.since],
    "schema": lambda e: {"Organization": ("LegalEntity", "Organization", "Company"), "Thing": ("Asset",)}.get(e.schema, (e.schema,)),
    "name": names, "alias": named, "weakAlias": named, "previousName": named, "address": addresses, "birthDate": born,
    "phone": lambda e: e.phones, "email": lambda e: e.emails, **dict.fromkeys(("country", "nationality", "jurisdiction", "flag"), lambda e: e.country),
    **dict.fromkeys(
        ("passportNumber", "registrationNumber", "taxNumber", "idNumber", "innCode", "ogrnCode", "kppCode", "okpoCode", "leiCode", "swiftBic",
         "ticker", "imoNumber", "mmsi"), counted),
    **dict.fromkeys(
        ("birthPlace", "position", "gender", "appearance", "ethnicity", "fatherName", "motherName", "incorporationDate", "legalForm", "sector",
         "website", "notes"), notes),
}  # fmt: skip


def shaped(text: str, shape: str) -> datetime | None:
    """Give the day that a text of a shape writes."""
    try:
        return datetime.strptime(text, shape)  # noqa: DTZ007 (a day has no zone)
    except ValueError:
        return None


def pieces(column: str, cell: str) -> Iterable[str]:
    """Give the values of a cell, each in the form in which it must be found: a whole day year first among birth dates."""
    values = (
        next(csv.reader([cell.replace("\n", " ")], delimiter=";", skipinitialspace=True))
        if column in SEVERAL
        else [cell]
    )
    for value in values:
        if column == "startDate" and (
            days := [day for shape in ("%d %b. %Y", "%Y-%m-%d") if (day := shaped(value, shape))]
        ):
            yield f"{days[0]:%d.%m.%Y}".lstrip("0").replace(".0", ".")
            continue
        if column in {"address", "nationality"} and value.startswith("(a)"):
            yield from re.split(r"[\s,;]*\([a-z]\) ", value)
            continue
        parts = value.split(".")
        whole = column == "birthDate" and len(parts) == 3 and all(part.isdigit() for part in parts)
        yield f"{parts[2]}-{parts[1]:0>2}-{parts[0]:0>2}" if whole else value


def by_place() -> dict[str, Listing]:
    """Give the listings by what `rows` calls them."""
    found: dict[str, Listing] = {}
    for listing in read():
        measure = listing.note.removeprefix("measure: ").partition("; ")[0]
        for schema in PLACES["schema"](listing):
            since = listing.periods[0].since if listing.periods else None
            for day in ("", *PLACES["startDate"](listing), str(since.year) if since else ""):
                found.setdefault("|".join((listing.reference, listing.programmes[0], measure, schema, day)), listing)
    return found


@needs_real
def test_the_annexes_are_read_without_loss() -> None:
    """Every column of 50 rows of the consolidated files."""
    raw = {
        place: [row for row in same if "celex" in row]
        for place, same in rows().items()
        if all("celex" in row for row in same)
    }
    assert lost(raw, by_place(), PLACES, taken=pieces) == []


@needs_real
def test_the_amendments_are_read_without_loss() -> None:
    """Every column of 50 rows of the amending acts."""
    raw = {
        place: [row for row in same if "celex" not in row]
        for place, same in rows().items()
        if not all("celex" in row for row in same)
    }
    assert lost(raw, by_place(), PLACES, taken=pieces) == []


@pytest.mark.parametrize("column", ["country", "name", "startDate"])
def test_a_file_without_a_column_is_refused_by_the_name_of_the_column(column: str) -> None:
    """It must not be read as though the publisher said nothing there."""
    left = ["celex", *(c for c in ORDERED if c != column)]
    text = "\n".join(
        [
            ",".join(left),
            ",".join({"celex": "32012R0267", **ROW}.get(c, "").replace(";", " ").replace('"', "") for c in left),
        ]
    )
    with pytest.raises(ContentError, match=f"column '{column}' is missing; fetch the file again"):
        entries(LIST, {"consolidated": text})


def test_a_row_that_names_no_act_is_refused() -> None:
    """With its file and line."""
    with pytest.raises(ContentError, match=r"act ''.* of consolidated\.csv line 2"):
        entries(LIST, {"consolidated": sheet(ROW, acts={"celex": ""})})


def test_a_cell_of_brackets_alone_is_read_in_no_time() -> None:
    """Reading it must not take the square of its length."""
    began = process_time()
    entries(LIST, {"consolidated": sheet({**ROW, "passportNumber": ") (" * 40_000})})
    assert process_time() - began < 5
