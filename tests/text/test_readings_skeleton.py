"""A key of consonants is one for the spellings of a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.text.readings import readings, skeleton


@given(st.text(max_size=40))
def test_a_skeleton_holds_small_latin_letters_and_digits(text: str) -> None:
    """Nothing else, and never an error."""
    assert all(c.isascii() and c.isalnum() and c == c.lower() for c in skeleton(text))


@given(st.text(st.sampled_from("bdfhjklmnrstxz"), min_size=1, max_size=12))
def test_vowels_between_consonants_do_not_count(word: str) -> None:
    """Put in or left out, the key is the same, but for pairs that are one letter."""
    plain = word.replace("h", "").replace("x", "")
    assert skeleton("a".join(plain)) == skeleton("i".join(plain))


@pytest.mark.parametrize(
    "spellings",
    [
        ("Mohammad", "Muhammed", "Mohamed", "محمد"),
        ("Bagheri", "Baqeri", "Bakeri", "باقری"),
        ("Hossein", "Hussain", "Husein", "حسین"),
        ("Shahid", "Shaheed", "شهید"),
        ("Yousef", "Yusuf", "Youssef", "یوسف"),
        ("Qasemi", "Ghasemi", "Kassemi", "قاسمی"),
        ("Esfahan", "Isfahan", "اصفهان"),
        ("Noor", "Nur", "Nour", "نور"),
        ("Saeed", "Said", "سعید"),
        ("Fatemeh", "Fatima", "Fatimah", "فاطمه"),
        ("Wahid", "Vahid", "وحید"),
        ("Mojtaba", "Mujtaba", "مجتبی"),
        ("Khatam", "Khatem", "خاتم"),
        ("Djavad", "Jawad", "جواد"),
    ],
)
def test_spellings_of_one_name_have_one_key(spellings: tuple[str, ...]) -> None:
    """Latin spellings and the reading of the native one."""
    assert len({skeleton(readings(spelling)[0]) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Bagheri", "Bahrami"),
        ("Hassan", "Hamid"),
        ("Reza", "Rahim"),
        ("Shahid", "Sadid"),
        ("Karaj", "Kerman"),
        ("Ali", "Amir"),
    ],
)
def test_different_names_keep_different_keys(one: str, two: str) -> None:
    """A key that joins everything finds nothing."""
    assert skeleton(one) != skeleton(two)
