"""The same goods get the same answer in six languages and three systems of units; regression tests on the installed catalogue."""

import itertools
import tomllib
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.goods.test_classify import answer

from bonafides.goods.units import unit_for, units_of
from bonafides.model.assessment import ItemResult

LANGUAGES = ("en", "de", "fr", "es", "ru", "zh")
SYSTEMS = ("SI", "technical", "US")
POINT = frozenset({"en", "zh"})
"""Languages that write a decimal point; the others write a comma."""

# Units as they are written in Russian and Chinese, where they differ, and in one language of the others.
WRITTEN = {
    "ru": {
        "kg/m3": "кг/м³", "g/cm3": "г/см³", "mm": "мм", "um": "мкм", "cm": "см", "m": "м", "km": "км", "MPa": "МПа", "kgf/mm2": "кгс/мм²", "kgf/cm2": "кгс/см²", "l": "л",
        "m3": "м³", "°C": "°С", "m/s2": "м/с²", "kN": "кН", "tf": "тс", "kgf": "кгс", "kg": "кг", "rpm": "об/мин", "g.mm/kg": "г·мм/кг", "deg/s": "град/с", "deg/h": "°/ч",
        "N": "Н", "kg/N/h": "кг/(Н·ч)", "kg/kgf/h": "кг/(кгс·ч)", "meq/g": "мг-экв/г", "mgKOH/g": "мг KOH/г", "Pa.s": "Па·с", "mPa.s": "мПа·с", "P": "П", "arcsec": "угл. с",
        "%": "% масс.",
        "vol%": "% об.", "m/s": "м/с", "km/h": "км/ч", "mGal": "мГал", "s": "сек", "min": "мин", "MeV": "МэВ", "keV": "кэВ", "in": "дюйма",
    },
    "zh": {
        "kg/m3": "千克/立方米", "g/cm3": "克/立方厘米", "mm": "毫米", "um": "微米", "cm": "厘米", "m": "米", "km": "公里", "MPa": "兆帕", "kgf/mm2": "公斤力/平方毫米", "l": "升",
        "kgf/cm2": "公斤力/平方厘米", "m3": "立方米", "°C": "℃", "°F": "℉", "m/s2": "米/秒²", "kN": "千牛", "tf": "吨力", "kgf": "公斤力", "kg": "公斤", "rpm": "转/分",
        "g.mm/kg": "克·毫米/千克", "deg/s": "度/秒", "deg/h": "度/小时", "N": "牛", "kg/N/h": "千克/(牛·时)", "kg/kgf/h": "公斤/(公斤力·时)", "mgKOH/g": "毫克KOH/克", "Pa.s": "帕·秒",
        "mPa.s": "毫帕·秒", "P": "泊", "arcsec": "角秒", "m/s": "米/秒", "km/h": "公里/小时", "kn": "节", "mGal": "毫伽", "s": "秒", "min": "分钟", "in": "英寸", "lb": "磅", "lbf": "磅力",
        "ft": "英尺", "MeV": "兆电子伏",
    },
    "de": {"in": "Zoll", "l": "Liter", "rpm": "U/min", "arcsec": "Bogensekunden", "deg/h": "Grad/h", "kgf/mm2": "kp/mm²", "%": "Gew.-%", "vol%": "Vol.-%", "s": "Sekunden"},
    "fr": {"in": "pouces", "l": "litres", "rpm": "tr/min", "arcsec": "secondes d'arc", "deg/h": "degrés par heure", "%": "% en masse", "vol%": "% en volume", "s": "secondes"},
    "es": {"in": "pulgadas", "l": "litros", "rpm": "r/min", "arcsec": "segundos de arco", "deg/h": "grados por hora", "%": "% en peso", "vol%": "% en volumen", "s": "segundos"},
    "en": {"%": "wt.%", "vol%": "% by volume", "in": "inches"},
}  # fmt: skip


class Figure(NamedTuple):
    """A figure of an item: its words in the six languages, its unit in the three systems, and the values drawn, in the first unit."""

    words: tuple[str, ...]
    units: tuple[str, ...]
    values: tuple[Fraction, ...]


class Goods(NamedTuple):
    """Goods with their names and words in the six languages."""

    id: str
    names: tuple[str, ...]
    words: tuple[str, ...]
    figures: tuple[Figure, ...]
    fields: dict[str, str]
    sizes: str


