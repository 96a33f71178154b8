"""Sheets are told apart by content, keep the place of every piece, and are refused in one sentence; synthetic firms only."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from tests.storage.sheet_files import SCAN, locked, page, pdf, xlsx

from bonafides.errors import InputError
from bonafides.goods.sheets import items_of
from bonafides.storage.sheets import LARGEST_SHEET, Kind, kind_of_sheet, sheet_of

GRAPHITE = [page("Synthetic graphite SYN-1", ("Bulk density:", "1.85 g/cm³"), "Grain size: 10 µm")]


def refused(content: bytes, kind: Kind) -> str:
    """Give the sentence with which a sheet is refused."""
    with pytest.raises(InputError) as told:
        sheet_of(content, kind, name="sheet")
    return str(told.value)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (pdf(GRAPHITE), "pdf"),
        (xlsx({"A": [["Density", 1.8]]}), "xlsx"),
        (b"\n<!DOCTYPE html><html><body>x</body></html>", "html"),
        ("<?xml version='1.0'?>\n<html><p>х</p></html>".encode("utf-16"), "html"),
        (b"Product name: SYN-1\nDensity: 1.8 g/cm3\n", "text"),
        ("产品名称：合成石墨\n密度：1.85 g/cm3\n".encode(), "text"),
        (b'{"description": "note: graphite"}\n', ""),
        (b'[{"description": "graphite"}]', ""),
        (b"id;description;spec_density\n1;graphite: fine;1.8\n", ""),
        (b"Item Description,HS\nnote: x,1\n", ""),
        (b"firma,ware\nx,y\n", ""),
        (b"PK;description;hs\n1;graphite;3801\n", ""),
        (b"Firma;Ware\nnote: x;y\n", ""),
    ],
)
def test_a_sheet_is_known_by_its_content_whatever_its_name(tmp_path: Path, content: bytes, kind: str) -> None:
    """The name is no evidence; files of items stay files of items."""
    file = tmp_path / "anything.csv"
    file.write_bytes(content)
    assert kind_of_sheet(str(file), {}) == kind


def test_a_mapping_of_columns_says_that_a_file_holds_rows(tmp_path: Path) -> None:
    """Somebody who maps columns means a table of items."""
    file = tmp_path / "rows.txt"
    file.write_bytes(b"Ware: Name\nx\n")
    assert (kind_of_sheet(str(file), {}), kind_of_sheet(str(file), {"description": "Ware: Name"})) == ("text", "")


def test_a_pdf_that_asks_for_a_password_is_refused() -> None:
    """Nobody reads it, and the sentence says what to do."""
    told = refused(locked(pdf(GRAPHITE), password="secret"), "pdf")  # noqa: S106 (the test's own)
    assert "encrypted PDF; save it without a password" in told


def test_a_pdf_that_only_its_owner_protects_is_read() -> None:
    """Sheets are often locked against change, and open to every reader."""
    lines = sheet_of(locked(pdf(GRAPHITE), password=""), "pdf", name="sheet").lines
    assert any("Grain size" in line.text for line in lines)


@pytest.mark.parametrize("name", ["sheet.pdf", "sheet.xlsx"])
def test_a_file_that_is_not_what_its_name_says_is_refused(tmp_path: Path, name: str) -> None:
    """Noise under the name of a sheet is no table without rows: nothing read would be nothing listed."""
    (tmp_path / name).write_bytes(b"hello \x00\x01\x02")
    with pytest.raises(InputError, match=f"{name}: named {name[5:]} and holds no {name[6:].upper()}; send the file"):
        kind_of_sheet(str(tmp_path / name), {})


def test_a_scan_is_refused() -> None:
    """A PDF without text is not taken for a sheet that states nothing."""
    assert "no text in this PDF: 3 scanned or empty pages" in refused(pdf([SCAN, [], SCAN]), "pdf")


def test_a_page_without_text_is_named() -> None:
    """A scanned page among others may hold what decides; a blank one does not."""
    notes = sheet_of(pdf([*GRAPHITE, SCAN, SCAN, []]), "pdf", name="sheet").notes
    assert notes == ("without text, so not read: pages 2-3; look at them yourself",)


@pytest.mark.parametrize("kind", ["pdf", "html", "xlsx", "text"])
def test_an_empty_file_is_refused(kind: Kind) -> None:
    """In one sentence."""
    assert refused(b" \n\n", kind) == "sheet: is empty; send a sheet with text"


@pytest.mark.parametrize("kind", ["pdf", "html", "xlsx", "text"])
def test_a_huge_file_is_refused_with_the_cap(kind: Kind) -> None:
    """64 MiB is the most."""
    assert "larger than 64 MiB" in refused(b"%PDF-1.4" + b" " * LARGEST_SHEET, kind)


@pytest.mark.parametrize("cut", [9, 60, 400])
def test_a_damaged_pdf_is_refused_without_a_traceback(cut: int) -> None:
    """What is left of a broken download."""
    assert refused(pdf(GRAPHITE)[:cut], "pdf").startswith("sheet: ")


@pytest.mark.parametrize("cut", [5, 100, 700])
def test_a_damaged_workbook_is_refused(cut: int) -> None:
    """What is left of a broken download."""
    assert "damaged" in refused(xlsx({"A": [["Density", 1.8]]})[:cut], "xlsx")


def test_a_workbook_with_a_changed_byte_is_refused() -> None:
    """Its check sums are looked at before it is read."""
    whole = bytearray(xlsx({"A": [["Density", 1.8]] * 200}))
    whole[whole.index(b"xl/worksheets/sheet1.xml") + 40] ^= 0xFF
    assert "damaged" in refused(bytes(whole), "xlsx")


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    """What unpacks to a hundred times its size is no sheet."""
    out = io.BytesIO(xlsx({"A": [["Density", 1.8]]}))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/media/zero", b"\0" * (32 << 20))
    assert "which no sheet does" in refused(out.getvalue(), "xlsx")


def test_cells_far_apart_are_refused() -> None:
    """Two cells in opposite corners span more cells than fit into memory."""
    content = xlsx({"A": [["Density", 1.8]]})
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = {n: packed.read(n) for n in packed.namelist()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, part in parts.items():
            far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
            packed.writestr(name, part.replace(b"</sheetData>", far))
    assert "spans more than" in refused(out.getvalue(), "xlsx")


@pytest.mark.parametrize(
    ("member", "told"), [("word/document.xml", "a Word file"), ("readme.txt", "a ZIP file and no workbook")]
)
def test_another_kind_of_zip_is_named(member: str, told: str) -> None:
    """The sentence says what it is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(member, "x")
    assert told in refused(out.getvalue(), "xlsx")


