"""An entry of a list of the Office of Foreign Assets Control (OFAC), whatever layout it was read from, and the listing that it makes.

One number names an entry in every layout and on every day: `ent_num` of the comma-separated files is `uid` of the XML.
So all layouts come to one form here, with identifying facts in the words of the remarks, and their listings are alike.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from bonafides.errors import ContentError
from bonafides.model.listing import ListedName, ListedOwner, ListedPerson, Listing, Measure, together
from bonafides.model.party import Identifier, Kind
from bonafides.text.remarks import read_remarks

KINDS: dict[str, Kind] = {
    "individual": "Person", "vessel": "Vessel", "aircraft": "Aircraft", "entity": "Organization", "": "Organization",
}  # fmt: skip
"""Kinds of entries as published; the comma-separated files leave out what an entity is."""

_ALIASES = {"aka": "", "fka": "former name", "nka": "later name"}
_CONCERN = {"NPWMD": ("missile", "nuclear")}
_KEPT = 32_768  # More than any one list has entries, so that a row that stays from day to day is read once.


class OtherName(NamedTuple):
    """Another name: its kind as published (aka, fka, nka), and what is remarked on it."""

    kind: str
    name: str
    weak: bool
    remark: str = ""


class AddressRow(NamedTuple):
    """An address as one line, its country, and what is remarked on it."""

    line: str
    country: str
    remark: str = ""


class Entry(NamedTuple):
    """An entry as published; `facts` are what a layout keeps apart from the remarks, each in the words of a remark."""

    number: str
    name: str
    kind: str
    programmes: tuple[str, ...]
    title: str = ""
    call_sign: str = ""
    vessel_type: str = ""
    tonnage: str = ""
    gross: str = ""
    flag: str = ""
    owner: str = ""
    remarks: str = ""
    facts: tuple[str, ...] = ()
    cut_off: bool = False
    names: tuple[OtherName, ...] = ()
    addresses: tuple[AddressRow, ...] = ()


class Terms(NamedTuple):
    """What a list does to those on it: its id, its legal ground, and by programmes and remarks the measure and a note on it."""

    list_id: str
    cites: str
    measure: Callable[[tuple[str, ...], str], tuple[Measure, str]]


@lru_cache(maxsize=_KEPT)
def listing(entry: Entry, terms: Terms) -> Listing:
    """Give the listing of an entry; raises ContentError for a kind of entry or of name that nobody knows."""
    if entry.kind.lower() not in KINDS:
        raise ContentError(
            f"unmapped: type {entry.kind!r} of entry {entry.number} of {terms.list_id}; take it, or ignore it by name"
        )
    remarks = read_remarks(entry.remarks, more=entry.facts, cut_off=entry.cut_off)
    places = (*remarks.countries, entry.flag, *(row.country for row in entry.addresses))
    signs = (Identifier(kind="other", value=entry.call_sign),) if entry.call_sign else ()
    people = [ListedPerson(name=name, role="linked to") for name in remarks.linked_to]
    people += [ListedPerson(name=name, role=role) for name, role in remarks.related]
    weak = (ListedName(name=name, weak=True) for name in remarks.weak_names)
    measure, doubt = terms.measure(entry.programmes, "; ".join((*entry.facts, entry.remarks)))
    return Listing(
        list=terms.list_id,
        list_id=entry.number,
        schema=KINDS[entry.kind.lower()],
        names=_once((ListedName(name=entry.name), *_aliases(entry.names), *weak)),
        reference="; ".join(entry.programmes),
        programmes=entry.programmes,
        country=tuple(dict.fromkeys(place for place in places if place)),
        addresses=tuple(dict.fromkeys(row.line for row in entry.addresses if row.line)),
        identifiers=tuple(dict.fromkeys((*remarks.identifiers, *signs))),
        people=tuple(people),
        owners=(ListedOwner(name=entry.owner),) if entry.owner else (),
        phones=remarks.phones,
        emails=remarks.emails,
        birth_dates=remarks.birth_dates,
        concern=tuple(dict.fromkeys(c for tag in entry.programmes for c in _CONCERN.get(tag, ()))),
        measure=measure,
        binding=("US",),
        cites=terms.cites,
        note="; ".join((*_notes(entry), *remarks.notes, *filter(None, (doubt,)))),
    )


def _once(names: Iterable[ListedName]) -> tuple[ListedName, ...]:
    """Give each name once; one that is also told without weakness is not weak."""
    found: dict[str, ListedName] = {}
    for name in names:
        known = found.get(name.name)
        found[name.name] = name if known is None or (known.weak and not name.weak) else known
    return tuple(found.values())


def _aliases(names: Iterable[OtherName]) -> Iterator[ListedName]:
    for other in names:
        if other.kind not in _ALIASES:
            raise ContentError(
                f"unmapped: kind of name {other.kind!r} of {other.name!r}; take it, or ignore it by name"
            )
        if other.name:
            yield ListedName(name=other.name, weak=other.weak)


def _notes(entry: Entry) -> Iterator[str]:
    """Give what no field takes, each with its word."""
    said = (
        ("title", entry.title),
        ("vessel type", entry.vessel_type),
        ("tonnage", entry.tonnage),
        ("gross registered tonnage", entry.gross),
        *((_ALIASES[other.kind], other.name) for other in entry.names if _ALIASES.get(other.kind)),
        *((f"remark on {other.name}", other.remark) for other in entry.names),
        *((f"remark on address {row.line}", row.remark) for row in entry.addresses),
    )
    return (f"{word}: {text}" for word, text in said if text)


def by_entry(listings: Iterable[Listing]) -> Iterator[Listing]:
    """Give one listing an entry where two layouts of one day tell of it: what either says, the first first."""
    found: dict[str, list[Listing]] = {}
    for one in listings:
        found.setdefault(one.list_id, []).append(one)
    yield from map(together, found.values())
