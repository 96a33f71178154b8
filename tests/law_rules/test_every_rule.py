"""Each rule of each jurisdiction has a yes, a no and, where it can be open, an unknown."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from tests.law_rules import embargo_cases, eu_cases, other_cases, rule_cases
from tests.law_rules.rule_cases import aware, unnamed

from bonafides.law import decide
from bonafides.model.evidence import claim
from bonafides.model.law import Jurisdiction, Rule
from bonafides_catalogue.law import au, ca, ch, cn, eu, gb, jp, kr, un, us

LAWS: tuple[Jurisdiction, ...] = tuple(m.LAW for m in (un, eu, us, cn, gb, jp, ca, ch, kr, au))
RULES: dict[str, Rule] = {r.id: r for law in LAWS for r in law.rules}
HOME = {r.id: law for law in LAWS for r in law.rules}
CASES = {**rule_cases.CASES, **eu_cases.CASES, **other_cases.CASES, **embargo_cases.CASES}


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_its_three_situations(rule: str) -> None:
    """A rule without situations here is not covered."""
    assert rule in CASES


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_holds_where_its_words_are_met(rule: str) -> None:
    """The first situation meets the rule."""
    assert RULES[rule].holds(CASES[rule][0]).word == "yes"


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_does_not_hold_where_a_word_is_not_met(rule: str) -> None:
    """The second situation misses one word of the rule."""
    assert RULES[rule].holds(CASES[rule][1]).word == "no"


@pytest.mark.parametrize("rule", [r for r, case in CASES.items() if case[2] is not None])
def test_a_rule_is_open_where_a_fact_is_missing(rule: str) -> None:
    """The third situation lacks a fact that the rule needs, and says which."""
    missing = CASES[rule][2]
    assert missing is not None
    answer = RULES[rule].holds(missing)
    assert answer.word == "unknown"
    assert answer.grounds


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_that_holds_gives_its_grounds(rule: str) -> None:
    """A yes without a ground could not be explained."""
    assert RULES[rule].holds(CASES[rule][0]).grounds


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda r: r.id)
def test_a_rule_is_cited_dated_and_due_for_review(rule: Rule) -> None:
    """Every rule names its passage of law, the day it took effect and when to look again; verified ones name what was read."""
    cited = rule.citation
    assert cited.cites
    assert rule.since is not None
    assert date.fromisoformat(cited.review_by) > date(2026, 11, 24)
    assert bool(cited.verified_by) == bool(cited.verified_on)
    assert not cited.verified_by or (cited.passage and cited.source)


def test_rule_ids_are_unique_and_carry_their_jurisdiction() -> None:
    """Ids are stable and public."""
    assert len(RULES) == sum(len(law.rules) for law in LAWS)
    assert all(rule.id.startswith(f"{law.id.lower()}.") for law in LAWS for rule in law.rules)


def test_a_rule_reads_its_docstring_as_the_rule_in_plain_words() -> None:
    """Each rule's function says the rule."""
    assert all(rule.holds.__doc__ for rule in RULES.values())


def test_where_no_party_is_named_the_listing_rules_are_open() -> None:
    """A party without a name is unknown, never clear."""
    assert RULES["us.blocked_party"].holds(unnamed).word == "unknown"


def test_stated_awareness_is_knowledge() -> None:
    """The exporter's own word that it is aware is enough."""
    assert RULES["eu.aware_of_wmd_use"].holds(aware).word == "yes"


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda r: r.id)
def test_a_rule_is_no_law_on_the_day_before_its_first(rule: Rule) -> None:
    """Law is dated: the first day counts, the day before and the day of its end do not."""
    assert rule.since is not None
    assert rule.in_force(rule.since)
    assert not rule.in_force(rule.since - timedelta(days=1))
    assert rule.until is None or (rule.in_force(rule.until - timedelta(days=1)) and not rule.in_force(rule.until))


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_reached_by_a_decision(rule: str) -> None:
    """On a day that its law file covers, the situation that meets the rule has it among the answers of its jurisdiction."""
    law, facts = HOME[rule], CASES[rule][0]
    covered = RULES[rule].in_force(facts.day) and facts.day >= law.covers_from
    day = facts.day if covered else max(RULES[rule].since or law.covers_from, law.covers_from)
    asked = replace(facts, day=day, nexus={law.id: claim("stated")}, nexus_known=True)
    answer = decide(LAWS, asked, known_on=date(2026, 11, 24))[law.id]
    assert rule in {a.rule for a in answer.answers if a.truth == "yes"}
    assert bool(RULES[rule].exception_to) != (rule in answer.rules)


def test_an_exception_names_rules_that_exist_and_rests_on_a_passage_that_was_read() -> None:
    """What lifts a duty must be verified; a name that no rule has would lift nothing unnoticed."""
    exceptions = [r for r in RULES.values() if r.exception_to]
    assert exceptions
    assert all(set(r.exception_to) <= set(RULES) and r.citation.verified_by for r in exceptions)
