"""What is it? Control lists, exact quantities, and classification by parameters.

`classify` answers for one item, `classify_sheet` for one of a data sheet, and `what_would_change` says what would change the answer; `compile_controls` makes the tables that it works on; `recognise` finds items of the catalogue in free
text; `terms` gives their words for a gazetteer.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from bonafides.goods.changing import what_would_change
from bonafides.goods.classify import classify
from bonafides.goods.classify_sheet import classify_sheet
from bonafides.goods.tables import compile_controls
from bonafides.goods.wording import matcher
from bonafides.model.control import ControlTables

Recognised = tuple[str, str, int, int]


def recognise(text: str, tables: ControlTables) -> tuple[Recognised, ...]:
    """Find item names and CAS numbers of the catalogue in free text: kind ("entry" or "sensitive"), id, first and last character + 1."""
    return tuple((m.kind, m.id, m.start, m.end) for m in matcher(tables).find(text) if m.kind in {"entry", "sensitive"})


def terms(tables: ControlTables) -> Iterable[tuple[str, str]]:
    """Give every name and CAS number of the catalogue's goods with the id that it stands for."""
    for entry in tables.entries:
        yield from ((name, entry.id) for name in (*entry.names, *entry.cas))
    for item in tables.sensitive:
        yield from ((name, item.id) for name in (*item.names, *item.cas))


@lru_cache(maxsize=4)
def relations(tables: ControlTables) -> Mapping[str, tuple[str, ...]]:
    """Give how each sensitive item of the catalogue stands to listed ones, by its id."""
    return {item.id: tuple(dict.fromkeys(r.relation for r in item.relations)) for item in tables.sensitive}


__all__ = [
    "ControlTables",
    "classify",
    "classify_sheet",
    "compile_controls",
    "recognise",
    "relations",
    "terms",
    "what_would_change",
]
