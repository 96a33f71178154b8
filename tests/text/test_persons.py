"""Spellings of one name meet, other names do not, and the word files compile to the same tables in any order."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.errors import ContentError
from bonafides.model.codec import from_msgpack, to_msgpack
from bonafides.text.persons import PersonWords, compile_persons, person_key, rarity, surname_stem

FOLDER = Path(__file__).parents[2] / "src/bonafides_catalogue/words/persons"
FILES = [(f"words/persons/{path.name}", path.read_bytes()) for path in sorted(FOLDER.glob("*.toml"))]
WORDS = compile_persons(FILES)


def name(word: str) -> str:
    """Give the canonical spelling of a word."""
    key = person_key(word)
    return WORDS.variants.get(key, key)


@pytest.mark.parametrize(
    "spellings",
    [
        "Sergei Sergey Serhii Siarhei Сергей",
        "Alexander Aleksandr Oleksandr Aliaksandr",
        "Dmitri Dmitry Dmytro",
        "Yevgeny Evgenii Yevhen",
        "Parviz Parvez Pervez",
        "Chaudhry Chowdhury Choudhary",
        "Gevorg Kevork",
        "Qaddafi Gaddafi Kadhafi القذافي",
        "Yusuke Yuusuke",
        "Hyun Hyon Hyeon",
        "Suharto Soeharto",
        "Zhukov Schukow Жуков",
        "Djordjević Đorđević",
        "Yitzhak Itzhak יצחק",
        "Mohammed Muhammad Mohamed محمد",
        "Yousef Yusuf Youssef Yousif يوسف",
        "Osama Usama أسامة",
        "Hussein Husayn Hossein حسین",
    ],
)
def test_spellings_of_one_name_are_one(spellings: str) -> None:
    """From Morocco to Malaysia, and in its own letters."""
    assert len({name(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    "names",
    ["Friedrich Frederick", "Anna Hannah", "Ivan John", "Karl Charles", "Marie Maria", "Salim Salem", "Rashid Rashed"],
)
def test_translations_and_neighbours_are_other_names(names: str) -> None:
    """A group is one name, not one meaning."""
    one, other = names.split()
    assert name(one) != name(other)


def test_every_canonical_spelling_is_in_its_own_group() -> None:
    """So looking up twice gives what looking up once gave."""
    for groups in (WORDS.variants, WORDS.particles):
        assert all(groups[canonical] == canonical for canonical in groups.values())


def test_every_key_is_written_as_names_are_looked_up() -> None:
    """A key that folds to something else would never be found."""
    for table in (WORDS.titles, WORDS.particles, WORDS.variants, WORDS.nicknames, WORDS.surnames, WORDS.common):
        assert [word for word in table if person_key(word) != word] == []


def test_assimilated_articles_are_the_article() -> None:
    """Ash-Sham is written as it is spoken, Al-Sham as it is spelt."""
    assert {WORDS.particles[word] for word in ("al", "el", "ash", "ad", "ال")} == {"al"}


def test_titles_stand_in_their_own_script() -> None:
    """Titles of native names are dropped too."""
    assert {"dr", "sheikh", "hojatoleslam", "господин", "الشيخ", "دکتر", "先生"} <= WORDS.titles


def test_a_short_form_gives_every_full_name() -> None:
    """Sasha may be a man or a woman."""
    assert WORDS.nicknames["sasha"] == ("alexander", "alexandra")
    assert WORDS.nicknames["bill"] == ("william",)


def test_a_full_name_of_a_short_form_is_written_as_the_name_is_looked_up() -> None:
    """Else the short form would meet nobody."""
    named = {full for names in WORDS.nicknames.values() for full in names}
    assert [full for full in named if name(full) != full] == []


def surnames(word: str) -> set[str]:
    """Give the surnames that a word may be."""
    return set(WORDS.surnames.get(word, (word,)))


@pytest.mark.parametrize(
    "pair",
    [
        "chiang jiang",
        "hsu xu",
        "tsai cai",
        "cheung zhang",
        "wong wang",
        "wong huang",
        "ri lee",
        "pak park",
        "chung jeong",
    ],
)
def test_an_older_spelling_meets_the_surname_of_today(pair: str) -> None:
    """In Taipei, Hong Kong, Pyongyang and Seoul."""
    one, other = pair.split()
    assert surnames(one) & surnames(other)


@pytest.mark.parametrize("pair", ["wang zhang", "kim lee", "wong zhang", "tsai xu", "pak choe", "huang wang"])
def test_two_surnames_do_not_meet(pair: str) -> None:
    """A spelling that may be both does not make them one."""
    one, other = pair.split()
    assert not surnames(one) & surnames(other)


def test_a_surname_that_others_may_be_may_be_itself() -> None:
    """Else it would not meet its own other spelling."""
    listed = {surname for several in WORDS.surnames.values() for surname in several}
    assert [word for word in listed if word not in surnames(word)] == []


def test_rarity_is_of_the_own_culture() -> None:
    """Kim says little in Korea, and an unlisted name is not known to be usual."""
    assert WORDS.common["kim"] < WORDS.common["smith"]
    assert rarity("qwxyz", WORDS) is None


def test_a_woman_s_surname_is_as_usual_as_a_man_s() -> None:
    """The list need not hold both."""
    assert rarity("medvedeva", WORDS) == rarity("medvedev", WORDS) is not None


def test_the_order_of_the_files_changes_nothing() -> None:
    """An edition's digest must not depend on how a directory is listed."""
    assert to_msgpack(compile_persons(FILES[::-1])) == to_msgpack(WORDS)


