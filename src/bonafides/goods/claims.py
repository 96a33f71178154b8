"""What the exporter claims beside the answer: declared codes and the customs heading. A claim is shown and never lowers the answer."""

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec.structs import replace

from bonafides.model.assessment import ItemResult
from bonafides.model.control import ControlTables
from bonafides.model.evidence import asks
from bonafides.model.item import Item
from bonafides.model.noun import stated

_CODE = re.compile(r"\d[A-E]\d{3}|ML ?\d{1,2}\b|[IVX]{1,5} ?\(|\d-\d", re.IGNORECASE)
"""How entries of the European, American, Chinese, British and Canadian lists are written; "EAR99" and "not listed" are none."""
_HEADING = 4


def with_claims(result: ItemResult, item: Item, tables: ControlTables, at: str) -> ItemResult:
    """Set the declared codes and the customs heading beside the answer where they differ from it."""
    return _beside_heading(_beside_codes(result, item, tables, at), item, tables)


def _beside_codes(result: ItemResult, item: Item, tables: ControlTables, at: str) -> ItemResult:
    """Set a declared code beside the answer.

    A declared code of an entry that the tables do not hold cannot be refuted by them: goods that nothing else names are then open.
    """
    claims = item.declared_codes if stated(item.declared_codes) else ()
    found = sorted({*result.mtcr, *result.eu, *result.us})
    odd = [c for c in claims if not any(_same_entry(c, code) for code in found)]
    if not odd:
        return result
    said = f"declared as {', '.join(odd)}: a claim to verify; the lists of this edition give {', '.join(found) or result.status}"
    told = replace(result, warnings=(*result.warnings, said))
    beyond = [c for c in odd if _CODE.match(c.strip()) and c.strip().upper().split(".")[0] not in _held(tables)]
    if result.status != "not_controlled" or result.names or not beyond:
        return told
    asked = f"The goods are declared as {', '.join(beyond)}, which the lists of this edition do not hold: which entry is it, and does it apply?"
    question = asks(asked, f"{at}.declared_codes", "the declared entry")
    return replace(told, status="insufficient_data", questions=(question,), missing=(question.says,))


def _same_entry(claimed: str, found: str) -> bool:
    """Tell whether a claimed code is the found one, or the wider entry that holds it.

    >>> _same_entry("1c107", "1C107.a"), _same_entry("1C10", "1C107.a")
    (True, False)
    """
    wide, narrow = claimed.strip().lower(), found.lower()
    return narrow == wide or narrow.startswith((f"{wide}.", f"{wide}("))


@lru_cache(maxsize=4)
def _held(tables: ControlTables) -> frozenset[str]:
    """Give the entries that the tables hold, without their sub-entries."""
    return frozenset(e.code.upper().split(".")[0] for e in tables.entries)


def _beside_heading(result: ItemResult, item: Item, tables: ControlTables) -> ItemResult:
    """Say where controlled goods are declared under a heading under which they do not usually go: a lead, never an answer."""
    digits = re.sub(r"\D", "", item.hs) if stated(item.hs) else ""
    if len(digits) < _HEADING or not result.status.startswith("controlled"):
        return result
    usual = sorted({h for n in result.names for h in _headings(tables).get(n, ())})
    if not usual or any(h[: len(digits)] == digits[: len(h)] for h in usual):
        return result
    said = f"declared under HS {item.hs}; goods of these entries usually go under {', '.join(map(_dotted, usual))}: a heading is a lead, never an answer"
    return replace(result, warnings=(*result.warnings, said))


@lru_cache(maxsize=4)
def _headings(tables: ControlTables) -> dict[str, tuple[str, ...]]:
    """Give the headings under which the goods of an entry usually go, by its id, as digits."""
    return {e.id: tuple(_digits(e.hs)) for e in tables.entries if e.hs}


def _digits(headings: Iterable[str]) -> Iterable[str]:
    return (re.sub(r"\D", "", h) for h in headings)


def _dotted(heading: str) -> str:
    """Write a heading as customs do.

    >>> _dotted("380110"), _dotted("8479")
    ('3801.10', '8479')
    """
    return f"{heading[:_HEADING]}.{heading[_HEADING:]}" if len(heading) > _HEADING else heading
