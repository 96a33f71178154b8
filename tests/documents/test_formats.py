"""Files of every format are told apart by their content and read, or refused in one sentence."""

import io
import zipfile
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonafides.documents.decode import bytes_of
from bonafides.documents.formats import LARGEST_FILE, LARGEST_TEXT, received
from bonafides.documents.portions import Layout, laid_out
from bonafides.documents.repair import original
from bonafides.errors import InputError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PAGE = """<!DOCTYPE html><html><head><meta charset="iso-8859-1"><title>Fined | Gazette</title>
<meta property="article:published_time" content="2012-05-04T10:00:00Z"><script>var hidden = 1;</script></head>
<body><nav><a href="/">Home page</a></nav><div class="cookie-notice">We use cookies here.</div>
<main><article><h1>Firm fined for gyroscopes</h1><p>The firm M\xfcller &amp; S\xf6hne shipped two
gyroscopes.</p><!-- a remark --><ul><li>One gyroscope</li><li>One lathe</li></ul>
<table><tr><th>Item</th><th>Number</th></tr><tr><td>Gyroscope</td><td>2</td></tr></table>
<pre>first line
second line</pre></article></main>
<aside class="related">Read also</aside><footer>Copyright</footer></body></html>"""
MAIL = """From: =?utf-8?q?J=C3=BCrgen_Sample?= <j@example.org>
To: "Doe, Jane" <jane@example.org>, desk@example.org
Subject: =?utf-8?b?UMO8bXBl?= order
Date: Thu, 3 Mar 2011 23:30:00 -0800
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=AA

--AA
Content-Type: multipart/alternative; boundary=BB

--BB
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

M=FCller will not say who uses the pumps. I th=
ink that we should wait.

On Wed, 2 March 2011 Jane Doe wrote:
> Who is the end user?

--{SPACE}
J. Sample
--BB
Content-Type: text/html

<p>The other form</p>
--BB--
--AA
Content-Type: text/plain
Content-Disposition: attachment; filename="list.txt"

Twenty valves for Northwind.
--AA
Content-Type: application/pdf
Content-Disposition: attachment; filename="invoice.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--AA--
""".replace("{SPACE}", " ")


def laid(content: bytes) -> Layout:
    """Lay out a file."""
    return laid_out(received(content, name="file"))


def texts(content: bytes) -> list[str]:
    """Give the words of a file's portions."""
    return [p.text for p in laid(content).portions]


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """Pack parts as a ZIP archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return packed.getvalue()


def word(body: str, **parts: str) -> bytes:
    """Make a Word file of a body and further parts."""
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    return archive({"word/document.xml": document} | {f"word/{k}.xml": v for k, v in parts.items()})


def paragraph(text: str, style: str = "") -> str:
    """Make a paragraph of a Word file."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{named}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """Make a PDF whose pages show lines."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    parts = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>"]
    parts.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    for number, lines in enumerate(pages):
        shown = "BT /F1 10 Tf 12 TL 50 750 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        held = "/Resources<</Font<</F1 3 0 R>>>>/MediaBox[0 0 612 792]"
        parts.append(f"<</Type/Page/Parent 2 0 R{held}/Contents {5 + 2 * number} 0 R>>")
        parts.append(f"<</Length {len(shown)}>>stream\n{shown}\nendstream")
    whole, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(whole))
        whole += f"{number} 0 obj\n{part}\nendobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(parts) + 1}/Root 1 0 R>>\n"
    return whole + f"{end}startxref\n{len(whole)}\n%%EOF".encode()


def test_a_page_gives_its_article_and_nothing_around_it() -> None:
    """Paragraphs, items, rows and preformatted lines in the order of reading; entities and charset resolved."""
    assert texts(PAGE.encode("latin-1")) == [
        "The firm Müller & Söhne shipped two gyroscopes.",
        "One gyroscope",
        "One lathe",
        "Item | Number",
        "Gyroscope | 2",
        "first line second line",
    ]


