"""What the tests of records are told: a few invented countries, firms and leads."""

from datetime import date
from typing import Any

from bonafides.documents.marking import Nations
from bonafides.model.codec import from_plain
from bonafides.model.document import Document, Interval, Lead, Portion
from bonafides.model.lead import AssessedDocument, LeadAssessment
from bonafides.model.place import Country, Membership
from bonafides.model.record import Record, RecordEvent
from bonafides.records.atlas import Atlas
from bonafides.records.record import Sources, Writing, record_of
from bonafides.records.scope import Scope, spans

COUNTRIES = (
    Country(id="US", alpha3="USA", name="United States"),
    Country(id="AU", alpha3="AUS", name="Australia"),
    Country(id="CN", alpha3="CHN", name="China", adjectives=("Chinese",)),
    Country(id="IR", alpha3="IRN", name="Iran", adjectives=("Iranian",)),
    Country(id="PK", alpha3="PAK", name="Pakistan", adjectives=("Pakistani",)),
    Country(
        id="GB",
        alpha3="GBR",
        name="United Kingdom",
        groups=(Membership(group="MTCR", since="1987-04-16", source="made up"),),
    ),
)
ATLAS = Atlas(COUNTRIES)
SINCE, UNTIL = date(2007, 1, 1), date(2008, 1, 1)
MARKED = "(S//REL TO USA, GBR)"


def lead(number: int, **told: Any) -> Lead:
    """Give a lead: by default a Chinese firm ships chassis to a named receiver in Iran in May 2007, told as fact."""
    span = f"Sentence {number} of a made-up paper."
    by_default: dict[str, Any] = {
        "actor": ("Chinese firm Blue Heron Works",), "action": "shipped", "is_transfer": True, "item": ("chassis",), "end_user": ("Lotus Plant",),
        "target": ("Iran",), "date": Interval(from_=date(2007, 5, 1), to=date(2007, 5, 31)), "marking": MARKED, "portion": str(number),
    }  # fmt: skip
    return Lead(**{"id": f"L-{number}", "span": span, "start": 0, "end": len(span), **by_default, **told})


def document(*leads: Lead, name: str = "paper", day: date | None = date(2007, 12, 1), text: str = "") -> Document:
    """Give a document with leads; its one more portion holds a text."""
    portions = (Portion(id="9", mark="(TS//NF)", text=text, start=0, end=len(text)),) if text else ()
    return Document(document=name, kind="telegram", date=day, leads=leads, portions=portions)


def assessed(told: Lead, **said: Any) -> AssessedDocument:
    """Give a document with one assessed lead."""
    answer = LeadAssessment(
        lead=told.id, action=told.action, assessed=True, says="As drafted.", days=(date(2007, 5, 31),), **said
    )
    return AssessedDocument(
        document="paper", kind="telegram", date=date(2007, 12, 1), leads=(told,), assessments=(answer,)
    )


def event(kind: str, name: str, on: str, **told: Any) -> RecordEvent:
    """Give an event of one's own, by default of China and with a mark."""
    plain = {"event": kind, "id": name, "on": on, "country": "CN", "marking": MARKED, **told}
    return from_plain(plain, RecordEvent, where="test")


def scope(since: date = SINCE, until: date = UNTIL, **told: Any) -> Scope:
    """Give the record of China in 2007, or what is told."""
    period, before = spans(since, until, None)
    return Scope(**{"subject": "China", "countries": ("CN",), "period": period, "before": before, **told})


def record(*told: Document | RecordEvent, of: Scope | None = None, **more: Any) -> Record:
    """Give the record of documents and events."""
    sources = Sources(
        documents=tuple(d for d in told if isinstance(d, Document)),
        events=tuple(e for e in told if isinstance(e, RecordEvent)),
        **more,
    )
    writing = Writing(sender="Example desk", on=date(2008, 2, 1))
    return record_of(sources, of or scope(), ATLAS, nations=Nations(COUNTRIES), writing=writing)


def told_in(made: Record, section: str) -> list[str]:
    """Give the sentences of a section."""
    return [e.text for s in made.sections if s.name == section for e in s.sentences]


def counts(made: Record, figure: str) -> dict[str, dict[str, int]]:
    """Give the numbers of a figure by line and stance."""
    found = next(f for f in made.figures if f.name == figure)
    return {b.value: b.counts for b in (*found.bars, found.unknown) if b.counts}
