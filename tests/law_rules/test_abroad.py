"""Whole situations against the laws of all ten jurisdictions, on the days around a change; regression tests."""

from datetime import date

import pytest
from msgspec.structs import replace
from tests.law_rules.law_situations import CHASSIS, GYRO, LAMPS, PERCHLORATE, goods, hit, owner, situation
from tests.law_rules.test_every_rule import LAWS

from bonafides.law import decide
from bonafides.model.assessment import JurisdictionAnswer
from bonafides.model.evidence import claim
from bonafides.model.facts import Facts

ARMY = {"military": "for the army"}
MISSILE = {"missile": "missile bodies"}
GALLIUM = goods("gallium metal 6N", hs="8112.92")
PUMP = goods("water pump", hs="8413.70")
RICE = goods("rice", hs="1006.30")


def answer(facts: Facts, jurisdiction: str, *, known_on: str = "2026-11-24") -> JurisdictionAnswer:
    """Give the answer of one jurisdiction that has a say."""
    asked = replace(facts, nexus={jurisdiction: claim("stated")}, nexus_known=True)
    return decide(LAWS, asked, known_on=date.fromisoformat(known_on))[jurisdiction]


def test_suspicion_alone_is_a_duty_where_the_law_says_so() -> None:
    """The same suspicion is caught in five jurisdictions and asks in the four that want more."""
    facts = situation(PUMP, knowledge="suspects")
    said = {law.id: answer(facts, law.id).outcome for law in LAWS if law.id != "UN"}
    assert {j for j, outcome in said.items() if outcome == "CATCH_ALL"} == {"GB", "CA", "CH", "KR", "AU"}
    assert {j for j, outcome in said.items() if outcome == "ASK"} == {"EU", "US", "CN", "JP"}


def test_where_nothing_gives_a_say_all_ten_are_possible() -> None:
    """A controlled item for nobody knows whose law needs a licence in each."""
    gyro = goods("gyro", "controlled_cat_II", mtcr=("9.A.4",), eu=("7A102",), us=("7A102",))
    facts = replace(situation(gyro), nexus={}, nexus_known=False)
    found = decide(LAWS, facts, known_on=date(2026, 11, 24))
    assert {j for j, a in found.items() if a.outcome == "LICENCE"} == {law.id for law in LAWS} - {"UN"}


def test_korea_left_the_japanese_group_a_and_came_back() -> None:
    """The use test applied to goods for Korea until 20 July 2023."""
    days = ("2023-07-20", "2023-07-21")
    assert [answer(situation(CHASSIS, on=d, to="KR", uses=MISSILE), "JP").outcome for d in days] == [
        "CATCH_ALL",
        "CLEAR",
    ]


def test_a_member_of_group_a_that_no_source_was_read_to_name_is_not_let_off() -> None:
    """What is not verified may raise and never lower: Spain is a member, and the test still applies."""
    assert answer(situation(CHASSIS, to="ES", uses=MISSILE), "JP").outcome == "CATCH_ALL"


def test_a_japanese_notice_binds_within_group_a_too() -> None:
    """Group A is let off the tests, not the notices."""
    assert answer(situation(CHASSIS, to="US", informed_by=("METI",)), "JP").rules == ("jp.informed",)


def test_a_missile_works_is_caught_by_its_name_in_japan() -> None:
    """Ordinary goods for a known developer need a licence, whatever use is stated."""
    works = hit("Shahid Bagheri", "US", "licence_required", concern=("missile",))
    facts = situation(PUMP, uses={"civil": "water treatment"}, hits=(works,))
    assert answer(facts, "JP").outcome == "CATCH_ALL"
    assert answer(situation(RICE, hits=(works,)), "JP").outcome == "CLEAR"


def test_the_canadian_catch_all_stays_outside_its_countries() -> None:
    """Within the countries named nothing is caught; with a stop elsewhere it is."""
    said = [answer(situation(PUMP, to=to, knowledge="suspects"), "CA").outcome for to in ("DE", "DE AE", "")]
    assert said == ["CLEAR", "CATCH_ALL", "CATCH_ALL"]


