"""Figures, trends, what came after a measure, and cases raised with another government."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.records.recorded import ATLAS, assessed, counts, document, event, lead, record, scope, told_in

from bonafides.errors import InputError
from bonafides.model.document import Interval
from bonafides.model.lead import ItemRecord, PartyListing, PartyRecord
from bonafides.records.deeds import within
from bonafides.records.scope import spans
from bonafides.records.trends import direction


def test_stances_are_never_summed() -> None:
    """Two facts and an assessment are not three of anything."""
    made = record(document(lead(1), lead(2, item=("billets",)), lead(3, item=("steel",), stance="assessed")))
    assert counts(made, "transfers_by_destination") == {"IR": {"fact": 2, "assessed": 1}}


def test_one_deal_told_by_two_papers_is_one_with_two_grounds() -> None:
    """Actor, goods, receiver and period agree."""
    same = {"links": {"actor": ("actor:heron",)}}
    made = record(document(lead(1, **same)), document(lead(1, **same), name="another"))
    assert counts(made, "transfers_by_destination") == {"IR": {"fact": 1}}
    assert "as told in 2 places" in told_in(made, "enforcement_incomplete")[0]


@pytest.mark.parametrize(
    "differs",
    [
        {"date": Interval(from_=date(2007, 6, 1), to=date(2007, 6, 2))},
        {"item": ("billets",)},
        {"end_user": ("Another Plant",)},
        {"actor": ("Chinese firms",), "links": {}},
        {"stance": "assessed"},
    ],
    ids=["period", "goods", "receiver", "actor", "stance"],
)
def test_deals_that_differ_in_one_thing_are_counted_apart(differs: dict[str, object]) -> None:
    """Nothing is joined on a likeness."""
    same = {"links": {"actor": ("actor:heron",)}}
    made = record(document(lead(1, **same)), document(lead(1, **{**same, **differs}), name="another"))
    assert sum(counts(made, "transfers_by_destination")["IR"].values()) == 2


def test_deals_that_may_be_one_are_named() -> None:
    """The note names both and what differs."""
    june = Interval(from_=date(2007, 6, 1), to=date(2007, 6, 2))
    same = {"links": {"actor": ("actor:heron",)}}
    made = record(document(lead(1, **same), lead(2, date=june, **same)))
    assert any("paper L-1 and paper L-2: counted apart, may be one deal: the period differs" in n for n in made.notes)


def test_the_class_of_goods_is_as_assessed() -> None:
    """An assessment knows more than the first reading."""
    made = record(
        assessed(
            lead(1),
            items=(ItemRecord(description="chassis", reach="military_list", status="controlled_munitions_only"),),
        )
    )
    assert counts(made, "transfers_by_item_class") == {"military_list": {"fact": 1}}


@pytest.mark.parametrize(("standing", "word"), [("binds", "yes"), ("not_yet_published", "no"), ("unknown", "unknown")])
def test_listed_on_the_day_is_yes_no_or_unknown(standing: str, word: str) -> None:
    """A listing outside its coverage settles nothing."""
    listing = PartyListing(list="x", list_id="1", name="Lotus Plant", matched_name="Lotus Plant", measure="concern", binding=(), periods=(), on={"2007-05-31": standing})  # type: ignore[dict-item]  # fmt: skip
    made = record(assessed(lead(1), parties=(PartyRecord(name="Lotus Plant", role="end_user", listings=(listing,)),)))
    assert counts(made, "party_listed_on_the_day") == {word: {"fact": 1}}


def test_a_party_without_any_listing_is_unknown() -> None:
    """No hit is no proof."""
    made = record(assessed(lead(1), parties=(PartyRecord(name="Lotus Plant", role="end_user"),)))
    assert counts(made, "party_listed_on_the_day") == {"unknown": {"fact": 1}}


def test_a_shipment_whose_end_nobody_tells_is_neither_stopped_nor_through() -> None:
    """Missing is unknown, never no."""
    made = record(
        event("shipment", "E-1", "2007-05-02"),
        event("stop", "E-2", "2007-05-03"),
        event("shipment", "E-3", "2007-05-04", stopped=False),
    )
    assert counts(made, "stopped") == {"yes": {"fact": 1}, "no": {"fact": 1}, "unknown": {"fact": 1}}


def test_the_owner_is_what_the_sentence_says() -> None:
    """Both words at once are unknown."""
    firms = (
        lead(1, actor=("Chinese state-owned firms",)),
        lead(2, actor=("private Chinese firms",)),
        lead(3, actor=("Chinese firms",)),
    )
    assert counts(record(document(*firms)), "transfers_by_owner") == {
        "state_owned": {"fact": 1},
        "private": {"fact": 1},
        "unknown": {"fact": 1},
    }


def test_leads_of_nobody_known_are_left_open_and_told() -> None:
    """They are counted neither in nor out."""
    made = record(document(lead(1), lead(2, actor=("Iron Lotus",))))
    assert (made.left_open, counts(made, "transfers_by_destination")) == (("paper L-2",), {"IR": {"fact": 1}})


def test_the_seat_of_a_firm_in_one_source_counts_in_the_others() -> None:
    """And that source becomes a ground."""
    made = record(
        document(lead(1, actor=("Iron Lotus",))),
        event("shipment", "E-1", "2007-03-02", party="Iron Lotus", item="steel"),
    )
    assert not made.left_open
    told = next(e for s in made.sections for e in s.sentences if "paper L-1" in e.grounds)
    assert "E-1" in told.grounds


def test_the_record_of_a_firm_follows_its_other_names() -> None:
    """Names that the input gives for one actor are one."""
    traded = lead(1, actor=("Iron Lotus",), aliases=("Silver Carp",))
    made = record(
        document(traded, lead(2, item=("steel",))), of=scope(subject="Silver Carp", countries=(), party="Silver Carp")
    )
    assert {g.id for g in made.grounds} == {"paper L-1"}


def test_days_from_a_measure_to_the_next_shipment_are_an_interval() -> None:
    """A month is 30 to 60 days after the first of the month before."""
    made = record(
        event("measure", "E-1", "2007-04-01", party="Iron Lotus"),
        event("shipment", "E-2", "2007-05", party="Iron Lotus"),
    )
    assert [(s.next, s.days, s.order) for s in made.sequels] == [("E-2", (30, 60), "after")]


def test_a_linked_actor_is_followed_under_its_new_name() -> None:
    """The firm trades under another name after the measure."""
    traded = event("shipment", "E-2", "2007-06-01", party="Silver Carp", aliases=["Iron Lotus"])
    made = record(event("measure", "E-1", "2007-04-01", party="Iron Lotus"), traded)
    assert [(s.next, s.linked_by) for s in made.sequels] == [("E-2", "names that the input gives for one actor")]


def test_overlapping_days_leave_the_order_open() -> None:
    """A shipment of that year may have come before a measure of that year."""
    made = record(
        event("measure", "E-1", "2007-06", party="Iron Lotus"), event("shipment", "E-2", "2007", party="Iron Lotus")
    )
    assert [(s.next, s.order) for s in made.sequels] == [("E-2", "unknown")]
    assert any("the days told do not settle it" in t for t in told_in(made, "enforcement_incomplete"))


def test_no_later_shipment_on_record_is_no_proof_that_there_was_none() -> None:
    """The sentence says so."""
    made = record(event("measure", "E-1", "2007-06", party="Iron Lotus"))
    assert any("does not say that there was none" in t for t in told_in(made, "enforcement_incomplete"))


def test_trends_are_set_beside_the_period_before() -> None:
    """Three against one is up, and both are small."""
    shipped = [event("shipment", f"E-{n}", f"2007-0{n}-02", destination="IR") for n in (1, 2, 3)]
    made = record(*shipped, event("shipment", "E-9", "2006-05-02", destination="IR"))
    trend = next(t for t in made.trends if t.figure == "transfers_by_destination")
    assert (trend.direction, trend.says) == ("up", "3 on record against 1 (both small)")


def test_no_trend_without_anything_of_the_kind_in_the_period_before() -> None:
    """It is unknown, not nought, whatever else is known of that time."""
    made = record(event("shipment", "E-1", "2007-01-02", destination="IR"), event("outreach", "E-2", "2006-01-02"))
    assert {t.direction for t in made.trends} == {"unknown"}
    assert not [t for t in told_in(made, "conclusion") if " up, " in t or " down, " in t]


_COUNT = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda n: (n[0], n[0] + n[1]))


@given(_COUNT, _COUNT)
def test_a_trend_holds_for_every_number_that_is_possible(now: tuple[int, int], before: tuple[int, int]) -> None:
    """Up means that the least of now exceeds the most of before."""
    told = direction(now, before)
    signs = {(a > b) - (a < b) for a in range(now[0], now[1] + 1) for b in range(before[0], before[1] + 1)}
    assert told == (
        {frozenset({1}): "up", frozenset({-1}): "down", frozenset({0}): "unchanged"}.get(frozenset(signs), "unknown")
    )


def test_a_case_is_asked_answered_and_followed() -> None:
    """Days to the answer, and the stop that bears the number of the case."""
    asked = event(
        "approach", "E-1", "2007-04-01", by="Example ministry", addressee="China", case="C-1", answer_due="2007-04-30"
    )
    reply = event("reply", "E-2", "2007-04-21", by="China", case="C-1", result="looked into")
    made = record(asked, reply, event("stop", "E-3", "2007-05-01", case="C-1"))
    case = made.cases[0]
    assert (case.answered, case.days_to_answer, case.overdue, case.answer) == ("yes", (20, 20), "no", "looked into")
    assert [(f.what, f.ground, f.days) for f in case.then] == [("stop", "E-3", (30, 30))]


def test_a_case_without_an_answer_is_unknown_and_overdue_by_its_day() -> None:
    """The paper tells that none is on record."""
    made = record(event("approach", "E-1", "2007-04-01", addressee="China", case="C-1", answer_due="2007-04-30"))
    assert (made.cases[0].answered, made.cases[0].overdue) == ("unknown", "yes")
    assert "none is on record" in told_in(made, "shortfalls")[0]


def test_a_case_without_a_day_for_the_answer_is_not_called_late() -> None:
    """Nobody said by when."""
    made = record(event("approach", "E-1", "2007-04-01", addressee="China", case="C-1"))
    assert (made.cases[0].overdue, told_in(made, "shortfalls")) == ("unknown", [])


def test_a_shipment_after_the_approach_is_linked_by_its_party() -> None:
    """One before it is not."""
    asked = event("approach", "E-1", "2007-04-01", addressee="China", party="Iron Lotus")
    made = record(
        asked,
        event("shipment", "E-2", "2007-05-01", party="Iron Lotus"),
        event("shipment", "E-3", "2007-03-01", party="Iron Lotus"),
    )
    assert [f.ground for f in made.cases[0].then] == ["E-2"]


def test_a_stop_in_response_to_an_approach_is_linked_by_the_words() -> None:
    """The same paragraph says so."""
    asked = lead(
        1,
        actor=("U.S.",),
        action="approached_government",
        counterparty=("Chinese authorities",),
        is_transfer=False,
        portion="3",
    )
    span = "In response to these approaches, China stopped a transfer."
    stopped = lead(
        2, actor=("China",), action="stopped", is_transfer=False, counterparty=("Iron Lotus",), portion="3", span=span
    )
    made = record(document(asked, stopped))
    assert [(f.ground, f.linked_by) for f in made.cases[0].then] == [("paper L-2", "the words of the source")]


@given(st.dates(), st.dates(), st.dates(), st.dates())
def test_days_inside_a_period_never_lie_outside_it(a: date, b: date, c: date, d: date) -> None:
    """Yes, no and unknown follow from the days alone."""
    first, last, since, until = min(a, b), max(a, b), min(c, d), max(c, d)
    told = within(Interval(from_=first, to=last), since, until)
    assert (told == "yes") == (since <= first and last < until)
    assert (told == "no") == (last < since or first >= until)


def test_a_reversed_period_is_refused() -> None:
    """It says which option is the first day that no longer counts."""
    with pytest.raises(InputError, match="ends before it begins"):
        spans(date(2008, 1, 1), date(2007, 1, 1), None)


def test_a_region_is_a_group_on_a_day_or_named_countries() -> None:
    """A group that nobody knows is refused with what to write."""
    assert ATLAS.region("mtcr", date(2007, 1, 1)) == ("MTCR", ("GB",))
    assert ATLAS.region("Corner=PK,Iran", date(2007, 1, 1)) == ("Corner", ("IR", "PK"))
    with pytest.raises(InputError, match="name its countries"):
        ATLAS.region("South Asia", date(2007, 1, 1))
