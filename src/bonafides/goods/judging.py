"""Tests of the catalogue against what was stated: yes, no or unknown, with each measured test and its margin."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from bonafides.goods.derived import derive
from bonafides.goods.doubts import held
from bonafides.goods.shapes import machinable
from bonafides.goods.statements import Stated
from bonafides.goods.units import decimal, unit_for
from bonafides.goods.wording import matcher
from bonafides.model.control import ControlTables, Criterion, FeatureWord, Property
from bonafides.model.evidence import asks, claim
from bonafides.model.quantity import Limit, Quantity, overlaps, reach, within
from bonafides.model.truth import Truth, all_of, any_of

_TELLING = frozenset(
    [
        "force",
        "impulse",
        "unbalance",
        "dose",
        "sound",
        "mach",
        "viscosity",
        "amount_per_mass",
        "fuel_per_impulse",
        "energy_per_mass",
        "energy_per_volume",
        "flow",
        "density",
    ]
)
"""Dimensions of which goods rarely have two figures; a mass, a length, a time or a share may be anything's."""
_OF_SYSTEM = {"payload", "range_any_payload"}
"""Properties that only a complete system has."""


class Tested(NamedTuple):
    """One test that was made: what, the stated value, the limit as written and as meant, and how far off, in base units."""

    title: str
    name: str
    value: str
    limit: str
    outcome: bool | None
    off: Fraction | None = None
    of: Limit | None = None

    @property
    def share(self) -> Fraction | None:
        """How far off the value is, as a share of the limit."""
        return self.off / abs(self.of.value) if self.off is not None and self.of and self.of.value else None

    @property
    def margin(self) -> str:
        """How far off the value is, in the limit's unit and in per cent."""
        if self.off is None or self.of is None:
            return ""
        unit = unit_for(self.of.unit, self.of.dimension) if self.of.unit else None
        written = decimal(self.off / unit.factor if unit else self.off)
        shown = f"{written} {self.of.unit}" if self.of.unit and self.of.dimension != "count" else written
        return shown if self.share is None else f"{shown} ({decimal(Fraction(round(self.share * 1000), 10))} %)"


class Judgement(NamedTuple):
    """The truth of a test and the single tests behind it."""

    truth: Truth
    tests: tuple[Tested, ...] = ()


class Bench(NamedTuple):
    """What a test is judged with: the item and the words of the catalogue."""

    stated: Stated
    properties: dict[str, Property]
    features: dict[str, FeatureWord]
    judged: dict[str, "Judgement"]
    """What was judged already, by the test as written: an entry and its twins share one."""


def bench(stated: Stated, tables: ControlTables) -> Bench:
    """Give the bench for one item."""
    finder = matcher(tables)
    return Bench(stated, finder.properties, finder.features, {})


def judge_test(test: str, criterion: Criterion | None, on: Bench) -> Judgement:
    """Judge a test of the catalogue, once for all entries that state it in the same words."""
    if test not in on.judged:
        on.judged[test] = judge(criterion, on)
    return on.judged[test]


def judge(criterion: Criterion | None, on: Bench) -> Judgement:
    """Judge a test; no test at all is yes (being named is enough).

    Each unknown carries the question that would settle it, with the field to fill.
    """
    if criterion is None:
        return Judgement(Truth.yes())
    if criterion.kind == "limit":
        return _limit(criterion, on)
    if criterion.kind == "feature":
        return _feature(criterion, on)
    if criterion.kind == "machinable":
        return _machinable(criterion, on)
    parts = [judge(p, on) for p in criterion.parts]
    if criterion.kind == "not":
        one = parts[0]
        return Judgement(
            ~one.truth,
            tuple(
                t._replace(outcome=None if t.outcome is None else not t.outcome, limit=f"not {t.limit}")
                for t in one.tests
            ),
        )
    truth = all_of(p.truth for p in parts) if criterion.kind == "all" else any_of(p.truth for p in parts)
    shown = parts if criterion.kind == "all" else [p for p in parts if p.truth.value is truth.value]
    return Judgement(truth, tuple(t for p in shown for t in p.tests))


def leaves(criterion: Criterion | None) -> Iterator[Criterion]:
    """Give the single tests of a test, in order."""
    if criterion is not None and criterion.parts:
        for part in criterion.parts:
            yield from leaves(part)
    elif criterion is not None:
        yield criterion


def values(name: str, on: Bench, asked: tuple[str, ...] = ()) -> tuple[Quantity, ...]:
    """Give what is stated of a property, what follows for it, or what is stated of a property that answers for it.

    Two properties may answer for each other (thickness and wall thickness); `asked` holds those that were looked at already.
    """
    found = on.stated.values.get(name, ()) or derive(name, on.stated)
    if found or name not in on.properties:
        return found
    others = (other for other in on.properties[name].instead if other not in asked)
    found = next((v for other in others if (v := values(other, on, (*asked, name)))), ())
    return found or (() if asked else _lone(on.properties[name], on))


