"""Periods from dated snapshots: what was seen counts, what was not seen does not, and between the two is doubt."""

import random
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.editions.made_up import DAYS, entry, source

from bonafides.editions.history import Timeline, with_country_codes
from bonafides.model.dates import Period
from bonafides.model.dates import held as held_on
from bonafides.model.listing import ListedName, Listing
from bonafides.model.source import ListSource

DAY = timedelta(days=1)
seen = st.sets(st.integers(0, 5), min_size=1).map(sorted)
PUBLISHED = Period(since=date(2015, 5, 5))


def merge(
    one: ListSource, snapshots: Mapping[date, Iterable[Listing]], partial: Collection[date] = ()
) -> list[Listing]:
    """Put snapshots together in the order of their days."""
    timeline = Timeline()
    for day in sorted(snapshots):
        timeline.add(day, snapshots[day], whole=day not in partial)
    return timeline.listings(history=one.history)


def held(positions: list[int], *, periods: tuple[Period, ...] = ()) -> Listing:
    """Merge six snapshots of which some have the one entry; the others have another one."""
    snapshots = {d: [entry(periods=periods)] if i in positions else [entry("2")] for i, d in enumerate(DAYS)}
    return next(e for e in merge(source(), snapshots) if e.list_id == "1")


@given(seen)
def test_an_entry_counts_on_the_days_that_have_it_and_on_no_other(positions: list[int]) -> None:
    """Each snapshot's own day is certain."""
    merged = held(positions)
    assert [merged.in_force(d) for d in DAYS] == [i in positions for i in range(6)]


@given(seen)
def test_between_snapshots_that_agree_there_is_no_doubt_and_else_there_is(positions: list[int]) -> None:
    """The day of a change is not known."""
    merged = held(positions)
    for i in range(5):
        between = merged.in_force(DAYS[i] + 10 * DAY)
        expected = {(True, True): True, (False, False): False}.get((i in positions, i + 1 in positions))
        assert between is expected


@given(seen)
def test_before_the_first_snapshot_nothing_is_clear_for_what_it_has(positions: list[int]) -> None:
    """A list of today does not say who was on it yesterday."""
    assert held(positions).in_force(DAYS[0] - DAY) is (None if 0 in positions else False)


@given(seen)
def test_the_publishers_own_day_wins_unless_a_snapshot_lacks_the_entry(positions: list[int]) -> None:
    """Certain from the publisher's day where the first snapshot has it, and certain on that day in any case."""
    merged = held(positions, periods=(PUBLISHED,))
    assert merged.in_force(date(2015, 5, 4)) is False
    assert merged.in_force(date(2015, 5, 5)) is True
    assert merged.in_force(date(2019, 1, 1)) is (True if 0 in positions else None)
    assert [merged.in_force(d) for d in DAYS] == [i in positions for i in range(6)]


def test_a_publishers_end_stands() -> None:
    """Its own two days, whatever the snapshots."""
    ended = Period(since=date(2015, 5, 5), until=date(2016, 6, 6))
    assert held([0, 1, 2], periods=(ended,)).periods == (ended,)


@given(st.randoms(), st.lists(seen, min_size=1, max_size=4))
def test_the_order_of_snapshots_and_rows_does_not_matter(shuffled: random.Random, rows: list[list[int]]) -> None:
    """The same entries with the same periods."""
    days = [
        (d, [entry(str(n), f"Works {n}", f"W{i}") for n, has in enumerate(rows) if i in has])
        for i, d in enumerate(DAYS)
    ]
    straight = merge(source(), dict(days))
    shuffled.shuffle(days)
    for _, listings in days:
        shuffled.shuffle(listings)
    assert sorted(merge(source(), dict(days)), key=lambda e: e.list_id) == sorted(straight, key=lambda e: e.list_id)


@given(seen, st.integers(0, 4))
def test_one_more_snapshot_that_agrees_with_both_neighbours_changes_nothing(positions: list[int], at: int) -> None:
    """Only a change tells something new."""
    snapshots = {d: [entry()] if i in positions else [entry("2")] for i, d in enumerate(DAYS)}
    if (at in positions) == (at + 1 in positions):
        more = snapshots | {DAYS[at] + 50 * DAY: snapshots[DAYS[at]]}
        assert [e.periods for e in merge(source(), more)] == [e.periods for e in merge(source(), snapshots)]


def test_the_same_rows_twice_in_one_snapshot_change_nothing() -> None:
    """Two files of one day may overlap."""
    once = {d: [entry("1", "A", "B")] for d in DAYS[:2]}
    assert merge(source(), {d: rows * 2 for d, rows in once.items()}) == merge(source(), once)


