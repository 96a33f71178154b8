"""The European Union's financial sanctions list as semicolon-separated tables, versions 1.0 and 1.1: rows become entries.

Both have one row for each name, address, birth, document or citizenship, beside what is said of the entry itself.
"""

import csv
from collections.abc import Iterator

from bonafides.errors import ContentError
from bonafides.model.source import Published
from bonafides.text.columns import decoded, first_line, rows
from bonafides_catalogue.lists.forms.eu_fsf_entry import URL, Entry, document_of

Place = tuple[str, str]
"""Which part of an entry a column tells of, and our word for the field; the empty kind is ignored by name."""

_IGNORED: Place = ("", "")
_SELF: Place = ("entry", "id")
_ACT_1_0 = {"leba_numtitle": "act", "leba_publication_date": "published", "programme": "programme"}
_PARTS_1_0: dict[str, tuple[str, dict[str, str]]] = {
    "Naal": ("name", {
        "lastname": "last", "firstname": "first", "middlename": "middle", "wholename": "whole", "gender": "gender", "title": "title",
        "function": "function",
    }),
    "Addr": ("address", {
        "number": "house", "street": "street", "zipcode": "zip", "city": "city", "country": "country", "other": "contact",
    }),
    "Birt": ("birth", {"date": "date", "place": "place", "country": "country"}),
    "Iden": ("document", {"number": "written", "country": "country"}),
    "Citi": ("citizenship", {"country": "country"}),
}  # fmt: skip
_COLUMNS_1_0: dict[str, Place] = {
    "Entity_logical_id": _SELF, "Subject_type": ("entry", "subject"), "Entity_remark": ("entry", "remark"), "EU_ref_num": ("entry", "reference"),
    "Leba_numtitle": ("act", "act"), "Leba_publication_date": ("act", "published"), "Programme": ("act", "programme"),
    **{f"{head}_{column}": (kind, word) for head, (kind, own) in _PARTS_1_0.items() for column, word in (own | _ACT_1_0).items()},
    **dict.fromkeys(("Date_file", "Date_filexxxx", "Leba_url", "Naal_language"), _IGNORED),
    **{f"{head}_{column}": _IGNORED for head in _PARTS_1_0 for column in ("logical_id", "leba_url")},
}  # fmt: skip

_ACT_1_1 = {
    "Regulation_PublicationDate": "published", "Regulation_EntryIntoForceDate": "in_force", "Regulation_NumberTitle": "act",
    "Regulation_Programme": "programme",
}  # fmt: skip
_WHERE_1_1 = {"City": "city", "ZipCode": "zip", "Region": "region", "Place": "place"}
_COUNTRY_1_1 = {"CountryIso2Code": "iso2", "CountryDescription": "country", "Remark": "remark"}
_PARTS_1_1: dict[str, tuple[str, dict[str, str]]] = {
    "NameAlias": ("name", {
        "LastName": "last", "FirstName": "first", "MiddleName": "middle", "WholeName": "whole", "Gender": "gender", "Title": "title",
        "Function": "function", "Strong": "strong", "Remark": "remark",
    }),
    "Address": ("address", {
        **_WHERE_1_1, **_COUNTRY_1_1, "Street": "street", "PoBox": "po_box", "AsAtListingTime": "as_listed", "ContactInfo": "contact",
    }),
    "BirthDate": ("birth", {
        **_WHERE_1_1, **_COUNTRY_1_1, "BirthDate": "date", "Day": "day", "Month": "month", "Year": "year", "YearRangeFrom": "from",
        "YearRangeTo": "to", "Circa": "circa", "CalendarType": "calendar",
    }),
    "Identification": ("document", {
        **_COUNTRY_1_1, "Number": "number", "Diplomatic": "diplomatic", "KnownExpired": "expired", "KnownFalse": "false",
        "ReportedLost": "lost", "RevokedByIssuer": "revoked", "IssuedBy": "issued_by", "IssuedDate": "issued", "ValidFrom": "valid_from",
        "ValidTo": "valid_to", "LatinNumber": "latin", "NameOnDocument": "on_document", "TypeCode": "code",
        "TypeDescription": "description", "Region": "region",
    }),
    "Citizenship": ("citizenship", {**_COUNTRY_1_1, "Region": "region"}),
}  # fmt: skip
_COLUMNS_1_1: dict[str, Place] = {
    "fileGenerationDate": _IGNORED, "Entity_LogicalId": _SELF, "Entity_EU_ReferenceNumber": ("entry", "reference"),
    "Entity_UnitedNationId": ("entry", "un_id"), "Entity_DesignationDate": ("entry", "designated"),
    "Entity_DesignationDetails": ("entry", "details"), "Entity_Remark": ("entry", "remark"), "Entity_SubjectType": ("entry", "subject"),
    "Entity_SubjectType_ClassificationCode": ("entry", "classification"),
    **{f"Entity_{column}": ("act", word) for column, word in _ACT_1_1.items()},
    **{f"{head}_{column}": (kind, word) for head, (kind, own) in _PARTS_1_1.items() for column, word in (own | _ACT_1_1).items()},
    "NameAlias_NameLanguage": _IGNORED,
    **{
        f"{head}_{column}": _IGNORED for head in ("Entity", *_PARTS_1_1)
        for column in ("Regulation_Type", "Regulation_OrganisationType", "Regulation_PublicationUrl", "RegulationLanguage")
    },
    **{f"{head}_LogicalId": _IGNORED for head in _PARTS_1_1},
}  # fmt: skip
_OF_AN_ACT = frozenset({"act", "published", "in_force", "programme"})
_NEEDED = {
    "1.0": frozenset(name for name, place in _COLUMNS_1_0.items() if place != _IGNORED) - {"EU_ref_num"},
    "1.1": frozenset({
        "Entity_EU_ReferenceNumber", "Entity_SubjectType", "Entity_DesignationDate", "Entity_Regulation_NumberTitle",
        "Entity_Regulation_PublicationDate", "Entity_Regulation_Programme",
    }),
}  # fmt: skip
"""Columns without which a table is refused; of version 1.1, of which no whole file was at hand, those that tell of the entry itself."""