def _lone(property_: Property, on: Bench) -> tuple[Quantity, ...]:
    """Give the only quantity of a telling dimension that no word names: the one force of a shaker is its force."""
    if property_.dimension not in _TELLING:
        return ()
    held_ = (held(each.reading, property_, at=each.at).quantity for each in on.stated.loose)
    found = {(q.low, q.high): q for q in held_ if q}
    return tuple(found.values()) if len(found) == 1 else ()


def _limit(criterion: Criterion, on: Bench) -> Judgement:
    property_, limit = on.properties[criterion.property], criterion.limit
    if limit is None:
        raise ValueError(f"{criterion.text}: a limit test without a limit")
    found = values(property_.id, on)
    field = f"{on.stated.at}.specs.{property_.id}"
    question = property_.asks or f"What is the {property_.title}?"
    if not found:
        unread = on.stated.unread.get(property_.id)
        says = (
            f"{property_.title} “{unread}” has no unit that can be read"
            if unread
            else f"{property_.title} is not stated"
        )
        test = Tested(property_.title, property_.id, "", limit.text, None)
        return Judgement(Truth.unknown(asks(question, field, says)), (test,))
    answers = {_meets(limit, q, property_) for q in found}
    outcome = answers.pop() if len(answers) == 1 else None
    shown = found[0]
    said = "; ".join(dict.fromkeys(q.text for q in found))
    test = Tested(
        property_.title, property_.id, said, limit.text, outcome, _off(limit, shown, property_, outcome), limit
    )
    if outcome is None:
        says = f"{property_.title} “{test.value}” leaves open whether it is {limit.text}"
        return Judgement(Truth.unknown(asks(question, field, says)), (test,))
    word = "meets" if outcome else "does not meet"
    ground = claim(
        f"{property_.title} {test.value} {word} {limit.text}", "transaction", f"{shown.at}[{shown.start}:{shown.end}]"
    )
    return Judgement(Truth.of(outcome, ground), (test,))


def _meets(limit: Limit, stated: Quantity, property_: Property) -> bool | None:
    if not property_.capability:
        return within(limit, stated)
    return (
        overlaps(limit, stated)
        if limit.op == "within"
        else within(limit, reach(stated) if limit.op in {">=", ">"} else stated)
    )


def _off(limit: Limit, stated: Quantity, property_: Property, outcome: bool | None) -> Fraction | None:
    """Give the distance of the stated value from the limit, in base units; None where the answer is open or the limit has two ends."""
    shown = reach(stated) if property_.capability and limit.op in {">=", ">"} else stated
    edge = shown.low if (limit.op in {">=", ">"}) == (outcome is not False) else shown.high
    edge = edge if edge is not None else shown.high if shown.high is not None else shown.low
    return None if edge is None or outcome is None or limit.op == "within" else abs(edge - limit.value)


def _feature(criterion: Criterion, on: Bench) -> Judgement:
    feature = on.features[criterion.property]
    said = _of_system(feature, _said(feature, on), on)
    field = f"{on.stated.at}.specs.{feature.id}"
    shown = {True: "yes", False: "no", None: ""}[said.value]
    test = Tested(feature.title, feature.id, shown, feature.title, said.value)
    if said.value is None and not any(g.asks for g in said.grounds):
        question = feature.asks or f"Is it so: {feature.title}?"
        return Judgement(Truth.unknown(asks(question, field, f"not stated: {feature.title}")), (test,))
    return Judgement(said, (test,))


def _said(feature: FeatureWord, on: Bench) -> Truth:
    """Give what is said of a feature or of one that stands for it; else what the declared heading says."""
    answers = [on.stated.features[f] for f in (feature.id, *feature.stands_for) if f in on.stated.features]
    if answers:
        joined = any_of(Truth.of(a.value, *a.grounds) for a in answers)
        return joined if joined.value is not None else Truth.unknown()
    if feature.hs and on.stated.hs and on.stated.hs.startswith(feature.hs):
        return Truth.yes(claim(f"declared under HS {on.stated.hs}", "transaction", f"{on.stated.at}.hs"))
    return Truth.unknown()


def _of_system(feature: FeatureWord, said: Truth, on: Bench) -> Truth:
    """Hold a feature to the figures of the system that the goods are for, where they are stated; a range alone may be that of a device."""
    stated = bool(on.stated.points) or bool(_OF_SYSTEM & on.stated.values.keys())
    if said.value is not True or feature.criterion is None or not stated:
        return said
    return said & judge(feature.criterion, on).truth


def _machinable(criterion: Criterion, on: Bench) -> Judgement:
    value, shown = machinable(criterion.bodies, on.stated)
    limit = criterion.text
    test = Tested("size", "dimensions", shown.text if shown else "", limit, value)
    if value is None or shown is None:
        field = f"{on.stated.at}.specs.dimensions"
        return Judgement(
            Truth.unknown(
                asks("What are the dimensions of the stock (length, width, height; or diameters and length)?", field)
            ),
            (test,),
        )
    ground = claim(
        f"stock of {shown.text} is {'large enough' if value else 'too small'}: {limit}",
        "transaction",
        f"{shown.at}[{shown.start}:{shown.end}]",
    )
    return Judgement(Truth.of(value, ground), (test,))
