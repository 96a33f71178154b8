"""The gazetteer: a name of a country or place, in any spelling that the catalogue types, to what it is."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

import msgspec

from bonafides.errors import ContentError
from bonafides.model.noun import Noun
from bonafides.model.place import (
    Avoided,
    Country,
    GroupRow,
    Hub,
    Landmass,
    OtherJurisdiction,
    Place,
    SeaPoint,
    SeaTables,
    SeaWay,
    TreatedAs,
)
from bonafides.routes.naming import SHORTEST_FOLDED, as_written, bare, names_of_countries, names_of_places
from bonafides.routes.sea import Sea, checked
from bonafides.text.fold import fold

_LOCODE = re.compile(r"^[A-Z]{2} [A-Z0-9]{3}$")
"""A UN/LOCODE as papers write it, with a space."""


class PlaceFile(Noun, frozen=True, kw_only=True):
    """A catalogue file of places: any of these tables."""

    country: tuple[Country, ...] = ()
    place: tuple[Place, ...] = ()
    hub: tuple[Hub, ...] = ()
    group: tuple[GroupRow, ...] = ()
    treated_as: tuple[TreatedAs, ...] = ()
    jurisdiction: tuple[OtherJurisdiction, ...] = ()
    sea_point: tuple[SeaPoint, ...] = ()
    sea_way: tuple[SeaWay, ...] = ()
    avoided: tuple[Avoided, ...] = ()
    landmass: tuple[Landmass, ...] = ()
    maritime_digits: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    """By country, the three digits with which the radio numbers of its ships begin."""
    caution: tuple[dict[str, str | bool], ...] = ()
    """Remarks for the reader of the catalogue; nothing is computed from them."""
    table: dict[str, str | tuple[str, ...]] = msgspec.field(default_factory=dict)
    """Where the file's rows as a whole come from; nothing is computed from it."""


class PlaceTables(Noun, frozen=True, kw_only=True):
    """Countries, places, hubs and country groups, with the folded names that lead to them."""

    countries: tuple[Country, ...] = ()
    places: tuple[Place, ...] = ()
    hubs: tuple[Hub, ...] = ()
    groups: tuple[GroupRow, ...] = ()
    treated_as: tuple[TreatedAs, ...] = ()
    jurisdictions: tuple[OtherJurisdiction, ...] = ()
    sea: SeaTables = SeaTables()
    maritime_digits: Mapping[str, str] = msgspec.field(default_factory=dict)
    country_names: Mapping[str, str] = msgspec.field(default_factory=dict)
    place_names: Mapping[str, str] = msgspec.field(default_factory=dict)


def compile_places(files: Iterable[PlaceFile]) -> PlaceTables:
    """Join catalogue files; raises ContentError for an id typed twice or a place in no country."""
    read = tuple(files)
    countries = tuple(sorted((c for f in read for c in f.country), key=lambda c: c.id))
    places = tuple(sorted((p for f in read for p in f.place), key=lambda p: p.id))
    _once([c.id for c in countries], "country")
    _once([p.id for p in places], "place")
    known = {c.id for c in countries}
    for place in places:
        if place.country not in known:
            raise ContentError(f"place {place.id}: no country {place.country!r}; add it to the countries or correct it")
    return PlaceTables(
        countries=countries,
        places=places,
        hubs=tuple(h for f in read for h in f.hub),
        groups=tuple(g for f in read for g in f.group),
        treated_as=tuple(t for f in read for t in f.treated_as),
        jurisdictions=tuple(j for f in read for j in f.jurisdiction),
        sea=checked(_sea_of(read)),
        maritime_digits={d: c for f in read for c, digits in f.maritime_digits.items() for d in digits},
        country_names=names_of_countries(countries),
        place_names=names_of_places(places),
    )


def _sea_of(files: tuple[PlaceFile, ...]) -> SeaTables:
    return SeaTables(
        points=tuple(sorted((p for f in files for p in f.sea_point), key=lambda p: p.id)),
        ways=tuple(sorted((w for f in files for w in f.sea_way), key=lambda w: w.between)),
        avoided=tuple(a for f in files for a in f.avoided),
        landmasses=tuple(m for f in files for m in f.landmass),
    )


def _once(ids: list[str], what: str) -> None:
    twice = sorted(i for i, times in Counter(ids).items() if times > 1)
    if twice:
        raise ContentError(f"{what} {twice[0]!r} is typed twice; keep one")


