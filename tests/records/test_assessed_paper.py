"""The leads of the real paper, as of its days: facts of public lists and law; its text stays where it is."""

import gzip
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from msgspec import structs

from bonafides.assess import Knowledge
from bonafides.cli.reading import terms_of
from bonafides.documents import Gazetteer, read
from bonafides.editions.knowing import knowledge_of
from bonafides.editions.opened import open_edition
from bonafides.model.document import Document
from bonafides.model.lead import ItemRecord, LeadAssessment, PartyRecord
from bonafides.model.listing import Listing
from bonafides.model.source import ListSource, Published, Snapshot
from bonafides.parties import Register, build_index
from bonafides.records import assessed_leads
from bonafides_catalogue.lists import un_sc, us_state_isn

SHARED = Path(__file__).parents[3] / "shared"
PAPERS = sorted((SHARED / "paper").glob("*.txt"))
STATE = SHARED / "data/sanctions/us_state_isn_csv/isn_2014-10-27.csv"
UNITED_NATIONS = SHARED / "data/sanctions/un_sc_consolidated_xml/consolidated_2026-08-01.xml.gz"
NEW_NAME = "Dalian Sunny Industry"

pytestmark = pytest.mark.skipif(not PAPERS, reason="the real paper is not beside this checkout")
real_lists = pytest.mark.skipif(
    not (STATE.is_file() and UNITED_NATIONS.is_file()), reason="the lists are not beside this checkout"
)


@cache
def starter() -> Knowledge:
    """Give the shipped edition."""
    return knowledge_of(open_edition(None))


@cache
def published() -> Knowledge:
    """Give the same with two whole lists as their publishers gave them, and no other."""
    rows = (
        *_read(us_state_isn.LIST, date(2014, 10, 27), STATE.read_bytes()),
        *_read(un_sc.LIST, date(2026, 8, 1), gzip.decompress(UNITED_NATIONS.read_bytes())),
    )
    words = open_edition(None).words
    return structs.replace(starter(), register=Register([build_index(rows, words)], words))


def _read(source: ListSource, day: date, content: bytes) -> Iterable[Listing]:
    return source.read(Snapshot(day=day, parts={"list": (Published(path=source.id, content=content),)}))


@cache
def document() -> Document:
    """Read the paper."""
    gazetteer = Gazetteer(terms_of(open_edition(None), ()))
    return read(PAPERS[0].read_bytes(), name="paper.txt", gazetteer=gazetteer, day=None)


@cache
def assessments(using: Knowledge) -> tuple[LeadAssessment, ...]:
    """Assess its leads."""
    return assessed_leads(document(), using, on=using.known_on)


def with_party(name: str, using: Knowledge | None = None, *, deal: bool = True) -> tuple[LeadAssessment, PartyRecord]:
    """Give the first deal, or the first other lead, in which a party takes part, with what is known of the party."""
    return next(
        (a, p)
        for a in assessments(using or starter())
        if a.assessed is deal
        for p in a.parties
        if any(name in n for n in p.names)
    )


def with_item(word: str) -> tuple[LeadAssessment, ItemRecord]:
    """Give the first deal in such goods, with how they stood."""
    return next((a, i) for a in assessments(starter()) for i in a.items if word in i.description)


def standings(record: PartyRecord, name: str, days: Iterable[date]) -> set[str]:
    """Give how a list's entries for a party stood on some days."""
    return {e.on[day.isoformat()] for e in record.listings if e.list == name for day in days}


@pytest.mark.parametrize("name", ["Shahid Bakeri", "Parchin"])
def test_the_freezes_of_the_united_nations_bound_both_iranian_recipients(name: str) -> None:
    """Resolutions 1737 (2006) and 1747 (2007) were in force on the days of the leads."""
    found, record = with_party(name)
    assert standings(record, "un-sc", found.days) == {"binds"}
    assert found.illegal_then
    assert found.illegal_then.truth == "yes"
    assert "un.listed_party" in {e.place.at for e in found.illegal_then.evidence if e.place}


def test_the_supplier_was_listed_by_its_old_name() -> None:
    """By the United States since 2006, which informs and binds no Chinese exporter."""
    found, record = with_party("LIMMT")
    old = [e for e in record.listings if e.list == "us-ofac-sdn" and e.as_name != NEW_NAME]
    assert {e.on[day.isoformat()] for e in old for day in found.days} == {"informs"}


def test_its_new_name_was_not_yet_published() -> None:
    """First published on 2 February 2009, after the paper."""
    found, record = with_party("LIMMT")
    new = [e for e in record.listings if e.list == "us-ofac-sdn" and e.as_name == NEW_NAME]
    assert {e.on[day.isoformat()] for e in new for day in found.days} == {"name_not_yet_published"}
    assert {e.named_since for e in new} == {date(2009, 2, 2)}


