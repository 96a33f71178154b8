"""`actor` shows one party across lists and why, and `edition build --joins` lets an operator decide."""

import json
from pathlib import Path

import pytest
from tests.cli.command import Run

ROWS = (
    {"list": "house", "id": "7", "schema": "Organization", "name": "Quenholt Varzane Works", "country": ["IR"], "since": "2020-01-01"},
    {"list": "office", "id": "8", "schema": "Organization", "name": "QUENHOLT VARZANE WORKS", "country": ["IR"], "since": "2021-01-01"},
    {"list": "office", "id": "9", "schema": "Organization", "name": "Ubanor Zork Holding", "country": ["IR"], "since": "2021-01-01"},
)  # fmt: skip
APART = '[[pair]]\nstand = "apart"\none = "house:7"\ntwo = "office:8"\nby = "A. Officer"\nreason = "two works in two towns"\n'


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """Give a folder with two own lists."""
    folder = tmp_path / "lists"
    folder.mkdir()
    for name in ("house", "office"):
        rows = (json.dumps(r) for r in ROWS if r["list"] == name)
        (folder / f"{name}.jsonl").write_text("\n".join(rows) + "\n")
    return folder


@pytest.mark.parametrize("asked", ["house:7", "office:8", "Quenholt Varzane Works"])
def test_an_actor_is_found_by_id_by_listing_and_by_name(run: Run, published: Path, tmp_path: Path, asked: str) -> None:
    """Every listing, every name once, and the evidence."""
    assert run("edition", "build", tmp_path / "edition", "--from", published).code == 0
    ran = run("actor", asked, "--edition", tmp_path / "edition", "--json")
    (said,) = map(json.loads, ran.lines)
    assert said["actor"] == "house:7"
    assert [(e["list"], e["list_id"]) for e in said["listings"]] == [("house", "7"), ("office", "8")]
    assert said["names"] == ["Quenholt Varzane Works"]
    assert [(j["one"], j["two"], j["by"]) for j in said["joins"]] == [("house:7", "office:8", "evidence")]


def test_an_actor_is_shown_to_people_with_its_bits(run: Run, published: Path, tmp_path: Path) -> None:
    """The table names both listings and what agrees."""
    run("edition", "build", tmp_path / "edition", "--from", published)
    shown = run("actor", "house:7", "--edition", tmp_path / "edition").out
    assert "house:7: 2 listings" in shown
    assert "same country" in shown


def test_a_decided_pair_is_kept_apart_and_says_why(run: Run, published: Path, tmp_path: Path) -> None:
    """The edition carries the decision."""
    decided = tmp_path / "joins.toml"
    decided.write_text(APART)
    run("edition", "build", tmp_path / "edition", "--from", published, "--joins", decided)
    (said,) = map(json.loads, run("actor", "house:7", "--edition", tmp_path / "edition", "--json").lines)
    assert [e["list"] for e in said["listings"]] == ["house"]
    assert [(j["by"], j["because"]) for j in said["apart"]] == [("operator", "A. Officer: two works in two towns")]


def test_hits_on_two_lists_name_one_actor(run: Run, published: Path, tmp_path: Path) -> None:
    """What is screened says that two listings are one party."""
    run("edition", "build", tmp_path / "edition", "--from", published)
    said = json.loads(run("search", "Quenholt Varzane Works", "--edition", tmp_path / "edition", "--json").out)
    assert {(h["list"], h["actor"]) for h in said["hits"]} == {("house", "house:7"), ("office", "house:7")}


def test_nobody_of_that_name_is_one_sentence(run: Run, published: Path, tmp_path: Path) -> None:
    """It says what to try."""
    run("edition", "build", tmp_path / "edition", "--from", published)
    ran = run("actor", "Nobody Atall Xyzzy", "--edition", tmp_path / "edition")
    assert ran.code == 2
    assert "no actor, listing or name of this edition" in ran.err


def test_a_file_of_decisions_that_is_not_there_is_one_sentence(run: Run, published: Path, tmp_path: Path) -> None:
    """Nothing is built without what somebody decided."""
    ran = run("edition", "build", tmp_path / "edition", "--from", published, "--joins", tmp_path / "none.toml")
    assert ran.code == 2
    assert "check --joins" in ran.err
    assert not (tmp_path / "edition").exists()
