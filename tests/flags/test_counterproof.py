"""What counts as counter-evidence: somebody named saw it, nobody doubts it, and nothing grave is on file."""

from typing import Any

import pytest
from tests.flags.flag_situations import buyer, party
from tests.flags.listed_situations import hit, said

HOME = "Apartment 5, 12 Long Street"


def home(note: str, **deal: Any) -> str:
    """Give what is said of a firm at home, of which a note is on file."""
    return said("residential_or_virtual_address", parties=[buyer("Acme", "AE", address=HOME, notes=[note])], **deal)


@pytest.mark.parametrize(
    "note",
    [
        "Our agent visited the workshop.",
        "Unser Techniker hat die Werkstatt besichtigt.",
        "Notre agent a visité l'atelier.",
        "Nuestro agente ha visitado el taller.",
        "Наш инженер: цех осмотрели, проверен.",
        "我方已核实该工厂。",
    ],
)
def test_what_our_side_saw_explains(note: str) -> None:
    """In the language of the file."""
    assert home(note) == "no"


@pytest.mark.parametrize(
    "note",
    [
        "The customer says that it has a workshop.",
        "The workshop was visited.",
        "We have a workshop.",
        "Our agent visited the address and saw no workshop.",
        "Our agent will visit the workshop.",
        "Our agent visited the workshop, which was empty.",
        "Our agent checked whether there is a workshop.",
        "Our agent visited the workshop, but could not enter.",
        "Unser Techniker hat die Werkstatt nicht besichtigt.",
        "我方未核实该工厂。",
    ],
)
def test_a_word_of_the_customer_a_plan_and_a_doubt_explain_nothing(note: str) -> None:
    """Seen, by whom, and without a but."""
    assert home(note) == "yes"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We confirm: our workshop was inspected.", "yes"),
        ("The commercial register shows a workshop at this address.", "no"),
    ],
)
def test_a_letter_that_says_we_is_not_our_side(text: str, expected: str) -> None:
    """Who writes a paper is not known, whom it quotes is."""
    parties = [buyer("Acme", "AE", address=HOME)]
    papers = [{"kind": "other", "text": text}]
    assert said("residential_or_virtual_address", parties=parties, documents=papers) == expected


@pytest.mark.parametrize(
    "grave",
    [
        {"hits": (hit("Acme"),)},
        {"end_use": {"stated": "parts of a missile"}},
        {"end_use": {"stated": "confidential"}},
        {"end_use": {"knowledge": "suspects"}},
        {"history": [{"event": "denial", "on": "2020-01-01", "party": "Somebody Else Ltd"}]},
    ],
)
def test_nothing_is_explained_away_where_something_grave_is_on_file(grave: dict[str, Any]) -> None:
    """Then a person decides."""
    assert home("Our agent visited the workshop.", **grave) == "yes"


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ({"on": "2026-05-01", "by": "the embassy", "result": "workshop with machines, favourable"}, "no"),
        ({"on": "2026-07-01", "by": "the embassy", "result": "workshop with machines, favourable"}, "yes"),
        ({"by": "the embassy", "result": "workshop with machines, favourable"}, "yes"),
        ({"on": "2026-05-01", "result": "workshop with machines, favourable"}, "yes"),
    ],
)
def test_a_check_counts_once_it_was_made_by_somebody_named(event: dict[str, str], expected: str) -> None:
    """A check of another day, or by nobody, shows nothing."""
    history = [{"event": "verification", **event}]
    parties = [buyer("Acme", "AE", address=HOME)]
    assert said("residential_or_virtual_address", parties=parties, history=history) == expected


def test_an_answer_explains_nothing() -> None:
    """It is a claim inside the input, which fills an unknown and never lowers an outcome."""
    answers = [
        {"question": "What is there?", "answer": "Our agent saw a workshop.", "evidence": "photo 3", "by": "R. Rao"}
    ]
    parties = [party("end_user", "Acme", "AE", address=HOME)]
    assert said("residential_or_virtual_address", parties=parties, answers=answers) == "yes"
