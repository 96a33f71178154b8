"""Names of countries and places to what bears them: folded and as written, and to nothing where two bear them."""

import re
import unicodedata
from collections.abc import Iterable

from bonafides.model.place import Country, Place
from bonafides.text.fold import fold

_KINDS = ("port", "free_zone", "crossing", "city", "airport")
SHORTEST_FOLDED = 3
_GENERIC = re.compile(
    r"^(?:(?:the )?(?:port|city|town|harbou?r) of|port de|puerto de|porto di|hafen|порт|город|г\.|ميناء|مدينة|بندر|شهر|مرز|معبر)\s+|"
    r"(?<=\w\w)(?:市|港|港口|口岸|국제공항|시|항)$|\s+(?:port|harbou?r|city|seaport|free zone|limanı|порт)$",
    re.IGNORECASE,
)
"""Words beside a name that say only what kind of place it is."""


def names_of_countries(countries: tuple[Country, ...]) -> dict[str, str]:
    """Give name to country, as written and folded; a first name beats further ones, a living state's a former one's.

    A name of equal rank in two countries names neither. As written beats folded: Oman in Arabic folds to the code of Mongolia.
    """
    folded: dict[str, str] = {}
    written: dict[str, str] = {}
    for living in (False, True):
        states = [c for c in countries if living is not bool(c.until)]
        for rank in (
            [(h.name, c.id) for c in states for h in c.historic],
            [(n, c.id) for c in states for n in (*c.names, c.official, *c.adjectives)],
            [(n, c.id) for c in states for n in (c.alpha3, c.id, c.name)],
        ):
            folded |= _agreed((fold(name), country) for name, country in rank)
            written |= _agreed((as_written(name), country) for name, country in rank)
    return {name: country for name, country in (folded | written).items() if country}


def _agreed(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Give each name with its country, or with "" where two countries bear it."""
    found: dict[str, str] = {}
    for name, country in names:
        if name:
            found[name] = country if found.get(name, country) == country else ""
    return found


def as_written(text: str) -> str:
    """Give a text in lower case, in plain width, with single spaces: the form in which names are compared as written."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def names_of_places(places: tuple[Place, ...]) -> dict[str, str]:
    """Give name or code to place, folded and as written; a first name beats further ones, as written beats folded.

    A name that is typed as ambiguous, or that places of two countries bear, names none alone; with the country before it ("LB:tripoli")
    it names the one that lies there.
    """
    folded: dict[str, str] = {}
    written: dict[str, str] = {}
    ranked = sorted(places, key=lambda p: (_KINDS.index(p.kind), p.id), reverse=True)
    for first in (False, True):
        named = [(n, p) for p in ranked for n in ((p.name,) if first else (*p.names, *p.ambiguous))]
        folded |= _placed((fold(n), n, p) for n, p in named if n.isascii() or len(fold(n)) >= SHORTEST_FOLDED)
        written |= _placed((as_written(n), n, p) for n, p in named)
    codes = {fold(p.id): p.id for p in places} | {as_written(p.iata): p.id for p in places if p.iata}
    return {name: place for name, place in (folded | codes | written).items() if place}


def _placed(named: Iterable[tuple[str, str, Place]]) -> dict[str, str]:
    """Give each key with its place, alone ("" where two countries bear it) and with the country before it."""
    found: dict[str, str] = {}
    country: dict[str, str] = {}
    for key, name, place in named:
        if not key:
            continue
        found[f"{place.country}:{key}"] = place.id
        sure = name not in place.ambiguous and country.get(key, place.country) == place.country
        found[key] = place.id if sure else ""
        country[key] = place.country if name not in place.ambiguous else "?"
    return found


def bare(name: str) -> str:
    """Give a name without the words beside it that say only what kind of place it is.

    >>> bare("Port of Hamburg"), bare("上海港"), bare("порт Одесса")
    ('Hamburg', '上海', 'Одесса')
    """
    return _GENERIC.sub("", unicodedata.normalize("NFKC", name).strip()).strip()
