"""What went wrong in the reading of figures, and what nobody may slip past it; regression tests on the installed catalogue."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.goods.test_classify import answer, tables

from bonafides.goods.digits import NUMBER, read_number
from bonafides.goods.reading import readings
from bonafides.goods.statements import Stated, read_item
from bonafides.model.codec import from_plain
from bonafides.model.item import Item

GRAPHITE = {"grain size": "10 um", "block size": "300 x 200 x 150 mm"}


def stated(description: str, **fields: object) -> Stated:
    """Read an item."""
    return read_item(from_plain({"description": description, **fields}, Item, where="item"), tables(), "$")


def test_a_round_size_is_no_power_of_ten() -> None:
    """300 x 100 x 50 mm was once read as 300 times ten to the power of zero."""
    found = readings("block 300 x 100 x 50 mm", free=True)
    assert [s.low for s in found[0].sides] == [300, 100, 50]


def test_bags_are_no_metres() -> None:
    """In "25 мешков" the first letter was once a metre."""
    assert readings("25 мешков", free=True)[0].units == ()


@pytest.mark.parametrize(
    "words", ["better than 0.4 °/h", "0.4 °/h or better", "besser als 0,4 °/h", "не хуже 0,4 °/ч", "优于0.4度/小时"]
)
def test_a_drift_better_than_a_figure_is_smaller(words: str) -> None:
    """It was once read as larger, which cleared the goods."""
    assert answer("gyroscope", specs={"drift rate stability": words}).mtcr == ("9.A.4",)


def test_a_purity_better_than_a_figure_is_larger() -> None:
    """The property gives the direction."""
    found = answer("tungsten powder", specs={"tungsten content": "better than 99 %", "maximum particle size": "20 um"})
    assert found.mtcr == ("6.C.7.a",)


@pytest.mark.parametrize("unit", ["at.%", "vol.%", "mol%", "ат. %", "Vol.-%"])
def test_a_share_of_atoms_or_volume_says_nothing_of_weight(unit: str) -> None:
    """97 per cent by weight is asked for again."""
    specs = {"tungsten content": f"99 {unit}", "maximum particle size": "20 um"}
    found = answer("tungsten powder", specs=specs)
    assert found.status == "insufficient_data"
    assert any("per cent by weight" in q.asks for q in found.questions)


def test_a_share_of_weight_says_nothing_of_volume() -> None:
    """The austenite content is one of volume."""
    assert "austenite_content" not in stated("duplex steel", specs={"austenite content": "45 wt.%"}).values
    assert "austenite_content" in stated("duplex steel", specs={"austenite content": "45 vol.%"}).values


def test_the_unit_of_a_key_tells_the_kind_of_share() -> None:
    """As tables of data sheets write it."""
    assert "tungsten_content" not in stated("tungsten powder", specs={"tungsten content (at.%)": "99 %"}).values


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("bulk density (g/cm3)", "1.85"),
        ("bulk density, g/cm³", "1.85"),
        ("bulk_density_g_cm3", 1.85),
        ("Dichte [kg/m³]", "1850"),
        ("плотность, г/см³", "1,85"),
        ("体积密度(g/cm³)", "1.85"),
    ],
)
def test_a_key_may_hold_the_unit(key: str, value: str | float) -> None:
    """In brackets, behind a comma or behind underscores."""
    assert [q.low for q in stated("graphite", specs={key: value}).values["bulk_density"]] == [1850]


def test_a_number_with_two_readings_is_settled_by_the_others() -> None:
    """Decimal commas beside it make the point a thousands separator, and the other way round."""
    specs = {"thickness": "2.997 mm"}
    assert stated("plate, 12,5 kg", specs=specs).values["thickness"][0].low == Fraction(2997, 1000)
    assert stated("plate, 12.5 kg", specs=specs).values["thickness"][0].high == Fraction(2997, 10**6)
    assert stated("plate", specs=specs).values["thickness"][0].form == "ambiguous"


def test_a_number_of_the_file_itself_has_a_decimal_point() -> None:
    """2.997 in JSON is no text."""
    assert stated("plate", specs={"thickness mm": 2.997}).values["thickness"][0].high == Fraction(2997, 10**6)


def test_a_number_with_two_readings_is_open_also_below_a_bound() -> None:
    """A reach of "38.000 rpm" may be one of 38."""
    found = answer(
        "balancing machine, two planes",
        specs={"rotor mass": "1 kg", "balancing speed": "up to 38.000 rpm", "residual unbalance": "0 g.mm/kg"},
    )
    assert found.status == "insufficient_data"
    assert any("two ways" in w for w in found.warnings)


def test_physics_settles_a_number_with_two_readings() -> None:
    """No content is 99 500 per cent, and no matter weighs 1 850 g/cm3."""
    found = stated("graphite", specs={"purity": "99.500 %", "bulk density": "1.850 g/cm3"})
    assert found.values["assay"][0].high == Fraction(995, 1000)
    assert found.values["bulk_density"][0].high == 1850


def test_a_tolerance_in_per_cent_is_a_share_of_the_figure() -> None:
    """300 bar ± 5 % was once 295 to 305 per cent."""
    assert stated("press", specs={"working pressure": "300 bar ± 5 %"}).values["pressure"][0].low == 28_500_000


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("bulk density", "-1.85 g/cm3"),
        ("bulk density", "1e400 g/cm3"),
        ("bulk density", "10^99999 g/cm3"),
        ("bulk density", f"{'9' * 60_000} g/cm3"),
        ("bulk density", f"1.{'9' * 60_000} g/cm3"),
        ("bulk density", "NaN"),
        ("bulk density", float("nan")),
        ("bulk density", float("inf")),
        ("bulk density", "5 kg/cm3"),
        ("bulk density", "1.85 mm"),
        ("bulk density", "1/0 in"),
    ],
)
def test_a_figure_that_cannot_be_is_asked_for(key: str, value: str | float) -> None:
    """Never a crash, and never an answer."""
    found = answer("graphite blocks", specs={**GRAPHITE, key: value})
    assert found.status == "insufficient_data"
    assert any("density" in q.asks for q in found.questions)


@pytest.mark.parametrize(
    ("description", "says"),
    [
        ("graphite block 5 kg/cm3 long", "its unit does not fit"),
        ("hydrazine, purity 150 %", "more than any assay can be"),
        ("rotor mass -5 kg, balancing machine", "less than any largest rotor mass can be"),
        ("graphite block, density 1e400 g/cm3", "beyond all measure"),
    ],
)
def test_a_figure_that_cannot_be_is_said_in_running_text(description: str, says: str) -> None:
    """What is not read is not dropped in silence."""
    assert any(says in w for w in answer(description).warnings)


def test_two_figures_that_disagree_are_both_kept() -> None:
    """The same pressure in other units must be the same."""
    assert len(stated("press", specs={"pressure": "300 MPa (30 000 psi)"}).values["pressure"]) == 2
    assert len(stated("press", specs={"pressure": "300 MPa (43 500 psi)"}).values["pressure"]) == 1


@pytest.mark.parametrize(
    "name",
    [
        "hydrazine hydrate 100 %",
        "Hydrazinhydrat 100 %",
        "гидразингидрат 100 %",
        "水合肼100%",
        "hidrato de hidrazina 100 %",
        "hydrate d'hydrazine 100 %",
    ],
)
@pytest.mark.parametrize("cas", ["302-01-2", "7803-57-8", "10217-52-4"])
def test_a_hydrate_of_100_per_cent_is_no_hydrazine_of_100_per_cent(name: str, cas: str) -> None:
    """It holds 64 per cent, under whatever number it is declared."""
    assert answer(name, cas=cas, hs="2825.10").status == "unlisted_sensitive"


@pytest.mark.parametrize("description", ["hydrazine 100 % (as hydrate)", "Hydrazine 100 % hydrate"])
def test_a_share_that_may_be_of_the_hydrate_is_asked_for(description: str) -> None:
    """Hydrazine and hydrate both stand there."""
    found = answer(description, cas="302-01-2", hs="2825.10")
    assert found.status == "insufficient_data"
    assert any("not of its hydrate" in q.asks for q in found.questions)


def test_hydrazine_itself_is_still_listed() -> None:
    """By its own content, beside a hydrate or without one."""
    assert answer("hydrazine, anhydrous, 98 %", cas="302-01-2").mtcr == ("4.C.2.a",)
    assert answer("hydrazine hydrate", specs={"N2H4 content": "80 %"}).mtcr == ("4.C.2.a",)


def test_a_mesh_is_the_largest_size_and_no_mean() -> None:
    """-200 +325 mesh lies between 45 and 75 um."""
    found = stated("aluminium powder, -200 +325 mesh")
    assert found.values["particle_size_max"][0].high == Fraction(75, 10**6)
    assert found.values["particle_size_min"][0].low == Fraction(45, 10**6)
    assert "particle_size_mean" not in found.values


def test_a_share_through_a_mesh_is_a_share_below_its_opening() -> None:
    """95 % -325 mesh."""
    assert [(s.low, e.low) for s, e in stated("aluminium powder, 95 % -325 mesh").fractions] == [
        (Fraction(95, 100), Fraction(45, 10**6))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "小于63微米的颗粒占15%",
        "15 % < 63 µm",
        "15 % inférieur à 63 µm",
        "15 % частиц менее 63 мкм",
        "15 % unter 63 µm",
        "15 % menor de 63 µm",
    ],
)
def test_a_share_under_a_size_is_read_in_every_language(text: str) -> None:
    """Share first or size first."""
    assert [(s.low, e.low) for s, e in stated(f"aluminium powder, {text}").fractions] == [
        (Fraction(15, 100), Fraction(63, 10**6))
    ]


def test_accuracy_is_of_angles_of_pressures_or_of_shares() -> None:
    """The first in the alphabet once took it all."""
    assert "positioning_accuracy" in stated("table", specs={"accuracy": "3 arcsec"}).values
    assert "accuracy_share" in stated("gauge", specs={"accuracy": "0.5 %"}).values


def test_a_colon_and_an_abbreviation_end_no_clause() -> None:
    """The words "Korngröße: max. 10 µm" once lost their grain size."""
    assert "grain_size" in stated("Graphit, Korngröße: max. 10 µm").values


def test_a_nominal_diameter_is_in_millimetres() -> None:
    """DN 50, Ду 50 and DN50 are sizes (ISO 6708)."""
    assert all(
        stated(f"valve {dn}").values["nominal_size"][0].low == Fraction(5, 100) for dn in ("DN 50", "DN50", "Ду 50")
    )


@given(st.text(alphabet="0123456789.,'eE+-−^x×10⁻⁶½/ \u202f万mm%目", max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_row_of_digits_is_read_or_left(text: str) -> None:
    """Nothing that looks like a number stops the reader."""
    assert all(r.low is None or isinstance(r.low, Fraction) for r in readings(text, free=False))


@given(st.text(max_size=80), st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_specification_gets_an_answer(key: str, value: str) -> None:
    """Nonsense is a question, not a crash."""
    assert answer("graphite blocks", specs={key: value, "grain size": value}).status


@given(st.integers(0, 10**9), st.sampled_from([",", "."]))
def test_a_known_decimal_mark_leaves_no_doubt(number: int, mark: str) -> None:
    """With the mark given there is one reading."""
    text = f"{number % 900 + 100}{mark}{number % 1000:03d}"
    assert all((n := read_number(m[0], "." if mark == "." else ",")) and not n.ambiguous for m in NUMBER.finditer(text))


@pytest.mark.parametrize(
    "no", ["no", "nein", "non", "нет", "无", "отсутствует", "nicht vorhanden", "aucun", "ninguno", "不具备", False]
)
def test_no_is_no_in_every_language(no: str | bool) -> None:
    """As the answer of a specification."""
    assert stated("rate table", specs={"slip rings": no}).features["slip_rings"].value is False


@pytest.mark.parametrize("yes", ["yes", "ja", "oui", "sí", "да", "是", "имеется", "vorhanden", "具备", True])
def test_yes_is_yes_in_every_language(yes: str | bool) -> None:
    """As the answer of a specification."""
    assert stated("rate table", specs={"slip rings": yes}).features["slip_rings"].value is True


@pytest.mark.parametrize(
    "text",
    [
        "without slip rings",
        "ohne Schleifringe",
        "sans bagues collectrices",
        "sin anillos rozantes",
        "без токосъемника",
        "不带滑环",
        "kein Schleifring",
        "aucun collecteur tournant",
    ],
)
def test_a_denied_feature_is_denied_in_every_language(text: str) -> None:
    """In running text."""
    assert stated(f"rate table, {text}").features["slip_rings"].value is False


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("three-axis table", 3),
        ("dreiachsiger Tisch", 3),
        ("table à trois axes", 3),
        ("mesa de tres ejes", 3),
        ("трехосевой стенд", 3),
        ("三轴转台", 3),
        ("стенд с двумя осями", 2),
        ("双轴转台", 2),
    ],
)
def test_axes_are_counted_in_every_language(text: str, number: int) -> None:
    """In words."""
    assert [q.low for q in stated(text).values["coordinated_axes"]] == [number]


def test_the_upper_end_of_a_cut_is_the_largest_particle() -> None:
    """So is the sieve that all of the powder passes."""
    listed = ("6.C.7.a",)
    assert answer("Wolframpulver 99,95 Gew.-%, Korngröße 5-15 µm").mtcr == listed
    assert answer("tungsten powder, purity 99.9 %, 100 % < 45 µm").mtcr == listed
    assert answer("tungsten powder, purity 99.9 %, particle size 15-53 um").status != "controlled_cat_II"


def test_a_round_bar_has_a_diameter_and_a_length() -> None:
    """Ø 60 x 1000 mm."""
    found = stated("steel bar Ø 60 x 1000 mm").values
    assert (found["diameter"][0].low, found["length"][0].low) == (Fraction(6, 100), Fraction(1))


def test_nickel_is_no_denial() -> None:
    """The sign Ni stands before much that is not denied."""
    assert stated("18 Ni maraging steel sheet").features["sheet"].value is True


@pytest.mark.parametrize(
    "size", ["300x200x150 mm", "300х200х150 мм", "300 x 200 x 150mm", "300mmx200mmx150mm", "300×200×150毫米"]
)
def test_a_size_needs_no_blanks(size: str) -> None:
    """Latin and Cyrillic signs between the sides."""
    assert [[q.low for q in s] for s in stated(f"graphite block {size}").sizes] == [
        [Fraction(3, 10), Fraction(1, 5), Fraction(3, 20)]
    ]


def test_two_times_a_force_is_no_size() -> None:
    """2 x 80 kN."""
    assert stated("flow forming machine, roller force 2 x 80 kN").values["roller_force"][0].low == 80_000


def test_the_same_figure_in_other_units_settles_a_doubt() -> None:
    """54 kN (12,140 lbf)."""
    assert stated("shaker, sine force 54 kN (12,140 lbf)").values["force"][1].form == "point"


@pytest.mark.parametrize("row", ["1x", "1 ", "-325 mesh ", "1±", "10^", "百分之", "1 -"])
def test_a_long_row_of_figures_gets_an_answer(row: str) -> None:
    """A size of thirty thousand sides once took half a minute."""
    assert answer(row * (30_000 // len(row))).status == "insufficient_data"
