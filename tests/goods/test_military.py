"""Goods of the Common Military List and of the American lists that have no European twin."""

import pytest
from tests.goods.test_classify import answer

from bonafides.model.assessment import ItemResult


def codes(found: ItemResult) -> tuple[str, ...]:
    """Give every code of an answer."""
    return (*found.mtcr, *found.eu, *found.us)


FIGURES = (
    ("polymer bonded explosive, pressed charge, detonation velocity 8701 m/s", "polymer bonded explosive, pressed charge, detonation velocity 8700 m/s, detonation pressure 33 GPa", "ML8.a.33"),
    ("cast explosive PBX, high explosive, detonation velocity 8200 m/s, detonation pressure 35 GPa", "high explosive, detonation velocity 8200 m/s, detonation pressure 34 GPa", "V(a)(38)"),
    ("energetic ionic liquid, melting point 80 °C, detonation velocity 6900 m/s", "energetic ionic liquid, melting point 120 °C, detonation velocity 6900 m/s", "ML8.a.39"),
    ("energetic salt, melting point 90 °C, detonation pressure 19 GPa", "energetic salt, melting point 90 °C, detonation velocity 6700 m/s, detonation pressure 17 GPa", "V(a)(37)"),
    ("hydrogen-reduced iron powder, metal content 99.5 %, mean particle size 3 um", "hydrogen-reduced iron powder, metal content 99.5 %, mean particle size 5 um", "ML8.c.5.a.2"),
    ("polyepichlorohydrin diol, molecular weight 2500 g/mol", "polyepichlorohydrin diol, molecular weight 10000 g/mol", "ML8.e.13.a"),
    ("PECH triol, molecular weight 3000 g/mol", "PECH triol, molecular weight 12000 g/mol", "ML8.e.13.b"),
    ("superfine iron oxide, BET 270 m2/g, mean particle size 3.0 nm", "superfine iron oxide, BET 250 m2/g, mean particle size 3.0 nm", "ML8.f.19"),
    ("nanothermite, particle size 80 nm, metal content 85 %, nanoparticle content 40 %", "thermite mixture, particle size 45 um, metal content 95 %", "ML8.c.12"),
    ("reactive material powder for liners, particle size 100 um", "reactive material powder for liners, particle size 300 um", "ML8.h.1"),
)  # fmt: skip


@pytest.mark.parametrize(("above", "below", "code"), FIGURES)
def test_the_figure_decides(above: str, below: str, code: str) -> None:
    """What meets the figures is on the list, and what does not is free."""
    assert code in codes(answer(above))
    assert answer(below, hs="3824").status == "not_controlled"


@pytest.mark.parametrize(("hydrogen", "listed"), [("0.6", False), ("0.65", True), ("1.68", True), ("1.9", False)])
def test_titanium_subhydride_is_listed_between_two_ratios(hydrogen: str, listed: bool) -> None:
    """From 0.65 to 1.68 hydrogen atoms for each titanium atom."""
    found = answer("titanium subhydride powder", specs={"stoichiometry n": hydrogen})
    assert ("ML8.c.9" in codes(found)) is listed


PROPELLANTS = (
    ("double-base propellant, non-metallised, halogen-free, specific impulse 241 s", "ML8.b.1.a"),
    ("solid propellant, non-metallised, ammonium perchlorate, specific impulse 251 s", "ML8.b.1.b"),
    ("metallised solid propellant, specific impulse 261 s", "ML8.b.1.c"),
    ("gun propellant, force constant 1250 kJ/kg", "ML8.b.3"),
    ("composite propellant, burning rate 40 mm/s", "ML8.b.4"),
    ("EMCDB propellant, extensibility at maximum stress 6 % at -40 °C", "ML8.b.5"),
    ("rocket charge of HMX propellant", "ML8.b.6"),
    ("triple-base propellant, nitrogen content 13.1 %, grain diameter 7 mm", "1C608.a"),
)


