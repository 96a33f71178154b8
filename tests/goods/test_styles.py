"""Written quantities of the trade in six styles, each with the interval that it means in base units; regression tests."""

from fractions import Fraction

import pytest

from bonafides.goods.reading import as_quantity, readings

F = Fraction
INCH, POUND, GRAVITY = F(254, 10_000), F(45_359_237, 10**8), F(980_665, 10**5)
LBF = POUND * GRAVITY
PSI, GALLON, MM_HG = LBF / INCH**2, 231 * INCH**3, F(135_951, 10) * GRAVITY / 1000
NONE = None

# written, dimension, lowest and highest value in base units (None: open)
ENGLISH: list[tuple[str, str, F | None, F | None]] = [
    ("1.85 g/cm3", "density", F(1850), F(1850)),
    ("1.85 g/cm^3", "density", F(1850), F(1850)),
    ("1.85 g cm⁻³", "density", F(1850), F(1850)),
    ("0.0668 lb/in3", "density", F(668, 10**4) * POUND / INCH**3, F(668, 10**4) * POUND / INCH**3),
    ("80-500 mm", "length", F(80, 1000), F(500, 1000)),
    ("80 to 500 mm", "length", F(80, 1000), F(500, 1000)),
    ("between 80 and 500 mm", "length", F(80, 1000), F(500, 1000)),
    ("from 80 mm to 500 mm", "length", F(80, 1000), F(500, 1000)),
    ("800 um to 1.2 mm", "length", F(800, 10**6), F(12, 10**4)),
    ("80...500 mm", "length", F(80, 1000), F(500, 1000)),
    (".005 in", "length", INCH / 200, INCH / 200),
    ("97 ± 1 %", "ratio", F(96, 100), F(98, 100)),
    ("(97 ± 1) %", "ratio", F(96, 100), F(98, 100)),
    ("97 +/- 1 %", "ratio", F(96, 100), F(98, 100)),
    ("300 bar ± 5 %", "pressure", F(285 * 10**5), F(315 * 10**5)),
    ("2 m ± 5 mm", "length", F(1995, 1000), F(2005, 1000)),
    ("at least 1.72 g/cm3", "density", F(1720), NONE),
    ("not less than 1.72 g/cm3", "density", F(1720), NONE),
    ("1.72 g/cm3 or more", "density", F(1720), NONE),
    ("1.72 g/cm3 min.", "density", F(1720), NONE),
    ("≥ 1.72 g/cm3", "density", F(1720), NONE),
    (">= 1.72 g/cm3", "density", F(1720), NONE),
    ("more than 69 MPa", "pressure", F(69 * 10**6), NONE),
    (">69 MPa", "pressure", F(69 * 10**6), NONE),
    ("exceeding 69 MPa", "pressure", F(69 * 10**6), NONE),
    ("not exceeding 5 mm", "length", NONE, F(5, 1000)),
    ("up to 5 mm", "length", NONE, F(5, 1000)),
    ("5 mm max", "length", NONE, F(5, 1000)),
    ("5 mm (max.)", "length", NONE, F(5, 1000)),
    ("5 mm or less", "length", NONE, F(5, 1000)),
    ("less than or equal to 5 mm", "length", NONE, F(5, 1000)),
    ("below 63 um", "length", NONE, F(63, 10**6)),
    ("finer than 63 µm", "length", NONE, F(63, 10**6)),
    ("about 100 mm", "length", F(90, 1000), F(110, 1000)),
    ("~100 mm", "length", F(90, 1000), F(110, 1000)),
    ("1/2 in", "length", INCH / 2, INCH / 2),
    ('3 1/2"', "length", INCH * F(7, 2), INCH * F(7, 2)),
    ("3-1/2 in.", "length", INCH * F(7, 2), INCH * F(7, 2)),
    ("½ inch", "length", INCH / 2, INCH / 2),
    ("20 in dia", "length", 20 * INCH, 20 * INCH),
    ("283 ksi", "pressure", 283_000 * PSI, 283_000 * PSI),
    ("10,000.5 psi", "pressure", F(20_001, 2) * PSI, F(20_001, 2) * PSI),
    ("100 Torr", "pressure", F(100 * 101_325, 760), F(100 * 101_325, 760)),
    ("29.92 in Hg", "pressure", F(2992, 100) * F(254, 10) * MM_HG, F(2992, 100) * F(254, 10) * MM_HG),
    ("100 mm Hg", "pressure", 100 * MM_HG, 100 * MM_HG),
    ("13 mbar", "pressure", F(1300), F(1300)),
    ("50 kN", "force", F(50_000), F(50_000)),
    ("50 KN", "force", F(50_000), F(50_000)),
    ("11 240 lbf", "force", 11_240 * LBF, 11_240 * LBF),
    ("5 tf", "force", 5000 * GRAVITY, 5000 * GRAVITY),
    ("10 g rms", "acceleration", 10 * GRAVITY, 10 * GRAVITY),
    ("1250 x 10^-6 g", "acceleration", F(125, 10**5) * GRAVITY, F(125, 10**5) * GRAVITY),
    ("0.5 °/h", "angular_rate", F(1, 7200), F(1, 7200)),
    ("0.5 °/hr", "angular_rate", F(1, 7200), F(1, 7200)),
    ("0.5 degrees per hour", "angular_rate", F(1, 7200), F(1, 7200)),
    ("400 deg/s", "angular_rate", F(400), F(400)),
    ("12 500 rpm", "angular_rate", F(75_000), F(75_000)),
    ("20 mg/kg", "ratio", F(20, 10**6), F(20, 10**6)),
    ("1.1 MN·s", "impulse", F(1_100_000), F(1_100_000)),
    ("1.1 x 10^6 N s", "impulse", F(1_100_000), F(1_100_000)),
    ("1.1E6 N.s", "impulse", F(1_100_000), F(1_100_000)),
    ("247 000 lbf·s", "impulse", 247_000 * LBF, 247_000 * LBF),
    ("212 °F", "temperature", F(212 * 5, 9) + F(45_967 * 5, 900), F(37_315, 100)),
    ("4700 cP", "viscosity", F(47, 10), F(47, 10)),
    ("30 gpm", "flow", 30 * GALLON / 60, 30 * GALLON / 60),
    ("24 l/min", "flow", F(24, 60_000), F(24, 60_000)),
    ("100 HP", "power", 100 * 550 * 12 * INCH * LBF, 100 * 550 * 12 * INCH * LBF),
    ("1.2E-3 m", "length", F(12, 10_000), F(12, 10_000)),
    ("97 wt.%", "ratio", F(97, 100), F(97, 100)),
    ("97 % by weight", "ratio", F(97, 100), F(97, 100)),
    ("97 at.%", "atom_share", F(97, 100), F(97, 100)),
    ("97 vol%", "volume_share", F(97, 100), F(97, 100)),
    ("97 mol%", "atom_share", F(97, 100), F(97, 100)),
    ("0.15 lb/(lbf h)", "fuel_per_impulse", F(15, 100) / (GRAVITY * 3600), F(15, 100) / (GRAVITY * 3600)),
    ("10 Å", "length", F(1, 10**9), F(1, 10**9)),
]  # fmt: skip
GERMAN: list[tuple[str, str, F | None, F | None]] = [
    ("1,85 g/cm³", "density", F(1850), F(1850)),
    ("von 80 bis 500 mm", "length", F(80, 1000), F(500, 1000)),
    ("zwischen 80 und 500 mm", "length", F(80, 1000), F(500, 1000)),
    ("mindestens 1,72 g/cm³", "density", F(1720), NONE),
    ("nicht weniger als 1,72 g/cm³", "density", F(1720), NONE),
    ("1,72 g/cm³ oder mehr", "density", F(1720), NONE),
    ("nicht mehr als 5 mm", "length", NONE, F(5, 1000)),
    ("höchstens 5 mm", "length", NONE, F(5, 1000)),
    ("bis zu 5 mm", "length", NONE, F(5, 1000)),
    ("max. 5 mm", "length", NONE, F(5, 1000)),
    ("unter 63 µm", "length", NONE, F(63, 10**6)),
    ("kleiner als 63 µm", "length", NONE, F(63, 10**6)),
    ("über 69 MPa", "pressure", F(69 * 10**6), NONE),
    ("mehr als 69 MPa", "pressure", F(69 * 10**6), NONE),
    ("ca. 100 mm", "length", F(90, 1000), F(110, 1000)),
    ("etwa 100 mm", "length", F(90, 1000), F(110, 1000)),
    ("97,5 Gew.-%", "ratio", F(975, 1000), F(975, 1000)),
    ("97,5 Masse-%", "ratio", F(975, 1000), F(975, 1000)),
    ("12,5 Vol.-%", "volume_share", F(125, 1000), F(125, 1000)),
    ("12,5 At.-%", "atom_share", F(125, 1000), F(125, 1000)),
    ("12.345,6 U/min", "angular_rate", F(123_456, 10) * 6, F(123_456, 10) * 6),
    ("12 500 min⁻¹", "angular_rate", F(75_000), F(75_000)),
    ("100 PS", "power", 7500 * GRAVITY, 7500 * GRAVITY),
    ("5 Zoll", "length", 5 * INCH, 5 * INCH),
    ("110 Liter", "volume", F(110, 1000), F(110, 1000)),
    ("5 Bogensekunden", "angle", F(5, 3600), F(5, 3600)),
    ("180 kp/mm²", "pressure", 180 * GRAVITY * 10**6, 180 * GRAVITY * 10**6),
    ("0,5 Grad/h", "angular_rate", F(1, 7200), F(1, 7200)),
    ("1,1 Mio. N·s", "impulse", F(1_100_000), F(1_100_000)),
]  # fmt: skip
FRENCH: list[tuple[str, str, F | None, F | None]] = [
    ("1,85 g/cm³", "density", F(1850), F(1850)),
    ("de 80 à 500 mm", "length", F(80, 1000), F(500, 1000)),
    ("entre 80 et 500 mm", "length", F(80, 1000), F(500, 1000)),
    ("au moins 1,72 g/cm³", "density", F(1720), NONE),
    ("supérieure ou égale à 1,72 g/cm³", "density", F(1720), NONE),
    ("1,72 g/cm³ ou plus", "density", F(1720), NONE),
    ("pas moins de 1,72 g/cm³", "density", F(1720), NONE),
    ("plus de 69 MPa", "pressure", F(69 * 10**6), NONE),
    ("supérieur à 69 MPa", "pressure", F(69 * 10**6), NONE),
    ("au plus 5 mm", "length", NONE, F(5, 1000)),
    ("jusqu'à 5 mm", "length", NONE, F(5, 1000)),
    ("ne dépassant pas 5 mm", "length", NONE, F(5, 1000)),
    ("inférieure à 63 µm", "length", NONE, F(63, 10**6)),
    ("moins de 63 µm", "length", NONE, F(63, 10**6)),
    ("environ 100 mm", "length", F(90, 1000), F(110, 1000)),
    ("97,5 % en masse", "ratio", F(975, 1000), F(975, 1000)),
    ("97,5 % en poids", "ratio", F(975, 1000), F(975, 1000)),
    ("12,5 % en volume", "volume_share", F(125, 1000), F(125, 1000)),
    ("12,5 % atomique", "atom_share", F(125, 1000), F(125, 1000)),
    ("12 500 tr/min", "angular_rate", F(75_000), F(75_000)),
    ("100 ch", "power", 7500 * GRAVITY, 7500 * GRAVITY),
    ("5 secondes d'arc", "angle", F(5, 3600), F(5, 3600)),
    ("0,5 degré par heure", "angular_rate", F(1, 7200), F(1, 7200)),
    ("3 pouces", "length", 3 * INCH, 3 * INCH),
]  # fmt: skip
SPANISH: list[tuple[str, str, F | None, F | None]] = [
    ("1,85 g/cm³", "density", F(1850), F(1850)),
    ("de 80 a 500 mm", "length", F(80, 1000), F(500, 1000)),
    ("entre 80 y 500 mm", "length", F(80, 1000), F(500, 1000)),
    ("desde 80 hasta 500 mm", "length", F(80, 1000), F(500, 1000)),
    ("no menos de 1,72 g/cm³", "density", F(1720), NONE),
    ("al menos 1,72 g/cm³", "density", F(1720), NONE),
    ("1,72 g/cm³ o más", "density", F(1720), NONE),
    ("más de 69 MPa", "pressure", F(69 * 10**6), NONE),
    ("superior a 69 MPa", "pressure", F(69 * 10**6), NONE),
    ("hasta 5 mm", "length", NONE, F(5, 1000)),
    ("no más de 5 mm", "length", NONE, F(5, 1000)),
    ("como máximo 5 mm", "length", NONE, F(5, 1000)),
    ("menos de 63 micras", "length", NONE, F(63, 10**6)),
    ("inferior a 63 µm", "length", NONE, F(63, 10**6)),
    ("aproximadamente 100 mm", "length", F(90, 1000), F(110, 1000)),
    ("97,5 % en peso", "ratio", F(975, 1000), F(975, 1000)),
    ("12,5 % en volumen", "volume_share", F(125, 1000), F(125, 1000)),
    ("5 segundos de arco", "angle", F(5, 3600), F(5, 3600)),
    ("0,5 grados por hora", "angular_rate", F(1, 7200), F(1, 7200)),
    ("3 pulgadas", "length", 3 * INCH, 3 * INCH),
    ("110 litros", "volume", F(110, 1000), F(110, 1000)),
]  # fmt: skip
RUSSIAN: list[tuple[str, str, F | None, F | None]] = [
    ("1,85 г/см³", "density", F(1850), F(1850)),
    ("от 80 до 500 мм", "length", F(80, 1000), F(500, 1000)),
    ("от 80 мм до 500 мм", "length", F(80, 1000), F(500, 1000)),
    ("80÷500 мм", "length", F(80, 1000), F(500, 1000)),
    ("не менее 1,72 г/см³", "density", F(1720), NONE),
    ("не ниже 1,72 г/см³", "density", F(1720), NONE),
    ("1,72 г/см³ и более", "density", F(1720), NONE),
    ("свыше 69 МПа", "pressure", F(69 * 10**6), NONE),
    ("более 69 МПа", "pressure", F(69 * 10**6), NONE),
    ("не более 5 мм", "length", NONE, F(5, 1000)),
    ("до 5 мм", "length", NONE, F(5, 1000)),
    ("не превышает 5 мм", "length", NONE, F(5, 1000)),
    ("менее 63 мкм", "length", NONE, F(63, 10**6)),
    ("около 100 мм", "length", F(90, 1000), F(110, 1000)),
    ("97,5 % масс.", "ratio", F(975, 1000), F(975, 1000)),
    ("97,5 мас.%", "ratio", F(975, 1000), F(975, 1000)),
    ("12,5 об.%", "volume_share", F(125, 1000), F(125, 1000)),
    ("12,5 ат. %", "atom_share", F(125, 1000), F(125, 1000)),
    ("массовая доля 97,5 %", "ratio", F(975, 1000), F(975, 1000)),
    ("180 кгс/мм²", "pressure", 180 * GRAVITY * 10**6, 180 * GRAVITY * 10**6),
    ("700 кгс/см²", "pressure", 700 * GRAVITY * 10**4, 700 * GRAVITY * 10**4),
    ("12 500 об/мин", "angular_rate", F(75_000), F(75_000)),
    ("12,5 тыс. об/мин", "angular_rate", F(75_000), F(75_000)),
    ("100 л. с.", "power", 7500 * GRAVITY, 7500 * GRAVITY),
    ("0,5 °/ч", "angular_rate", F(1, 7200), F(1, 7200)),
    ("0,5 градуса в час", "angular_rate", F(1, 7200), F(1, 7200)),
    ("1,1 МН·с", "impulse", F(1_100_000), F(1_100_000)),
    ("24 л/мин", "flow", F(24, 60_000), F(24, 60_000)),
    ("100 мм рт. ст.", "pressure", 100 * MM_HG, 100 * MM_HG),
    ("5 тс", "force", 5000 * GRAVITY, 5000 * GRAVITY),
    ("900 °С", "temperature", F(117_315, 100), F(117_315, 100)),
    ("5 угл. с", "angle", F(5, 3600), F(5, 3600)),
    ("0,2 г·мм/кг", "unbalance", F(2, 10**7), F(2, 10**7)),
]  # fmt: skip
CHINESE: list[tuple[str, str, F | None, F | None]] = [
    ("1.85克/立方厘米", "density", F(1850), F(1850)),
    ("1.85g/cm³", "density", F(1850), F(1850)),
    ("80至500毫米", "length", F(80, 1000), F(500, 1000)),
    ("80~500毫米", "length", F(80, 1000), F(500, 1000)),
    ("８０～５００ｍｍ", "length", F(80, 1000), F(500, 1000)),
    ("不低于1.72g/cm³", "density", F(1720), NONE),
    ("不小于1.72g/cm³", "density", F(1720), NONE),
    ("1.72g/cm³以上", "density", F(1720), NONE),
    ("大于69兆帕", "pressure", F(69 * 10**6), NONE),
    ("超过69MPa", "pressure", F(69 * 10**6), NONE),
    ("不超过5毫米", "length", NONE, F(5, 1000)),
    ("5毫米以下", "length", NONE, F(5, 1000)),
    ("不大于5毫米", "length", NONE, F(5, 1000)),
    ("小于63微米", "length", NONE, F(63, 10**6)),
    ("约100毫米", "length", F(90, 1000), F(110, 1000)),
    ("100毫米左右", "length", F(90, 1000), F(110, 1000)),
    ("质量分数97.5%", "ratio", F(975, 1000), F(975, 1000)),
    ("体积分数12.5%", "volume_share", F(125, 1000), F(125, 1000)),
    ("原子百分比12.5%", "atom_share", F(125, 1000), F(125, 1000)),
    ("12500转/分", "angular_rate", F(75_000), F(75_000)),
    ("1.25万转/分钟", "angular_rate", F(75_000), F(75_000)),
    ("100马力", "power", 7500 * GRAVITY, 7500 * GRAVITY),
    ("0.5度/小时", "angular_rate", F(1, 7200), F(1, 7200)),
    ("110升", "volume", F(110, 1000), F(110, 1000)),
    ("三百毫米", "length", F(300, 1000), F(300, 1000)),
    ("五角秒", "angle", F(5, 3600), F(5, 3600)),
    ("百分之九十八", "ratio", F(98, 100), F(98, 100)),
    ("50千牛", "force", F(50_000), F(50_000)),
    ("24升/分钟", "flow", F(24, 60_000), F(24, 60_000)),
    ("1.1兆牛·秒", "impulse", F(1_100_000), F(1_100_000)),
    ("900℃", "temperature", F(117_315, 100), F(117_315, 100)),
    ("180公斤/平方毫米", "pressure", 180 * GRAVITY * 10**6, 180 * GRAVITY * 10**6),
]  # fmt: skip
MESHES: list[tuple[str, F | None, F | None]] = [
    ("-325 mesh", NONE, F(45, 10**6)),
    ("325 mesh", NONE, F(45, 10**6)),
    ("325目", NONE, F(45, 10**6)),
    ("+325 mesh", F(45, 10**6), NONE),
    ("-200 +325 mesh", F(45, 10**6), F(75, 10**6)),
    ("-200/+325 mesh", F(45, 10**6), F(75, 10**6)),
    ("200/325 目", F(45, 10**6), F(75, 10**6)),
    ("200~325目", F(45, 10**6), F(75, 10**6)),
    ("-16 mesh", NONE, F(1180, 10**6)),
    ("mesh 400", NONE, F(38, 10**6)),
    ("300 mesh", NONE, F(53, 10**6)),
]  # fmt: skip
STYLES = [*ENGLISH, *GERMAN, *FRENCH, *SPANISH, *RUSSIAN, *CHINESE]


