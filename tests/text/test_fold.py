"""Names are folded to plain words, in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.text.fold import LEGAL, ORDINARY, ORGANISATION, NameWords, fold, tokens

WORDS = NameWords(
    legal_forms=frozenset({"co", "ltd"}), organisation=frozenset({"trade"}), same={"trading": "trade", "limited": "ltd"}
)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    """What is folded is in its last form."""
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40))
def test_a_folded_text_holds_small_latin_letters_digits_and_single_spaces(text: str) -> None:
    """Nothing else is left to compare."""
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert all(c == " " or (c.isascii() and c.isalnum() and c == c.lower()) for c in folded)


@given(st.text(max_size=40))
def test_folding_does_not_depend_on_the_case(text: str) -> None:
    """Latin capitals are small letters."""
    plain = fold(text)
    assert fold(plain.upper()) == plain


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Оскалдур", "oskaldur"),
        ("大连", "da lian"),
        ("대한", "daehan"),
        ("Ζαρβανθάλ", "zarvanthal"),
        ("ＬＩＭＭＴ", "limmt"),
        ("Škoda Žilina", "skoda zilina"),
        ("O’Quenholt", "oquenholt"),
        ("Z.P.G. Co.", "zpg co"),
        ("Z. P. G.", "zpg"),
        ("Par\u200bchin", "parchin"),
    ],
)
def test_a_name_in_another_script_or_spelling_folds_to_latin_words(written: str, plain: str) -> None:
    """Scripts, widths, accents, dots and invisible signs."""
    assert fold(written) == plain


def test_words_of_one_meaning_read_as_one() -> None:
    """Trading is trade."""
    assert [t.text for t in tokens("Oskaldur Trading", WORDS)] == ["oskaldur", "trade"]


def test_the_kind_of_a_word_decides_its_share() -> None:
    """A legal form weighs nothing, an organisation word little."""
    assert [t.share for t in tokens("Oskaldur Trading Ltd", WORDS)] == [ORDINARY, ORGANISATION, LEGAL]


def test_a_name_of_legal_forms_alone_keeps_some_weight() -> None:
    """Else it could never be found."""
    assert all(t.share > LEGAL for t in tokens("Co Limited", WORDS))


@given(st.text(max_size=40))
def test_a_name_with_any_word_has_a_word_with_weight(text: str) -> None:
    """No name weighs nothing."""
    found = tokens(text, WORDS)
    assert not found or any(t.share > LEGAL for t in found)
