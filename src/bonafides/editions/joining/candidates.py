"""Which pairs of listings are worth weighing: those that share a number, a whole name, its sounds, or a birth date and a name."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from bonafides.editions.joining.traits import Named, Trait, sound_of

_MOST = 40
"""So many listings of one key are not one actor: the key says too little to weigh all their pairs."""

_BORN_TO_MANY = 3


def candidates(all_traits: Sequence[Trait]) -> list[tuple[int, int]]:
    """Give the pairs worth weighing, each once, the lesser place first, in order; typed actors pair with what is typed otherwise, never within."""
    filed: dict[str, list[int]] = defaultdict(list)
    for place, trait in enumerate(all_traits):
        for key in set(_keys(trait)):
            filed[key].append(place)
    pairs = {
        pair
        for places in filed.values()
        if 1 < _actors(places, all_traits) <= _MOST
        for pair in combinations(places, 2)
    }
    return sorted(p for p in pairs if not _typed(p, all_traits))


def _actors(places: Sequence[int], all_traits: Sequence[Trait]) -> int:
    """Count listings, those of one typed actor once."""
    return len({all_traits[p].actor or str(p) for p in places})


def _typed(pair: tuple[int, int], all_traits: Sequence[Trait]) -> bool:
    return bool(all_traits[pair[0]].actor and all_traits[pair[1]].actor)


def _keys(trait: Trait) -> Iterator[str]:
    yield from (f"number {register} {value}" for register, value in trait.numbers)
    yield from (f"entry {entry}" for entry in trait.un_entries)
    for name in trait.names:
        if name.weak and len(name.words) == 1:
            continue
        yield f"name {name.key}"
        yield f"sounds {_sounds(name)}"
    if trait.kind in {"Person", "Thing"} and 0 < len(trait.births) <= _BORN_TO_MANY:
        sounds = {sound_of(w.text) for n in trait.names for w in n.words}
        yield from (f"born {b.text} {s}" for b in trait.births for s in sounds)


def _sounds(name: Named) -> str:
    """Give the sounds of the weighty words, or of all where there is none."""
    weighty = [w for w in name.words if not w.light] or name.words
    return " ".join(sorted(sound_of(w.text) for w in weighty))
