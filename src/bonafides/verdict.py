"""From findings and the law's answers to an outcome, questions and next actions, by the decision table."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from bonafides.model.assessment import Coverage, Finding, ItemResult, JurisdictionAnswer, Obstacle, Question, RuleAnswer
from bonafides.model.evidence import Evidence, asks, claim
from bonafides.model.facts import CONTROLLED, Facts
from bonafides.model.flag import Decision
from bonafides.model.noun import stated
from bonafides.model.outcome import SEVERITY, Outcome, severest
from bonafides.model.place import OtherJurisdiction
from bonafides.parties.screen import nobody
from bonafides.text.laboratory import laboratory_order

LISTED_ELSEWHERE = ("listed_party_match", "vessel_listed", "end_user_list_match")
"""Rules that the law answers where the listing binds, and that weigh elsewhere."""

UNREAD_BY_LAW = ("vessel_listed",)
"""Rules whose yes the law answers by a hit, and whose unknown leaves no hit to be read: an open one asks."""

CONTRADICTION = "contradiction"
"""The source of a ground that makes a question of completeness a matter of integrity."""

FREE: tuple[Outcome, ...] = ("CLEAR", "CLEAR_WITH_RECORD")
"""The outcomes with which goods may leave and nobody need look."""

A_DECISION = "A named person decides."

_FAMILIES_TO_ASK, _FAMILIES_TO_HOLD = 2, 3
_YEARS_KNOWN = 2
_ASKED = (*CONTROLLED, "insufficient_data")


class Ground(Struct, frozen=True):
    """One reason for an outcome: which, by what rule of whose law, and what would have to be different."""

    outcome: Outcome
    rule: str
    says: str
    needs: str = ""
    jurisdiction: str = ""


def obstacles_of(grounds: Iterable[Ground]) -> tuple[Obstacle, ...]:
    """Give what stands between an outcome and a release, the most severe first, each with the outcome once it and those before are gone.

    Rules of law that need the same are one step.
    """
    alike: dict[tuple[Outcome, str, str], list[Ground]] = {}
    for g in grounds:
        if g.outcome not in FREE:
            key = (g.outcome, "law", g.needs) if g.jurisdiction else (g.outcome, g.rule, g.needs or g.says)
            alike.setdefault(key, []).append(g)
    ordered = sorted(
        (_joined(same) for same in alike.values()),
        key=lambda g: (-SEVERITY.index(g.outcome), g.jurisdiction, g.rule, g.says),
    )
    left = [severest(("CLEAR_WITH_RECORD", *(g.outcome for g in ordered[i + 1 :]))) for i in range(len(ordered))]
    return tuple(
        Obstacle(outcome=g.outcome, rule=g.rule, says=g.says, needs=g.needs, then=then, jurisdiction=g.jurisdiction)
        for g, then in zip(ordered, left, strict=True)
    )


def _joined(grounds: Sequence[Ground]) -> Ground:
    """Give grounds of law that need the same as one."""
    first = min(grounds, key=lambda g: (g.jurisdiction, g.rule))
    if len(grounds) == 1:
        return first
    rules, where = sorted({g.rule for g in grounds}), sorted({g.jurisdiction for g in grounds})
    says = f"{first.says} (and {len(rules) - 1} more of the law)" if len(rules) > 1 else first.says
    return Ground(first.outcome, ", ".join(rules), says, first.needs, ", ".join(where))


def grounds_of(findings: Sequence[Finding], answers: Mapping[str, JurisdictionAnswer], missing: Sequence[Evidence],
               decisions: Mapping[str, Decision]) -> Iterator[Ground]:  # fmt: skip
    """Give every reason for an outcome: what the law answers, what the findings do, what must be known and is not.

    The most severe of them is the outcome. A finding that a person's decision explains is kept on record and counts no more. Two families of weighing findings make ASK, three make HOLD. Source: domain/decisions.toml.
    """
    for jurisdiction, answer in answers.items():
        yield from _by_law(jurisdiction, answer)
    raised = [f for f in findings if f.truth == "yes"]
    for f in raised:
        holds = f.effect == "hold" or escalated(f, decisions)
        outcome: Outcome = "HOLD" if holds else "ASK" if f.effect == "ask" else "CLEAR_WITH_RECORD"
        needs = f"{f.clears_if} {A_DECISION}" if holds else f.clears_if
        yield Ground("CLEAR_WITH_RECORD" if f.decided else outcome, f.rule, f.says, needs)
    yield from _by_families([f for f in raised if not f.decided])
    for f in findings:
        if f.rule in UNREAD_BY_LAW and f.truth == "unknown":
            yield Ground(
                "ASK", f.rule, f.says, " ".join(dict.fromkeys(e.asks for e in _asking(f.evidence))) or f.clears_if
            )
    for each in missing:
        yield Ground("ASK" if each.asks else "CLEAR_WITH_RECORD", "release", each.says, each.asks)


def _by_law(jurisdiction: str, answer: JurisdictionAnswer) -> Iterator[Ground]:
    """Give each rule of a jurisdiction that counts; its answer itself where no rule of it says as much."""
    most = SEVERITY.index(answer.outcome)
    counted = [a for a in answer.answers if not a.lifted and SEVERITY.index(a.outcome) <= most]
    for a in counted:
        yield Ground(a.outcome, a.rule, a.says, _needs(a, answer), jurisdiction)
    if answer.outcome not in {a.outcome for a in counted}:
        yield Ground(answer.outcome, "law", f"The law of {jurisdiction}", "Another answer of that law", jurisdiction)


def _needs(answer: RuleAnswer, whole: JurisdictionAnswer) -> str:
    """Say what would have to be different for a rule of law not to stand in the way."""
    if answer.truth != "yes":
        asked = dict.fromkeys(e.asks for e in _asking(answer.evidence))
        return (
            f"An answer, with evidence: {' '.join(asked)}"
            if asked
            else "The facts that decide whether the rule applies"
        )
    if answer.outcome == "PROHIBIT":
        return "No answer lifts this: other goods, another destination or party, or the authority's own exemption; that a party is not the listed one is for two persons to decide"
    if answer.outcome == "CATCH_ALL":
        return "The authority's licence, or its word that none is needed"
    usable = f", or {' or '.join(whole.usable)} where its conditions are met" if whole.usable else ""
    return f"A licence of the authority{usable}"


def _by_families(held: Sequence[Finding]) -> Iterator[Ground]:
    weighing = sorted({f.family for f in held if f.effect == "weigh" or f.rule in LISTED_ELSEWHERE})
    if len(weighing) >= _FAMILIES_TO_ASK:
        holds = len(weighing) >= _FAMILIES_TO_HOLD
        says = f"Findings of {len(weighing)} families weigh together: {', '.join(weighing)}"
        needs = f"The findings of all but one of these families explained{'. ' + A_DECISION if holds else ''}"
        yield Ground("HOLD" if holds else "ASK", "families", says, needs)


def escalated(finding: Finding, decisions: Mapping[str, Decision]) -> bool:
    """Tell whether a finding that asks has a ground that the table makes a hold."""
    decision = decisions.get(finding.rule)
    return decision is not None and bool(decision.escalates) and any(_contradicts(e) for e in finding.evidence)


def _contradicts(evidence: Evidence) -> bool:
    return (evidence.place is not None and evidence.place.source == CONTRADICTION) or any(
        _contradicts(b) for b in evidence.because
    )


def requirements(facts: Facts, coverage: Coverage, others: Mapping[str, OtherJurisdiction]) -> tuple[Evidence, ...]:
    """Give what a release without a person needs and the file does not hold.

    `others` holds the jurisdictions whose export-control law exists and is not modelled, by their codes. A ground with a question makes ASK; one without only keeps the record. Source: domain/decisions.toml, "CLEAR requires".
    """
    return (
        *_parties(facts),
        *(() if facts.items else (asks("Which goods are to be sent?", "$.items"),)),
        *(() if facts.whereto else (asks("Which country are the goods going to?", "$.destination"),)),
        *_end_use(facts),
        *_lists(facts, coverage),
        *_not_modelled(facts, coverage, others),
    )


def _parties(facts: Facts) -> Iterator[Evidence]:
    if not facts.parties:
        yield asks("Who takes part in this transaction?", "$.parties")
    for number, party in enumerate(facts.parties):
        if not stated(party.name) or nobody(party.name):
            role = str(party.role).replace("_", " ") if stated(party.role) else "party"
            yield asks(f"Who is the {role}?", f"$.parties[{number}].name")
        elif not stated(party.country):
            yield claim(f"The country of {party.name} is not stated", "transaction", f"$.parties[{number}].country")


def _end_use(facts: Facts) -> Iterator[Evidence]:
    """Ask for end user and use of goods that are listed, sensitive or near a line, unless a user known for years explains them.

    A user who has been a customer for two years or more, in a country of no concern, is counter-evidence; the gap is then kept on record.
    So is a laboratory's quantity for a laboratory, where nothing else of the order is listed or open.
    """
    if facts.sensitive().value is False:
        return
    little = laboratory_order(facts)
    if little.value is True and not any(i.status in _ASKED for i in facts.items):
        yield from little.grounds
        return
    users = facts.with_role("end_user", "ultimate_consignee")
    gaps = [] if users else [("Who will use the goods?", "$.parties", "The end user is not stated")]
    if not stated(facts.end_use.stated) and not stated(facts.end_use.site):
        gaps.append(("What will the goods be used for, and where?", "$.end_use.stated", "The end use is not stated"))
    known = (
        users and all(_known_for_years(facts, i) for i, _ in users) and _no_concern(facts) and not _controlled(facts)
    )
    for question, field, says in gaps:
        yield claim(says, "transaction", field) if known else asks(question, field, says)


def _known_for_years(facts: Facts, number: int) -> bool:
    since = facts.parties[number].customer_since
    return stated(since) and (facts.day - since.last).days >= _YEARS_KNOWN * 365


def _no_concern(facts: Facts) -> bool:
    going = {w.country for w in facts.whereto}
    return facts.in_group("D:4").value is False and not going & {b.destination for b in facts.bans}


def _controlled(facts: Facts) -> bool:
    return any(i.status in CONTROLLED for i in facts.items)


def _lists(facts: Facts, coverage: Coverage) -> Iterator[Evidence]:
    """Ask where no list covers the day; keep on record each that does not.

    A list that does not say from when it is complete proves nothing beside one that does.
    """
    dated = [c for c in coverage.lists if c.covers_from]
    if not any(c.covers for c in dated or coverage.lists):
        yield asks(
            f"Which parties were listed on {facts.day}?",
            "$.date",
            f"No list of this edition covers {facts.day}; what was listed then is unknown",
        )
        return
    for each in coverage.lists:
        if not each.covers:
            yield claim(f"{each.list} covers no day before {each.covers_from}", each.list)


def _not_modelled(facts: Facts, coverage: Coverage, others: Mapping[str, OtherJurisdiction]) -> Iterator[Evidence]:
    """Ask the authority of each jurisdiction with a say and no law file, where the goods may be listed or something points to a programme.

    A say by payment alone is one of sanctions law, on money; no export-control law rests on where the buyer pays from.
    """
    if facts.sensitive().value is False and not facts.signals():
        return
    for code in coverage.not_covered:
        ground = facts.nexus.get(code)
        if ground and ground.place and ground.place.at.startswith("$.payments"):
            continue
        if code == "UN":
            continue
        other = others.get(code) or OtherJurisdiction(id=code, name=code)
        law = f" ({other.law})" if other.law else ""
        says = f"{other.name} has a say, and its export-control law{law} of {facts.day} is not modelled"
        yield asks(
            f"Does the law of {other.name} need a licence here? Ask {other.authority or 'its authority'}.",
            "$.nexus",
            says,
        )


def questions_of(findings: Iterable[Finding], answers: Mapping[str, JurisdictionAnswer], items: Iterable[ItemResult],
                 missing: Iterable[Evidence]) -> tuple[Question, ...]:  # fmt: skip
    """Give the unknowns as questions, those first that would settle most."""
    settles: dict[tuple[str, str], set[str]] = {}
    for rule, evidence in (
        *((f.rule, f.evidence) for f in findings if f.truth != "no"),
        *((a.rule, a.evidence) for j in answers.values() for a in j.answers),
        *(("classification", i.questions) for i in items),
        *(("release", (e,)) for e in missing),
    ):
        for ground in _asking(evidence):
            field = ground.place.at if ground.place else ""
            settles.setdefault((ground.asks, field), set()).add(rule)
    ranked = sorted(settles.items(), key=lambda kv: (-len(kv[1]), kv[0]))
    taken: Counter[str] = Counter()
    found = []
    for (question, field), rules in ranked:
        name = _question_id(question, field)
        taken[name] += 1
        name = name if taken[name] == 1 else f"{name}-{taken[name]}"
        found.append(Question(id=name, asks=question, field=field, settles=tuple(sorted(rules))))
    return tuple(found)


def _asking(evidence: Iterable[Evidence]) -> Iterator[Evidence]:
    for ground in evidence:
        if ground.asks:
            yield ground
        yield from _asking(ground.because)


def _question_id(question: str, field: str) -> str:
    plain = "".join(c for c in field if not c.isdigit())
    return "q-" + hashlib.sha256(f"{question}|{plain}".encode()).hexdigest()[:8]


_ACTIONS: dict[Outcome, tuple[str, ...]] = {
    "CLEAR": (),
    "CLEAR_WITH_RECORD": (),
    "ASK": ("ask the questions",),
    "LICENCE": ("licence application",),
    "CATCH_ALL": ("do not ship", "notify the authority or apply for a licence"),
    "HOLD": ("hold", "decision by a named person"),
    "PROHIBIT": ("block", "report to competent authority", "preserve records"),
}


def next_actions(outcome: Outcome, findings: Iterable[Finding], answers: Mapping[str, JurisdictionAnswer],
                 decisions: Mapping[str, Decision]) -> tuple[str, ...]:  # fmt: skip
    """Give what to do next: for the outcome, for a licence duty beneath it, and for the findings that have an action of their own."""
    held = [f for f in findings if f.truth == "yes" and not f.decided]
    actions = [*_ACTIONS[outcome]]
    if outcome in {"HOLD", "PROHIBIT", "CATCH_ALL"} and any(a.duty == "licence" for a in answers.values()):
        actions.append("licence application")
    actions += [decisions[f.rule].action for f in held if f.rule in decisions and decisions[f.rule].action]
    return tuple(dict.fromkeys(actions))
