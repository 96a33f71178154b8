"""What of a listing compares with another listing: its names as words, numbers, birth dates, countries, premises and contacts."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log2
from typing import NamedTuple, TypeVar

from msgspec import Struct, structs

from bonafides.editions.joining.numbers import Number, number
from bonafides.model.dates import PartialDate
from bonafides.model.listing import ListedName, Listing
from bonafides.model.party import Kind
from bonafides.parties.contacts import of_listing
from bonafides.text.fold import fold
from bonafides.text.readings.skeleton import skeleton
from bonafides.text.wording import NameReading

_UN_ENTRY = re.compile(
    r"\bUN[ -](?:permanent )?ref(?:erence)?(?: no\.?| number)?\)?\s*:?\s*([A-Z]{2,3}[ei]\.\d{3})", re.IGNORECASE
)
_OWN_UN_ENTRY = re.compile(r"[A-Z]{2,3}[ei]\.\d{3}")
_BIRTH_PLACE = re.compile(r"(?:\bPOB|\bborn in:) ([^;,(]+)")
_BRACKETED = re.compile(r"(.+?)\s*[(（]([^()（）]+)[)）]")
_SHORT_FORM = re.compile(r"[A-Z][A-Z0-9&.-]{1,8}")
_LIGHT = frozenset({"organisation", "place", "department", "number"})
_LATIN = re.compile(r"[A-Za-z]{2}")
SAME_SOUND = 2
"""Words of fewer consonants sound alike by chance."""

_LEAST_SOUND = 3
_KINDS_OF_PLACES = frozenset(
    [
        "street",
        "st",
        "str",
        "ul",
        "ulitsa",
        "road",
        "rd",
        "avenue",
        "ave",
        "prospekt",
        "shosse",
        "highway",
        "lane",
        "square",
        "floor",
        "flat",
        "building",
        "bld",
        "bldg",
        "office",
        "room",
        "suite",
        "unit",
        "box",
        "house",
        "block",
        "district",
        "region",
        "oblast",
        "province",
        "county",
        "city",
        "town",
        "village",
        "state",
        "republic",
        "territory",
        "area",
        "zone",
        "industrial",
        "federation",
        "north",
        "south",
        "east",
        "west",
        "central",
        "new",
    ]
)
_LEAST_PREMISES = 3
_MOST_PLACE_WORDS = 3


class Word(NamedTuple):
    """A word of a name, and whether it is one that many names are made of."""

    text: str
    light: bool


class Named(Struct, frozen=True):
    """A name as it compares; `sounds` are those of its weighty words."""

    text: str
    words: tuple[Word, ...]
    key: str
    weak: bool
    primary: bool
    sounds: frozenset[str]


class Trait(Struct, frozen=True):
    """What of one listing compares; `section` is the part of a list in which its publisher sets parties side by side."""

    key: str
    list: str
    section: str
    name: str
    kind: Kind
    actor: str
    names: tuple[Named, ...]
    numbers: Mapping[tuple[str, str], Number]
    births: tuple[PartialDate, ...]
    birth_place: str
    countries: frozenset[str]
    premises: tuple[tuple[frozenset[str], str], ...]
    places: frozenset[str]
    contacts: Mapping[str, tuple[str, str]]
    un_entries: frozenset[str]


def traits(listings: Sequence[Listing], read: NameReading, countries: Mapping[str, str]) -> list[Trait]:
    """Give what compares of each listing, in their order.

    Args:
        listings: With countries as codes.
        read: Gives the words of names, and which of them carry little weight.
        countries: Folded name of a country to its code, by which the last line of an address tells one.
    """
    country_words = frozenset(word for name in countries for word in name.split())
    return [_trait(listing, read, countries, country_words) for listing in listings]


def key_of(listing: Listing) -> str:
    """Give how a listing is written: LIST:LIST_ID."""
    return f"{listing.list}:{listing.list_id}"


def _trait(listing: Listing, read: NameReading, countries: Mapping[str, str], country_words: frozenset[str]) -> Trait:
    named: dict[str, Named] = {}
    person = listing.schema == "Person"
    for place, listed in enumerate(listing.names):
        for part in [listed] if person else _parted(listed):
            name = _named(part, read, person=person, primary=not place)
            if name.words:
                named.setdefault(name.key, name)
    counted = [n for i in listing.identifiers if (n := number(i))]
    places = _BIRTH_PLACE.findall(listing.note)
    own = {listing.reference} if _OWN_UN_ENTRY.fullmatch(listing.reference) else set()
    return Trait(
        key=key_of(listing),
        list=listing.list,
        section=f"{listing.list}: {listing.cites}",
        name=listing.name,
        kind=listing.schema,
        actor=listing.actor,
        names=tuple(named.values()),
        numbers={(n.register, n.value): n for n in counted},
        births=tuple(d for d in map(_date, listing.birth_dates) if d),
        birth_place=skeleton(fold(places[0]).replace(" ", "")) if len(places) == 1 and fold(places[0]) not in countries else "",
        countries=frozenset({*listing.country, *_countries(listing.addresses, countries)}),
        premises=tuple(_premises(listing.addresses)),
        places=_places(listing.addresses, country_words),
        contacts=of_listing(listing),
        un_entries=frozenset(m.casefold() for m in (*own, *_UN_ENTRY.findall(listing.note))),
    )  # fmt: skip


def _parted(listed: ListedName) -> list[ListedName]:
    """Part a name from the short one in or before its brackets, which counts as a weak one, and from the same in another script.

    >>> [(n.name, n.weak) for n in _parted(ListedName(name="Sanam Industrial Group (SIG)"))]
    [('Sanam Industrial Group', False), ('SIG', True)]
    >>> [n.name for n in _parted(ListedName(name="Crimea Railway (Крымская железная дорога)"))]
    ['Crimea Railway', 'Крымская железная дорога']
    """
    found = _BRACKETED.fullmatch(listed.name.strip())
    if not found:
        return [listed]
    outer, inner = found[1].strip(), found[2].strip()
    if _SHORT_FORM.fullmatch(inner) and not _SHORT_FORM.fullmatch(outer):
        return [structs.replace(listed, name=outer), structs.replace(listed, name=inner, weak=True)]
    if _SHORT_FORM.fullmatch(outer) and len(inner.split()) > 1:
        return [structs.replace(listed, name=inner), structs.replace(listed, name=outer, weak=True)]
    if bool(_LATIN.search(outer)) != bool(_LATIN.search(inner)):
        return [*_parted(structs.replace(listed, name=outer)), structs.replace(listed, name=inner)]
    return [listed]


def _named(listed: ListedName, read: NameReading, *, person: bool, primary: bool) -> Named:
    if person:
        parts = [Word(w, light=False) for w in fold(listed.name).split()]
    else:
        parts = [Word(t.text, light=t.kind in _LIGHT) for t in read(listed.name, person) if t.share > 0]
    sounds = frozenset(sound_of(p.text) for p in parts if not p.light)
    return Named(listed.name, tuple(parts), " ".join(sorted(p.text for p in parts)), listed.weak, primary, sounds)


@lru_cache(maxsize=1 << 18)
def sound_of(word: str) -> str:
    """Give the consonants of a word, or a short word itself."""
    key = skeleton(word)
    return key if len(key) > SAME_SOUND else word


def _date(text: str) -> PartialDate | None:
    try:
        return PartialDate(text)
    except ValueError:
        return None


def _countries(addresses: Iterable[str], known: Mapping[str, str]) -> Iterable[str]:
    for address in addresses:
        code = known.get(fold(address.rsplit(",", 1)[-1]), "")
        if code:
            yield code


def _premises(addresses: Iterable[str]) -> Iterable[tuple[frozenset[str], str]]:
    """Give the addresses that name a house: a city alone is no address."""
    for address in addresses:
        parts = frozenset(fold(address).split())
        if len(parts) > _LEAST_PREMISES and any(p.isdigit() for p in parts):
            yield parts, address


def _places(addresses: Iterable[str], countries: frozenset[str]) -> frozenset[str]:
    """Give the sounds of what addresses name: towns, streets and houses, but no country and no kind of place."""
    parts = {word for address in addresses for word in fold(address).split()}
    return frozenset(
        sound
        for word in parts - countries - _KINDS_OF_PLACES
        if word.isalpha() and len(sound := skeleton(word)) >= _LEAST_SOUND
    )


class Rarity:
    """How rare words and numbers are among listings: by the list that carries a word most, since one actor stands on many lists."""

    def __init__(self, all_traits: Sequence[Trait]) -> None:
        words: dict[str, Counter[str]] = defaultdict(Counter)
        numbers: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        contacts: dict[str, Counter[str]] = defaultdict(Counter)
        bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
        nations: Counter[str] = Counter()
        for trait in all_traits:
            words[trait.list].update({w.text for n in trait.names for w in n.words})
            numbers[trait.list].update(trait.numbers.keys())
            contacts[trait.list].update(trait.contacts.keys())
            nations.update(trait.countries)
            for name in () if trait.actor else trait.names:  # A typed listing carries its actor's names of all lists.
                bearers[trait.section, name.key].add(trait.names[0].key)
        self._words, self._numbers, self._contacts = _most(words), _most(numbers), _most(contacts)
        self._nations = nations
        self._shared = frozenset(key for (_, key), primary in bearers.items() if len(primary) > 1)
        self._total = max(len(all_traits), _SAMPLE)
        self.word = lru_cache(maxsize=None)(self._word)

    def _word(self, text: str) -> float:
        """Give the bits of a word."""
        return log2((self._total + 1) / (self._words.get(text, 0) + 0.5))

    def country(self, code: str) -> float:
        """Give the bits of a country."""
        return min(4.0, log2((self._total + 1) / (self._nations.get(code, 0) + 0.5)))

    def is_shared(self, key: str) -> bool:
        """Tell whether a publisher gives one name to several parties of one section: branches, front names, a reader's slip."""
        return key in self._shared

    def carriers(self, key: tuple[str, str]) -> int:
        """Give how many listings of one list carry a number."""
        return self._numbers.get(key, 0)

    def contact_carriers(self, key: str) -> int:
        """Give how many listings of one list carry a contact."""
        return self._contacts.get(key, 0)


_SAMPLE = 20_000
"""A few lists say little of how rare a word is in the world: they count as a sample of so many listings."""

_Carried = TypeVar("_Carried")


def _most(counted: Mapping[str, Counter[_Carried]]) -> dict[_Carried, int]:
    found: dict[_Carried, int] = {}
    for counter in counted.values():
        for key, count in counter.items():
            found[key] = max(found.get(key, 0), count)
    return found
