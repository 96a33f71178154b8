"""Marks in old and new styles are read into their parts; what nobody knows is said and opens nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.marked_papers import nations

from bonafides.documents.marking import Nations, banner_of, mark_findings, parsed, read_mark, written
from bonafides.documents.marking.scanning import further_marks, looks_marked, loose_words
from bonafides.documents.marks import MARK
from bonafides.model.marking import LEVELS, Level, Mark

LEVEL_OF = {"U": "UNCLASSIFIED", "R": "RESTRICTED", "C": "CONFIDENTIAL", "S": "SECRET", "T": "TOP SECRET"}

MARKS = [  # as written, system, level, recipients, controls, owners
    ("(U)", "US", "U", "", "", ""),
    ("(C)", "US", "C", "", "", ""),
    ("(S)", "US", "S", "", "", ""),
    ("(TS)", "US", "T", "", "", ""),
    ("(CONFIDENTIAL)", "US", "C", "", "", ""),
    ("(SECRET REL MTCR)", "US", "S", "MTCR", "", ""),
    ("(S REL UK)", "US", "S", "GBR", "", ""),
    ("(S REL U.K.)", "US", "S", "GBR", "", ""),
    ("(C/NF)", "US", "C", "", "NOFORN", ""),
    ("(S/NOFORN/ORCON)", "US", "S", "", "NOFORN ORCON", ""),
    ("(S/REL TO UK)", "US", "S", "GBR", "", ""),
    ("(S/REL AUS/GBR)", "US", "S", "AUS GBR", "", ""),
    ("(S/REL TO USA AND CANADA)", "US", "S", "USA CAN", "", ""),
    ("(S REL TO USA AUS GBR)", "US", "S", "USA AUS GBR", "", ""),
    ("(S REL TO THE NETHERLANDS)", "US", "S", "NLD", "", ""),
    ("(C REL USA/AUS/NF)", "US", "C", "USA AUS", "NOFORN", ""),
    ("(S//NF)", "US", "S", "", "NOFORN", ""),
    ("(S//REL TO USA, AUS, MTCR)", "US", "S", "USA AUS MTCR", "", ""),
    ("(S//SI//REL TO USA, GBR)", "US", "S", "USA GBR", "SI", ""),
    ("(TS//HCS-P/SI-G/TK//OC/NF)", "US", "T", "", "HCS-P SI-G TK ORCON NOFORN", ""),
    ("(S//REL TO USA, FVEY)", "US", "S", "USA FVEY", "", ""),
    ("(S//REL TO USA, GBR//RELIDO)", "US", "S", "USA GBR", "RELIDO", ""),
    ("(C//PR/FISA)", "US", "C", "", "PROPIN FISA", ""),
    ("(U//FOUO)", "US", "U", "", "FOUO", ""),
    ("(SBU)", "US", "U", "", "SBU", ""),
    ("(SBU-NF)", "US", "U", "", "SBU NOFORN", ""),
    ("(FOUO)", "US", "U", "", "FOUO", ""),
    ("(S//LIMDIS)", "US", "S", "", "LIMDIS", ""),
    ("(C/NODIS)", "US", "C", "", "NODIS", ""),
    ("(S//DISPLAY ONLY AFG)", "US", "S", "", "DISPLAY ONLY", ""),
    ("(S NOT RELEASABLE TO FOREIGN NATIONALS)", "US", "S", "", "NOFORN", ""),
    ("(S//FGI GBR//REL TO USA, GBR)", "US", "S", "USA GBR", "", "GBR"),
    ("(//GBR S)", "FGI", "S", "", "", "GBR"),
    ("(//CAN S//REL TO USA, CAN, GBR)", "FGI", "S", "USA CAN GBR", "", "CAN"),
    ("(UK-C)", "FGI", "C", "", "", "GBR"),
    ("(//JOINT S CAN USA//REL TO USA, CAN)", "JOINT", "S", "USA CAN", "", "CAN USA"),
    ("(NS)", "NATO", "S", "", "", ""),
    ("(//NATO SECRET//REL TO USA, NATO)", "NATO", "S", "USA NATO", "", ""),
    ("(COSMIC TOP SECRET)", "NATO", "T", "", "", ""),
    ("(NR)", "NATO", "R", "", "", ""),
    ("(RESTREINT UE)", "EU", "R", "", "", ""),
    ("(OFFICIAL-SENSITIVE)", "FGI", "R", "", "OFFICIAL-SENSITIVE", "GBR"),
    ("(CUI//SP-EXPT//REL TO USA, GBR)", "CUI", "U", "USA GBR", "CUI SP-EXPT", ""),
    ("S E C R E T//NOFORN", "US", "S", "", "NOFORN", ""),
]  # fmt: skip


@pytest.mark.parametrize("row", MARKS, ids=[row[0] for row in MARKS])
def test_a_mark_is_read_into_its_parts(row: tuple[str, str, str, str, str, str]) -> None:
    """System, level, recipients in their order, controls and owners; no word of these is unknown."""
    text, system, level, rel, flags, owners = row
    mark = parsed(text, nations())
    assert (mark.system, mark.level) == (system, LEVEL_OF[level])
    assert (" ".join(mark.rel), " ".join(mark.flags), " ".join(mark.owners)) == (rel, flags, owners)
    assert mark.unread == ()


@pytest.mark.parametrize("text", [m[0] for m in MARKS if m[0].startswith("(")])
def test_a_mark_is_recognised_where_it_stands(text: str) -> None:
    """The pattern by which the layout finds marks knows them all."""
    assert MARK.fullmatch(text)


SAID = [
    ("(S//NF//REL TO USA, GBR)", "NOFORN and REL exclude each other"),
    ("(S//RELIDO//NF)", "NOFORN and RELIDO exclude each other"),
    ("(S//REL TO USA, GBR, AUS)", "in the wrong order; it is USA, AUS, GBR"),
    ("(S//REL TO USA, MTCR, GBR)", "in the wrong order; it is USA, GBR, MTCR"),
    ("(S//REL TO GBR)", "it does not name USA"),
    ("(S//REL TO USA, GBR, GBR)", "a recipient stands twice"),
    ("(S//REL TO USA, XQZ)", "no country or group is known as XQZ"),
    ("(S//REL TO USA, CH)", "no country or group is known as CH"),
    ("(S//REL TO NATO EXCEPT FRA)", "says more than codes"),
    ("(S//REL TO USA, GBR//REL TO USA, FRA)", "says more than codes"),
    ("(S//ZEBRA)", "nobody here knows ZEBRA"),
    ("(S//OC)", "without the consent of its originator"),
    ("(S//RELIDO)", "leaves the release to a disclosure officer"),
    ("(S//ND/XD)", "NODIS and EXDIS exclude each other"),
    ("(//GBR S)", "information of others"),
    ("(S//REL)", "REL names nobody"),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_what_is_wrong_with_a_mark_is_said(text: str, said: str) -> None:
    """One sentence each, with the mark."""
    found = mark_findings(read_mark(text, nations()), nations())
    assert any(said in finding and finding.startswith(text) for finding in found)


@pytest.mark.parametrize(
    "text",
    ["(U)", "(S)", "(S//NF)", "(S//REL TO USA, AUS, GBR)", "(SECRET REL MTCR)", "(S//SI//REL TO USA, GBR, FVEY)"],
)
def test_a_good_mark_gives_no_finding(text: str) -> None:
    """Order, codes and controls as the rules have them."""
    assert mark_findings(read_mark(text, nations()), nations()) == ()


@pytest.mark.parametrize(
    "text", ["(S//REL TO NATO EXCEPT FRA)", "(S REL GBR UNTIL MAY)", "(S//REL TO USA, NATO, NOT FRA)"]
)
def test_a_list_with_an_exception_names_nobody(text: str) -> None:
    """A member that is excepted must not come in by its group."""
    assert parsed(text, nations()).rel == ()


def test_two_letters_are_read_only_where_all_codes_agree() -> None:
    """CH is Switzerland in one set of codes and China in another; UK is one country everywhere."""
    assert parsed("(S REL CH/UK/AS)", nations()).rel == ("GBR",)


def test_without_countries_no_code_is_judged() -> None:
    """A reader without an edition keeps codes as they stand."""
    assert parsed("(S//REL TO USA, XQZ)", Nations()).rel == ("USA", "XQZ")


INSIDE = [
    ("We prefer option (C) to option (S) here.", ()),
    ("They left. (S//NF) Nobody saw it.", ("(S//NF)",)),
    ("They left. (S) Nobody saw it.", ("(S)",)),
    ("They left (SECRET) in May.", ("(SECRET)",)),
    ("They left in May. (S)", ("(S)",)),
    ("They [S//NF] left.", ("(S//NF)",)),
    ("They \uff08S//NF\uff09 left.", ("(S//NF)",)),
    ("They (S//N\u200bF) left.", ("(S//NF)",)),
    ("The group (SBIG) and research (R AND D) went on.", ()),
]


@pytest.mark.parametrize(("text", "marks"), INSIDE)
def test_a_mark_inside_a_sentence_counts_only_where_it_can_be_one(text: str, marks: tuple[str, ...]) -> None:
    """A lone letter amid a sentence is an option, not a mark."""
    assert further_marks(text) == marks


@pytest.mark.parametrize(
    "text", ["(S//N0FORN) The", "(s//nf) The", "[S] The", "{TS//SI} The", "(Secret) The", "(S//NF The", "(//NF) The"]
)
def test_what_looks_like_a_mark_is_not_taken_for_text(text: str) -> None:
    """It must not inherit a milder mark."""
    assert looks_marked(text)


@pytest.mark.parametrize("text", ["This page is NOFORN.", "It is S//NF throughout.", "It is not releasable to others."])
def test_controls_spoken_of_outside_marks_are_noticed(text: str) -> None:
    """A caveat in words is a caveat."""
    assert loose_words(text)


codes = st.lists(st.sampled_from(["AUS", "CAN", "FRA", "GBR", "MTCR", "NATO"]), max_size=4, unique=True)
levels = st.sampled_from([level for level in LEVELS if level])
controls = st.lists(st.sampled_from(["SI", "TK", "ORCON", "PROPIN", "FISA", "NOFORN"]), max_size=3, unique=True)


@st.composite
def american(draw: st.DrawFn) -> Mark:
    """Give an American mark that contradicts nothing."""
    level: Level = draw(levels)
    flags = tuple(draw(controls))
    rel = () if "NOFORN" in flags else tuple(draw(codes))
    return Mark(level=level, flags=flags, rel=("USA", *sorted(rel, key=lambda c: (len(c) != 3, c))) if rel else ())


@given(american(), st.booleans())
def test_a_written_mark_is_read_as_what_it_was(mark: Mark, portion: bool) -> None:
    """Writing and reading undo each other, as a banner and as a portion's mark."""
    again = parsed(written(mark, portion=portion), nations())
    assert (again.level, again.rel, set(again.flags), again.unread) == (mark.level, mark.rel, set(mark.flags), ())


