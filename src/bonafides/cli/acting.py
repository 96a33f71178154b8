"""`bonafides actor`: one actor across lists, with the evidence of each join."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bonafides.cli.searching import asked
from bonafides.editions.joining import ActorView, actor_views, key_of
from bonafides.editions.opened import Edition, open_edition
from bonafides.errors import InputError
from bonafides.model.codec import to_json
from bonafides.model.listing import Listing
from bonafides.parties.screen import screen_party
from bonafides.storage.outlet import finish, say


def run(name: str, *, edition: Path | None, as_json: bool) -> int:
    """Print every actor that a name, an id or a listing is; give the exit code."""
    opened = open_edition(edition)
    joins = opened.joins
    listings = tuple(opened.register().all_listings())
    wanted = _wanted(name.strip(), opened, listings)
    if not wanted:
        raise InputError(f"{name}: no actor, listing or name of this edition; try `bonafides search`")
    for view in actor_views(wanted, listings, joins):
        _tell(view, as_json=as_json)
    finish()
    return 0


def _wanted(name: str, opened: Edition, listings: Sequence[Listing]) -> tuple[str, ...]:
    """Give the actors that somebody asks for: by id, by listing, or by a name that is one party's with a listing's."""
    of_listing = sorted({e.actor or key_of(e) for e in listings if key_of(e) == name})
    if of_listing or any(e.actor == name for e in listings):
        return tuple(of_listing) or (name,)
    hits = screen_party(asked(name), opened.register(), date.today()) if name else ()  # noqa: DTZ011 (names carry dates; today's are meant)
    return tuple(dict.fromkeys(h.actor for h in hits if h.same_party))


def _tell(view: ActorView, *, as_json: bool) -> None:
    if as_json:
        say(to_json(view))
        return
    from bonafides.cli.showing import show
    from bonafides.reports.actors import actor_tables

    show(*actor_tables(view))
