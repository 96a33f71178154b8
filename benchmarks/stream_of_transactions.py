"""How `assess` behaves on a long stream: seconds and the most memory for 1,000 and for 10,000 transactions in one run.

Usage: python benchmarks/stream_of_transactions.py [EDITION]
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

GOODS = (
    "centrifugal pump",
    "ball bearings 6204",
    "sodium perchlorate 99 %",
    "maraging steel sheet 4 mm",
    "office chairs",
    "UDMH 98.5 %",
)
NAMES = (
    "Parchin Chemical Industries",
    "Beispiel Handels GmbH",
    "Dalian Sunny Industries",
    "Muster Pumpen AG",
    "Northern Star Trading LLC",
)
PLACES = ("IR", "DE", "CN", "AE", "PK", "TR", "US")


def transaction(number: int) -> dict[str, object]:
    """Give one of many different orders."""
    return {
        "id": f"T-{number}",
        "date": f"20{5 + number % 21:02}-{1 + number % 12:02}-{1 + number % 28:02}",
        "destination": PLACES[number % len(PLACES)],
        "parties": [
            {"role": "exporter", "name": "Beispiel Export GmbH", "country": "DE"},
            {
                "role": "consignee",
                "name": f"{NAMES[number % len(NAMES)]} {number}",
                "country": PLACES[number % len(PLACES)],
            },
        ],
        "items": [{"description": GOODS[number % len(GOODS)], "quantity": f"{number} kg"}],
        "end_use": {"stated": "spare part"},
    }


def run(rows: int, edition: list[str]) -> tuple[float, float]:
    """Give the seconds and the most resident memory in MiB of one command over this many rows."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "orders.jsonl")
        file.write_text("".join(json.dumps(transaction(n)) + "\n" for n in range(rows)), encoding="utf-8")
        command = [str(Path(sys.executable).with_name("bonafides")), "assess", str(file), "--json", *edition]
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"assess ended with {process.returncode}")
        return time.perf_counter() - began, usage.ru_maxrss / 1024


def main() -> None:
    """Print the figures."""
    edition = ["--edition", sys.argv[1]] if len(sys.argv) > 1 else []
    few, many = run(1_000, edition), run(10_000, edition)
    print(f" 1,000 transactions: {few[0]:6.1f} s, {few[1]:6.1f} MiB")
    print(f"10,000 transactions: {many[0]:6.1f} s, {many[1]:6.1f} MiB; {many[1] / few[1]:.2f} × the memory of 1,000")
    print(f"{9_000 / (many[0] - few[0]):.0f} transactions a second once started, on one core")


if __name__ == "__main__":
    main()
