"""China's licence announcements: their days, and the ordinary goods near them."""

import pytest
from msgspec.structs import replace
from tests.law_rules.law_situations import goods, situation

from bonafides.model.item import Item
from bonafides_catalogue.law.cn import LAW

RULES = {rule.id: rule for rule in LAW.rules}


@pytest.mark.parametrize(
    ("rule", "text", "heading", "word"),
    [
        ("cn.gallium_germanium", "GaN (gallium nitride) phone charger", "8504.40", "unknown"),
        ("cn.tungsten_and_others", "tungsten lamps", "8539.21", "unknown"),
        ("cn.tungsten_and_others", "bismuth subsalicylate tablets", "3004.90", "no"),
        ("cn.tungsten_and_others", "office chairs", "9401.39", "no"),
        ("cn.graphite", "graphite pencils", "9609.10", "no"),
        ("cn.drones", "quadcopter for photographs", "8806.22", "unknown"),
        ("cn.rare_earths", "ytterbium oxide", "2846.90", "no"),
        ("cn.rare_earths", "yttrium oxide 99.99 %", "2846.90", "yes"),
    ],
)
def test_what_is_no_plainly_named_material_is_asked_about_or_left_alone(
    rule: str, text: str, heading: str, word: str
) -> None:
    """A finished article with a word of the announcement raises a question; food and medicine raise none."""
    assert RULES[rule].holds(situation(goods(text, hs=heading), on="2025-06-01", to="DE")).word == word


def test_a_material_is_known_by_its_cas_number_alone() -> None:
    """Ammonium paratungstate needs no words."""
    facts = situation(goods("chemical"), on="2025-06-01", to="VN")
    sent = replace(
        facts, transaction=replace(facts.transaction, items=(Item(description="chemical", cas="11120-25-5"),))
    )
    assert RULES["cn.tungsten_and_others"].holds(sent).word == "yes"


def test_without_items_an_announcement_is_open() -> None:
    """Missing data is unknown, never no."""
    assert RULES["cn.graphite"].holds(situation(on="2025-06-01")).word == "unknown"


@pytest.mark.parametrize(
    ("text", "specs", "word"),
    [
        ("artificial graphite block", {"density": "1.70 g/cm3"}, "no"),
        (
            "artificial graphite block",
            {"density": "1,74 g/cm3", "purity": "99.99 %", "flexural strength": "45 MPa"},
            "yes",
        ),
        ("artificial graphite block", {"purity": "99.9 %"}, "no"),
        ("artificial graphite block", {"purity": "0.9995"}, "yes"),
        ("artificial graphite block", {}, "yes"),
        ("natural flake graphite", {"density": "1.70 g/cm3"}, "yes"),
    ],
)
def test_artificial_graphite_below_one_of_its_figures_is_outside(
    text: str, specs: dict[str, str | int | float | bool | None], word: str
) -> None:
    """All three figures are needed; natural graphite has none, and a figure that cannot be read takes nothing out."""
    facts = situation(goods(text, hs="3801.10"), on="2025-06-01", to="DE")
    sent = replace(
        facts, transaction=replace(facts.transaction, items=(Item(description=text, hs="3801.10", specs=specs),))
    )
    assert RULES["cn.graphite"].holds(sent).word == word
