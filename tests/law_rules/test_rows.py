"""The dated rows beside the law: bans and country groups."""

from datetime import date

import pytest
from tests.law_rules.law_situations import BANS, GROUP_ROWS, goods, situation

from bonafides.model.ban import GoodsBan
from bonafides.model.legal import banned, beyond_list, only_to, owned, within


@pytest.mark.parametrize("ban", BANS, ids=lambda b: b.id)
def test_a_ban_is_cited_dated_and_scoped(ban: GoodsBan) -> None:
    """A ban without a scope, a first day or a citation could not be applied."""
    assert ban.cites
    assert ban.since is not None
    assert ban.all_goods or ban.hs or ban.codes or ban.lists or ban.items
    assert all(h.isdigit() for h in ban.hs)
    assert date.fromisoformat(ban.review_by) > date(2026, 11, 24)
    assert not ban.verified_by or (ban.passage and ban.source and ban.verified_on)


def test_ban_ids_are_unique() -> None:
    """Each ban has one id."""
    assert len({b.id for b in BANS}) == len(BANS)


def test_the_union_s_arms_bans_and_its_embargo_group_agree() -> None:
    """A destination of an arms ban is in the embargo group from the same day."""
    rows = {(r.country, r.since) for r in GROUP_ROWS if r.group == "EU:arms_embargo"}
    assert {(b.destination, str(b.since)) for b in BANS if b.arms and b.jurisdiction == "EU"} <= rows


def test_every_group_row_has_a_first_day_and_a_source() -> None:
    """A row without a day would hold for ever."""
    assert all(date.fromisoformat(r.since or min(r.seen)) < date(2026, 11, 24) and r.source for r in GROUP_ROWS)


def test_a_shorter_heading_may_lie_within_a_ban() -> None:
    """Chapter 88 alone does not tell whether it is a helicopter; the ban on helicopters is then open."""
    facts = situation(goods("aircraft", hs="88"), on="2017-01-10", to="KP")
    assert banned(facts, "UN").word == "unknown"


def test_a_ban_of_one_destination_leaves_others_alone() -> None:
    """Going to Iran is no matter of the bans for North Korea."""
    assert banned(situation(goods(hs="8413.70"), to="IR"), "UN", "KP").word == "no"


def test_a_detour_is_not_only_to_canada() -> None:
    """Goods known to go on from Canada are not known to stay there."""
    assert [only_to(situation(to=to), ("CA",)).word for to in ("CA", "CA IR", "")] == ["yes", "no", "no"]


def test_an_absent_group_keeps_nobody_within() -> None:
    """Where the edition lacks a group, the duty stays."""
    assert within(situation(to="FR"), "no such group").word == "no"


def test_one_unlisted_item_is_enough_for_the_catch_all() -> None:
    """An order of a listed and an unlisted item is within the catch-all for the second."""
    gyro = goods("gyro", "controlled_cat_II", eu=("7A102",))
    assert [beyond_list(situation(*sent), "eu").word for sent in ([gyro], [gyro, goods()], [])] == ["no", "yes", "yes"]


def test_no_stated_owner_is_no_listed_owner() -> None:
    """Without a listed owner on file the ownership rules say no."""
    assert owned(situation(), "US", "asset_freeze").word == "no"