@lru_cache(maxsize=1)
def goods() -> tuple[Goods, ...]:
    """Give the goods of the test."""
    rows = tomllib.loads(Path(__file__).with_name("tongues.toml").read_text(encoding="utf-8"))["item"]
    return tuple(
        Goods(
            row["id"], tuple(row["names"].split("|")), tuple(row["words"].split("|")),
            tuple(Figure(tuple(w.split("|")), tuple(u.split("|")), tuple(map(Fraction, v.split()))) for w, u, v in row["figures"]),
            {"cas": row["cas"]} if "cas" in row else {}, row.get("sizes", ""),
        )
        for row in rows
    )  # fmt: skip


def number(value: Fraction, language: str) -> str:
    """Write a number to fifteen digits with the decimal mark of a language, never with three decimals, which could be thousands."""
    whole, rest = divmod(value, 1)
    places = 15 - len(str(whole)) if whole else 18
    decimals = str(round(rest * 10**places)).zfill(places).rstrip("0") if rest else ""
    decimals = decimals + "0" if len(decimals) == 3 else decimals
    return f"{whole}{'.' if language in POINT else ','}{decimals}" if decimals else str(whole)


def quantity(figure: Figure, value: Fraction, language: str, system: int) -> str:
    """Write a value of a figure in a system of units and a language."""
    first, unit = (figure.units[i].strip() for i in (0, system))
    if not unit:
        return number(value, language)
    dimension = next(u.dimension for u in units_of(first) if unit_for(unit, u.dimension))
    of, to = unit_for(first, dimension), unit_for(unit, dimension)
    assert of is not None
    assert to is not None
    converted = (value * of.factor + of.offset - to.offset) / to.factor
    spelling = WRITTEN[language].get(unit, unit)
    return f"{number(converted, language)} {spelling}"


def stated(item: Goods, values: tuple[Fraction, ...], language: str, system: int, *, running: bool) -> ItemResult:
    """Classify the goods as they are written in a language and a system of units, as running text or as specifications."""
    at = LANGUAGES.index(language)
    comma = "，" if language == "zh" else ", "
    written = [
        (f.words[at].split(", ")[-1], quantity(f, v, language, system))
        for f, v in zip(item.figures, values, strict=True)
    ]
    known = [w for w in (item.names[at], item.words[at], item.sizes) if w]
    if running:
        return answer(comma.join([*known, *(f"{k} {q}" for k, q in written)]), hs="8479.89", **item.fields)
    return answer(comma.join(known), hs="8479.89", specs=dict(written), **item.fields)


def codes(result: ItemResult) -> tuple[object, ...]:
    """Give what must be the same in every language."""
    return result.status, result.mtcr, result.eu, result.us


@st.composite
def drawn(draw: st.DrawFn, item: Goods) -> tuple[Fraction, ...]:
    """Draw a value of each figure, on either side of its line."""
    return tuple(draw(st.sampled_from(f.values)) for f in item.figures)


@pytest.mark.parametrize("item", goods(), ids=[g.id for g in goods()])
@given(st.data())
@settings(max_examples=12, deadline=None)
def test_the_same_goods_get_the_same_answer_in_every_language(item: Goods, data: st.DataObject) -> None:
    """Six languages, three systems of units, running text and specifications."""
    values = data.draw(drawn(item))
    expected = codes(stated(item, values, "en", 0, running=False))
    for language in LANGUAGES:
        for system in range(len(SYSTEMS)):
            for running in (False, True):
                found = codes(stated(item, values, language, system, running=running))
                assert found == expected, (language, SYSTEMS[system], "text" if running else "specifications")


@pytest.mark.parametrize("item", goods(), ids=[g.id for g in goods()])
def test_the_values_of_the_goods_lie_on_both_sides_of_the_line(item: Goods) -> None:
    """A test whose answer never changes would show nothing."""
    drawn_values = itertools.product(*(f.values for f in item.figures))
    answers = (codes(stated(item, values, "en", 0, running=False)) for values in drawn_values)
    first = next(answers)
    assert any(found != first for found in answers)


def test_there_are_enough_goods() -> None:
    """At least twenty, over many entries."""
    assert len(goods()) >= 20
