"""Policy replay: how many more shipments would have been stopped."""

from datetime import date

import pytest
from tests.assess.test_one_answer import starter

from bonafides.errors import InputError
from bonafides.model.codec import from_plain
from bonafides.model.transaction import Transaction
from bonafides.policy import ALL, Compared, Policy, compared, table, without


def deal(description: str = "sodium perchlorate", hs: str = "2829.90", **more: object) -> Transaction:
    """Give a synthetic shipment from Dalian to Karachi in 2007; its firms are invented."""
    plain = {
        "id": "T", "date": "2007-06-01", "kind": "export", "from": "CN", "destination": "PK", "end_use_country": "PK",
        "parties": [{"role": "exporter", "name": "Liaoning Example Trading", "country": "CN"}, {"role": "end_user", "name": "Example Works", "country": "PK"}],
        "items": [{"description": description, "hs": hs}], "end_use": {"stated": "spare parts", "knowledge": "none"}, **more,
    }  # fmt: skip
    return from_plain(plain, Transaction, where="deal")


def under(policy: Policy, transaction: Transaction) -> Compared:
    """Compare one transaction."""
    return compared(transaction, starter(), without(starter(), policy.without), policy)


def test_a_notice_would_have_stopped_an_unlisted_precursor() -> None:
    """The catch-all, had it been used: China's law of 2002 reaches unlisted items on notice or knowledge."""
    found = under(Policy(as_if_informed=True), deal())
    assert found.by_jurisdiction["CN"] == ("ASK", "CATCH_ALL")
    assert found.came


def test_a_notice_is_given_only_where_the_file_points_to_a_programme() -> None:
    """Chairs for an office are nobody's business."""
    found = under(Policy(as_if_informed=True), deal("office chairs", "9401.30"))
    assert found.before == found.after


def test_law_of_another_day_is_applied_to_lists_of_the_shipments_own() -> None:
    """In 2001 China had no missile regulations: the rule that stopped the shipment in 2007 is gone."""
    uses = {"stated": "missile bodies", "knowledge": "none"}
    found = under(Policy(law_as_of=date(2001, 1, 1)), deal(end_use=uses))
    assert found.by_jurisdiction["CN"][0] == "CATCH_ALL"
    assert "cn.2002.knows_of_missile_use" in found.went


def test_a_day_that_no_law_file_covers_is_no_answer_and_not_a_free_one() -> None:
    """What Chinese law said in 2001 is not on file: the shipment is counted apart, not as let go."""
    uses = {"stated": "missile bodies", "knowledge": "aware"}
    found = under(Policy(law_as_of=date(2001, 1, 1)), deal(end_use=uses))
    row = {r.jurisdiction: r for r in table([found])}["CN"]
    assert found.by_jurisdiction["CN"][1] is None
    assert (row.free_after, row.no_answer_after, row.fewer_stopped) == (0, 1, 0)


def test_a_rule_left_out_is_missed_by_what_it_alone_stopped() -> None:
    """The table counts the shipment as one fewer stopped."""
    uses = {"stated": "missile bodies", "knowledge": "none"}
    rules = frozenset({"cn.2002.knows_of_missile_use"})
    found = under(Policy(without=rules), deal(end_use=uses))
    rows = {r.jurisdiction: r for r in table([found])}
    assert (rows["CN"].stopped_before, rows["CN"].stopped_after, rows["CN"].fewer_stopped) == (1, 0, 1)
    assert rows[ALL].transactions == 1


def test_a_rule_that_does_not_exist_is_refused() -> None:
    """One sentence, with the name."""
    with pytest.raises(InputError, match=r"cn\.nonsense"):
        without(starter(), frozenset({"cn.nonsense"}))


def test_no_policy_changes_nothing() -> None:
    """The same law on the same day gives the same answer."""
    found = under(Policy(), deal())
    assert (found.before, found.came, found.went) == (found.after, (), ())
