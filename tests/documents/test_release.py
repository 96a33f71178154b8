"""What may go to whom: only what a portion's own mark, or the mark of its paper, opens; the stricter reading always counts."""

from datetime import date

import pytest
from tests.documents.marked_papers import as_read, decided, goes, memo, nations, telegram

from bonafides.documents.marking import findings

OPEN = [
    "(S//REL TO USA, GBR)", "(S//REL TO USA, AUS, GBR)", "(S REL UK)", "(S/REL TO UK)", "(SECRET REL MTCR)", "(S//REL TO USA, MTCR)",
    "(S//REL TO USA, FVEY)", "(S//SI//REL TO USA, GBR)", "(TS//SI//REL TO USA, GBR)", "(U//REL TO USA, GBR)", "(U//FOUO//REL TO USA, GBR)",
    "(S//REL TO USA, GBR, AUS)", "(S//REL TO GBR)", "(S//REL TO USA, GBR, XQZ)", "(//GBR S//REL TO USA, GBR)", "(//CAN S//REL TO USA, CAN, GBR)",
    "(//JOINT S GBR USA//REL TO USA, GBR)", "(//NATO SECRET//REL TO USA, NATO)", "(S//REL TO USA, GBR//RELIDO)", "(C//FISA//REL TO USA, GBR)",
    "(CUI//REL TO USA, GBR)", "(C REL AUS/GBR)",
]  # fmt: skip
CLOSED = [
    "", "(U)", "(C)", "(S)", "(TS)", "(S//NF)", "(S//NF//REL TO USA, GBR)", "(S//REL TO USA, GBR//NF)", "(S//OC//REL TO USA, GBR)", "(S//OC)", "(S//RELIDO)",
    "(S//REL TO USA, AUS)", "(S REL EXAMPLE)", "(S//ZEBRA//REL TO USA, GBR)", "(//GBR S)", "(//JOINT S GBR USA)", "(NS)", "(//NATO SECRET)", "(UK-C)",
    "(COSMIC TOP SECRET)", "(RESTREINT UE)", "(SBU)", "(SBU-NF)", "(U//FOUO)", "(CUI)", "(S//LIMDIS//REL TO USA, GBR)", "(S//ND//REL TO USA, GBR)",
    "(S//DISPLAY ONLY GBR)", "(S//USA/GBR EYES ONLY)", "(S//REL)", "(S//REL TO NATO EXCEPT GBR)", "(S//REL TO USA, EU)", "(S//REL TO USA, ISAF)",
    "(S//RD//REL TO USA, GBR)", "[S//REL TO USA, GBR]", "(s//rel to usa, gbr)", "(S//REL TO USA, GBR", "(S//REL TO USA, GB)", "(OFFICIAL)", "(SECRET)",
]  # fmt: skip


@pytest.mark.parametrize("mark", OPEN)
def test_a_mark_that_names_the_recipient_opens(mark: str) -> None:
    """By the country itself, or by a group to which it belonged on both days."""
    assert goes(mark)


@pytest.mark.parametrize("mark", CLOSED)
def test_a_mark_that_does_not_name_the_recipient_stays(mark: str) -> None:
    """Unmarked, unclassified, contradictory, foreign, unknown and controlled alike."""
    if mark == "(S//REL TO USA, EU)":  # The United Kingdom had left by the day of release.
        assert goes(mark, on=date(2019, 5, 4))
    assert not goes(mark)


def test_unclassified_opens_only_by_declared_policy() -> None:
    """(U) without REL says nothing of other governments."""
    assert (goes("(U)"), goes("(U)", unclassified=True)) == (False, True)


@pytest.mark.parametrize(
    "mark", ["(U//FOUO)", "(SBU)", "(CUI)", "(NU)", "(OFFICIAL)", "(U//NF)", "(C)", "", "(U//REL TO USA, AUS)"]
)
def test_that_policy_opens_nothing_but_plain_unclassified(mark: str) -> None:
    """Controls on unclassified information stay controls."""
    assert not goes(mark, unclassified=True)


