"""From findings and answers to an outcome: the decision table, and what a release needs."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from bonafides.model.assessment import Coverage, Finding, ItemResult, JurisdictionAnswer, ListCoverage, RuleAnswer
from bonafides.model.ban import GoodsBan
from bonafides.model.dates import PartialDate
from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.facts import Facts, Whereto
from bonafides.model.flag import Decision
from bonafides.model.item import Item
from bonafides.model.outcome import SEVERITY, Effect, Family, Outcome, Status, severest
from bonafides.model.party import Party
from bonafides.model.place import OtherJurisdiction
from bonafides.model.transaction import EndUse, Transaction
from bonafides.verdict import CONTRADICTION, FREE, grounds_of, next_actions, obstacles_of, questions_of, requirements

DAY = date(2025, 11, 5)
FAMILIES: tuple[Family, ...] = ("item", "party", "history", "money", "route", "documents", "conduct")
EFFECTS: tuple[Effect, ...] = ("law", "hold", "ask", "weigh", "note")
COVERED = Coverage(
    lists=(ListCoverage(list="un", published="2025-11-01", covers_from="2006-01-01", entries=9, covers=True),)
)

findings = st.builds(
    lambda rule, truth, effect, family: finding(rule, effect, family, truth=truth),
    st.sampled_from(["a", "b", "c"]), st.sampled_from(["yes", "no", "unknown"]), st.sampled_from(EFFECTS), st.sampled_from(FAMILIES),
)  # fmt: skip


def finding(
    rule: str, effect: Effect, family: Family = "party", *, truth: str = "yes", evidence: tuple[Evidence, ...] = ()
) -> Finding:
    """Give a finding."""
    return Finding(rule=rule, truth=truth, effect=effect, family=family, says="It is so", evidence=evidence)


def law_says(outcome: Outcome) -> dict[str, JurisdictionAnswer]:
    """Give the answer of one jurisdiction."""
    return {"EU": JurisdictionAnswer(outcome=outcome, duty="none")}


def outcome(*held: Finding, law: Outcome = "CLEAR", missing: tuple[Evidence, ...] = ()) -> Outcome:
    """Give the outcome of findings."""
    return severest(g.outcome for g in grounds_of(held, law_says(law), missing, {}))


# ---------------------------------------------------------------------- the table
@pytest.mark.parametrize(("families", "expected"), [(1, "CLEAR_WITH_RECORD"), (2, "ASK"), (3, "HOLD"), (4, "HOLD")])
def test_families_that_weigh_are_counted(families: int, expected: str) -> None:
    """Two families ask, three hold."""
    assert outcome(*(finding(f, "weigh", f) for f in FAMILIES[:families])) == expected


def test_many_findings_of_one_family_count_once() -> None:
    """Five signs of one kind are one sign."""
    assert outcome(*(finding(str(n), "weigh", "money") for n in range(5))) == "CLEAR_WITH_RECORD"


@pytest.mark.parametrize("slug", ["listed_party_match", "vessel_listed", "end_user_list_match"])
def test_a_listed_party_weighs_where_its_listing_does_not_bind(slug: str) -> None:
    """Beside another family it asks."""
    assert outcome(finding(slug, "law", "party"), finding("b", "weigh", "route")) == "ASK"


@pytest.mark.parametrize(
    ("effect", "expected"),
    [
        ("hold", "HOLD"),
        ("ask", "ASK"),
        ("weigh", "CLEAR_WITH_RECORD"),
        ("note", "CLEAR_WITH_RECORD"),
        ("law", "CLEAR_WITH_RECORD"),
    ],
)
def test_each_effect_has_its_outcome(effect: Effect, expected: str) -> None:
    """What holds is at least kept on record."""
    assert outcome(finding("a", effect)) == expected


def test_hold_beats_ask() -> None:
    """The more severe wins."""
    assert outcome(finding("a", "ask"), finding("b", "hold")) == "HOLD"


@given(st.sampled_from(SEVERITY), st.lists(findings, max_size=6))
def test_the_outcome_is_never_below_what_the_law_says(law: Outcome, held: list[Finding]) -> None:
    """No finding lowers it."""
    assert SEVERITY.index(outcome(*held, law=law)) >= SEVERITY.index(law)


@given(st.lists(findings, max_size=6), findings)
def test_a_further_finding_never_lowers_the_outcome(held: list[Finding], further: Finding) -> None:
    """More is known, not less."""
    assert SEVERITY.index(outcome(*held, further)) >= SEVERITY.index(outcome(*held))


@given(st.lists(findings, max_size=6), st.randoms())
def test_the_order_of_the_findings_does_not_matter(held: list[Finding], random: object) -> None:
    """Nor of the rules that raised them."""
    shuffled = list(held)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis types its own random as object
    assert outcome(*held) == outcome(*shuffled)


def test_the_most_severe_jurisdiction_wins() -> None:
    """Each is shown, one decides."""
    answers = {**law_says("LICENCE"), "UN": JurisdictionAnswer(outcome="PROHIBIT", duty="prohibited")}
    assert severest(g.outcome for g in grounds_of((), answers, (), {})) == "PROHIBIT"


@pytest.mark.parametrize(("place", "expected"), [(CONTRADICTION, "HOLD"), ("transaction", "ASK")])
def test_a_contradiction_makes_a_question_of_completeness_a_hold(place: str, expected: str) -> None:
    """However deep it lies."""
    table = {
        "eus_defect": Decision(
            rule="eus_defect", effect="ask", family="documents", escalates="contradictory dates: hold"
        )
    }
    deep = Evidence(says="The statement is at odds with itself", because=(claim("Two dates", place, "$"),))
    grounds = grounds_of([finding("eus_defect", "ask", "documents", evidence=(deep,))], {}, (), table)
    assert severest(g.outcome for g in grounds) == expected


def test_what_is_missing_asks_only_where_it_has_a_question() -> None:
    """A remark keeps the record."""
    assert outcome(missing=(claim("The country is not stated"),)) == "CLEAR_WITH_RECORD"
    assert outcome(missing=(asks("Who is the buyer?", "$.parties[0].name"),)) == "ASK"


# ---------------------------------------------------------------------- what a release needs
CLEAN = Facts(
    transaction=Transaction(
        date=PartialDate("2025-11-05"), parties=(Party(role="end_user", name="Quenholt Lamps", country="DE"),), items=(Item(description="lamps"),)
    ),
    day=DAY, items=(ItemResult(status="not_controlled"),), whereto=(Whereto(country="DE", ground=claim("The destination is Germany")),),
)  # fmt: skip


def facts(
    *, parties: tuple[Party, ...] | None = None, status: Status = "not_controlled", end_use: EndUse | None = None
) -> Facts:
    """Give the clean facts with something changed."""
    said = CLEAN.transaction
    said = structs.replace(said, parties=said.parties if parties is None else parties)
    said = said if end_use is None else structs.replace(said, end_use=end_use)
    group = {"D:4": {"QQ": True}}
    return structs.replace(CLEAN, transaction=said, items=(ItemResult(status=status),), groups=group)


OTHERS = {"ZZ": OtherJurisdiction(id="ZZ", name="Zedland", law="Strategic Goods Act", authority="the Zedland Customs")}
ELSEWHERE = structs.replace(COVERED, not_covered=("ZZ",))


def asked(given_facts: Facts, coverage: Coverage = COVERED) -> set[str]:
    """Give the questions of a release."""
    return {e.asks for e in requirements(given_facts, coverage, OTHERS) if e.asks}


def test_a_file_that_holds_everything_lacks_nothing() -> None:
    """It may be clear."""
    assert requirements(CLEAN, COVERED, OTHERS) == ()


@pytest.mark.parametrize("name", ["", "  ", "To order", "unknown", "---", "N/A"])
def test_a_name_that_names_nobody_is_asked_for(name: str) -> None:
    """A bill made out to order names no party that was screened."""
    assert asked(facts(parties=(Party(role="end_user", name=name, country="DE"),))) == {"Who is the end user?"}


def test_a_party_without_a_name_is_asked_for() -> None:
    """Nobody said who it is."""
    assert asked(facts(parties=(Party(role="consignee", country="DE"),))) == {"Who is the consignee?"}


def test_a_party_without_a_country_is_kept_on_record() -> None:
    """It asks nothing by itself."""
    missing = requirements(facts(parties=(Party(role="end_user", name="Quenholt Lamps"),)), COVERED, OTHERS)
    assert [(e.asks, e.says) for e in missing] == [("", "The country of Quenholt Lamps is not stated")]


def test_parties_goods_and_destination_are_each_asked_for() -> None:
    """An empty file asks three things at least."""
    empty = Facts(transaction=Transaction(date=PartialDate("2025-11-05")), day=DAY)
    questions = asked(empty)
    assert {
        "Who takes part in this transaction?",
        "Which goods are to be sent?",
        "Which country are the goods going to?",
    } <= questions


@pytest.mark.parametrize("status", ["controlled_cat_II", "unlisted_sensitive", "insufficient_data"])
def test_the_use_of_goods_that_are_or_may_be_sensitive_is_asked_for(status: Status) -> None:
    """Goods that nobody can classify included."""
    assert "What will the goods be used for, and where?" in asked(facts(status=status))


def test_the_use_of_plain_goods_is_not_asked_for() -> None:
    """Lamps are lamps."""
    assert asked(facts()) == set()


def known_since(year: str) -> tuple[Party, ...]:
    """Give an end user who has been a customer for a while."""
    return (Party(role="end_user", name="Quenholt Lamps", country="DE", customer_since=PartialDate(year)),)


def test_a_user_known_for_years_explains_sensitive_goods_for_a_country_of_no_concern() -> None:
    """The gap stays on record."""
    assert asked(facts(status="unlisted_sensitive", parties=known_since("2015"))) == set()


@pytest.mark.parametrize(("status", "year"), [("unlisted_sensitive", "2024"), ("controlled_cat_II", "2015")])
def test_a_new_user_or_listed_goods_are_not_explained(status: Status, year: str) -> None:
    """Two years, and never for listed goods."""
    assert asked(facts(status=status, parties=known_since(year)))


def test_a_destination_that_nobody_can_place_explains_nothing() -> None:
    """It may be a country of concern."""
    somewhere = (
        Whereto(
            country="GREMANY", known=False, ground=claim("The destination is “Gremany”", "transaction", "$.destination")
        ),
    )
    there = structs.replace(facts(status="unlisted_sensitive", parties=known_since("2015")), whereto=somewhere)
    assert asked(there)


def test_a_banned_destination_explains_nothing() -> None:
    """Whatever the ban covers."""
    ban = GoodsBan(id="b", jurisdiction="EU", destination="DE", title="a ban", cites="Act")
    there = structs.replace(facts(status="unlisted_sensitive", parties=known_since("2015")), bans=(ban,))
    assert asked(there)


# ---------------------------------------------------------------------- lists
def lists(*rows: tuple[str, bool]) -> Coverage:
    """Give the coverage of lists: from which day, and whether it holds the day."""
    return Coverage(
        lists=tuple(ListCoverage(list=f"l{n}", published="", covers_from=c, entries=1, covers=ok) for n, (c, ok) in enumerate(rows))
    )  # fmt: skip


@pytest.mark.parametrize("coverage", [lists(), lists(("2026-01-01", False)), lists(("2026-01-01", False), ("", True))])
def test_a_day_that_no_list_covers_asks(coverage: Coverage) -> None:
    """A list that does not say from when it is complete proves nothing beside one that does."""
    assert asked(CLEAN, coverage) == {"Which parties were listed on 2025-11-05?"}


def test_a_list_that_does_not_cover_the_day_is_kept_on_record() -> None:
    """A release without a person is not a plain clear then."""
    missing = requirements(CLEAN, lists(("2006-01-01", True), ("2026-01-01", False)), OTHERS)
    assert [e.says for e in missing] == ["l1 covers no day before 2026-01-01"]


# ---------------------------------------------------------------------- questions and actions
def test_a_question_that_settles_more_comes_first() -> None:
    """Ask once what helps twice."""
    one, two = asks("Which grain size?", "$.items[0].specs"), asks("Who is the buyer?", "$.parties[0].name")
    ranked = questions_of(
        [
            finding("a", "ask", truth="unknown", evidence=(one, two)),
            finding("b", "ask", truth="unknown", evidence=(two,)),
        ],
        {},
        (),
        (),
    )
    assert [(q.asks, q.settles) for q in ranked] == [("Who is the buyer?", ("a", "b")), ("Which grain size?", ("a",))]


def test_the_same_question_of_two_parties_has_two_ids() -> None:
    """An answer must say which of them it answers."""
    grounds = tuple(asks("Who is the buyer?", f"$.parties[{n}].name") for n in range(3))
    assert len({q.id for q in questions_of((), {}, (), grounds)}) == 3


def test_a_question_deep_in_the_grounds_is_asked() -> None:
    """At any depth."""
    deep = Evidence(
        says="maybe", because=(Evidence(says="perhaps", because=(asks("Which grain size?", "$.items[0]"),)),)
    )
    assert [q.asks for q in questions_of([finding("a", "ask", truth="unknown", evidence=(deep,))], {}, (), ())] == [
        "Which grain size?"
    ]


def test_a_finding_that_is_no_asks_nothing() -> None:
    """It is settled."""
    assert questions_of([finding("a", "ask", truth="no", evidence=(asks("Why?", "$"),))], {}, (), ()) == ()


def test_a_prohibited_transaction_is_blocked_and_its_records_kept() -> None:
    """The first actions of a block."""
    assert next_actions("PROHIBIT", (), {}, {})[0] == "block"


def test_a_finding_with_an_action_of_its_own_adds_it() -> None:
    """A partner's denial is discussed with the partner."""
    table = {
        "partner_denial_match": Decision(
            rule="partner_denial_match", effect="hold", family="history", action="CONSULT_PARTNER"
        )
    }
    assert "CONSULT_PARTNER" in next_actions("HOLD", [finding("partner_denial_match", "hold")], {}, table)


