"""Groups grow by strong links, an operator's word beats the evidence, and what was decided can be read."""

import pytest
from tests.editions.joining.listed import actors, groups, join, listed

from bonafides.editions.joining import decided_pairs
from bonafides.editions.joining.clusters import Groups, clustered
from bonafides.editions.joining.weighing import Weighed
from bonafides.errors import BonafidesError, InputError
from bonafides.model.join import DecidedPair

TWO = (
    listed("a:1", "Quenholt Varzane Works", country=("IR",)),
    listed("b:1", "QUENHOLT VARZANE WORKS", country=("IR",)),
)
THREE = (*TWO, listed("c:1", "Quenholt Varzane Works", country=("IR",)))
STRANGERS = (listed("a:1", "Zorkelt Works"), listed("b:1", "Ubanor Holding"))


def link(bits: float) -> Weighed:
    """Give a link of so many bits."""
    return Weighed(bits=bits, why=(), against=(), excluded="", founded=True)


def decided(stand: str, one: str, two: str) -> DecidedPair:
    """Give a decision."""
    return DecidedPair(stand=stand, one=one, two=two, by="A. Officer", reason="seen the extract")  # type: ignore[arg-type]  # apart or together


def never(_one: int, _two: int) -> str:
    """Exclude nothing."""
    return ""


def test_a_group_is_not_joined_through_one_weak_link() -> None:
    """Two pairs that each belong together, and one doubtful link between them."""
    found = clustered(Groups(4), {(0, 1): link(40), (2, 3): link(40), (1, 2): link(21)}, never)
    assert [found.groups.of(n) for n in range(4)] == [0, 0, 2, 2]
    assert "no second one" in found.refused[1, 2]


def test_two_weak_links_join_what_one_does_not() -> None:
    """The second listing of a group agrees."""
    found = clustered(Groups(3), {(0, 1): link(40), (1, 2): link(21), (0, 2): link(21)}, never)
    assert {found.groups.of(n) for n in range(3)} == {0}


def test_a_conflict_inside_a_group_splits_it_at_its_weaker_link() -> None:
    """The ends exclude each other, so the middle goes with the end that it is nearer to."""
    found = clustered(
        Groups(3), {(0, 1): link(30), (1, 2): link(40)}, lambda one, two: "other" if (one, two) == (0, 2) else ""
    )
    assert [found.groups.of(n) for n in range(3)] == [0, 1, 1]
    assert found.refused == {(0, 1): "other"}


def test_a_pair_decided_apart_is_not_joined_through_a_third() -> None:
    """It goes with one of the two."""
    found = actors(join(*THREE, decided=[decided("apart", "a:1", "b:1")]))
    assert found["a:1"] != found["b:1"]


def test_a_pair_decided_together_is_joined_and_says_by_whom() -> None:
    """No name and no number had done it."""
    found = join(*STRANGERS, decided=[decided("together", "b:1", "a:1")])
    assert len(groups(found)) == 1
    assert [(j.by, j.because) for j in found.joins] == [("operator", "A. Officer: seen the extract")]


def test_without_its_decision_a_pair_is_as_it_was() -> None:
    """A decision is undone by taking it out."""
    assert actors(join(*TWO, decided=[decided("apart", "a:1", "b:1")])) != actors(join(*TWO))
    assert len(groups(join(*TWO))) == 1


def test_decisions_that_contradict_each_other_are_refused() -> None:
    """Also through a third listing."""
    pairs = [decided("together", "a:1", "b:1"), decided("together", "b:1", "c:1"), decided("apart", "a:1", "c:1")]
    with pytest.raises(InputError, match="a:1 and c:1 are decided apart, and together"):
        join(*THREE, decided=pairs)


def test_a_decision_cannot_part_what_the_catalogue_types_as_one() -> None:
    """The sentence says where to correct it."""
    typed = [listed(f"{n}:1", "Quenholt Works", actor="quenholt") for n in "ab"]
    with pytest.raises(InputError, match="typed as one actor, quenholt; correct the catalogue"):
        join(*typed, decided=[decided("apart", "a:1", "b:1")])


def test_a_decision_on_a_listing_that_is_not_there_is_remarked() -> None:
    """Lists change, and a decision waits."""
    found = join(*TWO, decided=[decided("apart", "a:1", "z:9")])
    assert found.remarks == ("joins: z:9 is no listing of this edition; the decision of A. Officer waits for it",)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'[[pair]]\nstand = "apart"\none = "a:1"\ntwo = "b:1"\nby = ""\nreason = "x"\n', "no person or no reason"),
        (b'[[pair]]\nstand = "apart"\none = "a:1"\ntwo = "a:1"\nby = "x"\nreason = "x"\n', "names a:1 twice"),
        (b'[[pair]]\nstand = "perhaps"\none = "a:1"\ntwo = "b:1"\nby = "x"\nreason = "x"\n', "perhaps"),
        (b"[[pair", "correct"),
    ],
)  # fmt: skip
def test_a_file_of_decisions_that_is_wrong_is_one_sentence(content: bytes, says: str) -> None:
    """With the file's name."""
    with pytest.raises(BonafidesError, match=f"^joins.toml: .*{says}"):
        decided_pairs(content, where="joins.toml")
