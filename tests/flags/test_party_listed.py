"""Listed parties: matches, other names, other times, other scripts, owners and people."""

from datetime import date
from typing import Any

import pytest
from tests.flags.flag_situations import buyer, party
from tests.flags.listed_situations import BY_ADDRESS, BY_NUMBER, concern, hit, likeness, open_hit, owner, said, told

ACME: dict[str, Any] = {"parties": [buyer("Acme Propulsion", "AE")]}


@pytest.mark.parametrize(
    ("hits", "expected"),
    [
        ((hit(),), "yes"),
        ((hit(measure="licence_required"),), "yes"),
        ((hit(measure="internal", binding=()),), "yes"),
        ((concern(),), "no"),
        ((hit(schema="Vessel"),), "no"),
        ((open_hit(),), "unknown"),
        ((likeness(),), "no"),
        ((hit(match=False, in_force="no"),), "no"),
        ((), "no"),
    ],
)
def test_a_party_is_listed_by_a_list_that_binds_somebody_on_the_day(hits: Any, expected: str) -> None:
    """A list of concern informs, a likeness is nobody, and a listing whose force is open is open."""
    assert said("listed_party_match", **ACME, hits=hits) == expected


def test_a_party_without_a_name_is_asked_for() -> None:
    """Nobody can screen who is not named."""
    truth = told("listed_party_match", parties=[buyer(None, "AE")])
    assert (truth.word, truth.grounds[0].asks) == ("unknown", "Who is this party?")


def test_a_match_names_list_and_entry() -> None:
    """The case officer must find the passage."""
    truth = told("listed_party_match", **ACME, hits=(hit(reference="IRe.050"),))
    assert truth.grounds[0].place is not None
    assert (truth.grounds[0].place.source, truth.grounds[0].place.at) == ("x-list", "IRe.050")


@pytest.mark.parametrize(
    ("hits", "expected"),
    [((hit(schema="Vessel"),), "yes"), ((open_hit(schema="Vessel"),), "unknown"), ((hit(),), "no"), ((), "no")],
)
def test_a_ship_is_listed_by_a_vessel_entry(hits: Any, expected: str) -> None:
    """A firm's entry is not the ship's."""
    assert said("vessel_listed", hits=hits) == expected


@pytest.mark.parametrize(
    ("hits", "expected"),
    [((concern(),), "yes"), ((open_hit(measure="concern", binding=()),), "unknown"), ((hit(),), "no"), ((), "no")],
)
def test_an_end_user_list_informs_and_binds_nobody(hits: Any, expected: str) -> None:
    """A binding listing is another finding."""
    assert said("end_user_list_match", **ACME, hits=hits) == expected


@pytest.mark.parametrize(
    ("hits", "expected"),
    [
        ((hit(match=False, in_force="no"),), "yes"),
        ((hit(),), "no"),
        ((likeness(in_force="no"),), "no"),
        ((open_hit(),), "unknown"),
    ],
)
def test_a_listing_of_another_time_is_history(hits: Any, expected: str) -> None:
    """Only the same party has a history."""
    assert said("historic_listing", **ACME, hits=hits) == expected


@pytest.mark.parametrize(
    ("deal", "hits", "expected"),
    [
        (buyer("Acme Propulsion", "AE", aliases=["LIMMT"]), (hit("LIMMT"),), "yes"),
        (buyer("Acme Propulsion", "AE"), (hit("Acme Propulsion", name="Other Works", why=BY_NUMBER),), "yes"),
        (buyer("Acme Propulsion", "AE", aliases=["LIMMT"]), (open_hit("LIMMT"),), "unknown"),
        (buyer("Acme Propulsion", "AE"), (hit("Acme Propulsion", why=BY_NUMBER),), "no"),
        (buyer("Acme Propulsion", "AE"), (likeness("Acme Propulsion"),), "no"),
    ],
)
def test_a_renamed_party_is_known_by_alias_or_number(deal: Any, hits: Any, expected: str) -> None:
    """Its own name alone is a match like any other."""
    assert said("alias_or_renamed_listed_party", parties=[deal], hits=hits) == expected


