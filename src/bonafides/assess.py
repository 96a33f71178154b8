"""One answer: a transaction and an edition give an assessment. A pure function; equal ids have equal digests."""

import hashlib
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from msgspec import UNSET, Struct, structs

from bonafides import __version__, flags, goods, law, parties
from bonafides.dispositions import Dispositions, decided_findings, decided_hits
from bonafides.facts import Background, answered, gather
from bonafides.model.assessment import Assessment, Coverage, Finding, Hit, ItemResult, JurisdictionAnswer, ListCoverage
from bonafides.model.codec import from_json, to_canonical
from bonafides.model.dates import Days
from bonafides.model.disposition import Settled
from bonafides.model.facts import Facts
from bonafides.model.flag import Decision, Flag
from bonafides.model.law import Jurisdiction
from bonafides.model.noun import Maybe, stated
from bonafides.model.order import arranged, restored
from bonafides.model.outcome import SEVERITY, Outcome, severest
from bonafides.model.party import Identifier, IdentifierKind, Party
from bonafides.model.transaction import Transaction
from bonafides.routes.seat import seated
from bonafides.text.laboratory import laboratory_order
from bonafides.verdict import grounds_of, next_actions, obstacles_of, questions_of, requirements

KEPT: tuple[Outcome, ...] = ("HOLD", "PROHIBIT")
"""Outcomes that no answer lowers; only a decision does."""


_ON_LICENCES = {"licence_scope_mismatch", "licence_scope_exceeded"}


class Asked(NamedTuple):
    """What is asked of an assessment besides the transaction."""

    as_of: date | None
    law_as_of: date | None
    everything: bool

    def on(self, day: date) -> "AskedOn":
        """Give the same as of one day."""
        return AskedOn(Days(day, self.law_as_of or day), self.everything)


class AskedOn(NamedTuple):
    """What is asked as of one day."""

    days: Days
    everything: bool


class ListState(Struct, frozen=True, kw_only=True):
    """What the edition holds of one list."""

    id: str
    published: str
    covers_from: str
    entries: int
    binding: tuple[str, ...] = ()


class Knowledge(Struct, frozen=True, kw_only=True, eq=False):
    """An opened edition with the rules of the installed catalogue: all that an answer rests on.

    `limited` says that it is a starter edition, or that some list is partial or not current: then nothing is simply clear.
    """

    edition: str
    edition_digest: str
    catalogue: str
    known_on: date
    limited: bool
    exact: bool
    lists: tuple[ListState, ...]
    register: parties.Register
    controls: goods.ControlTables
    background: Background
    jurisdictions: tuple[Jurisdiction, ...]
    flags: tuple[Flag, ...]
    decisions: Mapping[str, Decision]
    warnings: tuple[str, ...] = ()


def assess(
    transaction: Transaction,
    knowledge: Knowledge,
    *,
    as_of: date | None = None,
    law_as_of: date | None = None,
    everything: bool = False,
    dispositions: Dispositions | None = None,
) -> Assessment:
    """Decide whether a transaction may go, as of a day.

    A transaction's own date may be partial; it is then assessed as of the first and of the last day that it may mean, and the more
    severe answer is given. Answers to its questions fill the fields that nobody stated, and lower neither HOLD nor PROHIBIT.

    Args:
        transaction: As stated.
        knowledge: The opened edition.
        as_of: The day whose law, lists and memberships count; the transaction's own date when None.
        law_as_of: The day whose law, control lists and memberships count, where it is another than that of the lists (a replay of policy).
        everything: Also give the findings that are no, with their grounds.
        dispositions: What named persons decided before, by subject. A decision may show a hit to be another party or explain what
            holds, asks or weighs; it never touches what the law answers of anybody else or of the goods.
    """
    asked = Asked(as_of, law_as_of, everything)
    if dispositions:
        draft, shown = _answered(transaction, knowledge, asked, dispositions)
    else:
        draft, shown = _remembered(to_canonical(structs.replace(transaction, id=UNSET)), knowledge, asked)
    name = transaction.id if stated(transaction.id) else ""
    identity = hashlib.sha256(f"{draft.id}|{name}".encode()).hexdigest()[:32]
    digest = hashlib.sha256(to_canonical(_named(draft, name, identity))).hexdigest()[:32]
    return structs.replace(_named(shown, name, identity), digest=digest)


def _named(assessment: Assessment, name: str, identity: str) -> Assessment:
    """Give an assessment the name of its transaction; without one, no decision could say which transaction its finding is of."""
    findings = tuple(
        structs.replace(f, sides=structs.replace(f.sides, of=name) if name else None) if f.sides else f
        for f in assessment.findings
    )
    return structs.replace(assessment, id=identity, transaction=name, findings=findings)


