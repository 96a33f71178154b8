"""Special materials, protection, charges and equipment of category 1: each line, and each excluding note."""

import pytest
from tests.goods.test_classify import answer

LISTED, FREE, OPEN = "controlled_other_regime", "not_controlled", "insufficient_data"
PROTECTION = [
    ("phosphazene elastomer seal for aircraft, phosphazene content 60 %", "1A001.a"), ("polyimide film, thickness 0.3 mm", "1A003"),
    ("metal matrix composite, specific modulus 11000 km, specific strength 190 km", "1A002.b.1"),
    ("Kapton film, thickness 0.05 mm, aluminised", "1A003"), ("gas mask with CBRN canister", "1A004.a"),
    ("ABC-Schutzanzug gegen Kampfstoffe", "1A004.b"), ("nerve agent detector", "1A004.c"), ("explosive trace detector, handheld", "1A004.d"),
    ("explosives detector, detection limit 0.5 mg", "1A004.d"), ("бронежилет", "1A005.a"), ("ballistic plates NIJ level IIIA", "1A005.b"),
    ("bomb disposal robot", "1A006.a"), ("EOD disruptor", "1A006.b"), ("EBW firing set", "1A007.a"), ("爆炸箔起爆器", "1A007.b"),
    ("shaped charges, NEQ 120 g, outside diameter 89 mm", "1A008.a"), ("linear shaped charge, explosive load 50 g/m, width 12 mm", "1A008.b"),
    ("detonating cord 80 g/m", "1A008.c"), ("explosive cutter, NEQ 4 kg", "1A008.d"), ("carbon fibre tube, inside diameter 150 mm, T800", "1A202"),
]  # fmt: skip
EQUIPMENT = [
    ("silicon carbide fibre production line", "1B001.d"), ("hot melt prepreg line", "1B001.e"), ("X-ray tomography system for composites", "1B001.f.1"),
    ("CNC ultrasonic C-scan system for composites, 5 axes", "1B001.f.2"), ("automated fibre placement machine for airframe parts, 7 axes", "1B001.g"),
    ("gas atomiser for metal powder, VIGA, argon", "1B002"), ("superplastic forming tool for aircraft structures", "1B003"),
    ("precision mandrel for filament winding", "1B201.c"), ("fluorine electrolytic cell, output 500 g/h", "1B225"),
    ("stable isotope separator, beam current 60 mA", "1B226"),
    ("hydrogen distillation column, 304L, internal temperature 24 K, internal pressure 0.6 MPa, inside diameter 40 cm, packing height 5 m", "1B228"),
    ("potassium amide pump, canned motor, flow 10 m3/h, KNH2 concentration 2 %, pressure 5 MPa", "1B230"), ("tritium extraction facility", "1B231.a"),
    ("helium refrigerator for a tritium plant, 20 K, cooling capacity 200 W", "1B231.b.1"), ("tritium storage bed", "1B231.b.2"),
    ("turboexpander, outlet temperature 30 K, throughput 1200 kg/h", "1B232"), ("lithium-6 enrichment plant", "1B233.a"),
    ("lithium amalgam pump", "1B233.b"), ("crown ether lithium isotope separation system", "1B233.d"),
    ("detonation chamber, TNT equivalent 5 kg, diagnostic ports", "1B234"), ("tritium target assembly", "1B235"),
]  # fmt: skip
MATERIALS = [
    ("microwave absorber, magnetic, absorption frequency 2 to 18 GHz", "1C001.a"), ("NIR absorber, opaque, absorption maximum 1000 nm", "1C001.b"),
    ("polyaniline powder, conductivity 15000 S/m", "1C001.c"), ("nickel aluminide, aluminium content 25 %, with chromium", "1C002.a.1"),
    ("titanium aluminide Ti-48Al-2Cr-2Nb, aluminium content 33 %", "1C002.a.2"), ("PM superalloy, stress-rupture life 12000 h", "1C002.b.1"),
    ("PM aluminium alloy, tensile strength 450 MPa", "1C002.b.4"), ("magnesium alloy made from powder, tensile strength 350 MPa, corrosion rate 0.5 mm/year", "1C002.b.5"),
    ("superalloy powder, gas atomised, for turbine discs", "1C002.c"), ("melt-spun ribbon, Al-Fe aluminium alloy", "1C002.d"),
    ("Terfenol-D rod, magnetostriction 1200 ppm", "1C003.b"), ("amorphous ribbon, iron content 80 %, saturation induction 1.64 tesla, thickness 0.018 mm", "1C003.c"),
    ("tungsten heavy alloy, density 18.1 g/cm3, elastic limit 900 MPa, tensile strength 1300 MPa, elongation 10 %", "1C004"),
    ("NbTi wire, length 10 km, aluminium matrix, filament diameter 4 um", "1C005.a"),
    ("Nb3Sn strand, length 5 km, critical temperature 18 K, critical current density 2500 A/mm2", "1C005.b"),
    ("Hg-1223 conductor, length 200 m, critical temperature 134 K", "1C005.c"), ("polyphenyl ether lubricant", "1C006.b.1"),
    ("fluorosilicone oil, kinematic viscosity 1000 cSt", "1C006.b.2"),
    ("Fluorinert FC-72 for electronics cooling, perfluorocarbon content 99 %, density 1.68 g/ml, fluorine content 76 %", "1C006.d"),
    ("titanium diboride powder, metallic impurities 2000 ppm, mean particle size 3 um, fraction over 10 um 5 %", "1C007.a"),
    ("oxide/oxide CMC with continuous alumina fibre", "1C007.c.1.a"), ("SiC/SiC ceramic matrix composite", "1C007.c.2"),
    ("polysilazane, preceramic", "1C007.e"), ("bismaleimide resin", "1C008.a.1"), ("polyamide-imide, Tg 295 °C", "1C008.a.2"),
    ("thermoplastic polyimide, Tg 250 °C", "1C008.a.3"), ("polyarylene ketone granules", "1C008.d"), ("polybiphenylene sulphide", "1C008.e"),
    ("fluorinated polyimide, fluorine content 12 %", "1C009.b"), ("fluorophosphazene rubber, fluorine content 35 %", "1C009.c"),
    ("PBO fibre, specific modulus 17000 km, specific strength 370 km", "1C010.a"),
    ("SiC fibre tow, continuous, specific modulus 7500 km, decomposition temperature 2000 °C", "1C010.c"),
    ("carbon/BMI prepreg, BMI, specific modulus 16000 km, specific strength 280 km", "1C010.e"),
    ("S-2 glass fibre, specific modulus 3500 km, specific strength 180 km", "1C210.b"), ("towpreg, width 6 mm, T700", "1C210.c"),
    ("guanidine nitrate", "1C011.c"), ("硝基胍 25 kg", "1C011.d"),
]  # fmt: skip
BELOW = [
    "polyimide film, thickness 0.05 mm, uncoated", "full face mask for paint spraying", "detonating cord 10 g/m",
    "perforating charges, NEQ 23 g, outside diameter 45 mm", "linear shaped charge, explosive load 30 g/m, width 12 mm", "explosive cutter, NEQ 3.5 kg",
    "carbon fibre tube, inside diameter 30 mm", "fluorine generator, output 250 g/h", "stable isotope separator, beam current 10 mA",
    "potassium amide pump, canned motor, flow 10 m3/h, KNH2 concentration 0.5 %, pressure 5 MPa", "turboexpander for LNG, outlet temperature 120 K",
    "detonation chamber, TNT equivalent 1 kg, diagnostic ports", "polyaniline powder, conductivity 9000 S/m, sheet resistivity 200 ohm/sq",
    "nickel aluminide, aluminium content 40 %", "PM aluminium alloy, tensile strength at 200 °C 200 MPa, tensile strength 400 MPa",
    "amorphous ribbon, iron content 78 %, saturation induction 1.56 tesla", "NbTi wire, length 10 km, copper matrix",
    "fluorosilicone oil, kinematic viscosity 10000 cSt", "titanium diboride powder, mean particle size 8 um", "polyetherimide, Tg 217 °C",
    "fluorinated polyimide, fluorine content 9 %", "S-2 glass fibre, specific modulus 3000 km", "polyaryletherketone gears, machined parts",
]  # fmt: skip
NOTES = [
    "carbon fibre reinforced aluminium, specific modulus 11000 km, specific strength 190 km, automotive", "composite laminate, finished part, civil",
    "carbon fibre reinforced aluminium, specific modulus 11000 km, specific strength 190 km, for heat-treatment furnaces",
    "carbon fibre reinforced aluminium, specific modulus 11000 km, specific strength 190 km, fibre length 6 mm",
    "polyimide film, thickness 0.05 mm, copper clad laminate for flexible printed circuits", "CBRN monitoring system: electronic personal dosimeter",
    "CBRN respirator, CBRN, for agriculture only", "explosive trace detector, laboratory instrument", "explosive trace detector, walk-through portal",
    "ballistic vest accompanying its user", "civil body armour, frontal protection only, demining apron", "civil body armour, knife protection only",
    "civil bomb disposal robot accompanying its operator", "microwave absorber, hair absorber, absorption frequency 2 to 18 GHz",
    "pyramidal absorber, polyurethane foam, carbon loaded, absorption frequency 1 to 40 GHz",
    "ferrite absorber tiles, sintered ferrite, density 5.2 g/cm3, maximum temperature 100 °C, absorption frequency 0.3 to 1 GHz",
    "microwave absorber, open-cell foam, density 0.08 g/cm3, absorption frequency 2 to 18 GHz", "NIR absorber, opaque, absorption maximum 1000 nm, for laser marking",
    "polyaniline dispersion, conductivity 15000 S/m", "nickel alloy powder for thermal spraying, gas atomised",
    "perfluorocarbon fluid for electronics cooling, medical, perfluorocarbon content 99 %, density 1.7 g/ml, fluorine content 76 %",
    "oxide/oxide CMC reinforced with Nextel, hot fibre strength 500 MPa",
    "Zylon fibre, polyethylene blend, specific modulus 17000 km, specific strength 370 km",
    "alumina fibre, chopped, silica content 5 %, specific modulus 9000 km, melting point 2000 °C",
    "ceramic fibre blanket, chopped, melting point 1760 °C, specific modulus 6000 km",
    "carbon fibre, chopped, specific modulus 17000 km, specific strength 280 km, fibre length 6 mm",
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), [*PROTECTION, *EQUIPMENT, *MATERIALS])
def test_goods_above_a_line_of_category_1_are_listed(text: str, code: str) -> None:
    """As an exporter writes them, in several languages."""
    found = answer(text)
    assert (found.status, found.eu) == (LISTED, (code,))


