"""Specifications: which property a key names, in which unit, and what its value holds."""

import re
from functools import lru_cache

from bonafides.goods.attaching import CAPPED, Attached, attach, edge_of, largest, sides_of, sieve_bounds
from bonafides.goods.counting import drive
from bonafides.goods.digits import Mark
from bonafides.goods.doubts import Weighty, held, warnings_of
from bonafides.goods.reading import Reading, as_quantity, readings
from bonafides.goods.sieves import has_mesh
from bonafides.goods.units import units_of
from bonafides.goods.wording import Matcher, Mention
from bonafides.goods.written import basis_in, plain
from bonafides.model.control import Property
from bonafides.model.quantity import Quantity

_FRACTION_KEY = re.compile(
    r"below|under|fines|fraction|passing|finer|<|less|pct|%|anteil|unter|kleiner|доля|менее|мельче|проход|содержание|passant|part|inférieur|moins|fracci[oó]n|porcentaje|pasa|menor|inferior|"
    r"以下|小于|占比|含量|筛下|mesh|меш|目",
    re.IGNORECASE,
)
_NO_FIGURE = {"nan", "inf", "-inf", "infinity", "-infinity", "+inf"}


def attach_spec(key: str, text: str, at: str, finder: Matcher, *, mark: Mark = "") -> Attached:
    """Read the value of a specification whose key may name a property, a unit and a mesh size."""
    below = _fraction_key(key, text, at)
    if below:
        return Attached(fractions=(below,), keyed=True)
    title, meshed = _title(key), has_mesh(key)
    named = _named_properties(title, finder) or ([("particle_size",)] if meshed else [])
    if not named:
        return attach(text, at, finder, mark=mark)
    if "range" in named[0] and CAPPED.search(f"{title} {text}"):
        named = [tuple("link_range" if n == "range" else n for n in names) for names in named]
    found = readings(f"{text} mesh" if meshed and not has_mesh(text) else text, free=False, mark=mark)
    sieved = tuple(value for r in found if r.sieve for value in sieve_bounds(r, at))
    if sieved:
        return Attached(values=sieved, keyed=True)
    tried = (
        _keyed([finder.properties[n] for n in names], found, text, at=at, spelling=_unit_in(key)) for names in named
    )
    first = next(tried)
    return first if first.values or first.sizes else next((t for t in tried if t.values or t.sizes), first)


def _keyed(named: list[Property], found: tuple[Reading, ...], text: str, *, at: str, spelling: str) -> Attached:
    """Give the values of the properties that a key may name ("accuracy" is one of angles, of pressures or of shares)."""
    sizes = tuple(side for r in found if r.sides and (side := sides_of(r, at, spelling)))
    values = [
        (p.id, side)
        for p in named
        if p.capability and p.dimension == "length"
        for sides in sizes
        for side in [largest(sides)]
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


def _fraction_key(key: str, text: str, at: str) -> tuple[Quantity, Quantity] | None:
    """Read "fraction below 63 um": "12 %"."""
    edge = _key_edge(key)
    if edge is None:
        return None
    share = next((q for r in readings(text, free=False) if (q := as_quantity(r, "ratio", at=at))), None)
    size = edge_of(edge, at)
    return (share, size) if share and size else None


@lru_cache(maxsize=2048)
def _key_edge(key: str) -> Reading | None:
    """Give the size that a key sets as the edge of a share of particles."""
    if not _FRACTION_KEY.search(key) or not any(c.isdigit() for c in key):
        return None
    found = readings(key.replace("_", " "), free=False)
    return next((r for r in found if any(u.dimension == "length" for u in r.units)), None)


@lru_cache(maxsize=2048)
def _named_properties(title: str, finder: Matcher) -> list[tuple[str, ...]]:
    """Give the properties that a key names, the longest name first; or the closer one of the same stem ("uts" and "aged" is uts_aged)."""
    found = [m for m in finder.find(title) if m.kind == "property"]
    spans = sorted({(m.start, m.end) for m in found}, key=lambda s: (s[0] - s[1], s[0]))
    groups = [[m.id for m in found if (m.start, m.end) == span] for span in spans]
    return [tuple(dict.fromkeys(_closer(name, names, found) for name in names)) for names in groups]


def _closer(name: str, names: list[str], found: list[Mention]) -> str:
    return next((m.id for m in found if m.id.startswith(f"{name}_") and m.id not in names), name)
