"""Hubs, free zones, crossings, detours and where the goods end."""

from typing import Any

import pytest
from tests.flags.flag_situations import ask, buyer, facts, party, word

USER = party("end_user", "Delta Optical Research", "IN")
EXPORTER = party("exporter", "Carbon AG", "DE")


def route(*places: str, mode: str | None = None) -> list[dict[str, str]]:
    return [{"place": p, **({"mode": mode} if mode else {})} for p in places]


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"parties": [buyer()], "route": route("Hamburg", "Jebel Ali", "Nhava Sheva")}, "yes"),
        ({"parties": [party("ultimate_consignee", "Bosphorus Forwarding", "TR")]}, "yes"),
        ({"parties": [party("consignee", "Acme", "TR"), party("end_user", "Acme", "TR")]}, "no"),
        ({"parties": [buyer("Acme", "AE")], "destination": "AE", "route": route("Hamburg", "Jebel Ali")}, "no"),
        ({"parties": [buyer("Acme", "AE"), USER]}, "yes"),
        ({"parties": [USER], "route": route("Jebel Ali", "Nhava Sheva")}, "no"),
    ],
)
def test_a_hub_counts_where_no_use_there_is_stated(deal: dict[str, Any], expected: str) -> None:
    """A user in the hub, and a hub where the goods start, are no transshipment."""
    assert word("transshipment_hub", **deal) == expected


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (("Hamburg", "Singapore", "Jebel Ali"), "yes"),
        (("Hamburg", "Jebel Ali", "Bandar Abbas"), "no"),
        (("Hamburg", "Jebel Ali"), "no"),
        (("Hamburg", "Mersin", "Rotterdam", "Istanbul"), "yes"),
        (("Hamburg", "Nowhere-on-Sea", "Jebel Ali"), "unknown"),
        (("Hamburg", "Nowhere-on-Sea", "Singapore", "Jebel Ali"), "yes"),
        (("Nowhere-on-Sea", "Hamburg", "Jebel Ali"), "unknown"),
    ],
)
def test_a_detour_of_twice_the_way_and_a_return_are_illogical(places: tuple[str, ...], expected: str) -> None:
    """Where a place is not known, nobody can say."""
    assert word("illogical_route", route=route(*places)) == expected


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"parties": [buyer("Golden Meridian FZE", "AE")]}, "yes"),
        ({"parties": [buyer("Golden Meridian FZE", "AE"), USER]}, "no"),
        ({"parties": [party("end_user", "Acme", "PA", address="Lote 4, Zona Libre de Colón")]}, "yes"),
        ({"parties": [USER]}, "no"),
    ],
)
def test_a_free_zone_counts_for_the_last_receiver(deal: dict[str, Any], expected: str) -> None:
    """A buyer in a zone is nothing where the user is elsewhere."""
    assert word("free_zone_destination", **deal) == expected


@pytest.mark.parametrize(
    ("places", "mode", "expected"),
    [
        (("Shenyang", "Dandong"), "road", "yes"),
        (("Shenyang", "Dandong"), None, "yes"),
        (("Dandong", "Hamburg"), None, "no"),
        (("Shanghai", "Dandong", "Hamburg"), "sea", "no"),
        (("Hamburg", "Nhava Sheva"), None, "no"),
    ],
)
def test_a_crossing_counts_by_land_into_a_banned_country(
    places: tuple[str, ...], mode: str | None, expected: str
) -> None:
    """A port of call at the same town is no crossing."""
    assert word("border_crossing_to_sanctioned", route=route(*places, mode=mode)) == expected


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"destination": "AE", "route": route("Hamburg", "Jebel Ali", "Bandar Abbas")}, "yes"),
        ({"destination": "AE", "route": route("Hamburg", "Jebel Ali")}, "no"),
        (
            {
                "destination": "IN",
                "documents": [{"kind": "bill_of_lading", "fields": {"place_of_delivery": "Bandar Abbas"}}],
            },
            "yes",
        ),
        ({"destination": "IN", "documents": [{"kind": "ais_record", "text": "Discharged at Bandar Abbas."}]}, "yes"),
        (
            {"destination": "IN", "documents": [{"kind": "manifest", "fields": {"port of discharge": "Nhava Sheva"}}]},
            "no",
        ),
        (
            {
                "destination": "IN",
                "documents": [
                    {
                        "kind": "bill_of_lading",
                        "fields": {"port of discharge": "Singapore", "final destination": "Pune, India"},
                    }
                ],
            },
            "no",
        ),
        ({"destination": "NP", "route": route("Hamburg", "Kolkata")}, "no"),
        ({"destination": "AF", "route": route("Hamburg", "Bandar Abbas")}, "yes"),
        ({"destination": "KP", "route": route("Shenyang", "Dandong", "Sinuiju")}, "no"),
        ({"destination": "CN", "route": route("Shenyang", "Dandong", "Sinuiju")}, "yes"),
        ({"destination": "CN", "route": route("Shenyang", "Dandong")}, "yes"),
        ({"destination": "FR", "route": route("Hamburg", "Rotterdam")}, "no"),
        ({"destination": "TR", "route": route("Mersin", "بازرگان")}, "yes"),
        ({"destination": "TR", "route": route("Tehran", "Bazargan")}, "no"),
        ({"route": route("Hamburg", "Rotterdam")}, "no"),
        ({"destination": "IN", "end_use": {"statement": {"site": "Tehran"}}}, "yes"),
    ],
)
def test_route_and_papers_must_end_where_the_goods_are_said_to(deal: dict[str, Any], expected: str) -> None:
    """The port of a country without a coast, and of the Union's single market, agree; a port under a ban never does."""
    assert word("final_destination_mismatch", parties=[EXPORTER], **deal) == expected


