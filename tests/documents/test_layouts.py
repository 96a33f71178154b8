"""Each kind of paper is read by its layout. The papers beside this file are made up."""

from functools import lru_cache
from pathlib import Path

import pytest

from bonafides.documents.formats import received
from bonafides.documents.portions import Layout, laid_out
from bonafides.documents.repair import original

PAPERS = Path(__file__).parent / "papers"
KINDS = {
    "telegram_1975": ("telegram", "1975-03-12"),
    "telegram_1986": ("telegram", "None"),
    "telegram_2010": ("telegram", "2010-02-18"),
    "memorandum": ("memorandum", "2011-03-03"),
    "printed_email": ("email", "2011-03-03"),
    "minutes": ("minutes", "2012-06-14"),
    "press_release": ("press_release", "2011-03-03"),
    "federal_register": ("notice", "2011-03-03"),
    "report": ("report", "2013-10-12"),
    "statement_of_reasons": ("statement", "None"),
    "speech": ("speech", "2015-05-05"),
    "alert": ("alert", "2014-09-02"),
    "court_summary": ("court_summary", "2012-11-09"),
    "article": ("article", "None"),
}


@lru_cache
def paper(name: str) -> Layout:
    """Lay out one of the papers."""
    return laid_out(received((PAPERS / f"{name}.txt").read_bytes(), name=name))


def text_of(layout: Layout, ident: str) -> str:
    """Give the words of a portion."""
    return next(p.text for p in layout.portions if p.id == ident)


def laid(text: str) -> Layout:
    """Lay out a text."""
    return laid_out(received(text.encode(), name="text"))


@pytest.mark.parametrize("name", KINDS)
def test_a_paper_is_known_by_its_content_and_dated_by_its_own_head(name: str) -> None:
    """The days of which a text tells are never taken for its own: the article has none."""
    layout = paper(name)
    assert (layout.kind, str(layout.day)) == KINDS[name]


@pytest.mark.parametrize("name", KINDS)
def test_every_paper_can_be_had_again_and_its_portions_stand_where_they_say(name: str) -> None:
    """To the byte."""
    layout = paper(name)
    assert original(layout.text, layout.repairs).encode() == (PAPERS / f"{name}.txt").read_bytes()
    assert layout.portions
    assert all(layout.text[p.start : p.end] == p.text for p in layout.portions)
    assert len({p.id for p in layout.portions}) == len(layout.portions)


def test_addressees_go_on_over_the_end_of_a_page() -> None:
    """The third addressee stands on page 2 of the telegram of 1975."""
    header = paper("telegram_1975").header
    assert [a.to for a in header.to] == ["AMEMBASSY PARIS", "AMEMBASSY BONN", "AMEMBASSY ROME"]
    assert [a.to for a in header.info] == ["USMISSION GENEVA"]


def test_offices_are_no_addressees() -> None:
    """ACTION and INFO with office symbols are the distribution at home."""
    header = paper("telegram_1975").header
    assert header.distribution[0] == "ORIGIN PM-05"
    assert header.distribution[1].startswith("INFO OCT-01 EUR-12")
    assert (header.drafted_by, header.approved_by) == ("PM/EXA:JQSAMPLE:TT", "PM/EXA:RTMODEL")


def test_the_older_orders_of_classification_are_read() -> None:
    """E.O. 11652 with its schedule, 12356 with the originator's decision, 13526 with a day."""
    headers = [paper(f"telegram_{year}").header for year in (1975, 1986, 2010)]
    assert [h.authority for h in headers] == ["E.O. 11652", "E.O. 12356", "E.O. 13526"]
    assert [h.declassify_on for h in headers] == ["GDS", "OADR", "2020-02-18"]
    assert [h.classification for h in headers] == ["LIMITED OFFICIAL USE", "CONFIDENTIAL", "CONFIDENTIAL"]


@pytest.mark.parametrize("name", ["telegram_1975", "telegram_1986", "telegram_2010", "memorandum", "report"])
def test_the_end_of_a_page_inside_a_sentence_goes_out_and_is_told(name: str) -> None:
    """Nothing of the page is left in a portion."""
    layout = paper(name)
    assert "page_break" in {r.kind for r in layout.repairs}
    said = " ".join(p.text for p in layout.portions)
    assert "PAGE 0" not in said
    assert "SECTION 0" not in said
    assert "002 OF 002" not in said
    assert "- 3 -" not in said


def test_a_sentence_is_whole_after_the_page_went_out() -> None:
    """The words before and after the page's end are neighbours."""
    assert "OFFICIALS HAVE SAID THAT THEY KNEW" in text_of(paper("telegram_1975"), "2")
    assert "GOODS WERE STILL IN THE PORT" in text_of(paper("telegram_1986"), "3")
    assert "director of the first is a brother" in text_of(paper("memorandum"), "1")


