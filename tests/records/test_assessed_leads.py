"""A lead is assessed as if it were true, on its own day and now; nothing of that verifies it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.records.told_leads import (
    NEW_NAME,
    PERCHLORATE,
    RENAMED,
    UDMH,
    assessed,
    complete,
    interval,
    knowledge,
    paper,
    party,
    perchlorate,
    target,
    way,
)

from bonafides.model.document import Action, Document, Stance
from bonafides.model.lead import IF_TRUE
from bonafides.records import assessed_leads

SUPARCO = "Space and Upper Atmosphere Research Commission"
FIRM = "Jilin Clear Spring Fine Chemicals"
PROPELLANT = paper(
    f"In November 2007 the Chinese firm {FIRM} sold {UDMH} to Pakistan's {SUPARCO}.", FIRM, SUPARCO,
    actor=(FIRM,), end_user=(SUPARCO,), item=(UDMH,), target=("Pakistan",), links=target("PK"),
)  # fmt: skip
TRADED = paper(
    f"The Chinese firm {RENAMED}, operating under the name {NEW_NAME}, sold office desks to Germany.", RENAMED, NEW_NAME,
    actor=(RENAMED,), aliases=(NEW_NAME,), item=("wooden office desks",), target=("Germany",), links=target("DE"),
)  # fmt: skip
LIGHT_GRAPHITE = paper(
    f"The Chinese firm {FIRM} sold graphite of 1.2 g/cm3 to Germany.", FIRM, actor=(FIRM,), item=("graphite",), target=("Germany",),
    specs={"bulk density": "1.2 g/cm3"}, links=target("DE"),
)  # fmt: skip


def test_a_listed_item_needed_a_licence_of_the_law_of_its_day() -> None:
    """The Chinese regulations of 2002, Article 4, reach a Chinese exporter."""
    found = assessed(PROPELLANT)
    assert found.illegal_then
    assert found.illegal_then.truth == "yes"
    assert any("2002, decree 361), Articles 4" in e.place.source for e in found.illegal_then.evidence if e.place)
    assert found.then[0].by_jurisdiction["CN"].outcome == "LICENCE"


def test_an_answer_says_on_what_it_rests_and_stays_unverified() -> None:
    """It is true only if the lead is."""
    found = assessed(PROPELLANT)
    assert (found.if_true, found.status) == (IF_TRUE, "unverified")


def test_a_list_of_a_law_without_a_say_informs() -> None:
    """The Entity List is American law and binds no Chinese exporter."""
    catch = way(assessed(PROPELLANT), "informing_list")
    assert catch
    assert {e.place.source for e in catch.evidence if e.place} == {"us-bis-entity-list", "US-Entity-List"}
    assert way(assessed(PROPELLANT), "listed_party") is None


def test_an_unlisted_precursor_is_caught_by_the_catch_all_alone() -> None:
    """No list of goods and no listed party catches it."""
    found = assessed(perchlorate())
    assert found.only == "catch_all"
    assert [(i.reach, i.status) for i in found.items] == [("catch_all", "unlisted_sensitive")]
    assert {r.relation for i in found.items for r in i.related} == {"precursor_of"}


def test_a_bound_recipient_is_one_more_way_than_the_catch_all() -> None:
    """Resolution 1747 froze the assets of Parchin on 24 March 2007; the item itself stays on no list."""
    name = "Parchin Chemical Industries"
    document = paper(
        f"Chinese firms shipped {PERCHLORATE} to Iran's {name}.", name, actor=("Chinese firms",), end_user=(name,), links=target("IR")
    )  # fmt: skip
    found = assessed(document)
    assert (found.only, found.items[0].reach) == ("", "catch_all")
    assert {s for e in party(found, name).listings if e.list == "un-sc" for s in e.on.values()} == {"binds"}
    listed = way(found, "listed_party")
    assert listed
    assert listed.truth == "yes"


def test_a_name_in_trade_that_is_on_no_list_leaves_identity_alone() -> None:
    """The firm was listed in 2006, its new name in 2009."""
    found = assessed(TRADED)
    assert found.only == "identity"
    assert party(found, NEW_NAME).identity_only_on == (date(2007, 11, 15),)


def test_a_name_in_trade_that_is_listed_needs_no_identity() -> None:
    """From 2 February 2009 the list carries it."""
    document = paper(
        TRADED.text, RENAMED, NEW_NAME, actor=(RENAMED,), aliases=(NEW_NAME,), item=("wooden office desks",), target=("Germany",),
        links=target("DE"), date=interval("2009-02-03"),
    )  # fmt: skip
    found = assessed(document)
    assert (way(found, "identity"), found.only) == (None, "")
    assert way(found, "informing_list")


def test_each_name_is_told_with_the_day_of_its_first_publication() -> None:
    """The name that is not yet published is told apart from the entry that is in force."""
    listings = {e.as_name: e for e in party(assessed(TRADED), NEW_NAME).listings}
    assert listings[RENAMED].on["2007-11-15"] == "informs"
    assert listings[NEW_NAME].on["2007-11-15"] == "name_not_yet_published"
    assert listings[NEW_NAME].named_since == date(2009, 2, 2)


def test_a_name_that_only_a_later_list_ties_to_a_listed_firm_is_caught_by_identity() -> None:
    """The paper knows only the new name; that it was a listed firm's was published later."""
    document = paper(
        f"The Chinese firm {NEW_NAME} sold office desks to Germany.", NEW_NAME, actor=(NEW_NAME,), item=("wooden office desks",),
        target=("Germany",), links=target("DE"),
    )  # fmt: skip
    assert assessed(document).only == "identity"


