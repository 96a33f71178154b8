"""All snapshots of all sources together: what is not credible is left out and said, and no list becomes smaller unsaid."""

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace
from tests.editions.made_up import DAYS, file, source

from bonafides.editions.telling import ListTold, Told, partial_days, told
from bonafides.model.ban import GoodsBan
from bonafides.model.source import ListSource, Snapshot

MANY = tuple(str(n) for n in range(40))


def snapshot(day: date, *lines: str) -> Snapshot:
    """Give a snapshot of the made-up list."""
    return Snapshot(day=day, parts={"list": (file("made.up", *lines),)})


def read(*snapshots: Snapshot, of: ListSource | None = None) -> Told:
    """Tell the made-up list from its snapshots."""
    one = of or source(expect=(1, 100))
    return told([one], {one.id: snapshots})


def made_up(found: Told) -> ListTold:
    """Give what is told of the made-up list."""
    return found.lists["made-up"]


def both(*, own: tuple[Snapshot, ...], copied: tuple[Snapshot, ...]) -> Told:
    """Tell the made-up list from its own files and from a collection."""
    collection = source(name="collection", tells=("made-up", "other"), expect=(1, 100))
    return told([source(expect=(1, 100)), collection], {"made-up": own, "collection": copied})


def test_a_damaged_snapshot_is_left_out_and_named() -> None:
    """The others are read."""
    found = read(snapshot(DAYS[0], "1"), snapshot(DAYS[1], "?"))
    assert [s.day for s in made_up(found).read] == [DAYS[0]]
    assert found.remarks == (
        f"made-up of {DAYS[1]} was not read: made.up: unmapped: '?'; take it, or ignore it by name",
    )


def test_a_count_that_is_not_credible_is_left_out_and_named() -> None:
    """An empty or doubled file would end or invent entries."""
    found = read(snapshot(DAYS[0], "1", "2"), snapshot(DAYS[1], "1"), of=source(expect=(2, 3)))
    assert [e.in_force(DAYS[1]) for e in made_up(found).listings] == [True, True]
    assert "1 entries where 2 to 3 are credible" in found.remarks[0]


def test_a_list_that_shrank_by_more_than_half_is_left_out_and_named() -> None:
    """Never a silently smaller edition."""
    found = read(snapshot(DAYS[0], *MANY), snapshot(DAYS[1], *MANY[:19]))
    assert all(e.in_force(DAYS[1]) for e in made_up(found).listings)
    assert "19 entries after 40 on 2020-01-01" in found.remarks[0]
    assert "--accept made-up" in found.remarks[0]


def test_a_list_may_lose_half_of_its_entries() -> None:
    """They ended; the bound is beyond it."""
    found = read(snapshot(DAYS[0], *MANY), snapshot(DAYS[1], *MANY[:20]))
    assert [e.in_force(DAYS[1]) for e in made_up(found).listings].count(False) == 20


def test_a_shrunk_list_is_taken_where_the_operator_accepts_it() -> None:
    """A publisher may close a programme."""
    one = source(expect=(1, 100))
    snapshots = (snapshot(DAYS[0], *MANY), snapshot(DAYS[1], "1"))
    found = told([one], {one.id: snapshots}, accept={"made-up"})
    assert [e.list_id for e in made_up(found).listings if e.in_force(DAYS[1])] == ["1"]


def test_coverage_begins_with_the_first_snapshot_unless_the_list_states_it() -> None:
    """A list may say from which day it is complete."""
    snapshots = (snapshot(DAYS[1], "1"), snapshot(DAYS[0], "1"))
    assert made_up(read(*snapshots)).covers_from == DAYS[0]
    stated = {"made-up": date(2000, 1, 1)}
    assert made_up(read(*snapshots, of=source(covers=stated))).covers_from == stated["made-up"]


def test_nothing_read_is_nothing_covered() -> None:
    """And no error."""
    assert read(snapshot(DAYS[0], "?")).lists == {}


def test_a_later_copy_adds_to_the_publishers_own_list_and_ends_nothing() -> None:
    """A copy may lag behind: an entry of this week is not lifted because the collection does not have it yet."""
    found = both(own=(snapshot(DAYS[0], "1", "2"),), copied=(snapshot(DAYS[1], "made-up/2", "made-up/3"),))
    force = {e.list_id: (e.in_force(DAYS[0]), e.in_force(DAYS[1])) for e in made_up(found).listings}
    assert force == {"1": (True, True), "2": (True, True), "3": (False, True)}


def test_a_copy_is_passed_over_between_two_own_files() -> None:
    """What both own files have was on the list all the time."""
    own = (snapshot(DAYS[0], "1"), snapshot(DAYS[2], "1", "3"))
    found = both(own=own, copied=(snapshot(DAYS[1], "made-up/3"),))
    force = {e.list_id: e.in_force(DAYS[1]) for e in made_up(found).listings}
    assert force == {"1": True, "3": True}


def test_a_collection_alone_makes_a_history() -> None:
    """There an entry that is missing was lifted."""
    found = both(own=(), copied=(snapshot(DAYS[0], "made-up/1", "made-up/2"), snapshot(DAYS[1], "made-up/2")))
    assert {e.list_id: e.in_force(DAYS[1]) for e in made_up(found).listings} == {"1": False, "2": True}


