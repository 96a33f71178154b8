"""What law asked of nine synthetic shipments of 2007 and 2008 on their own days, jurisdiction by jurisdiction.

The shipments (`examples/shipments_of_2007.jsonl`) are of the kinds that were complained of in those years; firms and orders are invented,
recipients that public lists name are named as there, and the listings (`examples/listings_of_2007.jsonl`) carry their public days.

Each shipment is answered twice: as the papers state it, and as if the exporter should have known of a missile use. What only the second
answer catches is what a list cannot catch and a catch-all can.

Usage: python benchmarks/shipments_of_2007.py
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from msgspec import UNSET, structs

from bonafides.assess import Knowledge, assess
from bonafides.cli.options import own_listings
from bonafides.editions.knowing import knowledge_of
from bonafides.editions.opened import open_edition
from bonafides.model.assessment import Assessment
from bonafides.model.codec import from_plain
from bonafides.model.transaction import EndUse, Transaction

EXAMPLES = Path(__file__).parents[1] / "examples"
LISTINGS, SHIPMENTS = EXAMPLES / "listings_of_2007.jsonl", EXAMPLES / "shipments_of_2007.jsonl"
CATCH_ALL = ("knows_of", "notified", "could_contribute", "744_", "forces")
"""Words in the ids of rules that rest on use or knowledge and not on a list."""


class Told(NamedTuple):
    """One shipment with its two answers."""

    shipment: Transaction
    stated: Assessment
    knowing: Assessment


def main() -> None:
    """Print the table."""
    knowledge = opened()
    cites = {r.id: r.citation.cites for j in knowledge.jurisdictions for r in j.rules}
    for told in answers(knowledge):
        _print(told, cites)


def opened() -> Knowledge:
    """Give the shipped edition with the listings of those days."""
    return knowledge_of(open_edition(None), own_listings([LISTINGS]))


def answers(knowledge: Knowledge) -> Iterable[Told]:
    """Answer each shipment as stated, and as if the exporter should have known."""
    for line in SHIPMENTS.read_text(encoding="utf-8").splitlines():
        shipment = from_plain(json.loads(line), Transaction, where=SHIPMENTS.name)
        end_use = EndUse() if shipment.end_use is UNSET or shipment.end_use is None else shipment.end_use
        known = structs.replace(shipment, end_use=structs.replace(end_use, knowledge="ought_to_know"))
        yield Told(shipment, assess(shipment, knowledge), assess(known, knowledge))


def by_list(found: Assessment, jurisdiction: str) -> tuple[str, ...]:
    """Give the rules that answered by a list of goods, parties or destinations."""
    answer = found.by_jurisdiction.get(jurisdiction)
    return tuple(r for r in answer.rules if not any(w in r for w in CATCH_ALL)) if answer else ()


def by_catch_all(found: Assessment, jurisdiction: str) -> tuple[str, ...]:
    """Give the rules that answered by use or knowledge."""
    answer = found.by_jurisdiction.get(jurisdiction)
    return tuple(r for r in answer.rules if any(w in r for w in CATCH_ALL)) if answer else ()


def binding(found: Assessment) -> dict[str, tuple[str, ...]]:
    """Give the listings that counted on the day, each with whose law it was; an empty tuple informs and binds nobody."""
    return {f"{h.list}: {h.name}": h.binding for h in found.hits if h.match}


def _print(told: Told, cites: dict[str, str]) -> None:
    goods = "; ".join(f"{i.status} {', '.join(i.mtcr)}".strip() for i in told.stated.items)
    print(f"\n{told.shipment.id}, {told.shipment.date}: {goods}; {told.stated.outcome}, knowing {told.knowing.outcome}")
    for jurisdiction in told.stated.by_jurisdiction:
        listed, stated = by_list(told.stated, jurisdiction), by_catch_all(told.stated, jurisdiction)
        more = tuple(r for r in by_catch_all(told.knowing, jurisdiction) if r not in stated)
        outcome = told.stated.by_jurisdiction[jurisdiction].outcome
        print(f"  {jurisdiction} {outcome}")
        for name, rules in (("by list", listed), ("by use", stated), ("only if it should have known", more)):
            for rule in rules:
                print(f"     {name:30} {cites.get(rule, rule)}")
    for listing, whose in binding(told.stated).items():
        print(f"  listed  {listing}: {', '.join(whose) or 'binds nobody'}")
    for hit in told.stated.hits:
        if hit.same_party and not hit.match:
            print(f"  not yet or no longer sure  {hit.list}: {hit.name}; {hit.note}")


if __name__ == "__main__":
    main()
