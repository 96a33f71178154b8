"""`bonafides record`: what was read, assessed and decided of a country, a region or a firm in a period, as figures and as a paper."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec
from msgspec import Struct

from bonafides.cli.options import day_of, own_listings
from bonafides.documents.marking import Nations
from bonafides.editions.opened import Edition, open_edition
from bonafides.errors import InputError
from bonafides.model.assessment import Assessment
from bonafides.model.codec import from_json, from_plain, to_json
from bonafides.model.disposition import Disposition
from bonafides.model.lead import AssessedDocument
from bonafides.model.record import EventKind, Record, RecordEvent
from bonafides.model.transaction import Transaction
from bonafides.records.atlas import Atlas
from bonafides.records.record import Sources, Writing, record_of
from bonafides.records.scope import Scope, last_day, spans
from bonafides.storage.lines import numbered, opened
from bonafides.storage.outlet import finish, say, write_whole

Form = Literal["telegram", "html", "pdf", "json"]
Kind = TypeVar("Kind")
_BESIDE = ("standing", "rows")
_TAKEN = (
    "documents of `read --json`, assessments of `assess --json`, their transactions, decisions of `decisions --json`, and events of your own "
    "(`bonafides schema record_event`)"
)


class Request(Struct, frozen=True, kw_only=True):
    """The options of one run."""

    files: tuple[str, ...]
    since: str | None
    until: str | None
    before_from: str | None = None
    country: str | None = None
    region: str | None = None
    party: str | None = None
    form: Form = "telegram"
    out: Path | None = None
    sender: str = ""
    to: tuple[str, ...] = ()
    info: tuple[str, ...] = ()
    on: str | None = None
    edition: Path | None = None
    own: tuple[Path, ...] = ()


def run(request: Request) -> int:
    """Write the record in the form that was asked for; give the exit code."""
    if request.form == "pdf" and not request.out:
        raise InputError("--as pdf: name the file to write with --out, such as --out record.pdf")
    edition = open_edition(request.edition)
    atlas = Atlas(edition.places.countries, edition.places.places, seats_of(edition, request.own))
    scope = scope_of(request, atlas)
    on = day_of(request.on, "--on") or scope.period.until
    writing = Writing(sender=request.sender or "WRITER NOT NAMED", on=on, to=request.to, info=request.info)
    nations = Nations(edition.places.countries)
    record = record_of(sources_of(request.files), scope, atlas, nations=nations, writing=writing)
    names = {c.id: c.name for c in edition.places.countries if not c.former}
    content = _written(record, names, request.form)
    if request.out:
        write_whole(request.out, [content])
    else:
        say(content.rstrip(b"\n"))
    finish()
    _tell(record, request.out)
    return 0


def _tell(record: Record, out: Path | None) -> None:
    sentences = sum(len(s.sentences) for s in record.sections)
    where = f": {out}" if out else ""
    print(
        f"{sentences} sentences on {len(record.grounds)} grounds, {record.banner or 'no mark'}{where}", file=sys.stderr
    )
    if record.left_open:
        print(
            f"note: of {len(record.left_open)} leads or events in the period nobody says whose they are",
            file=sys.stderr,
        )


def _written(record: Record, names: dict[str, str], form: Form) -> bytes:
    if form == "json":
        return to_json(record) + b"\n"
    if form == "html":
        from bonafides.reports.record_page import record_page

        return record_page(record, names).encode()
    if form == "pdf":
        from bonafides.reports.record_pdf import record_pdf

        return record_pdf(record, names)
    from bonafides.reports.record_telegram import telegram

    return telegram(record).encode()


def scope_of(request: Request, atlas: Atlas) -> Scope:
    """Give whose record of which period is asked for; raises InputError for what is missing, reversed or unknown."""
    since, until = day_of(request.since, "--from"), day_of(request.until, "--until")
    if since is None or until is None:
        raise InputError("no period: give --from DAY and --until DAY, the first day that no longer counts")
    period, before = spans(since, until, day_of(request.before_from, "--before-from"))
    asked = [o for o in (request.country, request.region, request.party) if o is not None]
    if len(asked) > 1:
        raise InputError("--country, --region and --party: give one of them; a record has one subject")
    if request.country is not None:
        code = atlas.country(request.country)
        if not code:
            raise InputError(
                f"--country {request.country!r}: no country is known by this; give two letters such as CN, or its name"
            )
        return Scope(subject=atlas.name(code), countries=(code,), period=period, before=before)
    if request.region is not None:
        name, codes = atlas.region(request.region, last_day(period))
        return Scope(subject=name, countries=codes, period=period, before=before)
    if request.party is not None and not request.party.strip():
        raise InputError("--party: names nobody; give a firm's name")
    return Scope(subject=request.party or "all countries", party=request.party or "", period=period, before=before)


def seats_of(edition: Edition, own: tuple[Path, ...]) -> dict[str, tuple[str, ...]]:
    """Give the countries of each listed actor, by the link that a lead carries."""
    seats: dict[str, tuple[str, ...]] = {}
    for listing in edition.register(own_listings(own).listings).all_listings():
        link = f"actor:{listing.actor or f'{listing.list}:{listing.list_id}'}"
        seats[link] = tuple(sorted({*seats.get(link, ()), *listing.country}))
    return seats


def sources_of(files: tuple[str, ...]) -> Sources:
    """Read every line of every file; raises InputError with file and line for one that is none of what a record is made from."""
    found: dict[type, list[Any]] = {}
    for name in files:
        with opened(name) as file:
            for number, line in numbered(file):
                if isinstance(line, InputError):
                    raise InputError(f"{name}: {line}")
                if line.strip():
                    noun = noun_of(line, where=f"{name}: line {number}")
                    found.setdefault(type(noun), []).append(noun)
    return Sources(
        documents=tuple(_all(found, AssessedDocument)), events=tuple(_all(found, RecordEvent)), assessments=tuple(_all(found, Assessment)),
        transactions=tuple(_all(found, Transaction)), decisions=tuple(_all(found, Disposition)),
    )  # fmt: skip


def _all(found: dict[type, list[Any]], kind: type[Kind]) -> Iterator[Kind]:
    yield from found.get(kind, [])


def noun_of(line: bytes, *, where: str) -> object:
    """Give what a line holds, told from its fields."""
    value = from_json(line, dict[str, msgspec.Raw], where=where)
    if "leads" in value:
        return from_json(line, AssessedDocument, where=where)
    if "by_jurisdiction" in value:
        return from_json(line, Assessment, where=where)
    if "event" in value:
        return _event(line, value, where=where)
    if "date" in value and {"parties", "items", "end_use"} & value.keys():
        return from_json(line, Transaction, where=where)
    raise InputError(f"{where}: nothing that a record is made from; give {_TAKEN}")


def _event(line: bytes, value: dict[str, msgspec.Raw], *, where: str) -> object:
    """Give a decision or an event of one's own."""
    word = from_json(bytes(value["event"]), str, where=f"{where}: event")
    if word == "decision":
        plain = {name: msgspec.json.decode(part) for name, part in value.items() if name not in _BESIDE}
        return from_plain(plain, Disposition, where=where)
    known = EventKind.__args__  # type: ignore[attr-defined]  # The words of a Literal.
    if word not in known:
        raise InputError(
            f"{where}: no event {word!r}; choose one of {', '.join(known)}, or give what `decisions --json` prints"
        )
    return from_json(line, RecordEvent, where=where)
