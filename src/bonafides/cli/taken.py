"""Read the option --decisions: what named persons decided before."""

import sys
from pathlib import Path

from bonafides.dispositions import Dispositions, by_subject
from bonafides.storage.decisions import read_decisions


def dispositions_of(path: Path | None) -> Dispositions:
    """Read the decisions of --decisions, by subject; what in the file could not be read is told on standard error."""
    if path is None:
        return {}
    found = read_decisions(path)
    for note in found.notes:
        print(f"note: {note}", file=sys.stderr)
    return by_subject(found.decisions)
