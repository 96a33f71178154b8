"""No name that shares enough with a query is lost, whatever the spelling, the common words and the number of threads."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA
from tests.parties.few_listings import NAMES, WORDS, listing, listings_of

from bonafides.model.listing import Listing
from bonafides.model.words import OrganisationWords
from bonafides.parties.clue import Clue
from bonafides.parties.index import LEAST_SHARE, Lookup, build_index, edits_allowed
from bonafides.parties.keys import varied
from bonafides.parties.sharing import sharing
from bonafides.text.wording import Lexicon, Token, words_of

PLAIN = Lexicon()
words = st.text("abdeikmnorst", min_size=1, max_size=14)
names = st.lists(words, min_size=1, max_size=4)


def rarity(word: str) -> float:
    """Give bits that differ by word."""
    return 4.0 + len(word) % 7


def slipped(word: str, places: Sequence[int], letters: str) -> str:
    """Give a word with as many letters replaced, dropped, doubled or swapped as its length allows."""
    for place, letter in zip(places[: edits_allowed(word)], letters, strict=False):
        at = place % len(word)
        word = (
            word[:at] + letter + word[at + 1 :], word[:at] + word[at + 1 :], word[:at] + letter + word[at:],
            word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
        )[place % 4]  # fmt: skip
    return word


def shared_bits(query: Sequence[Token], listed: Sequence[Token]) -> float:
    """Give the bits of the query's words that have a word of the other name within the edits that both allow."""
    return sum(
        max(
            (max(rarity(q.text), rarity(t.text)) for t in listed if _near(q.text, t.text)),
            default=0.0,
        )
        for q in query
    )  # fmt: skip


def _near(one: str, two: str) -> bool:
    return OSA.distance(one, two) <= min(edits_allowed(one), edits_allowed(two))


@settings(deadline=None)
@given(st.lists(names, min_size=1, max_size=8), names)
def test_every_name_that_shares_enough_is_a_candidate_with_its_bits(listed: list[list[str]], asked: list[str]) -> None:
    """Brute force finds no name that the index loses, and none whose bound is too low."""
    lookup = Lookup(build_index(listings_of(*map(" ".join, listed)), PLAIN))
    query = words_of(" ".join(asked), PLAIN)
    found = dict(lookup.names(query, rarity))
    for row, name in enumerate(listed):
        bits = shared_bits(query, words_of(" ".join(name), PLAIN))
        if bits and bits >= LEAST_SHARE * sum(rarity(t.text) for t in query):
            assert found[row] >= bits


@settings(deadline=None)
@given(
    st.lists(st.text("abdeikmnorst", min_size=4, max_size=24), min_size=1, max_size=3),
    st.lists(st.integers(0, 99), min_size=2, max_size=2),
    st.text("abdeikmnorst", min_size=2, max_size=2),
)
def test_a_name_whose_every_word_slipped_is_a_candidate(name: list[str], places: list[int], letters: str) -> None:
    """One edit a word from four letters on, two from eleven, where the slip did not make the word too short for it."""
    asked = [slipped(w, places, letters) for w in name]
    lookup = Lookup(build_index(listings_of(" ".join(name)), PLAIN))
    if all(edits_allowed(a) >= edits_allowed(w) for a, w in zip(asked, name, strict=True)):
        assert lookup.names(words_of(" ".join(asked), PLAIN), rarity)


@settings(deadline=None)
@given(st.text("abcd", min_size=4, max_size=30), st.lists(st.integers(0, 99), min_size=2, max_size=2))
def test_words_within_the_edits_share_a_variant(word: str, places: list[int]) -> None:
    """However long the word, and wherever the edits."""
    other = slipped(word, places, "bc")
    if edits_allowed(other) >= edits_allowed(word):
        assert np.isin(varied([word.encode()]), varied([other.encode()])).any()


clue_of = st.tuples(st.integers(1, 9), st.integers(0, 60), st.integers(1, 7), st.booleans())


@settings(max_examples=60, deadline=None)
@given(st.lists(clue_of, min_size=1, max_size=5), st.integers(1, 20), st.integers(1, 4))
def test_common_words_are_skipped_only_where_nothing_is_lost(
    given_clues: list[tuple[int, int, int, bool]], least: int, most: int
) -> None:
    """The best listings have the points that a sum over all names gives, however many names a word has."""
    total = 30_000
    clues, whole = [], np.zeros(total, dtype=np.int64)
    for points, begin, step, common in given_clues:
        rows = np.arange(begin, total if common else min(total, begin + 40), 1 if common else step, dtype=np.uint32)
        clues.append(Clue(((points, rows),), points, len(rows)))
        whole[rows] += points
    listing_of = np.arange(total, dtype=np.uint32)
    rows, shared = sharing(clues, least, most, listing_of)
    assert shared.tolist() == whole[rows].tolist()
    best = sorted((p for p in whole.tolist() if p >= least), reverse=True)[:most]
    assert sorted(shared.tolist(), reverse=True)[:most] == best


