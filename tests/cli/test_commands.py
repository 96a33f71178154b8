"""Each command does what the contract says, seen from outside."""

import json
import shutil
from pathlib import Path

import pytest
from tests.cli.command import Run

from bonafides.cli.schemas import NOUNS

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_search_alerts_while_a_listing_was_in_force(run: Run) -> None:
    """China Great Wall Industry Corporation, June 2006 to June 2008."""
    ran = run("search", "China Great Wall Industry Corporation", "--as-of", "2007-06-01", "--json", "--exit-code")
    assert ran.code == 1
    assert [h["list"] for h in json.loads(ran.out)["hits"] if h["match"]] == ["us-ofac-sdn"]


def test_search_shows_history_only_once_it_ended(run: Run) -> None:
    """A lifted listing is shown and does not match."""
    hits = json.loads(run("search", "China Great Wall Industry Corporation", "--as-of", "2010-01-01", "--json").out)[
        "hits"
    ]
    assert hits
    assert not [h for h in hits if h["match"]]
    assert all(h["in_force"] == "no" for h in hits if h["same_party"])


def test_search_says_from_when_a_name_was_published(run: Run) -> None:
    """An alias that came later does not match before, and the answer says from when it would."""
    hits = json.loads(run("search", "Dalian Sunny Industries", "--as-of", "2008-06-01", "--json").out)["hits"]
    assert not [h for h in hits if h["match"]]
    assert any("2009-02-02" in h["note"] for h in hits)


def test_search_reports_lists_that_do_not_cover_the_day(run: Run) -> None:
    """A day outside a list's coverage is unknown, not clear."""
    answer = json.loads(run("search", "Nobody At All", "--as-of", "1980-01-01", "--json").out)
    assert any("what it said on 1980-01-01 is unknown" in u for u in answer["unknown"])


def test_a_pack_is_replayed_byte_for_byte(run: Run, tmp_path: Path) -> None:
    """The evidence proves itself."""
    run("assess", EXAMPLES / "orders.csv", "--json", "--pack", tmp_path / "pack")
    ran = run("replay", tmp_path / "pack")
    assert (ran.code, ran.lines[-1]) == (0, "24 compared, 24 byte-equal, 0 differ")


def test_replay_finds_a_changed_result(run: Run, tmp_path: Path) -> None:
    """A pack that somebody touched is refused."""
    run("assess", EXAMPLES / "one_order.json", "--json", "--pack", tmp_path / "pack")
    results = tmp_path / "pack" / "assessments.jsonl"
    results.write_bytes(results.read_bytes().replace(b"PROHIBIT", b"CLEAR"))
    ran = run("replay", tmp_path / "pack")
    assert (ran.code, "was changed or removed since the pack was made" in ran.err) == (2, True)


def test_replay_with_another_edition_says_why_it_differs(run: Run, tmp_path: Path) -> None:
    """Another own list is another edition, and the reason names it."""
    own = tmp_path / "own.jsonl"
    own.write_text('{"list":"X","id":"1","name":"Example Works"}\n')
    run("assess", EXAMPLES / "one_order.json", "--json", "--pack", tmp_path / "pack")
    run("edition", "build", tmp_path / "other", "--from", _folder_with(own, tmp_path))
    ran = run("replay", tmp_path / "pack", "--edition", tmp_path / "other")
    assert ran.code == 1
    assert any("because the edition is another" in line for line in ran.lines)


def _folder_with(file: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "from"
    folder.mkdir()
    shutil.copy(file, folder)
    return folder


def test_rows_in_are_rows_out_and_rejects(run: Run, tmp_path: Path) -> None:
    """Counts reconcile, and the rejects file holds what was refused with its line."""
    file, rejects = tmp_path / "orders.jsonl", tmp_path / "rejects.csv"
    file.write_text(
        '{"date":"2026-01-01","parties":[{"name":"A"}]}\nnonsense\n{"date":"2026-01-01","parties":[{"name":"B"}]}\n'
    )
    ran = run("assess", file, "--json", "--rejects", rejects)
    assert "3 rows in = 2 assessed + 1 rejected" in ran.err
    assert "2" in rejects.read_text(encoding="utf-8").splitlines()[1].split(",")


def test_screen_echoes_ids_in_order(run: Run) -> None:
    """One line of hits a row, in the order of the rows."""
    rows = b'{"id":"a","name":"Parchin Chemical Industries"}\n{"id":"b","name":"Muster Pumpen AG"}\n'
    ran = run("screen", "-", "--json", "--as-of", "2025-11-05", stdin=rows)
    assert [json.loads(line)["id"] for line in ran.lines] == ["a", "b"]
    assert [any(h["match"] for h in json.loads(line)["hits"]) for line in ran.lines] == [True, False]


def test_classify_takes_a_description(run: Run) -> None:
    """A sentence is enough for a named substance."""
    answer = json.loads(run("classify", "UDMH 98.5 %", "--as-of", "2024-06-01", "--json").out)
    assert (answer["status"], answer["mtcr"]) == ("controlled_cat_II", ["4.C.2.b.2"])


@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_has_a_schema(run: Run, noun: str) -> None:
    """The schema is JSON and describes an object."""
    shape = json.loads(run("schema", noun).out)
    assert shape["$defs"]


def test_edition_show_verify_and_list_know_the_starter(run: Run, tmp_path: Path) -> None:
    """Without a path, the starter edition is meant."""
    assert run("edition", "verify").code == 0
    assert json.loads(run("edition", "show", "--json").out)["starter"] is True
    assert "starter" in run("edition", "list", tmp_path).out


def test_the_page_is_self_contained(run: Run, tmp_path: Path) -> None:
    """It loads nothing from anywhere."""
    page = tmp_path / "orders.html"
    run("assess", EXAMPLES / "orders.csv", "--html", page)
    text = page.read_text(encoding="utf-8")
    assert "Parchin" in text
    assert not [mark for mark in ('http-equiv="refresh"', ' src="http', "@import", "url(http") if mark in text]


def test_a_mapping_is_saved_once_and_used_as_a_profile(run: Run, tmp_path: Path) -> None:
    """The second file of the same system needs no columns named."""
    sheet, profile = tmp_path / "kunden.csv", tmp_path / "erp.toml"
    sheet.write_text("Kundennummer;Firma\nC-1;Parchin Chemical Industries\n")
    first = run("screen", sheet, "--map", "id=Kundennummer", "--map", "name=Firma", "--save-map", profile, "--json")
    second = run("screen", sheet, "--map", f"@{profile}", "--json")
    assert json.loads(first.out)["id"] == "C-1"
    assert second.out == first.out


def test_a_pack_of_a_run_with_a_profile_is_replayed_without_it(run: Run, tmp_path: Path) -> None:
    """The pack keeps what the profile said."""
    sheet, profile = tmp_path / "orders.csv", tmp_path / "erp.toml"
    sheet.write_text("Auftrag;date;consignee_name\nT-1;2025-11-05;Muster Pumpen AG\n")
    profile.write_text('[columns]\nid = "Auftrag"\n')
    run("assess", sheet, "--map", f"@{profile}", "--pack", tmp_path / "pack")
    profile.unlink()
    assert run("replay", tmp_path / "pack").code == 0
