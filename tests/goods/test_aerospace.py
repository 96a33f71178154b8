"""Navigation, avionics, engines, spacecraft and their test equipment (categories 7 and 9) as exporters describe them, on both sides of each line."""

import pytest
from tests.goods.test_classify import answer

Specs = dict[str, str]
Case = tuple[str, str, Specs, str]
OTHER, SECOND, FREE, OPEN = "controlled_other_regime", "controlled_cat_II", "not_controlled", "insufficient_data"
MUNITIONS = "controlled_munitions_only"
ACCELEROMETER = "quartz accelerometer, inertial grade"
GYRO = "fibre optic gyro"
INS = "inertial navigation system for ships"

LISTED: tuple[Case, ...] = (
    (ACCELEROMETER, "9031.80", {"g range": "10 g", "bias repeatability": "120 micro g", "scale factor repeatability": "200 ppm"}, "7A001.a.1"),
    (ACCELEROMETER, "9031.80", {"g range": "15 g", "bias repeatability": "900 micro g", "scale factor repeatability": "129 ppm"}, "7A001.a.1"),
    (ACCELEROMETER, "9031.80", {"g range": "16 g", "bias repeatability": "1249 micro g", "scale factor repeatability": "1249 ppm"}, "7A001.a.2"),
    ("angular accelerometer", "9031.80", {"g range": "101 g"}, "7A001.b"),
    (GYRO, "9014.20", {"rate range": "300 deg/s", "gyro bias stability": "0.49 deg/h"}, "7A002.a.1.a"),
    (GYRO, "9014.20", {"rate range": "300 deg/s", "gyro bias stability": "0.6 deg/h", "angle random walk": "0.0035 deg/√h"}, "7A002.a.1.b"),
    (GYRO, "9014.20", {"rate range": "500 deg/s", "gyro bias stability": "3.9 deg/h"}, "7A002.a.2.a"),
    (GYRO, "9014.20", {"rate range": "900 deg/s", "gyro bias stability": "5 deg/h", "ARW": "0.1 deg/√h"}, "7A002.a.2.b"),
    ("MEMS angular rate sensor", "9014.20", {"rate range": "600 deg/s", "gyro bias stability": "3 deg/h"}, "7A002.a"),
    (INS, "9014.20", {"CEP rate": "0.8 nmi/h"}, "7A003.a.1"),
    ("inertial navigation system for land vehicles, 0.5 % of distance travelled", "9014.20", {}, "7A003.a.2"),
    ("inertial navigation system for ships, drift 1 nautical mile in 24 hours", "9014.20", {}, "7A003.a.3"),
    (INS, "9014.20", {"position accuracy after GNSS outage": "9 m"}, "7A003.b"),
    ("gyrocompass", "9014.20", {"rate range": "100 deg/s", "heading accuracy": "0.07 deg"}, "7A003.c.1"),
    ("gyrocompass", "9014.20", {"rate range": "500 deg/s", "heading accuracy": "0.2 deg"}, "7A003.c.2"),
    ("IMU", "9014.20", {"rate range": "490 deg/s", "angle random walk": "0.003 deg/√h"}, "7A003.d.1"),
    ("space-qualified IMU", "9014.20", {"angle random walk": "0.1 deg/√h"}, "7A003.d.2"),
    ("IMU", "9014.20", {"g range": "120 g"}, "7A003.d.1"),
    ("IMU for an unmanned aircraft", "9014.20", {"g range": "12 g", "bias repeatability": "100 micro g"}, "7A003.d.1"),
    ("star tracker", "9014.80", {"attitude accuracy": "20 arcsec"}, "7A004.a"),
    ("star tracker baffle", "9014.80", {}, "7A004.b"),
    ("GNSS receiver with M-code", "8526.91", {}, "7A005.a"),
    ("GNSS receiver with a null-steering antenna", "8526.91", {}, "7A005.b"),
    ("radar altimeter, 24 GHz, with power management", "8526.10", {}, "7A006.a"),
    ("radar altimeter, 4.5 GHz, with BPSK", "8526.10", {}, "7A006.b"),
    ("underwater navigation system for an AUV, DVL with gyrocompass, 3 % of distance travelled", "9014.80", {}, "7A008"),
    ("IMU test station for navigation grade sensors", "9031.20", {}, "7B001"),
    ("scatterometer for mirrors of ring laser gyros", "9031.49", {"accuracy": "10 ppm"}, "7B002.a"),
    ("profilometer for mirrors of ring laser gyros", "9031.49", {"profile accuracy": "0.5 nm"}, "7B002.b"),
    ("fibre optic gyro coil winding machine", "8479.89", {}, "7B003"),
    ("reflectometer for mirrors of laser gyros", "9031.49", {"accuracy": "50 ppm"}, "7B102"),
    ("turboshaft engine with single crystal blades", "8411.22", {}, "9A001.a"),
    ("turbofan with FADEC for a fighter", "8411.12", {}, "9A001.a"),
    ("aero engine for supersonic cruise", "8411.12", {"Mach": "1.6 Mach", "cruise time": "31 min"}, "9A001.b"),
    ("marine gas turbine", "8411.82", {"power": "24245 kW", "corrected specific fuel consumption": "219 g/kWh"}, "9A002"),
    ("turbine blades, single crystal, for a fighter engine", "8411.91", {}, "9A003"),
    ("CubeSat 6U", "8802.60", {}, "9A004.b"),
    ("satellite bus", "8803.90", {}, "9A004.c"),
    ("satellite payload: synthetic aperture radar", "8803.90", {}, "9A004.d"),
    ("satellite on-board computer", "8471.50", {}, "9A004.e.1"),
    ("payload data handling unit", "8471.50", {}, "9A004.e.2"),
    ("satellite reaction wheels", "8803.90", {}, "9A004.e.3"),
    ("TT&C ground station", "8525.60", {}, "9A004.f.1"),
    ("spacecraft simulator", "9023.00", {}, "9A004.f.2"),
    ("air-launch platform", "8802.40", {}, "9A004.g"),
    ("suborbital spaceplane", "8802.60", {}, "9A004.h"),
    ("liquid rocket engine", "8412.10", {"total impulse": "0.3 MNs", "chamber pressure": "10.7 MPa"}, "9A005"),
    ("flightweight dewar", "7311.00", {"boil-off per year": "29 %"}, "9A006.a"),
    ("satellite cryocooler", "8418.69", {"cold tip temperature": "100 K"}, "9A006.b"),
    ("slush hydrogen storage system", "7311.00", {}, "9A006.c"),
    ("turbopump for a rocket", "8413.70", {"discharge pressure": "17.6 MPa"}, "9A006.d"),
    ("thrust chamber", "8412.90", {"chamber pressure": "11 MPa"}, "9A006.e"),
    ("hydrazine tank with diaphragm", "7311.00", {}, "9A006.f"),
    ("rocket injector", "8412.90", {"orifice diameter": "0.381 mm"}, "9A006.g"),
    ("carbon-carbon exit cone", "6815.19", {"density": "1.5 g/cm3", "tensile strength": "49 MPa"}, "9A006.h"),
    ("solid rocket motor", "8412.10", {"total impulse": "0.5 MNs", "specific impulse": "2.4 kNs/kg"}, "9A007.b"),
    ("solid rocket motor", "8412.10", {"total impulse": "0.5 MNs", "mass fraction": "89 %", "solids loading": "87 %"}, "9A007.c"),
    ("rocket motor with direct-bonded grain", "8412.10", {}, "9A007.e"),
    ("propellant bonding liner", "4005.99", {}, "9A008.a"),
    ("filament-wound rocket motor case for missiles", "8412.90", {"diameter": "0.62 m"}, "9A008.b"),
    ("rocket nozzle for missiles", "8412.90", {"throat erosion rate": "0.07 mm/s"}, "9A008.c"),
    ("flexible nozzle for missiles", "8412.90", {"gimbal angle": "6 deg"}, "9A008.d"),
    ("flexible nozzle for missiles", "8412.90", {"gimbal acceleration": "40 deg/s2"}, "9A008.d"),
    ("hybrid rocket motor", "8412.10", {"total impulse": "0.2 MNs", "thrust": "221 kN"}, "9A009.b"),
    ("payload fairing, carbon fibre", "8803.90", {"piece mass": "11 kg"}, "9A010.a"),
    ("launch vehicle nose cone of CFRP", "8803.90", {}, "9A010.a"),
    ("spacecraft active vibration isolation", "8803.90", {}, "9A010.c"),
    ("divert thruster", "8412.10", {"thrust-to-weight ratio": "1 kN/kg", "response time": "29 ms"}, "9A010.d"),
    ("conversion kit to fly a manned helicopter unmanned", "8807.90", {}, "9A012.b.3"),
    ("UAV engine", "8407.10", {"ceiling": "15300 m"}, "9A012.b.4"),
    ("thrust vector control for a liquid propellant missile", "8412.90", {}, "9A106.c"),
    ("ablative heat shield for a re-entry vehicle", "8803.90", {}, "9A116.b"),
    ("heat sink for a reentry vehicle", "8803.90", {}, "9A116.c"),
    ("electronics for a re-entry vehicle", "8537.10", {}, "9A116.d"),
    ("ramjet fuel controller", "8412.90", {}, "9A118"),
    ("aerial spraying system", "8424.49", {"VMD": "49 um", "flow rate": "2.1 l/min"}, "9A350.a"),
    ("ULV spraying system to hang under a helicopter, VMD 40 um, 3 l/min", "8424.49", {}, "9A350.a"),
    ("conversion kit for unmanned flight of a freighter, servo actuators", "8807.90", {"payload": "900 kg", "range": "800 km"}, "7A116.a"),
    ("AUV navigation unit: DVL and gyrocompass, position accuracy 0.3 % of distance travelled", "9014.80", {}, "7A008"),
    ("DVL with gyrocompass for an AUV, 0.4 % of distance travelled", "9014.80", {}, "7A008"),
    ("aircraft spray boom", "8424.90", {"VMD": "49 um", "flow rate": "2.1 l/min"}, "9A350.b"),
    ("rotary atomiser for aircraft", "8424.90", {"VMD": "30 um"}, "9A350.c"),
    ("directional solidification furnace for turbine blades", "8514.31", {}, "9B001.a"),
    ("ceramic cores for turbine blades", "6903.90", {}, "9B001.b"),
    ("3D printer for single crystal turbine vanes", "8485.10", {}, "9B001.c"),
    ("FADEC test rig", "9031.80", {}, "9B002"),
    ("brush seal test rig", "9031.80", {"tip speed": "336 m/s", "seal temperature": "780 K"}, "9B003"),
    ("fixture for linear friction welding of blisks", "8468.90", {}, "9B004"),
    ("wind tunnel balance", "9031.80", {"Mach": "1.2 Mach"}, "9B005.a"),
    ("data acquisition for a shock tunnel", "9031.80", {"Mach": "5.1 Mach"}, "9B005.b"),
    ("acoustic fatigue test facility", "9031.80", {"SPL": "160 dB", "power": "4 kW", "test cell temperature": "1280 K"}, "9B006"),
    ("CT scanner to inspect solid rocket motors", "9022.19", {}, "9B007"),
    ("skin friction transducer", "9031.80", {"stagnation temperature": "834 K"}, "9B008"),
    ("isothermal forging die for powder metallurgy turbine disks", "8207.30", {}, "9B009"),
)  # fmt: skip

