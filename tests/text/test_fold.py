"""Names are folded to plain words, in any script."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonafides.text.fold import fold


@settings(deadline=None)  # The tables of a script are read when its first letter is met.
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
