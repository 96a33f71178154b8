"""The law of a jurisdiction as of a day: exceptions, conflicts, broken rules and days that no law file covers."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.law.decide import decide
from bonafides.model.assessment import JurisdictionAnswer
from bonafides.model.dates import PartialDate
from bonafides.model.evidence import Citation, asks, claim
from bonafides.model.facts import Facts
from bonafides.model.law import Jurisdiction, Rule
from bonafides.model.outcome import Duty, Outcome
from bonafides.model.transaction import Transaction
from bonafides.model.truth import Truth

DAY = date(2025, 11, 5)
KNOWN_ON = date(2026, 8, 1)
VERIFIED = Citation(cites="Act, Article 1", verified_by="a reviewer", verified_on="2026-01-01", review_by="2027-01-01")
FACTS = Facts(
    transaction=Transaction(date=PartialDate("2025-11-05")), day=DAY, nexus={"ZZ": claim("The goods leave from ZZ")}
)


def yes(_: Facts) -> Truth:
    """Hold."""
    return Truth.yes(claim("It is so"))


def no(_: Facts) -> Truth:
    """Do not hold."""
    return Truth.no(claim("It is not so"))


def unknown(_: Facts) -> Truth:
    """Nobody can say."""
    return Truth.unknown(asks("Is it so?", "$.kind"))


def broken(_: Facts) -> Truth:
    """Break."""
    raise ZeroDivisionError("nothing to divide by")


Holds = Callable[[Facts], Truth]
VALUES: tuple[Holds, ...] = (yes, no, unknown, broken)


def rule(name: str, holds: Holds, outcome: Outcome = "LICENCE", *, lifts: tuple[str, ...] = (), citation: Citation = VERIFIED,
         since: date | None = None, until: date | None = None) -> Rule:  # fmt: skip
    """Give a rule; one that lifts others is an exception."""
    duty: Duty = "none" if outcome == "CLEAR" else "licence"
    return Rule(
        id=name, title=f"the duty {name}", holds=holds, outcome=outcome, duty=duty, citation=citation, since=since, until=until, exception_to=lifts
    )  # fmt: skip


def answer(*rules: Rule, facts: Facts = FACTS) -> JurisdictionAnswer:
    """Give the answer of one jurisdiction of these rules."""
    return decide([law(*rules)], facts, known_on=KNOWN_ON)["ZZ"]


def law(*rules: Rule, name: str = "ZZ", covers_from: date = date(2000, 1, 1)) -> Jurisdiction:
    """Give a jurisdiction."""
    return Jurisdiction(id=name, title=name, authority="Office", covers_from=covers_from, rules=rules)


def test_a_rule_that_holds_gives_its_outcome_and_duty() -> None:
    """And is named."""
    given_answer = answer(rule("a", yes))
    assert (given_answer.outcome, given_answer.duty, given_answer.rules) == ("LICENCE", "licence", ("a",))


def test_a_rule_that_does_not_hold_gives_nothing() -> None:
    """It is clear, so far as this rule goes."""
    assert answer(rule("a", no)).outcome == "CLEAR"


def test_a_rule_that_may_hold_asks() -> None:
    """Its duty is not claimed."""
    given_answer = answer(rule("a", unknown, "PROHIBIT"))
    assert (given_answer.outcome, given_answer.duty, given_answer.rules) == ("ASK", "none", ())


def test_a_rule_that_breaks_asks_and_says_so() -> None:
    """Nothing fails open."""
    given_answer = answer(rule("a", broken))
    assert given_answer.outcome == "ASK"
    assert "broke: ZeroDivisionError" in given_answer.answers[0].evidence[0].says


@given(
    st.lists(st.sampled_from(["CLEAR", "LICENCE", "CATCH_ALL", "HOLD", "PROHIBIT"]), min_size=1, max_size=5),
    st.randoms(),
)
def test_the_order_of_the_rules_does_not_change_the_outcome(outcomes: list[Outcome], random: object) -> None:
    """The most severe wins."""
    rules = [rule(f"r{i}", yes, outcome) for i, outcome in enumerate(outcomes)]
    shuffled = list(rules)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis types its own random as object
    assert answer(*rules).outcome == answer(*shuffled).outcome


def test_an_exception_beats_the_rule_that_it_names() -> None:
    """And no other."""
    rules = (rule("a", yes), rule("b", yes, "CATCH_ALL"), rule("x", yes, "CLEAR", lifts=("b",)))
    assert answer(*rules).outcome == "LICENCE"


@pytest.mark.parametrize("holds", [no, unknown, broken])
def test_an_exception_that_is_not_sure_lifts_nothing(holds: Holds) -> None:
    """Not one that may apply, nor one that broke."""
    assert answer(rule("a", yes), rule("x", holds, "CLEAR", lifts=("a",))).outcome == "LICENCE"


@pytest.mark.parametrize(
    "citation",
    [
        Citation(cites="Act, Article 2"),
        Citation(cites="Act, Article 2", verified_by="a reviewer", verified_on="2025-01-01", review_by="2026-08-01"),
        Citation(cites="Act, Article 2", verified_by="a reviewer", verified_on="2025-01-01", review_by="2026-01-01"),
    ],
)
def test_an_exception_that_nobody_verified_or_whose_review_is_due_lifts_nothing(citation: Citation) -> None:
    """Such content may raise an outcome and never lower one."""
    assert answer(rule("a", yes), rule("x", yes, "CLEAR", lifts=("a",), citation=citation)).outcome == "LICENCE"


def test_a_rule_that_nobody_verified_still_raises() -> None:
    """Unverified content may raise an outcome."""
    assert answer(rule("a", yes, citation=Citation(cites="Act, Article 1"))).outcome == "LICENCE"


@pytest.mark.parametrize("counter", [yes, unknown, broken])
def test_an_exception_to_which_an_exception_applies_or_may_apply_lifts_nothing(counter: Holds) -> None:
    """The licence that does not hold for such goods."""
    rules = (rule("a", yes), rule("x", yes, "CLEAR", lifts=("a",)), rule("y", counter, "CLEAR", lifts=("x",)))
    assert answer(*rules).outcome == "LICENCE"


@given(st.lists(st.sampled_from(VALUES), min_size=3, max_size=3))
def test_an_exception_never_raises_an_outcome(values: list[Holds]) -> None:
    """It lifts or it does nothing."""
    rules = [rule("a", values[0]), rule("b", values[1], "CATCH_ALL")]
    order = ("CLEAR", "CLEAR_WITH_RECORD", "ASK", "LICENCE", "CATCH_ALL", "HOLD", "PROHIBIT")
    with_it = answer(*rules, rule("x", values[2], "CLEAR", lifts=("a", "b"))).outcome
    assert order.index(with_it) <= order.index(answer(*rules).outcome)


def test_two_rules_that_disagree_unranked_are_a_conflict_and_the_duty_stands() -> None:
    """An answer of its own, not a guess."""
    given_answer = answer(rule("a", yes), rule("free", yes, "CLEAR"))
    assert (given_answer.outcome, given_answer.conflicts) == ("LICENCE", ("free says no duty, a says a duty",))


def test_a_rule_counts_from_its_first_day_to_the_day_before_its_end() -> None:
    """`until` is the first day that no longer counts."""
    began, ended = rule("a", yes, since=DAY), rule("b", yes, "CATCH_ALL", until=DAY)
    assert answer(began, ended).rules == ("a",)


def test_a_day_before_the_law_file_begins_gives_no_answer() -> None:
    """No answer is not a clear one; the coverage says that it is missing."""
    assert decide([law(rule("a", yes), covers_from=date(2025, 11, 6))], FACTS, known_on=KNOWN_ON) == {}


def test_a_jurisdiction_without_a_say_gives_no_answer() -> None:
    """Its law does not reach here."""
    assert set(decide([law(), law(name="YY")], FACTS, known_on=KNOWN_ON)) == {"ZZ"}


def test_where_nothing_is_known_of_the_seat_every_jurisdiction_answers() -> None:
    """So that a listed item gets at least its licence."""
    nowhere = Facts(transaction=FACTS.transaction, day=DAY, nexus={"UN": claim("everywhere")}, nexus_known=False)
    assert set(decide([law(), law(name="YY")], nowhere, known_on=KNOWN_ON)) == {"YY", "ZZ"}
