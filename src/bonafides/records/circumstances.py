"""How controls work, as papers tell it beside single deals: one sentence a kind, with every place that tells it as its ground."""

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from bonafides.model.document import Circumstance, CircumstanceKind, Document, Stance
from bonafides.model.record import Ground, SectionName

_SECTIONS: dict[SectionName, tuple[CircumstanceKind, ...]] = {
    "increased_efforts": ("dialogue", "training"),
    "enforcement_incomplete": ("repeat_after_measure", "front_names", "transit_point", "former_official", "official_protection"),
    "shortfalls": ("catch_all_unused", "end_users_unchecked", "listed_items_only", "local_control", "no_oversight"),
}  # fmt: skip
_SAYS: dict[CircumstanceKind, str] = {
    "dialogue": "a dialogue on export controls took place", "training": "training or outreach on export controls took place",
    "repeat_after_measure": "trade went on after a measure, an investigation or an appeal",
    "front_names": "names of front or cover companies were used", "transit_point": "places serve as points of transit and transshipment",
    "former_official": "a former official acts for a firm", "official_protection": "firms or persons are shielded by officials or by connections to them",
    "catch_all_unused": "catch-all controls go unused, or are used with reluctance", "end_users_unchecked": "end users are not checked as they should be",
    "listed_items_only": "goods are stopped only where a list names them", "local_control": "cases lie with regional or local offices",
    "no_oversight": "national oversight is lacking",
}  # fmt: skip
_BEGINS: dict[Stance, str] = {"fact": "It is reported", "assessed": "It is assessed", "alleged": "It is alleged"}
_HEARSAY = ("reportedly", "allegedly", "according to")
_CONDITIONS = frozenset({"unless", "whether", "if"})


class Told(Struct, frozen=True, kw_only=True):
    """A circumstance with the place that tells it."""

    circumstance: Circumstance
    ground: Ground


def told_of(documents: Sequence[Document], named: frozenset[str]) -> tuple[Told, ...]:
    """Give the circumstances of the documents whose names are given: those that tell of the record's subject in its period."""
    return tuple(
        Told(circumstance=c, ground=_ground(document, number, c))
        for document in sorted(documents, key=lambda d: d.document)
        if document.document in named
        for number, c in enumerate(document.circumstances, 1)
    )


def _ground(document: Document, number: int, circumstance: Circumstance) -> Ground:
    return Ground(
        id=f"{document.document} C-{number}", kind="circumstance", source=document.document, portion=circumstance.portion,
        marking=circumstance.marking, stance=_stance(circumstance), says=circumstance.span,
    )  # fmt: skip


def _stance(circumstance: Circumstance) -> Stance:
    words = [w for w in circumstance.wording.lower().split("; ") if w and w not in _CONDITIONS]
    if any(w.startswith(_HEARSAY) for w in words):
        return "alleged"
    return "assessed" if words else "fact"


def circumstance_sentences(told: Sequence[Told], section: SectionName) -> Iterator[tuple[str, tuple[str, ...], Stance]]:
    """Give the sentences of a section, one a kind and stance, each with the ids of its grounds."""
    for kind in _SECTIONS.get(section, ()):
        for stance in _STANCES:
            here = [t for t in told if t.circumstance.kind == kind and t.ground.stance == stance]
            words = dict.fromkeys(w for t in here for w in t.circumstance.wording.split("; ") if w and stance != "fact")
            quoted = f" ({', '.join(f'“{w}”' for w in words)})" if words else ""
            if here:
                places = f", as told in {len(here)} places" if len(here) > 1 else ""
                yield f"{_BEGINS[stance]}{quoted} that {_SAYS[kind]}{places}.", tuple(t.ground.id for t in here), stance


_STANCES: tuple[Literal["fact", "assessed", "alleged"], ...] = ("fact", "assessed", "alleged")
