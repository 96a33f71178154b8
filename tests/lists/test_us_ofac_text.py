"""The SDN list as flowing text: paragraphs taken apart, those of one entry put together, and a list of its own."""

import re
from collections import defaultdict
from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lists import ofac_second_reading as ofac
from tests.lists.published_files import REAL, part_of, published
from tests.lists.round_trip import SAMPLED, sampled

from bonafides.errors import BonafidesError, ContentError
from bonafides.model.listing import Listing
from bonafides.model.source import Published, Snapshot
from bonafides_catalogue.lists.us_ofac_consolidated import LIST as CONSOLIDATED
from bonafides_catalogue.lists.us_ofac_sdn import LIST as SDN
from bonafides_catalogue.lists.us_ofac_sdn_text import LIST

PREFACE = 'ALPHABETICAL LISTING OF SPECIALLY DESIGNATED NATIONALS AND BLOCKED\nPERSONS ("SDN List"):\n\nThis sample is made up\nfor tests.\n\n\n'
COMPANY = """QUENHOLT WORKS (a.k.a. QUENHOLT TRADING (SAMPLIN) CO.; f.k.a. "QW"), 1 Sample
Road, Apt. 72-
95, Samplin, Iran; Pyongyang, Korea, North; Telephone: 123 45; Tax ID No. 123456 (Iran) [NPWMD]
[IFSR] (Linked To: OSKALDUR; Linked To: MERIDOR, Tavan).

"""
AGAIN = """QUENHOLT TRADING (SAMPLIN) CO. (a.k.a. QUENHOLT WORKS; a.k.a. "QW"), 1 Sample
Road, Apt. 72-
95, Samplin, Iran; Pyongyang, Korea, North; Telephone: 123 45; Tax ID No. 123456 (Iran) [NPWMD]
[IFSR] (Linked To: OSKALDUR; Linked To: MERIDOR, Tavan).

"""
PERSON = "MERIDOR, Tavan, Samplin, Iran; DOB 3 May 1961; Director of QUENHOLT WORKS (individual) [SDGT].\n\n"
END = "_________________\n\n~(vessels):~\n\n"


def read(*paragraphs: str, preface: str = PREFACE) -> list[Listing]:
    """Read a text as a snapshot."""
    file = published("sdnlist.txt", preface + "".join(paragraphs))
    return list(LIST.read(Snapshot(day=date(2016, 2, 11), parts={"list": (file,)})))


def test_the_text_is_recognised_by_its_title() -> None:
    """And by nobody else."""
    text = PREFACE + COMPANY
    assert [part_of(source, text) for source in (LIST, SDN, CONSOLIDATED)] == ["list", None, None]


@pytest.mark.parametrize(("said", "day"), [("", None), ("as of February 11, 2016", date(2016, 2, 11))])
def test_the_day_is_what_the_preface_says(said: str, day: date | None) -> None:
    """Or unknown."""
    part = LIST.recognise(published("x", PREFACE.replace("made up", said) + COMPANY))
    assert part is not None
    assert part.day == day


def test_a_preface_with_a_day_of_zeros_tells_no_day() -> None:
    """It is a year at most."""
    part = LIST.recognise(published("x", PREFACE.replace("made up", "of 2016-00-00") + COMPANY))
    assert part is not None
    assert part.day is None


@pytest.mark.parametrize(
    "text", ["[a]" * 30_000 + "x", "[a] (Linked To: " * 5_000 + "x", "Q" + " [a] (Linked To: " * 5_000 + " [b]"]
)
def test_a_long_run_of_brackets_is_gone_through_once(text: str) -> None:
    """It once took the square of its length."""
    began = process_time()
    refusal(text)
    assert process_time() - began < 1.5


def test_a_programme_without_a_name_is_refused() -> None:
    """Nobody could be found by it."""
    assert "has no name before its programme" in refusal(" [SDGT].\n\n")


