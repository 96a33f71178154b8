"""Earlier cases, measures and appeals, and notices of authorities."""

from typing import Any

import pytest
from tests.flags.flag_situations import buyer, party, word

EXPORTER = party("exporter", "Dalian Harbour Trade Co., Ltd.", "CN")
STOP: dict[str, Any] = {
    "event": "measure",
    "on": "2025-02-01",
    "party": "Dalian Harbour Trade",
    "what": "suspension of export privileges",
}
WARNING = {**STOP, "what": "warning letter"}


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        ([STOP], "yes"),
        ([{**STOP, "on": "2012-02-01"}], "no"),
        ([{**STOP, "party": "Delta Optical Research"}], "no"),
        ([{**STOP, "party": "Delta Optical Research"}, {"event": "denial", "party": "Delta Optical Research"}], "yes"),
        ([{"event": "investigation", "result": "closed, no violation found"}] * 2, "no"),
        (
            [
                {"event": "investigation", "result": "violation, fine paid", "on": "2012"},
                {"event": "denial", "on": "2014"},
            ],
            "yes",
        ),
        ([{"event": "denial", "party": "D. O. R."}, {"event": "denial", "party": "DOR"}], "unknown"),
        ([], "no"),
    ],
)
def test_repeat_means_a_measure_against_the_sender_or_two_cases(history: list[dict[str, Any]], expected: str) -> None:
    """An investigation that found nothing is no case."""
    assert word("repeat_offender", parties=[EXPORTER, buyer()], history=history) == expected


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        ([STOP], "yes"),
        ([WARNING], "no"),
        ([{**STOP, "what": None}], "unknown"),
        ([{**STOP, "party": "Somebody Else"}], "no"),
        ([{**STOP, "to": "2026-01-31"}], "no"),
        ([{**STOP, "to": "2026-12-31"}], "yes"),
        ([{**STOP, "result": "lifted 2025-12-01"}], "no"),
        ([{**STOP, "item": "gearboxes"}], "no"),
        ([STOP, {"event": "appeal", "on": "2025-03-01", "party": "Dalian Harbour Trade"}], "yes"),
        ([STOP, {"event": "appeal", "on": "2025-03-01", "suspensive_effect": False}], "yes"),
        ([STOP, {"event": "appeal", "on": "2025-03-01", "suspensive_effect": True}], "no"),
        ([STOP, {"event": "appeal", "on": "2025-03-01", "suspensive_effect": True, "result": "dismissed"}], "yes"),
        ([STOP, {"event": "appeal", "on": "2025-03-01", "result": "appeal allowed"}], "no"),
        ([STOP, {"event": "appeal", "on": "2024-03-01", "result": "appeal allowed"}], "yes"),
    ],
)
def test_a_measure_is_broken_while_it_is_in_force(history: list[dict[str, Any]], expected: str) -> None:
    """An appeal ends it only when it succeeds, and suspends it only by order."""
    items = [{"description": "graphite blocks"}]
    assert word("measure_breach", parties=[EXPORTER], items=items, history=history) == expected


@pytest.mark.parametrize(
    ("result", "expected"), [({}, "yes"), ({"result": "dismissed"}, "no"), ({"party": "Other Firm"}, "no")]
)
def test_an_appeal_is_pending_until_it_is_decided(result: dict[str, str], expected: str) -> None:
    """Another's appeal is none of this transaction's."""
    history = [{"event": "appeal", "on": "2026-01-01", **result}]
    assert word("appeal_pending", parties=[EXPORTER], history=history) == expected


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"end_use": {"informed_by": ["BAFA"]}}, "yes"),
        ({"end_use": {"knowledge": "informed"}}, "yes"),
        (
            {
                "history": [
                    {
                        "event": "inform_notice",
                        "by": "MOFCOM",
                        "addressee": "Sister Co",
                        "party": "Delta Optical Research",
                    }
                ]
            },
            "yes",
        ),
        ({"history": [{"event": "inform_notice", "by": "MOFCOM", "party": "Omega Works"}]}, "no"),
        (
            {"history": [{"event": "inform_notice", "by": "MOFCOM", "party": "Omega Works", "item": "graphite"}]},
            "unknown",
        ),
        ({"history": [{"event": "inform_notice", "by": "MOFCOM", "party": "DOR"}]}, "unknown"),
        ({}, "no"),
    ],
)
def test_a_notice_counts_for_the_user_whoever_received_it(deal: dict[str, Any], expected: str) -> None:
    """A notice to a related firm about this user covers it."""
    assert (
        word("inform_notice_exists", parties=[EXPORTER, buyer()], items=[{"description": "graphite blocks"}], **deal)
        == expected
    )
