"""What many names bear tells little."""

from hypothesis import given
from hypothesis import strategies as st

from bonafides.model.words import OrganisationWords, Word
from bonafides.text.weighing import LEAST_AND_MOST, alike, told, weighed

WORDS = OrganisationWords(
    kinds={
        "trade": "organisation",
        "meteorology": "organisation",
        "limited_company": "legal_form",
        "dragon": "ordinary",
    },
    latin={"trade": "trade", "meteorology": "meteorology", "ltd": "limited_company", "dragon": "dragon"},
)
MEANT = st.builds(
    Word, st.sampled_from(["trade", "dragon", "5", "kaldur"]), st.sampled_from(["organisation", "number", "reading"])
)
NAMES = st.lists(
    st.lists(st.sampled_from(["Kaldur Trade Ltd", "Dragon Meteorology", "Trade", ""]), max_size=3), max_size=30
)


@given(NAMES)
def test_every_concept_has_bits_between_those_of_its_kind(parties: list[list[str]]) -> None:
    """Whatever the sample."""
    bits = weighed(WORDS, parties).bits
    assert bits.keys() == WORDS.kinds.keys()
    assert all(LEAST_AND_MOST[kind][0] <= bits[one] <= LEAST_AND_MOST[kind][1] for one, kind in WORDS.kinds.items())


def test_a_common_word_tells_less_than_a_rare_one_of_its_kind() -> None:
    """Of a hundred firms most trade."""
    bits = weighed(WORDS, [["Kaldur Trade"]] * 99 + [["Kaldur Meteorology"]]).bits
    assert bits["trade"] < bits["meteorology"]


def test_a_party_with_many_names_counts_once() -> None:
    """A list that spells a name in ten ways makes its words no commoner."""
    sample = [["Kaldur"]] * 7
    assert weighed(WORDS, [["Trade"] * 10, *sample]).bits == weighed(WORDS, [["Trade"], *sample]).bits


def test_the_order_of_the_parties_does_not_matter() -> None:
    """The same bits from either end."""
    parties = [["Kaldur Trade Ltd"], ["Dragon Trade"], ["Ltd"]]
    assert weighed(WORDS, parties).bits == weighed(WORDS, parties[::-1]).bits


def test_a_legal_form_tells_least() -> None:
    """However rare it is."""
    bits = weighed(WORDS, [["Kaldur"]] * 500).bits
    assert bits["limited_company"] < min(bits["trade"], bits["dragon"])


@given(st.text(alphabet="abcdefghij", min_size=1, max_size=40))
def test_a_longer_reading_tells_at_least_as_much(text: str) -> None:
    """But no more than eight bits."""
    shorter, longer = (told(Word(one, "reading"), WORDS) for one in (text, text + "a"))
    assert 0 < shorter <= longer <= 8


def test_a_name_tells_more_than_a_word_of_trade() -> None:
    """It is what tells one firm from the next."""
    words = weighed(WORDS, [["Kaldur Trade"]] * 9)
    assert told(Word("kaldur", "reading"), words) > told(Word("trade", "organisation"), words)


@given(MEANT, MEANT)
def test_likeness_of_meaning_is_the_same_from_either_side(one: Word, other: Word) -> None:
    """And never more than that of a word with itself."""
    assert alike(one, other, WORDS) == alike(other, one, WORDS) <= 1


def test_two_numbers_are_not_alike() -> None:
    """The third factory of a town is not its fifth."""
    assert alike(Word("3", "number"), Word("5", "number"), WORDS) == 0
