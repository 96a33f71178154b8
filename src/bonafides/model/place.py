"""Countries, ports, airports, free zones and crossings, as the catalogue types them."""

from typing import Literal

from bonafides.model.noun import Noun

PlaceKind = Literal["port", "airport", "free_zone", "crossing", "city"]


class HistoricName(Noun, frozen=True, kw_only=True):
    """A name that a country bore until a day."""

    name: str
    since: str = ""
    until: str = ""


class Membership(Noun, frozen=True, kw_only=True):
    """A country's membership of a regime or union, dated."""

    group: str
    since: str = ""
    until: str = ""
    verified: bool = True
    source: str = ""


class Country(Noun, frozen=True, kw_only=True):
    """A country or territory, with its names in several languages and the states before it."""

    id: str
    alpha3: str = ""
    code2: str = ""
    name: str
    official: str = ""
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    """Names that another country bears too: alone they name no country."""
    historic: tuple[HistoricName, ...] = ()
    since: str = ""
    until: str = ""
    successors: tuple[str, ...] = ()
    former: bool = False
    verified: bool = True
    source: str = ""
    note: str = ""
    groups: tuple[Membership, ...] = ()


class Closure(Noun, frozen=True, kw_only=True):
    """A time in which a crossing was closed, as its source says; it never excuses a shipment to it."""

    since: str
    until: str = ""
    what: str
    source: str
    verified: bool = False


class Place(Noun, frozen=True, kw_only=True):
    """A port, airport, free zone, land crossing or city; `to_country` is the far side of a crossing."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    country: str
    kind: PlaceKind
    lat: float | None = None
    lon: float | None = None
    hub: bool = False
    free_zone: bool = False
    since: str = ""
    until: str = ""
    """The days between which a free zone is one; empty where not known, and then it counts on any day."""
    to_country: str = ""
    near: tuple[str, ...] = ()
    closed: tuple[Closure, ...] = ()
    ambiguous: tuple[str, ...] = ()
    """Names that other places bear too: they count only where the country stands beside them."""
    iata: str = ""
    icao: str = ""
    unlocode_checked: bool = False
    source: str = ""
    verified: bool = True
    note: str = ""


class SeaPoint(Noun, frozen=True, kw_only=True):
    """A choke point, or a point of the open sea, in degrees north and east."""

    id: str
    name: str
    lat: float
    lon: float
    choke: bool = False


class SeaWay(Noun, frozen=True, kw_only=True):
    """A way that ships take between two points; without a distance, the great circle."""

    between: tuple[str, str]
    distance_km: float | None = None
    note: str = ""


class Avoided(Noun, frozen=True, kw_only=True):
    """A time in which ships went round a passage, so that the longer way was no detour."""

    point: str
    since: str
    until: str = ""
    why: str
    source: str
    review_by: str = ""
    verified: bool = False


class Landmass(Noun, frozen=True, kw_only=True):
    """Countries that roads join; `apart` says that each is a landmass of its own."""

    name: str
    countries: tuple[str, ...]
    apart: bool = False


class SeaTables(Noun, frozen=True, kw_only=True):
    """Points of the sea, the ways between them, the times they were avoided, and what the sea parts."""

    points: tuple[SeaPoint, ...] = ()
    ways: tuple[SeaWay, ...] = ()
    avoided: tuple[Avoided, ...] = ()
    landmasses: tuple[Landmass, ...] = ()


class GroupRow(Noun, frozen=True, kw_only=True):
    """A country's row in a country group of a control regime: dated, or seen (and not seen) on days."""

    group: str
    country: str
    since: str = ""
    until: str = ""
    seen: tuple[str, ...] = ()
    not_seen: tuple[str, ...] = ()
    source: str = ""
    verified: bool = True
    note: str = ""

    def holds(self, day: str) -> bool | None:
        """Tell whether the country belonged to the group on a day (ISO); None where the sources do not say.

        >>> GroupRow(group="D:4", country="EG", seen=("2026-07-23",)).holds("2008-01-01")
        >>> GroupRow(group="D:4", country="EG", since="1997", until="2001").holds("1998-05-01")
        True
        """
        if (self.since and day < self.since) or (self.until and day >= self.until):
            return False
        if self.since or day >= min(self.seen, default="9999"):
            return True
        return None


class TreatedAs(Noun, frozen=True, kw_only=True, rename={"other": "as"}):
    """A territory that a regime treats as part of another from a day on."""

    country: str
    other: str
    since: str = ""
    source: str = ""
    verified: bool = True


class Hub(Noun, frozen=True, kw_only=True):
    """A country or place named as a transshipment hub by public guidance, and the destinations that it is tied to."""

    country: str
    place: str = ""
    targets: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    source: str = ""
    review_by: str = ""
    verified: bool = False
    note: str = ""


class OtherJurisdiction(Noun, frozen=True, kw_only=True):
    """A place that has its own export control and no law file here: "exists, not modelled, ask"."""

    id: str
    name: str
    law: str = ""
    authority: str = ""
    since: str = ""
    has_dual_use_law: str = ""
    modelled: bool = False
    source: str = ""
    verified: bool = False
