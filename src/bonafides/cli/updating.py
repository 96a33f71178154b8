"""`bonafides edition update`: fetch the lists that publishers keep on the web, and build the edition anew."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from bonafides.cli.editing import days_of, decided_in, fit_for_an_edition
from bonafides.editions.catalogue import installed_catalogue
from bonafides.editions.update import Outcome, Update, Wish
from bonafides.editions.update import update as updating
from bonafides.errors import ContentError, InputError
from bonafides.model.codec import to_json
from bonafides.storage.outlet import finish, say
from bonafides.text.cells import visible

if TYPE_CHECKING:
    from rich.table import Table


class Request(Struct, frozen=True, kw_only=True):
    """The options of an update, as given."""

    path: Path
    store: Path
    lists: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    offline: bool = False
    days: tuple[str, ...] = ()
    joins: Path | None = None
    strict: bool = False
    as_json: bool = False


def run(request: Request) -> int:
    """Update an edition and say how each list went; 3 with --strict where a list is not current."""
    path, store = request.path.resolve(), request.store.resolve()
    if path == store or path in store.parents or store in path.parents:
        raise InputError(
            f"--store {request.store}: the store and the edition lie in each other; name two folders apart"
        )
    if store.exists() and not store.is_dir():
        raise InputError(f"--store {request.store}: is a file; name a folder")
    fit_for_an_edition(request.path)
    wish = Wish(
        lists=request.lists, accepted=frozenset(request.accept), offline=request.offline, days=days_of(request.days),
        decided=decided_in(request.joins) if request.joins else (),
    )  # fmt: skip

    def heard(outcome: Outcome) -> None:
        if outcome.error:
            kept = f"the version of {outcome.last_good} is kept" if outcome.last_good else "nothing is held of it"
            print(visible(f"{outcome.status}: {outcome.list}: {outcome.error}; {kept}"), file=sys.stderr)
        if request.as_json:
            say(to_json(outcome))

    today = datetime.now(tz=UTC).date()
    made = updating(request.path, installed_catalogue(), wish, store=request.store, today=today, heard=heard)
    for remark in made.built.remarks:
        print(f"note: {remark}", file=sys.stderr)
    if not request.as_json:
        from bonafides.cli.showing import show

        show(_table(made, today))
    finish()
    if request.strict and made.not_current:
        raise ContentError(
            f"{request.path}: built, and not current: {', '.join(sorted(made.not_current))}; see above, and update again"
        )
    return 0


def _table(made: Update, today: date) -> "Table":
    """Give how each list went, and what was built."""
    from bonafides.reports.terminal import plain_table, shown, stacked

    manifest = made.built.manifest
    table = plain_table("List", "Update", "Current as of", "Entries", "Sent", title=f"Edition {manifest.id}")
    table.columns[3].justify = table.columns[4].justify = "right"
    for outcome in made.outcomes:
        why = outcome.not_current(today)
        name = [shown(outcome.list, "bold"), *([shown(why, "yellow")] if why else [])]
        table.add_row(
            stacked(name), outcome.status, outcome.last_good or "never", f"{outcome.entries:,}", _sent(outcome.sent)
        )
    held = sum(e.entries for e in manifest.lists)
    table.caption = stacked([shown(f"{held:,} entries on {len(manifest.lists)} lists, digest {manifest.digest[:16]}")])
    return table


def _sent(count: int) -> str:
    return f"{count / 1e6:,.1f} MB" if count else ""
