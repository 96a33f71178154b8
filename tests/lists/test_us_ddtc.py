"""Debarred parties: two layouts, other names in brackets, months of birth, corrected notices."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

import pytest
from tests.lists.published_files import REAL, entries, part_of
from tests.lists.round_trip import lost, names, notes

from bonafides.errors import ContentError
from bonafides.text.columns import decoded
from bonafides_catalogue.lists.us_ddtc_debarred import LIST

LATER = "Party Name,Date Of Birth,Federal Register Notice,Notice Date,Corrected Notice,Corrected Notice Date\n"
EARLIER = (
    'Debarred Party Full Name and Alias,Date of Birth,Notice,Notice Date,"Corrected Notice","Corrected Notice Date"\n'
)
ADA = '"Quenholt, Ada (a.k.a. Ada Meridor; A. Oskaldur)","May, 1961",83 FR 200,4/25/2018,,\n'
WORKS = '"Quenholt Works, Inc.",,57 FR 300,9/22/1992,57 FR 200,8/18/1992\n'


def test_both_layouts_are_recognised_and_agree() -> None:
    """Only the headings changed."""
    assert [part_of(LIST, header) for header in (EARLIER, LATER)] == ["list", "list"]
    assert entries(LIST, {"list": EARLIER + ADA + WORKS}) == entries(LIST, {"list": LATER + ADA + WORKS})


def test_other_names_are_names_and_a_birth_makes_a_person() -> None:
    """The month is kept."""
    one = entries(LIST, {"list": LATER + ADA})[0]
    assert ([n.name for n in one.names], one.schema, one.birth_dates) == (
        ["Quenholt, Ada", "Ada Meridor", "A. Oskaldur"], "Person", ("1961-05",),
    )  # fmt: skip


def test_a_cell_of_firms_parted_by_commas_keeps_their_legal_forms() -> None:
    """Where an "and" ends the row of them."""
    one = entries(
        LIST,
        {
            "list": LATER
            + '"Quenholt, Ada (a.k.a. Meridor, S.A., Oskaldur Vision, S.A., and OV, S.A)",,8 FR 1,4/25/2018,,\n'
        },
    )[0]
    assert [n.name for n in one.names][1:] == ["Meridor, S.A.", "Oskaldur Vision, S.A.", "OV, S.A"]


def test_a_debarment_prohibits_from_its_notice_on() -> None:
    """It has no end of its own: reinstatement needs a notice."""
    one = entries(LIST, {"list": LATER + ADA})[0]
    assert (one.measure, one.binding, one.cites) == ("prohibited", ("US",), "83 FR 200")
    assert [one.in_force(d) for d in (date(2018, 4, 24), date(2018, 4, 25), date(2090, 1, 1))] == [False, True, True]


def test_between_a_notice_and_its_earlier_correction_it_is_in_doubt() -> None:
    """Both are cited; the corrected one makes the id, as in the Consolidated Screening List."""
    one = entries(LIST, {"list": LATER + WORKS})[0]
    assert [one.in_force(d) for d in (date(1992, 8, 17), date(1992, 9, 1), date(1992, 9, 22))] == [False, None, True]
    assert (one.cites, "notice: 57 FR 300" in one.note) == ("57 FR 200", True)


def test_a_second_debarment_is_a_second_entry() -> None:
    """By another notice."""
    found = entries(LIST, {"list": LATER + ADA + ADA.replace("83 FR 200", "85 FR 9")})
    assert len({e.list_id for e in found}) == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (LATER + ADA.replace("4/25/2018", "soon"), "Notice Date 'soon'"),
        (LATER + ',"May, 1961",83 FR 200,4/25/2018,,\n', "a row without a Party Name"),
        (LATER + "Quenholt,,83 FR 200\n", "3 cells under 6 columns"),
        (LATER.replace("Party Name", "Mood"), "neither of the two layouts"),
        (LATER.strip() + ",Mood\n", "column 'Mood'"),
    ],
)
def test_what_nobody_knows_is_refused(text: str, said: str) -> None:
    """Each with its line."""
    with pytest.raises(ContentError, match=said):
        entries(LIST, {"list": text})


real = pytest.mark.skipif(not REAL.is_dir(), reason="the published lists are not beside the checkout")
FILES = ("2018-01-24", "2019-11-06")


def raw_of(day: str) -> list[dict[str, str]]:
    """Give the rows of a file, read plainly, under the later headings."""
    content = (REAL / f"us_state_ddtc_itar_debarred_csv/itar_debarred_party_list_{day}.csv").read_bytes()
    told = csv.reader(io.StringIO(decoded(content), newline=""))
    next(told)
    return [dict(zip(LATER.strip().split(","), (c.replace("\xa0", " ") for c in row), strict=True)) for row in told]


@real
@pytest.mark.parametrize(("day", "rows"), [("2018-01-24", 515), ("2019-11-06", 707)])
def test_every_row_is_an_entry(day: str, rows: int) -> None:
    """PROVENANCE counts 516 and 708 lines with the header."""
    content = (REAL / f"us_state_ddtc_itar_debarred_csv/itar_debarred_party_list_{day}.csv").read_bytes()
    found = entries(LIST, {"list": content})
    assert (len(found), len({e.list_id for e in found}), len(raw_of(day))) == (rows, rows, rows)


@real
@pytest.mark.parametrize("day", FILES)
def test_nothing_of_fifty_entries_is_lost(day: str) -> None:
    """Field by field; a name that stands twice is left to the counts above."""
    content = (REAL / f"us_state_ddtc_itar_debarred_csv/itar_debarred_party_list_{day}.csv").read_bytes()
    found = {e.name: e for e in entries(LIST, {"list": content})}
    first = [re.sub(r"\s*\(a\.k\.a.*", "", row["Party Name"]) for row in raw_of(day)]
    many = Counter(first)
    raw = {name: [row] for name, row in zip(first, raw_of(day), strict=True) if many[name] == 1}

    def pieces(column: str, cell: str) -> Iterable[str]:
        if column == "Party Name":
            return re.split(r"\s*\(a\.k\.a\.? |; |\)", cell)
        return (cell,)

    where = {
        "Party Name": lambda e: (*names(e), *(e.name + n.name for n in e.names)), "Date Of Birth": lambda e: (f"{date.fromisoformat(b + '-01'):%B, %Y}" for b in e.birth_dates),
        "Federal Register Notice": lambda e: (e.cites, e.note), "Notice Date": notes, "Corrected Notice": lambda e: (e.cites,), "Corrected Notice Date": notes,
    }  # fmt: skip
    assert lost(raw, found, where, taken=pieces) == []


@real
def test_the_excerpt_is_read_and_too_small_to_be_the_list() -> None:
    """Four rows."""
    content = (REAL / "us_official_format_samples/dtc_itar_debarred_parties.csv").read_bytes()
    assert (part_of(LIST, content), len(entries(LIST, {"list": content})), LIST.expect[0] > 4) == ("list", 4, True)
