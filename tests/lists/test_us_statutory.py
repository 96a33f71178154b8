"""Statutory lists: each table is its own statute's, informs or bars a licence as its law says, and tells its own history."""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from time import process_time

import pytest
from tests.lists.published_files import REAL, entries, part_of
from tests.lists.round_trip import lost, names, notes

from bonafides.errors import ContentError
from bonafides.model.listing import Listing
from bonafides_catalogue.lists import us_state_isn
from bonafides_catalogue.lists.forms.us_lists import name_words
from bonafides_catalogue.lists.us_statutory_lists import LIST

HEADER = (
    "schema,name,aliases,topics,program,authority,reason,report-date,start-date,end-date,country,notes,source_url\n"
)
COMPANIES = "Name,Clean Name,Alias,Previous Name,Parent Name,Note,Start date,End date,Source Url\n"
INKSNA = "Nonproliferation Sanctions (ISN) - State Department"


def row(
    program: str, *, schema: str = "Company", name: str = "Quenholt Works", aliases: str = "", days: str = ",,"
) -> str:
    """Give a row; `days` are report, start and end."""
    return f'{schema},"{name}",{aliases},tag,{program},Congress,,{days},China,,https://law.example\n'


def read(*rows: str) -> list[Listing]:
    """Read a table of these rows."""
    return entries(LIST, {"list": HEADER + "".join(rows)})


def companies(*rows: str) -> list[Listing]:
    """Read the table of Chinese military companies."""
    return entries(LIST, {"chinese military companies": COMPANIES + "".join(rows)})


def counted(listing: Listing, *years: int) -> list[bool | None]:
    """Tell whether a listing counted in July of each year."""
    return [listing.in_force(date(year, 7, 1)) for year in years]


def test_the_two_forms_are_recognised_and_the_index_of_notices_is_not() -> None:
    """The index names no parties."""
    found = [part_of(LIST, text) for text in (HEADER, COMPANIES, "document_number,publication_date,html_url,pdf_url\n")]
    assert found == ["list", "chinese military companies", None]


def test_each_statute_is_a_list_of_its_own_and_all_are_told() -> None:
    """They inform; only determinations bar a licence."""
    programmes = (
        "Section 1286 of X",
        "Section 154 of X",
        "Section 353(b) of X",
        "Section 5949 of X",
        "Section 889 of X",
        INKSNA,
    )
    found = read(*(row(p, days="2026-01-27,2026-01-22," if p is INKSNA else ",,") for p in programmes)) + companies(
        "Q,Q,,,,,2021-06-03,,\n"
    )
    assert {e.list for e in found} == {told.id for told in LIST.tells}
    assert {e.list: e.measure for e in found if e.measure != "concern"} == {"us-state-isn": "licence_required"}


def test_a_determination_has_the_id_that_the_departments_own_list_gives() -> None:
    """By programme, name and the day of its notice; an end that is given is its end."""
    own = entries(us_state_isn.LIST, {
        "list": "Programs,Name,Address,Country,Federal Register Notice,Effective Date,Date Lifted/Waived/Expired\n"
        'INKSNA,Quenholt Works,,China,"Vol. 91, No. 17, 01/27/2026",1/22/2026,\n',
    })  # fmt: skip
    found = read(row(INKSNA, days="2026-01-27,2026-01-22,2028-01-22", aliases="QW"))
    assert [(e.list, e.list_id) for e in found] == [(e.list, e.list_id) for e in own]
    assert counted(found[0], 2025, 2027, 2029) == [False, True, False]


def test_a_year_alone_leaves_its_days_in_doubt() -> None:
    """And an end in a month, the days of the month."""
    one = read(
        row(
            "Section 353(b) of X",
            schema="Person",
            name="Ada Quenholt Meridor (Ada Meridor)",
            days="2021,,December 2023",
        )
    )[0]
    assert [one.in_force(d) for d in (date(2020, 12, 31), date(2021, 7, 1), date(2022, 7, 1), date(2023, 12, 15), date(2024, 1, 1))] == [
        False, None, True, None, False,
    ]  # fmt: skip
    assert [n.name for n in one.names] == ["Ada Quenholt Meridor", "Ada Meridor"]


