"""One answer: what holds of every assessment, whatever the transaction."""

import random
from datetime import date
from functools import lru_cache
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonafides.assess import Knowledge, assess
from bonafides.editions.catalogue import installed_catalogue
from bonafides.editions.knowing import knowledge_of
from bonafides.editions.opened import open_edition
from bonafides.model.codec import from_plain, to_plain
from bonafides.model.dates import Period
from bonafides.model.listing import ListedName, Listing, OwnLists
from bonafides.model.outcome import SEVERITY
from bonafides.model.transaction import Transaction

CLEARED = {"CLEAR", "CLEAR_WITH_RECORD"}
ORDER: dict[str, Any] = {
    "id": "T-1", "date": "2025-11-05", "destination": "AE", "kind": "export",
    "parties": [
        {"role": "exporter", "name": "Beispiel Chemie GmbH", "country": "DE"},
        {"role": "buyer", "name": "Silver Dune General Trading FZE", "country": "AE", "incorporated": "2025-06"},
        {"role": "notify_party", "name": "Parchin Chem. Ind. - Stores Dept.", "country": "IR"},
    ],
    "items": [
        {"id": "A", "description": "sodium perchlorate 99 %", "cas": "7601-89-0", "hs": "2829.90", "quantity": "20 t"},
        {"id": "B", "description": "office chairs", "hs": "9401.30", "quantity": "40"},
    ],
    "end_use": {"stated": "textile bleaching"},
    "route": [{"place": "Hamburg"}, {"place": "Jebel Ali"}, {"place": "Bandar Abbas"}],
    "vessels": [{"name": "Example Star", "imo": "9187629"}, {"name": "Other Star", "flag": "PA"}],
}  # fmt: skip
"""A synthetic order; its firms are invented but for the listed recipient."""


@lru_cache(maxsize=1)
def starter() -> Knowledge:
    """Give the starter edition with the installed rules."""
    return knowledge_of(open_edition(None))


def transaction(**changes: object) -> Transaction:
    """Give the synthetic order with changes."""
    return from_plain({**ORDER, **changes}, Transaction, where="order")


def test_the_starter_edition_is_what_the_catalogue_builds() -> None:
    """The sealed edition in the package pins the catalogue that is installed beside it."""
    assert open_edition(None).manifest.catalogue == installed_catalogue().digest


def test_a_listed_recipient_of_a_precursor_is_prohibited_with_its_reasons() -> None:
    """The first case of the mission: party, item, route and law in one answer."""
    answer = assess(transaction(), starter())
    raised = {f.rule for f in answer.findings if f.truth == "yes"}
    assert answer.outcome == "PROHIBIT"
    assert raised >= {"listed_party_match", "unlisted_precursor", "transshipment_hub", "recently_formed"}


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_another_order_of_parties_items_and_vessels_gives_the_same_digest(seed: int) -> None:
    """Order says nothing."""
    shuffled = random.Random(seed)  # noqa: S311 (an order of rows, no secret)
    moved = {f: shuffled.sample(ORDER[f], len(ORDER[f])) for f in ("parties", "items", "vessels")}
    first, second = assess(transaction(), starter()), assess(transaction(**moved), starter())
    assert (second.id, second.digest) == (first.id, first.digest)


def test_another_order_of_own_lists_gives_the_same_digest() -> None:
    """The order of lists and of their rows says nothing either."""
    rows = tuple(
        Listing(list=name, list_id="1", names=(ListedName(name=f"Example Works {name}"),), binding=("EU",), measure="asset_freeze")
        for name in ("X", "Y", "Z")
    )  # fmt: skip
    answers = [
        assess(transaction(), knowledge_of(open_edition(None), OwnLists(listings=r))) for r in (rows, rows[::-1])
    ]
    assert answers[0] == answers[1]


def test_paths_point_into_the_order_of_the_input() -> None:
    """A question about the third item names the third item, though answers are made in canonical order."""
    bare = [
        {"id": "C", "description": "zzz"},
        {"id": "A", "description": "office chairs", "hs": "9401.30"},
        {"id": "B"},
    ]
    answer = assess(transaction(items=bare), starter())
    assert [i.id for i in answer.items] == ["C", "A", "B"]
    assert "$.items[2].description" in {q.field for q in answer.questions}


def test_equal_ids_have_equal_contents() -> None:
    """The same input answers the same, to the last byte."""
    assert assess(transaction(), starter()) == assess(transaction(), starter())


def test_options_change_the_id() -> None:
    """As of another day is another question."""
    now, then = assess(transaction(), starter()), assess(transaction(), starter(), as_of=date(2007, 6, 1))
    assert now.id != then.id


