"""A measurement asks fairly and counts right."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from tests.parties.few_listings import DAY, NAMES, PARCHIN, SUNNY, WORDS, listing, listings_of, register_of

from bonafides.model.dates import Period
from bonafides.model.listing import ListedName, Listing
from bonafides.model.party import Identifier
from bonafides.parties import screen_party
from bonafides.parties.changes import KINDS, LEVELS
from bonafides.parties.findable import OTHER_SCRIPT, Answered, Question, answered, day_for, party_of, questions
from bonafides.parties.sampling import drawn, listed_names
from bonafides.parties.tallies import Tally, share

FEW = register_of(*listings_of(*NAMES))
PERSON = Listing(
    list="test", list_id="9", schema="Person", names=(ListedName(name="Reza Quenholti"), ListedName(name="رضا قنهلتی")), country=("IR",),
    birth_dates=("circa 1965", "1965-03-02"), identifiers=(Identifier(kind="passport", value="A1234567"),),
)  # fmt: skip


def asked(
    one: Listing, ordinal: int = 0, *, kinds: tuple[str, ...] = tuple(KINDS), levels: tuple[int, ...] = LEVELS
) -> list[Question]:
    """Give the questions of a listed name."""
    return list(questions(one, ordinal, WORDS, kinds=kinds, levels=levels, seed="1"))


def told(question: Question, one: Listing, day: date = DAY) -> Answered:
    """Ask the few listings."""
    return answered(question, one, screen_party(party_of(question, one), FEW, day), certain=True)


# ---------------------------------------------------------------- questions
def test_no_question_of_a_name_is_asked_twice() -> None:
    """Two levels that come to the same are one."""
    found = [(q.text, q.knows, q.kind) for q in asked(listing(SUNNY))]
    assert len(found) == len(set(found))


def test_an_unchanged_name_is_asked_with_all_that_the_list_says() -> None:
    """The name alone, the country, the birth date, an identifier."""
    assert [q.knows for q in asked(PERSON, kinds=("as_listed",))] == ["name", "country", "birth_date", "identifier"]


def test_a_party_states_what_is_known_and_nothing_else() -> None:
    """A birth date in words is passed over for one in figures."""
    parties = {q.knows: party_of(q, PERSON) for q in asked(PERSON, kinds=("as_listed",))}
    assert parties["country"].country == "IR"
    assert str(parties["birth_date"].birth_date) == "1965-03-02"
    assert [i.value for i in parties["identifier"].identifiers or ()] == ["A1234567"]
    assert structs.asdict(parties["name"]) == structs.asdict(type(parties["name"])(name="Reza Quenholti"))


def test_more_than_the_name_is_known_at_the_middle_level_only() -> None:
    """Else a measurement would take three times as long."""
    assert {q.level for q in asked(PERSON, kinds=("delete",)) if q.knows != "name"} == {2}


def test_only_names_in_other_scripts_are_asked_for_in_another_script() -> None:
    """Persian, where the register holds Latin names."""
    assert [[q.text for q in asked(PERSON, n, kinds=(OTHER_SCRIPT,)) if q.knows == "name"] for n in (0, 1)] == [
        [],
        ["رضا قنهلتی"],
    ]


# ---------------------------------------------------------------- days
@pytest.mark.parametrize(
    ("periods", "day"),
    [
        ((), (DAY, True)),
        ((Period(since=date(2009, 2, 3)),), (DAY, True)),
        ((Period(since=date(2009, 2, 3), until=date(2016, 1, 16)),), (date(2009, 2, 3), True)),
        ((Period(until=date(2016, 1, 16)),), (date(2016, 1, 15), True)),
        ((Period(since=date(2026, 1, 1)),), (date(2026, 1, 1), True)),
    ],
)
def test_a_name_is_asked_for_on_a_day_when_it_was_in_force(periods: tuple[Period, ...], day: tuple[date, bool]) -> None:
    """The day asked for where it will do."""
    one = listing(SUNNY, periods=periods)
    assert day_for(one, one.names[0], DAY) == day


def test_a_name_that_no_day_is_certain_for_is_asked_for_on_the_day_asked() -> None:
    """And the same party is as good as a match then."""
    one = listing(
        SUNNY, periods=(Period(since=date(2020, 1, 1), until=date(2020, 1, 1), maybe_until=date(2027, 1, 1)),)
    )
    assert day_for(one, one.names[0], DAY) == (DAY, False)


# ---------------------------------------------------------------- answers
def test_the_listing_itself_is_right() -> None:
    """A match, and among the first."""
    one = listings_of(*NAMES)[0]
    found = told(asked(one, kinds=("as_listed",))[0], one)
    assert (found.match, found.among, found.other_on_top) == (True, True, False)


def test_another_listing_of_the_same_name_is_right() -> None:
    """Lists repeat each other."""
    one = structs.replace(listing(PARCHIN, number=77), list="elsewhere")
    assert told(asked(one, kinds=("as_listed",))[0], one).match


def test_another_listing_of_the_same_actor_is_right() -> None:
    """Under another name too."""
    one = listing("Vellmar Rocket Office", number=70)
    register = register_of(structs.replace(listing("Vellmar Rocket Works", number=71), actor="vellmar"))
    question = structs.replace(asked(one, kinds=("as_listed",))[0], text="Vellmar Rocket Works")
    hits = screen_party(party_of(question, one), register, DAY)
    assert [answered(question, structs.replace(one, actor=a), hits, certain=True).match for a in ("vellmar", "")] == [
        True,
        False,
    ]


def test_another_party_on_top_is_told() -> None:
    """A match with the wrong one is worse than none."""
    one = listing("Vellmar Tractors", number=78)
    found = told(structs.replace(asked(one, kinds=("as_listed",))[0], text=PARCHIN), one)
    assert (found.match, found.among, found.other_on_top) == (False, False, True)
    assert PARCHIN in found.top


def test_a_listing_out_of_force_is_no_match_on_a_certain_day() -> None:
    """But among the first."""
    one = listing(SUNNY, periods=(Period(since=date(2026, 1, 1)),))
    question = asked(one, kinds=("as_listed",))[0]
    hits = screen_party(party_of(question, one), register_of(one), DAY)
    assert [answered(question, one, hits, certain=certain).match for certain in (True, False)] == [False, True]


# ---------------------------------------------------------------- counts
def test_several_tallies_add_up_to_one() -> None:
    """Whatever process counted."""
    pairs = [(q, one) for one in listings_of(*NAMES) for q in asked(one, kinds=("delete", "joined"))]
    whole, parts = Tally(), [Tally(), Tally()]
    for place, (question, one) in enumerate(pairs):
        whole.count(told(question, one))
        parts[place >= len(pairs) // 2].count(told(question, one))
    parts[0].merge(parts[1])
    assert (parts[0].rows("kind", "level"), parts[0].misses(), parts[0].asked) == (
        whole.rows("kind", "level"),
        whole.misses(),
        len(pairs),
    )


def test_rows_count_questions_with_the_name_alone() -> None:
    """What else is known has a table of its own."""
    tally = Tally()
    for question in asked(PERSON, kinds=("as_listed",)):
        tally.count(told(question, PERSON))
    assert [row.asked for row in tally.rows()] == [1]
    assert {row.knows: row.asked for row in tally.by_knowledge(LEVELS)} == {
        "name": 1,
        "country": 1,
        "birth_date": 1,
        "identifier": 1,
    }


def test_at_most_fifty_misses_are_kept_in_turn_from_every_kind() -> None:
    """A kind that misses much does not hide the others."""
    one, tally = listing("Vellmar Tractors"), Tally()
    for kind, times in (("insert", 200), ("delete", 3)):
        question = structs.replace(asked(one, kinds=("as_listed",))[0], kind=kind)
        for number in range(times):
            tally.count(
                Answered(
                    question=structs.replace(question, listed=str(number)), match=False, among=False, other_on_top=False
                )
            )
    found = [miss.question.kind for miss in tally.misses()]
    assert (len(found), found.count("delete"), found[:4]) == (50, 3, ["insert", "delete", "insert", "delete"])


def test_a_name_is_missed_once_in_a_kind() -> None:
    """Fifty misses tell of fifty names."""
    tally = Tally()
    for question in asked(listing("Vellmar Tractors"), kinds=("delete",)):
        tally.count(Answered(question=question, match=False, among=False, other_on_top=False))
    assert len(tally.misses()) == 1


@given(st.integers(1, 5000), st.data())
def test_an_interval_holds_its_share(of: int, data: st.DataObject) -> None:
    """Between none and all."""
    found = share(data.draw(st.integers(0, of)), of)
    assert 0 <= found.low <= found.share <= found.high <= 1


def test_none_of_few_is_no_certain_none() -> None:
    """None of ten may be a quarter of many."""
    assert share(0, 10).high > 0.25


# ---------------------------------------------------------------- samples
CYRILLIC = listings_of(*(f"Завод номер {n}" for n in range(60)))
LATIN = listings_of(*(f"Vellmar Works {n}" for n in range(3000)))


def test_a_sample_has_enough_of_every_script() -> None:
    """Forty of sixty, where a share would be eight."""
    names = listed_names([*LATIN, *CYRILLIC])
    sample = [one.names[n].name for one, n in drawn(names, 400, 1)]
    assert len(sample) == 400
    assert sum(name.startswith("Завод") for name in sample) == 40


@given(st.integers(1, 4000), st.integers())
def test_a_sample_is_repeated_by_its_seed_and_has_nothing_twice(size: int, seed: int) -> None:
    """Of any size."""
    names = listed_names([*LATIN[:200], *CYRILLIC])
    sample = [(one.name, n) for one, n in drawn(names, size, seed)]
    assert sample == [(one.name, n) for one, n in drawn(names, size, seed)]
    assert len(sample) == len(set(sample)) <= max(size, 2)


def test_of_no_size_all_names_are_asked() -> None:
    """Each once a listing."""
    assert len(drawn(listed_names([listing(SUNNY, PARCHIN, SUNNY)]), None, 1)) == 2