@pytest.mark.parametrize(("written", "dimension", "low", "high"), STYLES, ids=[s[0] for s in STYLES])
def test_a_quantity_means_what_is_written(written: str, dimension: str, low: F | None, high: F | None) -> None:
    """Read in running text, as one quantity."""
    found = readings(written, free=True)
    assert len(found) == 1
    read = as_quantity(found[0], dimension, at="$")
    assert read is not None
    share = dimension in {"ratio", "atom_share", "volume_share"}
    assert (read.low, read.high) == ((low, F(1)) if share and high is None else (low, high))


@pytest.mark.parametrize(("written", "dimension", "low", "high"), STYLES, ids=[s[0] for s in STYLES])
def test_a_quantity_of_a_data_sheet_is_that_of_running_text(
    written: str, dimension: str, low: F | None, high: F | None
) -> None:
    """The value of a specification."""
    read = [as_quantity(r, dimension, at="$") for r in readings(written, free=False)]
    assert [(q.low, q.high) for q in read if q] == [(low, high)]


@pytest.mark.parametrize(("written", "low", "high"), MESHES)
def test_a_mesh_is_a_limit_of_the_sieve(written: str, low: F | None, high: F | None) -> None:
    """Openings of ASTM E11 and Tyler; never a mean."""
    found = readings(written, free=True)
    assert [(r.low, r.high) for r in found] == [(low, high)]


def test_the_table_is_long_enough() -> None:
    """At least 150 written quantities."""
    assert len(STYLES) + len(MESHES) >= 150


@pytest.mark.parametrize(
    ("written", "open_"),
    [
        ("more than 5 mm", True),
        ("at least 5 mm", False),
        ("свыше 5 мм", True),
        ("不低于5毫米", False),
        ("über 5 mm", True),
    ],
)
def test_more_than_leaves_the_bound_out(written: str, *, open_: bool) -> None:
    """At the line itself it makes the difference."""
    assert readings(written, free=True)[0].low_open is open_
