"""Where the goods go is known by what is said, and unknown where nobody can place it."""

from datetime import date
from typing import Any

from bonafides.model.codec import from_plain
from bonafides.model.facts import Facts
from bonafides.model.place import Country, Place
from bonafides.model.transaction import Transaction
from bonafides.routes import Gazetteer, trace, whereto
from bonafides.routes.gazetteer import PlaceFile, compile_places

PLACES = PlaceFile(
    country=(Country(id="DE", name="Germany"), Country(id="AE", name="United Arab Emirates"), Country(id="QQ", name="Quenland"),
             Country(id="ZZ", name="Zarvia")),
    place=(
        Place(id="AEJEA", name="Jebel Ali", country="AE", kind="free_zone", free_zone=True, hub=True),
        Place(id="QQX", name="Quen Bridge", country="QQ", kind="crossing", to_country="ZZ"),
    ),
)  # fmt: skip
GAZETTEER = Gazetteer(compile_places([PLACES]))


def transaction(**fields: Any) -> Transaction:
    """Give a transaction of the contract's fields."""
    return from_plain({"date": "2025-11-05", **fields}, Transaction, where="t")


def facts(**fields: Any) -> Facts:
    """Give the facts of where a transaction goes."""
    stated = transaction(**fields)
    return Facts(
        transaction=stated, day=date(2025, 11, 5), whereto=whereto(stated, trace(stated, GAZETTEER), GAZETTEER)
    )


def test_a_leg_at_a_known_place_has_its_country_and_kind() -> None:
    """A hub in a free zone."""
    leg = trace(transaction(route=[{"place": "Jebel Ali"}]), GAZETTEER)[0]
    assert (leg.country, leg.kind, leg.hub, leg.free_zone) == ("AE", "free_zone", True, True)


def test_the_country_that_a_leg_states_beats_the_place() -> None:
    """A place of that name may lie elsewhere."""
    assert trace(transaction(route=[{"place": "Jebel Ali", "country": "DE"}]), GAZETTEER)[0].country == "DE"


def test_a_leg_at_an_unknown_place_keeps_its_words() -> None:
    """And no country."""
    leg = trace(transaction(route=[{"place": "Oskaldur Quay"}]), GAZETTEER)[0]
    assert (leg.text, leg.country) == ("Oskaldur Quay", "")


def test_goods_go_where_each_of_the_receiving_side_is() -> None:
    """Stated destination, country of use, consignee, site and the end of the route."""
    said = facts(
        destination="DE", parties=[{"role": "consignee", "name": "X", "country": "United Arab Emirates"}], end_use={"site": "Quenland"},
        route=[{"place": "Quen Bridge"}],
    )  # fmt: skip
    assert {w.country for w in said.whereto} == {"DE", "AE", "QQ", "ZZ"}


def test_a_party_that_does_not_receive_is_no_destination() -> None:
    """The exporter sends."""
    assert facts(parties=[{"role": "exporter", "name": "X", "country": "DE"}]).whereto == ()


def test_a_port_given_as_the_destination_lies_in_its_country() -> None:
    """Jebel Ali is a place in the Emirates."""
    assert facts(destination="Jebel Ali").going_to(["AE"]).word == "yes"


def test_a_country_that_nobody_can_place_is_unknown_and_asked_for() -> None:
    """A misspelt destination is not "not there"."""
    answer = facts(destination="Zarvja").going_to(["ZZ"])
    assert (answer.word, answer.grounds[0].asks) == ("unknown", "Which country is this?")


def test_a_misspelt_country_beside_a_known_one_is_unknown_for_all_others() -> None:
    """The goods are known to go to one, and may go to another."""
    said = facts(destination="Zarvja", end_use_country="DE")
    assert (said.going_to(["DE"]).word, said.going_to(["ZZ"]).word) == ("yes", "unknown")


def test_goods_for_a_known_country_do_not_go_to_another() -> None:
    """No, and the ground is where they go."""
    assert facts(destination="DE").going_to(["ZZ"]).word == "no"


def test_goods_for_nowhere_are_unknown() -> None:
    """Nobody said."""
    assert facts().going_to(["ZZ"]).word == "unknown"


def test_a_leg_in_another_country_than_its_place_lies_nobody_knows_where() -> None:
    """There is a Barcelona in Venezuela."""
    places = PlaceFile(
        country=PLACES.country, place=(Place(id="DEX", name="Quorum", country="DE", kind="port", lat=1.0, lon=2.0),)
    )
    leg = trace(transaction(route=[{"place": "Quorum", "country": "AE"}]), Gazetteer(compile_places([places])))[0]
    assert (leg.country, leg.lat, leg.lon) == ("AE", None, None)