@pytest.mark.parametrize(
    ("written", "on", "opens"),
    [
        ("141030Z MAR 08", date(2008, 5, 1), False),
        ("141030Z MAR 08", date(2017, 2, 1), False),
        ("141030Z MAR 16", date(2017, 2, 1), False),
        ("141030Z JAN 17", date(2017, 2, 1), True),
    ],
)
def test_a_group_opens_where_the_recipient_belonged_on_both_days(written: str, on: date, opens: bool) -> None:
    """India joined the MTCR on 27 June 2016."""
    content = telegram("(SECRET REL MTCR) The pump was sold in spring.", day=written)
    assert bool(decided(content, to="IND", on=on).release.released) is opens


def test_a_group_does_not_open_a_paper_without_a_day() -> None:
    """Nobody can say who belonged to it then; a named country goes all the same."""
    content = memo("(S//REL TO USA, FVEY) The pump was sold.", "(S//REL TO USA, GBR) The valve was sold.")
    assert decided(content).release.text == "(S//REL TO USA, GBR) The valve was sold."
    assert len(decided(content, day=date(2008, 3, 14)).release.released) == 2


def test_a_day_that_only_a_portion_names_is_not_the_papers() -> None:
    """It may be the day of what is told; a day in the head is the paper's."""
    told = memo("(S//REL TO USA, FVEY) The pump was sold in spring.\nVienna, 3 March 2015\nIt was used there.")
    dated = told.replace(b"MEMORANDUM FOR THE RECORD", b"MEMORANDUM FOR THE RECORD\n\nDATE: 3 March 2015")
    assert (decided(told).release.released, len(decided(dated).release.released)) == ((), 1)


PAPER = ("(S) BEGIN TEXT OF PAPER:", "(SECRET REL MTCR)", "A Paper About Pumps", "The pump was sold in spring.", "The valve was sold in autumn.", "END TEXT OF PAPER.")  # fmt: skip


def paper(*lines: str) -> str:
    """Give a numbered paragraph that carries a paper."""
    return "\n\n".join(lines)


def test_the_mark_of_a_paper_inside_counts_for_its_paragraphs_alone() -> None:
    """The paragraph that carries it, and those around it, keep their own."""
    found = decided(telegram("(S) Please hand it over.", paper(*PAPER), "(U) Many thanks for this."))
    assert found.release.released == ("2.1", "2.2")
    assert "Pumps" not in found.release.text


def test_a_paragraph_with_its_own_mark_in_a_paper_keeps_it() -> None:
    """Milder or stricter, the own mark counts."""
    inside = (*PAPER[:4], "(S//NF) The nozzle was sold.", "(U) The hose was sold.", PAPER[-1])
    assert "nozzle" not in decided(telegram(paper(*inside))).release.text
    assert "hose" not in decided(telegram(paper(*inside))).release.text


@pytest.mark.parametrize("mark", ["(S//N0FORN)", "(s//nf)", "[S//NF]", "(S//NF", "(Secret)", "(//NF)"])
def test_what_looks_like_a_mark_does_not_inherit_from_its_paper(mark: str) -> None:
    """It may be stricter than the mark at the head, and nobody can read it."""
    inside = (*PAPER[:4], f"{mark} The nozzle was sold.", PAPER[-1])
    assert "nozzle" not in decided(telegram(paper(*inside))).release.text


def test_a_paper_without_an_end_opens_nothing() -> None:
    """Nobody can say where the words of the telegram begin again."""
    assert decided(telegram(paper(*PAPER[:-1]), "(U) Many thanks for this.")).release.released == ()


def test_a_paper_without_a_mark_opens_nothing() -> None:
    """The banner covers it, and a banner opens nothing."""
    assert decided(telegram(paper(PAPER[0], *PAPER[2:]))).release.released == ()


@pytest.mark.parametrize("banner", ["SECRET//REL TO USA, GBR", "SECRET REL UK", "UNCLASSIFIED"])
def test_an_unmarked_paragraph_counts_as_the_banner_and_stays(banner: str) -> None:
    """Whatever the banner allows."""
    assert decided(memo("The pump was sold in spring.", banner=banner), unclassified=True).release.released == ()