def test_a_paragraph_is_taken_apart() -> None:
    """Names, addresses, remarks, programmes, links; a line broken at a hyphen goes on without a blank."""
    (company,) = read(COMPANY)
    assert [(n.name, n.weak) for n in company.names] == [
        ("QUENHOLT WORKS", False), ("QUENHOLT TRADING (SAMPLIN) CO.", False), ("QW", True),
    ]  # fmt: skip
    assert company.addresses == ("1 Sample Road, Apt. 72-95, Samplin, Iran", "Pyongyang, Korea, North")
    assert (company.country, company.phones) == (("Iran", "Korea, North"), ("123 45",))
    assert [n.value for n in company.identifiers] == ["123456"]
    assert (company.programmes, [p.name for p in company.people]) == (
        ("NPWMD", "IFSR"), ["OSKALDUR", "MERIDOR, Tavan"],
    )  # fmt: skip
    assert company.note == "former name: QW; Tax ID No. 123456 (Iran)"


def test_a_person_without_other_names_ends_at_the_second_comma() -> None:
    """What follows is the address."""
    (person,) = read(PERSON)
    assert (person.name, person.schema, person.addresses) == ("MERIDOR, Tavan", "Person", ("Samplin, Iran",))
    assert (person.birth_dates, person.note) == (("1961-05-03",), "Director of QUENHOLT WORKS")


@pytest.mark.parametrize(
    ("text", "name", "address"),
    [
        ("QUENHOLT CO., LTD., P.O. Box 7, Samplin, Iran [IRAN].", "QUENHOLT CO., LTD.", "P.O. Box 7, Samplin, Iran"),
        ("OSKALDUR : SAMPLIN, B/P: 1652, Samplin, Iran [IRAN].", "OSKALDUR : SAMPLIN", "B/P: 1652, Samplin, Iran"),
        ("MERIDOR, c/o QUENHOLT, Samplin, Iran (individual) [IRAN].", "MERIDOR", "c/o QUENHOLT, Samplin, Iran"),
    ],
)
def test_a_name_goes_on_in_capitals_alone(text: str, name: str, address: str) -> None:
    """A form of company is part of it, an address is not."""
    (found,) = read(text + "\n\n")
    assert (found.name, found.addresses) == (name, (address,))


def test_paragraphs_of_one_entry_are_one_listing() -> None:
    """It stands there once for each strong name."""
    found = read(AGAIN, COMPANY, PERSON)
    assert [e.name for e in found] == ["QUENHOLT TRADING (SAMPLIN) CO.", "MERIDOR, Tavan"]
    assert sorted(n.name for n in found[0].names) == ["QUENHOLT TRADING (SAMPLIN) CO.", "QUENHOLT WORKS", "QW"]


def test_the_text_is_a_list_of_its_own() -> None:
    """Its ids are no numbers of the SDN list, and stay from text to text."""
    first, again = read(COMPANY), read(COMPANY.replace("Samplin, Iran", "Samplin Heights, Iran"))
    assert (first[0].list, first[0].list_id) == ("us-ofac-sdn-text", again[0].list_id)
    assert not first[0].list_id.isdigit()


def test_two_entries_of_one_name_are_not_one() -> None:
    """Their ids differ."""
    found = read(PERSON, PERSON.replace("1961", "1974"))
    assert len({e.list_id for e in found}) == len(found) == 2


def test_lines_that_part_sections_are_no_entries() -> None:
    """They are ignored by name."""
    assert len(read(COMPANY, END, PERSON)) == 2


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (COMPANY + "SOMEBODY, Somewhere, Iran.\n\n", "ends without a programme"),
        (COMPANY.replace(' "QW")', ' "QW"'), "brackets around other names are not closed"),
        (COMPANY.replace("; f.k.a. ", "; f.k.a.  ; f.k.a. "), "unmapped: other name"),
    ],
)
def test_what_nobody_knows_is_refused(wrong: str, said: str) -> None:
    """With its paragraph."""
    with pytest.raises(ContentError, match=said):
        read(wrong)


@given(st.text(alphabet=st.sampled_from('ABab ,;.()[]"\n-~_3'), max_size=300))
def test_any_text_is_read_or_refused_in_one_line(text: str) -> None:
    """Never another error than ours."""
    assert "\n" not in refusal(text)


def refusal(text: str) -> str:
    """Read a text and give why it was refused, if it was."""
    try:
        read(COMPANY, text)
    except BonafidesError as refused:
        return str(refused)
    return ""


