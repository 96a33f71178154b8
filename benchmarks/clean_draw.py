"""Complete and clean made-up orders, drawn at random with a fixed seed; nothing here looks at what the engine says.

Usage: python benchmarks/clean_draw.py [HOW_MANY] > orders.jsonl
"""

import gzip
import json
import random
import sys
from collections import defaultdict
from datetime import date, timedelta
from typing import NamedTuple

from clean_firms import OWNERSHIP, Firm, firms
from clean_goods import REFERENCE, Good, goods_by_chapter, use_of

SEED, FIRST, LAST = 20261124, date(2023, 1, 1), date(2026, 11, 20)
BULK_CHAPTERS = 83
"""The last chapter whose goods are sold by weight here; the rest is sold by the piece."""


class Stock(NamedTuple):
    """What orders are drawn from."""

    firms: dict[str, list[Firm]]
    goods: dict[int, list[list[Good]]]
    harbours: dict[str, list[str]]


def main() -> None:
    """Print the orders as JSON lines."""
    for order in orders(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000):
        print(json.dumps(order, ensure_ascii=False))


def orders(how_many: int, seed: int = SEED) -> list[dict[str, object]]:
    """Give so many orders; the same seed gives the same ones.

    Raises:
        SystemExit: If the registers and tariffs are not there.
    """
    if not OWNERSHIP.is_dir() or not REFERENCE.is_dir():
        raise SystemExit(f"{OWNERSHIP.parent} is not there; this measurement needs its folders ownership and reference")
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    by_country: dict[str, list[Firm]] = defaultdict(list)
    for firm in firms():
        by_country[firm.country].append(firm)
    stock = Stock(dict(by_country), goods_by_chapter(), _harbours())
    return [_order(number, chance, stock) for number in range(how_many)]


def _harbours() -> dict[str, list[str]]:
    """Give the names of sea ports by country."""
    found: dict[str, list[str]] = defaultdict(list)
    known = json.loads(gzip.decompress((REFERENCE / "ports/marchah_sea-ports_by_unlocode.json.gz").read_bytes()))
    for code in sorted(known):
        found[code[:2]].append(known[code]["name"])
    return found


def _order(number: int, chance: random.Random, stock: Stock) -> dict[str, object]:
    """Draw one order: two countries, the firms, one line of a tariff, a day."""
    by_country = stock.firms
    there, here = chance.sample(sorted(by_country), 2)
    seller, buyer = chance.choice(by_country[here]), chance.choice(by_country[there])
    user = chance.choice(by_country[there]) if chance.random() < 0.4 else buyer
    day = FIRST + timedelta(days=chance.randrange((LAST - FIRST).days + 1))
    chapter = chance.choice(sorted(stock.goods))
    good = chance.choice(chance.choice(stock.goods[chapter]))
    use, business = use_of(chapter)
    amount, price = chance.randint(50, 5_000), chance.randint(2, 60) * (1 if chapter <= BULK_CHAPTERS else 5)
    value = f"{amount * price} {chance.choice(('EUR', 'USD'))}"
    since = max((f.since[:4] for f in (buyer, user)), default="") or "2010"
    customer = {
        "line_of_business": business,
        "customer_since": str(chance.randint(max(2010, int(since)), day.year - 3)),
    }
    return {
        "id": f"C-{number:04}", "date": day.isoformat(), "kind": "export", "actor": "exporter", "from": here, "destination": there,
        "end_use_country": there,
        "parties": [
            _party("exporter", seller), _party("buyer", buyer) | customer,
            _party("consignee", user) | customer, _party("end_user", user) | customer,
        ],
        "items": [{
            "description": good.description, "hs": good.code, "quantity": f"{amount} {'kg' if chapter <= BULK_CHAPTERS else 'pieces'}",
            "value": value, "origin": here if chance.random() < 0.8 else chance.choice(sorted(by_country)),
        }],
        "end_use": {"stated": use, "site": f"{user.address}, {user.city}".strip(", "), "knowledge": "none"},
        "route": [_leg(chance, seller, stock.harbours), _leg(chance, user, stock.harbours)],
        "payments": [{"payer": buyer.name, "country": there, "method": "wire", "amount": value, "reference": f"invoice {number:04}"}],
    }  # fmt: skip


def _party(role: str, firm: Firm) -> dict[str, object]:
    """Give a firm in its role, complete."""
    party: dict[str, object] = {
        "role": role, "schema": "Organization", "name": firm.name, "country": firm.country, "address": firm.address,
        "identifiers": [{"kind": firm.number_kind, "value": firm.number}], "government": False, "state_owned": False,
        "website": f"https://{firm.number.lower()}.example",
    }  # fmt: skip
    return party | ({"city": firm.city} if firm.city else {}) | ({"incorporated": firm.since} if firm.since else {})


def _leg(chance: random.Random, firm: Firm, harbours: dict[str, list[str]]) -> dict[str, str]:
    """Give a port of the firm's country, or its own city by air where there is no port."""
    ports = harbours.get(firm.country)
    place, mode = (chance.choice(ports), "sea") if ports else (firm.city or firm.address, "air")
    return {"place": place, "country": firm.country, "mode": mode}


if __name__ == "__main__":
    main()
