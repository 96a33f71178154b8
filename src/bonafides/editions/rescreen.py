"""What two editions say of the same party or transaction, and only what differs."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from bonafides.model.assessment import Assessment, Hit
from bonafides.model.codec import to_plain
from bonafides.model.noun import Noun

_TOLD = (
    "name",
    "schema",
    "match",
    "in_force",
    "measure",
    "binding",
    "periods",
    "matched_name",
    "concern",
    "programmes",
)


class Changed(Noun, frozen=True, kw_only=True):
    """One thing that is another in the new edition; `was` and `now` hold what differs, by field.

    `change` is one of: hit added, hit removed, hit changed, outcome changed, finding appeared, finding went, finding changed.
    """

    id: str
    change: str
    subject: str
    says: str
    list: str = ""
    list_id: str = ""
    party: str = ""
    was: dict[str, object] = {}  # noqa: RUF012 (msgspec gives each noun its own)
    now: dict[str, object] = {}  # noqa: RUF012 (as above)


class _Place(Struct, frozen=True):
    """Which listing a hit is of and which party it is about; `nth` tells hits apart where a list gives one id to several entries."""

    list: str
    list_id: str
    party: int | None
    nth: int


def changed_hits(name: str, old: Iterable[Hit], new: Iterable[Hit]) -> Iterator[Changed]:
    """Give the listings that a party became, ceased to be, or is in another way; mere likenesses say nothing.

    Args:
        name: The id of the party's or of the transaction's row.
        old: The hits by the old edition.
        new: The hits by the new edition, as of the same day.
    """
    before, after = _meant(old), _meant(new)
    for place in sorted({*before, *after}, key=lambda p: (p.party or 0, p.list, p.list_id, p.nth)):
        was, now = before.get(place), after.get(place)
        if was is None and now is not None:
            yield _of_hit(name, "hit added", now, f"is {now.name}, {_standing(now)}")
        elif now is None and was is not None:
            yield _of_hit(name, "hit removed", was, f"is no longer {was.name}")
        elif was is not None and now is not None:
            yield from _altered(name, was, now)


def changed_assessment(old: Assessment, new: Assessment, *, name: str) -> Iterator[Changed]:
    """Give what another edition changes of one transaction's answer: its outcome first, then its hits, then its findings."""
    if old.outcome != new.outcome:
        was: dict[str, object] = {"outcome": old.outcome}
        now: dict[str, object] = {"outcome": new.outcome}
        says = f"{old.outcome} became {new.outcome}"
        yield Changed(id=name, change="outcome changed", subject="outcome", says=says, was=was, now=now)
    yield from changed_hits(name, (*old.hits, *old.owner_hits), (*new.hits, *new.owner_hits))
    before, after = ({f.rule: f for f in each.findings} for each in (old, new))
    for rule in sorted({*before, *after}):
        one, other = before.get(rule), after.get(rule)
        if one and other and one.truth == other.truth:
            continue
        word = "finding appeared" if one is None else "finding went" if other is None else "finding changed"
        told = other or one
        yield Changed(
            id=name, change=word, subject=rule, says=told.says if told else "",
            was={"truth": one.truth} if one else {}, now={"truth": other.truth} if other else {},
        )  # fmt: skip


def _meant(hits: Iterable[Hit]) -> dict[_Place, Hit]:
    seen: Counter[tuple[str, str, int | None]] = Counter()
    found = {}
    for hit in sorted((h for h in hits if h.match or h.same_party), key=lambda h: (h.name, h.query)):
        key = (hit.list, hit.list_id, hit.party)
        found[_Place(*key, seen[key])] = hit
        seen[key] += 1
    return found


def _standing(hit: Hit) -> str:
    force = {"yes": "in force", "no": "not in force on the day", "unknown": "force on the day not known"}
    return f"{hit.measure.replace('_', ' ')}, {force[hit.in_force]}"


def _of_hit(name: str, change: str, hit: Hit, says: str) -> Changed:
    return Changed(
        id=name, change=change, subject=f"{hit.list}/{hit.list_id}", says=f"“{hit.query}” {says}", list=hit.list, list_id=hit.list_id,
        party=hit.query,
    )  # fmt: skip


def _altered(name: str, was: Hit, now: Hit) -> Iterator[Changed]:
    before, after = ({f: to_plain(getattr(hit, f)) for f in _TOLD} for hit in (was, now))
    fields = [f for f in _TOLD if before[f] != after[f]]
    if fields:
        says = f"is {now.name}, with another {', '.join(f.replace('_', ' ') for f in fields)}"
        yield Changed(
            id=name, change="hit changed", subject=f"{now.list}/{now.list_id}", says=f"“{now.query}” {says}", list=now.list,
            list_id=now.list_id, party=now.query, was={f: before[f] for f in fields}, now={f: after[f] for f in fields},
        )  # fmt: skip
