"""The nonproliferation list: it tells its own history, in the publisher's own spelling."""

from datetime import date

import pytest
from tests.lists.published_files import entries, part_of

from bonafides.errors import ContentError
from bonafides_catalogue.lists.us_state_isn import LIST

HEADER = "Programs,Name,Address,Country,Federal Register Notice,Effective Date,Date Lifted/Waived/Expired\n"
NOW = "Source List,Programs,Name,Alternative Names,Country,Federal Register Notice,Effective Date,Remarks/Notes,Web Link\n"
ENDED = 'E.O. 13328 - Iran,"Quenholt Works (QW) [also known as: Quenholt One; and Quenholt Two, Ltd.]",,China,"Vol. 1",6/13/2006,6/19/2008\n'


def read(*rows: str, header: str = HEADER) -> list[tuple[bool | None, ...]]:
    """Tell of each row whether it counted in 2005, 2007, 2010 and 2020."""
    found = entries(LIST, {"list": header + "".join(rows)})
    return [tuple(e.in_force(date(y, 7, 1)) for y in (2005, 2007, 2010, 2020)) for e in found]


def test_both_layouts_are_recognised() -> None:
    """The history, and what is in force."""
    assert [part_of(LIST, text) for text in (HEADER, NOW)] == ["list", "list"]


def test_a_lifted_entry_counts_between_its_two_days() -> None:
    """And on no other."""
    assert read(ENDED) == [(False, True, False, False)]


def test_names_in_brackets_are_names_of_their_own() -> None:
    """The acronym and the others."""
    found = entries(LIST, {"list": HEADER + ENDED})[0]
    assert [n.name for n in found.names] == ["Quenholt Works", "QW", "Quenholt One", "Quenholt Two, Ltd."]


def test_a_place_within_a_name_is_no_name_of_its_own() -> None:
    """Every firm with UK in its name was once taken for one that has it in brackets."""
    found = entries(LIST, {"list": HEADER + "E.O. 13382 - Iran,Quenholt (UK) Ltd.,,,Vol. 1,9/10/2008,\n"})[0]
    assert [n.name for n in found.names] == ["Quenholt (UK) Ltd."]


def test_a_known_misprint_is_read_as_meant() -> None:
    """13328 is 13382, which blocks property."""
    found = entries(LIST, {"list": HEADER + ENDED})[0]
    assert (found.reference, found.measure, found.binding) == ("E.O. 13382", "asset_freeze", ("US",))


def test_a_measure_imposed_for_two_years_is_in_doubt_afterwards() -> None:
    """Never clear: the publisher gives no end."""
    assert read("INKSNA,Quenholt Works,,China,Vol. 1,7/1/2006,\n") == [(False, True, None, None)]


def test_an_order_without_a_term_counts_until_it_is_lifted() -> None:
    """Nothing is in doubt where the law has no term."""
    assert read("E.O. 13382,Quenholt Works,,China,Vol. 1,7/1/2006,\n") == [(False, True, True, True)]


def test_without_a_day_of_effect_the_days_before_are_in_doubt() -> None:
    """The file's own day is the first certain one."""
    assert read("E.O. 12938,Quenholt Works,,China,Vol. 1,N/A,\n") == [(None, None, None, None)]


def test_a_partial_lifting_is_no_end() -> None:
    """The last of its days is."""
    assert read('E.O. 13382,Quenholt Works,,China,Vol. 1,6/13/2005,"3/1/2006 (partial), 3/1/2012"\n') == [
        (True, True, True, False)
    ]


def test_one_determination_twice_is_two_entries() -> None:
    """Each with an id of its own."""
    ids = [e.list_id for e in entries(LIST, {"list": HEADER + ENDED + ENDED})]
    assert len(set(ids)) == 2


def test_a_determination_keeps_its_id_by_its_notice() -> None:
    """However its name is cut and its notice written; without a notice, by the day of effect."""
    rows = (
        'INKSNA,Quenholt Works (QW),,China,"Vol. 74, No. 20, 02/02/09",1/30/2009,\n', 'INKSNA,"QUENHOLT WORKS",,China,"Vol. 74 No. 20, 2/2/2009",,\n',
        "INKSNA,Quenholt Works,,China,,1/30/2009,\n",
    )  # fmt: skip
    ids = [entries(LIST, {"list": HEADER + row})[0].list_id for row in rows]
    assert ids[0] == ids[1] != ids[2]


def test_rows_of_commas_alone_are_passed_over() -> None:
    """The later layout has some between its entries."""
    found = entries(
        LIST,
        {
            "list": NOW
            + ',,,,,,,,\nISN,INKSNA,Quenholt Works,"QW, and Meridor, Ltd.",China,Vol. 1,7/1/2006,seen,u\n,,,,,,,,\n'
        },
    )
    assert [[n.name for n in e.names] for e in found] == [["Quenholt Works", "QW", "Meridor, Ltd."]]


def test_a_former_name_is_a_name_and_the_note_says_so() -> None:
    """The word before it is no part of it."""
    one = entries(LIST, {"list": NOW + "ISN,INKSNA,Quenholt Works,F.K.A. Meridor Works,China,Vol. 1,7/1/2006,,u\n"})[0]
    assert [n.name for n in one.names] == ["Quenholt Works", "Meridor Works"]
    assert "former name: F.K.A. Meridor Works" in one.note


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Space Law,Quenholt,,China,Vol. 1,6/13/2006,\n", "programme 'Space Law'"),
        ("INKSNA,Quenholt,,China,Vol. 1,soon,\n", "'soon'"),
        ("INKSNA,,,China,Vol. 1,6/13/2006,\n", "without a name"),
        ("INKSNA,Quenholt,China,Vol. 1,6/13/2006,\n", "6 cells under 7 columns"),
    ],
)
def test_what_nobody_knows_is_refused(row: str, said: str) -> None:
    """Each with its line."""
    with pytest.raises(ContentError, match=said):
        read(row)


def test_a_new_column_is_refused() -> None:
    """Take it, or ignore it by name."""
    with pytest.raises(ContentError, match="column 'Mood'"):
        read(header=HEADER.replace("Country", "Mood"))


@pytest.mark.parametrize(
    ("header", "column"), [(HEADER, "Address"), (HEADER, "Effective Date"), (NOW, "Remarks/Notes")]
)
def test_a_file_without_a_column_of_its_layout_is_refused_by_the_name_of_the_column(header: str, column: str) -> None:
    """It must not be read as though the publisher said nothing there."""
    with pytest.raises(ContentError, match=f"no column '{column}' in its first line"):
        entries(LIST, {"list": header.replace(f"{column},", "", 1)})
