"""The store keeps every version whole, tells the later of two versions of a day, and never reads what was changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs
from tests.editions import publisher as does
from tests.editions.publisher import (
    MONDAY,
    TUESDAY,
    WISH,
    Place,
    Publisher,
    after,
    made_up,
    rows,
    sends,
    trusted_publisher,
)

from bonafides.editions.fetch_store import open_store
from bonafides.editions.seal import read_manifest
from bonafides.errors import ContentError, SettingsError

PAGE = b"<!DOCTYPE html><html><body>Sorry, we are down for maintenance</body></html>"


@pytest.fixture
def publisher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Publisher]:
    """Give a publisher that is trusted."""
    with trusted_publisher(tmp_path, monkeypatch) as one:
        yield one


@pytest.fixture
def place(tmp_path: Path, publisher: Publisher) -> Place:
    """Give a place with one list that its publisher keeps as list.csv."""
    return Place(tmp_path, made_up(publisher.address()))


def test_a_new_version_makes_a_new_snapshot_beside_the_old(place: Place, publisher: Publisher) -> None:
    """The old ones are the history."""
    after(place, publisher, rows(1, 2), sends(rows(2, 3)))
    assert place.stored() == ["made-up/2026-11-23/list.csv", "made-up/2026-11-24/list.csv"]


def test_an_unchanged_file_makes_no_new_snapshot(place: Place, publisher: Publisher) -> None:
    """The same bytes with 200."""
    went = after(place, publisher, rows(1, 2), sends(rows(1, 2)))
    assert (went.status, place.stored()) == ("unchanged", ["made-up/2026-11-23/list.csv"])


def test_a_file_that_was_not_sent_again_is_current(place: Place, publisher: Publisher) -> None:
    """304 confirms what is held."""
    publisher.serves["/list.csv"] = [does.unless_known(rows(1, 2), '"v1"')]
    place.updated()
    went = place.updated(TUESDAY).outcomes[0]
    assert (went.status, went.last_good, went.sent) == ("unchanged", "2026-11-24", 0)


def test_the_files_of_a_list_make_one_snapshot_though_one_was_not_sent_again(
    tmp_path: Path, publisher: Publisher
) -> None:
    """Every snapshot is whole."""
    names = made_up(publisher.address(), publisher.address("/more.csv"), needs=("list", "more"))
    place = Place(tmp_path, names)
    publisher.serves["/list.csv"] = [sends(rows(1)), sends(rows(2))]
    publisher.serves["/more.csv"] = [does.unless_known(rows(9, part="more"), '"m"')]
    place.updated()
    place.updated(TUESDAY)
    assert place.stored()[2:] == ["made-up/2026-11-24/list.csv", "made-up/2026-11-24/more.csv"]


def test_two_versions_of_one_day_count_as_the_later(place: Place, publisher: Publisher) -> None:
    """A correction the same day replaces, it does not add."""
    publisher.serves["/list.csv"] = [sends(rows(1, 2))]
    place.updated()
    publisher.serves["/list.csv"] = [sends(rows(2, 3))]
    place.updated()
    assert (place.entries(), place.stored()[0]) == ({"2", "3"}, "made-up/2026-11-23.2/list.csv")


def test_a_correction_that_tells_of_the_same_day_counts_as_the_later(place: Place, publisher: Publisher) -> None:
    """Fetched on two days, telling of one."""
    after(place, publisher, rows(1, 2, day=MONDAY), sends(rows(2, 3, day=MONDAY)))
    assert place.entries() == {"2", "3"}


def test_a_stored_file_that_was_changed_is_named_and_never_read(place: Place, publisher: Publisher) -> None:
    """Its checksum was written beside it."""
    after(place, publisher, rows(1, 2), sends(rows(2, 3)))
    (place.store / "made-up/2026-11-23/list.csv").write_bytes(rows(1, 2, 666))
    made = place.updated(TUESDAY)
    said = next(r for r in made.built.remarks if "2026-11-23" in r)
    assert said.startswith("made-up/2026-11-23: list.csv no longer has the checksum that it was stored with")
    assert place.entries() == {"2", "3"}


def test_the_newest_snapshot_where_it_was_changed_is_fetched_again(place: Place, publisher: Publisher) -> None:
    """The server is not asked by the marks of a file that is no longer held."""
    publisher.serves["/list.csv"] = [does.unless_known(rows(1, 2), '"v1"')]
    place.updated()
    (place.store / "made-up/2026-11-23/list.csv").write_bytes(b"?")
    assert (place.updated(TUESDAY).outcomes[0].status, place.entries()) == ("new", {"1", "2"})


def test_a_list_whose_newest_snapshot_was_changed_is_current_as_of_the_one_before(
    place: Place, publisher: Publisher
) -> None:
    """What cannot be read vouches for nothing."""
    after(place, publisher, rows(1, 2), sends(rows(2, 3)))
    (place.store / "made-up/2026-11-24/list.csv").write_bytes(b"?")
    publisher.serves["/list.csv"] = [sends(b"", status=404)]
    assert place.updated(TUESDAY).outcomes[0].last_good == "2026-11-23"


@pytest.mark.parametrize("damage", ["missing", "record", "foreign"])
def test_a_snapshot_that_is_not_as_it_was_stored_is_never_read_in_part(
    place: Place, publisher: Publisher, damage: str
) -> None:
    """A file that is missing, a record that is damaged, a file that was added."""
    after(place, publisher, rows(1, 2), sends(rows(2, 3)))
    folder = place.store / "made-up/2026-11-23"
    if damage == "missing":
        (folder / "list.csv").unlink()
    elif damage == "record":
        (folder / ".snapshot.json").write_bytes(b"{")
    else:
        (folder / "more.csv").write_bytes(rows(9))
    remarks = place.updated(TUESDAY).built.remarks
    assert [r.split(":")[0] for r in remarks if "made-up/" in r] == ["made-up/2026-11-23"]


def test_files_that_were_handed_in_are_built_with_the_rest(tmp_path: Path, publisher: Publisher) -> None:
    """What no server gives is put into the store by hand."""
    publisher.serves["/list.csv"] = [sends(rows(1))]
    place = Place(tmp_path, made_up(publisher.address()), made_up(name="by-hand"))
    handed_in = place.store / "by-hand/2026-11-01/letter.txt"
    handed_in.parent.mkdir(parents=True)
    handed_in.write_bytes(rows(5, of="by-hand"))
    place.updated()
    assert place.entries() == {"1", "5"}


def test_offline_nothing_is_asked_and_all_that_is_stored_is_built(place: Place, publisher: Publisher) -> None:
    """Across an air gap the store is carried, and the edition built there."""
    publisher.serves["/list.csv"] = [sends(rows(1, 2))]
    place.updated()
    publisher.asked.clear()
    made = place.updated(TUESDAY, structs.replace(WISH, offline=True))
    assert (publisher.asked, made.not_current, place.entries()) == (
        [],
        {"made-up": "not updated since 2026-11-23"},
        {"1", "2"},
    )


def test_the_same_store_gives_the_same_edition(place: Place, publisher: Publisher) -> None:
    """Same inputs, same answer."""
    publisher.serves["/list.csv"] = [sends(rows(1, 2))]
    first = place.updated().built.manifest.digest
    assert place.updated().built.manifest.digest == first


def test_the_state_says_how_each_list_stands(place: Place, publisher: Publisher) -> None:
    """Last good day, last tried day, last error."""
    after(place, publisher, rows(1, 2), sends(b"", status=404))
    with open_store(place.store) as store:
        standing = store.standing("made-up", store.newest("made-up"))
    assert (standing.last_good, standing.last_tried, standing.error) == (
        "2026-11-23",
        "2026-11-24",
        "list.csv: the server answers 404 Not Found",
    )


def test_where_the_state_is_lost_the_snapshots_stand_for_themselves(place: Place, publisher: Publisher) -> None:
    """What a killed update leaves, at the least."""
    publisher.serves["/list.csv"] = [sends(rows(1, 2))]
    place.updated()
    (place.store / ".state.json").unlink()
    publisher.serves["/list.csv"] = [sends(b"", status=404)]
    assert place.updated(TUESDAY).outcomes[0].last_good == "2026-11-23"


def test_a_damaged_state_is_said_in_one_sentence(place: Place, publisher: Publisher) -> None:
    """With what to do."""
    publisher.serves["/list.csv"] = [sends(rows(1, 2))]
    place.updated()
    (place.store / ".state.json").write_bytes(b"{")
    with pytest.raises(ContentError, match="take the file away, the snapshots stand for themselves"):
        place.updated()


def test_a_second_update_of_the_same_store_says_so(place: Place) -> None:
    """It does not wait, and does not disturb the first."""
    with open_store(place.store), pytest.raises(SettingsError, match="another update of this store is running"):
        place.updated()


def test_a_failed_update_leaves_the_old_edition_until_the_new_one_stands(place: Place, publisher: Publisher) -> None:
    """An update that may not build changes nothing."""
    publisher.serves["/list.csv"] = [sends(rows(1, 2))]
    place.updated()
    before = read_manifest(place.edition)
    for folder in (place.store / "made-up").iterdir():
        (folder / ".snapshot.json").write_bytes(b"{")
    publisher.serves["/list.csv"] = [sends(PAGE)]
    with pytest.raises(ContentError):
        place.updated(TUESDAY)
    assert read_manifest(place.edition) == before
