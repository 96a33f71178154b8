"""What lifts a duty is known; what is missing is asked; an answer names the question it fills."""

import pytest
from msgspec.structs import replace
from tests.law_rules.law_situations import CHASSIS, GYRO, LAMPS, PERCHLORATE, UNCLEAR, goods, hit, situation

from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.scope import (
    FOOD_AND_MEDICINE,
    answered,
    coded,
    described,
    harmless,
    known_developer,
    question_id,
    weapons_use,
)
from bonafides.verdict import questions_of

RICE = goods("rice", hs="1006.30")
QUESTION, FIELD = "Is it a ship's propulsion?", "$.items"


def test_rice_is_harmless() -> None:
    """A known heading of food, and nothing against it."""
    assert harmless(situation(RICE), *FOOD_AND_MEDICINE).word == "yes"


@pytest.mark.parametrize(
    "facts",
    [
        situation(goods("rice")),
        situation(RICE, UNCLEAR),
        situation(RICE, PERCHLORATE),
        situation(RICE, LAMPS),
        situation(RICE, recognised="sodium-perchlorate"),
        situation(),
    ],
    ids=["no heading", "unclear item", "sensitive item", "other heading", "paper names an item", "no item"],
)
def test_goods_are_not_harmless_while_anything_is_open(facts: Facts) -> None:
    """A duty is lifted only by what is known of every item."""
    assert harmless(facts, *FOOD_AND_MEDICINE).word == "no"


def test_an_entry_is_met_by_its_own_and_deeper_codes_alone() -> None:
    """9A10 is not an entry of 9A101, and 9A101.a lies under it."""
    engine = situation(goods("turbojet", "controlled_cat_II", eu=("9A101.a",)))
    assert [coded(engine, "eu", entry).word for entry in ("9A101", "9A101.a", "9A10", "9A101.b")] == [
        "yes",
        "yes",
        "no",
        "no",
    ]


def test_no_item_leaves_the_entry_open() -> None:
    """Goods that nobody named may be anything."""
    assert [coded(situation(*sent), "eu", "7A102").word for sent in ([], [UNCLEAR], [GYRO])] == [
        "unknown",
        "unknown",
        "yes",
    ]


def test_goods_are_named_by_word_or_heading_and_open_without_both() -> None:
    """Description and heading each tell; neither of them tells nothing."""
    sent = (goods("Gallium metal"), goods("metal", hs="8112.92"), goods("steel", hs="7208"), goods(""))
    assert [described(situation(item), ("gallium",), "811292").word for item in sent] == ["yes", "yes", "no", "unknown"]


def test_a_developer_is_known_by_any_publisher_s_listing() -> None:
    """A listing that binds elsewhere informs; one whose force is not known leaves it open; other people's concerns do not count."""
    said = [
        known_developer(situation(LAMPS, hits=(h,))).word
        for h in (
            hit("Rocket Works", "US", concern=("missile",)),
            hit("Rocket Works", "US", match=None, concern=("missile",)),
            hit("Rocket Works", "US", match=False, concern=("missile",)),
            hit("Bank", "US", concern=("terrorism",)),
        )
    ]
    assert said == ["yes", "unknown", "no", "no"]


def test_a_party_without_a_name_may_be_a_developer() -> None:
    """Who has no name was not screened."""
    assert known_developer(situation(LAMPS, named=False)).word == "unknown"


def test_each_law_names_the_step_of_knowledge_that_it_needs() -> None:
    """What is only suspected meets a law that suspicion meets, and leaves open one that asks for more."""
    facts = situation(CHASSIS, knowledge="suspects")
    assert [weapons_use(facts, standard=s).word for s in ("suspects", "ought_to_know", "aware")] == [
        "yes",
        "unknown",
        "unknown",
    ]


@pytest.mark.parametrize(
    ("answer", "word"),
    [
        ("Yes, see the file", "yes"),
        ("no", "no"),
        ("Nein.", "no"),
        ("是", "yes"),
        ("perhaps", "unknown"),
        ("  ", "unknown"),
    ],
)
def test_a_plain_answer_fills_a_question_of_law(answer: str, word: str) -> None:
    """Yes and no count; anything else leaves the question open."""
    assert answered(situation(LAMPS, answers={QUESTION: answer}), QUESTION, FIELD).word == word


def test_an_answer_may_name_its_question_by_the_id_that_is_shown() -> None:
    """The id is the one under which an assessment shows the question."""
    open_ = answered(situation(LAMPS), QUESTION, FIELD)
    (shown,) = questions_of((), {}, (), open_.grounds)
    assert shown.id == question_id(QUESTION, FIELD)
    assert answered(situation(LAMPS, answers={shown.id: "yes"}), QUESTION, FIELD).word == "yes"


def test_an_answer_to_another_question_fills_nothing() -> None:
    """An answer counts for the question that it names."""
    assert answered(situation(LAMPS, answers={"Is it blue?": "yes"}), QUESTION, FIELD).word == "unknown"


@pytest.mark.parametrize(
    ("text", "speaks_for"),
    [
        ("BAFA, Eschborn", "EU"),
        ("U.S. Department of Commerce (BIS)", "US"),
        ("商务部安全与管制局", "CN"),
        ("经中国商务部通知", "CN"),
        ("Export Control Joint Unit", "GB"),
        ("経済産業省", "JP"),
        ("Global Affairs Canada", "CA"),
        ("SECO, Bern", "CH"),
        ("산업통상자원부", "KR"),
        ("Defence Export Controls, Canberra", "AU"),
        ("the French SBDU", "EU"),
    ],
)
def test_an_authority_speaks_for_its_own_jurisdiction(text: str, speaks_for: str) -> None:
    """A notice of one authority is no notice of another's."""
    facts = situation(LAMPS, informed_by=(text,))
    everybody = ("EU", "US", "CN", "GB", "JP", "CA", "CH", "KR", "AU")
    assert [j for j in everybody if facts.informed(j).word == "yes"] == [speaks_for]


def test_a_word_inside_a_longer_one_names_no_authority() -> None:
    """The second desk of a customs house is not the Swiss authority; it may speak for any jurisdiction with a say."""
    facts = replace(situation(LAMPS, informed_by=("second desk, sometimes Bishkek",)), nexus={"EU": claim("seat")})
    assert [j for j in ("EU", "CH", "JP", "US") if facts.informed(j).word == "yes"] == ["EU"]


def test_an_unknown_authority_speaks_for_all_where_nobody_knows_who_has_a_say() -> None:
    """A notice must not be lost because the jurisdictions are open."""
    facts = replace(
        situation(LAMPS, informed_by=("the licensing desk",)), nexus={"UN": claim("always")}, nexus_known=False
    )
    assert [facts.informed(j).word for j in ("EU", "JP", "KR")] == ["yes", "yes", "yes"]
