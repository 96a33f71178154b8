"""How the State Department's nonproliferation determinations are read, wherever they are listed.

What a programme does to an export, the names within one cell, the days of a determination, and its id: made of programme, name
and the day of the first notice in the Federal Register, or else the day of effect, so that every list gives one id to one determination.
"""

import calendar
import re
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec
from msgspec import Struct

from bonafides.errors import ContentError
from bonafides.model.dates import PartialDate, Period
from bonafides.model.listing import ListedName, Listing, Measure
from bonafides.model.party import Kind
from bonafides.text.columns import stable_id
from bonafides.text.day_words import days_in
from bonafides_catalogue.lists.forms.us_lists import NONPROLIFERATION, in_order, name_words

_MEANT = {"13328": "13382", "INSKNA": "INKSNA", "Missle": "Missile"}
_WEAPONS = ("missile", "nuclear")
_PROGRAMMES: dict[str, tuple[str, Measure, tuple[str, ...]]] = {
    "E.O. 13382": ("E.O. 13382", "asset_freeze", _WEAPONS),
    "E.O. 12938": ("E.O. 12938", "concern", _WEAPONS),
    "INKSNA": ("INKSNA", "licence_required", ()),
    "ISNA": ("ISNA", "licence_required", ()),
    "Missile Sanctions": ("Missile Sanctions Laws", "licence_required", ("missile",)),
    "Chemical and Biological Weapons": ("Chemical and Biological Weapons Act", "licence_required", ("chemical", "biological")),
    "Nuclear Proliferation Prevention Act": ("Nuclear Proliferation Prevention Act", "concern", ("nuclear",)),
    "Export-Import Bank Act": ("Export-Import Bank Act", "concern", ("nuclear",)),
    "Transfer of Lethal Military Equipment": ("Transfer of Lethal Military Equipment", "concern", ()),
    "Countering America’s Adversaries Through Sanctions Act": ("CAATSA section 231", "licence_required", ()),
}  # fmt: skip
_COUNTRIES = frozenset({
    "Belarus", "China", "Hong Kong", "Iran", "Malta", "North Korea", "Pakistan", "Russia", "South Korea", "Sudan", "Syria",
    "United Arab Emirates", "Venezuela",
})  # fmt: skip
_COUNTRY_OF = re.compile(r"^E\.O\. \d+ - (Iran|Syria|D\.P\.R\.K\.)$")
_SUCCESSORS = re.compile(r",? and (?:any|its) (?:successors?|sub-?units?|subsidiar(?:y|ies)).*$", re.IGNORECASE)
_BRACKETS = re.compile(r" ?\[(?:also knows?n? as|aka|a\.k\.a\.):? ?([^\]]*)\]?", re.IGNORECASE)
_AKA = re.compile(r" ?\((?:aka|a\.k\.a\.) ([^)]*)\)?| AKA: (.+)$")
_ACRONYM = re.compile(r" ?\(([A-Z][A-Z&-]{1,9})\)")
_SEATS = frozenset({"UK", "US", "USA", "UAE", "HK", "PRC", "ROK", "DPRK", "EU"})
"""Places that look like an acronym in a name: "IRISL (UK) Ltd." is no firm called UK."""
_NEXT_NAME = re.compile(r",\s+(?!(?:Ltd|Inc|LLC|L\.L\.C|Co|Corp|S\.A|C\.A|GmbH|Plc|P\.L\.C|Limited)\b)(?:and\s+)?")
_FORMER = re.compile(r"^(?:F\.K\.A\.|f\.k\.a\.|formerly)\s+")
_TERM_YEARS = {"INKSNA": 2, "ISNA": 2}
_REGISTER = "Federal Register "


class Determination(Struct, frozen=True, kw_only=True):
    """A determination as a file states it: its cells as they are, days among them; `seen` is the day that the file tells of."""

    programme: str
    name: str
    schema: Kind = "Thing"
    others: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    notice: str = ""
    published: str = ""
    began: str = ""
    ended: str = ""
    undated: bool = False
    seen: date
    notes: tuple[tuple[str, str], ...] = ()


def determined(stated: Determination, where: str) -> Listing:
    """Give the listing of a determination; raises ContentError for a row without a name, a programme or a day that nobody knows.

    Its country's regime, its places and the programme as written become notes; where a file gives no days at all (`undated`) it
    has no period, and where no day of effect is given it counts from the day seen and is in doubt before.
    """
    if not stated.name:
        raise ContentError(f"{where}: a row without a name; fetch the file again")
    tag, programme, measure, concern = _programme(stated.programme, where)
    found, places = names_in(stated.name)
    regime = _COUNTRY_OF.match(tag)
    period = None if stated.undated else _termed(_period(stated, where), _TERM_YEARS.get(programme))
    started = _days(stated.began)[0] if _days(stated.began) else ""
    notes = (
        ("programme", tag),
        ("place", ", ".join(p for p in places if p not in _COUNTRIES)),
        ("for activities concerning", regime[1] if regime else ""),
        ("lifted, waived or expired", stated.ended),
        ("former name", ", ".join(name.strip() for name in (*found, *stated.others) if _FORMER.match(name.strip()))),
        *stated.notes,
    )
    return Listing(
        list=NONPROLIFERATION.id,
        list_id=stable_id(
            programme, name_words(found[0]), min(_days(stated.published or stated.notice), default=started)
        ),
        schema=stated.schema,
        names=tuple(_listed([*found, *stated.others])) or (ListedName(name=stated.name),),
        reference=programme,
        programmes=(programme,),
        country=tuple(dict.fromkeys(c for c in (*stated.country, *(p for p in places if p in _COUNTRIES)) if c)),
        addresses=stated.addresses,
        concern=concern,
        measure=measure,
        binding=("US",),
        periods=(period,) if period else (),
        dates_from="publisher" if period else "",
        cites=stated.notice
        if ":" in stated.notice
        else _REGISTER + stated.notice
        if stated.notice
        else NONPROLIFERATION.cites,
        note="; ".join(f"{word}: {text}" for word, text in notes if text),
    )