def test_a_text_that_ends_early_says_so() -> None:
    """Who comes after is missing."""
    file = published("sdnlist.txt", PREFACE + COMPANY)
    whole = published("sdnlist.txt", PREFACE + COMPANY + "ZENHOLT, Samplin, Iran [IRAN].\n\n")
    said = [LIST.remarks(Snapshot(day=date(2016, 2, 11), parts={"list": (f,)})) for f in (file, whole)]
    assert ("end at 'QUENHOLT WORKS'" in said[0][0], said[1]) == (True, ())


@pytest.fixture(scope="module")
def text_of_2016() -> Published:
    """Give the real text, whose names end at the letter B."""
    if not REAL.is_dir():
        pytest.skip("the published lists are not beside the checkout")
    return ofac.file(REAL / "legacy_formats_2016/ofac_sdnlist_2016.txt.gz")


@pytest.fixture(scope="module")
def listings(text_of_2016: Published) -> list[Listing]:
    """Read it."""
    return list(LIST.read(Snapshot(day=date(2016, 2, 11), parts={"list": (text_of_2016,)})))


def paragraphs(file: Published) -> list[str]:
    """Give the paragraphs that are entries, each as one line, by a plain second reading."""
    text = re.sub(r"(?<=\S)(?<!-)-\n", "-", file.content.decode("ascii"))
    lines = (" ".join(p.split()) for p in text.split("\n\n"))
    return [line for line in lines if re.search(r"\[[A-Z0-9-]+\]( \(Linked To: .*\))?\.$", line)]


def test_3062_paragraphs_are_1272_entries(text_of_2016: Published, listings: list[Listing]) -> None:
    """Every strong name that the text reaches heads a paragraph of its own."""
    assert (len(paragraphs(text_of_2016)), len(listings)) == (3_062, 1_272)
    assert len({e.list_id for e in listings}) == len(listings)


def test_every_name_of_the_text_is_found(text_of_2016: Published, listings: list[Listing]) -> None:
    """Of all 3,062 paragraphs the name before the bracket, and every one within."""
    known = {name.name for entry in listings for name in entry.names}
    heads = {p.partition(" (a.k.a. ")[0] for p in paragraphs(text_of_2016) if re.match(r"[^(]+ \(a\.k\.a\. ", p)}
    within = {
        name.strip('"')
        for p in paragraphs(text_of_2016)
        for name in re.findall(r"[afn]\.k\.a\. (.+?)(?=; [afn]\.k\.a\. |\)[,;]|\) ?\(individual|\) \[)", p)
    }
    assert (len(heads) > 2_000, len(within) > 4_000) == (True, True)
    assert heads - known == set()
    assert {name for name in within if not known & {name, f"{name})"}} == set()


def test_nothing_that_a_paragraph_says_is_lost(text_of_2016: Published, listings: list[Listing]) -> None:
    """Of fifty paragraphs every piece between semicolons is an address, a field or a note, and every programme is told."""
    by_name: dict[str, list[Listing]] = defaultdict(list)
    for entry in listings:
        for name in entry.names:
            by_name[name.name].append(entry)
    lines = [p for p in paragraphs(text_of_2016) if re.match(r"[^(]+ \(a\.k\.a\. [^()]*\)[,;]", p)]
    chosen = sampled(lines)
    assert len(chosen) == SAMPLED
    missing = []
    for line in chosen:
        head, _, rest = re.sub(r" \((individual|vessel)\)(?= \[)", "", line).partition(" (a.k.a. ")
        told, _, end = rest.partition(")")[2].strip(" ,;").rpartition(" [")[0].partition(" [")[0], "", line
        pieces = [p.removeprefix("alt. ") for p in told.split("; ")]
        pieces += re.findall(r"Linked To: [^;()]+", end)
        said = {
            text
            for entry in by_name[head]
            for text in (*entry.addresses, *ofac.said(entry), *(p.name for p in entry.people), *entry.note.split("; "))
        }
        said |= {f"{word}: {phone}" for e in by_name[head] for phone in e.phones for word in ("Telephone", "Fax")}
        missing += [(head, p) for p in pieces if p.strip(" .") not in {text.strip(" .") for text in said}]
        tags = {tag for entry in by_name[head] for tag in entry.programmes}
        missing += [(head, tag) for tag in re.findall(r"\[([^\]]+)\]", line) if tag not in tags]
    assert missing == []