def test_words_in_capitals_parted_at_a_line_end_are_put_together() -> None:
    """GOVERN-MENT is one word, NON-PROLIFERATION keeps its hyphen."""
    assert "HOST GOVERNMENT" in text_of(paper("telegram_1975"), "1")
    assert "NON-PROLIFERATION POLICY" in text_of(paper("telegram_1975"), "2")


def test_points_and_letters_under_a_paragraph_are_portions_of_their_own() -> None:
    """Dashes, letters, and letters with marks."""
    assert [p.id for p in paper("telegram_1975").portions][2:7] == ["3", "3.1", "3.2", "3.a", "3.b"]
    assert [(p.id, p.mark) for p in paper("telegram_2010").portions][3:5] == [("3.a", "(U)"), ("3.b", "(C)")]
    assert [p.id for p in paper("memorandum").portions] == ["1", "2", "2.a", "2.b"]


def test_labels_and_headings_head_their_paragraphs() -> None:
    """SUMMARY to END SUMMARY, and a heading before a numbered paragraph."""
    assert [p.heading for p in paper("telegram_2010").portions][:2] == ["SUMMARY", "The Shipment"]
    assert [p.heading for p in paper("telegram_1986").portions] == ["", "SUMMARY", "", "COMMENT"]
    assert paper("federal_register").portions[5].heading == "DATES"


def test_a_summary_of_several_paragraphs_goes_on_to_its_end() -> None:
    """And no further."""
    layout = laid("First lines\n\nSUMMARY: One thing was sold.\n\nIt was steel. END SUMMARY.\n\nMore was said of it.\n")
    assert [p.heading for p in layout.portions] == ["SUMMARY", "SUMMARY", "First lines"]


def test_the_signature_and_the_trailer_are_no_text() -> None:
    """NNNN, BT, the serial and the last classification line."""
    assert [paper(f"telegram_{y}").header.signature for y in (1975, 1986, 2010)] == [
        "KISSAMPLE",
        "MUSTERMANN",
        "SAMPLE",
    ]
    assert "NNNN" not in paper("telegram_1986").portions[-1].text


def test_a_quotation_is_a_paper_inside() -> None:
    """From QUOTE to UNQUOTE."""
    inside = paper("telegram_1975").papers
    assert [(p.portion, p.closed) for p in inside] == [("4", True)]


def test_the_head_of_a_memorandum_is_read_by_its_labels() -> None:
    """Whom it passes, who gets a copy, and the line of classification over it."""
    header = paper("memorandum").header
    assert (header.from_, header.through) == ("Licensing Desk, A. Sample", ("Deputy Director",))
    assert [a.to for a in header.info] == ["Legal Adviser", "Customs Liaison"]
    assert (header.classification, header.refs) == ("SECRET", ("Memorandum 2011/14",))


def test_an_unmarked_paragraph_inherits_the_line_over_the_whole() -> None:
    """As it is written, with its control marks."""
    layout = laid(
        "SECRET//NOFORN\n\nThe firm sold pumps to two buyers in May.\n\nIt was paid in cash.\n\nSECRET//NOFORN\n"
    )
    assert {p.effective for p in layout.portions} == {"SECRET//NOFORN"}


def test_the_head_of_a_printed_email_is_read() -> None:
    """Sent, To, Cc, Attachments."""
    header = paper("printed_email").header
    assert [a.to for a in header.to] == ["Licensing Desk", "Customs Liaison"]
    assert header.attachments == ("invoice.pdf",)


def test_titles_become_subjects() -> None:
    """Of releases, notices and articles."""
    assert paper("press_release").header.subject == "Example Firm Fined for Shipping Valves Without a Licence"
    assert paper("federal_register").header.subject == "Imposition of Measures Against Example Entities"
    assert paper("article").header.subject == "Customs Find Carbon Fibre in a Load of Carpets"


def test_attendance_agenda_and_actions_of_minutes_are_told_apart() -> None:
    """By heading."""
    found = {p.heading: p.text for p in paper("minutes").portions}
    assert found["PRESENT"].startswith("Present: A. Sample")
    assert found["Item 2: Outreach"] == "B. Model reported on a visit to three firms."
    assert found["Action items"].startswith("B. Model to check")


def test_contents_and_footnotes_are_named() -> None:
    """The numbers of a table of contents are no paragraphs."""
    portions = paper("report").portions
    assert [p.id for p in portions if p.heading == "contents"] == ["0.2"]
    assert [p.heading for p in portions if p.text.startswith("[1]")] == ["footnote"]
    assert [p.id for p in portions if p.id.isdigit()] == ["1", "2", "3", "4"]


