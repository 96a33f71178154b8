"""Bad input gets one clear sentence: what is wrong, where, what to do; nothing is lost, nothing is thrown."""

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.command import Run

from bonafides.editions.catalogue import STARTER, installed_catalogue

GOOD = '{"id":"T-2","date":"2026-01-01","parties":[{"name":"Muster Pumpen AG","country":"CH"}]}'
BONAFIDES = str(Path(sys.executable).with_name("bonafides"))


def refused(run: Run, tmp_path: Path, content: bytes, name: str = "orders.jsonl") -> str:
    """Assess a file whose first row is bad and whose second is good; give the sentence of the refusal."""
    file = tmp_path / name
    file.write_bytes(content)
    ran = run("assess", file, "--json")
    assert "2 rows in = 1 assessed + 1 rejected" in ran.err
    assert [json.loads(line)["transaction"] for line in ran.lines] == ["T-2"]
    assert "Traceback" not in ran.err
    return next(line for line in ran.err.splitlines() if line.startswith("refused: ")).removeprefix(
        f"refused: {tmp_path}/"
    )


def test_a_line_that_is_not_json_is_refused_and_the_next_is_assessed(run: Run, tmp_path: Path) -> None:
    """The sentence names the file, the line and what was expected."""
    said = refused(run, tmp_path, f"consignee: Parchin\n{GOOD}\n".encode())
    assert said.startswith("orders.jsonl: line 1: not JSON")
    assert said.endswith("send one JSON value")


def test_a_line_in_another_encoding_is_refused_with_the_byte(run: Run, tmp_path: Path) -> None:
    """Latin-1 in JSON is not guessed at."""
    said = refused(
        run, tmp_path, b'{"id":"T-1","date":"2026-01-01","parties":[{"name":"M\xfcller"}]}\n' + GOOD.encode()
    )
    assert said.startswith("orders.jsonl: line 1: not UTF-8")
    assert said.endswith("save it as UTF-8")


def test_an_unknown_field_is_refused_with_its_path(run: Run, tmp_path: Path) -> None:
    """A misspelt field is never silently dropped."""
    bad = '{"id":"T-1","date":"2026-01-01","parties":[{"name":"A","contry":"DE"}]}'
    said = refused(run, tmp_path, f"{bad}\n{GOOD}\n".encode())
    assert "`contry` - at `$.parties[0]`" in said
    assert said.endswith("correct this field or take it out")


def test_the_thirtieth_of_february_is_refused(run: Run, tmp_path: Path) -> None:
    """A day that does not exist is no date."""
    said = refused(run, tmp_path, f'{{"id":"T-1","date":"2026-02-30","parties":[{{"name":"A"}}]}}\n{GOOD}\n'.encode())
    assert "2026-02-30" in said
    assert "$.date" in said


@pytest.mark.slow
def test_a_line_of_two_gigabytes_is_refused_and_the_next_is_assessed(run: Run, tmp_path: Path) -> None:
    """Memory stays bounded: the line is skipped, not read whole."""
    file = tmp_path / "orders.jsonl"
    with file.open("wb") as orders:
        orders.truncate(2 << 30)
        orders.seek(0, os.SEEK_END)
        orders.write(f"\n{GOOD}\n".encode())
    ran = run("assess", file, "--json")
    assert "line 1 is longer than 16 MiB; give one transaction a line" in ran.err
    assert "2 rows in = 1 assessed + 1 rejected" in ran.err


def test_a_line_over_the_limit_is_refused_and_the_next_is_assessed(run: Run, tmp_path: Path) -> None:
    """The same at twenty megabytes, on every run of the tests."""
    said = refused(run, tmp_path, b'{"id":"' + b"x" * (20 << 20) + b'"}\n' + GOOD.encode())
    assert said == "orders.jsonl: line 1 is longer than 16 MiB; give one transaction a line"


def test_a_party_without_a_name_is_unknown_and_not_refused(run: Run, tmp_path: Path) -> None:
    """Nobody's name is a question, and the outcome asks."""
    file = tmp_path / "order.json"
    file.write_text('{"id":"T-1","date":"2026-01-01","parties":[{"role":"consignee","country":"DE"}]}')
    answer = json.loads(run("assess", file, "--json").out)
    assert answer["outcome"] == "ASK"
    assert "$.parties[0].name" in [q["field"] for q in answer["questions"]]


def test_an_empty_file_is_refused(run: Run, tmp_path: Path) -> None:
    """Nothing is not zero findings."""
    (tmp_path / "none.csv").write_bytes(b"")
    ran = run("assess", tmp_path / "none.csv")
    assert (ran.code, "is empty; give at least one row" in ran.err) == (2, True)


def test_a_missing_file_is_refused(run: Run) -> None:
    """The sentence names the file."""
    ran = run("assess", "nowhere.json")
    assert (ran.code, ran.err) == (2, "bonafides: nowhere.json: no such file; check the name\n")


def test_a_half_written_edition_is_not_opened(run: Run, tmp_path: Path) -> None:
    """A build that never finished has no manifest."""
    shutil.copytree(installed_catalogue().folder / STARTER, tmp_path / "half")
    (tmp_path / "half" / "manifest.json").unlink()
    ran = run("search", "Parchin", "--edition", tmp_path / "half")
    assert (ran.code, "a build that never finished; build it again" in ran.err) == (3, True)