@pytest.mark.parametrize(("text", "code"), PROPELLANTS)
def test_propellant_is_listed_by_its_performance(text: str, code: str) -> None:
    """Specific impulse, force constant, burning rate, extensibility, nitrogen."""
    assert code in codes(answer(text))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("double-base propellant, non-metallised, halogen-free, specific impulse 240 s", "ML8.b.1.a"),
        ("metallised solid propellant, specific impulse 260 s", "ML8.b.1.c"),
        ("gun propellant, force constant 1200 kJ/kg", "ML8.b.3"),
        ("composite propellant, burning rate 38 mm/s", "ML8.b.4"),
        ("EMCDB propellant, extensibility at maximum stress 5 %", "ML8.b.5"),
        ("triple-base propellant, nitrogen content 12.6 %, grain diameter 7 mm", "1C608.a"),
    ],
)
def test_propellant_at_the_line_is_not_listed_by_it(text: str, code: str) -> None:
    """Each limit is "more than"."""
    assert code not in codes(answer(text))


SUBSTANCES = (
    ("haleite, 25 kg", "505-71-5", "ML8.a.42"), ("TKX-50, 100 g", "", "ML8.a.43"), ("FTDO, laboratory sample", "", "ML8.a.41"), ("BTNEN", "19836-28-3", "ML8.a.40"),
    ("lead stannate 99 %", "12036-31-6", "ML8.f.10"), ("lead maleate", "19136-34-6", "ML8.f.8"), ("lead salicylate", "15748-73-9", "ML8.f.9"),
    ("LICA 12 coupling agent", "103850-22-2", "ML8.f.15.a"), ("methyl BAPO", "85068-72-0", "ML8.f.12"), ("propyleneimine", "75-55-8", "ML8.f.18"),
    ("BCMO", "78-71-7", "ML8.g.1"), ("HBIW intermediate", "124782-15-6", "ML8.g.3"), ("1,3,5-trichlorobenzene", "108-70-3", "ML8.g.7"),
    ("1,2,4-丁三醇", "3068-00-6", "ML8.g.8"), ("tetraazadecalin", "5409-42-7", "V(g)(6)"), ("DADN", "", "V(g)(2)"), ("BDNPN", "28464-24-6", "V(d)(3)"),
    ("3-amino-4-nitrofurazan", "66328-69-6", "V(a)(13)(iii)"), ("дипропилферроцен", "", "ML8.f.4.l"), ("napalm thickener", "", "ML8.c.6"), ("MTV pellets", "", "ML8.c.11.b"),
    ("pyrophoric iron foil for decoys", "", "ML8.c.11.a"), ("bromine pentafluoride", "7789-30-2", "1C608.m"), ("oxygen difluoride", "7783-41-7", "V(d)(10)"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "cas", "code"), SUBSTANCES)
def test_a_named_substance_is_on_the_list(text: str, cas: str, code: str) -> None:
    """By name or number alone."""
    assert code in codes(answer(text, cas=cas) if cas else answer(text))


NOTES: tuple[tuple[str, dict[str, str], str], ...] = (
    ("secondary explosive: PETN, detonation velocity 8800 m/s", {}, "ML8.a.33"),
    ("aircraft fuel JP-8", {}, "ML8.c.1"),
    ("pyrotechnic composition with boron of 92 % purity, military", {"metal content": "92 %", "mean particle size": "10 um", "boron-10 content": "90 %"}, "ML8.c.5.b.2"),
    ("gun propellant for shotgun shells", {"nitrogen content": "13 %", "grain diameter": "3 mm"}, "1C608.a"),
    ("nitrogen trifluoride gas", {}, "1C608.m"),
    ("oxygen difluoride", {}, "1C608.m"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "specs", "code"), NOTES)
def test_an_excluding_note_takes_the_goods_out(text: str, specs: dict[str, str], code: str) -> None:
    """The entry does not apply, whatever else does."""
    assert code not in codes(answer(text, specs=specs))
