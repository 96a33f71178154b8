"""What stands beside an answer: what would change it, claims, earlier answers, and which text of a list was read."""

from datetime import date

import pytest
from tests.goods.test_classify import DAY, answer, tables

from bonafides import __version__
from bonafides.goods import classify, what_would_change
from bonafides.goods.earlier import by_part, differing, same_part
from bonafides.model.assessment import Change, ItemAnswer
from bonafides.model.codec import from_plain, to_plain
from bonafides.model.item import Item

GRAPHITE = {"bulk density": "1.85 g/cm3", "grain size": "10 um", "block size": "300 x 200 x 150 mm"}


def changes(description: str, **fields: object) -> dict[str, Change]:
    """Give what would change an answer, by what is supposed."""
    item = from_plain({"description": description, **fields}, Item, where="item")
    return {c.supposing: c for c in what_would_change(item, tables(), DAY)}


def test_each_limit_that_decides_is_named_with_the_answer_beyond_it() -> None:
    """Less dense or coarser graphite is on no list."""
    found = changes("graphite blocks", specs=GRAPHITE)
    assert {found["bulk density < 1.72 g/cm3"].status, found["grain size > 100 um"].status} == {"not_controlled"}


def test_a_fact_that_changes_nothing_is_not_named() -> None:
    """Two of the three tests fail, so none of them alone brings the block onto the list."""
    assert not changes("graphite blocks", specs={**GRAPHITE, "bulk density": "1.5 g/cm3", "grain size": "300 um"})


def test_a_missing_fact_is_supposed_both_ways() -> None:
    """The question of a listed and of a free answer."""
    found = changes("graphite blocks", specs={**GRAPHITE, "grain size": "n/a"})
    assert found["grain size <= 100 um"].codes == ("MTCR 6.C.3", "EU 1C107.a", "US 1C107.a")
    assert found["grain size > 100 um"].status == "not_controlled"


def test_a_system_below_the_line_shows_the_line_and_computes_nothing() -> None:
    """The regime's own figures, not a trade-off."""
    found = changes("ballistic missile", specs={"range": "150 km", "payload": "450 kg"})
    assert found["maximum range at the minimum payload >= 300 km"].status == "controlled_cat_II"
    assert found["range with a payload of 500 kg >= 300 km"].status == "controlled_cat_I"


@pytest.mark.parametrize(("claimed", "told"), [("1C107", False), ("1C107.a", False), ("1C107.b", True), ("1C10", True)])
def test_a_declared_code_is_the_entry_or_a_wider_one(claimed: str, *, told: bool) -> None:
    """Anything else is told as a claim to verify."""
    found = answer("graphite blocks", specs=GRAPHITE, declared_codes=[claimed])
    assert any(claimed in w for w in found.warnings) is told


@pytest.mark.parametrize(("heading", "told"), [("3801.10", False), ("38", False), ("8545.11", True)])
def test_another_heading_than_the_usual_one_is_told_and_changes_nothing(heading: str, *, told: bool) -> None:
    """A heading is a lead, never an answer."""
    found = answer("graphite blocks", specs=GRAPHITE, hs=heading)
    assert found.mtcr == ("6.C.3",)
    assert any("usually go under" in w for w in found.warnings) is told


def given(part_no: str, status: str = "controlled_cat_II", on: date = DAY) -> ItemAnswer:
    """Give an earlier answer."""
    return from_plain(
        {"id": "I-1", "status": status, "as_of": on.isoformat(), "edition": "2024-01-01+abc", "engine": __version__, "part_no": part_no, "mtcr": ["6.C.3"]},
        ItemAnswer, where="answer",
    )  # fmt: skip


def test_the_same_part_number_is_known_however_it_is_written() -> None:
    """Signs between letters and figures tell nothing."""
    known = by_part([given("IG-110/3")])
    assert known[same_part("ig 110 3")][0].codes == ("MTCR 6.C.3",)


def test_answers_without_a_part_number_are_nobodys() -> None:
    """Nothing is compared with nothing."""
    assert by_part([given("")]) == {}


def test_an_earlier_answer_that_differs_is_told() -> None:
    """The same one is not."""
    known = by_part([given("P1", "not_controlled"), given("P1")])[same_part("P1")]
    now = from_plain({**_plain(given("P1")), "earlier": [_plain(e) for e in known]}, ItemAnswer, where="answer")
    assert len(known) == 2
    assert [("not_controlled" in w) for w in differing(now)] == [True]


def _plain(noun: object) -> dict[str, object]:
    plain = to_plain(noun)
    assert isinstance(plain, dict)
    return plain


@pytest.mark.parametrize(
    ("description", "told"),
    [("graphite blocks", True), ("frozen cod fillets", True), ("sodium perchlorate", True), ("UDMH", False)],
)
def test_a_later_text_is_said_unless_the_entry_was_read_in_it(description: str, *, told: bool) -> None:
    """Controlled or not, named or not; the entry of UDMH is confirmed in the later text."""
    item = Item(description=description, hs="0304")
    early, late = (classify(item, tables(), day).warnings for day in (date(2024, 6, 1), date(2026, 6, 1)))
    assert not any("another one counts on this day" in w for w in early)
    assert any("another one counts on this day" in w for w in late) is told
