"""How the reader releases forty papers whose marks somebody else chose, and whether it says what is wrong with the marks.

    python benchmarks/marking_cases.py [-v]

The cases lie in `tests/documents/blind/marks`, written by a person who had not seen the reader and committed before it ran. A case is
right where every portion that may go went and no portion that may not go did; the portions that the public rule leaves open are told apart.
"""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from bonafides import documents
from bonafides.documents.marking import Nations, Policy, decide, findings
from bonafides.editions.opened import Edition, open_edition
from bonafides.errors import InputError

CASES = Path(__file__).parents[1] / "tests" / "documents" / "blind" / "marks" / "cases.jsonl"


def main() -> None:
    """Print how many cases are right, and with -v each that is not."""
    edition = open_edition(None)
    cases = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    right = leaked = open_leaked = missing = judged = told = 0
    for case in cases:
        released, findings = answered(case, edition)
        out = [t for t in case["withheld"] if t in released]
        firm = [t for t in out if t not in case.get("open_portions", [])]
        kept = [t for t in case["released"] if t not in released]
        said = " ".join(findings).lower()
        words = all(w.lower() in said for w in case["finding_words"])
        right, leaked, open_leaked, missing = (
            right + (not firm and not kept),
            leaked + len(firm),
            open_leaked + len(out) - len(firm),
            missing + len(kept),
        )
        judged, told = judged + bool(case["finding_words"]), told + (bool(case["finding_words"]) and words)
        if "-v" in sys.argv and (out or kept or not words):
            print(
                f"{case['id']} {case['about']}\n  went though withheld: {out}\n  kept though released: {kept}\n  findings: {findings}; expected words {case['finding_words']}"
            )
    print(
        f"{right} of {len(cases)} cases right; portions: {leaked} went that may not, {open_leaked} of the open ones went, {missing} stayed that may go"
    )
    print(f"findings with the expected words: {told} of {judged}")


def answered(case: dict[str, Any], edition: Edition) -> tuple[str, list[str]]:
    """Give the text that one case releases, and the owner's findings."""
    nations = Nations(edition.places.countries)
    document = documents.read(
        case["text"].encode(), name=case["id"], gazetteer=documents.Gazetteer(()), day=None, nations=nations
    )
    try:
        policy = Policy(to=nations.recipient(case["release_to"]), on=date.fromisoformat(case["on"]))
    except InputError as error:
        return "", [*document.banner_findings, str(error)]
    decided = decide(document, policy, nations)
    said = findings(document, nations, on=policy.on)
    return " ".join(decided.release.text.split()), list(dict.fromkeys((*document.banner_findings, *said)))


if __name__ == "__main__":
    main()
