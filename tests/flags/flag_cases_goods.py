"""Cases of the flags that look at the goods."""

from tests.flags.flag_cases import HOLD, LAW, Case, Situation, kept
from tests.flags.flag_situations import buyer
from tests.flags.listed_situations import precursor, result, undecided

ITSELF = "what the goods are is entered as their own figure or name, and they are classified anew"
ONE = {"items": [{"description": "a powder"}]}
OPEN = {**ONE, "results": (undecided(),)}
ALUMINIUM = result("controlled_cat_II", mtcr=("4.C.2.c",))
BINDER = precursor("MTCR 4.C.5.a", relation="substitute_for")
THREE = [{"description": f"item {n}"} for n in range(3)]
EARLIER = {"event": "order", "on": "2025-03-01", "item": "graphite powder", "quantity": "500 kg"}
TOO_MUCH: Situation = {"items": [{"description": "graphite powder", "quantity": "20 t"}], "history": [EARLIER]}
SUPPLY = [{"description": "test rack", "specs": {"supply_voltage": "110 V 60 Hz"}}]
SYSTEM: Situation = {
    "items": [{"description": "a system", "range_payload": [{"range": "150 km", "payload": "450 kg"}]}]
}
TOO_FINE = "The purity is far above what a packing machine needs."


def noted(*notes: str) -> Situation:
    """Give a buyer of whom these notes are on file."""
    return {"parties": [buyer("Acme", "IN", notes=list(notes))]}


CASES = {
    "listed_item_match": kept(OPEN, LAW),
    "near_threshold": kept({**ONE, "results": (undecided(("MTCR 6.C.3",)),)}, ITSELF),
    "unlisted_precursor": kept(OPEN, ITSELF),
    "sensitive_unlisted_item": kept(OPEN, ITSELF),
    "spec_missing": Case(OPEN, {**ONE, "results": (undecided(("MTCR 6.C.3",)),)}, {"results": (result(),)}),
    "overspec_for_use": Case(
        noted("It is not known whether this purity is needed."),
        noted(TOO_FINE),
        noted(TOO_FINE, "Our chemist visited the site and confirmed that the process requires this purity."),
    ),
    "atypical_quantity": Case(
        {**TOO_MUCH, "history": [{**EARLIER, "quantity": "500 pieces"}]},
        TOO_MUCH,
        noted("Our engineer checked the annual consumption against the capacity of the plant."),
    ),
    "config_mismatch_destination": Case(
        {"items": [{"description": "furnace", "extras": ["labels and manuals in Farsi"]}]},
        {"items": SUPPLY, "destination": "IN"},
        noted("We saw the transformer of the plant, which is of Japanese make."),
    ),
    "item_mix_indicative": kept({"items": THREE, "results": (ALUMINIUM, BINDER, undecided())}, HOLD),
    "priority_hs_code": kept(
        {"items": [{"description": "goods", "hs": "8542"}], "destination": "RU"},
        "heading and destination are facts of the order; another of them makes another order",
    ),
    "range_payload_tradeoff_check": Case(
        {"items": [{"description": "a system"}], "results": (result("controlled_cat_II", mtcr=("19.A.1",)),)},
        {**SYSTEM, "results": (result("controlled_munitions_only", near=("MTCR 1.A.1",)),)},
        {"results": (result("controlled_cat_I", mtcr=("1.A.1",)),)},
    ),
    "production_technology_offered": kept(
        {"items": [{"description": "press", "extras": ["It is not settled whether drawings are included."]}]}, LAW
    ),
}
