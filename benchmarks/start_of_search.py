"""How long one `search` takes as a whole process, warm page cache, beside a bare interpreter in the same run.

Usage: python benchmarks/start_of_search.py [EDITION]
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 15


def seconds(command: list[str]) -> float:
    """Give the median wall time of a command over the rounds, after one to warm up."""
    taken = []
    for _ in range(ROUNDS + 1):
        began = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        taken.append(time.perf_counter() - began)
    return statistics.median(taken[1:])


def main() -> None:
    """Print the figures."""
    edition = ["--edition", sys.argv[1]] if len(sys.argv) > 1 else []
    command = str(Path(sys.executable).with_name("bonafides"))
    bare = seconds([sys.executable, "-c", "pass"])
    numpy = seconds([sys.executable, "-c", "import numpy"])
    asked = [command, "search", "China Great Wall Industry Corporation", "--as-of", "2007-06-01", *edition]
    for kind, options in (("--json", ["--json"]), ("table", [])):
        taken = seconds([*asked, *options])
        print(
            f"search, {kind:6}: {taken:.3f} s, {taken / bare:5.1f} × a bare interpreter ({bare:.3f} s), numpy alone {numpy:.3f} s"
        )


if __name__ == "__main__":
    main()
