"""`bonafides read --triage`: notices of official registers in, one sorted line each, in order."""

import sys
from collections import Counter
from pathlib import Path
from typing import Any

from bonafides import documents
from bonafides.cli.options import own_listings
from bonafides.cli.reading import terms_of
from bonafides.cli.working import watched
from bonafides.documents.triage import Atlas, Known, notice_of, sort_notice
from bonafides.editions.opened import open_edition
from bonafides.errors import InputError
from bonafides.model.codec import to_json
from bonafides.model.triage import KINDS, Notice, NoticeKind, SortedNotice
from bonafides.storage.intake import read_rows
from bonafides.storage.outlet import Rejects, finish, say


def run(
    files: tuple[str, ...], *, edition: Path | None, own: tuple[Path, ...], as_json: bool, alone: bool = True
) -> int:
    """Sort every notice; give the exit code. Not `alone`: another work of `read` was asked for beside it."""
    if not alone:
        raise InputError("--triage sorts notices and does nothing else; leave out the options of leads and releases")
    opened = open_edition(edition)
    known = Known(
        documents.Gazetteer(terms_of(opened, own_listings(own).listings)),
        Atlas(opened.places.countries, opened.places.places),
    )
    refused, kinds, relevant = Rejects(None), Counter[NoticeKind](), 0
    for name in files:
        for row in watched(read_rows(name, dict[str, Any]), "sorted"):
            try:
                if isinstance(row.noun, InputError):
                    raise row.noun
                notice = notice_of(row.noun, where=f"{row.source}: line {row.line}")
            except InputError as error:
                refused.add(row, error)
                continue
            found = sort_notice(notice, known)
            kinds[found.kind] += 1
            relevant += found.relevant
            say(to_json(found) if as_json else _line(notice, found).encode(errors="backslashreplace"))
    refused.close()
    finish()
    done = kinds.total()
    told = ", ".join(f"{kinds[kind]} {kind}" for kind in KINDS if kinds[kind]) or "none"
    print(
        f"{done + refused.count} rows in = {done} sorted + {refused.count} refused; {relevant} relevant ({told})",
        file=sys.stderr,
    )
    return 2 if refused.count and not done else 0


def _line(notice: Notice, found: SortedNotice) -> str:
    """Give a sorted notice as one line for people: a mark where it asks something, kind, id, title, who, where, what."""
    about = "; ".join(
        part for part in (", ".join(found.parties), " ".join(found.countries), ", ".join(found.items)) if part
    )
    unclear = "".join(f"\n    {why}" for why in found.why if why.startswith("unclear"))
    title = notice.title or notice.text[:120]
    return f"{'!' if found.relevant else ' '} {found.kind:<14} {found.id:<16} {title}{f' [{about}]' if about else ''}{unclear}"
