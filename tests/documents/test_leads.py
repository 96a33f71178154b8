"""Who did what to whom, as sentences tell it; an assessment never becomes a fact, and what did not move is no transfer."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents.told import CONCERN, lead, leads, names, paper

from bonafides.documents import read
from bonafides.errors import InputError
from bonafides.model.document import Document

ACTIONS = (
    ("Quenholt GmbH sold two lathes to Meridor Trading in Iran.", "supplied"),
    ("Two lathes were sold to Meridor Trading by Quenholt GmbH.", "supplied"),
    ("Quenholt GmbH shipped two lathes to Meridor Trading by way of Dubai.", "shipped"),
    ("Quenholt GmbH made several shipments of lathes to Meridor Trading.", "shipped"),
    ("Meridor Trading bought two lathes from Quenholt GmbH.", "procured"),
    ("Meridor Trading took delivery of two lathes.", "procured"),
    ("Oskaldur Ltd brokered the sale of two lathes to Meridor Trading.", "brokered"),
    ("Quenholt GmbH offered two lathes to Meridor Trading.", "offered"),
    ("Quenholt GmbH signed a contract to sell two lathes to Meridor Trading.", "offered"),
    ("Quenholt GmbH marketed its lathes in Iran.", "marketed"),
    ("Meridor Trading tried to buy two lathes from Quenholt GmbH.", "sought"),
    ("Meridor Trading placed an order for two lathes with Quenholt GmbH.", "sought"),
    ("Meridor Trading asked Quenholt GmbH to quote on two lathes.", "sought"),
    ("Quenholt GmbH curtailed its sales of lathes to Iran.", "curtailed"),
    ("Quenholt GmbH stopped selling lathes to Iran.", "curtailed"),
    ("Quenholt GmbH refused to sell two lathes to Meridor Trading.", "refused"),
    ("The ministry denied Quenholt GmbH a licence for two lathes.", "refused"),
    ("Customs seized two lathes of Quenholt GmbH in Hamburg.", "stopped"),
    ("Customs turned back two lathes at the border.", "stopped"),
    ("The prosecutor opened an investigation into Quenholt GmbH.", "investigated"),
    ("The ministry imposed a fine on Quenholt GmbH.", "measure"),
    ("Quenholt GmbH was added to the Entity List by the agency.", "measure"),
    ("Quenholt GmbH appealed the fine.", "appealed"),
    ("The ministry passed the case to the public prosecutor.", "referred"),
    ("Embassy Vienna raised the shipment of lathes with the Ministry of Trade.", "approached_government"),
)  # fmt: skip
TRANSFERS = {"supplied", "shipped", "procured", "brokered"}
PLAIN = st.sampled_from(
    [
        "Quenholt GmbH sold two lathes to Meridor Trading",
        "Oskaldur Ltd shipped ten tons of steel to Meridor Trading",
        "Meridor Trading bought two pumps from Quenholt GmbH",
    ]
)


@pytest.mark.parametrize(("text", "action"), ACTIONS, ids=[text for text, _ in ACTIONS])
def test_each_action_is_told_by_its_words(text: str, action: str) -> None:
    """Active and passive, by the verb or by its noun; only what moved is a transfer."""
    found = [each for each in leads(text) if each.action == action]
    assert len(found) == 1
    assert found[0].is_transfer == (action in TRANSFERS)


def test_the_parts_of_a_deed_are_kept_apart() -> None:
    """Actor with its other name, goods behind their measure, receiver, way, days."""
    found = lead(
        "In late 2007, Quenholt GmbH, operating under the name Blue Lantern Trading, sold 20 tons of graphite to Meridor Trading through Dubai."
    )
    assert (found.actor, found.aliases, found.item) == (("Quenholt GmbH",), ("Blue Lantern Trading",), ("graphite",))
    assert (found.end_user, found.route, found.quantity) == (("Meridor Trading",), ("Dubai",), "20 tons")
    assert found.date is not None
    assert (found.date.from_, found.date.to) == (date(2007, 10, 1), date(2007, 12, 31))


def test_who_is_given_to_comes_before_what_is_given() -> None:
    """As in "sold Pyongyang steel" and "supplied X with Y"."""
    assert lead("Quenholt GmbH sold Pyongyang types of steel.").item == ("steel",)
    assert lead("Quenholt GmbH supplied Meridor Trading with graphite and lathes.").item == ("graphite", "lathes")


def test_it_and_the_firm_mean_who_was_named_before() -> None:
    """Within a paragraph; the lead says which field was inferred."""
    found = leads(
        "Quenholt GmbH is a firm in Bremen. In 2007 it sold two lathes to Meridor Trading. Later the firm shipped ten pumps to Iran."
    )
    assert [each.actor for each in found] == [("Quenholt GmbH",), ("Quenholt GmbH",)]
    assert all("actor" in each.inferred for each in found)


@given(
    PLAIN,
    st.sampled_from(
        ["We assess that", "It is likely that", "Reportedly", "According to a customs officer,", "We judge that"]
    ),
)
def test_an_assessment_never_becomes_a_fact(sentence: str, word: str) -> None:
    """Whatever word of doubt stands in front."""
    assert [each.stance for each in leads(f"{word} {sentence}.")] != ["fact"]


@pytest.mark.parametrize(
    ("word", "band"),
    [
        ("probably", (55, 80)),
        ("likely", (55, 80)),
        ("very likely", (80, 95)),
        ("almost certainly", (95, 99)),
        ("most likely", (55, 80)),
    ],
)
def test_a_band_comes_from_one_word(word: str, band: tuple[int, int]) -> None:
    """Of ICD 203; a second word of doubt does not narrow or widen it."""
    found = lead(f"We assess that Quenholt GmbH {word} sold two lathes to Meridor Trading.")
    assert (found.band, found.stance) == (band, "assessed")


@given(PLAIN)
def test_what_is_denied_negated_or_supposed_is_no_transfer(sentence: str) -> None:
    """Denials by others and by the firm, conditions, plans, and orders."""
    verb = next(v for v in ("sold", "shipped", "bought") if f" {v} " in sentence)
    base = {"sold": "sell", "shipped": "ship", "bought": "buy"}[verb]
    said = (
        sentence.replace(f" {verb} ", f" never {verb} "), sentence.replace(f" {verb} ", f" denied having {verb} "),
        sentence.replace(f" {verb} ", f" might {base} "), sentence.replace(f" {verb} ", f" will {base} "),
        sentence.replace(f" {verb} ", f" did not {base} "), f"If {sentence}, a licence was needed",
    )  # fmt: skip
    assert not any(each.is_transfer for text in said for each in leads(f"{text}."))


def test_what_is_said_beside_a_deed_has_a_stance_of_its_own() -> None:
    """The chassis moved for a fact; what they are for is assessed."""
    found = lead(
        "In 2007 Quenholt GmbH supplied truck chassis to Pakistan that we assess are for conversion into launchers."
    )
    assert (found.stance, found.is_transfer) == ("fact", True)
    assert [(c.wording, c.stance) for c in found.claims] == [("we assess", "assessed")]


@pytest.mark.parametrize(
    "text",
    [
        "Post is requested to deliver two lathes to the ministry.",
        "Please ship two lathes to Meridor Trading.",
        "Exporters must not sell lathes to Iran.",
        "A maker that sells lathes abroad needs a licence.",
        "Did Quenholt GmbH sell two lathes to Meridor Trading?",
    ],
)
def test_requests_rules_and_questions_are_no_leads(text: str) -> None:
    """Nobody is told to have done anything."""
    assert leads(text) == ()


def test_ordinary_trade_is_no_lead() -> None:
    """The same sentence gives a lead in a paper on missiles and none in an annual report."""
    text = "Quenholt GmbH sold forty ovens to a bakery in Lyon."
    assert len(paper(text).leads) == 1
    assert paper(text, concern="The year was good for ovens and for bread.").leads == ()


def test_an_exercise_has_no_leads() -> None:
    """What it tells is invented for teaching, by its own words."""
    assert leads("This is a training exercise. Quenholt GmbH sold two lathes to Iran.") == ()


def _spans_hold(found: Document) -> bool:
    leads_hold = all(found.text[each.start : each.end] == each.span for each in found.leads)
    told_hold = all(found.text[c.start : c.end] == c.span for c in found.circumstances)
    return leads_hold and told_hold and all(found.text[m.start : m.end] == m.text for m in found.mentions)


WORDS = st.lists(
    st.sampled_from(
        "Quenholt GmbH Iran the firm sold shipped to that which , . and not likely we assess steel lathes for by in 2007 ( ) - it SBIG was were".split()
    ),
    max_size=40,
)


@settings(max_examples=150)
@given(WORDS, st.booleans())
def test_spans_hold_for_any_words(words: list[str], loud: bool) -> None:
    """Leads, circumstances and mentions stand where they say, in capitals too; a second reading gives the same."""
    text = " ".join(words)
    content = f"{CONCERN}\n\n{text.upper() if loud else text}\n".encode()
    try:
        found = read(content, name="any.txt", gazetteer=names(), day=None)
    except InputError:
        return
    assert _spans_hold(found)
    assert read(content, name="any.txt", gazetteer=names(), day=None) == found
