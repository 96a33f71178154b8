"""A cleaned text is what an eye takes it for, whatever was hidden in it."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonafides.text.cleaning import LOOK_ALIKE, cleaned, further, undigited

anything = st.text(st.characters(), max_size=40)
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\u2063\ufeff\u00ad\u034f\u061c\u180e\u202a\u202c\u202d\u202e\u2066\u2069\ufe0f\U000e0041\U000e0100\u115f\u1160\u3164\uffa0\ud800\x00\x1b"


@settings(max_examples=300)
@given(anything)
def test_nothing_invisible_is_left(text: str) -> None:
    """No format character, no control character, no half of a character."""
    assert not {unicodedata.category(c) for c in cleaned(text)} & {"Cf", "Cc", "Cs"}


@settings(max_examples=300)
@given(anything, st.sampled_from(INVISIBLE), st.data())
def test_an_invisible_character_changes_nothing(text: str, sign: str, data: st.DataObject) -> None:
    """Wherever it is put."""
    place = data.draw(st.integers(0, len(text)))
    assert cleaned(text[:place] + sign + text[place:]) == cleaned(text)


@settings(max_examples=300)
@given(anything)
def test_what_is_cleaned_stays(text: str) -> None:
    """Cleaning twice is cleaning once."""
    assert cleaned(cleaned(text)) == cleaned(text)


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=60))
def test_plain_letters_stay(text: str) -> None:
    """ASCII is clean."""
    assert cleaned(text) == text


@pytest.mark.parametrize(
    "name",
    ["Завод Маяк", "НПО Сатурн", "Εταιρεία Όρων", "شرکت صنایع پارچین", "大连机械有限公司", "キャノン", "대한 전선", "रक्षा अनुसंधान", "Škoda Žilina", "Łódź", "ישראל", "Հայաստան"],
)  # fmt: skip
def test_names_of_one_script_stay(name: str) -> None:
    """Cyrillic words of nothing but look-alikes too."""
    assert cleaned(name) == unicodedata.normalize("NFKC", name)


@pytest.mark.parametrize("sign", sorted(LOOK_ALIKE))
def test_every_look_alike_in_a_latin_word_is_its_latin_letter(sign: str) -> None:
    """Whatever the script it was borrowed from."""
    assert cleaned(f"Quenh{sign}lt") == f"Quenh{LOOK_ALIKE[sign]}lt"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Мос\u006bва", "Москва"),
        ("Quеnhоlt", "Quenholt"),
        ("\u0420arch\u0456n", "Parchin"),
        ("M\u039fRV\u0391NE", "MORVANE"),
        ("\u0405\u03c5\u03b7\u03b7\u03b3", "Sunny"),
        ("\u0420\u0410R\u0421\u041dIN", "PARCHIN"),
    ],
)
def test_a_mixed_word_is_read_in_the_script_that_it_can_be(written: str, read: str) -> None:
    """Most letters decide, unless only the other script has them all."""
    assert cleaned(written) == read


def test_a_hyphen_parts_words_of_two_scripts() -> None:
    """A Latin brand before a Cyrillic word is no disguise."""
    assert cleaned("MTC-Банк") == "MTC-Банк"


@pytest.mark.parametrize(
    ("flood", "most"),
    [
        ("a" + "\u0301" * 10_000, 4),
        ("\u202e" * 10_000, 0),
        ("\U0001f525" * 10_000, 0),
        ("\U000e0041" * 10_000 + "a", 1),
    ],
)
def test_a_flood_leaves_little(flood: str, most: int) -> None:
    """The work after it is that of a short text."""
    assert len(cleaned(flood)) <= most


def test_a_long_text_is_not_cut() -> None:
    """What stands at its end is read."""
    assert cleaned("\u200b" * 10_000 + "Parchin" + " x" * 5_000).startswith("Parchin x")


@given(anything)
def test_the_further_ways_are_few_and_others(text: str) -> None:
    """At most four, none of them the text itself, none twice."""
    ways = further(text)
    assert len(ways) == len(set(ways)) <= 4
    assert cleaned(text) not in ways


@pytest.mark.parametrize("name", ["R27", "S300", "Tu154", "Factory 5", "3M", "A4", "Plant No. 221", "1C107"])
def test_designations_keep_their_digits(name: str) -> None:
    """As many digits as letters, or too few letters, is no word."""
    assert undigited(name) == (name, name)


def test_a_one_is_read_both_ways() -> None:
    """As l and as i."""
    assert undigited("M1litary Oska1dur") == ("Mllitary Oskaldur", "Military Oskaidur")


def test_what_shows_turned_round_is_read_as_it_shows() -> None:
    """Up to where the override ends."""
    assert further("Oskaldur \u202edtL\u202c Co") == ("Oskaldur Ltd Co",)


def test_a_name_of_nothing_but_look_alikes_is_read_as_latin_beside() -> None:
    """KOCMOC stays the Russian for space, and may be a Latin name."""
    assert (cleaned("КОСМОС"), further("КОСМОС")) == ("КОСМОС", ("KOCMOC",))


def test_a_look_alike_word_among_russian_ones_is_russian() -> None:
    """A Russian text is full of them."""
    assert further("Завод на реке Ока") == ()
