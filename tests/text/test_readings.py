"""A name in any script reads as Latin words, in the spellings that papers use."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.text.fold import fold
from bonafides.text.readings import MOST, readings

SCRIPTS = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("大连機械厂々第三十조선룡トレーディングっゃ"),
        st.sampled_from("شهیدلاالوةّٰ\u200c"),
        st.sampled_from("химпромїўЁщ"),
        st.sampled_from("ΑθήναתעשיהहिंदीไทยกT'ch-"),
    ),
    max_size=60,
)


@given(SCRIPTS)
def test_any_text_has_few_folded_readings_none_twice(text: str) -> None:
    """At most six, each in its last form, and never an error."""
    found = readings(text)
    assert len(found) <= MOST
    assert len(set(found)) == len(found)
    assert all(reading and fold(reading) == reading for reading in found)


@pytest.mark.parametrize("block", range(0x20, 0x3000, 0x200))
def test_every_letter_of_a_script_is_read_without_an_error(block: int) -> None:
    """A Thai letter that no word has used for a century once broke it."""
    signs = [chr(code) for code in range(block, block + 0x200)]
    assert all(len(readings(text)) <= MOST for sign in signs for text in (sign, f"ก{sign}า", f"क{sign}"))


@given(SCRIPTS)
def test_readings_do_not_depend_on_what_was_read_before(text: str) -> None:
    """The same text gives the same readings."""
    assert readings(text) == readings(text + "")


@given(st.text(st.characters(max_codepoint=127), max_size=60))
def test_a_plain_latin_name_reads_first_as_it_folds(text: str) -> None:
    """Reading adds nothing to it but older Chinese spellings."""
    assert readings(text)[:1] == ((fold(text),) if fold(text) else ())


@given(st.text(st.characters(max_codepoint=127), max_size=60))
def test_reading_a_first_reading_changes_nothing(text: str) -> None:
    """What is read stays as read."""
    for reading in readings(text)[:1]:
        assert readings(reading)[0] == reading


@given(SCRIPTS)
def test_composed_and_decomposed_letters_read_the_same(text: str) -> None:
    """It does not matter how a keyboard stores its accents, while there are few of them."""
    plain = "".join(c for c in text if not unicodedata.combining(c))
    assert readings(unicodedata.normalize("NFC", plain)) == readings(unicodedata.normalize("NFKC", plain))


@pytest.mark.parametrize(
    "sign", ["大", "조", "ト", "ا", "х", "ї", "ก", "हि", "ω", "א", "a\u0301", "\u0301", "第三", "ts'", "々", "ー", "ﷺ"]
)
def test_a_flood_of_signs_gives_a_bounded_answer(sign: str) -> None:
    """Ten thousand signs: readings no longer than a compatibility form of each needs."""
    flood = (sign * 10_000)[:10_000]
    assert all(len(reading) <= 40 * len(flood) for reading in readings(flood))
    assert len(readings(flood)) <= MOST


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        ("Щедровск", "shchedrovsk"),
        ("Жемчугов", "zhemchugov"),
        ("Юрий Хохлов", "yury khokhlov"),
        ("Юрий Хохлов", "iurii khokhlov"),
        ("Юрий Хохлов", "yuriy hohlov"),
        ("Харьков", "charkow"),
        ("Гончаренко Ігор", "honcharenko ihor"),
        ("Гончаренко Ігор", "goncharenko igor"),
        ("Їжакевич", "yizhakevych"),
        ("Магілёўскі", "mahileuski"),
        ("Елена Егорова", "yelena yegorova"),
    ],
)
def test_cyrillic_reads_in_the_spellings_of_papers_passports_and_germans(written: str, reading: str) -> None:
    """Russian, Ukrainian and Belarusian letters by their own rules."""
    assert reading in readings(written)


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        ("شهید", "shahid"),
        ("باقری", "baghari"),
        ("باقری", "baqari"),
        ("الرشيد", "al rashid"),
        ("رضا", "raza"),
        ("نور", "nur"),
        ("وحید", "vahid"),
        ("سوريا", "surya"),
        ("תקווה", "takuva"),
    ],
)
def test_a_script_without_vowels_reads_with_likely_ones(written: str, reading: str) -> None:
    """Persian and Arabic ways stand side by side."""
    assert reading in readings(written)


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        ("广东", "guang dong"),
        ("廣東", "guang dong"),
        ("重庆长江", "chong qing chang jiang"),
        ("厦门银行", "xia men yin hang"),
        ("朝鮮", "joseon"),
        ("光明", "kwangmyong"),
        ("東洋", "toyo"),
        ("佐々木", "zuo zuo mu"),
        ("日本トレード", "nihon toredo"),
        ("田中製作所", "tanakaseisakusho"),
        ("金正明", "gimjeongmyeong"),
    ],
)
def test_han_characters_read_in_chinese_korean_and_japanese(written: str, reading: str) -> None:
    """Which of them is meant, nobody can tell from the characters."""
    assert reading in readings(written)


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        ("Hsin-hua", "xinhua"),
        ("Ch'ang-ch'un", "changchun"),
        ("Kuangtung", "guangdong"),
        ("Tsinghua", "qinghua"),
        ("T’ai-yuan", "taiyuan"),
        ("Chiang", "jiang"),
        ("Hsien-yang Trading", "xianyang trading"),
    ],
)
def test_an_older_chinese_spelling_reads_as_pinyin_too(written: str, reading: str) -> None:
    """Wade-Giles and postal spellings, as papers of other decades have them."""
    assert reading in readings(written)


@pytest.mark.parametrize("word", ["Trading", "Industries", "Petrochemical", "Kaldur", "Machinery", "Aerospace", "Bank"])
def test_a_word_of_another_language_is_no_older_chinese(word: str) -> None:
    """It has one reading."""
    assert readings(word) == (word.lower(),)


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        ("조선", "joseon"),
        ("조선", "choson"),
        ("조선", "joson"),
        ("광명", "kwangmyong"),
        ("광명", "gwangmyeong"),
        ("룡성", "ryongsong"),
        ("룡성", "yongseong"),
        ("평양", "pyongyang"),
        ("평양", "phyongyang"),
        ("부산", "pusan"),
        ("신라", "silla"),
    ],
)
def test_korean_reads_in_the_ways_of_south_north_and_old_papers(written: str, reading: str) -> None:
    """Revised Romanization, McCune-Reischauer and northern usage."""
    assert reading in readings(written)


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        ("トレーディング", "treding"),
        ("トレーディング", "toredingu"),
        ("シャープネス", "shapunesu"),
        ("フィルム", "firumu"),
        ("ジェット", "jetto"),
        ("さっぽろ", "sapporo"),
        ("とうきょう", "tokyo"),
        ("ﾄﾚｰﾄﾞ", "tred"),
    ],
)
def test_kana_reads_by_hepburn_and_near_to_the_foreign_word(written: str, reading: str) -> None:
    """Long vowels short, put-in vowels taken out."""
    assert reading in readings(written)


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        ("Μπαλτούρης", "balturis"),
        ("Ευαγγελία", "evangelia"),
        ("भारत", "bharat"),
        ("विज्ञान", "vijnan"),
        ("เอเชีย", "echia"),
        ("สยาม", "sayam"),
    ],
)
def test_greek_devanagari_and_thai_read_by_their_own_rules(written: str, reading: str) -> None:
    """Unwritten vowels are put in."""
    assert reading in readings(written)


def test_runs_of_several_scripts_read_together() -> None:
    """A name may mix them."""
    assert "kaldur khimprom 17" in readings("Kaldur Химпром 17")


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        ("박", "park"),
        ("이", "lee"),
        ("최", "choi"),
        ("박정수", "park jung soo"),
        ("리영철", "ri yong chol"),
        ("남궁옥분", "namgung ok bun"),
        ("陳", "chan"),
        ("黄", "wong"),
        ("吳", "ng"),
        ("李秀英", "ri su yong"),
        ("石原", "ishihara"),
        ("黒田", "kuroda"),
        ("鈴木一郎", "suzuki ichiro"),
    ],
)
def test_a_person_is_read_as_persons_of_that_name_spell_it(written: str, reading: str) -> None:
    """Families in Seoul, Hong Kong and Tokyo follow no table of transcription."""
    assert reading in readings(written)


@pytest.mark.parametrize("word", ["조선", "중공업", "전자", "무역회사", "贸易", "重工业"])
def test_a_word_of_firms_is_no_person(word: str) -> None:
    """No reading of it has parted family and given names, but syllables of Chinese."""
    assert not any(" " in reading for reading in readings(word)[1:])


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        ("محمد", "mohammad"),
        ("محمد", "muhammad"),
        ("حسين", "hossein"),
        ("حسين", "husayn"),
        ("عبد الله", "abd allah"),
        ("يوسف", "yusuf"),
        ("רחל", "rachel"),
        ("משה", "moshe"),
    ],
)
def test_a_known_name_of_a_script_without_vowels_has_its_vowels(written: str, reading: str) -> None:
    """No rule of letters tells that it is not mahmad."""
    assert reading in readings(written)
