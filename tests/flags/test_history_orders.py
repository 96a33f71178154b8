"""Orders that come back, come in parts, or change late."""

from typing import Any

import pytest
from tests.flags.flag_situations import buyer, word

ITEMS = [{"description": "sodium perchlorate 99 %", "cas": "7601-89-0", "quantity": "20 t"}]


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (
            {
                "event": "refusal",
                "party": "Omega Trading",
                "item": "sodium perchlorate",
                "quantity": "20 t",
                "on": "2026-03-01",
            },
            "yes",
        ),
        ({"event": "order", "party": "Omega Trading", "item": "CAS 7601-89-0", "result": "declined"}, "yes"),
        ({"event": "order", "party": "Omega Trading", "item": "sodium perchlorate", "result": "delivered"}, "no"),
        ({"event": "refusal", "party": "Omega Trading", "item": "LED lamps"}, "no"),
        ({"event": "refusal", "party": "Omega Trading", "item": "sodium perchlorate", "quantity": "5 kg"}, "no"),
        ({"event": "refusal", "party": "Omega Trading", "item": "sodium perchlorate", "on": "2021-03-01"}, "no"),
        ({"event": "refusal", "party": "Omega Trading", "item": "高氯酸钠", "quantity": "20 t"}, "unknown"),
    ],
)
def test_an_order_reappears_when_the_same_goods_were_refused(event: dict[str, str], expected: str) -> None:
    """Other goods, another size of ordinary goods, and old refusals do not count."""
    assert word("order_reappears", parties=[buyer()], items=ITEMS, history=[event]) == expected


def test_sensitive_goods_reappear_in_any_quantity() -> None:
    """A smaller lot of rare goods is the same need."""
    history = [{"event": "refusal", "party": "Omega Trading", "item": "sodium perchlorate", "quantity": "5 kg"}]
    assert (
        word("order_reappears", status="unlisted_sensitive", parties=[buyer()], items=ITEMS, history=history) == "yes"
    )


def order(on: str, party: str | None = None, **more: Any) -> dict[str, Any]:
    return {
        "event": "order",
        "on": on,
        "item": "sodium perchlorate",
        "quantity": "20 t",
        **({"party": party} if party else {}),
        **more,
    }


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        ([order("2026-05-10"), order("2026-05-20")], "yes"),
        ([order("2026-03-10"), order("2026-04-20")], "no"),
        ([order("2026-05-20", "Omega Trading", note="same delivery address as the buyer")], "yes"),
        ([order("2026-05-20", "Omega Trading")], "unknown"),
        ([order("2025-05-20", "Omega Trading", note="same address")], "no"),
        ([order("2026-04-01", note="limit without licence: 30 t")], "yes"),
        ([], "no"),
    ],
)
def test_orders_are_split_when_quick_linked_or_below_a_limit(history: list[dict[str, Any]], expected: str) -> None:
    """Another firm's order of sensitive goods may be linked; regular trade is not split."""
    assert (
        word("structuring_split_orders", status="unlisted_sensitive", parties=[buyer()], items=ITEMS, history=history)
        == expected
    )


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        (
            [
                {
                    "event": "change",
                    "what": "end_user",
                    "from": "Omega Works",
                    "to": "Delta Optical Research",
                    "on": "2026-05-20",
                }
            ],
            "yes",
        ),
        (
            [
                {"event": "change", "what": "destination", "from": "IN", "to": "AE"},
                {"event": "order", "on": "2026-01-01"},
            ],
            "yes",
        ),
        ([{"event": "change", "what": "end_user", "on": "2025-12-01"}, {"event": "order", "on": "2026-01-01"}], "no"),
        (
            [
                {
                    "event": "change",
                    "what": "consignee",
                    "from": "Delta Optical Research",
                    "to": "DELTA OPTICAL RESEARCH Pvt Ltd",
                }
            ],
            "no",
        ),
        ([{"event": "change", "what": "notify_party"}], "no"),
        ([{"event": "change", "what": "delivery date"}], "no"),
        ([], "no"),
    ],
)
def test_a_change_of_user_or_place_is_late_unless_before_the_order(
    history: list[dict[str, str]], expected: str
) -> None:
    """A corrected spelling is no change."""
    assert word("late_change_of_end_user", parties=[buyer()], items=ITEMS, history=history) == expected
