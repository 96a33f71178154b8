"""Nonproliferation sanctions of the United States Department of State.

Issued by the Bureau of International Security and Nonproliferation and published in the Federal Register, under a dozen
statutes and orders, among them the Missile Sanctions Laws, INKSNA (Iran, North Korea and Syria) and Executive Orders
12938 and 13382. Read at https://www.state.gov/key-topics-bureau-of-international-security-and-nonproliferation/nonproliferation-sanctions/ ,
here in two layouts of a comma-separated file: one tells every determination with the day that it was lifted, waived
or expired; the later one tells those in force only.

The list tells its own history, so absence from a later file is no lifting. The publisher gives no numbers: an entry's id
is made of programme, name and day of effect, with a running number where one determination stands twice. Known
misprints of the publisher are read as meant (13328 for 13382, INSKNA for INKSNA). Measures under INKSNA and its forerunner are imposed
for two years (78 FR 9769): where no end is given, they are certain that long and in doubt afterwards. Where no day of effect is given, the
entry counts from the file's day on and is in doubt before. Where several days of an end are given, the time between is in doubt; a
partial lifting is no end.

What follows differs by programme: 13382 blocks property; the Missile Sanctions Laws, INKSNA, its forerunner and the
chemical and biological weapons act bar export licences; the others bar procurement, import or finance, and inform here.
"""

import calendar
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

import msgspec

from bonafides.errors import ContentError
from bonafides.model.dates import PartialDate, Period
from bonafides.model.listing import ListedName, Listing, Measure
from bonafides.model.source import ListSource, Part, Published, Snapshot
from bonafides.text.columns import header_of, stable_id, table
from bonafides.text.day_words import days_in

_ENDED = "Date Lifted/Waived/Expired"
_TOLD = frozenset({"Programs", "Name", "Address", "Country", "Federal Register Notice", "Effective Date", _ENDED})
_NOW = frozenset({
    "Source List", "Programs", "Name", "Alternative Names", "Country", "Federal Register Notice", "Effective Date", "Remarks/Notes",
    "Web Link",
})  # fmt: skip
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
}  # fmt: skip
_COUNTRIES = frozenset({
    "Belarus", "China", "Hong Kong", "Iran", "Malta", "North Korea", "Pakistan", "Russia", "South Korea", "Sudan", "Syria",
    "United Arab Emirates", "Venezuela",
})  # fmt: skip
_COUNTRY_OF = re.compile(r"^E\.O\. \d+ - (Iran|Syria|D\.P\.R\.K\.)$")
_SUCCESSORS = re.compile(r",?\s+and (?:any|its) (?:successors?|sub-?units?|subsidiar(?:y|ies)).*$", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\[(?:also knows?n?\s+as|aka|a\.k\.a\.):?\s*([^\]]*)\]?", re.IGNORECASE)
_AKA = re.compile(r"\s*\((?:aka|a\.k\.a\.)\s+([^)]*)\)|\s+AKA:\s+(.+)$")
_ACRONYM = re.compile(r"\s*\(([A-Z][A-Z&-]{1,9})\)")
_SEATS = frozenset({"UK", "US", "USA", "UAE", "HK", "PRC", "ROK", "DPRK", "EU"})
"""Places that look like an acronym in a name: "IRISL (UK) Ltd." is no firm called UK."""
_PLACE = re.compile(r"\s*\(([^()]+)\)\s*$")
_NEXT_NAME = re.compile(r",\s+(?!(?:Ltd|Inc|LLC|L\.L\.C|Co|Corp|S\.A|C\.A|GmbH|Plc|P\.L\.C|Limited)\b)(?:and\s+)?")
_FORMER = re.compile(r"^(?:F\.K\.A\.|f\.k\.a\.|formerly)\s+")
_BLANK = "\xff"  # The no-break space of an old code page.
_TERM_YEARS = {"INKSNA": 2, "ISNA": 2}
_REGISTER = "Federal Register "


def _recognise(file: Published) -> Part | None:
    header = header_of(file)
    if "Entity Number" in header:  # The layout that the Consolidated Screening List has for each of its lists.
        return None
    return Part(name="list") if _ENDED in header or {"Source List", "Alternative Names", "Web Link"} <= header else None


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    seen: Counter[str] = Counter()
    for file in snapshot.parts["list"]:
        for line, row in table(file, _TOLD | _NOW):
            listing = _listing(row, f"{file.path} line {line}", snapshot.day)
            seen[listing.list_id] += 1
            again = seen[listing.list_id]
            if again > 1:
                yield _numbered(listing, again)
            else:
                yield listing


def _numbered(listing: Listing, number: int) -> Listing:
    return msgspec.structs.replace(listing, list_id=f"{listing.list_id}-{number}")


