"""What holds of every assessment: evidence of wrongdoing never lowers, a missing fact never clears, nothing unverified lowers."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.assess.test_one_answer import starter

from bonafides.assess import Knowledge, assess
from bonafides.model.codec import from_plain
from bonafides.model.outcome import SEVERITY
from bonafides.model.transaction import Transaction

GOODS = (
    {"description": "office chairs", "hs": "9401.30", "quantity": "40", "value": "4000 EUR"},
    {"description": "sodium perchlorate 99 %", "cas": "7601-89-0", "hs": "2829.90", "quantity": "20 t"},
    {"description": "ammonium perchlorate", "cas": "7790-98-9", "hs": "2829.90", "quantity": "2 t"},
    {"description": "carbon fibre prepreg", "hs": "3921.90", "quantity": "80 kg"},
    {"description": "deep groove ball bearing 6204", "hs": "8482.10", "quantity": "500"},
)
ADDED: dict[str, Any] = {
    "a notice of the authority": {"history": {"event": "inform_notice", "on": "2025-01-10", "by": "BAFA"}},
    "a denial by a partner": {"history": {"event": "denial", "on": "2025-02-01", "by": "JP", "party": "Gulf Bottling LLC", "item": "office chairs"}},
    "a refusal to sign": {"notes": "The buyer refuses to sign an end-use statement."},
    "a stranger who pays": {"payments": {"payer": "Kowloon Star Exchange House", "country": "HK", "method": "exchange house"}},
    "a listed recipient": {"parties": {"role": "notify_party", "name": "Parchin Chemical Industries", "country": "IR"}},
    "a silent ship": {"vessels": {"name": "Example Star", "transponder_gap_hours": 96}},
    "a paper of other goods": {"documents": {"kind": "sds", "text": "Safety data sheet: ammonium perchlorate, CAS 7790-98-9"}},
    "a rocket use": {"history": {"event": "change", "on": "2025-03-01", "what": "end_user", "note": "now for a ballistic missile"}},
    "a cash payment": {"payments": {"payer": "Gulf Bottling LLC", "country": "AE", "method": "cash", "amount": "90000 EUR"}},
    "a flexi-desk": {"parties": {"role": "intermediate_consignee", "name": "Meridian Star FZE", "country": "AE", "address": "Flexi-desk 12, Jebel Ali"}},
}  # fmt: skip
"""What a file may come to hold, each speaking for wrongdoing and none filling a question of the order."""


def deal(goods: tuple[int, ...], destination: str, *added: str) -> Transaction:
    """Give a complete synthetic order, with things added."""
    plain: dict[str, Any] = {
        "id": "T", "date": "2025-06-10", "kind": "export", "from": "DE", "destination": destination, "end_use_country": destination,
        "parties": [
            {"role": "exporter", "schema": "Organization", "name": "Beispiel Maschinen GmbH", "country": "DE"},
            {"role": "end_user", "schema": "Organization", "name": "Gulf Bottling LLC", "country": destination, "notes": []},
        ],
        "items": [GOODS[g] for g in goods], "end_use": {"stated": "bottling plant", "site": "Plant 2", "knowledge": "none"},
    }  # fmt: skip
    for what in added:
        for field, value in ADDED[what].items():
            if field == "notes":
                plain["parties"][1]["notes"].append(value)
            else:
                plain[field] = [*plain.get(field, []), value]
    return from_plain(plain, Transaction, where="deal")


def severity(transaction: Transaction, knowledge: Knowledge | None = None) -> int:
    """Give how severe the outcome is."""
    return SEVERITY.index(assess(transaction, knowledge or starter()).outcome)


goods = st.lists(st.integers(0, len(GOODS) - 1), min_size=1, max_size=2, unique=True).map(tuple)
places = st.sampled_from(["AE", "US", "PK", "IR", "TR"])
things = st.lists(st.sampled_from(sorted(ADDED)), max_size=3, unique=True)


@settings(max_examples=60, deadline=None)
@given(goods, places, things, st.sampled_from(sorted(ADDED)))
def test_more_evidence_of_wrongdoing_never_lowers_an_outcome(
    what: tuple[int, ...], where: str, had: list[str], more: str
) -> None:
    """Whatever the file holds already."""
    rest = [h for h in had if h != more]
    assert severity(deal(what, where, *rest, more)) >= severity(deal(what, where, *rest))


@pytest.mark.parametrize("more", sorted(ADDED))
def test_each_such_thing_is_seen(more: str) -> None:
    """The property is no empty one: each thing leaves a finding, or raises the outcome."""
    plain, with_it = (assess(deal((0,), "AE", *added), starter()) for added in ((), (more,)))
    new = {f.rule for f in with_it.findings} - {f.rule for f in plain.findings}
    assert new or SEVERITY.index(with_it.outcome) > SEVERITY.index(plain.outcome)


def whole() -> Knowledge:
    """Give the starter edition as if it were a whole one, which may clear."""
    return structs.replace(starter(), limited=False, warnings=())


def test_a_complete_and_clean_order_is_clear() -> None:
    """Else the next test would show nothing."""
    assert assess(deal((0,), "US"), whole()).outcome == "CLEAR"


@pytest.mark.parametrize("fact", ["items", "parties", "where", "a name", "a country"])
def test_without_a_fact_that_clear_requires_nothing_is_clear(fact: str) -> None:
    """What is missing is asked for, or stands on record."""
    order = deal((0,), "US")
    nameless, placeless = (structs.replace(order.parties[1], **{f: order.parties[0].id}) for f in ("name", "country"))
    without = {
        "items": structs.replace(order, items=()),
        "parties": structs.replace(order, parties=()),
        "where": structs.replace(order, destination=None, end_use_country=None, parties=(order.parties[0], placeless)),
        "a name": structs.replace(order, parties=(order.parties[0], nameless)),
        "a country": structs.replace(order, parties=(order.parties[0], placeless)),
    }
    assert assess(without[fact], whole()).outcome != "CLEAR"


def test_on_a_day_that_no_list_covers_nothing_is_clear() -> None:
    """Nobody on a list that says nothing of the day is not nobody."""
    order = structs.replace(deal((0,), "US"), date=from_plain("1950-01-01", type(deal((0,), "US").date), where="date"))
    assert assess(order, whole()).outcome != "CLEAR"


def unverified(knowledge: Knowledge) -> Knowledge:
    """Give the same knowledge as if nobody had read a passage of law."""
    jurisdictions = tuple(
        structs.replace(j, rules=tuple(structs.replace(r, citation=structs.replace(r.citation, verified_by="", verified_on="")) for r in j.rules))
        for j in knowledge.jurisdictions
    )  # fmt: skip
    return structs.replace(knowledge, jurisdictions=jurisdictions)


@settings(max_examples=40, deadline=None)
@given(goods, places, things)
def test_what_nobody_has_read_never_lowers_an_outcome(what: tuple[int, ...], where: str, had: list[str]) -> None:
    """Taking the verification away leaves every outcome where it was, or above."""
    order = deal(what, where, *had)
    assert severity(order, unverified(starter())) >= severity(order)


@settings(max_examples=25, deadline=None)
@given(goods, places, things, st.randoms(use_true_random=False))
def test_the_order_of_the_file_says_nothing(what: tuple[int, ...], where: str, had: list[str], chance: Any) -> None:
    """Parties, items, vessels, payments, papers and history in any order give the same outcome and the same findings."""
    order = deal(what, where, *had)
    moved: dict[str, Any] = {}
    for field in ("parties", "items", "vessels", "payments", "documents", "history"):
        rows = getattr(order, field)
        if isinstance(rows, tuple):
            moved[field] = tuple(chance.sample(rows, len(rows)))
    one, two = assess(order, starter()), assess(structs.replace(order, **moved), starter())
    assert (one.outcome, [(f.rule, f.truth) for f in one.findings]) == (
        two.outcome,
        [(f.rule, f.truth) for f in two.findings],
    )