def test_a_page_states_its_title_and_its_day_and_what_was_left_out() -> None:
    """Its own statement of publication, not a day in the text."""
    layout = laid(PAGE.encode("latin-1"))
    assert (str(layout.day), layout.portions[0].heading) == ("2012-05-04", "Firm fined for gyroscopes")
    assert "left out" in layout.findings[0]


def test_a_page_without_an_article_is_read_by_where_its_text_is_densest() -> None:
    """The links beside it are no text."""
    story = "<p>" + "The firm sold pumps to a buyer in the Gulf. " * 4 + "</p>"
    page = f"<html><body><div><a href=a>One link</a> <a href=b>Other link</a></div><div id=story>{story * 3}</div></body></html>"
    assert len(texts(page.encode())) == 3


def test_nothing_that_holds_half_of_a_page_is_taken_for_a_menu() -> None:
    """A class named "comments" on the whole body loses no text."""
    assert texts(b'<html><body><div class="comments"><p>The firm sold two pumps.</p></div></body></html>')


def test_a_page_in_utf16_is_read() -> None:
    """By its byte order mark."""
    page = "<html><body><p>Компания продала два насоса.</p></body></html>"
    assert texts(page.encode("utf-16")) == ["Компания продала два насоса."]


def test_a_telegram_on_a_page_is_a_telegram() -> None:
    """Its header is read out of the preformatted text."""
    page = "<html><body><h1>Archive</h1><pre>R 121530Z MAR 75\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\n\nTAGS: PARM\nSUBJ: TALKS\n\n1. HE CAME.\n</pre></body></html>"
    layout = laid(page.encode())
    assert (layout.kind, str(layout.day)) == ("telegram", "1975-03-12")


def test_a_word_file_gives_headings_paragraphs_rows_and_footnotes() -> None:
    """What was struck out under tracking stays out, what was put in stays in."""
    struck = "<w:p><w:r><w:t>The firm</w:t></w:r><w:del><w:r><w:delText>Boreas</w:delText></w:r></w:del>"
    put_in = (
        '<w:ins><w:r><w:t xml:space="preserve"> Northwind</w:t></w:r></w:ins><w:r><w:t> sold steel.</w:t></w:r></w:p>'
    )
    row = f"<w:tbl><w:tr><w:tc>{paragraph('Item')}</w:tc><w:tc>{paragraph('Steel')}</w:tc></w:tr></w:tbl>"
    note = f'<w:footnotes {W}><w:footnote w:id="2">{paragraph("Letter of May.")}</w:footnote></w:footnotes>'
    layout = laid(word(paragraph("Cases", "Heading1") + struck + put_in + row, footnotes=note))
    assert [(p.heading, p.text) for p in layout.portions] == [
        ("Cases", "The firm Northwind sold steel."),
        ("Cases", "Item | Steel"),
        ("footnote", "[2] Letter of May."),
    ]
    assert "struck out" in layout.findings[0]


def test_a_banner_in_a_page_head_of_a_word_file_marks_the_whole() -> None:
    """Dropping it would free what it holds back."""
    head = f"<w:hdr {W}>{paragraph('SECRET//NOFORN')}</w:hdr>"
    layout = laid(word(paragraph("The firm sold two pumps."), header1=head))
    assert [p.effective for p in layout.portions] == ["SECRET//NOFORN"]


def test_a_pdf_is_read_over_its_pages() -> None:
    """Hyphens at line ends, running heads and page numbers go out; a sentence goes on over the page's end."""
    pages = [
        ["Example Panel Report", "The panel found that the firm had bought carbon fibre for com-", "panies that hide the buyer, and it said that", "1"],
        ["Example Panel Report", "the buyer was in the Gulf. The firm had told the panel of none of these", "deals, and gave no reason.", "2"],
        ["Example Panel Report", "The panel asks the State to look at each of the books of the buyer once.", "3"],
    ]  # fmt: skip
    layout = laid(pdf(pages))
    assert layout.portions[0].text.startswith(
        "The panel found that the firm had bought carbon fibre for companies that"
    )
    assert "it said that the buyer was in the Gulf." in layout.portions[0].text
    assert not any("Example Panel Report" in p.text for p in layout.portions[1:])


