"""May it go? Marks read and checked, the banner of a whole, and what of a document may be released to whom."""

from bonafides.documents.marking.banner import banner_of, written
from bonafides.documents.marking.checking import findings, mark_findings
from bonafides.documents.marking.nations import Nations
from bonafides.documents.marking.parsing import parsed, read_mark
from bonafides.documents.marking.release import Decided, Policy, decide

__all__ = [
    "Decided", "Nations", "Policy", "banner_of", "decide", "findings", "mark_findings", "parsed", "read_mark", "written",
]  # fmt: skip
