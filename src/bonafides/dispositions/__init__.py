"""What did a named person decide? Decisions as they are taken and countersigned, and what they do to hits and findings."""

from bonafides.dispositions.judging import DECIDABLE, Dispositions, by_subject, complete, decided_findings, decided_hits
from bonafides.dispositions.taking import Event, checked, countersigned, id_of, taken

__all__ = [
    "DECIDABLE",
    "Dispositions",
    "Event",
    "by_subject",
    "checked",
    "complete",
    "countersigned",
    "decided_findings",
    "decided_hits",
    "id_of",
    "taken",
]
