"""What clean orders cost: 2,000 made-up complete ones (`clean_draw.py`), and the reason for each that a person would have to look at.

Usage: python benchmarks/clean_orders.py [EDITION] [--sample N] [--seed S]
"""

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from clean_draw import SEED, orders

from bonafides.assess import assess
from bonafides.editions.knowing import knowledge_of
from bonafides.editions.opened import open_edition
from bonafides.model.assessment import Assessment
from bonafides.model.codec import from_plain
from bonafides.model.transaction import Transaction

QUIET = {"CLEAR", "CLEAR_WITH_RECORD"}
WEIGHTY = {"law", "hold", "ask", "weigh"}


def main() -> None:
    """Print the share that costs nobody any work, the reasons for the rest, and what stands behind each reason."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("edition", nargs="?", type=Path)
    parser.add_argument("--sample", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    knowledge = knowledge_of(open_edition(given.edition), None)
    outcomes, reasons = Counter[str](), Counter[str]()
    behind: dict[str, Counter[str]] = defaultdict(Counter)
    began = time.perf_counter()
    for order in orders(given.sample, given.seed):
        transaction = from_plain(order, Transaction, where=str(order["id"]))
        found = assess(transaction, knowledge)
        outcomes[found.outcome] += 1
        if found.outcome not in QUIET:
            for reason, detail in set(_reasons(found, transaction)):
                reasons[reason] += 1
                behind[reason][detail] += 1
    seconds = time.perf_counter() - began
    _print(outcomes, reasons, behind)
    print(f"\nedition {knowledge.edition}, {given.sample / seconds:.0f} orders a second on one core")


def _reasons(found: Assessment, transaction: Transaction) -> Iterator[tuple[str, str]]:
    """Give each reason with what stands behind it: a pair of names, or a description."""
    goods = "; ".join(str(i.description) for i in transaction.items)
    for hit in found.hits:
        if hit.match:
            yield f"hit on {hit.list}", f"{hit.query} ~ {hit.name} ({hit.score:.2f})"
    for item in found.items:
        if item.status != "not_controlled":
            yield f"item {item.status}", goods
    for finding in found.findings:
        if finding.truth == "yes" and finding.effect in WEIGHTY:
            yield f"{finding.rule} ({finding.effect})", goods if finding.family == "item" else finding.says
    for jurisdiction, answer in found.by_jurisdiction.items():
        if answer.outcome not in QUIET:
            yield f"{jurisdiction} {answer.outcome}: {', '.join(answer.rules)}", goods
    for question in found.questions:
        yield f"asks: {question.asks}", goods


def _print(outcomes: Counter[str], reasons: Counter[str], behind: dict[str, Counter[str]]) -> None:
    whole = outcomes.total()
    quiet = sum(outcomes[name] for name in QUIET)
    print(f"{quiet} of {whole} ({quiet / whole:.1%}) need nobody; {dict(outcomes)}\n\norders  reason")
    for reason, count in reasons.most_common():
        print(f"{count:6}  {reason}")
    for reason, details in behind.items():
        print(f"\n{reason}")
        for detail, count in details.most_common(40):
            print(f"{count:6}  {detail[:200]}")


if __name__ == "__main__":
    main()
