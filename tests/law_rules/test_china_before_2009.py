"""What Chinese law of 2002 already required of a Chinese exporter in 2003 to 2008, each duty with its article."""

from datetime import date

import pytest
from msgspec.structs import replace
from tests.law_rules.law_situations import CHASSIS, GYRO, LAMPS, MUNITION, PERCHLORATE, UNCLEAR, hit, situation

from bonafides.law import decide
from bonafides.model.assessment import JurisdictionAnswer
from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.law import Rule
from bonafides_catalogue.law import cn

CITED = {rule.id: rule.citation for rule in cn.LAW.rules}
YEARS = ("2003-02-01", "2005-06-01", "2007-11-01", "2008-09-01")


def china(facts: Facts) -> JurisdictionAnswer:
    """Give the answer of Chinese law to a Chinese export."""
    stated = replace(facts, nexus={"CN": claim("the exporter is Chinese")}, nexus_known=True)
    return decide((cn.LAW,), stated, known_on=date(2026, 11, 24))["CN"]


def articles(answer: JurisdictionAnswer, truth: str = "yes") -> str:
    """Give what the rules of an answer cite, in one line."""
    return "; ".join(CITED[a.rule].cites for a in answer.answers if a.truth == truth)


@pytest.mark.parametrize("day", YEARS)
def test_an_item_of_the_list_needed_a_licence_by_article_4(day: str) -> None:
    """A gyro of the list's second part."""
    answer = china(situation(GYRO, on=day, to="PK"))
    assert (answer.outcome, answer.duty) == ("LICENCE", "licence")
    assert "(2002, decree 361), Articles 4" in articles(answer)


@pytest.mark.parametrize("day", YEARS)
def test_an_item_of_the_list_asks_for_its_certificates_by_articles_6_and_8(day: str) -> None:
    """Whether the end user's certificate and word are there is asked until somebody says so."""
    assert "Articles 6 and 8" in articles(china(situation(GYRO, on=day, to="PK")), "unknown")


def test_a_complete_rocket_motor_left_as_arms_do_by_article_5() -> None:
    """The first part of the list sends to the arms export regulations."""
    answer = china(situation(MUNITION, on="2007-11-01", to="PK"))
    assert {"cn.complete_system", "cn.military_item"} <= set(answer.rules)
    assert "Article 5, first paragraph" in articles(answer)


def test_a_listed_item_for_an_army_left_as_arms_do_by_article_5() -> None:
    """The second part too, where the purpose is military."""
    answer = china(situation(GYRO, on="2007-11-01", to="PK", uses={"military": "for the army"}))
    assert "Article 5, second paragraph" in articles(answer)


@pytest.mark.parametrize("day", YEARS)
def test_an_unlisted_item_for_a_known_missile_use_was_caught_by_article_16(day: str) -> None:
    """Trailers for a missile works: no list names them."""
    answer = china(situation(CHASSIS, on=day, to="PK", uses={"missile": "missile transporters"}))
    assert answer.outcome == "CATCH_ALL"
    assert "Article 16" in articles(answer)


@pytest.mark.parametrize("day", YEARS)
def test_an_unlisted_item_was_caught_where_the_exporter_should_have_known(day: str) -> None:
    """Ought to know is enough for Article 16; certainty is not asked for."""
    answer = china(situation(PERCHLORATE, on=day, to="IR", knowledge="ought_to_know"))
    assert answer.outcome == "CATCH_ALL"
    assert "(2002, decree 361), Article 16" in articles(answer)


def test_a_launch_vehicle_of_300_km_is_a_carrier_of_article_16() -> None:
    """The list's first entry has launch vehicles and sounding rockets beside missiles."""
    uses = {"rocket": "a launch vehicle", "range_300": "a range of 900 km"}
    assert "cn.2002.knows_of_missile_use" in china(situation(CHASSIS, on="2007-11-01", to="PK", uses=uses)).rules


