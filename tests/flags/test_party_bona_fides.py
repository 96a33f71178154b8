"""Who the receiving parties are: young, traceless, middlemen, at no premises, out of their business, or silent."""

from datetime import date
from typing import Any

import pytest
from tests.flags.flag_situations import buyer, party
from tests.flags.listed_situations import precursor, result, said, undecided

GOODS = [{"description": "sodium perchlorate"}]
GROUPS: dict[str, dict[str, bool]] = {"D:4": {"PK": True, "IR": True}}


@pytest.mark.parametrize(
    ("formed", "day", "expected"),
    [
        ("2025-07-14", date(2025, 11, 5), "yes"),
        ("2025-06-02", date(2026, 6, 1), "yes"),
        ("2025-06-01", date(2026, 6, 1), "no"),
        ("2023-06-01", date(2024, 5, 31), "yes"),
        ("2024-02-29", date(2025, 2, 28), "yes"),
        ("2024-02-29", date(2025, 3, 1), "no"),
        ("2025", date(2026, 6, 1), "unknown"),
        ("2025", date(2025, 11, 1), "yes"),
        ("1999", date(2026, 6, 1), "no"),
        (None, date(2026, 6, 1), "no"),
    ],
)
def test_a_firm_is_young_until_its_first_birthday(formed: str | None, day: date, expected: str) -> None:
    """A partial day that may be either side is asked for."""
    more = {"incorporated": formed} if formed else {}
    assert said("recently_formed", day, parties=[buyer("Acme", "AE", **more)]) == expected


def test_the_age_of_the_exporter_is_no_flag() -> None:
    """It is the receiving side that may be a front."""
    assert said("recently_formed", parties=[party("exporter", "New AG", "DE", incorporated="2026-05-01")]) == "no"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"website": None}, "yes"),
        ({"website": False}, "yes"),
        ({"website": None, "identifiers": [{"kind": "reg_no", "value": "HRB 1"}]}, "no"),
        ({"website": None, "customer_since": "2014"}, "no"),
        ({"website": None, "government": True}, "no"),
        ({"website": "https://acme.example"}, "no"),
        ({}, "no"),
    ],
)
def test_no_footprint_is_known_absence_with_nothing_beside_it(more: dict[str, Any], expected: str) -> None:
    """What nobody looked for is not absent."""
    assert said("no_footprint", parties=[buyer("Acme", "AE", **more)]) == expected


@pytest.mark.parametrize(
    ("business", "goods", "results", "expected"),
    [
        ("bakery and catering", GOODS, (precursor(),), "yes"),
        ("advertising agency", [{"description": "5-axis machining centre"}], (result(),), "yes"),
        ("chemical distribution", GOODS, (precursor(),), "no"),
        ("bakery", [{"description": "dough mixer"}], (result(),), "no"),
        (None, GOODS, (precursor(),), "unknown"),
        ("trading company: wheelbarrows, gloves and goggles", [{"description": "aerospace bolts"}], (result(),), "yes"),
        ("Handel mit Spielzeug", [{"description": "Kreiselkompass"}], (result(),), "yes"),
        ("importador de juguetes y ropa", [{"description": "máquina herramienta CNC"}], (result(),), "yes"),
        ("手套、园林工具批发", [{"description": "陀螺仪"}], (result(),), "yes"),
        ("торговля игрушками", [{"description": "токарный станок"}], (result(),), "yes"),
        ("toys and gifts, import and export", [{"description": "industrial chemicals"}], (result(),), "yes"),
        ("food production", [{"description": "nitrate salts"}], (result(),), "no"),
        ("toys, import and export", [{"description": "chemically pure sugar"}], (result(),), "no"),
        ("toys, import and export", [{"description": "toy aircraft of wood"}], (result(),), "no"),
        ("toys, import and export", [{"description": "aircraft rivets of titanium"}], (result(),), "yes"),
        ("jouets, vêtements", [{"description": "boulons pour avion"}], (result(),), "yes"),
        ("trading company: bearings and fasteners", [{"description": "aerospace bolts"}], (result(),), "no"),
        ("trading company: garden tools", [{"description": "spades and rakes"}], (result(),), "no"),
    ],
)
def test_a_business_without_use_for_the_goods_is_a_mismatch(
    business: str | None, goods: Any, results: Any, expected: str
) -> None:
    """A baker may buy a mixer, and a trader in fasteners bolts; a dealer in toys or gloves has no use for a gyro."""
    more = {"line_of_business": business} if business else {}
    parties = [buyer("Acme", "AE", **more)]
    assert said("line_of_business_mismatch", parties=parties, items=goods, results=results) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"name": "Sunny Garden Tools Trading", "line_of_business": "trading company"}, "yes"),
        (
            {
                "name": "Sunny Trading",
                "line_of_business": "general trading",
                "notes": ["Its shop sells toys and gloves."],
            },
            "yes",
        ),
        ({"name": "Sunny Trading", "line_of_business": "general trading", "notes": ["The staff wear gloves."]}, "no"),
        ({"name": "Sunny Trading", "line_of_business": "general trading"}, "no"),
    ],
)
def test_a_dealer_in_household_wares_is_one_whatever_it_calls_itself(more: dict[str, Any], expected: str) -> None:
    """Trading company is no line of business; name and shop tell more."""
    goods = [{"description": "fibre-optic gyro"}]
    parties = [{"role": "buyer", "country": "MY", **more}]
    assert said("line_of_business_mismatch", parties=parties, items=goods, results=(result(),)) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("Flexi-desk 214, free zone", "yes"),
        ("c/o Orion Services, 3 Main Road", "yes"),
        ("Virtual Office 9, Business Bay", "yes"),
        ("Apartment 5, 12 Long Street", "yes"),
        ("кв. 12, ул. Ленина 4", "yes"),
        ("某小区住宅 3 栋", "yes"),
        ("P.O. Box 61101, Sharjah", "yes"),
        ("Plot 44, Industrial Area 3, P.O. Box 61101, Sharjah", "no"),
        ("Werkstraße 12, 20457 Hamburg", "no"),
        ("Villach, Industriestraße 3", "no"),
    ],
)
def test_an_address_may_be_no_premises(address: str, expected: str) -> None:
    """A post box beside a plot is how an address is written where there is no postman."""
    assert said("residential_or_virtual_address", parties=[buyer("Acme", "AE", address=address)]) == expected


