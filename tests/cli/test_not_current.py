"""A list whose latest files could not be read: the build, the edition and every answer say so, and nothing became smaller."""

import json
from pathlib import Path

import pytest
from tests.cli.command import Run

ORDER = (
    b'{"id":"T-1","date":"2026-11-05","from":"DE","destination":"CH","parties":[{"role":"exporter","name":"Beispiel Chemie GmbH",'
    b'"country":"DE"},{"role":"end_user","name":"Muster Pumpen AG","country":"CH"}],"items":[{"description":"office chairs"}]}\n'
)


def row(number: int) -> str:
    """Give a row of an own list."""
    return (
        json.dumps({"list": "house", "id": str(number), "schema": "Organization", "name": f"Quenholt Works {number}"})
        + "\n"
    )


@pytest.fixture
def edition(run: Run, tmp_path: Path) -> Path:
    """Build an edition of a list whose later file is damaged."""
    for day, rows in (("2026-01-01", row(30)), ("2026-11-01", row(30) + '{"list":"house","id":7}\n')):
        (tmp_path / "lists" / day).mkdir(parents=True)
        (tmp_path / "lists" / day / "house.jsonl").write_text(rows)
    ran = run("edition", "build", tmp_path / "edition", "--from", tmp_path / "lists")
    assert "own of 2026-11-01 was not read: 2026-11-01/house.jsonl: line 2" in ran.err
    return tmp_path / "edition"


def test_the_edition_says_so(run: Run, edition: Path) -> None:
    """Beside the list, and why below."""
    shown = " ".join(run("edition", "show", edition).out.split())
    assert "not current, see below" in shown
    assert "house is not current: as of 2026-01-01; the files of 2026-11-01 were not read" in shown


def test_every_answer_says_so_and_nothing_is_simply_clear(run: Run, edition: Path) -> None:
    """What came onto the list since is not known."""
    answer = json.loads(run("assess", "-", "--edition", edition, "--json", stdin=ORDER).out)
    assert any(w.startswith("house is not current: as of 2026-01-01") for w in answer["coverage"]["warnings"])
    assert answer["outcome"] != "CLEAR"


def test_the_last_good_entries_answer(run: Run, edition: Path) -> None:
    """Nothing became smaller."""
    hits = json.loads(run("search", "Quenholt Works 30", "--edition", edition, "--json").lines[0])["hits"]
    assert any(h["list_id"] == "30" and h["match"] for h in hits)


def test_a_day_for_a_list_that_no_reader_has_is_refused(run: Run, tmp_path: Path) -> None:
    """A typing error would let the time of a file date the list."""
    (tmp_path / "lists").mkdir()
    ran = run(
        "edition", "build", tmp_path / "edition", "--from", tmp_path / "lists", "--published", "us-cls=2022-04-30"
    )
    assert ran.code == 2
    assert "--published us-cls: no reader has this name" in ran.err