@pytest.mark.parametrize(
    ("hits", "expected"),
    [
        ((hit("大连阳光工贸", matched_name="Dalian Sunny Industry & Trade"),), "yes"),
        ((open_hit("Шахид Хеммат", matched_name="Shahid Hemmat"),), "yes"),
        ((hit("Dalian Sunny", matched_name="Dalian Sunny"),), "no"),
        ((hit("大连阳光", matched_name="Dalian Sunny", match=False, in_force="no"),), "no"),
        ((likeness("大连花园", matched_name="Dalian Gardening"),), "no"),
    ],
)
def test_equality_across_scripts_is_shown_to_somebody_who_reads_both(hits: Any, expected: str) -> None:
    """One script alone is not across scripts."""
    assert said("cross_script_match", **ACME, hits=hits) == expected


@pytest.mark.parametrize(
    ("hits", "expected"),
    [
        ((hit(name="Other Works", why=BY_NUMBER),), "yes"),
        ((hit(name="ACME Propulsion Ltd", why=BY_NUMBER),), "no"),
        ((hit(name="Other Works", why=BY_NUMBER, match=False, in_force="no"),), "no"),
        ((hit(),), "no"),
    ],
)
def test_a_number_held_by_a_listed_party_of_another_name_is_shared(hits: Any, expected: str) -> None:
    """The same name with the same number is simply the listed party."""
    assert said("shared_identifier_with_listed", **ACME, hits=hits) == expected


@pytest.mark.parametrize(
    ("hits", "expected"),
    [((likeness(),), "yes"), ((hit(),), "no"), ((hit(match=False, in_force="no"),), "no"), ((), "no")],
)
def test_a_likeness_is_kept_on_record(hits: Any, expected: str) -> None:
    """The same party of another day is no likeness."""
    assert said("weak_name_similarity", **ACME, hits=hits) == expected


@pytest.mark.parametrize(("hits", "expected"), [((likeness(why=BY_ADDRESS),), "yes"), ((likeness(),), "no")])
def test_a_building_shared_with_a_listed_party_is_kept_on_record(hits: Any, expected: str) -> None:
    """Names alone are another finding."""
    assert said("weak_address_overlap", **ACME, hits=hits) == expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("Suite 12, 40 Harbour Road, Hong Kong", "Suite 19, 40 Harbour Road, Hong Kong", "yes"),
        ("40 Harbour Road, 3rd floor, Hong Kong", "40 Harbour Road, 9th floor, Hong Kong", "yes"),
        ("Suite 12, 40 Harbour Road, Hong Kong", "Suite 12, 40 Harbour Road, Hong Kong", "no"),
        ("Suite 12, 40 Harbour Road, Hong Kong", "Suite 12, 44 Harbour Road, Hong Kong", "no"),
        ("Dubai", "Suite 4, Dubai", "no"),
    ],
)
def test_two_parties_in_one_building_share_no_more_than_that(one: str, two: str, expected: str) -> None:
    """The same unit is another finding, and a town is no building."""
    parties = [buyer("Acme Propulsion", "HK", address=one), party("end_user", "Bolt Optics", "HK", address=two)]
    assert said("weak_address_overlap", parties=parties) == expected


@pytest.mark.parametrize(
    ("deal", "hits", "expected"),
    [
        (buyer("Acme", "IR"), (hit("Acme", concern=("missile",)),), "yes"),
        (buyer("Acme", "IR"), (hit("Acme", match=False, in_force="no", programmes=("nuclear",)),), "yes"),
        (buyer("Ballistic Systems Institute", "IR"), (), "yes"),
        (buyer("陕西导弹研究所", "CN"), (), "yes"),
        (buyer("Enrichment Learning Centre", "IN"), (), "no"),
        (buyer("Acme", "IR"), (likeness("Acme", concern=("missile",)),), "no"),
        (party("exporter", "Missile Systems GmbH", "DE"), (), "no"),
    ],
)
def test_a_programme_ties_by_listing_or_by_name(deal: Any, hits: Any, expected: str) -> None:
    """A likeness, a school and the exporter's own name tie nobody."""
    assert said("programme_linked_name", parties=[deal], hits=hits) == expected


