"""Which weighed pairs become one actor: the strongest first, never across what excludes, never through one weak link."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from bonafides.editions.joining.weighing import Weighed

STRONG = 26.0
"""A link of so many bits joins whole groups by itself; a weaker one joins two single listings, or needs a second one beside it."""

_A_PAIR = 2

Pair = tuple[int, int]


class Groups:
    """Listings by their places, and the group that each is in."""

    def __init__(self, size: int) -> None:
        self._group = list(range(size))
        self._members: dict[int, list[int]] = {n: [n] for n in range(size)}

    def of(self, place: int) -> int:
        """Name the group of a listing: its first member."""
        return self._group[place]

    def members(self, group: int) -> list[int]:
        """Give the members of a group."""
        return self._members[group]

    def join(self, one: int, two: int) -> None:
        """Make the groups of two listings one."""
        first, second = sorted((self._group[one], self._group[two]))
        if first == second:
            return
        for place in self._members[second]:
            self._group[place] = first
        self._members[first] += self._members.pop(second)


class Clustered(Struct, frozen=True, kw_only=True):
    """The groups, and by pair why links with enough bits were not followed."""

    groups: Groups
    refused: Mapping[Pair, str]


def clustered(
    groups: Groups, links: Mapping[Pair, Weighed], excluded: Callable[[int, int], str], together: Iterable[Pair] = ()
) -> Clustered:
    """Join groups along links, the strongest first, until nothing changes; the same whatever the order of the links.

    Args:
        groups: As they stand before: each listing alone, or with those of its typed actor.
        links: Pairs with enough bits.
        excluded: Why two listings cannot be one actor, or nothing.
        together: Pairs that an operator joined, whatever speaks against it.
    """
    for pair in together:
        groups.join(*pair)
    ordered = sorted(links, key=lambda pair: (-links[pair].rank, pair))
    linked: dict[int, set[int]] = defaultdict(set)
    for one, two in ordered:
        linked[one].add(two)
        linked[two].add(one)
    changed = True
    while changed:
        refused: dict[Pair, str] = {}
        changed = False
        for pair in ordered:
            ours, theirs = groups.members(groups.of(pair[0])), groups.members(groups.of(pair[1]))
            if ours is theirs:
                continue
            reason = _exclusion(ours, theirs, excluded) or _weakness(links[pair], ours, theirs, linked)
            if reason:
                refused[pair] = reason
            else:
                groups.join(*pair)
                changed = True
    return Clustered(groups=groups, refused=refused)


def _exclusion(ours: Sequence[int], theirs: Sequence[int], excluded: Callable[[int, int], str]) -> str:
    """Give the first reason why two groups cannot be one, in the order of their listings."""
    return next((reason for a in sorted(ours) for b in sorted(theirs) if (reason := excluded(*sorted((a, b))))), "")


def _weakness(link: Weighed, ours: Sequence[int], theirs: Sequence[int], linked: Mapping[int, set[int]]) -> str:
    """Say that a weak link is the only one between two groups, or nothing."""
    if link.bits >= STRONG or len(ours) + len(theirs) == _A_PAIR:
        return ""
    others = set(theirs)
    between = sum(len(linked[place] & others) for place in ours)
    return (
        ""
        if between > 1
        else f"one link of {link.bits} bits, and no second one, between groups of {len(ours)} and {len(theirs)}"
    )
