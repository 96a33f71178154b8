"""`read --release-to`: its output, its refusals, and the owner's file of reasons."""

import json
from pathlib import Path

import pytest
from tests.documents.marked_papers import command, telegram

PAPER = telegram(
    "(U) Please see what follows.", "(S//REL TO USA, GBR) The pump was sold in spring.", "(S//NF) The hose was sold."
)


def test_the_release_is_one_object_with_what_goes_and_nothing_else(tmp_path: Path) -> None:
    """Ids, text, findings, and facts where there are any."""
    file = tmp_path / "paper.txt"
    file.write_bytes(PAPER)
    said = json.loads(command("read", str(file), "--release-to", "GBR", "--on", "2015-03-02", "--json"))
    assert (said["released"], said["text"], said["findings"]) == (
        ["2"],
        "(S//REL TO USA, GBR) The pump was sold in spring.",
        [],
    )
    assert set(said) <= {"released", "text", "findings", "mentions", "leads"}


def test_a_country_may_be_named_as_people_name_it() -> None:
    """The code of three letters, UK, or its name."""
    for word in ("GBR", "gbr", "UK", "United Kingdom"):
        assert "pump" in command("read", "-", "--release-to", word, "--on", "2015-03-02", stdin=PAPER)


REFUSED = [
    (("--release-to", "GBR"), "give --on DATE"),
    (("--release-to", "GBR", "--on", "2015"), "name a whole day"),
    (("--release-to", "MTCR", "--on", "2015-03-02"), "MTCR is a group"),
    (("--release-to", "XQZ", "--on", "2015-03-02"), "no country is known"),
    (("--on", "2015-03-02"), "give --release-to COUNTRY too"),
    (("--told", "count"), "give --release-to COUNTRY too"),
    (("--release-unclassified",), "give --release-to COUNTRY too"),
    (("--release-to", "GBR", "--on", "2015-03-02", "--draft", "x"), "--draft writes what a release keeps back"),
]


@pytest.mark.parametrize(("options", "said"), REFUSED)
def test_options_that_make_no_release_are_refused_in_one_sentence(options: tuple[str, ...], said: str) -> None:
    """What is wrong, and what to do."""
    answer = command("read", "-", *options, stdin=PAPER)
    assert answer.startswith("bonafides: ")
    assert said in answer
    assert answer.count("\n") == 1


def test_the_policy_of_telling_is_followed_in_both_forms() -> None:
    """A count and a length where they are declared."""
    base = ("read", "-", "--release-to", "GBR", "--on", "2015-03-02")
    length = len("Please see what follows.") + len("The hose was sold.")
    assert json.loads(command(*base, "--told", "length", "--json", stdin=PAPER))["withheld"] == {
        "count": 2,
        "findings": 0,
        "length": length,
    }
    assert "withheld" not in command(*base, "--json", stdin=PAPER)
    assert "Withheld: 2 portions; findings on them: 0" in command(*base, "--told", "count", stdin=PAPER)


def test_unclassified_goes_where_the_policy_is_declared() -> None:
    """And only plain (U)."""
    said = command(
        "read", "-", "--release-to", "GBR", "--on", "2015-03-02", "--release-unclassified", "--json", stdin=PAPER
    )
    assert json.loads(said)["released"] == ["1", "2"]


def test_the_owner_gets_the_reasons_in_a_file_of_their_own(tmp_path: Path) -> None:
    """Ids, marks and reasons; no text, and nothing of it in the output."""
    file = tmp_path / "reasons.jsonl"
    said = command(
        "read", "-", "--release-to", "GBR", "--on", "2015-03-02", "--release-reasons", str(file), "--json", stdin=PAPER
    )
    reasons = json.loads(file.read_text("utf-8"))
    assert [(p["portion"], p["released"]) for p in reasons["portions"]] == [("1", False), ("2", True), ("3", False)]
    assert "hose" not in file.read_text("utf-8")
    assert "NOFORN" not in said


def test_one_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    """It is refused by its place."""
    file = tmp_path / "paper.txt"
    file.write_bytes(PAPER)
    said = command(
        "read", str(tmp_path / "absent.txt"), str(file), "--release-to", "GBR", "--on", "2015-03-02", "--json"
    )
    assert "refused: file 1 of the command" in said
    assert "pump" in said


def test_plain_reading_tells_the_owner_what_is_wrong_with_the_marks() -> None:
    """With the edition's countries."""
    content = telegram("(S//REL TO USA, GBR, AUS) The pump was sold.", "(S//NF//REL TO USA, GBR) The hose was sold.")
    found = json.loads(command("read", "-", "--json", stdin=content))["banner_findings"]
    assert any("in the wrong order; it is USA, AUS, GBR" in said for said in found)
    assert any("NOFORN and REL exclude each other" in said for said in found)