def test_a_list_of_names_is_lost_under_no_heading() -> None:
    """A heading that heads nothing is read as a portion, so that no name in it is missed."""
    layout = laid("Entities\n\nNorthwind Trading\n\nBoreas General Trading\n\nThe three firms share one address.\n")
    said = [(p.heading, p.text) for p in layout.portions]
    assert ("", "Entities") in said
    assert ("", "Northwind Trading") in said
    assert said[-1] == ("Boreas General Trading", "The three firms share one address.")


def test_papers_inside_papers_close_one_by_one() -> None:
    """The mark outside counts again after the inner paper."""
    layout = laid(
        "1. (S) BEGIN TEXT:\n\n(S//REL TO USA, GBR)\n\nOuter words here.\n\nBEGIN TEXT:\n\n(TS)\n\nInner words here.\n\n"
        "END TEXT\n\nOuter words again.\n\nEND TEXT\n\nWords after both.\n"
    )
    marks = {p.text: p.effective for p in layout.portions}
    assert marks["Inner words here."] == "(TS)"
    assert marks["Outer words again."] == "(S//REL TO USA, GBR)"
    assert marks["Words after both."] == "(S)"


def test_a_paper_that_never_ends_is_told() -> None:
    """And so is one that ends before it began."""
    assert "does not end" in " ".join(laid("1. (S) BEGIN TEXT:\n\nWords.\n").findings)
    assert "did not begin" in " ".join(laid("1. (S) Words.\n\nEND TEXT\n").findings)


def test_the_paragraphs_that_a_paper_numbers_itself_stay_inside_it() -> None:
    """Its own 2 is not the telegram's."""
    layout = laid(
        "1. (S) BEGIN TEXT:\n\n1. (S) One of paper.\n\n2. (S) Two of paper.\n\nEND TEXT\n\n2. (U) Two outside.\n"
    )
    assert [(p.id, p.text) for p in layout.portions][1:] == [
        ("1.1", "One of paper."),
        ("1.2", "Two of paper."),
        ("2", "Two outside."),
    ]


def test_a_line_that_begins_with_a_dash_inside_a_sentence_is_no_item() -> None:
    """The dash of a parenthesis may come first in a line."""
    layout = laid("The firm sold many items - mostly pumps and raw materials\n- to two buyers in the Gulf.\n")
    assert len(layout.portions) == 1


def test_initials_begin_no_list() -> None:
    """A name's "A." is a letter of a list only where "B." follows."""
    layout = laid("The notice was signed.\nA. Sample, Director.\n")
    assert [p.id for p in layout.portions] == ["1"]


def test_a_section_that_repeats_little_of_its_header_loses_no_paragraph() -> None:
    """Only the lines of the header go out between sections."""
    layout = laid(
        "UNCLAS SECTION 01 OF 02 EXAMPLE 001234\n\nE.O. 12958: N/A\nTAGS: ETTC\nSUBJECT: VALVES\n\n1. (U) One was said here.\n\n"
        "UNCLAS SECTION 02 OF 02 EXAMPLE 001234\n\nSIPDIS\n\n2. (U) Two was said here.\n\nDRAFTED BY: ECON: ASAMPLE\nSAMPLE\n"
    )
    assert [(p.id, p.text) for p in layout.portions] == [("1", "One was said here."), ("2", "Two was said here.")]
    assert (layout.header.signature, layout.header.drafted_by) == ("SAMPLE", "ECON: ASAMPLE")


def test_replies_in_a_printed_email_are_quoted() -> None:
    """After the line that introduces them."""
    head = "From: Jane\nSent: 3 March 2011\nTo: Bob\nSubject: pumps\n\n"
    layout = laid(head + "I do not like it.\n\n-----Original Message-----\n\nWe want forty pumps at once.\n")
    assert [p.heading for p in layout.portions] == ["", "quoted", "quoted"]


def test_items_of_a_schedule_are_named_under_its_paragraph() -> None:
    """(1) and (2) under the second paragraph are 2.1 and 2.2."""
    layout = laid(
        "A notice was given.\n\nA licence is refused to each of these firms and to all who trade under their names in the zone:\n(1) Northwind;\n(2) Boreas;\n(3) others.\n"
    )
    assert [p.id for p in layout.portions] == ["1", "2", "2.1", "2.2", "2.3"]


def test_a_text_that_shows_nothing_is_other() -> None:
    """Unknown is said, not guessed."""
    assert laid("buy milk\ncall the garage\n").kind == "other"


def test_an_ambiguous_day_is_none() -> None:
    """3/4/2011 is March or April."""
    assert laid("Date: 3/4/2011\n\nThe firm sold two pumps to a buyer in May of that year.\n").day is None
