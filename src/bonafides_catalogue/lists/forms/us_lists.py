"""What the lists of the United States outside the Treasury's have in common: their law, and ids that are the same wherever they are read.

Commerce and State give their entries no numbers. An id is made here of the words of a name, in any order and without marks, so that the
Consolidated Screening List and a publisher's own file agree ("Smith, John" is "John Smith"). Denials and debarments, of which one
person may have several, add the first notice in the Federal Register, or else the day of effect. Entries of one name are told
apart by a running number in the order of notice, day and country, or joined where a list has one row an address.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import msgspec
from msgspec import Struct

from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import ListedName, Listing, Measure, together
from bonafides.model.party import Kind
from bonafides.model.source import ToldList
from bonafides.text.columns import stable_id
from bonafides.text.day_words import days_in
from bonafides.text.fold import fold

_BIS = "US Department of Commerce, Bureau of Industry and Security"
_STATE = "US Department of State"
_NOTICE = re.compile(r"(?<!\d)(\d{1,3})\s*F\.?\s?R\.?\s*(\d{1,7})")
_LAST = (999, 0)
_WEAPONS = {"2": ("nuclear",), "3": ("missile",), "4": ("chemical", "biological")}
_SECTION = re.compile(r"(?<!\d)744\.([234])(?!\d)")
_ALSO = re.compile(r" ?\((?:a\.? ?k\.? ?a\.?) ([^()]*)\)", re.IGNORECASE)
_THEN = re.compile(r",? a\.k\.a\.,? ", re.IGNORECASE)
_NEXT = re.compile(r",\s+(?!(?:Ltd|Inc|LLC|Co|Corp|S\.A)\b)(?:and\s+)?")


class UsList(Struct, frozen=True, kw_only=True):
    """A list, what it does to an export, and whether one party may be on it by several notices."""

    told: ToldList
    measure: Measure
    by_notice: bool = False


class Stated(Struct, frozen=True, kw_only=True):
    """An entry as a file states it, before it has an id; `notice` is its citation of the Federal Register."""

    name: str
    others: tuple[str, ...] = ()
    schema: Kind = "Thing"
    country: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    notice: str = ""
    period: Period | None = None
    requirement: str = ""
    policy: str = ""
    notes: tuple[tuple[str, str], ...] = ()


ENTITY_LIST = UsList(
    told=ToldList(id="us-bis-entity-list", title="Entity List", publisher=_BIS, cites="15 CFR 744.11, 744.16 and supplement no. 4 to part 744"),
    measure="licence_required",
)  # fmt: skip
UNVERIFIED = UsList(
    told=ToldList(id="us-bis-unverified", title="Unverified List", publisher=_BIS, cites="15 CFR 744.15 and supplement no. 6 to part 744"),
    measure="statement_required",
)  # fmt: skip
MILITARY_END_USERS = UsList(
    told=ToldList(id="us-bis-military-end-users", title="Military End User List", publisher=_BIS, cites="15 CFR 744.21 and supplement no. 7 to part 744"),
    measure="licence_required",
)  # fmt: skip
DENIED_PERSONS = UsList(
    told=ToldList(id="us-bis-denied-persons", title="Denied Persons List", publisher=_BIS, cites="15 CFR 736.2(b)(4) and 764.3(a)(2)"),
    measure="prohibited",
    by_notice=True,
)  # fmt: skip
DEBARRED = UsList(
    told=ToldList(
        id="us-ddtc-debarred", title="Statutorily debarred parties", cites="22 CFR 127.7",
        publisher=f"{_STATE}, Directorate of Defense Trade Controls",
    ),
    measure="prohibited",
    by_notice=True,
)  # fmt: skip
NONPROLIFERATION = ToldList(
    id="us-state-isn", title="Nonproliferation sanctions", cites="Federal Register notices of the Department of State",
    publisher=f"{_STATE}, Bureau of International Security and Nonproliferation",
)  # fmt: skip


def listing_of(us: UsList, stated: Stated) -> Listing:
    """Give the listing of an entry, with the id that every file of the list gives it."""
    base, inner = also_known(stated.name)
    names = dict.fromkeys(n for n in (base, *inner, *stated.others) if n) or {stated.name: None}
    since = stated.period.since if stated.period else None
    notice = first_notice(stated.notice)
    mark = (f"{notice[0]} FR {notice[1]}" if notice else str(since or ""),) if us.by_notice else ()
    notes = (*stated.notes, ("licence requirement", stated.requirement), ("licence policy", stated.policy))
    sections = _SECTION.findall(f"{stated.requirement} {stated.policy}")
    return Listing(
        list=us.told.id,
        list_id=stable_id(name_words(base), *mark),
        schema=stated.schema,
        names=tuple(ListedName(name=name) for name in names),
        country=stated.country,
        addresses=stated.addresses,
        birth_dates=stated.birth_dates,
        concern=tuple(dict.fromkeys(c for section in sections for c in _WEAPONS[section])),
        measure=us.measure,
        binding=("US",),
        periods=(stated.period,) if stated.period else (),
        dates_from="publisher" if stated.period else "",
        cites=stated.notice or us.told.cites,
        note="; ".join(f"{word}: {text}" for word, text in notes if text),
    )


def name_words(name: str) -> str:
    """Give the words of a name as they are compared: folded, in the order of the alphabet.

    >>> name_words("Quenholt, Ada C.T.") == name_words("Ada C. T. QUENHOLT")
    True
    """
    return " ".join(sorted(fold(name).split()))


def also_known(name: str) -> tuple[str, tuple[str, ...]]:
    """Give a name, and the other names that its cell holds behind "a.k.a.".

    >>> also_known("Quenholt, Ada (a.k.a. Ada Meridor; A. Oskaldur)"), also_known("Q2BA, a.k.a. Q2")
    (('Quenholt, Ada', ('Ada Meridor', 'A. Oskaldur')), ('Q2BA', ('Q2',)))
    """
    name = " ".join(name.split())
    others = [o for found in _ALSO.findall(name) for o in (_NEXT.split(found) if ", and " in found else found.split(";"))]  # fmt: skip
    first, *more = _THEN.split(_ALSO.sub("", name))
    return " ".join(first.split()), tuple(" ".join(o.split()) for o in (*others, *more) if o.strip())


def first_notice(text: str) -> tuple[int, int] | None:
    """Give volume and page of the earliest notice of the Federal Register that a text cites.

    >>> first_notice("67 F.R. 56530 9/4/02 67 F.R. 10890 3/11/02"), first_notice("none")
    ((67, 10890), None)
    """
    return min(((int(volume), int(page)) for volume, page in _NOTICE.findall(text)), default=None)


def one_day(text: str, where: str, *, what: str) -> date | None:
    """Give the day of a cell, month before day, or None for an empty one; raises ContentError for what is no day."""
    if not text.strip():
        return None
    found = days_in(text, month_first=True)
    if len(found) != 1 or len(found[0]) != len("2000-01-01"):
        raise ContentError(f"unmapped: {what} {text[:40]!r} of {where} is no day; correct it, or take it as a note")
    return date.fromisoformat(found[0])


def in_order(since: date | None, until: date | None, where: str) -> None:
    """Pass two days in their order; raises ContentError for an end before the beginning, by which an entry would never have counted."""
    if since and until and until < since:
        raise ContentError(
            f"{where}: ends on {until}, before it begins on {since}; correct it, or fetch the file again"
        )


def denied(since: date | None, last: date | None) -> Period | None:
    """Give the period of an order; whether its last day still counts is in doubt, for the orders say "until" it.

    >>> denied(date(2019, 1, 1), date(2020, 1, 1)).holds(date(2020, 1, 1)) is None
    True
    """
    if since is None and last is None:
        return None
    return Period(since=since, until=last, maybe_until=after(last) if last else None)


def after(day: date) -> date:
    """Give the day after a day."""
    return day + timedelta(days=1) if day < date.max else day


def numbered(listings: Iterable[Listing]) -> Iterator[Listing]:
    """Give listings in their order, those of one id told apart by a running number from the second on."""
    held = list(listings)
    same: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, listing in enumerate(held):
        same[listing.list, listing.list_id].append(at)
    for places in same.values():
        for number, at in enumerate(sorted(places, key=lambda at: _order(held[at])), start=1):
            if number > 1:
                held[at] = msgspec.structs.replace(held[at], list_id=f"{held[at].list_id}-{number}")
    yield from held


def _order(listing: Listing) -> tuple[tuple[int, int], date, tuple[str, ...], tuple[str, ...]]:
    since = next((period.since for period in listing.periods if period.since), date.max)
    return first_notice(listing.cites) or _LAST, since, listing.country, listing.addresses


def joined(listings: Iterable[Listing]) -> Iterator[Listing]:
    """Give one listing an id, with all that its rows say: their names, addresses, periods and notes, and the severest measure."""
    same: dict[tuple[str, str], list[Listing]] = defaultdict(list)
    for listing in listings:
        same[listing.list, listing.list_id].append(listing)
    for rows in same.values():
        yield together(rows)
