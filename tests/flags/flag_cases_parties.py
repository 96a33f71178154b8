"""Cases of the flags that look at who takes part."""

from typing import Any

from tests.flags.flag_cases import HOLD, LAW, RECORD, Case, Situation, kept
from tests.flags.flag_situations import buyer, party
from tests.flags.listed_situations import likeness, open_hit, owner, precursor, undecided

LISTED = "a listed party stays listed until two persons find that this is another"
TIE = "a tie to a listed party or to a weapons programme is for a named person to weigh"
GOODS: Situation = {"items": [{"description": "sodium perchlorate"}], "results": (precursor(),)}
NAMELESS: Situation = {"parties": [buyer(None)]}
USER = party("end_user", "Delta Optical Research", "IN")
ADDRESS = "12 Huanghe Road, Dalian"
TENANTS = "300 companies are registered at this address."


def acme(*notes: str, name: str = "Acme Pumps", **more: Any) -> Situation:
    """Give a buyer with these fields and notes."""
    return {"parties": [buyer(name, "AE", **more, **({"notes": list(notes)} if notes else {}))]}


def two(first: str, second: str, *notes: str, here: str = ADDRESS, there: str = ADDRESS) -> Situation:
    """Give a buyer and a consignee at two addresses."""
    told = {"notes": list(notes)} if notes else {}
    return {"parties": [buyer(first, "CN", address=here, **told), party("consignee", second, "CN", address=there)]}


ARMY: Situation = {"name": "Northern University", "affiliations": ["Army Research Board"]}
FORMER = "The director is a former official of the licensing authority."
STRANGER = "The customer is unfamiliar with the performance of the product."

CASES = {
    "listed_party_match": kept({**acme(), "hits": (open_hit(),)}, LAW),
    "vessel_listed": kept({"vessels": [{"name": "Sea Lark"}], "hits": (open_hit(schema="Vessel"),)}, LAW),
    "owned_by_listed_50": kept({**acme(), "owners": (owner(0, 100),)}, LAW),
    "end_user_list_match": kept({**acme(), "hits": (open_hit(measure="concern", binding=()),)}, LISTED),
    "historic_listing": kept({**acme(), "hits": (open_hit(),)}, RECORD),
    "alias_or_renamed_listed_party": kept({**acme(aliases=["LIMMT"]), "hits": (open_hit("LIMMT"),)}, LAW),
    "cross_script_match": kept(
        {**acme(), "hits": (likeness("大连花园", matched_name="Dalian Garden", score=0.8),)}, HOLD
    ),
    "significant_ties_to_listed": kept({**acme(), "owners": (owner(0, 100, of=open_hit("Parent A")),)}, TIE),
    "shared_identifier_with_listed": kept("a stated number equals a listed one's, or it does not", HOLD),
    "weak_name_similarity": kept(NAMELESS, RECORD),
    "programme_linked_name": kept(NAMELESS, TIE),
    "recently_formed": Case(
        acme(incorporated="2025"),
        acme(incorporated="2026-01-10"),
        acme("We saw the register: a subsidiary of Bolt Pumps AG.", incorporated="2026-01-10"),
    ),
    "no_footprint": Case(
        NAMELESS, acme(website=None), acme("Our agent visited the premises and saw the staff at work.", website=None)
    ),
    "line_of_business_mismatch": Case(
        {**acme(), **GOODS},
        {**acme(line_of_business="bakery"), **GOODS},
        acme("Our engineer visited the plant and saw the production line.", line_of_business="bakery"),
    ),
    "residential_or_virtual_address": Case(
        acme(address="Dubai, UAE"),
        acme(address="Apartment 5, 12 Long Street"),
        acme("Our agent visited the party and saw its workshop.", address="Apartment 5, 12 Long Street"),
    ),
    "trading_company_unknown_end_user": Case(
        NAMELESS, acme(name="Golden Trading FZE"), {"parties": [buyer("Golden Trading FZE", "AE"), USER]}
    ),
    "freight_forwarder_as_consignee": Case(
        {"parties": [{"role": "consignee", "country": "TR"}]},
        {"parties": [party("consignee", "Bosphorus Forwarding", "TR")]},
        {"parties": [party("consignee", "Bosphorus Forwarding", "TR"), USER]},
    ),
    "end_user_unspecified": Case(
        {**acme(), **GOODS, "results": (undecided(),)},
        {**acme(), **GOODS},
        {"parties": [USER], "end_use": {"stated": "dyestuff oxidation"}},
    ),
    "evasive_customer": kept(
        {"answers": [{"question": "What is the end use?"}]}, "who evaded once is asked again; a named person closes it"
    ),
    "customer_unfamiliar_with_product": Case(
        acme("It is unclear whether the buyer knows the product."),
        acme(STRANGER),
        acme(STRANGER, "Our engineer discussed it with the technicians of the plant."),
    ),
    "military_or_missile_affiliation": kept(acme("It is not known whether the institute works for the army."), HOLD),
    "dual_programme_end_user": kept(
        {"parties": [party("end_user", "National Space Agency", "IN")], **GOODS, "results": (undecided(),)}, TIE
    ),
    "free_mail_domain": kept(acme(emails=["orders@"]), RECORD),
    "former_official_link": Case(
        acme("It is not known whether he was an officer of customs."),
        acme(FORMER),
        acme(FORMER, "The authority confirmed that he recused himself from this case."),
    ),
    "academic_military_affiliation": Case(
        {**acme(name="Northern University"), **GOODS},
        acme(**ARMY),
        acme("We visited the laboratory, which works on crop diseases.", **ARMY),
    ),
    "predecessor_continuity": kept(acme("It took over another firm in spring."), HOLD),
    "shared_address_between_buyers": Case(
        two("PCI", "Parchin Chemical Industries"), two("Acme", "Bolt Optics"), two("Acme", "Bolt Optics", TENANTS)
    ),
    "weak_address_overlap": kept(
        two("Acme", "Bolt Optics", here="Suite 5, Port Louis", there="Suite 9, Port Louis"), RECORD
    ),
    "concern_country_group": kept(acme(), RECORD),
}
