"""Apply the rules of each jurisdiction; exception beats rule, unranked disagreement is an answer of its own."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from bonafides.model.assessment import JurisdictionAnswer, RuleAnswer
from bonafides.model.evidence import Evidence
from bonafides.model.facts import Facts
from bonafides.model.law import Jurisdiction, Rule
from bonafides.model.outcome import DUTIES, SEVERITY, Outcome, severest
from bonafides.model.truth import UNKNOWN, YES, Truth


def decide(
    jurisdictions: Iterable[Jurisdiction], facts: Facts, *, known_on: date, law_day: date | None = None
) -> dict[str, JurisdictionAnswer]:
    """Give the answer of every jurisdiction that has a say and a law file that covers the day.

    Where nothing gives any jurisdiction a say, each is possible and is shown, so that a controlled item gets at least LICENCE.

    Args:
        jurisdictions: The law files of the catalogue.
        facts: What was gathered.
        known_on: The edition's day: content whose review is due before it counts as unverified.
        law_day: The day whose law counts; the facts' own day when None.
    """
    day = law_day or facts.day
    possible = {j.id: j for j in jurisdictions if j.covers_from <= day}
    wanted = [i for i in possible if i in facts.nexus] if facts.nexus_known else list(possible)
    return {i: _answer(possible[i], facts, day, known_on) for i in sorted(wanted)}


def _answer(jurisdiction: Jurisdiction, facts: Facts, day: date, known_on: date) -> JurisdictionAnswer:
    rules = [r for r in jurisdiction.rules if r.in_force(day)]
    answers = {r.id: answer for r in rules if (answer := _applied(r, facts, known_on))}
    lifted = _lifted(rules, answers)
    answers |= {name: replace(answers[name], lifted=True) for name in lifted & answers.keys()}
    live = [(r, answers[r.id]) for r in rules if r.id in answers and r.id not in lifted and not r.exception_to]
    outcome = severest(a.outcome for _, a in live)
    duties = [a.duty for _, a in live if a.outcome == outcome and a.truth == YES]
    ground = facts.nexus.get(jurisdiction.id)
    return JurisdictionAnswer(
        outcome=outcome,
        duty=max(duties, key=DUTIES.index, default="none"),
        nexus=ground.says if ground else "Nothing on file tells which jurisdictions have a say; this one may",
        rules=tuple(r.id for r, a in live if a.truth == YES),
        usable=tuple(dict.fromkeys(u for r, a in live if a.truth == YES for u in r.usable)),
        conflicts=_conflicts(live),
        answers=tuple(answers.values()),
    )


def _lifted(rules: Sequence[Rule], answers: Mapping[str, RuleAnswer]) -> set[str]:
    """Give the rules that an exception lifts; an exception to which another one applies or may apply lifts nothing."""
    held = [(r, answers[r.id]) for r in rules if r.id in answers and r.exception_to]
    doubted = {name for r, _ in held for name in r.exception_to}
    return {name for r, a in held if a.truth == YES and a.verified and r.id not in doubted for name in r.exception_to}


def _applied(rule: Rule, facts: Facts, known_on: date) -> RuleAnswer | None:
    """Give what a rule says, or None where it does not apply."""
    truth = _isolated(rule, facts)
    if truth.value is False:
        return None
    cited = rule.citation
    review = date.fromisoformat(cited.review_by) if cited.review_by else None
    return RuleAnswer(
        rule=rule.id, truth=truth.word, outcome=_outcome(rule, truth), duty=rule.duty if truth.value else "none",
        says=rule.title, cites=cited.cites, verified=bool(cited.verified_by) and (review is None or known_on < review),
        evidence=truth.grounds, may=rule.outcome if truth.value is None else "CLEAR",
    )  # fmt: skip


def _isolated(rule: Rule, facts: Facts) -> Truth:
    try:
        return rule.holds(facts)
    except Exception as error:  # noqa: BLE001 (a rule that breaks must give unknown and say so, whatever broke)
        return Truth.unknown(
            Evidence(
                says=f"The rule {rule.id} broke: {type(error).__name__}: {error}", asks=f"Does {rule.title} apply?"
            )
        )


def _outcome(rule: Rule, truth: Truth) -> Outcome:
    """Give what a rule does: its outcome when it holds, a question when it may and would ask, license or prohibit."""
    if truth.word == YES:
        return rule.outcome
    if truth.word == UNKNOWN and SEVERITY.index(rule.outcome) >= SEVERITY.index("ASK"):
        return "ASK"
    return "CLEAR"


def _conflicts(live: Sequence[tuple[Rule, RuleAnswer]]) -> tuple[str, ...]:
    """Give pairs of rules that hold and disagree, one saying that no duty exists, without one being an exception to the other."""
    free = [r.id for r, a in live if a.truth == YES and r.outcome == "CLEAR"]
    bound = [r.id for r, a in live if a.truth == YES and SEVERITY.index(r.outcome) > SEVERITY.index("ASK")]
    return tuple(f"{f} says no duty, {b} says a duty" for f in free for b in bound)
