"""Whether stock is large enough to be machined to the products that a list names.

Solids are compared axis by axis: a cylinder fits a block by its diameter both ways, a tube needs its outside diameter (bore and two
walls), and a bored tube may only lose material. Source of the rule: 1C107.a and 1C117.c speak of what can be machined, not of the form sold.
"""

from fractions import Fraction

from bonafides.goods.statements import Stated
from bonafides.model.control import Body
from bonafides.model.quantity import Quantity


def machinable(bodies: tuple[Body, ...], stated: Stated) -> tuple[bool | None, Quantity | None]:
    """Tell whether one of the bodies can be machined, and the quantity that it was judged by; None where dimensions are missing."""
    answers = [_fits(body, stated) for body in bodies]
    value = True if True in answers else None if None in answers else False
    return value, _shown(stated)


def _shown(stated: Stated) -> Quantity | None:
    sides = next((s for s in stated.sizes if len(s) == 3), ())
    if sides:
        text = " x ".join(q.text for q in sides)
        return Quantity(dimension="length", text=text, at=sides[0].at, start=sides[0].start, end=sides[-1].end)
    return next(
        (q for n in ("diameter", "outer_diameter", "inner_diameter", "length") for q in stated.values.get(n, ())), None
    )


def _fits(body: Body, stated: Stated) -> bool | None:
    sides = next((s for s in stated.sizes if len(s) == 3), None)
    bore = _one(stated, "inner_diameter")
    across = _one(stated, "outer_diameter") or _one(stated, "diameter")
    if bore:
        return _tube_from_tube(body, stated, bore, across)
    if sides:
        return _from_block(body, sides)
    if across:
        return _from_cylinder(body, across, _one(stated, "length"))
    named = [q for n in ("length", "width", "thickness", "height") if (q := _one(stated, n))]
    return _from_block(body, tuple(named)) if named else None


def _one(stated: Stated, name: str) -> Quantity | None:
    return next(iter(stated.values.get(name, ())), None)


def _section(body: Body) -> tuple[Fraction, Fraction]:
    """Give the side that a body needs both ways across, and its length."""
    if body.shape == "cylinder":
        return body.sizes[0], body.sizes[1]
    if body.shape == "tube":
        return body.sizes[0] + 2 * body.sizes[1], body.sizes[2]
    across = sorted(body.sizes)
    return across[2], across[0]


def _reaches(known: Quantity | None, needed: Fraction) -> bool | None:
    if known is None:
        return None
    if known.low is not None and known.low >= needed:
        return True
    return False if known.high is not None and known.high < needed else None


def _and(*answers: bool | None) -> bool | None:
    return False if False in answers else None if None in answers else True


def _from_block(body: Body, sides: tuple[Quantity, ...]) -> bool | None:
    """Tell whether a body fits a block: two sides as wide as the body, the third as long; sides that are not stated are unknown."""
    across, length = _section(body)
    wide = sorted([across, across, length] if body.shape != "block" else list(body.sizes), reverse=True)
    known: list[Quantity | None] = sorted(
        sides, key=lambda q: q.high if q.high is not None else q.low or Fraction(0), reverse=True
    )[:3]  # type: ignore[assignment]  # widened by the padding below
    if len(known) < 3:
        return False if all(_reaches(q, min(wide)) is False for q in known) else None
    return _and(*(_reaches(q, need) for q, need in zip(known, wide, strict=True)))


def _from_cylinder(body: Body, across: Quantity, length: Quantity | None) -> bool | None:
    if body.shape == "block":
        long, middle, short = sorted(body.sizes, reverse=True)
        upright = _and(_reaches_square(across, long, middle), _reaches(length, short))
        lying = _and(_reaches_square(across, middle, short), _reaches(length, long))
        return True if True in (upright, lying) else None if None in (upright, lying) else False
    need, long = _section(body)
    return _and(_reaches(across, need), _reaches(length, long))


def _reaches_square(across: Quantity, one: Fraction, two: Fraction) -> bool | None:
    """Tell whether a circle holds a rectangle, by squares, so that no root is taken."""
    need = one**2 + two**2
    if across.low is not None and across.low**2 >= need:
        return True
    return False if across.high is not None and across.high**2 < need else None


def _tube_from_tube(body: Body, stated: Stated, bore: Quantity, across: Quantity | None) -> bool | None:
    """Tell whether a tube is left when the bore is widened; a bored blank gives no solid cylinder or block of the full section."""
    if body.shape != "tube":
        return False
    wall = _one(stated, "wall_thickness")
    length = _reaches(_one(stated, "length"), body.sizes[2])
    if across is None:
        enough = _and(_reaches(bore, body.sizes[0]), _reaches(wall, body.sizes[1]))
        return _and(
            enough if enough is not False or wall is None or bore.low is None else _outer_enough(body, bore, wall),
            length,
        )
    final_bore = max(body.sizes[0], bore.high or body.sizes[0])
    return _and(_reaches(across, final_bore + 2 * body.sizes[1]), length)


def _outer_enough(body: Body, bore: Quantity, wall: Quantity) -> bool | None:
    """Tell whether a small bore with a thick wall leaves the tube once bored out."""
    if None in (bore.low, bore.high, wall.low, wall.high):
        return None
    low, high = bore.low + 2 * wall.low, bore.high + 2 * wall.high  # type: ignore[operator]  # None was ruled out
    need = max(body.sizes[0], bore.high or Fraction(0)) + 2 * body.sizes[1]
    return True if low >= need else False if high < need else None
