"""Two firms at one address: a unit is strong, a building with many tenants weak."""

from typing import Any

import pytest
from tests.flags.flag_situations import buyer, party, word

TOWER = "40 Harbour Road, Hong Kong"
CROWD = ["300 companies are registered at this address."]


def at(one: str, two: str, notes: list[str] | None = None, other: str = "Bolt Optics") -> dict[str, Any]:
    """Give two receiving parties at these addresses."""
    more = {"notes": notes} if notes else {}
    return {"parties": [buyer("Acme Pumps", "HK", address=one, **more), party("consignee", other, "HK", address=two)]}


@pytest.mark.parametrize(
    ("one", "two", "notes", "expected"),
    [
        (TOWER, TOWER, None, ("yes", "no")),
        (TOWER, TOWER, CROWD, ("no", "yes")),
        (TOWER, TOWER, ["该地址注册了300家公司"], ("no", "yes")),
        (TOWER, TOWER, ["A multi-tenant building: many tenants."], ("no", "yes")),
        (TOWER, TOWER, ["2 companies are registered at this address."], ("yes", "no")),
        (TOWER, TOWER, ["The group has 300 companies."], ("yes", "no")),
        (f"Flexi-desk 7, {TOWER}", f"flexi desk 7, {TOWER}", CROWD, ("yes", "no")),
        (f"Suite 12, {TOWER}", f"Suite 19, {TOWER}", None, ("no", "yes")),
        (f"Suite 12, {TOWER}", TOWER, None, ("no", "yes")),
        (f"Suite 12, {TOWER}", TOWER, CROWD, ("no", "yes")),
        (f"Suite 12, {TOWER}", "Suite 12, 44 Harbour Road, Hong Kong", None, ("no", "no")),
    ],
)
def test_a_shared_address_counts_by_unit_and_by_tenants(
    one: str, two: str, notes: list[str] | None, expected: tuple[str, str]
) -> None:
    """A shared desk stays strong in a crowded tower; a shared crowded tower is only kept on record."""
    deal = at(one, two, notes)
    assert (word("shared_address_between_buyers", **deal), word("weak_address_overlap", **deal)) == expected
