"""Flat rows of a spreadsheet as transactions: headers, dates and numbers as ERP systems write them.

A header is a field of the transaction (`date`, `destination`), a role and a party's field (`consignee_name`), an item's field
(`item_description`, `hs`), or `spec_` and a property. Rows of one id that stand together are one transaction.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, get_args

from bonafides.errors import InputError
from bonafides.model.party import Role

ROLES: tuple[str, ...] = get_args(Role)
_ITEM = ("description", "cas", "hs", "quantity", "value", "origin", "part_no", "us_content", "declared_codes")
_OWN = ("id", "date", "kind", "actor", "from", "destination", "end_use_country", "customs_status")
_LISTS = ("aliases", "nationality", "phones", "emails", "affiliations", "declared_codes", "notes", "nexus")
_YES, _NO = ("yes", "true", "ja", "oui", "x", "1"), ("no", "false", "nein", "non", "0")
_FLAGS = ("government", "state_owned")
_DATES = ("date", "birth_date", "incorporated", "customer_since")
_NESTED = {
    "end_use": ("end_use", "stated", False),
    "end_use_site": ("end_use", "site", False),
    **{f"vessel_{f}": ("vessels", f, True) for f in ("name", "imo", "flag")},
    **{f"payment_{f}": ("payments", f, True) for f in ("method", "country", "amount", "reference")},
}
_NUMBER = re.compile(r"^(?P<number>[-+]?[\d.,' \u00a0]*\d)\s*(?P<unit>.*)$")

Flat = dict[str, Any]

REFUSED = ""
"""The header under which a row carries the reason why it cannot be read."""


def rows_of(text: str, *, where: str, columns: Mapping[str, str]) -> Iterator[tuple[int, Flat]]:
    """Give the rows of a CSV text with the line that each begins on, their headers mapped to ours."""
    sample = text.split("\n", 1)[0]
    delimiter = max(",;\t|", key=sample.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    headers = [h.strip().strip("\ufeff") for h in next(_read(reader, where), [])]
    missing = sorted(their for their in columns.values() if their not in headers)
    if missing:
        raise InputError(f"{where}: no column {missing[0]!r}; it has {', '.join(headers)[:200]}; correct --map")
    theirs = {their: our for our, their in columns.items()}
    names = [theirs.get(h, h.casefold().replace(" ", "_")) for h in headers]
    twice = sorted(n for n in set(names) if n and names.count(n) > 1)
    if twice:
        raise InputError(f"{where}: two columns are {twice[0]!r}; rename one, map it with --map, or take it out")
    last = sum(1 for _ in io.StringIO(text, newline=""))
    line = reader.line_num + 1
    for cells in _read(reader, where):
        if any(c.strip() for c in cells):
            row: Flat = {n: c.strip() for n, c in zip(names, cells, strict=False) if c.strip()}
            if any(c.strip() for c in cells[len(names) :]):
                row[REFUSED] = f"{len(cells)} cells under {len(names)} headers; quote cells that hold the delimiter"
            elif reader.line_num == last > line and _never_closed(text, line, delimiter):
                row[REFUSED] = "a quote is opened and never closed, so that the rows after it are lost; close it"
            yield line, row
        line = reader.line_num + 1


def _never_closed(text: str, line: int, delimiter: str) -> bool:
    """Tell whether the record that begins on a line runs to the end of the text because its quote is never closed."""
    record = islice(io.StringIO(text, newline=""), line - 1, None)
    try:
        next(csv.reader(record, delimiter=delimiter, strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def _read(reader: Iterator[list[str]], where: str) -> Iterator[list[str]]:
    try:
        yield from reader
    except csv.Error as error:
        raise InputError(
            f"{where}: not a sheet that can be read ({error}); look for a quote that is never closed"
        ) from None


def is_column(header: str) -> bool:
    """Tell whether a header is a column of an item or of a transaction.

    >>> is_column("description"), is_column("spec_density"), is_column("Technical data sheet")
    (True, True, False)
    """
    try:
        _place(header, "1", whole={}, parties={}, item={})
    except InputError:
        return False
    return True


def transactions_of(
    rows: Iterator[tuple[int, Flat]],
) -> Iterator[tuple[int, list[tuple[int, Flat]], Flat | InputError]]:
    """Join the rows of one id into one transaction, as dicts in the form of the contract."""
    group: list[tuple[int, Flat]] = []
    seen: set[str] = set()
    for number, row in rows:
        name = str(row.get("id", ""))
        if group and (not name or name != group[0][1].get("id")):
            yield group[0][0], group, _joined(group, seen)
            group = []
        group.append((number, row))
    if group:
        yield group[0][0], group, _joined(group, seen)


def _joined(group: list[tuple[int, Flat]], seen: set[str]) -> Flat | InputError:
    name = str(group[0][1].get("id", ""))
    if name and name in seen:
        return InputError(f"the rows of {name!r} do not stand together; sort the file by id")
    seen.add(name)
    try:
        whole = transaction_of(group[0][1])
        for number, row in group[1:]:
            _extend(whole, transaction_of(row), number)
    except InputError as error:
        return error
    return whole


def _extend(whole: Flat, further: Flat, number: int) -> None:
    """Add a further row of the same transaction: its items, its other parties, and what no row before it said."""
    for field, value in further.items():
        if field == "items":
            whole.setdefault("items", []).extend(value)
        elif field == "parties":
            kept = whole.setdefault("parties", [])
            kept.extend(party for party in value if party not in kept)
        elif whole.setdefault(field, value) != value:
            raise InputError(
                f"line {number} says another {field!r} than the row above; give it another id or the same value"
            )


def transaction_of(row: Mapping[str, Any]) -> Flat:
    """Turn one flat row into a transaction; raises InputError for a header that is no field, or a value with two readings.

    >>> transaction_of({"date": "31.12.2025", "consignee_name": "X", "hs": "3801.10"})["parties"]
    [{'role': 'consignee', 'name': 'X'}]
    """
    whole: Flat = {}
    parties: dict[str, Flat] = {}
    item: Flat = {}
    for header, value in row.items():
        _place(header, value, whole=whole, parties=parties, item=item)
    if parties:
        whole["parties"] = [{"role": role, **fields} for role, fields in parties.items()]
    if item:
        whole["items"] = [item]
    return whole


def party_of(row: Mapping[str, Any]) -> Flat:
    """Turn a flat row into one party; a number's column is its kind.

    >>> party_of({"name": "X", "imo": "9187629", "aliases": "Y; Z"})
    {'name': 'X', 'identifiers': [{'kind': 'imo', 'value': '9187629'}], 'aliases': ['Y', 'Z']}
    """
    party: Flat = {}
    for header, value in row.items():
        _party(party, header, value)
    return party


def item_of(row: Mapping[str, Any]) -> Flat:
    """Turn a flat row into one item; raises InputError for a column of anything else.

    >>> item_of({"id": "7", "description": "X", "spec_grain_size": "80 um"})
    {'id': '7', 'description': 'X', 'specs': {'grain size': '80 um'}}
    """
    item: Flat = {"id": row["id"]} if "id" in row else {}
    for header, value in row.items():
        other: Flat = {}
        if header != "id":
            _place(header, value, whole=other, parties=other, item=item)
        if other:
            raise InputError(f"column {header!r} is of a transaction and not of an item; take it out or use `assess`")
    return item


def _place(header: str, value: Any, *, whole: Flat, parties: dict[str, Flat], item: Flat) -> None:
    """Put one cell where it belongs."""
    if header == REFUSED:
        raise InputError(str(value))
    role = next((r for r in sorted(ROLES, key=len, reverse=True) if header.startswith(f"{r}_")), "")
    field = header.removeprefix("item_")
    if header in _OWN:
        whole[header] = _value(header, value)
    elif role:
        _party(parties.setdefault(role, {}), header.removeprefix(f"{role}_"), value)
    elif field in _ITEM:
        item[field] = _value(field, value)
    elif header.startswith("spec_"):
        item.setdefault("specs", {})[header.removeprefix("spec_").replace("_", " ")] = value
    elif header == "route":
        whole["route"] = [{"place": p.strip()} for p in re.split(r"\s*(?:>|→|;)\s*", str(value)) if p.strip()]
    elif header == "nexus":
        whole["nexus"] = _list(value)
    elif header in _NESTED:
        parent, child, many = _NESTED[header]
        inner = whole.setdefault(parent, [{}] if many else {})
        (inner[0] if many else inner)[child] = value
    else:
        raise InputError(f"unknown column {header!r}; rename it, map it with --map, or take it out")


def _party(party: Flat, field: str, value: Any) -> None:
    if field in {"reg_no", "tax_no", "imo", "lei", "uscc", "duns", "passport"}:
        party.setdefault("identifiers", []).append({"kind": field, "value": value})
    else:
        party[field] = _value(field, value)


def _value(field: str, value: Any) -> Any:
    """Read a cell by its field: dates, numbers with units, yes and no, lists."""
    if not isinstance(value, str):
        return value if field not in _DATES else str(value)[:10]
    if field in _DATES:
        return day_of(value)
    if field in {"quantity", "value"}:
        return amount_of(value)
    if field in _LISTS:
        return _list(value)
    if field in _FLAGS and value.casefold() in _YES + _NO:
        return value.casefold() in _YES
    return value


def _list(value: Any) -> list[str]:
    return [v.strip() for v in re.split(r"[;|]", str(value)) if v.strip()]


def day_of(text: str) -> str:
    """Give a date in ISO form; raises InputError when it has two readings.

    >>> day_of("31.12.2025"), day_of("2025/11/05"), day_of("2014")
    ('2025-12-31', '2025-11-05', '2014')
    >>> day_of("03/04/2025")
    Traceback (most recent call last):
    bonafides.errors.InputError: '03/04/2025' is 3 April or 4 March; write 2025-04-03 or 2025-03-04
    """
    text = text.strip()
    if found := re.fullmatch(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})", text):
        return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    if found := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", text):
        return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    if found := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text):
        one, two, year = int(found[1]), int(found[2]), found[3]
        if one > 12 or two > 12 or one == two:
            day, month = (one, two) if two <= 12 else (two, one)
            return f"{year}-{month:02}-{day:02}"
        names = (
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        )
        raise InputError(
            f"{text!r} is {one} {names[two - 1]} or {two} {names[one - 1]}; write {year}-{two:02}-{one:02} or {year}-{one:02}-{two:02}"
        )
    return text


def amount_of(text: str) -> str:
    """Give an amount with a decimal point; raises InputError when a separator has two readings.

    >>> amount_of("1.234,50 EUR"), amount_of("1,234.50"), amount_of("20 t"), amount_of("0,5 kg")
    ('1234.50 EUR', '1234.50', '20 t', '0.5 kg')
    >>> amount_of("38.000")
    Traceback (most recent call last):
    bonafides.errors.InputError: '38.000' is 38 or 38000; write it without a separator
    """
    found = _NUMBER.match(text.strip())
    if not found:
        return text
    number = re.sub(r"[' \u00a0]", "", found["number"])
    plain = _plain_number(number, text)
    return f"{plain} {found['unit']}".strip()


def _plain_number(number: str, text: str) -> str:
    dots, commas = number.count("."), number.count(",")
    if dots and commas:
        decimal = max(number.rfind("."), number.rfind(","))
        other = "," if number[decimal] == "." else "."
        return number.replace(other, "").replace(number[decimal], ".")
    sign = "." if dots else ","
    if dots + commas > 1:
        return number.replace(sign, "")
    if dots + commas == 1:
        before, after = number.split(sign)
        if len(after) == 3 and before.lstrip("+-") not in {"", "0"}:
            raise InputError(f"{text!r} is {int(before)} or {before}{after}; write it without a separator")
        return f"{before}.{after}"
    return number
