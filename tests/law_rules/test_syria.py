"""The Union's authorisation duty for Syria: what it names, from which day, and what it leaves alone."""

from datetime import date

import pytest
from msgspec.structs import replace
from tests.law_rules.law_situations import goods, situation

from bonafides.model.item import Item
from bonafides_catalogue.law.eu import LAW

ANNEX_IX = next(rule for rule in LAW.rules if rule.id == "eu.syria_annex_ix")


@pytest.mark.parametrize(
    ("on", "holds"), [(date(2012, 6, 16), False), (date(2012, 6, 17), True), (date(2026, 3, 3), True)]
)
def test_the_duty_has_a_first_day_and_no_known_end(on: date, holds: bool) -> None:
    """The day before does not count; what the Union lifted in 2025 left security measures."""
    assert ANNEX_IX.in_force(on) is holds


@pytest.mark.parametrize(
    ("text", "heading", "word"),
    [
        ("office chairs", "9401.39", "no"),
        ("wheat flour", "1101.00", "no"),
        ("antibiotics", "3004.20", "no"),
        ("isopropyl alcohol 99.5 %", "2905.12", "yes"),
        ("异丙醇", "2905.12", "yes"),
        ("stainless steel vessel", "8419.89", "unknown"),
    ],
)
def test_named_chemicals_are_held_and_ordinary_goods_are_not(text: str, heading: str, word: str) -> None:
    """A word of the annex holds, a heading alone asks, other goods pass."""
    assert ANNEX_IX.holds(situation(goods(text, hs=heading), to="SY")).word == word


def test_a_chemical_is_known_by_its_cas_number_alone() -> None:
    """Hexamine under a trade name is still hexamine."""
    facts = situation(goods("reagent"), to="SY")
    sent = replace(facts, transaction=replace(facts.transaction, items=(Item(description="reagent", cas="100-97-0"),)))
    assert ANNEX_IX.holds(sent).word == "yes"


def test_without_items_the_duty_is_open() -> None:
    """Missing data is unknown, never no."""
    assert ANNEX_IX.holds(situation(to="SY")).word == "unknown"
