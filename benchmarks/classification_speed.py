"""How many items are classified a second on one core, all of them different.

Usage: python benchmarks/classification_speed.py [ITEMS]
The items are those of the written sets and the ordinary goods, each changed in its figures and its part number, so that no reading is
remembered from the one before.
"""

import json
import re
import sys
import time
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from bonafides.editions.opened import open_edition
from bonafides.goods import classify
from bonafides.model.codec import from_plain
from bonafides.model.item import Item

TESTS = Path(__file__).parents[1] / "tests"
FILES = (TESTS / "goods" / "ordinary.jsonl", TESTS / "goods" / "sixty.jsonl", TESTS / "precedents" / "items.jsonl")
DAY = date(2026, 8, 1)
_LAST = re.compile(r"\d+(?=\D*$)")
_BEFORE = 100
"""So many items go first, because what a first item makes ready (words, an automaton) is no part of the pace."""


def main(wanted: int) -> None:
    """Print items a second for ordinary goods and for items near the lists."""
    controls, draw = open_edition(None).controls, Random(5)  # noqa: S311 (figures, not secrets)
    for path in FILES:
        if not path.is_file():
            continue
        rows = [json.loads(line)["item"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        items = [varied(rows[i % len(rows)], i, draw) for i in range(wanted + _BEFORE)]
        for item in items[:_BEFORE]:
            classify(item, controls, DAY)
        began = time.process_time()
        for item in items[_BEFORE:]:
            classify(item, controls, DAY)
        print(f"{path.stem}: {wanted / (time.process_time() - began):,.0f} items a second of processor time")


def varied(row: dict[str, Any], number: int, draw: Random) -> Item:
    """Give an item with another part number, one figure more in its text, and other last figures in its specifications."""
    specs: dict[str, object] = row.get("specs") or {}
    changed = {
        **row,
        "specs": {
            k: _LAST.sub(lambda m: str(draw.randrange(10 ** len(m[0]))).zfill(len(m[0])), v)
            if isinstance(v, str)
            else v
            for k, v in specs.items()
        },
        "part_no": f"P-{number}",
        "description": f"{row.get('description', '')}, lot {number}, {draw.randint(2, 999)} pcs",
    }
    return from_plain(changed, Item, where=str(number))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