def test_an_email_gives_its_own_words_its_quotations_and_its_attachments() -> None:
    """The plain alternative; signature and attachments that are text are sections."""
    portions = [(p.heading, p.text) for p in laid(MAIL.encode()).portions]
    assert portions == [
        ("", "Müller will not say who uses the pumps. I think that we should wait."),
        ("quoted", "On Wed, 2 March 2011 Jane Doe wrote: Who is the end user?"),
        ("signature", "J. Sample"),
        ("attachment list.txt", "Twenty valves for Northwind."),
    ]


def test_an_email_has_its_header_decoded_and_its_senders_day() -> None:
    """23:30 in California is still the 3rd."""
    layout = laid(MAIL.encode())
    header = layout.header
    assert (layout.kind, str(layout.day)) == ("email", "2011-03-03")
    assert (header.from_, header.subject) == ("Jürgen Sample <j@example.org>", "Pümpe order")
    assert [a.to for a in header.to] == ["Doe, Jane <jane@example.org>", "desk@example.org"]
    assert header.attachments == ("list.txt", "invoice.pdf")
    assert "invoice.pdf" in " ".join(layout.findings)


def test_an_email_whose_boundary_is_missing_is_read_as_one_text() -> None:
    """And says so."""
    layout = laid(MAIL.replace("boundary=BB", "boundary=CC").encode())
    assert any("will not say" in p.text for p in layout.portions)
    assert "cannot be told apart" in " ".join(layout.findings)


def blank_pdf(password: str = "") -> bytes:
    """Make a PDF of two empty pages."""
    from pypdf import PdfWriter

    writer, whole = PdfWriter(), io.BytesIO()
    for _ in range(2):
        writer.add_blank_page(100, 100)
    if password:
        writer.encrypt(password)
    writer.write(whole)
    return whole.getvalue()


