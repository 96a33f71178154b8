"""`map` looks at somebody's file, proposes, asks, shows rows as they would be read, and saves a profile that later runs use."""

import json
import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.command import Run
from tests.storage.table_files import parquet_file, xlsx_file

from bonafides.cli.mapping import accepted, decide
from bonafides.errors import InputError
from bonafides.storage.profile import read_profile
from bonafides.storage.proposing import Proposal, Proposed

BONAFIDES = str(Path(sys.executable).with_name("bonafides"))
ORDERS = (
    "Exportaufträge 2025;;;;;;\n"
    "Auftragsnr.;Belegdatum;Empfänger;Bestimmungsland;Warenbezeichnung;Menge;Sachbearbeiter\n"
    "4711;05.11.2025;Müller & Söhne;QQ;Lampen;1.234,50 kg;Hr. Quenholt\n"
    "4712;06.11.2025;Oskaldur;QQ;Bürsten;38.000;Fr. Quenholt\n"
)
FOUND = Proposed(
    noun="party",
    proposals=(
        Proposal(column="Firma", field="name", because="its header says so", samples=("Oskaldur",)),
        Proposal(column="Ort", field="city", because="its header says so"),
        Proposal(column="Notiz", because="no word of its header is known"),
    ),
)


@pytest.fixture
def orders(tmp_path: Path) -> Path:
    """Give an order file of a German system."""
    (tmp_path / "orders.csv").write_bytes(ORDERS.encode("cp1252"))
    return tmp_path / "orders.csv"


def decided(*answers: str) -> tuple[dict[str, str], tuple[str, ...], list[str]]:
    """Answer the questions; give the columns, those left out, and what was told."""
    told: list[str] = []
    given = iter(answers)
    found = decide(FOUND, lambda _: next(given), told.append)
    assert next(given, None) is None
    return found.columns, found.left_out, told


def test_a_proposal_is_printed_as_json_with_rows_as_they_would_be_read(run: Run, orders: Path) -> None:
    """And with what nobody can place."""
    said = json.loads(run("map", orders, "--json").out)
    assert said["columns"] == {"id": "Auftragsnr.", "date": "Belegdatum", "consignee_name": "Empfänger", "destination": "Bestimmungsland", "description": "Warenbezeichnung", "quantity": "Menge"}  # fmt: skip
    assert (said["noun"], said["unplaced"], said["ignored"]) == ("transaction", ["Sachbearbeiter"], [])
    first, second = said["rows"]
    assert (first["line"], first["transaction"]["date"], first["transaction"]["items"][0]["quantity"]) == (3, "2025-11-05", "1234.50 kg")  # fmt: skip
    assert "'38.000' is 38 or 38000" in second["refused"]


def test_people_see_columns_rows_and_what_is_not_placed(run: Run, orders: Path) -> None:
    """The rows on standard output, the rest beside it."""
    ran = run("map", orders)
    assert "consignee_name" in ran.out
    assert "3: id 4711, date 2025-11-05, destination QQ" in ran.out
    assert "not placed: Sachbearbeiter; map it, or name it in the profile's `ignored`" in ran.err
    assert "note:" in ran.err
    assert "line 1 stands above the header and is no row: Exportaufträge 2025" in ran.err


def test_a_saved_profile_reads_the_file_once_the_open_column_is_settled(run: Run, orders: Path, tmp_path: Path) -> None:
    """A column that nobody decided on is refused, and not left out in silence."""
    profile = tmp_path / "erp.toml"
    run("map", orders, "--save", profile)
    before = run("assess", orders, "--map", f"@{profile}", "--json")
    assert "0 assessed + 2 rejected" in before.err
    assert "unknown column 'Sachbearbeiter'" in before.err
    profile.write_text('ignored = ["Sachbearbeiter"]\n' + profile.read_text())
    after = run("assess", orders, "--map", f"@{profile}", "--json")
    assert "2 rows in = 1 assessed + 1 rejected" in after.err
    assert json.loads(after.out)["transaction"] == "4711"


def test_a_profile_with_a_column_left_out_is_kept_in_an_evidence_pack(run: Run, orders: Path, tmp_path: Path) -> None:
    """Its replay reads the same rows."""
    profile = tmp_path / "erp.toml"
    run("map", orders, "--save", profile)
    profile.write_text('ignored = ["Sachbearbeiter"]\n' + profile.read_text())
    run("assess", orders, "--map", f"@{profile}", "--pack", tmp_path / "pack")
    assert run("replay", tmp_path / "pack").code == 0


def test_a_profile_that_no_longer_fits_is_refused_in_one_sentence(run: Run, orders: Path, tmp_path: Path) -> None:
    """A column was renamed."""
    run("map", orders, "--save", tmp_path / "erp.toml")
    orders.write_bytes(ORDERS.replace("Empfänger", "Warenempfänger").encode("cp1252"))
    ran = run("assess", orders, "--map", f"@{tmp_path / 'erp.toml'}")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.strip().endswith("no column 'Empfänger'; it has Auftragsnr., Belegdatum, Warenempfänger, Bestimmungsland, Warenbezeichnung, Menge, Sachbearbeiter; correct --map, or make the profile anew with `bonafides map`")  # fmt: skip


