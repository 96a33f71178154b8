"""What many names bear tells little."""

from hypothesis import given
from hypothesis import strategies as st

from bonafides.model.words import OrganisationWords
from bonafides.text.weighing import LEAST_AND_MOST, weighed

WORDS = OrganisationWords(
    kinds={
        "trade": "organisation",
        "meteorology": "organisation",
        "limited_company": "legal_form",
        "dragon": "ordinary",
    },
    latin={"trade": "trade", "meteorology": "meteorology", "ltd": "limited_company", "dragon": "dragon"},
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
