"""How often ordinary goods are called controlled, or are asked about, and why.

Usage: python benchmarks/ordinary_goods.py [--why]
The goods were written under the headings of the customs nomenclature by somebody who had not seen the engine, and committed before it ran.
"""

import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from bonafides.editions.opened import open_edition
from bonafides.goods import classify
from bonafides.model.codec import from_plain
from bonafides.model.item import Item

GOODS = Path(__file__).parents[1] / "tests" / "goods" / "ordinary.jsonl"
DAY = date(2026, 8, 1)


def main() -> None:
    """Print the statuses and, with --why, each answer that is not plain."""
    controls = open_edition(None).controls
    rows = [json.loads(line) for line in GOODS.read_text(encoding="utf-8").splitlines() if line.strip()]
    given = Counter[str]()
    for row in rows:
        found = classify(from_plain(row["item"], Item, where=row["id"]), controls, DAY)
        given[found.status] += 1
        if found.status != "not_controlled" and "--why" in sys.argv:
            codes = ", ".join((*found.mtcr, *found.eu, *found.names[:2]))
            print(
                f"{row['id']} HS {row['item'].get('hs', '')} {found.status} {codes}: {row['item']['description']}; {'; '.join(found.missing[:3])}"
            )
    print(
        f"{len(rows)} goods: " + ", ".join(f"{status} {n} ({n / len(rows):.1%})" for status, n in given.most_common())
    )


if __name__ == "__main__":
    main()
