"""Items built from a test of the catalogue: what an exporter would state of goods that meet it, figures on the side of a line where a case wants them."""

from fractions import Fraction
from itertools import product

from msgspec import UNSET

from bonafides.goods.judging import leaves
from bonafides.goods.statements import read_item
from bonafides.goods.units import UNITS, Unit, unit_for
from bonafides.model.control import ControlEntry, ControlTables, Criterion, Exclusion, FeatureWord
from bonafides.model.item import Item, RangePayload
from bonafides.model.quantity import Limit, Quantity, within

STEP = Fraction(1, 1000)


def worlds(criterion: Criterion | None, leaf: Criterion) -> list[tuple[Criterion, bool]]:
    """Give single tests with the outcome that each needs so that the whole hangs on one of them."""
    if criterion is None:
        return []
    if criterion.kind == "not" and any(x is leaf for x in leaves(criterion)):
        return worlds(criterion.parts[0], leaf)
    if criterion.kind == "not":
        return [(c, not holds) for c, holds in worlds(criterion.parts[0], leaf)]
    if not criterion.parts:
        return [(criterion, True)]
    if criterion.kind == "all":
        return [w for part in criterion.parts for w in worlds(part, leaf)]
    chosen = next((p for p in criterion.parts if any(x is leaf for x in leaves(p))), criterion.parts[0])
    return worlds(chosen, leaf)


def denied(criterion: Criterion | None, leaf: Criterion) -> bool:
    """Tell whether a test asks that one of its limits is not met."""
    if criterion is None or not any(x is leaf for x in leaves(criterion)):
        return False
    return (criterion.kind == "not") != any(denied(part, leaf) for part in criterion.parts)


def meeting(limit: Limit, *, meets: bool) -> Fraction:
    """Give a value on one side of a limit: on the line where that side holds it, else a step beyond it; things are counted in ones."""
    step = Fraction(1) if counted(limit) else abs(limit.value) * STEP or STEP
    if limit.op == "within":
        return (limit.value + (limit.upper or limit.value)) / 2 if meets else (limit.upper or limit.value) + step
    inside = limit.value if limit.op in {">=", "<="} else limit.value + step * (1 if limit.op == ">" else -1)
    outside = limit.value if limit.op in {">", "<"} else limit.value + step * (-1 if limit.op == ">=" else 1)
    return inside if meets else outside


def counted(limit: Limit) -> bool:
    """Tell whether a limit counts things or years: a ratio without a unit has small or broken figures."""
    return limit.dimension == "count" and limit.value.denominator == 1 and limit.value >= 10


def exactly(value: Fraction, unit: Unit) -> str | None:
    """Write a value in a unit as a decimal, or nothing where no decimal is exact."""
    found = (value - unit.offset) / unit.factor
    rest, places = found.denominator, 0
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return None
    while (found * 10**places).denominator != 1:
        places += 1
    if places > 12:
        return None
    places += places == 3  # Three digits behind a point may be thousands.
    digits = f"{abs(found * 10**places).numerator:0{places + 1}d}"
    return ("-" if found < 0 else "") + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def two_units(limit: Limit, value: Fraction) -> list[str]:
    """Write a value in the limit's own unit and, where one is exact, in another of its dimension; a count has whole numbers and no unit."""
    if limit.dimension == "count":
        return [str(value)] if value.denominator == 1 else []
    own = unit_for(limit.unit, limit.dimension)
    found = [f"{exactly(value, own)} {limit.unit}"] if own and exactly(value, own) else []
    for spelling, units in UNITS.items():
        other = next((u for u in units if u.dimension == limit.dimension and spelling == u.symbol), None)
        if other and own and other.factor != own.factor and (text := exactly(value, other)):
            return [*found, f"{text} {spelling}"]
    return found


_STATED = {
    "fraction_below_63um": "fraction below 63 um", "fraction_below_60um": "fraction below 60 um", "bearing_bore": "bore", "uav_range": "maximum range",
    "centrifuge_acceleration": "acceleration",
}  # fmt: skip
"""How a property is stated that has no words of its own, because it follows from others."""
_NAMED = {
    **dict.fromkeys(("mtcr.6.C.7.c", "eu_dual_use.1C117.c"), "solid tungsten"),
    **dict.fromkeys(("mtcr.9.B.2.c", "mtcr.9.B.2.d", "eu_dual_use.2B120", "eu_dual_use.2B121"), "rate table"),
}
"""Names to use where the first one says more than the test needs."""
Facts = list[tuple[Criterion, bool]]


def around_line(entry: ControlEntry, tables: ControlTables, leaf: Criterion, written: str) -> Item:
    """Give goods that meet everything else of an entry, and no note of it, with the value of one limit as written."""
    needed = worlds(entry.criterion, leaf)
    about = {fact.property for fact, _ in needed}
    free = ([x for x in leaves(n.criterion) if x.property not in about] for n in entry.excludes)
    notes = [(several[0], False) for several in free if several]
    return item_of(entry, tables, [*needed, *notes], {leaf.property: written})


