"""Chemical and biological plant, machine tools and nuclear machines: above and below each line, and each note that takes things out."""

import pytest
from tests.goods.test_classify import answer

FREE = ""


def eu(text: str, **specs: str) -> str:
    """Give the European codes of an item, or nothing for goods that no entry covers, or a question mark for open ones."""
    found = answer(text, specs=specs)
    return (
        " ".join(found.eu) if found.eu else {"not_controlled": FREE, "unlisted_sensitive": FREE}.get(found.status, "?")
    )


CHEMICAL = [
    ("glass-lined reactor, 3000 l", "2B350.a"),
    ("glass-lined reactor, 100 l", FREE),
    ("chemical reactor of titanium, 20 m3", FREE),
    ("jacketed reactor, stainless steel 316L, 2000 l", FREE),
    ("jacketed reactor, 2000 l", "?"),
    ("эмалированный реактор 1000 л", "2B350.a"),
    ("搪瓷反应釜 2000升", "2B350.a"),
    ("agitator shaft, glass-lined, 1000 l", "2B350.b"),
    ("agitator shaft, stainless steel, 1000 l", FREE),
    ("glass-lined receiver, 500 l", "2B350.c"),
    ("glass-lined receiver, 80 l", FREE),
    ("graphite block heat exchanger, heat transfer area 12 m2", "2B350.d"),
    ("tantalum heat exchanger, heat transfer area 0.1 m2", FREE),
    ("shell and tube heat exchanger, carbon steel, 10 m2", FREE),
    ("silicon carbide heat exchanger tube for 5 m2", "2B350.d"),
    ("distillation column, glass-lined, column diameter 600 mm", "2B350.e"),
    ("distillation column, borosilicate glass, column diameter 80 mm", FREE),
    ("column liquid distributor of tantalum, column diameter 400 mm", "2B350.e"),
    ("remotely operated filling equipment, Hastelloy C-276", "2B350.f"),
    ("chemical filling machine, Hastelloy C-276, manually operated", FREE),
    ("preformed valve liner, PFA-lined", "2B350.g.3"),
    ("double-walled pipe with leak detection, PVDF", "2B350.h"),
    ("double-walled pipe without leak detection, PVDF", FREE),
    ("magnetic drive pump, ETFE-lined, 12 m3/h", "2B350.i"),
    ("magnetic drive pump, PTFE, 500 l/h", FREE),
    ("lined centrifugal pump, PFA-lined, single mechanical seal, 30 m3/h", FREE),
    ("chemistry vacuum pump, PTFE, 6 m3/h", "2B350.i"),
    ("PTFE vacuum pump, 4 m3/h", FREE),
    ("lined pump casing, PFA-lined", "2B350.i"),
    ("tantalum repair plug for glass-lined reactor", "2B350.k.1"),
    ("tantalum repair kit for glass-lined storage tank", "2B350.k.2"),
    ("nerve agent monitor, toxic gas monitor, continuous monitoring, detection limit 0.05 mg/m3", "2B351.a"),
    ("sarin monitor, toxic gas monitor, continuous monitoring, detection limit 0.5 mg/m3", FREE),
    ("toxic gas detector for carbon monoxide", FREE),
    ("cholinesterase inhibition detector", "2B351.b"),
]


@pytest.mark.parametrize(("text", "code"), CHEMICAL)
def test_chemical_plant_is_listed_by_size_and_contact_material(text: str, code: str) -> None:
    """2B350 and 2B351."""
    assert eu(text) == code


@pytest.mark.parametrize(
    ("nickel", "chromium", "code"),
    [("33 %", "21 %", "2B350.a"), ("25 %", "21 %", FREE), ("33 %", "20 %", FREE), ("41 %", "5 %", "2B350.a")],
)
def test_an_alloy_is_judged_by_its_composition(nickel: str, chromium: str, code: str) -> None:
    """More than 25 % nickel and 20 % chromium, or more than 40 % nickel."""
    assert eu("chemical reactor, 500 l", **{"nickel content": nickel, "chromium content": chromium}) == code


@pytest.mark.parametrize(
    ("text", "size", "code"),
    [
        ("PFA-lined ball valve", "25 mm", "2B350.g.1"),
        ("PFA-lined ball valve", "10 mm", FREE),
        ("ceramic ball valve of zirconia", "15 mm", "2B350.g.1"),
    ],
)
def test_a_valve_is_listed_above_its_nominal_size(text: str, size: str, code: str) -> None:
    """More than DN 10."""
    assert eu(text, **{"nominal size": size}) == code