@lru_cache(maxsize=128)
def _remembered(content: bytes, knowledge: Knowledge, asked: Asked) -> tuple[Assessment, Assessment]:
    """Give the answer of a transaction without its name; orders repeat but for their number, so the last ones are remembered."""
    return _answered(from_json(content, Transaction, where="transaction"), knowledge, asked, {})


def _answered(
    transaction: Transaction, knowledge: Knowledge, asked: Asked, known: Dispositions
) -> tuple[Assessment, Assessment]:
    """Give the assessment in canonical order, which the digest is taken of, and in the order of the input."""
    arrangement, order = arranged(transaction)
    days = (asked.as_of,) if asked.as_of else tuple(dict.fromkeys((transaction.date.last, transaction.date.first)))
    drafts = [_with_answers(arrangement, knowledge, asked.on(day), known) for day in days]
    worst = max(drafts, key=lambda d: SEVERITY.index(d.outcome))
    if len(drafts) > 1:
        said = " and ".join(f"{d.outcome} as of {d.as_of}" for d in drafts)
        warning = f"the date {transaction.date} is partial: {said}; the more severe answer is given"
        worst = structs.replace(
            worst, coverage=structs.replace(worst.coverage, warnings=(*worst.coverage.warnings, warning))
        )
    return worst, restored(worst, order)


def _with_answers(transaction: Transaction, knowledge: Knowledge, asked_on: AskedOn, known: Dispositions) -> Assessment:
    """Give the assessment with every answer in its field, as long as answers fill one; one that would lift a hold is shown and lifts nothing."""
    first = kept = draft = _assessed(transaction, knowledge, asked_on, known)
    asked = {q.id for q in draft.questions}
    filled = answered(transaction, draft.questions)
    told, refused = filled.told, filled.refused
    while filled.told:
        draft = _assessed(filled.transaction, knowledge, asked_on, known)
        kept = max(kept, draft, key=lambda d: SEVERITY.index(d.outcome))
        asked |= {q.id for q in draft.questions}
        filled = answered(filled.transaction, draft.questions)
        told, refused = (*told, *filled.told), (*refused, *filled.refused)
    if kept.outcome in KEPT and draft.outcome != kept.outcome:
        told = (
            *told,
            f"with these answers the outcome were {draft.outcome}; an answer lifts no {kept.outcome}, a decision does",
        )
        draft = kept
    said = (*told, *dict.fromkeys(refused), *_to_nothing(transaction, asked))
    if not said:
        return first
    coverage = structs.replace(draft.coverage, warnings=(*draft.coverage.warnings, *said))
    return structs.replace(draft, id=first.id, coverage=coverage)


def _to_nothing(transaction: Transaction, asked: set[str]) -> tuple[str, ...]:
    """Say which answers belong to no question of the transaction."""
    given = [a.question for a in (transaction.answers if stated(transaction.answers) else ())]
    return tuple(
        f"{q} is answered and was not asked; see the ids of the questions"
        for q in given
        if q.startswith("q-") and q not in asked
    )


