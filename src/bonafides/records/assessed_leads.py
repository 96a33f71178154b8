"""Leads assessed as if they were true: legal on their own days or not, caught today or not, by which ways, and what lists knew of whom.

A deal (a transfer or an offer) is drafted as a transaction and assessed as of its own days and as of a day that the caller names. What is
no deal, and what the document denies or only supposes, gives no transaction: of it only the parties are told.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import UNSET, Struct, structs

from bonafides import flags
from bonafides.assess import Knowledge
from bonafides.documents.draft import DEALS, NOT_SAID, drafted
from bonafides.documents.drafted_parties import Told, once, party_of, told_of
from bonafides.documents.marking import Nations
from bonafides.facts import gather
from bonafides.model.assessment import Finding
from bonafides.model.dates import Days, PartialDate
from bonafides.model.document import Document, Lead
from bonafides.model.lead import LeadAssessment
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.model.transaction import Origin, Transaction
from bonafides.records.day_answers import answered, missing_of
from bonafides.records.item_records import item_records
from bonafides.records.lead_days import LeadDays, days_of, over_days, ways_over_days
from bonafides.records.lead_marking import marking_of, portions_behind
from bonafides.records.party_records import Asked, Known, known_of, names_of
from bonafides.records.variants import Variants, may_stop, nexus_on, variants_of
from bonafides.routes.gazetteer import Gazetteer

_HEDGED = "estimative_language"
_DENIED = {"denied": "the document denies it", "hypothetical": "the document only supposes it"}


class _Reading(Struct, frozen=True):
    """What one run needs of every lead."""

    document: Document
    told: Told
    knowledge: Knowledge
    on: date
    nations: Nations


def assessed_leads(document: Document, knowledge: Knowledge, *, on: date) -> tuple[LeadAssessment, ...]:
    """Give the assessments of a document's leads in their order, one a destination.

    Args:
        document: As read; its leads stay unverified.
        knowledge: The opened edition.
        on: The day that "now" means; never the clock's.
    """
    nations = Nations(knowledge.background.gazetteer.tables.countries)
    reading = _Reading(document, told_of(document), knowledge, on, nations)
    return tuple(each for lead in document.leads for each in _assessed(lead, reading))


def _assessed(lead: Lead, reading: _Reading) -> Iterator[LeadAssessment]:
    days = days_of(lead.date, reading.document.date)
    drafts = drafted(reading.document, lead, reading.told) if days.days else ()
    if not drafts:
        yield _without_deal(lead, reading, days)
    for transaction in drafts:
        yield _of_deal(lead, transaction, reading, days)


def _without_deal(lead: Lead, reading: _Reading, days: LeadDays) -> LeadAssessment:
    """Give what is told of a lead that is no deal: its parties, on its days."""
    parts = [(part, name) for part, name in _parts(lead) if name not in reading.told.countries]
    parties = [party_of(name, reading.told, lead.aliases if part == "actor" else ()) for part, name in parts]
    seats = {p.country for p in parties if stated(p.country)}
    asked = Asked(days.days, reading.on, _laws_of(seats, reading.knowledge.background.gazetteer, days.days))
    known = zip(_known(parties, reading, asked), parts, strict=True)
    records = tuple(structs.replace(k.record, role=part) for k, (part, _) in known)
    return structs.replace(_beside(lead, reading, days), says=_why_not(lead, days), parties=records)


def _why_not(lead: Lead, days: LeadDays) -> str:
    """Say why a lead is not assessed as a deal."""
    denied = "denied" if lead.negated else lead.stance
    if denied in NOT_SAID:
        return f"not assessed as a deal: {_DENIED[denied]}"
    if lead.action not in DEALS:
        return f"not assessed: “{lead.action.replace('_', ' ')}” is no deal; what lists knew of its parties is told"
    if not days.days:
        return "not assessed: neither the lead nor its document names a day; give the document's day"
    return "not assessed: it names neither who acted nor which goods"


def _parts(lead: Lead) -> Iterator[tuple[str, str]]:
    """Give the parts of a lead that is no deal, each with who plays it."""
    for part, names in (
        ("actor", lead.actor),
        ("counterparty", lead.counterparty),
        ("end user", lead.end_user),
        ("target", lead.target),
    ):
        yield from ((part, name) for name in once(names, lead.span))


def _laws_of(seats: set[str], gazetteer: Gazetteer, days: Sequence[date]) -> frozenset[str]:
    """Give whose law may bind those who are seated there: their countries' and the United Nations'."""
    union = gazetteer.members("EU", days[-1].isoformat()) if days else frozenset()
    return frozenset({"UN", *("EU" if code in union else code for code in seats)})


def _of_deal(lead: Lead, transaction: Transaction, reading: _Reading, days: LeadDays) -> LeadAssessment:
    transaction, known = _with_parties(transaction, reading, days)
    traded = _as_traded(transaction, known)
    dates = (*days.days, reading.on)
    asked = [variants_of(transaction, reading.knowledge, day, traded=traded) for day in dates]
    answers = [
        answered(each, transaction, known, reading.knowledge, day=day) for each, day in zip(asked, dates, strict=True)
    ]
    then, now = tuple(answers[:-1]), answers[-1]
    illegal, differs = over_days(then)
    onlys = {a.only for a in then}
    return structs.replace(
        _beside(lead, reading, days), assessed=True, transaction=str(transaction.id),
        says="; ".join(("assessed as if the lead were true", *filter(None, (days.note, differs)))),
        destination=transaction.destination if stated(transaction.destination) else "",
        illegal_then=illegal, caught_now=now.caught, caught_by=ways_over_days(then), only=onlys.pop() if len(onlys) == 1 else "",
        then=then, now=now, parties=tuple(k.record for k in known),
        items=item_records(transaction, asked[-2].told, asked[-1].told), missing=_missing(lead, asked[:-1], reading.told),
    )  # fmt: skip


def _with_parties(transaction: Transaction, reading: _Reading, days: LeadDays) -> tuple[Transaction, tuple[Known, ...]]:
    """Give a transaction with what is known of its parties, seated by their listings where the text says no country."""

    def asked(deal: Transaction) -> Asked:
        return Asked(days.days, reading.on, frozenset(nexus_on(deal, reading.knowledge, days.days[-1])))

    known = _known(transaction.parties, reading, asked(transaction))
    seats = {i: k.countries[0] for i, k in enumerate(known) if k.countries}
    if not seats:
        return transaction, known
    transaction = _seated(transaction, seats)
    known = _known(transaction.parties, reading, asked(transaction))
    records = (
        structs.replace(k.record, country_from="listing") if i in seats else k.record for i, k in enumerate(known)
    )
    return transaction, tuple(structs.replace(k, record=r) for k, r in zip(known, records, strict=True))


def _as_traded(transaction: Transaction, known: Sequence[Known]) -> Transaction:
    """Give a transaction with only the names under which its parties trade, where the text says that they trade under others."""
    parties = (
        structs.replace(p, name=names[0], aliases=names[1:] or UNSET) if (names := k.record.in_trade) else p
        for p, k in zip(transaction.parties, known, strict=True)
    )
    return structs.replace(transaction, parties=tuple(parties))


def _missing(lead: Lead, asked: Sequence[Variants], told: Told) -> tuple[str, ...]:
    """Give what is missing to settle the law of the lead's days, the goods and a release."""
    rules = [rule for each in asked for rule, (_, a) in each.rules(each.told).items() if may_stop(a)]
    covers = (f"Who stands behind the {name}?" for name in lead.via if not told.is_named(name))
    return tuple(dict.fromkeys((*covers, *(q for each in asked for q in missing_of(each.told, rules)))))


