"""What holds for every flag of the families history, money, route and documents."""

import importlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.flags.flag_situations import ask, facts

from bonafides.model.flag import Flag
from bonafides.model.truth import Truth

SLUGS = (
    "prior_denial", "repeat_offender", "unverified_end_user", "stale_screening", "licence_scope_exceeded", "licence_scope_mismatch",
    "inform_notice_exists", "partner_denial_match", "historic_partner_denial", "order_reappears", "structuring_split_orders",
    "late_change_of_end_user", "appeal_pending", "measure_breach",
    "cash_or_overpayment", "third_party_payment", "shell_jurisdiction", "lc_to_issuing_bank", "price_anomaly",
    "payment_reference_mismatch", "exchange_house_payment",
    "transshipment_hub", "illogical_route", "free_zone_destination", "border_crossing_to_sanctioned", "final_destination_mismatch",
    "vessel_ais_gap", "consignee_not_in_use_country", "switched_bill", "notify_mismatch", "no_delivery_verification", "vague_delivery",
    "embargo_destination",
    "declared_vs_document_mismatch", "eus_defect", "refuses_eus", "declines_service", "marks_removed",
)  # fmt: skip

texts = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.sampled_from(["IN", "500.0 kg", "1.234,50 EUR", "graphite", "不需要", "2026-05-01", "no", "Delta Ltd"]),
)
events = st.fixed_dictionaries(
    {"event": st.sampled_from(["denial", "inform_notice", "measure", "appeal", "verification", "change", "screening", "order", "shipment", "refusal"])},
    optional=dict.fromkeys(("party", "by", "item", "quantity", "end_use", "result", "what", "from", "to", "list_version", "note"), texts),
)  # fmt: skip
statements = st.dictionaries(
    st.sampled_from(["signatory", "stamp", "end_user", "goods", "use", "site", "contract_no"]), texts
)
deals = st.fixed_dictionaries(
    {},
    optional={
        "parties": st.lists(st.fixed_dictionaries({"role": st.sampled_from(["exporter", "buyer", "consignee", "end_user", "notify_party", "payer", "bank"])}, optional={"name": texts, "country": texts, "address": texts}), max_size=3),
        "items": st.lists(st.fixed_dictionaries({}, optional={"description": texts, "cas": texts, "hs": texts, "quantity": texts, "value": texts}), max_size=2),
        "history": st.lists(events, max_size=3),
        "payments": st.lists(st.dictionaries(st.sampled_from(["payer", "country", "method", "amount", "reference"]), texts), max_size=2),
        "route": st.lists(st.dictionaries(st.sampled_from(["place", "country", "mode"]), texts), max_size=4),
        "vessels": st.lists(st.fixed_dictionaries({}, optional={"name": texts, "gaps": st.lists(st.dictionaries(st.sampled_from(["from", "to", "near"]), texts), max_size=1)}), max_size=1),
        "documents": st.lists(st.fixed_dictionaries({"kind": st.sampled_from(["invoice", "sds", "bill_of_lading", "end_use_certificate", "ais_record"])}, optional={"text": texts, "fields": st.dictionaries(st.sampled_from(["hs", "description", "quantity", "consignee", "signed_on", "stamp", "total", "notify"]), texts)}), max_size=2),
        "end_use": st.fixed_dictionaries({}, optional={"stated": texts, "site": texts, "statement": st.one_of(st.none(), statements)}),
        "licence": st.fixed_dictionaries({}, optional={"parties": st.just(["Delta Ltd"]), "items": st.lists(st.fixed_dictionaries({}, optional={"description": texts, "quantity": texts}), max_size=2)}),
        "answers": st.lists(st.fixed_dictionaries({"question": st.text(max_size=12)}, optional={"answer": texts}), max_size=2),
        "destination": texts,
    },
)  # fmt: skip


@pytest.mark.parametrize("slug", SLUGS)
def test_a_flag_says_when_it_is_raised_where_that_comes_from_and_what_clears_it(slug: str) -> None:
    """These stand in the manual and in every case file."""
    flag: Flag = importlib.import_module(f"bonafides_catalogue.flags.{slug}").FLAG
    assert flag.holds.__doc__ is not None
    assert flag.holds.__doc__.startswith("Raised ")
    assert flag.title
    assert flag.cites
    assert flag.clears_if.endswith(".")


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_on_file_raises_nothing(slug: str) -> None:
    """A file with only a date gives rise to no flag."""
    assert ask(slug, facts()).word != "yes"


@given(deals)
@settings(max_examples=60, deadline=None)
def test_every_flag_answers_whatever_is_written(deal: dict[str, Any]) -> None:
    """A text of any kind in any field gives yes, no or unknown, never a failure."""
    asked = facts(**deal)
    for slug in SLUGS:
        assert isinstance(ask(slug, asked), Truth)
