"""Goods of the dual-use list of 15 November 2025: what it added, loosened and tightened, and what a result says of the text."""

from datetime import date

import pytest
from tests.goods.test_classify import tables

from bonafides.goods import classify
from bonafides.goods.texts import text_warnings
from bonafides.model.assessment import ItemResult
from bonafides.model.codec import from_plain
from bonafides.model.item import Item

BEFORE, AFTER = date(2024, 6, 1), date(2026, 2, 2)


def on(day: date, description: str) -> ItemResult:
    """Classify an item on a day."""
    return classify(from_plain({"description": description}, Item, where="item"), tables(), day)


ADDED = [
    ("dipropylamine", "1C350.90"),
    ("metal 3D printer with melt pool monitoring and closed loop control", "2B510"),
    ("peptide synthesizer, automated, synthesis scale 5 mmol", "2B352.j"),
    ("machine learning accelerator, TPP 8000", "3A501.a.16"),
    ("dilution refrigerator, cooling power 0.7 mW, lowest temperature 0.1 K", "3A504.a"),
    ("EUV pellicle", "3B501.m"),
    ("silicon-28, isotopic impurity 0.01 %", "3C509"),
    ("technology for gate-all-around transistors, process recipe", "3E505"),
    ("composite tube, carbon fibre T800, inside diameter 500 mm, wall thickness 10 mm", "1A202"),
]


@pytest.mark.parametrize(("text", "code"), ADDED)
def test_an_added_entry_counts_from_its_day(text: str, code: str) -> None:
    """Not before, and from then on."""
    assert (code in on(BEFORE, text).eu, code in on(AFTER, text).eu) == (False, True)


LOOSENED = [
    ("supercomputer, APP 50 WT", "4A003.b"),
    ("real-time oscilloscope, input bandwidth 70 GHz, vertical noise 1 %", "3A002.a.7"),
    ("marine shaft system, composite shaft, 3 MW", "8A002.o.2.d"),
    ("fluorosilicone fluid, kinematic viscosity 1000 mm2/s", "1C006.b.2"),
]


@pytest.mark.parametrize(("text", "code"), LOOSENED)
def test_a_loosened_entry_counts_until_the_day(text: str, code: str) -> None:
    """On the list before, not any more after."""
    assert (code in on(BEFORE, text).eu, code in on(AFTER, text).eu) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "metal 3D printer",
        "GPU accelerator",
        "dilution refrigerator",
        "quantum computer",
        "plasma etcher",
        "FPGA board",
        "silicon-28",
    ],
)
def test_silence_on_the_figures_of_an_added_entry_is_no_answer(text: str) -> None:
    """It asks."""
    found = on(AFTER, text)
    assert found.status == "insufficient_data"
    assert found.questions


@pytest.mark.parametrize(
    ("impulse", "codes"), [("1 MNs", ("9A107",)), ("1.1 MNs", ("9A107",)), ("1.11 MNs", ("9A007.a",))]
)
def test_a_motor_of_exactly_the_impulse_of_the_line_is_in_the_lower_entry(impulse: str, codes: tuple[str, ...]) -> None:
    """9A007.a says more than 1.1 MNs, 2.A.1.c of the MTCR 1.1 MNs or more."""
    assert on(AFTER, f"solid rocket motor, total impulse {impulse}").eu == codes


def test_an_entry_that_was_read_again_carries_no_doubt_of_the_text() -> None:
    """Maraging steel was compared, a virus was not."""
    steel = on(AFTER, "maraging steel sheet, thickness 3 mm, UTS aged 2000 MPa")
    virus = on(AFTER, "Ebola virus")
    assert steel.eu == ("1C116",)
    assert not [w for w in text_warnings(steel, tables(), AFTER) if "EU dual-use" in w]
    assert [w for w in text_warnings(virus, tables(), AFTER) if "EU dual-use" in w]
