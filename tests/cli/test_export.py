"""`edition export` gives an edition's listings to others, and what it writes can be read back."""

import csv
import json
from pathlib import Path

import pytest
from tests.cli.command import Run

ROWS = (
    {"list": "house", "id": "7", "schema": "Organization", "name": "Quenholt Works", "aliases": ["QW, Ltd."], "country": ["TR"],
     "since": "2020-01-01", "until": "2024-01-01", "binding": ["EU"], "measure": "asset_freeze"},
    {"list": "other", "id": "8", "schema": "Person", "name": "Tavan Meridor", "birth_dates": ["1961-05-03"]},
)  # fmt: skip


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build an edition of two lists."""
    from bonafides.editions.build import build
    from bonafides.editions.catalogue import installed_catalogue

    folder = tmp_path_factory.mktemp("export")
    (folder / "from").mkdir()
    (folder / "from/2026-01-01.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    build(folder / "edition", installed_catalogue(), published=folder / "from", days={})
    return folder / "edition"


def test_the_table_reads_back_as_an_own_list(run: Run, edition: Path, tmp_path: Path) -> None:
    """What an edition knows can be carried into another system and back."""
    table = tmp_path / "table.csv"
    assert run("edition", "export", edition, "--as", "csv", "--list", "house", "--output", table).code == 0
    ran = run("search", "Quenholt Works", "--list", table, "--as-of", "2021-01-01", "--json")
    hit = next(h for h in json.loads(ran.lines[0])["hits"] if h["list"] == "house")
    assert (hit["list_id"], hit["measure"], hit["in_force"]) == ("7", "asset_freeze", "yes")


def test_entities_are_one_a_line(run: Run, edition: Path) -> None:
    """Subjects are targets; the sanction says since when."""
    ran = run("edition", "export", edition, "--list", "house")
    found = [json.loads(line) for line in ran.lines]
    assert [e["caption"] for e in found if e.get("target")] == ["Quenholt Works"]
    assert [e["properties"]["startDate"] for e in found if e["schema"] == "Sanction"] == [["2020-01-01"]]


def test_only_the_lists_that_are_asked_for(run: Run, edition: Path) -> None:
    """Both without a choice."""
    ran = run("edition", "export", edition, "--as", "csv", "--list", "other")
    assert [row["list"] for row in csv.DictReader(ran.lines)] == ["other"]


@pytest.mark.parametrize(
    ("options", "said"),
    [(("--as", "xml"), "--as xml: is no form"), (("--list", "x"), "--list x: is not in this edition")],
)
def test_a_wrong_choice_is_refused_in_one_sentence(
    run: Run, edition: Path, options: tuple[str, ...], said: str
) -> None:
    """With what there is."""
    ran = run("edition", "export", edition, *options)
    assert (ran.code, said in ran.err) == (2, True)


def test_a_folder_that_is_not_there_gives_one_sentence(run: Run, edition: Path, tmp_path: Path) -> None:
    """And no half a file."""
    ran = run("edition", "export", edition, "--output", tmp_path / "missing" / "table.csv")
    assert ran.code == 4
    assert "No such file" in ran.err
