"""An opened edition: tables memory-mapped, decoded when first asked for, no code run."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from bonafides.editions.catalogue import STARTER, installed_catalogue
from bonafides.editions.seal import JOINS, Manifest, read_manifest
from bonafides.errors import ContentError
from bonafides.model.codec import from_msgpack, to_canonical
from bonafides.model.control import ControlTables
from bonafides.model.join import ActorJoin
from bonafides.model.listing import Listing
from bonafides.routes.gazetteer import PlaceTables
from bonafides.text.wording import Lexicon

if TYPE_CHECKING:
    from bonafides.parties.register import Register

Table = TypeVar("Table")

STARTER_WARNING = "starter edition of {day}: {entries} typed listings of missile, nuclear and military procurement, not the publishers' lists; it never clears"
NOT_CURRENT_WARNING = "{list} is not current: {why}"
PARTIAL_WARNING = "partial lists, typed facts only: {lists}"


class Edition:
    """One sealed edition, opened once a process and shared."""

    def __init__(self, path: Path, manifest: Manifest) -> None:
        self.path = path
        self.manifest = manifest
        self.folder = path / manifest.tables

    def table(self, name: str, kind: type[Table]) -> Table:
        """Give a table of the edition; raises ContentError when it is missing or damaged."""
        try:
            content = (self.folder / name).read_bytes()
        except OSError as error:
            raise ContentError(
                f"{self.folder / name}: {error.strerror}; run `bonafides edition verify`, then build it again"
            ) from None
        return from_msgpack(content, kind, where=str(self.folder / name))

    @cached_property
    def words(self) -> Lexicon:
        """The words that names are made of."""
        return self.table("words.msgpack", Lexicon)

    @cached_property
    def places(self) -> PlaceTables:
        """Countries, places, hubs and groups."""
        return self.table("places.msgpack", PlaceTables)

    @cached_property
    def controls(self) -> ControlTables:
        """Control lists and sensitive items."""
        return self.table("controls.msgpack", ControlTables)

    @cached_property
    def joins(self) -> tuple[ActorJoin, ...]:
        """Why listings are one actor; raises ContentError where the edition was built without saying so."""
        if JOINS not in self.manifest.files:
            raise ContentError(f"{self.path}: this edition was built before listings were joined; build it again")
        return self.table(JOINS, tuple[ActorJoin, ...])

    def register(self, own: Sequence[Listing] = ()) -> "Register":
        """Give the register of listings, with the operator's own lists beside the edition's."""
        from bonafides.editions.mapped import mapped_index  # what needs no names does not wait for their tables
        from bonafides.parties.index import build_index
        from bonafides.parties.register import Register

        ordered = sorted(own, key=to_canonical)
        try:
            indexes = [mapped_index(self.folder, self.manifest.files)]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ContentError(
                f"{self.folder}: the index of names cannot be opened ({error}); run `bonafides edition verify`"
            ) from None
        return Register([*indexes, *([build_index(ordered, self.words)] if ordered else [])], self.words)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What limits every answer from this edition."""
        manifest = self.manifest
        entries = sum(e.entries for e in manifest.lists)
        if manifest.starter:
            return (STARTER_WARNING.format(day=manifest.known_on, entries=entries),)
        partial = ", ".join(e.id for e in manifest.lists if e.partial)
        return (
            *((PARTIAL_WARNING.format(lists=partial),) if partial else ()),
            *(NOT_CURRENT_WARNING.format(list=name, why=why) for name, why in sorted(manifest.not_current.items())),
        )


def open_edition(path: Path | None) -> Edition:
    """Open an edition; of no path, the starter edition inside the package.

    Raises:
        ContentError: There is no edition there, or it is damaged.
    """
    if path is None:
        path = installed_catalogue().folder / STARTER
    return Edition(path, read_manifest(path))
