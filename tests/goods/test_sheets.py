"""Data sheets become items; every firm and product here is synthetic. Regression tests."""

from pathlib import Path

import pytest
from tests.goods.sheet_reading import DAY, classified, html, places, read, specs, table
from tests.goods.test_classify import tables
from tests.storage.sheet_files import SCAN, page, pdf, xlsx

from bonafides.errors import InputError
from bonafides.goods.classify_sheet import classify_sheet
from bonafides.model.item import Item

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_minimum_and_maximum_give_the_interval_and_not_the_typical_value() -> None:
    """A typical 1.82 says less than 1.78 to 1.86."""
    rows = table(
        "Property|Unit|Min|Typ|Max", "Bulk density|g/cm³|1.78|1.82|1.86", "Grain size|µm||10|15", "Strength|MPa|45||"
    )
    found = specs(read(html("<h1>SYN-1 graphite</h1>" + rows), "html")[0])
    assert found == {
        "Bulk density": "1.78 to 1.86 g/cm³; typical 1.82 g/cm³",
        "Grain size": "max. 15 µm; typical 10 µm",
        "Strength": "min. 45 MPa",
    }


def test_the_same_table_is_read_from_a_pdf() -> None:
    """Its columns are where its words stand."""
    rows = page(
        "SYN-1 graphite",
        ("Property", "Unit", "Min", "Typ", "Max"),
        ("Bulk density", "g/cm³", "1.78", "1.82", "1.86"),
        ("Grain size", "µm", "", "10", "15"),
    )
    found = specs(read(pdf([rows]), "pdf")[0])
    assert found == {
        "Bulk density": "1.78 to 1.86 g/cm³; typical 1.82 g/cm³",
        "Grain size": "max. 15 µm; typical 10 µm",
    }


def test_a_typical_value_alone_is_about_that() -> None:
    """Single pieces differ from it, so a value at the line leaves the answer open."""
    rows = table(
        "Property|Typical value", "Bulk density|1.70 g/cm³", "Grain size|20 µm", "Block size|300 x 200 x 150 mm"
    )
    result = classified(html("<h1>Synthetic graphite blocks</h1>" + rows), "html")
    assert result.status == "insufficient_data"


@pytest.mark.parametrize(
    "header",
    [
        "Property|Unit|Min. value|Maximum limit",
        "Eigenschaft|Einheit|Min.|Max.",
        "Propriété|Unité|Minimum|Maximum",
        "Propiedad|Unidad|Mín.|Máx.",
        "Показатель|Ед. изм.|Не менее|Не более",
        "性能|单位|最小值|最大值",
    ],
)
def test_the_columns_are_known_in_other_languages(header: str) -> None:
    """German, French, Spanish, Russian, Chinese."""
    (found,) = read(html("<h1>SYN</h1>" + table(header, "X|MPa|10|20")), "html")
    assert specs(found) == {"X": "10 to 20 MPa"}


def test_a_column_a_model_gives_an_item_a_model() -> None:
    """Each with its own values, and with those that all share."""
    rows = table("Parameter|SYN-A|SYN-B", "Bias stability (deg/h)|0.1|5", "Mass|<!-- -->|300 g")
    first, second = read(html("<h1>Synthetic gyroscope</h1><p>Housing: steel</p>" + rows), "html")
    assert (first.item.part_no, specs(first)["Bias stability"], specs(first)["Housing"]) == (
        "SYN-A",
        "0.1 deg/h",
        "steel",
    )
    assert (second.item.part_no, specs(second)["Bias stability"], specs(second)["Mass"]) == (
        "SYN-B",
        "5 deg/h",
        "300 g",
    )
    assert "Mass" not in specs(first)


def test_a_header_in_two_rows_gives_the_interval_of_each_model() -> None:
    """Models above, minimum and maximum below."""
    rows = "<table><tr><td>Parameter</td><td colspan=2>SYN-A</td><td colspan=2>SYN-B</td></tr><tr><td></td><td>Min</td><td>Max</td><td>Min</td><td>Max</td></tr><tr><td>Density [g/cm³]</td><td>1.7</td><td>1.8</td><td>1.9</td><td>2.0</td></tr></table>"
    first, second = read(html(rows), "html")
    assert (specs(first)["Density"], specs(second)["Density"]) == ("1.7 to 1.8 g/cm³", "1.9 to 2.0 g/cm³")


