"""Denials on file: earlier ones, partners' ones, and how long they count."""

from typing import Any

import pytest
from tests.flags.flag_situations import buyer, party, word

ITEM = [{"description": "two-axis rate table", "quantity": "1"}]
PARTIES = [party("exporter", "Prüfstand GmbH", "DE"), party("end_user", "Delta Optical Research", "IN")]


def denied(**more: Any) -> list[dict[str, Any]]:
    return [{"event": "denial", **more}]


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ({"on": "2025-03-01", "by": "NL", "party": "DELTA OPTICAL RESEARCH Ltd"}, "yes"),
        ({"on": "2025-03-01"}, "yes"),
        ({"on": "2025-03-01", "party": "Omega Textiles"}, "no"),
        ({"on": "2025-03-01", "party": "DOR"}, "unknown"),
        ({"on": "2025-03-01", "party": "Delta Optical Research", "result": "quashed on appeal"}, "no"),
        ({"on": "2019-03-01", "by": "NL", "party": "Delta Optical Research"}, "no"),
        ({"on": "2019-03-01", "by": "BAFA", "party": "Delta Optical Research"}, "yes"),
        ({"on": "2026-07-01", "party": "Delta Optical Research"}, "no"),
    ],
)
def test_a_denial_counts_where_it_is_a_partys_and_stands(event: dict[str, Any], expected: str) -> None:
    """Another's, a quashed, a future and a partner's old denial do not hold a transaction."""
    assert word("prior_denial", parties=PARTIES, items=ITEM, history=denied(**event)) == expected


def test_a_party_without_a_name_may_be_the_one_denied() -> None:
    """Missing data is unknown, never no."""
    assert word("prior_denial", parties=[buyer(None)], history=denied(party="Delta Optical Research")) == "unknown"


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ({"on": "2024-05-01", "item": "rate table, two-axis"}, "yes"),
        ({"on": "2024-05-01", "item": "vacuum furnace"}, "no"),
        ({"on": "2024-05-01"}, "unknown"),
        ({"item": "rate table, two-axis"}, "unknown"),
        ({"on": "2022-05-01", "item": "rate table, two-axis"}, "no"),
    ],
)
def test_a_partners_denial_matches_within_three_years(event: dict[str, Any], expected: str) -> None:
    """Party, goods and day must all be known to agree."""
    history = denied(by="Netherlands", party="Delta Optical Research", **event)
    assert word("partner_denial_match", parties=PARTIES, items=ITEM, history=history) == expected


def test_the_exporters_own_authority_is_no_partner() -> None:
    """A denial by BAFA of a German exporter needs no consultation."""
    history = denied(by="BAFA", on="2025-01-01", item="two-axis rate table")
    assert word("partner_denial_match", parties=PARTIES, items=ITEM, history=history) == "no"


@pytest.mark.parametrize(
    ("on", "expected"), [("2021-05-01", "yes"), ("2024-05-01", "no"), ("2023-06-01", "no"), ("2023-05-30", "yes")]
)
def test_a_partners_denial_turns_historic_after_three_years(on: str, expected: str) -> None:
    """The line is three years before the day."""
    history = denied(by="FR", party="Delta Optical Research", on=on, item="two-axis rate table")
    assert word("historic_partner_denial", parties=PARTIES, items=ITEM, history=history) == expected


def test_an_old_denial_of_a_like_name_is_open() -> None:
    """Initials may be anybody's."""
    assert (
        word("historic_partner_denial", parties=PARTIES, history=denied(by="FR", party="DOR", on="2020-01-01"))
        == "unknown"
    )


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ({"by": "BIS", "what": "export licence"}, "yes"),
        ({"by": "Delta Optical Research", "what": "on-site visit"}, "no"),
        ({"what": "end_use_statement"}, "no"),
    ],
)
def test_a_refusal_by_an_authority_is_a_denial(event: dict[str, str], expected: str) -> None:
    """A customer's refusal is another matter."""
    history = [{"event": "refusal", "on": "2026-01-01", "party": "Delta Optical Research", **event}]
    assert word("prior_denial", parties=PARTIES, items=ITEM, history=history) == expected
