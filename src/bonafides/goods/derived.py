"""Properties that follow from stated ones by arithmetic or by order alone; nothing is estimated.

Particle sizes: what a mean, a maximum or a sieve share says of another size. Shapes: a wall from two diameters, the least dimension of
a block. Hydrates: the share of the substance itself. Complete systems: a heavier payload never flies farther, so a stated point bounds another one; where that leaves a line open,
it stays open and is asked for.
"""

import re
from collections.abc import Callable
from fractions import Fraction

from bonafides.goods.statements import Stated
from bonafides.model.quantity import Quantity, hull

_HALF, _TENTH, _NINE_TENTHS = Fraction(1, 2), Fraction(1, 10), Fraction(9, 10)
_GRAVITY = Fraction(980_665, 100_000)
_IN_HYDRATE = Fraction(32_046, 50_061)
_BELOW = re.compile(r"fraction_below_(\d+)um")


def derive(property_: str, stated: Stated) -> tuple[Quantity, ...]:
    """Give what follows for a property that is not stated itself; nothing where nothing follows."""
    below = _BELOW.fullmatch(property_)
    if below:
        return _fraction_below(Fraction(int(below[1]), 10**6), stated)
    rule = _RULES.get(property_)
    return rule(stated) if rule else ()


def _bound(
    like: Quantity, low: Fraction | None, high: Fraction | None, *, dimension: str = "", high_open: bool = False
) -> Quantity:
    return Quantity(
        low=low, high=high, high_open=high_open, dimension=dimension or like.dimension, form="tolerance", unit=like.unit, text=like.text, at=like.at,
        start=like.start, end=like.end,
    )  # fmt: skip


def _first(stated: Stated, *names: str) -> Quantity | None:
    return next((q for name in names for q in stated.values.get(name, ())), None)


def _particle_size(stated: Stated) -> tuple[Quantity, ...]:
    """The size of the powder: up to the largest particle; else the mean, which lists take for the size (ML8, technical note 3)."""
    largest, least = _first(stated, "particle_size_max"), _first(stated, "particle_size_min")
    if largest:
        return (_bound(largest, least.low if least else Fraction(0), largest.high, high_open=largest.high_open),)
    mean = _first(stated, "particle_size_mean")
    whole = [edge for share, edge in stated.fractions if share.low is not None and share.low >= 1]
    if whole:
        top = min(whole, key=lambda q: q.high or q.low or Fraction(0))
        return (_bound(top, least.low if least else Fraction(0), top.high),)
    if least:
        return (_bound(least, least.low, None),)
    return (mean,) if mean else ()


def _largest_particle(stated: Stated) -> tuple[Quantity, ...]:
    """The largest particle: the upper end of a stated cut, or the sieve that all of the powder passes."""
    cuts = [q for q in stated.values.get("particle_size", ()) if q.form == "span" and q.high is not None]
    whole = [edge for share, edge in stated.fractions if share.low is not None and share.low >= 1]
    tops = cuts or sorted(whole, key=lambda q: q.high or q.low or Fraction(0))[:1]
    return tuple(_bound(q, q.low if cuts else Fraction(0), q.high) for q in tops)


def _mean_size(stated: Stated) -> tuple[Quantity, ...]:
    whole = stated.values.get("particle_size", ()) or _particle_size(stated)
    return tuple(_bound(q, q.low, q.high) for q in whole)


def _fraction_below(size: Fraction, stated: Stated) -> tuple[Quantity, ...]:
    """Give the share of particles under a size, as an interval that every statement agrees with."""
    low, high, like = Fraction(0), Fraction(1), None
    for least, most, ground in _shares(size, stated):
        low, high, like = max(low, least), min(high, most), like or ground
    if like is None:
        return ()
    return (
        (_bound(like, low, high, dimension="ratio"),)
        if low <= high
        else (_bound(like, Fraction(0), Fraction(1), dimension="ratio"),)
    )


