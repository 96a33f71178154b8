"""China's licence announcements for minerals, materials and drones, by announcement; `cn.py` takes these rules in.

They hold for every destination. Goods that an announcement names, by word or CAS number, need a licence; where only the tariff
heading fits, a question is left, since most headings hold other goods too. Purity and other figures of the announcements are not
applied, so a named material below its figure is still held: the exporter shows the authority, or the assay, that it is below. The CAS numbers are ours: the announcements give tariff numbers.
"""

import re
from collections.abc import Callable
from datetime import date
from fractions import Fraction

from msgspec import Struct

from bonafides.model.evidence import Citation, Evidence, asks, claim
from bonafides.model.facts import Facts, at_item
from bonafides.model.item import Item
from bonafides.model.law import Rule
from bonafides.model.noun import stated
from bonafides.model.scope import FOOD_AND_MEDICINE
from bonafides.model.truth import Truth, any_of

READ = {"verified_by": "bonafides maintainers, read at source", "verified_on": "2026-11-24", "review_by": "2027-05-24"}
OPEN = {"review_by": "2027-05-24"}
_GRAPHITE, _NATURAL = (
    re.compile(r"graphit|石墨", re.IGNORECASE),
    re.compile(r"natural|flake|spher|expan|naturel|天然|鳞片|球|膨胀", re.IGNORECASE),
)
_FIGURES = (
    (
        re.compile(r"density|dichte|densité|密度", re.IGNORECASE),
        re.compile(r"(\d+(?:\.\d+)?) ?g/cm", re.IGNORECASE),
        Fraction("1.73"),
    ),
    (
        re.compile(r"purity|reinheit|pureté|carbon content|纯度", re.IGNORECASE),
        re.compile(r"(\d+(?:\.\d+)?) ?%"),
        Fraction("99.9"),
    ),
    (
        re.compile(r"strength|festigkeit|résistance|强度", re.IGNORECASE),
        re.compile(r"(\d+(?:\.\d+)?) ?mpa", re.IGNORECASE),
        Fraction(30),
    ),
)
"""What names a figure of artificial graphite, how it is written, and the line that all three must be above."""


class Announced(Struct, frozen=True, kw_only=True):
    """Goods of one announcement: words in small letters and CAS numbers; headings and `near` words only raise the question.

    `others` name goods of the same headings that are outside the announcement. `material` says that a heading outside those of materials leaves a question, even where a word fits.
    """

    words: tuple[str, ...]
    cas: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    material: bool = True


MATERIALS = ("25", "26", "28", "29", "38", "68", "71", "81", "8479", "8486", "8505", "8541")
"""Where materials, targets, magnets and presses of the announcements are classified; a lamp or a charger is elsewhere."""
GALLIUM = Announced(
    words=("gallium", "germanium", "zinc germanium phosphide", "镓", "锗"),
    cas=("7440-55-3", "7440-56-4", "25617-97-4", "1303-00-0", "12024-21-4", "1310-53-8", "10038-98-9", "12063-98-8"),
    headings=("811292", "811299", "285390", "282560", "282590"),
)
GRAPHITE = Announced(
    words=(
        "artificial graphite", "synthetic graphite", "isostatic graphite", "isotropic graphite", "high purity graphite", "high-purity graphite",
        "flake graphite", "natural graphite", "spherical graphite", "spheroidized graphite", "spheroidised graphite", "expanded graphite",
        "expandable graphite", "人造石墨", "等静压石墨", "高纯石墨", "鳞片石墨", "球形石墨", "球化石墨", "膨胀石墨", "天然石墨",
    ),
    headings=("2504", "3801", "681519"),
)  # fmt: skip
ANTIMONY = Announced(
    words=(
        "antimony", "antimonide", "trimethylantimony", "triethylantimony", "stibine", "superhard", "synthetic diamond", "cubic boron nitride",
        "six-sided top press", "cubic press", "锑", "超硬", "六面顶压机", "合成金刚石", "立方氮化硼",
    ),
    cas=("7440-36-0", "1309-64-4", "1312-41-0", "7803-52-3", "10043-11-5"),
    headings=("261710", "8110", "282580", "283090", "285000", "293190"),
)  # fmt: skip
TUNGSTEN = Announced(
    words=(
        "paratungstate", "tungsten oxide", "tungsten trioxide", "tungsten carbide", "tungsten alloy", "tungsten metal", "tungsten powder",
        "tungsten rod", "tungsten bar", "tellurium", "telluride", "bismuth metal", "bismuth ingot", "molybdenum powder", "indium phosphide",
        "trimethylindium", "triethylindium", "仲钨酸铵", "氧化钨", "碳化钨", "钨合金", "钨粉", "钨棒", "碲", "金属铋", "钼粉", "磷化铟",
        "三甲基铟", "三乙基铟",
    ),
    cas=(
        "7440-33-7", "11120-25-5", "1314-35-8", "12070-12-1", "13494-80-9", "1306-25-8", "7440-69-9", "7439-98-7", "22398-80-7", "3385-78-2",
        "923-34-2",
    ),
    near=("tungsten", "bismuth", "molybdenum", "indium", "钨", "铋", "钼", "铟"),
    headings=("284180", "282590", "284990", "810110", "810194", "810199", "810210", "810610", "810690", "280450"),
)  # fmt: skip
EARTHS = Announced(
    words=(
        "samarium", "gadolinium", "terbium", "dysprosium", "lutetium", "scandium", "yttrium", "钐", "钆", "铽", "镝", "镥", "钪", "钇",
    ),
    cas=(
        "7440-19-9", "7440-54-2", "7440-27-9", "7429-91-6", "7439-94-3", "7440-20-2", "7440-65-5", "12060-58-1", "12064-62-9", "12037-01-3",
        "1308-87-8", "12032-20-1", "12060-08-1", "1314-36-9",
    ),
    headings=("280530", "2846", "850511"),
    others=("lanthanum", "cerium", "praseodymium", "erbium", "holmium", "thulium", "europium", "ytterbium", "镧", "铈", "镨", "铒", "钬", "铥", "铕"),
)  # fmt: skip
DRONES = Announced(
    words=(
        "unmanned aerial vehicle engine", "uav engine", "drone engine", "drone jammer", "counter-drone", "anti-drone", "counter-uav", "anti-uav",
        "unmanned airship", "无人机发动机", "无人驾驶航空飞行器发动机", "反无人机", "无人驾驶飞艇", "无人机干扰",
    ),
    near=("drone", "unmanned aerial vehicle", "unmanned aircraft", "quadcopter", "无人机", "无人驾驶航空"),
    headings=("8806", "8807", "880100"),
    material=False,
)  # fmt: skip


