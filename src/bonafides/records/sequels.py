"""What an actor did after it was investigated, measured, or appealed: the days until its next transfer."""

from collections.abc import Iterable, Iterator, Sequence

from bonafides.model.record import Sequel
from bonafides.records.deeds import Deed, apart
from bonafides.records.figures import grounds_of, happened
from bonafides.records.joined import Actors, ByActor
from bonafides.records.marks import Marks

_AFTER = frozenset({"investigation", "measure", "appeal"})


def sequels_of(deeds: Sequence[Deed], within: Sequence[Deed], actors: Actors, marks: Marks) -> tuple[Sequel, ...]:
    """Give for each investigation, measure and appeal of a known actor its next transfer; both days may be intervals.

    Args:
        deeds: All that is known, so that a next transfer after the period is found too.
        within: The investigations, measures and appeals to look at, and transfers.
        actors: Which names are one actor.
        marks: What joins marks.
    """
    transfers = ByActor((d for d in deeds if d.kind == "transfer" and happened(d)), actors)
    found = [_sequel(d, transfers, marks) for d in within if d.kind in _AFTER and happened(d) and actors.of(d)]
    return tuple(sorted(found, key=lambda s: (s.first, s.next)))


def _sequel(first: Deed, transfers: ByActor, marks: Marks) -> Sequel:
    later = sorted(
        _later(first, transfers.of(first)), key=lambda each: (each[0] != "after", *_soonest(first, each[1]), each[1].id)
    )
    grounds = grounds_of([first, *([later[0][1]] if later else [])])
    order, after = later[0] if later else ("unknown", None)
    return Sequel(
        after=first.kind,  # type: ignore[arg-type]  # One of `_AFTER`.
        actor=", ".join(first.parties),
        first=first.id,
        next=after.id if after else "",
        order="after" if order == "after" else "unknown",
        days=apart(first.days, after.days) if after else None,
        linked_by=_linked(first, after) if after else "",
        grounds=tuple(g.id for g in grounds),
        marking=marks.portion(g.marking for g in grounds),
    )


def _later(first: Deed, transfers: Iterable[Deed]) -> Iterator[tuple[str, Deed]]:
    """Give the transfers of the same actor that came after for certain, or may have."""
    for deed in transfers:
        days = apart(first.days, deed.days)
        if days is None:
            yield "unknown", deed
        elif days[1] >= 0:
            yield ("after" if days[0] >= 0 else "unknown"), deed


def _soonest(first: Deed, deed: Deed) -> tuple[int, int]:
    return apart(first.days, deed.days) or (1 << 30, 1 << 30)


def _linked(first: Deed, after: Deed) -> str:
    shared = set(first.parties) & set(after.parties)
    return "the same name" if shared else "names that the input gives for one actor"
