"""Which kind a notice is, on made-up notices of several registers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.documents.triage.events import by_determination, deeds_upon_parties
from bonafides.documents.triage.kinds import kind_of
from bonafides.model.triage import KINDS, NOT_RELEVANT

LIST = "the List of Blocked Firms and Specially Designated Nationals"


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Notice of Sanctions Actions", f"The Office is publishing the names of two persons that have been placed on {LIST}.", "listing"),
        ("Notice of Sanctions Actions", f"The Office is publishing the names of persons who have been removed from {LIST}.", "removal"),
        ("Notice of Sanctions Actions", f"The Office is publishing an update to the identifying information of one vessel on {LIST}.", "change"),
        ("Notice of Sanctions Actions", f"The Office is revising the entry of a person that has been placed on {LIST}.", "change"),
        ("Revisions to the Unverified List", "The Bureau removes 9 firms from the Unverified List and is adding them to the Entity List.", "listing"),
        ("Additions to the Entity List", "In this rule one firm is added to the Entity List, and two entries are corrected.", "listing"),
        ("Additions to the Entity List; Correction", "This rule corrects three errors in entries that an earlier rule, by adding five firms, made.", "change"),
        ("Order Renewing Temporary Denial of Export Privileges; Sample Air", "", "denial"),
        ("Statutory Debarment Under the Arms Act", "", "denial"),
        ("Rescission of Statutory Debarment of Ann Example", "She was included in the notice of May.", "removal"),
        ("Imposition of Nonproliferation Measures Against Foreign Persons", "", "measure"),
        ("Termination of Nonproliferation Act Measures Against a Foreign Entity", "", "removal"),
        ("Waiver of Missile Proliferation Sanctions Against Foreign Persons", "", "licence"),
        ("Temporary General License: Extension of Validity", "", "licence"),
        ("Arms Traffic Regulations on Defense Trade: Reissuance of Open General Licenses 3 and 4", "", "licence"),
        ("Commerce Control List: Controls on Certain Toxins", "", "rule"),
        ("Addition to the List of Countries Excluded From Certain License Requirements", "", "rule"),
        ("Removal of Certain Valves From the Commerce Control List", "", "rule"),
        ("Export Controls on Mixers; Entity List Modification", "", "rule"),
        ("Regulation amending Regulation 2021/821 as regards the list of dual-use items", "", "rule"),
        ("Financial Sanctions Notice: Ruritania", "Three entries have been added to the consolidated list.", "listing"),
        ("Financial Sanctions Notice: Ruritania", "The following entry has been amended and is still subject to an asset freeze.", "change"),
        ("Review of the Foreign End User List", "The Ministry has revised its Foreign End User List.", "change"),
        ("Announcement on placing 15 firms on the export control list", "", "listing"),
        ("Notice to exporters: open general export licence revised", "", "licence"),
        ("Agency Information Collection Activities; Entity List Requests", "", "administrative"),
        ("Continuation of the National Emergency With Respect to Export Control Regulations", "", "administrative"),
        ("Materials Technical Advisory Committee; Notice of Partially Closed Meeting", "", "administrative"),
        ("Environmental Impact Statement for a Missile Defense System", "", "other"),
        ("Restricted Areas near a Missile Test Range", "", "other"),
        ("Personnel Demonstration Project of a Missile Command", "", "other"),
        ("Opening of a tender for a school", "The town invites bids for the works on its school by June.", "other"),
    ],
)  # fmt: skip
def test_a_notice_is_of_the_kind_that_its_words_show(title: str, text: str, kind: str) -> None:
    """Title first, text where the title only hints; corrections and regulations' names do not mislead."""
    assert kind_of(title, text).kind == kind


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Notice of Sanctions Actions", ""),
        ("Bekanntmachung zu Beschränkungen bei der Ausfuhr von Gütern mit doppeltem Verwendungszweck", ""),
        ("輸出貿易管理令の一部を改正する政令", ""),
        ("Announcement 7", ""),
        ("Announcement on dual-use matters of last year", "Something about dual-use matters is told here."),
    ],
)
def test_what_the_words_leave_open_is_relevant_and_says_unclear(title: str, text: str) -> None:
    """Neither a foreign language nor too few words lets a notice pass as nothing."""
    judged = kind_of(title, text)
    assert judged.kind not in NOT_RELEVANT
    assert any(why.startswith("unclear") for why in judged.why)


def test_a_routine_title_does_not_hide_a_designation() -> None:
    """A hearing's notice that also adds to a list is no administrative one."""
    assert kind_of("Notice of Public Hearing; Additions of Firms to the Entity List", "").kind == "listing"


def test_that_property_was_blocked_before_is_no_listing() -> None:
    """The removed are told of as once blocked."""
    text = f"The Office has removed from {LIST} the names of persons whose property had been blocked."
    assert [d.kind for d in deeds_upon_parties(text)] == ["removal"]


def test_a_measure_under_an_act_is_no_designation_where_nothing_is_blocked() -> None:
    """An act's menu of sanctions, chosen by determination, is a measure; a blocking order is a listing."""
    text = "The Secretary determined that Sample Ltd met the criteria of the Sanctions Act of 1996."
    assert by_determination(text) == "determined that"
    assert by_determination(f"{text} Its property is blocked.") == ""


@given(st.text(max_size=200), st.text(max_size=400))
def test_every_notice_gets_a_kind_and_a_reason(title: str, text: str) -> None:
    """Whatever the letters are, one of the nine kinds is given, with a reason."""
    judged = kind_of(title, text)
    assert judged.kind in KINDS
    assert judged.why
