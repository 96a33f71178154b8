"""Which property a quantity belongs to: by the key of a specification, by the nearest word of its clause, or by its unit."""

import bisect
import itertools
import operator
import re
from fractions import Fraction
from typing import NamedTuple

from bonafides.goods.counting import counts, drive
from bonafides.goods.digits import Mark
from bonafides.goods.doubts import Weighty, held, settled_by_each_other, warnings_of
from bonafides.goods.measures import SHARES
from bonafides.goods.reading import Reading, as_quantity, readings
from bonafides.goods.wording import Matcher, Mention
from bonafides.model.control import Property
from bonafides.model.quantity import Quantity

_CLAUSE_END = re.compile(
    r"[;\n。；，]|,(?=\s|[^\d])|\.(?=\s+\D)(?<!\bmax\.)(?<!\bmin\.)(?<!\bca\.)(?<!\bapprox\.)(?<!\bdia\.)(?<!\bнаиб\.)(?<!\bмакс\.)(?<!\bмин\.)(?<!\bок\.)|\.(?=\s\d)(?<![^\W\d_]\.)|、"
)
_FINER = re.compile(
    r"^[^,;.，。]{0,30}?(?:below|under|less than|smaller than|finer than|<|≤|passing|through|minus|kleiner(?: als)?|unter|feiner als|inférieure?s? à|moins de|plus fine?s? que|menor(?:es)?(?: de| que| a)?|"
    r"inferior(?:es)? a|por debajo de|小于|低于|менее|меньше|мельче|до)\s*$",
    re.IGNORECASE,
)
_THEN_SHARE = re.compile(
    r"^\s*(?:的?(?:颗粒|粒子|粉末|部分|粉)?(?:占|含量|比例)(?:比|总量)?(?:为|约)?|частиц\w*\s*[:–—-]?|[:–—=])\s*$"
)
CAPPED = re.compile(
    r"limited|software|data.?link|geofenc|restricted|capped|telemetry|control link|throttled|operational", re.IGNORECASE
)
_NOMINAL = re.compile(r"(?<!\w)(?:DN|NW|Ду|ДУ)\s?(\d{1,4})(?!\d|[.,]\d)")
_ROUND = re.compile(r"(?:[Øø⌀∅]|\bdia\.?|diam\.?)\s*$", re.IGNORECASE)
_BARS = re.compile(
    r"\b(?:bars?|rods?|billets?|rund\w*|stab\w*|stange\w*|barres?|barreau|barras?|redondo)\b|прут\w+|круг\w*|стерж\w+|棒",
    re.IGNORECASE,
)
_REACH, _BESIDE, _LONGEST_NAME = 45, 12, 100
_begin = operator.attrgetter("start")


class Loose(NamedTuple):
    """A quantity that no word beside it names, and the field in which it stands."""

    reading: Reading
    at: str


class Attached(NamedTuple):
    """The quantities of one field with their properties; `keyed` says that a specification's key named the property."""

    values: tuple[tuple[str, Quantity], ...] = ()
    fractions: tuple[tuple[Quantity, Quantity], ...] = ()
    sizes: tuple[tuple[Quantity, ...], ...] = ()
    warnings: tuple[str, ...] = ()
    unread: dict[str, str] = {}  # noqa: RUF012 (a NamedTuple's default; nobody writes to it)
    keyed: bool = False
    loose: tuple[Loose, ...] = ()


class _Clauses(NamedTuple):
    """A running text with the words of properties in it and the ends of its clauses."""

    text: str
    mentions: list[Mention]
    ends: list[int]
    properties: dict[str, Property]

    def around(self, found: Reading) -> tuple[int, int]:
        """Give the clause that holds a reading."""
        before, after = bisect.bisect_left(self.ends, found.start), bisect.bisect_left(self.ends, found.end)
        return self.ends[before - 1] + 1 if before else 0, self.ends[after] if after < len(self.ends) else len(
            self.text
        )


def sides_of(found: Reading, at: str, spelling: str = "") -> tuple[Quantity, ...]:
    """Give the sides of a size as lengths."""
    return tuple(q for s in found.sides if (q := as_quantity(s, "length", at=at, spelling=spelling)))


