"""The installed catalogue, found by where it lies: no registry, a new file is the whole change.

Reading it runs its code (rules, flags, list readers); opening an edition never does.
"""

import hashlib
import importlib
import importlib.util
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from bonafides.errors import ContentError
from bonafides.model.flag import Flag
from bonafides.model.law import Jurisdiction
from bonafides.model.source import ListSource

PACKAGE = "bonafides_catalogue"
STARTER = "starter_edition"
Kind = TypeVar("Kind")


class Catalogue:
    """The content package on disk: its files, its digest and its code."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def files(self, room: str, ending: str) -> Iterator[tuple[str, bytes]]:
        """Give the files of a room, sorted, with their paths below the catalogue."""
        for path in sorted((self.folder / room).rglob(f"*{ending}")):
            yield path.relative_to(self.folder).as_posix(), path.read_bytes()

    @cached_property
    def digest(self) -> str:
        """The hash of all content and code of the catalogue."""
        total = hashlib.sha256()
        for path in sorted(
            p for p in self.folder.rglob("*") if p.suffix in {".py", ".toml"} and STARTER not in p.parts
        ):
            total.update(f"{path.relative_to(self.folder).as_posix()}\0".encode())
            total.update(path.read_bytes())
        return total.hexdigest()

    @cached_property
    def sources(self) -> tuple[ListSource, ...]:
        """The list readers."""
        return tuple(self._constants("lists", "LIST", ListSource))

    @cached_property
    def jurisdictions(self) -> tuple[Jurisdiction, ...]:
        """The law files."""
        return tuple(self._constants("law", "LAW", Jurisdiction))

    @cached_property
    def flags(self) -> tuple[Flag, ...]:
        """The red flags."""
        return tuple(self._constants("flags", "FLAG", Flag))

    def _constants(self, room: str, constant: str, kind: type[Kind]) -> Iterator[Kind]:
        for path in sorted((self.folder / room).glob("*.py")):
            if path.stem == "__init__" or path.stem.startswith("_"):
                continue
            module = importlib.import_module(f"{PACKAGE}.{room}.{path.stem}")
            found = getattr(module, constant, None)
            if not isinstance(found, kind):
                raise ContentError(f"{room}/{path.name}: no {constant}; define exactly one")
            yield found


def installed_catalogue() -> Catalogue:
    """Give the catalogue that is installed beside the engine; raises ContentError when there is none."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ContentError(f"no {PACKAGE} is installed; install the package again")
    return Catalogue(Path(next(iter(spec.submodule_search_locations))))
