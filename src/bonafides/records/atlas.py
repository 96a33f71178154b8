"""Whose and whither: from words, links and places to countries, and the countries of a region."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from bonafides.errors import InputError
from bonafides.model.dates import PartialDate
from bonafides.model.place import Country, Membership, Place
from bonafides.text.fold import fold

_FIRM = r"(?:firms?|compan(?:y|ies)|enterprises?|entit(?:y|ies)|traders?|suppliers?|manufacturers?|exporters?|corporations?)"


class Atlas:
    """The countries of an edition by name, adjective and link, and the seats of listed actors.

    >>> atlas = Atlas([Country(id="CN", alpha3="CHN", name="China", adjectives=("Chinese",))])
    >>> atlas.countries_in("a Chinese firm"), atlas.country("CHN"), atlas.country("Utopia")
    (('CN',), 'CN', '')
    """

    def __init__(
        self,
        countries: Iterable[Country],
        places: Iterable[Place] = (),
        seats: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        self._countries = {c.id: c for c in countries if not c.former}
        self._places = {p.id: p.country for p in places}
        self._seats = seats or {}
        self._codes = {c.alpha3: c.id for c in self._countries.values() if c.alpha3}
        self._names: dict[str, str] = {}
        for country in self._countries.values():
            said = (country.name, country.official, *country.names, *country.adjectives)
            self._names |= {fold(n): country.id for n in said if len(n) > 2 and n not in country.ambiguous}
        words = sorted((n for n in self._names if n), key=len, reverse=True)
        self._said = re.compile(rf"\b({'|'.join(map(re.escape, words))})\b") if words else None

    def country(self, word: str) -> str:
        """Give the two letters of a country from its code or name, "" where nobody knows it."""
        code = word.strip().upper()
        return code if code in self._countries else self._codes.get(code) or self._names.get(fold(word), "")

    def name(self, code: str) -> str:
        """Give a country's name, or the code itself."""
        found = self._countries.get(code)
        return found.name if found else code

    def countries_in(self, text: str) -> tuple[str, ...]:
        """Give the countries that a phrase names, by name or adjective."""
        if not self._said or not text:
            return ()
        return tuple(sorted({self._names[word] for word in self._said.findall(fold(text))}))

    def of_links(self, links: Iterable[str]) -> tuple[str, ...]:
        """Give the countries that links point to: a country, the country of a place, the one seat of a listed actor."""
        found: set[str] = set()
        for link in links:
            kind, _, name = link.partition(":")
            if kind == "country":
                found.add(name)
            elif kind == "place" and name in self._places:
                found.add(self._places[name])
            elif kind == "actor" and len(set(self._seats.get(link, ()))) == 1:
                found |= set(self._seats[link])
        return tuple(sorted(found & set(self._countries)))

    def called(self, text: str, name: str) -> tuple[str, ...]:
        """Give the countries that a text names right before a firm: "the Chinese firm X"."""
        before = re.findall(rf"(\w[\w'’ -]{{1,40}}?)\s+{_FIRM},?\s+{re.escape(name)}\b", text)
        return tuple(sorted({c for words in before for c in self.countries_in(" ".join(words.split()[-3:]))}))

    def region(self, words: str, day: date) -> tuple[str, tuple[str, ...]]:
        """Give the name and the countries of a region: a group of the edition on a day, or "NAME=CC,CC".

        Raises:
            InputError: For a group or a country that nobody knows.
        """
        name, sign, listed = words.partition("=")
        if sign:
            codes = [(word.strip(), self.country(word)) for word in listed.split(",") if word.strip()]
            if unknown := next((word for word, code in codes if not code), ""):
                raise InputError(f"--region {name}: no country {unknown!r}; give two letters such as PK")
            if not codes:
                raise InputError(f"--region {words}: names no country; write it as NAME=PK,BD")
            return name.strip(), tuple(sorted({code for _, code in codes}))
        members = [
            c.id for c in self._countries.values() for m in c.groups if m.group == words.upper() and _held(m, day)
        ]
        if not members:
            raise InputError(
                f"--region {words!r}: no group of the edition on {day}; name its countries, as in 'South Asia=PK,BD'"
            )
        return words.upper(), tuple(sorted(set(members)))


def _held(membership: Membership, day: date) -> bool:
    """Tell whether a membership counts on a day, by its first possible and last possible day: a region is no permission."""
    since = PartialDate(membership.since).first if membership.since else date.min
    until = PartialDate(membership.until).last if membership.until else date.max
    return since <= day < until
