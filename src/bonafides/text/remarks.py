"""Take apart the remarks of the US Treasury's lists: clauses parted by semicolons, each with a leading word."""

import re
from collections.abc import Iterator

from bonafides.model.noun import Noun
from bonafides.model.party import Identifier, IdentifierKind
from bonafides.text.day_words import days_in


class Remarks(Noun, frozen=True, kw_only=True):
    """What the remarks of an entry say, by field; `notes` keeps the clauses that no field takes."""

    weak_names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    linked_to: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


_LEI_LENGTH = 20  # ISO 17442; a shorter legal entity number is a Dutch register's own.
_WEAK = re.compile(r"(?:[afn]\.k\.a\.) ['\"](.+?)['\"]$", re.IGNORECASE)
_IMO = re.compile(r"\bIMO (?:number )?(\d{7})\b")
_WALLET = re.compile(r"Digital Currency Address - (\S+) (\S+)")
_PHONE = re.compile(r"(?:Tele)?phone(?: No\.| Number)?:? *(?=[\d(+])|Fax(?: Number)?:? *(?=[\d(+])", re.IGNORECASE)
_NUMBER = re.compile(r"#?\s*(.+?)(?=\s*\(|\s+(?:expires|issued|exp\.|from)\b|$)")
_KIND_WORDS: dict[IdentifierKind, tuple[str, ...]] = {
    "imo": ("Vessel Registration Identification IMO", "(?:Company|Identification) Number IMO"),
    "mmsi": ("MMSI", "Maritime Mobile Service Identity"),
    "uscc": (r"Unified Social Credit Code(?: \(USCC\))?",),
    "duns": ("D-U-N-S Number",),
    "lei": ("Legal Entity Number", "Legal Entity Identifier"),
    "passport": ("(?:Stateless Person |Diplomatic |Service )?Passport",),
    "tax_no": (
        r"(?:[\w' ]+ )?(?:Tax|Fiscal|V\.A\.T\.|VAT) (?:\w+ )*?(?:ID No\.|No\.|Number|Code|Registration Number)",
        r"NIT|RUC|R\.U\.C\.|RIF|R\.F\.C\.|RFC|US FEIN|RTN|R\.T\.N\.|C\.U\.I\.T\.|CNPJ|RUT|N\.I\.E\.",
    ),
    "national_id": (
        (
            r"(?:[\w'/ ]+ )?(?:National|Personal|Citizen's|Citizens|Foreign|Tazkira|Afghan) [\w' ]*"
            r"(?:ID|Identification|Identity)[\w' ]*(?:No\.|Number|Card)"
        ),
        r"National ID No\.|Cedula(?: de \w+)?(?: No\.)?|D\.N\.I\.|C\.U\.R\.P\.|C\.U\.I\.|I\.F\.E\.|SSN|CPR|Residency Number",
        r"Identification Number|Turkish Identification Number|Citizen's Card Number|Tazkira|Electoral Registry No\.",
        "Numero de Identidad",
    ),
    "reg_no": (
        (
            r"(?:[\w'/& ]+ )?(?:Registration|Registry|Company|Enterprise|Business|Incorporation|Organization|Economic Register|"
            r"Trade License|Commercial License|Registered Charity|Chamber of Commerce|Court Registration|Roll)(?: [\w/]+)* ?"
            r"(?:ID|Number|No\.|Document)(?: \(\w+\))?"
        ),
        r"Folio Mercantil|Matricula Mercantil|C\.R\. No\.|Istanbul Chamber of Comm\.|Romanian C\.R\.|Registration ID|License",
    ),
    "other": (
        r"SWIFT/BIC|Government Gazette Number|Aircraft Tail Number|Aircraft Manufacturer's Serial Number \(MSN\)",
        r"Aircraft Mode S Transponder Code|Aircraft Construction Number(?: \(also called L/N or S/N or F/N\))?",
        r"Driver's License No\.|Birth Certificate Number|Bank Identifier Code|BIK \(RU\)|ISIN|Vessel Call Sign",
        r"Equity Ticker|Stock Symbol|Pilot License Number|Seafarer's Identification Document|Chinese Commercial Code",
    ),
}
_KINDS = {
    kind: re.compile(rf"(?:{'|'.join(words)})(?= |#)\s*(?:No\.?|Number|#|ID)?\s*", re.IGNORECASE)
    for kind, words in _KIND_WORDS.items()
}


def read_remarks(text: str, *, cut_off: bool = False) -> Remarks:
    """Give what remarks say, by field; nothing is dropped.

    >>> found = read_remarks("DOB 30 Jan 1968; Passport A1 (Iran) expires 2 Feb 2019; a.k.a. 'X'; Linked To: Y; Website z.")
    >>> found.birth_dates, found.identifiers[0].value, found.weak_names, found.linked_to, found.notes
    (('1968-01-30',), 'A1', ('X',), ('Y',), ('Passport A1 (Iran) expires 2 Feb 2019', 'Website z'))

    Args:
        text: The remarks as published.
        cut_off: The publisher cut them off, so that the last clause is not to be relied on: it stays a note.
    """
    parted = (clause.strip(" ;") for clause in re.split(r"\.?;(?:\s+|$)", text.strip().removesuffix(".")))
    clauses = [clause for clause in parted if clause]
    found: dict[str, list[object]] = {}
    for position, clause in enumerate(clauses, start=1):
        last = cut_off and position == len(clauses)
        for field, value in [("notes", clause)] if last else _read(clause.removeprefix("alt. ")):
            found.setdefault(field, []).append(value)
    return Remarks(**{field: tuple(dict.fromkeys(values)) for field, values in found.items()})  # type: ignore[arg-type]  # Each field holds what _read gave it.


def _read(clause: str) -> Iterator[tuple[str, object]]:
    """Give the field and value of one clause; a birth date that is no date, and what else is said, stays a note."""
    if weak := _WEAK.match(clause):
        yield "weak_names", weak[1]
    elif clause.startswith("DOB "):
        days = days_in(clause)
        yield from (("birth_dates", day) for day in days)
        if not days or "circa" in clause:
            yield "notes", clause
    elif clause.startswith(("nationality ", "citizen ")):
        yield "countries", clause.split(" ", 1)[1]
    elif clause.startswith("Linked To: "):
        yield "linked_to", clause.removeprefix("Linked To: ")
    elif clause.startswith("Email Address "):
        yield "emails", clause.removeprefix("Email Address ")
    elif phone := _PHONE.match(clause):
        yield "phones", clause[phone.end() :]
    elif wallet := _WALLET.match(clause):
        yield "identifiers", Identifier(kind="wallet", value=wallet[2])
    else:
        yield from _number(clause)


def _number(clause: str) -> Iterator[tuple[str, object]]:
    """Give the number that a clause names, with the clause itself as a note where it says more; or the note alone."""
    for kind, words in _KINDS.items():
        if match := words.match(clause):
            number = _IMO.search(clause) if kind == "imo" else _NUMBER.match(clause, match.end())
            if number and any(c.isdigit() for c in number[1]):
                value = number[1].strip()
                local = kind == "lei" and len(value) != _LEI_LENGTH
                yield "identifiers", Identifier(kind="reg_no" if local else kind, value=value)
                yield "notes", clause
                return
    if number := _IMO.search(clause):
        yield "identifiers", Identifier(kind="imo", value=number[1])
    yield "notes", clause
