"""An update takes what is the list, keeps what was good where it is not, and every answer says which lists are not current."""

import gzip
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec import structs
from tests.editions import publisher as does
from tests.editions.publisher import (
    MONDAY,
    QUICK,
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

from bonafides.editions.opened import open_edition
from bonafides.editions.seal import verify
from bonafides.errors import ContentError, InputError

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


def test_a_list_is_fetched_stored_by_its_day_and_built(place: Place, publisher: Publisher) -> None:
    """From an address to an edition."""
    publisher.serves["/list.csv"] = [sends(rows(1, 2))]
    place.updated()
    assert (place.stored(), place.entries()) == (["made-up/2026-11-23/list.csv"], {"1", "2"})


def test_a_list_that_is_current_is_not_warned_of(place: Place, publisher: Publisher) -> None:
    """No word where nothing is wrong."""
    publisher.serves["/list.csv"] = [sends(rows(1, 2))]
    place.updated()
    assert open_edition(place.edition).warnings == ()


def test_an_edition_that_was_updated_verifies(place: Place, publisher: Publisher) -> None:
    """It is sealed as any other."""
    after(place, publisher, rows(1, 2), sends(rows(1, 2, 3)))
    assert verify(place.edition)[1] == ()


def test_the_history_in_the_store_becomes_periods(place: Place, publisher: Publisher) -> None:
    """Who was taken off on Tuesday counted on Monday."""
    after(place, publisher, rows(1, 2), sends(rows(2, 3)))
    gone = next(e for e in open_edition(place.edition).register().all_listings() if e.list_id == "1")
    assert (gone.in_force(MONDAY), gone.in_force(TUESDAY)) == (True, False)


def test_where_one_file_of_a_list_fails_none_is_taken(tmp_path: Path, publisher: Publisher) -> None:
    """Names of today with aliases of yesterday are no list."""
    place = Place(tmp_path, made_up(publisher.address(), publisher.address("/more.csv"), needs=("list", "more")))
    publisher.serves["/list.csv"] = [sends(rows(1)), sends(rows(1, 2))]
    publisher.serves["/more.csv"] = [sends(rows(9, part="more")), sends(b"", status=404)]
    place.updated()
    went = place.updated(TUESDAY).outcomes[0]
    assert (went.error, place.entries()) == ("more.csv: the server answers 404 Not Found", {"1", "9"})


@pytest.mark.parametrize(
    ("then", "reason"),
    [
        (sends(b"", status=404), "list.csv: the server answers 404 Not Found"),
        (sends(PAGE), "list.csv: what the server sent is an HTML page and not the list"),
        (sends(b"\xef\xbb\xbf\n " + PAGE.lower()), "list.csv: what the server sent is an HTML page and not the list"),
        (sends(b""), "list.csv: the file is empty"),
        (sends(b" \n\r\n"), "list.csv: the file is empty"),
        (sends(b"a,b\n1,2"), "list.csv: what the server sent is not recognised as this list"),
        (sends(rows(1, of="other")), "list.csv: what the server sent is not recognised as this list"),
        (sends(gzip.compress(rows(1, 2))[:-4]), "list.csv: the packed file is cut off"),
        (sends(b"\x1f\x8b not packed"), "list.csv: the packed file is damaged"),
        (sends(rows(*range(1001))), "1,001 entries where 1 to 1,000 are credible"),
        (sends(rows()), "0 entries where 1 to 1,000 are credible"),
        (sends(rows(1, 2, part="more")), "no list file among what was fetched"),
        (sends(rows(1, "?")), "a defect of its reader: ZeroDivisionError: a defect on purpose"),
        (sends(rows(1, day=date(2027, 1, 1))), "the list tells of 2027-01-01, which is a day to come"),
        (does.breaks_off(rows(1, 2)), "list.csv: the file is cut off"),
    ],
    ids=[
        "404", "page", "page behind a mark", "empty", "blank", "another table", "another list", "gz cut off", "no gz", "too many",
        "none", "part missing", "defect", "to come", "cut off",
    ],
)  # fmt: skip
def test_what_is_not_the_list_is_refused_and_the_last_good_version_kept(
    place: Place, publisher: Publisher, then: does.Behaviour, reason: str
) -> None:
    """Each way in which a server may answer with something else."""
    went = after(place, publisher, rows(1, 2), then)
    assert (went.status, went.error, went.last_good, place.entries()) == ("failed", reason, "2026-11-23", {"1", "2"})


def test_a_packed_file_that_grows_beyond_measure_is_refused(place: Place, publisher: Publisher) -> None:
    """A bomb that is a .gz file, and no transport's packing."""
    bomb = gzip.compress(rows(1) + b"\n" * QUICK.unpacked)
    publisher.serves["/list.csv"] = [sends(bomb)]
    with pytest.raises(ContentError, match="nothing could be fetched"):
        place.updated()
    assert place.heard[0].error == "list.csv: longer than the 1,048,576 bytes that it may have unpacked"


def test_a_failed_list_is_named_in_every_answer(place: Place, publisher: Publisher) -> None:
    """The edition carries the reason, and since when."""
    after(place, publisher, rows(1, 2), sends(b"", status=404))
    assert open_edition(place.edition).warnings == (
        "made-up is not current: not updated since 2026-11-23: list.csv: the server answers 404 Not Found",
    )


def test_a_reason_is_part_of_what_an_edition_is(place: Place, publisher: Publisher) -> None:
    """Two editions that answer with other warnings have other digests."""
    publisher.serves["/list.csv"] = [sends(rows(1, 2))]
    good = place.updated().built.manifest.digest
    publisher.serves["/list.csv"] = [sends(b"", status=404)]
    assert place.updated(TUESDAY).built.manifest.digest != good


def test_a_list_that_was_never_fetched_is_named_too(tmp_path: Path, publisher: Publisher) -> None:
    """What is not there cannot match."""
    publisher.serves["/list.csv"] = [sends(rows(1, 2))]
    place = Place(tmp_path, made_up(publisher.address()), made_up(publisher.address("/gone.csv"), name="other"))
    place.updated()
    assert open_edition(place.edition).warnings == (
        "other is not current: never fetched: gone.csv: the server answers 404 Not Found",
    )


def test_a_list_that_was_not_asked_for_is_named_too(tmp_path: Path, publisher: Publisher) -> None:
    """--list leaves the others as they were, and says since when."""
    publisher.serves = {"/list.csv": [sends(rows(1))], "/other.csv": [sends(rows(7, of="other"))]}
    place = Place(tmp_path, made_up(publisher.address()), made_up(publisher.address("/other.csv"), name="other"))
    place.updated()
    made = place.updated(TUESDAY, structs.replace(WISH, lists=("made-up",)))
    assert made.not_current == {"other": "not updated since 2026-11-23"}


def test_the_lists_of_a_collection_are_named_by_the_ids_that_answers_use(tmp_path: Path, publisher: Publisher) -> None:
    """A hit carries the list's id and not the collection's."""
    publisher.serves["/list.csv"] = [sends(rows("red/1", "blue/2"))]
    place = Place(tmp_path, made_up(publisher.address(), tells=("red", "blue")))
    place.updated()
    publisher.serves["/list.csv"] = [sends(b"", status=404)]
    assert sorted(place.updated(TUESDAY).not_current) == ["blue", "red"]


def test_a_list_that_recovers_is_current_again(place: Place, publisher: Publisher) -> None:
    """Nothing of the failure stays."""
    after(place, publisher, rows(1, 2), sends(b"", status=404))
    publisher.serves["/list.csv"] = [sends(rows(1, 2, 3))]
    assert place.updated(TUESDAY).not_current == {}


def test_one_list_that_fails_does_not_keep_the_others(tmp_path: Path, publisher: Publisher) -> None:
    """Each goes its own way."""
    publisher.serves = {"/list.csv": [sends(PAGE)], "/other.csv": [sends(rows(7, of="other"))]}
    place = Place(tmp_path, made_up(publisher.address()), made_up(publisher.address("/other.csv"), name="other"))
    assert ([o.status for o in place.updated().outcomes], place.entries()) == (["failed", "new"], {"7"})


def test_where_nothing_at_all_is_held_no_edition_is_built(place: Place, publisher: Publisher) -> None:
    """An edition without a list would answer "no hit"."""
    publisher.serves["/list.csv"] = [sends(b"", status=404)]
    with pytest.raises(ContentError, match="nothing could be fetched and nothing is held, so no edition was built"):
        place.updated()
    assert not place.edition.exists()


def test_a_list_that_lost_more_than_half_is_refused(place: Place, publisher: Publisher) -> None:
    """Half a file is more likely than half a list."""
    went = after(place, publisher, rows(*range(100)), sends(rows(*range(49))))
    assert went.error.startswith("made-up has 49 entries and had 100; look at it, and give --accept made-up")


def test_a_list_that_lost_half_is_taken(place: Place, publisher: Publisher) -> None:
    """The bound itself is credible."""
    assert after(place, publisher, rows(*range(100)), sends(rows(*range(50)))).status == "new"


def test_a_small_list_may_lose_its_entries(place: Place, publisher: Publisher) -> None:
    """From nineteen to one."""
    assert after(place, publisher, rows(*range(19)), sends(rows(1))).status == "new"


def test_a_list_of_a_collection_that_is_missing_from_it_is_refused(tmp_path: Path, publisher: Publisher) -> None:
    """The whole is large enough, and one list of it is gone."""
    place = Place(tmp_path, made_up(publisher.address(), tells=("red", "blue")))
    blue = [f"blue/{n}" for n in range(100)]
    went = after(place, publisher, rows(*blue, *(f"red/{n}" for n in range(30))), sends(rows(*blue)))
    assert went.error.startswith("red has 0 entries and had 30")


def test_a_smaller_list_that_a_person_accepts_is_taken(place: Place, publisher: Publisher) -> None:
    """And stays taken in later updates, without being accepted again."""
    wish = structs.replace(WISH, accepted=frozenset({"made-up"}))
    after(place, publisher, rows(*range(100)), sends(rows(1, 2)), wish=wish)
    place.updated(TUESDAY)
    assert place.entries() == {"1", "2"}


def test_an_older_list_is_kept_out(place: Place, publisher: Publisher) -> None:
    """A mirror that lags behind takes nothing back."""
    went = after(place, publisher, rows(1, 2, day=MONDAY), sends(rows(1, day=date(2026, 11, 20))))
    assert went.error == "the list tells of 2026-11-20 and is older than the one of 2026-11-23 that is held"


def test_an_older_file_without_a_day_of_its_own_is_kept_out_by_its_date_of_change(
    place: Place, publisher: Publisher
) -> None:
    """The server's word on when the file changed."""
    publisher.serves["/list.csv"] = [sends(rows(1, 2), Last_Modified="Mon, 23 Nov 2026 08:00:00 GMT")]
    place.updated()
    publisher.serves["/list.csv"] = [sends(rows(1), Last_Modified="Fri, 20 Nov 2026 08:00:00 GMT")]
    assert "older than the one of Mon, 23 Nov 2026 08:00:00 GMT" in place.updated(TUESDAY).outcomes[0].error


def test_an_older_list_that_a_person_accepts_is_taken(place: Place, publisher: Publisher) -> None:
    """A publisher may go back."""
    wish = structs.replace(WISH, accepted=frozenset({"made-up"}))
    older = sends(rows(1, day=date(2026, 11, 20)))
    assert after(place, publisher, rows(1, 2, day=MONDAY), older, wish=wish).status == "new"


def test_a_file_that_two_readers_take_for_theirs_is_refused(tmp_path: Path, publisher: Publisher) -> None:
    """The build would leave it out; better to know while it can still be refused."""
    publisher.serves["/list.csv"] = [sends(rows(1))]
    twin = structs.replace(made_up(), id="twin")
    place = Place(tmp_path, made_up(publisher.address()), twin)
    with pytest.raises(ContentError):
        place.updated()
    assert place.heard[0].error == "list.csv: also taken for twin"


def test_a_list_that_no_reader_knows_is_refused_by_name(place: Place) -> None:
    """A slip of the pen is no update of nothing."""
    with pytest.raises(InputError, match="--list made-down: no reader of the catalogue has this name"):
        place.updated(MONDAY, structs.replace(WISH, lists=("made-down",)))


def test_a_list_that_cannot_be_fetched_says_what_to_do(tmp_path: Path) -> None:
    """Its files are handed in."""
    place = Place(tmp_path, made_up(name="by-hand"))
    with pytest.raises(InputError, match="has no address to fetch it from; put its files into the store"):
        place.updated(MONDAY, structs.replace(WISH, lists=("by-hand",)))


def test_what_a_collection_copies_is_as_current_as_the_original(tmp_path: Path, publisher: Publisher) -> None:
    """The publisher's own file of today counts, whatever became of the collection."""
    publisher.serves = {"/list.csv": [sends(rows("red/1", "blue/2"))], "/red.csv": [sends(rows(1, of="red"))]}
    place = Place(
        tmp_path,
        made_up(publisher.address(), tells=("red", "blue")),
        made_up(publisher.address("/red.csv"), name="red"),
    )
    place.updated()
    publisher.serves["/list.csv"] = [sends(b"", status=404)]
    assert sorted(place.updated(TUESDAY).not_current) == ["blue"]