def test_an_old_or_locked_office_file_is_refused() -> None:
    """A locked XLSX is no ZIP but an OLE file."""
    assert "old or locked with a password" in refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "old_office")


@pytest.mark.parametrize(
    "body",
    [b"<html><head><title>x</title><script>fill()</script></head><body></body></html>", b"<html></html>"],
)
def test_a_page_that_shows_nothing_is_refused(body: bytes) -> None:
    """A script fills it, or nobody does."""
    assert "an HTML page without text" in refused(body, "html")


def test_a_page_that_is_no_sheet_is_refused() -> None:
    """A greeting states nothing of goods."""
    page_ = sheet_of(b"<html><body><h1>Welcome</h1><p>Please sign in to go on.</p></body></html>", "html", name="page")
    with pytest.raises(InputError, match="holds no property, CAS number or product name"):
        items_of(page_)


def test_a_line_of_a_pdf_has_its_page_and_number() -> None:
    """Counted as a reader counts: without blank lines."""
    lines = sheet_of(pdf([page("Synthetic one"), page("two", "Grain size: 10 µm")]), "pdf", name="sheet").lines
    assert [(line.text, line.at) for line in lines][-1] == ("Grain size: 10 µm", "page 2, line 2")


def test_a_cell_of_a_workbook_has_its_sheet_and_letters() -> None:
    """Empty cells before it are counted."""
    lines = sheet_of(xlsx({"Values": [["", ""], ["", "Density", 1.5]]}), "xlsx", name="sheet").lines
    assert [c.at for c in lines[0].cells] == ["sheet Values, cell B2", "sheet Values, cell C2"]


