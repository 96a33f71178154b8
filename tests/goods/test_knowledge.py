"""Software and technology are classified by the goods that they are for, or by what they say."""

import pytest
from tests.goods.test_classify import answer


def test_software_takes_the_code_for_software() -> None:
    """Not the code for technology beside it."""
    assert answer("trajectory simulation software for ballistic missiles").mtcr == ("16.D.1",)


def test_technology_is_known_by_what_it_says() -> None:
    """Deposition from precursor gases inside the range of temperature."""
    found = answer("technology for chemical vapour deposition of pyrolytic carbon at 1500 °C")
    assert found.mtcr == ("6.E.3",)


def test_technology_outside_the_range_of_temperature_is_not_that_entry() -> None:
    """Deposition at 900 degrees Celsius."""
    found = answer("technology for chemical vapour deposition of pyrolytic carbon at 900 °C")
    assert "6.E.3" not in found.mtcr


def test_goods_are_not_covered_by_an_entry_for_software() -> None:
    """A chamber for measuring radar cross section is no software."""
    assert "17.D.1" not in answer("chamber for RCS prediction", hs="9030").mtcr


def test_software_for_goods_that_nobody_described_is_asked_about() -> None:
    """Silence about the goods is not a no."""
    found = answer("source code of machine control software", hs="8523")
    assert found.status == "insufficient_data"
    assert found.questions


@pytest.mark.parametrize("name", ["DNAN", "TATB", "hexanitrostilbene", "FOX-7", "тетрил", "特屈儿"])
def test_an_explosive_of_the_military_list_is_controlled_by_name(name: str) -> None:
    """ML8.a, in any script that the catalogue holds."""
    assert answer(f"{name}, 25 kg drums").status == "controlled_munitions_only"


def test_an_explosive_is_controlled_by_its_number_alone() -> None:
    """The trade name says nothing."""
    assert answer("dye intermediate, 99 %", cas="119-27-7").eu == ("ML8.a.35",)


@pytest.mark.parametrize("text", ["Absperrventil mit Faltenbalg", "клапан сильфонный", "valve with bellows seal, DN 8"])
def test_a_bellows_valve_without_material_is_asked_about(text: str) -> None:
    """The material decides and is not stated."""
    assert answer(text, hs="8481").status == "insufficient_data"


def test_a_launcher_of_the_dual_use_list_is_no_munition() -> None:
    """The European Union lists it as dual-use, whatever the United States call it."""
    assert answer("two-stage space launch vehicle, complete").status != "controlled_munitions_only"