def _shares(size: Fraction, stated: Stated) -> list[tuple[Fraction, Fraction, Quantity]]:
    found: list[tuple[Fraction, Fraction, Quantity]] = []
    for share, edge in stated.fractions:
        at = edge.high or edge.low
        if at is not None:
            low = share.low if share.low is not None else Fraction(0)
            high = share.high if share.high is not None else Fraction(1)
            found.append((low if at <= size else Fraction(0), high if at >= size else Fraction(1), share))
    for name, part in (
        ("particle_size_d10", _TENTH),
        ("particle_size_mean", _HALF),
        ("particle_size_d90", _NINE_TENTHS),
    ):
        found += [
            (
                part if q.high is not None and q.high <= size else Fraction(0),
                part if q.low is not None and q.low > size else Fraction(1),
                q,
            )
            for q in stated.values.get(name, ())
        ]
    whole = stated.values.get("particle_size", ())
    largest, least = stated.values.get("particle_size_max", ()), stated.values.get("particle_size_min", ())
    found += [(Fraction(1), Fraction(1), q) for q in (*largest, *whole) if q.high is not None and q.high <= size]
    found += [(Fraction(0), Fraction(0), q) for q in (*least, *whole) if q.low is not None and q.low >= size]
    return found


def _ordered(stated: Stated) -> list[Quantity]:
    """Give the dimensions of a block or sheet, smallest first."""
    sides = next((s for s in stated.sizes if len(s) == 3), None)
    return sorted(sides, key=lambda q: q.high or q.low or Fraction(0)) if sides else []


def _side(index: int, *, flat: bool) -> Callable[[Stated], tuple[Quantity, ...]]:
    def rule(stated: Stated) -> tuple[Quantity, ...]:
        said = [stated.features[f].value for f in ("sheet", "plate") if f in stated.features]
        sides = _ordered(stated)
        return (sides[index],) if sides and (True in said or not flat) else ()

    return rule


def _every_dimension(stated: Stated) -> tuple[list[Quantity], bool]:
    """Give the outer dimensions that are stated, and whether they are all."""
    sides = _ordered(stated)
    if sides:
        return sides, True
    round_ = _first(stated, "outer_diameter", "diameter")
    rest = [q for n in ("length", "width", "thickness", "height") if (q := _first(stated, n))]
    if round_:
        length = _first(stated, "length", "height", "thickness")
        return [round_, *([length] if length else [])], length is not None
    return rest, len(rest) >= 3


def _smallest(stated: Stated) -> tuple[Quantity, ...]:
    known, whole = _every_dimension(stated)
    if not known:
        return ()
    least = min(known, key=lambda q: q.high if q.high is not None else Fraction(10**9))
    return (least,) if whole else (_bound(least, Fraction(0), least.high, high_open=least.high_open),)


def _largest(stated: Stated) -> tuple[Quantity, ...]:
    known, whole = _every_dimension(stated)
    if not known:
        return ()
    most = max(known, key=lambda q: q.low if q.low is not None else Fraction(0))
    return (most,) if whole else (_bound(most, most.low, None),)


def _wall(stated: Stated) -> tuple[Quantity, ...]:
    outer, inner = _ends(_first(stated, "outer_diameter", "diameter")), _ends(_first(stated, "inner_diameter"))
    return (_bound(inner[2], (outer[0] - inner[1]) / 2, (outer[1] - inner[0]) / 2),) if outer and inner else ()


def _inner(stated: Stated) -> tuple[Quantity, ...]:
    outer, wall = (
        _ends(_first(stated, "outer_diameter", "diameter")),
        _ends(_first(stated, "wall_thickness", "thickness")),
    )
    return (_bound(outer[2], outer[0] - 2 * wall[1], outer[1] - 2 * wall[0]),) if outer and wall else ()


def _outer(stated: Stated) -> tuple[Quantity, ...]:
    inner, wall = _ends(_first(stated, "inner_diameter")), _ends(_first(stated, "wall_thickness"))
    return (
        (_bound(inner[2], inner[0] + 2 * wall[0], inner[1] + 2 * wall[1]),)
        if inner and wall
        else stated.values.get("diameter", ())
    )


def _ends(stated: Quantity | None) -> tuple[Fraction, Fraction, Quantity] | None:
    """Give both ends of a quantity that has both."""
    return (stated.low, stated.high, stated) if stated and stated.low is not None and stated.high is not None else None


def points(stated: Stated) -> list[tuple[Quantity | None, Quantity | None]]:
    """Give the stated pairs of range and payload; a range and a payload in the specifications are one pair."""
    pairs = list(stated.points)
    ranges, loads = stated.values.get("range", ()), stated.values.get("payload", ())
    if ranges or loads:
        pairs.append((hull(ranges) if ranges else None, hull(loads) if loads else None))
    return pairs


