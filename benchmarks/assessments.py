"""Assessments a second on one core: on orders that are all different, and on orders that repeat; in this process, after warming up.

Usage: python benchmarks/assessments.py [EDITION] [--profile]
"""

import cProfile
import pstats
import random
import sys
import time
from pathlib import Path

from msgspec import structs

from bonafides.assess import Knowledge, assess
from bonafides.editions.knowing import knowledge_of
from bonafides.editions.opened import open_edition
from bonafides.model.codec import from_plain, to_json
from bonafides.model.transaction import Transaction

ORDERS, DIFFERENT = 1_500, 20
SYLLABLES = [
    "an",
    "bel",
    "cor",
    "dor",
    "el",
    "far",
    "gan",
    "hal",
    "in",
    "jor",
    "kem",
    "lu",
    "mar",
    "nor",
    "os",
    "pel",
    "quin",
    "ras",
    "sol",
    "tur",
    "ul",
    "ver",
    "wes",
    "yar",
    "zen",
]
TRADES = ("Machinery", "Textiles", "Trading", "Chemicals", "Electronics", "Foods", "Instruments", "Steel", "Logistics")
FORMS = {"DE": "GmbH", "CN": "Co., Ltd.", "AE": "LLC", "TR": "A.S.", "BR": "Ltda.", "JP": "K.K.", "FR": "SARL", "IN": "Pvt Ltd"}  # fmt: skip
GOODS = (
    ("centrifugal pump, cast iron, 4 kW", "8413.70"),
    ("deep groove ball bearing 6204", "8482.10"),
    ("cotton T-shirts", "6109.10"),
    ("laser printer cartridges", "8443.99"),
    ("sodium chloride, 99.5 %, 25 kg bags", "2501.00"),
    ("stainless steel pipe fittings DN 50", "7307.23"),
    ("office chairs", "9401.30"),
    ("digital pressure gauge 0-10 bar", "9026.20"),
    ("diesel generator set 100 kVA", "8502.11"),
    ("olive oil, bottled", "1509.20"),
)
USES = ("bottling line", "hospital laundry", "retail sale in own shops", "dairy plant", "road works", "spare part")


def order(number: int, chance: random.Random) -> Transaction:
    """Give one order with names that no other has."""
    places = chance.sample(sorted(FORMS), 3)
    description, hs = chance.choice(GOODS)
    roles = ("exporter", "consignee", "end_user")
    parties = [
        {"role": role, "schema": "Organization", "name": _firm(country, chance), "country": country, "address": f"{number} Main Street"}
        for role, country in zip(roles, places, strict=True)
    ]  # fmt: skip
    return from_plain(
        {
            "id": f"T-{number}", "date": "2025-06-10", "kind": "export", "from": places[0], "destination": places[2], "end_use_country": places[2],
            "parties": parties, "items": [{"description": description, "hs": hs, "quantity": f"{number + 1} pcs", "value": f"{number + 100} EUR", "origin": places[0]}],
            "end_use": {"stated": chance.choice(USES), "knowledge": "none"},
        },
        Transaction, where="benchmark",
    )  # fmt: skip


def _firm(country: str, chance: random.Random) -> str:
    word = "".join(chance.choice(SYLLABLES) for _ in range(3)).capitalize()
    other = "".join(chance.choice(SYLLABLES) for _ in range(2)).capitalize()
    return f"{word} {other} {chance.choice(TRADES)} {FORMS[country]}"


def rate(orders: list[Transaction], knowledge: Knowledge) -> float:
    """Give assessments a second of processor time, the answer written as JSON."""
    began = time.process_time()
    for each in orders:
        to_json(assess(each, knowledge))
    return len(orders) / (time.process_time() - began)


def main(arguments: list[str]) -> None:
    """Print the figures."""
    paths = [Path(a) for a in arguments if not a.startswith("-")]
    knowledge = knowledge_of(open_edition(paths[0] if paths else None))
    chance = random.Random(7)  # noqa: S311 (orders, not secrets)
    rate([order(-n, chance) for n in range(1, 200)], knowledge)
    unique = [order(n, chance) for n in range(ORDERS)]
    if "--profile" in arguments:
        profile = cProfile.Profile()
        profile.runcall(rate, unique, knowledge)
        pstats.Stats(profile).sort_stats("cumulative").print_stats(70)
        return
    print(f"all different: {rate(unique, knowledge):.0f} a second")
    few = [structs.replace(unique[n % DIFFERENT], id=f"R-{n}") for n in range(ORDERS)]
    print(f"repeating {DIFFERENT} but for their number: {rate(few, knowledge):.0f} a second")
    known = [_another(unique[n % DIFFERENT], n) for n in range(ORDERS)]
    print(f"the same parties and goods, other quantities: {rate(known, knowledge):.0f} a second")


def _another(transaction: Transaction, number: int) -> Transaction:
    items = tuple(structs.replace(i, quantity=f"{number + 5000} pcs") for i in transaction.items)
    return structs.replace(transaction, id=f"Q-{number}", items=items)


if __name__ == "__main__":
    main(sys.argv[1:])
