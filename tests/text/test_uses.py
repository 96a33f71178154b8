"""What texts say goods are for, in many languages."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bonafides_catalogue
from bonafides.model.codec import from_msgpack, from_toml, to_msgpack
from bonafides.model.words import UseTable
from bonafides.text.uses import read_uses

WORDS = Path(bonafides_catalogue.__file__).parent / "words" / "end_use.toml"
TABLE = from_toml(WORDS.read_bytes(), UseTable, where="end_use.toml")


def uses(text: str) -> str:
    """Give the uses that a text names, sorted."""
    return " ".join(sorted(read_uses(text, TABLE)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There is no doubt that this is for a missile", "missile"),
        ("sounding-rocket research", "rocket space"),
        ("satellite launch vehicle first stage", "rocket space"),
        ("nuclear medicine department", "civil"),
        ("cooling pumps for a nuclear power plant", "civil nuclear"),
        ("magnetic resonance imaging for hospital (nuclear magnetic resonance)", "civil"),
        ("弹道导弹壳体", "missile"),
        ("daodan keti", "missile"),
        ("missile balistico", "missile"),
        ("lanzamisiles guidance", "missile"),
        ("crusie missile airframe", "missile"),
        ("ракетный двигатель", "rocket"),
        ("固体火箭发动机", "rocket"),
        ("تولید موشک بالستیک", "missile"),
        ("إنتاج الصواريخ الباليستية", "missile rocket"),
        ("gas centrifuge cascade", "nuclear"),
        ("核武器研制", "military nuclear"),
        ("production of artillery shells", "military"),
        ("navy blue dye for shirts", "civil"),
        ("food grade stock pot", "civil"),
        ("bicycle frames", "civil"),
        ("water treatment in municipal plant", "civil"),
        ("Trinkwasseraufbereitung", "civil"),
        ("para uso hospitalario", "civil"),
        ("earth observation satellite integration", "space"),
        ("naval vessels of the Iranian navy", "military"),
        ("missile guidance for the armed forces", "military missile"),
        ("drone propulsion", "uav"),
        ("Shahed-136 unmanned aerial vehicle", "uav"),
        ("solid propellant mixing", "rocket"),
        ("propelente sólido para cohetes", "rocket"),
        ("nerve agent precursor", "chemical"),
        ("dyestuff oxidation", "civil"),
        ("dental alloys", "civil"),
        ("automotive airbag inflators", "civil"),
        ("raketa dvigatel", "rocket"),
        ("voennoe naznachenie", "military"),
        ("ミサイルの誘導装置", "missile"),
        ("ロケットモーター", "rocket"),
        ("aerosol propellant for food cans", "civil"),
        ("unmanned aerial vehicle autopilot", "uav"),
        ("for the Army Ordnance Factory", "military"),
        ("turbojet for cruise missile", "missile"),
        ("нужды Минобороны", "military"),
        ("для баллистических ракет Минобороны", "military missile rocket"),
        ("Bauteile einer Feststoffrakete", "rocket"),
        ("Aufklärungsdrohne", "uav"),
        ("uranium enrichment cascade", "nuclear"),
        ("미사일 유도 장치", "missile"),
        ("پهپاد شناسایی", "uav"),
        ("للمستشفيات المدنية", "civil"),
    ],
)  # fmt: skip
def test_a_use_is_read_in_any_language(text: str, expected: str) -> None:
    """Native letters and romanised words alike."""
    assert uses(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "not for missiles",
        "non-nuclear use",
        "no military use",
        "The goods will not be used for any purpose connected with chemical, biological or nuclear weapons, or missiles capable of delivering such weapons.",
        "wird nicht für militärische Zwecke verwendet",
        "ne sera pas utilisé pour des missiles",
        "не предназначено для военных целей и ракет",
        "не будет использоваться в ракетной технике",
        "本产品不用于军事目的或导弹",
        "不会用于任何军事用途",
        "軍事目的には使用しません",
        "군사용이 아닙니다",
        "kein militärischer Einsatz",
        "برای استفاده نظامی نیست",
        "ليس للاستخدام العسكري",
        "askeri amaçla kullanılmayacaktır",
        "no será utilizado para fines militares",
        "non destinato a uso militare",
        "We do not make weapons",
        "not for nuclear, chemical or biological weapons, and not for missiles",
        "미사일 용도가 아닙니다",
        "برای موشک نیست",
    ],
)  # fmt: skip
def test_a_denied_use_is_no_use(text: str) -> None:
    """And a denial says nothing of what it is for instead."""
    assert uses(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("These items will only be used for civil purposes and not for military or nuclear applications", "civil"),
        ("not only for civil hospitals but for the army", "civil military"),
        ("民生用途、ミサイルには使用しない", "civil"),
        ("300km ballistic missile line, not for civil use", "missile"),
        ("It will not be used for nuclear purposes, it is for a missile plant", "missile"),
        ("The goods are for civil use only and will not be used, directly or indirectly, in the design, production or use of missiles, unmanned aerial vehicles or nuclear weapons", "civil"),
        ("Die Güter werden ausschließlich für zivile Zwecke und nicht für Raketen, Drohnen oder ABC-Waffen verwendet", "civil"),
        ("Товар предназначен для гражданских целей и не будет использован в ракетах, ядерном или химическом оружии", "civil"),
        ("用于民用领域,不会用于导弹、核武器或无人机", "civil"),
        ("cet équipement est à usage civil et ne sera pas utilisé dans des missiles, des drones ou des armes chimiques", "civil"),
        ("cannot exclude military use", "military"),
    ],
)  # fmt: skip
def test_a_denial_ends_where_something_else_is_said(text: str, expected: str) -> None:
    """What is affirmed beside a denial counts."""
    assert uses(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "rocket salad packaging",
        "核心部件加工",
        "产品审核系统",
        "空间有限",
        "bank transfer",
        "The rocketing price of steel",
        "nuclear-free zone museum exhibit",
        "fuel pumps for a river barge",
        "waffle iron, Waffeleisen",
        "torpedo ladle car for steel mill",
        "Bauteile für eine Brücke",
    ],
)  # fmt: skip
def test_words_that_only_look_like_a_use_are_none(text: str) -> None:
    """A salad, a core and a colour are no weapons."""
    assert uses(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("customer does not wish to be named, for missile assembly", "missile refused"),
        ("customer declines to say", "refused"),
        ("end use confidential", "refused"),
        ("will be told later", "refused"),
        ("as agreed", "refused"),
        ("industrial use", "generic"),
        ("stock", "generic"),
        ("resale", "generic"),
        ("for general trading purposes", "generic"),
        ("客户拒绝说明用途", "refused"),
        ("用途保密", "refused"),
        ("Kunde möchte den Verwendungszweck nicht nennen", "refused"),
        ("le client refuse de préciser l'usage", "refused"),
        ("конечное использование не раскрывается", "refused"),
        ("사용 목적은 비밀", "refused"),
        ("核对库存", "generic"),
        ("general use", "generic"),
        ("not for missiles, end use confidential", "refused"),
        ("tbd", "refused"),
        ("for resale", "generic"),
    ],
)  # fmt: skip
def test_refusals_and_commonplaces_are_told_apart(text: str, expected: str) -> None:
    """Who declines to say is not who says nothing in particular."""
    assert uses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rocket with a range of 350 km", "range_300 rocket"),
        ("sounding rocket motor test, range 150 km", "range_below_300 rocket space"),
        ("missile, range 200 nautical miles", "missile range_300"),
        ("missile, range 180 miles", "missile range_below_300"),
        ("UAV with a range of 1,200 km", "range_300 uav"),
        ("无人机,航程 500公里", "range_300 uav"),
        ("موشک با برد ۳۰۰ کیلومتر", "missile range_300"),
        ("ракета дальностью 450 км", "range_300 rocket"),
        ("spectral range 400 nm to 700 nm", ""),
        ("missile (range:300km)", "missile range_300"),
    ],
)  # fmt: skip
def test_a_stated_range_is_compared_with_300_km_exactly(text: str, expected: str) -> None:
    """Miles and nautical miles are converted; light is measured in other nm."""
    assert uses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("range 186 miles", "range_below_300"), ("range 187 miles", "range_300"), ("range 161 nmi", "range_below_300"), ("range 162 nmi", "range_300")],
)  # fmt: skip
def test_the_line_of_300_km_falls_between_whole_miles(text: str, expected: str) -> None:
    """186 miles are 299.3 km and 187 are 300.9 km; 161 nautical miles are 298.2 km and 162 are 300.02 km."""
    assert uses(text) == expected


def test_a_span_gives_the_words_as_written() -> None:
    """Spans are characters of the original text, whatever its letters."""
    text = "İhracat: 弹道导弹 guidance"
    assert {text[s:e] for s, e in read_uses(text, TABLE)["missile"]} == {"弹道", "导弹"}


def test_the_table_survives_the_edition() -> None:
    """What is written as MessagePack reads back the same."""
    assert to_msgpack(from_msgpack(to_msgpack(TABLE), UseTable, where="uses")) == to_msgpack(TABLE)


@given(st.text(max_size=80))
def test_every_span_lies_inside_the_text(text: str) -> None:
    """No text breaks the reading."""
    assert all(0 <= s < e <= len(text) for spans in read_uses(text, TABLE).values() for s, e in spans)


@pytest.mark.parametrize("use", [row.use for row in TABLE.use if row.use not in {"civil", "refused", "generic"}])
def test_every_phrase_of_a_use_is_denied_by_not_for(use: str) -> None:
    """Whatever names a weapon or a carrier can be denied in one way at least."""
    phrases = next(row.phrases for row in TABLE.use if row.use == use)
    assert [p for p in phrases if use in read_uses(f"not for {p.replace('*', '')}", TABLE)] == []
