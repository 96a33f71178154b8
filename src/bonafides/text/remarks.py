"""Take apart the remarks of the US Treasury's lists: clauses parted by semicolons, each with a leading word."""

import re
from collections.abc import Iterable

from bonafides.model.noun import Noun
from bonafides.model.party import Identifier, IdentifierKind
from bonafides.text.day_words import days_in


class Remarks(Noun, frozen=True, kw_only=True):
    """What the remarks of an entry say, by field; `notes` keeps the clauses that no field takes, or that say more than the field.

    `related` holds who is named beside the subject, as name and role: an operator, an issuer of securities, a relative.
    """

    weak_names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    linked_to: tuple[str, ...] = ()
    related: tuple[tuple[str, str], ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


Facts = tuple[tuple[str, object], ...]
"""Fields of `Remarks`, each with one value."""

_LEI_LENGTH = 20  # ISO 17442; a shorter legal entity number is a Dutch register's own.
_IMO_LENGTH = 7
_LONGEST_SPAN = 15
_LONGEST_KIND = 200  # Letters that a kind of number may have; a longer text is none, and is not looked through.
_WEAK = re.compile(r"(?:[afn]\.k\.a\.) ['\"](.+?)['\"]$", re.IGNORECASE)
_LINKED = re.compile(r"(?<!\s)\s*\((Linked To: (?:[^()]|\([^()]*\))*)\)")
_BIRTH = re.compile(r"DOB (?:(?:\d{1,2} )?[A-Z][a-z]{2} )?\d{4}")
_SPAN = re.compile(
    r"(?:\d{1,2} )?(?P<first>(?:[A-Z][a-z]{2,8} )?(?P<since>\d{4})) to (?:\d{1,2} )?(?P<last>(?:[A-Z][a-z]{2,8} )?(?P<until>\d{4}))"
)
_COUNTRY = re.compile(r"(nationality of registration|nationality|citizen):? ", re.IGNORECASE)
_RELATED = re.compile(
    r"(?:Aircraft (?P<operator>Operator)|(?P<issuer>Issuer) Name|(?P<kin>wife|husband|spouse|(?:half-|step-?)?brother|sister|"
    r"son|daughter|father|mother|nephew|cousin|(?:brother|son|father)-in-law) of) (?P<name>\S.*)",
    re.IGNORECASE,
)
_IMO = re.compile(r"\bIMO\s+(?:number )?(\d{7})\b")
_WALLET = re.compile(r"Digital Currency Address - (\S+) (\S+)")
_LINE = re.compile(r"(?:(Fax)(?: No\.| Number)?|(?:Tele)?phone(?: No\.| Number)?):? *(?=[\d(+])", re.IGNORECASE)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(
    r"[:#]?\s*(.+?)(?=\((?!(?:N|NAING|C)\) ?\d)|\s(?:expires|issued|exp\.|from)\b|,? ?(?:issued|expired) |, (?=[A-Z][a-z])|$)"
)
_LETTERS = re.compile(
    r"SWIFT/BIC|Bank Identifier Code|(?:Other )?Vessel Call Sign|Equity Ticker|Stock Symbol|Aircraft Tail Number"
)
_KIND_WORDS: dict[IdentifierKind, tuple[str, ...]] = {
    "imo": ("Vessel Registration Identification", "(?:Company|Identification) Number IMO"),
    "mmsi": ("MMSI", "Maritime Mobile Service Identity"),
    "uscc": (r"Uni(?:fi|t)ed Social Credit Code(?: Certificate)?(?: \(USCCC?\))?",),
    "duns": ("D-U-N-S Number",),
    "lei": ("Legal Entity Number", "Legal Entity Identifier"),
    "passport": ("(?:Stateless Person |Diplomatic |Service |British National Overseas )?Passport", "Travel Document Number"),
    "tax_no": (
        r"(?:[\w' ]+ )?(?:Tax|Fiscal|V\.A\.T\.|VAT) (?:\w+ )*?(?:ID No\.|No\.|Number|Code|Registration Number|Registration)",
        r"NIT|RUC|R\.U\.C\.|RIF|R\.F\.C\.|RFC|US FEIN|RTN|R\.T\.N\.|C\.U\.I\.T\.|CNPJ|RUT|N\.I\.E\.|C\.I\.F\.|N\.I\.F\.|RSIN",
        r"Numero Unico de Identificacao Tributaria \(NUIT\)",
    ),
    "national_id": (
        (
            r"(?:[\w'/ ]+ )?(?:National|Personal|Citizen's|Citizens|Foreign|Tazkira|Afghan) [\w' ]*"
            r"(?:ID|Identification|Identity)[\w' ]*(?:No\.|Number|Card)"
        ),
        r"National ID No\.|Cedula(?: de \w+)?(?: No\.)?|D\.N\.I\.|C\.U\.R\.P\.|C\.U\.I\.P\.|C\.U\.I\.|I\.F\.E\.|SSN|CPR|Residency Number",
        r"Identification Number|Turkish Identification Number|Citizen's Card Number|Tazkira|Electoral Registry No\.",
        r"Numero de Identidad|LE Number|Cartilla de Servicio Militar Nacional|Credencial electoral|CNP \(Personal Numerical Code\)",
        r"(?:Kenyan|UAE) (?:ID No\.|Identification)|(?:Refugee|Stateless Person) ID Card|Romanian Permanent Resident CAN",
    ),
    "reg_no": (
        (
            r"(?:[\w'/& ]+ )?(?:Registration|Registry|Company|Enterprise|Business|Incorporation|Organization|Economic Register|"
            r"Trade License|Commercial License|Tourism License|Registered Charity|Chamber of Commerce|Court Registration|Roll)"
            r"(?: [\w/]+)*? ?(?:ID|Number|No\.|Document|Code)(?: Pattern)?(?: \(\w+\))?"
        ),
        r"Folio Mercantil|Matricula Mercantil|C\.R\. No\.|Istanbul Chamber of Comm\.|Romanian C\.R\.|Registration ID|License",
        r"Branch Unit Number|File Number|C\.I\.N\.",
    ),
    "other": (
        r"SWIFT/BIC|Government Gazette Number|Aircraft Tail Number|Aircraft Manufacturer's Serial Number \(MSN\)",
        r"Aircraft Mode S Transponder Code|Aircraft Construction Number(?: \(also called L/N or S/N or F/N\))?",
        r"Driver's License No\.|Birth Certificate Number|Bank Identifier Code|BIK \(RU\)|ISIN|(?:Other )?Vessel Call Sign",
        r"Equity Ticker|Stock Symbol|Pilot License Number|Seafarer's Identification Document|Chinese Commercial Code",
        r"Aircraft Serial Identification|SRE Permit|Permit Number|VisaNumberID|Immigration|Public Security and Immigration",
        r"Temporary suspension of deportation|Tarjeta Profesional|Trademark number|Serial",
    ),
}  # fmt: skip
_KINDS = {
    kind: re.compile(rf"(?:{'|'.join(words)})(?= |#|:)\s*:?\s*(?:No\.?|Number|#|ID)?\s*", re.IGNORECASE)
    for kind, words in _KIND_WORDS.items()
}


def read_remarks(text: str, *, more: Iterable[str] = (), cut_off: bool = False) -> Remarks:
    """Give what remarks say, by field; nothing is dropped.

    >>> found = read_remarks("DOB 30 Jan 1968; Passport A1 (Iran) expires 2 Feb 2019; a.k.a. 'X'; Linked To: Y; Website z.")
    >>> found.birth_dates, found.identifiers[0].value, found.weak_names, found.linked_to, found.notes
    (('1968-01-30',), 'A1', ('X',), ('Y',), ('Passport A1 (Iran) expires 2 Feb 2019', 'Website z'))
    >>> read_remarks("PFLP (Linked To: Y (TEHRAN); Linked To: Z)").linked_to
    ('Y (TEHRAN)', 'Z')

    Args:
        text: The remarks as published.
        more: Clauses that a publisher keeps apart from the remarks, each in their form.
        cut_off: The publisher cut the text off, so that its last clause is not to be relied on: it stays a note.
    """
    clauses = _clauses(text)
    found: dict[str, list[object]] = {}
    for position, clause in enumerate((*more, *clauses), start=len(clauses) - len((*more, *clauses)) + 1):
        last = cut_off and position == len(clauses)
        for field, value in [("notes", clause)] if last else read_clause(clause):
            found.setdefault(field, []).append(value)
    return Remarks(**{field: tuple(dict.fromkeys(values)) for field, values in found.items()})  # type: ignore[arg-type]  # Each field holds what read_clause gave it.


def _clauses(text: str) -> list[str]:
    """Give the clauses of remarks; links that stand in brackets are clauses of their own."""
    flat = _LINKED.sub(r"; \1; ", text) if "(Linked To: " in text else text
    parted = (clause.strip(" ;") for clause in re.split(r"\.?;(?:\s+|$)", flat.strip().removesuffix(".")))
    return [clause for clause in parted if clause]


def read_clause(clause: str) -> Facts:
    """Give the fields and values of one clause; a birth date that is no date, and what else is said, stays a note."""
    clause = clause[5:] if clause[:5].lower() == "alt. " else clause
    return next(found for reader in _READERS if (found := reader(clause)))


def _named(clause: str) -> Facts:
    """Give a weak name, or who is named beside the subject."""
    if weak := _WEAK.match(clause):
        return (("weak_names", weak[1]),)
    if clause.startswith("Linked To: "):
        return (("linked_to", clause.removeprefix("Linked To: ")),)
    if related := _RELATED.fullmatch(clause):
        role = (related["operator"] or related["issuer"] or f"{related['kin']} of").lower()
        return ("related", (related["name"], role)), ("notes", clause)
    return ()


def _country(clause: str) -> Facts:
    found = _COUNTRY.match(clause)
    if not found:
        return ()
    country = ("countries", clause[found.end() :])
    return (country, ("notes", clause)) if " of " in found[1] else (country,)


def _births(clause: str) -> Facts:
    """Give the birth dates of a clause, of a span its month or each year in it; the clause too where it says more than a date."""
    if not clause.startswith("DOB "):
        return ()
    span = _SPAN.search(clause)
    if span and span["first"] == span["last"]:
        days = days_in(span["first"])
    elif span and 0 <= int(span["until"]) - int(span["since"]) <= _LONGEST_SPAN:
        days = tuple(str(year) for year in range(int(span["since"]), int(span["until"]) + 1))
    else:
        days = days_in(clause)
    more = not days or not _BIRTH.fullmatch(clause)
    return *(("birth_dates", day) for day in days), *((("notes", clause),) if more else ())


def _reached(clause: str) -> Facts:
    """Give where somebody is reached: a line, e-mail addresses, a wallet; a clause that says more is a note too."""
    if line := _LINE.match(clause):
        number = ("phones", clause[line.end() :])
        return (number, ("notes", clause)) if line[1] else (number,)
    if "@" in clause and (emails := _EMAIL.findall(clause)):
        more = clause != f"Email Address {emails[0]}"
        return *(("emails", email) for email in emails), *((("notes", clause),) if more else ())
    if wallet := _WALLET.match(clause):
        return ("identifiers", Identifier(kind="wallet", value=wallet[2])), ("notes", clause)
    return ()


def _number(clause: str) -> Facts:
    """Give the number that a clause names, with the clause itself as a note where it says more; or the note alone."""
    for kind, words in _KINDS.items():
        if match := words.match(clause, 0, _LONGEST_KIND):
            number = _NUMBER.match(clause, match.end())
            value = number[1].strip().strip(" ,") if number else ""
            if any(c.isdigit() for c in value) or (value and _LETTERS.match(clause)):
                return ("identifiers", _identifier(kind, value, clause)), ("notes", clause)
    if ship := _IMO.search(clause):
        return ("identifiers", Identifier(kind="imo", value=ship[1])), ("notes", clause)
    return (("notes", clause),)


def _identifier(kind: IdentifierKind, value: str, clause: str) -> Identifier:
    """Give a number with its kind; what is no ship's number or no legal entity identifier by its form is a register's own."""
    if kind == "imo":
        if number := _IMO.search(clause):
            return Identifier(kind="imo", value=number[1])
        return Identifier(kind="imo" if value.isdigit() and len(value) == _IMO_LENGTH else "reg_no", value=value)
    return Identifier(kind="reg_no" if kind == "lei" and len(value) != _LEI_LENGTH else kind, value=value)


_READERS = (_named, _country, _births, _reached, _number)
