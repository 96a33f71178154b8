"""An edition is whole or it says what is not: sealing, killing a build, and every way to damage one."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.editions.seal import (
    MANIFEST,
    ListEntry,
    Manifest,
    digest_of,
    read_manifest,
    sealed,
    verify,
    write_edition,
)
from bonafides.errors import ContentError, SettingsError

TABLES = {"names-rows.npy": b"rows" * 64, "words.msgpack": b"\x80"}


def manifest(tables: dict[str, bytes], catalogue: str = "c" * 64) -> Manifest:
    """Give the manifest of some tables."""
    files = {name: sealed(content) for name, content in tables.items()}
    lists = (ListEntry(id="own", title="own", entries=1),)
    digest = digest_of(files, lists, catalogue, {})
    return Manifest(
        id=f"2026-01-01+{digest[:6]}", digest=digest, catalogue=catalogue, known_on="2026-01-01", lists=lists,
        tables=f"tables-{digest[:16]}", files=files,
    )  # fmt: skip


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """Give a sealed edition on disk."""
    path = tmp_path / "edition"
    write_edition(path, manifest(TABLES), TABLES)
    return path


def test_a_sealed_edition_verifies(edition: Path) -> None:
    """Nothing is wrong with what was just written."""
    assert verify(edition)[1] == ()


@given(position=st.integers(0, 255), bit=st.integers(0, 7))
def test_one_flipped_bit_is_found_and_its_file_named(
    tmp_path_factory: pytest.TempPathFactory, position: int, bit: int
) -> None:
    """Any bit of any table counts."""
    path = tmp_path_factory.mktemp("edition")
    sealed_as = manifest(TABLES)
    write_edition(path, sealed_as, TABLES)
    table = path / sealed_as.tables / "names-rows.npy"
    content = bytearray(table.read_bytes())
    content[position] ^= 1 << bit
    table.write_bytes(content)
    assert verify(path)[1] == (
        f"{sealed_as.tables}/names-rows.npy was changed: its content does not have the hash that the manifest pins",
    )


def test_a_missing_table_is_named(edition: Path) -> None:
    """A table that was removed is no empty table."""
    name = read_manifest(edition).tables
    (edition / name / "words.msgpack").unlink()
    assert verify(edition)[1] == (f"{name}/words.msgpack is missing",)


def test_a_foreign_file_is_named(edition: Path) -> None:
    """Nothing hides among the tables."""
    name = read_manifest(edition).tables
    (edition / name / "more.bin").write_bytes(b"?")
    assert verify(edition)[1] == (f"{name}/more.bin is not of this edition",)


def test_an_altered_manifest_is_found(edition: Path) -> None:
    """Changing how many entries a list is said to have breaks the digest."""
    file = edition / MANIFEST
    file.write_bytes(file.read_bytes().replace(b'"entries":1', b'"entries":2'))
    assert verify(edition)[1] == (f"{MANIFEST} was changed: its digest is not that of its content",)


def test_a_folder_without_manifest_is_a_build_that_never_finished(edition: Path) -> None:
    """A half-written edition is never opened."""
    (edition / MANIFEST).unlink()
    with pytest.raises(ContentError, match="never finished; build it again"):
        read_manifest(edition)


def test_half_a_manifest_is_refused_in_one_sentence(edition: Path) -> None:
    """A torn manifest is damage, not an edition."""
    file = edition / MANIFEST
    file.write_bytes(file.read_bytes()[:100])
    with pytest.raises(ContentError, match="the manifest is damaged, build the edition again"):
        read_manifest(edition)


def test_a_damaged_edition_can_be_built_again_in_place(edition: Path) -> None:
    """What the message says to do works."""
    (edition / MANIFEST).write_bytes(b"{")
    write_edition(edition, manifest(TABLES), TABLES)
    assert verify(edition)[1] == ()


def test_a_new_build_leaves_the_tables_that_it_replaced_until_the_next(edition: Path) -> None:
    """Who opened the edition before can go on reading it; what was replaced earlier is gone."""
    first, second, third = ({"words.msgpack": content} for content in (b"\x80", b"\x81", b"\x82"))
    for tables in (first, second, third):
        write_edition(edition, manifest(tables), tables)
    assert {p.name for p in edition.glob("tables-*")} == {manifest(second).tables, manifest(third).tables}
    assert verify(edition)[1] == ()


def test_a_build_that_meets_a_full_disk_leaves_the_old_edition_whole(
    edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence says what to do, and the edition that was there still verifies."""
    before = read_manifest(edition)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    other = {"words.msgpack": b"\x81"}
    with pytest.raises(SettingsError, match="No space left on device; the edition that was there is unchanged"):
        write_edition(edition, manifest(other), other)
    assert (read_manifest(edition), verify(edition)[1]) == (before, ())


_BUILDER = """
import sys
from pathlib import Path
sys.path.insert(0, {root!r})
from tests.editions.test_seal import manifest
from bonafides.editions.seal import write_edition
for n in range(10**6):
    tables = {{f"t{{i}}.bin": bytes([n % 251]) * 20_000 for i in range(20)}}
    write_edition(Path({path!r}), manifest(tables), tables)
    print(n, flush=True)
"""


@pytest.mark.parametrize("delay_s", [0.0, 0.013, 0.029, 0.053, 0.087])
def test_a_build_killed_at_any_moment_leaves_a_whole_edition(
    edition: Path, delay_s: float, until: Callable[[Callable[[], bool]], None]
) -> None:
    """SIGKILL while builds run one after the other: the edition that the manifest names verifies."""
    code = _BUILDER.format(root=str(Path(__file__).parents[2]), path=str(edition))
    first = read_manifest(edition).digest
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.DEVNULL) as builder:
        until(lambda: read_manifest(edition).digest != first)
        time.sleep(delay_s)
        builder.send_signal(signal.SIGKILL)
    verified, wrong = verify(edition)
    assert not [w for w in wrong if "changed" in w or "missing" in w], verified.id
