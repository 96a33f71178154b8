"""Not knowing never gives less than the most harmless answer would, in any jurisdiction; clean trade meets no rule."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.law_rules.law_situations import (
    CHASSIS,
    GYRO,
    LAMPS,
    MUNITION,
    PERCHLORATE,
    UNCLEAR,
    goods,
    hit,
    owner,
    situation,
)
from tests.law_rules.test_every_rule import LAWS

from bonafides.law import decide
from bonafides.model.assessment import ItemResult
from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.item import Item
from bonafides.model.outcome import SEVERITY

Sent = tuple[Item, ItemResult]

PUMP = goods("water pump", hs="8413.70")
RICE = goods("rice", hs="1006.30")
USES = (
    None,
    {"military": "for the army"},
    {"missile": "missile bodies"},
    {"rocket": "rocket"},
    {"rocket": "rocket", "range_below_300": "70 km"},
    {"refused": "declines to say"},
    {"civil": "water treatment"},
)
DAYS = ("2008-06-01", "2017-06-01", "2026-03-03", "2026-12-01")
KNOWN_ITEMS = (LAMPS, RICE, PUMP, GYRO, MUNITION, CHASSIS, PERCHLORATE)
PLACES = ("CL", "DE", "CN", "IR", "KP", "US", "RU", "JP")
KINDS = ("export", "transit", "brokering", "technical_assistance")
RUNGS = ("none", "red_flag_unresolved", "suspects", "ought_to_know", "aware", "informed")
HITS = ((), (hit("Parchin", "EU", match=False),), (hit("Parchin", "EU"),))


def severities(facts: Facts) -> dict[str, int]:
    """Give how severe the outcome of each jurisdiction is, with all having a say."""
    nexus = {law.id: claim("stated") for law in LAWS}
    answers = decide(LAWS, replace(facts, nexus=nexus, nexus_known=True), known_on=date(2026, 11, 24))
    return {j: SEVERITY.index(a.outcome) for j, a in answers.items()}


def below(unknown: Facts, known: list[Facts]) -> list[str]:
    """Give the jurisdictions that answer an unknown fact more mildly than each of the facts that it may be."""
    found, floors = severities(unknown), [severities(each) for each in known]
    return [j for j, severity in found.items() if severity < min(floor[j] for floor in floors)]


def silent(unknown: Facts, known: list[Facts]) -> list[str]:
    """Give the jurisdictions that ask nothing of an unknown fact though one of the facts that it may be brings a duty."""
    found, possible = severities(unknown), [severities(each) for each in known]
    asks, duty = SEVERITY.index("ASK"), SEVERITY.index("LICENCE")
    return [j for j, severity in found.items() if severity < asks and any(each[j] >= duty for each in possible)]


DRAWN = st.fixed_dictionaries(
    {
        "on": st.sampled_from(DAYS),
        "to": st.sampled_from(PLACES),
        "kind": st.sampled_from(KINDS),
        "uses": st.sampled_from(USES),
        "knowledge": st.sampled_from((None, *RUNGS)),
    }
)
ITEM = st.sampled_from(KNOWN_ITEMS)
Drawn = dict[str, Any]


@settings(max_examples=60, deadline=None)
@given(DRAWN, ITEM)
def test_an_unknown_destination_gives_no_less(drawn: Drawn, item: Sent) -> None:
    """Goods for nobody knows where are treated no better than goods for the most harmless place, and it is asked where they go."""
    known = [situation(item, **{**drawn, "to": place}) for place in PLACES]
    unknown = situation(item, **{**drawn, "to": ""})
    assert not below(unknown, known)
    assert not silent(unknown, known)


@settings(max_examples=60, deadline=None)
@given(DRAWN)
def test_an_unknown_item_gives_no_less(drawn: Drawn) -> None:
    """An item that cannot be classified is treated no better than the most harmless goods, and it is asked what it is."""
    known = [situation(each, **drawn) for each in KNOWN_ITEMS]
    unknown = situation(UNCLEAR, **drawn)
    assert not below(unknown, known)
    assert not silent(unknown, known)


@settings(max_examples=60, deadline=None)
@given(DRAWN, ITEM)
def test_an_unknown_kind_gives_no_less(drawn: Drawn, item: Sent) -> None:
    """Where nobody said what kind of transaction it is, none of the duties of each kind is lost unasked."""
    known = [situation(item, **{**drawn, "kind": kind}) for kind in KINDS]
    unknown = situation(item, **{**drawn, "kind": None})
    assert not below(unknown, known)
    assert not silent(unknown, known)


@settings(max_examples=60, deadline=None)
@given(DRAWN, ITEM)
def test_a_party_without_a_name_gives_no_less(drawn: Drawn, item: Sent) -> None:
    """Who was not screened is treated no better than who was found on no list, and it is asked who it is."""
    known = [situation(item, hits=hits, **drawn) for hits in HITS]
    unknown = situation(item, named=False, **drawn)
    assert not below(unknown, known)
    assert not silent(unknown, known)


@settings(max_examples=60, deadline=None)
@given(DRAWN, ITEM)
def test_unstated_knowledge_gives_no_less(drawn: Drawn, item: Sent) -> None:
    """Knowledge that nobody stated is treated no better than none."""
    known = [situation(item, **{**drawn, "knowledge": rung}) for rung in RUNGS]
    assert not below(situation(item, **{**drawn, "knowledge": None}), known)


@settings(max_examples=60, deadline=None)
@given(DRAWN, ITEM)
def test_more_knowledge_gives_no_less(drawn: Drawn, item: Sent) -> None:
    """Each step up the ladder of knowledge is at least as severe, in every jurisdiction."""
    ladder = [severities(situation(item, **{**drawn, "knowledge": rung})) for rung in RUNGS]
    assert not [j for lower, higher in pairwise(ladder) for j in lower if higher[j] < lower[j]]


def test_an_unknown_share_gives_no_less_than_none() -> None:
    """A listed owner whose share nobody stated asks where the law counts shares."""
    for binding in ("EU", "US", "GB", "JP", "CA", "CH", "AU"):
        unknown = situation(LAMPS, to="CL", owners=(owner("0", "1", binding=binding),))
        assert severities(unknown)[binding] == SEVERITY.index("ASK")


@pytest.mark.parametrize("item", [LAMPS, RICE, PUMP], ids=["lamps", "rice", "pump"])
@pytest.mark.parametrize("place", ["CL", "DE", "US", "CN", "AE", "PK"])
@pytest.mark.parametrize("uses", [None, {"civil": "water treatment"}], ids=["no use stated", "civil"])
def test_clean_civil_trade_meets_no_rule_anywhere(item: Sent, place: str, uses: dict[str, str] | None) -> None:
    """Ordinary goods for ordinary people ask nothing of anybody, in all ten jurisdictions."""
    assert set(severities(situation(item, to=place, uses=uses)).values()) == {0}
