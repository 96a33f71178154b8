"""`bonafides screen`: names or parties in, one line of hits for each, in order."""

import sys
from datetime import date
from pathlib import Path

from bonafides.cli.options import day_of, own_listings
from bonafides.cli.searching import uncovered
from bonafides.cli.taken import dispositions_of
from bonafides.cli.working import watched
from bonafides.dispositions import decided_hits
from bonafides.editions.opened import open_edition
from bonafides.errors import InputError
from bonafides.model.assessment import Hit
from bonafides.model.codec import to_json
from bonafides.model.noun import stated
from bonafides.model.party import Party
from bonafides.parties.screen import screen_party
from bonafides.routes import Gazetteer
from bonafides.routes.seat import seated
from bonafides.storage.intake import read_rows
from bonafides.storage.outlet import Rejects, finish, say


def run(files: tuple[str, ...], *, edition: Path | None, as_of: str | None, own: tuple[Path, ...], as_json: bool,
        columns: dict[str, str], rejects: Path | None, exit_code: bool, decisions: Path | None = None) -> int:  # fmt: skip
    """Screen every row; give the exit code."""
    opened = open_edition(edition)
    register, gazetteer = opened.register(own_listings(own).listings), Gazetteer(opened.places)
    day = day_of(as_of) or date.today()  # noqa: DTZ011 (the outermost layer: a look-up without a day means today's calendar day)
    known = dispositions_of(decisions)
    refused, done, found = Rejects(rejects), 0, 0
    for name in files:
        for row in watched(read_rows(name, Party, columns=columns), "screened"):
            if isinstance(row.noun, InputError):
                refused.add(row, row.noun)
                continue
            party, done = row.noun, done + 1
            row_name = party.id if stated(party.id) else str(row.line)
            hits, settled = decided_hits(screen_party(seated(party, gazetteer), register, day), known, row_name)
            found += any(h.match for h in hits)
            if as_json:
                said: dict[str, object] = {"id": row_name, "hits": hits}
                if decisions:
                    said["decisions"] = settled
                if not stated(party.name) and not stated(party.identifiers):
                    said["unknown"] = "no name and no identifier is stated"
                say(to_json(said))
            else:
                _tell(party, hits)
    refused.close()
    finish()
    for note in (*uncovered(opened, day), *opened.warnings):
        print(f"note: {note}", file=sys.stderr)
    print(
        f"{done + refused.count} rows in = {done} screened + {refused.count} rejected; {found} with a match",
        file=sys.stderr,
    )
    return 2 if refused.count and not done else 1 if exit_code and found else 0


def _tell(party: Party, hits: tuple[Hit, ...]) -> None:
    from bonafides.cli.showing import show
    from bonafides.reports.terminal import hits_table

    show(hits_table(party.name if stated(party.name) else "(no name)", hits))