def test_an_american_valve_of_the_nuclear_entry_is_in_that_entry_alone() -> None:
    """The US entry for chemical plant leaves out valves of 2A226."""
    found = answer("bellows-sealed valve of Monel, nickel alloy", specs={"nominal size": "15 mm"})
    assert found.us == ("2A226",)


@pytest.mark.parametrize(("purity", "code"), [("80 %", "2B350.g.1"), ("79 %", FREE)])
def test_a_valve_of_silicon_carbide_is_listed_by_purity(purity: str, code: str) -> None:
    """80 % or more by weight."""
    assert eu("ceramic valve of silicon carbide", **{"nominal size": "40 mm", "purity": purity}) == code


def test_a_smaller_american_valve_is_listed_in_europe_alone() -> None:
    """2B350.g.2 counts from 25 mm in Europe, from one inch in the United States."""
    specs = {"nominal size": "25 mm", "interchangeable closure": "yes"}
    found = answer("lined valve, PTFE-lined", specs=specs)
    assert found.eu == ("2B350.g.1",)
    assert "2B350.g.2" not in found.us


@pytest.mark.parametrize(
    "text",
    [
        "chemical diaphragm valve, stainless steel body, PTFE seats",
        "jacketed reactor, stainless steel 316L, 2000 l, PTFE gaskets",
        "shell and tube heat exchanger, carbon steel, 10 m2, PTFE seals",
        "canned motor pump, stainless steel 316L, 20 m3/h, PTFE gaskets",
    ],
)
def test_seals_do_not_count_as_contact_material(text: str) -> None:
    """2B350, note on gaskets, packing and seals."""
    assert eu(text, **{"nominal size": "25 mm"}) == FREE


def test_a_seal_takes_no_listed_lining_out() -> None:
    """The note is about seals alone."""
    assert eu("glass-lined reactor, stainless steel jacket, PTFE gaskets, 500 l") == "2B350.a"


def test_an_incinerator_is_listed_by_what_it_burns_and_how_hot() -> None:
    """More than 1 273 K."""
    text = "chemical weapons incinerator, ceramic-lined waste supply, destruction of chemical agents"
    assert eu(text, temperature="1100 °C") == "2B350.j"
    assert eu(text, temperature="950 °C") == FREE


BIOLOGICAL = [
    ("mobile BSL-3 laboratory, complete", "2B352.a.1"),
    ("double-door autoclave for BSL-3 barrier", "2B352.a.2.a"),
    ("double-door autoclave for hospital", FREE),
    ("chemical shower, BSL-4", "2B352.a.2.b"),
    ("inflatable seal door, biocontainment", "2B352.a.2.c"),
    ("stirred-tank bioreactor, total volume 30 l, aerosol-tight", "2B352.b.1"),
    ("bioreactor 10 l, aerosol-tight", FREE),
    ("bioreactor 50 l", "?"),
    ("fermenter vessel 100 l, sterilizable in situ", "2B352.b.2.a"),
    ("single-use bioreactor holder, 200 l", "2B352.b.2.b"),
    ("bioreactor controller for 50 l, temperature and pH", "2B352.b.2.c"),
    ("disc stack separator, throughput 500 l/h, aerosol-tight, polished stainless steel, steam containment area, SIP", "2B352.c"),
    ("disc stack separator, throughput 90 l/h", FREE),
    ("tangential flow filtration system, membrane area 2 m2, single-use", "2B352.d.1"),
    ("tangential flow filtration system, membrane area 0.5 m2, single-use", FREE),
    ("cross-flow filtration system, reverse osmosis, membrane area 20 m2, SIP", FREE),
    ("TFF cassette, 0.5 m2", "2B352.d.2"),
    ("TFF cassette, 0.1 m2", FREE),
    ("hollow fiber cartridge, hemodialysis, 1.5 m2", FREE),
    ("freeze dryer, ice condenser capacity 20 kg/24h, steam sterilizable", "2B352.e"),
    ("freeze dryer, ice condenser capacity 6 kg/24 h", FREE),
    ("lyophilizer, ice capacity 1000 kg/24h, SIP", FREE),
    ("positive pressure suit with tethered air supply", "2B352.f.1"),
    ("positive pressure suit, external air supply, worn with SCBA", FREE),
    ("class III biosafety cabinet, negative pressure", "2B352.f.2"),
    ("class II biosafety cabinet, HEPA filter, open front", FREE),
    ("negative pressure isolator, fully enclosed, glove ports, HEPA, for transport of infected patients", FREE),
    ("nose-only restraint tube for rats", "2B352.g.3"),
    ("spray dryer, water evaporation 5 kg/h, mean particle size 5 um, SIP", "2B352.h"),
    ("spray dryer, water evaporation 500 kg/h, mean particle size 5 um, SIP", FREE),
    ("spray dryer, water evaporation 5 kg/h, mean particle size 50 um, SIP", FREE),
    ("DNA synthesizer, oligo length 200 nt", FREE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), BIOLOGICAL)
