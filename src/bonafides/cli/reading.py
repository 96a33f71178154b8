"""`bonafides read`: documents to structure, mentions, leads and drafted transactions."""

import sys
from collections.abc import Iterator
from pathlib import Path

from bonafides import documents, goods
from bonafides.cli.options import day_of, own_listings
from bonafides.documents.marking import Nations
from bonafides.editions.opened import Edition, open_edition
from bonafides.errors import BonafidesError, SettingsError
from bonafides.model.codec import to_json
from bonafides.model.document import Document
from bonafides.model.listing import Listing
from bonafides.parties.screen import nobody
from bonafides.storage.lines import opened as opened_file
from bonafides.storage.outlet import finish, mendable, say

_SHORTEST_NAME = 4


def run(
    files: tuple[str, ...],
    *,
    edition: Path | None,
    as_of: str | None,
    own: tuple[Path, ...],
    as_json: bool,
    draft: Path | None,
) -> int:
    """Read every document; give the exit code."""
    reference = open_edition(edition)
    gazetteer = documents.Gazetteer(terms_of(reference, own_listings(own).listings))
    nations = Nations(reference.places.countries)
    drafted: list[bytes] = []
    failed = 0
    named = tuple(files_of(files))
    for name in named:
        try:
            document = documents.read(
                content_of(name), name=title_of(name), gazetteer=gazetteer, day=day_of(as_of), nations=nations
            )
        except BonafidesError as error:
            failed += 1
            print(f"refused: {error}", file=sys.stderr)
            continue
        drafted += [to_json(t) for t in documents.draft(document)]
        _tell(document, as_json=as_json)
    if draft:
        with mendable(str(draft)):
            draft.write_bytes(b"".join(line + b"\n" for line in drafted))
        print(f"{len(drafted)} transactions drafted, unverified: {draft}", file=sys.stderr)
    finish()
    return 2 if failed == len(named) else 0


def files_of(names: tuple[str, ...]) -> Iterator[str]:
    """Give the files to read: each that is named, and of a folder those in it, by name, without hidden ones."""
    for name in names:
        if name != "-" and Path(name).is_dir():
            inside = [p for p in sorted(Path(name).iterdir()) if p.is_file() and not p.name.startswith(".")]
            yield from map(str, inside) if inside else (name,)
        else:
            yield name


def content_of(name: str) -> bytes:
    """Read a document, or of one that is too large so much that reading refuses it."""
    try:
        with opened_file(name) as file:
            return file.read(documents.LARGEST_FILE + 1)
    except OSError as error:
        raise SettingsError(f"{name}: {error.strerror or error}; check the disk and the right to read it") from None


def title_of(name: str) -> str:
    """Give what a document is called: its file's name, or where it came from."""
    return "standard-input" if name == "-" else Path(name).name


def _tell(document: Document, *, as_json: bool) -> None:
    if as_json:
        say(to_json(document))
        return
    from bonafides.cli.showing import show
    from bonafides.reports.reading import document_view

    show(document_view(document))


def terms_of(edition: Edition, own: tuple[Listing, ...]) -> Iterator[documents.Term]:
    """Give what the edition knows by name: listed parties, items, places and countries."""
    for listing in edition.register(own).all_listings():
        link = f"actor:{listing.actor or f'{listing.list}:{listing.list_id}'}"
        names = (n.name for n in listing.names if len(n.name) >= _SHORTEST_NAME and not nobody(n.name))
        yield from (documents.Term(kind="party", text=name, link=link) for name in names)
    yield from (documents.Term(kind="item", text=text, link=link) for text, link in goods.terms(edition.controls))
    for place in edition.places.places:
        spots = (n for n in (place.name, *place.names) if n not in place.ambiguous)
        yield from (documents.Term(kind="place", text=name, link=f"place:{place.id}") for name in spots)
    for country in (c for c in edition.places.countries if not c.former):
        said = (n for n in (country.name, *country.names, *country.adjectives) if len(n) >= _SHORTEST_NAME)
        yield from (documents.Term(kind="country", text=name, link=f"country:{country.id}") for name in said)
