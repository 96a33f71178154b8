"""Words of any script are heard beside Latin words, and share a coarse key with those they sound like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.text.readings import readings
from bonafides.text.sound import sound_key, sounds_alike

ALIKE = 0.7
SCRIPTS = ("han", "kana", "hangul", "arabic", "hebrew", "cyrillic", "greek", "devanagari", "thai")
WORDS = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("大连機械厂々斯尔조선룡트ーディングっゃ"),
        st.sampled_from("شهیدلاالوةّٰ\u200cхимпромїўЁщΑθήναתעשיהहिंदीไทยkščh-'"),
    ),
    max_size=80,
)
NAMES = {
    "han": [("华盛顿", "washington"), ("林肯", "lincoln"), ("邱吉尔", "churchill"), ("艾森豪威尔", "eisenhower"), ("戈尔巴乔夫", "gorbachev"), ("贝多芬", "beethoven"), ("毕加索", "picasso"), ("達爾文", "darwin")],
    "kana": [("チャーチル", "churchill"), ("ワシントン", "washington"), ("リンカーン", "lincoln"), ("ルーズベルト", "roosevelt"), ("ゴルバチョフ", "gorbachev"), ("ダーウィン", "darwin")],
    "hangul": [("처칠", "churchill"), ("워싱턴", "washington"), ("링컨", "lincoln"), ("루스벨트", "roosevelt"), ("고르바초프", "gorbachev"), ("피카소", "picasso"), ("박", "park")],
    "arabic": [("تشرشل", "churchill"), ("واشنطن", "washington"), ("لينكولن", "lincoln"), ("روزفلت", "roosevelt"), ("غورباتشوف", "gorbachev"), ("عبدالرحمن", "abdurrahman"), ("نورالدين", "noureddine")],
    "hebrew": [("צ'רצ'יל", "churchill"), ("וושינגטון", "washington"), ("לינקולן", "lincoln"), ("רוזוולט", "roosevelt"), ("גורבצ'וב", "gorbachev"), ("פיקאסו", "picasso")],
    "cyrillic": [("Черчилль", "churchill"), ("Вашингтон", "washington"), ("Линкольн", "lincoln"), ("Рузвельт", "roosevelt"), ("Горбачёв", "gorbatschow"), ("Дарвин", "darwin"), ("Яворська", "yavorskaya")],
    "greek": [("Τσώρτσιλ", "churchill"), ("Ουάσινγκτον", "washington"), ("Λίνκολν", "lincoln"), ("Ρούζβελτ", "roosevelt"), ("Γκορμπατσόφ", "gorbachev")],
    "devanagari": [("चर्चिल", "churchill"), ("लिंकन", "lincoln"), ("रूज़वेल्ट", "roosevelt"), ("शर्मा", "sharma")],
    "thai": [("สมชาย", "somchai"), ("ทักษิณ", "thaksin")],
}  # fmt: skip
PAIRS = [(word, script, latin) for script, names in NAMES.items() for word, latin in names]
OTHERS = ("beethoven", "mcnamara", "vladimirovich", "hashimoto", "kozlowski", "zimbabwe", "dupont", "lopez")


@given(WORDS, st.sampled_from((*SCRIPTS, "other", "latin", "klingon")), WORDS)
def test_any_two_texts_score_between_nothing_and_one(word: str, script: str, latin: str) -> None:
    """Whatever the signs, the answer is a number and never an error."""
    assert 0.0 <= sounds_alike(word, script, latin) <= 1.0


@given(WORDS, st.sampled_from((*SCRIPTS, "other", "latin", "klingon")))
def test_any_text_has_one_to_three_keys_none_twice(word: str, script: str) -> None:
    """Whatever the signs, the index can file it."""
    found = sound_key(word, script)
    assert 1 <= len(found) <= 3
    assert len(set(found)) == len(found)
    assert all(0 < len(key) <= 5 for key in found)


@pytest.mark.parametrize(("word", "script", "latin"), PAIRS)
def test_every_reading_of_a_word_sounds_like_it(word: str, script: str, latin: str) -> None:
    """What the tables of readings give is certain, so is one run together."""
    assert all(sounds_alike(word, script, reading.replace(" ", "")) == 1.0 for reading in readings(word)), latin


@pytest.mark.parametrize(("word", "script", "latin"), PAIRS)
def test_a_well_known_name_is_heard_in_every_script(word: str, script: str, latin: str) -> None:
    """Statesmen and painters as encyclopaedias of each language spell them."""
    assert sounds_alike(word, script, latin) >= ALIKE


@pytest.mark.parametrize(("word", "script", "latin"), PAIRS)
def test_a_name_is_not_heard_as_other_names(word: str, script: str, latin: str) -> None:
    """One threshold parts names in every script."""
    assert all(sounds_alike(word, script, other) < ALIKE for other in OTHERS if other != latin)


@pytest.mark.parametrize(("word", "script", "latin"), PAIRS)
def test_a_well_known_name_shares_a_key_with_its_latin_spelling(word: str, script: str, latin: str) -> None:
    """So the second channel of the index finds it."""
    assert set(sound_key(word, script)) & set(sound_key(latin, "latin"))


@pytest.mark.parametrize(("word", "script", "latin"), PAIRS)
def test_letter_case_does_not_matter(word: str, script: str, latin: str) -> None:
    """Papers write family names in capitals."""
    assert sounds_alike(word.upper(), script, latin.upper()) == sounds_alike(word.lower(), script, latin)


@pytest.mark.parametrize(
    ("word", "script", "near", "far"),
    [
        ("ライト", "kana", "light", "bite"),
        ("ベル", "kana", "vell", "mell"),
        ("파커", "hangul", "parker", "mocker"),
        ("محمد", "arabic", "muhammad", "mahmoudi"),
        ("克拉克", "han", "clark", "black"),
        ("Гаага", "cyrillic", "haaga", "maama"),
        ("באך", "hebrew", "bach", "bat"),
    ],
)
def test_a_sound_that_the_script_confuses_is_nearer_than_another(word: str, script: str, near: str, far: str) -> None:
    """What a script cannot tell apart costs least."""
    assert sounds_alike(word, script, near) > sounds_alike(word, script, far)


def test_marks_of_polish_and_czech_letters_say_how_they_sound() -> None:
    """A č is no c."""
    assert sounds_alike("Ковачич", "cyrillic", "kovačič") > sounds_alike("Ковачич", "cyrillic", "kovakik")


@pytest.mark.parametrize(
    ("word", "script", "latin"),
    [("アンナ", "kana", "anna"), ("エンマ", "kana", "emma"), ("안나", "hangul", "anna"), ("엠마", "hangul", "emma"), ("安娜", "han", "anna"), ("汤姆", "han", "tom")],
)  # fmt: skip
def test_two_nasals_of_two_syllables_are_heard_as_one(word: str, script: str, latin: str) -> None:
    """Syllables close with the nasal that the next one opens with."""
    assert sounds_alike(word, script, latin) >= ALIKE


def test_signs_between_the_parts_of_a_name_are_not_heard() -> None:
    """Chinese parts foreign names by a dot, Persian by a break of no width."""
    assert (
        sounds_alike("乔治·华盛顿", "han", "georgewashington")
        == sounds_alike("乔治华盛顿", "han", "georgewashington")
        >= ALIKE
    )
    assert sounds_alike("رضایی\u200cنژاد", "arabic", "rezaeinejad") >= ALIKE


def test_a_very_long_word_is_compared_by_its_beginning() -> None:
    """The work is bounded."""
    assert sounds_alike("а" * 10_000, "cyrillic", "a" * 10_000) == sounds_alike("а" * 60, "cyrillic", "a" * 60)


def test_a_script_without_sounds_gives_no_score() -> None:
    """Latin words are compared by their letters elsewhere."""
    assert sounds_alike("stuart", "latin", "stuart") == 0.0