def test_a_file_that_only_its_time_dates_ends_nothing() -> None:
    """Copying an old file makes it new."""
    undated = replace(snapshot(DAYS[1], "2"), guessed=True)
    found = read(snapshot(DAYS[0], "1"), undated)
    assert {e.list_id: e.in_force(DAYS[1]) for e in made_up(found).listings} == {"1": True, "2": True}


def test_on_one_day_the_publishers_own_files_count() -> None:
    """And the copy is named."""
    found = both(own=(snapshot(DAYS[0], "1"),), copied=(snapshot(DAYS[0], "made-up/2"),))
    assert [e.list_id for e in made_up(found).listings] == ["1"]
    assert found.remarks == (
        f"made-up of {DAYS[0]} in collection was not read: other files tell of the same day already",
    )


def test_a_list_that_a_collection_lacks_altogether_stays_as_last_told() -> None:
    """It says so; an empty part of a file is no lifting of all its entries."""
    found = both(own=(), copied=(snapshot(DAYS[0], "made-up/1", "other/1"), snapshot(DAYS[1], "other/1")))
    assert [e.in_force(DAYS[1]) for e in made_up(found).listings] == [True]
    assert found.not_current["made-up"].endswith(
        f"collection no longer has it; its entries stay as last told on {DAYS[0]}"
    )


def test_a_list_is_named_as_its_own_publisher_names_it() -> None:
    """A collection names it where nobody else does."""
    found = both(own=(snapshot(DAYS[1], "1"),), copied=(snapshot(DAYS[0], "made-up/1", "other/1"),))
    assert {name: (t.title.title, t.title.publisher) for name, t in found.lists.items()} == {
        "made-up": ("Made up", "nobody"),
        "other": ("Other", "somebody"),
    }


def test_a_snapshot_without_a_part_that_another_has_is_partial() -> None:
    """Names and addresses come in files of their own; another layout is not less."""
    with_names = Snapshot(day=DAYS[0], parts={"list": (), "names": ()})
    bare, other = (Snapshot(day=day, parts={part: ()}) for day, part in ((DAYS[1], "list"), (DAYS[2], "xml")))
    assert partial_days([with_names, bare, other]) == {DAYS[1]}


def test_a_snapshot_that_is_whole_by_itself_needs_no_other_part() -> None:
    """One XML file holds what four tables hold."""
    tables = Snapshot(day=DAYS[0], parts={"list": (), "names": ()})
    assert partial_days([tables, Snapshot(day=DAYS[1], parts={"list": ()}, partial=False)]) == frozenset()


def test_a_snapshot_that_says_so_is_partial() -> None:
    """A digest of a list leaves out addresses."""
    assert partial_days([Snapshot(day=DAYS[0], parts={"list": ()}, partial=True)]) == {DAYS[0]}


def test_a_list_whose_latest_files_were_not_read_is_not_current() -> None:
    """It answers as it was last told, and says so."""
    found = read(snapshot(DAYS[0], "1"), snapshot(DAYS[1], "?"))
    assert found.not_current == {
        "made-up": f"as of {DAYS[0]}; the files of {DAYS[1]} were not read: "
        "made.up: unmapped: '?'; take it, or ignore it by name"
    }


def test_a_list_that_was_read_again_later_is_current() -> None:
    """A fault that is past limits nothing."""
    assert read(snapshot(DAYS[0], "1"), snapshot(DAYS[1], "?"), snapshot(DAYS[2], "1")).not_current == {}


def test_a_list_that_could_never_be_read_is_named_as_missing() -> None:
    """A list that is not there cannot match."""
    assert read(snapshot(DAYS[0], "?")).not_current["made-up"].startswith("not in this edition; the files of")


def test_every_list_of_a_damaged_collection_is_not_current() -> None:
    """All that an earlier file of it told."""
    found = both(own=(), copied=(snapshot(DAYS[0], "made-up/1", "other/1"), snapshot(DAYS[1], "?")))
    assert found.not_current.keys() == {"made-up", "other"}


def banning(*days_of: tuple[date, str]) -> Told:
    """Tell a list whose snapshots ban goods."""
    bans = dict(days_of)

    def stated(of: Snapshot) -> Iterator[GoodsBan]:
        yield from (
            GoodsBan(id=name, jurisdiction="CA", destination="IR", title=name, cites="nothing")
            for name in bans[of.day].split()
        )

    one = replace(source(expect=(1, 100)), bans=stated)
    return told([one], {one.id: [snapshot(day, "1") for day in bans]})


def test_a_ban_on_goods_that_a_later_snapshot_lacks_ended_by_its_day() -> None:
    """And one that it has goes on."""
    found = banning((DAYS[0], "a b"), (DAYS[1], "b c"))
    assert {b.id: b.until for b in found.bans} == {"a": DAYS[1], "b": None, "c": None}


def test_a_reader_that_breaks_costs_its_own_snapshot_alone() -> None:
    """Whatever it breaks in."""

    def breaks(_: Snapshot) -> tuple[str, ...]:
        raise KeyError("column")

    one = replace(source(expect=(1, 100)), remarks=breaks)
    found = told([one], {one.id: [snapshot(DAYS[0], "1")]})
    assert "its reader broke (KeyError: 'column'); report it with the file" in found.not_current["made-up"]
