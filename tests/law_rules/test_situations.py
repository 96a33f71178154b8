"""Whole situations against whole laws, as the decision reads them; regression tests."""

from datetime import date

from msgspec.structs import replace
from tests.law_rules.law_situations import CHASSIS, LAMPS, PERCHLORATE, UDMH, UNCLEAR, goods, hit, owner, situation

from bonafides.law import decide
from bonafides.model.assessment import JurisdictionAnswer
from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.outcome import severest
from bonafides_catalogue.law import cn, eu, un, us

ROCKET = {"rocket": "assembly line for a rocket"}


def answers(facts: Facts, *nexus: str) -> dict[str, JurisdictionAnswer]:
    """Give the answers of the jurisdictions named, with the UN's."""
    said = {j: claim(f"{j} is stated to have a say") for j in ("UN", *nexus)}
    laws = (un.LAW, eu.LAW, us.LAW, cn.LAW)
    return decide(laws, replace(facts, nexus=said, nexus_known=len(said) > 1), known_on=date(2026, 11, 24))


def outcome(facts: Facts, *nexus: str) -> str:
    """Give the severest outcome of all."""
    return severest(a.outcome for a in answers(facts, *nexus).values())


def test_ordinary_goods_to_an_ordinary_buyer_meet_no_rule() -> None:
    """LED lamps from the United States for a Chinese gardening firm ask nothing of anybody."""
    found = answers(situation(LAMPS, to="CN", hits=(hit("Dalian Sunny Industries", match=False),)), "US")
    assert {j: a.outcome for j, a in found.items()} == {"UN": "CLEAR", "US": "CLEAR"}
    assert not any(a.answers for a in found.values())


def test_perchlorate_for_a_frozen_chemical_works_is_prohibited_by_un_and_eu() -> None:
    """The works are frozen by both lists; the goods would wait by themselves too."""
    facts = situation(
        PERCHLORATE, on="2025-11-05", to="AE IR", uses={"civil": "dyestuff oxidation"},
        hits=(hit("Parchin Chemical Industries", "UN"), hit("Parchin Chemical Industries", "EU")),
    )  # fmt: skip
    found = answers(facts, "EU")
    assert {j: a.outcome for j, a in found.items()} == {"UN": "PROHIBIT", "EU": "PROHIBIT"}
    assert "eu.goods_that_could_contribute" in found["EU"].rules


def test_perchlorate_for_nobody_listed_in_iran_still_waits() -> None:
    """The bans reach any item that could contribute to delivery systems."""
    assert outcome(situation(PERCHLORATE, on="2025-11-05", to="IR"), "EU") == "CATCH_ALL"


def test_perchlorate_in_a_data_sheet_counts_though_the_goods_are_declared_as_cleaner() -> None:
    """A document that names a sensitive item is a ground by itself."""
    cleaner = goods("industrial cleaning preparation", hs="3402.90")
    facts = situation(cleaner, on="2026-08-01", to="IR", recognised="sodium-perchlorate")
    assert answers(facts)["UN"].outcome == "CATCH_ALL"


def test_a_laboratory_bottle_for_chile_meets_no_rule() -> None:
    """A sensitive item alone, for a country outside the group of missile concern, says nothing of its use."""
    assert outcome(situation(PERCHLORATE, to="CL"), "EU") == "CLEAR"


def test_udmh_for_pakistan_needs_a_licence_of_the_union() -> None:
    """A military-list chemical is licensed, not caught: the catch-all is for unlisted items."""
    found = answers(situation(UDMH, to="PK", uses={"rocket": "sounding-rocket research"}), "EU")["EU"]
    assert (found.outcome, found.duty) == ("LICENCE", "licence")
    assert found.rules == ("eu.military_item",)


def test_rocket_work_of_unstated_range_in_egypt_is_caught() -> None:
    """The third limb catches where the range cannot be determined, and the first asks for it."""
    found = answers(situation(goods(), to="EG", uses=ROCKET, on="2026-09-01"), "US")["US"]
    assert found.outcome == "CATCH_ALL"
    assert found.rules == ("us.744_3_a_3",)
    assert next(a for a in found.answers if a.rule == "us.744_3_a_1").truth == "unknown"


