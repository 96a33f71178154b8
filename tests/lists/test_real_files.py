"""The publishers' own files: as many entries as they hold, on the days that they tell of."""

from collections import Counter
from datetime import date
from functools import cache

import pytest
from tests.lists.published_files import REAL

from bonafides.editions.catalogue import installed_catalogue
from bonafides.editions.overlay import dated_facts, overlay
from bonafides.editions.published import find, gather
from bonafides.editions.telling import ListTold, Told, partial_days, told
from bonafides.model.dates import held as held_on
from bonafides.model.listing import Listing
from bonafides.model.source import ListSource

FOLDERS = {
    "us-ofac-sdn": "us_ofac_sdn_csv", "un-sc": "un_sc_consolidated_xml", "us-state-isn": "us_state_isn_csv",
    "eu-journal": "eu_journal_sanctions_csv",
}  # fmt: skip

pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the published lists are not beside the checkout")


@cache
def all_read(name: str) -> Told:
    """Read all snapshots of one list, with the remarks on them."""
    catalogue = installed_catalogue()
    source: ListSource = next(s for s in catalogue.sources if s.id == name)
    found = gather(find(REAL / FOLDERS[name]), catalogue.sources, {"eu-journal": date(2026, 8, 22)})
    return told([source], {name: found.snapshots[name]})


def read(name: str) -> ListTold:
    """Give what all snapshots of one list tell."""
    return all_read(name).lists[name]


def named(name: str, first: str) -> list[Listing]:
    """Give the entries of a list whose first name begins so."""
    return [e for e in read(name).listings if e.name.upper().startswith(first.upper())]


@cache
def iran() -> tuple[Listing, ...]:
    """Give the UN entries on Iran under the catalogue's dated facts."""
    facts = [
        f for path, content in installed_catalogue().files("lists", ".toml") for f in dated_facts(content, where=path)
    ]
    listings = overlay(read("un-sc").listings, facts)
    return tuple(e for e in listings if e.programmes == ("Iran",))


def entries_on(name: str, day: date) -> Counter[str]:
    """Count the entries of one snapshot by kind."""
    source = next(s for s in installed_catalogue().sources if s.id == name)
    snapshot = next(s for s in read(name).read if s.day == day)
    return Counter(e.schema for e in source.read(snapshot))


@pytest.mark.parametrize(
    ("day", "persons", "entities"),
    [("2024-11-30", 686, 193), ("2025-11-18", 727, 273), ("2026-02-27", 730, 273), ("2026-08-01", 736, 275)],
)
def test_the_un_list_has_as_many_entries_as_its_provenance_counts(day: str, persons: int, entities: int) -> None:
    """Individuals and entities, file by file."""
    assert entries_on("un-sc", date.fromisoformat(day)) == {"Person": persons, "Organization": entities}


@pytest.mark.parametrize(
    ("day", "rows"),
    [
        ("2021-05-22", 8878), ("2022-03-01", 9222), ("2022-09-03", 10478), ("2023-09-18", 13070), ("2023-12-28", 13821),
        ("2024-01-12", 13827), ("2024-04-03", 14560), ("2024-06-28", 15440), ("2024-07-02", 15443),
    ],
)  # fmt: skip
def test_every_row_of_the_sdn_list_is_an_entry(day: str, rows: int) -> None:
    """All lines but the end-of-file sign."""
    assert entries_on("us-ofac-sdn", date.fromisoformat(day)).total() == rows


@pytest.mark.parametrize(("day", "rows"), [("2014-10-27", 462), ("2016-12-02", 213)])
def test_every_row_of_the_nonproliferation_list_is_an_entry(day: str, rows: int) -> None:
    """All lines but the header."""
    assert entries_on("us-state-isn", date.fromisoformat(day)).total() == rows


def test_the_journal_has_more_than_its_consolidated_rows() -> None:
    """8,017 consolidated, and what eleven amending acts added."""
    assert 8_017 <= entries_on("eu-journal", date(2026, 8, 22)).total() <= 8_017 + 418


def test_a_spoiled_file_is_left_out_and_named() -> None:
    """The UN file of 2025-08-16 lost its letters; the other four are read."""
    assert any("un-sc of 2025-08-16 was not read" in remark for remark in all_read("un-sc").remarks)


