"""Units with exact factors to one base unit per dimension; nothing here is a float.

One written unit can belong to two dimensions ("g" is a gram or the acceleration of gravity): the property that is read decides.
Sources of the factors: the SI Brochure (9th ed., 2019) and NIST SP 811 (2008), appendix B, where they are exact by definition.
"""

from fractions import Fraction
from typing import NamedTuple

F = Fraction
_INCH, _POUND, _GRAVITY = F(254, 10_000), F(45_359_237, 100_000_000), F(980_665, 100_000)
_GALLON = 231 * _INCH**3


class Unit(NamedTuple):
    """A unit: value in base units = value * factor + offset."""

    symbol: str
    dimension: str
    factor: Fraction
    offset: Fraction = F(0)


# dimension: base unit, then (factor, spellings separated by blanks; "_" stands for a blank inside a spelling).
_TABLE: dict[str, tuple[tuple[Fraction, str], ...]] = {
    "length": (
        (F(1), "m metre meter metres meters Meter mètre mètres 米 м"), (F(1, 10), "dm"),
        (F(1, 100), "cm centimetre centimeter centimetres centimeters 厘米 см"),
        (F(1, 1000), "mm millimetre millimeter millimetres millimeters Millimeter 毫米 мм میلی‌متر"),
        (F(1, 10**6), "um μm µm micron microns micrometre micrometer micrometres micrometers Mikrometer 微米 мкм میکرون"),
        (F(1, 10**9), "nm nanometre nanometer nanometres nanometers Nanometer 纳米 нм"), (F(1, 10**10), "Å angstrom"),
        (F(1000), "km kilometre kilometer kilometres kilometers Kilometer 公里 千米 км کیلومتر"),
        (_INCH, 'in inch inches Zoll "'), (12 * _INCH, "ft foot feet"), (F(1852), "nmi NM nautical_miles nautical_mile"),
        (5280 * 12 * _INCH, "mi mile miles"),
    ),
    "mass": (
        (F(1), "kg kilogram kilograms kilogramme kilogrammes Kilogramm 公斤 千克 кг کیلوگرم"), (F(1, 1000), "g gram grams Gramm 克 г"),
        (F(1, 10**6), "mg"), (F(1, 10**9), "ug μg µg"), (F(1000), "t tonne tonnes metric_tons metric_ton Mg Tonnen 吨 т"),
        (_POUND, "lb lbs pound pounds"), (_POUND / 16, "oz"),
    ),
    "pressure": (
        (F(1), "Pa pascal N/m2"), (F(100), "hPa mbar"), (F(1000), "kPa кПа"), (F(10**6), "MPa N/mm2 兆帕 МПа"), (F(10**9), "GPa 吉帕 ГПа"),
        (F(10**5), "bar bars"), (F(10**8), "kbar"), (F(101_325), "atm"), (F(101_325, 760), "Torr torr"),
        (_POUND * _GRAVITY / _INCH**2, "psi"), (1000 * _POUND * _GRAVITY / _INCH**2, "ksi"),
        (_GRAVITY * 10**6, "kgf/mm2"), (_GRAVITY * 10**4, "kgf/cm2"),
    ),
    "density": (
        (F(1), "kg/m3"), (F(1000), "g/cm3 g/cc g/ccm g/ml g/mL kg/l kg/L kg/dm3 t/m3 克/厘米3 г/см3"), (_POUND / _INCH**3, "lb/in3"),
    ),
    "ratio": (
        (F(1, 100), "% percent per_cent pct wt% wt.% wt.-% w/w% vol% vol.% mass% Gew.-% Gew.% mol% 百分比"), (F(1, 1000), "‰"),
        (F(1, 10**6), "ppm"), (F(1, 10**9), "ppb"), (F(1), "parts_of_one"),
    ),
    "time": (
        (F(1), "s sec second seconds Sekunden 秒"), (F(1, 1000), "ms milliseconds"), (F(1, 10**6), "us μs µs"),
        (F(60), "min minute minutes Minuten 分钟 мин"), (F(3600), "h hr hrs hour hours Stunden 小时 ч"), (F(86_400), "d day days"),
    ),
    "temperature": ((F(1), "K kelvin"),),
    "volume": (
        (F(1), "m3 cubic_metres"), (F(1, 1000), "l L litre litres liter liters Liter ltr dm3 升 л"), (F(1, 10**6), "ml mL cm3 cc"),
        (_GALLON, "gal gallon gallons US_gal"), ((12 * _INCH) ** 3, "ft3"),
    ),
    "angle": (
        (F(1), "deg degree degrees °"), (F(1, 60), "arcmin arcminutes ′"),
        (F(1, 3600), "arcsec arcsecs arcsecond arcseconds arc_sec arc_second arc_seconds arc-second arc-seconds ″ Bogensekunden 角秒"),
    ),
    "angular_rate": (
        (F(1), "deg/s deg/sec °/s °/sec degrees/s degrees/sec degrees_per_second"),
        (F(1, 3600), "deg/h deg/hr °/h °/hr degrees/h degrees/hour degree_per_hour degrees_per_hour"), (F(6), "rpm r.p.m. r/min min-1 U/min"),
    ),
    "acceleration": (
        (F(1), "m/s2"), (_GRAVITY, "g gn grms g_rms Grms"), (_GRAVITY / 1000, "mg milli-g"),
        (_GRAVITY / 10**6, "ug μg µg micro-g micro_g microg"), (F(1, 100), "Gal"), (F(1, 10**5), "mGal mgal milligal"),
    ),
    "force": ((F(1), "N newton"), (F(1000), "kN"), (F(10**6), "MN"), (_POUND * _GRAVITY, "lbf"), (_GRAVITY, "kgf"), (10 * _GRAVITY, "daN_g")),
    "energy": ((F(1), "J"), (F(1000), "kJ"), (F(10**6), "MJ"), (F(10**9), "GJ"), (F(3_600_000), "kWh"),
               (F(1_602_176_634, 10**22), "MeV"), (F(1_602_176_634, 10**25), "keV")),
    "power": ((F(1), "W VA"), (F(1000), "kW kVA"), (F(10**6), "MW"), (550 * 12 * _INCH * _POUND * _GRAVITY, "hp")),
    "frequency": ((F(1), "Hz"), (F(1000), "kHz"), (F(10**6), "MHz"), (F(10**9), "GHz")),
    "area": ((F(1), "m2"), (F(1, 10**4), "cm2"), (F(1, 10**6), "mm2")),
    "viscosity": ((F(1), "Pa.s Pa·s Pa*s Pas"), (F(1, 1000), "mPa.s mPa·s mPa*s mPas cP cps centipoise"), (F(1, 10), "P poise Poise poises")),
    "amount_per_mass": ((F(1), "meq/g mmol/g eq/kg mol/kg"), (F(10_000, 561_056), "mgKOH/g mg_KOH/g mg_KOH_/_g")),
    "impulse": ((F(1), "Ns N.s N·s N*s N-s"), (F(1000), "kNs kN.s kN·s kN*s kN-s"), (F(10**6), "MNs MN.s MN·s MN*s MN-s")),
    "speed": ((F(1), "m/s m/sec"), (F(1000, 3600), "km/h kph"), (F(1852, 3600), "kn kt knots kts"), (F(1, 1000), "mm/s")),
    "flow": ((F(1, 60_000), "l/min L/min lpm litres/min litres_per_minute liters/min"), (F(1, 3600), "m3/h"), (F(1), "m3/s")),
    "energy_per_mass": ((F(1), "J/kg"), (F(10**6), "MJ/kg"), (F(1000), "kJ/kg")),
    "energy_per_volume": ((F(1), "J/m3"), (F(10**6), "MJ/m3"), (F(10**9), "GJ/m3 MJ/l MJ/L")),
    "fuel_per_impulse": ((F(1, 3600), "kg/N/h kg/(N·h) kg/(N.h) kg/(Nh) kg/Nh kg/N·h"), (1 / (_GRAVITY * 3600), "lb/lbf/h lb/(lbf·h) lb/(lbf.h)")),
    "unbalance": ((F(1, 10**6), "g.mm/kg g·mm/kg g*mm/kg gmm/kg g_mm/kg"),),
    "molar_mass": ((F(1), "g/mol kg/kmol"),),
    "sound": ((F(1), "dB"),),
    "dose": ((F(1), "Gy Gy(Si)"), (F(1, 100), "rad(Si) rads(Si) rad"), (F(10), "krad krad(Si)"), (F(10**4), "Mrad Mrad(Si)")),
    "mach": ((F(1), "Mach"),),
    "count": ((F(1), "axes axis axles axle planes rollers pcs Achsen 轴"),),
}  # fmt: skip
_AFFINE = (
    Unit("°C", "temperature", F(1), F(27_315, 100)),
    Unit("°F", "temperature", F(5, 9), F(45_967, 100) * F(5, 9)),
)
_AFFINE_SPELLINGS = {
    "°C": ("°C", "° C", "deg C", "degC", "C", "℃", "Celsius"),
    "°F": ("°F", "° F", "deg F", "degF", "Fahrenheit"),
}
SUPERSCRIPTS = str.maketrans("²³⁻⁰¹⁴⁵⁶⁷⁸⁹−", "23-01456789-")


