"""`bonafides edition update`: what it prints, what it ends with, and that every answer says which list is not current."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.command import Ran, Run
from tests.editions.publisher import Publisher, SmallCatalogue, made_up, rows, sends, trusted_publisher

from bonafides.cli import updating
from bonafides.editions.fetch_store import open_store

ORDER = b'{"id": "T-1", "date": "2026-11-24", "kind": "export", "destination": "DE", "parties": [{"role": "consignee", "name": "Works 1"}]}'


@pytest.fixture
def publisher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Publisher]:
    """Give a publisher of one list, on whose catalogue the command works in place of the installed one."""
    with trusted_publisher(tmp_path, monkeypatch) as one:
        one.serves["/list.csv"] = [sends(rows(1, 2))]
        catalogue = SmallCatalogue(tmp_path / "catalogue", made_up(one.address()))
        monkeypatch.setattr(updating, "installed_catalogue", lambda: catalogue)
        yield one


def update(run: Run, folder: Path, *options: object) -> Ran:
    """Run an update in a folder."""
    return run("edition", "update", folder / "edition", "--store", folder / "store", *options)


@pytest.mark.usefixtures("publisher")
def test_an_update_says_how_each_list_went(run: Run, tmp_path: Path) -> None:
    """A table for people."""
    ran = update(run, tmp_path)
    row = next(line for line in ran.lines if "made-up" in line)
    assert (ran.code, "new" in row, row.split()[-3], ran.err) == (0, True, "2", "")


@pytest.mark.usefixtures("publisher")
def test_with_json_there_is_a_line_for_each_list(run: Run, tmp_path: Path) -> None:
    """For a program that watches."""
    found = [json.loads(line) for line in update(run, tmp_path, "--json").lines]
    assert [(f["list"], f["status"], f["entries"], f["error"]) for f in found] == [("made-up", "new", 2, "")]


def test_a_list_that_fails_is_named_with_its_reason_and_what_is_kept(
    run: Run, tmp_path: Path, publisher: Publisher
) -> None:
    """The edition stands, so the update is done; the reason is on standard error."""
    update(run, tmp_path)
    publisher.serves["/list.csv"] = [sends(b"", status=404)]
    ran = update(run, tmp_path, "--json")
    day = json.loads(ran.out)["last_good"]
    assert (ran.code, ran.err.splitlines()[0]) == (
        0,
        f"failed: made-up: list.csv: the server answers 404 Not Found; the version of {day} is kept",
    )


def test_with_strict_a_list_that_is_not_current_ends_with_3(run: Run, tmp_path: Path, publisher: Publisher) -> None:
    """The edition is built all the same."""
    update(run, tmp_path)
    publisher.serves["/list.csv"] = [sends(b"", status=404)]
    ran = update(run, tmp_path, "--strict")
    assert (ran.code, "built, and not current: made-up" in ran.err) == (3, True)


def test_an_assessment_says_that_a_list_is_not_current(run: Run, tmp_path: Path, publisher: Publisher) -> None:
    """In its coverage, whatever the outcome."""
    update(run, tmp_path)
    publisher.serves["/list.csv"] = [sends(b"", status=404)]
    update(run, tmp_path)
    answer = json.loads(run("assess", "-", "--edition", tmp_path / "edition", "--json", stdin=ORDER).out)
    assert any(w.startswith("made-up is not current: not updated since") for w in answer["coverage"]["warnings"])


def test_where_nothing_is_held_an_update_ends_with_3(run: Run, tmp_path: Path, publisher: Publisher) -> None:
    """And leaves no edition."""
    publisher.serves["/list.csv"] = [sends(b"", status=404)]
    ran = update(run, tmp_path)
    assert (ran.code, (tmp_path / "edition").exists()) == (3, False)


@pytest.mark.usefixtures("publisher")
def test_a_second_update_at_once_ends_with_4(run: Run, tmp_path: Path) -> None:
    """One at a time."""
    with open_store(tmp_path / "store"):
        ran = update(run, tmp_path)
    assert (ran.code, "another update of this store is running; wait until it has ended" in ran.err) == (4, True)


@pytest.mark.usefixtures("publisher")
def test_a_list_that_nobody_knows_ends_with_2(run: Run, tmp_path: Path) -> None:
    """A slip of the pen."""
    assert update(run, tmp_path, "--list", "made-down").code == 2


@pytest.mark.parametrize("store", ["edition", "edition/store", "."])
def test_a_store_in_the_edition_or_around_it_is_refused(run: Run, tmp_path: Path, store: str) -> None:
    """A build would take the one for the other."""
    ran = run("edition", "update", tmp_path / "edition", "--store", tmp_path / store)
    assert (ran.code, "name two folders apart" in ran.err) == (2, True)


def test_a_store_that_is_a_file_is_refused(run: Run, tmp_path: Path) -> None:
    """One sentence, no traceback."""
    (tmp_path / "store").write_bytes(b"")
    ran = update(run, tmp_path)
    assert (ran.code, "is a file; name a folder" in ran.err) == (2, True)


def test_offline_builds_from_the_store_and_says_since_when(run: Run, tmp_path: Path, publisher: Publisher) -> None:
    """On the other side of an air gap."""
    update(run, tmp_path)
    publisher.asked.clear()
    ran = update(run, tmp_path, "--offline", "--json")
    assert (json.loads(ran.out)["status"], publisher.asked) == ("not asked", [])
