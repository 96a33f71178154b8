"""Policy replay and answers at the command line."""

import json
from pathlib import Path

import pytest
from tests.cli.command import Run

DEAL = (
    '{"id":"T","date":"2007-06-01","kind":"export","from":"CN","destination":"PK","parties":[{"role":"exporter","name":"Liaoning Example Trading",'
    '"country":"CN"},{"role":"end_user","name":"Example Works","country":"PK"}],"items":[{"description":"sodium perchlorate","hs":"2829.90"}],'
    '"end_use":{"stated":"spare parts"}}'
)
FIBRE = (
    '{"id":"F","date":"2025-06-10","kind":"export","from":"DE","destination":"AE","parties":[{"role":"exporter","name":"Beispiel GmbH","country":"DE"},'
    '{"role":"end_user","name":"Gulf Bottling LLC","country":"AE"}],"items":[{"description":"carbon fibre prepreg","hs":"3921.90"}],"end_use":{"stated":"caps"}}'
)


@pytest.fixture
def past(tmp_path: Path) -> Path:
    """Give a file of one past shipment and one line that cannot be read."""
    file = tmp_path / "past.jsonl"
    file.write_text(f"{DEAL}\nnot json\n", encoding="utf-8")
    return file


def test_a_policy_is_replayed_as_a_table(run: Run, past: Path) -> None:
    """One row a jurisdiction, and what could not be read is counted."""
    ran = run("replay", past, "--as-if-informed")
    assert ran.code == 0
    assert any(line.split()[0:1] == ["CN"] and "+1" in line for line in ran.lines if line.split())
    assert "2 rows in = 1 compared + 1 rejected" in ran.err


def test_a_policy_gives_each_shipment_and_the_table_as_json(run: Run, past: Path) -> None:
    """The table is the last line."""
    *rows, table = [json.loads(line) for line in run("replay", past, "--as-if-informed", "--json").lines]
    assert [r["transaction"] for r in rows] == ["T"]
    assert {r["jurisdiction"]: r["more_stopped"] for r in table["table"]}["CN"] == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--without", "cn.nonsense"), "--without cn.nonsense: no rule or red flag has this name"),
        (("--law-as-of", "2007"), "--law-as-of 2007: name a whole day"),
        (("--law-as-of", "yesterday"), "--law-as-of"),
    ],
)
def test_a_policy_that_cannot_be_read_is_refused(run: Run, past: Path, options: tuple[str, str], said: str) -> None:
    """One sentence, nothing assessed."""
    ran = run("replay", past, *options)
    assert ran.code == 2
    assert said in ran.err
    assert not ran.out


def test_questions_are_answered_and_assessed_again_in_one_command(run: Run, tmp_path: Path) -> None:
    """The ids of the first run are the keys of the second."""
    file = tmp_path / "order.json"
    file.write_text(FIBRE, encoding="utf-8")
    asked = json.loads(run("assess", file, "--json").out)
    figures = {"specific_modulus": "1.2e7 m", "specific_strength": "20000 m"}
    answers = [f"{q['id']}={v}" for q in asked["questions"] for k, v in figures.items() if k in q["field"]]
    given = [part for a in answers for part in ("--answer", a)]
    again = json.loads(run("assess", file, "--json", *given, "--answered-by", "the maker").out)
    assert (asked["outcome"], again["outcome"]) == ("ASK", "CLEAR_WITH_RECORD")
    assert any("(by the maker)" in w for w in again["coverage"]["warnings"])


def test_an_answer_without_a_question_is_refused(run: Run, tmp_path: Path) -> None:
    """It is written as ID=VALUE."""
    file = tmp_path / "order.json"
    file.write_text(FIBRE, encoding="utf-8")
    ran = run("assess", file, "--answer", "20 um")
    assert (ran.code, ran.out) == (2, "")
    assert "--answer '20 um': write it as NAME=VALUE" in ran.err
