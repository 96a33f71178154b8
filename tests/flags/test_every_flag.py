"""Every flag of the catalogue can stay open and can be explained away, or the table says why it cannot."""

import tomllib
from pathlib import Path

import pytest
from tests.flags import flag_cases_goods, flag_cases_parties, flag_cases_past, flag_cases_ways
from tests.flags.flag_cases import Case
from tests.flags.listed_situations import said, told

import bonafides_catalogue

CATALOGUE = Path(bonafides_catalogue.__file__).parent
TABLES = (flag_cases_goods.CASES, flag_cases_parties.CASES, flag_cases_past.CASES, flag_cases_ways.CASES)
CASES: dict[str, Case] = {slug: case for table in TABLES for slug, case in table.items()}
DECISIONS = tomllib.loads((CATALOGUE / "decisions.toml").read_text(encoding="utf-8"))
EFFECT = {slug: line["effect"] for family in DECISIONS.values() for slug, line in family.items()}
OPEN = sorted(slug for slug, case in CASES.items() if not isinstance(case.open, str))
CLEARED = sorted(slug for slug, case in CASES.items() if not isinstance(case.fact, str))


def test_every_flag_has_its_row() -> None:
    """A new flag brings its cases along, in one table."""
    flags = {file.stem for file in (CATALOGUE / "flags").glob("*.py")} - {"__init__"}
    assert set(CASES) == flags
    assert sum(len(table) for table in TABLES) == len(flags)


@pytest.mark.parametrize("slug", OPEN)
def test_a_flag_that_cannot_be_judged_is_unknown_and_says_why(slug: str) -> None:
    """Missing data is never no."""
    case = CASES[slug]
    assert not isinstance(case.open, str)
    truth = told(slug, **case.open)
    assert truth.word == "unknown"
    assert all(ground.says for ground in truth.grounds)


@pytest.mark.parametrize("slug", CLEARED)
def test_what_explains_a_flag_clears_it(slug: str) -> None:
    """The same file without that fact raises it."""
    case = CASES[slug]
    assert said(slug, **case.raised) == "yes"
    assert said(slug, **case.cleared) == "no"


@pytest.mark.parametrize("slug", sorted(s for s in CASES if EFFECT[s] in {"hold", "law"}))
def test_nothing_on_file_clears_what_holds_or_is_law(slug: str) -> None:
    """A named person decides, or the law does."""
    assert isinstance(CASES[slug].fact, str)


ON_HAND = {
    "concern_country_group": "the destination, which every law needs",
    "recently_formed": "the day of incorporation",
    "cash_or_overpayment": "the sum",
    "notify_mismatch": "the country of the notify party",
    "consignee_not_in_use_country": "the country of the consignee",
    "payment_reference_mismatch": "what the payment is for",
    "illogical_route": "where a place of the route lies",
    "vessel_ais_gap": "the hours of a silence",
    "no_delivery_verification": "the receipt of an earlier shipment",
}
"""What an open flag that weighs or is noted may ask for: a fact of the order that a clerk has at hand."""


@pytest.mark.parametrize("slug", sorted(s for s in OPEN if EFFECT[s] in {"note", "weigh"} and s not in ON_HAND))
def test_an_open_flag_that_only_weighs_or_is_noted_makes_no_work(slug: str) -> None:
    """A question is put only where its answer is at hand or matters."""
    case = CASES[slug]
    assert not isinstance(case.open, str)
    assert not any(ground.asks for ground in told(slug, **case.open).grounds)
