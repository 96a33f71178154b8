"""The countries that a notice names as destination, seat of a party or target; not the publisher's own, nor a scene of events."""

import re
from collections.abc import Iterable

from bonafides.documents.mentions import Gazetteer, Term
from bonafides.documents.triage.addressed import addressed, is_order
from bonafides.model.place import Country, Place
from bonafides.model.triage import Notice

_REGIONS = {
    "Crimea": "UA", "Donetsk": "UA", "Luhansk": "UA", "Kherson": "UA", "Zaporizhzhia": "UA", "Sevastopol": "UA", "Xinjiang": "CN", "Tibet": "CN",
    "US": "US", "West Bank": "PS", "Gaza Strip": "PS", "South Ossetia": "GE", "Abkhazia": "GE", "Transnistria": "MD", "Kurdistan Region": "IQ", "Inner Mongolia": "CN",
}  # fmt: skip
"""Regions that notices name without their state, and a short form that only notices use."""

_NO_COUNTRY = (
    "New Mexico", "Persian Gulf", "Gulf of Mexico", "Indian Ocean", "South China Sea", "Gulf of Oman", "Sea of Japan", "Gulf of Aden", "Australia Group", "Hague Convention",
    "American Indian", "Native American", "Georgia Institute", "Guinea pig", "China Sea", "Turkey Point", "Jordan Lake", "Panama City, FL", "Clear, AK",
)  # fmt: skip
"""Names that hold a country's name and name none."""

_PUBLISHERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("US", re.compile(r"federalregister\.gov|\.gov/|\bU\.?S\.? (?:persons|jurisdiction|Government|Department|Munitions)|\bDepartment of (?:State|Commerce|the Treasury)|\bState Department\b|\bSecretary of State\b|\bOFAC\b|\bBIS\b|Traffic in Arms|Export Administration Regulations|Order (?:\w+ ){0,4}?(?:Denying|Denial)")),
    ("GB", re.compile(r"gov\.uk|\bOFSI\b|\bHM Treasury\b|Export Control Joint Unit|\bECJU\b|\bUK Sanctions List\b|EU Exit")),
    ("JP", re.compile(r"\bMETI\b|Ministry of Economy, Trade and Industry|meti\.go\.jp")),
    ("CN", re.compile(r"\bMOFCOM\b|mofcom\.gov\.cn|Ministry of Commerce(?! of)|China's export control law")),
    ("AU", re.compile(r"dfat\.gov\.au|Defence Export Controls|Autonomous Sanctions")),
    ("CA", re.compile(r"Special Economic Measures|international\.gc\.ca|Canada Gazette")),
    ("CH", re.compile(r"\bSECO\b|admin\.ch")),
)  # fmt: skip
_OWN_GROUND = {"US": ("US", "GU", "PR", "VI", "AS", "MP", "UM")}
_SCENE_BEFORE = re.compile(
    r"(?:\b(?:invasion|annexation|occupation|attacks?|aggression|war|coup|conflict|situation|integrity|independence|stability|destabili[sz]ing|undermining|return to democracy)\b"
    r" ?(?:of|in|on|against|with|upon)? ?(?:the )?(?:regions? of )?)$",
    re.IGNORECASE,
)
_MEETING_BEFORE = re.compile(r"\b(?:meetings?|plenary)\b[^.;]{0,60} in (?:[\w-]+(?: \([^)]*\))?, )?$", re.IGNORECASE)
_SCENE_AFTER = re.compile(r" (?:Plenary|plenary|dollars?\b|Ocean\b|Sea\b)")
_STREET = re.compile(
    r" (?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Blvd|Boulevard|Court|Ct|Way|Place|Terrace|Square)\b"
)
_AMERICAN_TOWN = re.compile(r", (?:[A-Z]{2}|[A-Z][a-z]+) \d{5}\b|,? \d{5}(?:-\d{4})?(?![\d])")