@pytest.mark.parametrize(
    "text",
    ["(//GBR S)", "(NS)", "(//JOINT S CAN USA//REL TO USA, CAN)", "(RESTREINT UE)", "(S//FGI GBR//REL TO USA, GBR)"],
)
def test_a_foreign_mark_is_written_so_that_it_is_read_again(text: str) -> None:
    """System, level, owners and recipients stay."""
    mark = parsed(text, nations())
    again = parsed(written(mark, portion=True), nations())
    assert (again.system, again.level, again.owners, again.rel) == (mark.system, mark.level, mark.owners, mark.rel)


@given(st.lists(american(), min_size=1, max_size=5))
def test_the_banner_is_never_milder_than_a_source(marks: list[Mark]) -> None:
    """Level, NOFORN, controls and recipients: the strictest of each."""
    banner = banner_of(marks)
    assert all(LEVELS.index(banner.level) >= LEVELS.index(m.level) for m in marks)
    assert all(set(m.flags) <= set(banner.flags) for m in marks)
    assert all(set(banner.rel) <= set(m.rel) for m in marks if m.level != "UNCLASSIFIED" or m.rel or m.flags)
    assert not (banner.rel and "NOFORN" in banner.flags)


@given(st.lists(american(), min_size=1, max_size=5))
def test_the_banner_does_not_depend_on_the_order_of_its_sources(marks: list[Mark]) -> None:
    """Any order gives the same level, recipients and controls."""
    one, two = banner_of(marks), banner_of(marks[::-1])
    assert (one.level, one.rel, set(one.flags)) == (two.level, two.rel, set(two.flags))


