"""Ways by sea over the graph of choke points are as long as those that ships sail."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.flags.flag_situations import gazetteer

from bonafides.errors import ContentError
from bonafides.model.place import Avoided, SeaPoint, SeaTables, SeaWay
from bonafides.routes.sea import Sea, checked, great_circle

A, B, C = (
    SeaPoint(id=i, name=i.upper(), lat=0.0, lon=lon, choke=i == "b")
    for i, lon in (("a", 0.0), ("b", 10.0), ("c", 20.0))
)
WAYS = (SeaWay(between=("a", "b")), SeaWay(between=("b", "c")), SeaWay(between=("a", "c"), distance_km=9000.0))
SMALL = SeaTables(points=(A, B, C), ways=WAYS)


def at(name: str) -> tuple[float, float]:
    """Give the position of a place of the catalogue."""
    place = gazetteer().place(name)
    assert place is not None
    assert place.lat is not None
    assert place.lon is not None
    return (place.lat, place.lon)


# Common port-to-port distances in nautical miles, as shipping tables give them to the nearest ten or so.
@pytest.mark.parametrize(
    ("start", "end", "miles"),
    [
        ("Rotterdam", "Singapore", 8300), ("Shanghai", "Los Angeles", 5700), ("New York", "Rotterdam", 3350), ("Singapore", "Shanghai", 2200),
        ("Hamburg", "Jebel Ali", 6500), ("Jebel Ali", "Nhava Sheva", 1170), ("Santos", "Rotterdam", 5400), ("Shanghai", "Rotterdam", 10500),
        ("Sydney", "Los Angeles", 6510), ("Cape Town", "Rotterdam", 6150), ("Hamburg", "Saint Petersburg", 850), ("Busan", "Los Angeles", 5230),
        ("Durban", "Singapore", 4870), ("Colombo", "Singapore", 1580), ("Piraeus", "Port Said", 590), ("Karachi", "Jebel Ali", 720),
        ("Santos", "Singapore", 8900), ("New York", "Santos", 4950), ("Murmansk", "Rotterdam", 1650), ("Antwerp", "Constanta", 3450),
        ("Callao", "Rotterdam", 6250), ("Dar es Salaam", "Mumbai", 2500), ("Manila", "Los Angeles", 6500), ("Mombasa", "Jebel Ali", 2400),
    ],
)  # fmt: skip
def test_a_way_is_as_long_as_shipping_tables_say(start: str, end: str, miles: int) -> None:
    """Within seven parts in a hundred."""
    passage = gazetteer().sea.passage(at(start), at(end))
    assert passage is not None
    assert passage.km == pytest.approx(miles * 1.852, rel=0.07)


@pytest.mark.parametrize(
    ("start", "end", "through"),
    [
        ("Rotterdam", "Singapore", ("Strait of Gibraltar", "Suez Canal", "Bab el-Mandeb", "Strait of Malacca")),
        ("Hamburg", "Jebel Ali", ("Suez Canal", "Strait of Hormuz")),
        ("Antwerp", "Constanta", ("Strait of Gibraltar", "Dardanelles", "Bosphorus")),
        ("Callao", "Rotterdam", ("Panama Canal",)),
        ("Santos", "Singapore", ("Cape of Good Hope", "Sunda Strait")),
        ("Hamburg", "Saint Petersburg", ("Øresund and the Great Belt",)),
    ],
)
def test_a_way_names_its_choke_points_in_order(start: str, end: str, through: tuple[str, ...]) -> None:
    """From the start to the end."""
    passage = gazetteer().sea.passage(at(start), at(end))
    assert passage is not None
    assert [name for name in passage.through if name in through] == list(through)


def test_a_way_round_an_avoided_passage_is_longer() -> None:
    """Rotterdam to Singapore round the Cape: some 11,800 nautical miles."""
    passage = gazetteer().sea.passage(at("Rotterdam"), at("Singapore"), frozenset({"bab-el-mandeb"}))
    assert passage is not None
    assert "Cape of Good Hope" in passage.through
    assert passage.km == pytest.approx(11800 * 1.852, rel=0.03)


def test_every_port_of_the_catalogue_is_near_a_point_of_the_sea_and_joined_to_every_other() -> None:
    """None lies apart, and none is measured from another ocean."""
    sea, hamburg = gazetteer().sea, at("Hamburg")
    ports = [p for p in gazetteer().tables.places if p.kind == "port" and p.lat is not None and p.lon is not None]
    for port in ports:
        here = (port.lat or 0.0, port.lon or 0.0)
        assert min(great_circle(here, (p.lat, p.lon)) for p in sea.tables.points) < 1500, port.id
        assert sea.passage(hamburg, here) is not None, port.id


PORTS = (
    "Hamburg",
    "Singapore",
    "Jebel Ali",
    "Shanghai",
    "Santos",
    "Los Angeles",
    "Durban",
    "Mersin",
    "Vladivostok",
    "Chabahar",
)


@given(st.lists(st.sampled_from(PORTS), min_size=2, max_size=4))
def test_a_way_is_as_long_back_as_there(names: list[str]) -> None:
    """And never shorter than the great circle by more than rounding."""
    for start, end in pairwise(names):
        there, back = gazetteer().sea.passage(at(start), at(end)), gazetteer().sea.passage(at(end), at(start))
        assert there is not None
        assert back is not None
        assert there.km == pytest.approx(back.km)
        assert there.km >= 0.97 * great_circle(at(start), at(end))


def test_a_typed_length_beats_the_great_circle() -> None:
    """And the shorter way by the choke point beats it."""
    passage = Sea(SMALL).passage((0.0, 0.0), (0.0, 20.0))
    assert passage is not None
    assert (round(passage.km), passage.through) == (2224, ("B",))


def test_without_its_points_the_sea_has_no_way() -> None:
    """An edition before the table."""
    assert Sea(SeaTables()).passage((0.0, 0.0), (0.0, 20.0)) is None


@pytest.mark.parametrize(
    ("day", "known"), [("2023-12-14", False), ("2023-12-15", True), ("2024-01-31", True), ("2024-02-01", False)]
)
def test_a_passage_is_avoided_between_its_days(day: str, known: bool) -> None:
    """`until` is the first day that no longer counts."""
    row = Avoided(point="b", since="2023-12-15", until="2024-02-01", why="w", source="s", verified=True)
    assert ("b" in Sea(SeaTables(points=(A, B, C), avoided=(row,))).avoided(day)) is known


def test_an_unverified_time_excuses_nothing() -> None:
    """Unverified content may not lower an outcome."""
    row = Avoided(point="b", since="2023-12-15", why="w", source="s")
    assert Sea(SeaTables(points=(A, B, C), avoided=(row,))).avoided("2025-01-01") == {}


@pytest.mark.parametrize(
    ("tables", "says"),
    [
        (SeaTables(points=(A, A)), "'a' is typed twice"),
        (SeaTables(points=(A,), ways=(SeaWay(between=("a", "z")),)), "no sea point 'z'"),
        (SeaTables(points=(A, B), ways=(SeaWay(between=("a", "b"), distance_km=0.0),)), "it has no length"),
    ],
)
def test_a_table_that_does_not_hang_together_is_refused(tables: SeaTables, says: str) -> None:
    """With the point or way that is wrong."""
    with pytest.raises(ContentError, match=says):
        checked(tables)


@pytest.mark.parametrize(
    ("countries", "joined"),
    [
        (("DE", "CN"), True),
        (("DE", "JP"), False),
        (("US", "CO"), False),
        (("US", "MX"), True),
        (("KR", "CN"), False),
        (("DE", ""), None),
    ],
)
def test_roads_join_the_countries_of_a_landmass(countries: tuple[str, str], joined: bool | None) -> None:
    """Not across a sea; unknown where a country is."""
    assert gazetteer().sea.joined_by_land(countries) is joined
