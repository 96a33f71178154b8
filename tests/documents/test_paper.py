"""The mission's own paper, where it lies beside the checkout: facts by count and by names of public lists, none of its sentences."""

from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest
from tests.documents.told import names

from bonafides.documents import read
from bonafides.documents.repair import original
from bonafides.model.document import Document, Lead

PAPERS = sorted((Path(__file__).parents[3] / "shared" / "paper").glob("*.txt"))
pytestmark = pytest.mark.skipif(not PAPERS, reason="the real paper is not beside this checkout")
INNER = "(SECRET REL MTCR)"


@lru_cache(maxsize=1)
def paper() -> Document:
    """Read it once."""
    return read(PAPERS[0].read_bytes(), name="paper.txt", gazetteer=names(), day=None)


def one(action: str, item: str) -> Lead:
    """Give the lead with this action and these goods."""
    return next(each for each in paper().leads if each.action == action and item in each.item)


def days(found: Lead) -> tuple[date | None, date | None]:
    """Give the days of a lead."""
    assert found.date is not None
    return found.date.from_, found.date.to


def test_every_header_field_is_read() -> None:
    """Who, to whom, how urgent, when, about what, how secret, until when, by whom."""
    header = paper().header
    assert (header.from_, header.dtg, header.precedence, header.number) == (
        "SECSTATE WASHDC",
        "012202Z OCT 08",
        "P",
        "STATE 105132",
    )
    assert [a.to for a in header.to] == ["AMEMBASSY CANBERRA", "AMEMBASSY LONDON", "AMEMBASSY PARIS"]
    assert {a.precedence for a in (*header.to, *header.info)} == {"PRIORITY"}
    assert header.tags == ("MTCRE", "ETTC", "KSCA", "MNUC", "PARM", "TSPA", "FR", "UK", "AS", "CH")
    assert (header.classification, header.captions, header.authority) == ("SECRET", ("SIPDIS",), "E.O. 12958")
    assert (header.declassify_on, header.reasons) == ("2033-10-01", ("1.4 (b)", "1.4 (d)", "1.4 (h)"))
    assert len(header.attention) == 3
    assert len(header.routing) == 4
    assert header.signature == "RICE"


def test_every_paragraph_has_its_mark() -> None:
    """Four numbered ones, and thirteen of the paper inside, which carries a mark of its own."""
    marks = {p.id: p.effective for p in paper().portions}
    assert [marks[n] for n in ("1", "2", "3", "4")] == ["(U)", "(S)", "(S)", "(U)"]
    assert {m for n, m in marks.items() if n.startswith("3.")} == {INNER}
    assert len(marks) == 17


def test_both_broken_words_are_mended_and_the_original_is_kept() -> None:
    """To the byte."""
    assert sum(r.kind == "broken_word" for r in paper().repairs) == 2
    assert original(paper().text, paper().repairs).encode() == PAPERS[0].read_bytes()


def test_limmt_supplied_sbig_under_another_name() -> None:
    """Told as a fact, in 2007 and 2008 up to the telegram's day."""
    found = next(each for each in paper().leads if each.actor == ("LIMMT",) and each.action == "supplied")
    assert (found.aliases, found.item, found.stance, found.is_transfer) == (
        ("Dalian Sunny Industry",),
        ("raw materials",),
        "fact",
        True,
    )
    assert found.end_user == ("Shahid Bakeri Industries Group",)
    assert days(found) == (date(2007, 1, 1), date(2008, 10, 1))


def test_sodium_perchlorate_went_to_parchin_and_once_through_a_likely_cover_company() -> None:
    """Two leads: a fact, and one that is likely; what is assessed to be a cover is a claim of its own."""
    told = [each for each in paper().leads if "sodium perchlorate" in each.item]
    assert [(each.stance, each.wording, each.band) for each in told] == [
        ("fact", "", None),
        ("assessed", "likely", (55, 80)),
    ]
    assert told[0].end_user == ("Parchin Chemical Industries",)
    assert told[1].via == ("cover company",)
    assert [c.wording for c in told[1].claims] == ["we assess"]


def test_graphite_metals_and_powder_are_assessed() -> None:
    """To Iranian missile bodies over the past year."""
    found = one("supplied", "graphite")
    assert (found.item, found.stance, found.wording) == (
        ("graphite", "metals", "aluminum powder"),
        "assessed",
        "we assess",
    )
    assert days(found) == (date(2007, 10, 1), date(2008, 10, 1))


def test_what_chassis_and_steel_are_for_is_a_claim_beside_the_fact() -> None:
    """They moved; conversion, and that some steel is controlled, are assessed."""
    for item, target in (("truck chassis", "Pakistan"), ("steel", "Pyongyang")):
        found = one("supplied", item)
        assert (found.stance, found.target) == ("fact", (target,))
        assert [(c.wording, c.stance) for c in found.claims] == [("we assess", "assessed")]


def test_suparco_procured_udmh() -> None:
    """From China Xinshidai in late 2007, as a fact."""
    found = one("procured", "unsymmetrical dimethylhydrazine")
    assert (found.counterparty, found.stance, found.item_kind) == (("China Xinshidai Company",), "fact", "listed")
    assert found.end_user == ("Space and Upper Atmosphere Research Commission",)
    assert days(found) == (date(2007, 10, 1), date(2007, 12, 31))


def test_the_p12_is_marketed_in_three_regions_with_its_stated_figures() -> None:
    """An offer and no transfer; the figures are as advertised, and nothing is computed."""
    found = [each for each in paper().leads if "P12 SRBM" in each.item]
    assert not any(each.is_transfer for each in found)
    assert found[0].target == ("the Middle East", "Africa", "South Asia")
    assert {"range": "150 km", "payload": "450 kg"} in [each.specs for each in found]


def test_curtailing_is_no_transfer() -> None:
    """Four firms are named, and it is assessed."""
    found = next(each for each in paper().leads if each.action == "curtailed")
    assert (found.is_transfer, found.stance, found.wording) == (False, "assessed", "we assess")
    assert len(found.actor) == 5


def test_appeal_referral_measure_and_approaches_are_told() -> None:
    """What the other side did, each with how sure it is."""
    told = {each.action: each.stance for each in paper().leads}
    assert (told["appealed"], told["referred"], told["measure"]) == ("fact", "alleged", "alleged")
    assert (told["stopped"], told["investigated"], told["approached_government"]) == ("fact", "fact", "fact")


def test_how_controls_work_is_told_beside_the_deals() -> None:
    """The former official, the offices, the ports, the catch-all, the end users."""
    kinds = {c.kind for c in paper().circumstances}
    assert kinds >= {
        "former_official",
        "local_control",
        "no_oversight",
        "transit_point",
        "catch_all_unused",
        "end_users_unchecked",
        "listed_items_only",
    }


def test_the_action_requests_are_tasks() -> None:
    """Who is asked, before the meeting that the paragraph names."""
    asked = [(r.who, r.by) for r in paper().action_requests if r.portion == "2"]
    assert asked[:3] == [
        ("Embassy Paris", "2008-11-03"),
        ("Embassy London", "2008-11-03"),
        ("Embassy Canberra", "2008-11-03"),
    ]


def test_no_lead_comes_from_outside_the_inner_paper() -> None:
    """Twenty-three, counted sentence by sentence by hand; none invented."""
    assert {each.marking for each in paper().leads} == {INNER}
    assert len(paper().leads) == 23
