"""Flat rows of a table as transactions, parties and items: which column is which field.

A header is a field of the transaction (`date`, `destination`), a role and a party's field (`consignee_name`), an item's field
(`item_description`, `hs`), or `spec_` and a property. Rows of one id that stand together are one transaction.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple, get_args

from bonafides.errors import InputError
from bonafides.model.item import Item
from bonafides.model.party import Party, Role
from bonafides.model.transaction import Transaction

ROLES: tuple[str, ...] = tuple(sorted(get_args(Role), key=len, reverse=True))
"""The roles of parties, longer ones first: `ultimate_consignee_name` is no field of a consignee."""

_ITEM = ("description", "cas", "hs", "quantity", "value", "origin", "part_no", "us_content", "declared_codes")
_OWN = ("id", "date", "kind", "actor", "from", "destination", "end_use_country", "customs_status")
_NUMBERS = ("reg_no", "tax_no", "imo", "mmsi", "lei", "uscc", "duns", "passport", "national_id", "bank_account")
_LISTS = ("aliases", "nationality", "phones", "emails", "affiliations", "declared_codes", "notes", "nexus", "extras")
_YES = ("yes", "true", "ja", "oui", "x", "1", "y", "wahr", "vrai", "verdadero", "vero", "sí", "да", "是")
_NO = ("no", "false", "nein", "non", "0", "n", "falsch", "faux", "falso", "нет", "否")
_FLAGS = ("government", "state_owned")
_DAYS = ("date", "birth_date", "incorporated", "customer_since")
_AMOUNTS = ("quantity", "value")
_CODES = ("cas", "hs", "part_no", *_NUMBERS)
_ROUTE = re.compile(r"\s*(?:>|→|;)\s*")
_NESTED = {
    "end_use": ("end_use", "stated", False),
    "end_use_site": ("end_use", "site", False),
    **{f"vessel_{f}": ("vessels", f, True) for f in ("name", "imo", "mmsi", "flag")},
    **{f"payment_{f}": ("payments", f, True) for f in ("payer", "method", "country", "amount", "reference")},
}
_PARTY = {*Party.__struct_encode_fields__, *_NUMBERS} - {"role", "identifiers", "people", "owners"}
_WHOLE = {
    Transaction: frozenset(Transaction.__struct_encode_fields__) - {*_OWN, "nexus"},
    Party: frozenset({"identifiers", "people", "owners"}),
    Item: frozenset({"specs", "range_payload", "extras"}),
}
"""The fields of a noun that only a format with structures can fill, such as Parquet."""

_UNKNOWN = "rename it, map it with --map, leave it out by name in a profile (`bonafides map` makes one), or take it out"
"""What to do with a column that is no field of ours."""

Flat = dict[str, Any]


class RowError(InputError):
    """Why a row is refused, and the column that it is about, "" where it is about the whole row."""

    def __init__(self, says: str, field: str = "", line: int = 0) -> None:
        super().__init__(says)
        self.field = field
        self.line = line


class Read(NamedTuple):
    """A row as read: the line it begins on, its cells by our names, why it is refused, and its cells as they came."""

    line: int
    cells: Flat
    refused: RowError | None
    raw: Flat


def is_field(name: str, wanted: type) -> bool:
    """Tell whether a name is a column of a transaction, a party or an item; of other nouns their own fields are.

    >>> is_field("consignee_name", Transaction), is_field("consignee_nmae", Transaction), is_field("name", Party)
    (True, False, True)
    """
    if wanted not in _WHOLE:
        return name in getattr(wanted, "__struct_encode_fields__", (name,))
    if name in _WHOLE[wanted]:
        return True
    if wanted is Party:
        return name in _PARTY or name == "role"
    item = name.removeprefix("item_") in _ITEM or (name.startswith("spec_") and len(name) > len("spec_"))
    if wanted is Item:
        return item or name == "id"
    role = role_of(name)
    return item or name in _OWN or name in _NESTED or name in {"route", "nexus"} or (role != "" and name.removeprefix(f"{role}_") in _PARTY)  # fmt: skip


def fields_of(wanted: type) -> tuple[str, ...]:
    """Give the columns that a transaction, a party or an item may have; those of parties without the roles they need in a transaction."""
    if wanted is Party:
        return tuple(sorted({*_PARTY, "role"}))
    return ("id", *_ITEM) if wanted is Item else (*_OWN, *_NESTED, "route", "nexus", *_ITEM)


def unknown_column(label: str, name: str = "") -> RowError:
    """Say of a column that is no field of what is read what to do with it."""
    if is_field(name, Transaction):
        return RowError(f"column {label!r} is of a transaction and of nothing that is read here; use `assess`, leave it out by name in a profile, or take it out", label)  # fmt: skip
    return RowError(f"unknown column {label!r}; {_UNKNOWN}", label)


def is_column(header: str) -> bool:
    """Tell whether a header is a column of an item or of a transaction.

    >>> is_column("description"), is_column("spec_density"), is_column("Technical data sheet")
    (True, True, False)
    """
    return is_field(header, Transaction)


@lru_cache(maxsize=4096)
def role_of(name: str) -> str:
    """Give the role whose party a column is of, "" where it is of none.

    >>> role_of("ultimate_consignee_name"), role_of("destination")
    ('ultimate_consignee', '')
    """
    return next((r for r in ROLES if name.startswith(f"{r}_")), "")


def kind_of_field(name: str) -> str:
    """Give how the cells of a column are read: day, amount, list, flag, code, nested or text.

    >>> kind_of_field("consignee_incorporated"), kind_of_field("item_quantity"), kind_of_field("spec_value")
    ('day', 'amount', 'text')
    """
    if any(name in fields for fields in _WHOLE.values()):
        return "nested"
    role = role_of(name)
    field = name.removeprefix(f"{role}_") if role and name not in _CODES else name.removeprefix("item_")
    kinds = {"day": _DAYS, "amount": _AMOUNTS, "list": _LISTS, "flag": _FLAGS, "code": _CODES}
    return next((kind for kind, fields in kinds.items() if field in fields), "text")


def transactions_of(rows: Iterator[Read], seen: set[str]) -> Iterator[tuple[list[Read], Flat | RowError]]:
    """Join the rows of one id that stand together into one transaction, as dicts in the form of the contract.

    Args:
        rows: In order.
        seen: The ids of the tables before; those of this one are added.
    """
    group: list[Read] = []
    for row in rows:
        name = row.cells.get("id", "")
        if group and (not name or name != group[0].cells.get("id")):
            yield group, _joined(group, seen)
            group = []
        group.append(row)
    if group:
        yield group, _joined(group, seen)


def _joined(group: list[Read], seen: set[str]) -> Flat | RowError:
    name = str(group[0].cells.get("id", ""))
    if name and name in seen:
        return RowError(f"the rows of {name!r} do not stand together; sort the file by id", "id")
    seen.add(name)
    whole: Flat = {}
    for row in group:
        try:
            if row.refused:
                raise row.refused
            if whole:
                _extend(whole, transaction_of(row.cells), row.line)
            else:
                whole = transaction_of(row.cells)
        except InputError as error:
            return RowError(str(error), getattr(error, "field", ""), row.line)
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
            raise RowError(
                f"line {number} says another {field!r} than the row above; give it another id or the same value", field
            )


def transaction_of(row: Mapping[str, Any]) -> Flat:
    """Turn the cells of one row into a transaction; raises InputError for a header that is no field.

    >>> transaction_of({"date": "2025-12-31", "consignee_name": "X", "hs": "3801.10"})["parties"]
    [{'role': 'consignee', 'name': 'X'}]
    """
    whole: Flat = {}
    parties: dict[str, Flat] = {}
    item: Flat = {}
    for header, value in row.items():
        _place(header, value, whole=whole, parties=parties, item=item)
    if parties:
        whole["parties"] = [*whole.get("parties", ()), *({"role": role, **fields} for role, fields in parties.items())]
    if item:
        whole["items"] = [*whole.get("items", ()), item]
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
    role = role_of(header)
    field = header.removeprefix("item_")
    if (isinstance(value, list | dict) and header in _WHOLE[Transaction] and header != "route") or header in _OWN:
        whole[header] = value
    elif role:
        _party(parties.setdefault(role, {}), header.removeprefix(f"{role}_"), value)
    elif field in _ITEM or field in _WHOLE[Item]:
        item[field] = _value(field, value)
    elif header.startswith("spec_"):
        item.setdefault("specs", {})[header.removeprefix("spec_").replace("_", " ")] = value
    elif header == "route":
        places = value if isinstance(value, list) else _ROUTE.split(str(value))
        whole["route"] = [p if isinstance(p, dict) else {"place": str(p).strip()} for p in places if p]
    elif header == "nexus":
        whole["nexus"] = _list(value)
    elif header in _NESTED:
        parent, child, many = _NESTED[header]
        inner = whole.setdefault(parent, [{}] if many else {})
        (inner[0] if many else inner)[child] = value
    else:
        raise unknown_column(header)


def _party(party: Flat, field: str, value: Any) -> None:
    if field in _NUMBERS:
        numbers = _list(value) if isinstance(value, str) else [value]
        party.setdefault("identifiers", []).extend({"kind": field, "value": number} for number in numbers)
    else:
        party[field] = _value(field, value)


def _value(field: str, value: Any) -> Any:
    """Read a text by its field: yes and no, lists."""
    if field in _LISTS:
        return _list(value)
    if field in _FLAGS and isinstance(value, str) and value.casefold() in _YES + _NO:
        return value.casefold() in _YES
    return value


def _list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list) else [v.strip() for v in re.split(r"[;|]", str(value)) if v.strip()]


__all__ = [
    "ROLES",
    "Flat",
    "Read",
    "RowError",
    "fields_of",
    "is_column",
    "is_field",
    "item_of",
    "kind_of_field",
    "party_of",
    "role_of",
    "transaction_of",
    "transactions_of",
    "unknown_column",
]
