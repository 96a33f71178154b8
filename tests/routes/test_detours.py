"""A way is measured leg by leg by its mode, beside the shortest by the same means; ordinary services are no detours."""

from datetime import date

import pytest
from tests.flags.flag_situations import ask, facts, gazetteer

from bonafides.model.facts import TracedLeg
from bonafides.model.place import SeaTables
from bonafides.model.way import Way
from bonafides.routes import measured
from bonafides.routes.detours import mode_of
from bonafides.routes.sea import Sea

DAY = date(2023, 6, 1)
AVOIDED = date(2024, 6, 1)


def route(*places: str, modes: tuple[str, ...] = ()) -> list[dict[str, str]]:
    """Give a route in the contract's form."""
    stated = (*modes, *("" for _ in places))
    return [{"place": p, **({"mode": m} if m else {})} for p, m in zip(places, stated, strict=False)]


def word(*places: str, modes: tuple[str, ...] = (), day: date = DAY) -> str:
    """Give what the flag says of a route."""
    return ask("illogical_route", facts(day=day, route=route(*places, modes=modes))).word


def way(*places: str, modes: tuple[str, ...] = (), day: date = DAY) -> Way:
    """Give the measured way of a route."""
    found = facts(day=day, route=route(*places, modes=modes)).way
    assert found is not None
    return found


@pytest.mark.parametrize(
    "places",
    [
        ("Hamburg", "Singapore", "Shanghai"), ("Rotterdam", "Suez", "Jebel Ali", "Nhava Sheva"), ("Shanghai", "Colombo", "Chittagong"),
        ("Hamburg", "Colombo", "Karachi"), ("Los Angeles", "Busan", "Jebel Ali"), ("Hamburg", "Istanbul", "Novorossiysk"),
        ("Yokohama", "Busan", "Vladivostok"), ("Shanghai", "Hong Kong", "Shenzhen"), ("Antwerp", "Tanger Med", "Dakar"),
        ("Hamburg", "Algeciras", "Santos"), ("Shanghai", "Singapore", "Jebel Ali", "Bandar Abbas"), ("Genoa", "Piraeus", "Haifa"),
        ("New York", "Kingston", "Callao"), ("Rotterdam", "Salalah", "Mombasa"), ("Busan", "Manzanillo, Mexico", "Callao"),
    ],
)  # fmt: skip
def test_ordinary_services_are_no_detours(places: tuple[str, ...]) -> None:
    """Relays through the great ports on the way, or near it."""
    assert word(*places) == "no"


@pytest.mark.parametrize(
    ("places", "modes"),
    [
        (("Hamburg", "Singapore", "Jebel Ali"), ()), (("Hamburg", "Port Klang", "Bandar Abbas"), ()), (("Istanbul", "Singapore", "Novorossiysk"), ()),
        (("London", "Dubai", "Moscow"), ("air",)), (("Frankfurt Airport", "Hong Kong Airport", "DXB"), ()),
        (("Yokohama", "Los Angeles", "Vladivostok"), ("sea",)), (("Berlin", "Almaty", "Moscow"), ("road", "road", "road")),
    ],
)  # fmt: skip
def test_a_way_of_half_as_much_again_is_a_detour(places: tuple[str, ...], modes: tuple[str, ...]) -> None:
    """By sea, by air and by road."""
    assert word(*places, modes=modes) == "yes"


def test_the_ground_says_both_figures_and_the_choke_points() -> None:
    """A case officer reads them."""
    truth = ask("illogical_route", facts(day=DAY, route=route("Hamburg", "Singapore", "Jebel Ali")))
    says = " ".join(g.says for g in truth.grounds)
    assert "Strait of Malacca" in says
    assert "the shortest by sea is" in says
    assert "Strait of Hormuz" in says


@pytest.mark.parametrize(("day", "expected"), [(date(2023, 12, 17), "yes"), (date(2023, 12, 18), "no")])
def test_a_way_round_the_cape_is_a_detour_only_before_ships_avoided_the_red_sea(day: date, expected: str) -> None:
    """Lines diverted from the middle of December 2023."""
    assert word("Rotterdam", "Cape Town", "Jebel Ali", day=day) == expected