RUNS_ON = [
    "(S//REL TO USA, GBR) The pump was sold and afterwards it was used\n\nby somebody whom nobody named",
    "(S//REL TO USA, GBR) The pump was sold.\n2. Somebody else paid for it.",
    "(S//REL TO USA, GBR) The pump was sold.\n(b) Somebody else paid for it.",
    "(S//REL TO USA, GBR) The pump was sold. (S//NF) Somebody else paid for it.",
    "(S//REL TO USA, GBR) The pump was sold. (S) Somebody else paid for it.",
    "(S//REL TO USA, GBR) The pump was sold. [S//NF] Somebody else paid for it.",
    "(S//REL TO USA, GBR) The pump was sold. This is NOFORN: somebody else paid.",
    "(S//REL TO USA, GBR) The pump was sold. S//NF: Somebody else paid for it.",
    "(S//REL TO USA, GBR) The pump was sold. Somebody else paid for it. (S//NF)",
]


@pytest.mark.parametrize("text", RUNS_ON)
def test_words_that_a_mark_may_not_cover_do_not_go(text: str) -> None:
    """A second mark, a new number or an empty line: the stricter reading counts."""
    assert "omebody" not in decided(telegram(text)).release.text


def test_a_letter_in_brackets_amid_a_sentence_is_no_mark() -> None:
    """Option (C) is an option."""
    assert decided(telegram("(S//REL TO USA, GBR) We took option (C) and sold it.")).release.released == ("1",)


def test_a_signature_below_a_paragraph_does_not_go_with_it() -> None:
    """It is a part of the telegram, not of the portion."""
    content = telegram("(S//REL TO USA, GBR) The pump was sold in spring")
    assert decided(content).release.text == "(S//REL TO USA, GBR) The pump was sold in spring"


@pytest.mark.parametrize("caption", ["NODIS", "EXDIS", "LIMDIS", "STADIS", "NOFORN"])
def test_a_caption_over_the_whole_keeps_everything_back(caption: str) -> None:
    """Where no portion accounts for it, it is the whole document's."""
    content = telegram("(S//REL TO USA, GBR) The pump was sold in spring.", caption=caption)
    assert decided(content).release.released == ()


def test_a_banner_that_one_portion_accounts_for_leaves_the_others() -> None:
    """NOFORN of one portion makes the banner, and closes that portion alone."""
    content = memo("(S//NF) The hose was sold.", "(S//REL TO USA, GBR) The valve was sold.", banner="SECRET//NOFORN")
    assert decided(content).release.text == "(S//REL TO USA, GBR) The valve was sold."


@pytest.mark.parametrize(
    ("banner", "to", "count"),
    [("SECRET//NOFORN", "GBR", 0), ("SECRET//REL TO USA, AUS", "GBR", 0), ("SECRET//REL TO USA, AUS", "AUS", 1)],
)
def test_a_banner_stricter_than_any_portion_counts(banner: str, to: str, count: int) -> None:
    """Somebody who may must say which of the two is right."""
    content = memo("(S//REL TO USA, AUS, GBR) The valve was sold.", banner=banner)
    assert len(decided(content, to=to).release.released) == count


def test_a_banner_that_is_what_its_portions_share_leaves_each_its_own() -> None:
    """A portion may go to more than the whole."""
    content = memo(
        "(S//REL TO USA, AUS) The hose was sold.",
        "(S//REL TO USA, AUS, GBR) The valve was sold.",
        banner="SECRET//REL TO USA, AUS",
    )
    assert decided(content).release.text == "(S//REL TO USA, AUS, GBR) The valve was sold."


def test_rel_without_a_list_counts_as_the_banners() -> None:
    """And opens nothing where the banner names nobody."""
    content = memo("(S//REL) The valve was sold.", banner="SECRET//REL TO USA, GBR")
    assert len(decided(content).release.released) == 1
    assert decided(content, to="AUS").release.released == ()


def test_rel_without_a_list_under_a_noforn_banner_opens_nothing() -> None:
    """The banner contradicts itself; its stricter half counts."""
    content = memo(
        "(S//REL) The valve was sold.", "(S//NF) The hose was sold.", banner="SECRET//NOFORN//REL TO USA, GBR"
    )
    assert decided(content).release.released == ()


def test_a_day_of_declassification_that_has_passed_releases_nothing() -> None:
    """It is a finding, and no more."""
    content = telegram("(S) The pump was sold in spring.")
    assert decided(content, on=date(2026, 1, 1)).release.released == ()
    assert any("has passed" in said for said in findings(as_read(content), nations(), on=date(2026, 1, 1)))


