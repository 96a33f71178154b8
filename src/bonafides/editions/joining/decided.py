"""What an operator decided about pairs of listings: joined or kept apart, whatever the evidence says."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from bonafides.editions.joining.clusters import Groups, Pair
from bonafides.editions.joining.traits import Trait
from bonafides.errors import InputError
from bonafides.model.codec import from_toml
from bonafides.model.join import DecidedPair, DecidedPairs


class Decided(Struct, frozen=True, kw_only=True):
    """Decided pairs by the places of their listings, and remarks on those that name no listing."""

    together: dict[Pair, DecidedPair]
    apart: dict[Pair, DecidedPair]
    remarks: tuple[str, ...]


def decided_pairs(content: bytes, *, where: str) -> tuple[DecidedPair, ...]:
    """Read an operator's file of decided pairs; raises InputError with what is wrong in it.

    Every pair needs a person and a reason, since somebody answers for it.
    """
    pairs = from_toml(content, DecidedPairs, where=where).pair
    for number, pair in enumerate(pairs, 1):
        if not pair.by.strip() or not pair.reason.strip():
            raise InputError(f"{where}: pair {number} has no person or no reason; fill in `by` and `reason`")
        if pair.one == pair.two:
            raise InputError(f"{where}: pair {number} names {pair.one} twice; name two listings")
    return pairs


def placed_pairs(pairs: Sequence[DecidedPair], all_traits: Sequence[Trait]) -> Decided:
    """Find the listings of decided pairs.

    Raises:
        InputError: Two pairs contradict each other, also through others, or part what the catalogue types as one actor.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for place, trait in enumerate(all_traits):
        places[trait.key].append(place)
    found: dict[str, dict[Pair, DecidedPair]] = {"together": {}, "apart": {}}
    remarks = []
    for pair in sorted(pairs, key=lambda p: (p.one, p.two)):
        missing = [key for key in (pair.one, pair.two) if key not in places]
        if missing:
            remarks.append(
                f"joins: {' and '.join(missing)} is no listing of this edition; the decision of {pair.by} waits for it"
            )
        for one in places.get(pair.one, ()):
            found[pair.stand] |= {(min(one, two), max(one, two)): pair for two in places.get(pair.two, ())}
    _checked(found["together"], found["apart"], all_traits)
    return Decided(together=found["together"], apart=found["apart"], remarks=tuple(remarks))


def _checked(together: dict[Pair, DecidedPair], apart: dict[Pair, DecidedPair], all_traits: Sequence[Trait]) -> None:
    groups = Groups(len(all_traits))
    for pair in typed_pairs(all_traits):
        groups.join(*pair)
    typed = {place: groups.of(place) for pair in apart for place in pair}
    for pair in together:
        groups.join(*pair)
    for pair, said in apart.items():
        if typed[pair[0]] == typed[pair[1]]:
            raise InputError(
                f"joins: {said.one} and {said.two} are typed as one actor, {all_traits[pair[0]].actor}; correct the catalogue's file of actors"
            )
        if groups.of(pair[0]) == groups.of(pair[1]):
            raise InputError(
                f"joins: {said.one} and {said.two} are decided apart, and together through other pairs; take one of them out"
            )


def typed_pairs(all_traits: Sequence[Trait]) -> Iterator[Pair]:
    """Give each typed listing with the first of its actor."""
    first: dict[str, int] = {}
    for place, trait in enumerate(all_traits):
        if trait.actor:
            if trait.actor in first:
                yield first[trait.actor], place
            first.setdefault(trait.actor, place)