def _units() -> dict[str, tuple[Unit, ...]]:
    found: dict[str, tuple[Unit, ...]] = {}
    for dimension, rows in _TABLE.items():
        for factor, spellings in rows:
            names = [s.replace("_", " ") for s in spellings.split(" ")]
            for name in names:
                found[name] = (*found.get(name, ()), Unit(names[0], dimension, factor))
    for unit in _AFFINE:
        for name in _AFFINE_SPELLINGS[unit.symbol]:
            found[name] = (*found.get(name, ()), unit)
    return found


UNITS: dict[str, tuple[Unit, ...]] = _units()
_LOWER: dict[str, set[str]] = {}
for _name in UNITS:
    _LOWER.setdefault(_name.lower(), set()).add(_name)


def units_of(spelling: str) -> tuple[Unit, ...]:
    """Give the units that a spelling may mean; of an unknown one, none. Case counts where it tells units apart.

    >>> [u.dimension for u in units_of("g")], units_of("MPA")[0].symbol, units_of("furlong")
    (['mass', 'acceleration'], 'MPa', ())
    """
    text = " ".join(spelling.translate(SUPERSCRIPTS).replace("^", "").split())
    if text in UNITS:
        return UNITS[text]
    same = _LOWER.get(text.lower(), set())
    return UNITS[next(iter(same))] if len(same) == 1 and len(text) > 1 else ()