def test_eight_threads_give_the_answers_of_one() -> None:
    """Nothing is shared that an order could change."""
    asked = [words_of(name, WORDS) for name in NAMES] * 8
    alone, together = (Lookup(build_index(listings_of(*NAMES), WORDS)) for _ in range(2))
    find: Callable[[tuple[Token, ...]], list[tuple[int, float]]] = lambda query: together.names(query, rarity)  # noqa: E731 (typed for the pool)
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(find, asked)) == [alone.names(query, rarity) for query in asked]


def found(query: str, *listed: Listing) -> list[int]:
    """Give the listings that a query brings."""
    lookup = Lookup(build_index(listed, WORDS))
    return [int(lookup.index.name_listing[row]) for row, _ in lookup.names(words_of(query, WORDS), lambda _: 10.0)]


def test_initials_bring_the_organisation_and_the_organisation_its_initials() -> None:
    """Either may be what the list carries."""
    assert found("ZPGK", listing("Zarvanthal Precision Goods Kombinat")) == [0]
    assert found("Zarvanthal Precision Goods Kombinat", listing("ZPGK")) == [0]


def test_a_word_without_vowels_brings_the_words_of_its_consonants() -> None:
    """Either may be what the list carries."""
    assert found("mrvn tssl", listing("Morvane Tessaly")) == [0]
    assert found("Morvane Tessaly", listing("mrvn tssl")) == [0]


def test_joined_and_parted_words_bring_each_other() -> None:
    """Either may be what the list carries."""
    assert found("Oskal Durgan Bearings", listing("Oskaldurgan Bearings")) == [0]
    assert found("Oskaldurgan Bearings", listing("Oskal Durgan Bearings")) == [0]


def test_a_listing_of_many_aliases_leaves_room_for_others() -> None:
    """The best listings are counted, not their names."""
    many = listing(*(f"Morvane {letter}{second}x" for letter in "abcdefghijklm" for second in "abcdefghijklm"))
    assert set(found("Morvane Tessaly", many, listing("Morvane Quenholt"))) == {0, 1}


def test_a_text_of_a_thousand_words_is_looked_for_like_a_name() -> None:
    """What a clerk pastes into the field of a name brings the name that it holds most of."""
    words = [
        f"w{letter}{second}{third}" for letter in "abcdefghij" for second in "abcdefghij" for third in "abcdefghij"
    ]
    assert found(" ".join(words), listing(" ".join(words[:700])), listing("Morvane Tessaly")) == [0]


def test_a_word_of_another_script_is_looked_for_in_all_its_readings() -> None:
    """The second reading brings the listing as the first would."""
    lookup = Lookup(build_index(listings_of("Morvane Tessaly"), WORDS))
    word = Token("marufan", 1.0, "مروان", ways=("morvane",), script="arabic")
    assert [row for row, _ in lookup.names([word], rarity)] == [0]


def test_a_word_of_a_script_without_vowels_brings_every_word_of_its_consonants() -> None:
    """Even where another word is near its reading."""
    lookup = Lookup(build_index(listings_of("Tassala", "Tesselu"), WORDS))
    latin, hebrew = Token("tassal", 1.0, "tassal"), Token("tassal", 1.0, "טסל", script="hebrew")
    assert [len(lookup.names([word], rarity)) for word in (latin, hebrew)] == [1, 2]


def test_candidates_come_with_falling_bounds() -> None:
    """The comparison may stop at the first bound that is too low."""
    lookup = Lookup(build_index(listings_of("Morvane Tessaly", "Morvane Tessaly Quenholt"), WORDS))
    ranked = lookup.names(words_of("Morvane Tessaly Quenholt", WORDS), rarity)
    assert ranked == [(1, 13.0), (0, 8.0)]


def test_a_slip_in_a_word_that_reads_as_another_is_found_as_written() -> None:
    """The index knows the letters of the list besides the one spelling that all are read as."""
    reads = Lexicon(
        organisation=OrganisationWords(kinds={"morvane": "ordinary"}, latin={"morvanne": "morvane"}),
    )
    lookup = Lookup(build_index(listings_of("Morvanne"), reads))
    assert lookup.names(words_of("Morvannet", reads), rarity)
