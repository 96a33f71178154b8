"""Open the tables of an edition without reading them: arrays and texts mapped into memory."""

import mmap
from collections.abc import Mapping
from pathlib import Path

import msgspec
import numpy as np

from bonafides.model.ban import GoodsBan
from bonafides.model.noun import Noun
from bonafides.parties.index import NameIndex, index_from


class LawTables(Noun, frozen=True, kw_only=True):
    """Law as data, of all jurisdictions."""

    bans: tuple[GoodsBan, ...] = ()
    authorities: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)


def mapped_index(folder: Path, names: Mapping[str, object]) -> NameIndex:
    """Open the index of names over memory-mapped tables."""
    arrays = {}
    texts: dict[str, bytes | memoryview] = {}
    for name in names:
        if name.startswith("names-") and name.endswith(".npy"):
            # A plain view of the mapped array: each look-up into a memmap object costs several times as much.
            arrays[name[6:-4]] = np.load(folder / name, mmap_mode="r", allow_pickle=False).view(np.ndarray)
        elif name.startswith("names-"):
            texts[name[6:-4]] = _mapped(folder / name)
    return index_from(arrays, texts)


def _mapped(path: Path) -> bytes | memoryview:
    with path.open("rb") as file:
        if not path.stat().st_size:
            return b""
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
