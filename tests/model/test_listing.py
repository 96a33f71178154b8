"""Several rows of one entry are one listing that says all that they say."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bonafides.model.listing import ListedName, Listing, together

FIRST = Listing(
    list="l", list_id="1", names=(ListedName(name="Quenholt", weak=True),), binding=("EU",), note="remark: a; seen: 1"
)
SECOND = replace(FIRST, names=(ListedName(name="Quenholt"), ListedName(name="QW")), measure="asset_freeze", note="remark: a; seen: 2")  # fmt: skip


def test_the_severest_measure_counts_whichever_row_comes_first() -> None:
    """A later row may freeze, or an earlier one."""
    assert together((FIRST, SECOND)).measure == together((SECOND, FIRST)).measure == "asset_freeze"


def test_a_name_is_weak_only_where_all_rows_say_so() -> None:
    """One sure row is enough."""
    found = together((FIRST, SECOND))
    assert [(n.name, n.weak) for n in found.names] == [("Quenholt", False), ("QW", False)]


def test_a_clause_that_two_rows_share_stays_with_each() -> None:
    """What stands beside it differs."""
    assert together((FIRST, SECOND)).note == "remark: a; seen: 1; remark: a; seen: 2"


@given(st.lists(st.sampled_from([FIRST, SECOND]), min_size=1, max_size=5))
def test_a_row_said_again_adds_nothing(rows: list[Listing]) -> None:
    """However often."""
    assert together((*rows, *rows)) == together(rows)
