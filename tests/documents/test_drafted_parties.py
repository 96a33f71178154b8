"""What a document says of the parties of its leads goes into the draft, and nothing that it does not say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET
from tests.records.told_leads import interval, paper, perchlorate, target

from bonafides.documents.draft import draft
from bonafides.documents.drafted_parties import once, party_of, told_of
from bonafides.model.item import RangePayload

NAME = "Quenholt Works"


@pytest.mark.parametrize(
    ("sentence", "seat"),
    [
        (f"The Chinese firm {NAME} sold it.", "CN"),
        (f"They sold it to Iran's {NAME}.", "IR"),
        (f"They sold it to Iran's solid-propellant missile organization {NAME}.", "IR"),
        (f"{NAME}, a Chinese trading firm, sold it.", "CN"),
        (f"They sold it to Iran by {NAME}.", ""),
        (f"They sold it to Iran; {NAME} paid.", ""),
        (f"Goods of Iran and {NAME} were stopped.", ""),
    ],
)
def test_a_seat_is_what_the_text_says_of_the_party(sentence: str, seat: str) -> None:
    """A country that stands near by for another reason is no seat."""
    assert told_of(paper(sentence, NAME)).seat(NAME) == seat


@pytest.mark.parametrize(
    ("words", "traded"),
    [("operating under the name", True), ("trading as", True), ("which now operates under the name of", True), ("now known as", True),
     ("also known as", False), ("working with", False), ("a supplier of", False)],
)  # fmt: skip
def test_a_name_in_trade_follows_words_that_say_so(words: str, traded: bool) -> None:
    """Another name by which it is known is none under which it trades."""
    told = told_of(paper(f"Limfang, {words} {NAME}, sold it.", "Limfang", NAME))
    assert told.traded_under(("Limfang", NAME)) == ((NAME,) if traded else ())


def test_a_description_is_no_name() -> None:
    """Its country counts; nobody is screened by it."""
    party = party_of("Chinese firms", told_of(perchlorate()))
    assert (party.name, party.country, party.line_of_business) == (UNSET, "CN", "Chinese firms")


def test_a_short_form_in_brackets_is_no_second_party() -> None:
    """It is the same one."""
    assert once([NAME, "QW"], f"sold by {NAME} (QW)") == (NAME,)


def test_each_destination_has_a_draft_of_its_own() -> None:
    """With an id that tells them apart."""
    found = list(draft(perchlorate(links=target("IR", "PK"))))
    assert [(t.id, t.destination) for t in found] == [("made-up/L-1/IR", "IR"), ("made-up/L-1/PK", "PK")]


def test_figures_of_a_sentence_near_by_that_names_the_item_go_into_the_draft() -> None:
    """As stated points, none computed."""
    sentence = (
        "Chinese firms marketed a ballistic missile. The ballistic missile has a range of 150 km and a 450 kg warhead."
    )
    (deal,) = draft(
        paper(sentence, actor=("Chinese firms",), action="marketed", item=("ballistic missile",), end=43, span=sentence[:43])
    )  # fmt: skip
    assert deal.items[0].range_payload == (RangePayload(range="150 km", payload="450 kg"),)


def test_a_named_middleman_takes_part() -> None:
    """And an unnamed one does not."""
    (deal,) = draft(paper(f"Chinese firms shipped it to Iran via {NAME}.", NAME, via=(NAME, "a cover company")))
    assert [(p.role, p.name) for p in deal.parties] == [("intermediate_consignee", NAME)]


@given(st.sampled_from(["denied", "hypothetical"]), st.booleans())
def test_what_is_not_said_to_have_happened_gives_no_draft(stance: str, negated: bool) -> None:
    """Whatever else the lead holds."""
    assert list(draft(perchlorate(stance=stance, negated=negated, date=interval("2008-01-01")))) == []
