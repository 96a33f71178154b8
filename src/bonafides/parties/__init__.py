"""Who is it? Names, the index over them, comparison with evidence in bits, and screening as of a day."""

from bonafides.parties.compare import Comparison, compare
from bonafides.parties.index import NameIndex, build_index, index_from, index_tables
from bonafides.parties.register import Register
from bonafides.parties.screen import screen, screen_party

__all__ = [
    "Comparison",
    "NameIndex",
    "Register",
    "build_index",
    "compare",
    "index_from",
    "index_tables",
    "screen",
    "screen_party",
]