def test_the_same_rocket_work_was_caught_in_2008() -> None:
    """The three limbs are law since 8 November 2004."""
    assert outcome(situation(goods(), to="EG", uses=ROCKET, on="2008-06-01"), "US") == "CATCH_ALL"


def test_truck_chassis_for_australia_meet_no_rule() -> None:
    """A convertible item for a country outside the group of missile concern is ordinary trade."""
    found = answers(situation(CHASSIS, to="AU", on="2026-02-01"), "EU")
    assert {j: a.outcome for j, a in found.items()} == {"UN": "CLEAR", "EU": "CLEAR"}


def test_truck_chassis_for_pakistan_ask_for_their_use() -> None:
    """Where the same item goes to a country of missile concern, its use must be known."""
    assert outcome(situation(CHASSIS, to="PK"), "EU") == "ASK"


def test_a_controlled_item_for_nobody_knows_where_needs_a_licence() -> None:
    """An unknown destination lifts no duty."""
    gyro = goods("gyro", "controlled_cat_II", eu=("7A102",), us=("7A102",))
    assert outcome(situation(gyro, to=""), "EU", "US") == "LICENCE"


def test_a_notice_binds_though_the_item_cannot_be_classified() -> None:
    """An item that is not known to be listed is within the catch-all."""
    assert outcome(situation(UNCLEAR, to="CL", informed_by=("BAFA",)), "EU") == "CATCH_ALL"


def test_chinese_goods_for_a_missile_works_were_caught_in_2007() -> None:
    """The regulations of 2002 catch unlisted goods where the exporter should know."""
    facts = situation(CHASSIS, on="2007-11-01", to="PK", uses={"missile": "missile launch vehicles"})
    found = answers(facts, "CN")["CN"]
    assert (found.outcome, found.rules) == ("CATCH_ALL", ("cn.2002.knows_of_missile_use",))


def test_perchlorate_for_parchin_was_prohibited_in_2007_whatever_the_item() -> None:
    """The UN freeze bound China too."""
    facts = situation(PERCHLORATE, on="2007-11-01", to="IR", hits=(hit("Parchin Chemical Industries", "UN"),))
    assert answers(facts, "CN")["UN"].outcome == "PROHIBIT"


def test_missile_items_for_iran_needed_approval_between_2016_and_2023() -> None:
    """The ban became a licence, ended, and came back."""
    gyro = goods("gyro", "controlled_cat_II", mtcr=("9.A.4",))
    said = {on: answers(situation(gyro, on=on, to="IR"), "CN")["UN"].outcome
            for on in ("2016-01-15", "2018-01-01", "2024-06-01", "2025-09-28")}  # fmt: skip
    assert list(said.values()) == ["PROHIBIT", "LICENCE", "CLEAR", "PROHIBIT"]


def test_the_union_kept_its_missile_ban_when_the_council_s_ended() -> None:
    """Article 4a of Regulation 267/2012 stayed after 18 October 2023."""
    gyro = goods("gyro", "controlled_cat_II", mtcr=("9.A.4",), eu=("7A102",))
    assert answers(situation(gyro, on="2024-06-01", to="IR"), "EU")["EU"].outcome == "PROHIBIT"


def test_a_contested_measure_says_who_contests_it() -> None:
    """China and Russia reject the restored measures; the answer shows it."""
    gyro = goods("gyro", "controlled_cat_II", mtcr=("9.A.4",))
    found = answers(situation(gyro, on="2026-01-01", to="IR"), "CN")["UN"]
    said = [g.says for a in found.answers if a.rule == "un.goods_ban" for g in a.evidence]
    assert any("CN and RU" in s for s in said)


def test_any_machine_for_north_korea_is_banned_since_2017() -> None:
    """A pump is banned by its heading, whatever its specification; before 22 December 2017 it was not."""
    pump = goods("water pump", hs="8413.70")
    said = [answers(situation(pump, on=on, to="KP"), "CN")["UN"].outcome for on in ("2017-12-21", "2017-12-22")]
    assert said == ["CLEAR", "PROHIBIT"]