def _listing(row: dict[str, str], where: str, seen: date) -> Listing:
    if not row["Name"]:
        raise ContentError(f"{where}: a row without a name; fetch the file again")
    tag, programme, measure, concern = _programme(row["Programs"], where)
    names, places = _names(row["Name"].replace(_BLANK, " "))
    others = _NEXT_NAME.split(row.get("Alternative Names", "")) if row.get("Alternative Names") else []
    regime = _COUNTRY_OF.match(tag)
    period = _termed(_period(row["Effective Date"], row.get(_ENDED, ""), seen, where), _TERM_YEARS.get(programme))
    started = period.since.isoformat() if row["Effective Date"][:1].isdigit() and period.since else ""
    notes = (
        ("programme", tag),
        ("place", ", ".join(p for p in places if p not in _COUNTRIES)),
        ("for activities concerning", regime[1] if regime else ""),
        ("lifted, waived or expired", row.get(_ENDED, "")),
        ("remarks", row.get("Remarks/Notes", "")),
        ("see", row.get("Web Link", "")),
    )
    return Listing(
        list=LIST.id,
        list_id=stable_id(programme, names[0].lower(), started),
        names=tuple(_listed([*names, *others])),
        reference=programme,
        programmes=(programme,),
        country=tuple(dict.fromkeys(c for c in (row["Country"], *(p for p in places if p in _COUNTRIES)) if c)),
        addresses=(row["Address"],) if row.get("Address") else (),
        concern=concern,
        measure=measure,
        binding=("US",),
        periods=(period,),
        dates_from="publisher",
        cites=_REGISTER + row["Federal Register Notice"] if row["Federal Register Notice"] else LIST.cites,
        note="; ".join(f"{word}: {text}" for word, text in notes if text),
    )


def _programme(cell: str, where: str) -> tuple[str, str, Measure, tuple[str, ...]]:
    """Give the programme as meant and as one name, its measure and its concern."""
    tag = cell
    for misprint, meant in _MEANT.items():
        tag = tag.replace(misprint, meant)
    for start, (name, measure, concern) in _PROGRAMMES.items():
        if tag.startswith(start):
            return tag, name, measure, concern
    raise ContentError(f"unmapped: programme {cell!r} in {where}; take it, or ignore it by name")


def _names(text: str) -> tuple[list[str], list[str]]:
    """Give the names that one cell holds, the first one first, and the places in brackets behind it.

    >>> _names("Sample Works (SW) (Iran) [also known as: Sample One Co.; and Sample Two, Ltd.]")
    (['Sample Works', 'SW', 'Sample One Co.', 'Sample Two, Ltd.'], ['Iran'])
    """
    text = _SUCCESSORS.sub("", text)
    others = [o.strip().removeprefix("and ") for found in _BRACKETS.findall(text) for o in found.split(";")]
    text = _BRACKETS.sub("", text)
    others += [o.strip() for found in _AKA.findall(text) for o in (found[0] or found[1]).split(";")]
    text = _AKA.sub("", text)
    acronyms = [a for a in _ACRONYM.findall(text) if a not in _SEATS]
    text = _ACRONYM.sub(lambda m: m[0] if m[1] in _SEATS else "", text)
    places = []
    while (place := _PLACE.search(text)) is not None:
        places.append(place[1])
        text = text[: place.start()]
    return [" ".join(name.split()) for name in (text, *acronyms, *others) if name.strip()], places


def _listed(names: list[str]) -> Iterator[ListedName]:
    """Give each name once; one in quotes is a weak one."""
    for name in dict.fromkeys(_FORMER.sub("", n.strip()) for n in names):
        if plain := name.strip('"'):
            yield ListedName(name=plain, weak=plain != name)


def _period(began: str, ended: str, seen: date, where: str) -> Period:
    """Give when an entry counted, in doubt between several days of an end and before a day of effect that is not given."""
    starts, ends = (
        [day.first for day in map(PartialDate, days_in(text, month_first=True)) if day.first == day.last]
        for text in (began, ended)
    )
    if (began and not starts and began != "N/A") or (ended and not ends):
        raise ContentError(f"unmapped: {began!r} or {ended!r} in {where} is no day; take it, or ignore it by name")
    until, last = (max(ends), max(ends)) if "partial" in ended else (min(ends, default=None), max(ends, default=None))
    if "Extended" in ended:
        last = date.max  # A waiver that needs to be extended may lapse.
    since = starts[0] if starts else min(until or seen, seen)
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
    day, past = period.since, period.since.year + years
    ends = date(past, day.month, min(day.day, calendar.monthrange(past, day.month)[1]))
    return msgspec.structs.replace(period, until=ends, maybe_until=date.max)


LIST = ListSource(
    id="us-state-isn",
    title="Nonproliferation sanctions",
    publisher="US Department of State, Bureau of International Security and Nonproliferation",
    url="https://www.state.gov/key-topics-bureau-of-international-security-and-nonproliferation/nonproliferation-sanctions/",
    cites="Federal Register notices of the Department of State",
    expect=(100, 2_000),
    recognise=_recognise,
    read=_read,
    history=True,
)
