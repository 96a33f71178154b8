"""Dated facts of the catalogue cut the periods of a whole group of entries to when their measures were law."""

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.editions.overlay import DatedFact, dated_facts, overlay
from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import ListedName, Listing

ENDED, BACK = date(2023, 10, 18), date(2025, 9, 28)
FACT = DatedFact(
    id="f", list="l", programme="Iran", spans=(("", "2023-10-18"), ("2025-09-28", "")), says="It ended and came back.", cites="res. 1",
    source="a page", verified_by="somebody", verified_on="2026-01-01", review_by="2027-01-01",
)  # fmt: skip
days = st.dates(date(2000, 1, 1), date(2030, 1, 1))


def listing(*periods: Period, reference: str = "", programme: str = "Iran") -> Listing:
    """Give an entry under a programme."""
    names = (ListedName(name="Quenholt Works"),)
    return Listing(list="l", list_id="1", names=names, periods=periods, programmes=(programme,), reference=reference)


def after(entry: Listing, *facts: DatedFact, on: date | None = None) -> Listing:
    """Give an entry under facts."""
    return next(iter(overlay([entry], facts or [FACT], on=on)))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Give a period with doubts on either side."""
    first, second, third, fourth = sorted(draw(st.lists(days, min_size=4, max_size=4)))
    begun, ended = draw(st.booleans()), draw(st.booleans())
    return Period(
        since=second if begun else None, until=third if ended else None,
        maybe_since=draw(st.sampled_from([None, first])) if begun else None,
        maybe_until=draw(st.sampled_from([None, fourth])) if ended else None,
    )  # fmt: skip


@given(periods(), days)
def test_outside_its_spans_nothing_counts(period: Period, day: date) -> None:
    """The measures were no law."""
    if ENDED <= day < BACK:
        assert after(listing(period)).in_force(day) is False


@given(periods(), days)
def test_inside_its_spans_a_certain_day_stays_certain(period: Period, day: date) -> None:
    """A fact takes nothing away there."""
    if not ENDED <= day < BACK and period.holds(day) is True:
        assert after(listing(period)).in_force(day) is True


def test_an_entry_that_was_listed_only_while_nothing_was_law_never_counts() -> None:
    """Cut to nothing is never, not always."""
    entry = after(listing(Period(since=date(2024, 1, 1), until=date(2024, 2, 1))))
    assert [entry.in_force(d) for d in (date(2020, 1, 1), date(2024, 1, 15), date(2026, 1, 1))] == [False] * 3


def test_a_doubt_that_a_span_explains_is_settled() -> None:
    """Last seen in force before the end, missing after it; first seen after the return."""
    told = (
        Period(since=date(2007, 3, 24), until=date(2007, 3, 25), maybe_until=date(2024, 11, 30)),
        Period(since=date(2025, 11, 18), maybe_since=date(2024, 12, 1)),
    )
    assert after(listing(*told)).periods == (Period(since=date(2007, 3, 24), until=ENDED), Period(since=BACK))


def test_an_entry_of_another_programme_is_left_alone() -> None:
    """Facts are of one programme."""
    other = listing(Period(since=date(2007, 1, 1)), programme="DPRK")
    assert after(other) == other


def test_a_fact_that_names_the_entry_beats_one_on_the_programme() -> None:
    """Some were taken off earlier than the rest."""
    earlier = msgspec.structs.replace(FACT, id="g", spans=(("", "2016-01-16"),), references=("IRe.1",))
    named, unnamed = (
        after(listing(Period(since=date(2007, 1, 1)), reference=r), FACT, earlier) for r in ("IRe.1", "IRe.2")
    )
    assert (named.in_force(date(2020, 1, 1)), unnamed.in_force(date(2020, 1, 1))) == (False, True)


@pytest.mark.parametrize("change", [{"verified_by": ""}, {"review_by": ""}, {"verified_on": ""}])
def test_an_unverified_fact_takes_nothing_away(change: dict[str, str]) -> None:
    """It may raise an outcome, never lower one."""
    unverified = msgspec.structs.replace(FACT, **change)
    assert after(listing(Period(since=date(2007, 1, 1))), unverified).in_force(date(2024, 6, 1)) is True


def test_a_fact_past_its_review_takes_nothing_away() -> None:
    """On the day of its review it is stale."""
    entry = listing(Period(since=date(2007, 1, 1)))
    assert [after(entry, on=on).in_force(date(2024, 6, 1)) for on in (date(2026, 12, 31), date(2027, 1, 1))] == [
        False,
        True,
    ]


def test_the_fact_is_told_with_its_source() -> None:
    """A case officer can read it aloud."""
    entry = after(listing(Period(since=date(2007, 1, 1))))
    assert (entry.dates_from, entry.note) == ("overlay", "It ended and came back. (res. 1)")


def test_a_day_that_no_calendar_has_is_refused_with_its_file_and_fact() -> None:
    """The keeper of the catalogue can mend it."""
    fields = "\n".join(f'{f} = "x"' for f in ("list", "programme", "says", "cites", "source"))
    content = f'[[fact]]\nid = "f"\n{fields}\nspans = [["2023-02-30", ""]]\n'.encode()
    with pytest.raises(ContentError, match=r"lists/x\.toml: days of f: "):
        dated_facts(content, where="lists/x.toml")


def test_a_fact_may_name_entries_by_their_own_ids() -> None:
    """A delisting act names parties; a publisher's reference may be shared."""
    delisted = msgspec.structs.replace(FACT, programme="", entries=("1",), spans=(("", "2023-10-18"),))
    assert after(listing(), delisted).in_force(ENDED) is False
    other = msgspec.structs.replace(delisted, entries=("2",))
    assert after(listing(), other).in_force(ENDED) is True


def test_a_fact_that_holds_for_nothing_in_particular_is_refused() -> None:
    """It would end a whole list."""
    text = b'[[fact]]\nid="f"\nlist="l"\nspans=[["","2020-01-01"]]\nsays="s"\ncites="c"\nsource="x"\n'
    with pytest.raises(ContentError, match="f names no programme, references or entries"):
        dated_facts(text, where="my.toml")


def test_a_second_fact_on_an_entry_counts_too() -> None:
    """An act that lists a party again does not depend on where its file lies."""
    early = msgspec.structs.replace(FACT, spans=(("2020-01-01", "2021-01-01"),))
    late = msgspec.structs.replace(FACT, id="g", spans=(("2022-01-01", ""),))
    for facts in ((early, late), (late, early)):
        entry = after(listing(Period(since=date(2010, 1, 1))), *facts)
        assert [entry.in_force(date(year, 6, 1)) for year in (2019, 2020, 2021, 2022)] == [False, True, False, True]


@pytest.mark.parametrize("spans", ['[["2026-11-20","2024-02-24"]]', "[]"])
def test_a_span_that_ends_before_it_begins_is_refused(spans: str) -> None:
    """It would take an entry off for good."""
    text = f'[[fact]]\nid="f"\nlist="l"\nentries=["1"]\nspans={spans}\nsays="s"\ncites="c"\nsource="x"\n'
    with pytest.raises(ContentError, match="a span of f ends before it begins"):
        dated_facts(text.encode(), where="my.toml")


def test_a_day_of_review_that_is_no_day_is_refused() -> None:
    """It would be met in the middle of a build."""
    text = b'[[fact]]\nid="f"\nlist="l"\nentries=["1"]\nspans=[["","2020-01-01"]]\nsays="s"\ncites="c"\nsource="x"\nreview_by="next year"\n'
    with pytest.raises(ContentError, match="days of f"):
        dated_facts(text, where="my.toml")