BANNERS = [
    (["(S//REL TO USA, AUS, GBR)", "(C//REL TO USA, GBR)"], "SECRET//REL TO USA, GBR"),
    (["(S//REL TO USA, AUS)", "(C//REL TO USA, GBR)"], "SECRET//NOFORN"),
    (["(S REL AUS)", "(S REL UK)"], "SECRET//NOFORN"),
    (["(S//REL TO USA, GBR)", "(C//NF)"], "SECRET//NOFORN"),
    (["(S//REL TO USA, GBR)", "(C)"], "SECRET//NOFORN"),
    (["(S//NF//REL TO USA, GBR)", "(S//REL TO USA, GBR)"], "SECRET//NOFORN"),
    (["(U)", "(S//REL TO USA, GBR)"], "SECRET//REL TO USA, GBR"),
    (["(U)", "(U)"], "UNCLASSIFIED"),
    (["(SECRET REL MTCR)"], "SECRET//REL TO MTCR"),
    (["(U//FOUO)", "(U)"], "UNCLASSIFIED//FOUO"),
    (["(//GBR S//REL TO USA, GBR)", "(C//REL TO USA, GBR)"], "SECRET//FGI GBR//REL TO USA, GBR"),
]  # fmt: skip


@pytest.mark.parametrize(("marks", "banner"), BANNERS)
def test_the_banner_of_a_summary_is_the_one_of_the_rules(marks: list[str], banner: str) -> None:
    """Highest level; NOFORN where any is or where no recipient is shared; else the shared recipients."""
    assert written(banner_of([parsed(m, nations()) for m in marks])) == banner


def test_nothing_has_no_banner() -> None:
    """A whole of no source has no level, and opens nothing."""
    assert banner_of([]).level == ""