class Atlas:
    """Names of countries, regions and places, for the look-up of notices; built once.

    >>> atlas = Atlas([Country(id="RU", name="Russia", adjectives=("Russian",)), Country(id="UA", name="Ukraine")], [])
    >>> atlas.named_in("New licence requirements for Russian buyers after the invasion of Ukraine")
    ('RU',)
    """

    def __init__(self, countries: Iterable[Country], places: Iterable[Place]) -> None:
        places = tuple(places)
        terms = [Term(kind="country", text=name, link=code) for name, code in _names(countries)]
        terms += [Term(kind="law", text=name) for name in _NO_COUNTRY]
        self.names = Gazetteer(terms)
        """Finds the names of countries and regions in a text."""
        self._codes = frozenset(t.link for t in terms if t.link)
        spots = [(name, p.country) for p in places for name in (p.name, *p.names) if name not in p.ambiguous]
        self._places = Gazetteer([*terms, *(Term(kind="country", text=n, link=c) for n, c in spots)])

    def named_in(self, text: str, *, places: bool = False, scenes: bool = False) -> tuple[str, ...]:
        """Give the countries in a text in its order, each once; a name that two bear gives none.

        A mere scene of events ("the invasion of ...") gives none either, but for `scenes`.
        """
        found = [
            m.links[0]
            for m in (self._places if places else self.names).find(text)
            if m.kind == "country"
            and len(m.links) == 1
            and _is_name(m.text)
            and not _STREET.match(text, m.end)
            and not _MEETING_BEFORE.search(text, max(0, m.start - 110), m.start)
            and (scenes or not _scene(text, m.start, m.end))
        ]
        return tuple(dict.fromkeys(found))

    def of_address(self, address: str) -> tuple[str, ...]:
        """Give the countries of an address: by their names, else by a code at its end or a town; of an American one, none.

        >>> Atlas([Country(id="LB", name="Lebanon"), Country(id="MX", name="Mexico")], []).of_address("5 High St, Lebanon, TN 37087")
        ()
        """
        plain = re.sub(r"[A-Za-z .'-]+, [A-Z]{2} \d{5}(?:-\d{4})?", " ", address)
        plain = re.sub(
            r"\b[A-Z][a-z]+ \d{5}\b(?! [A-Z])", lambda m: " " if m[0].split()[0] == "Georgia" else m[0], plain
        )
        if by_name := self.named_in(plain):
            return by_name
        code = re.search(r", ?([A-Z]{2})(?: \d{4,6})?$", plain.strip(" .,"))
        if code and code[1] in self._codes and not _AMERICAN_TOWN.search(address):
            return (code[1],)
        return () if _AMERICAN_TOWN.search(address) and plain != address else self.named_in(plain, places=True)


def countries_of(notice: Notice, atlas: Atlas) -> tuple[str, ...]:
    """Give the countries of a notice by code: those of addresses in an order's title, then those that it names otherwise.

    Where it names none but the scene of events, it is that scene.
    """
    found: list[str] = []
    if is_order(notice.title):
        for one in addressed(notice.title):
            found += atlas.of_address(one.address)
            found += [c for name in one.names if len(name.split()) > 2 for c in atlas.named_in(name)]
    else:
        found += atlas.named_in(notice.title)
    found += atlas.named_in(notice.text)
    own = _own(notice)
    told = tuple(c for c in dict.fromkeys(found) if c not in own)
    scenes = () if told or is_order(notice.title) else atlas.named_in(f"{notice.title}. {notice.text}", scenes=True)
    return told or tuple(c for c in scenes if c not in own)


def _own(notice: Notice) -> frozenset[str]:
    """Give the publisher's own ground, which a notice names without being about it."""
    whole = f"{notice.url} {notice.title} {notice.text}"
    first = next((code for code, signs in _PUBLISHERS if signs.search(whole)), "")
    return frozenset(_OWN_GROUND.get(first, (first,)))


def _names(countries: Iterable[Country]) -> Iterable[tuple[str, str]]:
    for country in countries:
        if country.former:
            continue
        names = (
            country.name,
            *country.names,
            country.official,
            *country.adjectives,
            *(h.name for h in country.historic),
        )
        yield from ((name, country.id) for name in names if name and name not in country.ambiguous)
    yield from _REGIONS.items()


def _is_name(text: str) -> bool:
    """Tell whether words are written as a name is: china is no country."""
    return not text[:1].isascii() or text[:1].isupper()


def _scene(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 110) : start]
    return bool(_SCENE_BEFORE.search(before) or _SCENE_AFTER.match(text, end))
