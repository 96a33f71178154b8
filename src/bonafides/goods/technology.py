"""Technology, software and production facilities: controlled by the goods that they are for, and free where they are published."""

from datetime import date

from bonafides.goods.answers import insufficient
from bonafides.goods.naming import Match
from bonafides.goods.outcome import PARTIAL, controlled
from bonafides.goods.statements import Stated
from bonafides.goods.weighing import Weighed
from bonafides.model.assessment import Decisive, ItemResult
from bonafides.model.control import ControlEntry, ControlTables
from bonafides.model.evidence import Evidence, Locus, asks
from bonafides.model.truth import Truth, any_of, canonical

KNOWLEDGE, FACILITY, PUBLIC = "technology", "production_facility", "public_domain"
KINDS = (KNOWLEDGE, "software")


def is_technology(stated: Stated) -> bool:
    """Tell whether the item is knowledge (documents, data, software), not goods."""
    return any(stated.features[f].value is True for f in KINDS if f in stated.features)


def about(weighed: list[Weighed], tables: ControlTables, stated: Stated, day: date) -> ItemResult:
    """Give the answer for technology: free in the public domain, else controlled with the goods that it is for.

    Source: General Technology Note of Annex I to Regulation (EU) 2021/821; note 2.b to ML22; MTCR Annex, definition of technology.
    """
    public = stated.features.get(PUBLIC)
    if public and public.value is True:
        return ItemResult(
            status="not_controlled", decisive=Decisive(property="in the public domain", value="yes", limit="technology in the public domain is not controlled"),
            evidence=public.grounds, warnings=stated.warnings, names=tuple(w.entry.id for w in weighed),
        )  # fmt: skip
    goods = [w for w in weighed if w.entry.kind not in KINDS]
    found = [w for w in _held(goods, tables, stated, day) if w.entry.kind in KINDS]
    found += [w for w in weighed if w.entry.kind in KINDS and w.match.sure and w.truth.value is not False]
    found = _of_its_kind(found, stated)
    if any(w.truth.value is True for w in found):
        return controlled(found, stated)
    if found or not goods:
        return _open(found, stated)
    return ItemResult(
        status="not_controlled",
        evidence=canonical(g for w in weighed for g in w.truth.grounds),
        warnings=(*stated.warnings, PARTIAL),
    )


def _of_its_kind(found: list[Weighed], stated: Stated) -> list[Weighed]:
    """Leave out the entries for technology where software is offered and one for software was found, and the other way round."""
    offered = {f for f in KINDS if f in stated.features and stated.features[f].value is True}
    return [w for w in found if w.entry.kind in offered] or found


def _held(goods: list[Weighed], tables: ControlTables, stated: Stated, day: date) -> list[Weighed]:
    """Give the entries for knowledge and facilities as they stand by the goods that they are for."""
    return [w for e in tables.entries if e.of and e.in_force(day) and (w := _for(e, goods, stated))]


def _open(found: list[Weighed], stated: Stated) -> ItemResult:
    if found:
        return insufficient(found, [], stated)
    question = asks(
        "For which goods is the technology or software, and is it in the public domain?",
        f"{stated.at}.description",
        "goods that it is for",
    )
    return ItemResult(
        status="insufficient_data",
        questions=(question,),
        missing=(question.says,),
        warnings=(*stated.warnings, PARTIAL),
    )


def beside(weighed: list[Weighed], tables: ControlTables, stated: Stated, day: date) -> list[Weighed]:
    """Give the entries for technology and production facilities that are offered beside controlled goods (`extras`)."""
    offered = {f for f in (KNOWLEDGE, FACILITY) if f in stated.extras and stated.extras[f].value is True}
    kinds = {"technology" if f == KNOWLEDGE else "specially_designed" for f in offered}
    return [w for w in _held(weighed, tables, stated, day) if w.entry.kind in kinds] if kinds else []


def _for(entry: ControlEntry, weighed: list[Weighed], stated: Stated) -> Weighed | None:
    """Give an entry for technology as it stands by the goods that it is for; None where it is for none of them."""
    goods = [w for w in weighed if w.entry.id in entry.of]
    if not goods or all(w.truth.value is False for w in goods):
        return None
    joined = any_of(w.truth for w in goods)
    says = f"{entry.title}: for {', '.join(w.shown for w in goods if w.truth.value is joined.value)}"
    ground = Evidence(
        says=says, place=Locus(source=entry.list, at=entry.code), because=tuple(g for g in joined.grounds if not g.asks)
    )
    match = Match(sure=True, text=goods[0].match.text, at=stated.at)
    return Weighed(entry, match, Truth.of(joined.value, ground, *(g for g in joined.grounds if g.asks)), ())