def under_note(entry: ControlEntry, note: Exclusion, tables: ControlTables) -> Item:
    """Give goods that meet all of an entry and all of one of its notes, by the first name and the first ways that do not contradict each other.

    A fibre laser is no excimer laser, and a rifle of more than 12.7 mm has not at most 12.7 mm: no goods are both.
    """
    tried = (
        (item_of(entry, tables, facts, {}, name=name), facts)
        for facts in _ways(entry.criterion, note.criterion)
        for name in names_of(entry, tables)
    )
    first, facts = next(tried)
    if _agree(first, facts, tables):
        return first
    return next((item for item, facts in tried if _agree(item, facts, tables)), first)


def _ways(*criteria: Criterion | None) -> list[Facts]:
    """Give every way to meet several tests at once, with the limits on one property that can be met together."""
    nothing = Criterion(kind="feature")
    given = [c for c in criteria if c is not None]
    each = [[worlds(c, leaf) for leaf in leaves(c) if not denied(c, leaf)] or [worlds(c, nothing)] for c in given]
    joined = [[fact for facts in way for fact in facts] for way in product(*each)]
    return [facts for facts in joined if all(_met(f, facts) for f, _ in facts)] or joined[:1]


def _met(fact: Criterion, facts: Facts) -> bool:
    """Tell whether one value meets all limits on a property."""
    limits = [(f.limit, holds) for f, holds in facts if f.limit and f.property == fact.property]
    value = _satisfying(fact, facts, meets=True)
    return all((within(limit, _exact(value, limit)) is True) is holds for limit, holds in limits)


def _agree(item: Item, facts: Facts, tables: ControlTables) -> bool:
    """Tell whether goods, as they are read, say nothing against the features that they must have."""
    said = read_item(item, tables, "item").features
    return all(said[f.property].value is holds for f, holds in facts if f.property in said)


def names_of(entry: ControlEntry, tables: ControlTables) -> tuple[str, ...]:
    """Give the names of an entry, or of the one that it is like, the best one for building goods first; "" where words name its goods."""
    names = entry.names or next(e.names for e in tables.entries if e.id == entry.like)
    return (_NAMED.get(entry.id, next(iter(names), "")), *names)


def item_of(
    entry: ControlEntry, tables: ControlTables, facts: Facts, written: dict[str, str], *, name: str = ""
) -> Item:
    """Give goods with an entry's name, the features and figures of some facts in the catalogue's words, and some values as written."""
    titles = {p.id: p.names[0] if p.names else _STATED.get(p.id, "") for p in tables.properties}
    features = {f.id: f for f in tables.features}
    said = [name or names_of(entry, tables)[0], *(line.split("|")[0] for line in entry.words)]
    if entry.kind in {"technology", "software"}:
        said = [f"{entry.kind}: {said[0]}"]
    specs: dict[str, str | int | float | bool | None] = {}
    points: tuple[RangePayload, ...] = ()
    for fact, holds in facts:
        if fact.kind == "machinable":
            specs["block size"] = "400 x 400 x 400 mm"
        elif fact.kind == "feature" and holds:
            said.append(_word(features[fact.property], features))
        elif fact.kind == "feature":
            specs[_word(features[fact.property], features)] = "no"
        elif fact.limit is not None:
            text = written.get(fact.property) or _written(fact.limit, _satisfying(fact, facts, meets=holds))
            if fact.property == "range_at_500kg":
                points = (RangePayload(range=text, payload="500 kg"),)
            elif fact.property in {"smallest_dimension", "largest_dimension"}:
                specs["block size"] = f"{text.split(' ')[0]} x {text.split(' ')[0]} x {text}"
            else:
                specs[titles[fact.property]] = text
    return Item(
        description=", ".join(w for w in said if w and not w.startswith("cas:")),
        specs=specs,
        range_payload=points or UNSET,
    )


def _written(limit: Limit, value: Fraction) -> str:
    """Write a value in the limit's own unit; a ratio is a plain number."""
    plain = exactly(value, Unit(symbol="", dimension="count", factor=Fraction(1)))
    return next(iter(two_units(limit, value)), plain or "")


def _word(feature: FeatureWord, features: dict[str, FeatureWord]) -> str:
    """Give the word that says a feature, or one that stands for it."""
    return next(w for f in (feature, *(features[i] for i in feature.stands_for)) for w in f.yes)


def _satisfying(fact: Criterion, facts: Facts, *, meets: bool) -> Fraction:
    """Give a value on one side of a limit that is also on the right side of every other limit on the same property."""
    limits = [(other.limit, holds) for other, holds in facts if other.limit and other.property == fact.property]
    values = [meeting(limit, meets=holds) for limit, holds in limits]
    tried = [*values, *((a + b) / 2 for a in values for b in values)]
    good = (v for v in tried if all((within(limit, _exact(v, limit)) is True) is holds for limit, holds in limits))
    return next(good, meeting(fact.limit, meets=meets) if fact.limit else Fraction(0))


def _exact(value: Fraction, limit: Limit) -> Quantity:
    return Quantity(low=value, high=value, dimension=limit.dimension)
