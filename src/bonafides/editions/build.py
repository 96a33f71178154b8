"""Build an edition from publishers' own files and the installed catalogue, offline."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
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
from bonafides.editions.telling import ListTold, told
from bonafides.model.join import DecidedPair
from bonafides.model.listing import Listing
from bonafides.model.source import Published

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
    files_found = find(published) if isinstance(published, Path) else published or ()
    gathered = gather(files_found, catalogue.sources, days)
    tells = told(catalogue.sources, gathered.snapshots, accept=accept)
    covered = {name: each.covers_from for name, each in tells.lists.items()}
    remarks = [*gathered.remarks, *tells.remarks]
    told_on = max((s.day for each in tells.lists.values() for s in each.read), default=None)
    places = placed(catalogue)
    merged = [entry for each in tells.lists.values() for entry in each.listings]
    facts = [*_facts(catalogue), *gathered.facts]
    listings = list(with_country_codes(overlay(merged, facts, on=told_on), places.country_names))
    actors = actors_of(catalogue)
    typed_on = max((row.checked for a in actors for row in a.listing), default="")
    listings = sorted(joined(listings, listings_of(actors), covered), key=lambda e: (e.list, e.list_id, e.name))
    words = lexicon(catalogue, places)
    one_actor = joined_actors(listings, words, places.country_names, decided)
    remarks += one_actor.remarks
    tables = compiled(catalogue, one_actor, places, words, bans=tells.bans)
    files = {name: sealed(content) for name, content in tables.items()}
    entries = tuple(
        _entry(name, [e for e in listings if e.list == name], tells.lists.get(name), typed_on=typed_on)
        for name in sorted({e.list for e in listings})
    )  # fmt: skip
    not_current = dict(sorted({**tells.not_current, **(not_fetched or {})}.items()))
    digest = digest_of(files, entries, catalogue.digest, not_current)
    known_on = max((e.published for e in entries), default="")
    manifest = Manifest(
        id=f"{known_on}+{digest[:6]}", digest=digest, catalogue=catalogue.digest, known_on=known_on, starter=published is None,
        lists=entries, tables=f"tables-{digest[:16]}", files=files, remarks=tuple(remarks),
        not_current=not_current,
    )  # fmt: skip
    write_edition(path, manifest, tables)
    return Build(manifest=manifest, remarks=tuple(remarks))


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
