"""A drafted transaction as of one day: illegal or not, caught or not, by what."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from bonafides.assess import Knowledge
from bonafides.model.assessment import Assessment
from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.lead import DayAnswer, Grounded, LawSaid
from bonafides.model.transaction import Transaction
from bonafides.policy import STOPPED
from bonafides.records.catching import only_of, ways_of
from bonafides.records.party_records import Known
from bonafides.records.variants import Variants, cited, may_stop, stops

_LICENCE = claim("The lead does not say whether a licence was given")


def answered(
    asked: Variants, transaction: Transaction, parties: Sequence[Known], knowledge: Knowledge, *, day: date
) -> DayAnswer:
    """Give the answer of one day from the transaction asked three ways."""
    ways = ways_of(asked, transaction, parties, day)
    return DayAnswer(
        as_of=day, outcome=asked.told.outcome, by_jurisdiction=_laws(asked), illegal=_illegal(asked, knowledge),
        caught=_caught(asked, knowledge), caught_by=ways, only=only_of(ways), assessment=asked.told.id,
    )  # fmt: skip


def missing_of(told: Assessment, rules: Iterable[str]) -> tuple[str, ...]:
    """Give the questions whose answers would settle some rules, the goods or a release."""
    wanted = {*rules, "classification", "release"}
    return tuple(dict.fromkeys(q.asks for q in told.questions if set(q.settles) & wanted))


def _laws(asked: Variants) -> dict[str, LawSaid]:
    """Give what each jurisdiction says: those that have a say, or all where whose law it is is not settled."""
    return {
        j: LawSaid(
            outcome=said.outcome, duty=said.duty, has_say="yes" if asked.has_say(j) else "unknown", because=said.nexus,
            rules=tuple(cited(j, a) for a in said.answers if stops(a) and not a.lifted),
            open=tuple(cited(j, a) for a in said.answers if may_stop(a) and not a.lifted),
        )
        for j, said in asked.told.by_jurisdiction.items()
    }  # fmt: skip


def _illegal(asked: Variants, knowledge: Knowledge) -> Grounded:
    """Tell whether a jurisdiction with a say forbids it or lets it go only with a licence or statement; unknown with what is missing."""
    rules = asked.rules(asked.told)
    held = [(j, a) for j, a in rules.values() if asked.has_say(j) and stops(a)]
    if held:
        licensable = all(a.outcome in {"LICENCE", "CATCH_ALL"} for _, a in held)
        return Grounded(truth="yes", evidence=(*(cited(j, a) for j, a in held), *((_LICENCE,) if licensable else ())))
    open_ = (*_open_laws(asked), *_questions(asked), *_limits(asked.told, knowledge))
    if open_:
        return Grounded(truth="unknown", evidence=open_)
    laws = ", ".join(j for j in asked.told.by_jurisdiction if asked.has_say(j))
    return Grounded(
        truth="no", evidence=(claim(f"No rule of {laws} on {asked.told.as_of} forbids it or asks for a licence"),)
    )


def _open_laws(asked: Variants) -> Iterator[Evidence]:
    """Give the rules of law that may hold, those of jurisdictions that only may have a say, and the laws that nobody has modelled."""
    if not asked.settled:
        yield asks("From which country do the goods leave, and where is the exporter seated?", "$.from")
    for j, answer in asked.rules(asked.told).values():
        if asked.has_say(j) and may_stop(answer):
            yield cited(j, answer, "open: ")
        elif not asked.has_say(j) and (stops(answer) or may_stop(answer)):
            yield cited(j, answer, "if its law has a say: ")
    for code in asked.told.coverage.not_covered:
        yield asks(
            f"What did the law of {code} say on {asked.told.as_of}?", "$.nexus", "its law of that day is not on file"
        )


def _questions(asked: Variants) -> Iterator[Evidence]:
    rules = {rule for rule, (j, a) in asked.rules(asked.told).items() if asked.has_say(j) and may_stop(a)}
    for question in asked.told.questions:
        if rules & set(question.settles):
            yield asks(question.asks, question.field)


def _limits(told: Assessment, knowledge: Knowledge) -> Iterator[Evidence]:
    """Give what keeps an answer of this edition from being a no."""
    if knowledge.limited:
        yield from (Evidence(says=w, asks="What do the publishers' own lists say?") for w in knowledge.warnings)
    binding = {s.id for s in knowledge.lists if set(s.binding) & set(told.by_jurisdiction)}
    for state in told.coverage.lists:
        if not state.covers and state.list in binding:
            yield asks(
                f"What did {state.list} say on {told.as_of}?",
                "$.parties",
                f"it covers no day before {state.covers_from}",
            )


def _caught(asked: Variants, knowledge: Knowledge) -> Grounded:
    """Tell whether the transaction would be stopped that day: held, licensed or forbidden by whoever has a say; unknown where it is asked about first."""
    told = asked.told
    against = [o for o in told.obstacles if o.outcome in STOPPED]
    if sure := [o for o in against if not o.jurisdiction or any(map(asked.has_say, o.jurisdiction.split(", ")))]:
        says = tuple(claim(f"{o.outcome}: {o.says}", o.jurisdiction, o.rule) for o in sure)
        return Grounded(truth="yes", evidence=says)
    if against or told.outcome == "ASK":
        perhaps = (claim(f"if its law has a say: {o.outcome}: {o.says}", o.jurisdiction, o.rule) for o in against)
        return Grounded(truth="unknown", evidence=(*perhaps, *(asks(q.asks, q.field) for q in told.questions)))
    if limits := tuple(_limits(told, knowledge)):
        return Grounded(truth="unknown", evidence=limits)
    return Grounded(
        truth="no", evidence=(claim(f"Nothing holds, licenses or forbids it on {told.as_of}: {told.outcome}"),)
    )
