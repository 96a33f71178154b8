"""Synthetic shipments of 2007 and 2008 on their own days, against the public law of those days.

Sources: Regulations on Export Control of Missiles and Missile-related Items and Technologies of 22 August 2002, Articles 4 and 16;
resolutions 1718 (2006), 1737 (2006) and 1747 (2007); Executive Order 13382 and its designations; 63 FR 64322.
"""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from msgspec import structs

from bonafides.assess import Knowledge, assess
from bonafides.cli.options import own_listings
from bonafides.editions.knowing import knowledge_of
from bonafides.editions.opened import open_edition
from bonafides.model.assessment import Assessment
from bonafides.model.transaction import EndUse, Transaction
from bonafides.storage.intake import read_rows

EXAMPLES = Path(__file__).parents[2] / "examples"
LISTED = "cn.2002.listed_item"
CATCH_ALL = "cn.2002.knows_of_missile_use"


@cache
def knowledge() -> Knowledge:
    """Give the shipped edition with the listings of those days."""
    return knowledge_of(open_edition(None), own_listings([EXAMPLES / "listings_of_2007.jsonl"]))


@cache
def shipments() -> dict[str, Transaction]:
    """Give the shipments by the first two letters of their ids."""
    rows = read_rows(str(EXAMPLES / "shipments_of_2007.jsonl"), Transaction, columns={})
    found = [row.noun for row in rows if isinstance(row.noun, Transaction)]
    return {str(t.id)[:2]: t for t in found}


@cache
def answer(which: str, *, knowing: bool = False, on: str | None = None) -> Assessment:
    """Answer a shipment as stated, or as if the exporter should have known of a missile use, on its own day or another."""
    shipment = shipments()[which]
    if knowing:
        assert isinstance(shipment.end_use, EndUse)
        shipment = structs.replace(shipment, end_use=structs.replace(shipment.end_use, knowledge="ought_to_know"))
    return assess(shipment, knowledge(), as_of=date.fromisoformat(on) if on else None)


def rules(found: Assessment, jurisdiction: str) -> tuple[str, ...]:
    """Give the rules that decided a jurisdiction's answer."""
    return found.by_jurisdiction[jurisdiction].rules


def in_force(found: Assessment, *lists: str) -> set[str]:
    """Give whose law the listings of these lists were that counted on the day."""
    return {b for h in found.hits if h.match and h.list in lists for b in h.binding}


def test_there_are_nine_shipments() -> None:
    """None was refused when it was read."""
    assert sorted(shipments()) == [f"M{n}" for n in range(1, 10)]


@pytest.mark.parametrize(
    ("which", "entry"), [("M1", "6.C.7.a"), ("M4", "4.C.2.c"), ("M6", "4.C.2.b.2"), ("M7", "6.C.8")]
)
def test_the_regulations_of_2002_asked_for_a_licence_for_what_the_annex_names(which: str, entry: str) -> None:
    """Article 4; no knowledge is needed."""
    found = answer(which)
    assert found.items[0].mtcr == (entry,)
    assert LISTED in rules(found, "CN")


@pytest.mark.parametrize("which", ["M2", "M3", "M5", "M8"])
def test_no_list_of_2002_reached_what_the_annex_does_not_name(which: str) -> None:
    """Sodium perchlorate, graphite below the line, a truck chassis and carbon steel were on no list."""
    found = answer(which)
    assert found.items[0].mtcr == ()
    assert LISTED not in rules(found, "CN")
    assert found.by_jurisdiction["CN"].outcome in {"CLEAR", "CLEAR_WITH_RECORD", "ASK"}


@pytest.mark.parametrize("which", ["M2", "M3", "M5", "M8"])
def test_only_article_16_would_have_caught_it_in_china(which: str) -> None:
    """The catch-all of 2002 asks for a licence where the exporter knows or should know."""
    found = answer(which, knowing=True)
    assert CATCH_ALL in rules(found, "CN")
    assert found.by_jurisdiction["CN"].outcome == "CATCH_ALL"


@pytest.mark.parametrize("which", ["M2", "M3", "M5"])
def test_a_recipient_of_a_missile_programme_keeps_the_catch_all_open(which: str) -> None:
    """What is not on a list is asked about, never clear, where the recipient is tied to a programme."""
    assert answer(which).by_jurisdiction["CN"].outcome == "ASK"


@pytest.mark.parametrize("which", ["M1", "M2", "M3"])
def test_the_freeze_of_the_united_nations_bound_china_whatever_the_goods(which: str) -> None:
    """Resolution 1737, paragraph 12: funds and resources of those in the annex; no list of goods is needed."""
    found = answer(which)
    assert in_force(found, "UN-1737") == {"UN"}
    assert "un.listed_party" in rules(found, "UN")
    assert found.outcome == "PROHIBIT"


def test_parchin_was_frozen_by_the_united_nations_before_the_united_states_named_it() -> None:
    """24 March 2007 and 8 July 2008."""
    assert in_force(answer("M2", on="2007-03-23"), "UN-1737", "US-EO13382") == set()
    assert in_force(answer("M2"), "UN-1737", "US-EO13382") == {"UN"}
    assert in_force(answer("M2", on="2008-07-08"), "UN-1737", "US-EO13382") == {"UN", "US"}


@pytest.mark.parametrize(("which", "destination"), [("M4", "Iran"), ("M7", "North Korea")])
def test_the_goods_bans_of_2006_needed_no_listed_party(which: str, destination: str) -> None:
    """Resolutions 1737 and 1718 ban the items of the annex for the country as a whole."""
    found = answer(which)
    assert in_force(found, "UN-1737", "UN-1718") == set(), destination
    assert "un.goods_ban" in rules(found, "UN")


@pytest.mark.parametrize("which", ["M5", "M6"])
def test_an_american_listing_informs_and_does_not_bind_a_chinese_exporter(which: str) -> None:
    """The Entity List is American law; no American goods, person or seat takes part."""
    found = answer(which)
    assert in_force(found, "US-Entity-List") == {"US"}
    assert "US" not in found.by_jurisdiction
    assert found.by_jurisdiction["UN"].outcome == "CLEAR"
    assert "listed_party_match" in {f.rule for f in found.findings if f.truth == "yes"}


def test_the_new_name_of_a_listed_firm_was_on_no_list_on_the_day() -> None:
    """The firm was named on 13 June 2006, its new name on 2 February 2009; the likeness is shown and says so."""
    now, later = answer("M1"), answer("M1", on="2009-02-02")
    hits = [h for h in now.hits if h.list_id == "synthetic-renamed"]
    assert [h.match for h in hits] == [False]
    assert "2009-02-02" in hits[0].note
    assert "same address" in {f.says for f in hits[0].why}
    assert "weak_address_overlap" in {f.rule for f in now.findings if f.truth == "yes"}
    assert any(h.match for h in later.hits if h.list_id == "synthetic-renamed")


def test_a_missile_below_category_one_is_a_military_product_with_a_question() -> None:
    """150 km and 450 kg: arms export law, the trade-off asked for, and technology on its own."""
    found = answer("M9")
    raised = {f.rule for f in found.findings if f.truth == "yes"}
    assert found.items[0].status == "controlled_munitions_only"
    assert rules(found, "CN") == ("cn.military_item",)
    assert {"range_payload_tradeoff_check", "production_technology_offered"} <= raised


@pytest.mark.parametrize("which", [f"M{n}" for n in range(1, 10)])
def test_no_shipment_of_those_years_is_clear(which: str) -> None:
    """Each needs a licence, an answer or a stop on its own day."""
    assert answer(which).outcome not in {"CLEAR", "CLEAR_WITH_RECORD"}
