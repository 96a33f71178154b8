"""Where the papers of a transaction and its declared goods differ: numbers, headings, names, quantities and purity."""

import re
from collections.abc import Iterator
from fractions import Fraction

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.noun import stated
from bonafides.model.transaction import Paper
from bonafides.text.amounts import amount, differ
from bonafides.text.fold import fold
from bonafides.text.samegoods import CAS, goods_named, goods_names

_COMPARED = ("declaration", "invoice", "order", "sds", "datasheet", "bill_of_lading", "manifest")
_TESTED = re.compile(
    r"\blab(?:or\w*)?\b|\banaly[sz]\w*|\bassay\w*|\binspect\w*|\bsampl\w*|\btest(?:ed| report| result| certificate)|\bexaminat\w*|\bseiz\w*|"
    r"\bprüf\w*|\bprobe\b|\buntersuch\w*|\bgutachten|\bexpertis\w*|\binspección|\blaboratori\w*|анализ|лаборат|экспертиз|осмотр|досмотр|muayene|tahlil|"
    r"检验|检测|化验|查验|検査|分析|검사|분석|آزمایش|بازرسی|تحليل|مختبر",
    re.IGNORECASE,
)
"""A paper of another kind is compared where it tells what somebody found in the goods, or names goods in a field of its own."""
_HEADING = re.compile(r"\b(?:hs|tariff|commodity|heading|zolltarif|taric|htsus?|customs)\b", re.IGNORECASE)
_NAME = re.compile(
    r"^(?:description|goods|product(?:_name)?|item|name_of_goods|commodity|substance|chemical_name|trade_name|article)$",
    re.IGNORECASE,
)
_SIZE = re.compile(r"^(?:net_?)?(?:quantity|qty|net_?weight|weight_?net|net_?mass|net)$", re.IGNORECASE)
_PURITY = re.compile(r"assay|purity|reinheit|gehalt|pureté|pureza|чистот|含量|纯度", re.IGNORECASE)
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*%")
_QUOTED = re.compile(r"“(.+?)”")
_SHARE, _POINTS = Fraction(1, 20), Fraction(2)


def differences(facts: Facts) -> Iterator[Evidence]:
    """Give each difference between a paper and the declared items, or between a paper and the declaration, with both sides."""
    for index, paper in enumerate(facts.papers):
        if paper.kind in _COMPARED or _tells_of_the_goods(paper):
            yield from _numbers(facts, index, paper)
            yield from _recognised(facts, index)
            for key, value in (paper.fields if stated(paper.fields) else {}).items():
                if value is not None:
                    yield from _field(
                        facts,
                        f"$.documents[{index}].fields.{key}",
                        _plain(key),
                        f"{_called(paper)}|{value}",
                    )


def _tells_of_the_goods(paper: Paper) -> bool:
    named = any(
        _NAME.match(_plain(key)) or _plain(key) == "cas" for key in (paper.fields if stated(paper.fields) else {})
    )
    return paper.kind == "other" and (named or bool(stated(paper.text) and _TESTED.search(paper.text)))


def _called(paper: Paper) -> str:
    return "paper" if paper.kind == "other" else paper.kind.replace("_", " ")


def _plain(key: str) -> str:
    return key.strip().casefold().replace(" ", "_").replace("-", "_")


def _texts(paper: Paper) -> str:
    fields = paper.fields.values() if stated(paper.fields) else ()
    return " ".join([paper.text if stated(paper.text) else "", *(str(v) for v in fields if v is not None)])


def _numbers(facts: Facts, index: int, paper: Paper) -> Iterator[Evidence]:
    """Compare CAS numbers; a sheet that names several substances needs to name one that is declared, or the goods in words."""
    declared = {n for item in facts.transaction.items if stated(item.cas) for n in CAS.findall(item.cas)}
    named = set(CAS.findall(_texts(paper)))
    kin = {r.item for r in facts.recognised if r.document == index} & {n for i in facts.items for n in i.names}
    if declared and named and not declared & named and not kin:
        says = f"The {_called(paper)} names CAS {', '.join(sorted(named))}; declared is {', '.join(sorted(declared))}"
        yield claim(says, "transaction", f"$.documents[{index}]")
    elif named and not declared and not kin and goods_named(facts, _texts(paper)) is False:
        says = f"The {_called(paper)} names CAS {', '.join(sorted(named))} and no word of what is declared: {_declared(facts)}"
        yield claim(says, "transaction", f"$.documents[{index}]")