def _named(facts: Facts, goods: Announced) -> Truth:
    """Tell whether an item is plainly named by an announcement; unknown where only the heading fits, or nothing is stated."""
    if not facts.items:
        return Truth.unknown(asks("Which goods are to be sent?", "$.items"))
    return any_of(_one(facts, i, goods) for i in range(len(facts.items)))


def _one(facts: Facts, index: int, goods: Announced) -> Truth:
    item, name = facts.transaction.items[index], facts.item_name(index)
    text = item.description.casefold() if stated(item.description) else ""
    cas = str(item.cas).strip() if stated(item.cas) else ""
    digits = "".join(c for c in str(item.hs) if c.isdigit()) if stated(item.hs) else ""
    if digits.startswith(FOOD_AND_MEDICINE):
        return Truth.no(Evidence(says=f"{name} is food or medicine by its heading, {item.hs}", place=at_item(index)))
    named = cas in goods.cas or _says(text, goods.words)
    elsewhere = goods.material and bool(digits) and not digits.startswith(MATERIALS)
    if named and not elsewhere:
        return Truth.yes(Evidence(says=f"{name} is named by the announcement", place=at_item(index)))
    fits = digits.startswith(goods.headings) and not _says(text, goods.others)
    if named or fits or _says(text, goods.near):
        question = "Is it one of the goods that the announcement names, in the form and above the figures it names?"
        return Truth.unknown(asks(question, f"$.items[{index}].description", f"{name} may be"))
    if not text and not digits and not cas:
        return Truth.unknown(asks("What exactly is it?", f"$.items[{index}].description"))
    return Truth.no(Evidence(says=f"{name} is not named by the announcement", place=at_item(index)))