def test_a_canadian_missile_needs_a_permit_even_for_the_united_states() -> None:
    """Items 6-1 and 6-2 go nowhere without one; other items of Group 6 go to the United States freely."""
    stage = goods("rocket stage", "controlled_cat_I", mtcr=("2.A.1.a",))
    gyro = goods("gyro", "controlled_cat_II", mtcr=("9.A.4",))
    assert [answer(situation(item, to="US"), "CA").outcome for item in (stage, gyro)] == ["LICENCE", "CLEAR"]


def test_british_forces_rule_needs_a_notice_and_its_day() -> None:
    """Article 12A counts since 19 May 2022 and only for those informed."""
    days = ("2022-05-18", "2022-05-19")
    rules = [answer(situation(PUMP, on=d, to="CN", informed_by=("ECJU",)), "GB").rules for d in days]
    assert ["gb.informed_of_military_user" in r for r in rules] == [False, True]


def test_food_for_north_korea_is_let_off_the_union_s_rule_on_its_forces() -> None:
    """Rice for an army canteen is no prohibited item of Article 5; a lamp is."""
    said = [answer(situation(item, to="KP", uses=ARMY), "EU") for item in (RICE, LAMPS)]
    assert ["eu.north_korean_forces" in a.rules for a in said] == [False, True]


def test_an_exception_past_its_review_lifts_nothing() -> None:
    """Content that nobody looked at again may raise and never lower."""
    facts = situation(RICE, to="KP", uses=ARMY)
    assert answer(facts, "EU", known_on="2027-05-24").outcome == "PROHIBIT"


def test_rice_with_a_sheet_that_names_an_oxidiser_is_no_food() -> None:
    """A declared heading lifts nothing while a paper says otherwise."""
    facts = situation(RICE, to="KP", uses=ARMY, recognised="sodium-perchlorate")
    assert "eu.north_korean_forces" in answer(facts, "EU").rules


def test_a_rocket_stage_needs_an_authorisation_between_member_states() -> None:
    """Annex IV reaches transfers within the Union; other listed items move freely there."""
    stage = goods("rocket stage", "controlled_cat_I", eu=("9A119",))
    assert [answer(situation(item, to="FR"), "EU").outcome for item in (stage, GYRO)] == ["LICENCE", "CLEAR"]


@pytest.mark.parametrize(
    ("on", "outcome"),
    [
        ("2023-07-31", "CLEAR"),
        ("2023-08-01", "LICENCE"),
        ("2024-12-02", "LICENCE"),
        ("2024-12-03", "PROHIBIT"),
        ("2025-11-08", "PROHIBIT"),
        ("2025-11-09", "LICENCE"),
        ("2026-11-27", "LICENCE"),
        ("2026-11-28", "PROHIBIT"),
    ],
)
def test_gallium_for_the_united_states_follows_the_suspension(on: str, outcome: str) -> None:
    """Licensed since Announcement 23, barred by Announcement 46, suspended for a year, and back by its own terms."""
    assert answer(situation(GALLIUM, on=on, to="US"), "CN").outcome == outcome


def test_goods_of_the_october_announcements_ask_once_the_suspension_ends() -> None:
    """Nobody has checked whether it was extended, so it is asked and nothing is barred."""
    erbium = goods("erbium oxide", hs="2846.90")
    days = ("2025-12-01", "2026-11-10", "2026-11-11")
    assert [answer(situation(erbium, on=d, to="DE"), "CN").outcome for d in days] == ["CLEAR", "CLEAR", "ASK"]


def test_listed_goods_for_japanese_forces_are_barred_since_january_2026() -> None:
    """Before Announcement 1 of 2026 they needed a licence."""
    days = ("2026-01-05", "2026-01-06")
    assert [answer(situation(GYRO, on=d, to="JP", uses=ARMY), "CN").outcome for d in days] == ["LICENCE", "PROHIBIT"]


def test_a_chinese_nuclear_catch_all_stood_in_2008_too() -> None:
    """The regulations of each kind of weapon had their own; the one on missiles did not reach nuclear use."""
    found = answer(situation(PUMP, on="2008-03-01", uses={"nuclear": "a centrifuge hall"}), "CN")
    assert set(found.rules) == {"cn.2007.knows_of_nuclear_use", "cn.2002.knows_of_weapons_use"}


