"""A name of a country or place leads to what it is, in any spelling, and to nothing where two bear it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.errors import ContentError
from bonafides.model.place import Country, HistoricName, Membership, Place
from bonafides.routes.gazetteer import Gazetteer, PlaceFile, compile_places

COUNTRIES = (
    Country(id="DE", alpha3="DEU", name="Germany", names=("Deutschland", "德国"), groups=(Membership(group="EU", since="1958-01-01"),)),
    Country(id="GB", alpha3="GBR", name="United Kingdom", groups=(Membership(group="EU", since="1973-01-01", until="2020-02-01"),)),
    Country(id="AE", alpha3="ARE", name="United Arab Emirates", names=("UAE",)),
    Country(id="MN", alpha3="MNG", name="Mongolia"),
    Country(id="OM", alpha3="OMN", name="Oman", names=("عمان",)),
    Country(id="CG", alpha3="COG", name="Republic of the Congo", adjectives=("Congolese",), ambiguous=("Congo",)),
    Country(id="CD", alpha3="COD", name="Democratic Republic of the Congo", adjectives=("Congolese",), ambiguous=("Congo",)),
    Country(id="BJ", alpha3="BEN", name="Benin", historic=(HistoricName(name="Dahomey", until="1975"),)),
    Country(id="DY", alpha3="DHY", name="Dahomey", former=True, until="1977"),
)  # fmt: skip
PLACES = (
    Place(id="AEJEA", name="Jebel Ali", country="AE", kind="free_zone", free_zone=True, hub=True),
    Place(id="DEHAM", name="Hamburg", country="DE", kind="port", iata="HAM"),
    Place(id="GBQQQ", name="Quenholt", names=("Quen",), ambiguous=("Quen",), country="GB", kind="city"),
)
TABLES = compile_places([PlaceFile(country=COUNTRIES, place=PLACES)])
GAZETTEER = Gazetteer(TABLES)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Germany", "DE"), ("GERMANY", "DE"), ("deutschland", "DE"), ("德国", "DE"), ("DEU", "DE"), ("de", "DE"), ("Hamburg, Germany", "DE"),
        ("Dubai, UAE", "AE"), (" Oman ", "OM"), ("Ｇｅｒｍａｎｙ", "DE"),
    ],
)  # fmt: skip
def test_a_country_is_known_by_names_and_codes(text: str, code: str) -> None:
    """In any case, script and width, alone or after a comma."""
    assert GAZETTEER.country(text) == code


@pytest.mark.parametrize("text", ["", "  ", "Gremany", "???", "Atlantis"])
def test_a_text_that_names_no_country_gives_none(text: str) -> None:
    """No guess."""
    assert GAZETTEER.country(text) == ""


@pytest.mark.parametrize("text", ["Congolese", "Congo"])
def test_a_name_that_two_countries_bear_names_neither(text: str) -> None:
    """The later one in the file once won."""
    assert GAZETTEER.country(text) == ""


def test_a_name_in_another_script_is_not_taken_for_a_code_that_it_folds_to() -> None:
    """Oman in Arabic folds to "mn", the code of Mongolia."""
    assert (GAZETTEER.country("عمان"), GAZETTEER.country("MN")) == ("OM", "MN")


def test_a_living_state_beats_the_former_one_of_the_same_name() -> None:
    """Dahomey is Benin."""
    assert GAZETTEER.country("Dahomey") == "BJ"


def test_the_order_of_the_files_does_not_matter() -> None:
    """Nor that of the rows."""
    backwards = compile_places([PlaceFile(country=COUNTRIES[::-1], place=PLACES[::-1])])
    assert backwards == TABLES


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jebel Ali", "AEJEA"),
        ("Jebel Ali (UAE)", "AEJEA"),
        ("HAM", "DEHAM"),
        ("dubai / jebel ali", "AEJEA"),
        ("Port of Hamburg", "DEHAM"),
        ("HAMBURG PORT", "DEHAM"),
        ("Hamburg Germany", "DEHAM"),
        ("Jebel Ali United Arab Emirates", "AEJEA"),
        ("DE HAM", "DEHAM"),
        ("порт Hamburg", "DEHAM"),
        ("Quen, United Kingdom", "GBQQQ"),
        ("Quen United Kingdom", "GBQQQ"),
    ],
)
def test_a_place_is_known_by_name_and_code(text: str, place: str) -> None:
    """With what stands beside it."""
    found = GAZETTEER.place(text)
    assert found is not None
    assert found.id == place


def test_a_place_of_that_name_in_another_country_is_not_meant() -> None:
    """There is a Hamburg in the state of New York."""
    assert GAZETTEER.place("Hamburg, UAE") is None
    assert GAZETTEER.country_of("Hamburg, UAE") == "AE"


def test_an_ambiguous_name_of_a_place_names_none() -> None:
    """It counts only where the country stands beside it."""
    assert GAZETTEER.place("Quen") is None


def test_a_name_in_another_script_is_not_taken_for_a_country_code() -> None:
    """Sana'a in Arabic folds to "sn", the code of Senegal; it was placed there."""
    places = PlaceFile(
        country=(Country(id="SN", name="Senegal"), Country(id="YE", name="Yemen")),
        place=(Place(id="YEX", name="Sanaa", names=("صنعاء",), country="YE", kind="city"),),
    )
    assert Gazetteer(compile_places([places])).country_of("صنعاء") == "YE"


@pytest.mark.parametrize(("name", "country"), [("佛山", "CN"), ("釜山", "KR")])
def test_names_as_written_are_told_apart_though_they_fold_alike(name: str, country: str) -> None:
    """Foshan and Busan are read alike in Han letters."""
    places = PlaceFile(
        country=(Country(id="CN", name="China"), Country(id="KR", name="Korea")),
        place=(
            Place(id="CNX", name="Foshan", names=("佛山",), country="CN", kind="port"),
            Place(id="KRX", name="Busan", names=("釜山",), country="KR", kind="port"),
        ),
    )
    assert Gazetteer(compile_places([places])).country_of(name) == country


def test_a_text_that_names_a_place_lies_in_its_country() -> None:
    """A port given as the destination."""
    assert (GAZETTEER.country_of("Jebel Ali"), GAZETTEER.country_of("Germany"), GAZETTEER.country_of("Atlantis")) == (
        "AE",
        "DE",
        "",
    )


@pytest.mark.parametrize(("day", "member"), [("2020-01-31", True), ("2020-02-01", False), ("1972-12-31", False)])
def test_membership_of_a_union_is_dated(day: str, member: bool) -> None:
    """`until` is the first day that no longer counts."""
    assert ("GB" in GAZETTEER.members("EU", day)) is member


@given(st.text(max_size=20))
def test_no_text_breaks_a_look_up(text: str) -> None:
    """Whatever was written."""
    found = GAZETTEER.place(text)
    assert GAZETTEER.country_of(text) in {"", *(c.id for c in COUNTRIES)}
    assert found is None or found in PLACES


def test_an_id_typed_twice_is_refused() -> None:
    """One row a country."""
    with pytest.raises(ContentError, match="'DE' is typed twice"):
        compile_places([PlaceFile(country=COUNTRIES), PlaceFile(country=COUNTRIES[:1])])


def test_a_place_in_no_country_is_refused() -> None:
    """It would be in none on the route."""
    with pytest.raises(ContentError, match="no country 'AE'"):
        compile_places([PlaceFile(country=COUNTRIES[:2], place=PLACES[:1])])