def test_an_edition_with_a_torn_table_says_so(run: Run, tmp_path: Path) -> None:
    """Opening a damaged table ends in one sentence that names it."""
    edition = tmp_path / "torn"
    shutil.copytree(installed_catalogue().folder / STARTER, edition)
    table = next(edition.glob("tables-*")) / "words.msgpack"
    table.write_bytes(table.read_bytes()[:40])
    ran = run("search", "Parchin", "--edition", edition)
    assert (ran.code, "words.msgpack" in ran.err, "Traceback" in ran.err) == (3, True, False)


def test_verify_names_the_file_with_one_flipped_byte(run: Run, tmp_path: Path) -> None:
    """As the issue asks: one byte, one name."""
    edition = tmp_path / "flipped"
    shutil.copytree(installed_catalogue().folder / STARTER, edition)
    table = next(edition.glob("tables-*")) / "places.msgpack"
    content = bytearray(table.read_bytes())
    content[len(content) // 2] ^= 1
    table.write_bytes(content)
    ran = run("edition", "verify", edition)
    assert (ran.code, "places.msgpack was changed" in ran.err) == (3, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, a disk that is always full")
def test_a_full_disk_ends_in_one_sentence(tmp_path: Path) -> None:
    """What could not be written is never passed over."""
    file = tmp_path / "order.json"
    file.write_text(GOOD)
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [BONAFIDES, "assess", str(file), "--json"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ran.returncode == 4
    assert b"standard output: No space left on device" in ran.stderr
    assert b"Traceback" not in ran.stderr


def test_a_folder_that_cannot_be_written_ends_in_one_sentence(run: Run, tmp_path: Path) -> None:
    """A pack, a page and an edition each say where and why."""
    file = tmp_path / "order.json"
    file.write_text(GOOD)
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    if os.geteuid() == 0:  # Rights do not bind the superuser; the kernel's own folder does.
        folder = Path("/sys")
    for arguments in (
        ("assess", file, "--pack", folder / "pack"),
        ("assess", file, "--html", folder / "page.html"),
        ("assess", file, "--release", folder / "release.csv"),
        ("edition", "build", folder / "edition"),
    ):
        ran = run(*arguments)
        assert (ran.code, "Traceback" in ran.err) == (4, False), arguments
        assert ran.err.splitlines()[-1].startswith(f"bonafides: {folder}"), ran.err


def test_a_refused_row_that_would_start_a_formula_is_harmless_in_the_rejects_file(run: Run, tmp_path: Path) -> None:
    """A spreadsheet that opens our output executes nothing."""
    file, rejects = tmp_path / "orders.jsonl", tmp_path / "rejects.csv"
    file.write_text(f'=HYPERLINK("http://example.org")\n{GOOD}\n')
    run("assess", file, "--json", "--rejects", rejects)
    with rejects.open(newline="", encoding="utf-8") as written:
        cells = [cell for row in csv.reader(written) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell[:1] in "=+-@\t\r" and cell]


def test_a_name_that_would_start_a_formula_is_harmless_in_the_release_list(run: Run, tmp_path: Path) -> None:
    """The release list goes back to a spreadsheet or an ERP system."""
    file, release = tmp_path / "orders.jsonl", tmp_path / "release.csv"
    file.write_text('{"id":"=1+1","date":"2026-01-01","parties":[{"name":"@SUM(A1:A9)"},{"name":"B"}]}\n')
    run("assess", file, "--json", "--release", release)
    with release.open(newline="", encoding="utf-8") as written:
        rows = list(csv.reader(written))
    assert rows[1][0] == "'=1+1"
    assert not [cell for row in rows for cell in row if cell[:1] in "=+-@" and cell]


def test_an_xml_bomb_among_the_publishers_files_is_refused(run: Run, tmp_path: Path) -> None:
    """Entities are never expanded; the file is named and nothing is built from it."""
    (tmp_path / "from").mkdir()
    nested = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    (tmp_path / "from" / "consolidated.xml").write_text(
        f'<?xml version="1.0"?><!DOCTYPE CONSOLIDATED_LIST [<!ENTITY e0 "ha">{nested}]>'
        '<CONSOLIDATED_LIST dateGenerated="2025-01-01T00:00:00Z"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>'
        "<FIRST_NAME>&e9;</FIRST_NAME></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>"
    )
    ran = run("edition", "build", tmp_path / "edition", "--from", tmp_path / "from")
    assert "consolidated.xml" in ran.err
    assert "Traceback" not in ran.err
    assert "haha" not in ran.out + ran.err


def test_an_unknown_option_names_the_help(run: Run) -> None:
    """A typing error is answered with where to look."""
    ran = run("assess", "--jsno", "x.json")
    assert (ran.code, "--help" in ran.err, "Traceback" in ran.err) == (2, True, False)


def test_an_interrupted_run_keeps_what_was_printed_and_says_so(tmp_path: Path) -> None:
    """Control-C in the middle of a stream: whole lines before, one sentence, no traceback."""
    reader, writer = os.pipe()
    with subprocess.Popen(
        [BONAFIDES, "assess", "-", "--json"], stdin=reader, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path, bufsize=0
    ) as process:  # fmt: skip
        os.close(reader)
        os.write(writer, f"{GOOD}\n".encode() * 200)
        assert process.stdout
        first = process.stdout.readline()
        process.send_signal(2)
        rest, err = process.communicate(timeout=60)
        os.close(writer)
    assert process.returncode == 130
    assert b"interrupted" in err
    assert b"Traceback" not in err
    assert all(json.loads(line) for line in (first + rest).splitlines())