FREEZE = hit("Parent A")
ENTITY = hit("Parent A", measure="licence_required")
EU, GB = hit("Parent A", binding=("EU",)), hit("Parent A", binding=("GB",))
SECOND = owner(20, of=hit("Parent B"), name="Parent B")


@pytest.mark.parametrize(
    ("day", "owners", "expected"),
    [
        (date(2026, 6, 1), (owner(50, of=FREEZE),), "yes"),
        (date(2026, 6, 1), (owner(30, of=FREEZE), SECOND), "yes"),
        (date(2012, 6, 1), (owner(30, of=FREEZE), SECOND), "no"),
        (date(2026, 6, 1), (owner(49, of=FREEZE),), "no"),
        (date(2026, 6, 1), (owner(0, 100, of=FREEZE),), "unknown"),
        (date(2026, 6, 1), (owner(60, of=open_hit("Parent A")),), "unknown"),
        (date(2026, 6, 1), (owner(50, of=EU),), "yes"),
        (date(2023, 6, 1), (owner(50, of=EU),), "no"),
        (date(2023, 6, 1), (owner(51, of=EU),), "yes"),
        (date(2026, 6, 1), (owner(50, of=GB),), "no"),
        (date(2026, 6, 1), (owner(51, of=GB),), "yes"),
        (date(2025, 9, 28), (owner(55, of=ENTITY),), "no"),
        (date(2025, 9, 29), (owner(55, of=ENTITY),), "yes"),
        (date(2025, 11, 9), (owner(55, of=ENTITY),), "yes"),
        (date(2025, 11, 10), (owner(55, of=ENTITY),), "no"),
        (date(2026, 11, 9), (owner(55, of=ENTITY),), "no"),
        (date(2026, 11, 10), (owner(55, of=ENTITY),), "yes"),
        (date(2026, 6, 1), (), "no"),
    ],
)
def test_half_is_owned_by_the_rule_of_the_day(day: date, owners: Any, expected: str) -> None:
    """Each jurisdiction counts in its own way, from its own day."""
    assert said("owned_by_listed_50", day, **ACME, owners=owners) == expected


def test_a_rule_that_may_have_been_suspended_again_is_asked_for() -> None:
    """It counts, and whether it was extended is a question."""
    truth = told("owned_by_listed_50", date(2026, 11, 20), **ACME, owners=(owner(55, of=ENTITY),))
    assert any("extended" in ground.asks for ground in truth.grounds)


LI = (hit("Li Fangwei", schema="Person"),)


@pytest.mark.parametrize(
    ("deal", "owners", "hits", "expected"),
    [
        (buyer("Acme", "CN"), (owner(20, of=ENTITY),), (), "yes"),
        (buyer("Acme", "CN"), (owner(0, 100, of=open_hit("Parent A")),), (), "unknown"),
        (buyer("Acme", "CN", people=[{"name": "Li Fangwei", "role": "director"}]), (), LI, "yes"),
        (buyer("Acme", "CN", people=[{"name": "Jo Muster", "role": "director"}]), (), LI, "no"),
        (buyer("Acme", "CN"), (owner(80, of=hit("Parent A", match=False, in_force="no")),), (), "no"),
        (buyer("Acme", "CN"), (), (), "no"),
    ],
)
def test_a_minority_owner_or_a_director_is_a_tie(deal: Any, owners: Any, hits: Any, expected: str) -> None:
    """An owner who is no longer listed is none."""
    assert said("significant_ties_to_listed", parties=[deal], owners=owners, hits=hits) == expected
