"""Which entries and sensitive items of the catalogue the goods are, by name, CAS number or words."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

from bonafides.goods.statements import Named, Stated
from bonafides.model.control import ControlEntry, ControlTables, SensitiveItem

Wanted = TypeVar("Wanted", ControlEntry, SensitiveItem)


class Match(NamedTuple):
    """How goods were recognised; `sure` is False where the words only say that they are for the named thing."""

    sure: bool
    text: str
    at: str


def candidates(tables: ControlTables, stated: Stated) -> tuple[ControlEntry, ...]:
    """Give the entries that can name the goods, in the order of the tables: the others have neither their names, numbers nor words."""
    return _found(tables.entries, _entry_places(tables), stated)


def sensitive_candidates(tables: ControlTables, stated: Stated) -> tuple[SensitiveItem, ...]:
    """Give the sensitive items that the goods can be, in the order of the tables."""
    return _found(tables.sensitive, _sensitive_places(tables), stated)


def _found(of: Sequence[Wanted], places: dict[str, tuple[int, ...]], stated: Stated) -> tuple[Wanted, ...]:
    return tuple(of[i] for i in sorted({i for key in _stated_keys(stated) for i in places.get(key, ())}))


def _stated_keys(stated: Stated) -> set[str]:
    """Give every key under which something stated can be found: names, CAS numbers, words, and the heading with those above it."""
    headings = [f"hs:{stated.hs[:length]}" for length in range(1, len(stated.hs) + 1)]
    return {*(name.id for name in stated.names), *(f"cas:{c}" for c in stated.cas), *stated.words, *headings}


@lru_cache(maxsize=8)
def _entry_places(tables: ControlTables) -> dict[str, tuple[int, ...]]:
    """Give the places of the entries for goods, by each key under which they can be found; what goods knowledge is for names it."""
    return _places((() if e.of else (e.id, e.like or e.id, *_keys(e))) for e in tables.entries)


@lru_cache(maxsize=8)
def _sensitive_places(tables: ControlTables) -> dict[str, tuple[int, ...]]:
    return _places((s.id, *_keys(s)) for s in tables.sensitive)


def _places(keys: Iterable[Iterable[str]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for i, own in enumerate(keys):
        for key in dict.fromkeys(own):
            found.setdefault(key, []).append(i)
    return {k: tuple(v) for k, v in found.items()}


def _keys(wanted: ControlEntry | SensitiveItem) -> Iterable[str]:
    """Give CAS numbers and the alternatives of one line of words: goods that have none of them have not all lines."""
    yield from (f"cas:{c}" for c in wanted.cas)
    yield from min((_alternatives(line) for line in wanted.words), key=len, default=())


@lru_cache(maxsize=4096)
def _alternatives(line: str) -> tuple[str, ...]:
    return tuple(line.split("|"))


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
    if wanted.words and all(any(_said(w, stated) for w in _alternatives(line)) for line in wanted.words):
        said = [w for line in wanted.words for w in _alternatives(line) if w in stated.words]
        return Match(sure=True, text=" + ".join(said), at=f"{stated.at}.description")
    return Match(sure=False, text=best.text, at=f"{best.at}[{best.start}:{best.end}]") if best else None


def _said(word: str, stated: Stated) -> bool:
    if word.startswith("cas:"):
        return word[4:] in stated.cas
    if word.startswith("hs:"):
        return stated.hs.startswith(word[3:])
    return word in stated.words