def largest(sides: tuple[Quantity, ...]) -> Quantity:
    """Give the largest side."""
    return max(sides, key=lambda q: q.high or q.low or Fraction(0))


def sieve_bounds(found: Reading, at: str) -> tuple[tuple[str, Quantity], ...]:
    """Give a mesh as the sizes that it bounds."""
    upper = as_quantity(found._replace(low=None, form="most"), "length", at=at)
    lower = as_quantity(found._replace(high=None, form="least"), "length", at=at)
    bounds = (
        ("particle_size_max", upper if found.high is not None else None),
        ("particle_size_min", lower if found.low is not None else None),
    )
    return tuple((name, q) for name, q in bounds if q)


def edge_of(found: Reading, at: str) -> Quantity | None:
    """Give the size at which a share of particles ends."""
    edge = found.high if found.high is not None else found.low
    return as_quantity(found._replace(low=edge, high=edge, form="point"), "length", at=at)


def attach(text: str, at: str, finder: Matcher, *, mark: Mark = "") -> Attached:
    """Give the quantities of a running text with the property that each belongs to."""
    found = list(readings(text, free=True, mark=mark))
    fractions, found = _fractions(found, text, at)
    mentions = [m for m in finder.find(text) if m.kind == "property"]
    ends = [m.start() for m in _CLAUSE_END.finditer(text)] if found and mentions else []
    on = _Clauses(text, mentions, ends, finder.properties)
    values: list[tuple[str, Quantity]] = [*counts(text, at), *drive(text, at), *_nominal(text, at, finder)]
    sizes, loose = [], []
    weighed: list[Weighty] = []
    for reading in found:
        if reading.sides:
            side = sides_of(reading, at)
            sizes.extend([side] if len(side) > 1 else [])
            values.extend(_round(reading, side, text))
            able = (n for n in _nearest(reading, on, {"length"}, within=_BESIDE) if finder.properties[n].capability)
            values.extend((name, largest(side)) for name in able if side)
            continue
        if reading.sieve:
            values.extend(sieve_bounds(reading, at))
            continue
        usual = (name for u in reading.units for name in finder.by_unit.get(u.symbol, ()))
        names = _owners(reading, on) or tuple(dict.fromkeys(usual))
        own = [(name, held(reading, finder.properties[name], at=at)) for name in names]
        weighed.extend(w for _, w in own)
        values.extend((_uncapped(name, on, reading), w.quantity) for name, w in own if w.quantity)
        if not any(w.quantity for _, w in own):
            loose.append(reading)
    values.extend(_bar_length(values, found, text, at))
    unread, odd = _beside(loose, on, {name for name, _ in values})
    return Attached(
        values=settled_by_each_other(values), fractions=tuple(fractions), sizes=tuple(sizes), warnings=(*warnings_of(weighed), *odd), unread=unread,
        loose=tuple(Loose(r, at) for r in loose if r.units),
    )  # fmt: skip