def test_the_ground_of_a_way_round_the_cape_says_why_it_is_none() -> None:
    """With the way that it is measured against."""
    truth = ask("illogical_route", facts(day=AVOIDED, route=route("Rotterdam", "Durban", "Jebel Ali")))
    assert any("Red Sea" in g.says for g in truth.grounds)


def test_an_avoided_passage_excuses_no_way_that_passes_it() -> None:
    """Who sails to Singapore by Suez and back to Dubai did not go round."""
    assert word("Hamburg", "Singapore", "Jebel Ali", day=AVOIDED) == "yes"


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (("Hamburg", "Nowhere-on-Sea", "Jebel Ali"), "unknown"),
        (("Hamburg", "Nowhere-on-Sea", "Singapore", "Jebel Ali"), "yes"),
        (("Hamburg", "Jebel Ali", "Nowhere-on-Sea"), "unknown"),
    ],
)
def test_a_place_that_is_not_known_leaves_the_way_unknown_unless_the_rest_is_a_detour(
    places: tuple[str, ...], expected: str
) -> None:
    """It can only make the way longer."""
    assert word(*places) == expected


def test_a_road_across_a_sea_is_unknown() -> None:
    """Nobody drives from Busan to Shanghai."""
    assert word("Seoul", "Busan", "Shanghai", modes=("road", "road", "road")) == "unknown"


def test_sea_and_land_are_measured_each_by_its_own() -> None:
    """A ship to Mumbai, a train to Delhi: the way by land is a third longer than the crow flies."""
    sea, land = way("Hamburg", "Nhava Sheva", "Delhi", modes=("sea", "rail")).hops
    assert (sea.mode, land.mode) == ("sea", "land")
    assert sea.km > 12000
    assert 1400 < land.km < 1600


def test_a_mode_at_the_first_place_is_that_by_which_the_goods_leave() -> None:
    """As the contract's example has it."""
    assert [h.mode for h in way("Hamburg", "Jebel Ali", "Almaty", modes=("sea", "air")).hops] == ["sea", "air"]


def test_a_mode_only_at_later_places_is_that_by_which_the_goods_come() -> None:
    """The other habit."""
    assert [h.mode for h in way("Hamburg", "Jebel Ali", "Almaty", modes=("", "sea", "air")).hops] == ["sea", "air"]


@pytest.mark.parametrize(
    ("words", "mode"),
    [("Sea", "sea"), ("ocean freight", "sea"), ("Seefracht", "sea"), ("海运", "sea"), ("морем", "sea"), ("AIR", "air"), ("Luftfracht", "air"), ("空运", "air"),
     ("авиа", "air"), ("truck", "land"), ("Rail", "land"), ("автотранспорт", "land"), ("公路", "land"), ("sea/air", ""), ("pipeline", ""), ("", "")],
)  # fmt: skip
def test_words_for_the_way_are_read_in_several_languages(words: str, mode: str) -> None:
    """Two ways at once name none."""
    assert mode_of(words) == mode


@pytest.mark.parametrize(
    ("places", "expected"),
    [(("Hamburg", "Jebel Ali", "Hamburg"), "yes"), (("Rotterdam", "Antwerp", "Rotterdam"), "yes"), (("Hamburg", "Rotterdam", "Bremerhaven"), "no"),
     (("Jebel Ali", "Bandar Abbas", "Sharjah"), "yes")],
)  # fmt: skip
def test_a_return_is_a_call_on_the_way_only_where_it_adds_little(places: tuple[str, ...], expected: str) -> None:
    """Back to the same place, or by way of a country under a ban, never is."""
    assert word(*places) == expected


def test_an_edition_without_sea_ways_leaves_the_way_unknown() -> None:
    """It says so."""
    legs = tuple(TracedLeg(at=f"$.route[{n}]", text=t, lat=1.0, lon=float(n)) for n, t in enumerate("ABC"))
    found = measured(legs, Sea(SeaTables()), "2025-01-01")
    assert found is not None
    assert [e.says for e in found.missing] == ["This edition has no table of sea ways"]


def test_one_place_is_no_way() -> None:
    """Nor is none."""
    assert measured((TracedLeg(at="$.route[0]", text="A"),), gazetteer().sea, "2025-01-01") is None