def test_under_its_new_name_only_identity_caught_it() -> None:
    """No list had the name under which it traded on any of its days."""
    found, record = with_party("LIMMT")
    assert record.in_trade == (NEW_NAME,)
    assert record.identity_only_on == found.days
    assert {c.truth for c in found.caught_by if c.way == "identity"} == {"yes"}


def test_the_seller_of_the_fuel_was_off_states_list() -> None:
    """In late 2007: its determination of 2004 had ended, the next is of 23 October 2008."""
    found, record = with_party("Xinshidai")
    assert standings(record, "us-state-isn", found.days) == {"off", "not_yet_published"}
    assert any("2004-09-20 to 2006-09-20 and from 2008-10-23" in line for line in record.history)


def test_the_fuel_was_listed_and_needed_a_licence() -> None:
    """MTCR 4.C.2.b; the regulations of 2002, Article 4."""
    found, item = with_item("dimethylhydrazine")
    assert item.reach == "control_list"
    assert any(entry.startswith("MTCR 4.C.2.b") for entry in item.entries)
    assert found.illegal_then
    assert "cn.2002.listed_item" in {e.place.at for e in found.illegal_then.evidence if e.place}


def test_great_wall_had_been_listed_twice_and_was_off_on_the_day() -> None:
    """1991 to 1992, and June 2006 to June 2008."""
    found, record = with_party("Great Wall", deal=False)
    assert {s for e in record.listings for s in (e.on[d.isoformat()] for d in found.days)} == {"off"}
    told = " ".join(record.history)
    assert "from 1991-06-25 to 1992-03-01" in told
    assert "from 2006-06-13 to 2008-06-19" in told


def test_the_oxidizers_precursor_was_within_reach_of_a_catch_all_alone() -> None:
    """Sodium perchlorate is on no list, and feeds what is on one."""
    _, item = with_item("perchlorate")
    assert (item.reach, item.entries) == ("catch_all", ())
    assert "precursor_of" in {r.relation for r in item.related}


def test_the_missile_below_the_line_is_on_the_military_list_alone_with_its_question() -> None:
    """What it reaches with less payload is for whoever has the figure."""
    items = [i for a in assessments(starter()) if a.action == "marketed" for i in a.items if "SRBM" in i.description]
    assert {i.reach for i in items} == {"military_list"}
    assert all("greatest range" in i.asks[0] for i in items)


def test_nothing_is_verified_and_the_marking_travels() -> None:
    """Every assessment says so, and carries the mark of its lead's portion."""
    found = assessments(starter())
    assert {(a.status, a.if_true) for a in found} == {("unverified", "if the lead is true")}
    assert {a.marking for a in found} == {"(SECRET REL MTCR)"}


def test_hedged_leads_carry_the_finding_beside_the_answer() -> None:
    """Every lead that the paper assesses, and none that it states, says that its language is estimative."""
    hedged = {a.lead: [f.rule for f in a.findings] for a in assessments(starter()) if a.wording}
    assert len(hedged) >= 2
    assert {tuple(rules) for rules in hedged.values()} == {("estimative_language",)}
    assert not [a for a in assessments(starter()) if not a.wording and a.findings]


def test_the_likely_cover_company_is_a_deal_with_a_band_and_a_question() -> None:
    """Who stands behind it is not known; the catch-all is all that reaches the goods."""
    (found,) = [a for a in assessments(starter()) if a.band == (55, 80) and a.assessed]
    assert any("cover company" in question for question in found.missing)
    assert found.only == "catch_all"


@real_lists
def test_states_own_file_has_the_same_history() -> None:
    """Read from the publisher's file: nothing in force in late 2007, three determinations on Great Wall and Xinshidai ended or to come."""
    found, record = with_party("Xinshidai", published())
    assert standings(record, "us-state-isn", found.days) == {"off", "not_yet_published"}
    _, wall = with_party("Great Wall", published(), deal=False)
    (line,) = [text for text in wall.history if text.startswith("us-state-isn")]
    assert "from 1991-06-25 to 1992-03-01 and from 2006-06-13 to 2008-06-19; not on" in line


@real_lists
def test_states_own_file_had_the_new_name_in_2009_at_the_earliest() -> None:
    """Dalian Sunny Industries, 2 February 2009."""
    found, record = with_party("LIMMT", published())
    assert standings(record, "us-state-isn", found.days) == {"not_yet_published"}
    assert min(e.periods[0][0] for e in record.listings if e.list == "us-state-isn" and e.periods[0][0]) == date(
        2009, 2, 2
    )


@real_lists
def test_the_united_nations_own_file_bound_both_recipients() -> None:
    """By the days that the list itself gives."""
    for name in ("Shahid Bakeri", "Parchin"):
        found, record = with_party(name, published())
        assert "binds" in standings(record, "un-sc", found.days)