class Gazetteer:
    """Looks up countries and places over the tables of an edition."""

    def __init__(self, tables: PlaceTables) -> None:
        self.tables = tables

    @cached_property
    def _places(self) -> dict[str, Place]:
        return {p.id: p for p in self.tables.places}

    @cached_property
    def sea(self) -> Sea:
        """The sea, with the lengths of its ways measured once."""
        return Sea(self.tables.sea)

    @cached_property
    def _countries(self) -> dict[str, Country]:
        return {c.id: c for c in self.tables.countries}

    def country(self, text: str) -> str:
        """Give the code of the country that a text names, or "" where none is known.

        A name that ends in a country after a comma ("Dubai, UAE") names that country.
        """
        return self._country(text) or self._country(text.rsplit(",", 1)[-1])

    def _country(self, text: str) -> str:
        names = self.tables.country_names
        folded = fold(text)
        # Sana'a in Arabic folds to "sn", the code of Senegal.
        readable = text.isascii() or len(folded) > SHORTEST_FOLDED
        return names.get(as_written(text)) or (names.get(folded, "") if readable else "")

    def country_of(self, text: str) -> str:
        """Give the code of the country that a text names, or in which the place that it names lies; "" where neither is known."""
        found = self.country(text)
        place = None if found else self.place(text)
        return place.country if place else found

    def place(self, text: str, country: str = "") -> Place | None:
        """Give the place that a text names: the whole text, or its part before or after a comma or bracket.

        Where the text ends in the name of a country, a place of that name elsewhere is not meant. A country stated beside the text
        (its code) settles only a name that several places bear.
        """
        parts = [text, *(p for sep in (",", "(", "/", "，", "、", "،") for p in text.split(sep))]
        ends = self._country(re.split(r"[,(，、،]", text.rstrip(") "))[-1]) if re.search(r"[,(，、،]", text) else ""
        for part in parts:
            found = self._place(part.rstrip(")"), ends or country)
            if found and ends in {"", found.country}:
                return found
        return self._place(text.replace(" ", ""), "") if _LOCODE.match(text.strip()) else self._before_country(text)

    def _before_country(self, text: str) -> Place | None:
        """Give the place of a text that ends in its country without a comma ("Hamburg Germany")."""
        words = text.split()
        for tail in range(1, min(4, len(words))):
            country = self._country(" ".join(words[-tail:]))
            found = self._place(" ".join(words[:-tail]), country) if country else None
            if found and found.country == country:
                return found
        return None

    def _place(self, name: str, country: str) -> Place | None:
        names = self.tables.place_names
        plain = bare(name)
        keys = dict.fromkeys(k for n in (name, plain) for k in (as_written(n), fold(n)))
        ids = [names.get(f"{country}:{k}", "") for k in keys if country and k] + [names.get(k, "") for k in keys if k]
        return next((self._places[i] for i in ids if i), None)

    def by_id(self, place_id: str) -> Place | None:
        """Give the place of an id, or None."""
        return self._places.get(place_id)

    @cached_property
    def crossings(self) -> tuple[Place, ...]:
        """The land crossings."""
        return tuple(p for p in self.tables.places if p.kind == "crossing")

    @cached_property
    def crossing_names(self) -> dict[str, tuple[tuple[str, Place], ...]]:
        """The names of the crossings in lower case, by country; under "" those of all countries."""
        named: dict[str, list[tuple[str, Place]]] = {}
        for crossing in self.crossings:
            for name in (crossing.name, *crossing.names):
                for country in ("", crossing.country):
                    named.setdefault(country, []).append((name.casefold(), crossing))
        return {country: tuple(names) for country, names in named.items()}

    def name_of(self, code: str) -> str:
        """Give a country's name, or its code where it is not known."""
        found = self._countries.get(code)
        return found.name if found else code

    def knows(self, code: str) -> bool:
        """Tell whether a code is that of a country on file."""
        return code in self._countries

    @cached_property
    def others(self) -> dict[str, OtherJurisdiction]:
        """The jurisdictions whose export-control law exists and is not modelled, by their codes."""
        return {j.id: j for j in self.tables.jurisdictions if not j.modelled}

    def lies_in(self, place: Place, country: str) -> bool:
        """Tell whether a place may lie in a country that is stated beside it: its own, the far side, one that a regime treats as it, or none."""
        treated = {(t.country, t.other) for t in self.tables.treated_as}
        pairs = {(country, place.country), (place.country, country)}
        return country in {"", place.country, place.to_country} or bool(treated & pairs)

    def hubs(self, day: str) -> dict[str, str]:
        """Give the countries and places (by id) that public guidance names as hubs on a day (ISO), with the source.

        A row without a day counts on any; of several rows, a verified one and then the latest speaks.
        """
        rows = [h for h in self.tables.hubs if (not h.since or h.since <= day) and (not h.until or day < h.until)]
        return {h.place or h.country: h.source for h in sorted(rows, key=lambda h: (h.verified, h.since))}

    def members(self, group: str, day: str) -> frozenset[str]:
        """Give the countries that belonged to a union or regime on a day (ISO), as the countries' own rows say."""
        return frozenset(
            c.id
            for c in self.tables.countries
            for m in c.groups
            if m.group == group and (not m.since or m.since <= day) and (not m.until or day < m.until)
        )
