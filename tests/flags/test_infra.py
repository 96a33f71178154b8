"""How flags are raised, each apart from the others, and how the decision table is read."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.flags.flag_situations import facts
from tests.flags.test_history_and_other_families import deals

import bonafides_catalogue
from bonafides.editions.catalogue import installed_catalogue
from bonafides.errors import ContentError
from bonafides.flags import raise_all
from bonafides.flags.decisions import decision_table
from bonafides.model.evidence import claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Decision, Flag
from bonafides.model.outcome import Effect, Family
from bonafides.model.truth import Truth

TABLE = Path(bonafides_catalogue.__file__).parent / "decisions.toml"
DECISIONS = decision_table(TABLE.read_bytes())
FLAGS = installed_catalogue().flags


def broken(_: Facts) -> Truth:
    """Break, as a flag with a mistake does."""
    raise KeyError("no such field")


def nothing(_: Facts) -> Any:
    """Give what is no Truth."""
    return None


def made(identity: str, holds: Any) -> Flag:
    """Give a flag that answers as told."""
    return Flag(id=identity, title="A title", holds=holds, cites="x", clears_if="It clears.")


def made_table(*identities: str) -> Mapping[str, Decision]:
    """Give a decision for each of these flags."""
    return {i: Decision(rule=i, effect="hold", family="party") for i in identities}


@pytest.mark.parametrize("holds", [broken, nothing])
def test_a_flag_that_breaks_is_unknown_and_says_so(holds: Any) -> None:
    """The class of the error is told, and no trace of the program."""
    (finding,) = raise_all((made("a", holds),), facts(), made_table("a"))
    assert finding.truth == "unknown"
    assert finding.evidence[0].says.startswith("This rule broke (")
    assert "Traceback" not in finding.evidence[0].says


def test_a_flag_that_breaks_leaves_the_others_alone() -> None:
    """The next one is raised all the same."""
    flags = (made("a", broken), made("b", lambda _: Truth.yes(claim("seen"))))
    assert [f.truth for f in raise_all(flags, facts(), made_table("a", "b"))] == ["unknown", "yes"]


def test_findings_come_by_id_whatever_the_order_of_the_flags() -> None:
    """The order of files on a disk does not change an answer."""
    forwards = raise_all(FLAGS, facts(), DECISIONS)
    assert raise_all(FLAGS[::-1], facts(), DECISIONS) == forwards
    assert [f.rule for f in forwards] == sorted(f.id for f in FLAGS)


def test_effect_and_family_come_from_the_table() -> None:
    """A flag does not say itself what it does."""
    (finding,) = raise_all((made("a", lambda _: Truth.yes(claim("seen"))),), facts(), made_table("a"))
    assert (finding.effect, finding.family) == ("hold", "party")


def test_a_flag_without_a_line_in_the_table_is_refused() -> None:
    """Nobody has said what it does, so nothing may be guessed."""
    with pytest.raises(ContentError, match=r"flags/a\.py: the decision table has no line"):
        raise_all((made("a", broken),), facts(), {})


def test_every_line_of_the_table_has_its_flag_and_every_flag_its_line() -> None:
    """A rule that nobody evaluates would be a promise that is not kept."""
    assert {f.id for f in FLAGS} == set(DECISIONS)


@given(deals, st.sets(st.sampled_from([f.id for f in FLAGS]), max_size=5))
@settings(max_examples=25, deadline=None)
def test_no_flag_that_broke_is_ever_no(deal: dict[str, Any], broken_ids: set[str]) -> None:
    """Whatever the file says and whichever flags break, every flag is answered and the broken ones are unknown."""
    flags = tuple(made(f.id, broken) if f.id in broken_ids else f for f in FLAGS)
    found = {f.rule: f.truth for f in raise_all(flags, facts(**deal), DECISIONS)}
    assert len(found) == len(FLAGS)
    assert {found[i] for i in broken_ids} <= {"unknown"}


@given(deals)
@settings(max_examples=40, deadline=None)
def test_no_flag_of_the_catalogue_breaks(deal: dict[str, Any]) -> None:
    """A text of any kind in any field gives an answer, not a broken rule."""
    found = raise_all(FLAGS, facts(**deal), DECISIONS)
    assert [f.rule for f in found if any("This rule broke" in e.says for e in f.evidence)] == []


def test_every_finding_has_a_ground_and_every_open_one_says_what_clears_it() -> None:
    """A finding without a reason could not be defended."""
    for finding in raise_all(FLAGS, facts(), DECISIONS):
        assert finding.evidence, finding.rule
        assert bool(finding.clears_if) == (finding.truth != "no"), finding.rule


def test_a_bare_file_raises_nothing() -> None:
    """A date alone is missing everything, and gives rise to nothing."""
    assert [f.rule for f in raise_all(FLAGS, facts(), DECISIONS) if f.truth == "yes"] == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"[party]\nx = { effect = 'halt' }", "x: .*effect"),
        (b"[weather]\nx = { effect = 'hold' }", "x: .*family"),
        (b"[party]\nx = { effect = 'hold', weight = 3 }", "x: nobody reads 'weight'"),
        (b"[party]\nx = { id = 'E01' }", "x: .*effect"),
        (b"[party]\nx = 'hold'", "x: a rule is written as"),
        (b"party = 3", "party: a family is a table"),
        (b"[party]\nx = { effect = 'hold' }\n[item]\nx = { effect = 'note' }", "x: stands in party and in item"),
        (b"[party", "decisions.toml"),
        (b"\xff", "decisions.toml"),
    ],
)
def test_a_table_that_cannot_be_meant_is_refused_with_its_place(content: bytes, message: str) -> None:
    """A typing slip in the table must not become a policy."""
    with pytest.raises(ContentError, match=message):
        decision_table(content)


def test_every_effect_and_family_of_the_table_exists() -> None:
    """The table speaks the contract's words."""
    assert {d.effect for d in DECISIONS.values()} <= set(get_args(Effect))
    assert {d.family for d in DECISIONS.values()} <= set(get_args(Family))
