"""Changes of names for the measurement: repeatable, of their kind, and honest about what they cannot change."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.parties.changes import KINDS, LEVELS, Named, changed, script_of
from bonafides.text.cleaning import cleaned, further

SUNNY = Named(text="Oskaldur Sunny Industries Trading Co., Ltd.")
PERSON = Named(text="Mohammad Reza Quenholti", person=True, country=("IR",))
names = st.text(min_size=1, max_size=40).map(lambda text: Named(text=text))


def letters_of(text: str | None) -> list[str]:
    """Give the letters of a text, sorted."""
    return sorted(c for c in (text or "").lower() if c.isalpha())


@given(names, st.sampled_from(sorted(KINDS)), st.sampled_from(LEVELS), st.text(max_size=5))
def test_the_same_seed_gives_the_same_change(name: Named, kind: str, level: int, seed: str) -> None:
    """Whatever the name; and no change raises."""
    assert changed(name, kind, level, seed) == changed(name, kind, level, seed)


@given(names, st.sampled_from(sorted(set(KINDS) - {"as_listed"})), st.sampled_from(LEVELS))
def test_a_change_changes_or_is_none(name: Named, kind: str, level: int) -> None:
    """A name that cannot be changed in this way is not asked for."""
    assert changed(name, kind, level, "") != name.text


@pytest.mark.parametrize("kind", ["transpose", "order", "joined", "parted", "hyphens"])
@pytest.mark.parametrize("level", LEVELS)
def test_what_only_moves_keeps_the_letters(kind: str, level: int) -> None:
    """Spaces, hyphens and order are no letters."""
    assert letters_of(changed(SUNNY, kind, level, "1")) == letters_of(SUNNY.text)


@pytest.mark.parametrize(("level", "lost"), [(1, 1), (2, 2)])
@pytest.mark.parametrize("kind", ["delete", "vowels"])
def test_a_level_says_how_many_letters_go(kind: str, level: int, lost: int) -> None:
    """One change, two changes."""
    assert len(letters_of(changed(SUNNY, kind, level, "1"))) == len(letters_of(SUNNY.text)) - lost


def test_heavy_is_more_than_two() -> None:
    """A fifth of the letters."""
    assert len(letters_of(changed(SUNNY, "delete", 3, "1"))) < len(letters_of(SUNNY.text)) - 2


@pytest.mark.parametrize("kind", ["homoglyphs", "invisible", "pictures", "widths"])
@pytest.mark.parametrize("level", LEVELS)
def test_a_disguise_looks_like_the_name(kind: str, level: int) -> None:
    """What is cleaned of it, or a further way to read it, is the name again."""
    text = changed(SUNNY, kind, level, "1") or ""
    assert SUNNY.text in {cleaned(text), *further(text)}
    assert text != SUNNY.text


def test_accents_leave_the_letters_below() -> None:
    """An accent is a mark on a letter."""
    text = unicodedata.normalize("NFD", changed(SUNNY, "accents", 3, "1") or "")
    assert "".join(c for c in text if not unicodedata.combining(c)) == SUNNY.text


def test_given_names_are_written_by_their_first_letters() -> None:
    """One, two, all of them behind the family name."""
    assert [changed(PERSON, "initials", level, "") for level in LEVELS] == [
        "M. Reza Quenholti",
        "M. R. Quenholti",
        "Quenholti M.R.",
    ]


def test_a_firm_has_no_given_names() -> None:
    """Initials are of persons."""
    assert changed(SUNNY, "initials", 1, "") is None


def test_a_legal_form_is_dropped_then_exchanged() -> None:
    """The name proper stays."""
    dropped, other = (changed(SUNNY, "legal_form", level, "1") or "" for level in (1, 2))
    assert dropped == "Oskaldur Sunny Industries Trading"
    assert other.startswith(dropped)


def test_common_words_are_written_short() -> None:
    """One, and two."""
    assert changed(SUNNY, "abbreviation", 2, "1") in {
        "Oskaldur Sunny Ind. Trdg Co., Ltd.", "Oskaldur Sunny Ind. Trading Co. Ltd.", "Oskaldur Sunny Industries Trdg Co. Ltd.",
    }  # fmt: skip


def test_pinyin_is_written_in_the_older_spelling() -> None:
    """Syllable by syllable, with hyphens where it is heavy."""
    assert changed(Named(text="Xinqiang Zhongtian"), "older_chinese", 3, "") == "Hsin-ch'iang Chung-t'ien"


@pytest.mark.parametrize(
    ("name", "heavy"),
    [("机械贸易", "機械貿易"), ("機械", "机械"), ("شرکت", "شركت"), ("대한", unicodedata.normalize("NFD", "대한"))],
)
def test_signs_are_those_of_another_keyboard(name: str, heavy: str) -> None:
    """Simplified and traditional, Persian and Arabic, composed and decomposed."""
    assert changed(Named(text=name), "other_signs", 3, "") == heavy


def test_the_country_chooses_the_table_of_transliteration() -> None:
    """A Russian name ends in -off or -ow."""
    written = {changed(Named(text="Morvanov", country=("RU",)), "transliteration", 1, str(seed)) for seed in range(30)}
    assert written >= {"Morvanoff", "Morvanow"}


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Oskaldur", "Latin"),
        ("Ｏｓｋａｌｄｕｒ", "Latin"),
        ("Оскалдур", "Cyrillic"),
        ("大连", "Han"),
        ("かな漢字", "Kana"),
        ("شرکت", "Arabic"),
        ("1-2", "none"),
    ],
)
def test_a_name_has_the_script_of_most_letters(text: str, script: str) -> None:
    """Kana beside Han is Japanese."""
    assert script_of(text) == script
