"""Goods are classified by what is stated of them; regression tests on the installed catalogue."""

from datetime import date
from fractions import Fraction
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonafides.editions.catalogue import installed_catalogue
from bonafides.goods import ControlTables, classify, compile_controls, recognise
from bonafides.goods.naming import candidates, match
from bonafides.goods.statements import read_item
from bonafides.goods.units import to_base, units_of
from bonafides.model.assessment import ItemResult
from bonafides.model.codec import from_plain
from bonafides.model.item import Item

DAY = date(2024, 6, 1)


@lru_cache(maxsize=1)
def tables() -> ControlTables:
    """Give the control tables of the installed catalogue."""
    catalogue = installed_catalogue()
    return compile_controls([*catalogue.files("controls", ".toml"), *catalogue.files("sensitive", ".toml")])


def answer(description: str, **fields: object) -> ItemResult:
    """Classify an item."""
    return classify(from_plain({"description": description, **fields}, Item, where="item"), tables(), DAY)


GRAPHITE = {"grain size": "10 um", "block size": "300 x 200 x 150 mm"}


@pytest.mark.parametrize(
    ("density", "status"),
    [("1.71 g/cm3", "not_controlled"), ("1.72 g/cm3", "controlled_cat_II"), ("1.73 g/cm3", "controlled_cat_II")],
)
def test_a_density_at_the_line_is_on_the_list(density: str, status: str) -> None:
    """1.72 g/cm3 or greater."""
    assert answer("graphite blocks", specs={**GRAPHITE, "bulk density": density}).status == status


@pytest.mark.parametrize(
    ("grain", "status"),
    [("100 um", "controlled_cat_II"), ("0.1 mm", "controlled_cat_II"), ("101 um", "not_controlled")],
)
def test_a_grain_size_at_the_line_is_on_the_list_in_any_unit(grain: str, status: str) -> None:
    """100 um or less, exactly."""
    assert (
        answer(
            "graphite blocks",
            specs={"bulk density": "1.85 g/cm3", "grain size": grain, "block size": "300 x 200 x 150 mm"},
        ).status
        == status
    )


def test_a_missing_parameter_that_decides_is_asked_for() -> None:
    """Graphite of unknown density is neither listed nor free."""
    found = answer("graphite blocks", specs=GRAPHITE)
    assert found.status == "insufficient_data"
    assert any("density" in q.asks.lower() for q in found.questions)


@pytest.mark.parametrize(
    "name",
    ["UDMH", "1,1-dimethylhydrazine", "偏二甲肼", "несимметричный диметилгидразин", "unsymmetrisches Dimethylhydrazin"],
)
def test_a_named_substance_is_known_in_any_language(name: str) -> None:
    """By name alone."""
    assert answer(f"{name} 98 %").mtcr == ("4.C.2.b.2",)


def test_a_number_is_enough() -> None:
    """A CAS number names a substance."""
    assert answer("chemical for synthesis", cas="7790-98-9").mtcr == ("4.C.4.b.1",)


def test_a_precursor_is_on_no_list_and_tied_to_one() -> None:
    """Sodium perchlorate, the mission's own case."""
    found = answer("sodium perchlorate 99 %", cas="7601-89-0")
    assert found.status == "unlisted_sensitive"
    assert [(r.relation, r.entry) for r in found.related] == [("precursor_of", "MTCR 4.C.4.b.1")]


def test_a_note_on_one_substance_takes_no_other_out() -> None:
    """Nitrogen trifluoride as a gas is free; chlorine trifluoride is not, however it is filled."""
    assert answer("nitrogen trifluoride, gas", cas="7783-54-2", hs="2812.90").status == "not_controlled"
    assert answer("chlorine trifluoride, liquefied gas", cas="7790-91-2", hs="2812.90").status == "controlled_cat_II"


def test_a_declared_code_never_lowers_the_answer() -> None:
    """A claim stands beside the answer."""
    found = answer("ammonium perchlorate", declared_codes=["EAR99"])
    assert found.status == "controlled_cat_II"
    assert any("EAR99" in w for w in found.warnings)


def test_a_declared_code_that_the_lists_do_not_hold_leaves_unnamed_goods_open() -> None:
    """Nobody can refute an entry that is not typed; a claim to be free raises nothing."""
    tube = {"description": "glass and ceramic insulator", "hs": "8546.20"}
    assert answer(**tube, declared_codes=["3A999"]).status == "insufficient_data"
    assert answer(**tube, declared_codes=["EAR99", "not listed"]).status == "not_controlled"


