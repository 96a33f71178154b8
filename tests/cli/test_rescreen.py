"""`rescreen` tells what another edition changes for a file, and nothing else."""

import json
from pathlib import Path

import pytest
from tests.cli.command import Run

ENTRY = {
    "list": "house", "id": "7", "schema": "Organization", "name": "Quenholt Rocket Works", "country": ["TR"], "since": "2020-01-01",
    "binding": ["EU"], "measure": "concern",
}  # fmt: skip
PARTIES = b'{"id":"a","name":"Quenholt Rocket Works"}\n{"id":"b","name":"Muster Pumpen AG"}\n'
ORDER = (
    b'{"id":"T-1","date":"2025-11-05","from":"DE","destination":"TR","parties":[{"role":"exporter","name":"Beispiel Chemie GmbH",'
    b'"country":"DE"},{"role":"end_user","name":"Quenholt Rocket Works","country":"TR"}],"items":[{"description":"office chairs"}]}\n'
)


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Give three editions: one that lists nobody of ours, one that names the works as a concern, one that freezes its assets."""
    from bonafides.editions.build import build
    from bonafides.editions.catalogue import installed_catalogue

    folder, found = tmp_path_factory.mktemp("editions"), {}
    for name, row in (
        ("nobody", {**ENTRY, "name": "Vellmar Tractors"}),
        ("concern", ENTRY),
        ("freeze", {**ENTRY, "measure": "asset_freeze"}),
    ):
        published = folder / f"from-{name}"
        published.mkdir()
        (published / "house.jsonl").write_text(json.dumps(row) + "\n")
        found[name] = folder / name
        build(found[name], installed_catalogue(), published=published, days={})
    return found


def test_a_party_that_comes_onto_a_list_is_told_and_the_others_are_not(run: Run, editions: dict[str, Path]) -> None:
    """One line a change, by the row's own id."""
    ran = run("rescreen", editions["nobody"], editions["freeze"], "-", "--json", "--as-of", "2025-11-05", stdin=PARTIES)
    assert [(c["id"], c["change"], c["list"], c["list_id"]) for c in map(json.loads, ran.lines)] == [
        ("a", "hit added", "house", "7")
    ]
    assert "2 rows in = 2 rescreened + 0 rejected; 1 changes in 1 parties" in ran.err


def test_a_party_that_leaves_a_list_is_told(run: Run, editions: dict[str, Path]) -> None:
    """What went counts as much as what came."""
    ran = run("rescreen", editions["freeze"], editions["nobody"], "-", "--as-of", "2025-11-05", stdin=PARTIES)
    assert [line.split("\t")[:3] for line in ran.lines] == [["a", "hit removed", "house/7"]]


def test_another_measure_of_the_same_listing_is_told_with_both(run: Run, editions: dict[str, Path]) -> None:
    """A concern that became an asset freeze is no new hit."""
    ran = run(
        "rescreen", editions["concern"], editions["freeze"], "-", "--json", "--as-of", "2025-11-05", stdin=PARTIES
    )
    change = json.loads(ran.out)
    assert (change["change"], change["was"], change["now"]) == (
        "hit changed",
        {"measure": "concern"},
        {"measure": "asset_freeze"},
    )


def test_a_transaction_tells_its_outcome_before_and_after_and_the_findings(
    run: Run, editions: dict[str, Path], tmp_path: Path
) -> None:
    """The outcome comes first, then why."""
    file = tmp_path / "orders.jsonl"
    file.write_bytes(ORDER)
    ran = run("rescreen", editions["nobody"], editions["freeze"], file, "--json")
    changes = [json.loads(line) for line in ran.lines]
    assert changes[0]["change"] == "outcome changed"
    assert changes[0]["now"] == {"outcome": "PROHIBIT"}
    assert "listed_party_match" in {c["subject"] for c in changes if c["change"] == "finding appeared"}


def test_the_same_edition_twice_changes_nothing_and_ends_with_zero(run: Run, editions: dict[str, Path]) -> None:
    """No news is an empty output."""
    ran = run("rescreen", editions["freeze"], editions["freeze"], "-", "--exit-code", stdin=PARTIES)
    assert (ran.code, ran.out) == (0, "")


def test_a_change_ends_with_one_when_asked(run: Run, editions: dict[str, Path]) -> None:
    """So that a nightly run can raise the alarm."""
    ran = run(
        "rescreen", editions["nobody"], editions["freeze"], "-", "--exit-code", "--as-of", "2025-11-05", stdin=PARTIES
    )
    assert ran.code == 1


