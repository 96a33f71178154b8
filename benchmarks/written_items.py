"""How well `classify` answers items that somebody wrote from the lists without having seen the engine.

Usage: python benchmarks/written_items.py [--why]
Each set was committed before the engine ran on it; the first figure of a set is the one that tells, the later ones are read by somebody
who knows its errors.
"""

import json
import re
import sys
from datetime import date
from math import sqrt
from pathlib import Path

from bonafides.editions.opened import open_edition
from bonafides.goods import classify
from bonafides.model.assessment import ItemResult
from bonafides.model.codec import from_plain
from bonafides.model.item import Item

TESTS = Path(__file__).parents[1] / "tests"
SETS = (
    TESTS / "precedents" / "items.jsonl",
    *(TESTS / "goods" / f"sixty{which}.jsonl" for which in ("", "_second", "_third")),
)
_MTCR = re.compile(r"\d+\.[A-E]\.")
FREE = {"not_controlled", "unlisted_sensitive"}


def main() -> None:
    """Print the figures of each set, and with --why each item that was answered otherwise."""
    for path in SETS:
        if path.is_file():
            measure(path, why="--why" in sys.argv)


def measure(path: Path, *, why: bool) -> None:
    """Print how many of a set are answered as expected, with the interval of 95 %, and what was dangerous."""
    controls = open_edition(None).controls
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    status, whole, missed = 0, 0, []
    for case in cases:
        item = from_plain(case["item"], Item, where=case["id"])
        found = classify(item, controls, date.fromisoformat(case["as_of"]))
        accepted = set(
            case.get("accept_status") or case["expected"].get("accept_status") or [case["expected"]["status"]]
        )
        right = found.status in accepted
        status += right
        same = right and entries_right(by_list(case["expected"]), found)
        whole += same
        if found.status == "not_controlled" and not accepted & FREE:
            missed.append(case["id"])
        if why and not same:
            print(
                f"  {case['id']}: {found.status} {found.mtcr} {found.eu}, expected {case['expected']}; not stated: {found.missing[:4]}"
            )
    low, high = wilson(status, len(cases))
    print(
        f"{path.stem}: status {status} of {len(cases)} ({low:.0%} to {high:.0%}), with the right entries and no wrong one {whole}; "
        f"answered not_controlled though listed: {', '.join(missed) or 'none'}"
    )


def by_list(expected: dict[str, list[str]]) -> dict[str, list[str]]:
    """Give the expected codes by list, as a set of either kind states them: by the list's name, or all together, told apart by their form."""
    if "codes" in expected:
        mtcr = [c for c in expected["codes"] if _MTCR.match(c)]
        return {"mtcr": mtcr, "eu": [c for c in expected["codes"] if c not in mtcr]}
    return {name: expected[name] if name in expected else expected[f"accept_{name}"] for name in ("mtcr", "eu")}


def entries_right(wanted_by_list: dict[str, list[str]], found: ItemResult) -> bool:
    """Tell whether one of the expected entries of each list was found and no other; a narrower code satisfies a wider one."""
    for name, codes in (("mtcr", found.mtcr), ("eu", found.eu)):
        wanted = wanted_by_list[name]
        if wanted and not any(c == w or c.startswith((f"{w}.", f"{w}(")) for w in wanted for c in codes):
            return False
        if any(not any(c.startswith(w) or w.startswith(c) for w in wanted) for c in codes):
            return False
    return True


def wilson(hits: int, of: int) -> tuple[float, float]:
    """Give Wilson's interval of 95 % for a share."""
    z = 1.96
    centre, spread = hits + z * z / 2, z * sqrt(hits * (of - hits) / of + z * z / 4)
    return (centre - spread) / (of + z * z), (centre + spread) / (of + z * z)


if __name__ == "__main__":
    main()
