"""Whatever list reader lies in the catalogue: it says who publishes what, keeps off others' files, and never crashes on strange ones."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.editions.catalogue import installed_catalogue
from bonafides.editions.overlay import dated_facts
from bonafides.errors import BonafidesError
from bonafides.model.source import ListSource, Published, Snapshot

SOURCES = installed_catalogue().sources
each = pytest.mark.parametrize("source", SOURCES, ids=[s.id for s in SOURCES])


def test_the_lists_of_the_first_release_are_there() -> None:
    """A file missing from the catalogue would be a list missing from every answer."""
    assert {s.id for s in SOURCES} >= {"us-ofac-sdn", "un-sc", "us-state-isn", "eu-journal", "own"}


def test_no_two_readers_have_one_id() -> None:
    """An id is public."""
    assert len({s.id for s in SOURCES}) == len(SOURCES)


@each
def test_a_reader_says_what_it_reads(source: ListSource) -> None:
    """Title, publisher, legal ground and a credible count."""
    assert all((source.title, source.publisher, source.cites))
    assert 0 < source.expect[0] < source.expect[1]


@each
@given(content=st.binary(max_size=300))
def test_a_strange_content_is_nobodys(source: ListSource, content: bytes) -> None:
    """Or somebody's, but no crash."""
    source.recognise(Published(path="x", content=content))


@each
@given(content=st.text(max_size=300))
def test_a_strange_text_is_read_or_refused_in_one_line(source: ListSource, content: str) -> None:
    """Never another error than ours."""
    files = (Published(path="x", content=content.encode(errors="replace")),)
    assert "\n" not in refusal(
        source, Snapshot(day=date(2024, 1, 1), parts=dict.fromkeys({*source.needs, "list"}, files))
    )


def refusal(source: ListSource, snapshot: Snapshot) -> str:
    """Read a snapshot and give why it was refused, if it was."""
    try:
        list(source.read(snapshot))
    except BonafidesError as refused:
        return str(refused)
    return ""


def test_the_dated_facts_of_the_catalogue_are_whole() -> None:
    """Each with a source, a verifier and a day to look again."""
    facts = [
        f for path, content in installed_catalogue().files("lists", ".toml") for f in dated_facts(content, where=path)
    ]
    assert facts
    assert [f.id for f in facts if not (f.source and f.cites and f.verified_by and f.verified_on < f.review_by)] == []
