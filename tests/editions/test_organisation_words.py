"""An edition carries the words that names are made of."""

from pathlib import Path

from bonafides.editions.build import build
from bonafides.editions.catalogue import installed_catalogue
from bonafides.editions.opened import open_edition
from bonafides.text.organisation import compile_words
from bonafides.text.translating import translated

CATALOGUE = installed_catalogue()


def test_an_opened_edition_holds_every_concept_and_its_bits_and_translates(tmp_path: Path) -> None:
    """None is lost on the way from the catalogue."""
    build(tmp_path / "edition", CATALOGUE, published=None, days={})
    words = open_edition(tmp_path / "edition").words.organisation
    typed = compile_words(tuple(CATALOGUE.files("words/organisation", ".toml")))
    assert words.kinds == typed.kinds
    assert words.bits.keys() == words.kinds.keys()
    assert [word.text for word in translated("大连贸易", words)] == ["dalian", "trade"]