def test_the_example_has_two_grades_and_only_the_fine_one_is_listed() -> None:
    """Headers that span rows, and a cell that spans minimum and maximum."""
    coarse, fine = read((EXAMPLES / "data_sheet.html").read_bytes(), "html")
    assert (specs(coarse)["Grain size"], specs(fine)["Block size"]) == (
        "max. 160 µm; method synthetic method 2",
        "300 x 200 x 150 mm",
    )
    answers = [classify_sheet(i, tables(), DAY).status for i in (coarse, fine)]
    assert answers == ["not_controlled", "controlled_cat_II"]


def test_two_values_under_one_header_are_two_statements() -> None:
    """Neither is taken for the other."""
    rows = "<table><tr><td>Property</td><td colspan=2>Value</td></tr><tr><td>Density</td><td>1.7 g/cm³</td><td>1.8 g/cm³</td></tr></table>"
    assert specs(read(html(rows), "html")[0]) == {"Density": "1.7 g/cm³", "Density [2]": "1.8 g/cm³"}


def test_a_row_of_the_table_that_its_columns_do_not_explain_is_kept() -> None:
    """Nothing is lost."""
    rows = page(("Property", "Unit", "Min", "Max"), ("Density", "g/cm³", "1.7", "1.8"), ("Form", "blocks"))
    assert specs(read(pdf([rows]), "pdf")[0])["Form"] == "blocks"


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("Bulk density: 1.85 g/cm³", "Bulk density", "1.85 g/cm³"),
        ("Ash content ........ 20 ppm", "Ash content", "20 ppm"),
        ("Ash content . . . . . . 20 ppm", "Ash content", "20 ppm"),
        ("Tensile strength [MPa]: 1200", "Tensile strength", "1200 MPa"),
        ("Плотность, г/см³: 1,85", "Плотность", "1,85 г/см³"),
        ("密度：1.85 g/cm³", "密度", "1.85 g/cm³"),
        ("Share: 10 - < 20 %", "Share", "10 - 20 %"),
        ("Wall thickness      2.5 mm", "Wall thickness", "2.5 mm"),
        ("Wall thickness      mm      2.5", "Wall thickness", "2.5 mm"),
        ("Wall thickness      :  2.5 mm", "Wall thickness", "2.5 mm"),
    ],
)
def test_a_line_of_a_key_and_a_value_is_a_specification(line: str, key: str, value: str) -> None:
    """However the two are parted."""
    assert specs(read(f"Product name: SYN\n{line}\n")[0])[key] == value


def test_two_values_of_one_key_are_both_kept() -> None:
    """A sheet that contradicts itself leaves the answer open."""
    found = specs(read("Product name: SYN\nDensity: 1.7 g/cm3\nDensity: 1.8 g/cm3\nDensity: 1.7 g/cm3\n")[0])
    assert found == {"Density": "1.7 g/cm3", "Density [2]": "1.8 g/cm3"}


def test_the_fields_of_an_item_are_known() -> None:
    """Number, heading, article, quantity, origin and declared code."""
    sheet = "Product name: SYN\nCAS No.: 7790-98-9\nHS code: 2829.90.10\nArticle no.: A-7\nQuantity: 20 kg\nCountry of origin: DE\nECCN: 1C111\nManufacturer: Synthetic Ltd\nPhone: 302-01-2\n"
    (found,) = read(sheet)
    assert found.item == Item(
        id="A-7",
        description="SYN",
        cas="7790-98-9",
        hs="2829.90.10",
        part_no="A-7",
        quantity="20 kg",
        origin="DE",
        declared_codes=("1C111",),
    )
    assert (found.manufacturer, found.places["hs"]) == ("Synthetic Ltd", "line 3")


