"""A record as telegram, page and PDF: all from one noun, and the telegram is read back."""

import sys
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from bonafides.documents import Gazetteer, read
from bonafides.errors import SettingsError
from bonafides.model.record import Bar, Distribution, Figure, Ground, Record, Section, Sentence, Span
from bonafides.reports.record_charts import charts_of
from bonafides.reports.record_page import record_page
from bonafides.reports.record_telegram import WIDTH, telegram

_WORDS = st.sampled_from(
    [
        "firm",
        "shipped",
        "30",
        "t",
        "of",
        "steel",
        "to",
        "the",
        "plant",
        "(SBIG)",
        "(S)",
        "(C//NF)",
        "3.",
        "12.",
        "a)",
        "B.",
        "SECRET",
        "CONFIDENTIAL",
        "NOTE:",
        "END",
        "TEXT",
        "OF",
        "PAPER.",
        "BEGIN",
        "FM",
        "TO",
        "--",
        "2007.",
        "E.O.",
        "sodium-perchlorate",
        "ammonium,",
        "Müller",
        "青鹭",
        "it's",
        "[x]",
        "INFO",
        "SUBJECT:",
        "NNNN",
    ]
)
_SENTENCES = st.lists(_WORDS, min_size=1, max_size=40).map(lambda words: f"It is reported that {' '.join(words)}.")
_MARKS = st.sampled_from(["(U)", "(C//REL TO USA, AUS, GBR)", "(S//NF)", "(S//REL TO USA, GBR)", "(TS//NF)"])


def made(*told: tuple[str, str], banner: str = "TOP SECRET//NOFORN") -> Record:
    """Give a record of such sentences with their marks."""
    sentences = tuple(Sentence(text=text, grounds=("paper L-1",), marking=mark) for text, mark in told)
    bar = Bar(
        value="IR",
        counts={"fact": 2, "assessed": 1},
        perhaps={"fact": 1},
        grounds={"fact": ("paper L-1",)},
        marking="(S//NF)",
    )
    unknown = Bar(value="unknown", counts={}, perhaps={})
    period = Span(from_=date(2007, 1, 1), until=date(2008, 1, 1))
    return Record(
        subject="China", countries=("CN",), period=period, before=Span(from_=date(2006, 1, 1), until=date(2007, 1, 1)),
        banner=banner, mark="(TS//NF)" if banner else "", releasable_to=(), distribution=Distribution(from_="Example desk", on=date(2008, 2, 1)),
        figures=(Figure(name="transfers_by_destination", title="Transfers by destination", bars=(bar,), unknown=unknown, marking="(S//NF)"),),
        sections=(
            Section(name="increased_efforts", heading="Increased Efforts", says="Nothing is known of this from the sources given."),
            Section(name="shortfalls", heading="Shortfalls", sentences=sentences),
        ),
        grounds=(Ground(id="paper L-1", kind="lead", source="paper", portion="3", marking="(S//NF)", says="<b>As written</b>"),),
    )  # fmt: skip


def _back(record: Record) -> list[tuple[str, str]]:
    """Give the text and the mark of each portion, as the telegram is read."""
    document = read(telegram(record).encode(), name="record.txt", gazetteer=Gazetteer(()), day=None)
    return [(" ".join(p.text.split()), p.effective) for p in document.portions]


@given(st.lists(st.tuples(_SENTENCES, _MARKS), min_size=1, max_size=4))
@settings(max_examples=200, deadline=None)
def test_the_telegram_is_read_back_with_every_sentence_and_mark(told: list[tuple[str, str]]) -> None:
    """No text of a stranger takes the form of a number, a mark, a field or an end; BEGIN and END are written in small letters."""
    found = [(text.casefold(), mark) for text, mark in _back(made(*told))]
    assert [(f"{text[:-1]} [G1].".casefold(), mark) in found for text, mark in told] == [True] * len(told)


