"""Assessed leads for people: what each comes to if it is true, and nothing of it read as markup."""

import io

from rich.console import Console
from tests.records.told_leads import NOW, assessed, interval, paper, perchlorate

from bonafides.model.document import Document
from bonafides.reports.lead_view import assessments_view


def shown(document: Document) -> str:
    """Print the assessments of a paper on a wide terminal."""
    out = io.StringIO()
    Console(file=out, width=400, color_system=None).print(assessments_view([assessed(document)], NOW))
    return out.getvalue()


def test_the_answer_and_its_ways_are_said() -> None:
    """With the day of now in the title."""
    text = shown(perchlorate())
    assert "now is 2026-11-24" in text
    assert "illegal then: yes" in text
    assert "only by the catch-all" in text
    assert "precursor of MTCR" in text


def test_a_lead_that_is_no_deal_takes_a_line() -> None:
    """And says why."""
    assert "is no deal" in shown(perchlorate(action="curtailed", is_transfer=False))


def test_an_uncertain_sentence_shows_its_words_beside_the_answer() -> None:
    """Stance, word and band."""
    assert "assessed “likely”, 55–80 %" in shown(perchlorate(wording="likely", band=(55, 80), stance="assessed"))


def test_a_name_is_never_read_as_markup() -> None:
    """What strangers wrote stays text."""
    name = "[red]Quenholt[/red] Works"
    assert name in shown(paper(f"{name} sold it.", name, actor=(name,), date=interval("2008-01-01")))
