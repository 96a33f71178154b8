"""Publishers' files are found, told apart by content, and put into dated snapshots; whatever is left out is said."""

import gzip
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.editions.made_up import file, source

from bonafides.editions import published
from bonafides.editions.published import Unreadable, find, gather
from bonafides.errors import ContentError, SettingsError
from bonafides.model.source import Part, Published


def days_of(*files: Published | Unreadable, given: date | None = None) -> list[date]:
    """Give the days of the snapshots that files make."""
    found = gather(files, [source()], {"made-up": given} if given else {})
    return [s.day for s in found.snapshots.get("made-up", ())]


def remarks_of(*files: Published | Unreadable) -> str:
    """Give what is said of files."""
    return "\n".join(gather(files, [source()], {}).remarks)


def test_a_day_in_the_path_dates_a_file() -> None:
    """The one nearest to the file."""
    assert days_of(file("2019-01-01/2020-02-02/x.csv", "1")) == [date(2020, 2, 2)]


def test_a_stated_day_beats_the_day_of_change() -> None:
    """The person who builds knows better."""
    assert days_of(file("x.csv", "1", modified=date(2020, 1, 1)), given=date(2019, 9, 9)) == [date(2019, 9, 9)]


def test_the_day_of_change_is_the_last_resort_and_is_said() -> None:
    """Copying a file changes it."""
    one = file("x.csv", "1", modified=date(2020, 1, 1))
    assert days_of(one) == [date(2020, 1, 1)]
    assert "files say no day, so the day of change of the latest, 2020-01-01, is taken" in remarks_of(one)


def test_the_same_content_twice_is_read_once_and_said() -> None:
    """A second copy tells nothing."""
    twice = (file("2020-01-01/a.csv", "1"), file("2020-01-01/b.csv", "1"))
    snapshot = gather(twice, [source()], {}).snapshots["made-up"][0]
    assert len(snapshot.parts["list"]) == 1
    assert "2020-01-01/b.csv: the same content twice" in remarks_of(*twice)


def test_a_part_without_its_list_is_left_out_and_said() -> None:
    """Addresses of nobody."""
    lone = file("2020-01-01/add.csv", "1", part="add")
    assert days_of(lone) == []
    assert "made-up of 2020-01-01: no list file, so 2020-01-01/add.csv were not read" in remarks_of(lone)


def test_a_file_that_nobody_knows_is_said() -> None:
    """Not read is not clear."""
    assert "x.pdf: no list reader recognises this file" in remarks_of(Published(path="x.pdf", content=b"%PDF"))


def test_a_file_that_two_readers_claim_is_not_guessed() -> None:
    """A person decides."""
    found = gather([file("x.csv", "1")], [source(), source()], {})
    assert found.snapshots == {}
    assert "taken for several lists" in found.remarks[0]


@given(
    st.permutations(
        [file("2020-01-01/a.csv", "1"), file("2021-01-01/b.csv", "2"), file("2021-01-01/c.csv", "1", part="add")]
    )
)
def test_the_order_of_files_does_not_matter_to_days_and_parts(files: list[Published]) -> None:
    """A folder has no order."""
    found = gather(files, [source()], {}).snapshots["made-up"]
    assert [(s.day.year, sorted(s.parts)) for s in found] == [(2020, ["list"]), (2021, ["add", "list"])]


def test_a_packed_file_is_told_by_its_first_bytes(tmp_path: Path) -> None:
    """Whatever it is called."""
    (tmp_path / "list.csv").write_bytes(gzip.compress(b"mu list"))
    (tmp_path / "plain.gz").write_bytes(b"mu list")
    assert [f.content for f in find(tmp_path) if isinstance(f, Published)] == [b"mu list", b"mu list"]


def test_a_damaged_packed_file_is_said(tmp_path: Path) -> None:
    """And does not stop the others."""
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(b"mu list" * 99)[:-12])
    (tmp_path / "b.csv").write_bytes(b"mu list")
    damaged, whole = find(tmp_path)
    assert isinstance(damaged, Unreadable)
    assert (damaged.reason, whole.path) == ("the packed file is damaged; fetch it again", "b.csv")


def test_a_file_that_unpacks_without_end_is_refused_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bound is on what comes out, not on what went in."""
    monkeypatch.setattr(published, "LARGEST", 2**20)
    (tmp_path / "bomb.csv.gz").write_bytes(gzip.compress(b"\0" * 2**21))
    (bomb,) = find(tmp_path)
    assert isinstance(bomb, Unreadable)
    assert bomb.reason.startswith("larger than 1 MiB unpacked")


def test_read_me_files_and_hidden_ones_are_passed_over(tmp_path: Path) -> None:
    """They are no lists."""
    for name in ("README", "PROVENANCE.md", ".hidden"):
        (tmp_path / name).write_text("x")
    assert list(find(tmp_path)) == []


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    """The operator can mend it."""
    with pytest.raises(SettingsError, match="no such folder"):
        list(find(tmp_path / "nowhere"))


FACT = b"""# What act 2026/1 took off.
[[fact]]
id = "act-2026-1"
list = "made-up"
entries = ["1"]
spans = [["", "2026-02-01"]]
says = "Taken off by act 2026/1."
cites = "act 2026/1, article 1"
source = "the act"
"""


def test_a_file_of_dated_facts_is_taken_as_such() -> None:
    """An operator ends an entry by an act, with its citation."""
    found = gather([Published(path="acts/delisted.toml", content=FACT)], [source()], {})
    assert [(f.id, f.entries) for f in found.facts] == [("act-2026-1", ("1",))]
    assert found.remarks == ()


def test_a_damaged_file_of_dated_facts_stops_the_build() -> None:
    """Without it an entry would count on the wrong days."""
    with pytest.raises(ContentError, match=r"acts/delisted\.toml"):
        gather([Published(path="acts/delisted.toml", content=FACT + b"until = ")], [source()], {})


@pytest.mark.parametrize("says", [True, False, None])
def test_a_snapshot_is_partial_as_its_files_say(says: bool | None) -> None:
    """What none of them says is left to the parts."""
    one = replace(source(), recognise=lambda _: Part(name="list", partial=says))
    found = gather([file("2020-01-01/x.csv", "1")], [one], {})
    assert [s.partial for s in found.snapshots["made-up"]] == [says]


def test_a_linked_folder_is_read(tmp_path: Path) -> None:
    """An operator keeps lists where there is room."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/x.csv").write_text("mu list")
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists/linked").symlink_to(tmp_path / "elsewhere")
    assert [found.path for found in find(tmp_path / "lists")] == ["linked/x.csv"]