def test_both_ends_of_an_interval_are_answered_and_a_difference_is_said() -> None:
    """Resolution 1737 of 23 December 2006 lies between them."""
    found = assessed(perchlorate(date=interval("2006-12-01", "2007-03-31")))
    assert [a.illegal.truth for a in found.then] == ["unknown", "yes"]
    assert found.illegal_then
    assert found.illegal_then.truth == "unknown"
    assert "the day decides" in found.says


def test_an_interval_whose_ends_agree_has_their_answer() -> None:
    """Both lie after the resolution."""
    found = assessed(perchlorate(date=interval("2007-03-31", "2008-03-01")))
    assert found.illegal_then
    assert found.illegal_then.truth == "yes"
    assert "the day decides" not in found.says


def test_a_lead_without_a_day_is_dated_by_its_document_and_says_so() -> None:
    """Nothing else is known."""
    found = assessed(perchlorate(date=None))
    assert found.days == (date(2008, 3, 14),)
    assert "stands in for it" in found.says


def test_a_lead_without_any_day_is_not_assessed() -> None:
    """No day is guessed."""
    found = assessed(perchlorate(date=None, written=None))
    assert (found.assessed, found.illegal_then, found.now) == (False, None, None)
    assert "names a day" in found.says


def test_one_lead_to_two_countries_is_assessed_for_each() -> None:
    """The law of the destination differs."""
    found = assessed_leads(perchlorate(links=target("IR", "PK")), knowledge(), on=date(2026, 11, 24))
    assert [(a.lead, a.destination) for a in found] == [("L-1", "IR"), ("L-1", "PK")]


def test_where_nobody_knows_whose_law_it_is_nothing_is_called_legal() -> None:
    """An exporter of no known country leaves every law possible."""
    found = assessed(perchlorate("Private firms shipped sodium perchlorate to Pakistan.", actor=("Private firms",), target=("Pakistan",), links=target("PK")))  # fmt: skip
    assert found.illegal_then
    assert found.illegal_then.truth == "unknown"
    assert "where is the exporter seated" in found.illegal_then.evidence[0].asks
    assert {said.has_say for j, said in found.then[0].by_jurisdiction.items() if j != "UN"} == {"unknown"}


def test_an_edition_that_is_not_whole_never_says_that_a_deal_was_legal() -> None:
    """What a starter edition does not hold may have been listed."""
    found = assessed(LIGHT_GRAPHITE)
    assert found.illegal_then
    assert found.illegal_then.truth == "unknown"
    assert "starter edition" in " ".join(e.says for e in found.illegal_then.evidence)


def test_ordinary_goods_between_unlisted_firms_were_legal_by_a_whole_edition() -> None:
    """The same lead where every list is complete."""
    found = assessed(LIGHT_GRAPHITE, using=complete())
    assert found.illegal_then
    assert found.illegal_then.truth == "no"


