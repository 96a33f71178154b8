"""Results and refusals are written; a reader that has gone is no error, a full disk is one sentence."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from bonafides.errors import InputError, SettingsError
from bonafides.model.transaction import Transaction
from bonafides.storage.intake import Row, read_rows
from bonafides.storage.outlet import Rejects, mendable

WRITES = "from bonafides.storage.outlet import finish, say\nfor _ in range({rows}):\n    say(b'x' * 1000)\nfinish()\n"


def refused(raw: bytes = b"raw", source: str = "a.csv") -> Row[str]:
    """Give a refused row."""
    return Row(source=source, line=7, raw=raw, noun=InputError("no such day"))


def test_a_reader_that_has_gone_is_no_error() -> None:
    """`| head` ends the pipe before the last line is flushed."""
    writer = subprocess.Popen(
        [sys.executable, "-E", "-c", WRITES.format(rows=1)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert writer.stdout is not None
    writer.stdout.close()
    assert writer.stderr is not None
    assert (writer.stderr.read(), writer.wait()) == (b"", 0)
    writer.stderr.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_one_sentence() -> None:
    """Where, why and what to do."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-E", "-c", WRITES.format(rows=1)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert b"SettingsError: standard output: No space left on device" in done.stderr


def test_an_error_of_the_system_becomes_one_sentence(tmp_path: Path) -> None:
    """It names the file."""
    with pytest.raises(SettingsError, match=r"none\.txt: No such file"), mendable("none.txt"):
        (tmp_path / "none.txt").read_bytes()


def test_a_refused_row_is_kept_with_line_and_reason(tmp_path: Path) -> None:
    """As a sheet."""
    rejects = Rejects(tmp_path / "r.csv")
    rejects.add(refused(), InputError("no such day"))
    rejects.close()
    with (tmp_path / "r.csv").open(newline="", encoding="utf-8") as file:
        assert list(csv.reader(file)) == [
            ["source", "line", "field", "reason", "row"],
            ["a.csv", "7", "", "no such day", "raw"],
        ]


def test_the_field_of_a_refusal_is_the_column_or_the_path(tmp_path: Path) -> None:
    """A person finds the cell without reading the sentence."""
    (tmp_path / "a.csv").write_text("Datum;Menge\n05.11.2025;38.000\n")
    (tmp_path / "b.jsonl").write_text('{"date":"2025-11-05","parties":[{"name":7}]}\n')
    rejects = Rejects(tmp_path / "r.csv")
    for name, columns in (("a.csv", {"date": "Datum", "quantity": "Menge"}), ("b.jsonl", {})):
        for row in read_rows(str(tmp_path / name), Transaction, columns=columns):
            assert isinstance(row.noun, InputError)
            rejects.add(row, row.noun)
    rejects.close()
    with (tmp_path / "r.csv").open(newline="", encoding="utf-8") as file:
        assert [row["field"] for row in csv.DictReader(file)] == ["Menge", "$.parties[0].name"]


def test_without_refusals_there_is_no_rejects_file(tmp_path: Path) -> None:
    """Its absence says that none was refused."""
    Rejects(tmp_path / "r.csv").close()
    assert list(tmp_path.iterdir()) == []


def test_a_refused_row_that_is_no_text_is_kept_readable(tmp_path: Path) -> None:
    """By its bytes."""
    rejects = Rejects(tmp_path / "r.csv")
    rejects.add(refused(b"\xff\xfe"), InputError("not UTF-8"))
    rejects.close()
    assert "\\xff\\xfe" in (tmp_path / "r.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_a_refused_row_is_no_formula(tmp_path: Path, start: str) -> None:
    """Spreadsheets execute cells that begin with such signs."""
    rejects = Rejects(tmp_path / "r.csv")
    rejects.add(refused(f"{start}cmd".encode()), InputError("no such day"))
    rejects.close()
    with (tmp_path / "r.csv").open(newline="", encoding="utf-8") as file:
        assert not list(csv.reader(file))[1][3].startswith(start)


def test_refusals_are_counted_without_a_file() -> None:
    """The sum must fit."""
    rejects = Rejects(None)
    rejects.add(refused(), InputError("no such day"))
    rejects.close()
    assert rejects.count == 1
