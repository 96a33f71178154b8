"""What changed between the hits of two editions: nothing twice, nothing lost."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bonafides.editions.rescreen import changed_hits
from bonafides.model.assessment import Hit

PLAIN = Hit(
    query="Quenholt", score=1.0, match=True, list="made-up", list_id="1", name="Quenholt Works", actor="", schema="Organization",
    periods=(), dates_from="", in_force="yes", measure="concern",
)  # fmt: skip
places = st.sets(st.tuples(st.sampled_from(["1", "2", "3"]), st.sampled_from([0, 1, None])), max_size=5)


def told(old: list[Hit], new: list[Hit]) -> list[tuple[str, str]]:
    """Give the changes between hits, each by its kind and listing."""
    return [(c.change, c.list_id) for c in changed_hits("row", old, new)]


@given(places, places)
def test_every_place_is_told_once_and_only_where_it_differs(before: set[Any], after: set[Any]) -> None:
    """Added, removed, or nothing."""
    old, new = ([replace(PLAIN, list_id=i, party=p) for i, p in places] for places in (before, after))
    assert sorted(told(old, new)) == sorted(
        [("hit added", i) for i, _ in after - before] + [("hit removed", i) for i, _ in before - after]
    )


def test_another_score_is_no_change() -> None:
    """How rare a word is differs from edition to edition and says nothing of the party."""
    assert told([PLAIN], [replace(PLAIN, score=0.9)]) == []


def test_a_likeness_in_both_is_no_news_and_one_that_became_a_match_is() -> None:
    """A likeness is not the party."""
    like = replace(PLAIN, match=False, same_party=False)
    assert told([like], [like]) == []
    assert told([like], [PLAIN]) == [("hit added", "1")]


def test_two_entries_under_one_number_are_told_apart() -> None:
    """Some journals number persons and firms apart."""
    other = replace(PLAIN, name="Zellmar Works")
    assert told([PLAIN, other], [other, PLAIN]) == []
    assert told([PLAIN], [PLAIN, other]) == [("hit added", "1")]


def test_a_hit_that_no_longer_counts_on_the_day_is_a_changed_hit() -> None:
    """Still the party, no longer a match."""
    (change,) = changed_hits("row", [PLAIN], [replace(PLAIN, match=False, in_force="no")])
    assert (change.change, change.was, change.now) == (
        "hit changed", {"match": True, "in_force": "yes"}, {"match": False, "in_force": "no"},
    )  # fmt: skip
