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
