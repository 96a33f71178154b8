"""Who shares premises: one unit or desk tells, a building with many tenants hardly."""

import pytest
from tests.flags.flag_situations import buyer, party, word

HOUSE = "12 Huanghe Road, Dalian"
MANY = "300 companies are registered at this address."


def strong_and_weak(here: str, there: str, note: str = "") -> tuple[str, str]:
    """Give what both flags say of two firms at two addresses."""
    notes = {"notes": [note]} if note else {}
    parties = [buyer("Acme Pumps", "CN", address=here, **notes), party("consignee", "Bolt Optics", "CN", address=there)]
    return word("shared_address_between_buyers", parties=parties), word("weak_address_overlap", parties=parties)


@pytest.mark.parametrize(
    ("here", "there", "note", "expected"),
    [
        (HOUSE, HOUSE, "", ("yes", "no")),
        (HOUSE, HOUSE, MANY, ("no", "yes")),
        (HOUSE, HOUSE, "An diesem Ort sind hunderte Firmen eingetragen.", ("no", "yes")),
        (HOUSE, HOUSE, "该地址有数百家公司", ("no", "yes")),
        (HOUSE, HOUSE, "Not many companies sit there.", ("yes", "no")),
        (HOUSE, HOUSE, "It sells to 300 of its own shops.", ("yes", "no")),
        (f"Suite 5, {HOUSE}", f"{HOUSE}, Suite 5", MANY, ("yes", "no")),
        (f"Flexi Desk 214, {HOUSE}", f"Flexi Desk 214, {HOUSE}", MANY, ("yes", "no")),
        (f"c/o Orion Corporate Services, {HOUSE}", f"c/o Orion Corporate Services, {HOUSE}", MANY, ("yes", "no")),
        (f"Suite 5, {HOUSE}", f"Suite 9, {HOUSE}", "", ("no", "yes")),
        (f"Suite 5, {HOUSE}", f"Suite 9, {HOUSE}", MANY, ("no", "yes")),
        (HOUSE, "14 Huanghe Road, Dalian", MANY, ("no", "no")),
    ],
)
def test_one_unit_is_strong_and_a_full_building_weak(
    here: str, there: str, note: str, expected: tuple[str, str]
) -> None:
    """A note that counts the tenants makes a building weak, never a desk or an agent's suite."""
    assert strong_and_weak(here, there, note) == expected
