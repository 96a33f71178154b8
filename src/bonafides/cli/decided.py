"""`bonafides decisions`: what was decided, what waits for a second person, and against a file what applies and what is reopened."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct

from bonafides.assess import assess
from bonafides.cli.options import day_of, own_listings
from bonafides.dispositions import Dispositions, by_subject, decided_hits
from bonafides.editions.knowing import knowledge_of
from bonafides.editions.opened import open_edition
from bonafides.errors import InputError
from bonafides.model.codec import to_json, to_plain
from bonafides.model.disposition import Disposition, Settled
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.model.transaction import Transaction
from bonafides.parties.screen import screen_party
from bonafides.routes import Gazetteer
from bonafides.routes.seat import seated
from bonafides.storage.decisions import read_decisions
from bonafides.storage.intake import read_rows
from bonafides.storage.outlet import finish, say
from bonafides.storage.recognise import kind_of
from bonafides.text.cells import visible


class Request(Struct, frozen=True, kw_only=True):
    """The options of one run."""

    file: Path
    against: str | None = None
    edition: Path | None = None
    as_of: str | None = None
    own: tuple[Path, ...] = ()
    as_json: bool = False
    columns: dict[str, str] = {}


def run(request: Request) -> int:
    """Print every decision with its standing, and against a file what each does to which row; give the exit code."""
    found = read_decisions(request.file)
    for note in found.notes:
        print(f"note: {note}", file=sys.stderr)
    met: dict[str, list[tuple[str, Settled]]] = {d.id: [] for d in found.decisions}
    if request.against:
        for row, settled in _held_against(request, request.against, by_subject(found.decisions)):
            for each in settled:
                met[each.id].append((row, each))
    for decision in found.decisions:
        if request.as_json:
            rows = [{"row": row, "state": s.state, "says": s.says} for row, s in met[decision.id]]
            say(to_json({**to_plain(decision), "standing": _standing(decision), "rows": rows}))
        else:
            print(visible(_line(decision)))
            for row, each in met[decision.id]:
                print(visible(f"\t{row}\t{each.state}\t{each.says}"))
    finish()
    states = [s.state for rows in met.values() for _, s in rows]
    waiting = sum(_standing(d) == "open" for d in found.decisions)
    told = f"; {states.count('applies')} apply, {states.count('reopened')} reopened" if request.against else ""
    print(f"{len(found.decisions)} decisions, {waiting} open for a second person{told}", file=sys.stderr)
    return 0


def _standing(decision: Disposition) -> str:
    """Give "complete", or "open" while a second person has not signed what lifts something."""
    return "complete" if decision.countersigned_by or decision.verdict == "confirmed" else "open"


def _line(decision: Disposition) -> str:
    second = f", {decision.countersigned_by} {decision.countersigned_on}" if decision.countersigned_by else ""
    signed = f"{decision.by} {decision.on}{second}"
    return f"{decision.id}\t{_standing(decision)}\t{decision.verdict}\t{decision.about}\t{signed}\t{decision.reason}"


def _held_against(request: Request, file: str, known: Dispositions) -> Iterator[tuple[str, tuple[Settled, ...]]]:
    """Give for each row that can be read the decisions on its hits and findings."""
    edition, own = open_edition(request.edition), own_listings(request.own)
    if kind_of(file, request.columns) is Party:
        register, gazetteer = edition.register(own.listings), Gazetteer(edition.places)
        day = day_of(request.as_of) or date.today()  # noqa: DTZ011 (the outermost layer: a look-up without a day means today's calendar day)
        for row in read_rows(file, Party, columns=request.columns):
            if isinstance(row.noun, InputError):
                print(f"refused: {row.noun}", file=sys.stderr)
                continue
            name = row.noun.id if stated(row.noun.id) else str(row.line)
            yield name, decided_hits(screen_party(seated(row.noun, gazetteer), register, day), known, name)[1]
        return
    knowledge = knowledge_of(edition, own)
    for deal in read_rows(file, Transaction, columns=request.columns):
        if isinstance(deal.noun, InputError):
            print(f"refused: {deal.noun}", file=sys.stderr)
            continue
        answer = assess(deal.noun, knowledge, as_of=day_of(request.as_of), dispositions=known)
        yield answer.transaction or str(deal.line), answer.decisions