def _recognised(facts: Facts, index: int) -> Iterator[Evidence]:
    """Give items of the catalogue that a paper names and no declared item is."""
    own = {n for i in facts.items for n in i.names}
    words = fold(" ; ".join(n for names in goods_names(facts) for n in names))
    terms: dict[str, list[tuple[str, Evidence]]] = {}
    for found in facts.recognised:
        if found.document == index:
            terms.setdefault(found.ground.says, []).append((found.item, found.ground))
    for says, items in terms.items():
        quoted = _QUOTED.search(says)
        declared = bool(quoted and fold(quoted[1]) and fold(quoted[1]) in words)
        if not declared and not own & {item for item, _ in items} and facts.items:
            yield claim(
                f"{says}, the declared goods are not that: {_declared(facts)}",
                "transaction",
                items[0][1].place.at if items[0][1].place else f"$.documents[{index}]",
            )


def _declared(facts: Facts) -> str:
    return ", ".join(facts.item_name(i) for i in range(len(facts.transaction.items)))


def _field(facts: Facts, at: str, key: str, told: str) -> Iterator[Evidence]:
    """Compare one field of a paper; `told` is the paper's kind and the value, parted by a bar."""
    kind, value = told.split("|", 1)
    if _HEADING.search(key.replace("_", " ")) and _other_heading(facts, value):
        yield claim(f"The {kind} has the heading {value}; declared is {_headings(facts)}", "transaction", at)
    elif _NAME.match(key) and kind != "declaration" and goods_named(facts, value) is False:
        yield claim(f"The {kind} describes “{value}”; declared is {_declared(facts)}", "transaction", at)
    elif _NAME.match(key) and goods_named(facts, value) is False:
        yield claim(f"Declared is “{value}”; the goods are {_declared(facts)}", "transaction", at)
    elif _SIZE.match(key) and len(facts.transaction.items) == 1:
        if differ(amount(value), amount(facts.transaction.items[0].quantity), share=_SHARE):
            yield claim(
                f"The {kind} says {value}; declared is {facts.transaction.items[0].quantity}", "transaction", at
            )
    elif _PURITY.search(key) and _other_purity(facts, value):
        yield claim(f"The {kind} gives a purity of {value}; the item is stated otherwise", "transaction", at)


def _headings(facts: Facts) -> str:
    return ", ".join(str(i.hs) for i in facts.transaction.items if stated(i.hs))


def _other_heading(facts: Facts, value: str) -> bool:
    """Tell whether a heading is none of the declared ones, as far as both are written and at most to six digits."""
    shown = re.sub(r"\D", "", value)[:6]
    declared = [re.sub(r"\D", "", str(i.hs))[:6] for i in facts.transaction.items if stated(i.hs)]
    pairs = [(shown[: min(len(shown), len(d))], d[: min(len(shown), len(d))]) for d in declared if len(d) >= 4]
    return len(shown) >= 4 and bool(pairs) and all(a != b for a, b in pairs)


def _other_purity(facts: Facts, value: str) -> bool:
    """Tell whether a purity is more than two points from that of every item that states one."""
    shown = [Fraction(n.replace(",", ".")) for n in _PERCENT.findall(value)]
    stated_by_items = [
        Fraction(n.replace(",", "."))
        for item in facts.transaction.items
        for key, spec in (item.specs if stated(item.specs) else {}).items()
        if _PURITY.search(key)
        for n in _PERCENT.findall(str(spec))
    ]
    return bool(shown and stated_by_items) and all(abs(a - b) > _POINTS for a in shown for b in stated_by_items)