def test_the_starter_edition_never_clears() -> None:
    """It says what it is and caps the answer."""
    clean = transaction(
        parties=[
            {"role": "exporter", "name": "Beispiel Moebel GmbH", "country": "DE"},
            {"role": "end_user", "name": "Muster Schule Wien", "country": "AT", "customer_since": "2010"},
        ],
        items=[{"description": "office chairs", "hs": "9401.30", "quantity": "40"}],
        destination="AT", route=[], vessels=[], end_use={"stated": "furniture of a school", "site": "Wien"},
    )  # fmt: skip
    answer = assess(clean, starter())
    assert answer.outcome == "CLEAR_WITH_RECORD"
    assert any("starter edition" in w for w in answer.coverage.warnings)


@pytest.mark.parametrize("field", ["destination", "items", "name"])
def test_what_clear_requires_is_asked_for_when_it_is_missing(field: str) -> None:
    """Removing a fact never leaves an answer that needs no person."""
    order = msgspec.json.decode(
        msgspec.json.encode({**ORDER, "parties": ORDER["parties"][:2], "route": [], "vessels": []})
    )
    if field == "name":
        del order["parties"][1]["name"]
    else:
        del order[field]
        order["parties"][1].pop("country")
    assert assess(from_plain(order, Transaction, where="order"), starter()).outcome not in CLEARED


def test_a_day_outside_every_list_is_unknown_and_asks() -> None:
    """Nobody on a list that does not cover the day is not nobody."""
    answer = assess(transaction(), starter(), as_of=date(1950, 1, 1))
    assert answer.outcome not in CLEARED
    assert any("covers no day before" in w for w in answer.coverage.warnings)


def test_a_partial_date_is_assessed_at_both_ends_and_the_severer_answer_given() -> None:
    """Between the end of a listing and its return, the year decides nothing."""
    parties = [
        {"role": "consignee", "name": "Example Rocket Works", "country": "IR"},
        {"role": "exporter", "name": "B", "country": "DE"},
    ]
    listing = Listing(
        list="X", list_id="1", names=(ListedName(name="Example Rocket Works"),), binding=("EU",), measure="asset_freeze",
        periods=(Period(since=date(2025, 9, 28)),),
    )  # fmt: skip
    known = knowledge_of(open_edition(None), OwnLists(listings=(listing,)))
    answer = assess(transaction(date="2025", parties=parties), known)
    assert answer.outcome == "PROHIBIT"
    assert any("is partial" in w for w in answer.coverage.warnings)


def test_a_listing_added_never_lowers_an_outcome() -> None:
    """More evidence of wrongdoing is never good news."""
    listing = Listing(
        list="X",
        list_id="1",
        names=(ListedName(name="Silver Dune General Trading"),),
        binding=("EU",),
        measure="asset_freeze",
    )
    parties = [p for p in ORDER["parties"] if "Parchin" not in p["name"]]
    deal = transaction(parties=parties, route=[])
    without = assess(deal, starter())
    with_it = assess(deal, knowledge_of(open_edition(None), OwnLists(listings=(listing,))))
    assert SEVERITY.index(with_it.outcome) >= SEVERITY.index(without.outcome)
    assert with_it.outcome == "PROHIBIT"


def test_a_flag_that_breaks_is_unknown_and_says_so() -> None:
    """A broken rule takes nothing else with it."""
    known = starter()
    flags = tuple(msgspec.structs.replace(f, holds=_broken) if f.id == "recently_formed" else f for f in known.flags)
    answer = assess(transaction(), msgspec.structs.replace(known, flags=flags))
    finding = next(f for f in answer.findings if f.rule == "recently_formed")
    assert finding.truth == "unknown"
    assert "broke" in finding.evidence[0].says
    assert answer.outcome == "PROHIBIT"


def _broken(_: object) -> None:
    raise ValueError("on purpose")


def test_an_assessment_survives_its_own_json() -> None:
    """What is written can be read again as the same noun."""
    answer = assess(transaction(), starter())
    assert from_plain(to_plain(answer), type(answer), where="answer") == answer


@pytest.mark.parametrize(
    ("to", "day", "outcome"),
    [
        ("PL", "2024-09-24", "CLEAR"),
        ("PL", "2004-04-30", "LICENCE"),
        ("HR", "2013-06-30", "LICENCE"),
        ("UA", "2024-09-24", "LICENCE"),
    ],
)
def test_a_listed_item_moves_freely_between_members_of_the_union_on_the_day(to: str, day: str, outcome: str) -> None:
    """Membership is dated, and read from the countries' own rows."""
    deal = {
        "id": "T", "date": day, "kind": "export", "from": "DE", "destination": to, "end_use_country": to,
        "parties": [{"role": "exporter", "name": "Beispiel GmbH", "country": "DE"}, {"role": "end_user", "name": "Muster Zakład", "country": to}],
        "items": [{"description": "carbon fibre tow", "specs": {"specific modulus": "15e6 m", "specific tensile strength": "30e4 m"}}],
        "end_use": {"stated": "bicycle frames", "knowledge": "none"},
    }  # fmt: skip
    answer = assess(from_plain(deal, Transaction, where="deal"), starter())
    assert answer.items[0].status == "controlled_other_regime"
    assert answer.by_jurisdiction["EU"].outcome == outcome
