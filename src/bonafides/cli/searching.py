"""`bonafides search`: one name, as of a day, with explained hits. Imports nothing that it does not need."""

import re
import sys
from datetime import date
from pathlib import Path

from bonafides.cli.options import day_of, own_listings
from bonafides.editions.opened import Edition, open_edition
from bonafides.errors import InputError
from bonafides.model.assessment import Hit
from bonafides.model.codec import to_json
from bonafides.model.party import Identifier, Party
from bonafides.parties.screen import screen_party
from bonafides.storage.outlet import finish, say

_SHIP = re.compile(r"imo\s*(\d{7})", re.IGNORECASE)


def run(
    name: str, *, edition: Path | None, as_of: str | None, own: tuple[Path, ...], as_json: bool, exit_code: bool
) -> int:
    """Print the hits of a name; give the exit code."""
    if not name.strip():
        raise InputError("the name is empty; give the name of a party")
    opened = open_edition(edition)
    day = day_of(as_of) or date.today()  # noqa: DTZ011 (the outermost layer: a look-up without a day means today's calendar day)
    hits = screen_party(asked(name), opened.register(own_listings(own).listings), day)
    outside = uncovered(opened, day)
    if as_json:
        say(
            to_json(
                {
                    "query": name,
                    "as_of": day,
                    "edition": opened.manifest.id,
                    "hits": hits,
                    "unknown": outside,
                    "warnings": opened.warnings,
                }
            )
        )
    else:
        _tell(name, hits, (f"as of {day}", *outside, *opened.warnings))
    finish()
    return 1 if exit_code and any(h.match for h in hits) else 0


def asked(name: str) -> Party:
    """Give the party that a look-up asks for: a name, or a ship's number."""
    ship = _SHIP.fullmatch(name.strip())
    return Party(name=name, identifiers=(Identifier(kind="imo", value=ship[1]),) if ship else ())


def uncovered(edition: Edition, day: date) -> tuple[str, ...]:
    """Say which lists do not cover the day, so that no hit on them means nothing."""
    return tuple(
        f"{e.id} covers no day before {e.covers_from}: what it said on {day} is unknown"
        for e in edition.manifest.lists
        if e.covers_from and day.isoformat() < e.covers_from
    )


def _tell(name: str, hits: tuple[Hit, ...], notes: tuple[str, ...]) -> None:
    from bonafides.cli.showing import show
    from bonafides.reports.terminal import hits_table

    show(hits_table(name, hits))
    for note in notes:
        print(f"note: {note}", file=sys.stderr)
