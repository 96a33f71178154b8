"""Placeholder while the real one is written."""
from collections.abc import Mapping
import msgspec
from bonafides.model.noun import Noun
class PersonWords(Noun, frozen=True, kw_only=True):
    titles: frozenset[str] = frozenset()
    particles: Mapping[str, str] = msgspec.field(default_factory=dict)
    variants: Mapping[str, str] = msgspec.field(default_factory=dict)
    nicknames: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    surnames: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    common: Mapping[str, float] = msgspec.field(default_factory=dict)
def surname_stem(word: str) -> str:
    return word

def compile_persons(files: object) -> PersonWords:
    return PersonWords()
