"""The consolidated list: the SDN list's form, another list, and by programme what it does to an export."""

from collections import Counter
from datetime import date

import pytest
from tests.lists import ofac_second_reading as ofac
from tests.lists.published_files import REAL, entries, part_of, published
from tests.lists.round_trip import lost

from bonafides.model.source import Snapshot
from bonafides_catalogue.lists.us_ofac_consolidated import LIST
from bonafides_catalogue.lists.us_ofac_sdn import LIST as SDN

NOTHING = "-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- "
PRIM = (
    f'51,"MERIDOR, Tavan","individual","NS-PLC",{NOTHING},"DOB 1961; POB Samplin."\r\n'
    f'52,"QUENHOLT BANK",-0- ,"UKRAINE-EO13662",{NOTHING},"Executive Order 13662 Directive Determination - Subject to Directive 1."\r\n'
    "\x1a"
)
ALT = '51,101,"aka","MERIDOR, T.",-0- \r\n52,102,"aka","OSKALDUR BANK",-0- \r\n'
ADD = '52,201,"1 Sample Road","Samplin 100","Russia",-0- \r\n'
SECTOR = "Executive Order 13662 Directive Determination - Subject to Directive"
MENU = "Executive Order 14024 Directive Information Subject to Directive"


def measure(tags: str, remarks: str = "-0- ") -> str:
    """Give the measure of an entry with some programmes and remarks."""
    row = f'53,"QUENHOLT WORKS",-0- ,"{tags}",{NOTHING},"{remarks}"\r\n'
    return entries(LIST, {"sdn": row})[0].measure


def test_a_main_file_of_those_not_blocked_is_this_list_and_not_the_sdn_list() -> None:
    """Whatever it is called."""
    assert (part_of(LIST, PRIM), part_of(SDN, PRIM)) == ("sdn", None)


def test_programmes_of_both_lists_are_told_apart_by_their_directive() -> None:
    """The same tag blocks on one list and does not on the other."""
    second = PRIM.split("\r\n")[1] + "\r\n"
    assert (part_of(LIST, second), part_of(SDN, second)) == ("sdn", None)
    blocked = second.replace("Executive Order 13662 Directive Determination - Subject to Directive 1.", "Website x.")
    assert (part_of(LIST, blocked), part_of(SDN, blocked)) == (None, "sdn")


@pytest.mark.parametrize(("path", "own"), [
    ("2024-01-02/cons_alt.csv", True), ("consolidated/alt.csv", True), ("us_ofac_nonsdn_csv/alt.csv", True),
    ("2023-12-28_consistent_set/alt.csv", False), ("alt.csv", False), ("consolidated/sdn_comments.csv", False),
])  # fmt: skip
def test_names_without_a_programme_go_by_file_or_folder(path: str, own: bool) -> None:
    """And are the SDN list's where neither says."""
    text = ALT if "alt" in path else "51,more; and more\r\n"
    assert (part_of(LIST, text, path) is not None, part_of(SDN, text, path) is not None) == (own, not own)


def test_names_of_the_other_list_are_counted_and_give_no_entry() -> None:
    """A set whose names say nothing cannot be read into the wrong list."""
    parts = {"sdn": (published("cons_prim.csv", PRIM),), "alt": (published("alt.csv", '99,1,"aka","NOBODY",-0- \r\n'),)}
    snapshot = Snapshot(day=date(2024, 1, 2), parts=parts)
    assert len(list(LIST.read(snapshot))) == 2
    assert ["1 rows of the alt file" in remark for remark in LIST.remarks(snapshot)] == [True]


def test_the_files_join_by_number() -> None:
    """As on the SDN list."""
    person, bank = entries(LIST, {"sdn": PRIM, "alt": ALT, "add": ADD})
    assert [n.name for n in person.names] == ["MERIDOR, Tavan", "MERIDOR, T."]
    assert (bank.list, bank.list_id, bank.addresses) == (
        "us-ofac-consolidated", "52", ("1 Sample Road, Samplin 100, Russia",),
    )  # fmt: skip


@pytest.mark.parametrize(("tags", "remarks", "expected"), [
    ("NS-PLC", "-0- ", "prohibited"),
    ("SDGT] [NS-PLC", "-0- ", "asset_freeze"),
    ("FSE-IR", "-0- ", "prohibited"),
    ("CMIC-EO13959", "ISIN XX0000000001", "concern"),
    ("561-Related", "-0- ", "concern"),
    ("UKRAINE-EO13662", f"{SECTOR} 1", "concern"),
    ("UKRAINE-EO13662] [RUSSIA-EO14024", f"{SECTOR} 2; alt. {SECTOR} 4", "licence_required"),
    ("RUSSIA-EO14024", f"{MENU} 3 - All transactions in new debt are prohibited", "concern"),
    ("RUSSIA-EO14024", f"{MENU} 1a - bonds; alt. {MENU} 4 - any transaction involving it is prohibited", "prohibited"),
    ("CAATSA - RUSSIA", "CAATSA Section 235 Information: EXPORT SANCTIONS Sec. 235(a)(2)", "licence_required"),
    ("CAATSA - RUSSIA", "CAATSA Section 235 Information: LOANS. Sec. 235(a)(3)", "concern"),
    ("PEESA", "PEESA Information: Property and Interests in Property Blocked", "asset_freeze"),
])  # fmt: skip
def test_the_strictest_that_is_told_is_the_measure(tags: str, remarks: str, expected: str) -> None:
    """By programme and by remark."""
    assert measure(tags, remarks) == expected


def test_what_nobody_knows_is_prohibited_and_said() -> None:
    """A new programme must not pass as a piece of information."""
    row = f'54,"QUENHOLT WORKS",-0- ,"NEW-EO99999",{NOTHING},"Website x."\r\n'
    snapshot = Snapshot(day=date(2024, 1, 2), parts={"sdn": (published("cons_prim.csv", row),)})
    assert [(e.measure, "taken as prohibited" in e.note) for e in LIST.read(snapshot)] == [("prohibited", True)]
    assert ["NEW-EO99999" in remark for remark in LIST.remarks(snapshot)] == [True]


@pytest.fixture(scope="module")
def published_set() -> Snapshot:
    """Give the real set."""
    if not REAL.is_dir():
        pytest.skip("the published lists are not beside the checkout")
    files = {"sdn": "cons_prim.csv", "alt": "cons_alt.csv", "add": "cons_add.csv", "comments": "cons_comments.csv"}
    return ofac.snapshot(REAL / "us_ofac_consolidated_nonsdn_csv", files, date(2025, 12, 19))


def test_the_published_list_has_442_entries(published_set: Snapshot) -> None:
    """As its provenance counts: 443 lines with the end-of-file sign; and no row without an entry."""
    assert Counter(e.schema for e in LIST.read(published_set)) == {"Organization": 363, "Person": 79}
    assert LIST.remarks(published_set) == ()


def test_every_published_entry_has_a_measure_that_somebody_looked_up(published_set: Snapshot) -> None:
    """Sectoral Directive 4, the defence procurement agency, the central bank and two more, those of the Council."""
    assert Counter(e.measure for e in LIST.read(published_set)) == {
        "concern": 274, "licence_required": 87, "prohibited": 79, "asset_freeze": 2,
    }  # fmt: skip


def test_no_published_cell_of_the_consolidated_list_is_lost(published_set: Snapshot) -> None:
    """Of fifty entries every name, address, programme and clause of the remarks is found."""
    read = ofac.read(LIST, published_set)
    assert lost(ofac.cells(published_set), read, ofac.WHERE, ignored=ofac.IGNORED, taken=ofac.pieces) == []
