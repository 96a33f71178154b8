"""Who pays, from where and through whom."""

from typing import Any

import pytest
from tests.flags.flag_situations import buyer, party, word
from tests.flags.listed_situations import precursor, result, said

PARTIES = [
    party("exporter", "Labor Reagenzien AG", "DE"),
    party("end_user", "University of Chile, Faculty of Chemistry", "CL"),
]


@pytest.mark.parametrize(
    ("payment", "expected"),
    [
        ({"payer": "University of Chile", "country": "CL"}, "no"),
        ({"payer": "Sunrise Holdings Ltd", "country": "HK"}, "yes"),
        ({"payer": "University of Chile", "country": "PA"}, "yes"),
        ({"payer": "Labor Reagenzien AG", "country": "DE"}, "yes"),
        ({"amount": "5 EUR"}, "unknown"),
    ],
)
def test_the_customer_pays_from_home_or_a_third_party_does(payment: dict[str, str], expected: str) -> None:
    """A faculty's university is the customer; a payment without a payer is asked about."""
    assert word("third_party_payment", parties=PARTIES, payments=[payment]) == expected


def test_a_payer_among_the_parties_is_third_unless_it_is_the_customer() -> None:
    """The role alone makes nobody the customer."""
    stranger = [*PARTIES, party("payer", "Sunrise Holdings", "HK")]
    assert (word("third_party_payment", parties=stranger), word("third_party_payment", parties=PARTIES)) == (
        "yes",
        "no",
    )


def test_a_country_written_in_words_is_the_same_country() -> None:
    """The payment's country is read as the party's is."""
    parties = [buyer("Acme Works", "Chile")]
    assert word("third_party_payment", parties=parties, payments=[{"payer": "Acme Works", "country": "Chile"}]) == "no"


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"parties": [buyer("Blue Palm Ltd", "VG")]}, "yes"),
        ({"parties": [buyer("Blue Palm Ltd", "British Virgin Islands")]}, "yes"),
        ({"parties": [buyer("Panama Canal Works", "PA", customer_since="2010")]}, "no"),
        ({"parties": [buyer("Acme", "IN", owners=[{"name": "Holdco", "country": "SC"}])]}, "yes"),
        ({"parties": [buyer()], "payments": [{"payer": "x", "country": "MH"}]}, "yes"),
        ({"parties": [buyer()]}, "no"),
    ],
)
def test_a_shell_jurisdiction_counts_without_activity_there(deal: dict[str, Any], expected: str) -> None:
    """Years of custom are activity."""
    assert word("shell_jurisdiction", **deal) == expected


@pytest.mark.parametrize(
    ("payment", "expected"),
    [
        ({"payer": "Al Noor Exchange"}, "yes"),
        ({"method": "hawala"}, "yes"),
        ({"payer": "صرافی ملت"}, "yes"),
        ({"payer": "Sarafi Mellat"}, "yes"),
        ({"method": "wire", "reference": "mirror transfer 7"}, "yes"),
        ({"method": "USDT"}, "yes"),
        ({"reference": "heat exchange company parts"}, "no"),
        ({"payer": "London Stock Exchange"}, "no"),
        ({"method": "wire", "payer": "Acme"}, "no"),
    ],
)
def test_an_exchange_house_is_known_by_its_words(payment: dict[str, str], expected: str) -> None:
    """A stock exchange and a heat exchanger are none."""
    assert word("exchange_house_payment", payments=[payment]) == expected


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"parties": [party("consignee", "Habib Bank Ltd", "PK")]}, "yes"),
        ({"parties": [party("consignee", "Acme", "PK"), party("bank", "Habib Bank Ltd", "PK")]}, "no"),
        ({"documents": [{"kind": "bill_of_lading", "fields": {"consignee": "To the order of Banque Misr"}}]}, "yes"),
        ({"parties": [party("consignee", "Lagos Food Bank", "NG")]}, "no"),
    ],
)
def test_a_bank_as_consignee_counts(deal: dict[str, Any], expected: str) -> None:
    """A bank in its own role does not."""
    assert word("lc_to_issuing_bank", **deal) == expected


@pytest.mark.parametrize(
    ("more", "results", "expected"),
    [
        ({"customer_since": "2015"}, (result(),), "no"),
        ({}, (result(),), "yes"),
        ({"customer_since": "2015"}, (precursor(),), "yes"),
    ],
)
def test_a_payer_of_long_custom_explains_its_own_place(more: dict[str, Any], results: Any, expected: str) -> None:
    """What explains the buyer explains its payment, unless the goods matter."""
    deal: dict[str, Any] = {
        "parties": [buyer("Acme Works", "KY", **more)], "payments": [{"payer": "Acme Works", "country": "KY"}],
        "items": [{"description": "hats"}], "results": results,
    }  # fmt: skip
    assert said("shell_jurisdiction", **deal) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Subsidiary of Sunrise Holdings, which pays for the group.", "yes"),
        ("Not a subsidiary of Sunrise Holdings.", "yes"),
        ("Sunrise Holdings pays.", "yes"),
    ],
)
def test_a_noted_tie_alone_explains_no_payer(note: str, expected: str) -> None:
    """Who says so is not told: the group chart is still asked for."""
    parties = [party("buyer", "Delta Optical Research", "IN", notes=[note])]
    payments = [{"payer": "Sunrise Holdings", "country": "HK"}]
    assert word("third_party_payment", parties=parties, payments=payments) == expected
