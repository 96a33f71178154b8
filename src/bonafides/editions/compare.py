"""Compare two editions: what was added, removed and changed, by list, entry and field."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from bonafides.editions.opened import Edition
from bonafides.model.codec import to_plain
from bonafides.model.listing import Listing
from bonafides.model.noun import Noun

_FIELDS = (
    "names",
    "country",
    "addresses",
    "identifiers",
    "people",
    "owners",
    "birth_dates",
    "measure",
    "binding",
    "periods",
    "reference",
)


class Change(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """One entry that differs: added, removed or changed, and in which fields."""

    change: str
    list: str
    list_id: str
    name: str
    schema: str
    reference: str
    actor: str
    fields: tuple[str, ...] = ()


class Difference(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What differs between two editions; `counts` is by list, reference group and change."""

    old: str
    new: str
    changes: tuple[Change, ...]
    counts: dict[str, int]


def diff(old: Edition, new: Edition, *, lists: tuple[str, ...] = (), containing: str = "") -> Difference:
    """Give what differs between two editions: which entries came onto their lists, which left, and which fields changed.

    An entry is on its list when it was in force on the day that the edition's list tells of; history alone is neither added nor removed.

    Args:
        old: The edition that was.
        new: The edition that is.
        lists: Only these lists; all when empty.
        containing: Only entries whose reference, name or country contains this text, case apart.
    """
    before, after = _Held(old, lists), _Held(new, lists)
    changes = [
        *(_change("removed", before.entries[k]) for k in before.current if k not in after.current),
        *(_change("added", after.entries[k]) for k in after.current if k not in before.current),
        *(
            _change("changed", e, fields)
            for k, e in after.entries.items()
            if (k in before.current) == (k in after.current)
            and k in before.entries
            and (fields := _changed(before.entries[k], e))
        ),
    ]
    kept = [
        c for c in sorted(changes, key=lambda c: (c.list, c.change, c.reference, c.list_id)) if _contains(c, containing)
    ]
    counts = Counter(f"{c.list} {c.change} {_group(c)} {c.schema}" for c in kept)
    return Difference(
        old=old.manifest.id, new=new.manifest.id, changes=tuple(kept), counts=dict(sorted(counts.items()))
    )


class _Held:
    """The entries of an edition, and those among them that were on their list on the day that it tells of."""

    def __init__(self, edition: Edition, lists: tuple[str, ...]) -> None:
        told = {e.id: date.fromisoformat(e.published) for e in edition.manifest.lists if e.published}
        self.entries = {
            (e.list, e.list_id): e for e in edition.register().all_listings() if not lists or e.list in lists
        }
        self.current = {k for k, e in self.entries.items() if e.in_force(told.get(e.list, date.max)) is not False}


def _change(change: str, entry: Listing, fields: Iterable[str] = ()) -> Change:
    return Change(
        change=change, list=entry.list, list_id=entry.list_id, name=entry.name, schema=entry.schema, reference=entry.reference,
        actor=entry.actor, fields=tuple(fields),
    )  # fmt: skip


def _changed(before: Listing, after: Listing) -> tuple[str, ...]:
    return tuple(f for f in _FIELDS if to_plain(getattr(before, f)) != to_plain(getattr(after, f)))


def _contains(change: Change, text: str) -> bool:
    return not text or any(text.casefold() in part.casefold() for part in (change.reference, change.name, change.actor))


def _group(change: Change) -> str:
    """Give the letters that a reference begins with: the programme of a UN reference such as IRe.050."""
    return (
        "".join(c for c in change.reference.split(".")[0] if c.isalpha())[:8]
        if "." in change.reference
        else change.reference.split(";")[0]
    )
