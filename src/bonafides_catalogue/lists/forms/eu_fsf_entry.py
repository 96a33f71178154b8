"""An entry of the European Union's financial sanctions list in one vocabulary, whatever layout told it, and the listing it makes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from msgspec import Struct, field

from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import ListedName, Listing
from bonafides.model.party import Identifier, IdentifierKind, Kind
from bonafides.text.day_words import days_in

LIST_ID = "eu-fsf"
URL = "https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions"

Said = Mapping[str, str]
"""What a layout says of one part: our word for a field to its text."""

_KINDS: dict[str, Kind] = {"P": "Person", "person": "Person", "E": "Organization", "enterprise": "Organization"}
_CONCERN = {"IRN": ("nuclear", "missile"), "PRK": ("nuclear", "missile"), "CHEM": ("chemical",)}
_DOCUMENTS: dict[str, IdentifierKind] = {
    "passport": "passport", "imo": "imo", "regnumber": "reg_no", "tradelic": "reg_no", "fiscalcode": "tax_no", "id": "national_id",
    "ssn": "national_id", "nationcert": "national_id", "NRN": "national_id",
}  # fmt: skip
_FACTS: tuple[tuple[IdentifierKind, re.Pattern[str]], ...] = (
    ("imo", re.compile(r"\bIMO(?: number| no\.?)?:? ?(\d{7})\b", re.IGNORECASE)),
    ("reg_no", re.compile(r"\bregistration (?:number|no\.?):? ?([A-Z]{0,4}[\d][\w/.-]*\w)", re.IGNORECASE)),
    ("tax_no", re.compile(r"\bfiscal code:? ?((?:[A-Z]{3} ?){2}\d{2}[A-Z]\d{2} ?[A-Z]\d{3}[A-Z]?)\b", re.IGNORECASE)),
    ("tax_no", re.compile(r"\bemployer identification number:? ?(\d{2}-\d{7})\b", re.IGNORECASE)),
    ("national_id", re.compile(r"\b(?:SSN|social security number):? ?(\d{3}-\d{2}-\d{4})\b", re.IGNORECASE)),
    ("other", re.compile(r"\bdriver'?s? licen[cs]e (?:number|no\.?):? ?([A-Z]?\d[\w-]{4,})", re.IGNORECASE)),
)
_OTHER_REGIME = re.compile(r"in regime [^,]{1,80}? of programme (\w+)")
_CONTACT = re.compile(r"(PHONE|FAX|EMAIL|WEB)\[([^\]]{0,1000})\]")
_WRITTEN = re.compile(r"(.*?)\(([A-Za-z]{1,40})-([^)]{0,1000})\)\s*((?:\[[^\]]*\]\s*)*)(.*)", re.DOTALL)
_EMAIL = re.compile(r"[^@]+@[^@]+")
_APART = re.compile(r"[\s,;/]+")
_LOW = re.compile(r"\blow? quality", re.IGNORECASE)
_YEARS = re.compile(r"(\d{4})\s*(?:-|to)\s*(\d{4})")
_LONGEST_SPAN = 15
_NOTHING = frozenset({"", "-", "00", "N/A", "UNKNOWN"})
_FLAGS = {
    "diplomatic": "diplomatic", "expired": "known to be expired", "false": "known to be false", "lost": "reported lost",
    "revoked": "revoked by issuer",
}  # fmt: skip


Key = tuple[str, tuple[tuple[str, str], ...]]
"""All that a part says, by which one that is told twice is taken once."""


class Piece(NamedTuple):
    """A part of an entry: an act, a name, an address, a birth, a document or a citizenship."""

    kind: str
    said: Said


class Entry(Struct, kw_only=True):
    """An entry as the rows or elements of one file tell it."""

    id: str
    where: str
    own: dict[str, dict[str, None]] = field(default_factory=dict)
    pieces: dict[Key, Piece] = field(default_factory=dict)

    def add(self, kind: str, said: Said) -> None:
        """Take up a part; one that says the same as another is taken once."""
        told = {name: text for name, text in said.items() if text}
        if kind == "entry":
            for name, text in told.items():
                self.own.setdefault(name, {})[text] = None
        elif told:
            self.pieces.setdefault((kind, tuple(sorted(told.items()))), Piece(kind, told))

    def of(self, kind: str) -> list[Said]:
        """Give the parts of a kind."""
        return [piece.said for piece in self.pieces.values() if piece.kind == kind]

    def said(self, name: str) -> tuple[str, ...]:
        """Give what is said of the entry itself."""
        return tuple(self.own.get(name, ()))


def day_of(text: str, where: str) -> date:
    """Give a day written 2018-07-04, 2018-07-04T… or 04/07/2018; raises ContentError where no calendar has it."""
    text = text.strip()
    if re.match(r"\d{2}/\d{2}/\d{4}", text):
        text = f"{text[6:10]}-{text[3:5]}-{text[:2]}"
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        raise ContentError(f"{where}: {text[:40]!r} is no day; fetch the list again from {URL}") from None


def document_of(said: Said) -> Said:
    """Give a document whose number, kind, state and remark the publisher wrote into one text, taken apart."""
    found = _WRITTEN.match(said.get("written", ""))
    if not found:
        return {**said, "number": said["written"]} if "written" in said else said
    parts = {
        "number": found[1].strip(),
        "code": found[2],
        "description": found[3],
        "flags": ", ".join(re.findall(r"\[([^]]*)\]", found[4])),
    }
    return {**said, **parts, "remark": found[5].strip()}


def listing(entry: Entry) -> Listing:
    """Give the listing of an entry; raises ContentError for one without a name or of an unknown kind."""
    subjects = (*entry.said("subject"), *entry.said("classification"))
    kinds = {_KINDS[s] for s in subjects if s in _KINDS}
    if len(kinds) != 1 or any(s not in _KINDS for s in subjects):
        raise ContentError(
            f"unmapped: subject type {', '.join(subjects)!r} of {entry.where}; take it, or ignore it by name"
        )
    periods, names = _dates_and_names(entry)
    programmes = _programmes(entry)
    remarks = [
        *entry.said("remark"),
        *entry.said("details"),
        *(p.said.get("remark", "") for p in entry.pieces.values()),
    ]
    contacts = [contact for a in entry.of("address") for contact in _CONTACT.findall(a.get("contact", ""))]
    remarks.extend(_CONTACT.sub("", a.get("contact", "")) for a in entry.of("address"))
    return Listing(
        list=LIST_ID,
        list_id=entry.id,
        schema=kinds.pop(),
        names=names,
        reference="; ".join(entry.said("reference")),
        programmes=programmes,
        country=_unique(_country(p) for kind in ("citizenship", "address") for p in entry.of(kind)),
        addresses=_unique(_place(a) for a in entry.of("address")),
        identifiers=tuple(dict.fromkeys((*_documents(entry), *_facts(remarks)))),
        phones=_unique(n for key, v in contacts if key in {"PHONE", "FAX"} for n in re.split(r"[,;]| and ", v)),
        emails=_unique(word for key, v in contacts if key == "EMAIL" for word in _addresses(v)),
        birth_dates=_unique(day for birth in entry.of("birth") for day in _born(birth)),
        concern=_unique(c for programme in programmes for c in _CONCERN.get(programme, ())),
        measure="asset_freeze",
        binding=("EU",),
        periods=periods,
        cites="; ".join(_unique(a.get("act", "") for a in entry.of("act"))),
        note="; ".join(f"{word}: {text}" for word, text in _notes(entry, contacts) if text),
    )  # fmt: skip


def _addresses(text: str) -> list[str]:
    """Give the e-mail addresses of a text; a blank after the sign is a slip."""
    return [word for word in _APART.split(text.replace("@ ", "@")) if _EMAIL.fullmatch(word)]


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(t.strip() for t in texts if t.strip()))


def _programmes(entry: Entry) -> tuple[str, ...]:
    other = (programme for remark in entry.said("remark") for programme in _OTHER_REGIME.findall(remark))
    return _unique((*(p.said.get("programme", "") for p in entry.pieces.values()), *other))


def _dates_and_names(entry: Entry) -> tuple[tuple[Period, ...], tuple[ListedName, ...]]:
    """Give when the entry counts, and its names: one that only a later act carries is in doubt from the entry's beginning to that act."""
    days = _act_days(entry)
    told = [day_of(text, entry.where) for text in entry.said("designated")]
    loose = [day_of(p.said["adopted"], entry.where) for p in entry.pieces.values() if "adopted" in p.said]
    act = min((day for day in days.values() if day), default=min(loose, default=None))
    period = _period(min(told, default=None), act, other=bool(entry.said("un_id")))
    carried, weak = _carried(entry, days)
    kept = [name for name in carried if not spoiled(name)] or list(carried)
    if not kept:
        raise ContentError(f"{entry.where}: an entry without a name; fetch the list again from {URL}")
    first = min((day for day in carried.values() if day), default=None)
    begun = period[0].maybe_since or period[0].since if period else None
    names = (
        ListedName(name=name, weak=weak[name], periods=_later(carried[name], first, begun))
        for name in sorted(kept, key=lambda name: weak[name])
    )
    return period, tuple(names)


