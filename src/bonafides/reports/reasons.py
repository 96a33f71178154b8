"""Which rules and findings carried an outcome, and which went along."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from bonafides.model.assessment import Assessment, Finding, JurisdictionAnswer, RuleAnswer
from bonafides.model.evidence import Evidence
from bonafides.model.outcome import SEVERITY, Outcome

_BY_EFFECT: dict[str, Outcome] = {
    "hold": "HOLD",
    "ask": "ASK",
    "weigh": "CLEAR_WITH_RECORD",
    "note": "CLEAR_WITH_RECORD",
}


class Reason(Struct, frozen=True):
    """One reason and the outcome that it leads to by itself; `where` is a jurisdiction or a finding's rule."""

    outcome: Outcome
    where: str
    says: str
    cites: str


def reasons(assessment: Assessment) -> tuple[Reason, ...]:
    """Give every reason with the outcome that it leads to by itself, most severe first, one sentence once.

    A finding of law leads to nothing by itself: its jurisdiction answers. It stands beside the rules that rest on it.
    """
    found = [r for name, answer in sorted(assessment.by_jurisdiction.items()) for r in _of_law(name, answer)]
    found += _grounds_of_law(assessment)
    found += [Reason(o, f.rule, f.says, f.cites) for f in assessment.findings if (o := _by_itself(f))]
    found += [
        Reason("CLEAR_WITH_RECORD", d.id, f"{d.subject}: {d.says}", "")
        for d in assessment.decisions
        if d.state == "applies"
    ]
    once: dict[tuple[str, str], Reason] = {}
    for reason in found:
        once.setdefault((reason.outcome, reason.says), reason)
    return tuple(sorted(once.values(), key=lambda r: -SEVERITY.index(r.outcome)))


def deciding(assessment: Assessment) -> tuple[Reason, ...]:
    """Give the reasons that carry the outcome: those that lead to it alone, and those that weigh enough together.

    Source:
        `domain/decisions.toml`: two families of weighing findings ask, three hold.
    """
    alone = tuple(r for r in reasons(assessment) if r.outcome == assessment.outcome)
    weighing = [f for f in assessment.findings if f.effect == "weigh" and f.truth == "yes" and not f.decided]
    families = len({f.family for f in weighing})
    if (assessment.outcome == "HOLD" and families >= 3) or (assessment.outcome == "ASK" and families >= 2):
        alone += tuple(Reason(assessment.outcome, f.rule, f.says, f.cites) for f in weighing)
    if not alone:
        law = [f for f in assessment.findings if f.effect == "law" and f.truth == "yes"]
        alone = tuple(Reason(assessment.outcome, f.rule, f.says, f.cites) for f in law)
    return alone


def _of_law(name: str, answer: JurisdictionAnswer) -> Iterator[Reason]:
    for rule in answer.answers:
        outcome = _alone(rule)
        # A rule that leads further than its jurisdiction went was beaten by an exception: it decided nothing.
        if outcome and SEVERITY.index(outcome) <= SEVERITY.index(answer.outcome):
            open_ = "it is open whether " if rule.truth == "unknown" else ""
            yield Reason(outcome, name, f"{name}: {open_}{rule.says}", rule.cites)
    for conflict in answer.conflicts:
        yield Reason(answer.outcome, name, f"{name}: rules disagree and none is ranked above the other: {conflict}", "")


def _alone(rule: RuleAnswer) -> Outcome | None:
    """Give the outcome that a rule leads to by itself; one that is unknown asks at most."""
    if rule.truth == "unknown":
        return min(rule.outcome, "ASK", key=SEVERITY.index)
    return rule.outcome if rule.truth == "yes" else None


def _by_itself(finding: Finding) -> Outcome | None:
    """Give what a finding leads to by itself; one that is unknown is a question, and one that a person explained is kept on record."""
    if finding.truth != "yes":
        return None
    return "CLEAR_WITH_RECORD" if finding.decided else _BY_EFFECT.get(finding.effect)


def _grounds_of_law(assessment: Assessment) -> Iterator[Reason]:
    """Give the findings of law that a deciding rule rests on: they share a sentence of evidence with it."""
    of_law = [f for f in assessment.findings if f.effect == "law" and f.truth == "yes"]
    for answer in assessment.by_jurisdiction.values():
        if answer.outcome != assessment.outcome or not of_law:
            continue
        rested = set(_says(e for r in answer.answers if _alone(r) == answer.outcome for e in r.evidence))
        for finding in of_law:
            if rested & {finding.says, *_says(finding.evidence)}:
                yield Reason(assessment.outcome, finding.rule, finding.says, finding.cites)


def _says(evidence: Iterable[Evidence]) -> Iterator[str]:
    for ground in evidence:
        yield ground.says
        yield from _says(ground.because)
