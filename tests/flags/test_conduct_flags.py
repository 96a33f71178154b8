"""Conduct: services, brokering, knowledge, rockets named, and words of likelihood."""

from typing import Any

import pytest
from tests.flags.flag_situations import buyer, party
from tests.flags.listed_situations import precursor, result, said, told, undecided

GOODS = [{"description": "carbon brushes"}]


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"kind": "technical_assistance"}, "yes"),
        ({"kind": "export", "items": [{"description": "furnace", "extras": ["training course for operators"]}]}, "yes"),
        (
            {"documents": [{"kind": "order", "text": "Price includes технической поддержки и техническая помощь."}]},
            "yes",
        ),
        ({"kind": "export"}, "no"),
        ({}, "no"),
    ],
)
def test_a_service_is_technical_assistance(deal: Any, expected: str) -> None:
    """Alone or beside the goods."""
    assert said("technical_assistance", **deal) == expected


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"kind": "brokering"}, "yes"),
        ({"from": "CN", "destination": "IR", "parties": [party("broker", "Rhein Vermittlung", "DE")]}, "yes"),
        ({"from": "DE", "destination": "IR", "parties": [party("broker", "Rhein Vermittlung", "DE")]}, "no"),
        ({"destination": "IR", "parties": [party("broker", "Rhein Vermittlung", "DE")]}, "unknown"),
        ({"kind": "export", "from": "DE", "destination": "IR"}, "no"),
    ],
)
def test_a_deal_between_third_countries_is_brokering(deal: Any, expected: str) -> None:
    """A broker at home in one of the two countries arranges no deal between others."""
    assert said("brokering", **deal) == expected


@pytest.mark.parametrize(
    ("knowledge", "expected"),
    [("aware", "yes"), ("informed", "yes"), ("suspects", "unknown"), ("ought_to_know", "unknown"), ("red_flag_unresolved", "unknown"),
     ("none", "no"), (None, "no")],
)  # fmt: skip
def test_awareness_is_a_step_of_the_ladder(knowledge: str | None, expected: str) -> None:
    """Lower steps count in some laws and not in others."""
    assert said("awareness", end_use={"knowledge": knowledge}) == expected


@pytest.mark.parametrize(
    ("use", "given", "expected"),
    [
        ("assembly line for a rocket", result(), "yes"),
        ("固体火箭发动机", result(), "yes"),
        ("for cruise missiles", result(), "yes"),
        ("target drone propulsion", result(), "yes"),
        ("not for missiles", precursor(), "no"),
        ("The goods will not be used in chemical, biological or nuclear weapons, or missiles.", precursor(), "no"),
        ("dyestuff oxidation", precursor(), "no"),
        (None, precursor(), "unknown"),
        (None, undecided(), "unknown"),
        (None, result(), "no"),
    ],
)
def test_a_rocket_end_use_is_named_by_the_words(use: str | None, given: Any, expected: str) -> None:
    """A denial names none; sensitive goods without a stated use are open."""
    stated: dict[str, Any] = {"end_use": {"stated": use}} if use else {}
    assert said("end_use_rocket", items=GOODS, results=(given,), **stated) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A firm likely used what we assess to be a cover company.", "yes"),
        ("Die Ware geht wahrscheinlich weiter.", "yes"),
        ("该公司可能是掩护公司", "yes"),
        ("Вероятно, груз ушёл дальше.", "yes"),
        ("The firm shipped graphite on 3 May.", "no"),
    ],
)
def test_words_of_likelihood_are_kept_on_record(text: str, expected: str) -> None:
    """A plain statement has none."""
    assert said("estimative_language", documents=[{"kind": "other", "text": text}]) == expected


def test_a_draft_from_a_report_says_how_sure_the_report_was() -> None:
    """The lead's own word is the ground."""
    lead = {"document": "D1", "lead": "L-1", "span": "Some sales most likely are ongoing.", "wording": "most likely"}
    (ground,) = told("estimative_language", lead=lead).grounds
    assert ground.says == "The report says “most likely”"


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        ({"end_use": {"informed_by": ["BAFA"]}}, "yes"),
        ({"end_use": {"knowledge": "informed"}}, "yes"),
        ({"history": [{"event": "inform_notice", "on": "2026-01-01", "party": "Acme Pumps"}], "parties": [buyer("Acme Pumps", "CN")]}, "yes"),
        ({"parties": [buyer("Acme Pumps", "CN")]}, "no"),
    ],
)  # fmt: skip
def test_a_notice_of_an_authority_is_on_file(deal: Any, expected: str) -> None:
    """Whoever was told says so."""
    assert said("inform_notice_exists", **deal) == expected
