"""The way of the goods from place to place, measured, beside the shortest way by the same means."""

from typing import Literal

from msgspec import Struct

from bonafides.model.evidence import Evidence

Mode = Literal["sea", "air", "land", ""]
"""How the goods are carried; empty where nobody can say."""


class Hop(Struct, frozen=True, kw_only=True):
    """One part of the way: its ends as written, its least length in km, and the choke points that a ship passes on it."""

    start: str
    end: str
    mode: Mode
    km: float
    through: tuple[str, ...] = ()
    at: str = "$.route"


class Way(Struct, frozen=True, kw_only=True):
    """The stated way, hop by hop, and the shortest from its first to its last place by the means that carries it furthest.

    `around` is the shortest way without the passages that ships avoided on the day, with the reason; a way no longer than it needs to be
    beside that one is no detour. `missing` says what could not be measured: the stated way is then at least as long as its hops.
    """

    hops: tuple[Hop, ...] = ()
    shortest: Hop | None = None
    around: Hop | None = None
    why: str = ""
    missing: tuple[Evidence, ...] = ()

    @property
    def km(self) -> float:
        """The least length of the stated way in km."""
        return sum(hop.km for hop in self.hops)

    @property
    def through(self) -> tuple[str, ...]:
        """The choke points of the stated way, once each, in order."""
        return tuple(dict.fromkeys(name for hop in self.hops for name in hop.through))


class NearBorder(Struct, frozen=True, kw_only=True):
    """A place of the transaction at or near a land crossing: the crossing, the countries on its two sides, and how far off it is in km."""

    at: str
    what: str
    crossing: str
    country: str
    to_country: str
    km: float
    arrives: bool = True
    """The goods come to it, and do not only start or pass there by ship or aircraft."""
    closed: str = ""
    """What its source says of its being closed on the day; empty where it says nothing."""
