"""`classify` as a person uses it: evidence, a page, earlier answers, and inputs that cannot be read."""

import json
from pathlib import Path

import pytest
from tests.cli.command import Run

GRAPHITE = {
    "id": "A", "description": "graphite blocks", "part_no": "IG-110/3", "hs": "8545.11",
    "specs": {"bulk density": "1.85 g/cm3", "grain size": "10 um", "block size": "300 x 200 x 150 mm"},
}  # fmt: skip


@pytest.fixture
def items(tmp_path: Path) -> Path:
    """Give a file with one item."""
    path = tmp_path / "items.jsonl"
    path.write_text(json.dumps(GRAPHITE), encoding="utf-8")
    return path


def test_the_evidence_names_the_tests_and_what_would_change_the_answer(run: Run, items: Path) -> None:
    """From the status down to the characters of the field."""
    ran = run("classify", items, "--why", "--as-of", "2024-06-01")
    assert "controlled_cat_II" in ran.out
    for words in ("What would change the answer", "bulk density < 1.72 g/cm3", "usually go under", "margin"):
        assert words in " ".join(ran.out.split())


def test_the_page_needs_nothing_else_and_shows_strangers_texts_as_text(run: Run, tmp_path: Path) -> None:
    """No script of a stranger, nothing from outside."""
    source, page = tmp_path / "one.json", tmp_path / "page.html"
    source.write_text(
        json.dumps({**GRAPHITE, "description": "graphite blocks <script>alert(1)</script>"}), encoding="utf-8"
    )
    run("classify", source, "--html", page, "--as-of", "2024-06-01")
    text = page.read_text(encoding="utf-8")
    assert "<script>alert" not in text
    assert "6.C.3" in text
    assert "What would change the answer" in text
    assert "http://" not in text.replace("http://www.w3.org", "")


def test_an_answer_tells_its_day_its_edition_and_its_part_number(run: Run, items: Path) -> None:
    """So that it can be compared later."""
    answer = json.loads(run("classify", items, "--json", "--as-of", "2024-06-01").out)
    assert (answer["as_of"], answer["part_no"]) == ("2024-06-01", "IG-110/3")
    assert answer["edition"]


def test_an_earlier_answer_for_the_part_is_shown_and_a_difference_is_told(
    run: Run, items: Path, tmp_path: Path
) -> None:
    """The part number is compared without its signs."""
    before = json.loads(run("classify", items, "--json", "--as-of", "2024-06-01").out)
    earlier = tmp_path / "earlier.jsonl"
    earlier.write_text(json.dumps({**before, "part_no": "ig110 3", "status": "not_controlled"}), encoding="utf-8")
    answer = json.loads(run("classify", items, "--json", "--as-of", "2024-06-01", "--earlier", earlier).out)
    assert [e["status"] for e in answer["earlier"]] == ["not_controlled"]
    assert any("was answered not_controlled" in w for w in answer["warnings"])


def test_a_file_that_holds_no_answers_is_refused_in_a_sentence(run: Run, items: Path) -> None:
    """An item is no answer."""
    ran = run("classify", items, "--earlier", items)
    assert ran.code == 2
    assert "Traceback" not in ran.err
    assert str(items) in ran.err


@pytest.mark.parametrize(
    "specs",
    [
        {"bulk density": "-1.85 g/cm3", "grain size": "10 um"},
        {"bulk density": "1e400 g/cm3", "grain size": "1e-400 um"},
        {"bulk density": "9" * 60_000 + " g/cm3"},
        {"bulk density": "5 kg long", "grain size": "NaN"},
        {"bulk density": "1.85 g/cm3 or 1.60 g/cm3", "grain size": "10 um to 300 um"},
    ],
)
def test_nonsense_figures_get_a_question_and_no_traceback(run: Run, tmp_path: Path, specs: dict[str, str]) -> None:
    """Neither listed nor free by what nobody can read."""
    source = tmp_path / "one.json"
    source.write_text(
        json.dumps({**GRAPHITE, "specs": {**specs, "block size": "300 x 200 x 150 mm"}}), encoding="utf-8"
    )
    ran = run("classify", source, "--json", "--as-of", "2024-06-01")
    assert ran.code == 0, ran.err
    assert json.loads(ran.out)["status"] == "insufficient_data"