@pytest.mark.parametrize(
    ("parties", "expected"),
    [
        ([party("consignee", "Acme", "AE"), USER], "yes"),
        ([party("consignee", "Acme", "IN"), USER], "no"),
        ([party("consignee", "Acme", "AE")], "no"),
        ([buyer("Acme", "AE"), USER], "no"),
        ([{"role": "consignee", "name": "Acme", "city": "Dubai"}, USER], "yes"),
        ([{"role": "consignee", "name": "Acme", "city": "दिल्ली"}, USER], "no"),
        ([{"role": "consignee", "name": "Acme", "address": "Plot 4, Sharjah, United Arab Emirates"}, USER], "yes"),
        ([{"role": "consignee", "name": "Acme"}, USER], "unknown"),
        ([party("consignee", "Acme", "Zarvja"), USER], "unknown"),
        ([party("consignee", "Acme", "IN"), party("ultimate_consignee", "Acme", "阿联酋"), USER], "yes"),
    ],
)
def test_a_consignee_belongs_into_the_country_of_use(parties: list[dict[str, Any]], expected: str) -> None:
    """A buyer elsewhere is another matter."""
    assert word("consignee_not_in_use_country", parties=parties) == expected


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"destination": "to be advised"}, "yes"),
        ({"route": route("Hamburg", "any port in the Gulf")}, "yes"),
        ({"documents": [{"kind": "order", "text": "Liefertermin: noch offen"}]}, "yes"),
        ({"destination": "IN"}, "no"),
    ],
)
def test_a_place_or_day_left_open_is_vague(deal: dict[str, Any], expected: str) -> None:
    """In words of several languages."""
    assert word("vague_delivery", **deal) == expected


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"destination": "IR", "status": "unlisted_sensitive", "items": [{"description": "x"}]}, "yes"),
        ({"destination": "IR", "items": [{"description": "x"}]}, "no"),
        ({"destination": "IR", "items": [{"description": "x"}], "recognised": ("sodium-perchlorate",)}, "yes"),
        ({"destination": "IR", "status": "insufficient_data", "items": [{"description": "x"}]}, "unknown"),
        ({"destination": "KP", "items": [{"hs": "8471.30"}]}, "yes"),
        ({"destination": "KP", "items": [{"hs": "0101.21"}]}, "no"),
        ({"destination": "IN", "status": "unlisted_sensitive", "items": [{"hs": "8471.30"}]}, "no"),
        ({"status": "unlisted_sensitive", "items": [{"hs": "8471.30"}]}, "unknown"),
    ],
)
def test_a_ban_counts_where_it_covers_the_goods_for_their_destination(deal: dict[str, Any], expected: str) -> None:
    """What a paper names counts though nobody declared it; an open destination is unknown."""
    assert word("embargo_destination", **deal) == expected


def test_the_ground_of_an_embargo_names_the_ban() -> None:
    """The reader sees which measure it is."""
    truth = ask(
        "embargo_destination", facts(destination="IR", status="unlisted_sensitive", items=[{"description": "x"}])
    )
    assert any("a missile items ban" in g.says for g in truth.grounds)
