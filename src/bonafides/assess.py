"""One answer: a transaction and an edition give an assessment. A pure function; equal ids have equal digests."""

import hashlib
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from msgspec import UNSET, Struct, structs

from bonafides import __version__, flags, goods, law, parties
from bonafides.facts import Background, answered, gather
from bonafides.model.assessment import Assessment, Coverage, Hit, JurisdictionAnswer, ListCoverage
from bonafides.model.codec import from_json, to_canonical
from bonafides.model.dates import Days
from bonafides.model.facts import Facts
from bonafides.model.flag import Decision, Flag
from bonafides.model.law import Jurisdiction
from bonafides.model.noun import Maybe, stated
from bonafides.model.order import arranged, restored
from bonafides.model.outcome import SEVERITY, Outcome, severest
from bonafides.model.party import Identifier, IdentifierKind, Party
from bonafides.model.transaction import Transaction
from bonafides.routes import Gazetteer
from bonafides.verdict import grounds_of, next_actions, obstacles_of, questions_of, requirements

KEPT: tuple[Outcome, ...] = ("HOLD", "PROHIBIT")
"""Outcomes that no answer lowers; only a decision does."""


class Asked(NamedTuple):
    """What is asked of an assessment besides the transaction."""

    as_of: date | None
    law_as_of: date | None
    everything: bool


class ListState(Struct, frozen=True, kw_only=True):
    """What the edition holds of one list."""

    id: str
    published: str
    covers_from: str
    entries: int
    binding: tuple[str, ...] = ()


class Knowledge(Struct, frozen=True, kw_only=True, eq=False):
    """An opened edition with the rules of the installed catalogue: all that an answer rests on."""

    edition: str
    edition_digest: str
    catalogue: str
    known_on: date
    starter: bool
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
    """
    asked = Asked(as_of, law_as_of, everything)
    draft, shown = _decided(to_canonical(structs.replace(transaction, id=UNSET)), knowledge, asked)
    name = transaction.id if stated(transaction.id) else ""
    identity = hashlib.sha256(f"{draft.id}|{name}".encode()).hexdigest()[:32]
    digest = hashlib.sha256(to_canonical(structs.replace(draft, id=identity, transaction=name))).hexdigest()[:32]
    return structs.replace(shown, id=identity, transaction=name, digest=digest)


@lru_cache(maxsize=128)
def _decided(content: bytes, knowledge: Knowledge, asked: Asked) -> tuple[Assessment, Assessment]:
    """Give the assessment of a transaction without its name, in canonical order (which the digest is taken of) and in that of the input.

    Orders repeat but for their number, so the last ones are remembered.
    """
    transaction = from_json(content, Transaction, where="transaction")
    arrangement, order = arranged(transaction)
    days = (asked.as_of,) if asked.as_of else tuple(dict.fromkeys((transaction.date.last, transaction.date.first)))
    drafts = [
        _with_answers(arrangement, knowledge, Days(day, asked.law_as_of or day), everything=asked.everything)
        for day in days
    ]
    worst = max(drafts, key=lambda d: SEVERITY.index(d.outcome))
    if len(drafts) > 1:
        said = " and ".join(f"{d.outcome} as of {d.as_of}" for d in drafts)
        warning = f"the date {transaction.date} is partial: {said}; the more severe answer is given"
        worst = structs.replace(
            worst, coverage=structs.replace(worst.coverage, warnings=(*worst.coverage.warnings, warning))
        )
    return worst, restored(worst, order)


def _with_answers(transaction: Transaction, knowledge: Knowledge, days: Days, *, everything: bool) -> Assessment:
    """Give the assessment with every answer in its field, as long as answers fill one; one that would lift a hold is shown and lifts nothing."""
    first = draft = _assessed(transaction, knowledge, days, everything=everything)
    asked = {q.id for q in draft.questions}
    filled = answered(transaction, draft.questions)
    told, refused = filled.told, filled.refused
    while filled.told:
        draft = _assessed(filled.transaction, knowledge, days, everything=everything)
        asked |= {q.id for q in draft.questions}
        filled = answered(filled.transaction, draft.questions)
        told, refused = (*told, *filled.told), (*refused, *filled.refused)
    if first.outcome in KEPT and SEVERITY.index(draft.outcome) < SEVERITY.index(first.outcome):
        told = (
            *told,
            f"with these answers the outcome were {draft.outcome}; an answer lifts no {first.outcome}, a decision does",
        )
        draft = first
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


def _assessed(transaction: Transaction, knowledge: Knowledge, days: Days, *, everything: bool) -> Assessment:
    """Give the assessment as of one day, in the canonical order and not yet sealed."""
    day = days.lists

    def screened(party: Party, at: int | None = None) -> tuple[Hit, ...]:
        return parties.screen_party(_placed(party, knowledge.background.gazetteer), knowledge.register, day, at=at)

    hits = tuple(h for i, p in enumerate(transaction.parties) for h in screened(p, i))
    hits += tuple(h for v in _vessels(transaction) for h in screened(v))
    items = tuple(
        goods.classify(item, knowledge.controls, days.law, at=f"$.items[{i}]")
        for i, item in enumerate(transaction.items)
    )
    related = goods.relations(knowledge.controls)
    facts = gather(
        transaction, days, knowledge.background, hits=hits, items=items, screened=screened,
        named=lambda text: tuple((*found, related.get(found[1], ())) for found in goods.recognise(text, knowledge.controls)),
    )  # fmt: skip
    findings = flags.raise_all(knowledge.flags, facts, knowledge.decisions)
    answers = law.decide(knowledge.jurisdictions, facts, known_on=knowledge.known_on, law_day=days.law)
    coverage = _coverage(facts, knowledge, answers)
    missing = requirements(facts, coverage, knowledge.background.gazetteer.others)
    grounds = tuple(grounds_of(findings, answers, missing, knowledge.decisions))
    outcome = severest(g.outcome for g in grounds)
    capped: Outcome = (
        "CLEAR_WITH_RECORD"
        if knowledge.starter or coverage.not_covered or any(f.truth == "yes" for f in findings)
        else "CLEAR"
    )
    return Assessment(
        id=_identity(transaction, knowledge, days, everything=everything),
        transaction="",
        as_of=day, edition=knowledge.edition, catalogue=knowledge.catalogue, engine=__version__,
        outcome=severest((outcome, capped)), by_jurisdiction=answers, coverage=coverage, hits=hits, items=items,
        findings=tuple(f for f in findings if everything or f.truth != "no"),
        questions=questions_of(findings, answers, items, missing),
        obstacles=obstacles_of(grounds),
        next_actions=next_actions(severest((outcome, capped)), findings, answers, knowledge.decisions),
        replay="exact" if knowledge.exact else "not a replay",
    )  # fmt: skip


def _placed(party: Party, gazetteer: Gazetteer) -> Party:
    """Give a party with its country as a code, so that "Iran" speaks for an entry of IR; one that nobody knows stays as written."""
    code = gazetteer.country_of(party.country) if stated(party.country) else ""
    return structs.replace(party, country=code) if code else party


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


def _identity(transaction: Transaction, knowledge: Knowledge, days: Days, *, everything: bool) -> str:
    """Hash the input in canonical order, the options, the days, edition, catalogue and engine."""
    law = f"|law of {days.law}" if days.law != days.lists else ""
    rest = f"{days.lists}{law}|{everything}|{knowledge.edition_digest}|{knowledge.catalogue}|{__version__}".encode()
    return hashlib.sha256(to_canonical(transaction) + rest).hexdigest()[:32]