USER = party("end_user", "Delta Optical Research", "IN")


@pytest.mark.parametrize(
    ("parties", "results", "expected"),
    [
        ([buyer("Golden Meridian General Trading FZE", "AE")], (), "yes"),
        ([buyer("大连阳光经贸有限公司", "CN")], (), "yes"),
        ([buyer("Golden Meridian General Trading FZE", "AE"), USER], (), "no"),
        ([buyer("Acme", "AE", line_of_business="import and export")], (), "yes"),
        ([buyer("Acme Pumps", "AE")], (), "no"),
        ([buyer("Meridian Trading", "AE"), party("end_user", "Orion Trading LLC", "AE")], (precursor(),), "yes"),
        ([buyer("Meridian Trading", "AE"), party("end_user", "Orion Trading LLC", "AE")], (result(),), "no"),
    ],
)
def test_a_trader_needs_somebody_who_uses_the_goods(parties: Any, results: Any, expected: str) -> None:
    """Another trader uses no sensitive goods."""
    goods = GOODS if results else []
    assert said("trading_company_unknown_end_user", parties=parties, items=goods, results=results) == expected


@pytest.mark.parametrize(
    ("parties", "expected"),
    [
        ([party("ultimate_consignee", "Bosphorus Global Forwarding", "TR")], "yes"),
        ([party("consignee", "大连货运有限公司", "CN")], "yes"),
        ([party("consignee", "Bosphorus Global Forwarding", "TR"), USER], "no"),
        ([party("forwarder", "Bosphorus Global Forwarding", "TR"), party("consignee", "Acme", "TR")], "no"),
        ([party("consignee", "Rapid Transit Authority", "IN")], "no"),
    ],
)
def test_a_forwarder_is_not_where_goods_end(parties: Any, expected: str) -> None:
    """One who only forwards has its own role."""
    assert said("freight_forwarder_as_consignee", parties=parties) == expected


@pytest.mark.parametrize(
    ("parties", "use", "results", "expected"),
    [
        ([party("ultimate_consignee", "Bosphorus Forwarding", "TR")], None, (result(),), "yes"),
        ([buyer("Acme", "AE")], None, (precursor(),), "yes"),
        ([buyer("Acme", "AE")], None, (undecided(),), "unknown"),
        ([buyer("Acme", "AE")], None, (result(),), "no"),
        ([USER], "industrial use", (precursor(),), "yes"),
        ([USER], "dyestuff oxidation", (precursor(),), "no"),
        ([USER], "industrial use", (result(),), "no"),
    ],
)
def test_a_user_is_asked_for_where_the_goods_need_one(
    parties: Any, use: str | None, results: Any, expected: str
) -> None:
    """Ordinary goods for a buyer who is no middleman need none."""
    stated: dict[str, Any] = {"end_use": {"stated": use}} if use else {}
    assert said("end_user_unspecified", parties=parties, items=GOODS, results=results, **stated) == expected


@pytest.mark.parametrize(
    ("custom", "destination", "results", "expected"),
    [
        ("2015", "NO", (result(),), "no"),
        ("2025-09-01", "NO", (result(),), "yes"),
        (None, "NO", (result(),), "yes"),
        ("2015", "AE", (result(),), "yes"),
        ("2015", "IR", (result(),), "yes"),
        ("2015", "PK", (result(),), "yes"),
        ("2015", "NO", (precursor(),), "yes"),
        ("2015", "NO", (undecided(),), "yes"),
    ],
)
def test_a_trader_of_long_custom_may_be_the_user_of_ordinary_goods(
    custom: str | None, destination: str, results: Any, expected: str
) -> None:
    """A shop that buys hats for years is no front; young custom, a hub, a ban or goods that matter keep the question."""
    more = {"customer_since": custom} if custom else {}
    parties = [party("end_user", "Fjord Trading AS", destination, **more)]
    deal: dict[str, Any] = {
        "destination": destination,
        "end_use": {"stated": "sale in its own shops"},
        "groups": GROUPS,
    }
    assert said("end_user_unspecified", parties=parties, items=GOODS, results=results, **deal) == expected