FREE_OR_OPEN: tuple[Case, ...] = (
    (ACCELEROMETER, "9031.80", {"g range": "10 g", "bias repeatability": "1300 micro g", "scale factor repeatability": "130 ppm"}, FREE),
    (ACCELEROMETER, "9031.80", {"g range": "50 g", "bias repeatability": "1250 micro g", "scale factor repeatability": "1000 ppm"}, FREE),
    ("angular accelerometer", "9031.80", {"range": "100 g"}, FREE),
    ("MEMS angular rate sensor", "9014.20", {"rate range": "600 deg/s", "gyro bias stability": "4 deg/h", "ARW": "0.11 deg/√h", "g range": "30 g"}, FREE),
    ("MEMS angular rate sensor", "9014.20", {"rate range": "600 deg/s"}, OPEN),
    (INS, "9014.20", {}, OPEN),
    ("underwater navigation system", "9014.80", {"position error of distance": "3.1 %"}, FREE),
    ("underwater navigation system", "9014.80", {}, OPEN),
    ("gyro test bench", "9031.20", {}, OPEN),
    ("reflectometer for mirrors of laser gyros", "9031.49", {"accuracy": "51 ppm"}, FREE),
    ("profilometer for mirrors of ring laser gyros", "9031.49", {"profile accuracy": "0.6 nm"}, FREE),
    ("turboshaft engine", "8411.22", {}, OPEN),
    ("marine gas turbine", "8411.82", {"power": "24244 kW", "corrected specific fuel consumption": "200 g/kWh"}, FREE),
    ("marine gas turbine", "8411.82", {"power": "30 MW", "corrected specific fuel consumption": "220 g/kWh"}, FREE),
    ("turbine blades for a steam turbine", "8406.90", {}, FREE),
    ("heat shield for an exhaust manifold", "8708.99", {}, FREE),
    ("satellite phone", "8517.13", {}, FREE),
    ("reaction wheels", "8803.90", {}, OPEN),
    ("reaction wheel of a bicycle trainer", "9506.91", {}, FREE),
    ("flightweight dewar", "7311.00", {"boil-off per year": "30 %"}, FREE),
    ("satellite cryocooler", "8418.69", {"cold tip temperature": "110 K"}, FREE),
    ("rocket injector", "8412.90", {"orifice diameter": "0.5 mm", "orifice area": "0.2 mm2"}, MUNITIONS),
    ("solid rocket motor", "8412.10", {"total impulse": "0.5 MNs", "specific impulse": "2.3 kNs/kg", "mass fraction": "88 %"}, FREE),
    ("hybrid rocket motor", "8412.10", {"total impulse": "0.2 MNs", "thrust": "220 kN"}, FREE),
    ("payload fairing, carbon fibre", "8803.90", {}, MUNITIONS),
    ("divert thruster", "8412.10", {"thrust-to-weight ratio": "0.9 kN/kg"}, FREE),
    ("UAV engine", "8407.10", {"ceiling": "15240 m"}, FREE),
    ("aerial spraying system", "8424.49", {"VMD": "50 um", "flow rate": "10 l/min"}, FREE),
    ("aerial spraying system", "8424.49", {}, OPEN),
    ("directional solidification furnace for silicon", "8514.31", {}, FREE),
    ("brush seal test rig", "9031.80", {"tip speed": "335 m/s", "seal temperature": "780 K"}, FREE),
    ("wind tunnel balance", "9031.80", {"Mach": "1.1 Mach"}, FREE),
    ("acoustic fatigue test facility", "9031.80", {"SPL": "159 dB"}, FREE),
    ("skin friction transducer", "9031.80", {"stagnation temperature": "833 K"}, FREE),
)  # fmt: skip

