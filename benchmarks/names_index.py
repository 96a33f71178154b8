"""How long the index takes to give the candidates of every name of an edition's lists, on one core.

Usage: python benchmarks/names_index.py EDITION [MOST_NAMES]
"""

import random
import sys
import time
from pathlib import Path

import numpy as np

from bonafides.editions.mapped import mapped_index
from bonafides.editions.opened import open_edition
from bonafides.parties.compare import Rarity
from bonafides.parties.index import Lookup
from bonafides.parties.register import Register
from bonafides.text.wording import Token, words_of

Queries = list[tuple[Token, ...]]


def milliseconds(lookup: Lookup, queries: Queries, rarity: Rarity) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Give the processor time of each look-up, in milliseconds."""
    taken = np.empty(len(queries))
    for place, query in enumerate(queries):
        began = time.thread_time()
        lookup.names(query, rarity)
        taken[place] = time.thread_time() - began
    return taken * 1e3


def told(what: str, lookup: Lookup, queries: Queries, rarity: Rarity) -> None:
    """Print the figures of one round."""
    taken = milliseconds(lookup, queries, rarity)
    middle, late = np.percentile(taken, (50, 99))
    print(
        f"{what:22}: average {taken.mean():.4f} ms, p50 {middle:.4f} ms, p99 {late:.4f} ms, {1e3 / taken.mean():,.0f} a second"
    )


def main() -> None:
    """Print the figures."""
    edition = open_edition(Path(sys.argv[1]))
    began = time.perf_counter()
    lookup = Lookup(mapped_index(edition.folder, edition.manifest.files))
    print(f"opened in {(time.perf_counter() - began) * 1e3:.2f} ms: {len(lookup.index.name_listing):,} names")
    register = Register([lookup.index], edition.words)
    names = sorted({n.name for listing in register.all_listings() for n in listing.names})
    random.Random(1).shuffle(names)  # noqa: S311 (an order, no secret)
    queries = [words_of(name, edition.words) for name in names[: int(sys.argv[2]) if len(sys.argv) > 2 else None]]
    told(f"{len(queries):,} names, first time", lookup, queries, register.rarity)
    told("words seen before", lookup, queries, register.rarity)


if __name__ == "__main__":
    main()
