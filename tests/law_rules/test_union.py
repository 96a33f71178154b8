"""The Union's general authorisations, services for uses of Article 4(1), and metals for Iran, in whole situations."""

import pytest
from msgspec.structs import replace
from tests.law_rules.eu_cases import CIPHER, CIPHERS, LATER, RADOME, STAGE, STEEL, by
from tests.law_rules.law_situations import CHASSIS, GYRO, LAMPS, goods, hit, situation
from tests.law_rules.test_abroad import ARMY, MISSILE, answer

from bonafides.model.assessment import ItemResult
from bonafides.model.facts import Facts, TracedLeg
from bonafides.model.item import Item
from bonafides.model.transaction import TransactionKind


@pytest.mark.parametrize(
    ("item", "on", "to", "usable"),
    [
        (GYRO, "2026-03-03", "US", ("EU001",)),
        (GYRO, "2021-09-08", "US", ()),
        (STAGE, "2026-03-03", "US", ()),
        (GYRO, "2026-03-03", "US AE", ()),
        (RADOME, LATER, "AR", ("EU002",)),
        (RADOME, "2026-03-03", "AR", ()),
        (LAMPS, "2026-03-03", "US", ()),
    ],
    ids=["partner", "before 2021", "Annex IV", "beyond the partner", "named entry", "before the text read", "unlisted"],
)
def test_a_general_authorisation_is_named_only_where_it_reaches(
    item: tuple[Item, ItemResult], on: str, to: str, usable: tuple[str, ...]
) -> None:
    """Destination, entry and day must all be known to fit."""
    assert answer(situation(item, on=on, to=to), "EU").usable == usable


def test_a_general_authorisation_leaves_the_duty() -> None:
    """EU001 is a licence: the item still needs one."""
    found = answer(situation(GYRO, to="US"), "EU")
    assert (found.outcome, found.duty, found.usable) == ("LICENCE", "licence", ("EU001",))


@pytest.mark.parametrize(
    "facts",
    [
        situation(GYRO, to="US", informed_by=("BAFA",)),
        situation(GYRO, to="US", uses=MISSILE),
        situation(GYRO, to="US", knowledge="suspects"),
        situation(GYRO, to="US", kind="brokering"),
    ],
    ids=["informed", "aware", "suspects", "brokered"],
)
def test_no_general_authorisation_is_named_for_a_use_of_concern(facts: Facts) -> None:
    """Who is informed or aware of such a use may not use one, and suspicion leaves it open."""
    assert answer(facts, "EU").usable == ()


def test_no_general_authorisation_is_named_into_a_free_zone() -> None:
    """Each of them leaves free zones and free warehouses out."""
    facts = situation(GYRO, to="US")
    zone = replace(facts, legs=(TracedLeg(at="$.route[0]", text="a free zone", country="US", free_zone=True),))
    assert answer(zone, "EU").usable == ()


def test_encryption_is_carried_where_the_exporter_says_that_it_is_published() -> None:
    """Without the answer nothing is named, and nothing is asked."""
    said = [situation(CIPHER, to="CL", answers=a) for a in ({CIPHERS: "yes"}, {CIPHERS: "no"}, None)]
    assert [answer(facts, "EU").usable for facts in said] == [("EU008",), (), ()]
    assert answer(said[2], "EU").outcome == "LICENCE"


@pytest.mark.parametrize("kind", ["brokering", "technical_assistance"])
def test_services_for_an_army_under_an_embargo_are_caught_since_2021(kind: TransactionKind) -> None:
    """The regulation of 2009 named weapons of mass destruction alone."""
    said = [
        answer(situation(GYRO, on=d, to="RU", kind=kind, uses=ARMY), "EU").rules for d in ("2021-09-08", "2021-09-09")
    ]
    assert [f"eu.{kind}" in rules for rules in said] == [False, True]


def test_assistance_for_a_partner_is_let_off_article_8_and_not_the_joint_action() -> None:
    """The exception of Article 8(3)(a) is that article's own."""
    rules = answer(situation(GYRO, to="JP", kind="technical_assistance", uses=MISSILE), "EU").rules
    assert "eu.technical_assistance" not in rules
    assert "eu.assistance_for_weapons" in rules


def test_metals_for_iran_were_banned_then_authorised_then_banned_again() -> None:
    """Article 15a since 23 December 2012, as an authorisation from 16 January 2016, and as a ban since 30 September 2025."""
    days = ("2012-12-22", "2012-12-23", "2016-01-15", "2016-01-16", "2025-09-29", "2025-09-30")
    said = [answer(situation(STEEL, on=d, to="IR"), "EU").outcome for d in days]
    assert said == ["CLEAR", "PROHIBIT", "PROHIBIT", "LICENCE", "LICENCE", "PROHIBIT"]


def test_mere_suspicion_of_a_military_use_is_no_awareness_in_the_union() -> None:
    """Article 4(2) wants positive knowledge: a truck for Russia of which something is suspected asks."""
    assert answer(situation(CHASSIS, to="RU", knowledge="suspects"), "EU").outcome == "ASK"


def test_a_listing_of_another_power_informs_and_leaves_the_general_authorisation_open() -> None:
    """A party known to work on missiles takes the ease away, not the duty."""
    works = hit("Rocket Works", "US", "licence_required", concern=("missile",))
    found = answer(situation(GYRO, to="US", hits=(works,)), "EU")
    assert (found.outcome, found.usable) == ("LICENCE", ())


def test_listed_goods_may_not_pass_through_russia_though_they_end_elsewhere() -> None:
    """The ban on transit is its own: goods that stay out of Russia at the end are barred on the way."""
    said = [answer(by(situation(item, to="KZ"), "DE", "RU", "KZ"), "EU").outcome for item in (GYRO, LAMPS)]
    assert said == ["PROHIBIT", "CLEAR"]


@pytest.mark.parametrize("jurisdiction", ["EU", "GB", "JP", "CH"])
def test_common_high_priority_goods_are_barred_for_russia(jurisdiction: str) -> None:
    """Ordinary integrated circuits are on no control list, and barred for Russia by their heading."""
    circuits = goods("integrated circuits", hs="8542.31")
    said = [answer(situation(circuits, to=to), jurisdiction).outcome for to in ("RU", "KZ")]
    assert said == ["PROHIBIT", "CLEAR"]
