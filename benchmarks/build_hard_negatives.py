"""Pairs of different firms of one group: the native name of one against the Latin name of another, as a set that a matcher must refuse.

Two entries of one list make a pair when a Latin name of each shares most of its words with the other ("First Academy" and "Fifth Academy",
"Korea X Trading" and "Korea Y Trading") and each has a word of its own that is not near any word of the other. Left out, since they may be
one firm or a parent and its branch: pairs with an address in common, with any name of one covered by a name of the other, with the same
native name, or with names that one entry of any list bears together. Names are drawn from published lists at the time of the run; the file
is written where you say and is no part of the project.

Usage: python benchmarks/build_hard_negatives.py PAIRS.jsonl [--edition EDITION] [--positives] [--most N] [--seed N]
Then:  python ../shared/bench/score.py --dir FOLDER_OF_PAIRS .venv/bin/bonafides
"""

import argparse
import json
import random
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, product
from pathlib import Path
from typing import NamedTuple

from published_names import READERS, SANCTIONS, joined
from rapidfuzz.fuzz import ratio

from bonafides.editions.opened import open_edition
from bonafides.text.fold import fold

SEED, MOST, EACH, MOST_OF_ONE = 20261124, 3_000, 3, 5
NEAR = 70.0
"""From this likeness on, two words may be two spellings of one: they tell no firms apart."""
NEARLY = 90.0
"""From this likeness on, two native names may be two spellings of one."""
LEAST_SHARED, LEAST_SHARE, LEAST_OF_AN_ADDRESS = 2, 0.5, 3
SMALL = {"a", "an", "and", "for", "in", "named", "of", "on", "s", "the", "to", "after"}
FORMS = {
    "co", "company", "corp", "corporation", "ltd", "limited", "llc", "inc", "jsc", "pjsc", "ojsc", "cjsc", "ooo", "oao", "zao", "pao", "ao",
    "gmbh", "sa", "ag", "kg", "plc", "pty", "pvt", "private", "fze", "fzc", "fzco", "bv", "joint", "stock", "liability", "public", "open",
    "closed", "federal", "state", "unitary", "enterprise", "autonomous", "nonprofit", "non", "profit", "organization", "organisation",
}  # fmt: skip
"""Legal forms and the like: they tell no firms apart."""


Bearers = dict[str, set[int]]
"""Which entries, of any list, bear a name."""


class Spelled(NamedTuple):
    """A Latin name as the words that tell firms apart, and the first letters of all its words."""

    words: frozenset[str]
    initials: str


class Firm(NamedTuple):
    """One entry: its list, its names by script, how each Latin one is spelled, and its addresses."""

    source: str
    latin: tuple[str, ...]
    native: tuple[str, ...]
    spelled: tuple[Spelled, ...]
    addresses: tuple[frozenset[str], ...]


