"""Names of goods are found in any word order, inflection and compound, and not where a word parts them."""

import pytest
from tests.goods.test_classify import answer, tables

from bonafides.goods.phrases import Phrases, phrase_stems
from bonafides.goods.wording import matcher

NAMES = (
    "aluminium alloy tube",
    "zirconium powder",
    "Wolframpulver",
    "циркониевый порошок",
    "rocket motor case",
    "carbon-carbon",
)


def found(names: tuple[str, ...], text: str) -> set[str]:
    """Give the names that are found in a text by their words."""
    return {names[p.name] for p in Phrases(*phrase_stems(names)).find(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("seamless tubes of an aluminium alloy", "aluminium alloy tube"),
        ("tube, seamless, aluminium alloy 7075", "aluminium alloy tube"),
        ("powder of zirconium, 98 %", "zirconium powder"),
        ("Pulver aus Wolfram", "Wolframpulver"),
        ("Wolfram-Pulver", "Wolframpulver"),
        ("порошка циркония", "циркониевый порошок"),
        ("порошок тонкий циркониевый", "циркониевый порошок"),
    ],
)
def test_a_name_is_found_by_its_words(text: str, name: str) -> None:
    """However they are ordered and bent."""
    assert name in found((*NAMES, "Pulver der Art", "Wolfram"), text)


@pytest.mark.parametrize(
    "text",
    [
        "tube with aluminium alloy fins",
        "powder for zirconium plants",
        "aluminium foil. Steel tube of another alloy",
        "carbon brushes",
        "aluminium profile, window frame, white, 2 m, with steel tube, one box of an alloy",
    ],
)
def test_words_that_something_parts_are_no_name(text: str) -> None:
    """A sentence, a purpose, or too many words between."""
    assert not found(NAMES, text)


def test_goods_are_what_stands_first_and_not_what_they_are_made_of() -> None:
    """A motor with a graphite nozzle is no graphite."""
    found = answer(
        "filament winding machine, maraging steel mandrel 4 mm plate",
        specs={"coordinated axes": "4", "UTS aged": "1.8 GPa"},
    )
    assert found.mtcr == ("6.B.1.a",)


def test_what_a_specification_names_as_use_is_no_name_of_the_goods() -> None:
    """Its key says that it is a purpose."""
    found = answer("insulating board 20 mm", hs="6806.90", specs={"use": "rocket motor insulation"})
    assert not found.mtcr


def test_a_specification_is_read_alike_with_its_key_and_without() -> None:
    """Both readings are remembered from one pass."""
    finder = matcher(tables())
    whole = finder.find_after("material: maraging steel plate", "maraging steel plate")
    alone = finder.find("maraging steel plate")
    assert {(m.id, m.start + 10) for m in alone} == {(m.id, m.start) for m in whole if m.start >= 10}
