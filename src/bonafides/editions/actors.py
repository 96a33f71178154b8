"""The actors that the catalogue types as facts: dated listings of their own, and dates for what publishers' files leave undated."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import structs

from bonafides.model.dates import PartialDate, Period
from bonafides.model.listing import DatesFrom, ListedName, ListedPerson, Listing, Measure
from bonafides.model.noun import Noun
from bonafides.model.party import Identifier, Kind
from bonafides.text.fold import fold


class ActorName(Noun, frozen=True, kw_only=True):
    """A name of an actor, from when and until when it was carried."""

    name: str
    since: str = ""
    until: str = ""
    weak: bool = False
    script: str = ""
    source: str = ""
    verified: bool = True


class ActorListing(Noun, frozen=True, kw_only=True):
    """A listing of an actor, with its periods and where they were read."""

    list: str
    list_id: str = ""
    reference: str = ""
    measure: Measure = "concern"
    binding: tuple[str, ...] = ()
    periods: tuple[tuple[str, str], ...] = ()
    dates_from: str = ""
    cites: str = ""
    source: str = ""
    checked: str = ""
    verified: bool = True
    note: str = ""
    names: tuple[ActorName, ...] = ()


class Actor(Noun, frozen=True, kw_only=True):
    """One actor across lists."""

    id: str
    schema: Kind
    about: str = ""
    country: tuple[str, ...] = ()
    concern: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    people: tuple[ListedPerson, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    names: tuple[ActorName, ...]
    listing: tuple[ActorListing, ...] = ()
    note: str = ""


class ActorFile(Noun, frozen=True, kw_only=True):
    """A catalogue file of actors."""

    actor: tuple[Actor, ...] = ()


def listings_of(actors: Iterable[Actor]) -> list[Listing]:
    """Give every typed listing; one without a publisher's id is named after its actor and its place among the actor's listings."""
    return [_listing(a, row, number) for a in actors for number, row in enumerate(a.listing)]


def _listing(actor: Actor, row: ActorListing, number: int) -> Listing:
    return Listing(
        list=row.list,
        list_id=row.list_id or f"{actor.id}-{number + 1}",
        schema=actor.schema,
        names=tuple(_name(n) for n in (*actor.names, *row.names)),
        actor=actor.id,
        reference=row.reference,
        country=actor.country,
        addresses=actor.addresses,
        identifiers=actor.identifiers,
        people=actor.people,
        phones=actor.phones,
        emails=actor.emails,
        birth_dates=actor.birth_dates,
        concern=actor.concern,
        programmes=actor.programmes,
        measure=row.measure,
        binding=row.binding,
        periods=tuple(_period(*p, row=row) for p in row.periods),
        dates_from=_dates_from(row.dates_from),
        cites=row.cites or row.source,
        verified=row.verified,
        note=row.note,
    )


def _dates_from(text: str) -> DatesFrom:
    return {"publisher": "publisher", "overlay": "overlay", "snapshot": "first seen in snapshot"}.get(text, "")  # type: ignore[return-value]  # the values are the type's words


def _name(name: ActorName) -> ListedName:
    dated = bool(name.since or name.until)
    period = Period(since=_first(name.since), until=_first(name.until))
    return ListedName(name=name.name, weak=name.weak, periods=(period,) if dated else ())


def _period(since: str, until: str, *, row: ActorListing) -> Period:
    """Give a period; what was only seen in a snapshot, or has no first day, may have begun before it was seen."""
    doubtful = not since or row.dates_from == "snapshot"
    began = _first(since) or _first(until) or _first(row.checked)
    return Period(since=began, until=_first(until), maybe_since=date.min if doubtful else None)


def _first(text: str) -> date | None:
    return PartialDate(text).first if text else None


def joined(published: Sequence[Listing], typed: Sequence[Listing], covers_from: dict[str, date]) -> list[Listing]:
    """Join the entries of publishers' files with what the catalogue types of the same lists.

    A published entry takes its actor, programmes, further names and earlier dates from the typed one of the same id (or, in a list
    without ids, of the same name). A typed listing that no published file carries stays, and where it is typed as still in force
    though a newer file of its list lacks it, it is doubtful from that file's day on.
    """
    by_id = {(t.list, t.list_id): t for t in typed}
    by_name: dict[tuple[str, str], list[Listing]] = {}
    for t in typed:
        for name in {fold(n.name) for n in t.names if not n.weak}:
            by_name.setdefault((t.list, name), []).append(t)
    used: set[tuple[str, str]] = set()
    result = []
    for entry in published:
        exact = by_id.get((entry.list, entry.list_id))
        matches = [exact] if exact else by_name.get((entry.list, fold(entry.name)), [])
        result.append(_refined(entry, matches[0]) if matches else entry)
        used |= {(m.list, m.list_id) for m in matches}
    result += [_doubtful(t, covers_from.get(t.list)) for t in typed if (t.list, t.list_id) not in used]
    return result


def _refined(entry: Listing, typed: Listing) -> Listing:
    known = {fold(n.name) for n in entry.names}
    further = tuple(n for n in typed.names if fold(n.name) not in known)
    dated = entry.dates_from == "first seen in snapshot" and typed.dates_from in {"publisher", "overlay"}
    periods = _earlier(entry.periods, typed.periods) if dated else entry.periods
    return structs.replace(
        entry, actor=typed.actor, names=(*entry.names, *further), concern=entry.concern or typed.concern, programmes=typed.programmes,
        periods=periods, dates_from=typed.dates_from if dated else entry.dates_from, cites=entry.cites or typed.cites,
    )  # fmt: skip


def _earlier(seen: tuple[Period, ...], typed: tuple[Period, ...]) -> tuple[Period, ...]:
    """Give periods that begin as typed and otherwise stand as seen."""
    first = min(seen, key=lambda p: p.since or date.min, default=Period())
    begins = [
        t
        for t in typed
        if t.since and first.since and t.since <= first.since and (t.until is None or t.until > first.since)
    ]
    ended = [t for t in typed if t.until and first.since and t.until <= first.since]
    if not begins:
        return (*ended, *seen)
    return (
        *ended,
        structs.replace(first, since=begins[0].since, maybe_since=None),
        *(p for p in seen if p is not first),
    )


def _doubtful(typed: Listing, covers_from: date | None) -> Listing:
    if covers_from is None:
        return typed
    periods = tuple(
        structs.replace(p, until=covers_from, maybe_until=date.max) if p.until is None else p for p in typed.periods
    )
    return structs.replace(typed, periods=periods)
