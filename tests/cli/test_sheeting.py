"""`classify` takes data sheets and safety sheets, seen from outside; synthetic firms only."""

import json
from pathlib import Path

import pytest
from tests.cli.command import Run
from tests.goods.safety_sheets import pages
from tests.storage.sheet_files import SCAN, locked, page, pdf, xlsx

EXAMPLES = Path(__file__).parents[2] / "examples"
GRAPHITE = page(
    "Synthetic graphite blocks", "Bulk density: 1.85 g/cm³", "Grain size: 10 µm", "Block size: 300 x 200 x 150 mm"
)


def test_the_example_sheet_gives_a_line_a_grade(run: Run) -> None:
    """Two grades, one of them listed."""
    ran = run("classify", EXAMPLES / "data_sheet.html", "--json")
    answers = [json.loads(line) for line in ran.lines]
    assert [(a["id"], a["status"]) for a in answers] == [
        ("SYN-GRAPH 160", "not_controlled"),
        ("SYN-GRAPH 400", "controlled_cat_II"),
    ]


@pytest.mark.parametrize("name", ["sheet.pdf", "sheet.csv", "sheet"])
def test_a_pdf_is_read_under_any_name(run: Run, tmp_path: Path, name: str) -> None:
    """And each ground says its page and line."""
    file = tmp_path / name
    file.write_bytes(pdf([[], GRAPHITE]))
    ran = run("classify", file, "--json")
    answer = json.loads(ran.out)
    assert (answer["status"], '{"source":"' + name + '","at":"page 2, line 2"}' in ran.out) == (
        "controlled_cat_II",
        True,
    )


def test_a_pdf_is_read_from_standard_input(run: Run) -> None:
    """A hyphen is standard input."""
    assert json.loads(run("classify", "-", "--json", stdin=pdf([GRAPHITE])).out)["status"] == "controlled_cat_II"


def test_the_pages_with_values_and_without_text_are_told(run: Run, tmp_path: Path) -> None:
    """On standard error, and as a warning of the answer."""
    file = tmp_path / "sheet.pdf"
    file.write_bytes(pdf([page("Synthetic foreword of a manual"), GRAPHITE, SCAN]))
    ran = run("classify", file, "--json")
    assert "3 pages read, values on pages 1-2" in ran.err
    assert "sheet.pdf: without text, so not read: page 3; look at them yourself" in json.loads(ran.out)["warnings"]


def test_a_safety_sheet_is_one_item(run: Run, tmp_path: Path) -> None:
    """Whatever it holds."""
    file = tmp_path / "sds.pdf"
    file.write_bytes(pdf(pages("de")))
    assert [json.loads(line)["status"] for line in run("classify", file, "--json").lines] == ["not_controlled"]


def test_a_list_of_items_in_a_workbook_is_an_answer_a_row(run: Run, tmp_path: Path) -> None:
    """With the article's number as its id."""
    file = tmp_path / "offer.xlsx"
    file.write_bytes(
        xlsx(
            {
                "Offer": [
                    ["Part no", "Description", "HS code"],
                    ["P-1", "hand pump", "8413.20"],
                    ["P-2", "UDMH 98 %", "2825.10"],
                ]
            }
        )
    )
    answers = [json.loads(line) for line in run("classify", file, "--json").lines]
    assert [(a["id"], a["mtcr"]) for a in answers] == [("P-1", []), ("P-2", ["4.C.2.b.2"])]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (locked(pdf([GRAPHITE]), password="secret"), "an encrypted PDF"),  # noqa: S106 (the test's own)
        (pdf([[], []]), "2 scanned or empty pages"),
        (b"PK\x03\x04 broken", "a damaged ZIP or XLSX file"),
        (b"<html><body><p>Please sign in</p></body></html>", "holds no property, CAS number or product name"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_code_2(run: Run, tmp_path: Path, content: bytes, told: str) -> None:
    """One sentence, no traceback."""
    file = tmp_path / "sheet"
    file.write_bytes(content)
    ran = run("classify", file)
    assert (ran.code, told in ran.err, "Traceback" in ran.err, ran.out) == (2, True, False, "")


def test_a_sheet_that_is_not_there_is_refused(run: Run, tmp_path: Path) -> None:
    """A name of a PDF is no description of goods."""
    ran = run("classify", tmp_path / "missing.pdf")
    assert (ran.code, "no such file" in ran.err) == (2, True)


def test_a_file_of_items_is_still_one(run: Run, tmp_path: Path) -> None:
    """CSV with a colon in its cells is no data sheet."""
    file = tmp_path / "items.csv"
    file.write_text("id;description\n1;UDMH: 98 %\n", encoding="utf-8")
    assert json.loads(run("classify", file, "--json").out)["mtcr"] == ["4.C.2.b.2"]