def _act_days(entry: Entry) -> dict[Key, date | None]:
    """Give by part the day from which its act counts: its entry into force where any part of the entry tells it, else its publication."""
    said = [piece.said for piece in entry.pieces.values()]
    force = {s["act"]: s["in_force"] for s in said if "act" in s and "in_force" in s}
    days = {key: force.get(p.said.get("act", ""), p.said.get("published", "")) for key, p in entry.pieces.items()}
    return {key: day_of(day, entry.where) if day else None for key, day in days.items()}


def _carried(entry: Entry, days: Mapping[Key, date | None]) -> tuple[dict[str, date | None], dict[str, bool]]:
    """Give by name the day of the first act that carries it, and whether it is a weak one wherever it stands."""
    carried: dict[str, date | None] = {}
    weak: dict[str, bool] = {}
    for key, piece in entry.pieces.items():
        for name in _forms(piece.said) if piece.kind == "name" else ():
            carried[name] = min((day for day in (carried.get(name), days[key]) if day), default=None)
            low = piece.said.get("strong") == "false" or bool(_LOW.search(piece.said.get("remark", "")))
            weak[name] = weak.get(name, True) and low
    return carried, weak


def _period(told: date | None, act: date | None, *, other: bool) -> tuple[Period, ...]:
    """Give the period from a stated day of designation, or else from the first act, which may have come long after the beginning.

    Where the designation is another body's, it bound the Union from the act on; the days between the two are in doubt.
    """
    if told is None:
        return (Period(since=act, maybe_since=date.min),) if act else ()
    if act is None or act == told or (act > told and not other):
        return (Period(since=told),)
    return (
        (Period(since=max(told, act), maybe_since=min(told, act)),) if other else (Period(since=told, maybe_since=act),)
    )