def test_the_telegram_is_read_back_with_its_head() -> None:
    """From, day, subject and the level of the banner."""
    header = read(
        telegram(made(("It is so.", "(U)"))).encode(), name="record.txt", gazetteer=Gazetteer(()), day=None
    ).header
    assert (header.from_, header.dtg, header.classification) == ("EXAMPLE DESK", "010000Z FEB 08", "TOP SECRET")
    assert header.subject == "RECORD OF CHINA FROM 2007-01-01 UNTIL 2008-01-01"


def test_the_ground_of_a_sentence_is_listed_with_its_mark() -> None:
    """The annex names lead, portion and stance."""
    assert ("G1: lead paper L-1, portion 3, told as fact.", "(S//NF)") in _back(made(("It is so.", "(U)")))


def test_lines_keep_the_width_of_a_telegram() -> None:
    """Ordinary words need no longer line."""
    text = telegram(made(("It is reported that " + "a firm shipped steel " * 30, "(C//REL TO USA, AUS, GBR)")))
    assert max(map(len, text.splitlines())) <= WIDTH


def test_the_page_shows_each_sentence_with_its_ground_and_mark() -> None:
    """Text from outside is escaped."""
    page = record_page(made(("It is <so>.", "(C//NF)")), {"IR": "Iran"})
    assert "It is &lt;so&gt;." in page
    assert "&lt;b&gt;As written&lt;/b&gt;" in page
    assert '<a href="#G1">G1</a>' in page
    assert '<span class="mark">(C//NF)</span>' in page


def test_the_page_draws_and_tells_the_same_numbers() -> None:
    """A bar for each stance, and a row for each."""
    page = record_page(made(("It is so.", "(U)")), {"IR": "Iran"})
    assert (
        page.count('<rect class="fact"'),
        page.count('<rect class="assessed"'),
        page.count('<rect class="perhaps"'),
    ) == (1, 1, 1)
    assert page.count('<th scope="row">Iran</th>') == 2


def test_a_bar_adds_up_no_two_stances() -> None:
    """Each row holds one."""
    rows = charts_of(made(("It is so.", "(U)")), {})[0].rows
    assert [(r.stance, r.certain, r.perhaps) for r in rows] == [("fact", 2, 1), ("assessed", 1, 0)]


def test_the_page_fetches_nothing() -> None:
    """No address stands in it, and its policy allows none."""
    page = record_page(made(("It is so.", "(U)")), {})
    assert "default-src 'none'" in page.replace("&#39;", "'")
    assert not [word for word in ("http:", "https:", "src=") if word in page]


def test_the_pdf_holds_every_sentence_and_the_banner_on_each_page() -> None:
    """Typst sets it from the same noun."""
    pytest.importorskip("typst")
    from bonafides.reports.record_pdf import record_pdf

    told = [(f"Sentence number {n} of this record #let x = 1 *bold*.", "(S//NF)") for n in range(60)]
    pages = [p.extract_text() for p in PdfReader(BytesIO(record_pdf(made(*told), {}))).pages]
    text = " ".join(" ".join(pages).split())
    assert all(f"(S//NF) Sentence number {n} of this record #let x = 1 *bold*." in text for n in range(60))
    assert len(pages) > 1
    assert all(p.count("TOP SECRET//NOFORN") >= 2 for p in pages)


def test_the_same_record_gives_the_same_pdf() -> None:
    """No time of making stands in it."""
    pytest.importorskip("typst")
    from bonafides.reports.record_pdf import record_pdf

    record = made(("It is so.", "(U)"))
    assert record_pdf(record, {}) == record_pdf(record, {})


def test_without_typst_a_pdf_is_one_clear_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says what to install, and what to do without it."""
    from bonafides.reports.record_pdf import record_pdf

    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(SettingsError, match="PDF needs Typst, which is not installed"):
        record_pdf(made(("It is so.", "(U)")), {})