def test_yearly_lists_of_one_name_run_on_until_the_last_has_an_end() -> None:
    """A row without an end is carried on by the next."""
    statute = "Section 1286 of X"
    rows = [
        row(statute, days="2022,,"),
        row(statute, days="2024,,2026-07-23"),
        row(statute, days="2023,,", aliases="QW"),
    ]
    found = read(*rows)
    assert [(counted(e, 2021, 2023, 2025, 2027), len(e.names)) for e in found] == [([False, True, True, False], 2)]


def test_a_bar_that_begins_later_counts_from_its_report() -> None:
    """The later day is a note."""
    one = read(row("Section 154 of X", days='2023-12-22,"October 1, 2027",'))[0]
    assert (counted(one, 2023, 2024), "measures from: October 1, 2027" in one.note) == ([False, True], True)


def test_a_company_that_left_and_came_back_has_two_periods() -> None:
    """Its parent is an owner, its former names are names."""
    found = companies(
        'Quenholt Chips (QC)*,Quenholt Chips,"QC,Q-Chips",,Meridor Group,,2024-01-31,,\n', "Quenholt Chips,Quenholt Chips,,,,left,2025-01-07,2026-02-17,u\n",
        "Quenholt Chips,Quenholt Chips,,Oskaldur Chips; OC,,,2026-06-08,,u\n",
    )  # fmt: skip
    assert [(len(e.periods), counted(e, 2023, 2025, 2026)) for e in found] == [(2, [False, True, True])]
    assert found[0].in_force(date(2026, 4, 1)) is False
    assert [n.name for n in found[0].names] == ["Quenholt Chips", "QC", "Q-Chips", "Oskaldur Chips", "OC"]
    assert [o.name for o in found[0].owners] == ["Meridor Group"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (row("Section 7 of X"), "programme 'Section 7 of X'"),
        (row("Section 889 of X", schema="Robot"), "schema 'Robot'"),
        (row("Section 889 of X", days="soon,,"), "date 'soon'"),
        (row(INKSNA, schema="Robot"), "schema 'Robot'"),
        (row(INKSNA, days="2026-01-27,2026-01-22,2025-01-22"), "ends on 2025-01-22, before it begins"),
        (row("Section 889 of X", days="2022,,2021"), "ends on 2021-12-31, before it begins"),
        (row("Section 889 of X", name=""), "a row without a name"),
    ],
)
def test_what_nobody_knows_is_refused(text: str, said: str) -> None:
    """Each with its line."""
    with pytest.raises(ContentError, match=said):
        read(text)


@pytest.mark.parametrize("name", ["Q" + "(a)" * 40_000, "(aka " * 20_000, "Q" + " " * 60_000 + "x", "Q AKA: " * 15_000])
def test_a_long_name_of_a_determination_is_read_in_time(name: str) -> None:
    """It once took the square of its length."""
    began = process_time()
    read(row(INKSNA, name=name))
    assert process_time() - began < 1.5


def test_a_name_of_quotes_alone_is_kept_as_written() -> None:
    """A listing without a name could not be found."""
    (one,) = read(row(INKSNA, name='""""'))
    assert [n.name for n in one.names] == ['""']


def test_a_new_column_is_refused() -> None:
    """Take it, or ignore it by name."""
    with pytest.raises(ContentError, match="column 'mood'"):
        entries(LIST, {"list": HEADER.replace("reason", "mood")})


real = pytest.mark.skipif(not REAL.is_dir(), reason="the published lists are not beside the checkout")
FOLDER = REAL / "us_special_legislation_csv"
COUNTS = {"inksna": 28, "section_1286": 443, "section_154": 6, "section_353": 167, "section_5949": 3, "section_889": 5}
DOD = "dod_chinese_military_companies"


