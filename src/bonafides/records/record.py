"""A record from what was read: deeds joined and sorted, counted, set beside the period before, and written up."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct, structs

from bonafides.documents.marking import Nations, written
from bonafides.errors import InputError
from bonafides.model.assessment import Assessment
from bonafides.model.disposition import Disposition
from bonafides.model.document import Document
from bonafides.model.record import Distribution, Ground, Record, RecordEvent
from bonafides.model.transaction import Transaction
from bonafides.records.atlas import Atlas
from bonafides.records.circumstances import told_of
from bonafides.records.deeds import Deed
from bonafides.records.events import assessed_deeds, decided_deeds, deed_of
from bonafides.records.figures import figures_of, in_order
from bonafides.records.government_cases import cases_of
from bonafides.records.inherited import inherited
from bonafides.records.joined import Actors, joined
from bonafides.records.lead_deeds import deeds_of
from bonafides.records.marks import Marks
from bonafides.records.paper import Findings, sections_of
from bonafides.records.scope import Scope, Split, split
from bonafides.records.sequels import sequels_of
from bonafides.records.trends import trends_of


class Sources(Struct, frozen=True, kw_only=True):
    """What a record is made from, in any order."""

    documents: tuple[Document, ...] = ()
    events: tuple[RecordEvent, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    transactions: tuple[Transaction, ...] = ()
    decisions: tuple[Disposition, ...] = ()


class Writing(Struct, frozen=True, kw_only=True):
    """Who writes the paper, on which day, to whom; where nobody is named, it goes to those whom the marks name."""

    sender: str
    on: date
    to: tuple[str, ...] = ()
    info: tuple[str, ...] = ()


def record_of(sources: Sources, scope: Scope, atlas: Atlas, *, nations: Nations, writing: Writing) -> Record:
    """Give the record of a subject over a period; the order of the sources does not matter.

    Raises:
        InputError: When nothing of the subject lies in the period, or two sources share an id and differ.
    """
    whole = joined(_deeds(sources, atlas))
    actors, marks = Actors(whole.deeds), Marks(nations)
    deeds = inherited(whole.deeds, actors)
    now = split(deeds, scope, scope.period, actors)
    if not now.all:
        raise InputError(_nothing(deeds, now, scope))
    sources_told = frozenset(g.source for d in now.all for g in d.grounds if g.kind == "lead")
    around = told_of(_once(sources.documents), sources_told)
    found = structs.replace(_findings(deeds, now, scope, (actors, marks)), circumstances=around)
    grounds = {g.id: g for d in deeds for g in d.rests_on} | {t.ground.id: t.ground for t in around}
    sections = sections_of(found, atlas, marks, grounds)
    used = _used(found, [i for s in sections for each in s.sentences for i in each.grounds])
    mark = marks.joined(grounds[i].marking for i in used)
    return Record(
        subject=scope.subject,
        countries=scope.countries,
        period=scope.period,
        before=scope.before,
        banner=written(mark) if mark else "",
        mark=written(mark, portion=True) if mark else "",
        releasable_to=mark.rel if mark else (),
        distribution=Distribution(
            from_=writing.sender, on=writing.on, to=writing.to or (mark.rel if mark else ()), info=writing.info
        ),
        figures=found.figures,
        trends=found.trends,
        sequels=found.sequels,
        cases=found.cases,
        sections=sections,
        grounds=tuple(grounds[i] for i in used),
        left_open=tuple(d.id for d in now.open),
        notes=tuple(_notes(whole.notes, marks, [grounds[i] for i in used])),
    )


def _findings(deeds: tuple[Deed, ...], now: Split, scope: Scope, known: tuple[Actors, Marks]) -> Findings:
    """Give the figures, trends, sequels and cases of a period."""
    actors, marks = known
    then = split(deeds, scope, scope.before, actors)
    figures = figures_of(now, marks)
    mark_of = {g.id: g.marking for d in deeds for g in d.rests_on}
    return Findings(
        split=now,
        figures=figures,
        trends=trends_of(figures, figures_of(then, marks), marks, mark_of),
        sequels=sequels_of(deeds, now.all, actors, marks),
        cases=cases_of(now.all, deeds, actors, marks, as_of=scope.period.until),
        deeds={d.id: d for d in deeds},
    )


def _deeds(sources: Sources, atlas: Atlas) -> Iterator[Deed]:
    """Give every deed once; raises InputError where two share an id and differ."""
    assessed = tuple(assessed_deeds(_once(sources.assessments), sources.transactions, atlas))
    told = [d for document in _once(sources.documents) for d in deeds_of(document, atlas)]
    own = [deed_of(event, atlas) for event in _once(sources.events)]
    seen: dict[str, Deed] = {}
    for deed in (*told, *own, *assessed, *decided_deeds(_once(sources.decisions), assessed)):
        if seen.setdefault(deed.id, deed) != deed:
            raise InputError(
                f"two records are called {deed.id!r} and differ; give one of the documents or events another name"
            )
    yield from seen.values()


def _once(nouns: Sequence[object]) -> tuple:  # type: ignore[type-arg]  # Whatever noun comes in goes out.
    return tuple({repr(n): n for n in nouns}.values())


def _nothing(deeds: Sequence[Deed], now: Split, scope: Scope) -> str:
    """Say why there is no record."""
    open_ = f", and of {len(now.open)} in it nobody says whose they are" if now.open else ""
    return (
        f"nothing of {scope.subject} lies from {scope.period.from_} until {scope.period.until}: {len(deeds)} leads and events were read{open_}; "
        "name another period or subject, or give files that speak of it"
    )


def _used(found: Findings, sentences: Sequence[str]) -> list[str]:
    """Give the ids of all grounds that a record shows."""
    bars = (i for f in found.figures for bar in (*f.bars, f.unknown) for i in bar.all_grounds)
    others = (
        i
        for ids in (
            *(t.grounds for t in found.trends),
            *(s.grounds for s in found.sequels),
            *(c.grounds for c in found.cases),
        )
        for i in ids
    )
    return sorted({*sentences, *bars, *others}, key=in_order)


def _notes(joins: Sequence[tuple[str, str, str]], marks: Marks, grounds: Sequence[Ground]) -> Iterator[str]:
    shown = {g.id for g in grounds}
    yield from (f"{one} and {other}: {told}" for one, other, told in joins if {one, other} <= shown)
    for mark in marks.unread(g.marking for g in grounds):
        yield f"the mark {mark!r} could not be read and counts as the highest"
    if any(g.marking for g in grounds) and not all(g.marking for g in grounds):
        yield "sources without a mark count as high as the highest beside them, and open nothing"
