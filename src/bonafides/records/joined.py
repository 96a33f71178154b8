"""One deal told by several papers is one deed with several grounds; two names of one actor are one actor."""

from collections.abc import Iterable, Sequence

from msgspec import Struct, structs

from bonafides.records.deeds import Deed
from bonafides.records.lead_deeds import keys_of

_DEALS = frozenset({"transfer", "offer"})


class Joined(Struct, frozen=True):
    """Deeds, each once, and what is told about those that were joined or only look alike."""

    deeds: tuple[Deed, ...]
    notes: tuple[tuple[str, str, str], ...]
    """The ids of two deeds, and what is told about them."""


def joined(deeds: Iterable[Deed]) -> Joined:
    """Join deals that agree in actor, goods, receiver, period and stance; what agrees in all but the period is counted apart, and told."""
    kept: list[Deed] = []
    notes: list[tuple[str, str, str]] = []
    by_goods: dict[tuple[str, frozenset[str], str], list[int]] = {}
    for deed in sorted(deeds, key=lambda d: d.id):
        places = [(deed.kind, deed.item_keys, key) for key in sorted(deed.keys)] if deed.kind in _DEALS else []
        near = sorted({at for place in places for at in by_goods.get(place, ())})
        like = [at for at in near if _same_deal(kept[at], deed)]
        same = next((at for at in like if _same_days(kept[at], deed) and kept[at].stance == deed.stance), None)
        for place in places:
            by_goods.setdefault(place, []).append(len(kept) if same is None else same)
        if same is not None:
            notes.append((kept[same].id, deed.id, "one deal: actor, goods, receiver and period agree"))
            kept[same] = _merged(kept[same], deed)
            continue
        notes += [(kept[at].id, deed.id, f"counted apart, may be one deal: {_differs(kept[at], deed)}") for at in like]
        kept.append(deed)
    return Joined(tuple(kept), tuple(notes))


def _same_deal(one: Deed, other: Deed) -> bool:
    """Tell whether two deals agree in actor, goods and receiver; what is not told agrees with nothing."""
    return (
        one.kind == other.kind
        and one.kind in _DEALS
        and bool(one.keys & other.keys)
        and bool(one.receiver_keys & other.receiver_keys)
        and bool(one.item_keys)
        and one.item_keys == other.item_keys
    )


def _same_days(one: Deed, other: Deed) -> bool:
    return bool(one.days and one.days == other.days and one.days.from_ and one.days.to)


def _differs(one: Deed, other: Deed) -> str:
    period = not _same_days(one, other)
    return "the period differs or is open" if period else f"one is told as {one.stance}, the other as {other.stance}"


def _merged(one: Deed, other: Deed) -> Deed:
    """Give one deed that rests on both; what the two say differently is unknown."""
    return structs.replace(
        one,
        aliases=_both(one.aliases, other.aliases),
        keys=one.keys | other.keys,
        receiver_keys=one.receiver_keys | other.receiver_keys,
        item_class=tuple(sorted({*one.item_class, *other.item_class} - ({"unspecified"} if one.item_class != other.item_class else set()))),
        destinations=tuple(sorted({*one.destinations, *other.destinations})),
        countries=tuple(sorted({*one.countries, *other.countries})),
        hedges=_both(one.hedges, other.hedges),
        fronts=_both(one.fronts, other.fronts),
        owner=one.owner if other.owner in {one.owner, "unknown"} else other.owner if one.owner == "unknown" else "unknown",
        via=_both(one.via, other.via),
        grounds=_both(one.grounds, other.grounds),
        because=_both(one.because, other.because),
        identity_only=one.identity_only or other.identity_only,
        **{name: _agreed(getattr(one, name), getattr(other, name)) for name in ("listed", "stopped", "catch_all", "checked")},
    )  # fmt: skip


def _both(one: Sequence[object], other: Sequence[object]) -> tuple[object, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _agreed(one: str, other: str) -> str:
    if "unknown" in {one, other}:
        return one if other == "unknown" else other
    return one if one == other else "unknown"


class Actors:
    """Which names are one actor: names that one deed joins as a fact ("operating under the name"), and an acronym beside its name.

    What is only assessed or hedged joins no names beyond its own deed.

    >>> actors = Actors([Deed(id="1", kind="transfer", action="", parties=("Alpha Ltd",), aliases=("Beta Ltd",))])
    >>> actors.one(["Alpha Ltd"]) == actors.one(["Beta Ltd"]), actors.one(["a firm"])
    (True, frozenset())
    """

    def __init__(self, deeds: Iterable[Deed]) -> None:
        self._parent: dict[str, str] = {}
        for deed in sorted(deeds, key=lambda d: d.id):
            if deed.sure and (len(deed.parties) == 1 or _acronym(deed.parties)):
                keys = sorted(deed.keys | keys_of((*deed.parties, *deed.aliases)))
                for key in keys[1:]:
                    self._join(keys[0], key)

    def _top(self, key: str) -> str:
        while self._parent.get(key, key) != key:
            key = self._parent[key]
        return key

    def _join(self, one: str, other: str) -> None:
        tops = sorted((self._top(one), self._top(other)))
        self._parent[tops[1]] = tops[0]
        self._parent.setdefault(tops[0], tops[0])

    def one(self, names: Iterable[str]) -> frozenset[str]:
        """Give the actors that names stand for; names that name nobody give none."""
        return frozenset(self._top(k) for k in keys_of(names))

    def of(self, deed: Deed) -> frozenset[str]:
        """Give the actors of a deed."""
        return frozenset(self._top(k) for k in deed.keys)


class ByActor:
    """Deeds by their actors, so that those of one actor are found without looking at all."""

    def __init__(self, deeds: Iterable[Deed], actors: Actors) -> None:
        self._actors = actors
        self._deeds: dict[str, list[Deed]] = {}
        for deed in deeds:
            for actor in sorted(actors.of(deed)):
                self._deeds.setdefault(actor, []).append(deed)

    def of(self, deed: Deed) -> tuple[Deed, ...]:
        """Give the deeds of the same actors, each once, in the order in which they were given for each."""
        found = (d for actor in sorted(self._actors.of(deed)) for d in self._deeds.get(actor, ()))
        return tuple({d.id: d for d in found}.values())


def _acronym(names: Sequence[str]) -> bool:
    """Tell whether of two names one is the other's initials."""
    if len(names) != 2:
        return False
    long, short = sorted(names, key=len, reverse=True)
    return "".join(w[0] for w in long.split() if w[:1].isupper()).upper() == short.upper()
