"""Which property a quantity belongs to: by the key of a specification, by the nearest word of its clause, or by its unit."""

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from bonafides.goods.counting import counts, drive
from bonafides.goods.digits import Mark
from bonafides.goods.doubts import Weighty, held, warnings_of
from bonafides.goods.measures import SHARES
from bonafides.goods.reading import Reading, as_quantity, basis_in, plain, readings
from bonafides.goods.sieves import has_mesh
from bonafides.goods.units import units_of
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
_FRACTION_KEY = re.compile(
    r"below|under|fines|fraction|passing|finer|<|less|pct|%|anteil|unter|kleiner|доля|менее|мельче|проход|содержание|passant|part|inférieur|moins|fracci[oó]n|porcentaje|pasa|menor|inferior|"
    r"以下|小于|占比|含量|筛下|mesh|меш|目",
    re.IGNORECASE,
)
_CAPPED = re.compile(
    r"limited|software|data.?link|geofenc|restricted|capped|telemetry|control link|throttled|operational", re.IGNORECASE
)
_NO_FIGURE = {"nan", "inf", "-inf", "infinity", "-infinity", "+inf"}
_NOMINAL = re.compile(r"(?<!\w)(?:DN|NW|Ду|ДУ)\s?(\d{1,4})(?![\d.,])")
_REACH, _BESIDE = 45, 12


class Attached(NamedTuple):
    """The quantities of one field with their properties; `keyed` says that a specification's key named the property."""

    values: tuple[tuple[str, Quantity], ...] = ()
    fractions: tuple[tuple[Quantity, Quantity], ...] = ()
    sizes: tuple[tuple[Quantity, ...], ...] = ()
    warnings: tuple[str, ...] = ()
    unread: dict[str, str] = {}  # noqa: RUF012 (a NamedTuple's default; nobody writes to it)
    keyed: bool = False


class _Clauses(NamedTuple):
    """A running text with the words of properties in it and the ends of its clauses."""

    text: str
    mentions: list[Mention]
    ends: list[int]
    properties: dict[str, Property]

    def around(self, found: Reading) -> tuple[int, int]:
        """Give the clause that holds a reading."""
        start = max((e + 1 for e in self.ends if e < found.start), default=0)
        return start, min((e for e in self.ends if e >= found.end), default=len(self.text))


def attach_spec(key: str, text: str, at: str, finder: Matcher, *, mark: Mark = "") -> Attached:
    """Read the value of a specification whose key may name a property, a unit and a mesh size."""
    below = _fraction_key(key, text, at)
    if below:
        return Attached(fractions=(below,), keyed=True)
    title, meshed = _title(key), has_mesh(key)
    named = _named_properties(title, finder) or ([("particle_size",)] if meshed else [])
    if not named:
        return attach(text, at, finder, mark=mark)
    if "range" in named[0] and _CAPPED.search(f"{title} {text}"):
        named = [tuple("link_range" if n == "range" else n for n in names) for names in named]
    found = readings(f"{text} mesh" if meshed and not has_mesh(text) else text, free=False, mark=mark)
    sieved = tuple(value for r in found if r.sieve for value in _sieve(r, at))
    if sieved:
        return Attached(values=sieved, keyed=True)
    tried = (
        _keyed([finder.properties[n] for n in names], found, text, at=at, spelling=_unit_in(key)) for names in named
    )
    first = next(tried)
    return first if first.values or first.sizes else next((t for t in tried if t.values or t.sizes), first)


def _keyed(named: list[Property], found: tuple[Reading, ...], text: str, *, at: str, spelling: str) -> Attached:
    """Give the values of the properties that a key may name ("accuracy" is one of angles, of pressures or of shares)."""
    sizes = tuple(side for r in found if r.sides and (side := _sides(r, at, spelling)))
    values = [
        (p.id, side)
        for p in named
        if p.capability and p.dimension == "length"
        for sides in sizes
        for side in [_largest(sides)]
    ]
    odd: list[str] = []
    weighed: list[Weighty] = []
    for property_ in named:
        own = [held(r, property_, at=at, spelling=spelling) for r in found if not r.sides]
        stated, unequal = _agreeing([w.quantity for w in own if w.quantity], text)
        values += [(property_.id, q) for q in stated]
        odd += unequal
        weighed += own
    if values or sizes:
        return Attached(
            values=tuple(values), sizes=sizes, warnings=tuple(dict.fromkeys((*warnings_of(weighed), *odd))), keyed=True
        )
    wheels = drive(text, at) if any(p.id == "axles" for p in named) else ()
    written = bool(found) or text.strip().lower() in _NO_FIGURE
    unread = {p.id: text if len(text) <= 60 else f"{text[:60]}…" for p in named} if written and not wheels else {}
    return Attached(values=wheels, unread=unread, warnings=warnings_of(weighed), keyed=True)


def _agreeing(quantities: list[Quantity], text: str) -> tuple[list[Quantity], tuple[str, ...]]:
    """Give the first quantity; with it the same in other units, in brackets behind it, where the two differ by more than rounding."""
    if len(quantities) < 2:
        return quantities, ()
    one, two = quantities[:2]
    if (
        text[one.end : two.start].strip() not in {"(", "（", "/", "="}
        or one.form != two.form
        or one.low is None
        or two.low is None
    ):
        return [one], ()
    if abs(two.low - one.low) <= abs(one.low) / 50:
        return [one], ()
    return [one, two], (f"“{one.text}” and “{two.text}” are not the same; say which one counts",)