def test_workbooks_and_parquet_are_looked_at_as_well(run: Run, tmp_path: Path) -> None:
    """By content; of a workbook the sheet with most columns that are known."""
    table = [["Firma", "Land"], ["Oskaldur", "QQ"]]
    (tmp_path / "a").write_bytes(xlsx_file({"Info": [["x"], ["y"]], "Kunden": table}))
    (tmp_path / "b").write_bytes(parquet_file({"Firma": ["Oskaldur"], "Land": ["QQ"]}))
    for name in ("a", "b"):
        ran = run("map", tmp_path / name, "--json")
        assert json.loads(ran.out)["columns"] == {"name": "Firma", "country": "Land"}
    assert "sheet Info was not looked at" in run("map", tmp_path / "a").err


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'{"date":"2025-11-05"}\n', "is JSON, whose fields are ours already"),
        (b"", "is empty"),
        (b"%PDF-1.7", "a PDF, which holds no rows"),
    ],
)
def test_what_needs_no_mapping_is_refused(run: Run, tmp_path: Path, content: bytes, says: str) -> None:
    """In one sentence."""
    (tmp_path / "a").write_bytes(content)
    ran = run("map", tmp_path / "a")
    assert (ran.code, says in ran.err, ran.err.count("\n")) == (2, True, 1)


def test_nothing_placed_is_nothing_to_save(run: Run, tmp_path: Path) -> None:
    """No profile is written."""
    (tmp_path / "a.csv").write_text("foo;bar\n1;2\n")
    ran = run("map", tmp_path / "a.csv", "--save", tmp_path / "p.toml")
    assert (ran.code, (tmp_path / "p.toml").exists()) == (2, False)


# ---------------------------------------------------------------------- asked
def test_nothing_accepts_a_name_changes_and_a_dash_leaves_out() -> None:
    """Column by column."""
    assert decided("", "Address", "-")[:2] == ({"name": "Firma", "address": "Ort"}, ("Notiz",))


def test_a_name_that_is_no_field_is_asked_again_with_what_comes_near() -> None:
    """So is nothing where there is no proposal, and a field that is taken."""
    columns, left_out, told = decided("", "adress", "name", "city", "", "?", "notes")
    assert (columns, left_out) == ({"name": "Firma", "city": "Ort", "notes": "Notiz"}, ())
    assert any("adress is no field of one party; perhaps address" in line for line in told)
    assert any("name is Firma already" in line for line in told)
    assert any("there is no proposal" in line for line in told)
    assert any("line_of_business" in line for line in told)


def test_a_proposal_that_somebody_gave_to_another_column_is_none_any_more() -> None:
    """`Firma` becomes the city, so `Ort` has to be named."""
    assert decided("city", "address", "-")[0] == {"city": "Firma", "address": "Ort"}


def test_what_nobody_was_asked_is_left_open() -> None:
    """Not left out."""
    assert accepted(FOUND) == ({"name": "Firma", "city": "Ort"}, (), ("Notiz",))


def test_a_person_at_a_terminal_is_asked_and_the_profile_saved(orders: Path, tmp_path: Path) -> None:
    """Six times Enter, then a dash."""
    ours, theirs = pty.openpty()
    command = [BONAFIDES, "map", str(orders), "--save", str(tmp_path / "erp.toml")]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    os.write(ours, b"\n" * 6 + b"-\n")
    shown = b""
    ends = time.monotonic() + 60
    while time.monotonic() < ends and select.select([ours], [], [], 30)[0]:
        try:
            piece = os.read(ours, 4096)
        except OSError:  # What Linux says when the other end of a terminal has gone.
            break
        shown += piece
    os.close(ours)
    assert process.wait(30) == 0, shown
    profile = read_profile(tmp_path / "erp.toml")
    assert (profile["consignee_name"], profile["-Sachbearbeiter"]) == ("Empfänger", "Sachbearbeiter")
    assert "left out" in shown.decode()


def test_answers_that_end_too_soon_save_nothing() -> None:
    """The last column was not decided on."""

    def ask(_: str) -> str:
        raise InputError("ended")

    with pytest.raises(InputError, match="ended"):
        decide(FOUND, ask, str)


def test_a_column_mapped_to_two_fields_is_refused(run: Run, tmp_path: Path) -> None:
    """One of the two parties would be lost."""
    (tmp_path / "x.csv").write_text("date;Kunde\n2025-01-01;Quenholt\n")
    ran = run("assess", tmp_path / "x.csv", "--map", "consignee_name=Kunde", "--map", "buyer_name=Kunde")
    assert ran.code == 2
    assert "column 'Kunde' is mapped to consignee_name and buyer_name" in ran.err
