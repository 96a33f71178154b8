"""A named person's decision: what it lifts, what it never lifts, and when it counts no more."""

from datetime import date
from functools import lru_cache
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonafides.assess import Knowledge, assess
from bonafides.dispositions import by_subject
from bonafides.editions.knowing import knowledge_of
from bonafides.editions.opened import open_edition
from bonafides.model.assessment import Assessment, Finding, Hit
from bonafides.model.codec import from_plain
from bonafides.model.disposition import Disposition, Sides, Verdict
from bonafides.model.listing import ListedName, Listing, OwnLists
from bonafides.model.outcome import SEVERITY
from bonafides.model.transaction import Transaction

WORKS = Listing(
    list="house", list_id="7", schema="Organization", names=(ListedName(name="Quenholt Vellmar Works"),), binding=("EU",),
    measure="asset_freeze",
)  # fmt: skip
ORDER: dict[str, Any] = {
    "id": "T-1", "date": "2025-11-05", "kind": "export", "from": "DE", "destination": "AT",
    "parties": [
        {"role": "exporter", "name": "Beispiel Moebel GmbH", "country": "DE"},
        {"role": "end_user", "name": "Quenholt Vellmar Works", "country": "AT", "address": "Ringstrasse 9", "customer_since": "2010"},
    ],
    "items": [{"description": "office chairs", "hs": "9401.30", "quantity": "40"}],
    "end_use": {"stated": "furniture of a school", "site": "Wien"},
}  # fmt: skip
SCHOOL: dict[str, Any] = {"role": "end_user", "name": "Muster Schule", "country": "AT", "customer_since": "2010"}
HELD = {**ORDER, "parties": [ORDER["parties"][0], {**SCHOOL, "affiliations": ["Ministry of Defence"]}]}


@lru_cache(maxsize=4)
def known(listing: Listing = WORKS) -> Knowledge:
    """Give the starter edition with one own listing."""
    return knowledge_of(open_edition(None), OwnLists(listings=(listing,)))


def answer(order: dict[str, Any] = ORDER, *decisions: Disposition, knowledge: Knowledge | None = None) -> Assessment:
    """Assess an order with decisions."""
    deal = from_plain(order, Transaction, where="order")
    return assess(deal, knowledge or known(), dispositions=by_subject(decisions))


def the_hit(found: Assessment) -> Hit:
    """Give the hit on our own list."""
    return next(h for h in found.hits if h.list == "house")


def decision(of: Hit | Finding, verdict: Verdict = "cleared", second: str = "B. Second", **changes: Any) -> Disposition:
    """Give a decision by A. Officer on a hit or a finding."""
    assert of.sides
    target: dict[str, Any] = {"list": of.list, "list_id": of.list_id} if isinstance(of, Hit) else {"rule": of.rule}
    plain = Disposition(
        id="d-1", verdict=verdict, sides=of.sides, reason="register extract seen", by="A. Officer", on=date(2025, 11, 6),
        countersigned_by=second, countersigned_on=date(2025, 11, 7) if second else None, **target,
    )  # fmt: skip
    return msgspec.structs.replace(plain, **changes)


def test_a_hit_that_two_persons_cleared_is_another_party_for_law_and_flags() -> None:
    """It stays visible, says who and why, and prohibits nothing."""
    before = answer()
    after = answer(ORDER, decision(the_hit(before)))
    assert (before.outcome, after.outcome) == ("PROHIBIT", "CLEAR_WITH_RECORD")
    assert "cleared by A. Officer on 2025-11-06, countersigned by B. Second" in the_hit(after).note
    assert [s.state for s in after.decisions] == ["applies"]


@pytest.mark.parametrize("second", ["", "A. Officer", " a.  OFFICER "])
def test_a_hit_that_one_person_cleared_changes_nothing_but_the_record(second: str) -> None:
    """Four eyes are two persons, however the name is spelt."""
    before = answer()
    after = answer(ORDER, decision(the_hit(before), second=second))
    assert (after.outcome, after.findings, after.hits) == (before.outcome, before.findings, before.hits)
    assert [s.state for s in after.decisions] == ["incomplete"]


def test_a_confirmed_hit_stays_and_is_shown_as_confirmed() -> None:
    """One person is enough to say that it is the listed party."""
    after = answer(ORDER, decision(the_hit(answer()), "confirmed", second=""))
    assert (after.outcome, [s.state for s in after.decisions]) == ("PROHIBIT", ["confirmed"])


def test_a_later_confirmation_takes_a_clearance_back() -> None:
    """The last complete decision counts."""
    hit = the_hit(answer())
    after = answer(ORDER, decision(hit), decision(hit, "confirmed", second="", id="d-2"))
    assert after.outcome == "PROHIBIT"
    assert {s.id: s.state for s in after.decisions} == {"d-1": "superseded", "d-2": "confirmed"}


def test_a_later_clearance_by_one_person_does_not_take_an_earlier_one_back() -> None:
    """What is incomplete changes nothing, in either direction."""
    hit = the_hit(answer())
    after = answer(ORDER, decision(hit), decision(hit, second="", id="d-2"))
    assert after.outcome == "CLEAR_WITH_RECORD"


