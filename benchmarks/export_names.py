"""The names of an edition as tab-separated values, for the peers that are measured beside us: one row a name of a listing.

Usage: python benchmarks/export_names.py EDITION NAMES.tsv [LIST ...]     e.g. ... EDITION un.tsv un-sc
"""

import csv
import sys
from pathlib import Path

from bonafides.editions.opened import open_edition

HEADINGS = ("list", "list_id", "schema", "name", "weak", "birth_date", "country")


def main(arguments: list[str]) -> None:
    """Write the file and say how many names it holds."""
    if len(arguments) < 2:
        raise SystemExit(__doc__)
    edition, path, lists = Path(arguments[0]), Path(arguments[1]), set(arguments[2:])
    rows = [
        (
            listing.list, listing.list_id, listing.schema, named.name, "yes" if named.weak else "no",
            ";".join(listing.birth_dates), ";".join(listing.country),
        )
        for listing in open_edition(edition).register().all_listings()
        if not lists or listing.list in lists
        for named in listing.names
    ]  # fmt: skip
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t")
        writer.writerows([HEADINGS, *rows])
    names, listings = {row[3] for row in rows}, {row[:2] for row in rows}
    print(f"{len(rows)} rows, {len(names)} distinct names of {len(listings)} listings: {path}")


if __name__ == "__main__":
    main(sys.argv[1:])
