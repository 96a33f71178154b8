"""The catalogue's unlisted sensitive items: found by name in six languages, tied to entries with dated sources, and measured by quantity."""

import re
from datetime import date

import pytest
from tests.goods.test_classify import answer, tables

from bonafides.model.control import SensitiveItem
from bonafides.text.amounts import amount

ITEMS = {s.id: s for s in tables().sensitive}
LEAST = 75
HAN, CYRILLIC = re.compile(r"[\u4e00-\u9fff]"), re.compile(r"[\u0400-\u04ff]")
ENTRIES = {e.id for e in tables().entries}


def test_the_catalogue_holds_many_unlisted_sensitive_items() -> None:
    """More than the seventy-five that were asked for."""
    assert len(ITEMS) >= LEAST


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS.keys())
def test_an_item_is_found_by_each_of_its_names(item: SensitiveItem) -> None:
    """A name alone gives unlisted and sensitive, or open or controlled where an entry names it too; never not controlled."""
    found = {name: answer(name) for name in item.names}
    assert [n for n, a in found.items() if a.status == "not_controlled"] == []
    assert [n for n, a in found.items() if a.status == "unlisted_sensitive" and item.id not in a.names] == []


@pytest.mark.parametrize("item", [s for s in ITEMS.values() if s.cas], ids=[s.id for s in ITEMS.values() if s.cas])
def test_an_item_is_found_by_its_number(item: SensitiveItem) -> None:
    """Whatever the goods are called."""
    found = [answer("chemical for synthesis", cas=number, hs="3824.99") for number in item.cas]
    assert all(a.status != "not_controlled" and item.id in a.names for a in found)


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS.keys())
def test_an_item_has_names_in_cyrillic_and_in_han(item: SensitiveItem) -> None:
    """Orders come in Russian and in Chinese."""
    assert any(HAN.search(n) for n in item.names)
    assert any(CYRILLIC.search(n) for n in item.names)


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS.keys())
def test_an_item_is_tied_to_an_entry_by_a_public_source(item: SensitiveItem) -> None:
    """Every relation names both; a dated source is dated before its reading."""
    assert item.relations
    assert all(r.entry in ENTRIES and r.source for r in item.relations)
    assert all(r.since is None or date(2000, 1, 1) < r.since <= date(2026, 11, 24) for r in item.relations)


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS.keys())
def test_a_verified_item_says_when_and_until_when(item: SensitiveItem) -> None:
    """Somebody read the source on a day, or nobody did."""
    days = (item.verified_on, item.review_by) if item.verified_by else ()
    assert all(date.fromisoformat(d) for d in days)
    assert bool(item.verified_by) == bool(item.verified_on)


@pytest.mark.parametrize("item", [s for s in ITEMS.values() if s.usual_up_to], ids=[s.id for s in ITEMS.values() if s.usual_up_to])  # fmt: skip
def test_a_usual_quantity_can_be_compared_and_has_a_reason(item: SensitiveItem) -> None:
    """Once a dimension, exact."""
    read = [amount(u) for u in item.usual_up_to]
    assert all(read)
    assert len({a.dimension for a in read if a}) == len(read)
    assert item.note


@pytest.mark.parametrize(("quantity", "asked"), [("0.5 kg", False), ("20 t", True), ("some drums", False)])
def test_a_quantity_beyond_a_laboratory_is_asked_about(quantity: str, asked: bool) -> None:
    """Who takes it, for which product; what cannot be compared says nothing."""
    found = answer("dioctyl adipate", quantity=quantity)
    assert found.status == "unlisted_sensitive"
    assert any("Who takes this quantity" in q.asks for q in found.questions) is asked


def test_a_laboratory_quantity_is_told_in_the_answer() -> None:
    """The answer gives the limit and compares."""
    found = answer("dioctyl adipate", quantity="0.5 kg")
    assert found.usual_up_to == ("5 kg", "5 l")
    assert any("no more than a laboratory usually takes" in e.says for e in found.evidence)


def test_a_relation_is_shown_with_the_day_of_its_source() -> None:
    """The list of 2016 for the DPRK."""
    (relation,) = answer("IPDI").related
    assert relation.source.endswith("2016-11-30")


UN_AND_EU = (
    "toluene diisocyanate", "MDI isocyanate", "chemically pure ammonium nitrate", "PSAN", "HTPE", "HTCE", "polypropylene glycol", "manganese brazing foil",
    "hydroforming machine", "friction stir welding machine", "truck chassis with 6 axles", "non-destructive test chamber", "high-speed camera",
    "explosive bolts", "metal 3D printer", "PAN precursor fibre", "lithium aluminium hydride", "dioctyl azelate", "ring magnet", "sulphur trioxide",
    "aluminium chloride", "isopropyl bromide", "triethylamine", "pyridine", "laser welding machine", "bellows-sealed valve", "tributyl phosphate", "nitric acid",
    "frequency changer 400 Hz", "5-axis machining centre", "plasma cutting machine", "hot cell", "personal dosimeter", "uranium hollow cathode lamp",
    "argon ion laser", "mixer-settler", "HEPA fan filter unit", "digital delay generator", "particle accelerator", "seismic detection equipment",
    "rotor vibration monitor", "sintered nickel filter", "iron-cobalt alloy", "zirconium alloy tube", "EDM graphite electrode", "titanium alloy sheet", "maraging steel bar", "Roots pump", "rotary vane pump",
)  # fmt: skip
"""Goods that the lists for the DPRK (Regulation (EU) 2017/1509, Annex II) and Iran (Regulation (EU) No 267/2012, Annex II) name."""


@pytest.mark.parametrize("name", UN_AND_EU)
def test_goods_of_the_lists_for_the_dprk_and_iran_are_known(name: str) -> None:
    """None falls through."""
    assert answer(name, hs="8479.89").status != "not_controlled"


@pytest.mark.parametrize(
    ("text", "specs"),
    [
        ("two-stroke engine for UAV, 50 hp", {}),
        ("model jet engine", {"thrust": "220 N"}),
        ("T700 carbon fibre, 12K tow", {"specific modulus": "12000 km", "specific strength": "230 km"}),
        ("7075-T6 aluminium bar", {"outer diameter": "70 mm"}),
        ("rotary vane vacuum pump", {"volume flow": "65 m3/h"}),
        ("EN AW-6061 T6 tube", {"outer diameter": "80 mm", "UTS": "310 MPa"}),
    ],
)
def test_goods_just_outside_an_entry_are_sensitive(text: str, specs: dict[str, str]) -> None:
    """By name and figure."""
    assert answer(text, hs="8479.89", specs=specs).status in {"unlisted_sensitive", "insufficient_data"}


@pytest.mark.parametrize(
    ("text", "hs", "warned"),
    [
        ("ammonium perchlorate", "2829.90", False),
        ("ammonium perchlorate", "3105.90", True),
        ("ammonium perchlorate", "", False),
    ],
)
def test_a_heading_under_which_the_goods_do_not_go_is_told(text: str, hs: str, warned: bool) -> None:
    """A lead, never an answer; without a heading nothing is told."""
    found = answer(text, **({"hs": hs} if hs else {}))
    assert found.status == "controlled_cat_II"
    assert any("a heading is a lead" in w for w in found.warnings) is warned
