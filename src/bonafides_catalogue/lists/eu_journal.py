"""Restrictive measures of the European Union, as its Official Journal lists them.

Issued by the Council of the European Union in the annexes of its regulations (where a regime has none, of its
decisions). Read here from a transcription kept at https://www.opensanctions.org/datasets/eu_journal_sanctions/ (licence
CC BY-NC 4.0), one comma-separated file for each act: `consolidated` files hold an act's annexes as a whole, `amendments`
what an amending act added or changed since. Law is the Official Journal alone: https://eur-lex.europa.eu .

One row is one entry of one annex; who stands in several annexes has several entries. An id is made of the act, annex, programme,
measure and the number printed in the annex, or else of the name and the day. A row of an amendment replaces the row with
the same id, and adds one otherwise; the entry keeps its first day and the names that it had. Amendments tell additions and changes alone, in
no column of their own: a removal shows when the consolidated file is taken again, and may be told before by a dated fact that names the
reference (act, annex and printed number, or the name where the annex prints none). The files tell no day of their own: it comes from their folder's
name or the person who builds. The table of programmes that lies beside the files is no party list, and is nobody's.

`startDate` dates the entry; its names are taken to date from the entry. Other spellings inside a printed name ("a.k.a.", "ex") are names too,
and several numbers in one cell are parted; what is said beside either stays in the note. Asset freezes freeze; export control (Annex IV of
Regulation (EU) No 833/2014, Annex V of Regulation (EC) No 765/2006) bars what a licence would not allow, hence a licence
is required; the bans on transport, finance, services and investment inform here, with their measure in the note.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date

from msgspec import structs

from bonafides.errors import ContentError
from bonafides.model.dates import PartialDate, Period
from bonafides.model.listing import ListedName, Listing, Measure
from bonafides.model.party import Identifier, IdentifierKind, Kind
from bonafides.model.source import ListSource, Part, Published, Snapshot
from bonafides.text.columns import header_of, several, stable_id, table
from bonafides.text.day_words import days_in
from bonafides_catalogue.lists.forms.printed import enumerated, printed_names, printed_numbers, said_aside

_PLAIN_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}|\d{4}(?:-\d{2}){0,2}")
_DAY_APART = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.?\s(\d{4})\b")
_ACT = re.compile(r"3\d{4}[RD]\d{4}")
_KINDS: dict[str, Kind] = {
    "Person": "Person",
    "LegalEntity": "Organization",
    "Organization": "Organization",
    "Company": "Organization",
    "Vessel": "Vessel",
    "Asset": "Thing",
}
_MEASURES: dict[str, Measure] = {
    "Asset freeze": "asset_freeze",
    "Export control": "licence_required",
    "Transportation restrictions": "concern",
    "Financial restrictions": "concern",
    "Services ban": "concern",
    "Investment ban": "concern",
}
_CONCERN = {
    "32012R0267": ("nuclear", "missile"),
    "32017R1509": ("nuclear", "missile"),
    "32018R1542": ("chemical",),
}
_NUMBERS: dict[str, IdentifierKind] = {
    "passportNumber": "passport",
    "registrationNumber": "reg_no",
    "ogrnCode": "reg_no",
    "okpoCode": "reg_no",
    "taxNumber": "tax_no",
    "innCode": "tax_no",
    "kppCode": "tax_no",
    "idNumber": "national_id",
    "leiCode": "lei",
    "imoNumber": "imo",
    "mmsi": "mmsi",
    "swiftBic": "other",
    "ticker": "other",
}
_COUNTRIES = ("country", "nationality", "jurisdiction", "flag")
_NAMES = ("alias", "previousName", "weakAlias")
_NOTED = {
    "measure": "measure",
    "position": "position",
    "birthPlace": "born in",
    "gender": "gender",
    "appearance": "appearance",
    "ethnicity": "ethnicity",
    "fatherName": "father",
    "motherName": "mother",
    "incorporationDate": "incorporated",
    "legalForm": "legal form",
    "sector": "sector",
    "website": "website",
    "notes": "notes",
    "reason": "reason",
}
_SCALAR = frozenset({"measure", "reason"})
COLUMNS = frozenset({
    "recordId", "programKey", "annex", "startDate", "schema", "name", "birthDate", "address", "phone", "email",
    *_COUNTRIES, *_NAMES, *_NUMBERS, *_NOTED,
})  # fmt: skip
_CONSOLIDATED = COLUMNS | {"celex"}
_AMENDED = COLUMNS | {"amendedCelex", "amendmentCelex"}


def _recognise(file: Published) -> Part | None:
    header = header_of(file)
    if {"celex", "programKey", "annex", "recordId"} <= header:
        return Part(name="consolidated")
    return Part(name="amendments") if {"amendedCelex", "amendmentCelex", "programKey"} <= header else None


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    """Give the entries of the consolidated files, each as the amendments left it, then those that amendments added."""
    entries: dict[str, Listing] = {}
    for part, known in (("consolidated", _CONSOLIDATED), ("amendments", _AMENDED)):
        for file in sorted(snapshot.parts.get(part, ()), key=lambda f: f.path):
            seen: Counter[str] = Counter()
            for line, row in table(file, known, needed=known):
                key = _key(row)
                seen[key] += 1
                entry = f"{key}:{seen[key]}" if seen[key] > 1 else key
                told = _listing(row, entry, f"{file.path} line {line}")
                entries[entry] = _amended(entries[entry], told) if entry in entries else told
    yield from entries.values()


def _amended(before: Listing, after: Listing) -> Listing:
    """Give an entry as an amendment left it, with its first day and the names that it had."""
    known = {name.name for name in after.names}
    kept = tuple(name for name in before.names if name.name not in known)
    days = [p for p in (*before.periods, *after.periods) if p.since]
    first = min(days, key=lambda p: p.since or date.min, default=None)
    amendments = [clause for clause in before.note.split("; ") if clause.startswith("amended by: ")]
    return structs.replace(
        after,
        names=(*after.names, *kept),
        periods=(first,) if first and before.periods else (),
        note="; ".join(dict.fromkeys((after.note, *amendments))),
    )


def _act(row: dict[str, str]) -> str:
    return row["celex"] if "celex" in row else row["amendedCelex"]


def _key(row: dict[str, str]) -> str:
    """Give the id of an entry: act, annex, and what is printed, or a stable number made of it."""
    own = stable_id(
        row["programKey"], row["measure"], row["schema"], row["recordId"] or f"{row['name']} {row['startDate']}"
    )
    return ":".join((_act(row), row["annex"] or "-", row["recordId"] or "-", own[:8] if row["recordId"] else own))


def _listing(row: dict[str, str], entry: str, where: str) -> Listing:
    if (
        row["schema"] not in _KINDS
        or row["measure"] not in _MEASURES
        or not _ACT.fullmatch(_act(row))
        or not row["name"]
    ):
        raise ContentError(
            f"unmapped: schema {row['schema']!r}, measure {row['measure']!r}, act {_act(row)!r} or name {row['name']!r} of {where}; "
            "take it, or ignore it by name"
        )
    numbers = tuple(dict.fromkeys(_identifiers(row)))
    plain = {identifier.value for identifier in numbers}
    return Listing(
        list=LIST.id,
        list_id=entry,
        schema=_KINDS[row["schema"]],
        names=tuple(_names(row)),
        reference=" ".join(
            part
            for part in (_act(row), f"annex {row['annex']}" if row["annex"] else "", row["recordId"] or row["name"])
            if part
        ),
        programmes=(row["programKey"],),
        country=tuple(dict.fromkeys(v for c in _COUNTRIES for text in several(row[c]) for v in enumerated(text))),
        addresses=tuple(dict.fromkeys(part for text in several(row["address"]) for part in enumerated(text))),
        identifiers=numbers,
        phones=several(row["phone"]),
        emails=several(row["email"]),
        birth_dates=_births(row),
        concern=_CONCERN.get(_act(row), ()),
        measure=_MEASURES[row["measure"]],
        binding=("EU",),
        periods=_periods(row["startDate"], where),
        cites=f"{_act(row)}, annex {row['annex']}" if row["annex"] else _act(row),
        note="; ".join(f"{word}: {text}" for word, text in _notes(row, plain) if text),
    )


def _births(row: dict[str, str]) -> tuple[str, ...]:
    """Give the dates of birth, also of an alias; a gap inside a printed day is closed."""
    asides = (said_aside(name) for column in _NAMES for name in several(row[column]))
    days = (_DAY_APART.sub(r"\1.\2.\3", text) for text in (*several(row["birthDate"]), *asides))
    return tuple(dict.fromkeys(day for text in days for day in days_in(text)))


def _notes(row: dict[str, str], plain: Collection[str]) -> Iterator[tuple[str, str]]:
    """Give what no field takes, and what fields hold only in part as it is printed; `plain` are the numbers that fields hold."""
    for column, word in _NOTED.items():
        yield word, row[column] if column in _SCALAR else ", ".join(several(row[column]))
    born = several(row["birthDate"])
    yield "birth date", ", ".join(born) if any(not _PLAIN_DAY.fullmatch(text) for text in born) else ""
    names = (name for column in _NAMES for name in several(row[column]))
    yield "names as printed", " | ".join(name for name in names if name not in printed_names(name))
    numbers = (number for column in _NUMBERS for number in several(row[column]))
    yield "numbers as printed", " | ".join(number for number in numbers if number not in plain)
    yield "amended by", row.get("amendmentCelex", "")


def _names(row: dict[str, str]) -> Iterator[ListedName]:
    """Give the name, the other names, and the spellings printed inside them; a name that is weak in one column and not in another is not."""
    weak: dict[str, bool] = {}
    person = _KINDS[row["schema"]] == "Person"
    for column in ("name", *_NAMES):
        for text in (row[column],) if column == "name" else several(row[column]):
            inside = list(printed_names(text))
            for name in dict.fromkeys((text, *inside) if column == "name" else inside):
                low = column == "weakAlias" or (person and name not in {text, inside[0]} and " " not in name)
                weak[name] = weak.get(name, True) and low
    yield from (ListedName(name=name, weak=low) for name, low in weak.items() if name)


def _identifiers(row: dict[str, str]) -> Iterator[Identifier]:
    """Give each number."""
    for column, kind in _NUMBERS.items():
        for value in several(row[column]):
            yield from (Identifier(kind=told, value=number) for told, number in printed_numbers(value, kind))


def _periods(started: str, where: str) -> tuple[Period, ...]:
    """Give the period from the printed day; of a month or a year the days in it are in doubt."""
    if not started:
        return ()
    found = days_in(started)
    if len(found) != 1:
        raise ContentError(f"unmapped: startDate {started!r} of {where} is no date; take it, or ignore it by name")
    when = PartialDate(found[0])
    return (Period(since=when.last, maybe_since=when.first if when.first < when.last else None),)


LIST = ListSource(
    id="eu-journal",
    title="Restrictive measures of the European Union",
    publisher="Council of the European Union (transcribed by OpenSanctions)",
    url="https://www.opensanctions.org/datasets/eu_journal_sanctions/",
    cites="Treaty on the Functioning of the European Union, article 215",
    expect=(3_000, 30_000),
    recognise=_recognise,
    read=_read,
    needs=("consolidated",),
)
