"""How declarations with coded parties are answered: the Korean customs sample, 54,000 imports whose firms are codes and whose goods are codes.

Nobody can be screened and no goods are described, so nothing may be CLEAR; CLEAR_WITH_RECORD would need a name and is shown as a fault.

Usage: python benchmarks/coded_declarations.py [EDITION] [--sample N] [--seed S] [--processes 1|2]
"""

import argparse
import csv
import gzip
import io
import random
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from pathlib import Path

from bonafides.assess import Knowledge, assess
from bonafides.editions.knowing import knowledge_of
from bonafides.editions.opened import open_edition
from bonafides.model.assessment import Assessment
from bonafides.model.codec import from_plain
from bonafides.model.transaction import Transaction

DECLARATIONS = Path(__file__).parents[2] / "shared" / "data" / "trade" / "kr_customs_declarations_synthetic"
QUIET = {"CLEAR", "CLEAR_WITH_RECORD"}
BATCH = 1_000
ANY_GOODS = "What exactly are the goods (type, material, model, technical data)?"
"""What is asked of every item without a description; it tells no declaration from another."""
MODES = {"10": "sea", "40": "air", "50": "post"}
"""Modes of transport of the code lists of the Korean declaration form, those that occur."""

Row = dict[str, str]


def main() -> None:
    """Print outcomes by reason, and the time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("edition", nargs="?", type=Path)
    parser.add_argument("--sample", type=int, help="so many declarations drawn at random; all when not given")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, choices=(1, 2), default=2)
    given = parser.parse_args()
    rows = list(_rows())
    if given.sample:
        rows = random.Random(given.seed).sample(rows, given.sample)  # noqa: S311 - a sample, no secret
    began, found = time.perf_counter(), Counter[tuple[str, str]]()
    with ProcessPoolExecutor(given.processes, initializer=_open, initargs=(given.edition,)) as pool:
        for counts in pool.map(_answered, (rows[n : n + BATCH] for n in range(0, len(rows), BATCH))):
            found.update(counts)
    seconds = time.perf_counter() - began
    print(f"{'outcome':18} {'count':>7}  reason")
    for (outcome, reason), count in sorted(found.items(), key=lambda kv: (kv[0][0], -kv[1])):
        print(f"{outcome:18} {count:7}  {reason}")
    quiet = sum(count for (outcome, _), count in found.items() if outcome in QUIET)
    print(f"{len(rows)} declarations = {found.total()} answered; {quiet} CLEAR or CLEAR_WITH_RECORD; {seconds:.0f} s,")
    print(f"{len(rows) / seconds:.0f} a second in {given.processes} processes")


def _rows() -> Iterator[Row]:
    if not DECLARATIONS.is_dir():
        raise SystemExit(f"{DECLARATIONS} is not there; this measurement needs the Korean sample of declarations")
    for file in sorted(DECLARATIONS.glob("df_syn_*_eng.csv.gz")):
        yield from csv.DictReader(io.StringIO(gzip.decompress(file.read_bytes()).decode("utf-8-sig")))


_STATE: dict[str, Knowledge] = {}


def _open(edition: Path | None) -> None:
    """Open the edition once a process."""
    _STATE["knowledge"] = knowledge_of(open_edition(edition), None)


def _answered(rows: list[Row]) -> Counter[tuple[str, str]]:
    """Count the answers to some rows by outcome and reason."""
    found = Counter[tuple[str, str]]()
    for row in rows:
        transaction = from_plain(declared(row), Transaction, where=row["Declaration ID"])
        assessment = assess(transaction, _STATE["knowledge"])
        found[assessment.outcome, _reason(assessment)] += 1
    return found


def declared(row: Row) -> dict[str, object]:
    """Give a declaration as a transaction: what it says, and nothing that it does not say; the price has no currency."""
    code = next((row[name] for name in ("HS10 Code", "HS6 Code") if row.get(name)), "")
    parties = [
        {"role": role, "identifiers": [{"kind": "other", "value": row[column]}]} | seat
        for role, column, seat in (
            ("exporter", "Seller ID", {}), ("consignee", "Importer ID", {"country": "KR"}), ("carrier", "Courier ID", {}),
        )
        if row[column]
    ]  # fmt: skip
    mode = MODES.get(row["Mode of Transport"])
    leg = {"country": row["Country of Departure"]} | ({"mode": mode} if mode else {})
    return {
        "id": row["Declaration ID"], "date": row["Date"], "kind": "export", "actor": "customs", "from": row["Country of Departure"],
        "destination": "KR", "parties": parties, "route": [leg, {"country": "KR"}],
        "items": [{
            "hs": code, "quantity": f"{row['Net Mass']} kg", "value": row["Item Price"],
            "origin": row["Country of Origin"],
        }],
    }  # fmt: skip


def _reason(found: Assessment) -> str:
    """Give the rules, the item's status, what is asked of the goods beyond what they are."""
    raised = {f.rule for f in found.findings if f.truth == "yes" and f.effect in {"law", "hold", "ask", "weigh"}}
    duties = chain.from_iterable(a.rules for a in found.by_jurisdiction.values() if a.outcome not in QUIET)
    of_goods = {q.asks for q in found.questions if q.field.startswith("$.items")}
    nobody = any(q.field.startswith("$.parties") for q in found.questions)
    asked = sorted(of_goods - {ANY_GOODS}) or sorted(of_goods)
    return "; ".join(
        (
            *sorted({*raised, *duties}),
            *(i.status for i in found.items),
            *asked,
            *(["nobody is named"] if nobody else []),
        )
    )


if __name__ == "__main__":
    main()
