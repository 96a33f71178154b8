"""An edition carries the words that names of organisations are made of."""

from pathlib import Path

from bonafides.editions.build import build
from bonafides.editions.catalogue import installed_catalogue
from bonafides.editions.opened import open_edition
from bonafides.editions.tables import compiled, placed
from bonafides.text.organisation import compile_words
from bonafides.text.translating import translated

CATALOGUE = installed_catalogue()


def test_an_edition_is_compiled_with_every_concept_and_its_bits() -> None:
    """None is lost on the way from the catalogue."""
    words = compile_words(tuple(CATALOGUE.files("words/organisation", ".toml")))
    table = compiled(CATALOGUE, (), placed(CATALOGUE))["organisation-words.msgpack"]
    assert all(concept.encode() in table for concept in words.kinds)


def test_an_opened_edition_translates(tmp_path: Path) -> None:
    """The table decodes as it was compiled."""
    build(tmp_path / "edition", CATALOGUE, published=None, days={})
    words = open_edition(tmp_path / "edition").organisation_words
    assert [word.text for word in translated("大连贸易", words)] == ["dalian", "trade"]
    assert words.bits.keys() == words.kinds.keys()
