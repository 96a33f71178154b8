"""Ships, bills of lading, notify parties and proof of arrival."""

from typing import Any

import pytest
from tests.flags.flag_situations import buyer, party, word


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"vessels": [{"name": "Sea Lark", "transponder_gap_hours": 70}]}, "yes"),
        ({"vessels": [{"name": "Sea Lark", "transponder_gap_hours": 3}]}, "no"),
        ({"vessels": [{"gaps": [{"from": "2026-05-01T00:00", "to": "2026-05-03T00:00", "near": "Hormuz"}]}]}, "yes"),
        ({"vessels": [{"gaps": [{"from": "2026-05-01T00:00", "to": "2026-05-01T05:00"}]}]}, "no"),
        ({"vessels": [{"gaps": [{"near": "Chabahar"}]}]}, "yes"),
        ({"documents": [{"kind": "ais_record", "text": "AIS switched off for two days."}]}, "yes"),
        ({"documents": [{"kind": "ais_record", "text": "AIS: no gaps."}]}, "no"),
        ({"vessels": [{"name": "Sea Lark"}]}, "no"),
    ],
)
def test_a_silence_of_half_a_day_or_of_no_length_counts(deal: dict[str, Any], expected: str) -> None:
    """Some hours are ordinary."""
    assert word("vessel_ais_gap", **deal) == expected


BILL = {
    "kind": "bill_of_lading",
    "fields": {"shipper": "Carbon AG", "consignee": "Delta Optical Research", "port of loading": "Hamburg"},
}


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        (
            {
                "documents": [
                    BILL,
                    {**BILL, "fields": {"shipper": "Gulf Star FZE", "consignee": "Delta Optical Research"}},
                ]
            },
            "yes",
        ),
        ({"documents": [BILL, BILL]}, "no"),
        ({"documents": [{"kind": "order", "text": "Please issue switch B/L in Dubai."}]}, "yes"),
        ({"history": [{"event": "change", "what": "bill_of_lading", "on": "2026-05-30"}]}, "yes"),
        ({"documents": [BILL]}, "no"),
    ],
)
def test_a_second_bill_with_other_names_is_a_switch(deal: dict[str, Any], expected: str) -> None:
    """Two copies of one bill are none."""
    assert word("switched_bill", **deal) == expected


CONSIGNEE = party("consignee", "Delta Optical Research", "IN")


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"parties": [CONSIGNEE, party("notify_party", "Parchin Stores", "IR")]}, "yes"),
        ({"parties": [CONSIGNEE, party("notify_party", "Mumbai Customs Agents", "IN")]}, "no"),
        ({"parties": [CONSIGNEE, {"role": "notify_party", "name": "Parchin Stores"}]}, "unknown"),
        ({"parties": [CONSIGNEE], "history": [{"event": "change", "what": "notify_party"}]}, "yes"),
        (
            {
                "parties": [CONSIGNEE],
                "documents": [{"kind": "bill_of_lading", "fields": {"notify_party": "Gulf Star FZE"}}],
            },
            "yes",
        ),
        (
            {
                "parties": [CONSIGNEE],
                "documents": [{"kind": "bill_of_lading", "fields": {"notify_party": "Same as consignee"}}],
            },
            "no",
        ),
        ({"parties": [CONSIGNEE]}, "no"),
    ],
)
def test_an_unrelated_or_changed_notify_party_does_not_fit(deal: dict[str, Any], expected: str) -> None:
    """An agent in the receiver's country does."""
    assert word("notify_mismatch", **deal) == expected


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        ([{"event": "shipment", "on": "2025-01-10", "result": "no proof of delivery"}], "yes"),
        ([{"event": "shipment", "on": "2025-01-10", "result": None}], "yes"),
        ([{"event": "shipment", "on": "2025-01-10", "result": "delivered"}], "no"),
        ([{"event": "shipment", "on": "2025-01-10"}], "unknown"),
        ([{"event": "shipment", "on": "2026-05-10"}], "no"),
        (
            [
                {"event": "shipment", "on": "2025-01-10"},
                {"event": "verification", "on": "2025-03-01", "result": "favourable"},
            ],
            "no",
        ),
        ([{"event": "shipment", "on": "2025-01-10", "party": "Omega Works"}], "no"),
        ([], "no"),
    ],
)
def test_an_earlier_shipment_needs_proof_of_arrival_after_ninety_days(
    history: list[dict[str, Any]], expected: str
) -> None:
    """Where nobody said how it ended, it is asked about."""
    assert word("no_delivery_verification", parties=[buyer()], history=history) == expected