@pytest.mark.parametrize(
    "content",
    [
        b"id;date;consignee_name;item_description\nT-1;2025-11-05;Quenholt Rocket Works;chairs\n",
        "id\tdate\tconsignee_name\nT-1\t2025-11-05\tQuenholt Rocket Works\n".encode("utf-16"),
        ORDER.replace(b",", b",\n"),
    ],
)
def test_transactions_are_told_from_parties_by_their_date(
    run: Run, editions: dict[str, Path], content: bytes, tmp_path: Path
) -> None:
    """Sheets in any encoding, and JSON over several lines."""
    file = tmp_path / "rows"
    file.write_bytes(content)
    assert "transactions" in run("rescreen", editions["nobody"], editions["freeze"], file).err


def test_a_row_that_cannot_be_read_is_refused_and_the_next_is_told(run: Run, editions: dict[str, Path]) -> None:
    """Nothing is lost in silence."""
    ran = run(
        "rescreen", editions["nobody"], editions["freeze"], "-", "--as-of", "2025-11-05", stdin=b'{"nme":"x"}\n' + PARTIES
    )  # fmt: skip
    assert "3 rows in = 2 rescreened + 1 rejected; 1 changes" in ran.err
    assert "correct this field or take it out" in ran.err


def test_a_cleared_hit_is_no_news_until_its_listing_changes(
    run: Run, editions: dict[str, Path], tmp_path: Path
) -> None:
    """What two persons cleared comes back when the listing is another."""
    answers, decisions, day = tmp_path / "a.jsonl", tmp_path / "d.jsonl", ("--as-of", "2025-11-05")
    answers.write_text(run("screen", "-", "--json", "--edition", editions["concern"], *day, stdin=PARTIES).out)
    who = ("--verdict", "cleared", "--reason", "another seat", "--by", "A. Officer", "--json")
    ran = run("decide", decisions, "--assessment", answers, "--party", "a", *who)
    run("decide", decisions, "--countersign", json.loads(ran.out)["id"], "--by", "B. Second")
    pair = (editions["concern"], editions["freeze"])
    again = run("rescreen", *pair, "-", *day, "--decisions", decisions, stdin=PARTIES)
    gone = run("rescreen", editions["nobody"], editions["concern"], "-", *day, "--decisions", decisions, stdin=PARTIES)
    assert [line.split("\t")[:3] for line in again.lines] == [["a", "hit added", "house/7"]]
    assert gone.out == ""


def test_an_edition_that_is_not_there_is_one_sentence(run: Run, editions: dict[str, Path], tmp_path: Path) -> None:
    """It names the folder."""
    ran = run("rescreen", tmp_path / "none", editions["freeze"], "-", stdin=PARTIES)
    assert (ran.code, "Traceback" in ran.err, str(tmp_path / "none") in ran.err) == (3, False, True)


def test_a_comparison_says_what_it_means_for_a_party_file(run: Run, editions: dict[str, Path], tmp_path: Path) -> None:
    """Lists, entries and the rows of the file, in one answer and on one page."""
    parties, page = tmp_path / "parties.jsonl", tmp_path / "changes.html"
    parties.write_bytes(PARTIES + b'{"name":7}\n')
    ran = run(
        "edition", "diff", editions["concern"], editions["freeze"], "--parties", parties, "--as-of", "2025-11-05", "--html", page,
        "--json",
    )  # fmt: skip
    found = json.loads(ran.out)
    assert [(c["list_id"], c["fields"]) for c in found["changes"]] == [("7", ["measure"])]
    assert found["changes"][0]["differences"] == [{"field": "measure", "gone": ["concern"], "come": ["asset_freeze"]}]
    told = found["parties"]
    assert (told["rescreened"], told["rejected"]) == (2, 1)
    assert [(c["id"], c["change"]) for c in told["changes"]] == [("a", "hit changed")]
    assert "Quenholt Rocket Works" in page.read_text()


def test_a_comparison_reads_on_a_terminal(run: Run, editions: dict[str, Path]) -> None:
    """Each list, each entry, what its fields lost and gained."""
    ran = run("edition", "diff", editions["concern"], editions["freeze"])
    assert "measure - concern + asset_freeze" in " ".join(ran.out.split())
