"""One actor across lists: an id for every listing that stands on more than one, and the reasons."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, structs

from bonafides.editions.joining.candidates import candidates
from bonafides.editions.joining.clusters import Clustered, Groups, Pair, clustered
from bonafides.editions.joining.decided import Decided, placed_pairs, typed_pairs
from bonafides.editions.joining.traits import Rarity, Trait, key_of, traits
from bonafides.editions.joining.weighing import ENOUGH, Weighed, are_side_by_side, exclusion, weigh
from bonafides.model.codec import to_canonical
from bonafides.model.join import ActorJoin, DecidedPair
from bonafides.model.listing import Listing
from bonafides.text.wording import NameReading

_TYPED_TWICE = "the catalogue types them as two actors"


class Joined(Struct, frozen=True, kw_only=True):
    """The listings with their actors, every join with its evidence, and remarks on decided pairs."""

    listings: tuple[Listing, ...]
    joins: tuple[ActorJoin, ...]
    remarks: tuple[str, ...]


def joined_actors(
    listings: Sequence[Listing], read: NameReading, countries: Mapping[str, str], decided: Sequence[DecidedPair] = ()
) -> Joined:
    """Join listings that are one actor.

    The actor of a group is the one that the catalogue types, or else the least LIST:LIST_ID of the group; a listing alone keeps none.
    The result does not depend on the order of the listings, which stay in theirs.

    Args:
        listings: Of all lists, with countries as codes.
        read: Gives the words of names, and which of them carry little weight.
        countries: Folded name of a country to its code.
        decided: What an operator decided about pairs; it beats the evidence.

    Raises:
        InputError: Decided pairs contradict each other or the catalogue.
    """
    order = sorted(range(len(listings)), key=lambda n: (key_of(listings[n]), to_canonical(listings[n])))
    all_traits = traits([listings[n] for n in order], read, countries)
    said = placed_pairs(decided, all_traits)
    rarity = Rarity(all_traits)
    weighed = {pair: weigh(all_traits[pair[0]], all_traits[pair[1]], rarity) for pair in candidates(all_traits)}
    found = _clustered(all_traits, {pair: w for pair, w in weighed.items() if w.enough}, said)
    names = _names(all_traits, found.groups)
    result = list(listings)
    for place, n in enumerate(order):
        if names[place] != listings[n].actor:
            result[n] = structs.replace(listings[n], actor=names[place])
    joins = sorted(_joins(all_traits, weighed, found, said, names=names), key=lambda j: (j.actor, j.one, j.two))
    return Joined(listings=tuple(result), joins=tuple(joins), remarks=said.remarks)


def _clustered(all_traits: Sequence[Trait], links: Mapping[Pair, Weighed], said: Decided) -> Clustered:
    groups = Groups(len(all_traits))
    for pair in typed_pairs(all_traits):
        groups.join(*pair)

    def excluded(one: int, two: int) -> str:
        if (one, two) in said.apart:
            pair = said.apart[one, two]
            return f"{pair.by} keeps them apart: {pair.reason}"
        ours, theirs = all_traits[one], all_traits[two]
        if ours.actor and theirs.actor and ours.actor != theirs.actor:
            return _TYPED_TWICE
        if are_side_by_side(ours, theirs) and (one, two) not in links and not _is_typed_name(ours, theirs):
            return f"{ours.list} lists both side by side"
        return exclusion(ours, theirs)

    return clustered(groups, links, excluded, said.together)


def _is_typed_name(one: Trait, two: Trait) -> bool:
    """Tell whether one of two listings is typed, and the other's primary name is its actor's: the typed one is a cover beside it."""
    return any(
        typed.actor and not other.actor and other.names and other.names[0].key in {n.key for n in typed.names}
        for typed, other in ((one, two), (two, one))
    )


def _names(all_traits: Sequence[Trait], groups: Groups) -> list[str]:
    """Name the actor of each listing."""
    found = []
    for place in range(len(all_traits)):
        members = groups.members(groups.of(place))
        typed = {all_traits[m].actor for m in members} - {""}
        alone = len(members) == 1
        found.append(min(typed, default="" if alone else min(all_traits[m].key for m in members)))
    return found


def _joins(all_traits: Sequence[Trait], weighed: Mapping[Pair, Weighed], found: Clustered, said: Decided, *,
           names: Sequence[str]) -> Iterator[ActorJoin]:  # fmt: skip
    """Give every join, and what looks like one and is kept apart."""
    for pair in typed_pairs(all_traits):
        ours = all_traits[pair[0]]
        yield _join(
            all_traits, pair, actor=names[pair[0]], by="catalogue", because=f"the catalogue types both as {ours.actor}"
        )
    for pair, decision in said.together.items():
        yield _join(all_traits, pair, actor=names[pair[0]], by="operator", because=f"{decision.by}: {decision.reason}")
    for pair, decision in said.apart.items():
        yield _join(all_traits, pair, standing="apart", by="operator", because=f"{decision.by}: {decision.reason}")
    for pair, one in weighed.items():
        if pair in said.together or pair in said.apart:
            continue
        together = found.groups.of(pair[0]) == found.groups.of(pair[1])
        bits = {"bits": one.bits, "why": one.why, "against": one.against}
        if together and one.enough:
            yield _join(all_traits, pair, actor=names[pair[0]], **bits)
        elif not together and one.founded and one.bits >= ENOUGH:
            because = one.excluded or found.refused.get(pair, "")
            yield _join(all_traits, pair, standing="apart", because=because, **bits)


def _join(all_traits: Sequence[Trait], pair: Pair, **rest: object) -> ActorJoin:
    one, two = all_traits[pair[0]], all_traits[pair[1]]
    return ActorJoin(one=one.key, two=two.key, name_one=one.name, name_two=two.name, **rest)  # type: ignore[arg-type]  # the fields of a join
