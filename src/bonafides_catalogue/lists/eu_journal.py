"""Restrictive measures of the European Union, as its Official Journal lists them.

Issued by the Council of the European Union in the annexes of its regulations (where a regime has none, of its
decisions). Read here from a transcription kept at https://www.opensanctions.org/datasets/eu_journal_sanctions/ (licence
CC BY-NC 4.0), one comma-separated file for each act: `consolidated` files hold an act's annexes as a whole, `amendments`
what an amending act added or changed since. Law is the Official Journal alone: https://eur-lex.europa.eu .

One row is one entry of one annex; who stands in several annexes has several entries. An id is made of the act, annex, programme,
measure and the number printed in the annex, or else of the name and the day. A row of an amendment replaces the row with
the same id, and adds one otherwise; amendments never take away. The files tell no day of their own: it comes from their folder's name or the person who builds.

`startDate` dates the entry; its names are taken to date from the entry. Asset freezes freeze; export control (Annex IV of
Regulation (EU) No 833/2014, Annex V of Regulation (EC) No 765/2006) bars what a licence would not allow, hence a licence
is required; the bans on transport, finance, services and investment inform here, with their measure in the note.
"""

import re
from collections import Counter
from collections.abc import Iterator

from bonafides.errors import ContentError
from bonafides.model.dates import PartialDate, Period
from bonafides.model.listing import ListedName, Listing, Measure
from bonafides.model.party import Identifier, IdentifierKind, Kind
from bonafides.model.source import ListSource, Part, Published, Snapshot
from bonafides.text.columns import header_of, several, stable_id, table
from bonafides.text.day_words import days_in

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
_NUMBER_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")


def _recognise(file: Published) -> Part | None:
    header = header_of(file)
    if {"celex", "programKey", "annex", "recordId"} <= header:
        return Part(name="consolidated")
    return Part(name="amendments") if {"amendedCelex", "amendmentCelex", "programKey"} <= header else None


def _read(snapshot: Snapshot) -> Iterator[Listing]:
    """Give the entries of the consolidated files, each as the amendments left it, then those that amendments added."""
    entries: dict[str, Listing] = {}
    for part, known in (("consolidated", _CONSOLIDATED), ("amendments", _AMENDED)):
        seen: Counter[str] = Counter()
        for file in sorted(snapshot.parts.get(part, ()), key=lambda f: f.path):
            for line, row in table(file, known):
                key = _key(row)
                seen[key] += 1
                entry = f"{key}:{seen[key]}" if seen[key] > 1 else key
                entries[entry] = _listing(row, entry, f"{file.path} line {line}")
    yield from entries.values()


def _act(row: dict[str, str]) -> str:
    return row.get("celex") or row["amendedCelex"]


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
    notes = [(word, row[c] if c in _SCALAR else ", ".join(several(row[c]))) for c, word in _NOTED.items()]
    born = tuple(dict.fromkeys(d for text in several(row["birthDate"]) for d in days_in(text)))
    if row["birthDate"] and (not born or any(c.isalpha() for c in row["birthDate"])):
        notes.append(("birth date", row["birthDate"]))
    if row.get("amendmentCelex"):
        notes.append(("amended by", row["amendmentCelex"]))
    return Listing(
        list=LIST.id,
        list_id=entry,
        schema=_KINDS[row["schema"]],
        names=tuple(_names(row)),
        reference=" ".join(
            part for part in (_act(row), f"annex {row['annex']}" if row["annex"] else "", row["recordId"]) if part
        ),
        programmes=(row["programKey"],),
        country=tuple(dict.fromkeys(value for column in _COUNTRIES for value in several(row[column]))),
        addresses=several(row["address"]),
        identifiers=tuple(dict.fromkeys(_identifiers(row))),
        phones=several(row["phone"]),
        emails=several(row["email"]),
        birth_dates=born,
        concern=_CONCERN.get(_act(row), ()),
        measure=_MEASURES[row["measure"]],
        binding=("EU",),
        periods=_periods(row["startDate"], where),
        cites=f"{_act(row)}, annex {row['annex']}" if row["annex"] else _act(row),
        note="; ".join(f"{word}: {text}" for word, text in notes if text),
    )


def _names(row: dict[str, str]) -> Iterator[ListedName]:
    seen = {row["name"]}
    yield ListedName(name=row["name"])
    for column in _NAMES:
        for name in several(row[column]):
            if name not in seen:
                seen.add(name)
                yield ListedName(name=name, weak=column == "weakAlias")


def _identifiers(row: dict[str, str]) -> Iterator[Identifier]:
    """Give each number; several in one value are parted by a slash, and what is said of one in brackets is left off."""
    for column, kind in _NUMBERS.items():
        for value in several(row[column]):
            for number in value.split(" / "):
                if plain := _NUMBER_ASIDE.sub("", number).strip():
                    yield Identifier(kind=kind, value=plain)


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
