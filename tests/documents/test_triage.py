"""Notices sorted for a desk: fields, parties, countries, goods, and what the command line gives; all notices are made up."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.cli import triaging
from bonafides.cli.reading import terms_of
from bonafides.documents import Gazetteer
from bonafides.documents.triage import Atlas, Known, notice_of, sort_notice
from bonafides.documents.triage.addressed import addressed
from bonafides.editions.opened import open_edition
from bonafides.errors import InputError
from bonafides.model.triage import SortedNotice

ORDER = "Order Temporarily Denying Export Privileges"


@pytest.fixture(scope="module")
def known() -> Known:
    """What the edition inside the package knows."""
    edition = open_edition(None)
    return Known(Gazetteer(terms_of(edition, ())), Atlas(edition.places.countries, edition.places.places))


def sort(known: Known, title: str, text: str = "", **more: Any) -> SortedNotice:
    return sort_notice(notice_of({"id": "N-1", "title": title, "abstract": text, **more}, where="line 1"), known)


def test_fields_go_by_the_names_of_several_registers() -> None:
    """Headline, body and published are title, text and date; markup and "no summary" are nothing."""
    notice = notice_of(
        {"Headline": "A &amp; B", "body": "<p>Text</p>", "published": "2026-01-02", "abstract": "No summary provided.", "GUID": 7},
        where="f: line 3",
    )  # fmt: skip
    assert (notice.id, notice.title, notice.text, notice.date) == ("7", "A & B", "Text", "2026-01-02")


def test_a_row_without_an_id_is_called_by_its_line() -> None:
    """Nothing is lost for want of a number."""
    assert notice_of({"title": "X"}, where="notices.jsonl: line 3").id == "line 3"


def test_a_row_without_words_is_refused_in_one_sentence_that_names_what_it_has() -> None:
    """Neither title nor text: what is there is named, so that the reader can map it."""
    with pytest.raises(InputError, match=r"^f: line 2: no title and no text is stated \(it has id, betreff\)"):
        notice_of({"id": "1", "betreff": "x"}, where="f: line 2")


def test_an_order_names_each_party_with_its_further_names_and_without_its_address(known: Known) -> None:
    """Suffixes stay, aliases are parties, addresses and their second halves are not."""
    title = (
        f"In the Matter of: Ann Example, a/k/a A. Sample, Inmate Number: 12345-678, P.O. Box 9, Waco, TX 76701; Sample Air, Inc., 5 High Street, Dover, DE 19901; "
        f"and Low Street, House 2, Moscow; Third Firm d/b/a Fourth Firm 633104 Moscow, Russia; et al.; {ORDER}"
    )
    assert sort(known, title).parties == ("Ann Example", "A. Sample", "Sample Air, Inc.", "Third Firm", "Fourth Firm")


@pytest.mark.parametrize(
    ("address", "countries"),
    [
        ("5 High Street, Lebanon, TN 37087", ()),
        ("5 Gibraltar Street, Waco, TX 76701 and 7 Low Street, Waco, TX 76701", ()),
        ("9 King Road, Markham, Ontario, Canada L3T 0C9", ("CA",)),
        ("Calle Sur 50, Nogales, MX", ("MX",)),
        ("House 7, Istanbul 34764", ("TR",)),
        ("7 Lane, Atlanta, Georgia 30303", ()),
    ],
)
def test_an_address_gives_its_country_and_an_american_one_none(
    known: Known, address: str, countries: tuple[str, ...]
) -> None:
    """A town or street that is called like a country is none."""
    assert sort(known, f"Ann Example, {address}; {ORDER}").countries == countries


@pytest.mark.parametrize(
    ("title", "text", "countries"),
    [
        ("Additions to the Entity List", "The firms are under the destinations of Burma, the People's Republic of China (China) and the U.A.E.", ("MM", "CN", "AE")),
        ("Export Controls on Russia", "In response to the further invasion of Ukraine, licences are needed.", ("RU",)),
        ("Export Controls", "They apply to the temporarily occupied Crimea region.", ("UA",)),
        ("Export Controls", "The Department of State agreed to them at the plenary meeting in Warsaw, Poland.", ()),
        ("Export Controls", "The Australia Group agreed to them.", ()),
        ("Export Controls on crockery", "It covers china and turkey.", ()),
        ("Exemption for Canada and the United States", "The Department of State amends its rules.", ("CA",)),
        ("Announcement on placing US firms on the unreliable entity list", "The Ministry of Commerce announces it.", ("US",)),
        ("Restrictive measures as to actions against the integrity of Ukraine", "", ("UA",)),
    ],
)  # fmt: skip
def test_countries_are_destinations_seats_and_targets(
    known: Known, title: str, text: str, countries: tuple[str, ...]
) -> None:
    """Not the publisher's own, not a meeting's place; a scene of events only where nothing else is named."""
    assert sort(known, title, text).countries == countries


def test_a_determination_names_persons_and_firms_but_no_officials(known: Known) -> None:
    """The series after "determined that" is parted, a second spelling in brackets is a name of its own."""
    found = sort(
        known, "Designation of Persons",
        "Secretary of State Max Official determined that Ann Example (Anne Exemple), Sample Trading Co., Ltd., and Third GmbH have supplied others. The Department of Trade agreed.",
    )  # fmt: skip
    assert found.parties == ("Ann Example", "Anne Exemple", "Sample Trading Co., Ltd.", "Third GmbH")


def test_rules_name_goods_and_control_numbers_as_written(known: Known) -> None:
    """Numbers first; words without a quality, such as "certain items", are no goods."""
    found = sort(
        known, "Commerce Control List: Changes",
        "Licences are needed for certain items, high-energy storage capacitors and gas turbine engines under 9A991.c and USML Category XI.",
    )  # fmt: skip
    assert found.items == ("9A991.c", "USML Category XI", "high-energy storage capacitors", "gas turbine engines")


def test_what_asks_nothing_of_a_desk_names_no_party_and_no_goods(known: Known) -> None:
    """A meeting about firearms with a speaker's firm gives neither."""
    found = sort(known, "Sensors Technical Advisory Committee", "Sample Trading Co., Ltd. speaks about firearms.")
    assert (found.relevant, found.parties, found.items) == (False, (), ())


