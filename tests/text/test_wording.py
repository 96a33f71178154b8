"""A name is parted into words that carry weight by their kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.parties.few_listings import WORDS

from bonafides.text.persons import PersonWords
from bonafides.text.wording import SHARES, Lexicon, tongues, words_of

PERSONS = Lexicon(
    persons=PersonWords(
        titles=frozenset({"dr", "king"}), particles={"ibn": "bin", "bin": "bin"}, variants={"osama": "usama", "usama": "usama"},
        nicknames={"bill": ("william",)},
    )
)  # fmt: skip


def test_words_of_one_meaning_read_as_one() -> None:
    """Trading is trade."""
    assert [t.text for t in words_of("Oskaldur Trading", WORDS)] == ["oskaldur", "trade"]


def test_the_kind_of_a_word_decides_its_share() -> None:
    """A legal form weighs nothing, an organisation word little."""
    shares = [t.share for t in words_of("Oskaldur Trading Ltd", WORDS)]
    assert shares == [SHARES["reading"], SHARES["organisation"], SHARES["legal_form"]]


def test_a_name_of_legal_forms_alone_keeps_some_weight() -> None:
    """Else it could never be found."""
    assert all(t.share > 0 for t in words_of("Co Limited", WORDS))


@given(st.text(max_size=40), st.booleans())
def test_a_name_with_any_word_has_a_word_with_weight(text: str, person: bool) -> None:
    """No name weighs nothing."""
    found = words_of(text, WORDS, person=person)
    assert not found or any(t.share > 0 for t in found)


def test_a_title_opens_a_name_and_a_title_that_closes_one_is_a_name() -> None:
    """A doctor is addressed so; a King bears it."""
    assert [t.kind for t in words_of("Dr Usama King", PERSONS, person=True)] == ["title", "reading", "reading"]


def test_spellings_of_a_given_name_compare_as_one() -> None:
    """And its particles too."""
    one, other = (words_of(name, PERSONS, person=True) for name in ("Osama ibn Quenholt", "Usama bin Quenholt"))
    assert [t.text for t in one] == [t.text for t in other]


def test_a_short_form_reads_as_the_full_name_too() -> None:
    """Beside itself, for it may be somebody's name."""
    assert words_of("Bill", PERSONS, person=True)[0].ways == ("bill", "william")


@pytest.mark.parametrize(
    ("name", "languages"), [("王伟", ("zh", "ko", "ja")), ("佐藤さくら", ("ja",)), ("Wang Wei", ("",))]
)
def test_signs_that_several_languages_read_are_read_in_each(name: str, languages: tuple[str, ...]) -> None:
    """Kana and Hangul say which; Han signs alone do not."""
    assert tongues(name) == languages


def test_a_flood_of_letters_is_no_flood_of_words() -> None:
    """What stands behind the first letters does not count."""
    assert 0 < len(words_of("ubanor " * 10_000, WORDS)) <= 400 / len("ubanor ") + 1
