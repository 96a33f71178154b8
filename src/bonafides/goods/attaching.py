"""Which property a quantity belongs to: by the key of a specification, by the nearest word of its clause, or by its unit."""

import re
from fractions import Fraction
from typing import NamedTuple

from bonafides.goods.reading import Reading, as_quantity, readings
from bonafides.goods.units import units_of
from bonafides.goods.wording import Matcher, Mention
from bonafides.model.control import Property
from bonafides.model.quantity import Quantity

_CLAUSE_END = re.compile(r"[;\n]|[,.:](?=\s)|,(?=[^\d])")
_FINER = re.compile(
    r"^[^,;.]{0,30}?(?:below|under|less than|smaller than|finer than|<|≤|passing|minus|kleiner als|unter|小于|менее)\s*$",
    re.IGNORECASE,
)
_CAPPED = re.compile(
    r"limited|software|data.?link|geofenc|restricted|capped|telemetry|control link|throttled|operational", re.IGNORECASE
)
_WORD_COUNTS = {
    "single": 1, "one": 1, "two": 2, "dual": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10, "zwei": 2, "drei": 3,
    "vier": 4, "fünf": 5, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "八": 8,
}  # fmt: skip
_COUNTED = re.compile(
    rf"(?<![\w.])(\d{{1,2}}|{'|'.join(_WORD_COUNTS)})[\s-]*(?:(?:coordinated|simultaneous(?:ly)?|controlled|programmable|CNC|NC)[\s-]+){{0,2}}"
    r"(ax[ei]s|axles?|achs\w*|planes?|rollers?|shafts?|轴)",
    re.IGNORECASE,
)
_DRIVE = re.compile(r"(?<![\w.])(\d{1,2})\s?[x×х]\s?(\d{1,2})(?![\w.]|\s?[x×х]|\s?(?:mm|cm|m|in)\b)")
_COUNT_OF = {
    "ax": "coordinated_axes",
    "ac": "coordinated_axes",
    "轴": "coordinated_axes",
    "pl": "balancing_planes",
    "ro": "rollers",
    "sh": "mixing_shafts",
}
_REACH = 45


class Attached(NamedTuple):
    """The quantities of one field with their properties; `keyed` says that a specification's key named the property."""

    values: tuple[tuple[str, Quantity], ...] = ()
    fractions: tuple[tuple[Quantity, Quantity], ...] = ()
    sizes: tuple[tuple[Quantity, ...], ...] = ()
    warnings: tuple[str, ...] = ()
    unread: dict[str, str] = {}  # noqa: RUF012 (a NamedTuple's default; nobody writes to it)
    keyed: bool = False


def attach_spec(key: str, text: str, at: str, finder: Matcher) -> Attached:
    """Read the value of a specification whose key may name a property, a unit and a mesh size."""
    title = " ".join(re.sub(r"[_/():,\-]+", " ", key).split())
    below = _fraction_key(title, text, at)
    if below:
        return Attached(fractions=(below,), keyed=True)
    found = readings(text, free=False)
    property_ = _named_property(title, {u.dimension for r in found for u in r.units}, finder)
    if property_ is None:
        return attach(text, at, finder)
    if property_.id == "range" and _CAPPED.search(f"{title} {text}"):
        property_ = finder.properties.get("link_range", property_)
    sizes = tuple(
        tuple(q for s in r.sides if (q := as_quantity(s, "length", at=at, spelling=_unit_in(title))))
        for r in found
        if len(r.sides) > 1
    )
    quantities = [
        q for r in found if not r.sides and (q := as_quantity(r, property_.dimension, at=at, spelling=_unit_in(title)))
    ]
    if not quantities and not any(sizes):
        drive = _drive(text, at) if property_.id in {"axles", "drive"} else ()
        unread = {} if drive or not found else {property_.id: text}
        return Attached(values=drive, unread=unread, keyed=True)
    return Attached(
        values=tuple((property_.id, q) for q in quantities[:1]),
        sizes=tuple(s for s in sizes if s),
        warnings=_doubts(quantities),
        keyed=True,
    )


def _fraction_key(title: str, text: str, at: str) -> tuple[Quantity, Quantity] | None:
    """Read "fraction below 63 um": "12 %"."""
    sizes = [
        r for r in readings(title.replace(" um", "um"), free=False) if any(u.dimension == "length" for u in r.units)
    ]
    if not sizes or not re.search(r"below|under|fines|fraction|passing|finer|<|less|pct|%", title, re.IGNORECASE):
        return None
    share = next((q for r in readings(text, free=False) if (q := as_quantity(r, "ratio", at=at))), None)
    edge = sizes[0].high if sizes[0].high is not None else sizes[0].low
    size = as_quantity(sizes[0]._replace(low=edge, high=edge, form="point"), "length", at=at)
    return (share, size) if share and size else None


def _named_property(title: str, dimensions: set[str], finder: Matcher) -> Property | None:
    """Give the property that a key names: of those with a unit of the value the longest name, or the closer one of the same stem ("uts" and "aged" is uts_aged)."""
    found = [m for m in finder.find(title) if m.kind == "property"]
    fitting = [m for m in found if finder.properties[m.id].dimension in dimensions] or found
    if not fitting:
        return None
    best = max(fitting, key=lambda m: (m.end - m.start, -m.start))
    closer = next((m.id for m in found if m.id.startswith(f"{best.id}_")), best.id)
    return finder.properties[closer]


