"""The SDN list: four files joined by number, remarks taken apart, nothing dropped unsaid."""

from datetime import date

import pytest
from tests.lists import ofac_second_reading as ofac
from tests.lists.published_files import REAL, entries, part_of, published
from tests.lists.round_trip import lost

from bonafides.errors import ContentError
from bonafides.model.party import Identifier
from bonafides.model.source import Snapshot
from bonafides_catalogue.lists.us_ofac_sdn import LIST

SDN = (
    '11,"QUENHOLT WORKS",-0- ,"NPWMD] [IRAN",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Company Number IMO 1234567; Linked To: OSKALDUR."\r\n'
    '12,"MERIDOR, Tavan","individual","SDGT","Director",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 3 May 1961; a.k.a. \'TAVI\'."\r\n'
    "\x1a"
)
ALT = '11,101,"aka","QUENHOLT TRADING",-0- \r\n11,102,"fka","\'QW\'",-0- \r\n99,103,"aka","NOBODY",-0- \r\n'
ADD = '11,201,"1 Sample Road","Samplin 100","Iran",-0- \r\n'


def test_each_file_is_recognised_by_its_first_row() -> None:
    """Whatever it is called."""
    assert [part_of(LIST, text) for text in (SDN, ALT, ADD)] == ["sdn", "alt", "add"]


def test_the_list_of_those_not_blocked_is_not_this_one() -> None:
    """Its programmes tell."""
    assert part_of(LIST, SDN.replace("NPWMD] [IRAN", "NS-PLC")) is None


def test_names_addresses_and_programmes_join_by_number() -> None:
    """One entry from three files."""
    first = entries(LIST, {"sdn": SDN, "alt": ALT, "add": ADD})[0]
    assert [n.name for n in first.names] == ["QUENHOLT WORKS", "QUENHOLT TRADING", "QW"]
    assert (first.addresses, first.country) == (("1 Sample Road, Samplin 100, Iran",), ("Iran",))
    assert (first.programmes, first.measure, first.binding) == (("NPWMD", "IRAN"), "asset_freeze", ("US",))


def test_a_name_in_quotes_is_weak() -> None:
    """In the file of names and in remarks."""
    company, person = entries(LIST, {"sdn": SDN, "alt": ALT})
    assert [n.name for e in (company, person) for n in e.names if n.weak] == ["QW", "TAVI"]


def test_remarks_become_fields() -> None:
    """Numbers, links and birth dates."""
    company, person = entries(LIST, {"sdn": SDN})
    assert company.identifiers == (Identifier(kind="imo", value="1234567"),)
    assert company.people[0].name == "OSKALDUR"
    assert person.birth_dates == ("1961-05-03",)


def test_a_remark_cut_off_at_a_blank_joins_its_comment() -> None:
    """The wallet behind the cut is read, and the word before it keeps its blank."""
    cut = f"{'Gender Male; ' * 75}Digital Currency "
    row = f'12,"MERIDOR, Tavan","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"{cut}"\r\n'
    found = entries(
        LIST, {"sdn": row, "comments": '12,"Address - XBT 1Sample; alt. Digital Currency Address - XBT 1Other."\r\n'}
    )
    assert [i.value for i in found[0].identifiers] == ["1Sample", "1Other"]


def test_rows_without_their_entry_are_counted() -> None:
    """Nothing is dropped unsaid."""
    parts = {"sdn": (published("sdn.csv", SDN),), "alt": (published("alt.csv", ALT),)}
    remarks = LIST.remarks(Snapshot(day=date(2024, 1, 2), parts=parts))
    assert [r for r in remarks if "1 rows of the alt file" in r] == list(remarks)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (SDN.replace('"individual"', '"robot"'), "unmapped: type 'robot'"),
        (SDN.replace('"Director",', '"Director","new",'), "unmapped: 13 cells"),
        (SDN.replace("11,", "eleven,", 1), "is no number"),
        (SDN.replace('"QUENHOLT WORKS"', "-0- "), "line 1: an entry without a name"),
    ],
)
def test_what_nobody_knows_is_refused(wrong: str, said: str) -> None:
    """Each with its line or entry."""
    with pytest.raises(ContentError, match=said):
        entries(LIST, {"sdn": wrong})


def test_an_alias_of_an_unknown_kind_is_refused() -> None:
    """A new kind may be weak or strong; a person decides."""
    with pytest.raises(ContentError, match="kind of name 'xka'"):
        entries(LIST, {"sdn": SDN, "alt": ALT.replace('"fka"', '"xka"')})


def test_an_alias_of_nothing_is_no_name() -> None:
    """An empty name would be like every other."""
    first = entries(LIST, {"sdn": SDN, "alt": ALT.replace('"QUENHOLT TRADING"', "-0- ")})[0]
    assert [n.name for n in first.names] == ["QUENHOLT WORKS", "QW"]


def test_a_former_name_is_a_name_and_the_note_says_so() -> None:
    """The kind of a name is not lost."""
    assert "former name: QW" in entries(LIST, {"sdn": SDN, "alt": ALT})[0].note


def test_an_unquoted_comma_in_a_comment_stays_in_its_text() -> None:
    """Some versions leave the comma so."""
    found = entries(LIST, {"sdn": SDN, "comments": "12,; Linked To: MERIDOR, Old\r\n"})
    assert [p.name for p in found[1].people] == ["MERIDOR, Old"]


def test_a_row_that_stays_from_day_to_day_gives_the_same_listing() -> None:
    """Read once, held once."""
    first, second = (entries(LIST, {"sdn": SDN})[0] for _ in range(2))
    assert first is second


def test_a_second_main_file_of_one_day_is_refused() -> None:
    """Which of them counts, nobody could say."""
    files = (published("a/sdn.csv", SDN), published("b/sdn.csv", SDN))
    with pytest.raises(ContentError, match="a second sdn file"):
        list(LIST.read(Snapshot(day=date(2024, 1, 2), parts={"sdn": files})))


def test_an_sdn_set_with_a_tag_of_the_other_list_is_still_this_one() -> None:
    """Beside a programme that blocks, the tag tells of history."""
    assert part_of(LIST, SDN.replace("NPWMD] [IRAN", "SYRIA] [FSE-SY")) == "sdn"


@pytest.fixture(scope="module")
def whole_set() -> Snapshot:
    """Give the only set whose four files are of one day."""
    if not REAL.is_dir():
        pytest.skip("the published lists are not beside the checkout")
    files = {"sdn": "sdn.csv.gz", "alt": "alt.csv.gz", "add": "add.csv.gz", "comments": "sdn_comments.csv.gz"}
    return ofac.snapshot(REAL / "us_ofac_sdn_csv/2023-12-28_consistent_set", files, date(2023, 12, 28))


def test_no_published_cell_of_the_sdn_list_is_lost(whole_set: Snapshot) -> None:
    """Of fifty entries every name, address, programme and clause of the remarks is found."""
    read = ofac.read(LIST, whole_set)
    assert lost(ofac.cells(whole_set), read, ofac.WHERE, ignored=ofac.IGNORED, taken=ofac.pieces) == []


def test_the_four_files_of_one_day_join_but_for_three_comments(whole_set: Snapshot) -> None:
    """Their entries had left the list."""
    said = LIST.remarks(whole_set)
    assert [remark.split(": ")[1].split(" name")[0] for remark in said] == ["3 rows of the comments file"]
