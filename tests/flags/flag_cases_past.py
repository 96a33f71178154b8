"""Cases of the flags that look at what happened before, at the licence and at the money."""

from typing import Any

from tests.flags.flag_cases import HOLD, LAW, Case, Situation, kept
from tests.flags.flag_situations import buyer, party
from tests.flags.listed_situations import result

SIGHT = "a denial stands until the authority that gave it withdraws it, and then it is no longer one"


def past(*events: Situation, **more: Any) -> Situation:
    """Give a buyer with a past."""
    return {"parties": [buyer()], "history": list(events), **more}


def paid(*notes: str, **how: Any) -> Situation:
    """Give a payment by a buyer of whom notes are on file."""
    return {
        "parties": [buyer("Acme Pumps", "IN", notes=list(notes))],
        "items": [{"description": "pumps", "quantity": "2 pieces", "value": "60000 EUR"}],
        "payments": [how],
    }


PERCHLORATE = [{"description": "sodium perchlorate", "quantity": "20 t"}]
OTHERS = {"event": "order", "on": "2026-05-20", "item": "sodium perchlorate", "quantity": "20 t", "party": "Omega Ltd"}
OLD = {"event": "screening", "on": "2026-01-10"}
SENT = {"event": "shipment", "on": "2025-01-10"}
LINES = [{"description": "graphite blocks", "quantity": "10 kg", "value": "100 EUR"},
         {"description": "graphite blocks", "quantity": "10 kg"}]  # fmt: skip
LICENCE = {"number": "L1", "items": [{"description": "graphite blocks", "quantity": "500 kg"}]}
AT_BANK = [party("consignee", "First Bank", "IN"), party("end_user", "Acme Pumps", "IN")]
TITLE = "Our bank confirmed: the bank holds the title for the credit."

CASES = {
    "prior_denial": kept(past({"event": "denial", "on": "2025-03-01", "party": "DOR"}), HOLD),
    "repeat_offender": kept(past({"event": "denial", "party": "D. O. R."}, {"event": "denial", "party": "DOR"}), HOLD),
    "unverified_end_user": kept(past({"event": "verification", "on": "2025-01-01"}), HOLD),
    "stale_screening": Case(
        past({"event": "screening"}), past(OLD), past(OLD, {"event": "screening", "on": "2026-06-01"})
    ),
    "licence_scope_exceeded": kept(past(items=LINES[1:], licence=LICENCE), HOLD),
    "licence_scope_mismatch": kept(past(licence={"number": "L1", "until": "2026-06-01"}), HOLD),
    "inform_notice_exists": kept(past({"event": "inform_notice", "by": "MOFCOM", "party": "DOR"}), LAW),
    "partner_denial_match": kept(
        {**past({"event": "denial", "by": "Netherlands", "party": "Delta Optical Research"}), "from": "DE"}, HOLD
    ),
    "historic_partner_denial": kept(
        {**past({"event": "denial", "by": "Netherlands", "party": "DOR", "on": "2015-05-01"}), "from": "DE"}, SIGHT
    ),
    "order_reappears": kept(
        past({"event": "refusal", "party": "Omega", "item": "高氯酸钠", "quantity": "20 t"}, items=PERCHLORATE), HOLD
    ),
    "structuring_split_orders": kept(past(OTHERS, items=PERCHLORATE, results=(result("unlisted_sensitive"),)), HOLD),
    "late_change_of_end_user": kept(past({"event": "change"}), HOLD),
    "appeal_pending": Case(
        past({"event": "appeal", "party": "DOR"}),
        past({"event": "appeal"}),
        past({"event": "appeal", "result": "dismissed"}),
    ),
    "measure_breach": kept(past({"event": "measure"}), HOLD),
    "no_delivery_verification": Case(
        past(SENT), past({**SENT, "result": None}), past({**SENT, "result": "delivered and signed for"})
    ),
    "cash_or_overpayment": Case(
        {"items": [{"description": "pumps"}], "payments": [{"method": "cash"}]},
        paid(method="cash", amount="60000 EUR"),
        paid("We saw the customs declaration of the cash.", method="cash", amount="60000 EUR"),
    ),
    "third_party_payment": Case(
        paid(method="transfer"),
        paid(payer="Bolt Holding AG"),
        paid("We checked the group chart: the payer is the parent of the buyer.", payer="Bolt Holding AG"),
    ),
    "shell_jurisdiction": Case(
        paid(payer="Bolt Holding AG"),
        {"parties": [buyer("Acme Pumps", "VG")]},
        {"parties": [buyer("Acme Pumps", "VG", line_of_business="pumps", website="https://acme.example")]},
    ),
    "lc_to_issuing_bank": Case(
        {"documents": [{"kind": "bill_of_lading", "fields": {"consignee": "To order"}}]},
        {"parties": AT_BANK},
        {"parties": [AT_BANK[0], {**AT_BANK[1], "notes": [TITLE]}]},
    ),
    "price_anomaly": Case(
        {"items": LINES},
        paid(amount="6000 EUR"),
        paid("The customer pays a deposit first.", amount="6000 EUR"),
    ),
    "payment_reference_mismatch": Case(
        {"payments": [{"reference": "office furniture"}]},
        paid(reference="office furniture"),
        paid("We checked the other invoices that the reference covers.", reference="office furniture"),
    ),
    "exchange_house_payment": Case(
        {"payments": [{"amount": "5 EUR"}]},
        paid(payer="Al Noor Exchange House"),
        paid(
            "Our auditor checked it: a licensed house, and the account of the customer.", payer="Al Noor Exchange House"
        ),
    ),
}