def test_a_workbook_of_keys_and_values_is_one_item() -> None:
    """Whatever worksheets they stand on."""
    found = read(
        xlsx({"General": [["Product name", "SYN"], ["CAS No", "7790-98-9"]], "Data": [["Density [g/cm³]", 1.95]]}),
        "xlsx",
    )
    assert [(i.item.description, i.item.cas, specs(i), i.places["specs.Density"]) for i in found] == [
        ("SYN", "7790-98-9", {"Density": "1.95 g/cm³"}, "sheet Data, cell B1")
    ]


def test_a_workbook_of_rows_is_an_item_a_row() -> None:
    """With its own heading, quantity and properties; a row without a name is none."""
    rows: list[list[str | float]] = [
        ["Offer 7"],
        ["Part no", "Description", "HS code", "Qty", "Unit", "Bore (mm)"],
        ["P-1", "ball valve", "8481.80", 20, "pcs", 12.5],
        ["", "", "", "", "", ""],
        ["P-2", "seal", "4016.93", 5, "pcs", ""],
    ]
    first, second = read(xlsx({"Offer": rows}), "xlsx")
    assert first.item == Item(
        id="P-1", description="ball valve", hs="8481.80", part_no="P-1", quantity="20 pcs", specs={"Bore": "12.5 mm"}
    )
    assert (second.item.part_no, second.places["hs"]) == ("P-2", "sheet Offer, cell C5")


def test_a_table_of_grades_is_an_item_a_row() -> None:
    """Units in the header belong to the values."""
    first, second = read(html(table("Grade|Density (g/cm³)|Grain size (µm)", "G-1|1.70|120", "G-2|1.85|10")), "html")
    assert (first.item.part_no, specs(second)["Density"], specs(second)["Grain size"]) == ("G-1", "1.85 g/cm³", "10 µm")


def test_running_text_before_the_tables_describes_the_goods() -> None:
    """The title and the sentences below it; firms and kinds of document are none."""
    (found,) = read(
        pdf(
            [
                page(
                    "TECHNICAL DATA SHEET",
                    "Synthetic Carbon GmbH",
                    "SYN-1",
                    "Fine-grained isostatic graphite in blocks for electrodes.",
                    "Density: 1.85 g/cm³",
                    "Page 1 of 1",
                )
            ]
        ),
        "pdf",
    )
    assert found.item.description == "SYN-1. Fine-grained isostatic graphite in blocks for electrodes."


def test_a_data_sheet_of_listed_graphite_is_found_with_its_places() -> None:
    """Each figure that decided has its line."""
    rows = page(
        "Synthetic graphite blocks",
        ("Property", "Unit", "Min", "Typ", "Max"),
        ("Bulk density", "g/cm³", "1.78", "1.82", "1.86"),
        ("Grain size", "µm", "", "10", "15"),
        ("Block size:", "300 x 200 x 150 mm"),
    )
    result = classified(pdf([rows]), "pdf")
    assert (result.status, {"page 1, line 3", "page 1, line 4"} <= places(result)) == ("controlled_cat_II", True)


def test_the_head_of_every_page_is_read_once() -> None:
    """Repeated heads and feet say nothing new."""
    found = read(
        pdf([page("SYN-1", "Synthetic graphite head", f"Key {n}: {n} mm", f"Page {n} of 5") for n in range(5)]), "pdf"
    )[0]
    assert found.item.description == "SYN-1. Synthetic graphite head"


def test_a_table_of_substances_in_a_technical_sheet_is_a_composition() -> None:
    """Its rows are no items."""
    rows = page(
        "Synthetic slurry",
        ("Component", "CAS No", "Content (%)"),
        ("Boron carbide", "12069-32-8", "40 - 50"),
        ("Water", "7732-18-5", "50 - 60"),
    )
    (found,) = read(pdf([rows]), "pdf")
    assert [(c.name, c.cas, c.share) for c in found.components] == [
        ("Boron carbide", "12069-32-8", "40 - 50 %"),
        ("Water", "7732-18-5", "50 - 60 %"),
    ]


