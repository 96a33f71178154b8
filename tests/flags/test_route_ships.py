"""Listed ships, ships whose identity is not settled, and silences off banned coasts."""

from typing import Any

import msgspec
import pytest
from tests.flags.flag_situations import DAY, ask, facts, word
from tests.flags.listed_situations import hit
from tests.parties.few_listings import listing, register_of

from bonafides.model.party import Identifier, Party
from bonafides.parties.screen import screen_party

LISTED = hit("IMO 9187628", name="Oskaldur Star", schema="Vessel", party=None)


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        ({"from": "2026-05-01T00:00", "to": "2026-05-01T07:00", "near": "Chabahar"}, "yes"),
        ({"from": "2026-05-01T00:00", "to": "2026-05-01T07:00", "near": "Hormuz"}, "yes"),
        ({"from": "2026-05-01T00:00", "to": "2026-05-01T07:00", "near": "남포"}, "yes"),
        ({"from": "2026-05-01T00:00", "to": "2026-05-01T05:00", "near": "Chabahar"}, "no"),
        ({"from": "2026-05-01T00:00", "to": "2026-05-01T07:00", "near": "Rotterdam"}, "no"),
        ({"from": "2026-05-01T00:00", "to": "2026-05-01T12:00", "near": "Rotterdam"}, "yes"),
        ({"from": "2026-05-01", "to": "2026-05-01", "near": "Rotterdam"}, "unknown"),
        ({"from": "2026-05-01", "to": "2026-05-02"}, "yes"),
    ],
)
def test_a_shorter_silence_counts_off_a_banned_coast(gap: dict[str, str], expected: str) -> None:
    """Six hours there, twelve elsewhere; within one day nobody can say."""
    assert word("vessel_ais_gap", vessels=[{"name": "Sea Lark", "gaps": [gap]}]) == expected


def test_the_ground_of_a_silence_names_the_coast() -> None:
    """And that goods are banned there."""
    truth = ask("vessel_ais_gap", facts(vessels=[{"gaps": [{"near": "Bandar Abbas"}]}]))
    assert "off the coast of IR, under a goods ban" in truth.grounds[0].says


def test_a_wrong_number_still_matches_and_is_said_to_be_wrong() -> None:
    """The list may have the same slip."""
    truth = ask("vessel_listed", facts(hits=(LISTED,), vessels=[{"name": "Happy Breeze", "imo": "9187628"}]))
    assert truth.word == "yes"
    assert any("is no ship's number" in g.says for g in truth.grounds)


@pytest.mark.parametrize(
    ("vessel", "expected"),
    [
        ({"name": "Sea Lark", "imo": "9074729"}, "no"),
        ({"name": "Sea Lark", "imo": "9074728"}, "unknown"),
        ({"name": "Sea Lark"}, "no"),
    ],
)
def test_a_ship_with_a_wrong_number_is_not_known_to_be_unlisted(vessel: dict[str, str], expected: str) -> None:
    """Its true number was never compared."""
    assert word("vessel_listed", vessels=[vessel]) == expected


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"vessels": [{"name": "Sea Lark", "imo": "9074729"}, {"name": "Happy Breeze", "imo": "IMO 9074729"}]}, "yes"),
        ({"vessels": [{"name": "Sea Lark", "imo": "9074729"}, {"name": "SEA LARK", "imo": "9074729"}]}, "no"),
        ({"vessels": [{"imo": "9074729", "flag": "Panama"}, {"imo": "9074729", "flag": "Cameroon"}]}, "yes"),
        ({"vessels": [{"name": "Sea Lark", "imo": "9074729"}, {"name": "Sea Lark", "imo": "7625811"}]}, "yes"),
        ({"vessels": [{"name": "Sea Lark", "flag": "Panama", "mmsi": "422123456"}]}, "yes"),
        ({"vessels": [{"name": "Sea Lark", "flag": "Panama", "mmsi": "351123456"}]}, "no"),
        ({"vessels": [{"name": "Sea Lark", "mmsi": "422123456"}]}, "no"),
        ({"history": [{"event": "change", "what": "vessel name", "from": "Sea Lark", "to": "Happy Breeze"}]}, "yes"),
        ({"history": [{"event": "change", "what": "flag", "from": "PA", "to": "CM"}]}, "yes"),
        ({"history": [{"event": "change", "what": "notify_party"}]}, "no"),
        ({"documents": [{"kind": "other", "text": "The vessel was renamed Happy Breeze in May."}]}, "yes"),
        ({"documents": [{"kind": "other", "text": "The tanker sailed under a false flag."}]}, "yes"),
        ({"documents": [{"kind": "other", "text": "The company was renamed in May."}]}, "no"),
        ({}, "no"),
    ],
)
def test_names_numbers_and_flags_of_a_ship_must_agree(deal: dict[str, Any], expected: str) -> None:
    """One ship, one number, one name, one flag."""
    assert word("vessel_identity", **deal) == expected


def test_a_number_with_a_wrong_check_digit_is_found_on_a_list_that_has_it() -> None:
    """The number is compared as it is written, whatever its check digit."""
    number = (Identifier(kind="imo", value="9187628"),)
    listed = msgspec.structs.replace(listing("Oskaldur Star"), schema="Vessel", identifiers=number)
    asked = Party(schema="Vessel", name="Happy Breeze", identifiers=(Identifier(kind="imo", value="IMO 9187628"),))
    hits = screen_party(asked, register_of(listed), DAY)
    truth = ask("vessel_listed", facts(hits=hits, vessels=[{"name": "Happy Breeze", "imo": "IMO 9187628"}]))
    assert truth.word == "yes"
    assert any("is no ship's number" in g.says for g in truth.grounds)