def _later(day: date | None, first: date | None, begun: date | None) -> tuple[Period, ...]:
    return (Period(since=day, maybe_since=begun or date.min),) if day and first and day > first else ()


def _forms(name: Said) -> Iterator[str]:
    """Give the whole name, or what its parts make where it is missing or lacks one of them."""
    parts = [name[part] for part in ("first", "middle", "last") if part in name]
    whole = name.get("whole", "")
    if whole:
        yield whole
    if parts and any(part not in whole for part in parts):
        yield " ".join(parts)


def spoiled(name: str) -> bool:
    """Tell whether most letters of a name were lost to question marks.

    >>> spoiled("???? ??µ?? Quen"), spoiled("Quenh?lt"), spoiled("Who?")
    (True, False, False)
    """
    return name.count("?") > sum(c.isalpha() for c in name)


def _country(said: Said) -> str:
    return next((text for text in (said.get("country", ""), said.get("iso2", "")) if text not in _NOTHING), "")


def _place(said: Said) -> str:
    """Give an address, or a place of birth, as one line."""
    street = " ".join(said[part] for part in ("house", "street") if part in said)
    box = f"PO Box {said['po_box']}" if "po_box" in said else ""
    parts = (street, box, *(said.get(part, "") for part in ("zip", "city", "place", "region")), _country(said))
    return ", ".join(part for part in parts if part)


def _born(birth: Said) -> tuple[str, ...]:
    """Give the days, months or years of birth; nothing in a calendar other than ours, or of a span too long to say anything."""
    text = birth.get("date", "")
    if birth.get("calendar", "GREGORIAN").upper() != "GREGORIAN":
        return ()
    if not days_in(text) and "year" in birth:
        parts = [birth["year"], birth.get("month", ""), birth.get("day", "")]
        text = "-".join(part.zfill(2) for part in (parts if parts[1] else parts[:1]) if part)
    if not days_in(text) and "from" in birth:
        text = f"{birth['from']} to {birth.get('to', birth['from'])}"
    span = _YEARS.search(text)
    return () if span and int(span[2]) - int(span[1]) > _LONGEST_SPAN else days_in(text)


