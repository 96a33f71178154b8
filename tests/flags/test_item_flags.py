"""What the goods are: listed, near, precursors, open, too good, too much, for elsewhere, or part of a mix."""

from datetime import date
from typing import Any

import pytest
from tests.flags.flag_situations import buyer, word
from tests.flags.listed_situations import precursor, result, said, told, undecided

ONE: dict[str, Any] = {"items": [{"description": "a substance"}]}
LISTED = result("controlled_cat_II", mtcr=("4.C.2.b",), eu=("1C111",))


@pytest.mark.parametrize(
    ("given", "expected"),
    [(LISTED, "yes"), (result("controlled_munitions_only", eu=("ML8.c.4.d",)), "yes"), (undecided(), "unknown"), (precursor(), "no"), (result(), "no")],
)  # fmt: skip
def test_an_item_is_listed_when_it_meets_an_entry(given: Any, expected: str) -> None:
    """What cannot be classified is open, and what feeds a listed item is not listed."""
    assert said("listed_item_match", **ONE, results=(given,)) == expected


def test_goods_that_nobody_states_are_open() -> None:
    """Without goods nobody can say that none is listed."""
    assert said("listed_item_match") == "unknown"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (result(near=("MTCR 6.C.3",)), "yes"),
        (precursor("MTCR 6.C.3", relation="near_threshold_of"), "yes"),
        (undecided(("MTCR 6.C.3",)), "unknown"),
        (result("controlled_cat_II", near=("MTCR 6.C.3",), mtcr=("6.C.3",)), "no"),
        (result(), "no"),
    ],
)
def test_an_item_is_near_a_line_that_it_misses(given: Any, expected: str) -> None:
    """What is over the line is not near it."""
    assert said("near_threshold", **ONE, results=(given,)) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (precursor(), "yes"),
        (precursor(relation="converts_to"), "yes"),
        (precursor(relation="substitute_for"), "no"),
        (result(), "no"),
    ],
)
def test_a_precursor_is_what_a_listed_item_is_made_from(given: Any, expected: str) -> None:
    """A substitute is another relation."""
    assert said("unlisted_precursor", **ONE, results=(given,)) == expected


def test_a_precursor_is_told_with_entry_and_source() -> None:
    """The reader must see which listed item it feeds, and who says so."""
    (ground,) = told("unlisted_precursor", **ONE, results=(precursor(),)).grounds
    assert "MTCR 4.C.4.b" in ground.says
    assert "a public report" in ground.says


@pytest.mark.parametrize(
    ("given", "expected"), [(precursor(), "yes"), (LISTED, "no"), (undecided(), "unknown"), (result(), "no")]
)
def test_a_sensitive_item_is_on_no_list(given: Any, expected: str) -> None:
    """A listed one is another finding."""
    assert said("sensitive_unlisted_item", **ONE, results=(given,)) == expected


@pytest.mark.parametrize("recognised", [(), ("sodium-perchlorate",)])
def test_sensitive_goods_that_only_a_paper_names_count(recognised: tuple[str, ...]) -> None:
    """Nobody declared them."""
    deal: dict[str, Any] = {
        **ONE,
        "recognised": recognised,
        "documents": [{"kind": "sds", "text": "sodium perchlorate"}],
    }
    assert word("sensitive_unlisted_item", **deal) == ("yes" if recognised else "no")