@lru_cache(maxsize=2048)
def _title(key: str) -> str:
    return " ".join(re.sub(r"[_/():,\-（）：，\[\]]+", " ", key).split())


@lru_cache(maxsize=2048)
def _unit_in(key: str) -> str:
    """Give the unit at the end of a key ("grain_um", "density, g/cm3", "SFC (kg/(N·h))"), or the kind of share that it names, or nothing."""
    written = plain(key).strip()
    inside = re.search(r"[(\[](.+)[)\]]$", written)
    if inside and units_of(inside[1].strip()):
        return inside[1].strip()
    tail = re.split(r",\s*|\s+in\s+|\s+в\s+|:\s*", written)[-1].strip()
    if tail != written and units_of(tail):
        return tail
    words = re.split(r"[\s_]+", written.rstrip(")]"))
    for n in range(min(3, len(words) - 1), 0, -1):
        for joint in (" ", "/"):
            spelling = joint.join(words[-n:]).lstrip("([")
            if units_of(spelling):
                return spelling
    return {"volume_share": "vol%", "atom_share": "at%"}.get(basis_in(written), "")


def _sides(found: Reading, at: str, spelling: str = "") -> tuple[Quantity, ...]:
    return tuple(q for s in found.sides if (q := as_quantity(s, "length", at=at, spelling=spelling)))


def _largest(sides: tuple[Quantity, ...]) -> Quantity:
    return max(sides, key=lambda q: q.high or q.low or Fraction(0))


def _sieve(found: Reading, at: str) -> tuple[tuple[str, Quantity], ...]:
    """Give a mesh as the sizes that it bounds."""
    upper = as_quantity(found._replace(low=None, form="most"), "length", at=at)
    lower = as_quantity(found._replace(high=None, form="least"), "length", at=at)
    bounds = (
        ("particle_size_max", upper if found.high is not None else None),
        ("particle_size_min", lower if found.low is not None else None),
    )
    return tuple((name, q) for name, q in bounds if q)


def _fraction_key(key: str, text: str, at: str) -> tuple[Quantity, Quantity] | None:
    """Read "fraction below 63 um": "12 %"."""
    edge = _key_edge(key)
    if edge is None:
        return None
    share = next((q for r in readings(text, free=False) if (q := as_quantity(r, "ratio", at=at))), None)
    size = _edge(edge, at)
    return (share, size) if share and size else None


@lru_cache(maxsize=2048)
def _key_edge(key: str) -> Reading | None:
    """Give the size that a key sets as the edge of a share of particles."""
    if not _FRACTION_KEY.search(key) or not any(c.isdigit() for c in key):
        return None
    found = readings(key.replace("_", " "), free=False)
    return next((r for r in found if any(u.dimension == "length" for u in r.units)), None)


def _edge(found: Reading, at: str) -> Quantity | None:
    edge = found.high if found.high is not None else found.low
    return as_quantity(found._replace(low=edge, high=edge, form="point"), "length", at=at)


@lru_cache(maxsize=2048)
def _named_properties(title: str, finder: Matcher) -> list[tuple[str, ...]]:
    """Give the properties that a key names, the longest name first; or the closer one of the same stem ("uts" and "aged" is uts_aged)."""
    found = [m for m in finder.find(title) if m.kind == "property"]
    spans = sorted({(m.start, m.end) for m in found}, key=lambda s: (s[0] - s[1], s[0]))
    groups = [[m.id for m in found if (m.start, m.end) == span] for span in spans]
    return [tuple(dict.fromkeys(_closer(name, names, found) for name in names)) for names in groups]


def _closer(name: str, names: list[str], found: list[Mention]) -> str:
    return next((m.id for m in found if m.id.startswith(f"{name}_") and m.id not in names), name)


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
            side = _sides(reading, at)
            sizes.extend([side] if len(side) > 1 else [])
            able = (n for n in _nearest(reading, on, {"length"}, within=_BESIDE) if finder.properties[n].capability)
            values.extend((name, _largest(side)) for name in able if side)
            continue
        if reading.sieve:
            values.extend(_sieve(reading, at))
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
        values=tuple(values), fractions=tuple(fractions), sizes=tuple(sizes), warnings=(*warnings_of(weighed), *odd), unread=unread
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


def _uncapped(name: str, on: _Clauses, reading: Reading) -> str:
    """Keep a range that software, a data link or an operational limit sets apart from the range of the design."""
    if name != "range":
        return name
    start, end = on.around(reading)
    return "link_range" if _CAPPED.search(on.text[start:end]) else name


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
        size = _edge(two, at)
        return (share, size) if size else None
    last = as_quantity(two, "ratio", at=at) if two.units and two.units[0].dimension in SHARES else None
    if last and one.high is not None and one.low is None and _THEN_SHARE.match(between):
        size = _edge(one, at)
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
    for mention in on.mentions:
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
    extra = []
    for reading in found:
        if (reading.start, reading.end) in taken or not re.search(r"[x×х]\s*$", text[: reading.start]) or not round_:
            continue
        quantity = as_quantity(reading, "length", at=at)
        if quantity and not any(name == "length" for name, _ in values):
            extra.append(("length", quantity))
    return extra


__all__ = ["Attached", "attach", "attach_spec"]