def _seated(transaction: Transaction, seats: dict[int, str]) -> Transaction:
    """Give a transaction whose parties have the seats that lists give for them, where the text gives none."""
    parties = tuple(
        structs.replace(p, country=seats[i]) if i in seats else p for i, p in enumerate(transaction.parties)
    )
    return structs.replace(transaction, parties=parties)


def _known(parties: Sequence[Party], reading: _Reading, asked: Asked) -> tuple[Known, ...]:
    return tuple(known_of(p, reading.told.traded_under(names_of(p)), reading.knowledge, asked) for p in parties)


def _beside(lead: Lead, reading: _Reading, days: LeadDays) -> LeadAssessment:
    """Give what goes beside every answer: how sure the sentence is, and the highest marking of what the answer rests on."""
    names = (*lead.actor, *lead.aliases, *lead.counterparty, *lead.end_user, *lead.target)
    portions = portions_behind(reading.document, lead, reading.told.places(names))
    return LeadAssessment(
        lead=lead.id, action=lead.action, assessed=False, says="", marking=marking_of(lead, portions, reading.document, reading.nations),
        portions=tuple(p.id for p in portions), stance=lead.stance, wording=lead.wording, band=lead.band, days=days.days,
        findings=_hedged(lead, reading, days),
    )  # fmt: skip


def _hedged(lead: Lead, reading: _Reading, days: LeadDays) -> tuple[Finding, ...]:
    """Give the finding that the sentence speaks of likelihood, where it does; it enters no outcome."""
    day = days.days[-1] if days.days else reading.on
    origin = Origin(document=reading.document.document, lead=lead.id, span="", wording=lead.wording, stance=lead.stance)
    told = Transaction(date=PartialDate(day.isoformat()), lead=origin)
    knowledge = reading.knowledge
    facts = gather(
        told, Days(day, day), knowledge.background, hits=(), items=(), screened=lambda _: (), named=lambda _: ()
    )
    raised = flags.raise_all(tuple(f for f in knowledge.flags if f.id == _HEDGED), facts, knowledge.decisions)
    return tuple(f for f in raised if f.truth == "yes")
