"""How the engine answers precedents that somebody wrote from public cases without having seen it.

Usage: python benchmarks/precedents.py [FILE...]
"""

import json
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from bonafides.assess import assess
from bonafides.cli.options import own_listings
from bonafides.editions.knowing import knowledge_of
from bonafides.editions.opened import Edition, open_edition
from bonafides.model.assessment import Assessment
from bonafides.model.codec import from_plain
from bonafides.model.transaction import Transaction

WRITTEN = Path(__file__).parents[1] / "tests" / "precedents"
FREE = {"CLEAR", "CLEAR_WITH_RECORD"}


def main(files: list[str]) -> None:
    """Print the figures, and each precedent that was answered otherwise."""
    edition = open_edition(None)
    for file in files or sorted(map(str, WRITTEN.glob("precedents*.jsonl"))):
        cases = [json.loads(line) for line in Path(file).read_text(encoding="utf-8").splitlines()]
        right, whole, dangerous, wasted = 0, 0, [], []
        for case in cases:
            given, expected = answered(case, edition), case["expected"]
            raised = {f.rule for f in given.findings if f.truth == "yes"}
            lacking, false = set(expected["must_raise"]) - raised, set(expected["must_not_raise"]) & raised
            accepted = set(expected.get("accept_outcome") or [expected["outcome"]])
            right += given.outcome in accepted
            whole += given.outcome in accepted and not lacking and not false
            dangerous += [case["id"]] if given.outcome in FREE and not accepted & FREE else []
            wasted += [case["id"]] if case["innocent"] and given.outcome not in accepted else []
            if given.outcome not in accepted or lacking or false:
                print(
                    f"{case['id']}: {given.outcome}, expected {'/'.join(sorted(accepted))}; not raised {sorted(lacking)}, falsely raised {sorted(false)}"
                )
        innocent = sum(case["innocent"] for case in cases)
        print(f"{Path(file).name}: {right} of {len(cases)} outcomes accepted, {whole} with every rule as expected")
        print(f"  dangerous misses: {', '.join(dangerous) or 'none'}; work wasted on {len(wasted)} of {innocent} innocent: {', '.join(wasted) or 'none'}")  # fmt: skip


def answered(case: dict[str, Any], edition: Edition) -> Assessment:
    """Assess one precedent with the lists that it brings."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "lists.jsonl")
        file.write_text("".join(json.dumps(row) + "\n" for row in case["lists"]), encoding="utf-8")
        own = own_listings([file] if case["lists"] else [])
    transaction = from_plain(case["transaction"], Transaction, where=case["id"])
    return assess(transaction, knowledge_of(edition, own), as_of=date.fromisoformat(case["as_of"]))


if __name__ == "__main__":
    main(sys.argv[1:])
