"""Two names are compared word by word, with bits for and against."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from tests.parties.few_listings import WORDS

from bonafides.parties import Comparison, compare
from bonafides.parties.compare import named
from bonafides.text.wording import words_of

words = st.sampled_from(
    ["parchin", "parchim", "oskaldur", "great", "wall", "greatwall", "trade", "industry", "tehran", "ltd", "zarvanthal"]
)
names = st.lists(words, max_size=5)


def compared(one: Sequence[str], two: Sequence[str]) -> Comparison:
    """Compare two names whose words are all equally rare."""
    ours, theirs = (named(words_of(" ".join(name), WORDS), lambda _: 10.0) for name in (one, two))
    return compare(ours, theirs)


@given(names, names)
def test_a_score_lies_between_nothing_and_one(one: list[str], two: list[str]) -> None:
    """Whatever the names."""
    assert 0 <= compared(one, two).score <= 1


@given(names, names)
def test_it_does_not_matter_which_name_comes_first(one: list[str], two: list[str]) -> None:
    """The score is the same both ways."""
    assert abs(compared(one, two).score - compared(two, one).score) < 1e-3


@given(st.lists(words.filter(lambda w: "wall" not in w and w != "great"), max_size=5), names, st.randoms())
def test_the_order_of_words_does_not_matter(one: list[str], two: list[str], random: object) -> None:
    """Family name first or last, where no neighbours are joined to one word."""
    shuffled = list(one)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis types its own random as object
    assert abs(compared(one, two).score - compared(shuffled, two).score) < 1e-3


@given(st.lists(words, min_size=1, max_size=5))
def test_a_name_is_the_same_as_itself(one: list[str]) -> None:
    """Even one of a single organisation word."""
    assert compared(one, one).same


def test_a_rare_word_of_one_name_alone_lowers_the_score() -> None:
    """Two firms that share half their names are two firms."""
    assert (
        compared(["oskaldur", "zarvanthal"], ["oskaldur", "parchin"]).score < compared(["oskaldur"], ["oskaldur"]).score
    )
    assert not compared(["oskaldur", "zarvanthal"], ["oskaldur", "parchin"]).same


def test_what_speaks_against_is_named() -> None:
    """Both sides of the account."""
    against = compared(["oskaldur", "zarvanthal"], ["oskaldur", "parchin"]).against
    assert {(f.query, f.listed) for f in against} == {("zarvanthal", ""), ("", "parchin")}


def test_joined_and_parted_spellings_are_one() -> None:
    """Great Wall is Greatwall."""
    assert compared(["great", "wall", "oskaldur"], ["greatwall", "oskaldur"]).equal


def test_short_words_are_equal_or_different() -> None:
    """Three letters leave no room for a typing error."""
    assert compared(["sbg"], ["sbk"]).score == 0


def test_the_bits_for_a_match_add_up_to_what_matched() -> None:
    """No score without the reasons that it adds up from."""
    comparison = compared(["parchim", "oskaldur", "trade"], ["parchin", "oskaldur", "trade"])
    assert abs(sum(f.bits for f in comparison.why) - comparison.matched) < 0.2