def test_biological_plant_is_listed_by_size_and_containment(text: str, code: str) -> None:
    """2B352."""
    assert eu(text) == code


@pytest.mark.parametrize(
    ("text", "specs", "code"),
    [
        ("whole-body inhalation chamber, aerosol challenge", {"volume": "1.2 m3"}, "2B352.g.1"),
        ("whole-body inhalation chamber, aerosol challenge", {"volume": "0.8 m3"}, FREE),
        ("nose-only inhalation system", {"rodents": "12"}, "2B352.g.2"),
        ("nose-only inhalation system", {"rodents": "8", "animals": "0"}, FREE),
        ("benchtop DNA synthesizer", {"sequence length": "2 kb", "error rate": "1 %"}, "2B352.i"),
        ("benchtop DNA synthesizer", {"sequence length": "2 kb", "error rate": "5 %"}, FREE),
    ],
)
def test_inhalation_and_synthesis_are_listed_by_capacity(text: str, specs: dict[str, str], code: str) -> None:
    """2B352.g and i."""
    assert eu(text, **specs) == code


def test_the_american_list_has_entries_of_its_own() -> None:
    """Peptide synthesisers, and single-use separators."""
    assert answer("peptide synthesizer, 5 mmol").us == ("2B352.k",)
    assert answer("peptide synthesizer, 0.5 mmol").us == ()
    separator = {"throughput": "120 l/h", "closed system": "yes", "single-use": "yes"}
    assert "2B352.c.2" in answer("single-use centrifuge", specs=separator).us


