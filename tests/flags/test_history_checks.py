"""Verifications of users and screenings of parties."""

from datetime import date
from typing import Any

import pytest
from tests.flags.flag_situations import ask, buyer, facts, word

from bonafides.model.assessment import Hit


def hit(**more: Any) -> Hit:
    content: dict[str, Any] = {
        "query": "Delta Optical Research", "score": 1.0, "match": True, "list": "us-bis-unverified", "list_id": "1", "name": "DELTA OPTICAL RESEARCH",
        "actor": "a", "schema": "Organization", "periods": ((date(2026, 5, 1), None),), "dates_from": "publisher", "in_force": "yes", "measure": "concern",
    }  # fmt: skip
    return Hit(**{**content, **more})


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ([{"on": "2025-01-01", "result": "unable to verify"}], "yes"),
        ([{"on": "2025-01-01", "result": "favourable"}], "no"),
        ([{"on": "2025-01-01"}], "unknown"),
        ([{"on": "2025-01-01", "result": "inconclusive"}, {"on": "2025-06-01", "result": "favourable"}], "no"),
        ([{"on": "2025-06-01", "result": "premises empty"}, {"on": "2025-01-01", "result": "favourable"}], "yes"),
        ([{"on": "2025-01-01", "party": "Omega Works", "result": "failed"}], "no"),
        ([], "no"),
    ],
)
def test_the_last_verification_of_a_party_counts(results: list[dict[str, str]], expected: str) -> None:
    """A later favourable check settles an earlier failure; a result that is not on file is asked for."""
    history = [{"event": "verification", **r} for r in results]
    assert word("unverified_end_user", parties=[buyer()], history=history) == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (hit(), "yes"),
        (hit(list="own", measure="statement_required"), "yes"),
        (hit(match=False, in_force="unknown"), "unknown"),
        (hit(match=False, same_party=False), "no"),
    ],
)
def test_a_listing_of_unverified_parties_counts(found: Hit, expected: str) -> None:
    """A listing whose force on the day is not known leaves it open."""
    assert ask("unverified_end_user", facts(parties=[buyer()], hits=(found,))).word == expected


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        ([{"event": "screening", "on": "2026-01-10"}], "yes"),
        ([{"event": "screening", "on": "2026-05-31", "list_version": "2026-05-30"}], "no"),
        ([{"event": "screening", "on": "2026-05-31", "list_version": "2026-02-01"}], "yes"),
        ([{"event": "screening", "on": "2026-01-10"}, {"event": "screening", "on": "2026-06-01"}], "no"),
        ([{"event": "screening", "on": "2026-05-28"}, {"event": "change", "on": "2026-05-30", "what": "list"}], "yes"),
        ([{"event": "screening"}], "unknown"),
        ([], "no"),
    ],
)
def test_a_screening_is_stale_when_the_list_is_older_than_a_week_or_changed(
    history: list[dict[str, str]], expected: str
) -> None:
    """The version of the list counts before the day of the check."""
    assert word("stale_screening", parties=[buyer()], history=history) == expected


def test_a_listing_younger_than_the_check_makes_it_stale() -> None:
    """However young the check is."""
    younger = hit(periods=((date(2026, 5, 30), None),))
    history = [{"event": "screening", "on": "2026-05-29"}]
    assert ask("stale_screening", facts(parties=[buyer()], hits=(younger,), history=history)).word == "yes"
