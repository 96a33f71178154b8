"""How well `classify` answers items that somebody wrote from the lists without having seen the engine.

Usage: python benchmarks/written_items.py
"""

import json
from collections import Counter
from datetime import date
from pathlib import Path

from bonafides.editions.opened import open_edition
from bonafides.goods import classify
from bonafides.model.codec import from_plain
from bonafides.model.item import Item

ITEMS = Path(__file__).parents[1] / "tests" / "precedents" / "items.jsonl"
FREE = {"not_controlled", "unlisted_sensitive"}


def main() -> None:
    """Print the figures, and each item that was answered otherwise."""
    controls = open_edition(None).controls
    cases = [json.loads(line) for line in ITEMS.read_text(encoding="utf-8").splitlines()]
    right, missed, given = 0, [], Counter[str]()
    for case in cases:
        item = from_plain(case["item"], Item, where=case["id"])
        found = classify(item, controls, date.fromisoformat(case["as_of"])).status
        accepted = set(case["expected"].get("accept_status") or [case["expected"]["status"]])
        given[found] += 1
        right += found in accepted
        if found == "not_controlled" and not accepted & FREE:
            missed.append(case["id"])
        if found not in accepted:
            print(f"{case['id']}: {found}, expected {case['expected']['status']}")
    print(
        f"{right} of {len(cases)} as expected; answered not_controlled though listed: {', '.join(missed) or 'none'}; {dict(given)}"
    )


if __name__ == "__main__":
    main()