@pytest.mark.parametrize(
    "change", [{"country": "IR"}, {"aliases": ["QRW"]}, {"address": "Hauptstrasse 1"}, {"birth_date": "1970"}]
)
def test_a_party_that_changed_reopens_the_decision(change: dict[str, Any]) -> None:
    """And the answer says that it was the party."""
    cleared = decision(the_hit(answer()))
    order = {**ORDER, "parties": [ORDER["parties"][0], {**ORDER["parties"][1], **change}]}
    after = answer(order, cleared)
    assert after.outcome == "PROHIBIT"
    assert "because the party changed" in after.decisions[0].says


def test_a_listing_that_changed_reopens_the_decision() -> None:
    """And the answer says that it was the listing."""
    cleared = decision(the_hit(answer()))
    more = msgspec.structs.replace(WORKS, birth_dates=("1970",))
    after = answer(ORDER, cleared, knowledge=known(more))
    assert after.outcome == "PROHIBIT"
    assert "because the listing changed" in after.decisions[0].says


def test_a_role_or_an_order_number_reopens_nothing() -> None:
    """A party that was cleared stays cleared in its next order."""
    cleared = decision(the_hit(answer()))
    after = answer({**ORDER, "id": "T-2", "parties": [{**ORDER["parties"][1], "role": "consignee"}]}, cleared)
    assert the_hit(after).decided == "d-1"


def test_a_party_that_may_be_any_namesake_is_cleared_in_its_own_order_alone() -> None:
    """A name and a country are no identity: the next order may be another party's."""
    bare = {**ORDER, "parties": [ORDER["parties"][0], {k: v for k, v in ORDER["parties"][1].items() if k != "address"}]}
    cleared = decision(the_hit(answer(bare)), transaction="T-1")
    assert answer(bare, cleared).outcome == "CLEAR_WITH_RECORD"
    for other in ({**bare, "id": "T-2"}, {k: v for k, v in bare.items() if k != "id"}):
        assert answer(other, cleared).outcome == "PROHIBIT"


def test_a_stated_owner_is_cleared_as_a_party_is() -> None:
    """And owns half of a party no more, as far as lists are concerned."""
    owned = {**SCHOOL, "owners": [{"name": "Quenholt Vellmar Works", "country": "AT", "share": "60 %"}]}
    order = {**ORDER, "parties": [ORDER["parties"][0], owned]}
    before = answer(order)
    (hit,) = (h for h in before.owner_hits if h.list == "house")
    after = answer(order, decision(hit, transaction="T-1"))
    assert (before.outcome, after.outcome) == ("PROHIBIT", "CLEAR_WITH_RECORD")
    assert [h.decided for h in after.owner_hits if h.list == "house"] == ["d-1"]


def held() -> tuple[Assessment, Finding]:
    """Give an answer that one finding holds, and that finding."""
    found = answer(HELD)
    return found, next(f for f in found.findings if f.effect == "hold" and f.truth == "yes")


def test_a_finding_that_two_persons_explained_holds_no_more() -> None:
    """It stays on record, with the decision's id."""
    before, finding = held()
    after = answer(HELD, decision(finding, "explained"))
    assert (before.outcome, after.outcome) == ("HOLD", "CLEAR_WITH_RECORD")
    assert next(f.decided for f in after.findings if f.rule == finding.rule) == "d-1"


def test_what_only_asks_is_explained_by_one_person() -> None:
    """Four eyes are for holds and listings."""
    order = {
        **ORDER,
        "parties": [ORDER["parties"][0], {**SCHOOL, "role": "consignee", "line_of_business": "freight forwarder"}],
    }
    before = answer(order)
    finding = next(f for f in before.findings if f.effect == "ask" and f.truth == "yes")
    after = answer(order, decision(finding, "explained", second=""))
    assert next(f.decided for f in after.findings if f.rule == finding.rule) == "d-1"


def test_a_listing_that_changed_reopens_the_explanation_of_a_finding_that_rests_on_it() -> None:
    """Though the sentence of the finding is the same."""
    informs = msgspec.structs.replace(WORKS, binding=(), measure="concern")
    before = answer(ORDER, knowledge=known(informs))
    finding = next(f for f in before.findings if f.rule == "end_user_list_match")
    explained = decision(finding, "explained")
    assert answer(ORDER, explained, knowledge=known(informs)).decisions[0].state == "applies"
    more = known(msgspec.structs.replace(informs, birth_dates=("1970",)))
    assert answer(ORDER, explained, knowledge=more).decisions[0].state == "reopened"


def test_a_finding_that_one_person_explained_still_holds() -> None:
    """Four eyes for whatever holds."""
    _, finding = held()
    assert answer(HELD, decision(finding, "explained", second="")).outcome == "HOLD"


