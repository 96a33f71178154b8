"""Words as content of the catalogue: what texts say goods are for, and what names of organisations are made of."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from bonafides.model.noun import Noun

WordKind = Literal["legal_form", "organisation", "ordinary", "place"]
"""What a word says of a party, from nothing to where it sits and who it is."""


NamedKind = Literal[WordKind, "number", "reading"]
"""What a word of a translated name is: a known concept of a kind, a number, or a word that is only read."""


class Word(msgspec.Struct, frozen=True):
    """A word of a name as it translates.

    `text` is the concept, the number in digits, or the first reading; `ways` are its readings in Latin letters without spaces, most usual
    first; `script` and `written` are the script and the letters that it stands in, folded where they are Latin.
    """

    text: str
    kind: NamedKind
    ways: tuple[str, ...] = ()
    script: str = "latin"
    written: str = ""


class UseRow(Noun, frozen=True, kw_only=True):
    """A use and the phrases that name it; `*` at an end of a word stands for any letters there."""

    use: str
    phrases: tuple[str, ...]


class UseTable(Noun, frozen=True, kw_only=True, eq=False):
    """The phrases that name uses, those that only look like it, those that deny, and those that state a range.

    `before` and `after` deny the use that they stand close to; `denying` denies every use that follows in the sentence ("will not be
    used for"), up to a word of `contrast` ("but", "it is for"). `not_denied` lifts a denial ("not only for"). `nanometre` holds the words
    beside which "nm" is no nautical mile.
    """

    use: tuple[UseRow, ...] = ()
    innocent: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    denying: tuple[str, ...] = ()
    contrast: tuple[str, ...] = ()
    not_denied: tuple[str, ...] = ()
    range_words: tuple[str, ...] = ()
    km: tuple[str, ...] = ()
    mile: tuple[str, ...] = ()
    nautical_mile: tuple[str, ...] = ()
    nanometre: tuple[str, ...] = ()


class OrganisationWords(Noun, frozen=True, kw_only=True):
    """The words by script, each with its concept; of each concept its kind, and how much it tells. Keys are written without spaces.

    `latin` is keyed by folded words, `cyrillic` by words and stems, `arabic` by one form of letters, without articles. `bits` says how much
    of who a party is a concept tells, as the binary logarithm of how many names there are to one that has it; `families` joins concepts
    that translators take for one another, as bureau and department.
    """

    kinds: Mapping[str, WordKind] = msgspec.field(default_factory=dict)
    bits: Mapping[str, float] = msgspec.field(default_factory=dict)
    families: Mapping[str, str] = msgspec.field(default_factory=dict)
    latin: Mapping[str, str] = msgspec.field(default_factory=dict)
    cyrillic: Mapping[str, str] = msgspec.field(default_factory=dict)
    arabic: Mapping[str, str] = msgspec.field(default_factory=dict)
    eastern: Mapping[str, str] = msgspec.field(default_factory=dict)
    cyrillic_parts: Mapping[str, str] = msgspec.field(default_factory=dict)
    latin_parts: Mapping[str, str] = msgspec.field(default_factory=dict)

    def tokens(self, concept: str) -> tuple[tuple[str, WordKind], ...]:
        """Give the concepts of a word, each with its kind."""
        return tuple((one, self.kinds.get(one, "organisation")) for one in concept.split("+"))