def _assessed(transaction: Transaction, knowledge: Knowledge, asked_on: AskedOn, known: Dispositions) -> Assessment:
    """Give the assessment as of one day, in the canonical order and without its name."""
    days, everything = asked_on
    day = days.lists

    def screened(party: Party, at: int | None = None) -> tuple[Hit, ...]:
        return parties.screen_party(seated(party, knowledge.background.gazetteer), knowledge.register, day, at=at)

    hits = tuple(h for i, p in enumerate(transaction.parties) for h in screened(p, i))
    hits += tuple(h for v in _vessels(transaction) for h in screened(v))
    where = transaction.id if stated(transaction.id) else ""
    hits, of_hits = decided_hits(hits, known, where)
    items = tuple(
        goods.classify(item, knowledge.controls, days.law, at=f"$.items[{i}]")
        for i, item in enumerate(transaction.items)
    )
    related = goods.relations(knowledge.controls)
    facts = gather(
        transaction, days, knowledge.background, hits=tuple(h for h in hits if not h.decided), items=items, screened=screened,
        named=lambda text: tuple((*found, related.get(found[1], ())) for found in goods.recognise(text, knowledge.controls)),
    )  # fmt: skip
    owned, of_owners = decided_hits([o.hit for o in facts.owners], known, where)
    facts = structs.replace(facts, owners=tuple(o for o, h in zip(facts.owners, owned, strict=True) if not h.decided))
    findings = flags.raise_all(knowledge.flags, facts, knowledge.decisions, everything=everything)
    findings, of_findings = decided_findings(findings, transaction, known, knowledge.decisions, hits=(*hits, *owned))
    settled = (*of_hits, *of_owners, *of_findings)
    answers = law.decide(knowledge.jurisdictions, facts, known_on=knowledge.known_on, law_day=days.law)
    answers = law.met(answers, transaction, covers=_covered(findings, knowledge))
    coverage = _coverage(facts, knowledge, answers)
    missing = requirements(facts, coverage, knowledge.background.gazetteer.others)
    grounds = tuple(grounds_of(findings, answers, missing, knowledge.decisions))
    outcome = severest(g.outcome for g in grounds)
    capped: Outcome = (
        "CLEAR_WITH_RECORD"
        if knowledge.limited or coverage.not_covered or settled or any(f.truth == "yes" for f in findings)
        else "CLEAR"
    )
    return Assessment(
        id=_identity(transaction, knowledge, asked_on, settled),
        transaction="",
        as_of=day, edition=knowledge.edition, catalogue=knowledge.catalogue, engine=__version__,
        outcome=severest((outcome, capped)), by_jurisdiction=answers, coverage=coverage, hits=hits,
        owner_hits=tuple(sorted(set(owned), key=lambda h: (h.list, h.list_id, h.query))), items=items,
        findings=findings,
        questions=questions_of(findings, answers, _asked_about(facts), missing),
        obstacles=obstacles_of(grounds),
        next_actions=next_actions(severest((outcome, capped)), findings, answers, knowledge.decisions),
        decisions=settled, replay="exact" if knowledge.exact else "not a replay",
    )  # fmt: skip


def _asked_about(facts: Facts) -> tuple[ItemResult, ...]:
    """Give the items whose open questions are put; a laboratory's quantity of unlisted sensitive goods for a laboratory is only kept on record."""
    little = laboratory_order(facts).value is True
    return tuple(i for i in facts.items if not (little and i.status == "unlisted_sensitive"))


def _covered(findings: tuple[Finding, ...], knowledge: Knowledge) -> bool:
    """Tell whether the red flags on a licence were asked, and found nothing outside it and nothing open."""
    return {f.id for f in knowledge.flags} >= _ON_LICENCES and not any(
        f.rule in _ON_LICENCES and f.truth != "no" for f in findings
    )


def _vessels(transaction: Transaction) -> tuple[Party, ...]:
    found = []
    for vessel in transaction.vessels if stated(transaction.vessels) else ():
        stated_numbers: tuple[tuple[IdentifierKind, Maybe[str]], ...] = (("imo", vessel.imo), ("mmsi", vessel.mmsi))
        numbers = tuple(Identifier(kind=kind, value=value) for kind, value in stated_numbers if stated(value))
        found.append(Party(schema="Vessel", role="carrier", name=vessel.name, country=vessel.flag, identifiers=numbers))
    return tuple(found)


def _coverage(facts: Facts, knowledge: Knowledge, answers: Mapping[str, JurisdictionAnswer]) -> Coverage:
    """Say what the answer rests on, and where it does not reach."""
    day = facts.day.isoformat()
    lists = tuple(
        ListCoverage(
            list=s.id, published=s.published, covers_from=s.covers_from, entries=s.entries, covers=not s.covers_from or s.covers_from <= day
        )
        for s in knowledge.lists
    )  # fmt: skip
    warnings = list(knowledge.warnings)
    warnings += [
        f"{s.list} covers no day before {s.covers_from}; what it said on {day} is unknown"
        for s in lists
        if not s.covers
    ]
    if not knowledge.exact:
        warnings.append("not a replay: the installed catalogue is not the one that this edition was built with")
    not_covered = tuple(sorted(j for j in facts.nexus if j not in answers))
    return Coverage(lists=lists, not_covered=not_covered, warnings=tuple(warnings))


def _identity(transaction: Transaction, knowledge: Knowledge, asked_on: AskedOn, settled: tuple[Settled, ...]) -> str:
    """Hash the input in canonical order without its name, the options, the days, edition, catalogue, engine, and the decisions on it."""
    days, everything = asked_on
    law = f"|law of {days.law}" if days.law != days.lists else ""
    rest = f"{days.lists}{law}|{everything}|{knowledge.edition_digest}|{knowledge.catalogue}|{__version__}".encode()
    decided = to_canonical(settled) if settled else b""
    return hashlib.sha256(to_canonical(structs.replace(transaction, id=UNSET)) + rest + decided).hexdigest()[:32]