def test_a_refusal_to_say_the_use_of_a_sensitive_item_is_a_korean_circumstance() -> None:
    """Silence on the end use is the first circumstance of Article 19-3; for ordinary goods it asks."""
    silent = {"refused": "the buyer declines to say"}
    said = [answer(situation(item, to="PK", uses=silent), "KR").outcome for item in (PERCHLORATE, PUMP)]
    assert said == ["CATCH_ALL", "ASK"]


@pytest.mark.parametrize("jurisdiction", ["EU", "GB", "JP", "CA", "CH", "AU"])
def test_missile_items_for_iran_are_barred_by_each_law_or_licensed(jurisdiction: str) -> None:
    """No law lets a missile item go to Iran in 2026."""
    gyro = goods("gyro", "controlled_cat_II", mtcr=("9.A.4",), eu=("7A102",))
    assert answer(situation(gyro, to="IR"), jurisdiction).outcome in {"LICENCE", "PROHIBIT"}


@pytest.mark.parametrize("jurisdiction", ["US", "GB", "JP", "CA", "CH", "KR"])
def test_a_water_pump_for_north_korea_never_passes_unasked(jurisdiction: str) -> None:
    """Each law bars it or wants an authorisation, beside the UN's ban."""
    assert answer(situation(PUMP, to="KP"), jurisdiction).outcome in {"LICENCE", "PROHIBIT"}


def test_japanese_trade_between_third_countries_is_let_off_within_group_a_but_for_arms() -> None:
    """One side in group A is enough for goods of rows 2 to 16; arms of row 1 need a licence wherever they go."""
    said = [
        answer(situation(item, to="US", kind="brokering", uses=MISSILE), "JP").rules
        for item in (GYRO, goods("UDMH", "controlled_munitions_only", eu=("ML8.c.4.d",)))
    ]
    assert ["jp.intermediary_trade" in rules for rules in said] == [False, True]


def test_libya_was_put_on_the_japanese_table_in_2012() -> None:
    """The table of countries under a UN arms embargo changed on 1 February 2012."""
    said = [answer(situation(PUMP, on=d, to="LY", uses=ARMY), "JP").rules for d in ("2012-01-31", "2012-02-01")]
    assert ["jp.arms_use_under_embargo" in rules for rules in said] == [False, True]


def test_british_transit_of_listed_goods_needs_a_licence_and_of_others_knowledge() -> None:
    """Suspicion alone does not stop unlisted goods that pass through; the export rule on suspicion is another one."""
    rules = [
        answer(facts, "GB").rules
        for facts in (situation(GYRO, kind="transit"), situation(PUMP, kind="transit", knowledge="suspects"))
    ]
    assert ["gb.transit" in r for r in rules] == [True, False]


def test_exactly_half_is_open_law_in_switzerland_since_the_union_changed() -> None:
    """More than half was the authority's mark in June 2024; since July 2024 exactly half is treated alike, unverified."""
    owners = (owner("1/2", binding="CH"),)
    said = [answer(situation(LAMPS, on=d, owners=owners), "CH") for d in ("2024-07-02", "2024-07-03")]
    assert [a.outcome for a in said] == ["CLEAR", "PROHIBIT"]
    assert not next(a for a in said[1].answers if a.rule == "ch.owned_half_or_more").verified


def test_arms_for_ukraine_are_barred_by_switzerland() -> None:
    """The Swiss ordinance bars arms for both sides of the war; the Union bars them for Russia alone."""
    udmh = goods("UDMH", "controlled_munitions_only", eu=("ML8.c.4.d",))
    assert [answer(situation(udmh, to="UA"), j).outcome for j in ("CH", "EU")] == ["PROHIBIT", "LICENCE"]


def test_conventional_arms_are_named_by_korea_since_the_act_was_renumbered() -> None:
    """A chassis for an army is caught since 21 August 2024; lamps for it are not, as they may not well serve arms."""
    said = [
        answer(situation(item, on=d, to="SA", uses=ARMY), "KR").rules
        for item, d in ((CHASSIS, "2024-08-20"), (CHASSIS, "2024-08-21"), (LAMPS, "2024-08-21"))
    ]
    assert ["kr.knows_of_weapons_use" in rules for rules in said] == [False, True, False]
