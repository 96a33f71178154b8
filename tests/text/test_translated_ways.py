"""A word that was not translated is met by its readings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.test_organisation_words import NAMES, WORDS

from bonafides.text.readings.han import pinyin
from bonafides.text.readings.wade_giles import from_wade_giles, to_wade_giles
from bonafides.text.spelled import ways
from bonafides.text.translating import NUMBER, READING, translated


def spellings(name: str) -> set[str]:
    """Give what the first word of a name may be called."""
    word = translated(name, WORDS)[0]
    return {word.text, *word.ways}


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("青松", {"green_pine", "qingsong", "chongsong", "cheongsong"}),
        ("恒远贸易", {"hengyuan"}),
        ("大興貿易", {"daxing", "tahsing", "daeheung", "taehung"}),
        ("룡악산무역", {"ryongaksan"}),
        ("サニコ貿易", {"saniko"}),
        ("Заря", {"zarya", "zaria"}),
        ("ООО Кедрин", {"limited_company"}),
        ("السامان", {"saman", "alsaman"}),
        ("Hsinli Trading", {"hsinli", "xinli"}),
        ("Техмашимпорт", {"technology", "tekhmashimport"}),
        ("Ch'ingli Trading", {"chingli", "qingli"}),
    ],
)  # fmt: skip
def test_a_word_is_met_by_its_meaning_and_by_each_of_its_readings(name: str, called: set[str]) -> None:
    """Papers do the one or the other."""
    assert called <= spellings(name)


@given(NAMES)
def test_readings_are_plain_and_none_stands_twice(name: str) -> None:
    """Small letters and digits without spaces, the first one not again."""
    for word in translated(name, WORDS):
        assert len(set(word.ways)) == len(word.ways)
        assert all(way.isascii() and way.isalnum() and way == way.lower() for way in word.ways)
        assert word.kind != READING or word.text not in word.ways


@given(NAMES)
def test_a_word_says_how_it_is_written(name: str) -> None:
    """And in which script."""
    assert all(word.written and word.script for word in translated(name, WORDS))


@pytest.mark.parametrize(
    ("name", "number"),
    [("第五厂", "5"), ("No. 5 Factory", "5"), ("5th Factory", "5"), ("第十三研究所", "13"), ("第718研究所", "718"), ("Plant No. 05", "5"), ("Fifth Factory", "5"), ("Пятый завод", "5"), ("제5공장", "5")],
)  # fmt: skip
def test_a_number_is_one_however_it_is_written(name: str, number: str) -> None:
    """Works of one town differ by nothing else."""
    assert [word.text for word in translated(name, WORDS) if word.kind == NUMBER] == [number]


@pytest.mark.parametrize("run", ["大连", "北京", "重庆", "兴华", "志强", "中国", "清华", "秦川"])
def test_an_older_spelling_reads_back_as_what_it_was_made_from(run: str) -> None:
    """But for the apostrophes, which papers drop."""
    old = to_wade_giles(pinyin(run)).replace(" ", "")
    assert old in ways(run, "han")
    assert from_wade_giles(old) in {"", *(way for way in ways(old, "latin"))}


@pytest.mark.parametrize(
    "sign", ["조 ", "연구소", "大", "贸易", "шахид ", "химпром", "الرشيد ", "ト", "ab ", "第三", "ก"]
)
def test_of_ten_thousand_signs_no_more_than_a_name_is_translated(sign: str) -> None:
    """A flood in an upload does not stop the desk; what stands behind is only read."""
    flood = (sign * 10_000)[:10_000]
    assert sum(word.kind != "reading" for word in translated(flood, WORDS)) <= 500


@given(st.text(max_size=80))
def test_a_name_translates_the_same_twice(name: str) -> None:
    """What was read before does not matter."""
    assert translated(name, WORDS) == translated(name, WORDS)
