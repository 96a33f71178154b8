"""Goods bans for Russia by heading: the days around them, and the goods that they leave alone."""

import pytest
from tests.law_rules.law_situations import goods, situation

from bonafides.model.legal import banned

CENTRE = goods("five-axis machining centre", hs="8457.10")


@pytest.mark.parametrize(
    ("heading", "on", "word"),
    [
        ("8457.10", "2024-02-10", "yes"), ("8457.10", "2023-12-19", "yes"), ("8457.10", "2023-12-18", "no"),
        ("8802.30", "2022-02-26", "yes"), ("8802.30", "2022-02-25", "no"),
        ("8542.31", "2023-02-26", "yes"), ("8542.31", "2023-02-25", "no"),
        ("8479.50", "2023-02-26", "yes"), ("8479.50", "2023-02-25", "no"),
        ("9005.10", "2023-02-26", "yes"),
    ],
)  # fmt: skip
def test_a_heading_is_barred_for_russia_from_its_day(heading: str, on: str, word: str) -> None:
    """The first day counts, the day before does not."""
    assert banned(situation(goods("a machine", hs=heading), on=on, to="RU"), "EU").word == word


@pytest.mark.parametrize("heading", ["9401.39", "1101.00", "3004.90", "9405.42", "6109.10"])
def test_ordinary_goods_may_go_to_russia_as_far_as_the_rows_are_asked(heading: str) -> None:
    """Chairs, flour, medicine, lamps and shirts are in none of the annexes typed."""
    assert banned(situation(goods("ordinary goods", hs=heading), to="RU"), "EU").word == "no"


def test_a_machining_centre_may_go_elsewhere() -> None:
    """The rows are for Russia alone."""
    assert banned(situation(CENTRE, to="KZ"), "EU").word == "no"