def main() -> None:
    """Write the pairs and say how many there are by script and list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--edition", type=Path, help="an edition whose lists are taken too")
    parser.add_argument("--positives", action="store_true", help="add each native name with its own Latin name")
    parser.add_argument("--most", type=int, default=MOST)
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args()
    found = sure_pairs([*published(), *(listed(asked.edition) if asked.edition else ())])
    unique = list({(a.native[0], b.latin[0]): (a, b) for a, b in found}.values())
    chance = random.Random(asked.seed)  # noqa: S311 (a sample, no secret)
    chosen = spread(chance.sample(unique, len(unique)))[: asked.most]
    rows = [_row(a.native[0], b.latin[0], match=False) for a, b in chosen]
    if asked.positives:
        own = {a.native[0]: a for a, _ in chosen}.values()
        rows += [_row(a.native[0], a.latin[0], match=True) for a in own]
    asked.pairs.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    scripts = Counter(f"{script_of(a.native[0])} of {a.source}" for a, _ in chosen)
    print(f"{len(chosen)} pairs of different firms, {len(rows) - len(chosen)} of one firm: {asked.pairs}")
    print("\n".join(f"{number:6} {what}" for what, number in scripts.most_common()))


def sure_pairs(firms: Iterable[Firm]) -> list[tuple[Firm, Firm]]:
    """Give the pairs of all lists, list by list, without those that some entry takes for one."""
    by_list: dict[str, list[Firm]] = defaultdict(list)
    bearers: Bearers = defaultdict(set)
    for number, entry in enumerate(firms):
        by_list[entry.source].append(entry)
        for key in keys_of(entry):
            bearers[key].add(number)
    return [
        (one, other)
        for source in sorted(by_list)
        for one, other in pairs(by_list[source])
        if not all_bearers(one, bearers) & all_bearers(other, bearers)
    ]


def keys_of(entry: Firm) -> set[str]:
    """Give the names of an entry as they compare between lists."""
    return {" ".join(sorted(s.words)) for s in entry.spelled} | {n.casefold() for n in entry.native}


def all_bearers(entry: Firm, bearers: Bearers) -> set[int]:
    """Give the entries of all lists that bear a name of this one: two firms that one entry takes for one are no pair."""
    return {number for key in keys_of(entry) for number in bearers[key]}


def spread(found: Iterable[tuple[Firm, Firm]]) -> list[tuple[Firm, Firm]]:
    """Leave out what would let one name stand in too many pairs."""
    times: Counter[str] = Counter()
    kept = []
    for one, other in found:
        if max(times[one.native[0]], times[other.latin[0]]) < MOST_OF_ONE:
            times.update((one.native[0], other.latin[0]))
            kept.append((one, other))
    return kept


def _row(native: str, latin: str, *, match: bool) -> dict[str, object]:
    return {"schema": "Organization", "script": script_of(native), "a": native, "b": latin, "match": match}


def published() -> Iterator[Firm]:
    """Give the organisations of the lists that published_names.py reads."""
    for path, reader in READERS.items():
        for entry in joined(reader(SANCTIONS / path)):
            if entry.kind in {"Organization", "Thing"}:
                yield firm(path.split("/")[0], entry.names, entry.address)


def listed(edition: Path) -> Iterator[Firm]:
    """Give the organisations of an edition."""
    for listing in open_edition(edition).register().all_listings():
        if listing.schema == "Organization":
            yield firm(listing.list, (n.name for n in listing.names), listing.addresses)


def firm(source: str, names: Iterable[str], addresses: Iterable[str]) -> Firm:
    """Sort the names of an entry by script."""
    said = list(names)
    latin = tuple(n for n in said if script_of(n) == "latin")
    native = tuple(n for n in said if script_of(n) not in {"latin", "mixed", ""})
    places = tuple(frozenset(fold(a).split()) for a in addresses)
    return Firm(source, latin, native, tuple(spelled(n) for n in latin), places)


@lru_cache(maxsize=200_000)
def script_of(name: str) -> str:
    """Give the script of a name's letters in lower case; "mixed" where Latin letters stand among others, "" without letters.

    >>> script_of("Parchin"), script_of("朝鮮富興貿易会社"), script_of("АО «Звезда»"), script_of("CPI Аэро"), script_of("24")
    ('latin', 'cjk', 'cyrillic', 'mixed', '')
    """
    found = {unicodedata.name(c, "?").split()[0].lower() for c in name if c.isalpha()}
    if found & {"cjk", "hiragana", "katakana", "katakana-hiragana"} and "latin" not in found:
        return "japanese" if found - {"cjk"} else "cjk"
    return "" if not found else next(iter(found)) if len(found) == 1 else "mixed"


def spelled(name: str) -> Spelled:
    """Spell a Latin name; what stands in brackets is left out."""
    words = fold(re.sub(r"\([^)]*\)", " ", name)).split()
    return Spelled(frozenset(words) - SMALL - FORMS, "".join(w[0] for w in words))


def pairs(firms: list[Firm]) -> Iterator[tuple[Firm, Firm]]:
    """Give, for each firm with a native name, the firms of its list whose main names are nearest and that are surely others."""
    carriers: dict[str, list[int]] = defaultdict(list)
    usable = [f for f in firms if f.latin and len(f.spelled[0].words) > LEAST_SHARED]
    for number, each in enumerate(usable):
        for word in each.spelled[0].words:
            carriers[word].append(number)
    for one in usable:
        if not one.native:
            continue
        words = one.spelled[0].words
        theirs = {place: usable[place].spelled[0].words for word in words for place in carriers[word]}
        near = sorted(
            (-len(words & other) / len(words | other), place)
            for place, other in theirs.items()
            if len(words & other) >= max(LEAST_SHARED, LEAST_SHARE * len(words), LEAST_SHARE * len(other))
        )
        others = (usable[place] for _, place in near)
        yield from islice(((one, other) for other in others if surely_others(one, other)), EACH)


def surely_others(one: Firm, other: Firm) -> bool:
    """Tell whether nothing that is published lets two entries be one firm, or a parent and its branch."""
    if any(_one_native(a, b) for a, b in product(one.native, other.native)):
        return False
    if any(_one_place(a, b) for a, b in product(one.addresses, other.addresses)):
        return False
    return all(_own_word(a, b) and _own_word(b, a) for a, b in product(one.spelled, other.spelled))


def _one_native(a: str, b: str) -> bool:
    """Tell whether two native names may be one: alike in nearly all letters, and with the same numbers."""
    numbers = [[c for c in name if c.isdigit()] for name in (a, b)]
    return numbers[0] == numbers[1] and ratio(a.casefold(), b.casefold()) >= NEARLY


def _one_place(a: frozenset[str], b: frozenset[str]) -> bool:
    return min(len(a), len(b)) >= LEAST_OF_AN_ADDRESS and (a <= b or b <= a)


def _own_word(name: Spelled, other: Spelled) -> bool:
    """Tell whether a name has a word that is no abbreviation, near no word of the other name, and not the first letters of some."""
    return any(
        (len(word) > 2 or word.isdigit())
        and word not in other.initials
        and all(ratio(word, theirs) < NEAR for theirs in other.words)
        for word in name.words - other.words
    )


if __name__ == "__main__":
    main()
