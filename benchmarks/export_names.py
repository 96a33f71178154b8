"""The names of an edition as tab-separated values, for the peers that are measured beside us: one row a name of a listing.

Usage: python benchmarks/export_names.py EDITION NAMES.tsv [LIST ...]     e.g. ... EDITION un.tsv un-sc
"""

import csv
import sys
from collections.abc import Iterable
from pathlib import Path

from bonafides.editions.opened import open_edition
from bonafides.model.listing import Listing

HEADINGS = ("list", "list_id", "schema", "name", "weak", "birth_date", "country")


def main(arguments: list[str]) -> None:
    """Write the file and say how many names it holds."""
    if len(arguments) < 2:
        raise SystemExit(__doc__)
    lists = set(arguments[2:])
    listings = open_edition(Path(arguments[0])).register().all_listings()
    rows = export((each for each in listings if not lists or each.list in lists), Path(arguments[1]))
    print(f"{rows} rows: {arguments[1]}")


def export(listings: Iterable[Listing], path: Path) -> int:
    """Write the names of listings to a file; give the number of rows."""
    rows = [
        (
            listing.list, listing.list_id, listing.schema, named.name, "yes" if named.weak else "no",
            ";".join(listing.birth_dates), ";".join(listing.country),
        )
        for listing in listings
        for named in listing.names
    ]  # fmt: skip
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter="\t").writerows([HEADINGS, *rows])
    return len(rows)


if __name__ == "__main__":
    main(sys.argv[1:])
