"""Stated owners are screened, and an unstated share is the whole range."""

from fractions import Fraction
from typing import Any

import pytest

from bonafides.model.assessment import Hit
from bonafides.model.codec import from_plain
from bonafides.model.facts import OwnedBy
from bonafides.model.party import Party
from bonafides.model.transaction import Transaction
from bonafides.networks import uncover

HIT = Hit(
    query="Zarvanthal", score=1.0, match=True, list="test", list_id="1", name="Zarvanthal", actor="test:1", schema="Organization",
    periods=((None, None),), dates_from="publisher", in_force="yes", measure="asset_freeze",
)  # fmt: skip


def screened(party: Party) -> tuple[Hit, ...]:
    """Know one listed party."""
    return (HIT,) if party.name == "Zarvanthal" else ()


def owners(*rows: dict[str, Any]) -> tuple[OwnedBy, ...]:
    """Uncover the owners of one party."""
    party = {"role": "buyer", "name": "Quenholt Lamps", "owners": list(rows)}
    return uncover(from_plain({"date": "2025-11-05", "parties": [party]}, Transaction, where="t"), screened)


def test_a_listed_owner_is_found_with_the_share_and_the_place() -> None:
    """The path leads to the row of the input."""
    owned = owners({"name": "Somebody"}, {"name": "Zarvanthal", "share": "51 %"})
    assert [(o.party, o.owner, o.low) for o in owned] == [(0, "Zarvanthal", Fraction(51, 100))]
    assert owned[0].ground.place is not None
    assert owned[0].ground.place.at == "$.parties[0].owners[1]"


@pytest.mark.parametrize("row", [{}, {"share": None}, {"share": "a part"}])
def test_a_share_that_is_not_stated_may_be_anything(row: dict[str, Any]) -> None:
    """From nothing to the whole."""
    owned = owners({"name": "Zarvanthal", **row})[0]
    assert (owned.low, owned.high) == (Fraction(0), Fraction(1))


def test_an_owner_who_is_not_listed_is_left_out() -> None:
    """Nothing to say of him."""
    assert owners({"name": "Somebody", "share": "100 %"}) == ()


def test_a_party_without_owners_gives_nothing() -> None:
    """Nobody said who owns it."""
    assert (
        uncover(from_plain({"date": "2025-11-05", "parties": [{"name": "X"}]}, Transaction, where="t"), screened) == ()
    )
