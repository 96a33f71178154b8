"""The index gives the candidates of a name, whichever process built it."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from tests.parties.few_listings import NAMES, WORDS, listing, listings_of

from bonafides.model.party import Identifier
from bonafides.parties.index import (
    Lookup,
    build_index,
    edits_allowed,
    fingerprint,
    identifier_key,
    index_from,
    index_tables,
)
from bonafides.text.wording import reading, words_of


def test_an_index_written_as_tables_and_opened_again_gives_the_same_names() -> None:
    """What is sealed is what was built."""
    arrays, texts = index_tables(listings_of(*NAMES), reading(WORDS))
    opened, built = Lookup(index_from(arrays, texts)), Lookup(build_index(listings_of(*NAMES), WORDS))
    for name in NAMES:
        words = words_of(name, WORDS)
        assert opened.names(words, lambda _: 10.0) == built.names(words, lambda _: 10.0)


def test_the_tables_are_the_same_bytes_every_time() -> None:
    """An edition built twice has one digest."""
    one, two = (index_tables(listings_of(*NAMES), reading(WORDS)) for _ in range(2))
    assert one[1] == two[1]
    assert all(one[0][k].tobytes() == two[0][k].tobytes() for k in one[0])


def test_an_index_of_nothing_gives_nothing() -> None:
    """An empty list is a list."""
    assert Lookup(build_index((), WORDS)).names(words_of(NAMES[0], WORDS), lambda _: 10.0) == []


def test_a_listing_whose_name_holds_no_letter_does_not_break_the_index() -> None:
    """It is kept, and its neighbours are found."""
    lookup = Lookup(build_index(listings_of("—", *NAMES), WORDS))
    assert lookup.names(words_of(NAMES[0], WORDS), lambda _: 10.0)


@given(st.text(max_size=20))
def test_longer_words_may_differ_more(word: str) -> None:
    """Never fewer edits for a longer word."""
    assert edits_allowed(word) <= edits_allowed(word + "x") <= 2


@given(st.text("0123456789", min_size=7, max_size=7), st.sampled_from(["", "IMO ", "imo", "IMO No. ", "00"]))
def test_a_ship_number_compares_however_it_is_written(number: str, before: str) -> None:
    """With and without its letters and leading zeros."""
    if before != "IMO No. ":
        assert identifier_key("imo", before + number) == identifier_key("imo", number)


def test_the_holders_of_a_number_are_found_whatever_their_names() -> None:
    """Two listings of one number are both given."""
    number = (Identifier(kind="reg_no", value="91210200-MA0"),)
    rows = [structs.replace(entry, identifiers=number) for entry in listings_of(*NAMES[:2])]
    assert Lookup(build_index(rows, WORDS)).holders(identifier_key("reg_no", "91210200 ma0")) == [0, 1]


@given(st.lists(st.text("abc", min_size=1, max_size=4), min_size=1, max_size=4))
def test_a_fingerprint_does_not_see_the_spaces(words: list[str]) -> None:
    """Joined and parted spellings are one."""
    assert fingerprint(words) == fingerprint(["".join(words)])


def test_every_name_of_a_listing_is_indexed() -> None:
    """An alias brings its listing."""
    lookup = Lookup(build_index([listing("Oskaldur", "Morvane Tessaly")], WORDS))
    found = lookup.names(words_of("Morvane Tessaly", WORDS), lambda _: 10.0)
    assert [int(lookup.index.name_ordinal[row]) for row, _ in found] == [1]