def test_a_number_of_a_workbook_is_written_as_it_is_read() -> None:
    """20, not 20.0."""
    lines = sheet_of(xlsx({"A": [["Mass", 20.0, 1.85]]}), "xlsx", name="sheet").lines
    assert [c.text for c in lines[0].cells] == ["Mass", "20", "1.85"]


def test_cells_that_span_rows_and_columns_stand_in_each_of_them() -> None:
    """A merged cell is about every row and column that it covers."""
    table = b"<table><tr><td rowspan=2>Size</td><td>min</td><td>1</td></tr><tr><td>max</td><td>2</td></tr></table>"
    lines = sheet_of(b"<html><body>" + table + b"</body></html>", "html", name="sheet").lines
    assert [[c.text for c in line.cells] for line in lines] == [["Size", "min", "1"], ["Size", "max", "2"]]


def test_what_a_page_does_not_show_is_no_part_of_its_cells() -> None:
    """Styles and scripts stand in tables too."""
    table = b"<table><tr><td>Density<style>.x{}</style></td><td>1.8 g/cm3<script>var a=1;</script></td></tr></table>"
    (line,) = sheet_of(b"<html><body>" + table + b"</body></html>", "html", name="sheet").lines
    assert line.text == "Density 1.8 g/cm3"


def test_a_merged_cell_stands_in_each_of_its_rows_however_deep() -> None:
    """The model of row 150 is that of row 1."""
    rows = [["Model A" if not i else "", float(i)] for i in range(150)]
    lines = sheet_of(xlsx({"A": rows}, merged=["A1:A150"]), "xlsx", name="sheet").lines
    assert lines[-1].text == "Model A 149"


@pytest.mark.parametrize(
    "cell", [b'<c r="B1" t="e"><v>#REF!</v></c>', b'<c r="B1"><f>1+1</f></c>', b'<c r="B1"><f>1+1</f><v></v></c>']
)
def test_a_cell_without_a_value_is_told(cell: bytes) -> None:
    """An error, or a formula that nobody calculated, is a part that was not read."""
    whole, out = io.BytesIO(xlsx({"A": [["Density", 1.0]]})), io.BytesIO()
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.infolist():
            content = old.read(member)
            if member.filename.startswith("xl/worksheets/"):
                content, changed = re.subn(rb'<c r="B1".*?</c>', cell, content)
                assert changed == 1
            new.writestr(member, content)
    assert "not calculated), so not read" in sheet_of(out.getvalue(), "xlsx", name="sheet").notes[0]
    assert sheet_of(whole.getvalue(), "xlsx", name="sheet").notes == ()


def test_a_deeply_nested_page_is_read() -> None:
    """A page may nest deeper than functions may call."""
    deep = b"<div>" * 200 + b"<p>Grain size: 10 um</p>" + b"</div>" * 200
    assert sheet_of(b"<html><body>" + deep + b"</body></html>", "html", name="s").lines[0].text == "Grain size: 10 um"


def test_a_page_in_an_old_encoding_is_read() -> None:
    """As it declares, or as its bytes show."""
    body = '<html><head><meta charset="windows-1251"></head><body><p>Плотность: 1.8</p></body></html>'.encode("cp1251")
    assert sheet_of(body, "html", name="s").lines[0].text == "Плотность: 1.8"


def test_two_hundred_pages_are_read_and_say_where_their_values_stand() -> None:
    """The one value of a long manual is found."""
    prose = [f"Sentence {i} tells how to handle the synthetic unit with every care that it needs." for i in range(20)]
    pages = [page(*prose, *([("Bulk density:", "1.85 g/cm³")] if n == 136 else [])) for n in range(200)]
    found = items_of(sheet_of(pdf(pages), "pdf", name="manual"))[0]
    assert [p for f, p in found.places.items() if f == "specs.Bulk density"] == ["page 137, line 21"]


def test_a_refusal_is_one_sentence() -> None:
    """What, where, what to do."""
    told = refused(pdf([[]]), "pdf")
    assert re.fullmatch(r"sheet: [^\n]+", told)