def test_files_without_their_list_are_left_out_and_named() -> None:
    """Names and addresses of 2025 and 2026 came without sdn.csv."""
    found = gather(find(REAL / FOLDERS["us-ofac-sdn"]), installed_catalogue().sources, {})
    assert sum("no sdn file" in remark for remark in found.remarks) == 2


def test_an_address_of_the_only_whole_set_outlives_the_later_partial_ones() -> None:
    """Later days have sdn.csv alone."""
    limmt = next(e for e in read("us-ofac-sdn").listings if e.list_id == "9749")
    assert any("Xinkai" in address for address in limmt.addresses)


def test_an_sdn_entry_is_in_doubt_before_the_first_snapshot() -> None:
    """The file has no dates: it cannot clear 2007."""
    limmt = next(e for e in read("us-ofac-sdn").listings if e.list_id == "9749")
    assert [limmt.in_force(d) for d in (date(2007, 6, 1), date(2021, 5, 22), date(2030, 1, 1))] == [None, True, True]


def test_great_wall_was_bound_from_2006_to_2008() -> None:
    """Executive Order 13382: 13 June 2006 to 19 June 2008."""
    days = (date(2006, 6, 12), date(2007, 6, 1), date(2008, 6, 18), date(2008, 6, 19), date(2010, 1, 1))
    great_wall = [e for e in named("us-state-isn", "China Great Wall Industry") if e.reference == "E.O. 13382"]
    assert [[e.in_force(d) for d in days] for e in great_wall] == [[False, True, True, False, False]]


def test_dalian_sunny_industries_was_on_no_list_before_february_2009() -> None:
    """First published on 2 February 2009."""
    sunny = named("us-state-isn", "Dalian Sunny")
    assert [e.name for e in sunny if e.in_force(date(2009, 2, 1))] == []
    assert any(e.in_force(date(2009, 2, 2)) for e in sunny)


def test_one_hundred_and_twenty_one_names_came_back() -> None:
    """43 persons and 78 entities."""
    assert Counter(e.schema for e in iran()) == {"Person": 43, "Organization": 78}


@pytest.mark.parametrize(
    ("day", "binding"),
    [("2007-06-01", 50), ("2024-06-01", 0), ("2025-09-27", 0), ("2025-09-28", 121), ("2026-06-01", 121)],
)
def test_the_measures_on_iran_ended_and_came_back(day: str, binding: int) -> None:
    """On no day in doubt; 50 is 22 of resolution 1737 and 28 of resolution 1747."""
    held = [e.in_force(date.fromisoformat(day)) for e in iran()]
    assert (held.count(True), held.count(None)) == (binding, 0)


@pytest.mark.parametrize("name", ["SHAHID BAGHERI", "PARCHIN CHEMICAL"])
def test_the_buyers_of_2007_were_bound_on_the_day(name: str) -> None:
    """Resolutions 1737 and 1747."""
    assert [e.in_force(date(2007, 6, 1)) for e in iran() if e.name.startswith(name)] == [True]


def test_bank_sepah_left_in_january_2016() -> None:
    """And is back."""
    sepah = [e for e in iran() if e.name.startswith("BANK SEPAH")]
    days = (date(2016, 1, 16), date(2016, 1, 17), date(2025, 9, 28))
    assert [[e.in_force(d) for d in days] for e in sepah] == [[True, False, True]]


@pytest.mark.parametrize("name", ["us-ofac-sdn", "un-sc"])
def test_periods_give_back_each_snapshot_on_its_day(name: str) -> None:
    """Who was on the list and under which names, neither more nor fewer; a name is in doubt only where a file of names is missing."""
    source = next(s for s in installed_catalogue().sources if s.id == name)
    told_of = read(name)
    partial = partial_days(told_of.read)
    for snapshot in told_of.read:
        seen = {e.list_id: {n.name for n in e.names} for e in source.read(snapshot)}
        held = {e.list_id: e for e in told_of.listings if e.in_force(snapshot.day) is not False}
        assert all(e.in_force(snapshot.day) for e in held.values())
        assert held.keys() == seen.keys()
        for number, entry in held.items():
            sure = {n.name for n in entry.names if held_on(n.periods, snapshot.day)}
            assert seen[number] == sure or (snapshot.day in partial and seen[number] <= sure)