def layout_of(file: Published) -> str:
    """Tell the version of a table by its columns: "1.0", "1.1" or nothing."""
    header = set(_header(first_line(file)))
    if {"Entity_logical_id", "Naal_wholename"} <= header:
        return "1.0"
    return "1.1" if {"Entity_LogicalId", "NameAlias_WholeName"} <= header else ""


def _header(line: str) -> list[str]:
    """Give the columns of a first line, wrapped by a spreadsheet or not."""
    try:
        cells = next(csv.reader([_unwrapped(line) or line], delimiter=";"), [])
    except csv.Error:
        return []
    return [cell.strip().lstrip("\ufeff") for cell in cells]


def _unwrapped(line: str) -> str:
    r"""Give a line as it was before a spreadsheet took it for one cell, parted it at its commas and padded it; nothing for a sound one.

    >>> _unwrapped('"1;a\t b;""c;"";d\t\t"'), _unwrapped('"1";"a"')
    ('1;a, b;"c;";d', '')
    """
    if len(line) < 2 or not (line.startswith('"') and line.endswith('"')):
        return ""
    inner = line[1:-1]
    if ";" not in inner or '"' in inner.replace('""', ""):
        return ""
    return inner.rstrip("\t").replace('""', '"').replace("\t", ",")


def repaired(file: Published) -> tuple[Published, int]:
    """Give a table without a spreadsheet's damage, and how many lines had it; a sound table is given as it is."""
    if not _unwrapped(first_line(file)):
        return file, 0
    lines = decoded(file.content).replace("\r\n", "\n").split("\n")
    undone = [_unwrapped(line) for line in lines]
    text = "\n".join(new or line for new, line in zip(undone, lines, strict=True))
    return Published(path=file.path, content=text.encode(), modified=file.modified), sum(map(bool, undone))


def entries(file: Published) -> Iterator[Entry]:
    """Give the entries of a table, each with the parts that its rows tell, in the order first seen.

    Raises:
        ContentError: A column that nobody knows or that is missing, or a row with another number of cells or of parts of two entries.
    """
    lines = rows(repaired(file)[0], mark=";")
    places = _places([cell.strip() for cell in next(lines, (0, []))[1]], layout_of(file), file.path)
    found: dict[str, Entry] = {}
    for line, row in lines:
        where = f"{file.path} line {line}"
        if len(row) != len(places):
            raise ContentError(
                f"{where}: {len(row)} cells under {len(places)} columns; fetch the list again from {URL}"
            )
        parts, number = _parts(row, places, where)
        entry = found.setdefault(number, Entry(id=number, where=where))
        for kind, said in parts.items():
            if not said.keys() <= _OF_AN_ACT or kind == "act":
                entry.add(kind, document_of(said) if kind == "document" else said)
    yield from found.values()


def _places(header: list[str], version: str, path: str) -> list[Place]:
    """Give what each column tells; raises ContentError for one that nobody knows, that is there twice or that is missing."""
    known = _COLUMNS_1_0 if version == "1.0" else _COLUMNS_1_1
    for name in header:
        if name not in known:
            raise ContentError(f"unmapped: column {name!r} of {path}; take it, or ignore it by name")
        if known[name] != _SELF and header.count(name) > 1:
            raise ContentError(f"{path}: column {name!r} is there twice; fetch the list again from {URL}")
    for name in sorted(_NEEDED.get(version, frozenset()) - set(header)):
        raise ContentError(f"{path}: column {name!r} is missing; fetch the list again from {URL}")
    return [known[name] for name in header]


def _parts(row: list[str], places: list[Place], where: str) -> tuple[dict[str, dict[str, str]], str]:
    """Give what a row says by part, and the number of its entry, which is there once for the entry and once for each part."""
    parts: dict[str, dict[str, str]] = {}
    numbers: list[str] = []
    for (kind, word), cell in zip(places, row, strict=True):
        text = cell.replace("\\n", "\n").strip()
        if (kind, word) == _SELF:
            numbers.append(text)
        elif kind and text and (text != "false" or word == "strong"):
            parts.setdefault(kind, {})[word] = text
    if not numbers or not numbers[0] or len({number for number in numbers if number}) > 1:
        raise ContentError(f"{where}: entry numbers {', '.join(numbers) or 'none'}; fetch the list again from {URL}")
    return parts, numbers[0]