@pytest.mark.parametrize(
    ("given", "use", "expected"),
    [
        (undecided(("MTCR 6.C.3",)), None, "yes"),
        (undecided(), None, "unknown"),
        (result(), "assembly line for a rocket", "unknown"),
        (result(), "sounding rocket with a range of 120 km", "no"),
        (result(), "ballistic missile with a range of 900 km", "no"),
        (result(), None, "no"),
    ],
)
def test_what_decides_is_asked_for(given: Any, use: str | None, expected: str) -> None:
    """A figure that tells listed from unlisted, or the range of a rocket."""
    stated: dict[str, Any] = {"end_use": {"stated": use}} if use else {}
    assert said("spec_missing", **ONE, results=(given,), **stated) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("The accuracy is far above what a packing machine needs; a lower grade would do: far beyond the need.", "yes"),
        ("纯度远高于用途需要", "yes"),
        ("The purity fits the stated use.", "no"),
    ],
)
def test_a_grade_above_the_need_is_told_by_the_file(note: str, expected: str) -> None:
    """The program does not judge a process by itself."""
    assert said("overspec_for_use", parties=[buyer("Acme", "IN", notes=[note])]) == expected


def order(quantity: str) -> list[dict[str, str]]:
    """Give one earlier order of graphite."""
    return [{"event": "order", "on": "2025-03-01", "item": "graphite powder", "quantity": quantity}]


@pytest.mark.parametrize(
    ("now", "history", "notes", "expected"),
    [
        ("20 t", order("500 kg"), [], "yes"),
        ("2 t", order("500 kg"), [], "no"),
        ("20 t", order("500 pieces"), [], "unknown"),
        ("20 t", [], ["The quantity exceeds the capacity of the site."], "yes"),
        ("20 t", [], [], "no"),
    ],
)
def test_a_quantity_is_out_of_line_with_what_is_on_file(
    now: str, history: Any, notes: list[str], expected: str
) -> None:
    """Where there is nothing to compare with, nothing is out of line."""
    goods = [{"description": "graphite powder", "quantity": now}]
    deal: dict[str, Any] = {"parties": [buyer("Acme", "IN", notes=notes)], "items": goods, "history": history}
    assert said("atypical_quantity", **deal) == expected


@pytest.mark.parametrize(
    ("item", "destination", "expected"),
    [
        ({"description": "test rack", "specs": {"supply_voltage": "110 V 60 Hz"}}, "IR", "yes"),
        ({"description": "test rack", "specs": {"supply_voltage": "230 V 50 Hz"}}, "IR", "no"),
        ({"description": "test rack", "specs": {"supply_voltage": "110 V 60 Hz"}}, "US", "no"),
        ({"description": "test rack", "specs": {"supply_voltage": "230 V 50 Hz"}}, "US", "yes"),
        ({"description": "test rack", "specs": {"supply_voltage": "110 V or 230 V"}}, "IR", "no"),
        ({"description": "sensor, output 120 V"}, "IR", "no"),
        ({"description": "furnace", "extras": ["labels and manuals in Farsi"]}, "AE", "yes"),
        ({"description": "furnace", "extras": ["labels and manuals in Farsi"]}, "IR", "no"),
        ({"description": "furnace", "extras": ["Korean keyboard"]}, "CN", "yes"),
        ({"description": "furnace", "extras": ["manual in English"]}, "CN", "no"),
        ({"description": "furnace", "extras": ["labels and manuals in Farsi"]}, None, "unknown"),
    ],
)
def test_a_configuration_for_another_country_is_told(item: Any, destination: str | None, expected: str) -> None:
    """Mains and rare languages tell; English travels everywhere."""
    deal: dict[str, Any] = {"items": [item], **({"destination": destination} if destination else {})}
    assert said("config_mismatch_destination", **deal) == expected


def basket(*results: Any) -> dict[str, Any]:
    """Give an order of so many items, with these classifications."""
    return {"items": [{"description": f"item {n}"} for n in range(len(results))], "results": results}