# ---------------------------------------------------------------------- what would have to be different
@given(st.lists(findings, max_size=6), st.sampled_from(SEVERITY))
def test_whatever_is_above_a_release_says_what_would_have_to_be_different(held: list[Finding], law: Outcome) -> None:
    """The first obstacle has the outcome, the last leads to a release, and every one says what it needs."""
    grounds = tuple(grounds_of(held, law_says(law), (asks("Who?", "$.parties"),), {}))
    steps = obstacles_of(grounds)
    assert steps[0].outcome == severest(g.outcome for g in grounds)
    assert steps[-1].then in FREE
    assert [SEVERITY.index(s.outcome) for s in steps] == sorted(
        (SEVERITY.index(s.outcome) for s in steps), reverse=True
    )
    assert all(
        s.then == (steps[i + 1].outcome if i + 1 < len(steps) else "CLEAR_WITH_RECORD") for i, s in enumerate(steps)
    )


def test_a_release_has_no_obstacle() -> None:
    """Where nobody need look, nothing has to be different."""
    assert obstacles_of(grounds_of([finding("a", "note")], law_says("CLEAR"), (), {})) == ()


def test_a_hold_needs_a_person_besides_what_explains_it() -> None:
    """An explanation alone lifts no hold."""
    held = structs.replace(finding("a", "hold"), clears_if="The bank confirms the payer.")
    assert (
        obstacles_of(grounds_of([held], {}, (), {}))[0].needs == "The bank confirms the payer. A named person decides."
    )


