"""Who a mark names: countries and groups by their codes, and whether a country belonged to a group on a day.

A date that nobody verified or that is vague on the day in question settles nothing: the answer is unknown, and opens nothing.
"""

from collections.abc import Iterable
from datetime import date

from bonafides.documents.marking.words import GROUP_NAMES
from bonafides.errors import InputError
from bonafides.model.dates import PartialDate
from bonafides.model.place import Country, Membership

_OLD_SHORT = {"UK": "GBR", "US": "USA"}
"""Two letters that mean one country in every set of codes. All others differ between sets: "CH" is China in one, Switzerland in another."""


class Nations:
    """The countries and groups of an edition, as marks name them.

    >>> gb = Country(id="GB", alpha3="GBR", name="United Kingdom", names=("UK", "Great Britain"))
    >>> [Nations([gb]).code(word) for word in ("GBR", "UK", "United Kingdom", "XYZ", "CH")]
    ['GBR', 'GBR', 'GBR', '', '']
    """

    def __init__(self, countries: Iterable[Country] = ()) -> None:
        self._countries: dict[str, Country] = {}
        self._names: dict[str, set[str]] = {}
        self._members: dict[str, dict[str, list[Membership]]] = {}
        for country in countries:
            if country.former or not country.alpha3:
                continue
            self._countries[country.alpha3] = country
            for name in (country.name, country.official, *country.names):
                if name and len(name) > 2 and name not in country.ambiguous:
                    self._names.setdefault(_plain(name), set()).add(country.alpha3)
            for membership in country.groups:
                self._members.setdefault(membership.group, {}).setdefault(country.alpha3, []).append(membership)

    def __bool__(self) -> bool:
        """Tell whether any country is known; without one no code can be judged."""
        return bool(self._countries)

    def code(self, word: str) -> str:
        """Give the three letters of a country or the code of a group, or "" where nobody knows it."""
        plain = _plain(word)
        if not self._countries:
            return (
                GROUP_NAMES.get(plain)
                or _OLD_SHORT.get(plain)
                or (plain if len(plain) == 3 and plain.isalpha() else "")
            )
        code = _OLD_SHORT.get(plain, plain)
        if code in self._countries:
            return code
        named = self._names.get(plain, set()) | self._names.get(plain.removeprefix("THE "), set())
        if len(named) == 1:
            return next(iter(named))
        group = GROUP_NAMES.get(plain, plain)
        return group if group in self._members else ""

    def is_group(self, code: str) -> bool:
        """Tell whether a code is a group's."""
        return code in self._members if self._countries else code in GROUP_NAMES.values()

    def recipient(self, word: str) -> str:
        """Give the three letters of the one country that a release goes to; raises InputError for anything else."""
        code = self.code(word)
        if code and self.is_group(code):
            raise InputError(f"--release-to {word}: {code} is a group; name the one country that the copy goes to")
        if not code:
            raise InputError(f"--release-to {word!r}: no country is known by this; give its three letters, such as GBR")
        return code

    def belongs(self, country: str, group: str, day: date) -> bool | None:
        """Tell whether a country belonged to a group on a day; None where the sources leave it open."""
        held = [_held(m, day) for m in self._members.get(group, {}).get(country, [])]
        return True if True in held else None if None in held else False


def _plain(word: str) -> str:
    return " ".join(word.replace(".", "").replace("’", "'").upper().split())


def _held(membership: Membership, day: date) -> bool | None:
    if not membership.verified or not membership.since:
        return None
    since = PartialDate(membership.since)
    if day < since.last:
        return False if day < since.first else None
    if not membership.until:
        return True
    until = PartialDate(membership.until)
    return True if day < until.first else False if day >= until.last else None
