"""A field that holds several names is parted, and one name is left whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.text.named import names_in


@given(st.text(max_size=40))
def test_the_whole_text_comes_first(text: str) -> None:
    """Nothing is lost by parting."""
    assert names_in(text)[0] == text


@pytest.mark.parametrize(
    "name", ["TESSALY, Quen", "Oskaldur & Sons Ltd.", "A/S Quenholt", "Akadem Formery Dbase", "Al-Morvane"]
)
def test_one_name_is_left_whole(name: str) -> None:
    """A comma, a stroke or a word that looks alike parts nothing."""
    assert names_in(name) == (name,)


@pytest.mark.parametrize(
    "sign", ["c/o", "C/O:", "formerly", "f/k/a", "aka", "a/k/a", "dba", "trading as", "on behalf of", "(", ";", "/"]
)
def test_a_word_or_sign_between_two_names_parts_them(sign: str) -> None:
    """In any case."""
    assert names_in(f"Quenholt {sign} Oskaldur")[1:] == ("Quenholt", "Oskaldur")
