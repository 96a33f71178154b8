"""What a licence covers, and what was drawn from it."""

from typing import Any

import pytest
from tests.flags.flag_situations import party, word

PARTIES = [party("exporter", "Carbon AG", "DE"), party("end_user", "Delta Optical Research", "IN")]


def line(quantity: str | None = "500.0 kg", drawn: list[str] | None = None, **more: Any) -> dict[str, Any]:
    return {
        "description": "graphite",
        **({"quantity": quantity} if quantity else {}),
        **({} if drawn is None else {"drawn": drawn}),
        **more,
    }


@pytest.mark.parametrize(
    ("licensed", "now", "expected"),
    [
        (line(drawn=["400.0 kg"]), "100.0 kg", "no"),
        (line(drawn=["400.0 kg"]), "100.1 kg", "yes"),
        (line(drawn=["399.9 kg", "0.1 kg"]), "0.1 t", "no"),
        (line(drawn=["0.3 t", "150 kg"]), "75 kg", "yes"),
        (line(), "501 kg", "yes"),
        (line(), "100 kg", "unknown"),
        (line(drawn=[]), "100 kg", "no"),
        (line(drawn=["400.0 kg"]), None, "unknown"),
        (line(drawn=["400.0 kg"]), "3 drums", "unknown"),
        (line(None, drawn=[]), "100 kg", "unknown"),
        (line("1.234,50 EUR", drawn=["1 000 EUR"]), "1 kg", "yes"),
    ],
)
def test_sums_are_exact_and_compared_in_one_unit(licensed: dict[str, Any], now: str | None, expected: str) -> None:
    """400.0 kg and 100.0 kg are 500.0 kg and not more; what cannot be compared is unknown."""
    item = {"description": "graphite blocks", "value": "300 EUR", **({"quantity": now} if now else {})}
    licence = {"number": "L1", "items": [licensed]}
    assert word("licence_scope_exceeded", parties=PARTIES, items=[item], licence=licence) == expected


def test_a_line_for_other_goods_is_not_drawn_on() -> None:
    """Two lines: each item draws on its own."""
    licence = {"items": [line(drawn=["499 kg"]), {"description": "aluminium powder", "quantity": "1 t", "drawn": []}]}
    assert (
        word(
            "licence_scope_exceeded", items=[{"description": "aluminium powder", "quantity": "900 kg"}], licence=licence
        )
        == "no"
    )


def test_without_a_licence_nothing_is_exceeded_or_mismatched() -> None:
    """Both flags are about a licence that is claimed."""
    items = [{"description": "graphite", "quantity": "9 t"}]
    assert {word(s, items=items) for s in ("licence_scope_exceeded", "licence_scope_mismatch")} == {"no"}


@pytest.mark.parametrize(
    ("licence", "expected"),
    [
        ({"from": "2026-01-01", "until": "2026-12-31", "parties": ["Delta Optical Research"], "items": [line()]}, "no"),
        ({"until": "2026-05-31"}, "yes"),
        ({"until": "2026-06-01"}, "unknown"),
        ({"from": "2026-06-02"}, "yes"),
        ({"parties": ["Omega Works"]}, "yes"),
        ({"parties": ["DOR"]}, "unknown"),
        ({"items": [{"description": "aluminium powder"}]}, "yes"),
        ({"items": [{"description": "石墨"}]}, "unknown"),
        ({"items": [{"description": "carbon goods", "codes": ["1C107.a"]}]}, "unknown"),
        ({"items": [{"codes": ["1C107.a"]}]}, "no"),
        ({"items": [{"description": "graphite", "codes": ["2B350"]}]}, "yes"),
        ({"conditions": ["Destination: IN only"]}, "no"),
        ({"conditions": ["Destination: AU only"]}, "yes"),
    ],
)
def test_day_party_item_and_destination_must_lie_within_the_licence(licence: dict[str, Any], expected: str) -> None:
    """Whether the last day counts is a question."""
    items = [{"description": "graphite blocks", "declared_codes": ["1C107.a"]}]
    assert word("licence_scope_mismatch", parties=PARTIES, items=items, licence=licence) == expected
