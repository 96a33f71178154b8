"""Build an edition from publishers' own files and the installed catalogue, offline."""

import gc
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import groupby
from pathlib import Path

from msgspec import Struct

from bonafides.editions.actors import joined, listings_of
from bonafides.editions.catalogue import Catalogue
from bonafides.editions.history import with_country_codes
from bonafides.editions.joining import joined_actors
from bonafides.editions.overlay import DatedFact, dated_facts, overlay
from bonafides.editions.published import Unreadable, find, gather
from bonafides.editions.seal import ListEntry, Manifest, SourceFile, digest_of, sealed, write_edition
from bonafides.editions.tables import actors_of, compiled, lexicon, placed
from bonafides.editions.telling import ListTold, Told, told
from bonafides.model.join import DecidedPair
from bonafides.model.listing import Listing
from bonafides.model.source import Published
from bonafides.text.wording import remembering

FACTS = "typed facts of the catalogue"


class Build(Struct, frozen=True, kw_only=True):
    """What a build made."""

    manifest: Manifest
    remarks: tuple[str, ...]


def build(
    path: Path,
    catalogue: Catalogue,
    *,
    published: Path | Iterable[Published | Unreadable] | None,
    days: Mapping[str, date],
    decided: Sequence[DecidedPair] = (),
    accept: Collection[str] = frozenset(),
    not_fetched: Mapping[str, str] | None = None,
) -> Build:
    """Build an edition at a path and give its manifest.

    Args:
        path: Where the edition goes; one that is there is replaced in one step.
        catalogue: The installed catalogue, whose digest the edition pins.
        published: A folder of publishers' files, or the files themselves; None builds the starter edition from the catalogue's typed facts alone.
        days: The day that a list's files tell of, where neither their content nor their path does.
        decided: What an operator decided about pairs of listings, joined or apart.
        accept: Lists that may have lost more than half of their entries since the snapshot before.
        not_fetched: Why a list's latest files could not be fetched, by list id; every answer from the edition says so.

    Raises:
        InputError: The decided pairs contradict each other or the catalogue.
    """
    with _uncollected():
        files_found = find(published) if isinstance(published, Path) else published or ()
        gathered = gather(files_found, catalogue.sources, days)
        tells = told(catalogue.sources, gathered.snapshots, accept=accept)
        made = _made(catalogue, tells, gathered.facts, decided)
    remarks = (*gathered.remarks, *tells.remarks, *made.remarks)
    files = {name: sealed(content) for name, content in made.tables.items()}
    not_current = dict(sorted({**gathered.not_read, **tells.not_current, **(not_fetched or {})}.items()))
    digest = digest_of(files, made.lists, catalogue.digest, not_current)
    known_on = max((e.published for e in made.lists), default="")
    manifest = Manifest(
        id=f"{known_on}+{digest[:6]}", digest=digest, catalogue=catalogue.digest, known_on=known_on, starter=published is None,
        lists=made.lists, tables=f"tables-{digest[:16]}", files=files, remarks=remarks, not_current=not_current,
    )  # fmt: skip
    write_edition(path, manifest, made.tables)
    return Build(manifest=manifest, remarks=remarks)


class _Made(Struct, frozen=True, kw_only=True):
    """What was made of all that was read: the tables, what they hold of each list, and remarks on joins."""

    tables: dict[str, bytes]
    lists: tuple[ListEntry, ...]
    remarks: tuple[str, ...]


def _made(catalogue: Catalogue, tells: Told, facts: Sequence[DatedFact], decided: Sequence[DecidedPair]) -> _Made:
    """Put the listings of publishers under dated facts, beside the typed ones, join them, and compile all into tables."""
    told_on = max((s.day for each in tells.lists.values() for s in each.read), default=None)
    places = placed(catalogue)
    merged = [entry for each in tells.lists.values() for entry in each.listings]
    dated = overlay(merged, [*_facts(catalogue), *facts], on=told_on)
    actors = actors_of(catalogue)
    covered = {name: each.covers_from for name, each in tells.lists.items()}
    beside = joined(list(with_country_codes(dated, places.country_names)), listings_of(actors), covered)
    words = lexicon(catalogue, places)
    read = remembering(words)
    listings = sorted(beside, key=lambda e: (e.list, e.list_id, e.name))
    one_actor = joined_actors(listings, read, places.country_names, decided)
    typed_on = max((row.checked for a in actors for row in a.listing), default="")
    by_list = {name: list(own) for name, own in groupby(listings, key=lambda e: e.list)}
    return _Made(
        tables=compiled(catalogue, one_actor, places, words, read=read, bans=tells.bans),
        lists=tuple(_entry(name, own, tells.lists.get(name), typed_on=typed_on) for name, own in by_list.items()),
        remarks=one_actor.remarks,
    )


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the collector of circular references away from a build: it makes millions of nouns and no circle, and walking them costs a fifth of its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _facts(catalogue: Catalogue) -> Iterator[DatedFact]:
    """Give the dated facts that lie beside the catalogue's lists."""
    for path, content in catalogue.files("lists", ".toml"):
        yield from dated_facts(content, where=path)


def _entry(name: str, own: list[Listing], tells: ListTold | None, *, typed_on: str) -> ListEntry:
    """Say what the edition holds of one list; one that is only typed is partial, and covers what its dated facts cover."""
    began = [p.since for e in own for p in e.periods if p.since and p.maybe_since is None]
    first = tells.covers_from if tells else min(began, default=None)
    return ListEntry(
        id=name,
        title=tells.title.title if tells else name,
        publisher=tells.title.publisher if tells else FACTS,
        url=tells.url if tells else "",
        published=max(s.day for s in tells.read).isoformat() if tells else typed_on,
        covers_from=first.isoformat() if first else "",
        entries=len(own),
        binding=tuple(sorted({b for e in own for b in e.binding})),
        partial=tells is None,
        sources=tuple(_file(p, s.day) for s in tells.read for part in s.parts.values() for p in part) if tells else (),
    )


def _file(published: Published, day: date) -> SourceFile:
    seal = sealed(published.content)
    return SourceFile(path=published.path, day=day.isoformat(), sha256=seal.sha256, bytes=seal.bytes)
