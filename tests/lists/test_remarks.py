"""Remarks of the US Treasury: every fact in the field that is for it, and nothing dropped."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.model.party import Identifier
from bonafides.text.remarks import Remarks, read_remarks

DIGITS = st.integers(1000, 99_999_999).map(str)
WORDS = (
    "Passport", "National ID No.", "Tax ID No.", "Registration Number", "Government Gazette Number", "MMSI", "Driver's License No.",
    "Branch Unit Number", "C.I.F.", "Permit Number", "Credencial electoral", "LE Number", "VisaNumberID", "Legal Entity Number",
    "Unified Social Credit Code (USCC)", "D-U-N-S Number", "Identification Number", "Kenyan ID No.", "RSIN", "Organization Code",
)  # fmt: skip
CLAUSES = st.sampled_from((
    "Gender Male", "POB Samplin", "DOB 3 May 1961", "nationality Iran", "Website www.example.org", "a.k.a. 'TAVI'",
    "Email Address a@example.org", "Linked To: QUENHOLT WORKS", "Passport A123 (Iran) issued 1 May 2001", "Fax: 123 45",
    "Organization Established Date 31 Jul 2013", "Secondary sanctions risk: section 1(b)", "Digital Currency Address - XBT 1Sample",
    "wife of Tavan MERIDOR", "Aircraft Operator Oskaldur Air", "Target Type Private Company", "MMSI 123456789", "SWIFT/BIC QUENXXMM",
))  # fmt: skip


def values(found: Remarks) -> list[str]:
    """Give every text in every field."""
    plain = (
        *found.weak_names, *found.countries, *found.birth_dates, *found.linked_to, *found.phones, *found.emails, *found.notes,
        *(name for name, _ in found.related), *(number.value for number in found.identifiers),
    )  # fmt: skip
    return [*plain]


@given(
    st.sampled_from(WORDS), DIGITS, st.sampled_from(("", " (Iran)", " (Iran) issued 01 Oct 2001 expires 23 Jan 2011"))
)
def test_a_number_of_any_kind_is_a_number(word: str, number: str, more: str) -> None:
    """Whatever comes after it; and the clause, which says more, stays."""
    found = read_remarks(f"{word} {number}{more}.")
    assert [one.value for one in found.identifiers] == [number]
    assert found.notes == (f"{word} {number}{more}",)


@given(st.lists(CLAUSES, max_size=8))
def test_no_clause_is_dropped(clauses: list[str]) -> None:
    """Of each, the last word is in a field or in a note; so are those that a publisher keeps apart."""
    text = "; ".join(clauses)
    for found in (read_remarks(text), read_remarks("", more=clauses)):
        told = [*values(found), "1961"]
        assert [c for c in clauses if not any(c.split()[-1].strip("'") in one for one in told)] == []


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """Whatever it is, it is no error."""
    assert isinstance(read_remarks(text), Remarks)


@pytest.mark.parametrize(
    ("clause", "kind", "value"),
    [
        ("SWIFT/BIC QUENXXMM", "other", "QUENXXMM"),
        ("Equity Ticker QUE US", "other", "QUE US"),
        ("Aircraft Tail Number XX-QUE", "other", "XX-QUE"),
        ("Vessel Registration Identification IMO  1234567", "imo", "1234567"),
        ("Vessel Registration Identification 1234567", "imo", "1234567"),
        ("Vessel Registration Identification RS 130280 (Iran)", "reg_no", "RS 130280"),
        ("National ID No. 7/QUENHO(N)012345 (Burma)", "national_id", "7/QUENHO(N)012345"),
        ("United Social Credit Code Certificate (USCCC) 914101 (China)", "uscc", "914101"),
        ("Passport #A123 (Iran)", "passport", "A123"),
        ("Italian Fiscal Code: QNHTVN54H07Z301T", "tax_no", "QNHTVN54H07Z301T"),
        ("ISIN XX0000000001", "other", "XX0000000001"),
    ],
)
def test_numbers_are_found_as_they_are_written(clause: str, kind: str, value: str) -> None:
    """Letters alone, brackets inside, two blanks, a sign before."""
    assert [(one.kind, one.value) for one in read_remarks(clause).identifiers] == [(kind, value)]


def test_a_word_of_a_number_without_one_is_a_note() -> None:
    """Nobody has the passport "issued"."""
    found = read_remarks("Passport issued in Samplin; NIT # Provisional (Colombia)")
    assert (found.identifiers, len(found.notes)) == ((), 2)


def test_the_currency_of_a_wallet_stays_a_note() -> None:
    """The field holds the address alone."""
    found = read_remarks("Digital Currency Address - XBT 1Sample")
    assert found.identifiers == (Identifier(kind="wallet", value="1Sample"),)
    assert found.notes == ("Digital Currency Address - XBT 1Sample",)


@pytest.mark.parametrize(
    ("clause", "days", "is_note"),
    [
        ("DOB 30 Jan 1968", ("1968-01-30",), False),
        ("DOB circa 1954", ("1954",), True),
        ("DOB 01 Jan 1964 to 31 Dec 1966", ("1964", "1965", "1966"), True),
        ("DOB 01 Feb 1960 to 29 Feb 1960", ("1960-02",), True),
        ("DOB Spring 1961", ("1961",), True),
        ("DOB unknown", (), True),
    ],
)
def test_a_span_of_birth_is_no_pair_of_days(clause: str, days: tuple[str, ...], is_note: bool) -> None:
    """It gives the month or each year; what is not exact stays a note too."""
    found = read_remarks(clause)
    assert (found.birth_dates, bool(found.notes)) == (days, is_note)


@pytest.mark.parametrize(
    ("clause", "related"),
    [
        ("half-brother of Tavan MERIDOR", ("Tavan MERIDOR", "half-brother of")),
        ("Aircraft Operator Oskaldur Air", ("Oskaldur Air", "operator")),
        ("Issuer Name Quenholt Works Limited", ("Quenholt Works Limited", "issuer")),
    ],
)
def test_who_is_named_beside_the_subject_is_told_with_the_role(clause: str, related: tuple[str, str]) -> None:
    """And the clause stays."""
    found = read_remarks(clause)
    assert (found.related, found.notes) == ((related,), (clause,))


def test_links_in_brackets_are_links() -> None:
    """As the XML and the text have them; a bracket in the name stays in it."""
    found = read_remarks("QUENHOLT - Samplin (Linked To: OSKALDUR (IRAN); Linked To: MERIDOR, Tavan)")
    assert (found.linked_to, found.notes) == (("OSKALDUR (IRAN)", "MERIDOR, Tavan"), ("QUENHOLT - Samplin",))


def test_mail_and_lines_are_found_in_every_spelling() -> None:
    """What says more than the field stays a note."""
    found = read_remarks("EMAIL a@example.org; b@example.org (email); Fax No. (12) 345; Alt. Telephone: 678")
    assert (found.emails, found.phones) == (("a@example.org", "b@example.org"), ("(12) 345", "678"))
    assert found.notes == ("EMAIL a@example.org", "b@example.org (email)", "Fax No. (12) 345")


@pytest.mark.parametrize(
    "text",
    [
        "Registration " * 4_000,
        "National ID " * 1_500,
        "a." * 30_000 + " @",
        "janjanjan" * 5_000,
        "(Linked To: x)" + " " * 50_000 + "y",
        "Passport A1" + " " * 30_000 + "x",
    ],
    ids=["kinds of numbers", "kinds of papers", "letters of an address", "months", "blanks", "blanks after a number"],
)
def test_a_long_clause_is_read_in_time(text: str) -> None:
    """It once took the square or the cube of its length."""
    began = process_time()
    read_remarks(f"DOB {text}")
    read_remarks(text)
    assert process_time() - began < 1.5


def test_the_nationality_of_a_register_is_a_country() -> None:
    """Of a ship or aircraft."""
    found = read_remarks("Nationality of Registration Iran; citizen Korea, North; alt. nationality: Iraq")
    assert found.countries == ("Iran", "Korea, North", "Iraq")


def test_what_was_cut_off_is_only_a_note_and_facts_kept_apart_are_not_touched() -> None:
    """Only the last clause of the text is in doubt."""
    found = read_remarks("MMSI 123456789; Passport B12", more=("Passport A1",), cut_off=True)
    assert [one.value for one in found.identifiers] == ["A1", "123456789"]
