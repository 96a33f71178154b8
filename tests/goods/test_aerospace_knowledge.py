"""Software and technology of categories 7 and 9: known by what they say, or by the listed goods that they are for."""

import pytest
from tests.goods.test_classify import answer

CASES: tuple[tuple[str, dict[str, str], str], ...] = (
    ("production software for a star tracker", {"attitude accuracy": "10 arcsec"}, "7D001"),
    ("source code for the operation of an AHRS", {}, "7D002"),
    ("software that reduces the navigational error of an INS", {}, "7D003.a"),
    ("source code for INS/GNSS sensor fusion", {}, "7D003.b"),
    ("CAD software for fly-by-wire control of helicopters", {}, "7D003.e"),
    ("source code of a fly-by-wire flight control computer", {}, "7D004"),
    ("software that decrypts P(Y) code", {}, "7D005"),
    ("software to develop satellite reaction wheels", {}, "9D001"),
    ("production software for slush hydrogen storage", {}, "9D002"),
    ("FADEC software", {}, "9D003"),
    ("CFD software for turbomachinery, validated with wind tunnel data", {}, "9D004.a"),
    ("engine test software with feedback control for FADEC engines", {}, "9D004.b"),
    ("software for directional solidification of turbine blades", {}, "9D004.c"),
    ("software to operate a UAV beyond visual line of sight, endurance 3 h", {}, "9D004.e"),
    ("software for cooling passage design in turbine blades", {}, "9D004.f"),
    ("software for combustion prediction in an aero engine, validated with engine test data", {}, "9D004.g"),
    ("operating software for a satellite on-board computer", {}, "9D005"),
    ("trajectory simulation software for ballistic missiles", {}, "9D103"),
    ("software for trajectory simulation of a small satellite launcher", {}, "9D103"),
    ("production technology for star trackers", {}, "7E001"),
    ("production technology for star trackers", {}, "7E002"),
    ("technology for the overhaul of ring laser gyros, navigation grade", {}, "7E003"),
    ("design data for an electrohydrostatic actuator for aircraft flight control", {}, "7E004.a"),
    ("technology for underwater gravity matching navigation", {"positioning accuracy": "0.4 nmi"}, "7E004.a.7"),
    ("design data for fly-by-light flight control", {}, "7E004.b"),
    ("technology for individual blade control of helicopters", {}, "7E004.c"),
    ("technology for satellite reaction wheels", {}, "9E001"),
    ("production technology for slush hydrogen storage", {}, "9E002"),
    ("technology for single crystal turbine blades", {"stress-rupture life": "401 h"}, "9E003.a.1"),
    ("technology for gas turbine combustors", {"combustor exit temperature": "1884 K"}, "9E003.a.2"),
    ("technology for an organic composite fan blade of an aero engine", {"part temperature": "590 K"}, "9E003.a.3"),
    ("technology for uncooled turbine blades", {"gas path temperature": "1373 K"}, "9E003.a.4"),
    ("technology for film cooled turbine blades", {"gas path temperature": "1700 K"}, "9E003.a.5"),
    ("technology for linear friction welding of blisks", {}, "9E003.a.6"),
    ("technology for powder metallurgy turbine disks", {}, "9E003.a.8"),
    ("technology for hollow fan blades", {}, "9E003.a.11"),
    ("technology for wind tunnel models with non-intrusive sensors", {}, "9E003.b.1"),
    ("technology for carbon fibre propeller blades", {"power": "2100 kW", "Mach": "0.6 Mach"}, "9E003.b.2"),
    ("technology for a helicopter main gearbox", {}, "9E003.d"),
    ("technology for a tank diesel engine", {"box volume": "1.2 m3", "power": "1100 kW", "power density": "900 kW/m3"}, "9E003.e"),
    ("technology for ceramic pistons and turbocharger of a high output diesel engine", {}, "9E003.f"),
    ("technology for FADEC control laws", {}, "9E003.h"),
    ("technology for a variable cycle engine", {}, "9E003.i"),
    ("technology for folding wings of a jet aircraft", {}, "9E003.j"),
)  # fmt: skip

NOT_HELD: tuple[tuple[str, dict[str, str], str], ...] = (
    ("source code for a gimballed AHRS", {}, "7D002"),
    ("engine test software for FADEC engines, acceptance testing", {}, "9D004.b"),
    ("technology for underwater gravity matching navigation", {"positioning accuracy": "0.5 nmi"}, "7E004.a.7"),
    ("technology for fly-by-wire control, offline maintenance", {}, "7E004.b"),
    ("technology for the overhaul of gyros, navigation grade, line maintenance", {}, "7E003"),
    ("technology for single crystal turbine blades", {"stress-rupture life": "400 h"}, "9E003.a.1"),
    ("technology for uncooled turbine blades", {"gas path temperature": "1372 K"}, "9E003.a.4"),
    ("technology for carbon fibre propeller blades", {"power": "2000 kW", "Mach": "0.6 Mach"}, "9E003.b.2"),
    ("technology for a tank diesel engine", {"box volume": "1.3 m3", "power": "1100 kW"}, "9E003.e"),
    ("FADEC technology, installation manual for airlines", {}, "9E003.h"),
    ("technology for a variable flow path, bleed valves", {}, "9E003.i"),
    ("technology for film cooling holes", {"hole area": "0.5 mm2"}, "9E003.c"),
)


@pytest.mark.parametrize(("text", "specs", "code"), CASES)
def test_knowledge_has_the_code(text: str, specs: dict[str, str], code: str) -> None:
    """Each entry of 7D, 7E, 9D and 9E once."""
    assert code in answer(text, hs="8523.49", specs=specs).eu


@pytest.mark.parametrize(("text", "specs", "code"), NOT_HELD)
def test_knowledge_below_the_line_or_under_a_note_is_not_held(text: str, specs: dict[str, str], code: str) -> None:
    """Figures short of the line, and the excluding notes."""
    assert code not in answer(text, hs="8523.49", specs=specs).eu


def test_technology_for_spacecraft_is_never_free_for_want_of_an_entry() -> None:
    """Goods that Wassenaar alone holds have their technology held too."""
    assert (
        answer("production technology for communications satellites", hs="8523.49").status == "controlled_other_regime"
    )