def test_now_is_the_day_that_the_caller_names() -> None:
    """Between October 2023 and September 2025 no freeze of the United Nations bound; before and after one did."""
    name = "Parchin Chemical Industries"
    document = paper(
        f"Chinese firms shipped desk lamps to Iran's {name}.", name, actor=("Chinese firms",), end_user=(name,), item=("desk lamps",),
        links=target("IR"),
    )  # fmt: skip
    found = {on: assessed(document, on=date.fromisoformat(on)) for on in ("2024-06-01", "2026-11-24")}
    bound = {on: [c.way for c in a.now.caught_by] for on, a in found.items() if a.now}
    assert "listed_party" not in bound["2024-06-01"]
    assert "listed_party" in bound["2026-11-24"]


@pytest.mark.parametrize(
    "action", ["measure", "appealed", "curtailed", "approached_government", "referred", "investigated"]
)
def test_what_is_no_deal_gives_no_transaction(action: Action) -> None:
    """Its parties are told with their listings."""
    name = "China Great Wall Industry Corporation"
    found = assessed(paper(f"A ministry acted on {name}.", name, actor=(name,), action=action, is_transfer=False))
    assert (found.assessed, found.transaction, found.then) == (False, "", ())
    assert {s for e in party(found, name).listings for s in e.on.values()} == {"informs", "off"}


def test_a_firm_that_a_list_carried_in_some_years_has_a_line_of_history() -> None:
    """State's determinations of 2004 and of October 2008, with nothing in force in late 2007."""
    name = "China Xinshidai Company"
    found = assessed(paper(f"{name} sold {UDMH} to Pakistan.", name, actor=(name,), item=(UDMH,), links=target("PK")))
    lines = [line for line in party(found, name).history if line.startswith("us-state-isn")]
    assert lines == [
        "us-state-isn carried it from 2004-09-20 to 2006-09-20 and from 2008-10-23 to 2010-10-23; not on 2007-11-15"
    ]
    assert (party(found, name).country, party(found, name).country_from) == ("CN", "listing")


@pytest.mark.parametrize("stance", ["denied", "hypothetical"])
def test_what_is_denied_or_only_supposed_is_not_assessed_as_a_deal(stance: Stance) -> None:
    """And it is said so."""
    found = assessed(perchlorate(stance=stance))
    assert found.assessed is False
    assert found.says.startswith("not assessed as a deal: the document")


def test_a_negated_deal_is_not_assessed() -> None:
    """A negation counts whatever the stance."""
    assert assessed(perchlorate(negated=True)).says == "not assessed as a deal: the document denies it"


@given(
    st.sampled_from(["", "likely", "almost certainly", "reportedly"]),
    st.none() | st.tuples(st.integers(0, 49), st.integers(50, 99)),
    st.sampled_from(["fact", "assessed", "alleged"]),
)
def test_how_sure_a_sentence_is_changes_no_answer(wording: str, band: tuple[int, int] | None, stance: Stance) -> None:
    """Wording and band go beside the outcome, and nothing is multiplied."""
    assert _of_laws(perchlorate(wording=wording, band=band, stance=stance)) == _of_laws(perchlorate())


def _of_laws(document: Document) -> list[object]:
    found = assessed(document)
    return [(a.as_of, a.outcome, a.by_jurisdiction, a.illegal, a.caught_by) for a in (*found.then, found.now) if a]


def test_a_hedged_lead_raises_estimative_language() -> None:
    """With its word and band beside it."""
    found = assessed(perchlorate(wording="likely", band=(55, 80), stance="assessed"))
    assert ([f.rule for f in found.findings], found.band, found.wording) == (
        ["estimative_language"],
        (55, 80),
        "likely",
    )


def test_a_plain_lead_raises_none() -> None:
    """A sentence that states a fact is not estimative."""
    assert assessed(perchlorate()).findings == ()


def test_range_and_payload_go_to_whoever_has_the_figure() -> None:
    """A missile below the line stands on the military list alone, and the trade-off is asked for, not computed."""
    document = paper(
        "Chinese firms marketed a ballistic missile with a range of 150 km and a 450 kg warhead.", actor=("Chinese firms",),
        action="marketed", is_transfer=False, item=("ballistic missile",), specs={"range": "150 km", "payload": "450 kg"},
    )  # fmt: skip
    (item,) = assessed(document).items
    assert item.reach == "military_list"
    assert not [e for e in item.entries if e.startswith("MTCR")]
    assert item.asks[0] == "What is the greatest range, at any payload, and the payload at 300 km?"


def test_an_unknown_cover_company_is_a_question() -> None:
    """Who stands behind it would change the answer."""
    assert "Who stands behind the cover company?" in assessed(perchlorate(via=("cover company",))).missing