def _range_max(stated: Stated) -> tuple[Quantity, ...]:
    """The range at any payload: at least every stated one, and open above, because a lighter payload may go farther."""
    known = [r for r, _ in points(stated) if r]
    best = max(known, key=lambda q: q.low or q.high or Fraction(0), default=None)
    if best is None:
        return ()
    return (_bound(best, best.low if best.form != "span" else best.high, None),)


def _range_at_500kg(stated: Stated) -> tuple[Quantity, ...]:
    """The range with 500 kg: not less than with more, not more than with less."""
    low: Fraction | None = None
    high: Fraction | None = None
    like: Quantity | None = None
    for far, load in points(stated):
        if far is None or load is None:
            continue
        if load.low is not None and load.low >= 500 and far.low is not None:
            low, like = max(low or Fraction(0), far.low), far
        if load.high is not None and load.high <= 500 and far.high is not None:
            high, like = far.high if high is None else min(high, far.high), like or far
    most = _first(stated, "range_any_payload")
    if most and most.high is not None:
        high, like = most.high if high is None else min(high, most.high), like or most
    return (_bound(like, low, high),) if like else ()


def _uav_range(stated: Stated) -> tuple[Quantity, ...]:
    """The range of an unmanned aircraft: as stated; near the line of 300 km it stays open above until the maximum is stated."""
    known = stated.values.get("range_any_payload", ()) or tuple(r for r, _ in points(stated) if r)
    return tuple(
        q if q.high is not None and q.high < 200_000 else _bound(q, q.high if q.form == "span" else q.low, None)
        for q in known
    )


def _hydrazine(stated: Stated) -> tuple[Quantity, ...]:
    """The hydrazine in its hydrate: by molar mass, never more than the pure hydrate holds; open up to the stated share where hydrazine is named too.

    Source: Standard atomic weights, abridged to five digits (IUPAC/CIAAW, 2021): H 1.008, N 14.007, O 15.999; hence N2H4 32.046 and
    N2H4·H2O 50.061 g/mol, so that a hydrate of 100 per cent holds 64.0 per cent hydrazine.
    """
    said = stated.features.get("hydrate")
    hydrate = said is not None and said.value is not False
    shares = stated.values.get("hydrate_content", ()) or (stated.values.get("assay", ()) if hydrate else ())
    if not shares and not hydrate:
        return ()
    apart = any(n.kind == "entry" and n.text not in stated.cas for n in stated.names)
    whole = Quantity(
        low=Fraction(0), high=Fraction(1), dimension="ratio", text="hydrate", at=f"{stated.at}.description"
    )
    return tuple(
        _bound(q, (q.low or Fraction(0)) * _IN_HYDRATE, top if apart else min(top, _IN_HYDRATE))
        for q in shares or (whole,)
        for top in (Fraction(1) if q.high is None else q.high,)
    )


def _specific(*names: str) -> Callable[[Stated], tuple[Quantity, ...]]:
    """Give a stress divided by the specific weight, as the lists define it: newtons a square metre by newtons a cubic metre, in metres."""

    def rule(stated: Stated) -> tuple[Quantity, ...]:
        stress, density = _ends(_first(stated, *names)), _ends(_first(stated, "bulk_density"))
        if not stress or not density or not density[0] or not density[1]:
            return ()
        return (
            _bound(
                stress[2], stress[0] / (density[1] * _GRAVITY), stress[1] / (density[0] * _GRAVITY), dimension="length"
            ),
        )

    return rule


_RULES: dict[str, Callable[[Stated], tuple[Quantity, ...]]] = {
    "particle_size": _particle_size, "particle_size_mean": _mean_size, "particle_size_max": _largest_particle, "thickness": _side(0, flat=True), "width": _side(1, flat=True),
    "smallest_dimension": _smallest, "largest_dimension": _largest, "wall_thickness": _wall, "inner_diameter": _inner, "outer_diameter": _outer,
    "range_any_payload": _range_max, "range_at_500kg": _range_at_500kg, "uav_range": _uav_range, "hydrazine_content": _hydrazine,
    "specific_strength": _specific("fibre_strength", "uts", "unlabelled_stress"), "specific_modulus": _specific("tensile_modulus"),
}  # fmt: skip
