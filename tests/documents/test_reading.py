"""A telegram is read into structure, repaired text, mentions and leads; nothing is verified by reading it."""

from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.cli.reading import terms_of
from bonafides.documents import Gazetteer, draft, read
from bonafides.documents.repair import original
from bonafides.editions.opened import open_edition
from bonafides.errors import InputError
from bonafides.model.document import Document

ROOT = Path(__file__).parents[2]


@lru_cache(maxsize=1)
def names() -> Gazetteer:
    """Give what the starter edition knows by name."""
    return Gazetteer(terms_of(open_edition(None), ()))


@lru_cache(maxsize=4)
def document(path: Path) -> Document:
    """Read a file with those names."""
    return read(path.read_bytes(), name=path.name, gazetteer=names(), day=None)


@pytest.fixture
def twin() -> Document:
    """Give the synthetic telegram of the examples."""
    return document(ROOT / "examples" / "telegram.txt")


def test_the_header_is_read_by_its_fields(twin: Document) -> None:
    """Who, to whom, when, about what."""
    header = twin.header
    assert (header.dtg, header.precedence, header.classification) == ("141030Z MAR 08", "P", "CONFIDENTIAL")
    assert header.tags == ("MTCRE", "ETTC", "PARM", "CH", "IR", "PK")
    assert [a.precedence for a in header.to] == ["PRIORITY", "PRIORITY"]


def test_every_paragraph_has_its_mark_or_inherits_one(twin: Document) -> None:
    """The paper inside carries its own banner."""
    assert [p.mark for p in twin.portions if p.id in {"1", "2", "3", "4"}] == ["(U)", "(C)", "(C)", "(U)"]
    assert {p.effective for p in twin.portions if p.id.startswith("3.")} == {"(CONFIDENTIAL REL EXAMPLE)"}


def test_words_cut_in_two_are_put_together(twin: Document) -> None:
    """Both breaks are mended and told."""
    assert sum(r.kind == "broken_word" for r in twin.repairs) == 2
    assert "solid-propellant" in twin.text
    assert "The supplier probably" in twin.text


def test_the_received_text_can_be_had_again(twin: Document) -> None:
    """Every repair says what was there."""
    assert original(twin.text, twin.repairs).encode() == (ROOT / "examples" / "telegram.txt").read_bytes()


def test_every_mention_stands_where_it_says(twin: Document) -> None:
    """Spans count characters of the repaired text."""
    assert twin.mentions
    assert all(twin.text[m.start : m.end] == m.text for m in twin.mentions)


def test_leads_say_who_supplied_what_to_whom_and_when(twin: Document) -> None:
    """The shipment of sodium perchlorate, as the text has it."""
    lead = next(each for each in twin.leads if "sodium perchlorate" in each.item)
    assert lead.actor == ("Qingdao Blue Heron Chemicals",)
    assert lead.end_user == ("Parchin Chemical Industries",)
    assert (lead.item_kind, lead.quantity, lead.status) == ("unlisted_sensitive", "20 tons", "unverified")
    assert lead.span == twin.text[lead.start : lead.end]


def test_drafted_transactions_say_where_they_come_from(twin: Document) -> None:
    """Each is marked unverified and dated as its lead is."""
    drafts = list(draft(twin))
    assert len(drafts) == len([lead for lead in twin.leads if lead.is_transfer or lead.action == "offered"])
    assert {d.lead.status for d in drafts if d.lead} == {"unverified"}
    assert "2007-11" in {str(d.date) for d in drafts}


def test_a_request_has_its_day(twin: Document) -> None:
    """The next 21 April after the telegram."""
    assert "2008-04-21" in {r.by for r in twin.action_requests}


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_in_one_sentence(content: bytes) -> None:
    """Nothing but an InputError comes out, and spans hold."""
    try:
        found = read(content, name="any.txt", gazetteer=names(), day=None)
    except InputError:
        return
    assert all(found.text[m.start : m.end] == m.text for m in found.mentions)
    assert all(found.text[p.start : p.end] == p.text for p in found.portions)