def to_base(value: Fraction, unit: Unit) -> Fraction:
    """Give a value in the base unit of its dimension, exactly.

    >>> to_base(F(100), units_of("um")[0]) == to_base(F(1, 10), units_of("mm")[0])
    True
    """
    return value * unit.factor + unit.offset if unit.offset else value * unit.factor


def unit_for(spelling: str, dimension: str) -> Unit | None:
    """Give the unit that a spelling means in one dimension, or None."""
    return next((u for u in units_of(spelling) if u.dimension == dimension), None)


def decimal(value: Fraction, digits: int = 4) -> str:
    """Write a fraction as a decimal: exact where it is short, else to some significant digits.

    >>> decimal(F(185, 100)), decimal(F(1, 3)), decimal(F(20))
    ('1.85', '0.3333', '20')
    """
    reduced, places = value.denominator, 0
    for prime in (2, 5):
        while reduced % prime == 0:
            reduced //= prime
    if reduced != 1:
        return f"{float(value):.{digits}g}"
    while (value * 10**places).denominator != 1:
        places += 1
    if places > digits + 2:
        return f"{float(value):.{digits}g}"
    whole = f"{abs(value * 10**places).numerator:0{places + 1}d}"
    text = f"{whole[:-places]}.{whole[-places:]}" if places else whole
    return f"-{text}" if value < 0 else text
