"""A name and its translation give the same concepts."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.errors import ContentError
from bonafides.text.organisation import LANGUAGES, compile_words
from bonafides.text.translating import NUMBER, READING, translated

FOLDER = Path(__file__).parents[2] / "src/bonafides_catalogue/words/organisation"
FILES = [(f"words/organisation/{path.name}", path.read_bytes()) for path in sorted(FOLDER.glob("*.toml"))]
WORDS = compile_words(FILES)
KINDS = {"legal_form", "organisation", "ordinary", "place", NUMBER, READING}

NAMES = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("大连机械贸易有限公司第三厂中国新(株)"),
        st.sampled_from("조선무역회사주식トレーディング"),
        st.sampled_from("شرکتصنایعوال "),
        st.sampled_from("химпромзаводООО- .«»"),
        st.sampled_from("co ltd. import-export 3rd"),
    ),
    max_size=60,
)


def concepts(name: str) -> Counter[str]:
    """Give what a name says without its legal forms."""
    return Counter(word.text for word in translated(name, WORDS) if word.kind != "legal_form")


def meanings(name: str) -> tuple[tuple[str, str], ...]:
    """Give each word of a name with its kind."""
    return tuple((word.text, word.kind) for word in translated(name, WORDS))


@given(NAMES)
def test_any_text_gives_words_of_known_kinds(text: str) -> None:
    """And never an error."""
    assert all(word and kind in KINDS for word, kind in meanings(text))


@given(NAMES)
def test_no_letter_of_a_name_is_lost(text: str) -> None:
    """A name with a reading has at least one word."""
    spoken = any(c.isascii() and c.isalnum() for c in text)
    assert translated(text, WORDS) or not spoken


@given(st.lists(st.sampled_from(["贸易", "机械", "大连", "有限公司", "银行", "研究所"]), min_size=1, max_size=8))
def test_known_words_written_together_are_told_apart(parts: list[str]) -> None:
    """As many as there are, in their order."""
    alone = [token for part in parts for token in translated(part, WORDS)]
    assert list(translated("".join(parts), WORDS)) == alone


@pytest.mark.parametrize(
    "sign",
    [
        "大",
        "大连机械",
        "조",
        "조선",
        "ト",
        "و",
        "شهید ",
        "хим",
        "химпром ",
        "a ",
        "co ltd ",
        "\u0301",
        "第三",
        "a.",
        "ﷺ",
        "々",
    ],
)
def test_a_flood_of_signs_gives_a_bounded_answer(sign: str) -> None:
    """Not more words than a compatibility form of each sign can hold."""
    flood = (sign * 10_000)[:10_000]
    assert len(translated(flood, WORDS)) <= 4 * len(flood)


@pytest.mark.parametrize(
    ("native", "english"),
    [
        ("大连光辉机械贸易有限公司", "Dalian Light Machinery Trading Co., Ltd."),
        ("瀋陽第二機床廠", "Shenyang No. 2 Machine Tool Plant"),
        ("上海精密仪器进出口公司", "Shanghai Precision Instruments Import & Export Corp."),
        ("第九〇三研究所", "903rd Research Institute"),
        ("山东海洋化工集团股份有限公司", "Shandong Marine Chemical Group Co., Ltd."),
        ("遼寧科技発展有限公司", "Liaoning Technology Development Co., Ltd."),
        ("南京玻璃機械総公司", "Nanjing Glass Machinery General Corporation"),
        ("香港东方船务有限公司", "Hong Kong Oriental Shipping Limited"),
        ("哈尔滨工业大学", "Harbin Institute of Technology"),
        ("조선기계무역회사", "Korea Machinery Trading Company"),
        ("국가과학원 전자공학연구소", "State Academy of Sciences, Institute of Electronics Engineering Research"),
        ("대한정밀공업 주식회사", "Daehan Precision Industry Co., Ltd."),
        ("東洋精密工業株式会社", "Toyo Precision Industries KK"),
        ("日本グローバルトレーディング(株)", "Nippon Global Trading Co., Ltd."),
        ("صنایع شهید باقری", "Shahid Bagheri Industries"),
        ("شرکت صنایع الکترونیک شیراز", "Shiraz Electronics Industries"),
        ("شرکت بازرگانی خلیج فارس (سهامی خاص)", "Persian Gulf Trading Company (Private Joint Stock)"),
        ("وزارت دفاع", "Ministry of Defense"),
        ("دانشگاه صنعتی اصفهان", "Isfahan University of Technology"),
        ("شركة الشرق للصناعات الكيماوية المحدودة", "East Chemical Industries Company Limited"),
        ("مركز البحوث العلمية", "Scientific Research Centre"),
        ("شركة الخليج للنقل والشحن ش.م.م", "Gulf Transport & Freight JSC"),
        ("ООО «Химпром»", "Khimprom LLC"),
        ("深圳市恒远贸易有限公司", "Shenzhen City Hengyuan Trading Co., Ltd."),
        ("제2경제위원회", "Second Economic Committee"),
        ("ФГУП ЦНИИ имени Кедрина", "FSUE TsNII named after Kedrina"),
        ("شركة الخدمات العامة", "General Services Company"),
        ("\u0410\u0410\u0422 \u2018\u041c\u0069\u043d\u0441\u043a\u0069 завод\u2019", "OJSC \u2018Minsk Plant\u2019"),
        ("Foreign Trade\u2019\u2018Export\u2019", "Foreign Trade Export"),
        ("ООО «Гидромаш»", "LLC Hydromash"),
        ("원자력총국", "General Bureau of Atomic Energy"),
        ("国防省", "Ministry of National Defence"),
        ("경공업성", "Ministry of Light Industry"),
        ("沈阳第五制钢所", "Shenyang No. 5 Steel Works"),
        ("青島水産貿易会社", "Qingdao Seafood Trading Company"),
        ("위성합영회사", "Satellite Joint Venture Company"),
        ("Міністерство оборони України", "Ministry of Defense of Ukraine"),
        ("Беларускі трактарны завод", "Belarus Tractor Plant"),
        ("НПО «Молния»", "Scientific and Production Lightning"),
        ("ОАО «Минский тракторный завод»", "Minsk Tractor Works OJSC"),
        ("ФГУП «НИИ точных приборов»", "FGUP Research Institute of Precision Instruments"),
        ("АО «Техмашимпорт»", "Tekhmashimport JSC"),
        ("Министерство обороны Российской Федерации", "Ministry of Defence of the Russian Federation"),
        ("Yıldız Makina Sanayi ve Ticaret A.Ş.", "Star Machinery Industry and Trade Inc."),
        ("Doğu Kimya Ltd. Şti.", "East Chemical Ltd"),
        ("Nord Maschinenbau GmbH", "Northern Mechanical Engineering Ltd"),
        ("Compañía Internacional de Petróleo S.A.", "International Oil Company"),
    ],
)
def test_a_name_and_its_translation_have_the_same_concepts(native: str, english: str) -> None:
    """Names made up for this test."""
    assert concepts(native) == concepts(english)


@pytest.mark.parametrize(
    ("native", "latin"),
    [
        ("大连恒远机械贸易有限公司", "Dalian Hengyuan Jixie Maoyi Youxian Gongsi"),
        ("조선광성무역회사", "Choson Gwangseong Muyok Hoesa"),
        ("شرکت صنایع فولاد", "Sherkat-e Sanaye Foolad"),
        ("東洋工業", "Toyo Kogyo"),
        ("Станкоимпорт", "Stankoimport"),
    ],
)
def test_a_name_and_its_sounds_in_latin_letters_have_the_same_concepts(native: str, latin: str) -> None:
    """Not every paper translates."""
    assert concepts(native) == concepts(latin) - Counter({"e": 1})


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("新华贸易", "xinhua"),
        ("大华机械", "dahua"),
        ("宏达厂", "hongda"),
        ("강성무역", "gangseong"),
        ("サニコ貿易", "saniko"),
    ],
)
def test_signs_of_a_name_that_is_no_known_word_stay_together(name: str, reading: str) -> None:
    """A single sign is not translated inside a name."""
    assert (reading, READING) in meanings(name)


@pytest.mark.parametrize(
    "forms",
    [
        ("机械贸易发展总公司", "機械貿易發展總公司", "機械貿易発展総公司"),
        ("气体", "氣體", "気体"),
        ("钢铁", "鋼鐵", "鋼鉄"),
    ],
)
def test_simplified_traditional_and_japanese_signs_are_one(forms: tuple[str, ...]) -> None:
    """A Japanese list writes Chinese names in its own signs."""
    assert len({meanings(form) for form in forms}) == 1


@pytest.mark.parametrize(
    "form",
    ["有限公司", "有限责任公司", "股份有限公司", "株式会社", "유한회사", "주식회사", "شرکت", "شركة", "سهامی خاص", "ООО", "ОАО", "АО", "ЗАО",
     "ФГУП", "A.Ş.", "Ltd. Şti.", "GmbH", "S.A.", "Pte. Ltd.", "(株)", "ذ.م.م", "Sdn Bhd"],
)  # fmt: skip
def test_a_legal_form_is_known_as_one(form: str) -> None:
    """It says nothing of who a party is."""
    assert {kind for _, kind in meanings(form)} == {"legal_form"}


@pytest.mark.parametrize("forms", [("Peking", "北京", "베이징", "Пекин", "پکن", "بكين", "Pekin"), ("Tehran", "Teheran", "تهران", "طهران", "Тегеран"),
                                   ("Pyongyang", "평양", "平壤", "Пхеньян"), ("Москва", "Moscow", "莫斯科", "مسکو", "Moskova")])  # fmt: skip
def test_a_place_is_one_in_all_its_spellings(forms: tuple[str, ...]) -> None:
    """Native, old and foreign names."""
    assert len({meanings(form) for form in forms}) == 1


@pytest.mark.parametrize(
    "form", ["химический", "химического", "химическая", "химических", "химии", "химия", "химическому"]
)
def test_russian_cases_are_one_word(form: str) -> None:
    """Whatever ending a sentence asks for."""
    assert meanings(form) == (("chemical", "organisation"),)


def test_the_order_of_the_files_does_not_matter() -> None:
    """The same tables from either end."""
    assert compile_words(FILES[::-1]) == WORDS


def test_every_concept_has_words_in_known_languages() -> None:
    """There are words for what most firms and offices are called."""
    assert len(WORDS.kinds) > 1500
    assert {"en", "zh", "ja", "ko", "fa", "ar", "ru", "tr"} <= LANGUAGES


def test_a_word_of_two_concepts_is_refused() -> None:
    """A translation must not depend on which file was read last."""
    row = b'kind = "organisation"\n[word.one]\nzh = ["\xe9\x92\xa2"]\n[word.two]\nzh = ["\xe9\x92\xa2"]\n'
    with pytest.raises(ContentError, match="means one and two; take it out"):
        compile_words([("words/organisation/x.toml", row)])


def test_an_unknown_language_is_refused_with_its_place() -> None:
    """A slip of the keyboard does not hide words."""
    with pytest.raises(ContentError, match=r"x\.toml: one has words in 'zz'"):
        compile_words([("x.toml", b'kind = "place"\n[word.one]\nzz = ["a"]\n')])


def test_a_concept_in_two_files_is_refused() -> None:
    """One home for each."""
    with pytest.raises(ContentError, match="stands in two files"):
        compile_words([(name, b'kind = "place"\n[word.one]\nen = ["a"]\n') for name in ("a.toml", "b.toml")])


def test_a_concept_of_a_family_is_known_to_be_near_the_others() -> None:
    """One paper's bureau is the next one's department."""
    assert WORDS.families["bureau"] == WORDS.families["department"] != WORDS.families["factory"]
    assert WORDS.families.keys() <= WORDS.kinds.keys()


@pytest.mark.parametrize(
    ("near", "says"),
    [
        (b'[near]\noffice = ["one", "three"]\n', "three in office is no concept"),
        (b'[near]\noffice = ["one"]\nbody = ["one"]\n', "one is in office and in body"),
    ],
)
def test_a_family_of_unknown_or_shared_concepts_is_refused(near: bytes, says: str) -> None:
    """A slip of the keyboard does not join words."""
    with pytest.raises(ContentError, match=says):
        compile_words([("x.toml", b'kind = "place"\n' + near + b'[word.one]\nen = ["a"]\n')])


@pytest.mark.parametrize("name", ["Мальков", "Арамов", "Полин", "Салин", "Верин"])
def test_a_surname_is_no_stem_of_three_letters(name: str) -> None:
    """Whoever is called so trades in nothing by it."""
    assert [word.kind for word in translated(name, WORDS)] == [READING]


@pytest.mark.parametrize(
    ("written", "translations"),
    [("青松", ("green_pine", "chongsong")), ("烽火", ("beacon", "ponghwa")), ("光明", ("brightness", "kwangmyong")), ("혜성", ("comet", "hyesong")),
     ("黎明", ("dawn", "ryomyong")), ("牡丹", ("peony", "mudan")), ("千里馬", ("chollima", "chonrima"))],
)  # fmt: skip
def test_a_virtue_star_or_flower_is_translated_and_read(written: str, translations: tuple[str, str]) -> None:
    """Both ways meet."""
    (word,) = translated(written, WORDS)
    assert word.text == translations[0]
    assert translations[1] in word.ways