@pytest.mark.parametrize("text", BELOW)
def test_goods_below_a_line_of_category_1_are_free(text: str) -> None:
    """A figure that misses; on the watch list they may be."""
    assert answer(text, hs="8479.89").status in {FREE, "unlisted_sensitive"}


@pytest.mark.parametrize("text", NOTES)
def test_a_note_of_category_1_takes_goods_out(text: str) -> None:
    """Each excluding note; on the watch list the goods may be."""
    assert answer(text, hs="8479.89").status in {FREE, "unlisted_sensitive"}


def test_the_american_code_of_a_target_for_tritium_is_another_one() -> None:
    """1B235 in the European list, 1A231 in the American one."""
    assert answer("tritium target assembly").us == ("1A231",)


def test_knowledge_of_category_1_follows_its_goods_or_stands_alone() -> None:
    """1D002 and 1E002 name what they are about; 1E001 follows the goods."""
    assert answer("laminate design software").eu == ("1D002",)
    assert answer("technology for polybenzoxazoles").eu == ("1E002.a",)
    assert "1E001" in answer("technology for the production of SiC/SiC ceramic matrix composite").eu


def test_powder_of_an_alloy_is_asked_about() -> None:
    """What can be formed of the powder decides, and only the maker knows."""
    found = answer("Inconel 718 powder, gas atomised", hs="7504.00")
    assert found.status == OPEN
    assert any("formed" in q.asks for q in found.questions)


@pytest.mark.parametrize(
    ("level", "status"),
    [("IIIA", LISTED), ("III", "controlled_munitions_only"), ("IV", "controlled_munitions_only")],
)
def test_a_hard_plate_above_level_iiia_is_military(level: str, status: str) -> None:
    """One list begins where the other ends."""
    assert answer(f"ballistic plates NIJ level {level}", hs="6914.90").status == status
