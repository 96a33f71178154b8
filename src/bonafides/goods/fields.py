"""Units of electricity, magnetism, light, radiation, data and flows, and those that a list adds to the measures of every day; exact factors.

Sources of the factors: the SI Brochure (9th ed., 2019); the curie is 37 gigabecquerels and the grain 1/7000 pound by definition.
"""

from fractions import Fraction

F = Fraction

_RADIAN = 180 / F(3_141_592_653_589_793_238_462_643, 10**24)
"""Degrees in a radian, to twenty-four digits of the number pi: no line of a list is nearer than that."""

FIELDS: dict[str, tuple[tuple[Fraction, str], ...]] = {
    "acceleration": ((F(1, 10**8), "uGal μGal µGal microgal"),),
    "angle": (
        (_RADIAN, "rad радиан"),
        (_RADIAN / 1000, "mrad мрад 毫弧度 millirad"),
        (_RADIAN / 10**6, "urad μrad µrad microrad microradian microradians мкрад 微弧度"),
    ),
    "activity": (
        (F(10**12), "TBq"),
        (F(37_000_000_000), "Ci curie curies"),
        (F(10**9), "GBq"),
        (F(37_000_000), "mCi millicurie millicuries"),
        (F(10**6), "MBq"),
        (F(37_000), "uCi μCi µCi"),
        (F(1000), "kBq"),
        (F(1), "Bq"),
    ),
    "activity_per_mass": (
        (F(37_000_000_000_000), "Ci/g"),
        (F(10**12), "TBq/kg GBq/g"),
        (F(37_000_000_000), "Ci/kg"),
        (F(10**9), "GBq/kg MBq/g"),
        (F(10**6), "MBq/kg kBq/g"),
        (F(1000), "Bq/g kBq/kg"),
        (F(1), "Bq/kg"),
    ),
    "amount": (
        (F(1), "mol"),
        (F(1, 1000), "mmol"),
    ),
    "area_rate": ((F(1), "m2/s"),),
    "areal_density": ((F(1), "kg/m2"),),
    "atomic_mass": ((F(1), "u amu Da"),),
    "bases": (
        (F(1000), "kb kbp kilobases kilobase"),
        (F(1), "bp nt bases"),
    ),
    "beam_product": ((F(1), "mm.mrad mm·mrad mm•mrad mm*mrad mm_mrad mm_x_mrad"),),
    "bits": ((F(1), "bit bits Bit Bits 位 бит"),),
    "capacitance": (
        (F(1), "F farad"),
        (F(1, 1000), "mF"),
        (F(1, 10**6), "uF μF µF microfarad мкФ 微法"),
        (F(1, 10**9), "nF нФ"),
        (F(1, 10**12), "pF"),
    ),
    "charge_density": (
        (F(1), "uC/mm2 μC/mm2 µC/mm2"),
        (F(1, 100), "uC/cm2 μC/cm2 µC/cm2"),
    ),
    "computing": ((F(1), "WT"),),
    "conductivity": (
        (F(10**6), "MS/m"),
        (F(100), "S/cm"),
        (F(1), "S/m"),
    ),
    "current": (
        (F(1000), "kA кА 千安"),
        (F(1), "A ampere amperes amp amps Ampere А 安 安培"),
        (F(1, 1000), "mA milliampere milliamperes"),
    ),
    "current_density": (
        (F(10**6), "A/mm2"),
        (F(10**4), "A/cm2"),
        (F(1000), "mA/mm2"),
        (F(10), "mA/cm2"),
        (F(1), "A/m2"),
    ),
    "current_rise": (
        (F(10**9), "kA/us kA/μs kA/µs"),
        (F(10**6), "A/us A/μs A/µs"),
    ),
    "data_rate": (
        (F(10**12), "Tb/s Tbps"),
        (F(8_000_000_000), "Gbyte/s GByte/s GB/s"),
        (F(10**9), "Gbit/s Gb/s Gbps"),
        (F(10**6), "Mb/s Mbps Mbit/s"),
        (F(1), "bit/s bps"),
    ),
    "density": (
        (F(1, 10**6), "mg/m3"),
        (F(1, 10**9), "ug/m3 μg/m3 µg/m3"),
    ),
    "electric_noise": ((F(1, 10**9), "nV/m/√Hz nV/m/rtHz nV/(m√Hz)"),),
    "energy": ((F(1, 1000), "mJ"),),
    "energy_per_mass": ((F(3600), "Wh/kg"),),
    "flow": (
        (F(1, 3600), "m3/小时"),
        (F(1, 3_600_000), "л/час 升/小时"),
        (F(1, 3600), "m3/hour"),
        (F(1, 3_600_000), "l/hr L/hr litres/h litres_per_hour liters/h liters_per_hour"),
        (F(1, 60_000_000), "cm3/min sccm"),
    ),
    "fluence": ((F(10**4), "J/cm2"), (F(1), "J/m2"), (F(10**6), "MJ/m2"), (F(1000), "kJ/m2")),
    "flux_density": (
        (F(1), "tesla Tesla T Тл"),
        (F(1, 1000), "mT millitesla"),
        (F(1, 10**9), "nT нТл"),
        (F(1, 10**12), "pT пТл"),
    ),
    "frequency": (
        (F(1), "fps frames/s frames_per_second Bilder/s Bilder_pro_Sekunde images/s imágenes/s кадров/с 帧/秒 帧/s"),
        (F(1000), "kfps"),
        (F(10**6), "Mfps"),
        (F(10**12), "THz"),
    ),
    "gradient_noise": (
        (F(1, 10**9), "nT/m/√Hz nT/m/rtHz nT/(m√Hz)"),
        (F(1, 10**12), "pT/m/√Hz pT/m/rtHz"),
    ),
    "inductance": (
        (F(1), "H henry"),
        (F(1, 1000), "mH"),
        (F(1, 10**6), "uH μH µH мкГн"),
        (F(1, 10**9), "nH нГн"),
    ),
    "irradiance": (
        (F(10**7), "kW/cm2"),
        (F(10**4), "W/cm2"),
        (F(1), "W/m2"),
    ),
    "key_length": ((F(1), "bit bits Bit 位 бит"),),
    "kinematic_viscosity": (
        (F(1), "m2/s"),
        (F(1, 10**4), "St"),
        (F(1, 10**6), "mm2/s cSt centistokes centistoke"),
    ),
    "length_per_time": ((F(1), "mm/year mm/a mm/yr mm_per_year"),),
    "magnetic_noise": (
        (F(1, 10**9), "nT/√Hz nT/rtHz nT/sqrtHz nT/Hz1/2 nT_rms/√Hz"),
        (F(1, 10**12), "pT/√Hz pT/rtHz pT/sqrtHz pT/Hz1/2 pT_rms/√Hz"),
        (F(1, 10**15), "fT/√Hz fT/rtHz fT/sqrtHz"),
    ),
    "mass": ((F(1000), "T"),),
    "mass_flow": (
        (F(1, 3600), "кг/ч кг/час kg/小时 公斤/小时"),
        (F(1), "kg/s"),
        (F(5, 18), "t/h"),
        (F(1, 60), "kg/min"),
        (F(1, 3600), "kg/h kg/hr kg_per_hour"),
        (
            F(1, 86_400),
            "kg/24h kg/24_h kg_/_24_h kg/24_hours kg_in_24_hours kg_in_24_h kg_per_24_hours kg_per_24_h kg/day kg/d",
        ),
        (F(1, 3_600_000), "g/h g/hr"),
    ),
    "mass_per_length": (
        (F(1), "kg/m"),
        (F(1, 1000), "g/m"),
        (F(6_479_891, 30_480_000_000), "grains/ft gr/ft grain/ft"),
    ),
    "molar_mass": ((F(1), "Da Dalton daltons"),),
    "neutron_rate": ((F(1), "n/s neutrons/s neutrons_per_second Neutronen/s нейтр/с 中子/秒"),),
    "photocathode_sensitivity": (
        (F(1, 1000), "mA/lm"),
        (F(1, 10**6), "uA/lm μA/lm µA/lm"),
    ),
    "pixels": (
        (F(10**6), "Mpixel Mpixels megapixel megapixels MP Mpx million_pixels"),
        (F(1), "pixel pixels px"),
    ),
    "power": (
        (F(10**12), "TW"),
        (F(10**9), "GW"),
        (F(1, 10**9), "nW"),
    ),
    "power_per_mass": (
        (F(10**11, 45_359_237), "kW/lb kW/pound"),
        (F(1000), "kW/kg W/g"),
        (F(10**8, 45_359_237), "W/lb"),
        (F(1), "W/kg"),
    ),
    "pressure": ((F(1, 1000), "millipascal millipascals"),),
    "radian_acceleration": ((F(1), "rad/s2"),),
    "radiant_sensitivity": (
        (F(1), "A/W"),
        (F(1, 1000), "mA/W"),
    ),
    "ratio": ((F(1, 100), "mol_%"),),
    "resistance": (
        (F(10**6), "Mohm MΩ"),
        (F(1000), "kohm kΩ"),
        (F(1), "ohm ohms Ohm Ω Ом"),
    ),
    "resistivity": (
        (F(1), "ohm.m ohm·m Ω·m"),
        (F(1, 100), "ohm.cm ohm·cm Ω·cm ohm_cm ohm-cm ohm*cm Ω.cm Ωcm Ω_cm Ω-cm Ом·см"),
        (F(1, 10**8), "uohm.cm μohm·cm µΩ·cm μΩ·cm uohm_cm"),
    ),
    "sample_rate": (
        (F(10**9), "GSPS GS/s GSa/s Gsps"),
        (F(10**6), "MSPS MS/s MSa/s Msps"),
        (F(1000), "kSPS kS/s kSa/s"),
        (F(1), "S/s Sa/s SPS"),
    ),
    "sheet_resistance": (
        (F(1000), "kohm/sq"),
        (F(1), "ohm/sq ohms/sq ohm/square ohms/square Ω/sq Ω/□"),
    ),
    "small_angle": (
        (F(1, 1000), "mrad"),
        (F(1, 10**6), "urad μrad µrad"),
    ),
    "speed": (
        (F(1000), "km/s mm/us mm/μs mm/µs км/с"),
        (F(127, 25_000), "ft/min fpm feet_per_minute"),
        (F(1, 3_600_000_000), "um/h μm/h µm/h"),
    ),
    "surface_per_mass": (
        (F(1000), "m2/g"),
        (F(1), "m2/kg"),
    ),
    "thermal_expansion": (
        (F(1), "/K"),
        (F(1, 10**6), "ppm/K 10-6/K x_10-6/K"),
    ),
    "time": (
        (F(1, 10**9), "ns nanosecond nanoseconds Nanosekunden 纳秒 нс"),
        (F(1, 10**12), "ps picosecond picoseconds 皮秒 пс"),
        (F(1, 10**15), "fs femtoseconds 飞秒 фс"),
    ),
    "voltage": (
        (F(10**6), "MV"),
        (F(1000), "kV kilovolt kilovolts кВ 千伏"),
        (F(1), "V volt volts Volt В 伏"),
        (F(1, 1000), "mV"),
    ),
    "volume": ((F(1), "立方"),),
    "area": ((F(1), "sqm 平米"),),
    "sound": ((F(1), "dBm/Hz dBc"),),
    "dose_rate": (
        (F(10**6), "MGy/s"),
        (F(1), "Gy/s Gy(Si)/s"),
        (F(1, 100), "rad/s rad(Si)/s rads(Si)/s"),
    ),
    "neutron_fluence": ((F(10**4), "n/cm2 neutrons/cm2"),),
}
