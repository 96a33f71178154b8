"""Cases of the flags that look at the route, the papers and the conduct."""

from typing import Any

from tests.flags.flag_cases import HOLD, LAW, RECORD, WORDS, Case, Situation, kept
from tests.flags.flag_situations import buyer, party

USER = party("end_user", "Delta Optical Research", "IN")
CONSIGNEE = party("consignee", "Delta Optical Research", "IN")


def by_way_of(*places: str, mode: str | None = None, notes: tuple[str, ...] = ()) -> Situation:
    """Give a route, and a user of whom notes are on file."""
    told = {"notes": list(notes)} if notes else {}
    way = [{"place": p, **({"mode": mode} if mode else {})} for p in places]
    return {"parties": [{**USER, **told}], "route": way}


def told(*notes: str, **more: Any) -> Situation:
    """Give notes on a user, and whatever else is on file."""
    return {"parties": [{**USER, "notes": list(notes)}], **more}


def bill(**fields: str) -> Situation:
    """Give a bill of lading."""
    return {"kind": "bill_of_lading", "fields": fields}


DARK = {"vessels": [{"name": "Sea Lark", "transponder_gap_hours": 70}]}
RENAMED = [{"name": "Sea Lark", "imo": "9074729"}, {"name": "Sea Wren", "imo": "9074729"}]
STATEMENT = {
    "signed_on": "2026-05-10", "contract_no": "C1", "contract_on": "2026-05-01", "signatory": "R. Rao", "post": "director", "stamp": True,
    "letterhead": True, "end_user": "Delta Optical Research", "goods": "pumps", "use": "cooling of furnaces", "site": "Pune",
    "serials": ["1"], "commitments": ["no re-export"],
}  # fmt: skip
DECLINED = "The customer declined installation and training."

CASES = {
    "transshipment_hub": Case(
        by_way_of("Hamburg", "Nowhere-on-Sea"),
        by_way_of("Hamburg", "Jebel Ali", "Nhava Sheva"),
        by_way_of(
            "Hamburg",
            "Jebel Ali",
            "Nhava Sheva",
            notes=("The through bill of the carrier shows the delivery to the user; on file.",),
        ),
    ),
    "illogical_route": Case(
        by_way_of("Hamburg", "Nowhere-on-Sea", "Jebel Ali"),
        by_way_of("Hamburg", "Singapore", "Jebel Ali"),
        by_way_of("Hamburg", "Singapore", "Jebel Ali", notes=("The carrier's schedule shows this rotation.",)),
    ),
    "free_zone_destination": Case(
        by_way_of("Hamburg", "Nowhere-on-Sea"),
        {"parties": [buyer("Golden Meridian FZE", "AE")]},
        {"parties": [buyer("Golden Meridian FZE", "AE", notes=["We visited the plot and saw the workshop there."])]},
    ),
    "border_crossing_to_sanctioned": Case(
        by_way_of("Shenyang", "Nowhere-on-Yalu", mode="road"),
        by_way_of("Shenyang", "Dandong", mode="road"),
        by_way_of(
            "Shenyang",
            "Dandong",
            mode="road",
            notes=("Our inspector visited the factory in Dandong and saw the machines.",),
        ),
    ),
    "final_destination_mismatch": kept({**by_way_of("Hamburg", "Nowhere-on-Sea"), "destination": "IN"}, HOLD),
    "vessel_ais_gap": Case(
        {"vessels": [{"name": "Sea Lark", "gaps": [{"from": "2026-05-01", "to": "2026-05-01", "near": "Rotterdam"}]}]},
        DARK,
        told("The port authority confirmed that the ship lay at anchorage.", **DARK),
    ),
    "vessel_identity": Case(
        WORDS,
        {"vessels": RENAMED},
        told("The flag register confirmed the new name of the ship.", vessels=RENAMED),
    ),
    "consignee_not_in_use_country": Case(
        {"parties": [{"role": "consignee", "name": "Acme"}, USER]},
        {"parties": [party("consignee", "Acme", "AE"), USER]},
        {"parties": [party("consignee", "Acme", "AE", notes=["We checked it: an integrator of the user."]), USER]},
    ),
    "switched_bill": kept({"documents": [bill(shipper="Carbon AG"), bill(consignee="Delta Optical Research")]}, HOLD),
    "notify_mismatch": Case(
        {"parties": [CONSIGNEE, {"role": "notify_party", "name": "Parchin Stores"}]},
        {"parties": [CONSIGNEE, party("notify_party", "Gulf Stores", "AE")]},
        {
            "parties": [
                CONSIGNEE,
                party("notify_party", "Gulf Stores", "AE", notes=["We saw the mandate of the consignee."]),
            ]
        },
    ),
    "vague_delivery": kept({"items": [{"description": "pumps"}]}, RECORD),
    "embargo_destination": kept(
        {"destination": "IR", "status": "insufficient_data", "items": [{"description": "x"}]}, LAW
    ),
    "declared_vs_document_mismatch": kept({"documents": [{"kind": "invoice"}]}, HOLD),
    "eus_defect": Case(
        {"parties": [USER], "end_use": {"statement": {k: v for k, v in STATEMENT.items() if k != "signatory"}}},
        {"parties": [USER], "end_use": {"statement": {**STATEMENT, "signatory": None}}},
        {"end_use": {"statement": STATEMENT}},
    ),
    "refuses_eus": kept({"answers": [{"question": "Will you sign an end-use statement?"}]}, HOLD),
    "declines_service": Case(
        {"answers": [{"question": "Do you want training?"}]},
        told(DECLINED),
        told(DECLINED, "Our agent visited the plant and saw its own engineers at work."),
    ),
    "marks_removed": kept({"answers": [{"question": "Which labels do you want?"}]}, HOLD),
    "technical_assistance": kept(told("It is not settled whether we install the machine."), LAW),
    "brokering": kept({"destination": "IR", "parties": [party("broker", "Rhein Vermittlung", "DE")]}, LAW),
    "awareness": kept({"end_use": {"knowledge": "suspects"}}, LAW),
    "end_use_rocket": kept({"status": "unlisted_sensitive", "items": [{"description": "x"}]}, LAW),
    "estimative_language": kept({"lead": {"document": "d", "lead": "L1", "span": "a span"}}, RECORD),
}
