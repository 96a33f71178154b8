"""An evidence pack holds what it says, and a changed byte is found."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bonafides.errors import InputError, SettingsError
from bonafides.storage.pack import MANIFEST, RESULTS, Pack, PackManifest, PackOptions, read_pack

PLAIN = PackManifest(
    engine="0", edition="e", edition_digest="d", catalogue="c", options=PackOptions(), rows=2, assessed=2, rejected=0, inputs=(), lists=(), files={}
)  # fmt: skip


def packed(folder: Path) -> Path:
    """Write a pack of two results beside the input that it is of."""
    source = folder / "in.jsonl"
    source.write_bytes(b'{"date":"2025-11-05"}\n')
    pack = Pack(folder / "pack", [str(source)])
    pack.add(b'{"id":"1"}')
    pack.add(b'{"id":"2"}')
    pack.seal(PLAIN)
    return folder / "pack"


def test_a_pack_holds_results_input_note_and_manifest(tmp_path: Path) -> None:
    """Readable without the program."""
    folder = packed(tmp_path)
    assert (folder / RESULTS).read_bytes() == b'{"id":"1"}\n{"id":"2"}\n'
    assert (folder / "input" / "1-in.jsonl").read_bytes() == b'{"date":"2025-11-05"}\n'
    assert set(read_pack(folder).files) == {RESULTS, "input/1-in.jsonl", "README.txt"}


def test_a_pack_that_was_never_sealed_is_seen_to_be_one(tmp_path: Path) -> None:
    """The manifest comes last."""
    source = tmp_path / "in.jsonl"
    source.write_bytes(b"{}")
    pack = Pack(tmp_path / "pack", [str(source)])
    pack.add(b"{}")
    pack.close()
    with pytest.raises(InputError, match="never finished"):
        read_pack(tmp_path / "pack")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.data())
def test_a_flipped_byte_is_found(tmp_path: Path, data: st.DataObject) -> None:
    """In any file that the manifest names, at any place."""
    folder = tmp_path / "pack" if (tmp_path / "pack").exists() else packed(tmp_path)
    file = folder / data.draw(st.sampled_from(sorted(read_pack(folder).files)))
    whole = file.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
    with pytest.raises(InputError, match="was changed or removed"):
        read_pack(folder)
    file.write_bytes(whole)


def test_a_removed_file_is_found(tmp_path: Path) -> None:
    """And named."""
    folder = packed(tmp_path)
    (folder / RESULTS).unlink()
    with pytest.raises(InputError, match=RESULTS):
        read_pack(folder)


def test_a_manifest_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    """In one sentence."""
    folder = packed(tmp_path)
    (folder / MANIFEST).write_bytes((folder / MANIFEST).read_bytes()[:40])
    with pytest.raises(InputError):
        read_pack(folder)


def test_no_unfinished_file_is_left_beside_the_manifest(tmp_path: Path) -> None:
    """It is put in place in one step."""
    assert [p.name for p in packed(tmp_path).iterdir() if p.name.startswith(".")] == []


def test_a_folder_that_holds_something_is_refused(tmp_path: Path) -> None:
    """Evidence is never written over."""
    folder = packed(tmp_path)
    with pytest.raises(InputError, match="is not empty"):
        Pack(folder, [])


def test_a_pack_in_place_of_a_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    """A file of that name is no folder."""
    (tmp_path / "pack").write_text("x")
    with pytest.raises(SettingsError, match="Not a directory"):
        Pack(tmp_path / "pack", [])


def test_inputs_of_one_name_are_both_kept(tmp_path: Path) -> None:
    """From two folders."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "in.csv").write_text(name)
    pack = Pack(tmp_path / "pack", [str(tmp_path / n / "in.csv") for n in "ab"])
    pack.close()
    assert pack.inputs == ["input/1-in.csv", "input/2-in.csv"]


def test_standard_input_cannot_be_packed(tmp_path: Path) -> None:
    """It cannot be read twice."""
    with pytest.raises(InputError, match="save standard input to a file"):
        Pack(tmp_path / "pack", ["-"])
