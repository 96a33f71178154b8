"""How the goods of a lead stood: on a control list, on the military list alone, within reach of a catch-all alone, or unspecified."""

from collections.abc import Iterable, Iterator

from bonafides.model.assessment import Assessment, Finding, ItemResult
from bonafides.model.evidence import Evidence
from bonafides.model.facts import CONTROLLED
from bonafides.model.item import Item
from bonafides.model.lead import ItemRecord, Reach
from bonafides.model.noun import stated
from bonafides.model.transaction import Transaction

_TRADE_OFF = "range_payload_tradeoff_check"


def item_records(transaction: Transaction, then: Assessment, now: Assessment) -> tuple[ItemRecord, ...]:
    """Give how each item stood on the last day of the lead, and today where that differs.

    Where range and payload are stated and other points could cross a line, the question goes to the person who has the figure; nothing
    is computed.
    """
    return tuple(
        ItemRecord(
            description=described(item), reach=_reach(result), status=result.status, entries=entries_of(result), related=result.related,
            asks=tuple(dict.fromkeys(_asked(result, then.findings, number))),
            status_now=later.status if later.status != result.status else None,
        )
        for number, (item, result, later) in enumerate(zip(transaction.items, then.items, now.items, strict=True))
    )  # fmt: skip


def described(item: Item) -> str:
    """Give an item's own words."""
    return item.description if stated(item.description) else "goods without a description"


def entries_of(result: ItemResult) -> tuple[str, ...]:
    """Give the entries of all lists, each with its list."""
    lists = {"MTCR": result.mtcr, "EU": result.eu, "US": result.us, **{k.upper(): v for k, v in result.codes.items()}}
    return tuple(f"{name} {code}" for name, codes in lists.items() for code in codes)


def _reach(result: ItemResult) -> Reach:
    if result.status == "controlled_munitions_only":
        return "military_list"
    if result.status in CONTROLLED:
        return "control_list"
    return {"unlisted_sensitive": "catch_all", "insufficient_data": "unspecified"}.get(result.status, "not_listed")  # type: ignore[return-value]  # the table's words are those of Reach


def _asked(result: ItemResult, findings: Iterable[Finding], number: int) -> Iterator[str]:
    for finding in findings:
        if finding.rule == _TRADE_OFF and finding.truth != "no":
            yield from (e.asks for e in finding.evidence if e.asks and _of(e, number))
    yield from (q.asks for q in result.questions if q.asks)


def _of(evidence: Evidence, number: int) -> bool:
    return bool(evidence.place and evidence.place.at.startswith(f"$.items[{number}]"))
