"""Which entries and sensitive items of the catalogue the goods are, by name, CAS number or words."""

from functools import lru_cache
from typing import NamedTuple

from bonafides.goods.statements import Named, Stated
from bonafides.model.control import ControlEntry, ControlTables, SensitiveItem


class Match(NamedTuple):
    """How goods were recognised; `sure` is False where the words only say that they are for the named thing."""

    sure: bool
    text: str
    at: str


def candidates(tables: ControlTables, stated: Stated) -> tuple[ControlEntry, ...]:
    """Give the entries that can name the goods, in the order of the tables: the others have neither their names, numbers nor words."""
    index = _places(tables)
    keys = {*(n.id for n in stated.names), *stated.cas, ""}
    return tuple(tables.entries[i] for i in sorted({i for k in keys for i in index.get(k, ())}))


@lru_cache(maxsize=8)
def _places(tables: ControlTables) -> dict[str, tuple[int, ...]]:
    """Give the places of the entries for goods, by id, by the id whose names they share, by CAS number, and under "" where they have words."""
    found: dict[str, list[int]] = {}
    for i, entry in enumerate(tables.entries):
        if not entry.of:
            for key in {entry.id, entry.like or entry.id, *entry.cas, *([""] if entry.words else [])}:
                found.setdefault(key, []).append(i)
    return {k: tuple(v) for k, v in found.items()}


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
