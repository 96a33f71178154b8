"""`bonafides edition export`: an edition's listings for others, as FollowTheMoney entities or as a table, to standard output or a file."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from bonafides.editions.opened import Edition, open_edition
from bonafides.errors import InputError
from bonafides.model.codec import to_json
from bonafides.model.listing import Listing
from bonafides.reports.ftm import entities
from bonafides.reports.listing_table import HEADER, listing_rows
from bonafides.storage.outlet import finish, say, write_whole
from bonafides.text.cells import csv_text

FORMS = ("ftm", "csv")


def export(path: Path | None, *, form: str, lists: tuple[str, ...], output: Path | None) -> int:
    """Write the listings of an edition, one line each; a file appears whole or not at all.

    Raises:
        InputError: The form is not one of ours, or the edition has no such list.
    """
    if form not in FORMS:
        raise InputError(f"--as {form}: is no form of an export; write {' or '.join(FORMS)}")
    edition = open_edition(path)
    held = {entry.id for entry in edition.manifest.lists}
    if unknown := sorted(set(lists) - held):
        raise InputError(f"--list {unknown[0]}: is not in this edition; it has {', '.join(sorted(held))}")
    listings = [e for e in edition.register().all_listings() if not lists or e.list in lists]
    lines = _entities(listings) if form == "ftm" else _rows(listings, edition)
    if output is None:
        for line in lines:
            say(line)
        finish()
    else:
        write_whole(output, (line + b"\n" for line in lines))
    print(f"{len(listings):,} listings of {edition.manifest.id} exported", file=sys.stderr)
    for warning in edition.warnings:
        print(f"note: {warning}", file=sys.stderr)
    return 0


def _entities(listings: Iterable[Listing]) -> Iterator[bytes]:
    return map(to_json, entities(listings))


def _rows(listings: Iterable[Listing], edition: Edition) -> Iterator[bytes]:
    covers = {e.id: date.fromisoformat(e.covers_from) for e in edition.manifest.lists if e.covers_from}
    yield csv_text([HEADER]).rstrip("\r\n").encode()
    for row in listing_rows(listings, covers):
        yield csv_text([row]).rstrip("\r\n").encode()