def test_goods_for_a_listed_thing_are_not_that_thing() -> None:
    """A pump for hydrazine is a pump."""
    assert answer("glove box pump for hydrazine", hs="8413.70").status != "controlled_cat_II"


def test_a_complete_system_below_the_line_is_asked_about_and_never_computed() -> None:
    """A stated point leaves the greatest range open."""
    found = answer("surface-to-surface missile", specs={"range": "150 km", "payload": "450 kg"})
    assert found.status == "controlled_munitions_only"
    assert any("maximum range" in q.asks for q in found.questions)


def test_text_in_the_public_domain_is_free() -> None:
    """A textbook is no technology under control."""
    assert (
        answer(
            "University textbook on rocket propulsion, published, sold by bookshops",
            hs="4901.99",
            specs={"public domain": "yes", "type": "technology"},
        ).status
        == "not_controlled"
    )


def test_nothing_described_is_insufficient_data() -> None:
    """Missing is unknown, never no."""
    assert classify(Item(), tables(), DAY).status == "insufficient_data"


def test_goods_named_in_a_paper_are_recognised_where_they_stand() -> None:
    """Spans index the text."""
    text = "Sheet: contains sodium perchlorate and water."
    assert [(i, text[a:b]) for _, i, a, b in recognise(text, tables())] == [
        ("sodium-perchlorate", "sodium perchlorate")
    ]


@given(st.text(max_size=120))
def test_any_description_gets_an_answer(text: str) -> None:
    """Nonsense is a question, not a crash, and is never called listed with no ground."""
    found = answer(text)
    assert found.status != "controlled_cat_I" or found.evidence


@given(st.integers(1, 10**6))
def test_units_are_exact(number: int) -> None:
    """A thousand micrometres are one millimetre, to the last digit."""
    um, mm = units_of("um")[0], units_of("mm")[0]
    assert to_base(Fraction(number * 1000), um) == to_base(Fraction(number), mm)


@settings(deadline=None)  # The catalogue is read when its first text is met.
@given(
    st.lists(
        st.sampled_from(
            [
                "nitric acid",
                "carbon fibre",
                "gyroscope",
                "7790-98-9",
                "hydrazine",
                "valve",
                "rocket motor",
                "steel",
                "graphite block",
            ]
        ),
        max_size=4,
    )
)
def test_no_entry_that_matches_is_left_out_of_the_candidates(words: list[str]) -> None:
    """The index is only a shorter way to the same entries."""
    item = Item(description=" ".join(words), hs="2829.90")
    stated = read_item(item, tables(), "$.items[0]")
    assert [e for e in tables().entries if match(e, stated)] == [
        e for e in candidates(tables(), stated) if match(e, stated)
    ]


@pytest.mark.parametrize(
    ("description", "knowledge"),
    [
        ("Paintings, drawings and pastels, executed by hand", False),
        ("Mosaics, other than drawings of heading 4906", False),
        ("production drawings of the gear box", True),
    ],
)
def test_drawings_are_art_or_knowledge_by_what_stands_beside_them(description: str, *, knowledge: bool) -> None:
    """A pastel was once asked for the goods that its technology is for."""
    asked = [q.asks for q in answer(description, hs="9701.21").questions]
    assert any("technology" in a for a in asked) is knowledge


def test_metal_powder_is_powder_of_the_metal() -> None:
    """The word between metal and powder once hid the entry."""
    found = answer("tungsten metal powder", specs={"tungsten content": "99.5 %", "maximum particle size": "20 um"})
    assert found.mtcr == ("6.C.7.a",)


@pytest.mark.parametrize(
    ("description", "hs", "specs", "asked"),
    [
        ("pompes solaires immergées pour puits", "8413.70", {}, False),
        ("centrifugal pump for drinking water", "8413.70", {}, False),
        ("centrifugal pump", "8413.70", {}, True),
        ("centrifugal pump for drinking water", "8413.70", {"shaft speed": "12000 rpm"}, True),
        ("manual pipettes and plastic tips", "8479.89", {}, False),
        ("ball bearings", "8482.10", {}, True),
    ],
)
def test_a_word_of_another_trade_answers_what_a_heading_alone_would_ask(
    description: str, hs: str, specs: dict[str, str], *, asked: bool
) -> None:
    """A figure beside it is tested, not believed."""
    assert (answer(description, hs=hs, specs=specs).status == "insufficient_data") is asked