def test_goods_without_a_heading_for_north_korea_ask_for_it() -> None:
    """An unstated heading is unknown, never outside the ban."""
    assert answers(situation(goods("household wares"), to="KP"), "CN")["UN"].outcome == "ASK"


def test_the_affiliates_rule_counts_on_its_own_days_only() -> None:
    """In force from 29 September 2025, suspended from 10 November 2025, resumed by its own terms a year later."""
    owners = tuple(owner(s, name=n, measure="licence_required") for s, n in (("35/100", "A"), ("20/100", "B")))
    days = ("2025-09-28", "2025-09-29", "2025-11-09", "2025-11-10", "2026-11-09", "2026-11-10")
    said = [answers(situation(LAMPS, on=d, to="CN", owners=owners), "US")["US"].outcome for d in days]
    assert said == ["CLEAR", "LICENCE", "LICENCE", "CLEAR", "CLEAR", "LICENCE"]


def test_the_union_s_half_counts_since_july_2024() -> None:
    """Exactly half was not enough before 3 July 2024."""
    owners = (owner("1/2", binding="EU"),)
    said = [
        answers(situation(LAMPS, on=d, to="AE", owners=owners), "EU")["EU"].outcome
        for d in ("2024-07-02", "2024-07-03")
    ]
    assert said == ["CLEAR", "PROHIBIT"]


def test_syria_is_open_for_unlisted_us_goods_since_september_2025() -> None:
    """A licence exception carries unlisted items; listed ones still need a licence."""
    said = [answers(situation(LAMPS, on=d, to="SY"), "US")["US"].outcome for d in ("2025-09-01", "2025-09-02")]
    assert said == ["LICENCE", "CLEAR"]


def test_a_customer_who_refuses_to_say_the_use_leaves_knowledge_open() -> None:
    """A refusal is a ground to ask, wherever the goods go."""
    assert outcome(situation(LAMPS, to="CL", uses={"refused": "the customer declines to say"}), "EU") == "ASK"


def test_an_end_user_with_a_missile_past_leaves_knowledge_open() -> None:
    """A listing that binds elsewhere still informs."""
    facts = situation(LAMPS, to="PK", hits=(hit("SUPARCO", "US", "licence_required", concern=("missile",)),))
    assert outcome(facts, "EU") == "ASK"


def test_heavy_arms_for_iran_needed_approval_until_october_2020() -> None:
    """Five years from adoption day the approval for arms ended; missile items kept theirs three years longer."""
    launcher = goods("rocket launcher", "controlled_munitions_only", eu=("ML2.a",))
    said = {on: answers(situation(launcher, on=on, to="IR"), "CN")["UN"].outcome
            for on in ("2016-01-15", "2016-01-16", "2020-10-17", "2020-10-18", "2025-09-28")}  # fmt: skip
    assert list(said.values()) == ["PROHIBIT", "LICENCE", "LICENCE", "CLEAR", "PROHIBIT"]


def test_munitions_for_china_are_barred_and_chips_gear_for_macau_asks() -> None:
    """The arms embargo bars; the chip rule names Macau beside group D:5."""
    etcher = goods("plasma etcher for wafer fabrication", hs="8486.20")
    motor = goods("rocket motor", "controlled_cat_I", mtcr=("2.A.1.c",), us=("IV.h.1",))
    said = [outcome(situation(sent, to=to), "US") for sent, to in ((motor, "CN"), (etcher, "MO"))]
    assert said == ["PROHIBIT", "ASK"]


def test_food_for_an_army_of_russia_is_outside_the_military_rule() -> None:
    """Rice for the army meets no military rule; lamps do."""
    rice, army = goods("rice", hs="1006.30"), {"military": "for the army"}
    rules = [answers(situation(sent, to="RU", uses=army), "US")["US"].rules for sent in (rice, LAMPS)]
    assert ["us.744_21_all" in found for found in rules] == [False, True]
