"""Which entries and sensitive items of the catalogue the goods are, by name, CAS number or words."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from bonafides.goods.statements import Named, Stated
from bonafides.model.control import ControlEntry, ControlTables, SensitiveItem


class Match(NamedTuple):
    """How goods were recognised; `sure` is False where the words only say that they are for the named thing."""

    sure: bool
    text: str
    at: str


class _Named(NamedTuple):
    """Where to look for the entries of a set of tables: by the key of a name, a CAS number or a word; `open` ones may be any goods'."""

    by_key: dict[str, tuple[int, ...]]
    open: tuple[int, ...]


@lru_cache(maxsize=4)
def _named(tables: ControlTables) -> _Named:
    by_key: dict[str, list[int]] = {}
    free = []
    for place, entry in enumerate(tables.entries):
        first = entry.words[0].split("|") if entry.words else []
        if any(w.startswith("hs:") for w in first):
            free.append(place)
        words = (w if w.startswith("cas:") else f"word:{w}" for w in first)
        for key in {f"name:{entry.id}", f"name:{entry.like or entry.id}", *(f"cas:{c}" for c in entry.cas), *words}:
            by_key.setdefault(key, []).append(place)
    return _Named({k: tuple(v) for k, v in by_key.items()}, tuple(free))


def candidates(stated: Stated, tables: ControlTables) -> Iterator[ControlEntry]:
    """Give the entries that the goods may be, in the order of the tables: each shares a name, a number or a word of its first line."""
    named = _named(tables)
    keys = (
        *(f"name:{n.id}" for n in stated.names),
        *(f"cas:{c}" for c in stated.cas),
        *(f"word:{w}" for w in stated.words),
    )
    yield from (
        tables.entries[place] for place in sorted({*named.open, *(p for k in keys for p in named.by_key.get(k, ()))})
    )


def match(wanted: ControlEntry | SensitiveItem, stated: Stated, *, about: bool = False) -> Match | None:
    """Tell whether goods are the entry's by name, number or words; None where nothing names it.

    `about` is for technology, which is about the named goods and need not be them.
    """
    own = wanted.like or wanted.id if isinstance(wanted, ControlEntry) else wanted.id
    found = [n for n in stated.names if n.id in {wanted.id, own} and (about or n.head or not wanted.head)]
    numbers = [c for c in wanted.cas if c in stated.cas]
    if numbers:
        return Match(sure=True, text=f"CAS {numbers[0]}", at=f"{stated.at}.cas")
    best: Named | None = max(found, key=lambda n: (n.sure, -n.start), default=None)
    if best and (best.sure or about):
        return Match(sure=True, text=best.text, at=f"{best.at}[{best.start}:{best.end}]")
    if wanted.words and all(_any_word(line, stated) for line in wanted.words):
        return Match(
            sure=True,
            text=" + ".join(w for line in wanted.words for w in line.split("|") if w in stated.words),
            at=f"{stated.at}.description",
        )
    return Match(sure=False, text=best.text, at=f"{best.at}[{best.start}:{best.end}]") if best else None


def _any_word(line: str, stated: Stated) -> bool:
    for word in line.split("|"):
        if word.startswith("cas:"):
            if word[4:] in stated.cas:
                return True
        elif word.startswith("hs:"):
            if stated.hs.startswith(word[3:]):
                return True
        elif word in stated.words:
            return True
    return False
