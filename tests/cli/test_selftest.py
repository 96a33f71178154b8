"""`selftest` asks an edition for its own names, the same way each time, and says when it was broken off."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.command import Run

BONAFIDES = str(Path(sys.executable).with_name("bonafides"))
FEW = (
    "selftest",
    "--sample",
    "12",
    "--as-of",
    "2026-11-24",
    "--kind",
    "delete",
    "--kind",
    "as_listed",
    "--kind",
    "other_script",
)


def test_the_counts_add_up(run: Run) -> None:
    """By script, by kind, as a whole."""
    measured = json.loads(run(*FEW, "--processes", 1, "--json").out)
    whole = measured["whole"][0]["asked"]
    assert measured["asked_names"] == measured["sampled_names"] == 12
    assert [
        sum(row["asked"] for row in measured[by])
        for by in ("by_script", "by_kind", "by_level", "by_standing", "by_kind_and_level")
    ] == [whole] * 5


def test_a_name_as_listed_is_among_the_first_five(run: Run) -> None:
    """Of every name that was drawn."""
    measured = json.loads(run(*FEW, "--processes", 1, "--json").out)
    as_listed = next(row for row in measured["by_kind"] if row["kind"] == "as_listed")
    assert as_listed["among_first_five"]["count"] == as_listed["asked"] == 12


def test_the_same_seed_gives_the_same_by_any_number_of_processes(run: Run) -> None:
    """To the byte."""
    assert run(*FEW, "--processes", 1, "--json").out == run(*FEW, "--processes", 2, "--json").out


def test_another_seed_draws_another_sample(run: Run) -> None:
    """By lot."""
    assert run(*FEW, "--processes", 1, "--json").out != run(*FEW, "--processes", 1, "--json", "--seed", 2).out


def test_people_read_tables(run: Run) -> None:
    """By script and kind, with intervals; how much was asked on standard error."""
    ran = run(*FEW, "--processes", 1)
    assert ran.code == 0
    assert all(
        words in ran.out for words in ("By script", "Latin", "Found, by kind and number of changes", "as listed", "–")
    )
    assert "12 names asked" in ran.err


@pytest.mark.parametrize("name", ["page.html", "page.md"])
def test_a_page_says_edition_and_day(run: Run, tmp_path: Path, name: str) -> None:
    """So that its figures can be had again."""
    ran = run(*FEW, "--processes", 1, "--json", "--page", tmp_path / name)
    page = (tmp_path / name).read_text(encoding="utf-8")
    assert json.loads(ran.out)["edition"] in page
    assert "2026-11-24" in page


def test_the_page_needs_nothing_from_outside(run: Run, tmp_path: Path) -> None:
    """Bars are drawn in it; no script, no address."""
    run(*FEW, "--processes", 1, "--page", tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<svg" in page
    assert not [word for word in ("<script", "http:", "https:", "src=") if word in page]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (("--kind", "nonsense"), "the kinds are"), (("--level", "4"), "1, 2 and 3"), (("--sample", "few"), "a number of names, or all"),
        (("--sample", "0"), "a number of names, or all"), (("--processes", "0"), "1 or more"), (("--page", "page.pdf"), "FILE.html or FILE.md"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_refused_in_a_sentence(run: Run, wrong: tuple[str, str], says: str) -> None:
    """What, and what to give instead."""
    ran = run("selftest", *wrong)
    assert (ran.code, says in ran.err, ran.out) == (2, True, "")


def test_own_lists_are_asked_for_too(run: Run, tmp_path: Path) -> None:
    """Their names count among the listed ones."""
    own = tmp_path / "own.jsonl"
    own.write_text('{"list":"house","id":"7","schema":"Organization","name":"Quenholt Rocket Works"}\n')
    without, with_own = (json.loads(run(*FEW, "--processes", 1, "--json", *more).out) for more in ((), ("--list", own)))
    assert with_own["listed_names"] == without["listed_names"] + 1


@pytest.mark.parametrize("processes", [1, 2])
def test_an_interrupted_run_tells_what_it_knows_and_that_it_is_not_all(processes: int, tmp_path: Path) -> None:
    """Control-C once it has begun: whole JSON, complete is no."""
    with subprocess.Popen(
        [BONAFIDES, "selftest", "--sample", "all", "--json", "--processes", str(processes), "--page", str(tmp_path / "page.md")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stderr
        assert process.stderr.readline().startswith(b"asking for")
        process.send_signal(2)
        out, err = process.communicate(timeout=60)
    measured = json.loads(out)
    assert process.returncode == 130
    assert b"interrupted" in err
    assert b"Traceback" not in err
    assert not measured["complete"]
    assert "broken off" in (tmp_path / "page.md").read_text(encoding="utf-8")
