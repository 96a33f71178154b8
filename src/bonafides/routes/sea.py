"""The sea: the shortest way of a ship between two places, over choke points and the ways between them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from heapq import heappop, heappush
from math import asin, cos, inf, radians, sin, sqrt

from msgspec import Struct

from bonafides.errors import ContentError
from bonafides.model.place import SeaPoint, SeaTables
from bonafides.text.fold import fold

_EARTH_KM = 6371.0
_COAST = 1.2
"""Two places that share their nearest point of the sea: the great circle, and a fifth for capes and channels."""

_PLAIN = frozenset(
    ["the", "of", "in", "near", "off", "strait", "straits", "gulf", "sea", "channel", "canal", "cape", "passage"]
)
"""Words that many names of the sea share."""

Point = tuple[float, float]
Links = Mapping[str, tuple[tuple[str, float], ...]]
Reach = tuple[dict[str, float], dict[str, str]]
"""From one point: the distance to each other in km, and the point before it on the way."""


class Passage(Struct, frozen=True):
    """A way by sea: its length in km, and the choke points that it passes, in order."""

    km: float
    through: tuple[str, ...] = ()


def great_circle(one: Point, two: Point) -> float:
    """Give the great-circle distance in kilometres between two places in degrees (haversine formula).

    >>> round(great_circle((0.0, 0.0), (0.0, 90.0)))
    10008
    """
    (lat1, lon1), (lat2, lon2) = (tuple(map(radians, p)) for p in (one, two))
    part = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(part)))


def checked(tables: SeaTables) -> SeaTables:
    """Give the tables back; raises ContentError for a point typed twice, a way or a time that names no point, or a way of no length."""
    times = Counter(p.id for p in tables.points)
    twice = sorted(i for i, number in times.items() if number > 1)
    if twice:
        raise ContentError(f"sea point {twice[0]!r} is typed twice; keep one")
    for name in (*(e for w in tables.ways for e in w.between), *(a.point for a in tables.avoided)):
        if name not in times:
            raise ContentError(f"sea way: no sea point {name!r}; add it or correct it")
    for way in tables.ways:
        if way.between[0] == way.between[1] or (way.distance_km is not None and way.distance_km <= 0):
            raise ContentError(f"sea way {' - '.join(way.between)}: it has no length; correct its ends or its distance")
    return tables


class Sea:
    """The graph of the sea; lengths are measured once, and ways from a point are found once and kept."""

    def __init__(self, tables: SeaTables) -> None:
        self.tables = tables
        self._reached: dict[tuple[str, frozenset[str]], Reach] = {}
        self._joined: dict[tuple[Point, frozenset[str]], dict[str, float]] = {}

    @cached_property
    def _points(self) -> dict[str, SeaPoint]:
        return {p.id: p for p in self.tables.points}

    @cached_property
    def _links(self) -> Links:
        links: dict[str, list[tuple[str, float]]] = {}
        for way in self.tables.ways:
            one, two = way.between
            km = great_circle(self._at(one), self._at(two)) if way.distance_km is None else way.distance_km
            links.setdefault(one, []).append((two, km))
            links.setdefault(two, []).append((one, km))
        return {name: tuple(sorted(ends)) for name, ends in links.items()}

    def _at(self, name: str) -> Point:
        return (self._points[name].lat, self._points[name].lon)

    def name_of(self, point: str) -> str:
        """Give the name of a point."""
        return self._points[point].name

    def position_of(self, text: str) -> Point | None:
        """Give the position of a choke point or sea that a text names, by the words of its own name; None where none or several are."""
        words = set(fold(text).split()) - _PLAIN
        named = [p for p in self.tables.points if words and words <= set(fold(p.name).split())]
        sure = [p for p in named if p.choke] or named
        return (sure[0].lat, sure[0].lon) if len(sure) == 1 else None

    def avoided(self, day: str) -> dict[str, str]:
        """Give the points that ships went round on a day (ISO), with the reason; only what is verified, since it excuses."""
        rows = (a for a in self.tables.avoided if a.verified and a.since <= day and (not a.until or day < a.until))
        return {a.point: f"{a.why} (since {a.since})" for a in rows}

    def passage(self, start: Point, end: Point, avoided: frozenset[str] = frozenset()) -> Passage | None:
        """Give the shortest way of a ship between two places in degrees, or None where the graph joins them by no way.

        A place joins the sea at its nearest point, or at a neighbour of that point where it lies on the way there.
        """
        starts, ends = self._shores(start, avoided), self._shores(end, avoided)
        best, path = inf, ("", "")
        for one, off in starts.items():
            reached = self._from(one, avoided)[0]
            for two, last in ends.items():
                km = off + reached.get(two, inf) + last
                if km < best:
                    best, path = km, (one, two)
        along = great_circle(start, end) * _COAST
        if along <= best and starts and next(iter(starts)) == next(iter(ends), ""):
            return Passage(along)
        return None if best == inf else Passage(best, self._named(path, avoided))

    def _shores(self, place: Point, avoided: frozenset[str]) -> dict[str, float]:
        """Give the points at which a place joins the sea, with their distance in km, the nearest first; found once for each place."""
        found = self._joined.get((place, avoided))
        if found is None:
            found = self._joined[(place, avoided)] = self._shores_of(place, avoided)
        return found

    def _shores_of(self, place: Point, avoided: frozenset[str]) -> dict[str, float]:
        near = sorted((great_circle(place, (p.lat, p.lon)), p.id) for p in self.tables.points if p.id not in avoided)
        if not near:
            return {}
        shores = {near[0][1]: near[0][0]}
        for name, length in self._links.get(near[0][1], ()):
            km = great_circle(place, self._at(name))
            if name not in avoided and km < length:
                shores[name] = km
        return shores

    def _from(self, name: str, avoided: frozenset[str]) -> Reach:
        """Give the shortest ways from a point (Dijkstra), found once for each set of avoided points."""
        found = self._reached.get((name, avoided))
        if found is None:
            found = self._reached[(name, avoided)] = self._searched(name, avoided)
        return found

    def _searched(self, start: str, avoided: frozenset[str]) -> Reach:
        reached, before = {start: 0.0}, {start: ""}
        queue = [(0.0, start)]
        while queue:
            km, name = heappop(queue)
            if km > reached[name]:
                continue
            for other, length in self._links.get(name, ()):
                if other not in avoided and km + length < reached.get(other, inf):
                    reached[other], before[other] = km + length, name
                    heappush(queue, (km + length, other))
        return reached, before

    def _named(self, path: tuple[str, str], avoided: frozenset[str]) -> tuple[str, ...]:
        before, name = self._from(path[0], avoided)[1], path[1]
        points = []
        while name:
            points.append(name)
            name = before[name]
        return tuple(self._points[p].name for p in reversed(points) if self._points[p].choke)

    @cached_property
    def _landmass(self) -> dict[str, str]:
        return {c: c if m.apart else m.name for m in self.tables.landmasses for c in m.countries}

    def joined_by_land(self, countries: Iterable[str]) -> bool | None:
        """Tell whether roads join these countries; None where one is not known, or where no landmass is on file."""
        wanted = set(countries)
        if "" in wanted or not self._landmass:
            return None
        return len({self._landmass.get(c, "") for c in wanted}) == 1
