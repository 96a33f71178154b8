"""For each flag that a fact on file can clear: a situation that raises it, and what that fact changes in the situation."""

from typing import Any

from tests.flags.flag_situations import buyer, party
from tests.flags.listed_situations import BY_NUMBER, concern, hit, likeness, owner, precursor, result, undecided

Deal = dict[str, Any]
USER = party("end_user", "Delta Optical Research", "IN")
DELTA = "Delta Optical Research"
GOODS = [{"description": "sodium perchlorate"}]
TOWER = "40 Harbour Road, Hong Kong"
STOP = {"event": "measure", "on": "2025-02-01", "party": DELTA, "what": "suspension of export privileges"}


def firm(**more: Any) -> Deal:
    """Give a transaction with one buyer."""
    return {"parties": [buyer("Acme", "AE", **more)]}


def noted(*notes: str) -> Deal:
    """Give a transaction with notes on its buyer."""
    return firm(notes=list(notes))


def past(*events: Deal) -> Deal:
    """Give a transaction with a history."""
    return {"parties": [party("exporter", "Carbon AG", "DE"), USER], "items": GOODS, "history": list(events)}


def denial(**more: Any) -> Deal:
    """Give a denial of the end user."""
    return {"event": "denial", "on": "2025-03-01", "by": "NL", "party": DELTA, "item": "sodium perchlorate", **more}


def check(on: str, result: str) -> Deal:
    """Give a check of the end user."""
    return {"event": "verification", "on": on, "result": result}


def rooms(one: str, two: str) -> Deal:
    """Give two receiving firms at these addresses."""
    return {"parties": [buyer("Acme Pumps", "HK", address=one), party("consignee", "Bolt Optics", "HK", address=two)]}