# ---------------------------------------------------------------------- law that is not modelled
@pytest.mark.parametrize(
    "status", ["controlled_cat_II", "controlled_munitions_only", "unlisted_sensitive", "insufficient_data"]
)
def test_goods_that_may_be_listed_ask_where_the_law_is_not_modelled(status: Status) -> None:
    """No rule of ours speaks for that place, so its authority must."""
    assert "Does the law of Zedland need a licence here? Ask the Zedland Customs." in asked(
        facts(status=status), ELSEWHERE
    )


def test_ordinary_goods_do_not_ask_where_the_law_is_not_modelled() -> None:
    """Chairs from anywhere need nobody; the place stands on record as not covered."""
    assert asked(facts(), ELSEWHERE) == set()


def test_a_place_that_nobody_typed_asks_its_own_authority() -> None:
    """Nothing is known of it, so it is asked by its code."""
    unknown = structs.replace(COVERED, not_covered=("YY",))
    assert "Does the law of YY need a licence here? Ask its authority." in asked(
        facts(status="controlled_cat_I"), unknown
    )


def test_a_say_by_payment_alone_asks_no_export_authority() -> None:
    """The buyer pays from home; nobody's export law rests on that."""
    paid = structs.replace(
        facts(status="unlisted_sensitive"),
        nexus={"ZZ": claim("The payment comes from Zedland", "transaction", "$.payments[0].country")},
    )
    assert not any("Zedland" in question for question in asked(paid, ELSEWHERE))


def test_rules_of_law_that_need_the_same_are_one_step() -> None:
    """Sixty rules that wait for one destination are one thing to be done."""
    question = asks("Which country are the goods going to?", "$.destination")
    open_ = [
        RuleAnswer(rule=f"{j}.{n}", truth="unknown", outcome="ASK", duty="none", says=f"Rule {n}", cites="x", verified=True, evidence=(question,))
        for j in ("eu", "us") for n in (1, 2)
    ]  # fmt: skip
    answers = {
        j: JurisdictionAnswer(
            outcome="ASK", duty="none", answers=tuple(a for a in open_ if a.rule.startswith(j.lower()))
        )
        for j in ("EU", "US")
    }
    (step,) = obstacles_of(grounds_of([], answers, (), {}))
    assert (step.rule, step.jurisdiction, step.then) == ("eu.1, eu.2, us.1, us.2", "EU, US", "CLEAR_WITH_RECORD")
    assert step.needs == "An answer, with evidence: Which country are the goods going to?"
