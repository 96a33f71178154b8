"""Change a name as clerks, keyboards and evaders change names: for measuring how well it is still found.

Every change is a pure function of the name, a level and a seeded generator. None of them knows how names are compared.
"""

from random import Random

from msgspec import Struct

from bonafides.parties.changes import disguises, letters, signs, spelling, wording
from bonafides.parties.changes.subject import LEVELS, Change, Named, script_of


class Kind(Struct, frozen=True):
    """A kind of change: its id, its family, what it does in words, and the function."""

    id: str
    family: str
    says: str
    change: Change


def _kinds(family: str, *changes: Change) -> tuple[Kind, ...]:
    return tuple(Kind(c.__name__, family, _first_sentence(c), c) for c in changes)


def _first_sentence(change: Change) -> str:
    return (change.__doc__ or "").partition("\n")[0]


def as_listed(name: Named, level: int, rng: Random) -> str:
    """Leave the name as the list has it."""
    del level, rng
    return name.text


KINDS: dict[str, Kind] = {
    kind.id: kind
    for kind in (
        *_kinds("nothing", as_listed),
        *_kinds("slips", letters.insert, letters.delete, letters.replace, letters.transpose, letters.doubled, letters.vowels, letters.accents),
        *_kinds(
            "words", wording.order, wording.initials, wording.joined, wording.parted, wording.hyphens, wording.legal_form,
            wording.abbreviation, wording.more_words,
        ),
        *_kinds("disguises", letters.digits, disguises.homoglyphs, disguises.invisible, disguises.directions, disguises.pictures, disguises.widths),
        *_kinds("spellings", spelling.transliteration, spelling.given_names, spelling.older_chinese, signs.other_signs),
    )
}  # fmt: skip
"""Every kind of change, by id."""


def changed(name: Named, kind: str, level: int, seed: str) -> str | None:
    """Give a name changed; None where nothing of the kind can be changed so much. The same seed gives the same change.

    >>> changed(Named(text="Parchin Industries"), "joined", 1, "")
    'ParchinIndustries'
    >>> changed(Named(text="Parchin"), "order", 1, "") is None
    True
    """
    text = KINDS[kind].change(name, level, Random(f"{seed}:{kind}:{level}"))  # noqa: S311 (a repeatable sample, no secret)
    return text if text.strip() and (kind == "as_listed" or text != name.text) else None


__all__ = ["KINDS", "LEVELS", "Kind", "Named", "changed", "script_of"]
