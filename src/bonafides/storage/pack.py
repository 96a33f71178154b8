"""Evidence packs: the input as read, the results, what they rest on, and a manifest with hashes; readable without this program."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import msgspec

from bonafides import __version__
from bonafides.editions.seal import Sealed, sealed_file
from bonafides.errors import InputError
from bonafides.model.codec import from_json
from bonafides.model.noun import Noun
from bonafides.storage.outlet import mendable

RESULTS, REJECTS, MANIFEST, NOTE = "assessments.jsonl", "rejects.csv", "manifest.json", "README.txt"

_NOTE = """This folder is the evidence of an assessment by bonafides {engine}.
{results}   one JSON object a line: outcome, law by jurisdiction, findings with their grounds, questions, coverage
input/            the files as they were read; lists/ the own lists that were loaded; decisions/ the file of decisions
{rejects}       rows that were refused, with line and reason (absent when none was)
manifest.json     the hash (SHA-256) of every file, the options, and the edition and catalogue that the answer rests on
To prove it: bonafides replay FOLDER --edition EDITION gives the same bytes, or says what differs.
"""


class PackOptions(Noun, frozen=True, kw_only=True):
    """The options of the run."""

    command: str = "assess"
    as_of: str = ""
    everything: bool = False
    columns: dict[str, str] = msgspec.field(default_factory=dict)


class PackManifest(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What a pack holds and rests on."""

    engine: str
    edition: str
    edition_digest: str
    catalogue: str
    options: PackOptions
    rows: int
    assessed: int
    rejected: int
    inputs: tuple[str, ...]
    lists: tuple[str, ...]
    decisions: str = ""
    files: dict[str, Sealed]


class Pack:
    """A pack being written; its manifest comes last, so that an unfinished pack is seen to be one."""

    def __init__(
        self, folder: Path, inputs: Sequence[str], *, lists: Sequence[Path] = (), decisions: Path | None = None
    ) -> None:
        self.folder = folder
        for name in inputs:
            _kept_as_file(name)
        if decisions:
            _kept_as_file(str(decisions))
        with mendable(str(folder)):
            if folder.exists() and any(folder.iterdir()):
                raise InputError(f"{folder}: is not empty; name a new folder for the pack")
            (folder / "input").mkdir(parents=True, exist_ok=True)
            self.inputs = [self._kept(f"input/{n}-{Path(name).name}", Path(name)) for n, name in enumerate(inputs, 1)]
            if lists:
                (folder / "lists").mkdir()
            self.lists = [self._kept(f"lists/{n}-{path.name}", path) for n, path in enumerate(lists, 1)]
            self.decisions = ""
            if decisions:
                (folder / "decisions").mkdir()
                self.decisions = self._kept(f"decisions/{decisions.name}", decisions)
            self._results = (folder / RESULTS).open("wb")

    def _kept(self, name: str, source: Path) -> str:
        shutil.copyfile(source, self.folder / name)
        return name

    def add(self, line: bytes) -> None:
        """Keep one result."""
        with mendable(str(self.folder / RESULTS)):
            self._results.write(line + b"\n")

    def close(self) -> None:
        """Finish the results; without a manifest the pack is seen to be unfinished."""
        with mendable(str(self.folder / RESULTS)):
            self._results.close()

    def seal(self, manifest: PackManifest) -> None:
        """Write the note and the manifest with the hash of every file."""
        self.close()
        with mendable(str(self.folder)):
            (self.folder / NOTE).write_text(
                _NOTE.format(engine=__version__, results=RESULTS, rejects=REJECTS), encoding="utf-8"
            )
            found = sorted(p for p in self.folder.rglob("*") if p.is_file())
            files = {p.relative_to(self.folder).as_posix(): sealed_file(p) for p in found}
            complete = msgspec.structs.replace(manifest, files=files)
            unfinished = self.folder / f".{MANIFEST}"
            unfinished.write_bytes(msgspec.json.format(msgspec.json.encode(complete), indent=1))
            unfinished.replace(self.folder / MANIFEST)


def _kept_as_file(name: str) -> None:
    """Refuse an input that a pack cannot keep, before anything is written."""
    if name == "-":
        raise InputError("--pack keeps the input as a file; save standard input to a file first")
    if not Path(name).is_file():
        raise InputError(f"{name}: no such file; check the name")


def read_pack(folder: Path) -> PackManifest:
    """Read a pack's manifest and check every hash.

    Raises:
        InputError: There is no pack, it was never finished, or a file in it was changed.
    """
    path = folder / MANIFEST
    if not path.is_file():
        raise InputError(
            f"{folder}: no {MANIFEST}, so this is no evidence pack or a run that never finished; run `assess --pack` again"
        )
    manifest = from_json(path.read_bytes(), PackManifest, where=str(path))
    for name, seal in manifest.files.items():
        file = folder / name
        if not file.is_file() or sealed_file(file) != seal:
            raise InputError(
                f"{file}: was changed or removed since the pack was made; take the pack from where it is kept"
            )
    kept = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()} - {MANIFEST}
    if foreign := sorted(kept - set(manifest.files)):
        raise InputError(f"{folder / foreign[0]}: is not of this pack; take it out")
    return manifest
