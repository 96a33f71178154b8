"""Count the entries that each list reader finds in the published files beside the checkout, snapshot by snapshot, and how long it takes.

A file that no reader takes and a snapshot that is refused are named. Compare with the counts in each PROVENANCE.md; where they
differ, docs/explanation/lists_measured.md says why.

    python benchmarks/entries_read.py
"""

import sys
import tempfile
import time
from pathlib import Path

from build_of_all_lists import REAL, laid_out

from bonafides.editions.catalogue import installed_catalogue
from bonafides.editions.published import find, gather
from bonafides.errors import BonafidesError


def main() -> None:
    """Read every snapshot of every list and print its count."""
    if not REAL.is_dir():
        sys.exit("the published lists are not beside the checkout")
    sources = installed_catalogue().sources
    with tempfile.TemporaryDirectory() as name:
        laid_out(Path(name))
        gathered = gather(find(Path(name)), sources, {})
    for source in sources:
        for snapshot in gathered.snapshots.get(source.id, ()):
            began = time.process_time()
            try:
                entries = f"{sum(1 for _ in source.read(snapshot)):,}"
            except BonafidesError as error:
                entries = f"refused: {error}"
            low, high = source.expect
            beyond = (
                ""
                if entries.startswith("refused") or low <= int(entries.replace(",", "")) <= high
                else "  (an excerpt: a build refuses it)"
            )
            files = sum(len(files) for files in snapshot.parts.values())
            took = time.process_time() - began
            print(f"{source.id:30} {snapshot.day}  {files:3} files  {entries:>8} entries  {took:5.2f} s{beyond}")
    for remark in gathered.remarks:
        print(f"note: {remark[:160]}")


if __name__ == "__main__":
    main()