def test_two_days_in_the_header_leave_groups_closed() -> None:
    """Nobody can say which day counts."""
    content = telegram("(SECRET REL MTCR) The pump was sold in spring.")
    twice = content.replace(b"FM EXAMPLE DESK\n", b"FM EXAMPLE DESK\nP 151030Z MAR 17\n")
    assert decided(twice).release.released == ()


FOUND = [
    (memo("(S) One was sold.", "(TS) Two were sold."), "marked above the banner, SECRET: "),
    (memo("(C) One was sold.", "(U) Two were sold."), "no portion is SECRET, as the banner says"),
    (memo("(S//NF) One was sold."), "a portion is NOFORN and the banner does not say so"),
    (memo("(S//NF) One was sold.", banner="SECRET//REL TO USA, GBR"), "a portion is NOFORN and the banner names recipients"),
    (memo("(S//REL TO USA, AUS) One was sold.", banner="SECRET//REL TO USA, GBR"), "the portions share USA, AUS"),
    (memo("(S//REL TO USA, GBR) One was sold.", banner="SECRET//NOFORN"), "the banner is NOFORN and its portions share recipients"),
    (memo("(S) One was sold.", "Two were sold."), "no mark: "),
    (memo("(S//REL TO USA, GBR) One was sold. (S//NF) Two."), "it carries (S//REL TO USA, GBR) and (S//NF); the stricter counts"),
    (telegram("(C) BEGIN TEXT OF PAPER:\n\n(SECRET REL MTCR)\n\nA Title\n\nOne was sold.\n\nEND TEXT OF PAPER."), "is SECRET, above what stands around it, CONFIDENTIAL"),
    (telegram("(S) BEGIN TEXT OF PAPER:\n\n(C REL MTCR)\n\nA Title\n\nOne was sold.\n\nEND TEXT OF PAPER."), "is CONFIDENTIAL, below what stands around it, SECRET"),
    (telegram("(S) BEGIN TEXT OF PAPER:\n\n(C REL MTCR)\n\nA Title\n\n(S) One was sold.\n\nEND TEXT OF PAPER."), "is SECRET, above the paper in paragraph 1, which is CONFIDENTIAL"),
    (telegram("(S) BEGIN TEXT OF PAPER:\n\nA Title\n\nOne was sold.\n\nEND TEXT OF PAPER."), "carries no mark of its own"),
    (telegram("(S//REL TO USA, XQZ) One was sold."), "no country or group is known as XQZ"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "said"), FOUND, ids=[said for _, said in FOUND])
def test_a_contradiction_between_marks_is_told_to_the_owner(content: bytes, said: str) -> None:
    """In the findings of the document as it is read."""
    assert any(said in finding for finding in as_read(content).banner_findings)


def test_a_text_without_marks_gives_no_finding() -> None:
    """A newspaper's article has no marks to judge."""
    assert as_read(b"The pump was sold in spring.\n\nThe valve was sold in autumn.\n").banner_findings == ()


def test_what_stays_is_told_only_by_policy() -> None:
    """Nothing by default; a count; a count and a length."""
    content = telegram("(S//NF//REL TO USA, GBR) The hose was sold.", "(S//REL TO USA, GBR) The valve was sold.")
    assert decided(content).release.withheld is None
    count, length = (decided(content, told=told).release.withheld for told in ("count", "length"))
    assert count
    assert (count.count, count.findings, count.length) == (1, 1, None)
    assert length
    assert length.length == len("The hose was sold.")


def test_findings_on_what_stays_are_not_told_to_the_recipient() -> None:
    """The mark of a portion that stays is a part of what stays."""
    content = telegram("(S//NF//REL TO USA, GBR) The hose was sold.", "(S//REL TO USA, GBR, AUS) The valve was sold.")
    found = decided(content).release
    assert len(found.findings) == 1
    assert "wrong order" in found.findings[0]
    assert "NF" not in " ".join(found.findings)


def test_the_owner_is_told_why_each_portion_goes_or_stays() -> None:
    """By id and mark, without its text."""
    reasons = decided(telegram("(SECRET REL MTCR) The hose was sold."), to="IND").reasons
    assert reasons[0].says == (
        "(SECRET REL MTCR): IND did not belong to MTCR on 2008-03-14; IND belonged to MTCR on 2020-05-04",
    )
