"""Draw a sample of listed names that has enough of every script; the same seed draws the same."""

from collections.abc import Sequence
from random import Random

from bonafides.model.listing import Listing
from bonafides.parties.changes import script_of

LEAST_OF_A_SCRIPT = 40
"""So many names of a script are drawn where there are so many: below, an interval says nothing."""

Listed = tuple[Listing, int]
"""A listing and the ordinal of one of its names."""


def listed_names(listings: Sequence[Listing]) -> list[Listed]:
    """Give every listed name that has a letter or a digit, each once a listing."""
    return [
        (listing, ordinal)
        for listing in listings
        for ordinal, listed in enumerate(listing.names)
        if any(c.isalnum() for c in listed.name) and listed.name not in {n.name for n in listing.names[:ordinal]}
    ]


def drawn(names: Sequence[Listed], size: int | None, seed: int) -> list[Listed]:
    """Give a sample of names in the order of the lot, so that the first ones are a sample too; of no size, all.

    Every script gets its share, and a large sample at least forty names of it where it has them, at the cost of the script that has most.
    """
    lot = Random(seed)  # noqa: S311 (a repeatable sample, no secret)
    if size is None or size >= len(names):
        return lot.sample(names, len(names))
    by_script: dict[str, list[int]] = {}
    for place, (listing, ordinal) in enumerate(names):
        by_script.setdefault(script_of(listing.names[ordinal].name), []).append(place)
    least = min(LEAST_OF_A_SCRIPT, max(1, size // (2 * len(by_script))))
    quota = {s: max(round(size * len(p) / len(names)), min(least, len(p))) for s, p in by_script.items()}
    most = max(quota, key=lambda s: (quota[s], s))
    quota[most] = max(1, quota[most] - (sum(quota.values()) - size))
    chosen = [p for s in sorted(by_script) for p in lot.sample(by_script[s], min(quota[s], len(by_script[s])))]
    return [names[place] for place in lot.sample(chosen, len(chosen))]
