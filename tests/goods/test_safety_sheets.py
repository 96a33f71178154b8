"""Safety data sheets become items with their components; every firm and product here is synthetic. Regression tests."""

import pytest
from msgspec import UNSET
from tests.goods.safety_sheets import SHEETS, pages
from tests.goods.sheet_reading import classified, html, places, read, safety, specs, table
from tests.storage.sheet_files import pdf

from bonafides.model.noun import stated

LANGUAGES = sorted(SHEETS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mixture_has_each_component_with_its_number_and_share(language: str) -> None:
    """In six languages, from a PDF."""
    (found,) = read(pdf(pages(language)), "pdf")
    assert [(c.cas, c.name in SHEETS_NAMES) for c in found.components] == [("302-01-2", True), ("7732-18-5", True)]
    assert [specs(found)[f"component {n}"].rsplit(", ", 1)[1] for n in (1, 2)] == ["5 to 10 %", "80 to 95 %"]


SHEETS_NAMES = {row[0] for rows in SHEETS.values() for row in rows if isinstance(row, tuple)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_safety_sheet_names_its_product_and_maker(language: str) -> None:
    """From section 1."""
    (found,) = read(pdf(pages(language)), "pdf")
    assert stated(found.item.description)
    assert "7" in found.item.description or "七" in found.item.description
    assert found.manufacturer in {
        "Synthetic Chemicals Ltd",
        "Synthetische Chemie GmbH",
        "Chimie Synthétique SA",
        "Química Sintética SL",
        "ООО Синтетика",
        "合成化工有限公司",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_component_below_the_line_leaves_the_mixture_free(language: str) -> None:
    """Hydrazine is listed from 70 per cent; five to ten of it are not, and water is none."""
    result = classified(pdf(pages(language)), "pdf")
    assert (result.status, result.decisive and result.decisive.value) == ("not_controlled", "5 to 10 %")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_ground_says_the_page_and_line_of_the_share(language: str) -> None:
    """The line of the substance in the table."""
    assert "page 2, line 4" in places(classified(pdf(pages(language)), "pdf"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_other_sections_name_no_goods(language: str) -> None:
    """What a product must not meet is not what it is."""
    (found,) = read(pdf(pages(language)), "pdf")
    written = str(found)
    assert not [w for w in ("perchlor", "Perchlor", "perclor", "перхлор", "高氯酸铵", "UDMH") if w in written]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_determined_is_left_open(language: str) -> None:
    """Missing is unknown, never no."""
    (found,) = read(pdf(pages(language)), "pdf")
    assert not [v for v in specs(found).values() if v.startswith(("not ", "nicht ", "non ", "no ", "нет ", "无"))]


def test_a_component_above_the_line_makes_the_mixture_listed() -> None:
    """And a person is told to look at the share."""
    result = classified(
        safety("3.2 Mixtures\nHydrazine  CAS 302-01-2  >= 70 - < 80 %\nWater  CAS 7732-18-5  20 - 30 %")
    )
    assert result.mtcr == ("4.C.2.a",)
    assert any("listed is a component, Hydrazine" in w for w in result.warnings)


def test_a_share_across_the_line_is_asked_for() -> None:
    """65 to 75 per cent leaves it open."""
    result = classified(safety("3.2 Mixtures\nHydrazine  302-01-2  65 - 75 %\nWater  7732-18-5  25 - 35 %"))
    assert result.status == "insufficient_data"


def test_a_component_without_a_share_is_asked_for() -> None:
    """Its share decides."""
    result = classified(safety("3.2 Mixtures\nHydrazine  302-01-2\nWater  7732-18-5  25 - 35 %"))
    assert result.status == "insufficient_data"


def test_a_component_that_is_kept_back_is_asked_for() -> None:
    """Trade secret is no answer."""
    rows = "3.2 Mixtures\nChemical name  CAS No  Content\nTrade secret  -  30 - 50 %\nWater  7732-18-5  50 - 70 %"
    result = classified(safety(rows))
    assert result.status == "insufficient_data"
    assert any("Trade secret" in q.asks for q in result.questions)


def test_a_wrong_check_digit_is_told_and_names_nothing() -> None:
    """302-01-3 is no CAS number."""
    result = classified(safety("3.1 Substances\nCAS No: 302-01-3\nConcentration: 99 %"))
    assert any("302-01-3 is no CAS number" in w for w in result.warnings)


def test_a_substance_has_its_number_and_assay() -> None:
    """One substance is the product itself."""
    (found,) = read(safety("3.1 Substances\nChemical name: Synthetic salt\nCAS-No.: 7790-98-9\nConcentration: >= 99 %"))
    assert (found.item.cas, specs(found)["concentration"], found.components) == ("7790-98-9", ">= 99 %", ())


def test_the_properties_of_the_product_count_for_the_component_that_it_is() -> None:
    """The grain size of section 9 is that of the powder."""
    sheet = safety("3.2 Mixtures\nAluminium powder  CAS 7429-90-5  >= 99 %\nStearic acid  CAS 57-11-4  < 1 %", properties="Particle size: 5 - 30 µm\nShape: spherical").replace("SYN", "Aluminium powder, spherical")  # fmt: skip
    result = classified(sheet)
    assert result.status.startswith("controlled")


def test_a_use_is_what_the_goods_are_for() -> None:
    """A cleaner for rocket motors is no rocket motor."""
    (found,) = read(safety("3.2 Mixtures\nWater  7732-18-5  100 %", first="Recommended use: rocket motor cleaning"))
    assert specs(found)["Recommended use"] == "for rocket motor cleaning"


def test_a_sheet_whose_layout_is_lost_is_read_by_the_order_of_its_lines() -> None:
    """Keys above their values, and a table of substances as one column of words."""
    sheet = (
        "1. IDENTIFICATION\nProduct Name\nSynthetic Oxidizer\nSupplier\nSynthetic Ltd\n2. HAZARDS\nx\n3. COMPOSITION\nComponent\nCAS-No\n"
        "Weight %\nAmmonium perchlorate\n7790-98-9\n>99\n9. PHYSICAL PROPERTIES\nDensity\n1.95 g/cm3\n"
    )
    (found,) = read(sheet)
    assert (found.item.description, found.item.cas, found.manufacturer) == (
        "Synthetic Oxidizer; Ammonium perchlorate",
        "7790-98-9",
        "Synthetic Ltd",
    )
    assert specs(found) == {"Density": "1.95 g/cm3", "concentration": ">99 %"}


def test_a_table_of_substances_needs_no_word_for_names() -> None:
    """The column that is neither number nor share holds the names."""
    body = "<h2>Section 1. Identification</h2><p>Product name: SYN</p><h2>Section 2. Hazards</h2><p>x</p><h2>Section 3. Composition</h2>"
    (found,) = read(
        html(body + table("What|%|CAS number", "methylhydrazine|≥90|60-34-4", "water|<10|7732-18-5")), "html"
    )
    assert [(c.name, c.share) for c in found.components] == [("methylhydrazine", "≥90 %"), ("water", "<10 %")]


def test_a_component_with_neither_number_nor_share_is_not_lost() -> None:
    """Its name may be all that a sheet says of a listed substance, or that something is kept back."""
    rows = table("Substance|CAS number|Share", "Ammonium perchlorate|-|-", "Water|7732-18-5|25 %", "Trade secret|-|-")
    body = "<h2>Section 1. Identification</h2><p>Product name: SYN</p><p>HS code: 340290</p><h2>Section 2. Hazards</h2><p>x</p><h2>Section 3. Composition</h2>"
    (found,) = read(html(body + rows), "html")
    result = classified(html(body + rows), "html")
    assert [c.name for c in found.components] == ["Ammonium perchlorate", "Water", "Trade secret"]
    assert result.status != "not_controlled"
    assert any("Trade secret" in q.asks for q in result.questions)


def test_the_version_of_a_sheet_is_no_model() -> None:
    """Every sheet of version 3.1 would be the same part."""
    (found,) = read(safety("Hydrazine  302-01-2  5 - 10 %", first="Version: 3.1"))
    assert not stated(found.item.part_no)


def test_a_number_before_a_name_is_the_number_of_that_name() -> None:
    """As sheets of one substance write them in one line."""
    (found,) = read(safety("3.1 Stoffe\n7429-90-5 Aluminiumpulver (stabilisiert)"))
    assert (found.item.cas, found.item.description) == ("7429-90-5", "SYN; Aluminiumpulver (stabilisiert)")


def test_one_listed_ingredient_of_a_small_share_is_no_product() -> None:
    """Sheets that name dangerous ingredients only leave the others out."""
    (found,) = read(safety("Hydrazine  302-01-2  5 - 10 %"))
    assert (found.item.cas is UNSET, [c.cas for c in found.components]) == (True, ["302-01-2"])


def test_a_recommended_use_is_known_by_how_its_key_begins() -> None:
    """And names no goods."""
    (found,) = read(
        safety("3.2 Mixtures\nWater  7732-18-5  100 %", first="Recommended use of the chemical: rocket motors")
    )
    assert specs(found)["Recommended use of the chemical"] == "for rocket motors"


def test_a_product_named_after_a_component_has_the_share_of_that() -> None:
    """Hydrazine hydrate holds 64 per cent of hydrazine: on no list, and next to one."""
    sheet = safety("3.2 Mixtures\nHydrazine   302-01-2   64 %\nWater   7732-18-5   36 %").replace(
        "SYN", "Hydrazine hydrate"
    )
    assert classified(sheet).status == "unlisted_sensitive"