NOTES: tuple[tuple[str, str, Specs], ...] = (
    ("paint for radiator panels of communications satellites", "3208.90", {}),
    ("spacecraft model kit", "9503.00", {}),
    ("accelerometer for vibration measurement", "9031.80", {"g range": "10 g", "bias repeatability": "100 micro g"}),
    ("underwater navigation system for a surface vessel, 1 % of distance travelled", "9014.80", {}),
    ("underwater navigation system with USBL, 1 % of distance travelled", "9014.80", {}),
    ("turboshaft engine with FADEC, EASA type certificate", "8411.22", {}),
    ("turboshaft engine with FADEC for an auxiliary power unit", "8411.22", {}),
    ("aerial spraying system, not capable of delivering biological agents", "8424.49", {"VMD": "30 um", "flow rate": "3 l/min"}),
    ("wind tunnel balance for education", "9031.80", {"Mach": "1.5 Mach", "test section": "200 mm"}),
    ("X-ray inspection equipment for solid rocket motors, film radiography", "9022.19", {}),
    ("die for powder production for powder metallurgy turbine disks", "8207.30", {}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "heading", "specs", "code"), LISTED)
def test_goods_over_the_line_have_the_code(text: str, heading: str, specs: Specs, code: str) -> None:
    """Each entry once at least, at its figure."""
    found = answer(text, hs=heading, specs=specs)
    assert found.status.startswith("controlled")
    assert code in found.eu


@pytest.mark.parametrize(("text", "heading", "specs", "status"), FREE_OR_OPEN)
def test_goods_under_the_line_are_free_and_silent_ones_open(text: str, heading: str, specs: Specs, status: str) -> None:
    """Missing figures ask; figures short of the line clear."""
    assert answer(text, hs=heading, specs=specs).status == status


@pytest.mark.parametrize(("text", "heading", "specs"), NOTES)
def test_an_excluding_note_takes_goods_out(text: str, heading: str, specs: Specs) -> None:
    """Each note of the entries."""
    assert answer(text, hs=heading, specs=specs).status == FREE


def test_a_tester_for_the_exchange_of_units_is_left_to_the_list_without_that_note() -> None:
    """7B001 does not hold it, the American 7B101 does."""
    found = answer("gyro test bench for navigation grade gyros, Maintenance Level II", hs="9031.20")
    assert (found.eu, found.us) == ((), ("7B101",))
