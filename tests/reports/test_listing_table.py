"""A table of listings, read back as an own list: the same parties, and no day less."""

import csv
import io
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lists.published_files import DAY, part_of, published
from tests.reports.made_listings import listings

from bonafides.model.dates import Period, held
from bonafides.model.listing import ListedName, Listing
from bonafides.model.party import Identifier
from bonafides.model.source import Snapshot
from bonafides.reports.listing_table import HEADER, listing_rows, listing_table
from bonafides.text.cells import bare_cell, safe_cell
from bonafides_catalogue.lists.own import LIST

WORKS = Listing(
    list="us-ofac-sdn", list_id="11", schema="Organization", names=(ListedName(name="Quenholt Works"), ListedName(name="QW", weak=True)),
    identifiers=(Identifier(kind="imo", value="1234567"),), measure="asset_freeze", binding=("US",),
    periods=(Period(since=date(2007, 3, 24), until=date(2016, 1, 16)), Period(since=date(2018, 11, 5))),
)  # fmt: skip


def back(written: Sequence[Listing], covers: dict[str, date] | None = None) -> list[Listing]:
    """Read what was written as an own list."""
    table = published("own.csv", listing_table(written, covers))
    return list(LIST.read(Snapshot(day=DAY, parts={"list": (table,)})))


def line(text: str) -> str:
    """Give a text on one line."""
    return " ".join(text.split())


def once(texts: Sequence[str]) -> list[str]:
    """Give each text once, on one line."""
    return list(dict.fromkeys(map(line, texts)))


def test_the_table_is_taken_for_an_own_list() -> None:
    """By its columns."""
    assert part_of(LIST, listing_table([WORKS])) == "list"


@given(listing=listings())
def test_what_is_written_reads_back(listing: Listing) -> None:
    """Names, weak or not, countries, addresses, numbers, birth dates, measure, binding and texts."""
    (read,) = back([listing])
    strong, weak = ([n.name for n in listing.names if n.weak is is_weak] for is_weak in (False, True))
    assert [n.name for n in read.names] == once([*strong, *weak])
    assert [n.name for n in read.names if n.weak] == [n for n in once(weak) if n not in once(strong)]
    assert (read.list, read.list_id, read.schema) == (listing.list, line(listing.list_id), listing.schema)
    assert (read.country, read.birth_dates, read.concern, read.programmes) == (
        listing.country, listing.birth_dates, listing.concern, listing.programmes,
    )  # fmt: skip
    assert (read.measure, read.binding) == (listing.measure, listing.binding)
    assert list(read.addresses) == once(listing.addresses)
    assert (list(read.phones), list(read.emails)) == (once(listing.phones), once(listing.emails))
    assert [(i.kind, i.value) for i in read.identifiers] == list(
        dict.fromkeys((i.kind, line(i.value)) for i in listing.identifiers)
    )
    assert [p.name for p in read.people] == [
        name for name, _ in dict.fromkeys((line(p.name), p.role) for p in listing.people)
    ]
    assert [o.share for o in read.owners] == [
        share for _, share in dict.fromkeys((line(o.name), o.share) for o in listing.owners)
    ]
    assert (read.reference, read.cites, read.note) == tuple(map(line, (listing.reference, listing.cites, listing.note)))


@given(listing=listings(), day=st.dates(date(1985, 1, 1), date(2035, 1, 1)))
def test_no_day_is_lost(listing: Listing, day: date) -> None:
    """A day on which it counted counts; one in doubt counts or is in doubt, unless nothing is known of all time before it."""
    (read,) = back([listing])
    before, after = listing.in_force(day), read.in_force(day)
    unknown_past = any(p.maybe_since == date.min for p in listing.periods)
    if before is True:
        assert after is True
    if before is None and not unknown_past:
        assert after is not False


@given(listing=listings())
def test_certain_periods_read_back_as_they_were(listing: Listing) -> None:
    """Those without a doubt."""
    sure = tuple(p for p in listing.periods if p.maybe_since is None and p.maybe_until is None)
    (read,) = back([WORKS if not sure else Listing(list="L", list_id="1", names=listing.names, periods=sure)])
    for period in sure:
        for end in (period.since, period.until):
            for day in (end - timedelta(days=1), end) if end else ():
                assert held(read.periods, day) == held(sure, day)


@pytest.mark.parametrize(
    ("period", "since", "until"),
    [
        (Period(since=date(2007, 3, 31), maybe_since=date(2007, 3, 1)), "2007-03", ""),
        (Period(since=date(2007, 3, 24), until=date(2008, 1, 1), maybe_until=date(2009, 1, 1)), "2007-03-24", "2008"),
        (Period(since=date(2007, 3, 24), maybe_since=date(2006, 2, 3)), "2006-02-03", ""),
        (Period(since=date(2007, 3, 24), maybe_since=date.min), "2007-03-24", ""),
        (
            Period(since=date(2007, 3, 24), until=date(2008, 5, 2), maybe_until=date(2008, 9, 9)),
            "2007-03-24",
            "2008-09-09",
        ),
        (Period(since=date(2007, 3, 24), until=date(2008, 5, 2), maybe_until=date.max), "2007-03-24", ""),
        (Period(), "", ""),
    ],
)
def test_doubt_is_written_as_the_layout_can(period: Period, since: str, until: str) -> None:
    """As a year or a month, or as in force."""
    row = dict(
        zip(
            HEADER,
            next(listing_rows([Listing(list="L", list_id="1", names=WORKS.names, periods=(period,))])),
            strict=True,
        )
    )
    assert (row["since"], row["until"]) == (since, until)


def test_a_listing_is_a_row_for_each_of_its_periods() -> None:
    """The second says no more than it must."""
    first, second = (dict(zip(HEADER, row, strict=True)) for row in listing_rows([WORKS]))
    assert (first["since"], second["since"], second["name"], second["binding"]) == (
        "2007-03-24",
        "2018-11-05",
        "Quenholt Works",
        "US",
    )
    assert (first["identifiers"], second["identifiers"]) == ("imo: 1234567", "")


def test_a_period_of_no_day_is_left_out_and_the_listing_stays() -> None:
    """In force since ever, where it has no other."""
    odd = Listing(
        list="L", list_id="1", names=WORKS.names, periods=(Period(since=date(2008, 1, 1), until=date(2008, 1, 1)),)
    )
    assert back([odd])[0].in_force(DAY) is True


def test_the_day_from_which_a_list_can_tell_goes_along() -> None:
    """On every row of it."""
    table = published("own.csv", listing_table([WORKS], {"us-ofac-sdn": date(2021, 5, 22)}))
    assert LIST.covers(Snapshot(day=DAY, parts={"list": (table,)})) == {"us-ofac-sdn": date(2021, 5, 22)}


@given(listing=listings())
def test_no_cell_is_a_formula(listing: Listing) -> None:
    """In whatever program it is opened."""
    rows = list(csv.reader(io.StringIO(listing_table([listing]), newline="")))
    assert [cell for row in rows for cell in row if cell[:1] in set("=+-@＝＋－＠\t\r")] == []


@given(text=st.text(max_size=8))
def test_a_cell_made_harmless_can_be_undone(text: str) -> None:
    """Unless it was written with the same apostrophe before."""
    assert bare_cell(safe_cell(text)) == text or (text.startswith("'") and safe_cell(text[1:]) == text)