def _documents(entry: Entry) -> Iterator[Identifier]:
    for document in entry.of("document"):
        kind = _DOCUMENTS.get(document.get("code", ""), "other")
        for number in _unique((document.get("number", ""), document.get("latin", ""))):
            if number not in _NOTHING:
                yield Identifier(kind=kind, value=re.sub(r"^IMO:? ?", "", number) if kind == "imo" else number)


def _facts(remarks: Iterable[str]) -> Iterator[Identifier]:
    for remark in remarks:
        for kind, pattern in _FACTS:
            yield from (Identifier(kind=kind, value=value) for value in pattern.findall(remark))


def _notes(entry: Entry, contacts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Give what no field takes, each with its name."""
    names, addresses, births = entry.of("name"), entry.of("address"), entry.of("birth")
    yield from (("UN reference", text) for text in entry.said("un_id"))
    yield from (("designation", text) for text in entry.said("details"))
    yield from (("remark", _bare(text)) for text in entry.said("remark"))
    yield from ((part, ", ".join(_unique(n.get(part, "") for n in names))) for part in ("title", "function", "gender"))
    yield "name with lost letters", ", ".join(_unique(f for n in names for f in _forms(n) if spoiled(f)))
    yield "born in", " | ".join(_unique(_place(birth) for birth in births))
    yield "birth date", " | ".join(_unique(_birth_note(birth) for birth in births))
    yield "document", " | ".join(_unique(_document_note(d) for d in entry.of("document")))
    said_more = [
        (a.get("remark", ""), _CONTACT.sub("", a.get("contact", "")), a.get("as_listed", "")) for a in addresses
    ]
    yield "address note", " | ".join(_unique(_bare(text) for each in said_more for text in each))
    yield "website", ", ".join(_unique(value for key, value in contacts if key == "WEB"))
    yield "e-mail as written", ", ".join(_unique(v for k, v in contacts if k == "EMAIL" and _addresses(v) != [v]))
    for kind in ("name", "birth", "citizenship"):
        yield f"{kind} note", " | ".join(_unique(_bare(p.get("remark", "")) for p in entry.of(kind)))
    yield "citizen of the region", ", ".join(_unique(c.get("region", "") for c in entry.of("citizenship")))
    yield "acts", ", ".join(_unique(p.said.get("act", "") for p in entry.pieces.values() if p.kind != "act"))


def _bare(text: str) -> str:
    r"""Give a remark on one line, each of its lines without the brackets around it; a line that is there twice is said once.

    >>> _bare("((former location))\n(former location)\n(a) one (b)")
    'former location / (a) one (b)'
    """
    lines = _unbracketed(text.strip()).splitlines()
    return " / ".join(_unique(_unbracketed(" ".join(line.split())) for line in lines))


def _unbracketed(line: str) -> str:
    """Give a line without the pairs of brackets that hold all of it, two deep as the publisher writes them."""
    for _ in range(2):
        if not (line.startswith("(") and line.endswith(")")):
            return line
        depth = 0
        for at, letter in enumerate(line):
            depth += (letter == "(") - (letter == ")")
            if depth == 0 and at < len(line) - 1:
                return line
        if depth:
            return line
        line = line[1:-1].strip()
    return line


def _birth_note(birth: Said) -> str:
    """Say what a date of birth leaves open: that it is approximate, another calendar's, or no date."""
    circa = birth.get("circa") == "true"
    text = birth.get("date", "") or " to ".join(birth[part] for part in ("from", "to") if part in birth)
    text = text or "-".join(birth[part] for part in ("year", "month", "day") if part in birth)
    calendar = birth.get("calendar", "GREGORIAN")
    if text in _NOTHING or (not circa and calendar == "GREGORIAN" and re.fullmatch(r"[\d-]+", text) and _born(birth)):
        return ""
    return " ".join(
        part for part in ("circa" if circa else "", text, "" if calendar == "GREGORIAN" else calendar) if part
    )


def _document_note(document: Said) -> str:
    said = [" ".join(document[part] for part in ("description", "number") if part in document)]
    said.append(_country(document))
    said.extend(document.get(part, "") for part in ("region", "flags"))
    said.extend(words for part, words in _FLAGS.items() if document.get(part) == "true")
    for part, words in (("on_document", "in the name of"), ("issued_by", "issued by"), ("issued", "issued on"),
                        ("valid_from", "valid from"), ("valid_to", "valid to"), ("latin", "in Latin letters")):  # fmt: skip
        said.append(f"{words} {document[part]}" if part in document else "")
    said.append(_bare(document.get("remark", "")))
    return ", ".join(part for part in said if part)
