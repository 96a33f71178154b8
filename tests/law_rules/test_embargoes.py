"""Arms embargoes by destination: the days around each, what they reach, and what they leave alone."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from tests.law_rules.law_situations import BANS, GYRO, LAMPS, MUNITION, UNCLEAR, goods, situation

from bonafides.model.assessment import ItemResult
from bonafides.model.ban import GoodsBan
from bonafides.model.item import Item
from bonafides.model.legal import banned

OXIDISER = goods(
    "ammonium perchlorate 99 %", "controlled_cat_II", hs="2829.90", mtcr=("4.C.4.b.2",), eu=("ML8.d.2",), us=("V.d.10",)
)
Sent = tuple[Item, ItemResult]
ORDINARY: tuple[Sent, ...] = (
    LAMPS,
    goods("office chairs", hs="9401.39"),
    goods("wheat flour", hs="1101.00"),
    goods("antibiotics", hs="3004.20"),
)
ARMS = tuple(b for b in BANS if b.arms and b.lists == ("eu_military",))
ENDED = tuple(b for b in ARMS if b.until is not None)


def only(ban: GoodsBan, on: date) -> bool | None:
    """Tell whether the bans of one jurisdiction hold a munition for a destination on a day."""
    return banned(situation(MUNITION, on=on.isoformat(), to=ban.destination), ban.jurisdiction, ban.destination).value


@pytest.mark.parametrize("ban", ARMS, ids=lambda b: b.id)
def test_a_munition_is_banned_on_the_first_day_of_an_embargo(ban: GoodsBan) -> None:
    """The first day counts."""
    assert ban.since is not None
    assert only(ban, ban.since) is True


@pytest.mark.parametrize("ban", ARMS, ids=lambda b: b.id)
def test_an_embargo_is_no_law_on_the_day_before_its_first(ban: GoodsBan) -> None:
    """The day before does not count."""
    assert ban.since is not None
    assert not ban.in_force(ban.since - timedelta(days=1))


@pytest.mark.parametrize("ban", ENDED, ids=lambda b: b.id)
def test_an_embargo_holds_on_its_last_day_and_no_longer(ban: GoodsBan) -> None:
    """The day of the end is free of this row."""
    assert ban.until is not None
    assert ban.in_force(ban.until - timedelta(days=1))
    assert not ban.in_force(ban.until)


@pytest.mark.parametrize("ban", [b for b in ARMS if b.until is None], ids=lambda b: b.id)
@pytest.mark.parametrize("sent", ORDINARY, ids=lambda s: s[0].description)
def test_ordinary_goods_are_no_matter_of_an_arms_embargo(ban: GoodsBan, sent: Sent) -> None:
    """Lamps, chairs, food and medicine may go as far as the embargoes are asked."""
    facts = situation(sent, to=ban.destination)
    assert banned(replace(facts, bans=(ban,)), ban.jurisdiction).word == "no"


@pytest.mark.parametrize("jurisdiction", ["UN", "EU"])
def test_a_listed_oxidiser_for_yemen_is_under_the_arms_embargo(jurisdiction: str) -> None:
    """Propellant oxidisers are on the military list and among the missile items."""
    answer = banned(situation(OXIDISER, to="YE"), jurisdiction)
    assert answer.word == "yes"
    assert any("Houthis" in g.says for g in answer.grounds)


def test_an_oxidiser_known_by_its_missile_code_alone_is_under_the_embargo_on_yemen() -> None:
    """The codes of the row suffice where no military code is known."""
    oxidiser = goods("oxidiser", "controlled_cat_II", mtcr=("4.C.4.b.2",))
    assert banned(situation(oxidiser, to="YE"), "UN").word == "yes"


def test_goods_that_cannot_be_classified_leave_an_embargo_open() -> None:
    """Missing data is unknown, never no."""
    assert banned(situation(UNCLEAR, to="YE"), "UN").word == "unknown"


def test_dual_use_items_are_no_arms() -> None:
    """A listed gyro for Haiti is no matter of the arms embargo, however much it needs a licence."""
    assert banned(situation(GYRO, to="HT"), "UN").word == "no"


@pytest.mark.parametrize(("on", "word"), [("2024-07-29", "yes"), ("2024-07-30", "yes")])
def test_armed_groups_in_the_central_african_republic_stay_under_embargo(on: str, word: str) -> None:
    """The territorial embargo ended on the day the one on armed groups took its place."""
    assert banned(situation(MUNITION, on=on, to="CF"), "UN").word == word


def test_no_row_bans_arms_for_china() -> None:
    """The declaration of 1989 binds nobody by itself; each Member State decides."""
    assert banned(situation(MUNITION, to="CN"), "EU").word == "no"