def _unit_in(title: str) -> str:
    """Give the unit at the end of a key ("grain um", "assay pct"), or nothing."""
    last = title.rsplit(" ", 1)[-1]
    return last if " " in title and units_of(last) else ""


def _doubts(quantities: list[Quantity]) -> tuple[str, ...]:
    return tuple(
        f"“{q.text}” can be read in two ways (decimal or thousands separator); both were considered"
        for q in quantities
        if q.form == "ambiguous"
    )


def attach(text: str, at: str, finder: Matcher) -> Attached:
    """Give the quantities of a running text with the property that each belongs to."""
    found = list(readings(text, free=True))
    fractions, found = _fractions(found, text, at)
    mentions = [m for m in finder.find(text) if m.kind == "property"]
    values: list[tuple[str, Quantity]] = [*_counts(text, at), *_drive(text, at)]
    sizes = []
    for reading in found:
        if reading.sides:
            side = tuple(q for s in reading.sides if (q := as_quantity(s, "length", at=at)))
            sizes.extend([side] if len(side) > 1 else [])
            continue
        name = _owner(reading, text, mentions, finder.properties) or next(
            (finder.by_unit[u.symbol] for u in reading.units if u.symbol in finder.by_unit), ""
        )
        quantity = as_quantity(reading, finder.properties[name].dimension, at=at) if name else None
        if name and quantity:
            values.append((_uncapped(name, text, reading), quantity))
    values.extend(_bar_length(values, found, text, at))
    return Attached(
        values=tuple(values), fractions=tuple(fractions), sizes=tuple(sizes), warnings=_doubts([q for _, q in values])
    )


def _uncapped(name: str, text: str, reading: Reading) -> str:
    """Keep a range that software, a data link or an operational limit sets apart from the range of the design."""
    if name != "range":
        return name
    start, end = _clause(text, reading.start)
    return "link_range" if _CAPPED.search(text[start:end]) else name


def _fractions(found: list[Reading], text: str, at: str) -> tuple[list[tuple[Quantity, Quantity]], list[Reading]]:
    """Take out shares of particles below a size: "10 % under 63 um"."""
    shares, left, i = [], [], 0
    while i < len(found):
        one, two = found[i], found[i + 1] if i + 1 < len(found) else None
        share = as_quantity(one, "ratio", at=at) if one.units else None
        if share and two and _FINER.match(text[one.end : two.start]):
            edge = two.high if two.high is not None else two.low
            size = as_quantity(two._replace(low=edge, high=edge, form="point"), "length", at=at)
            if size:
                shares.append((share, size))
                i += 2
                continue
        left.append(one)
        i += 1
    return shares, left


def _clause(text: str, place: int) -> tuple[int, int]:
    ends = [m.start() for m in _CLAUSE_END.finditer(text)]
    start = max((e + 1 for e in ends if e < place), default=0)
    return start, min((e for e in ends if e >= place), default=len(text))


def _owner(reading: Reading, text: str, mentions: list[Mention], properties: dict[str, Property]) -> str:
    """Give the property whose word stands nearest in the same clause; of two equally near, the one before."""
    start, end = _clause(text, reading.start)
    end = max(end, min((m.start() for m in _CLAUSE_END.finditer(text) if m.start() >= reading.end), default=len(text)))
    dimensions = {u.dimension for u in reading.units}
    near = []
    for mention in mentions:
        if properties[mention.id].dimension not in dimensions or mention.start < start or mention.end > end:
            continue
        after = mention.start >= reading.end
        gap = mention.start - reading.end if after else reading.start - mention.end
        if 0 <= gap <= _REACH:
            near.append((gap, after, mention.id))
    return min(near)[2] if near else ""


def _counts(text: str, at: str) -> list[tuple[str, Quantity]]:
    found = []
    for match in _COUNTED.finditer(text):
        number = _WORD_COUNTS.get(match[1].lower()) or int(match[1]) if not match[1].isdigit() else int(match[1])
        kind = match[2].lower()
        name = "axles" if kind.startswith("axle") else _COUNT_OF[kind[:2] if kind[0] != "轴" else "轴"]
        found.append((name, _count(number, match, at)))
    return found


def _count(number: int, match: re.Match[str], at: str) -> Quantity:
    return Quantity(
        low=Fraction(number), high=Fraction(number), dimension="count", unit="", text=match[0], at=at, start=match.start(), end=match.end()
    )  # fmt: skip


def _drive(text: str, at: str) -> tuple[tuple[str, Quantity], ...]:
    """Read a wheel formula: 8x8 has four axles, 12x6 six."""
    found = []
    for match in _DRIVE.finditer(text):
        wheels, driven = int(match[1]), int(match[2])
        if wheels % 2 == 0 and driven % 2 == 0 and 4 <= wheels <= 24 and 2 <= driven <= wheels:
            found.append(("axles", _count(wheels // 2, match, at)))
    return tuple(found)


def _bar_length(
    values: list[tuple[str, Quantity]], found: list[Reading], text: str, at: str
) -> list[tuple[str, Quantity]]:
    """Read the second figure of "60 mm diameter x 1 m" as the length."""
    taken = {(q.start, q.end) for _, q in values}
    round_ = [q for name, q in values if name in {"diameter", "outer_diameter"}]
    extra = []
    for reading in found:
        if (reading.start, reading.end) in taken or not re.search(r"[x×]\s*$", text[: reading.start]) or not round_:
            continue
        quantity = as_quantity(reading, "length", at=at)
        if quantity and not any(name == "length" for name, _ in values):
            extra.append(("length", quantity))
    return extra


__all__ = ["Attached", "attach", "attach_spec"]