CLEARED: dict[str, tuple[Deal, Deal]] = {
    "appeal_pending": (past({"event": "appeal", "on": "2026-01-01"}), past({"event": "appeal", "on": "2026-01-01", "result": "dismissed"})),
    "declines_service": (noted("Declines training."), noted("Declines training: own qualified staff.")),
    "embargo_destination": ({"destination": "KP", "items": [{"hs": "8471.30"}]}, {"destination": "KP", "items": [{"hs": "0101.21"}]}),
    "end_use_rocket": (
        {"items": GOODS, "results": (precursor(),), "end_use": {"stated": "for missiles"}},
        {"items": GOODS, "results": (precursor(),), "end_use": {"stated": "not for missiles"}},
    ),
    "end_user_list_match": ({**firm(), "hits": (concern("Acme"),)}, {**firm(), "hits": (likeness("Acme"),)}),
    "end_user_unspecified": (
        {**firm(), "items": GOODS, "results": (precursor(),)},
        {"parties": [USER], "items": GOODS, "results": (precursor(),), "end_use": {"stated": "dyestuff oxidation"}},
    ),
    "estimative_language": (
        {"documents": [{"kind": "other", "text": "A firm likely used a cover company."}]},
        {"documents": [{"kind": "other", "text": "The firm shipped graphite on 3 May."}]},
    ),
    "evasive_customer": (noted("The buyer refused to name the end user."), noted("The buyer did not refuse to name the end user.")),
    "freight_forwarder_as_consignee": (
        {"parties": [party("consignee", "Bosphorus Global Forwarding", "TR")]},
        {"parties": [party("consignee", "Bosphorus Global Forwarding", "TR"), USER]},
    ),
    "free_mail_domain": (firm(emails=["a@gmail.com"]), firm(emails=["a@gmail.com"], schema="Person")),
    "historic_partner_denial": (past(denial(by="FR", on="2020-05-01")), past(denial(by="FR", on="2020-05-01", result="quashed on appeal"))),
    "licence_scope_exceeded": (
        {"items": [{"description": "graphite", "quantity": "501 kg"}], "licence": {"items": [{"description": "graphite", "quantity": "500 kg", "drawn": []}]}},
        {"items": [{"description": "graphite", "quantity": "501 kg"}], "licence": {"items": [{"description": "graphite", "quantity": "600 kg", "drawn": []}]}},
    ),
    "licence_scope_mismatch": (
        {"items": [{"description": "graphite"}], "licence": {"until": "2026-05-31"}},
        {"items": [{"description": "graphite"}], "licence": {"until": "2026-12-31"}},
    ),
    "listed_item_match": ({"items": GOODS, "results": (result("controlled_cat_II", mtcr=("4.C.2.b",)),)}, {"items": GOODS, "results": (result(),)}),
    "listed_party_match": ({**firm(), "hits": (hit("Acme"),)}, {**firm(), "hits": (likeness("Acme"),)}),
    "vessel_listed": ({"hits": (hit(schema="Vessel"),)}, {"hits": (likeness(schema="Vessel"),)}),
    "cross_script_match": (
        {"hits": (hit("大连阳光", matched_name="Dalian Sunny"),)}, {"hits": (likeness("大连阳光", matched_name="Dalian Sunny"),)},
    ),
    "shared_identifier_with_listed": (
        {**firm(), "hits": (hit("Acme", name="Other Works", why=BY_NUMBER),)}, {**firm(), "hits": (likeness("Acme", name="Other Works"),)},
    ),
    "alias_or_renamed_listed_party": (
        {**firm(aliases=["LIMMT"]), "hits": (hit("LIMMT"),)}, {**firm(aliases=["LIMMT"]), "hits": (likeness("LIMMT"),)},
    ),
    "owned_by_listed_50": (
        {**firm(), "owners": (owner(50, of=hit("Parent A")),)}, {**firm(), "owners": (owner(49, of=hit("Parent A")),)},
    ),
    "significant_ties_to_listed": (
        {**firm(), "owners": (owner(20, of=hit("Parent A")),)},
        {**firm(), "owners": (owner(20, of=hit("Parent A", match=False, in_force="no")),)},
    ),
    "marks_removed": (
        {"documents": [{"kind": "order", "text": "Please remove all labels."}]}, {"documents": [{"kind": "order", "text": "Labels must not be removed."}]},
    ),
    "measure_breach": (past({**STOP, "party": "Carbon AG"}), past({**STOP, "party": "Carbon AG", "result": "lifted 2025-12-01"})),
    "military_or_missile_affiliation": (noted("Ties to the military."), noted("No ties to the military were found.")),
    "near_threshold": ({"items": GOODS, "results": (result(near=("MTCR 6.C.3",)),)}, {"items": GOODS, "results": (result(),)}),
    "no_footprint": (firm(website=None), firm(website=None, identifiers=[{"kind": "reg_no", "value": "HRB 1"}])),
    "partner_denial_match": (past(denial()), past(denial(item="vacuum furnace"))),
    "prior_denial": (past(denial()), past(denial(result="quashed on appeal"))),
    "recently_formed": (firm(incorporated="2026-01-01"), firm(incorporated="2016-01-01")),
    "repeat_offender": (past({**STOP, "party": "Carbon AG"}), past({**STOP, "party": "Omega Works"})),
    "residential_or_virtual_address": (
        firm(address="P.O. Box 61101, Sharjah"), firm(address="Plot 44, Industrial Area 3, P.O. Box 61101, Sharjah"),
    ),
    "shared_address_between_buyers": (rooms(TOWER, TOWER), rooms(f"Suite 12, {TOWER}", f"Suite 19, {TOWER}")),
    "spec_missing": ({"items": GOODS, "results": (undecided(("MTCR 6.C.3",)),)}, {"items": GOODS, "results": (result(),)}),
    "stale_screening": (past({"event": "screening", "on": "2026-01-10"}), past({"event": "screening", "on": "2026-01-10"}, {"event": "screening", "on": "2026-06-01"})),
    "third_party_payment": (
        {"parties": [USER], "payments": [{"payer": "Sunrise Holdings", "country": "HK"}]},
        {"parties": [USER], "payments": [{"payer": DELTA, "country": "IN"}]},
    ),
    "trading_company_unknown_end_user": (
        {"parties": [buyer("Golden Meridian General Trading FZE", "AE")]}, {"parties": [buyer("Golden Meridian General Trading FZE", "AE"), USER]},
    ),
    "unverified_end_user": (past(check("2025-01-01", "unable to verify")), past(check("2025-01-01", "unable to verify"), check("2025-06-01", "favourable"))),
    "vague_delivery": ({"destination": "to be advised"}, {"destination": "IN"}),
    "vessel_ais_gap": ({"vessels": [{"name": "Sea Lark", "transponder_gap_hours": 70}]}, {"vessels": [{"name": "Sea Lark", "transponder_gap_hours": 3}]}),
    "consignee_not_in_use_country": (
        {"parties": [party("consignee", "Acme", "AE"), USER]}, {"parties": [party("consignee", "Acme", "IN"), USER]},
    ),
    "customer_unfamiliar_with_product": (
        noted("The customer is not familiar with the performance of the product."), noted("The customer asked detailed questions about drift."),
    ),
    "cash_or_overpayment": (
        {"items": [{"description": "lamps", "quantity": "100", "value": "5000 EUR"}], "payments": [{"method": "cash", "amount": "38000 EUR"}]},
        {"items": [{"description": "lamps", "value": "5000 EUR"}], "payments": [{"method": "cash against documents", "amount": "5000 EUR"}]},
    ),
    "config_mismatch_destination": (
        {"items": [{"description": "rack", "specs": {"supply_voltage": "110 V 60 Hz"}}], "destination": "IR"},
        {"items": [{"description": "rack", "specs": {"supply_voltage": "110 V or 230 V"}}], "destination": "IR"},
    ),
    "brokering": (
        {"from": "CN", "destination": "IR", "parties": [party("broker", "Rhein", "DE")]},
        {"from": "DE", "destination": "IR", "parties": [party("broker", "Rhein", "DE")]},
    ),
    "programme_linked_name": ({**firm(), "hits": (hit("Acme", concern=("missile",)),)}, {**firm(), "hits": (likeness("Acme", concern=("missile",)),)}),
    "academic_military_affiliation": (
        {"parties": [party("end_user", "Northern University", "CN")], "hits": (hit("Northern University"),)},
        {"parties": [party("end_user", "Northern University", "CN")], "hits": (likeness("Northern University"),)},
    ),
    "predecessor_continuity": (
        noted("Took over the customers of Orion Ltd, which was dissolved after it was listed."), noted("Took over the customers of its parent."),
    ),
    "historic_listing": ({"hits": (hit(match=False, in_force="no"),)}, {"hits": (likeness(in_force="no"),)}),
    "sensitive_unlisted_item": ({"items": GOODS, "results": (precursor(),)}, {"items": GOODS, "results": (result(),)}),
    "unlisted_precursor": ({"items": GOODS, "results": (precursor(),)}, {"items": GOODS, "results": (precursor(relation="substitute_for"),)}),
    "awareness": ({"end_use": {"knowledge": "aware"}}, {"end_use": {"knowledge": "suspects"}}),
}  # fmt: skip
"""Flag: the situation that raises it, and the same one with the fact that explains it away."""