@pytest.mark.parametrize("change", [{"items": [{"description": "gyroscopes"}]}, {"route": [{"place": "Dubai"}]}])
def test_another_order_under_the_same_number_reopens_an_explanation(change: dict[str, Any]) -> None:
    """What was explained was this order and no other."""
    _, finding = held()
    after = answer({**HELD, **change}, decision(finding, "explained"))
    assert after.outcome not in {"CLEAR", "CLEAR_WITH_RECORD"}
    assert "because the transaction changed" in after.decisions[0].says


def test_what_the_law_answers_is_not_a_persons_to_explain() -> None:
    """A forged explanation of a finding of law lifts nothing."""
    before = answer()
    finding = next(f for f in before.findings if f.rule == "listed_party_match")
    assert finding.sides is None
    forged = Sides(of="T-1", ours="0", theirs="0")
    after = answer(ORDER, decision(msgspec.structs.replace(finding, sides=forged), "explained"))
    assert (after.outcome, after.decisions) == ("PROHIBIT", ())


def test_an_embargo_stands_whoever_is_cleared() -> None:
    """Clearing a party says nothing of the goods and the destination."""
    order = {
        **ORDER, "destination": "IR", "items": [{"description": "gyroscopes for missiles", "cas": "7601-89-0", "quantity": "20 t"}],
        "parties": [ORDER["parties"][0], {**ORDER["parties"][1], "country": "IR"}], "end_use": {"stated": "rocket motors"},
    }  # fmt: skip
    alone = answer({**order, "parties": [order["parties"][0], {**order["parties"][1], "name": "Muster Schule"}]})
    after = answer(order, decision(the_hit(answer(order))))
    assert the_hit(after).decided
    assert SEVERITY.index(after.outcome) >= SEVERITY.index(alone.outcome) >= SEVERITY.index("CATCH_ALL")


def test_without_decisions_on_its_subjects_an_answer_keeps_its_id() -> None:
    """Other people's decisions say nothing of this order."""
    elsewhere = decision(the_hit(answer()), sides=Sides(of="somebody else", ours="0", theirs="0"))
    assert answer(ORDER, elsewhere) == answer()


def test_a_decision_on_its_subjects_is_another_question_with_another_id() -> None:
    """Equal ids have equal contents."""
    assert answer(ORDER, decision(the_hit(answer()))).id != answer().id


TWINS = {
    **ORDER,
    "parties": [*ORDER["parties"], {"role": "buyer", "name": "Quenholt Vellmar Works Ltd", "country": "DE"}],
}


def test_a_decision_on_one_party_leaves_another_that_hits_the_same_listing() -> None:
    """The pair is decided, not the listing."""
    before = answer(TWINS)
    first, second = (h for h in before.hits if h.list == "house")
    after = answer(TWINS, decision(first, transaction="T-1"))
    assert [h for h in after.hits if h.party == second.party] == [h for h in before.hits if h.party == second.party]
    assert after.outcome == "PROHIBIT"


def test_two_entries_under_one_number_are_decided_apart_and_neither_reopens_the_other() -> None:
    """Some journals number persons and firms apart."""
    other = msgspec.structs.replace(WORKS, schema="Thing", birth_dates=("1970",))
    both = knowledge_of(open_edition(None), OwnLists(listings=(WORKS, other)))
    before = answer(ORDER, knowledge=both)
    first, second = (decision(h, id=f"d-{n}") for n, h in enumerate(h for h in before.hits if h.list == "house"))
    half, whole = answer(ORDER, first, knowledge=both), answer(ORDER, first, second, knowledge=both)
    assert (half.outcome, whole.outcome) == ("PROHIBIT", "CLEAR_WITH_RECORD")
    assert {s.state for s in whole.decisions} == {"applies"}


@lru_cache(maxsize=1)
def subjects() -> tuple[Hit | Finding, ...]:
    """Give everything in an order of two twins and an affiliation that a person may decide."""
    found = answer(MIXED)
    return (*(h for h in found.hits if h.sides), *(f for f in found.findings if f.sides))


MIXED = {**TWINS, "parties": [*TWINS["parties"], HELD["parties"][1]]}
taken = st.lists(
    st.tuples(
        st.integers(0, 9),
        st.sampled_from(["cleared", "confirmed", "explained"]),
        st.sampled_from(["", "A. Officer", "B. Second"]),
    ),
    max_size=6,
)


@settings(max_examples=40, deadline=None)
@given(taken)
def test_decisions_never_raise_an_outcome_and_without_a_second_person_lower_nothing_that_holds(
    drawn: list[tuple[int, Verdict, str]],
) -> None:
    """Whatever is decided, in any order, on any subject."""
    decisions = [
        decision(subjects()[n % len(subjects())], verdict, second, id=f"d-{place}", transaction="T-1")
        for place, (n, verdict, second) in enumerate(drawn)
    ]
    before, after = answer(MIXED), answer(MIXED, *decisions)
    assert SEVERITY.index(after.outcome) <= SEVERITY.index(before.outcome)
    if not any(d.countersigned_by == "B. Second" and d.verdict != "confirmed" for d in decisions):
        assert after.outcome == before.outcome
        assert after.hits == before.hits
