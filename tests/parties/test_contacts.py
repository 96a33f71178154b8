"""A telephone, an e-mail address or a person in common with a listed party is told, and makes no match."""

from datetime import date

import pytest
from tests.parties.few_listings import register_of

from bonafides.model.codec import from_plain
from bonafides.model.dates import Period
from bonafides.model.listing import ListedName, ListedPerson, Listing
from bonafides.model.party import Party
from bonafides.parties import screen_party

LISTED = Listing(
    list="X", list_id="1", names=(ListedName(name="Pearl Lantern Electronics Co. Limited"),), country=("HK",), phones=("+852 3000 7719",),
    emails=("info@pearl-lantern.example",), people=(ListedPerson(name="Lam Chi Fung Rexford"),), binding=("CH",), measure="asset_freeze",
    periods=(Period(since=date(2024, 3, 1)),),
)  # fmt: skip


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"phones": ["00852-3000-7719"]}, "same telephone"),
        ({"emails": ["INFO@pearl-lantern.example"]}, "same e-mail"),
        ({"people": [{"role": "director", "name": "Rexford LAM Chi Fung"}]}, "same person"),
    ],
)
def test_a_contact_in_common_is_a_hit_of_another_party(more: dict[str, object], expected: str) -> None:
    """It is shown with what is shared, and it is no match."""
    party = from_plain(
        {"role": "buyer", "name": "Bright Harbour Bearings", "country": "HK", **more}, Party, where="party"
    )
    (hit,) = screen_party(party, register_of(LISTED), date(2024, 10, 22))
    assert (hit.match, hit.same_party, hit.shares_contact) == (False, False, True)
    assert expected in {f.says for f in hit.why}


@pytest.mark.parametrize(
    "more", [{"phones": ["7719"]}, {"phones": ["+852 3000 7710"]}, {"people": [{"name": "Lam Chi"}]}, {}]
)
def test_an_extension_a_short_name_or_another_number_is_nothing_in_common(more: dict[str, object]) -> None:
    """Too little to tell anybody by."""
    party = from_plain(
        {"role": "buyer", "name": "Bright Harbour Bearings", "country": "HK", **more}, Party, where="party"
    )
    assert screen_party(party, register_of(LISTED), date(2024, 10, 22)) == ()