GRAPHITE = result(near=("MTCR 6.C.3",))
ALUMINIUM = result("controlled_cat_II", mtcr=("4.C.2.c",))
BINDER = precursor("MTCR 4.C.5.a", relation="substitute_for")


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ((GRAPHITE, ALUMINIUM, BINDER), "yes"),
        ((precursor(), ALUMINIUM, BINDER), "yes"),
        ((ALUMINIUM, BINDER), "no"),
        ((ALUMINIUM, ALUMINIUM, ALUMINIUM), "no"),
        ((ALUMINIUM, BINDER, result()), "no"),
        ((result("controlled_other_regime", eu=("1C216",)), result("controlled_other_regime", eu=("1C202.a",)), result("controlled_other_regime", eu=("3A225",))), "yes"),
        ((result("controlled_cat_II", mtcr=("9.A.3",)), result("controlled_cat_II", mtcr=("12.A.1",)), ALUMINIUM), "no"),
    ],
)  # fmt: skip
def test_three_different_inputs_of_one_step_are_a_mix(results: Any, expected: str) -> None:
    """One substance in three lines is one, and goods of three different steps are none."""
    assert said("item_mix_indicative", **basket(*results)) == expected


@pytest.mark.parametrize(
    ("heading", "destination", "day", "expected"),
    [
        ("8542.31", "RU", date(2026, 6, 1), "yes"),
        ("8504.40.90", "TR", date(2026, 6, 1), "yes"),
        ("8542.31", "DE", date(2026, 6, 1), "no"),
        ("8542.31", "RU", date(2022, 1, 1), "no"),
        ("8542", "RU", date(2026, 6, 1), "unknown"),
        ("8542.31", None, date(2026, 6, 1), "unknown"),
        ("0902.30", "RU", date(2026, 6, 1), "no"),
        (None, "RU", date(2026, 6, 1), "no"),
    ],
)
def test_a_priority_heading_counts_for_the_war_and_its_hubs(
    heading: str | None, destination: str | None, day: date, expected: str
) -> None:
    """A heading that is too short may be one of the list."""
    item = {"description": "goods", **({"hs": heading} if heading else {})}
    deal: dict[str, Any] = {"items": [item], **({"destination": destination} if destination else {})}
    assert said("priority_hs_code", day, **deal) == expected


POINT = [{"range": "150 km", "payload": "450 kg"}]


@pytest.mark.parametrize(
    ("points", "given", "expected"),
    [
        (POINT, result("controlled_munitions_only", near=("MTCR 1.A.1",)), "yes"),
        (None, result("controlled_cat_II", mtcr=("19.A.1",)), "unknown"),
        (POINT, result("controlled_cat_I", mtcr=("1.A.1",)), "no"),
        (None, result("controlled_cat_II", mtcr=("4.C.2.b",)), "no"),
    ],
)
def test_other_points_of_range_and_payload_are_asked_for(points: Any, given: Any, expected: str) -> None:
    """Category I needs no other point, and a chemical has none."""
    item = {"description": "a system", **({"range_payload": points} if points else {})}
    assert said("range_payload_tradeoff_check", items=[item], results=(given,)) == expected


def test_no_point_is_computed() -> None:
    """The grounds hold what was stated and a question, and no other figure."""
    given = result("controlled_munitions_only", near=("MTCR 1.A.1",))
    item = {"description": "a system", "range_payload": POINT}
    grounds = told("range_payload_tradeoff_check", items=[item], results=(given,)).grounds
    assert {g.says for g in grounds} == {"Stated: 150 km with 450 kg", "Only some points are stated"}


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"items": [{"description": "rocket system", "extras": ["local assembly and technology cooperation"]}]}, "yes"),
        ({"items": [{"description": "pumps with licensed production in the buyer's country"}]}, "yes"),
        ({"items": [{"description": "整机", "extras": ["技术转让"]}]}, "yes"),
        ({"documents": [{"kind": "other", "text": "We offer transfer of technology."}]}, "yes"),
        ({"items": [{"description": "pumps"}], "end_use": {"stated": "assembly line for pumps"}}, "no"),
        ({"items": [{"description": "pumps"}]}, "no"),
    ],
)
def test_production_technology_is_an_offer_beside_the_goods(deal: Any, expected: str) -> None:
    """What goods are for is no offer."""
    assert said("production_technology_offered", **deal) == expected
