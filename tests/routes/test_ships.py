"""A ship's number is checked and still compared; its flag and silences are read with the places that the words name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.flags.flag_situations import facts

from bonafides.model.ship import Ship, Silence
from bonafides.routes.ships import number_holds


def ship(**fields: object) -> Ship:
    """Give the ship of a transaction that has one."""
    return facts(vessels=[fields]).ships[0]


def silence(**gap: str) -> Silence:
    """Give the one silence of a ship."""
    return ship(gaps=[gap]).silences[0]


@pytest.mark.parametrize(
    "number", ["9074729", "IMO 9074729", "imo9074729", "７６２５８１１", "IMO: 7625811", "09074729"]
)
def test_a_number_with_its_check_digit_holds(number: str) -> None:
    """However it is written."""
    assert number_holds(number)


@pytest.mark.parametrize("number", ["9074728", "907472", "90747290", "", "IMO", "1234568"])
def test_a_number_without_it_does_not(number: str) -> None:
    """Nor one of another length."""
    assert not number_holds(number)


@given(st.integers(100000, 999999))
def test_each_six_digits_have_one_check_digit(six: int) -> None:
    """Of ten numbers one holds."""
    assert sum(number_holds(f"{six}{last}") for last in range(10)) == 1


def test_a_ship_without_a_number_is_not_said_to_have_a_wrong_one() -> None:
    """Missing is unknown."""
    assert ship(name="Sea Lark").number_holds is None


@pytest.mark.parametrize(
    ("flag", "mmsi", "read"),
    [
        ("Panama", "422123456", ("PA", "IR")),
        ("巴拿马", "351123456", ("PA", "PA")),
        ("Панама", "27312345", ("PA", "")),
        ("IR", "", ("IR", "")),
    ],
)
def test_flag_and_radio_number_give_countries(flag: str, mmsi: str, read: tuple[str, str]) -> None:
    """In any script; nine digits make a radio number."""
    found = ship(flag=flag, mmsi=mmsi)
    assert (found.flag, found.radio) == read


@pytest.mark.parametrize(
    ("begun", "ended", "hours"),
    [
        ("2026-05-01T00:00", "2026-05-03T06:00", 54.0), ("2026-05-01", "2026-05-03", 48.0), ("2026-05-01T00:00Z", "2026-05-01T13:00", 13.0),
        ("2026-05-01T00:00+02:00", "2026-05-01T12:00+00:00", 14.0), ("2026-05-03", "2026-05-01", None), ("1 May", "3 May", None), ("", "2026-05-01", None),
    ],
)  # fmt: skip
def test_the_length_of_a_silence_is_read_from_its_ends(begun: str, ended: str, hours: float | None) -> None:
    """None where the ends are not moments, or the end comes first."""
    assert silence(**{"from": begun, "to": ended}).hours == hours


@pytest.mark.parametrize(
    ("near", "coast"),
    [
        ("Chabahar", "IR"), ("Hormuz", "IR"), ("off Bandar Abbas", "IR"), ("Fujairah", "IR"), ("بندر عباس", "IR"), ("26.9N 56.1E", "IR"), ("26.90, 56.10", "IR"),
        ("남포", "KP"), ("38°N 124.9°E", "KP"), ("Kerch Strait", "UA"), ("Latakia", "SY"), ("Iran", "IR"),
    ],
)  # fmt: skip
def test_where_a_silence_was_gives_the_coasts_near_it(near: str, coast: str) -> None:
    """A port, a strait, a position or a country, in any script."""
    assert coast in silence(near=near).coasts


@pytest.mark.parametrize("near", ["", "Oskaldur Bank", "Strait", "30.0S 20.0W"])
def test_a_place_that_nobody_knows_or_far_from_any_port_is_off_no_coast(near: str) -> None:
    """No guess."""
    assert silence(near=near).coasts == ()
