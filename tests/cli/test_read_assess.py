"""`read --assess`: the leads of a paper, each as if it were true, for programs and for people."""

from pathlib import Path

import msgspec
from tests.cli.command import Run

from bonafides.model.codec import from_json
from bonafides.model.lead import AssessedDocument

ROOT = Path(__file__).parents[2]
TELEGRAM = ROOT / "examples" / "telegram.txt"


def test_json_gives_the_document_with_its_assessments(run: Run) -> None:
    """One object a document, which the published noun reads back."""
    ran = run("read", TELEGRAM, "--assess", "--json")
    document = from_json(ran.lines[0].encode(), AssessedDocument, where="output")
    assert ran.code == 0
    assert {a.lead for a in document.assessments} == {lead.id for lead in document.leads}


def test_without_the_option_a_document_has_none(run: Run) -> None:
    """What reading gave before stays as it was."""
    assert "assessments" not in msgspec.json.decode(run("read", TELEGRAM, "--json").lines[0])


def test_now_is_the_day_of_the_edition_or_the_one_that_is_named(run: Run) -> None:
    """Never the clock's."""
    days = []
    for more in ((), ("--on", "2010-01-31")):
        found = msgspec.json.decode(run("read", TELEGRAM, "--assess", "--json", *more).lines[0])
        days.append({a["now"]["as_of"] for a in found["assessments"] if a["now"]})
    assert days == [{"2026-11-24"}, {"2010-01-31"}]


def test_people_are_told_that_nothing_is_verified(run: Run) -> None:
    """And what the starter edition does not hold."""
    ran = run("read", TELEGRAM, "--assess")
    assert "each only if its lead is true; none is verified" in ran.out.replace("\n", " ")
    assert "illegal then: yes" in ran.out
    assert "starter edition" in ran.err


def test_own_lists_count(run: Run) -> None:
    """A freeze of the United Nations from the examples' list binds the recipient."""
    ran = run("read", TELEGRAM, "--assess", "--json", "--list", ROOT / "examples" / "listings_of_2007.jsonl")
    found = msgspec.json.decode(ran.lines[0])
    lists = {e["list"] for a in found["assessments"] for p in a["parties"] for e in p["listings"]}
    assert "UN-1737" in lists


def test_a_day_that_is_none_is_refused_in_one_sentence(run: Run) -> None:
    """With the option named."""
    ran = run("read", TELEGRAM, "--assess", "--on", "2026-13-01")
    assert ran.code == 2
    assert "--on" in ran.err
    assert "Traceback" not in ran.err


def test_a_release_shows_no_assessment(run: Run) -> None:
    """An assessment tells what a release keeps back."""
    ran = run("read", TELEGRAM, "--assess", "--release-to", "GBR", "--on", "2026-11-01")
    assert ran.code == 2
    assert ran.out == ""


def test_the_nouns_have_schemas(run: Run) -> None:
    """As every noun of the contract has."""
    for noun in ("lead_assessment", "assessed_document"):
        assert "illegal_then" in run("schema", noun).out
