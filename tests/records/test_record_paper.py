"""The paper of a record: every sentence rests on its grounds, bears their mark, and is no surer than they are."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.records.recorded import MARKED, assessed, document, event, lead, record, scope, told_in

from bonafides.errors import InputError
from bonafides.model.codec import to_json
from bonafides.model.document import Interval, Lead
from bonafides.model.record import Record
from bonafides.records.paper import NOTHING

_NAMES = st.sampled_from(
    ["Blue Heron Works", "Chinese firms", "Chinese firm Iron Lotus", "", "China", "Müller & Söhne", "青鹭"]
)
_ACTIONS = st.sampled_from(
    [
        "supplied",
        "shipped",
        "procured",
        "brokered",
        "offered",
        "marketed",
        "sought",
        "curtailed",
        "refused",
        "stopped",
        "investigated",
        "measure",
        "appealed",
        "referred",
        "approached_government",
    ]
)
_DAYS = st.one_of(
    st.none(),
    st.builds(
        lambda first, long: Interval(from_=date.fromordinal(first), to=date.fromordinal(first + long)),
        st.integers(732_500, 733_400),
        st.integers(0, 400),
    ),
)
_MARKS = st.sampled_from(["", "(U)", "(C//REL TO USA, GBR)", "(S//NF)", MARKED, "(ZEBRA)"])


@st.composite
def leads(draw: st.DrawFn) -> tuple[Lead, ...]:
    """Give some leads of every kind."""
    made = []
    for number in range(draw(st.integers(1, 5))):
        action, negated = draw(_ACTIONS), draw(st.booleans())
        made.append(
            lead(
                number, actor=(draw(_NAMES),), action=action, is_transfer=action in {"supplied", "shipped", "procured"} and not negated, negated=negated,
                date=draw(_DAYS), marking=draw(_MARKS), counterparty=(draw(_NAMES),), aliases=tuple(draw(st.lists(_NAMES, max_size=1))),
                stance=draw(st.sampled_from(["fact", "assessed", "alleged", "denied", "hypothetical"])), hedges=("we assess",) * draw(st.booleans()),
            )
        )  # fmt: skip
    return tuple(made)


def _made(told: tuple[Lead, ...]) -> Record:
    return record(document(*told), event("outreach", "E-1", "2007-05"), of=scope(subject="all", countries=()))


@given(leads())
@settings(max_examples=150, deadline=None)
def test_no_sentence_is_without_ground(told: tuple[Lead, ...]) -> None:
    """Every sentence names grounds, and each of them is in the record."""
    made = _made(told)
    known = {g.id for g in made.grounds}
    assert all(e.grounds and set(e.grounds) <= known for s in made.sections for e in s.sentences)


@given(leads())
@settings(max_examples=80, deadline=None)
def test_a_section_without_ground_says_so_and_is_not_filled(told: tuple[Lead, ...]) -> None:
    """Either sentences or the statement that nothing is known, never both and never neither."""
    assert all((s.says == NOTHING) != bool(s.sentences) for s in _made(told).sections)


@given(leads(), st.randoms(use_true_random=False))
@settings(max_examples=80, deadline=None)
def test_the_order_of_the_input_changes_nothing(told: tuple[Lead, ...], chance: object) -> None:
    """The same leads in another order and in other documents' order give the same bytes."""
    one, other = document(*told), document(lead(7), name="another")
    shuffled = list(told)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert to_json(record(one, other)) == to_json(record(other, document(*shuffled)))


@given(leads())
@settings(max_examples=80, deadline=None)
def test_every_word_of_likelihood_is_kept(told: tuple[Lead, ...]) -> None:
    """A sentence on a hedged lead quotes the hedge."""
    hedged = {f"paper {each.id}" for each in told if each.hedges}
    made = _made(told)
    by_deed = [e for s in made.sections[:2] for e in s.sentences if e.text.startswith("It is")]
    assert all("“we assess”" in e.text for e in by_deed if set(e.grounds) & hedged)


def test_what_is_assessed_is_never_reported() -> None:
    """The stance stands in front, with the word that shows it."""
    made = record(document(lead(1, stance="assessed", wording="likely", band=(55, 80))))
    assert told_in(made, "enforcement_incomplete")[0].startswith(
        "It is assessed (“likely”) that Chinese firm Blue Heron Works shipped chassis"
    )