def _beside(loose: list[Reading], on: _Clauses, known: set[str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Give the properties right beside a quantity of another kind ("5 kg/cm3 long"), and say that it was not read."""
    unread, odd = {}, []
    for reading in loose:
        for name in _nearest(reading, on, within=_BESIDE) if reading.units else ():
            if name in known:
                continue
            unread[name] = reading.text
            odd.append(
                f"“{reading.text}” stands beside {on.properties[name].title}, but its unit does not fit; it was not read"
            )
    return unread, tuple(dict.fromkeys(odd))


def _nominal(text: str, at: str, finder: Matcher) -> list[tuple[str, Quantity]]:
    """Read DN 50, which is a nominal size in millimetres (ISO 6708)."""
    if "nominal_size" not in finder.properties or not any(word in text for word in ("DN", "NW", "Ду", "ДУ")):
        return []
    return [
        ("nominal_size", Quantity(low=size, high=size, dimension="length", unit="mm", text=m[0], at=at, start=m.start(), end=m.end()))
        for m in _NOMINAL.finditer(text)
        for size in (Fraction(int(m[1]), 1000),)
    ]  # fmt: skip


def _round(reading: Reading, sides: tuple[Quantity, ...], text: str) -> tuple[tuple[str, Quantity], ...]:
    """Give the diameter of "Ø 60 x 1000 mm", and of a bar its length too; the second side of a tube is its wall or its length."""
    if len(sides) != 2 or not _ROUND.search(text[max(0, reading.start - 8) : reading.start]):
        return ()
    return (("diameter", sides[0]), ("length", sides[1])) if _BARS.search(text) else (("diameter", sides[0]),)


def _uncapped(name: str, on: _Clauses, reading: Reading) -> str:
    """Keep a range that software, a data link or an operational limit sets apart from the range of the design."""
    if name != "range":
        return name
    start, end = on.around(reading)
    return "link_range" if CAPPED.search(on.text[start:end]) else name


def _fractions(found: list[Reading], text: str, at: str) -> tuple[list[tuple[Quantity, Quantity]], list[Reading]]:
    """Take out shares of particles below a size: "10 % under 63 um", "小于63微米的颗粒占10%"."""
    shares, left, i = [], [], 0
    while i < len(found):
        pair = _share_below(found[i], found[i + 1], text, at) if i + 1 < len(found) else None
        if pair:
            shares.append(pair)
            i += 2
            continue
        left.append(found[i])
        i += 1
    return shares, left


def _share_below(one: Reading, two: Reading, text: str, at: str) -> tuple[Quantity, Quantity] | None:
    between = text[one.end : two.start]
    share = as_quantity(one, "ratio", at=at) if one.units and one.units[0].dimension in SHARES else None
    if share and (_FINER.match(between) or (two.sieve == "pass" and between.strip() in {"", "-"})):
        size = edge_of(two, at)
        return (share, size) if size else None
    last = as_quantity(two, "ratio", at=at) if two.units and two.units[0].dimension in SHARES else None
    if last and one.high is not None and one.low is None and _THEN_SHARE.match(between):
        size = edge_of(one, at)
        return (last, size) if size else None
    return None


def _owners(reading: Reading, on: _Clauses) -> tuple[str, ...]:
    """Give the properties whose word stands nearest in the same clause; of two words equally near, those of the one before."""
    if reading.units:
        return _nearest(reading, on, {u.dimension for u in reading.units})
    return _nearest(reading, on, {"count", "mach"}, within=_BESIDE)


def _nearest(
    reading: Reading, on: _Clauses, dimensions: set[str] | None = None, *, within: int = _REACH
) -> tuple[str, ...]:
    if not on.mentions:
        return ()
    start, end = on.around(reading)
    near = []
    first = bisect.bisect_left(on.mentions, reading.start - within - _LONGEST_NAME, key=_begin)
    for mention in itertools.islice(
        on.mentions, first, bisect.bisect_right(on.mentions, reading.end + within, key=_begin)
    ):
        if (
            mention.start < start
            or mention.end > end
            or (dimensions is not None and on.properties[mention.id].dimension not in dimensions)
        ):
            continue
        after = mention.start >= reading.end
        gap = mention.start - reading.end if after else reading.start - mention.end
        if 0 <= gap <= within and not (after and not reading.units):
            near.append((gap, after, mention.id))
    best = min(near)[:2] if near else ()
    return tuple(name for gap, after, name in near if (gap, after) == best)


def _bar_length(
    values: list[tuple[str, Quantity]], found: list[Reading], text: str, at: str
) -> list[tuple[str, Quantity]]:
    """Read the second figure of "60 mm diameter x 1 m" as the length."""
    taken = {(q.start, q.end) for _, q in values}
    round_ = [q for name, q in values if name in {"diameter", "outer_diameter"}]
    extra: list[tuple[str, Quantity]] = []
    for reading in found if round_ else ():
        if (reading.start, reading.end) in taken or not re.search(
            r"[x×х]\s*$", text[max(0, reading.start - 5) : reading.start]
        ):
            continue
        quantity = as_quantity(reading, "length", at=at)
        if quantity and not any(name == "length" for name, _ in values):
            extra.append(("length", quantity))
    return extra