@given(st.text(max_size=120), st.text(max_size=120))
def test_no_title_breaks_the_reading_of_an_order(before: str, after: str) -> None:
    """Any letters around an order give names that are not empty."""
    assert all(name.strip() for one in addressed(f"{before}; {ORDER}; {after}") for name in one.names)


@given(title=st.text(max_size=160), text=st.text(max_size=300))
def test_any_notice_is_sorted_or_refused(known: Known, title: str, text: str) -> None:
    """No letters give anything but a sorted notice or one sentence."""
    try:
        found = sort(known, title, text)
    except InputError:
        return
    assert found.why
    assert found.relevant == (found.kind not in {"administrative", "other"})


def test_the_command_gives_a_line_a_notice_in_order_and_counts_what_it_refused(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A broken row costs itself alone, and is told with its line."""
    rows = [
        '{"document_number": "A", "title": "Additions to the Entity List"}', "{broken", '{"id": "C", "title": "Meeting of the Advisory Board"}',
    ]  # fmt: skip
    file = tmp_path / "notices.jsonl"
    file.write_text("\n".join(rows), encoding="utf-8")
    assert triaging.run((str(file),), edition=None, own=(), as_json=True) == 0
    out, told = capfdbinary.readouterr()
    assert [(r["id"], r["relevant"], r["kind"]) for r in map(json.loads, out.splitlines())] == [
        ("A", True, "listing"),
        ("C", False, "administrative"),
    ]
    assert b"line 2: not JSON" in told
    assert b"3 rows in = 2 sorted + 1 refused; 1 relevant" in told


def test_other_work_beside_it_is_refused() -> None:
    """Notices are sorted and nothing else, so that no option is passed over in silence."""
    with pytest.raises(InputError, match="--triage sorts notices and does nothing else"):
        triaging.run(("x.jsonl",), edition=None, own=(), as_json=True, alone=False)
