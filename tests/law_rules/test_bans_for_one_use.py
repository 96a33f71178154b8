"""A ban on goods for one use alone asks for the use; it neither bars them outright nor lets them pass."""

import pytest
from msgspec.structs import replace
from tests.law_rules.law_situations import goods, situation

from bonafides.model.ban import GoodsBan
from bonafides.model.legal import banned

BAN = GoodsBan(
    id="t.pipes",
    jurisdiction="CA",
    destination="RU",
    title="a ban on pipes",
    hs=("7304",),
    only="for offshore oil",
    cites="Act",
)


@pytest.mark.parametrize(
    ("hs", "to", "only", "word"),
    [
        ("7304.11", "RU", "for offshore oil", "unknown"), ("7304.11", "RU", "", "yes"),
        ("9401.39", "RU", "for offshore oil", "no"), ("7304.11", "KZ", "for offshore oil", "no"),
    ],
)  # fmt: skip
def test_the_use_is_asked_about_within_the_scope_and_nowhere_else(hs: str, to: str, only: str, word: str) -> None:
    """Outside of the goods or of the destination nobody is asked."""
    facts = replace(situation(goods("steel pipes", hs=hs), to=to), bans=(replace(BAN, only=only),))
    assert banned(facts, "CA").word == word


def test_the_question_names_the_use() -> None:
    """A case officer reads it aloud."""
    truth = banned(replace(situation(goods("steel pipes", hs="7304.11"), to="RU"), bans=(BAN,)), "CA")
    assert [ground.asks for ground in truth.grounds if ground.asks] == ["Are the goods for offshore oil?"]
