"""What is paid for what, and with which words."""

from typing import Any

import pytest
from tests.flags.flag_situations import word

LAMPS = {"description": "LED garden lamps", "quantity": "100", "value": "5000 EUR"}


@pytest.mark.parametrize(
    ("payment", "expected"),
    [
        ({"method": "cash", "amount": "38000 EUR"}, "yes"),
        ({"method": "наличные", "amount": "20.000,00 USD"}, "yes"),
        ({"method": "cash", "amount": "300 EUR"}, "no"),
        ({"method": "cash against documents", "amount": "5000 EUR"}, "no"),
        ({"method": "wire", "amount": "6001 EUR"}, "yes"),
        ({"method": "wire", "amount": "6000 EUR"}, "no"),
        ({"method": "wire", "amount": "60000 USD"}, "no"),
    ],
)
def test_cash_counts_when_large_and_payment_when_a_fifth_above_value(payment: dict[str, str], expected: str) -> None:
    """Currencies are never converted."""
    assert word("cash_or_overpayment", items=[LAMPS], payments=[payment]) == expected


def test_cash_of_an_unknown_sum_is_open() -> None:
    """Neither the payment nor the goods state a sum."""
    assert word("cash_or_overpayment", items=[{"description": "lamps"}], payments=[{"method": "cash"}]) == "unknown"


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"items": [LAMPS, {**LAMPS, "value": "15000 EUR"}]}, "yes"),
        ({"items": [LAMPS, {**LAMPS, "quantity": "200", "value": "10000 EUR"}]}, "no"),
        ({"items": [LAMPS], "documents": [{"kind": "invoice", "fields": {"total": "9000 EUR"}}]}, "yes"),
        ({"items": [LAMPS], "documents": [{"kind": "invoice", "fields": {"total": "5.000,00 EUR"}}]}, "no"),
        ({"items": [LAMPS], "payments": [{"amount": "1000 EUR"}]}, "yes"),
        ({"items": [LAMPS], "payments": [{"amount": "1000 EUR", "reference": "deposit"}]}, "no"),
        ({"items": [LAMPS], "answers": [{"question": "Price?", "answer": "far above the market"}]}, "yes"),
    ],
)
def test_prices_of_one_file_must_agree(deal: dict[str, Any], expected: str) -> None:
    """A price is compared with another price of the same file, never with a guess."""
    assert word("price_anomaly", **deal) == expected


@pytest.mark.parametrize(
    ("reference", "item", "expected"),
    [
        ("invoice 2026-114", {"description": "servo drives"}, "no"),
        ("textile machinery spare parts", {"description": "servo drives"}, "yes"),
        ("servo drive, inv. 7", {"description": "servo drives"}, "no"),
        ("consulting fees", {"description": "servo drives"}, "yes"),
        ("medical supplies", {}, "unknown"),
        ("纺织机械", {"description": "servo drives"}, "unknown"),
    ],
)
def test_a_reference_that_names_other_goods_does_not_fit(reference: str, item: dict[str, str], expected: str) -> None:
    """An invoice number fits any goods; another script cannot be compared."""
    assert word("payment_reference_mismatch", items=[item], payments=[{"reference": reference}]) == expected
