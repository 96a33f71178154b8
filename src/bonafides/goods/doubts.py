"""What a reading is worth: which way "better" points, what physics rules out, and what stays in doubt. Nothing is guessed."""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from msgspec.structs import replace

from bonafides.goods.measures import SHARES
from bonafides.goods.reading import Reading, as_quantity
from bonafides.goods.units import units_of
from bonafides.model.control import Property
from bonafides.model.quantity import Quantity

_DENSEST = Fraction(23_000)
"""No element is denser than osmium, 22 590 kg/m3 (CRC Handbook of Chemistry and Physics, "Properties of the Elements")."""
_AT_MOST = {**dict.fromkeys(SHARES, Fraction(1)), "density": _DENSEST}
_SIGNED = {"temperature", "angle", "angular_rate", "acceleration", "sound", "speed"}
_SMALLER_IS_BETTER = re.compile(
    r"accura|stabil|repeatab|drift|unbalance|resolution|control|time|bias|level_noise|scale_factor"
)
_PARTICLES = ("particle_size", "grain_size")


class Weighty(NamedTuple):
    """A reading as a quantity of a property, and what is to be said of it; no quantity where it cannot be one."""

    quantity: Quantity | None
    warning: str = ""


def held(found: Reading, property_: Property, *, at: str, spelling: str = "") -> Weighty:
    """Give a reading as a quantity of a property, with the doubts that physics settles settled.

    A number with two readings keeps the possible one; a share over the whole, matter denser than any element, a negative length or mass and a
    number beyond all measure are not read, and the warning says so.
    """
    if found.too_long:
        return Weighty(
            None,
            f"“{_short(found.text)}” is a number beyond all measure; it was not read: write the {property_.title} again",
        )
    quantity = as_quantity(
        _turned(_narrowed(found, spelling), property_), property_.dimension, at=at, spelling=spelling
    )
    if quantity is None:
        return Weighty(None)
    most = _AT_MOST.get(property_.dimension)
    if (
        quantity.form == "ambiguous"
        and most
        and quantity.low is not None
        and quantity.high is not None
        and quantity.low <= most < quantity.high
    ):
        return Weighty(replace(quantity, high=quantity.low, form="point"))
    if most and quantity.low is not None and quantity.low > most:
        return Weighty(
            None, f"“{quantity.text}” is more than any {property_.title} can be; it was not read: correct it"
        )
    if (
        quantity.high is not None
        and quantity.high < 0
        and (property_.dimension == "temperature" or property_.dimension not in _SIGNED)
    ):
        return Weighty(
            None, f"“{quantity.text}” is less than any {property_.title} can be; it was not read: correct it"
        )
    return Weighty(quantity, _doubt(quantity))


def settled_by_each_other(values: Iterable[tuple[str, Quantity]]) -> tuple[tuple[str, Quantity], ...]:
    """Settle a number with two readings by the same figure in other units beside it ("54 kN (12,140 lbf)")."""
    known = tuple(values)
    return tuple(
        (name, _like(q, [o for n, o in known if n == name]) if q.form == "ambiguous" else q) for name, q in known
    )


def _like(doubtful: Quantity, others: list[Quantity]) -> Quantity:
    sure = [o.low for o in others if o.form == "point" and o.low is not None and o.low == o.high]
    for end in (doubtful.low, doubtful.high):
        if end is not None and any(abs(end - value) * 50 <= abs(value) for value in sure):
            return replace(doubtful, low=end, high=end, form="point")
    return doubtful


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:20]}…"


def _narrowed(found: Reading, spelling: str) -> Reading:
    """Keep of the units of a reading those that the key allows: "at.%" in the key makes "%" a share of atoms."""
    allowed = {u.dimension for u in units_of(spelling)} if spelling and len(found.units) > 1 else set()
    kept = tuple(u for u in found.units if u.dimension in allowed)
    return found._replace(units=kept) if kept else found


def _turned(found: Reading, property_: Property) -> Reading:
    """Give "or better" its direction, and "-45 µm" of a powder as what passes 45 µm."""
    if found.better:
        if _SMALLER_IS_BETTER.search(property_.id):
            return found._replace(low=None, form="most")
        return found._replace(high=None, form="least")
    if not property_.id.startswith(_PARTICLES) or found.form != "point" or found.low is None or found.high is None:
        return found
    if found.high < 0:
        return found._replace(low=None, high=-found.low, form="most")
    return found._replace(high=None, form="least") if found.text.startswith("+") else found


def _doubt(quantity: Quantity) -> str:
    if quantity.form != "ambiguous":
        return ""
    return f"“{quantity.text}” can be read in two ways (decimal or thousands separator); both were considered"


def warnings_of(weighed: Iterable[Weighty]) -> tuple[str, ...]:
    """Give what is to be said of readings."""
    return tuple(dict.fromkeys(w.warning for w in weighed if w.warning))
