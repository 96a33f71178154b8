"""What one source says of a firm counts for its other deeds: its seat, and whether a state owns it. Where sources differ, nothing does.

Only what is told as fact, without a word of likelihood, is carried over.
"""

from collections.abc import Iterable, Sequence

from msgspec import structs

from bonafides.records.deeds import Deed
from bonafides.records.joined import Actors

_OWN = frozenset({"transfer", "offer", "curtailment", "appeal"})
"""Kinds of deed whose country is the firm's own, and not that of an authority."""


def inherited(deeds: Sequence[Deed], actors: Actors) -> tuple[Deed, ...]:
    """Give the deeds with seat and owner filled in from other deeds of the same actor; what it was taken from becomes a ground."""
    seats, owners = _first(deeds, "countries", (), actors), _first(deeds, "owner", "unknown", actors)
    return tuple(_owned(_seated(d, seats, actors), owners, actors) for d in deeds)


def _first(deeds: Iterable[Deed], field: str, nothing: object, actors: Actors) -> dict[str, Deed | None]:
    """Give for each actor the first deed that tells a field; None where two deeds tell it differently."""
    found: dict[str, Deed | None] = {}
    for deed in sorted(
        (d for d in deeds if d.sure and d.kind in _OWN and getattr(d, field) != nothing), key=lambda d: d.id
    ):
        for actor in actors.of(deed):
            before = found.setdefault(actor, deed)
            if before is not None and getattr(before, field) != getattr(deed, field):
                found[actor] = None
    return found


def _source(deed: Deed, told: dict[str, Deed | None], actors: Actors) -> Deed | None:
    """Give the one deed to take from; None where there is none, or the deed has several actors that differ."""
    sources = [told.get(actor) for actor in sorted(actors.of(deed))]
    return sources[0] if len(sources) == 1 else None


def _seated(deed: Deed, seats: dict[str, Deed | None], actors: Actors) -> Deed:
    source = None if deed.countries else _source(deed, seats, actors)
    if source is None:
        return deed
    return structs.replace(deed, countries=source.countries, because=(*deed.because, *source.rests_on))


def _owned(deed: Deed, owners: dict[str, Deed | None], actors: Actors) -> Deed:
    source = _source(deed, owners, actors) if deed.owner == "unknown" and deed.kind in _OWN else None
    if source is None:
        return deed
    return structs.replace(deed, owner=source.owner, because=(*deed.because, *source.rests_on))