MACHINES = [
    ("CNC lathe, 2 axes, unidirectional positioning repeatability 0.9 um, travel 500 mm", {}, "2B001.a"),
    ("CNC lathe, 2 axes, UPR 1 um, travel 500 mm, positioning accuracy 7 um", {}, FREE),
    ("CNC lathe, 2 axes, UPR 1.1 um, travel 1500 mm", {}, "2B001.a"),
    ("Swiss-type lathe, CNC, 2 axes, UPR 0.8 um, travel 300 mm, bar diameter 32 mm, no chuck", {}, FREE),
    ("Swiss-type lathe, CNC, 2 axes, UPR 0.8 um, travel 300 mm, bar diameter 50 mm, no chuck", {}, "2B001.a"),
    ("contact lens lathe, turning machine, CNC, 2 axes, UPR 0.5 um, travel 100 mm, positioning accuracy 7 um", {}, "?"),
    ("contact lens lathe, turning machine, CNC, 2 axes, UPR 0.5 um, travel 100 mm, positioning accuracy 7 um, ophthalmic software only, no vacuum chuck", {}, FREE),
    ("machining centre, CNC, 5 axes", {"rotary axes": "0", "UPR": "0.8 um", "axis travel": "800 mm"}, "2B001.b.2"),
    ("machining centre, CNC, 4 axes", {"rotary axes": "1", "UPR": "0.9 um", "axis travel": "800 mm"}, "2B001.b.1"),
    ("machining centre, CNC, 5 axes, UPR 3 um, travel 800 mm", {}, "2B201.a"),
    ("machining centre, CNC, 3 axes, UPR 3 um, positioning accuracy 5 um", {"rotary axes": "0"}, "2B201.a"),
    ("machining centre, CNC, 3 axes, UPR 3 um, positioning accuracy 7 um", {"rotary axes": "0"}, FREE),
    ("portal milling machine, CNC, 5 axes, UPR 15 um, travel 3 m, positioning accuracy 40 um", {}, FREE),
    ("jig boring machine, CNC, UPR 1.1 um", {}, "2B001.b.3"),
    ("fly cutting machine, CNC", {"run-out": "0.0003 mm", "angular deviation": "1 arcsec"}, "2B001.b.4"),
    ("jig grinder with z-axis, CNC, 4 axes, UPR 1 um", {}, "2B001.c.1"),
    ("surface grinding machine, CNC, 3 axes, UPR 1 um, positioning accuracy 5 um", {"rotary axes": "0"}, FREE),
    ("cylindrical grinder, CNC, 3 axes, UPR 1 um, positioning accuracy 5 um, grinding diameter 100 mm", {"rotary axes": "0"}, FREE),
    ("jig grinder without z-axis, CNC, 3 axes, UPR 1 um", {"rotary axes": "0"}, FREE),
    ("grinding machine, CNC, 5 axes, UPR 1.4 um, travel 2 m", {}, "2B001.c.2"),
    ("grinding machine, CNC, 3 axes, UPR 3 um, positioning accuracy 4 um", {"rotary axes": "0"}, "2B201.b"),
    ("crankshaft grinding machine, grinding machine, CNC, 5 axes, UPR 1 um, travel 500 mm", {}, FREE),
    ("turning center, CNC, 2 axes, UPR 3 um, positioning accuracy 5 um, turning diameter 200 mm", {}, "2B201.c"),
    ("turning center, CNC, 2 axes, UPR 3 um, positioning accuracy 6 um, turning diameter 200 mm", {}, FREE),
    ("gear cutting machine, milling machine, CNC, 5 axes, UPR 0.8 um, travel 500 mm", {}, FREE),
    ("dental milling machine, CNC, 5 axes, UPR 0.8 um, travel 100 mm", {}, "2B201.a"),
    ("die-sinking EDM, CNC", {"rotary axes": "2"}, "2B001.d"),
    ("wire EDM, electrical discharge machine, CNC", {"rotary axes": "2"}, FREE),
    ("5-axis waterjet, CNC", {"rotary axes": "2", "rotary axis accuracy": "0.002 deg"}, "2B001.e"),
    ("5-axis waterjet, CNC", {"rotary axes": "2", "rotary axis accuracy": "0.01 deg"}, FREE),
    ("deep-hole drilling machine, drilling depth 6 m", {}, "2B001.f"),
    ("deep-hole drilling machine, drilling depth 5 m", {}, FREE),
    ("MRF machine, 4 axes", {"form accuracy": "0.1 um", "roughness": "1 nm"}, "2B002"),
    ("gear grinding machine, CNC, pitch diameter 1500 mm", {"face width ratio": "20 %", "AGMA": "14"}, "2B003"),
    ("gear grinding machine, CNC, pitch diameter 1250 mm", {}, FREE),
    ("tilting rotary table for machine tools", {"rotary axes": "2"}, "2B008.c"),
    ("tilting rotary table for welding positioner", {"rotary axes": "2"}, FREE),
    ("swivelling milling head for machine tools, simultaneous 5-axis", {}, "2B008.d"),
    ("swivelling milling head for machine tools, indexing only", {}, FREE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "specs", "code"), MACHINES)
def test_machine_tools_are_listed_by_axes_and_repeatability(text: str, specs: dict[str, str], code: str) -> None:
    """2B001 to 2B003, 2B008, 2B201; the finer entry goes before the wider one."""
    assert eu(text, **specs) == code


def test_the_american_list_measures_accuracy_by_the_later_standard() -> None:
    """6 um of 1988 are 4.5 um of 2006, and the letters of 2B201 differ."""
    text = "machining centre, CNC, 3 axes, UPR 3 um, positioning accuracy 4.5 um"
    assert answer(text, specs={"rotary axes": "0"}).us == ("2B201.b",)
    assert answer(text.replace("4.5", "5"), specs={"rotary axes": "0"}).us == ()