def test_a_table_comes_back_from_an_edition_as_it_was() -> None:
    """As stored."""
    assert from_msgpack(to_msgpack(WORDS), PersonWords, where="persons") == WORDS


def test_a_word_in_two_groups_is_refused_with_file_and_word() -> None:
    """Two names cannot share a spelling: which would it be?"""
    files = [("a.toml", b'[variants]\nsalim = "saleem"'), ("b.toml", b'[variants]\nsalem = "saleem"')]
    with pytest.raises(ContentError, match=r"b\.toml: 'saleem' is in two groups of variants, salem and salim"):
        compile_persons(files)


def test_a_word_of_two_classes_of_rarity_is_refused() -> None:
    """Also when its two spellings differ."""
    file = b'[variants]\nsalim = "saleem"\n[common]\n5 = "salim"\n7 = "saleem"'
    with pytest.raises(ContentError, match="salim"):
        compile_persons([("a.toml", file)])


def test_a_word_that_folds_to_two_is_refused() -> None:
    """It would never be met."""
    with pytest.raises(ContentError, match=r"a\.toml: 'al-Haj' does not fold to one word"):
        compile_persons([("a.toml", b'[titles]\narabic = "al-Haj"')])


def test_rarity_that_is_no_number_of_bits_is_refused() -> None:
    """Such as a word, or a share."""
    with pytest.raises(ContentError, match="'0' is no number of bits"):
        compile_persons([("a.toml", b'[common]\n0 = "salim"')])


def test_rarity_holds_for_all_spellings_of_a_name() -> None:
    """The name is common, not the spelling."""
    words = compile_persons([("a.toml", b'[variants]\nsalim = "saleem"\n[common]\n5 = "saleem"')])
    assert words.common == {"saleem": 5.0, "salim": 5.0}


@pytest.mark.parametrize(
    "forms",
    [
        "ivanov ivanova ivanovs ivanovas ivanoff",
        "zhukovsky zhukovskaya zhukovskiy zhukovskii zhukovskis zhukovskaja zhukovska",
        "medvedev medvedeva medvedevs medvedyev medvedeff",
        "aliyev aliev aliyeva alijev",
        "solovyov solovyova solovyev solovev",
        "ilyin ilyina",
        "lukashenko lukashenka",
        "tolstoy tolstoi tolstaya tolstoj",
        "sergejs sergey sergei sergej",
        "alekseyevich alekseevich alekseevych aleksejevic",
        "andreyevna andreevna andreevna",
        "sargsyan sargsian sargsjan",
    ],
)
def test_forms_of_one_surname_have_one_stem(forms: str) -> None:
    """For women and men, in Riga, Vilnius and old Paris."""
    assert len({surname_stem(form) for form in forms.split()}) == 1, {f: surname_stem(f) for f in forms.split()}


@pytest.mark.parametrize(
    "names",
    ["ivanov ivanovich", "ivanov ivanenko", "ivanov ivanishvili", "petrovich petrovna", "collins collin", "kim kima"],
)
def test_surnames_of_one_root_stay_apart(names: str) -> None:
    """A son of Ivan is not a man called Ivanov."""
    one, other = names.split()
    assert surname_stem(one) != surname_stem(other)


@pytest.mark.parametrize(
    "word", ["smith", "li", "kim", "choi", "lee", "wang", "hussein", "tian", "evans", "khan", "ova"]
)
def test_other_surnames_are_left_as_they_are(word: str) -> None:
    """Short words and words of other languages carry no such ending."""
    assert surname_stem(word) == word


@given(st.text(st.sampled_from("aeivoknsyjcht"), max_size=12))
def test_a_stem_of_a_stem_is_never_empty(word: str) -> None:
    """No word loses all its letters."""
    assert bool(surname_stem(word)) == bool(word)