def test_what_is_denied_is_told_as_denied_and_counted_nowhere_as_done() -> None:
    """A denial is no transfer told as fact."""
    made = record(document(lead(1, negated=True, is_transfer=False)))
    assert told_in(made, "enforcement_incomplete")[0].startswith("It is denied that")
    assert not [t for t in told_in(made, "conclusion") if "told as fact" in t]


def test_a_sentence_bears_the_highest_mark_of_its_grounds() -> None:
    """The count over a confidential and a secret lead is secret, for those whom both name."""
    made = record(document(lead(1, marking="(C//REL TO USA, AUS, GBR)"), lead(2, item=("billets",))))
    told = next(e for s in made.sections for e in s.sentences if e.text.startswith("Transfers by destination"))
    assert (told.marking, made.banner, made.releasable_to) == (
        "(S//REL TO USA, GBR)",
        "SECRET//REL TO USA, GBR",
        ("USA", "GBR"),
    )


def test_a_lead_without_a_mark_opens_nothing_beside_a_marked_one() -> None:
    """The whole is not releasable."""
    assert record(document(lead(1), lead(2, item=("billets",), marking=""))).banner == "SECRET//NOFORN"


def test_leads_without_any_mark_get_none() -> None:
    """Nothing is declared unclassified that nobody marked."""
    made = record(document(lead(1, marking="")))
    assert (made.banner, {e.marking for s in made.sections for e in s.sentences}) == ("", {""})


def test_where_a_text_says_whose_firm_it_is_the_mark_of_that_place_counts() -> None:
    """The seat was read in a top secret portion, so the sentence is top secret."""
    made = record(
        document(lead(1, actor=("Blue Heron Works",)), text="It was the Chinese firm Blue Heron Works again.")
    )
    assert (made.banner, "paper portion 9" in {g.id for g in made.grounds}) == ("TOP SECRET//NOFORN", True)


def test_a_curtailment_is_an_effort_and_no_transfer() -> None:
    """Firms that sell less have not sold."""
    made = record(document(lead(1, action="curtailed", is_transfer=False)))
    assert told_in(made, "increased_efforts")
    assert not told_in(made, "enforcement_incomplete")


def test_an_unused_catch_all_is_told_only_where_an_assessment_shows_it() -> None:
    """Without one the section says that nothing is known."""
    plain, shown = record(document(lead(1))), record(assessed(lead(1), only="catch_all"))
    assert (told_in(plain, "shortfalls"), len(told_in(shown, "shortfalls"))) == ([], 1)
    assert "only a catch-all reaches these goods" in told_in(shown, "shortfalls")[0]


def test_an_unchecked_end_user_is_told_only_where_an_event_says_so() -> None:
    """Unknown is no shortfall."""
    made = record(
        event("shipment", "E-1", "2007-05-02", party="Iron Lotus"),
        event("shipment", "E-2", "2007-06-02", end_user_checked=False),
    )
    assert len(told_in(made, "shortfalls")) == 1


def test_an_unfavourable_verification_is_a_shortfall() -> None:
    """It is no effort that succeeded."""
    made = record(event("verification", "E-1", "2007-05-02", party="Iron Lotus", result="unfavourable"))
    assert (bool(told_in(made, "increased_efforts")), len(told_in(made, "shortfalls"))) == (False, 1)


def test_days_that_only_overlap_the_period_are_told_as_such() -> None:
    """The years 2006 to 2007 are not the year 2007."""
    wide = Interval(from_=date(2006, 1, 1), to=date(2007, 12, 31))
    made = record(document(lead(1, date=wide)))
    assert told_in(made, "enforcement_incomplete")[0].endswith(
        "in 2006 to 2007; the days told only overlap the period."
    )


def test_nothing_in_the_period_is_one_clear_sentence() -> None:
    """It says what was read and what to do."""
    with pytest.raises(
        InputError, match=r"nothing of China lies from 2007-01-01 until 2008-01-01: 1 leads and events were read"
    ):
        record(event("shipment", "E-1", "2003-05-02"))


def test_two_documents_of_one_name_that_differ_are_refused() -> None:
    """Grounds are told by name, so a name must be one document's."""
    with pytest.raises(InputError, match="'paper L-1' and differ"):
        record(document(lead(1)), document(lead(1, item=("billets",))))
