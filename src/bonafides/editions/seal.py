"""The sealed form of an edition: a manifest, and a folder of tables that it names and hashes.

The manifest is written last and replaced in one step, so a build killed at any moment leaves the old edition whole.
"""

import fcntl
import hashlib
import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from bonafides.errors import ContentError, InputError, SettingsError
from bonafides.model.codec import from_json, to_canonical, to_json
from bonafides.model.noun import Noun

MANIFEST = "manifest.json"
_BLOCK = 1 << 20
JOINS = "joins.msgpack"
"""The table of why listings are one actor."""


class Sealed(Noun, frozen=True, kw_only=True):
    """A file of an edition, or a published file that went into it."""

    sha256: str
    bytes: int


class SourceFile(Noun, frozen=True, kw_only=True):
    """A publisher's file: its path below the folder that was read, the day it tells of, and its hash."""

    path: str
    day: str
    sha256: str
    bytes: int


class ListEntry(Noun, frozen=True, kw_only=True):
    """What the edition holds of one list."""

    id: str
    title: str
    publisher: str = ""
    url: str = ""
    published: str = ""
    covers_from: str = ""
    entries: int
    binding: tuple[str, ...] = ()
    partial: bool = False
    sources: tuple[SourceFile, ...] = ()


class Manifest(Noun, frozen=True, kw_only=True):
    """What an edition is: what it holds, from which files, and the catalogue that it was built with.

    `not_current` says of a list why its latest files do not count; every answer from the edition says so too.
    """

    format: int = 1
    id: str
    digest: str
    catalogue: str
    known_on: str
    starter: bool = False
    lists: tuple[ListEntry, ...] = ()
    tables: str
    files: dict[str, Sealed]
    not_current: dict[str, str] = msgspec.field(default_factory=dict)
    remarks: tuple[str, ...] = ()


def digest_of(
    files: Mapping[str, Sealed], lists: tuple[ListEntry, ...], catalogue: str, not_current: Mapping[str, str]
) -> str:
    """Give the digest of an edition's content: its tables, its lists with what is not current, and the catalogue that it pins."""
    content = [dict(sorted(files.items())), lists, catalogue]
    if not_current:
        content.append(dict(sorted(not_current.items())))
    return hashlib.sha256(to_canonical(content)).hexdigest()


def sealed(content: bytes | memoryview) -> Sealed:
    """Give the seal of a content."""
    return Sealed(sha256=hashlib.sha256(content).hexdigest(), bytes=len(content))


def sealed_file(path: Path) -> Sealed:
    """Give the seal of a file, read in blocks."""
    total, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            total.update(block)
            size += len(block)
    return Sealed(sha256=total.hexdigest(), bytes=size)


def write_edition(path: Path, manifest: Manifest, tables: Mapping[str, bytes]) -> None:
    """Write the tables, then put the manifest in place in one step; the tables that it replaced stay until the next build.

    Whoever opened the edition before can so go on reading it, through one update.

    Raises:
        SettingsError: The folder cannot be written or the disk is full; the edition that was there is untouched.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
        with _alone(path):
            replaced = _tables_of(path)
            _drop_all_but(path, {replaced})
            _write_tables(path / manifest.tables, manifest.files, tables)
            write_flushed(path / f".{MANIFEST}", to_json(manifest))
            (path / f".{MANIFEST}").replace(path / MANIFEST)
            flush_folder(path)
    except OSError as error:
        raise SettingsError(
            f"{path}: {error.strerror or error}; the edition that was there is unchanged, mend this and build again"
        ) from None


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep other builds from writing to the same folder meanwhile; they wait."""
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        with suppress(OSError):  # A file system without locks: there, whoever starts builds keeps them apart.
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _write_tables(folder: Path, seals: Mapping[str, Sealed], tables: Mapping[str, bytes]) -> None:
    """Write the tables; those of an edition that is built again the same stay where they are, for its manifest names them."""
    if folder.is_dir():
        named = {file.name for file in folder.iterdir()} == set(seals)
        if named and all(sealed_file(folder / name) == seal for name, seal in seals.items()):
            return
        shutil.rmtree(folder)
    folder.mkdir()
    for name, content in tables.items():
        write_flushed(folder / name, content)
    flush_folder(folder)


def write_flushed(path: Path, content: bytes) -> None:
    """Write a file and see it onto the disk."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """See onto the disk which files a folder has."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _tables_of(path: Path) -> str:
    """Give the folder of tables that the manifest names; nothing where there is no edition yet, or a damaged one that cannot be opened."""
    try:
        return read_manifest(path).tables
    except ContentError:
        return ""


def _drop_all_but(path: Path, kept: Collection[str]) -> None:
    """Remove other folders of tables: what a killed build left, and what an earlier build replaced."""
    for folder in path.glob("tables-*"):
        if folder.name not in kept:
            shutil.rmtree(folder, ignore_errors=True)


def read_manifest(path: Path) -> Manifest:
    """Read an edition's manifest; raises ContentError when there is none or it is damaged."""
    try:
        content = (path / MANIFEST).read_bytes()
    except FileNotFoundError:
        raise ContentError(
            f"{path}: no {MANIFEST}, so this is no edition or a build that never finished; build it again"
        ) from None
    except OSError as error:
        raise SettingsError(f"{path / MANIFEST}: {error.strerror}; give the right to read it") from None
    try:
        return from_json(content, Manifest, where=str(path / MANIFEST))
    except InputError as error:
        raise ContentError(f"{error}; the manifest is damaged, build the edition again") from None


def verify(path: Path) -> tuple[Manifest, tuple[str, ...]]:
    """Give the manifest and what is wrong, one sentence each: changed, missing or foreign files, and a manifest that was altered."""
    manifest = read_manifest(path)
    folder = path / manifest.tables
    wrong = []
    for name, seal in manifest.files.items():
        file = folder / name
        if not file.is_file():
            wrong.append(f"{manifest.tables}/{name} is missing")
        elif sealed_file(file) != seal:
            wrong.append(
                f"{manifest.tables}/{name} was changed: its content does not have the hash that the manifest pins"
            )
    wrong += [
        f"{manifest.tables}/{f.name} is not of this edition"
        for f in sorted(folder.glob("*"))
        if f.name not in manifest.files
    ]
    if digest_of(manifest.files, manifest.lists, manifest.catalogue, manifest.not_current) != manifest.digest:
        wrong.append(f"{MANIFEST} was changed: its digest is not that of its content")
    return manifest, tuple(wrong)
