"""Special and nuclear materials, their plants, protection and equipment of categories 0 and 1: each line, and each excluding note."""

import pytest
from tests.goods.test_classify import answer

LISTED, FREE, OPEN = "controlled_other_regime", "not_controlled", "insufficient_data"
NUCLEAR_LISTED = [
    ("boron-10 enriched boric acid, 96 % B-10", "1C225", "1C225"),
    ("calcium metal, metallic impurities 800 ppm, boron impurity 5 ppm", "1C227", "1C227"),
    ("high-purity magnesium, metallic impurities 150 ppm, boron impurity 5 ppm", "1C228", "1C228"),
    ("висмут 99.995 %, silver 5 ppm", "1C229", "1C229"),
    ("beryllium metal 99 %", "1C230", "1C230"),
    ("Hafniumoxid 99.9 %", "1C231", "1C231"),
    ("hafnium alloy, hafnium content 75 %", "1C231", "1C231"),
    ("helium-3 gas, 10 l", "1C232", "1C232"),
    ("helium-3 proportional counter, helium-3 content 1.5 g", "1C232", "1C232"),
    ("lithium-6 metal", "1C233", "1C233"),
    ("zirconium sponge, hafnium content 50 ppm", "1C234", "1C234"),
    ("tritium gas, 2000 GBq", "1C235", "1C235"),
    ("polonium-210 foil, 10 GBq", "1C236", "1C236"),
    ("radium-226 source, 1 GBq", "1C237", "1C237"),
    ("high explosive, crystal density 1.9 g/cm3, detonation velocity 8500 m/s", "1C239", "1C239"),
    ("镍粉, nickel content 99.9 %, mean particle size 3 um", "1C240.a", "1C240.a"),
    ("porous nickel sheet, nickel content 99.5 %, mean particle size 5 um, area 1500 cm2", "1C240.b", "1C240.b"),
    ("tungsten-rhenium cylinder, rhenium and tungsten content 99 %, hollow cylinder, inside diameter 150 mm, piece mass 25 kg", "1C241", "1C241"),
    ("plutonium-238 heat source, isotopic assay 85 %", "1C012.a", ""),
    ("neptunium-237 oxide, 5 g", "1C012.b", ""),
    ("radiation shielding window, viewing area 0.5 m2, density 5.2 g/cm3, thickness 300 mm", "1A227", "1A227"),
    ("phosphor bronze mesh packing, chemically treated, for vacuum distillation towers", "1A226", "1A226"),
    ("wetproofed platinum catalyst", "1A225", "1A225"),
    ("uranium hexafluoride", "0C001", ""),
    ("depleted uranium counterweight, piece mass 150 kg", "0C001", ""),
    ("обогащенный уран", "0C002", ""),
    ("heavy water 99.9 %", "0C003", ""),
    ("deuterium gas for optical fibre, semiconductor", "0C003", "1C298.b"),
    ("gaseous diffusion barrier powder, assay 99.95 %, mean particle size 3 um", "0C005", ""),
    ("nuclear reactor pressure vessel", "0A001.b", ""),
    ("Zircaloy-4 cladding tubes, quantity 50 kg", "0A001.f", ""),
    ("парогенератор АЭС", "0A001.i", ""),
    ("UF6 cold trap", "0B002.b", ""),
    ("uranium conversion plant", "0B003", ""),
    ("heavy water upgrade system", "0B004.b.8", ""),
    ("fuel pellet press", "0B005", ""),
    ("spent fuel dissolver", "0B006", ""),
    ("plutonium conversion plant", "0B007", ""),
    ("H2S compressor, flow 60 m3/s, pressure 2 MPa", "0B004.b.2", ""),
    ("uranium ion source, beam current 60 mA", "0B001.j.1", ""),
]  # fmt: skip
NUCLEAR_FREE = [
    "bismuth ingots 99.99 %, silver 12 ppm", "calcium metal, metallic impurities 1200 ppm, boron impurity 5 ppm", "beryllium copper rod C17200",
    "high-purity magnesium, metallic impurities 150 ppm, boron impurity 12 ppm", "hafnium alloy, hafnium content 60 %",
    "boric acid with boron-10 at natural abundance", "helium-3 proportional counter, helium-3 content 0.5 g", "lithium-6 TLD",
    "zirconium sponge, hafnium 1.5 %", "zirconium foil, thickness 0.05 mm, hafnium 50 ppm", "tritium exit signs, 500 GBq",
    "Po-210 static eliminator, 370 MBq", "actinium-225 solution, 10 GBq/kg", "radium-226 calibration source 5 mCi", "radium-226 medical applicator",
    "high explosive, crystal density 1.78 g/cm3, detonation velocity 8300 m/s, detonation pressure 29 GPa",
    "nickel powder, filamentary, for batteries, nickel content 99.9 %, mean particle size 2.2 um",
    "porous nickel sheet, nickel content 99.5 %, mean particle size 5 um, area 500 cm2",
    "tungsten-rhenium cylinder, rhenium and tungsten content 99 %, hollow cylinder, inside diameter 90 mm, piece mass 25 kg",
    "neptunium-237 oxide, neptunium content 0.5 g", "lead glass window, viewing area 0.5 m2, density 4.2 g/cm3, thickness 12 mm",
    "natural uranium in a sensing component, uranium content 3 g", "depleted uranium counterweight, piece mass 50 kg",
    "thorium alloy, thorium content 2 %", "thorium oxide gas mantles", "deuterium oxide, deuterium content 0.01 %",
    "intermediate heat exchanger for reactors, decay heat removal", "hafnium carbide in steel, hafnium 20 %", "ammonia cracker 1 MPa for hydrogen supply",
]  # fmt: skip


@pytest.mark.parametrize(("text", "eu", "us"), NUCLEAR_LISTED)
def test_a_nuclear_material_or_plant_above_its_line_is_listed(text: str, eu: str, us: str) -> None:
    """As an exporter writes it, in several languages."""
    found = answer(text)
    assert (found.status, found.eu, found.us) == (LISTED, (eu,), (us,) if us else ())


@pytest.mark.parametrize("text", NUCLEAR_FREE)
def test_a_nuclear_material_below_its_line_or_under_a_note_is_free(text: str) -> None:
    """A figure that misses, or an excluding note."""
    assert answer(text, hs="2844.40").status == FREE


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("calcium metal 99.5 %", "boron"), ("zirconium sponge", "hafnium"), ("gas centrifuge rotor tube", "wall"),
        ("depleted uranium shielding", "shipment"),
    ],
)  # fmt: skip
def test_a_figure_that_decides_about_a_nuclear_material_is_asked_for(text: str, asked: str) -> None:
    """Silence is no answer."""
    found = answer(text, hs="2844.40")
    assert found.status == OPEN
    assert any(asked in q.asks.lower() for q in found.questions)


def test_knowledge_of_category_0_follows_its_goods() -> None:
    """Software and technology have codes of their own."""
    assert answer("software for the design of gas centrifuges").eu == ("0D001",)
    assert answer("technology for a spent fuel reprocessing plant").eu == ("0E001",)


def test_a_compressor_for_uranium_hexafluoride_below_one_line_may_fall_under_another() -> None:
    """Gaseous diffusion has figures, aerodynamic separation has none."""
    small = "UF6 compressor, nickel plated, flow 0.5 m3/min"
    assert answer(small, hs="8414.80").status == OPEN
    assert answer(f"{small}, aerodynamic separation").eu == ("0B001.d.3",)