def parted(cell: str) -> tuple[str, ...]:
    """Give the names of a cell that are parted by commas; the comma before a legal form parts none."""
    return tuple(_NEXT_NAME.split(cell)) if cell else ()


def _programme(cell: str, where: str) -> tuple[str, str, Measure, tuple[str, ...]]:
    """Give the programme as meant and as one name, its measure and its concern."""
    tag = cell
    for misprint, meant in _MEANT.items():
        tag = tag.replace(misprint, meant)
    for start, (name, measure, concern) in _PROGRAMMES.items():
        if tag.startswith(start):
            return tag, name, measure, concern
    raise ContentError(f"unmapped: programme {cell!r} in {where}; take it, or ignore it by name")


def names_in(text: str) -> tuple[list[str], list[str]]:
    """Give the names that one cell holds, the first one first, and the places in brackets behind it.

    >>> names_in("Sample Works (SW) (Iran) [also known as: Sample One Co.; and Sample Two, Ltd.]")
    (['Sample Works', 'SW', 'Sample One Co.', 'Sample Two, Ltd.'], ['Iran'])
    """
    text = _SUCCESSORS.sub("", " ".join(text.split()))
    others = [o.strip().removeprefix("and ") for found in _BRACKETS.findall(text) for o in found.split(";")]
    text = _BRACKETS.sub("", text)
    others += [o.strip() for found in _AKA.findall(text) for o in (found[0] or found[1]).split(";")]
    text = _AKA.sub("", text)
    acronyms = [a for a in _ACRONYM.findall(text) if a not in _SEATS]
    text = _ACRONYM.sub(lambda m: m[0] if m[1] in _SEATS else "", text)
    text, places = _placed(text)
    named = [" ".join(name.split()) for name in (text, *acronyms, *others) if name.strip()]
    return named or [" ".join(text.split()) or "?"], places


def _placed(text: str) -> tuple[str, list[str]]:
    """Give a text without the places in brackets at its end, and those, the last one first.

    >>> _placed("Sample Works (Quen) (Iran)"), _placed("(Iran)"), _placed("Works (Quen) Ltd.")
    (('Sample Works', ['Iran', 'Quen']), ('(Iran)', []), ('Works (Quen) Ltd.', []))
    """
    text = text.strip()
    places: list[str] = []
    end = len(text)
    while text.endswith(")", 0, end) and (opened := text.rfind("(", 0, end)) > 0:
        place = text[opened + 1 : end - 1]
        if not place or ")" in place:
            break
        places.append(place)
        end = opened
        while text[end - 1] == " ":
            end -= 1
    return text[:end], places


def _listed(names: Iterable[str]) -> Iterator[ListedName]:
    """Give each name once; one in quotes is a weak one."""
    for name in dict.fromkeys(_FORMER.sub("", n.strip()) for n in names):
        if plain := name.strip('"'):
            yield ListedName(name=plain, weak=plain != name)


def _days(text: str) -> list[str]:
    """Give the whole days of a cell."""
    return [day for day in days_in(text, month_first=True) if len(day) == len("2000-01-01")]


def _period(stated: Determination, where: str) -> Period:
    """Give when an entry counted, in doubt between several days of an end and before a day of effect that is not given."""
    began, ended, seen = stated.began, stated.ended, stated.seen
    starts, ends = ([PartialDate(day).first for day in _days(text)] for text in (began, ended))
    if (began and not starts and began != "N/A") or (ended and not ends):
        raise ContentError(f"unmapped: {began!r} or {ended!r} in {where} is no day; take it, or ignore it by name")
    until, last = (max(ends), max(ends)) if "partial" in ended else (min(ends, default=None), max(ends, default=None))
    if "Extended" in ended:
        last = date.max  # A waiver that needs to be extended may lapse.
    since = starts[0] if starts else min(until or seen, seen)
    in_order(since, until, where)
    return Period(
        since=since,
        until=until,
        maybe_since=None if starts else date.min,
        maybe_until=last if until and last and last > until else None,
    )


def _termed(period: Period, years: int | None) -> Period:
    """Give a period without an end as certain for the years that its law imposes it for, and in doubt afterwards.

    >>> _termed(Period(since=date(2013, 2, 11)), 2).until
    datetime.date(2015, 2, 11)
    """
    if years is None or period.until or period.since is None or period.maybe_since is not None:
        return period
    day, past = period.since, min(period.since.year + years, date.max.year)
    ends = date(past, day.month, min(day.day, calendar.monthrange(past, day.month)[1]))
    return msgspec.structs.replace(period, until=ends, maybe_until=date.max)
