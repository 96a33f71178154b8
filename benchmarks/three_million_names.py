"""How the index of names stands up to millions of names: made-up names of people and firms, from a seed, in a temporary folder.

Words are made of syllables and drawn by Zipf's law, so that a few are borne by hundreds of thousands of names. Half of the queries
are names of the lists with a slip of a clerk, half are names that nobody listed.

Usage: python benchmarks/three_million_names.py [NAMES] [QUERIES]
"""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import Literal

import numpy as np
from names_index import told

from bonafides.editions.mapped import mapped_index
from bonafides.model.listing import ListedName, Listing
from bonafides.model.words import OrganisationWords
from bonafides.parties.index import Lookup, index_tables
from bonafides.parties.register import Register
from bonafides.text.wording import Lexicon, reading, words_of

NAMES, QUERIES, SEED = 3_000_000, 10_000, 20261124
_GIVEN, _FAMILY, _FIRM = 30_000, 400_000, 150_000
_ONSETS = [
    "b",
    "d",
    "f",
    "g",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "z",
    "ch",
    "sh",
    "kh",
    "dr",
    "st",
    "kr",
    "tr",
    "gh",
]
_VOWELS = ["a", "a", "a", "e", "e", "i", "i", "o", "o", "u", "u", "ai", "ei", "ou"]
_CODAS = [*[""] * 8, *["n", "n", "r", "l", "m", "s", "t", "k", "d"]]
_FIRM_WORDS = ("trading", "industry", "group", "international", "technology", "import", "export")
_LEGAL = ("ltd", "llc", "co", "corp", "gmbh", "fze")
Schema = Literal["Organization", "Person"]
WORDS = Lexicon(
    organisation=OrganisationWords(
        kinds={**dict.fromkeys(_LEGAL, "legal_form"), **dict.fromkeys(_FIRM_WORDS, "organisation")},
        latin={word: word for word in (*_LEGAL, *_FIRM_WORDS)},
    )
)


class Names:
    """Makes names; the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 (names, no secrets)
        self.given, self.family, self.firm = (self._drawn(many, syllables) for many, syllables in (
            (_GIVEN, (2, 3)), (_FAMILY, (2, 3, 3, 4)), (_FIRM, (2, 3, 3, 4, 5)),
        ))  # fmt: skip

    def _drawn(self, many: int, syllables: tuple[int, ...]) -> Callable[[int], list[str]]:
        words = list(dict.fromkeys(self._word(syllables) for _ in range(many)))
        weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
        return lambda k: self.random.choices(words, cum_weights=weights, k=k)

    def _word(self, syllables: tuple[int, ...]) -> str:
        choice = self.random.choice
        return "".join(choice(_ONSETS) + choice(_VOWELS) + choice(_CODAS) for _ in range(choice(syllables)))

    def name(self) -> tuple[Schema, str]:
        """Give the kind of a party and its name."""
        drawn = self.random.random()
        if drawn < 0.6:
            return "Person", " ".join([*self.given(1 if drawn < 0.3 else 2), *self.family(1)])
        words = [*self.firm(1 if drawn < 0.7 else 2), *self.random.sample(_FIRM_WORDS, 1 if drawn < 0.85 else 2)]
        return "Organization", " ".join([*words, self.random.choice(_LEGAL)])

    def listings(self, names: int) -> Iterator[Listing]:
        """Give listings of one name each."""
        for number in range(names):
            schema, name = self.name()
            yield Listing(
                list="made-up", list_id=str(number), schema=schema, names=(ListedName(name=name),), periods=()
            )

    def slipped(self, name: str) -> str:
        """Give a name with one letter dropped, doubled or swapped with the next."""
        at = self.random.randrange(len(name) - 1)
        one, two = name[at], name[at + 1]
        return name[:at] + self.random.choice(("", one + one, two)) + name[at + 1 :]


def listed(names: Iterable[tuple[Schema, str]]) -> Iterator[Listing]:
    """Give listings of one name each."""
    for number, (schema, name) in enumerate(names):
        yield Listing(list="made-up", list_id=str(number), schema=schema, names=(ListedName(name=name),))


def written(folder: Path, names: int) -> None:
    """Build the index, write its tables, and print what that took."""
    began = time.perf_counter()
    maker = Names(SEED)
    made = [maker.name() for _ in range(names)]
    print(f"{names:,} names made in {time.perf_counter() - began:.1f} s")
    began = time.perf_counter()
    arrays, texts = index_tables(listed(made), reading(WORDS))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"built in {time.perf_counter() - began:.1f} s; most memory {most:,.0f} MB, the names included")
    for name, array in arrays.items():
        np.save(folder / f"names-{name}.npy", array, allow_pickle=False)
    for name, text in texts.items():
        (folder / f"names-{name}.bin").write_bytes(text)


def main() -> None:
    """Print the figures."""
    names, queries = (int(sys.argv[i]) if len(sys.argv) > i else n for i, n in ((1, NAMES), (2, QUERIES)))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        written(folder, names)
        sizes = {f.name: f.stat().st_size for f in folder.iterdir()}
        blob = sizes["names-blob.bin"] + sizes["names-listing_from.npy"]
        print(f"index {(sum(sizes.values()) - blob) / 1e6:.0f} MB, listings beside it {blob / 1e6:.0f} MB")
        began = time.perf_counter()
        lookup = Lookup(mapped_index(folder, dict.fromkeys(sizes)))
        print(f"opened in {(time.perf_counter() - began) * 1e3:.2f} ms; {len(lookup.index.word_listings):,} words")
        register, fresh = Register([lookup.index], WORDS), Names(SEED + 1)
        known = [register.listing((0, fresh.random.randrange(names))).name for _ in range(queries // 2)]
        asked = [*map(fresh.slipped, known), *(fresh.name()[1] for _ in range(queries // 2))]
        fresh.random.shuffle(asked)
        told(f"{len(asked):,} queries, first", lookup, [words_of(a, WORDS) for a in asked], register.rarity)
        told("words seen before", lookup, [words_of(a, WORDS) for a in asked], register.rarity)


if __name__ == "__main__":
    main()