REFUSED = {
    "empty": (b"", "the file is empty"),
    "blank": (b"\n \n\x00", "the file is empty"),
    "noise": (bytes(range(256)) * 20, "this is no text"),
    "scan": (blank_pdf(), "2 pages without a text layer"),
    "locked": (blank_pdf("word"), "an encrypted PDF"),
    "damaged": (b"%PDF-1.4\nrubbish", "a damaged PDF"),
    "script": (b"<html><body><div id=root></div><script>go()</script></body></html>", "without text"),
    "deep": (b"<html><body>" + b"<div>" * 5000 + b"steel", "nested too deep"),
    "workbook": (archive({"xl/workbook.xml": "x"}), "a workbook"),
    "zip": (archive({"a.txt": "steel"}), "a ZIP archive"),
    "cut zip": (word(paragraph("steel"))[:60], "a damaged or locked ZIP archive"),
    "bad xml": (archive({"word/document.xml": "<x"}), "a damaged Word file"),
    "entity": (archive({"word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), "document type"),
    "bomb": (archive({"word/document.xml": b"<x>" + b" " * (65 << 20)}), "unpacks to more than 64 MiB"),
    "large": (b"a" * (LARGEST_FILE + 1), "larger than 64 MiB"),
    "long": (b"steel \n" * (LARGEST_TEXT // 7 + 1), "characters of text, more than"),
    "picture": (b"\x89PNG\r\n\x1a\n", "a picture"),
    "old word": (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Office file"),
    "rtf": (b"{\\rtf1 steel}", "an RTF file"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_is_refused_in_one_sentence(case: str) -> None:
    """What it is, and what to do."""
    content, sentence = REFUSED[case]
    with pytest.raises(InputError, match=sentence) as refusal:
        received(content, name="file")
    assert str(refusal.value).startswith("file: ")
    assert ";" in str(refusal.value)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Сталь и насосы покупателю поставила компания без разрешения", "cp1251"),
        ("Сталь и насосы покупателю поставила компания без разрешения", "koi8-r"),
        ("中国的公司在这一年里不是为了出口钢铁和人们有了上来的时候", "gb18030"),
        ("Die Firma Müller lieferte Stahl.", "cp1252"),
        ("شركة الصلب باعت مضختين", "utf-8"),
        ("The firm sold steel.", "utf-16-le"),
    ],
)
def test_texts_in_older_encodings_are_read_and_say_so(text: str, encoding: str) -> None:
    """An encoding that nobody declared is named in a finding."""
    found = received(text.encode(encoding), name="file")
    assert (found.text, found.encoding) == (text, encoding)
    assert bool(found.findings) == (not encoding.startswith("utf"))


def test_stray_bytes_in_utf8_become_letters_and_can_be_had_again() -> None:
    """Each is a repair."""
    content = "Zhōngguó 中国 Müller ".encode() + b"sold caf\xe9 tables."
    layout = laid(content)
    assert layout.portions[0].text.endswith("sold café tables.")
    assert bytes_of(original(layout.text, layout.repairs), "utf-8 mixed") == content


MAGIC = (b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"<!DOCTYPE html><body><table>", b"From: a@b.c\nMIME-Version: 1.0\n",
         b"From: a@b.c\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=A\n\n--A\n", b"\xff\xfe", b"\xef\xbb\xbf", b"1. (S) ",
         b"VZCZC\nR 121530Z MAR 75\nFM X\nTO Y\n", b"MEMORANDUM\nTO: X\nFROM: Y\nSUBJECT: ")  # fmt: skip


@given(st.sampled_from(MAGIC), st.binary(max_size=300))
def test_any_bytes_after_the_signature_of_any_format_are_read_or_refused(magic: bytes, rest: bytes) -> None:
    """Nothing but an InputError comes out, and portions stand where they say."""
    try:
        layout = laid(magic + rest)
    except InputError:
        return
    assert all(layout.text[p.start : p.end] == p.text for p in layout.portions)


WHOLE = {
    "docx": word(paragraph("The firm sold steel.")),
    "pdf": pdf([["The firm sold steel."]]),
    "mail": MAIL.encode(),
    "page": PAGE.encode(),
}


@settings(max_examples=60)
@given(st.sampled_from(sorted(WHOLE)), st.integers(0, 5000), st.binary(min_size=1, max_size=8))
def test_a_damaged_file_is_read_or_refused(kind: str, place: int, noise: bytes) -> None:
    """A whole file of each format with some bytes overwritten."""
    content = bytearray(WHOLE[kind])
    at = place % len(content)
    content[at : at + len(noise)] = noise
    try:
        laid(bytes(content))
    except InputError:
        return


_WORDS = (
    "The firm sold steel to Iran SECRET 1. 2. (S) (U) END TEXT BEGIN TEXT: QUOTE UNQUOTE -- - a. (b) NNNN PAGE 02 TAGS: FM TO "
    "prolif eration himsel f tech nology over-\n two,three ﬁrm \u00a0 \u00ad 中国 שלום é \n \n\n \r\n \f . : ; ) ( SECRET//NOFORN"
)
words = st.sampled_from(_WORDS.split(" "))


@given(st.lists(words, max_size=60).map(" ".join))
def test_the_received_text_can_always_be_had_again(text: str) -> None:
    """Whatever the layout, text and repairs give back every byte."""
    content = text.encode()
    try:
        found = received(content, name="file")
    except InputError:
        return
    layout = laid_out(found)
    assert bytes_of(original(layout.text, layout.repairs), found.encoding) == content
    assert all(layout.text[p.start : p.end] == p.text for p in layout.portions)
    assert len({p.id for p in layout.portions}) == len(layout.portions)


@given(st.lists(words, max_size=60).map(" ".join))
def test_no_repair_changes_a_letter(text: str) -> None:
    """Ligatures become the letters that they join, stray bytes become letters, pages go out; all else is space and hyphens."""
    try:
        layout = laid(text.encode())
    except InputError:
        return
    for repair in layout.repairs:
        if repair.kind not in {"page_break", "ligature", "odd_byte"}:
            assert not any(c.isalnum() for c in repair.was + repair.replace_with)