DEVICES = [
    ("Monel ball bearings, ABEC 9", {}, "2A001.a"),
    ("tapered roller bearing, Monel, ABEC 9", {}, FREE),
    ("Monel ball bearings, ABEC 5", {}, FREE),
    ("active magnetic bearing", {"flux density": "2.1 T", "yield strength": "450 MPa"}, "2A001.c"),
    ("active magnetic bearing, permanent magnet bias", {"flux density": "1.6 T", "sensor temperature": "120 °C"}, FREE),
    ("yttria crucible, 500 ml", {"purity": "99.5 %"}, "2A225.a"),
    ("magnesia crucible, 100 cm3", {"purity": "99.5 %"}, FREE),
    ("tantalum crucible, 1 l", {"purity": "99.95 %"}, "2A225.b"),
    ("tantalum crucible, 1 l, tantalum carbide coated", {"purity": "98 %"}, "2A225.c"),
    ("plasma enhanced CVD coating system, CVD coating system for turbine blades, rotating seal", {}, "2B005.a"),
    ("CVD coating system for cutting tools, plasma enhanced, rotating seal", {}, FREE),
    ("PECVD system for solar cells, rotating seal", {}, FREE),
    ("ion implanter for bearing steel, beam current 6 mA", {}, "2B005.b"),
    ("ion implanter for bearing steel, beam current 4 mA", {}, FREE),
    ("EB-PVD system for turbine blades, 100 kW, laser level control", {}, "2B005.c"),
    ("EB-PVD system for turbine blades, 80 kW, laser level control", {}, FREE),
    ("plasma spray system for turbine blades, LPPS", {}, "2B005.d"),
    ("plasma spray system for turbine blades, air plasma spray, without thickness control", {}, FREE),
    ("sputtering system for turbine blades", {"current density": "0.2 mA/mm2", "deposition rate": "20 um/h"}, "2B005.e"),
    ("sputtering system for turbine blades", {"current density": "0.05 mA/mm2", "deposition rate": "20 um/h"}, FREE),
    ("cathodic arc coating system for turbine blades, steered arc", {}, "2B005.f"),
    ("ion plating system for turbine blades, in situ thickness monitor", {}, "2B005.g"),
    ("bridge CMM, CNC", {"MPE constant term": "1.7 um"}, "2B006.a"),
    ("bridge CMM, CNC, E0,MPE 1.9 + L/300 µm", {}, "?"),
    ("two-axis measuring machine, coordinate measuring machine, CNC", {"MPE constant term": "1.2 um"}, "2B206.a.1"),
    ("laser interferometer", {"measurement resolution": "0.1 nm", "measurement uncertainty": "1.5 nm"}, "2B006.b.3"),
    ("laser interferometer, 12 hours", {"measurement resolution": "0.1 um", "measurement uncertainty": "0.2 um"}, "2B206.c"),
    ("laser interferometer for machine tool calibration, 12 hours", {"measurement resolution": "0.01 um", "measurement uncertainty": "0.2 um"}, FREE),
    ("angle encoder for machine tools, system accuracy 0.9 arcsec", {}, "2B006.c"),
    ("angle encoder for machine tools, system accuracy 2 arcsec", {}, FREE),
    ("autocollimator, angle measuring instrument", {"angular position accuracy": "0.1 arcsec"}, FREE),
    ("scattered light roughness measuring system", {"roughness sensitivity": "0.5 nm"}, "2B006.d"),
    ("hemishell gauge", {"uncertainty per 5 mm": "3.5 um", "angular position deviation": "0.02 deg"}, "2B206.b"),
    ("LVDT displacement transducer", {"linearity": "0.1 %", "drift per day": "0.1 %"}, "2B206.d"),
    ("LVDT displacement transducer", {"linearity": "0.25 %"}, FREE),
    ("explosion-proof robot for munitions handling", {}, "2B007.b"),
    ("explosion-proof robot for paint booth", {}, FREE),
    ("radiation-hardened robot", {"radiation dose": "10 kGy"}, "2B007.c"),
    ("radiation-hardened robot", {"radiation dose": "5 kGy"}, FREE),
    ("space robotic arm", {"operating altitude": "400 km"}, "2B007.d"),
    ("explosion-proof robot controller", {}, "2B207.b"),
    ("isostatic press mould", {}, "2B204.b"),
    ("rotor-forming mandrel", {"rotor inside diameter": "150 mm"}, "2B209.b"),
    ("rotor-forming mandrel", {"rotor inside diameter": "50 mm"}, FREE),
    ("hot cell manipulator, through-the-wall, wall thickness 1.0 m", {}, "2B225.a"),
    ("telemanipulator, over-the-wall", {"hot cell wall": "0.6 m"}, "2B225.b"),
    ("telemanipulator, through-the-wall", {"hot cell wall": "0.5 m"}, FREE),
    ("vacuum induction furnace, 1500 °C, 10 kW", {"diameter": "300 mm"}, "2B226.a"),
    ("vacuum induction furnace for semiconductor wafers, 1500 °C, 10 kW", {"diameter": "300 mm"}, FREE),
    ("induction furnace power supply, 20 kW", {}, "2B226.b"),
    ("induction furnace power supply, 4 kW", {}, FREE),
    ("vacuum arc remelting furnace", {"electrode volume": "5000 cm3", "temperature": "1800 °C"}, "2B227.a"),
    ("vacuum arc remelting furnace", {"electrode volume": "50000 cm3", "temperature": "1800 °C"}, FREE),
    ("VAR furnace controller", {}, "2B227.c"),
    ("plasma melting torch, 60 kW, 3000 °C", {}, "2B227.d"),
    ("electron beam melting gun, 100 kW", {}, "2B227.e"),
    ("centrifuge rotor assembly equipment", {}, "2B228.a"),
    ("rotor tube straightening equipment", {}, "2B228.b"),
    ("bellows-forming mandrel, high-strength aluminium", {"bellows diameter": "150 mm", "bellows length": "20 mm", "convolution depth": "3 mm"}, "2B228.c"),
    ("bellows-forming mandrel, high-strength aluminium", {"bellows diameter": "50 mm"}, FREE),
    ("turbomolecular pump", {"inlet diameter": "400 mm", "pumping speed": "16 m3/s", "ultimate pressure": "1 x 10-5 mbar"}, "2B231"),
    ("diffusion pump", {"inlet diameter": "400 mm", "pumping speed": "16 m3/s", "ultimate pressure": "1 Pa"}, FREE),
    ("two-stage light gas gun, projectile velocity 6 km/s", {}, "2B232"),
    ("single-stage gas gun, muzzle velocity 800 m/s", {}, FREE),
    ("scroll vacuum pump, bellows-sealed, 60 m3/h, aluminium", {"compression ratio": "100"}, "2B233"),
    ("scroll vacuum pump, bellows-sealed, 30 m3/h, aluminium", {}, FREE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "specs", "code"), DEVICES)