def _says(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether a text has one of the words, at the start of a word of its own: ytterbium is no terbium."""
    return any(re.search(rf"(?<![a-z]){re.escape(word)}", text) for word in words)


def gallium_or_germanium(facts: Facts) -> Truth:
    """Gallium, germanium and their compounds that the announcement names need a licence."""
    return _named(facts, GALLIUM)


def graphite(facts: Facts) -> Truth:
    """Artificial graphite of high purity, strength and density, and natural flake graphite with its products, need a licence.

    Artificial graphite is named by three figures together: one that is stated at or below its line takes it out.
    """
    return _named(facts, GRAPHITE) & ~_below_the_figures(facts)


def _below_the_figures(facts: Facts) -> Truth:
    """Tell whether every graphite of the file is artificial and states a figure at or below its line."""
    graphites = [i for i in facts.transaction.items if stated(i.description) and _GRAPHITE.search(i.description)]
    below = [not _NATURAL.search(str(i.description)) and _states_less(i) for i in graphites]
    says = claim("The graphite is stated to be below a figure of the announcement", "transaction", "$.items")
    return Truth.yes(says) if below and all(below) else Truth.no(says)


def _states_less(item: Item) -> bool:
    specs = item.specs if stated(item.specs) else {}
    figures = [
        (Fraction(found[1]), line)
        for key, value in specs.items()
        for words, written, line in _FIGURES
        if words.search(key) and (found := written.search(str(value).replace(",", ".")))
    ]
    return any(number <= line for number, line in figures)


def antimony_or_superhard(facts: Facts) -> Truth:
    """Antimony, its compounds, and what makes superhard materials need a licence."""
    return _named(facts, ANTIMONY)


def tungsten_and_others(facts: Facts) -> Truth:
    """Tungsten, tellurium, bismuth, molybdenum and indium materials that the announcement names need a licence."""
    return _named(facts, TUNGSTEN)


def rare_earths(facts: Facts) -> Truth:
    """Samarium, gadolinium, terbium, dysprosium, lutetium, scandium and yttrium, with alloys, magnets and compounds, need a licence."""
    return _named(facts, EARTHS)


def drones_and_parts(facts: Facts) -> Truth:
    """Certain drones, their engines, payloads and radio gear, and systems against drones need a licence."""
    return _named(facts, DRONES)


def _rule(name: str, title: str, holds: Callable[[Facts], Truth], citation: Citation, *, since: date) -> Rule:
    return Rule(
        id=f"cn.{name}", title=title, holds=holds, outcome="LICENCE", duty="licence", since=since, citation=citation
    )


MINERALS = (
    _rule(
        "gallium_germanium", "Gallium or germanium", gallium_or_germanium, since=date(2023, 8, 1), citation=Citation(
            cites="Ministry of Commerce and Customs Announcement No. 23 of 2023",
            passage="clause 1(1): gallium metal, nitride, oxide, phosphide, arsenide and others, not to leave without leave; the first day not read",
            source="szfmmetal.com news 538", **OPEN,
        ),
    ),
    _rule(
        "graphite", "Artificial or natural flake graphite", graphite, since=date(2023, 12, 1), citation=Citation(
            cites="Ministry of Commerce and Customs Announcement No. 39 of 2023",
            passage="clause 1(1) and (2): artificial graphite above three figures, natural flake graphite and products; from 1 December 2023",
            source="interos.ai (translation); english.news.cn of 20 October 2023", **READ,
        ),
    ),
    _rule(
        "antimony_superhard", "Antimony or superhard materials", antimony_or_superhard, since=date(2024, 9, 15), citation=Citation(
            cites="Ministry of Commerce and Customs Announcement No. 33 of 2024",
            passage="clause 1(1): antimony ore, metal, oxide, organic compounds, hydride, indium antimonide; from 15 September 2024; 1(2) not read",
            source="taishanchuanggu.com NewsInfo 1220; fba-shipping.com", **OPEN,
        ),
    ),
    _rule(
        "tungsten_and_others", "Tungsten, tellurium, bismuth, molybdenum or indium", tungsten_and_others, since=date(2025, 2, 4), citation=Citation(
            cites="Ministry of Commerce and Customs Announcement No. 10 of 2025",
            passage="clause 1: ammonium paratungstate, tungsten oxide and carbide, solid tungsten; at once on 4 February 2025; clauses 2 to 5 not read",
            source="um-material.com (translation); Xinhua of 4 February 2025", **OPEN,
        ),
    ),
    _rule(
        "rare_earths", "Seven medium and heavy rare earths", rare_earths, since=date(2025, 4, 4), citation=Citation(
            cites="Ministry of Commerce and Customs Announcement No. 18 of 2025",
            passage="clauses 1 to 7: metals, alloys, targets, magnets, oxides and compounds of seven rare earths; at once on 4 April 2025",
            source="osencmagnet.com (translation); en.ckhq.net (the Ministry's spokesperson)", **READ,
        ),
    ),
    _rule(
        "drones", "Drones, their parts or systems against them", drones_and_parts, since=date(2023, 9, 1), citation=Citation(
            cites="Ministry of Commerce and others, Announcements No. 27 and 28 of 2023 and No. 31 of 2024",
            passage="engines above 16 kW, infrared imagers, radars, lasers, radio gear and anti-drone systems; from 1 September 2023, changed a year later",
            source="eastarscm.com; news.cgtn.com of 31 July 2023; people.cn of 1 August 2024", **OPEN,
        ),
    ),
)  # fmt: skip