def raw_of(name: str) -> list[dict[str, str]]:
    """Give the rows of a table, read plainly."""
    return list(csv.DictReader(io.StringIO((FOLDER / f"{name}.csv").read_text(), newline="")))


def found_in(name: str) -> list[Listing]:
    """Give the listings of a table."""
    part = "chinese military companies" if name == DOD else "list"
    return entries(LIST, {part: (FOLDER / f"{name}.csv").read_bytes()})


@real
@pytest.mark.parametrize(("name", "rows"), [*COUNTS.items(), (DOD, 397)])
def test_every_row_is_in_the_entry_of_its_name(name: str, rows: int) -> None:
    """PROVENANCE counts lines with the header; yearly rows of one name, in any order of its words, are one entry."""
    column = "Clean Name" if name == DOD else "name"
    raw = raw_of(name)
    found = found_in(name)
    assert len(raw) == rows
    assert {name_words(r[column].partition(" (")[0] if name == "section_353" else r[column]) for r in raw} == {
        name_words(e.name) for e in found
    } | ({name_words(r[column]) for r in raw} if name == "inksna" else set())
    assert (
        len({e.list_id for e in found})
        == len(found)
        == (190 if name == "section_1286" else 227 if name == DOD else rows)
    )


def pieces(column: str, cell: str) -> Iterable[str]:
    """Give what must be found of a cell."""
    if column in {"aliases", "Previous Name"}:
        return cell.split(";")
    return cell.rstrip(")").split(" (") if column == "name" else (cell,)


@real
@pytest.mark.parametrize("name", [*COUNTS])
def test_nothing_of_fifty_entries_is_lost(name: str) -> None:
    """Field by field, all rows of each name."""
    found = {name_words(e.name): e for e in found_in(name)}
    raw: dict[str, list[dict[str, str]]] = defaultdict(list)
    for r in raw_of(name):
        raw[next(n for n in map(name_words, (r["name"], r["name"].partition(" (")[0])) if n in found)].append(r)
    where = {
        "schema": lambda e: ({"Organization": "Company"}.get(e.schema, e.schema),), "name": names, "aliases": names, "country": lambda e: e.country,
        **dict.fromkeys(("program", "authority", "reason", "notes"), notes), "source_url": lambda e: (e.note, e.cites),
        **dict.fromkeys(("report-date", "start-date", "end-date"), lambda e: (e.note, *(str(p.since) for p in e.periods))),
    }  # fmt: skip
    assert lost(raw, found, where, ignored={"topics"}, taken=pieces) == []


@real
def test_nothing_of_fifty_companies_is_lost() -> None:
    """All rows of each name, the printed one too."""
    found = {name_words(e.name): e for e in found_in(DOD)}
    raw: dict[str, list[dict[str, str]]] = defaultdict(list)
    for r in raw_of(DOD):
        raw[name_words(r["Clean Name"])].append(r)
    where = {
        "Name": lambda e: (e.note, *names(e)), "Clean Name": names, "Alias": lambda e: (*names(e), ",".join(n.name for n in e.names)), "Previous Name": names,
        "Parent Name": lambda e: (o.name for o in e.owners), **dict.fromkeys(("Note", "Start date", "End date", "Source Url"), notes),
    }  # fmt: skip
    assert lost(raw, found, where, taken=pieces) == []


@real
def test_the_lists_that_ended_have_ended() -> None:
    """Section 353 in December 2023; of the companies, those whose latest row has an end."""
    latest = {name_words(r["Clean Name"]): r["End date"] for r in sorted(raw_of(DOD), key=lambda r: r["Start date"])}
    assert Counter(e.in_force(date(2026, 8, 1)) for e in found_in("section_353")) == {False: 167}
    assert sum(e.in_force(date(2026, 8, 1)) is False for e in found_in(DOD)) == sum(map(bool, latest.values())) == 19
