"""Goods of the Common Military List and of the American lists that have no European twin."""

import pytest
from tests.goods.test_classify import answer

from bonafides.model.assessment import ItemResult


def codes(found: ItemResult) -> tuple[str, ...]:
    """Give every code of an answer."""
    return (*found.mtcr, *found.eu, *found.us)


FIGURES = (
    ("polymer bonded explosive, pressed charge, detonation velocity 8701 m/s", "polymer bonded explosive, pressed charge, detonation velocity 8700 m/s, detonation pressure 33 GPa, crystal density 1.8 g/cm3", "ML8.a.33"),
    ("cast explosive PBX, high explosive, detonation velocity 8200 m/s, detonation pressure 35 GPa", "high explosive, detonation velocity 8200 m/s, detonation pressure 34 GPa, crystal density 1.8 g/cm3", "V(a)(38)"),
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


ARMS: tuple[tuple[str, dict[str, str], tuple[str, ...]], ...] = (
    ("sniper rifle, caliber 12.7 mm", {}, ("ML1.a",)),
    ("sniper rifle, caliber 14.5 mm", {}, ("ML2.a",)),
    ("semi-automatic pistol 9x19", {}, ("ML1.a",)),
    ("heavy machine gun", {"calibre": "14.5 mm"}, ("ML2.a",)),
    ("pump-action shotgun for riot police", {}, ("ML1.b",)),
    ("rifle magazines, 30 rounds", {}, ("ML1.d",)),
    ("120 mm mortar", {}, ("ML2.a",)),
    ("smoke grenade launcher for military vehicles", {}, ("ML2.b",)),
    ("155 mm shell, live", {}, ("ML3.a",)),
    ("inductive fuze setter", {}, ("ML3.b",)),
    ("Stinger missile", {}, ("ML4.a", "IV(a)(3)")),
    ("anti-tank guided missiles", {}, ("ML4.a", "IV(a)(4)")),
    ("aerial bomb 250 kg", {}, ("ML4.a", "IV(a)(6)")),
    ("depth charges", {}, ("ML4.a", "IV(a)(8)")),
    ("противопехотная мина", {}, ("ML4.a", "IV(a)(9)")),
    ("水雷", {}, ("ML4.a", "IV(a)(11)")),
    ("hand grenades", {}, ("ML4.a", "IV(a)(12)")),
    ("ballistic missile, range 350 km with 500 kg payload", {}, ("1.A.1", "IV(a)(1)")),
    ("mobile gas liquefier for military use", {"daily capacity": "1200 kg"}, ("ML4.b",)),
    ("DIRCM turret", {}, ("ML4.c",)),
    ("seeker head of an air defence missile", {}, ("IV(h)(2)",)),
    ("post-boost vehicle", {}, ("IV(h)(12)",)),
    ("solid rocket motor igniter", {}, ("IV(h)(16)",)),
    ("rotating detonation engine", {}, ("IV(d)(6)",)),
    ("solid rocket motor for artillery rocket", {"total impulse": "300 kNs"}, ("ML4.a", "IV(d)(7)")),
    ("re-entry vehicle nosetip", {}, ("ML4.a", "IV(h)(7)")),
)


@pytest.mark.parametrize(("text", "specs", "listed"), ARMS)
def test_arms_and_munitions_are_on_their_lists(text: str, specs: dict[str, str], listed: tuple[str, ...]) -> None:
    """ML1 to ML4 and category IV."""
    assert set(listed) <= set(codes(answer(text, specs=specs)))


FREE_ARMS: tuple[tuple[str, dict[str, str], str], ...] = (
    ("deactivated rifle, calibre 7.62 mm", {}, "ML1.a"),
    ("antique rifle, calibre 11 mm", {"year of manufacture": "1895"}, "ML1.a"),
    ("bolt-action rifle, .22 LR rimfire, calibre 5.6 mm", {}, "ML1.a"),
    ("air rifle, calibre 4.5 mm", {}, "ML1.a"),
    ("line-throwing rifle, calibre 8 mm, tethered projectile", {"tether length": "250 m"}, "ML1.a"),
    ("semi-automatic pistol", {"year of manufacture": "1889"}, "ML1.a"),
    ("semi-automatic shotgun for hunting", {}, "ML1.b"),
    ("pump-action shotgun made long ago", {"year of manufacture": "1935"}, "ML1.b"),
    ("flare projector: signal pistol, army surplus, military", {}, "ML2.b"),
    ("blank ammunition, 5.56x45", {}, "ML3.a"),
    ("mine detector: hand-held metal detector of the army", {}, "ML4.b"),
    ("mobile gas liquefier for military use", {"daily capacity": "900 kg"}, "ML4.b"),
)


@pytest.mark.parametrize(("text", "specs", "code"), FREE_ARMS)
def test_a_note_or_figure_takes_arms_out(text: str, specs: dict[str, str], code: str) -> None:
    """Deactivated, antique, air-driven, for hunting, blank, or below the figure."""
    assert code not in codes(answer(text, specs=specs))


AIRCRAFT: tuple[tuple[str, dict[str, str], tuple[str, ...]], ...] = (
    ("fighter aircraft, single seat", {}, ("ML10.a", "VIII(a)(2)")),
    ("attack helicopters", {}, ("ML10.a", "VIII(a)(4)")),
    ("military transport aircraft", {}, ("ML10.a", "9A610.a")),
    ("loitering munition, maximum range 400 km, warhead 40 kg", {}, ("ML10.c.1", "19.A.2", "VIII(a)(5)")),
    ("pneumatic UAV launcher for military use", {}, ("ML10.c.2",)),
    ("ground control station for drones of the military", {}, ("ML10.c.3",)),
    ("afterburning turbofan for fighter", {}, ("ML10.d",)),
    ("turbojet engine for military target drones", {}, ("XIX(c)",)),
    ("refuelling probe", {}, ("ML10.e", "VIII(h)(11)")),
    ("ejection seat", {}, ("ML10.g", "9A610.g")),
    ("cargo parachutes for the army", {}, ("ML10.h.1", "9A610.h")),
    ("guided parachute system JPADS", {}, ("ML10.i", "9A610.i")),
    ("bomb racks", {}, ("VIII(h)(6)",)),
    ("helicopter gearbox", {"pitch line velocity": "21000 ft/min", "loss of lubrication": "30 min"}, ("VIII(h)(2)",)),
    ("variable speed rotor gearbox", {"output speed variation": "20 %"}, ("VIII(h)(27)",)),
    ("fighter engine generator", {"power": "350 kW", "power density": "2.5 kW/lb"}, ("VIII(h)(28)(i)",)),
    ("scramjet combustor", {}, ("3.A.2", "9A011", "9A604.c")),
    ("spacecraft thruster", {"thrust": "400 N"}, ("9A515.h",)),
    ("spacecraft thruster", {"thrust": "700 N"}, ("XV(e)(12)",)),
    ("carbon-carbon billet, 3D, for rocket nozzles", {}, ("XIII(d)(2)", "6.C.2")),
    ("sweetie barrel for propellant", {"diameter": "1.84 m", "product capacity": "300 kg"}, ("1B608.a",)),
    ("software for shaker system, closed loop with digital controller", {"vibration level": "12 g", "force": "60 kN"}, ("2D101",)),
    ("drawings of fighter aircraft", {}, ("ML22", "VIII(i)")),
)  # fmt: skip


@pytest.mark.parametrize(("text", "specs", "listed"), AIRCRAFT)
def test_military_aircraft_and_missile_entries_of_the_american_list(
    text: str, specs: dict[str, str], listed: tuple[str, ...]
) -> None:
    """ML10, category VIII, and the American entries that no European number holds."""
    assert set(listed) <= set(codes(answer(text, specs=specs)))


FREE_AIRCRAFT: tuple[tuple[str, dict[str, str], str], ...] = (
    ("military aircraft, demilitarised, certified for civil use", {}, "ML10.a"),
    ("military aircraft manufactured before 1946, restored", {}, "ML10.a"),
    ("afterburning turbofan, civil certified", {}, "ML10.d"),
    ("sport parachute, civil", {}, "ML10.h.1"),
    ("helicopter gearbox", {"pitch line velocity": "20000 ft/min", "loss of lubrication": "30 min"}, "VIII(h)(2)"),
    ("variable speed rotor gearbox", {"output speed variation": "19 %"}, "VIII(h)(27)"),
    ("sweetie barrel for propellant", {"diameter": "1.84 m", "product capacity": "300 kg"}, "ML18.a"),
    ("spacecraft thruster", {"thrust": "667.24 N"}, "9A515.h"),
)


@pytest.mark.parametrize(("text", "specs", "code"), FREE_AIRCRAFT)
def test_a_note_or_figure_takes_aircraft_out(text: str, specs: dict[str, str], code: str) -> None:
    """Certified for civil use, older than 1946, or below the figure."""
    assert code not in codes(answer(text, specs=specs))


PLATFORMS: tuple[tuple[str, dict[str, str], str], ...] = (
    ("sarin, 1 g", {}, "ML7.b.1.a"),
    ("chloroacetophenone for riot control", {}, "ML7.d"),
    ("chemical agent detector of the military", {}, "ML7.g"),
    ("GPS jammer, 10 W", {}, "ML11.b"),
    ("radar jammer pod", {}, "ML11.a"),
    ("fire control system of a military vehicle", {}, "ML5.a"),
    ("railgun", {}, "ML12.a"),
    ("laser weapon", {}, "ML19"),
    ("military cryocooler", {"lowest temperature": "77 K"}, "ML20.a"),
    ("armoured SUV, NIJ level III, 4x4, off-road", {"gross vehicle weight": "5200 kg"}, "ML6.b.1"),
    ("main battle tank", {}, "ML6.a"),
    ("frigate", {}, "ML9.a.1"),
    ("military non-magnetic diesel engine", {"power": "50 kW", "non-magnetic content": "80 %"}, "ML9.b.3"),
    ("combat helmets", {}, "ML13.c"),
    ("body armour plates, NIJ level IV", {}, "ML13.d.2"),
    ("gunnery trainer", {}, "ML14"),
    ("gun barrel forgings", {}, "ML16"),
    ("software for the fire control system of a military vehicle", {}, "ML21"),
)


@pytest.mark.parametrize(("text", "specs", "code"), PLATFORMS)
def test_other_military_goods_are_on_the_list(text: str, specs: dict[str, str], code: str) -> None:
    """ML5 to ML7, ML9, and ML11 to ML21."""
    assert code in codes(answer(text, specs=specs))


FREE_PLATFORMS: tuple[tuple[str, dict[str, str], str], ...] = (
    ("CS gas spray for self-defence", {}, "ML7.d"),
    ("chemical agent monitor: personal dosimeter, military", {}, "ML7.g"),
    ("military cryocooler", {"lowest temperature": "110 K"}, "ML20.a"),
    ("armoured SUV, NIJ level III, 4x4, off-road", {"gross vehicle weight": "4500 kg"}, "ML6.b.1"),
    ("armoured vehicle for cash-in-transit, NIJ level III", {}, "ML6.b.1"),
    ("military non-magnetic diesel engine", {"power": "30 kW", "non-magnetic content": "80 %"}, "ML9.b.3"),
    ("body armour plates, NIJ level II", {}, "ML13.d.2"),
    ("gunnery trainer for hunting", {}, "ML14"),
)


@pytest.mark.parametrize(("text", "specs", "code"), FREE_PLATFORMS)
def test_a_note_or_figure_takes_other_goods_out(text: str, specs: dict[str, str], code: str) -> None:
    """Self-defence, dosimeters, cash transport, hunting, or below the figure."""
    assert code not in codes(answer(text, specs=specs))
