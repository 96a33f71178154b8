"""What public cases taught: each test is one lesson from a precedent that was answered wrongly at first; regression tests."""

import pytest
from tests.flags.flag_situations import party, word

LICENSED = {"number": "D-1", "from": "2026-01-01", "until": "2027-01-01", "parties": ["Borealis Display Works Ltd"]}
UREA = {"description": "urea fertiliser", "cas": "57-13-6", "hs": "3102.10"}


def test_a_name_in_another_script_does_not_hide_that_the_licence_names_somebody_else() -> None:
    """The Latin name differs from the licensed one; the Chinese alias says nothing."""
    consignee = party("ultimate_consignee", "Pudong Vacuum Spares Trading", "CN", aliases=["浦东真空备件贸易"])
    assert word("licence_scope_mismatch", parties=[consignee], licence=LICENSED) == "yes"


def test_a_licensed_party_known_only_in_another_script_is_asked_about() -> None:
    """A Chinese name alone may be the licensed firm's."""
    consignee = party("ultimate_consignee", "浦东真空备件贸易", "CN")
    assert word("licence_scope_mismatch", parties=[consignee], licence=LICENSED) == "unknown"


@pytest.mark.parametrize(("country", "expected"), [("HK", "yes"), ("PK", "unknown")])
def test_money_from_another_country_counts_whoever_the_payer_is(country: str, expected: str) -> None:
    """The customer abroad or a stranger: either way somebody pays from where the customer is not."""
    payment = {"payer": "恒裕國際貿易有限公司", "country": country, "method": "wire"}
    assert (
        word("third_party_payment", parties=[party("buyer", "Potohar Scientific", "PK")], payments=[payment])
        == expected
    )


@pytest.mark.parametrize(
    "paper",
    [
        {"kind": "other", "text": "Laboratory report: bags hold ammonium perchlorate, CAS 7790-98-9"},
        {"kind": "other", "text": "检验报告 CAS 7790-98-9"},
        {"kind": "other", "fields": {"description": "ammonium perchlorate", "cas": "7790-98-9"}},
    ],
)
def test_what_a_laboratory_found_is_compared_with_what_is_declared(paper: dict[str, object]) -> None:
    """A paper of no named kind counts where it tells of the goods."""
    assert word("declared_vs_document_mismatch", items=[UREA], documents=[paper]) == "yes"


def test_a_letter_that_mentions_other_goods_is_no_declaration() -> None:
    """A free letter without a finding is not compared."""
    letter = {"kind": "other", "text": "We also stock ammonium perchlorate, CAS 7790-98-9."}
    assert word("declared_vs_document_mismatch", items=[UREA], documents=[letter]) == "no"


def test_a_licence_that_names_its_holder_alone_says_nothing_of_receivers() -> None:
    """A registration under a general authorisation names the exporter."""
    parties = [party("exporter", "Kaapzicht Pompen", "NL"), party("end_user", "Skogfoss Papir", "NO")]
    own = {"number": "EU001", "from": "2021-09-09", "parties": ["Kaapzicht Pompen B.V."]}
    assert word("licence_scope_mismatch", parties=parties, licence=own) == "no"
    assert word("licence_scope_mismatch", parties=parties, licence={**own, "parties": ["Other Paper AS"]}) == "yes"


def test_a_port_call_in_a_ships_record_is_where_goods_may_have_ended() -> None:
    """The bill of lading says Sohar; the ship called at Bandar Abbas."""
    record = {"kind": "ais_record", "fields": {"port_call": "Bandar Abbas"}}
    bill = {"kind": "bill_of_lading", "fields": {"port_of_discharge": "Sohar"}}
    assert word("final_destination_mismatch", destination="OM", documents=[bill, record]) == "yes"
    assert word("final_destination_mismatch", destination="OM", documents=[bill]) == "no"


@pytest.mark.parametrize(
    ("hs", "since", "expected"), [("0809.29", "2010", "no"), ("0809.29", "2026-05", "yes"), ("8482.10", "2010", "yes")]
)
def test_a_buyer_of_food_known_for_years_is_whom_it_is_for(hs: str, since: str, expected: str) -> None:
    """A fruit importer resells fruit; a trader in bearings still has to name a user."""
    importer = party("buyer", "Sunny Coast Fruit Import", "CN", customer_since=since)
    goods = [{"description": "goods", "hs": hs}]
    asked = {"parties": [importer], "items": goods, "destination": "CN", "end_use": {"stated": "sale to supermarkets"}}
    assert word("end_user_unspecified", **asked) == expected


def test_a_general_authorisation_says_its_goods_by_the_entry_and_sets_no_quantity() -> None:
    """A line that is known to have no quantity is not exceeded; one whose quantity nobody stated is open."""
    valves = [{"description": "Membranventile, DN 40", "declared_codes": ["2B350.g"], "quantity": "12 pieces"}]
    line = {"description": "valves of entry 2B350.g", "codes": ["2B350.g"], "quantity": None, "drawn": []}
    own = {"number": "EU001", "from": "2021-09-09", "parties": ["Traunfelder Armaturenbau"], "items": [line]}
    deal = {"items": valves, "parties": [party("exporter", "Traunfelder Armaturenbau", "AT")]}
    assert word("licence_scope_exceeded", licence=own, **deal) == "no"
    assert word("licence_scope_mismatch", licence=own, **deal) == "no"
    open_ = {**own, "items": [{k: v for k, v in line.items() if k != "quantity"}]}
    assert word("licence_scope_exceeded", licence=open_, **deal) == "unknown"
