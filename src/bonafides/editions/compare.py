"""Compare two editions: what was added, removed and changed, by list, actor and field."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from bonafides.editions.opened import Edition
from bonafides.editions.rescreen import Changed
from bonafides.editions.seal import ListEntry
from bonafides.model.dates import Period
from bonafides.model.listing import ListedName, ListedOwner, ListedPerson, Listing
from bonafides.model.noun import Noun
from bonafides.model.party import Identifier

_FIELDS = (
    "names", "schema", "country", "addresses", "identifiers", "people", "owners", "phones", "emails", "birth_dates", "concern",
    "programmes", "measure", "binding", "periods", "reference", "cites", "note",
)  # fmt: skip


class FieldChange(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What a field of an entry lost and gained, in words; what stayed is left out."""

    field: str
    gone: tuple[str, ...]
    come: tuple[str, ...]


class Change(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """One entry that differs: added, removed or changed, and in which fields; `actor` is its subject, the same on all lists."""

    change: str
    list: str
    list_id: str
    name: str
    schema: str
    reference: str
    actor: str
    fields: tuple[str, ...] = ()
    differences: tuple[FieldChange, ...] = ()


class ListChange(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A list in both editions: the day that each tells of, its entries, how many were added, removed and changed; "" and 0 where it is not."""

    list: str
    was: str
    now: str
    entries_was: int
    entries_now: int
    added: int = 0
    removed: int = 0
    changed: int = 0


class PartyChanges(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What the new edition means for a party file, and how many of its rows were read and refused."""

    file: str
    rescreened: int
    rejected: int
    changes: tuple[Changed, ...]


class Difference(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What differs between two editions; `counts` is by list, change, reference group and schema."""

    old: str
    new: str
    lists: tuple[ListChange, ...]
    changes: tuple[Change, ...]
    counts: dict[str, int]
    parties: PartyChanges | None = None

    def by_actor(self) -> dict[str, tuple[Change, ...]]:
        """Give the changes of each actor together, whatever lists they are on, in the order of the changes."""
        grouped: dict[str, list[Change]] = {}
        for change in self.changes:
            grouped.setdefault(change.actor or f"{change.list}/{change.list_id}", []).append(change)
        return {actor: tuple(changes) for actor, changes in grouped.items()}


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
            _change("changed", e, differences)
            for k, e in after.entries.items()
            if (k in before.current) == (k in after.current)
            and k in before.entries
            and (differences := tuple(_changed(before.entries[k], e)))
        ),
    ]
    kept = [
        c for c in sorted(changes, key=lambda c: (c.list, c.change, c.reference, c.list_id)) if _contains(c, containing)
    ]
    counts = Counter(f"{c.list} {c.change} {_group(c)} {c.schema}" for c in kept)
    tally = Counter((c.list, c.change) for c in kept)
    return Difference(
        old=old.manifest.id,
        new=new.manifest.id,
        lists=tuple(
            _listed(name, before.lists.get(name), after.lists.get(name), tally)
            for name in sorted({*before.lists, *after.lists})
        ),
        changes=tuple(kept),
        counts=dict(sorted(counts.items())),
    )


class _Held:
    """The entries of an edition, and those among them that were on their list on the day that it tells of."""

    def __init__(self, edition: Edition, lists: tuple[str, ...]) -> None:
        self.lists = {e.id: e for e in edition.manifest.lists if not lists or e.id in lists}
        told = {e.id: date.fromisoformat(e.published) for e in edition.manifest.lists if e.published}
        self.entries = {
            (e.list, e.list_id): e for e in edition.register().all_listings() if not lists or e.list in lists
        }
        self.current = {k for k, e in self.entries.items() if e.in_force(told.get(e.list, date.max)) is not False}


def _listed(name: str, was: ListEntry | None, now: ListEntry | None, tally: Counter[tuple[str, str]]) -> ListChange:
    return ListChange(
        list=name,
        was=was.published if was else "",
        now=now.published if now else "",
        entries_was=was.entries if was else 0,
        entries_now=now.entries if now else 0,
        **{change: tally[name, change] for change in ("added", "removed", "changed")},
    )


def _change(change: str, entry: Listing, differences: tuple[FieldChange, ...] = ()) -> Change:
    return Change(
        change=change, list=entry.list, list_id=entry.list_id, name=entry.name, schema=entry.schema, reference=entry.reference,
        actor=entry.actor, fields=tuple(d.field for d in differences), differences=differences,
    )  # fmt: skip


def _changed(before: Listing, after: Listing) -> Iterator[FieldChange]:
    """Give each field that differs, with what it lost and gained; where only the order differs, both in full."""
    for field in _FIELDS:
        was, now = getattr(before, field), getattr(after, field)
        if was != now:
            gone, come = (tuple(_words(field, value)) for value in (was, now))
            apart = tuple(w for w in gone if w not in come), tuple(w for w in come if w not in gone)
            yield FieldChange(field=field, gone=apart[0] if any(apart) else gone, come=apart[1] if any(apart) else come)


def _words(field: str, value: object) -> Iterable[str]:
    """Give the values of a field in words; a note by its clauses."""
    if field == "note":
        return (clause for clause in str(value).split("; ") if clause)
    if isinstance(value, tuple):
        return map(_word, value)
    return (str(value),) if value else ()


def _word(value: object) -> str:
    match value:
        case ListedName():
            carried = "; ".join(map(_span, value.periods))
            return value.name + (" (weak)" if value.weak else "") + (f" ({carried})" if carried else "")
        case Identifier():
            return f"{value.kind} {value.value}"
        case ListedPerson():
            return f"{value.name} ({value.role})" if value.role else value.name
        case ListedOwner():
            return f"{value.name} ({value.share})" if value.share else value.name
        case Period():
            return _span(value)
        case _:
            return str(value)


def _span(period: Period) -> str:
    """Say a period with its last day, and the days about which the sources leave doubt."""
    last = period.until - timedelta(days=1) if period.until else None
    span = f"{period.since or 'ever'} to {last}" if last else f"since {period.since or 'ever'}"
    doubts = (
        [f"perhaps from {'any day' if period.maybe_since == date.min else period.maybe_since}"]
        if period.maybe_since
        else []
    )
    if period.maybe_until:
        doubts.append(
            f"perhaps until {'now' if period.maybe_until == date.max else period.maybe_until - timedelta(days=1)}"
        )
    return f"{span} ({', '.join(doubts)})" if doubts else span


def _contains(change: Change, text: str) -> bool:
    return not text or any(text.casefold() in part.casefold() for part in (change.reference, change.name, change.actor))


def _group(change: Change) -> str:
    """Give the letters that a reference begins with: the programme of a UN reference such as IRe.050."""
    return (
        "".join(c for c in change.reference.split(".")[0] if c.isalpha())[:8]
        if "." in change.reference
        else change.reference.split(";")[0]
    )
