"""`bonafides rescreen`: what changed for these parties or transactions between two editions, and only that."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct

from bonafides.assess import assess
from bonafides.cli.options import day_of, own_listings
from bonafides.cli.taken import dispositions_of
from bonafides.cli.working import watched
from bonafides.dispositions import decided_hits
from bonafides.editions.knowing import knowledge_of
from bonafides.editions.opened import open_edition
from bonafides.editions.rescreen import Changed, changed_assessment, changed_hits
from bonafides.errors import InputError
from bonafides.model.codec import to_json
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.model.transaction import Transaction
from bonafides.parties.screen import screen_party
from bonafides.routes import Gazetteer
from bonafides.routes.seat import seated
from bonafides.storage.intake import Row, read_rows
from bonafides.storage.outlet import Rejects, finish, say
from bonafides.storage.recognise import kind_of
from bonafides.text.cells import visible

Answer = tuple[Row[Any], tuple[Changed, ...]]
"""A row and what changed for it; a row that is refused has no changes."""


class Request(Struct, frozen=True, kw_only=True):
    """The options of one run."""

    old: Path
    new: Path
    file: str
    as_of: str | None = None
    own: tuple[Path, ...] = ()
    as_json: bool = False
    columns: dict[str, str] = {}
    rejects: Path | None = None
    decisions: Path | None = None
    exit_code: bool = False


def run(request: Request) -> int:
    """Answer every row by both editions and print what differs; give the exit code."""
    parties = kind_of(request.file, request.columns) is Party
    refused, done, changes, touched = Rejects(request.rejects), 0, 0, 0
    for row, changed in watched(_parties(request) if parties else _transactions(request), "rescreened"):
        if isinstance(row.noun, InputError):
            refused.add(row, row.noun)
            continue
        done, touched, changes = done + 1, touched + bool(changed), changes + len(changed)
        for change in changed:
            say(to_json(change) if request.as_json else _line(change).encode())
    refused.close()
    finish()
    kind = "parties" if parties else "transactions"
    print(
        f"{done + refused.count} rows in = {done} rescreened + {refused.count} rejected; {changes} changes in {touched} {kind}",
        file=sys.stderr,
    )
    return 2 if refused.count and not done else 1 if request.exit_code and changes else 0


def answered(request: Request) -> Iterator[Answer]:
    """Give every row of parties or transactions with what differs for it between the two editions."""
    return _parties(request) if kind_of(request.file, request.columns) is Party else _transactions(request)


def _parties(request: Request) -> Iterator[Answer]:
    own = own_listings(request.own).listings
    editions = [open_edition(path) for path in (request.old, request.new)]
    sides = [(e.register(own), Gazetteer(e.places)) for e in editions]
    known = dispositions_of(request.decisions)
    day = day_of(request.as_of) or date.today()  # noqa: DTZ011 (the outermost layer: a look-up without a day means today's calendar day)
    for row in read_rows(request.file, Party, columns=request.columns):
        party = row.noun
        if isinstance(party, InputError):
            yield row, ()
            continue
        name = party.id if stated(party.id) else str(row.line)
        before, after = (
            decided_hits(screen_party(seated(party, places), register, day), known, name)[0]
            for register, places in sides
        )
        yield row, tuple(changed_hits(name, before, after))


def _transactions(request: Request) -> Iterator[Answer]:
    own = own_listings(request.own)
    old, new = (knowledge_of(open_edition(path), own) for path in (request.old, request.new))
    day, known = day_of(request.as_of), dispositions_of(request.decisions)
    for row in read_rows(request.file, Transaction, columns=request.columns):
        deal = row.noun
        if isinstance(deal, InputError):
            yield row, ()
            continue
        answers = (assess(deal, each, as_of=day, dispositions=known) for each in (old, new))
        yield row, tuple(changed_assessment(*answers, name=deal.id if stated(deal.id) else str(row.line)))


def _line(change: Changed) -> str:
    """Give one change as one line that a person reads and a script may cut at its tabs."""
    return visible(f"{change.id}\t{change.change}\t{change.subject}\t{change.says}")