def test_a_rocket_of_short_range_is_no_carrier_of_article_16() -> None:
    """Below 300 km the list's first entry is not met."""
    uses = {"rocket": "a hail rocket", "range_below_300": "a range of 8 km", "civil": "hail defence"}
    assert "cn.2002.knows_of_missile_use" not in china(situation(LAMPS, on="2007-11-01", to="CL", uses=uses)).rules


def test_a_rocket_of_unstated_range_asks_for_it() -> None:
    """An unstated range is unknown, never short."""
    answer = china(situation(LAMPS, on="2007-11-01", to="CL", uses={"rocket": "a rocket"}))
    assert next(a.truth for a in answer.answers if a.rule == "cn.2002.knows_of_missile_use") == "unknown"


def test_a_suspicion_alone_leaves_article_16_open() -> None:
    """Suspecting is less than being able to know; it is asked."""
    answer = china(situation(LAMPS, on="2007-11-01", to="PK", knowledge="suspects"))
    assert next(a.truth for a in answer.answers if a.rule == "cn.2002.knows_of_missile_use") == "unknown"


def test_an_item_that_cannot_be_classified_is_not_clear_in_2007() -> None:
    """What may be on the list asks what it is."""
    assert china(situation(UNCLEAR, on="2007-11-01", to="PK")).outcome == "ASK"


def test_an_item_put_under_control_for_a_time_needed_a_licence_by_article_17() -> None:
    """The Council's decision reaches items of no list."""
    answer = china(situation(LAMPS, on="2007-11-01", to="PK", informed_by=("MOFCOM",)))
    assert "Article 17" in articles(answer)


def test_goods_for_biological_weapons_were_not_to_leave_at_all() -> None:
    """The sister regulations of 2002 forbid where those on missiles ask for a licence."""
    answer = china(situation(LAMPS, on="2007-11-01", to="PK", uses={"biological": "weaponised anthrax"}))
    assert (answer.outcome, answer.duty) == ("PROHIBIT", "prohibited")


def test_the_nuclear_catch_all_was_read_from_january_2007_on() -> None:
    """The revision of 26 January 2007 was read; the text before it was not, and its rule says so."""
    days = {d: china(situation(LAMPS, on=d, to="PK", uses={"nuclear": "an enrichment plant"})).rules
            for d in ("2007-01-25", "2007-01-26")}  # fmt: skip
    assert ["cn.2007.knows_of_nuclear_use" in rules for rules in days.values()] == [False, True]


@pytest.mark.parametrize("rule", [r for r in cn.LAW.rules if "decree 361" in r.citation.cites], ids=lambda r: r.id)
def test_each_article_of_decree_361_was_read(rule: Rule) -> None:
    """The reference jurisdiction rests on its text."""
    assert rule.citation.verified_by


def test_ordinary_goods_to_an_ordinary_buyer_met_no_duty_in_2007() -> None:
    """Lamps for Chile."""
    answer = china(situation(LAMPS, on="2007-11-01", to="CL"))
    assert (answer.outcome, answer.answers) == ("CLEAR", ())


def test_listed_goods_for_a_party_on_the_control_list_are_barred_since_december_2020() -> None:
    """The Export Control Law's list; unlisted goods ask what the party's notice reaches."""
    party = (hit("Harbour Optics", "CN", "prohibited"),)
    said = [china(situation(sent, on="2025-03-03", to="US", hits=party)).outcome for sent in (GYRO, LAMPS)]
    assert said == ["PROHIBIT", "ASK"]


def test_a_listing_that_ended_says_nothing_of_lamps() -> None:
    """What ended points to a programme only beside sensitive goods; in force it asks."""
    ended, held = (
        hit("Indian Rare Earths", "US", "licence_required", concern=("nuclear",), match=m) for m in (False, True)
    )
    past = replace(ended, same_party=True, in_force="no")
    said = [situation(LAMPS, hits=(h,)).signals() for h in (past, held)]
    assert [bool(s) for s in said] == [False, True]