@pytest.mark.parametrize(
    ("heading", "destination", "expected"),
    [
        ("6505.00", "AE", "no"),
        ("6505.00", "PK", "no"),
        ("6505.00", "IR", "yes"),
        ("8542.31", "AE", "yes"),
        ("5503.11", "PK", "yes"),
    ],
)
def test_a_trader_in_a_hub_may_only_be_the_user_of_household_goods(
    heading: str, destination: str, expected: str
) -> None:
    """Hats for Dubai are sold in Dubai; circuits may go on, and so may aramid fibres."""
    parties = [party("end_user", "Palm Trading LLC", destination, customer_since="2015")]
    deal: dict[str, Any] = {
        "destination": destination,
        "end_use": {"stated": "sale in its own shops"},
        "groups": GROUPS,
    }
    goods = [{"description": "goods of this heading", "hs": heading}]
    assert said("end_user_unspecified", parties=parties, items=goods, results=(result(),), **deal) == expected


def test_a_forwarder_of_long_custom_is_no_user() -> None:
    """It carries for others, whatever the goods."""
    parties = [party("end_user", "Fjord Forwarding AS", "NO", customer_since="2015")]
    deal: dict[str, Any] = {"destination": "NO", "end_use": {"stated": "sale in its own shops"}, "groups": GROUPS}
    assert said("end_user_unspecified", parties=parties, items=GOODS, results=(result(),), **deal) == "yes"


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"end_use": {"stated": "confidential"}}, "yes"),
        ({"end_use": {"stated": "will be told later"}}, "yes"),
        ({"end_use": {"stated": "用途保密"}}, "yes"),
        ({"answers": [{"question": "What is the range?", "answer": "customer declines to state range"}]}, "yes"),
        ({"parties": [buyer("Acme", "AE", notes=["The buyer refused to name the end user."])]}, "yes"),
        ({"parties": [buyer("Acme", "AE", notes=["The buyer did not refuse to name the end user."])]}, "no"),
        ({"end_use": {"stated": "water treatment at Pune"}}, "no"),
        ({}, "no"),
    ],
)
def test_somebody_who_refuses_to_say_is_evasive(deal: Any, expected: str) -> None:
    """Nobody asked is nobody evaded."""
    assert said("evasive_customer", **deal) == expected


@pytest.mark.parametrize(
    ("mail", "more", "expected"),
    [
        ("orders@gmail.com", {}, "yes"),
        ("sales@QQ.com", {}, "yes"),
        ("sales@acme.example", {}, "no"),
        ("jo@gmail.com", {"schema": "Person"}, "no"),
        ("not an address", {}, "no"),
    ],
)
def test_a_firm_with_free_mail_is_noted(mail: str, more: dict[str, Any], expected: str) -> None:
    """A private person may have nothing else."""
    assert said("free_mail_domain", parties=[buyer("Acme", "AE", emails=[mail], **more)]) == expected


@pytest.mark.parametrize(
    ("one", "two", "other", "expected"),
    [
        ("12 Huanghe Rd., Dalian", "12 HUANGHE RD, DALIAN", "Bolt Optics", "yes"),
        ("12 Huanghe Rd., Dalian", "14 Huanghe Rd, Dalian", "Bolt Optics", "no"),
        ("12 Huanghe Rd., Dalian", "12 Huanghe Rd, Dalian", "ACME Pumps Ltd", "no"),
        ("Dalian", "Dalian", "Bolt Optics", "no"),
    ],
)
def test_two_buyers_at_one_address_are_shown(one: str, two: str, other: str, expected: str) -> None:
    """The same firm twice is one firm, and a town is no address."""
    parties = [buyer("Acme Pumps", "CN", address=one), party("consignee", other, "CN", address=two)]
    assert said("shared_address_between_buyers", parties=parties) == expected


@pytest.mark.parametrize(
    ("destination", "groups", "expected"),
    [
        ("EG", {"D:4": {"EG": True}}, "yes"),
        ("IR", {"D:4": {"EG": True}}, "yes"),
        ("IN", {"D:4": {"EG": True}}, "no"),
        ("EG", {"D:4": {"EG": None}}, "unknown"),
        ("IN", {}, "unknown"),
        (None, {"D:4": {"EG": True}}, "unknown"),
    ],
)
def test_a_country_of_concern_is_in_the_group_or_under_a_ban(
    destination: str | None, groups: Any, expected: str
) -> None:
    """Membership that is open on the day is open, and so is a destination that nobody states."""
    deal: dict[str, Any] = {"destination": destination} if destination else {}
    assert said("concern_country_group", groups=groups, **deal) == expected