def test_a_long_table_of_other_things_is_refused() -> None:
    """Read as keys and values it would state what nobody meant."""
    rows = [["Ref", "Name of firm", "Kind", "Town"], *(["7", "Synthetic", "firm", str(n)] for n in range(40))]
    with pytest.raises(InputError, match="whose columns are none of an item"):
        read(xlsx({"Firms": rows}), "xlsx")


def test_a_date_of_publication_frees_no_goods() -> None:
    """A sheet that is published, of a machine that comes with software, is about the machine."""
    sheet = "Product name: Synthetic graphite blocks\nSoftware: included\nData sheet published: 2024\nBulk density: 1.85 g/cm3\nGrain size: 10 um\nBlock size: 300 x 200 x 150 mm\n"
    assert classified(sheet).status == "controlled_cat_II"


def test_running_text_with_even_margins_is_no_table() -> None:
    """Its gaps are wide, and its words are one sentence."""
    (found,) = read("Product name: SYN\nThe  unit  is  handled  with  every  care  it needs.\nDensity: 1.8 g/cm3\n")
    assert specs(found) == {"Density": "1.8 g/cm3"}


def test_values_under_a_heading_of_typical_properties_are_about_that() -> None:
    """A bounded value under the same heading stays as bounded as it is."""
    sheet = "SYN-1\nTypical properties\nDensity: 1.75 g/cm3 at 20 °C\nGrain size: max. 20 um\nBore: 2 - 3 mm\nForm: blocks\n"
    assert specs(read(sheet)[0]) == {
        "Density": "about 1.75 g/cm3 at 20 °C (typical)",
        "Grain size": "max. 20 um",
        "Bore": "2 - 3 mm",
        "Form": "blocks",
    }


@pytest.mark.parametrize("line", ["· Dichte: 2,7 g/cm3", "• Dichte   2,7 g/cm3", "- Dichte: 2,7 g/cm3"])
def test_a_bullet_is_no_part_of_a_key(line: str) -> None:
    """Safety sheets of one maker have them before every key."""
    assert specs(read(f"Handelsname: SYN\n{line}\n")[0]) == {"Dichte": "2,7 g/cm3"}


def test_keys_abreast_have_each_their_own_value() -> None:
    """Two pairs in one row."""
    found = specs(read(html("<h1>SYN</h1>" + table("Range|±30 g|Bias repeatability|100 µg")), "html")[0])
    assert found == {"Range": "±30 g", "Bias repeatability": "100 µg"}


@pytest.mark.parametrize("header", ["Property|Requirement|Result", "Property|Metric|English", "Property|20 °C|100 °C"])
def test_columns_that_are_no_models_are_two_statements(header: str) -> None:
    """What is required and what was measured are both of the same goods."""
    (found,) = read(html("<h1>SYN</h1>" + table(header, "Strength|≥ 1950 MPa|2050 MPa")), "html")
    assert specs(found) == {"Strength": "≥ 1950 MPa", "Strength [2]": "2050 MPa"}


def test_a_merged_header_of_a_workbook_stands_above_all_of_its_columns() -> None:
    """Three columns a model."""
    rows: list[list[str | float]] = [
        ["Parameter", "SYN-A", "", "", "SYN-B", "", "", "Unit"],
        ["", "Min", "Typ", "Max", "Min", "Typ", "Max", ""],
        ["Bias stability", 0.1, 0.2, 0.3, 1, 2, 3, "deg/h"],
    ]
    first, second = read(xlsx({"A": rows}, merged=["B1:D1", "E1:G1", "A1:A2", "H1:H2"]), "xlsx")
    assert [specs(i)["Bias stability"] for i in (first, second)] == [
        "0.1 to 0.3 deg/h; typical 0.2 deg/h",
        "1 to 3 deg/h; typical 2 deg/h",
    ]


def test_a_page_that_was_not_read_leaves_goods_unclear() -> None:
    """What decides may stand there; a listed item stays listed."""
    free = page("Synthetic hand pump", "HS code: 8413.20", "Mass: 2 kg")
    answers = [classified(pdf([free, *more]), "pdf") for more in ([], [SCAN])]
    assert [a.status for a in answers] == ["not_controlled", "insufficient_data"]
    assert any("page 2" in q.asks for q in answers[1].questions)
