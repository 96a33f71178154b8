"""Whether the text that an entry was written from was the law of the day: said in each result until somebody has read the later text."""

from datetime import date
from functools import lru_cache
from itertools import accumulate

from bonafides.model.assessment import ItemResult
from bonafides.model.control import ControlEntry, ControlTables, ListEdition


def text_warnings(result: ItemResult, tables: ControlTables, day: date) -> tuple[str, ...]:
    """Say which lists had another text on the day than the one that was read, and for controlled goods whether their entries are confirmed in it."""
    covered = [_by_id(tables)[i] for i in result.names] if result.status.startswith("controlled") else []
    if not covered:
        return tuple(_general(edition) for edition in tables.lists if _another(edition, day))
    found = []
    for edition in tables.lists:
        own = [e for e in covered if e.list == edition.id]
        open_ = dict.fromkeys(e.code for e in own if _another(edition, day) and not _confirmed(edition, e, day))
        if open_:
            found.append(f"{_general(edition)}; check {', '.join(open_)} against the list of {day.isoformat()}")
    return tuple(found)


def _another(edition: ListEdition, day: date) -> bool:
    """Tell whether the list had another text on the day than the one that its entries were written from."""
    late = edition.text_until is not None and day >= edition.text_until
    return late or (edition.text_from is not None and day < edition.text_from)


def _confirmed(edition: ListEdition, entry: ControlEntry, day: date) -> bool:
    """Tell whether the figures of an entry were read again in a later text that was in force on the day."""
    if edition.confirmed_from is None or day < edition.confirmed_from:
        return False
    wider = accumulate(entry.code.split("."), "{}.{}".format)
    return not _confirmed_codes(edition).isdisjoint(wider)


@lru_cache(maxsize=16)
def _confirmed_codes(edition: ListEdition) -> frozenset[str]:
    return frozenset(edition.confirmed)


def _general(edition: ListEdition) -> str:
    """Say of a list which days its text is of."""
    since = f"from {edition.text_from.isoformat()}" if edition.text_from else ""
    until = f"until {edition.text_until.isoformat()}" if edition.text_until else ""
    return f"{edition.title}: the text held was in force {' '.join(filter(None, (since, until)))}; another one counts on this day, and entries that it added may be missing"


@lru_cache(maxsize=4)
def _by_id(tables: ControlTables) -> dict[str, ControlEntry]:
    return {e.id: e for e in tables.entries}