def test_other_goods_of_the_category_are_listed_by_their_figures(text: str, specs: dict[str, str], code: str) -> None:
    """Bearings, crucibles, coating, measuring, robots, furnaces, guns and pumps."""
    assert eu(text, **specs) == code


FLEXIBLE = {"journal diameter": "100 mm", "max rotor mass": "20 kg", "balancing speed": "8000 rpm"}


@pytest.mark.parametrize(
    ("text", "specs", "codes"),
    [
        ("balancing machine for flexible rotors, rotor length 800 mm", FLEXIBLE, ("2B219.a", "2B229.a")),
        (
            "balancing machine for hollow rotors, belt drive",
            {"journal diameter": "100 mm", "max rotor mass": "20 kg", "residual unbalance": "5 g.mm/kg"},
            ("2B219.b", "2B229.b"),
        ),
    ],
)
def test_a_balancing_machine_has_another_code_in_america(
    text: str, specs: dict[str, str], codes: tuple[str, str]
) -> None:
    """2B219 in Europe, 2B229 in the United States."""
    found = answer(text, specs=specs)
    assert (found.eu, found.us) == ((codes[0],), (codes[1],))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CNC control software, 5 axes", "2D002"),
        ("technology for superplastic forming", "2E003.b.1"),
        ("technology for hydraulic stretch-forming", "2E003.c"),
        ("technology for use of a fermenter, 100 l, aerosol-tight", "2E301"),
        ("technology for a light gas gun, projectile velocity 6 km/s", "2E201"),
        ("technology for machining centre, CNC, 5 axes", "2E002"),
        ("software for MRF machine, 4 axes, form accuracy 0.1 um, roughness 1 nm", "2D003"),
        ("software for nerve agent monitor, toxic gas monitor, continuous monitoring, LOD 0.05 mg/m3", "2D351"),
        ("software for machining centre, CNC, 5 axes", "2D202"),
    ],
)
def test_knowledge_takes_the_code_of_its_goods(text: str, code: str) -> None:
    """2D and 2E."""
    assert code in answer(text).eu