def test_a_new_alias_dates_from_where_it_was_first_seen() -> None:
    """In doubt since the snapshot before."""
    merged = merge(source(), {DAYS[0]: [entry("1", "A")], DAYS[1]: [entry("1", "A", "B")]})[0]
    alias = merged.names[1].periods[0]
    assert [alias.holds(d) for d in (DAYS[0], DAYS[0] + DAY, DAYS[1])] == [False, None, True]


def test_a_name_given_up_is_kept_as_history() -> None:
    """A renamed firm is found by both."""
    merged = merge(source(), {DAYS[0]: [entry("1", "A")], DAYS[1]: [entry("1", "B")]})[0]
    assert [(n.name, n.periods[0].holds(DAYS[1])) for n in merged.names] == [("B", True), ("A", False)]


def test_a_partial_snapshot_neither_ends_a_name_nor_drops_an_address() -> None:
    """Its missing file may have carried both."""
    whole, bare = entry("1", "A", "B", address="1 Sample Road"), entry("1", "A")
    merged = merge(source(), {DAYS[0]: [whole], DAYS[1]: [bare]}, partial={DAYS[1]})[0]
    assert [n.name for n in merged.names if not n.periods] == ["A", "B"]
    assert merged.addresses == ("1 Sample Road",)


def test_a_list_that_tells_its_own_history_is_not_ended_by_absence() -> None:
    """And keeps a name that only an older file carries."""
    rows = {
        DAYS[0]: [entry("1", "A", "B", periods=(PUBLISHED,))],
        DAYS[1]: [entry("1", "A", periods=(PUBLISHED,))],
        DAYS[2]: [],
    }
    merged = merge(source(history=True), rows)[0]
    assert (merged.periods, [n.name for n in merged.names]) == ((PUBLISHED,), ["A", "B"])


def test_a_country_that_no_gazetteer_knows_becomes_a_note() -> None:
    """So that it speaks against nobody."""
    typed = Listing(list="l", list_id="1", names=entry().names, country=("Iran", "Atlantis"))
    coded = next(iter(with_country_codes([typed], {"iran": "IR"})))
    assert (coded.country, coded.note) == (("IR",), "country: Atlantis")


def test_a_name_that_its_publisher_dates_later_and_later_keeps_its_first_day() -> None:
    """The Security Council dates names by the last change of their entry, whatever it changed."""
    snapshots = {
        day: [replace(entry("1", "A"), names=(ListedName(name="A", periods=(Period(since=since),)),))]
        for day, since in ((DAYS[0], date(2019, 1, 1)), (DAYS[1], DAYS[1] - DAY))
    }
    assert held_on(merge(source(), snapshots)[0].names[0].periods, DAYS[0]) is True


def test_a_day_after_the_one_on_which_an_entry_was_seen_does_not_count() -> None:
    """What was seen beats what is written."""
    late = entry("1", periods=(Period(since=DAYS[1]),))
    assert merge(source(), {DAYS[0]: [late]})[0].in_force(DAYS[0]) is True


def test_a_later_snapshot_without_dates_leaves_a_publishers_end() -> None:
    """A digest of a list drops the day on which an order ends."""
    ended = Period(since=date(2015, 5, 5), until=date(2016, 6, 6))
    merged = merge(source(), {DAYS[0]: [entry("1", periods=(ended,))], DAYS[1]: [entry("1")]}, partial={DAYS[1]})[0]
    assert merged.periods == (ended,)


def test_an_order_that_was_renewed_keeps_its_earlier_term() -> None:
    """Each as last stated."""
    first, second = (
        Period(since=date(2010, 1, 1), until=date(2015, 1, 1)),
        Period(since=date(2019, 1, 1), until=date(2025, 1, 1)),
    )
    merged = merge(source(), {DAYS[0]: [entry("1", periods=(first,))], DAYS[1]: [entry("1", periods=(second,))]})[0]
    assert [merged.in_force(date(year, 6, 1)) for year in (2012, 2016, 2020)] == [True, False, True]


def test_an_entry_that_is_seen_after_its_stated_end_counts() -> None:
    """What was seen beats what is written."""
    ended = Period(since=date(2010, 1, 1), until=date(2015, 1, 1))
    merged = merge(source(), {DAYS[0]: [entry("1", periods=(ended,))], DAYS[1]: [entry("1")]})[0]
    assert merged.in_force(DAYS[1]) is True


def test_a_second_row_of_one_id_adds_what_it_says() -> None:
    """Its measure too, where that is more severe."""
    rows = [entry("1", "A"), replace(entry("1", "A", address="1 Sample Road"), measure="asset_freeze", binding=("US",))]
    for each in (rows, rows[::-1]):
        merged = merge(source(), {DAYS[0]: each})[0]
        assert (merged.measure, merged.binding, merged.addresses) == ("asset_freeze", ("US",), ("1 Sample Road",))
